"""The sound check: what was heard, what is missing, and what to do about it on this system."""

from dataclasses import replace

import pytest

from coach.ui.look.look import Look
from coach.ui.sound_check.check import SoundCheck
from coach.ui.sound_check.finding import Finding, Part, System, found, system_here
from coach.ui.sound_check.sheet import SoundCheckSheet
from coach.ui.wording import sound_check as words
from tests.fakes.desk import FakeDesk
from tests.fakes.ears import FakeEars
from tests.ui.walk import clipped, unnamed, unreachable


@pytest.fixture
def desk():
    made = FakeDesk()
    yield made
    made.close()


@pytest.fixture
def check(qtbot, desk):
    def make(ears=None, system=System.LINUX, scale=1.0, width=640):
        look = Look("light", reduced_motion=True, text_scale=scale)
        made = SoundCheck(look, desk, ears or FakeEars(), system)
        made.ears = made._ears
        qtbot.addWidget(made)
        made.resize(width, 480)
        made.show()
        return made

    return make


def shown(row):
    return [one.text() for one in (row.play, row.yes, row.no, row.again) if one.isVisible()]


def test_a_tone_and_a_sentence_are_played_on_demand_and_not_before(check, desk):
    desk.settings = replace(desk.settings, volume=0.4)
    made = check()
    assert made.ears.tried == []
    for row in made.rows.values():
        row.play.click()
    assert made.ears.tried == ["tone", "Change to the LEFT side."]
    assert made.ears.volume == 0.4


def test_whether_it_was_heard_is_asked_once_it_was_played(check):
    row = check().rows[Part.SOUND]
    assert shown(row) == ["Play a tone"]
    row.play.click()
    assert shown(row) == ["Once more", "I heard it", "I heard nothing"]
    row.yes.click()
    assert shown(row) == ["Once more"]
    assert row.state.text() == "Tones work."
    assert row.advice == []


def test_nothing_heard_brings_advice_and_captions(check, desk):
    desk.settings = replace(desk.settings, captions=False)
    made = check()
    row = made.rows[Part.VOICE]
    row.play.click()
    row.no.click()
    assert [label.text() for label in row.advice] == list(
        words.steps(Part.VOICE, System.LINUX, there=True)
    )
    assert made.captions.isVisible()
    assert desk.settings.captions


def test_while_everything_is_heard_captions_are_left_as_they_were_chosen(check, desk):
    desk.settings = replace(desk.settings, captions=False)
    made = check()
    for row in made.rows.values():
        row.play.click()
        row.yes.click()
    assert not desk.settings.captions
    assert not made.captions.isVisible()


def test_captions_that_could_not_be_kept_are_told(check, desk):
    desk.settings = replace(desk.settings, captions=False)
    made = check()
    heard = []
    made.failed.connect(heard.append)
    desk.disk_full = True
    made.ears.become(voice=False)
    assert len(heard) == 1


def test_a_missing_voice_says_how_to_get_one_and_the_tone_can_still_be_tried(check):
    made = check(FakeEars(voice=False))
    assert made.rows[Part.VOICE].state.text() == "No voice was found on this computer."
    assert shown(made.rows[Part.VOICE]) == ["Look again"]
    assert shown(made.rows[Part.SOUND]) == ["Play a tone"]
    assert "speech-dispatcher" in made.rows[Part.VOICE].advice[0].text()


@pytest.mark.parametrize("system", System)
@pytest.mark.parametrize("part", Part)
def test_every_system_has_its_own_way_to_sound_and_voice(part, system):
    missing = words.steps(part, system, there=False)
    others = [words.steps(part, each, there=False) for each in System if each is not system]
    assert missing
    assert missing not in others
    assert words.steps(part, system, there=True) != missing


def test_a_voice_that_is_installed_meanwhile_is_found_by_looking_again(check):
    made = check(FakeEars(voice=False))
    before = made.ears.opened
    made.rows[Part.VOICE].again.click()
    assert made.ears.opened == before + 1
    made.ears.become(sought=True)
    assert made.rows[Part.VOICE].state.text().startswith("Looking for a voice.")
    made.ears.become()
    assert shown(made.rows[Part.VOICE]) == ["Say a sentence"]


def test_devices_are_looked_for_when_the_check_comes_up(check):
    assert check().ears.opened == 1


def test_a_device_lost_after_it_was_heard_is_missing_and_to_be_tried_anew(check):
    made = check()
    made.rows[Part.SOUND].play.click()
    made.rows[Part.SOUND].yes.click()
    made.ears.become(sound=False)
    assert made.findings[Part.SOUND] is Finding.MISSING
    made.ears.become()
    assert made.findings[Part.SOUND] is Finding.UNTRIED


def test_what_the_person_said_stays_while_the_device_is_there():
    for said in (Finding.PLAYED, Finding.HEARD, Finding.NOT_HEARD):
        assert found(said, looking=False, works=True) is said


@pytest.mark.parametrize(
    ("platform", "system"),
    [("linux", System.LINUX), ("win32", System.WINDOWS), ("darwin", System.MACOS)],
)
def test_the_system_is_known_by_its_name(platform, system):
    assert system_here(platform) is system


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off_and_everything_is_reached_by_keyboard(check, scale):
    made = check(FakeEars(voice=False), scale=scale)
    made.rows[Part.SOUND].play.click()
    made.adjustSize()
    made.resize(640, made.heightForWidth(640))
    assert clipped(made) == []
    assert unnamed(made) == []
    assert unreachable(made) == []


def test_the_sheet_closes_by_its_button(qtbot, desk):
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    window.resize(960, 640)
    window.show()
    sheet = SoundCheckSheet(Look("light", text_scale=1.0), desk, FakeEars(), window)
    sheet.open()
    assert sheet.isVisible()
    sheet.close_it()
    assert not sheet.isVisible()
