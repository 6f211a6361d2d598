"""Questions in the middle of a session, answered key by key while time stands still."""

from collections.abc import Callable

from coach.session.events import Ending, SkipReason
from coach.session.step import StepKind
from coach.ui.desk import Run
from coach.ui.player.stop_rule import Offer, StopRule
from coach.ui.terminal.keys import BACKSPACE, ENTER
from coach.ui.terminal.paper import Paper
from coach.ui.wording import controls, terminal

WORST_PAIN = 10
Next = Callable[[], str | None]
"""Returns the next key; None when there will be no answer."""
_WAYS = {"g": Offer.GO_ON, "s": Offer.SKIP, "q": Offer.STOP}


class Number:
    """A number from 0 to 10 as it is typed."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._typed = ""

    def type(self, key: str) -> int | None:
        """Take `key`; return the number once Enter ends one."""
        if key == ENTER and self._typed:
            number, self._typed = int(self._typed), ""
            self._paper.write("\n")
            return number
        if key == BACKSPACE and self._typed:
            self._typed = self._typed[:-1]
            self._paper.write("\b \b")
        elif key.isdecimal() and key.isascii() and int(self._typed + key) <= WORST_PAIN:
            self._typed += key
            self._paper.write(key)
        return None


class Hurts:
    """It hurts: how much, and does it go down the leg; then what is wise (clinical content 6.2)."""

    def __init__(self, run: Run, paper: Paper, next_key: Next) -> None:
        self._run = run
        self._paper = paper
        self._next = next_key
        self._rule = StopRule.of(run.routine, run.pain_before)

    def ends(self, pain: int) -> bool:
        """Return whether `pain`, said in a check, has to be asked about: it ends what comes."""
        later = self._run.script.steps[self._run.engine.index + 1 :]
        return self._rule.ends(pain) and any(step.exercise for step in later)

    def ask(self, pain: int | None = None) -> None:
        """Stop time, ask, and go on, skip or end; `pain` is known where a check has just asked."""
        engine = self._run.engine
        asked = engine.step.kind is StepKind.CHECK_IN
        engine.pause()
        self._paper.line(controls.hurts_title())
        self._paper.line(controls.hurts_limit(self._rule.most))
        if pain is None:
            pain = self._number()
        offer = Offer.STOP if pain is None else self._offer(pain)
        if pain is not None:
            engine.say_pain(pain)
        if offer is Offer.STOP:
            engine.stop(Ending.PAIN)
            return
        if offer is Offer.SKIP and not asked:
            engine.skip_exercise(SkipReason.HURTS)
        engine.resume()

    def _offer(self, pain: int) -> Offer:
        if self._rule.ends(pain):
            self._paper.line(controls.must_stop_pain())
            return Offer.STOP
        self._paper.line(controls.leg_question())
        if self._one_of(terminal.yes_no_prompt(), "yn") != "n":
            self._paper.line(controls.must_stop_leg())
            return Offer.STOP
        self._paper.line(controls.may_go_on())
        return _WAYS[self._one_of(terminal.ways_on(), "gsq") or "q"]

    def _number(self) -> int | None:
        self._paper.write(terminal.number_prompt())
        number = Number(self._paper)
        while (key := self._next()) is not None:
            if (answer := number.type(key)) is not None:
                return answer
        return None

    def _one_of(self, prompt: str, keys: str) -> str | None:
        self._paper.write(prompt)
        while (key := self._next()) is not None:
            if key and key in keys:
                self._paper.write(f"{key}\n")
                return key
        return None
