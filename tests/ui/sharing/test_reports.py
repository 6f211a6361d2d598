"""A report back: shown before it is written, closed for who signed the routine."""

import pytest

from coach.errors import FileUnwritable, ReportSealed
from coach.sharing import container, report_file
from coach.ui.routines.signed_by import SignedBy
from coach.ui.sharing.physio_card import PhysioCard
from coach.ui.sharing.report_sheet import ReportSheet
from tests.sharing.crafted import NAME, archive, known_pair, pair, routine
from tests.ui.sharing.conftest import texts
from tests.ui.sharing.test_files import SIZES, whole


@pytest.fixture
def other(tmp_path):
    return pair(tmp_path / "other", "other", "The other clinic")


def written(home):
    path = home.asking.place
    return report_file.opened(container.read(path), path)


def begin(home, routine=""):
    home.reports.begin(routine)
    assert isinstance(home.reports.sheet, ReportSheet)
    return home.reports.sheet


def test_from_the_sheet_of_a_signed_routine_it_goes_closed_to_who_signed_it(home):
    home.take()
    (mark,) = [each for each in home.page.sheet.findChildren(SignedBy) if each.isVisible()]
    home.press(mark.report)
    sheet = home.reports.sheet
    assert "Only The clinic can open it" in texts(sheet)
    home.asking.place = home.folder / "back.coachreport"
    home.press(sheet.save)
    assert home.asking.suggested == "report-2026-03-02.coachreport"
    found = written(home)
    with pytest.raises(ReportSealed):
        found.report()
    said = found.report(known_pair())
    assert [each.id for each in said.assignments] == ["knee_rolls"]
    assert len(said.sessions) == 1
    assert any(str(home.asking.place) in text for text in texts(home.reports.sheet))


def test_it_says_what_is_in_it_and_every_line_of_it_when_asked(home):
    home.has()
    sheet = begin(home)
    assert "Sessions: 1, on 1 of 28 days" in texts(sheet)
    assert not any("pain before" in text for text in texts(sheet))
    home.press(sheet.every_line)
    assert any("pain before" in text for text in texts(sheet))
    assert any("Assigned: Knee rolls" in text for text in texts(sheet))


def test_the_days_can_be_chosen(home):
    sheet = begin(home)
    sheet.days.chosen.emit(12)
    assert "Sessions: 1, on 1 of 84 days" in texts(sheet)


def test_with_nobody_to_close_it_for_it_says_that_anybody_can_read_it(home):
    sheet = begin(home)
    assert "Whoever has the file can read it" in texts(sheet)
    assert not sheet.readers.isVisible()
    home.asking.place = home.folder / "back"
    home.press(sheet.save)
    home.asking.place = home.folder / "back.coachreport"
    assert len(written(home).report().sessions) == 1


def test_of_several_the_one_who_signed_the_routine_comes_first_and_another_can_be_chosen(
    home, other
):
    home.has()
    home.has(archive(other, {NAME: routine("other_rolls")}, "other_rolls"))
    sheet = begin(home, "other_rolls")
    assert sheet.addressee.name == "The other clinic"
    sheet.readers.chosen.emit(None)
    assert "Whoever has the file can read it" in texts(sheet)


def test_cancel_and_a_dialog_that_is_left_write_nothing(home):
    home.press(begin(home).cancel)
    home.press(begin(home).save)
    assert home.reports.sheet is None
    assert list(home.folder.glob("*report*")) == []


def test_a_place_that_cannot_be_written_is_told(home):
    (home.folder / "file").write_text("")
    home.asking.place = home.folder / "file" / "back.coachreport"
    home.press(begin(home).save)
    assert home.window.message.isVisible()
    assert FileUnwritable.__name__ not in home.window.message.text.text()


def test_settings_offer_a_report_too(home):
    home.window.go_to("settings")
    (card,) = home.window.findChildren(PhysioCard)
    home.press(card.report)
    assert isinstance(home.reports.sheet, ReportSheet)


@pytest.mark.parametrize(("size", "theme", "scale"), SIZES)
def test_everything_is_named_reached_and_whole_in_every_size(home_of, size, theme, scale):
    home = home_of(size, theme, scale)
    home.has()
    sheet = begin(home)
    whole(sheet)
    home.press(sheet.every_line)
    whole(sheet)
