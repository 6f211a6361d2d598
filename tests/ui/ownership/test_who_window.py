"""Where there is more than one person, the program asks who is here."""

from PySide6.QtCore import Qt

from coach.ui.ownership.who_window import WhoWindow
from tests.ui.walk import clipped, unnamed, unreachable


def opened(look, ownership, qtbot):
    ownership.people.came(ownership.people.add("Anna"))
    ownership.people.add("Ben")
    window = WhoWindow(look, ownership.people.all())
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_enter_chooses_the_one_who_was_here_last(look, ownership, qtbot):
    window = opened(look, ownership, qtbot)

    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)

    assert window.chosen.name == "Anna"
    assert not window.isVisible()


def test_somebody_without_a_name_is_called_by_a_number(look, ownership, qtbot):
    window = opened(look, ownership, qtbot)

    assert [button.text() for button in window.buttons.values()] == ["Person 1", "Anna", "Ben"]
    window.buttons["1"].click()
    assert window.chosen.first


def test_closing_the_window_chooses_nobody(look, ownership, qtbot):
    window = opened(look, ownership, qtbot)
    window.close()

    assert window.chosen is None


def test_it_can_be_read_and_reached(look, ownership, qtbot):
    window = opened(look, ownership, qtbot)

    assert (unnamed(window), unreachable(window), clipped(window)) == ([], [], [])
