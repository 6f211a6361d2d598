"""The short safety check: five warning signs and "none of these", nothing ticked beforehand."""

from PySide6.QtWidgets import QWidget

from coach.triage.safety import ShortCheck, Sign
from coach.ui.before.question import QuestionCard
from coach.ui.look.look import Look
from coach.ui.signs import SignTiles
from coach.ui.wording import before


class SignsCard(QuestionCard):
    """Asks before every session (clinical content, section 1.3)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look, before.signs_title(), before.missing_signs(), before.signs_hint(), parent
        )
        self._asked = SignTiles(look)
        self.tiles, self.none = self._asked.tiles, self._asked.none
        self.body.addWidget(self._asked)
        self._asked.changed.connect(self._relax)

    @property
    def answered(self) -> bool:
        """Return whether a sign or "none of these" was chosen."""
        return self.check().answered

    @property
    def signs(self) -> frozenset[Sign]:
        """Return the signs that were chosen."""
        return self._asked.signs

    def check(self) -> ShortCheck:
        """Return the answers."""
        return self._asked.check()

    def first_stop(self) -> QWidget:
        """Return the first sign."""
        return self.tiles[Sign.SADDLE]

    def say_none(self) -> None:
        """Tick "none of these", unless something is ticked already."""
        if not self.answered:
            self.none.setChecked(True)

    def forget(self) -> None:
        """Show nothing as chosen."""
        self._asked.forget()
        self.show_missing(missing=False)

    def _relax(self) -> None:
        if self.answered:
            self.show_missing(missing=False)
