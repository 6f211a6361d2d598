"""The card in which a person chooses light or dark, contrast, and motion; each is seen at once."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach.errors import CoachError
from coach.settings import Settings, Theme
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.segmented import Segmented
from coach.ui.look.setting_line import SettingLine
from coach.ui.look.toggle import Switch
from coach.ui.wording import settings as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk


class LooksCard(Card):
    """Each choice is kept at once."""

    failed = Signal(object)
    """A choice could not be kept, for this reason."""

    def __init__(self, look: Look, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._desk = desk
        kept = desk.settings
        self.body.setSpacing(12)
        self.body.addWidget(Label(look, words.looks(), 20, 600, wrap=True))
        self.theme = Segmented(look, words.theme(), words.themes())
        self.theme.choose(kept.theme)
        self.theme.chosen.connect(self._choose_theme)
        self.contrast = Switch(look, words.contrast())
        self.contrast.setChecked(look.high_contrast)
        self.contrast.toggled.connect(self._choose_contrast)
        self.motion = Switch(look, words.motion())
        self.motion.setChecked(bool(kept.reduced_motion))
        self.motion.toggled.connect(self._choose_motion)
        for name, hint, control in (
            (words.theme(), words.theme_hint(), self.theme),
            (words.contrast(), words.contrast_hint(), self.contrast),
            (words.motion(), words.motion_hint(), self.motion),
        ):
            self.body.addWidget(SettingLine(look, name, hint, control))

    def _choose_theme(self, theme: Theme) -> None:
        self.look.set_mode(theme)
        self._keep(lambda now: replace(now, theme=theme))

    def _choose_contrast(self, high: bool) -> None:  # noqa: FBT001 - a slot
        self._keep(lambda now: replace(now, high_contrast=high))
        self.look.set_high_contrast(high)

    def _choose_motion(self, less: bool) -> None:  # noqa: FBT001 - a slot
        self._keep(lambda now: replace(now, reduced_motion=less))
        self.look.set_reduced_motion(less)

    def _keep(self, change: Callable[[Settings], Settings]) -> None:
        try:
            self._desk.keep_settings(change(self._desk.settings))
        except CoachError as error:
            self.failed.emit(error)
