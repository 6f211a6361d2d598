"""What is always so, whatever the person, the exercises and the routine."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.restriction.instead import substitutes
from coach.restriction.profile import Profile
from coach.restriction.routine import Outcome, restricted
from coach.restriction.ruling import ruling
from coach.routine.matrix import FIRST_HOUR, Cell, Circumstance, Column, Demand, Matrix, Row
from coach.routine.model import (
    Action,
    Bias,
    Breathe,
    ContractRelax,
    Gate,
    Kind,
    Perform,
    Precaution,
    Rest,
    Side,
    Walk,
)
from coach.routine.vocabulary import CONDITIONS
from coach.session import script as scripts
from tests.fakes.desk import real_content
from tests.restriction.builders import exercise, routine

EVERY = (*CONDITIONS, FIRST_HOUR)
FEW = ("osteoporosis", "stenosis", "peripheralising", "reflux")
NAMES = ("a", "b", "c", "d", "e", "f")
OUTCOMES = {outcome: rank for rank, outcome in enumerate(Outcome)}
SETTLED = (True, False, None)


def rank(change):
    """How restricted a step is: done as written, with care, by a substitute, not at all."""
    return 0 if change is None else 1 + OUTCOMES[change.outcome]


def compare(less, more):
    """Check that every step of `more` is at least as restricted as in `less`."""
    few = {change.index: change for change in less.changes}
    many = {change.index: change for change in more.changes}
    for index in few.keys() | many.keys():  # nothing became of any other step
        one, other = few.get(index), many.get(index)
        assert rank(other) >= rank(one)
        if rank(one) == rank(other) == 1:
            assert set(one.notes) <= set(other.notes)
            assert other.half >= one.half


def check_nothing_forbidden(found, profile, table):
    for step in found.routine.steps:
        name = getattr(step, "exercise", None)
        if name is not None:
            assert not ruling(found.routine.exercises[name], profile, table).forbids


# --- the shipped content: every set of two conditions, enumerated -----------------------------


@pytest.mark.parametrize("settled", SETTLED)
def test_one_condition_more_never_makes_a_shipped_routine_less_restricted(settled):
    shelf = real_content()
    alone = {
        name: {
            one: restricted(each, Profile(frozenset({one}), settled), shelf.exercises, shelf.matrix)
            for one in EVERY
        }
        for name, each in shelf.routines.items()
    }
    for name, each in shelf.routines.items():
        nothing = restricted(each, Profile(), shelf.exercises, shelf.matrix)
        for one in EVERY:
            compare(nothing, alone[name][one])
        for one, other in combinations(EVERY, 2):
            profile = Profile(frozenset({one, other}), settled)
            both = restricted(each, profile, shelf.exercises, shelf.matrix)
            compare(alone[name][one], both)
            compare(alone[name][other], both)
            check_nothing_forbidden(both, profile, shelf.matrix)


def test_the_ruling_on_every_shipped_exercise_only_grows_with_every_pair_of_conditions():
    shelf = real_content()
    for each in shelf.exercises.values():
        for one, other in combinations(EVERY, 2):
            less = ruling(each, Profile(frozenset({one})), shelf.matrix)
            more = ruling(each, Profile(frozenset({one, other})), shelf.matrix)
            assert set(less.reasons) <= set(more.reasons)


@settings(deadline=None, max_examples=25)
@given(conditions=st.sets(st.sampled_from(EVERY)), settled=st.sampled_from(SETTLED))
def test_every_shipped_routine_can_still_be_played_or_is_empty(conditions, settled):
    shelf = real_content()
    profile = Profile(frozenset(conditions), settled)
    for each in shelf.routines.values():
        found = restricted(each, profile, shelf.exercises, shelf.matrix)
        check_nothing_forbidden(found, profile, shelf.matrix)
        if not found.empty:
            sided = replace(found.routine, side=found.routine.side or Side.LEFT)
            assert scripts.write(sided).seconds > 0


# --- any exercises, any matrix, any routine ---------------------------------------------------


def precautions():
    return st.builds(
        Precaution,
        when=st.sampled_from(FEW),
        action=st.sampled_from(Action),
        note=st.sampled_from(("", "keep it small")),
        instead=st.sampled_from((None, *NAMES)),
    )


@st.composite
def shelves(draw):
    """Exercises whose easier ones and alternatives form any graph at all, rings included."""
    return {
        name: exercise(
            name,
            *draw(st.lists(precautions(), max_size=3)),
            easier=tuple(draw(st.lists(st.sampled_from(NAMES), max_size=3))),
            bias=draw(st.sampled_from(Bias)),
            kind=draw(st.sampled_from((Kind.REST, Kind.STRETCH, Kind.STRENGTH))),
            gate=draw(st.sampled_from((Gate.ANY, Gate.SUBSIDED, Gate.SUBSIDED_PLUS))),
        )
        for name in NAMES
    }


@st.composite
def tables(draw):
    cells = st.builds(
        Cell,
        action=st.sampled_from(Demand),
        # What a footnote opens where the leg has settled, one condition more can only close.
        where=st.sampled_from((None, Circumstance.LEGS_SETTLED)),
        otherwise=st.just(Demand.AVOID),
        exercises=st.dictionaries(st.sampled_from(NAMES), st.sampled_from(Demand), max_size=2),
    )
    names = draw(st.lists(st.sampled_from(Bias), unique=True, max_size=4))
    columns = {name.value: Column(biases=frozenset({name})) for name in names}
    inside = st.dictionaries(st.sampled_from(sorted(columns)), cells) if columns else st.just({})
    rows = draw(st.lists(st.builds(Row, st.sampled_from(FEW).map(lambda c: (c,)), inside)))
    return Matrix(columns, tuple(rows))


STEPS = st.one_of(
    st.builds(Perform, exercise=st.sampled_from(NAMES), repetitions=st.sampled_from((None, 1, 7))),
    st.sampled_from(NAMES).map(lambda name: ContractRelax(name, 6, 4, 20, 3)),
    st.sampled_from((None, *NAMES)).map(lambda name: Walk(60, name)),
    st.sampled_from(NAMES).map(lambda name: Breathe(4, 6, 6, name)),
    st.just(Rest(30)),
)


@settings(deadline=None, max_examples=100)
@given(
    things=shelves(),
    table=tables(),
    steps=st.lists(STEPS, min_size=1, max_size=6),
    conditions=st.sets(st.sampled_from(FEW)),
    more=st.sampled_from(FEW),
    settled=st.sampled_from(SETTLED),
    gate=st.sampled_from((Gate.ANY, Gate.SUBSIDED)),
)
def test_with_any_exercises_nothing_forbidden_stays_and_more_conditions_only_take_away(
    things, table, steps, conditions, more, settled, gate
):
    morning = routine(*steps, exercises=things, gate=gate)
    narrow = Profile(frozenset(conditions), settled)
    wide = Profile(frozenset({*conditions, more}), settled)

    less = restricted(morning, narrow, things, table)
    found = restricted(morning, wide, things, table)

    check_nothing_forbidden(found, wide, table)
    compare(less, found)
    strictest = max(
        (morning.gate, *(e.gate for e in morning.exercises.values())), key=lambda g: g.rank
    )
    for change in found.changes:
        if change.instead is not None:
            assert change.instead.gate.rank <= strictest.rank


@settings(deadline=None, max_examples=60)
@given(things=shelves(), conditions=st.sets(st.sampled_from(FEW)))
def test_the_search_for_a_substitute_ends_and_never_returns_what_it_stands_for(things, conditions):
    profile = Profile(frozenset(conditions))
    for each in things.values():
        found = ruling(each, profile, Matrix())
        choice = substitutes(each, found, profile, things, Matrix(), Gate.SUBSIDED_PLUS)
        assert each not in choice
        assert len({one.id for one in choice}) == len(choice)
