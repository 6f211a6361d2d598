"""What is meant exactly by an answer of few words, so that nobody ticks too much or too little.

Where a warning sign asks it better, its own question is used instead (`coach.ui.checkin.items`).
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def detail(field: str, value: str) -> str:
    """Return what is meant by `value` of a field; nothing where the word says it all."""
    return _details().get(field, {}).get(value, "")


def _details() -> Mapping[str, Mapping[str, str]]:
    return {
        "weak": _weak(),
        "local": _local(),
        "sys": _fever() | _urine() | _muscles() | _legs_and_chest() | _general(),
        "dx": _back(),
        "meds": _medicines(),
        "cond": _conditions(),
    }


def _weak() -> dict[str, str]:
    return {
        "new_mild": translate(
            "sign_details", "For example, it is hard to stand on your heel or toes."
        ),
        "major_or_progressive": translate(
            "sign_details", "Also a foot that drags or slaps, or a knee that gives way."
        ),
    }


def _local() -> dict[str, str]:
    return {
        "tender_one_side": translate("sign_details", "It hurts when you press there"),
        "spasm": translate("sign_details", "It locks, or feels hard"),
        "stiffness": translate("sign_details", "It is hard to get moving"),
        "bruise_swelling": translate(
            "sign_details", "Over the bones of the back, with or without an injury"
        ),
        "deformity": translate("sign_details", "The spine looks different from before"),
    }


def _fever() -> dict[str, str]:
    return {
        "fever": translate("sign_details", "38 °C (100.4 °F) or more, or you feel feverish"),
        "chills_sweats": translate("sign_details", "Sweats that soak your clothes or the bed"),
        "unwell": translate("sign_details", "Ill all over, not only in the back"),
        "confused": translate("sign_details", "New; also slurred speech"),
        "heat_sweat": translate("sign_details", "From hot weather, hard work or sport"),
        "thirst": translate("sign_details", "More than usual"),
    }


def _urine() -> dict[str, str]:
    return {
        "dark_urine_24h": translate(
            "sign_details", "Still dark after 24 hours, although you drank as usual"
        ),
        "cola_urine": translate("sign_details", "Brown or red"),
        "blood_urine": translate("sign_details", "Even a little, even once"),
        "no_urine": translate("sign_details", "None for about 8 hours, or you cannot pass any"),
        "colic_waves": translate("sign_details", "Often from the side, under the ribs"),
    }


def _muscles() -> dict[str, str]:
    return {
        "cramps_elsewhere": translate("sign_details", "Also pain in several muscles"),
        "muscle_weakness_general": translate("sign_details", "Not in one leg only"),
    }


def _legs_and_chest() -> dict[str, str]:
    return {
        "leg_cold_pale": translate("sign_details", "One leg; it may hurt too"),
        "calf_hot_swollen": translate("sign_details", "In one leg"),
        "breathless": translate("sign_details", "New, or more than before"),
        "faint": translate("sign_details", "Also cold sweat with the pain"),
        "abdo_pulsing": translate("sign_details", "You can feel it beat"),
    }


def _general() -> dict[str, str]:
    return {
        "ectopic_signs": translate("sign_details", "Also feeling faint"),
        "preg_warning": translate(
            "sign_details", "Also a severe headache, or severe pain on one side"
        ),
        "rash_band": translate("sign_details", "On one side of the body"),
    }


def _back() -> dict[str, str]:
    return {
        "disc_herniation": translate("sign_details", "Disc herniation"),
        "stenosis": translate("sign_details", "Spinal stenosis"),
        "spondylolisthesis": translate("sign_details", "Spondylolisthesis"),
        "spondylolysis": translate("sign_details", "Spondylolysis"),
        "vertebral_fracture_healed": translate("sign_details", "Mended"),
        "vertebral_fracture_recent": translate("sign_details", "In the last 3 months"),
        "aaa": translate("sign_details", "Aortic aneurysm"),
    }


def _medicines() -> dict[str, str]:
    return {
        "diuretic": translate("sign_details", "A diuretic: you pass more urine"),
        "statin": translate("sign_details", "Against high cholesterol"),
        "beta_agonist": translate("sign_details", "It opens the airways"),
        "anticoagulant": translate("sign_details", "Against blood clots"),
        "other_cramp_med": translate("sign_details", "As a side effect, in its leaflet"),
    }


def _conditions() -> dict[str, str]:
    return {
        "anaemia": translate("sign_details", "Too little red blood"),
        "known_low_k_mg": translate("sign_details", "Found in a blood test"),
        "heart_failure": translate("sign_details", "Heart failure"),
        "osteoporosis": translate("sign_details", "Osteoporosis"),
        "immunosuppressed": translate("sign_details", "From an illness or a treatment"),
        "spinal_procedure_recent": translate(
            "sign_details", "Such as an injection or an operation"
        ),
    }
