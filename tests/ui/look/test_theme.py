import pytest

from coach.ui.look.theme import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT

THEMES = {"light": LIGHT, "dark": DARK, "high light": HIGH_LIGHT, "high dark": HIGH_DARK}

TEXT = [
    *[
        (text, ground)
        for text in ("ink", "muted")
        for ground in ("paper", "surface", "sunk", "tint")
    ],
    *[("teal_ink", ground) for ground in ("paper", "surface", "tint", "wash", "sunk")],
    ("on_teal", "teal"),
    ("on_teal", "teal_hover"),
    ("on_coral", "coral_fill"),
    ("on_coral", "coral_hover"),
    ("on_plum", "plum"),
    ("on_navy", "navy"),
    ("coral_ink", "surface"),
    ("coral_ink", "coral_tint"),
    ("ink", "coral_tint"),
    ("amber_ink", "surface"),
    ("amber_ink", "amber_tint"),
    ("ink", "amber_tint"),
    ("plum_ink", "plum_tint"),
    ("teal_ink", "tint_hover"),
]
MARKS = [
    ("teal", "surface"),
    ("teal", "paper"),
    ("outline", "surface"),
    ("outline", "paper"),
    ("coral", "surface"),
    ("coral_fill", "paper"),
]


def _light_of(colour):
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(theme, first, second):
    high, low = sorted((_light_of(theme.colour(one)) for one in (first, second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [made() for made in THEMES.values()], ids=THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_can_be_read_on_every_ground_it_stands_on(theme, text, ground):
    assert contrast(theme, text, ground) >= 4.5


@pytest.mark.parametrize("theme", [made() for made in THEMES.values()], ids=THEMES)
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_marks_and_borders_stand_out_from_their_ground(theme, mark, ground):
    assert contrast(theme, mark, ground) >= 3.0


@pytest.mark.parametrize("theme", [made() for made in THEMES.values()], ids=THEMES)
def test_the_call_for_help_can_be_read_from_afar_and_looks_the_same_in_the_dark(theme):
    assert contrast(theme, "on_alarm", "coral_alarm") >= 7.0
    assert theme.coral_alarm == (HIGH_LIGHT() if theme.high else LIGHT()).coral_alarm
    assert contrast(LIGHT(), "on_alarm", "coral_fill") >= 4.5


def test_the_two_themes_name_the_same_colours():
    assert LIGHT().paper.name() == "#f7f5f0"
    assert DARK().paper.name() == "#121a1c"
    assert LIGHT() != DARK()


@pytest.mark.parametrize("theme", [HIGH_LIGHT(), HIGH_DARK()], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_high_contrast_goes_beyond_what_is_asked_of_every_theme(theme, text, ground):
    assert contrast(theme, text, ground) >= 7.0


@pytest.mark.parametrize("theme", [HIGH_LIGHT(), HIGH_DARK()], ids=["light", "dark"])
@pytest.mark.parametrize(("mark", "ground"), [*MARKS, ("hair", "surface"), ("hair", "paper")])
def test_with_high_contrast_marks_and_hairlines_are_plain_to_see(theme, mark, ground):
    assert contrast(theme, mark, ground) >= 4.5
