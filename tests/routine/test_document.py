"""Files as data with places: what is read, and what is refused before it can do harm."""

import math
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import CoachError, FileUnreadable
from coach.routine import document, values
from coach.routine.document import parsed
from coach.routine.file import MOST_PROBLEMS, read_routine
from coach.routine.scalars import resolved
from coach.routine.source import decoded
from tests.fuzz.spoil import spoiled
from tests.routine.samples import found, routine, written

WORDS = st.sampled_from(["a", "no", "~", "true", "1.5", "0x1F", "-3", "20 s", "'7'", '"a: b"', "ä"])


@st.composite
def plain_files(draw):
    inner = st.recursive(
        WORDS,
        lambda each: st.one_of(
            st.lists(each, max_size=3).map(lambda found: "[" + ", ".join(found) + "]"),
            st.lists(st.tuples(WORDS, each), max_size=3).map(
                lambda found: "{" + ", ".join(f"{key}: {value}" for key, value in found) + "}"
            ),
        ),
        max_leaves=6,
    )
    lines = draw(st.lists(st.tuples(st.sampled_from("abcd"), inner), min_size=1, max_size=4))
    return "\n".join(f"{key}: {value}" for key, value in lines) + "\n"


def told(text):
    read = parsed(text, "file.yaml")
    return [(f.line, f.column, f.complaint.what) for f in read.findings]


def refusal(text):
    (finding,) = parsed(text, "file.yaml").findings
    assert finding.complaint.remedy
    return finding.line, finding.column, finding.complaint.what


@pytest.mark.parametrize("word", ["no", "yes", "on", "off", "y", "1:30", "2026-11", "2026-11-30"])
def test_words_that_look_like_something_else_are_words(word):
    assert resolved(word) == word


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("007", 7),
        ("0o17", 15),
        ("0x1F", 31),
        ("1.5", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("-.inf", -math.inf),
        ("1e999", math.inf),
        ("9" * 5000, math.inf),
        ("1_000", "1_000"),
        ("0b1", "0b1"),
        ("+", "+"),
        (".", "."),
    ],
)
def test_plain_words_follow_the_core_schema(word, value):
    assert resolved(word) == value
    assert type(resolved(word)) is type(value)


def test_what_is_in_quotes_is_a_word():
    assert parsed("a: '12'\nb: \"true\"\n", "f").data == {"a": "12", "b": "true"}


def test_every_key_and_value_knows_its_place():
    read = parsed("a: 1\nb:\n  - c: [x, {d: 2}]\n", "f")
    assert read.data == {"a": 1, "b": [{"c": ["x", {"d": 2}]}]}
    assert read.keys[("b",)] == (2, 1)
    assert read.values[("b", 0)] == (3, 5)
    assert read.keys[("b", 0, "c", 1, "d")] == (3, 13)
    assert read.values[("b", 0, "c", 1, "d")] == (3, 16)
    assert read.place(("b", 0, "nothing")) == (3, 5)


def test_windows_line_ends_and_a_byte_order_mark_move_nothing(tmp_path):
    text = routine(pain_limit="12")
    plain = [(p.line, p.column) for p in found(tmp_path, text)]
    marked = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    assert [(p.line, p.column) for p in found(tmp_path, marked)] == plain == [(2, 13)]


def test_structural_mistakes_are_told_all_at_once():
    text = "a: &x 1\nb: *x\na: 2\nc: !!python/object:os.system x\n1: d\ne:\n---\nf: 1\n"
    assert told(text) == [
        (1, 4, "`&x` names a part of the file."),
        (2, 4, "`*x` points to another part of the file."),
        (3, 1, "The key `a` is here twice; the first is in line 1."),
        (4, 4, "The tag `!!python/object:os.system` is not allowed."),
        (5, 1, "The key `1` is not a word."),
        (6, 3, "There is no value here."),
        (7, 1, "A second document begins here."),
    ]


def test_structural_mistakes_do_not_hide_the_others(tmp_path):
    text = routine("  - {exercise: knee_hug, side: both, hold: !!float 10}\n  - rest: soon")
    lines = [problem.line for problem in found(tmp_path, text + "title: Twice\n")]
    assert lines == [8, 9, 10]


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        ("a: 1\nb: x: y\n", (2, 5), "colon"),
        ("a: 1\n  b: 2\n", (2, 4), "colon"),
        ("a: [1, 2\nb: 3\n", (1, 4), "`[`"),
        ("a: {b: 1\nc: 3\n", (1, 4), "`{`"),
        ("a: [1, {b: ", (1, 8), "`{`"),
        ("a: [", (1, 4), "`[`"),
        ("a: 1\nb: 'open\nc: 3\n", (2, 4), "quotation mark"),
        ("a:\n\t- b\n", (2, 1), "tab"),
        ("a: @home\n", (1, 4), "`@`"),
        ("a: `x`\n", (1, 4), "begin with"),
        ('a: "\\q"\n', (1, 5), "backslash"),
        ("a: 1\nfoo\nb: 2\n", (2, 1), "colon"),
        ("- a\nb: 1\n", (2, 1), "list"),
        ("a:\n  - b\n c: 1\n", (3, 2), "fit"),
        ("a: ]\n", (1, 4), "expected"),
        ("a: |x\n b\n", (1, 5), "block"),
        ("a: 1\n...\nb\n", (3, 1), "end of the document"),
        ("%TAG\na: 1\n", (1, 5), "begin"),
        ("a: - b\n", (1, 4), "list entry"),
        ("a: &\n", (1, 5), "`&`"),
        ("? [a]\n: b\n", (1, 3), "key must be a word"),
    ],
)
def test_syntax_errors_are_told_in_plain_words_at_their_place(text, place, word):
    line, column, what = refusal(text)
    assert (line, column) == place
    assert word in what
    for jargon in ("scanning", "parsing", "token", "mapping", "scalar", "node", "context"):
        assert jargon not in what


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"# only a comment\n", "keys with values"),
        (b"just words\n", "keys with values"),
        (b"- a\n- b\n", "keys with values"),
        (b"a: \x00\n", "U+0000"),
        (b"a: \x1b[31m\n", "U+001B"),
        ("a: \u2028\n".encode(), "U+2028"),
        (b"\xff\xfea\x00:\x00", "UTF-16"),
        (b"title: caf\xe9\n", "not UTF-8"),
        (b"\x7fELF\x02\x01\x01\x00\x00", "U+007F"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not UTF-8"),
        (b"a: " + b"x" * 3_000_000, "2 MB"),
        (b"a: " + b"[" * 100_000, "levels deep"),
        (b"a: " + b"{a: " * 100_000, "levels deep"),
        (b"- " * 100_000, "levels deep"),
        (b"? " * 100_000, "key must be a word"),
        (b"a: [" + b"1," * 30_000 + b"1]", "too many values"),
    ],
    ids=range(18),
)
def test_hostile_and_mistaken_files_are_refused_with_place_and_remedy(tmp_path, content, word):
    begun = time.process_time()
    told_problems = found(tmp_path, content)
    assert time.process_time() - begun < 1
    (problem,) = told_problems
    assert word in problem.what
    assert problem.remedy
    assert problem.line >= 1
    assert problem.column >= 1


def test_an_encoding_error_is_told_at_its_line(tmp_path):
    (problem,) = found(tmp_path, b"a: 1\nb: caf\xe9\n")
    assert (problem.line, problem.column) == (2, 7)


def test_a_bomb_of_aliases_does_not_go_off(tmp_path):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    told_problems = found(tmp_path, "\n".join(lines))
    assert any("points to another part" in problem.what for problem in told_problems)
    assert all(problem.remedy for problem in told_problems)


def test_ten_thousand_unknown_keys_are_not_all_listed(tmp_path):
    begun = time.process_time()
    told_problems = found(tmp_path, "".join(f"kez{n}: 1\n" for n in range(10_000)))
    assert time.process_time() - begun < 1
    assert len(told_problems) == MOST_PROBLEMS + 1
    assert "more problems" in told_problems[-1].what


def test_thirty_two_levels_are_allowed(tmp_path):
    assert parsed("a: " + "[" * 31 + "]" * 31, "f").findings == []
    assert "32 levels" in refusal("a: " + "[" * 32 + "]" * 32)[2]


def test_what_is_no_plain_file_is_unreadable(tmp_path):
    for path in (tmp_path, tmp_path / "gone.yaml", tmp_path / ("x" * 300), tmp_path / "a\0b"):
        with pytest.raises(FileUnreadable):
            document.read(path)


@pytest.mark.parametrize("number", ["1e999", "-1e999", ".nan", ".inf", "9" * 400])
def test_impossible_numbers_are_refused_wherever_a_number_stands(tmp_path, number):
    text = routine(f"  - {{exercise: knee_hug, side: both, repetitions: {number}, hold: {number}}}")
    told_problems = found(tmp_path, text.replace("revision: 2", f"revision: {number}"))
    assert [problem.line for problem in told_problems] == [3, 8, 8]


def test_odd_characters_in_texts_are_kept(tmp_path):
    title = "Dehnung 腰 🧘 \N{COMBINING ACUTE ACCENT}"
    path = written(tmp_path, routine("  - rest: 10 s", title=f'"{title}"'))
    (made,) = read_routine(path, {})
    assert made.title == title


def test_every_refusal_is_an_error_of_ours(tmp_path):
    for content in (
        b"\xff",
        b"[" * 5000,
        b"a: *b",
        b"\t",
        b"--- !<",
        b"&a *a",
        b"%YAML 9.9\n--- a",
    ):
        with pytest.raises(CoachError):
            read_routine(written(tmp_path, content), {})


@given(plain_files(), st.randoms(use_true_random=False))
def test_a_file_read_without_places_holds_what_it_holds_with_them(text, chance):
    spoilt = decoded(spoiled(text, chance))
    for each in (text, spoilt) if isinstance(spoilt, str) else (text,):
        quick, close = parsed(each, "f"), document._read_closely(each, "f")
        assert repr(quick.data) == repr(close.data)
        assert quick.findings == close.findings
        assert (quick.keys, quick.values, quick.doubtful) == (
            close.keys,
            close.values,
            close.doubtful,
        )
        assert quick.in_quotes == close.in_quotes


@pytest.mark.parametrize(
    "text",
    [
        "a:", "a: *b", "a: &b c", "a: !b c", "1: a", "a: b\na: c", "a: b\n---\n", "- a", "a",
        "? [a]\n: b", "a: " + "[" * 32 + "]" * 32, "a: [" + "1," * 20_000 + "]", "a: [",
        "&a {a: b}", "!!map {a: b}",
    ],
)  # fmt: skip
def test_no_odd_file_is_taken_for_a_plain_one(text):
    assert values.plain(text) is None


def test_where_things_stand_in_a_good_file_is_not_worked_out_until_it_is_asked_for():
    read = parsed("a: 1\n", "f")

    assert read.places is None
    assert read.place(("a",)) == (1, 4)
