"""A process with a device that writes what it is to say into a file, and fails when told so."""

import os
import sys
import threading

from coach.devices import speaker
from coach.errors import DeviceMissing


def opened(told, took):
    print("a library that talks too much", flush=True)  # noqa: T201

    def say(text):
        with open(sys.argv[1], "a", encoding="utf-8") as file:  # noqa: PTH123
            file.write(f"{text}\n")
        match text:
            case "(dies)":
                os._exit(3)
            case "(hangs)":
                threading.Event().wait()
            case "(fails)":
                told(DeviceMissing("voice", "no breath"))
            case "(comes back)":
                told(None)
            case "(takes long)":
                took(text, 7.5)

    return {"say": say}


def nothing_there(_told, _took):
    return DeviceMissing("voice", "nobody here")


def slow(_told, _took):
    threading.Event().wait()


if __name__ == "__main__":
    how = {"opened": opened, "nothing": nothing_there, "slow": slow}[sys.argv[2]]
    sys.exit(speaker.serve(how))
