"""The page of settings: looks, sound and voice, where the data are, what the coach is not."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from coach.appearance import Appearance
from coach.errors import CoachError
from coach.settings import Settings
from coach.ui.appearance_card import AppearanceCard
from coach.ui.foot import Foot
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.column import at_left
from coach.ui.look.focus import FocusRing
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import ScrollPage
from coach.ui.look.setting_line import SettingLine
from coach.ui.look.toggle import Switch
from coach.ui.looks_card import LooksCard
from coach.ui.ownership.ownership_cards import OwnershipCards
from coach.ui.region_card import RegionCard
from coach.ui.schedule.card import ScheduleCard
from coach.ui.wording import about, frame, sound_check
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

    sound_check_wanted = Signal()
    """The person wants to hear whether sound and voice work."""

    schedule_wanted = Signal()
    """The person wants to set days, times and quiet hours."""

    def __init__(
        self,
        look: Look,
        desk: "Desk",
        folder: Path | None = None,
        more: Sequence[Card] = (),
        parent: QWidget | None = None,
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
            self._times(),
            *more,
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
        card = LooksCard(self.look, self._desk)
        card.failed.connect(self.failed)
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
        card.body.addWidget(SettingLine(self.look, words.sound(), words.sound_hint(), sound))
        card.body.addWidget(SettingLine(self.look, words.voice(), words.voice_hint(), voice))
        card.body.addWidget(
            SettingLine(self.look, words.captions(), words.captions_hint(), captions)
        )
        card.body.addWidget(SettingLine(self.look, words.volume(), "", self._loudness()))
        check = Button(self.look, sound_check.title(), "tonal", "sound", 40)
        check.clicked.connect(self.sound_check_wanted)
        hint = sound_check.settings_hint()
        card.body.addWidget(SettingLine(self.look, sound_check.title(), hint, check))
        return card

    def _times(self) -> Card:
        card = ScheduleCard(self.look, self._desk.agenda)
        card.wanted.connect(self.schedule_wanted)
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

    def _choose_appearance(self, appearance: Appearance) -> None:
        self._keep(lambda now: replace(now, appearance=appearance))
