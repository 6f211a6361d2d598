"""A routine on paper: every exercise, its dose and its precautions, on the paper asked for."""

import pytest
from PySide6.QtPdf import QPdfDocument

from coach.errors import FileUnwritable
from coach.paths import content
from coach.ui.handout.handout import write
from coach.ui.handout.paper import Format
from tests.fakes.content import real_content

LIBRARY = real_content()


def read(path):
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    pages = [document.getAllText(page).text() for page in range(document.pageCount())]
    size = document.pagePointSize(0)
    document.close()
    return pages, (round(size.width()), round(size.height()))


@pytest.mark.parametrize(("paper", "size"), [(Format.A4, (595, 842)), (Format.LETTER, (612, 792))])
def test_every_exercise_is_on_paper_with_dose_steps_and_sources(qapp, tmp_path, paper, size):
    routine = LIBRARY.find("rt_release_left")
    path = tmp_path / "handout.pdf"
    count = write(path, routine, paper)
    pages, found = read(path)
    text = " ".join(" ".join(pages).split())
    assert found == size
    assert len(pages) == count >= 2
    for name in ("heel_slide", "ql_standing", "figure4_seated"):
        exercise = routine.exercises[name]
        assert exercise.title in text
        for step in exercise.steps:
            assert step in text
    assert "2 × 15 s" in text
    assert "GARBER" in text


def test_the_notice_and_the_page_number_are_on_every_page(qapp, tmp_path):
    path = tmp_path / "handout.pdf"
    write(path, LIBRARY.find("rt_injury_p1"))
    pages, _ = read(path)
    for number, page in enumerate(pages, start=1):
        text = " ".join(page.split())
        assert "not reviewed by a licensed clinician" in text.replace("It has not been", "not")
        assert f"Page {number}" in text


def test_a_place_that_cannot_be_written_to_is_told(qapp, tmp_path):
    with pytest.raises(FileUnwritable):
        write(tmp_path / "no" / "handout.pdf", LIBRARY.find("rt_injury_p1"))


def test_conditions_are_said_in_everyday_words_and_never_as_tags(qapp, tmp_path):
    path = tmp_path / "handout.pdf"
    routine = LIBRARY.find("rt_release_left")
    write(path, routine)
    text = " ".join(" ".join(read(path)[0]).split())
    conditions = {p.when for e in routine.exercises.values() for p in e.precautions}
    assert "disc_flexion_intolerant" in conditions
    for condition in conditions:
        assert "_" not in condition or condition.replace("_", " ") not in text
    assert "Weak bones" in text


def test_the_handout_says_how_the_dose_grows_and_where_it_ends(qapp, tmp_path):
    path = tmp_path / "handout.pdf"
    write(path, LIBRARY.find(str(content("routines") / "examples" / "leaflet.yaml"), None))
    text = " ".join(" ".join(read(path)[0]).split())
    assert "3 times a day" in text
    assert "5 times each side, stay 2 s at the end" in text
    assert "10 times each side" in text
    assert "10 times each side, stay" not in text
    assert "add 1 or 2 repetitions to each exercise, up to: Knee rolls 10" in text
