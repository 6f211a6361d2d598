"""Every screen in a language nobody speaks: what is still English could never be translated."""

import pytest

from tests.ui.access.conftest import dressed, staged
from tests.ui.access.found import cut_off, texts
from tests.ui.access.painted import paint
from tests.ui.access.pseudo import PseudoLocale, pseudo
from tests.ui.access.untranslated import untranslated

OWN = {
    "mine.yaml",
    "mend it",
    "coach.db",
    "data",
    "earlier",
    "test",
    "disk full",
    "there is no such id",
}
"""Words of these tests, in the place of what a person or a system says."""


@pytest.fixture(scope="module")
def look(undressed):
    language = PseudoLocale()
    undressed.installTranslator(language)
    yield dressed(undressed, text_scale=1.0)
    undressed.removeTranslator(language)


@pytest.fixture(scope="module")
def stage(look):
    yield from staged(look)


@pytest.fixture(scope="module")
def painting(screen, look):
    return paint(screen, look)


def test_every_text_can_be_translated(screen, painting):
    english = {
        (where, rest)
        for where, text in texts(screen, painting)
        for rest in untranslated(text)
        if rest not in OWN
    }
    assert english == set()


def test_no_text_is_cut_off_where_it_is_a_third_longer(screen, painting):
    assert cut_off(screen, painting) == []


def test_a_language_nobody_speaks_keeps_places_and_is_a_third_longer():
    made = pseudo("Say {name} how strong it is, from {low:02} to {high}")
    assert made.startswith("[") and made.endswith("]")  # noqa: PT018
    for place in ("{name}", "{low:02}", "{high}"):
        assert place in made
    assert len(made.format(name="", low=0, high="")) >= 1.3 * len(
        "Say  how strong it is, from  to "
    )
    assert untranslated(made.format(name="", low=1, high="")) == []


def test_a_hard_coded_word_is_found_wherever_it_stands():
    assert untranslated("Press Start") == ["press start"]
    assert untranslated(pseudo("{when}, in bed").format(when="Someday")) == ["someday"]
