"""The steps of a routine as they are written; the key a step begins with says what it is."""

from typing import Annotated

from pydantic import Field

from coach.routine import complaints
from coach.routine.complaints import Wrong, nearest
from coach.routine.form_fields import (
    Count,
    Flag,
    Form,
    Id,
    Seconds,
    Sets,
    SideRuleWord,
    SomeSeconds,
    SwapWord,
    Text,
    seconds_or_true,
)
from coach.routine.model import (
    AffectedDose,
    Breathe,
    CheckIn,
    ContractRelax,
    Perform,
    Rest,
    Step,
    Swap,
    Tell,
    Walk,
)

Ready = Annotated[Seconds | None, Field(description="Time to get ready before it.")]


class StepForm(Form):
    """What every step may say."""

    say: Text = Field(default="", description="Spoken and shown during the step.")
    core: Flag = Field(default=False, description="Kept in the short version.")

    def step(self) -> Step:
        """Return the step."""
        raise NotImplementedError


class AffectedForm(Form):
    """Another dose for the affected side."""

    sets: Sets | None = Field(default=None, description="How many series.")
    repetitions: Count | None = Field(default=None, description="How often, on each side.")
    hold: Seconds | None = Field(default=None, description="How long each hold lasts.")

    def dose(self) -> AffectedDose:
        """Return the dose."""
        return AffectedDose(self.sets, self.repetitions, self.hold)


class SwapForm(Form):
    """Another exercise in this one's place, for whom something is true."""

    when: SwapWord = Field(description="A movement pattern.")
    exercise: Id = Field(description="The id of the exercise that is done instead.")
    repetitions: Count | None = Field(default=None, description="How often, on each side.")
    hold: Seconds | None = Field(default=None, description="How long each hold lasts.")
    move: Seconds | None = Field(
        default=None, description="Into and out of the position, together."
    )

    def swap(self) -> Swap:
        """Return the swap."""
        return Swap(self.when, self.exercise, self.repetitions, self.hold, self.move)


class PerformForm(StepForm):
    """Do an exercise; what is left out is as the exercise says."""

    exercise: Id = Field(examples=["knee_to_chest_single"], description="The id of the exercise.")
    side: SideRuleWord | None = Field(default=None, description="Which side or sides.")
    sets: Sets | None = Field(default=None, description="How many series.")
    repetitions: Count | None = Field(default=None, description="How often, on each side.")
    hold: Seconds | None = Field(default=None, description="How long each hold lasts.")
    move: Seconds | None = Field(
        default=None, description="Into and out of the position, together."
    )
    rest: Seconds | None = Field(default=None, description="Between repetitions.")
    rest_between_sets: Seconds | None = Field(default=None, description="Rest between series.")
    change_sides: Seconds | None = Field(default=None, description="Time to change sides.")
    ready: Ready = None
    affected: AffectedForm | None = Field(
        default=None, description="Another dose for the affected side."
    )
    swaps: tuple[SwapForm, ...] = Field(
        default=(), max_length=20, description="What is done instead, and by whom."
    )
    if_one_sided: Flag = Field(
        default=False, description="Only where the pain is on one side; else it is left out."
    )

    def step(self) -> Step:
        """Return the exercise as a step."""
        other = self.affected
        return Perform(
            exercise=self.exercise,
            side=self.side,
            sets=self.sets,
            repetitions=self.repetitions,
            hold=self.hold,
            move=self.move,
            rest=self.rest,
            rest_between_sets=self.rest_between_sets,
            change_sides=self.change_sides,
            ready=self.ready,
            affected=None if other is None else other.dose(),
            core=self.core,
            say=self.say,
            swaps=tuple(each.swap() for each in self.swaps),
            if_one_sided=self.if_one_sided,
        )


class PaceForm(Form):
    """How to breathe."""

    inhale: SomeSeconds = Field(alias="in", examples=["4 s"], description="Breathing in.")
    exhale: SomeSeconds = Field(alias="out", examples=["6 s"], description="Breathing out.")
    cycles: Count = Field(examples=[6], description="How many breaths.")
    exercise: Id | None = Field(default=None, description="The exercise whose picture is shown.")


class BreatheForm(StepForm):
    """Breathe at a pace."""

    breathe: PaceForm = Field(description="How to breathe.")
    ready: Ready = None

    def step(self) -> Step:
        """Return the breathing."""
        pace = self.breathe
        return Breathe(
            inhale=pace.inhale,
            exhale=pace.exhale,
            cycles=pace.cycles,
            exercise=pace.exercise,
            say=self.say,
            core=self.core,
            ready=self.ready,
        )


class PressForm(Form):
    """How to press, let go and stretch."""

    exercise: Id = Field(examples=["hamstring_strap"], description="The id of the exercise.")
    contract: SomeSeconds = Field(examples=["6 s"], description="Press against the stretch.")
    relax: SomeSeconds = Field(examples=["4 s"], description="Let go.")
    stretch: SomeSeconds = Field(examples=["20 s"], description="Stretch further.")
    cycles: Count = Field(examples=[3], description="How often.")
    side: SideRuleWord | None = Field(default=None, description="Which side or sides.")


class ContractRelaxForm(StepForm):
    """Press against the stretch, let go, stretch further."""

    contract_relax: PressForm = Field(description="Press, let go, stretch further.")
    change_sides: Seconds | None = Field(default=None, description="Time to change sides.")
    ready: Ready = None

    def step(self) -> Step:
        """Return the cycles of pressing and stretching."""
        press = self.contract_relax
        return ContractRelax(
            exercise=press.exercise,
            contract=press.contract,
            relax=press.relax,
            stretch=press.stretch,
            cycles=press.cycles,
            side=press.side,
            change_sides=self.change_sides,
            ready=self.ready,
            core=self.core,
            say=self.say,
        )


class RestForm(StepForm):
    """Do nothing, on purpose."""

    rest: SomeSeconds = Field(examples=["60 s"], description="How long to do nothing.")

    def step(self) -> Step:
        """Return the rest."""
        return Rest(self.rest, self.say, self.core)


class WalkForm(StepForm):
    """Walk at an easy pace."""

    walk: SomeSeconds = Field(examples=["3 min"], description="How long to walk.")
    exercise: Id | None = Field(default=None, description="The exercise whose picture is shown.")
    ready: Ready = None

    def step(self) -> Step:
        """Return the walk."""
        return Walk(self.walk, self.exercise, self.say, self.core, self.ready)


class TellForm(Form):
    """Show and say a piece of information."""

    tell: Text = Field(description="What is shown and said.")
    for_: SomeSeconds = Field(default=20.0, alias="for", description="How long it is shown.")
    core: Flag = Field(default=False, description="Kept in the short version.")

    def step(self) -> Step:
        """Return the piece of information."""
        return Tell(self.tell, self.for_, self.core)


class CheckInForm(Form):
    """Ask how the pain is; always kept in the short version."""

    check_in: Annotated[float, seconds_or_true(CheckIn().seconds)] = Field(
        description="`true`, or how long there is to answer."
    )

    def step(self) -> Step:
        """Return the question."""
        return CheckIn(self.check_in)


AnyStepForm = StepForm | TellForm | CheckInForm
FORMS: dict[str, type[AnyStepForm]] = {
    "contract_relax": ContractRelaxForm,
    "breathe": BreatheForm,
    "walk": WalkForm,
    "check_in": CheckInForm,
    "tell": TellForm,
    "exercise": PerformForm,
    "rest": RestForm,
}
KINDS = tuple(FORMS)
_TOGETHER = {("walk", "exercise"), ("exercise", "rest")}
"""A walk may name an exercise, and an exercise has a rest of its own: the first decides."""


def form_of(entry: object) -> type[AnyStepForm]:
    """Return the form of a step by the key that says what it is; raise Wrong unless one does."""
    if not isinstance(entry, dict):
        raise Wrong(complaints.bare_step(entry, KINDS))
    said = [kind for kind in KINDS if kind in entry]
    if not said:
        raise _no_kind(entry)
    if len(said) > 1 and (said[0], said[1]) not in _TOGETHER:
        first, second = sorted(said[:2], key=list(entry).index)
        raise Wrong(complaints.two_step_kinds(first, second), (second,), key=True)
    return FORMS[said[0]]


def _no_kind(entry: dict[str, object]) -> Wrong:
    for key in entry:
        if nearest(key, KINDS):
            return Wrong(complaints.unknown_key(key, KINDS), (key,), key=True)
    return Wrong(complaints.no_step_kind(KINDS))
