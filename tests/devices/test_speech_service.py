"""Linux's speech service: healthy, hung, gone, or not even installed."""

import socket
import threading

import pytest

from coach.devices import speech_service
from coach.devices.speech_service import answers

HEALTHY = {
    "SET": "208 OK",
    "LIST OUTPUT_MODULES": "250-espeak-ng\r\n250-dummy\r\n250 OK MODULES LISTED",
    "LIST SYNTHESIS_VOICES": "249-English\ten\tnone\r\n249 OK VOICE LIST SENT",
    "QUIT": "231 HAPPY HACKING",
}


class FakeService:
    """Answers questions from a list; None is no answer at all. The first may be turned away."""

    def __init__(self, path, replies, turned_away=0):
        self.asked = []
        self._turned_away = turned_away
        self._replies = replies
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(str(path))
        self._socket.listen()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self):
        self._socket.close()
        self._thread.join()

    def _serve(self):
        for _ in range(self._turned_away):
            self._socket.accept()[0].close()
        person, _ = self._socket.accept()
        with person, person.makefile("rwb") as stream:
            for line in stream:
                question = line.decode().strip()
                self.asked.append(question)
                reply = next((r for q, r in self._replies.items() if question.startswith(q)), "")
                stream.write(f"{reply}\r\n".encode() if reply else b"")
                stream.flush()


@pytest.fixture
def service(tmp_path, monkeypatch):
    monkeypatch.setattr(speech_service, "PATIENCE", 0.2)
    (tmp_path / "speech-dispatcher").mkdir()
    started = []

    def start(replies, turned_away=0):
        path = tmp_path / "speech-dispatcher" / "speechd.sock"
        started.append(FakeService(path, replies, turned_away))
        return started[0], {"XDG_RUNTIME_DIR": str(tmp_path), "PATH": ""}

    yield start
    for service in started:
        service.close()


def test_a_healthy_service_is_asked_for_the_voices_of_each_synthesiser(service):
    spoken_to, environment = service(HEALTHY)
    assert answers(environment)
    assert spoken_to.asked[1:-1] == [
        "LIST OUTPUT_MODULES",
        "SET self OUTPUT_MODULE espeak-ng",
        "LIST SYNTHESIS_VOICES",
        "SET self OUTPUT_MODULE dummy",
        "LIST SYNTHESIS_VOICES",
    ]


def test_a_synthesiser_that_hangs_is_given_up(service):
    _, environment = service({**HEALTHY, "LIST SYNTHESIS_VOICES": None})
    assert not answers(environment)


def test_a_service_that_was_just_ending_is_asked_again(service):
    _, environment = service(HEALTHY, turned_away=1)
    assert answers(environment)


def test_a_service_without_a_synthesiser_is_no_service(service):
    _, environment = service({**HEALTHY, "LIST OUTPUT_MODULES": "250 OK MODULES LISTED"})
    assert not answers(environment)


def test_a_service_can_be_named_by_its_address(service, tmp_path):
    service(HEALTHY)
    place = tmp_path / "speech-dispatcher" / "speechd.sock"
    assert answers({"SPEECHD_ADDRESS": f"unix_socket:{place}", "PATH": ""})


@pytest.mark.parametrize("address", ["", "inet_socket:localhost:1", "inet_socket:localhost:x"])
def test_where_there_is_none_the_answer_is_no(tmp_path, address):
    environment = {"XDG_RUNTIME_DIR": str(tmp_path), "SPEECHD_ADDRESS": address, "PATH": ""}
    assert not answers(environment)


def test_a_service_that_is_not_running_is_started(tmp_path):
    starter = tmp_path / "speech-dispatcher"
    starter.write_text(f"#!/bin/sh\necho $1 > {tmp_path}/started\n")
    starter.chmod(0o755)
    assert not answers({"XDG_RUNTIME_DIR": str(tmp_path / "none"), "PATH": str(tmp_path)})
    assert (tmp_path / "started").read_text() == "--spawn\n"
