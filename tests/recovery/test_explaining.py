"""Why somebody is still in a phase: each criterion with its live figures, in words."""

from coach.recovery import explaining
from coach.ui.wording import plan as wording
from tests.recovery.people import gate, known, session, told

ROWS = [
    *(told(n, pain_avg=5 - n, pain_morning=3, walk_min=5) for n in range(3)),
    *(gate(n) for n in range(3)),
    *(session(n, pain_before=2, pain_during=2) for n in range(2)),
]


def criteria(plans, *rows, plan="pl_strain", phase="P1", number=2):
    chosen = plans.plans[plan].phase(phase)
    return explaining.criteria(chosen, known(number, *rows), plans.language)


def test_every_part_of_an_exit_is_a_criterion_in_words_with_its_figures(plans):
    found = criteria(plans, *ROWS)
    assert [one.met for one in found] == [True, True, True, False, False, True]
    assert [wording.criterion(one) for one in found] == [
        "[x] Your cramp has been settled for 24 hours (now 48 hours)",
        "[x] Your average pain of the last 3 days is 4 or less (now 4: 5, 4, 3)",
        "[x] After your last 3 sessions, the next morning's pain was up by 1 or less (now 1: 1, 1)",
        "[ ] In the last 7 days, you did 3 sessions or more (now 2 sessions)",
        "[ ] You can walk for 10 minutes in comfort (now 5 minutes: 5, 5, 5)",
        "[x] You have been in this phase for 1 day or longer (now 2 days)",
    ]


def test_what_is_missing_is_what_is_not_met_or_not_known(plans):
    missing = explaining.missing(criteria(plans, *ROWS[:3]))
    assert [one.met for one in missing] == [None, None, False, False]


def test_what_is_not_known_says_so_and_shows_the_gap(plans):
    found = criteria(plans, session(0, pain_during=2), session(1), phase="P2", number=1)
    assert wording.criterion(found[1]) == (
        "[?] The most pain in your last 3 sessions is 3 or less (not known yet: 2, –)"
    )


def test_a_criterion_of_several_figures_shows_each(plans):
    found = criteria(plans, told(0, psfs=4), told(1, psfs=5), phase="P2", number=1)
    words = wording.criterion(found[5])
    assert words.endswith("(your activity score now 5; your activity score at the start now 4)")


def test_the_last_phase_asks_for_nothing(plans):
    assert criteria(plans, *ROWS, phase="P5") == ()
