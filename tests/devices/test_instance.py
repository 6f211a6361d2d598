"""One program per data folder, whatever happened to the last one."""

import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from coach.devices.instance import LOCK, Instance
from coach.errors import AlreadyRunning, HistoryUnavailable

HOLD = """
    import sys
    from pathlib import Path
    from coach.devices.instance import Instance
    instance = Instance.hold(Path(sys.argv[1]))
    print("held", flush=True)
    sys.stdin.read()
"""
HOLD_AND_LISTEN = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QCoreApplication
    app = QCoreApplication([])
    from coach.devices.instance import Instance
    instance = Instance.hold(Path(sys.argv[1]))
    instance.listen()
    instance.asked.connect(lambda message: (print(message, flush=True), app.quit()))
    print("held", flush=True)
    app.exec()
"""
HOLD_AND_LISTEN_LATER = HOLD_AND_LISTEN.replace(
    "instance.listen()", "QTimer.singleShot(200, instance.listen)"
).replace("import QCoreApplication", "import QCoreApplication, QTimer")


@pytest.fixture
def another(tmp_path):
    """Start another process that holds the folder, and end it at last."""
    started = []

    def start(program=HOLD):
        process = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(program), str(tmp_path)],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        assert process.stdout.readline() == "held\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def test_a_second_process_is_refused_and_its_message_reaches_the_first(tmp_path, another):
    first = another(HOLD_AND_LISTEN)
    with pytest.raises(AlreadyRunning):
        Instance.hold(tmp_path)
    assert Instance.ask_to_front(tmp_path, "übung\n1.yaml")
    assert first.stdout.readline() == "übung 1.yaml\n"


def test_one_that_has_no_picture_yet_is_asked_until_it_hears(qapp, tmp_path, another):
    first = another(HOLD_AND_LISTEN_LATER)
    assert Instance.ask_to_front(tmp_path, "1.yaml")
    assert first.stdout.readline() == "1.yaml\n"


def test_a_holder_without_a_window_refuses_too_but_cannot_come_forward(qapp, tmp_path, another):
    another()
    with pytest.raises(AlreadyRunning) as refusal:
        Instance.hold(tmp_path)
    assert refusal.value.folder == tmp_path
    assert not Instance.ask_to_front(tmp_path, tries=2)


@pytest.mark.parametrize("program", [HOLD, HOLD_AND_LISTEN])
def test_a_killed_process_never_blocks_the_next_one(qapp, tmp_path, another, program):
    first = another(program)
    first.send_signal(signal.SIGKILL)
    first.wait()
    assert (tmp_path / LOCK).exists()
    instance = Instance.hold(tmp_path)
    instance.listen()
    assert instance._server.isListening()
    instance.let_go()


def test_a_folder_that_was_given_back_can_be_held_again(qapp, tmp_path):
    Instance.hold(tmp_path).let_go()
    Instance.hold(tmp_path).let_go()


def test_two_folders_know_nothing_of_each_other(qapp, tmp_path):
    one, two = Instance.hold(tmp_path / "a"), Instance.hold(tmp_path / "b")
    one.listen()
    two.listen()
    one.let_go()
    assert not Instance.ask_to_front(tmp_path / "a", tries=1)
    two.let_go()


def test_a_folder_that_cannot_be_made_is_told_as_such(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(HistoryUnavailable):
        Instance.hold(tmp_path / "file" / "folder")


def test_somebody_who_talks_without_end_is_cut_off(qtbot, tmp_path):
    from PySide6.QtNetwork import QLocalSocket

    from coach.devices.instance import socket_name

    instance = Instance.hold(tmp_path)
    instance.listen()
    socket = QLocalSocket()
    socket.connectToServer(socket_name(tmp_path))
    with qtbot.assertNotEmitted(instance.asked), qtbot.waitSignal(socket.disconnected):
        socket.write(b"x" * 100_000)
    instance.let_go()
