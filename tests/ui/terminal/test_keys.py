"""Keys from a real terminal, from a Windows console, and from nowhere."""

import io
import os
import signal

import pytest

from coach.ui.terminal.interrupt import Interrupt
from coach.ui.terminal.keys import NoKeys, open_keys, split
from coach.ui.terminal.keys_windows import WindowsKeys
from coach.ui.terminal.paper import Paper, Style, style_for


@pytest.fixture
def terminal():
    """Both ends of a terminal: the person's, and the program's."""
    pty = pytest.importorskip("pty")
    person, program = pty.openpty()
    with os.fdopen(program, encoding="utf-8", closefd=True) as stdin:
        yield person, stdin
    os.close(person)


def test_a_key_is_there_as_soon_as_it_is_pressed(terminal):
    person, stdin = terminal
    with open_keys(stdin) as keys:
        os.write(person, b" H\x1b[C+")
        assert [keys.wait(5.0) for _ in range(4)] == [" ", "h", "s", "+"]
        assert keys.wait(0.0) == ""
        assert keys.live


def test_the_terminal_is_left_as_it_was(terminal):
    import termios

    _, stdin = terminal
    before = termios.tcgetattr(stdin)
    with open_keys(stdin):
        assert termios.tcgetattr(stdin) != before
    assert termios.tcgetattr(stdin) == before


def test_a_terminal_that_was_closed_gives_no_more_keys(terminal):
    person, stdin = terminal
    with open_keys(stdin) as keys:
        os.write(person, b"\x04")
        keys._descriptor = os.open(os.devnull, os.O_RDONLY)
        assert keys.wait(5.0) == ""
        assert not keys.live
        os.close(keys._descriptor)


@pytest.mark.parametrize("stdin", [None, io.StringIO("s")])
def test_without_a_terminal_there_are_no_keys(stdin):
    with open_keys(stdin) as keys:
        assert isinstance(keys, NoKeys)
        assert keys.wait(0.0) == ""


def test_arrows_enter_and_backspace_have_names():
    assert split("\x1b[A\x1bOD\r\x7f=Q") == ["+", "b", "\n", "\b", "+", "q"]


class FakeConsole:
    def __init__(self, typed):
        self.typed = list(typed)

    def kbhit(self):
        return bool(self.typed)

    def getwch(self):
        return self.typed.pop(0)


def test_a_windows_console_gives_the_same_keys():
    keys = WindowsKeys(FakeConsole(" H\r\x08\xe0M\xe0?"))
    assert [keys.wait(0.0) for _ in range(7)] == [" ", "h", "\n", "\b", "s", "", ""]


def test_the_second_ctrl_c_is_as_usual(usual_ctrl_c):
    with Interrupt() as interrupt:
        assert not interrupt.asked
        signal.raise_signal(signal.SIGINT)
        assert interrupt.asked
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_who_was_started_deaf_to_ctrl_c_stays_deaf(usual_ctrl_c):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with Interrupt() as interrupt:
        signal.raise_signal(signal.SIGINT)
        assert not interrupt.asked
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


class FakeTerminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("environment", "style"),
    [
        ({"TERM": "xterm"}, Style(live=True, colour=True)),
        ({"TERM": "xterm", "NO_COLOR": "1"}, Style(live=True, colour=False)),
        ({"TERM": "dumb"}, Style(live=False, colour=False)),
        ({}, Style(live=False, colour=False)),
        ({"WT_SESSION": "x"}, Style(live=True, colour=True)),
    ],
)
def test_what_a_terminal_can_do_is_read_from_its_environment(environment, style):
    assert style_for(FakeTerminal(), environment) == style


def test_a_file_gets_no_colours():
    assert style_for(io.StringIO(), {"TERM": "xterm"}) == Style(live=False, colour=False)


def test_a_question_ends_its_line_before_the_next_news():
    out = io.StringIO()
    paper = Paper(out, Style(live=False, colour=False))
    paper.write("0 to 10: ")
    paper.line("Paused.")
    assert out.getvalue() == "0 to 10: \nPaused.\n"


def test_an_old_console_gets_question_marks_and_not_an_error():
    class Old(io.StringIO):
        encoding = "ascii"

    out = Old()
    paper = Paper(out, Style(live=False, colour=False))
    paper.line("“Done”")
    assert (out.getvalue(), paper.torn) == ("?Done?\n", False)
