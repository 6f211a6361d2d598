"""What a movement in a file must be: humanly possible, and true to what it says about itself."""

from collections.abc import Iterator

from coach.figure.check import faults
from coach.figure.fault import Fault, FaultKind
from coach.problem import Level
from coach.routine import motion_complaints
from coach.routine.complaints import Complaint
from coach.routine.model import Exercise
from coach.routine.rules import Verdict


def of_exercise(exercise: Exercise) -> Iterator[Verdict]:
    """Yield what is wrong with the movement of an exercise, at the pose where it is worst."""
    if exercise.motion is None:
        return
    for fault in faults(exercise.motion):
        yield ("motion", *fault.at), _complaint(fault), Level.ERROR


def _complaint(fault: Fault) -> Complaint:
    match fault.kind:
        case FaultKind.RANGE:
            joint, _, motion = fault.part.partition(" ")
            return motion_complaints.out_of_range(joint, motion, fault.size, fault.low, fault.high)
        case FaultKind.CONTACT:
            return motion_complaints.not_touching(fault.part, fault.other, fault.size)
        case FaultKind.NO_THING:
            return motion_complaints.thing_missing(fault.part, fault.other)
        case FaultKind.FLOOR:
            return motion_complaints.below_floor(fault.part, fault.size)
        case FaultKind.INSIDE:
            return motion_complaints.inside_thing(fault.part, fault.other, fault.size)
        case FaultKind.CROSSING:
            return motion_complaints.crossing(fault.part, fault.other, fault.size)
        case FaultKind.JUMP:
            return motion_complaints.jump(fault.part, fault.size)
