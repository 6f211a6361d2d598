"""The questions before a session, in a terminal or from the options of a script."""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.routine.model import Gate, Routine
from coach.triage.gate import GateAnswers
from coach.triage.needed import gate_of
from coach.triage.permit import Permit, Reason, Refusal
from coach.triage.safety import ShortCheck, Sign, is_emergency
from coach.ui.desk import Desk
from coach.ui.terminal.ask import Asker
from coach.ui.wording import before, help_now, terminal

_UNKNOWN = (Reason.UNANSWERED, Reason.CRAMPING, Reason.EASING, Reason.OVER_PAIN_LIMIT)
"""The refusals that an answer might change."""


@dataclass(frozen=True, slots=True)
class Options:
    """What was said on the command line; what was not said is not known.

    `nothing_new`: no new warning sign. `settled`: the muscle no longer grabs, the leg is no worse,
    five slow breaths and five pelvic rocks are fine.
    """

    pain: int | None = None
    earlier_pain: int | None = None
    nothing_new: bool = False
    settled: bool = False


def answers_from(options: Options) -> tuple[ShortCheck, GateAnswers]:
    """Return the answers that `options` stand for.

    Raises:
        ValueError: a pain is not from 0 to 10.
    """
    settled = options.settled or None
    answers = GateAnswers(
        pain_now=options.pain,
        pain_earlier=options.earlier_pain,
        spasm_now=None if settled is None else False,
        leg_worse=None if settled is None else False,
        lie_ok=settled,
        rock_ok=settled,
    )
    return ShortCheck(answered=options.nothing_new), answers


def ask(routine: Routine, desk: Desk, asker: Asker) -> tuple[ShortCheck, GateAnswers]:
    """Return the person's answers to the short check and, where `routine` has a gate, to the gate.

    Raises:
        Unanswered: the input ended.
    """
    asker.tell(f"{before.title()}: {routine.title}")
    if desk.safety().locked and not _examined(desk, asker):
        return ShortCheck(answered=False), GateAnswers(pain_now=None)
    check = _signs(asker)
    if check.signs:
        return check, GateAnswers(pain_now=None)
    pain = asker.pain(before.pain_title())
    if gate_of(routine) is Gate.ANY:
        return check, GateAnswers(pain_now=pain)
    return check, GateAnswers(
        pain_now=pain,
        pain_earlier=_earlier(desk, asker),
        spasm_now=asker.yes(before.spasm()),
        lie_ok=asker.yes(before.lie()),
        rock_ok=asker.yes(before.rock()),
        leg_worse=asker.yes(before.leg()),
    )


def leave(
    desk: Desk, routine: Routine, check: ShortCheck, answers: GateAnswers
) -> Permit | Refusal:
    """Return leave to do `routine`, or why not, and keep what was said.

    A pain number that does not begin a session is kept too: it is the earlier one next time.
    """
    if check.answered or check.signs:
        desk.note_check(check)
    if answers.pain_now is not None:
        desk.note_gate(answers)
    decision = desk.decide(routine, check, answers)
    if isinstance(decision, Refusal) and answers.pain_now is not None:
        desk.note_pain(answers.pain_now)
    return decision


def refusal_lines(refusal: Refusal, *, scripted: bool = False) -> list[str]:
    """Return what to tell; `scripted`: the answers came as options, or not at all."""
    if refusal.reason is Reason.LOCKED:
        return _locked(refusal.signs)
    told = [before.refused_title(refusal.reason) + ".", before.refused_text(refusal.reason)]
    if refusal.again_in_minutes is not None:
        told.append(before.again_in(refusal.again_in_minutes))
    if refusal.reason is Reason.NOT_SCREENED:
        told.append(terminal.check_in_command())
    if refusal.instead is not None:
        told.append(terminal.play_instead(refusal.instead))
    if scripted and refusal.reason in _UNKNOWN:
        told.append(terminal.options_needed())
    return told


def _examined(desk: Desk, asker: Asker) -> bool:
    """Return whether a clinician has examined the person, and keep who it was and when."""
    asker.tell(help_now.locked_title() + ".")
    if not asker.yes(help_now.examined_question()):
        return False
    while not (note := asker.line(help_now.examined_note() + ": ")):
        asker.tell(help_now.examined_missing())
    desk.note_clinician_cleared(note)
    return True


def _signs(asker: Asker) -> ShortCheck:
    signs = tuple(Sign)
    asker.tell(before.signs_title())
    for number, sign in enumerate(signs, start=1):
        asker.tell(f"{number:3}  {before.sign(sign)}")
    asker.tell(f"{0:3}  {before.none_of_these()}")
    chosen = asker.several(terminal.signs_prompt(), len(signs))
    return ShortCheck(answered=True, signs=frozenset(signs[number - 1] for number in chosen))


def _earlier(desk: Desk, asker: Asker) -> int | None:
    known = desk.earlier_reading()
    if known is not None:
        asker.tell(before.earlier_known(known.pain, f"{known.when.astimezone():%H:%M}"))
        return known.pain
    asker.tell(before.earlier_title())
    return asker.number(terminal.earlier_prompt(), 0, 10)


def _locked(signs: Sequence[str]) -> list[str]:
    card = (
        (help_now.emergency_title(), help_now.emergency_text(), help_now.emergency_steps())
        if is_emergency(signs)
        else (help_now.same_day_title(), help_now.same_day_text(), help_now.same_day_steps())
    )
    title, text, steps = card
    why = [help_now.why_title() + ":", *(f"  {before.sign_reason(sign)}" for sign in signs)]
    locked = [help_now.locked_title() + ".", help_now.locked_text()]
    return [f"{title}.", text, *(f"- {step}" for step in steps), *why, *locked]
