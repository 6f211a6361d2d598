"""A file that comes to the window: seen first, taken with a yes, refused in one sentence."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coach.settings import Settings
from coach.triage.safety import ShortCheck, Sign
from coach.ui.pages import ROUTINES, SETTINGS
from coach.ui.routines.signed_by import SignedBy
from coach.ui.sharing.key_words import KeyWords
from coach.ui.sharing.offer_sheet import OfferSheet
from coach.ui.sharing.other_key_sheet import OtherKeySheet
from coach.ui.sharing.physio_card import PhysioCard
from coach.ui.sharing.told_sheet import ToldSheet
from tests.sharing.crafted import NAME, archive, known_pair, pair, routine, with_part
from tests.ui.sharing.conftest import texts
from tests.ui.walk import clipped, unnamed, unreachable

LATER = {NAME: routine(revision=2, repetitions=7)}
MINE = routine("mine")


@pytest.fixture
def stranger(tmp_path):
    return pair(tmp_path / "stranger", "stranger", "The clinic")


def words_on(sheet):
    (shown,) = sheet.findChildren(KeyWords)
    return [text for text in texts(shown) if not text.isdigit()]


def test_the_first_time_it_asks_whether_one_knows_the_person_and_shows_all_twelve_words(home):
    sheet = home.open(archive(known_pair()))
    told = texts(sheet)
    assert "Do you know The clinic?" in told
    assert words_on(sheet) == list(known_pair().public.words)
    assert any("Call your physiotherapist on a number you know" in text for text in told)
    assert "Routine: Knee rolls at home" in told
    assert home.taken == {}


def test_it_cannot_be_taken_before_the_words_were_compared(home):
    sheet = home.open(archive(known_pair()))
    home.press(sheet.yes)
    assert home.taken == {}
    sheet.compared.setChecked(True)
    home.press(sheet.yes)
    assert home.taken == {"knee_rolls": 1}


@pytest.mark.parametrize("way", ["no", "escape"])
def test_a_no_takes_nothing_and_trusts_nobody(home, qtbot, way):
    sheet = home.open(archive(known_pair()))
    sheet.compared.setChecked(True)
    if way == "no":
        home.press(sheet.no)
    else:
        qtbot.keyClick(sheet.page, Qt.Key.Key_Escape)
    assert home.files.sheet is None
    assert home.taken == {}
    assert home.program.assignments().trust.signers == {}


def test_by_keyboard_alone_it_is_read_compared_and_taken(home, qtbot):
    sheet = home.open(archive(known_pair()))
    assert sheet.page.hasFocus()
    qtbot.keyClick(sheet.page, Qt.Key.Key_Tab)
    assert sheet.compared.hasFocus()
    qtbot.keyClick(sheet.compared, Qt.Key.Key_Space)
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert sheet.yes.hasFocus()
    qtbot.keyClick(sheet.yes, Qt.Key.Key_Space)
    assert home.taken == {"knee_rolls": 1}


def test_what_was_taken_opens_among_the_routines_with_its_mark(home):
    home.take()
    assert home.window.stack.currentWidget() is home.page
    assert home.page.sheet.routine.id == "knee_rolls"
    (mark,) = [each for each in home.page.sheet.findChildren(SignedBy) if each.isVisible()]
    assert "Signed by The clinic" in texts(mark)
    first = home.page.grid.cards[0]
    assert first.offer.title == "Knee rolls at home"
    assert "From your physiotherapist" in first.accessibleName()
    assert "From your physiotherapist" not in home.page.grid.cards[1].accessibleName()


def test_it_stands_first_whatever_the_cause_is_that_was_chosen(home):
    home.program.keep_settings(replace(home.program.settings, cause="nerve"))
    home.take()
    assert home.page.grid.cards[0].offer.first.id == "knee_rolls"


def test_a_routine_of_the_program_bears_no_mark(home):
    home.window.go_to(ROUTINES)
    assert home.page.sheet.routine is not None
    assert home.page.sheet.findChildren(SignedBy) == []


def test_the_same_file_again_only_opens_the_routine(home):
    home.has()
    home.window.go_to(SETTINGS)
    assert home.open(archive(known_pair())) is None
    assert home.window.stack.currentWidget() is home.page
    assert home.page.sheet.routine.id == "knee_rolls"


def test_a_later_revision_shows_what_changes_before_it_is_taken_and_asks_no_words(home):
    home.has()
    sheet = home.open(archive(known_pair(), LATER, revision=2))
    told = texts(sheet)
    assert "What changes from revision 1" in told
    assert "Knee rolls at home, Knee rolls: repetitions: 7 (before: 5)." in told
    assert sheet.findChildren(KeyWords) == []
    assert not sheet.compared.isVisible()
    assert home.taken == {"knee_rolls": 1}
    home.press(sheet.yes)
    assert home.taken == {"knee_rolls": 2}
    assert home.page.sheet.routine.revision == 2


def test_another_key_is_a_warning_whose_first_answer_is_to_leave_it(home, stranger, qtbot):
    home.has()
    sheet = home.open(archive(stranger, LATER, revision=2))
    assert isinstance(sheet, OtherKeySheet)
    assert "This may come from somebody else" in texts(sheet)
    assert sheet.leave.hasFocus()
    qtbot.keyClick(sheet.leave, Qt.Key.Key_Space)
    assert home.files.sheet is None
    assert home.taken == {"knee_rolls": 1}
    assert list(home.program.assignments().trust.signers) == [known_pair().public.sign.hex()]


def test_a_new_key_takes_a_call_the_words_of_both_and_a_tick(home, stranger):
    home.has()
    home.has(archive(known_pair(), {NAME: routine("more")}, "more", title="More rolls"))
    home.press(home.open(archive(stranger, LATER, revision=2)).called)
    sheet = home.files.sheet
    assert isinstance(sheet, OfferSheet)
    told = texts(sheet)
    assert words_on(sheet) == list(stranger.public.words)
    assert any(" ".join(known_pair().public.words[:4]) in text for text in told)
    assert "More rolls" in told
    assert not sheet.yes.isEnabled()
    assert home.taken == {"knee_rolls": 1, "more": 1}
    sheet.compared.setChecked(True)
    home.press(sheet.yes)
    assert home.taken == {"knee_rolls": 2}
    assert list(home.program.assignments().trust.signers) == [stranger.public.sign.hex()]


def test_a_stranger_under_a_trusted_name_stands_out(home, stranger):
    home.has()
    sheet = home.open(archive(stranger, {"routines/more.yaml": routine("more")}, "more"))
    assert "You know somebody called The clinic already, with another key." in texts(sheet)
    assert not sheet.yes.isEnabled()


REFUSED = {
    "changed after signing": (
        lambda: with_part(archive(known_pair()), NAME, routine(repetitions=50)),
        "Somebody may have changed it on the way. Ask the sender for the file again.",
    ),
    "not an archive": (lambda: b"hello", "This is not an assignment"),
    "half a file": (lambda: archive(known_pair())[:300], ""),
    "a mistake inside": (
        lambda: archive(known_pair(), {NAME: routine().replace(b"lower_trunk", b"no_such")}),
        "There is a mistake in the file.",
    ),
}


@pytest.mark.parametrize("attack", REFUSED)
def test_a_file_that_is_refused_gets_a_sentence_and_nothing_is_taken(home, attack):
    content, why = REFUSED[attack]
    sheet = home.open(content())
    assert isinstance(sheet, ToldSheet)
    assert why in sheet.sentences[0]
    assert sheet.sentences[1] == "Nothing was taken, and nothing has changed."
    assert "coach " not in " ".join(sheet.sentences)
    assert home.taken == {}
    assert not (home.folder / "data" / "assigned").exists()


def test_an_older_revision_is_refused_in_a_sentence(home):
    home.has(archive(known_pair(), LATER, revision=2))
    sheet = home.open(archive(known_pair()))
    assert "later revision" in sheet.sentences[0]
    assert home.taken == {"knee_rolls": 2}


def test_mistakes_inside_can_be_read_with_part_and_line(home, qtbot):
    broken = routine().replace(b"hold: 2 s", b"hold: 900 s")
    sheet = home.open(archive(known_pair(), {NAME: broken}))
    with qtbot.waitSignal(home.window.pages.problems_wanted) as told:
        home.press(sheet.details)
    assert any(NAME.split("/")[1] in one.file for one in told.args[0])


def test_what_cannot_be_kept_is_told_and_nothing_is_taken(home):
    sheet = home.open(archive(known_pair()))
    (home.folder / "data" / "assigned").write_text("in the way")
    sheet.compared.setChecked(True)
    home.press(sheet.yes)
    assert "Nothing was taken, and nothing has changed." in texts(home.files.sheet)
    assert home.taken == {}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("back.coachreport", "is a report that a person sends"),
        ("letter.pdf", "cannot open “letter.pdf”"),
    ],
)
def test_what_is_of_no_use_here_gets_a_sentence(home, name, said):
    sheet = home.open(b"whatever", name)
    assert said in sheet.sentences[0]


def test_an_assignment_that_a_mail_program_renamed_is_known_by_how_it_begins(home):
    assert isinstance(home.open(archive(known_pair()), "from_the_clinic.zip"), OfferSheet)


def test_a_routine_file_opens_on_its_page_as_before(home):
    assert home.open(MINE, "mine.yaml") is None
    assert home.page.sheet.routine.id == "mine"
    assert home.page.sheet.findChildren(SignedBy) == []


def test_enter_starts_the_routine_of_a_file_that_was_opened(home):
    home.open(MINE, "mine.yaml")
    assert QApplication.focusWidget() is home.page.sheet.start


def test_enter_starts_a_routine_that_was_asked_for_by_its_id(home):
    home.files.open("rt_ease_left")
    assert QApplication.focusWidget() is home.page.sheet.start


def test_a_button_among_the_routines_asks_for_a_file(home):
    home.window.go_to(ROUTINES)
    home.press(home.page.open_file)
    assert home.files.sheet is None
    home.asking.chosen = home.file(archive(known_pair()))
    home.press(home.page.open_file)
    assert isinstance(home.files.sheet, OfferSheet)


def test_a_file_that_comes_before_the_first_steps_waits_for_them(home_of, qtbot):
    home = home_of(settings=Settings())
    assert home.open(archive(known_pair())) is None
    home.window._accepted()
    assert isinstance(home.files.sheet, OfferSheet)


def test_behind_a_lock_it_is_kept_and_says_that_it_stays_closed(home):
    home.program.note_check(ShortCheck(answered=True, signs=frozenset({Sign.FEVER})))
    home.take()
    assert home.taken == {"knee_rolls": 1}
    assert any("locked because of a warning sign" in text for text in texts(home.files.sheet))
    assert home.page.sheet.isHidden()


def test_settings_list_what_is_in_use_and_end_it_after_a_question(home):
    home.has()
    home.window.go_to(SETTINGS)
    (card,) = home.window.findChildren(PhysioCard)
    assert "“Knee rolls”, revision 1, signed by The clinic" in texts(card)
    home.press(card.ends["knee_rolls"])
    assert home.taken == {"knee_rolls": 1}
    (question,) = [each for each in home.window.children() if hasattr(each, "do_it")]
    home.press(question.do_it)
    assert home.taken == {}
    assert "knee_rolls" not in [card.offer.first.id for card in home.page.grid.cards]
    assert any("Nobody has given you a file yet" in text for text in texts(card))


SIZES = [
    ((1280, 832), "light", 1.0),
    ((960, 640), "dark", 1.0),
    ((960, 640), "light", 1.5),
    ((1280, 832), "dark", 2.0),
]


@pytest.mark.parametrize(("size", "theme", "scale"), SIZES)
def test_everything_is_named_reached_and_whole_in_every_size(home_of, stranger, size, theme, scale):
    home = home_of(size, theme, scale)
    for content in (archive(known_pair()), archive(known_pair(), LATER, revision=2)):
        sheet = home.open(content)
        whole(sheet)
        sheet.compared.setChecked(True)
        home.press(sheet.yes)
    three = archive(stranger, {NAME: routine(revision=3)}, revision=3)
    sheet = home.open(three)
    whole(sheet)
    home.press(sheet.called)
    whole(home.files.sheet)
    home.files.sheet.close_it()
    whole(home.page)


def whole(shown):
    QApplication.processEvents()
    assert unnamed(shown) == []
    assert clipped(shown) == []
    assert unreachable(shown) == []
