"""The person's choices survive, and a file that makes no sense is told, not guessed at."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.appearance import Appearance, Clothing, HairColour, HairStyle, SkinTone
from coach.errors import SettingsInvalid
from coach.settings import Settings, read, write

CHOICES = st.builds(
    Settings,
    theme=st.sampled_from(["system", "light", "dark"]),
    sound=st.booleans(),
    voice=st.booleans(),
    captions=st.booleans(),
    volume=st.floats(0, 1),
    reduced_motion=st.none() | st.booleans(),
    countdown=st.integers(0, 10),
    get_ready=st.floats(0, 120),
    accepted_limits=st.booleans(),
    cause=st.sampled_from([None, "nerve", "injury", "other"]),
    high_contrast=st.none() | st.booleans(),
    region=st.none() | st.sampled_from(["NO", "GB", "ZA"]),
    keep_running=st.booleans(),
    told_running=st.booleans(),
    appearance=st.builds(
        Appearance,
        st.sampled_from(SkinTone),
        st.sampled_from(HairStyle),
        st.sampled_from(HairColour),
        st.sampled_from(Clothing),
    ),
    put_off=st.dictionaries(st.text(max_size=8), st.dates().map(str), max_size=3),
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.json"


def test_a_missing_file_means_the_usual_settings(path):
    assert read(path) == Settings()


def test_what_the_file_does_not_say_is_as_usual(path):
    path.write_text('{"voice": false}', encoding="utf-8")

    assert read(path) == Settings(voice=False)


def test_what_was_put_off_must_be_days_by_name(path):
    path.write_text('{"put_off": {"file": 7}}', encoding="utf-8")

    with pytest.raises(SettingsInvalid, match="put_off"):
        read(path)


@given(settings=CHOICES)
def test_every_choice_comes_back_as_it_was_written(settings, tmp_path_factory):
    path = tmp_path_factory.mktemp("settings") / "settings.json"

    write(path, settings)

    assert read(path) == settings


def test_what_a_later_version_wrote_stays_in_the_file(path):
    path.write_text('{"volume": 0.5, "haptics": {"level": 3}}', encoding="utf-8")

    write(path, replace(read(path), theme="dark"))

    kept = json.loads(path.read_text(encoding="utf-8"))
    assert kept["haptics"] == {"level": 3}
    assert (kept["volume"], kept["theme"]) == (0.5, "dark")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('{"theme": "pink"}', "theme"),
        ('{"theme": ["dark"]}', "theme"),
        ('{"sound": 1}', "sound"),
        ('{"voice": "yes"}', "voice"),
        ('{"captions": null}', "captions"),
        ('{"volume": 1.5}', "volume"),
        ('{"volume": true}', "volume"),
        ('{"volume": NaN}', "volume"),
        ('{"reduced_motion": "no"}', "reduced_motion"),
        ('{"countdown": 2.5}', "countdown"),
        ('{"countdown": -1}', "countdown"),
        ('{"get_ready": "15 s"}', "get_ready"),
        ('{"get_ready": 1e9}', "get_ready"),
        ('{"accepted_limits": 0}', "accepted_limits"),
        ('{"cause": "kidney"}', "cause"),
        ("[]", "not a JSON object"),
        ('{"sound": tru', "line 1"),
        ("[" * 100_000, ""),
        ("", ""),
    ],
)
def test_a_file_that_makes_no_sense_is_told_with_the_reason(path, text, named):
    path.write_text(text, encoding="utf-8")

    with pytest.raises(SettingsInvalid) as told:
        read(path)

    assert told.value.path == path
    assert named in told.value.reason


def test_a_file_that_is_not_text_is_told(path):
    path.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(SettingsInvalid, match="UTF-8"):
        read(path)


def test_a_file_that_cannot_be_read_is_set_aside_before_a_new_one_is_written(path):
    path.write_text('{"volume": 0.3,', encoding="utf-8")

    write(path, Settings(volume=0.6))

    assert read(path).volume == 0.6
    assert (path.parent / "settings.json.unreadable").read_text() == '{"volume": 0.3,'


def test_a_wrong_value_is_replaced_and_the_rest_of_the_file_stays(path):
    path.write_text('{"volume": "loud", "haptics": 1}', encoding="utf-8")

    write(path, Settings(volume=0.6))

    assert read(path).volume == 0.6
    assert json.loads(path.read_text(encoding="utf-8"))["haptics"] == 1


def test_the_folder_is_made_and_nothing_but_the_file_is_left_in_it(tmp_path):
    path = tmp_path / "not" / "yet" / "settings.json"

    write(path, Settings())
    write(path, Settings(sound=False))

    assert [found.name for found in path.parent.iterdir()] == ["settings.json"]


def test_a_writing_that_fails_leaves_the_old_settings_whole(path):
    write(path, Settings(volume=0.4))
    before = path.read_bytes()

    with pytest.raises(ValueError, match="surrogates"):
        write(path, replace(Settings(), theme="\ud800"))

    assert path.read_bytes() == before
    assert [found.name for found in path.parent.iterdir()] == ["settings.json"]


def test_a_place_that_cannot_be_written_to_is_told(tmp_path):
    (tmp_path / "data").write_text("a file, not a folder")

    with pytest.raises(SettingsInvalid) as told:
        write(tmp_path / "data" / "settings.json", Settings())

    assert told.value.reason


@pytest.mark.parametrize(
    ("written", "skin"),
    [
        ('{"skin": "brown", "hair": "mohican"}', SkinTone.BROWN),
        ('{"skin": 7, "hair": null, "clothing": []}', SkinTone.LIGHT),
        ('"brown"', SkinTone.LIGHT),
        ("null", SkinTone.LIGHT),
    ],
)
def test_an_appearance_that_is_not_known_is_as_usual_and_stops_nothing(path, written, skin):
    path.write_text(f'{{"voice": false, "appearance": {written}}}', encoding="utf-8")
    assert read(path) == Settings(voice=False, appearance=Appearance(skin=skin))
