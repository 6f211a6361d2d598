"""Asks Linux's speech service whether it still answers, before Qt asks it without any patience.

A service whose synthesiser hangs would hang the whole program with it: Qt's engine waits for its
answers for ever, and holds the interpreter meanwhile. So the questions Qt will ask are asked here
first, in the service's own language (SSIP), with a time limit.
"""

import shutil
import socket
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

PATIENCE = 2.0
"""Seconds for each answer; a healthy service with a thousand voices needs tenths."""


def answers(environment: Mapping[str, str]) -> bool:
    """Return whether the speech service runs, or could be started, and lists its voices in time.

    It is asked twice: a service that nobody needed any more ends, perhaps just as it is asked.
    """
    return any(_answers_now(environment) for _ in range(2))


def _answers_now(environment: Mapping[str, str]) -> bool:
    try:
        with _connected(environment) as service:
            return _lists_voices(service)
    except (OSError, ValueError, subprocess.SubprocessError):
        return False


def _connected(environment: Mapping[str, str]) -> socket.socket:
    try:
        return _connect(environment)
    except OSError:
        starter = shutil.which("speech-dispatcher", path=environment.get("PATH"))
        if starter is None:
            raise
        subprocess.run(  # noqa: S603  the service itself, as its own library would start it
            [starter, "--spawn"], env=dict(environment), timeout=PATIENCE, capture_output=True
        )
        return _connect(environment)


def _connect(environment: Mapping[str, str]) -> socket.socket:
    """Return a connection to where the service's own library looks for it."""
    method, _, place = environment.get("SPEECHD_ADDRESS", "").partition(":")
    if method == "inet_socket":
        host, _, port = place.partition(":")
        return socket.create_connection((host or "localhost", int(port or 6560)), PATIENCE)
    folder = environment.get("XDG_RUNTIME_DIR") or str(Path("~/.cache").expanduser())
    service = socket.socket(socket.AF_UNIX)
    service.settimeout(PATIENCE)
    try:
        service.connect(place or str(Path(folder, "speech-dispatcher", "speechd.sock")))
    except OSError:
        service.close()
        raise
    return service


def _lists_voices(service: socket.socket) -> bool:
    with service.makefile("rwb") as stream:

        def ask(question: str) -> list[str]:
            stream.write(f"{question}\r\n".encode())
            stream.flush()
            return list(_reply(iter(stream.readline, b"")))

        ask("SET self CLIENT_NAME user:stretch-coach:question")
        modules = ask("LIST OUTPUT_MODULES")
        for module in modules:
            ask(f"SET self OUTPUT_MODULE {module}")
            ask("LIST SYNTHESIS_VOICES")
        ask("QUIT")
    return bool(modules)


def _reply(lines: Iterator[bytes]) -> Iterator[str]:
    """Yield what one reply lists: lines such as `250-this`, up to one such as `250 OK`."""
    for line in lines:
        text = line.decode(errors="replace").rstrip()
        if text[3:4] != "-":
            return
        yield text[4:]
    raise ConnectionError("the service hung up")
