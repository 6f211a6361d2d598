"""The page of settings: looks, sound and voice, where the data are, what the coach is not."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from coach.appearance import Appearance
from coach.errors import CoachError
from coach.settings import Settings, Theme
from coach.ui.appearance_card import AppearanceCard
from coach.ui.foot import Foot
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.column import at_left
from coach.ui.look.focus import FocusRing
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import ScrollPage
from coach.ui.look.segmented import Segmented
from coach.ui.look.toggle import Switch
from coach.ui.ownership.ownership_cards import OwnershipCards
from coach.ui.region_card import RegionCard
from coach.ui.wording import about, frame
from coach.ui.wording import settings as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk

WIDTH = 720


class SettingsPage(QWidget):
    """Each change is kept at once."""

    failed = Signal(object)
    """A choice could not be kept, for this reason."""

    about_wanted = Signal()
    """The person wants to tell what is true for them."""

    def __init__(
        self, look: Look, desk: "Desk", folder: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._desk = desk
        self._volume = QSlider(Qt.Orientation.Horizontal)
        self._percent = Label(look, "", 15, 500)
        self._told = Label(look, "", 15, wrap=True)
        scroll = ScrollPage(look)
        body = scroll.body
        body.addWidget(Label(look, frame.settings(), 34, 600))
        body.addSpacing(8)
        cards = (
            self._about(),
            self._looks(),
            self._figure(),
            self._hearing(),
            self._help(),
            self._owned(folder),
            self._limits(),
        )
        for card in cards:
            card.setMaximumWidth(look.px(WIDTH))
            body.addLayout(at_left(card))
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 32, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(Foot(look))

    def refresh(self) -> None:
        """Say how much the person has told."""
        told = self._desk.facts().told
        self._told.set_text(about.untold() if told is None else about.told(len(told)))

    def _about(self) -> Card:
        card = self._card(about.title())
        button = Button(self.look, about.open_it(), "tonal", height=40)
        button.clicked.connect(self.about_wanted)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._told, 1)
        row.addWidget(button)
        card.body.addLayout(row)
        self.refresh()
        return card

    def _keep(self, change: Callable[[Settings], Settings]) -> None:
        try:
            self._desk.keep_settings(change(self._desk.settings))
        except CoachError as error:
            self.failed.emit(error)

    def _looks(self) -> Card:
        card = self._card(words.looks())
        theme = Segmented(self.look, words.theme(), words.themes())
        theme.choose(self._desk.settings.theme)
        theme.chosen.connect(self._choose_theme)
        card.body.addWidget(self._line(words.theme(), words.theme_hint(), theme))
        calm = self._switch(
            words.motion(),
            lambda now, on: replace(now, reduced_motion=on),
            on=bool(self._desk.settings.reduced_motion),
        )
        high = self._switch(
            words.contrast(),
            lambda now, on: replace(now, high_contrast=on),
            on=self.look.high_contrast,
        )
        high.toggled.connect(self.look.set_high_contrast)
        card.body.addWidget(self._line(words.contrast(), words.contrast_hint(), high))
        calm.toggled.connect(self.look.set_reduced_motion)
        card.body.addWidget(self._line(words.motion(), words.motion_hint(), calm))
        return card

    def _figure(self) -> Card:
        card = AppearanceCard(self.look, self._desk.settings.appearance)
        card.chosen.connect(self._choose_appearance)
        return card

    def _hearing(self) -> Card:
        card = self._card(words.hearing())
        kept = self._desk.settings
        sound = self._switch(words.sound(), lambda now, on: replace(now, sound=on), on=kept.sound)
        voice = self._switch(words.voice(), lambda now, on: replace(now, voice=on), on=kept.voice)
        captions = self._switch(
            words.captions(), lambda now, on: replace(now, captions=on), on=kept.captions
        )
        card.body.addWidget(self._line(words.sound(), words.sound_hint(), sound))
        card.body.addWidget(self._line(words.voice(), words.voice_hint(), voice))
        card.body.addWidget(self._line(words.captions(), words.captions_hint(), captions))
        card.body.addWidget(self._line(words.volume(), "", self._loudness()))
        return card

    def _help(self) -> Card:
        card = RegionCard(self.look, self._desk.regions(), self._desk.settings.region)
        card.chosen.connect(lambda code: self._keep(lambda now: replace(now, region=code)))
        return card

    def _owned(self, folder: Path | None) -> OwnershipCards:
        cards = OwnershipCards(self.look, self._desk.ownership, folder)
        cards.failed.connect(self.failed)
        return cards

    def _limits(self) -> Card:
        card = self._card(words.limits())
        for sentence in (frame.first_text(), frame.limits(), frame.draft()):
            card.body.addWidget(Label(self.look, sentence, 15, 400, "muted", wrap=True))
        return card

    def _card(self, title: str) -> Card:
        card = Card(self.look)
        card.body.setSpacing(12)
        card.body.addWidget(Label(self.look, title, 20, 600, wrap=True))
        return card

    def _line(self, name: str, hint: str, control: QWidget) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(16)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(Label(self.look, name, 15, 500, wrap=True))
        if hint:
            told.addWidget(Label(self.look, hint, 13, 400, "muted", wrap=True))
        row.addLayout(told, 1)
        row.addWidget(control)
        return line

    def _switch(
        self, name: str, changed: Callable[[Settings, bool], Settings], *, on: bool
    ) -> Switch:
        switch = Switch(self.look, name)
        switch.setChecked(on)
        switch.toggled.connect(lambda now_on: self._keep(lambda now: changed(now, now_on)))
        return switch

    def _loudness(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(16)
        self._volume.setRange(0, 100)
        self._volume.setPageStep(10)
        self._volume.setFixedWidth(200)
        self._volume.setAccessibleName(words.volume())
        self._volume.valueChanged.connect(
            lambda value: self._percent.set_text(words.percent(value))
        )
        self._volume.setValue(round(self._desk.settings.volume * 100))
        self._volume.valueChanged.connect(self._choose_volume)
        FocusRing(self._volume, lambda: 12.0, lambda: self.look.theme.teal)
        row.addWidget(self._volume)
        self._percent.setMinimumWidth(self.look.px(48))
        row.addWidget(self._percent)
        return box

    def _choose_volume(self, value: int) -> None:
        self._keep(lambda now: replace(now, volume=value / 100))

    def _choose_theme(self, theme: Theme) -> None:
        self.look.set_mode(theme)
        self._keep(lambda now: replace(now, theme=theme))

    def _choose_appearance(self, appearance: Appearance) -> None:
        self._keep(lambda now: replace(now, appearance=appearance))
