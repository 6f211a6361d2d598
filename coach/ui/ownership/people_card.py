"""The card “People on this computer”: one's own name, the others, and one more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from coach.errors import CoachError
from coach.ownership.ownership import Ownership
from coach.profiles import LONGEST, Person
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.ownership.line import Line
from coach.ui.wording import ownership as words

FIELD = 200
"""The least width of a field, in px before text scale."""


class PeopleCard(Card):
    """Changes to another person, or adds one; nothing of one is ever shown to another here."""

    failed = Signal(object)
    """It could not be done, for this reason."""

    def __init__(self, look: Look, ownership: Ownership) -> None:
        super().__init__(look)
        self._ownership = ownership
        self.name = self._field(words.your_name())
        self.save = Button(look, words.save_name(), "outline", height=40)
        self.new = self._field(words.new_name())
        self.add = Button(look, words.add_person(), "outline", height=40)
        self.others: dict[str, Button] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.setSpacing(12)
        self.body.addWidget(Label(look, words.people(), 20, 600, wrap=True))
        self.body.addWidget(Label(look, words.people_hint(), 13, 400, "muted", wrap=True))
        self.body.addWidget(Line(look, words.your_name(), "", self.name, self.save))
        self.body.addLayout(self._list)
        self.body.addWidget(Line(look, words.new_name(), "", self.new, self.add))
        self.save.clicked.connect(self._rename)
        self.name.returnPressed.connect(self._rename)
        self.add.clicked.connect(self._add)
        self.new.returnPressed.connect(self._add)
        self.refresh()

    def refresh(self) -> None:
        """Show who is here now."""
        here = self._ownership.person
        self.name.setText(here.name)
        while (item := self._list.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        self.others.clear()
        before: QWidget = self.save
        for person in self._ownership.people.all():
            if person.id != here.id:
                button = self._other(person)
                QWidget.setTabOrder(before, button)
                before = button
        QWidget.setTabOrder(before, self.new)

    def _other(self, person: Person) -> Button:
        button = Button(self.look, words.go_on_as(person), "tonal", height=40)
        button.clicked.connect(lambda: self._ownership.change_to(person))
        self.others[person.id] = button
        self._list.addWidget(Line(self.look, words.called(person), "", button))
        return button

    def _rename(self) -> None:
        try:
            self._ownership.people.rename(self._ownership.person, self.name.text())
        except CoachError as error:
            self.failed.emit(error)
        self.refresh()

    def _add(self) -> None:
        try:
            self._ownership.people.add(self.new.text())
        except CoachError as error:
            self.failed.emit(error)
            return
        self.new.clear()
        self.refresh()

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setMaxLength(LONGEST)
        field.setMinimumWidth(self.look.px(FIELD))
        return field
