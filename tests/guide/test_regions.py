"""Whom to call, by country: what is written is what is dialled."""

import re

import pytest

from coach.guide import library
from coach.paths import content

REGIONS, PROBLEMS = library.regions(content("routines"))
EUROPEAN_UNION = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"


def one(tmp_path, line):
    text = f"schema: stretch-coach/regions/1\nid: regions\nrevision: 1\nregions:\n  {line}\n"
    (tmp_path / "regions.yaml").write_text(text, "utf-8")
    return library.regions(tmp_path)


def test_the_file_can_be_used():
    assert [str(problem) for problem in PROBLEMS] == []


def test_112_comes_first_in_every_country_of_the_european_union():
    assert {REGIONS[code].emergency[0] for code in EUROPEAN_UNION.split()} == {"112"}


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("GB", "999"),
        ("US", "911"),
        ("CA", "911"),
        ("AU", "000"),
        ("NZ", "111"),
        ("CH", "144"),
        ("NO", "113"),
        ("JP", "119"),
        ("IN", "112"),
        ("BR", "192"),
    ],
)
def test_the_number_to_call_first_is_the_one_people_there_know(code, number):
    assert REGIONS[code].emergency[0] == number


def test_no_number_is_called_for_help_now_and_for_advice_in_the_same_country():
    for region in REGIONS.values():
        assert region.urgent is None or region.urgent.number not in region.emergency


def test_every_number_can_be_dialled():
    for region in REGIONS.values():
        for number in (*region.emergency, *([region.urgent.number] if region.urgent else [])):
            assert re.fullmatch(r"[0-9 ]+", number), region


@pytest.mark.parametrize(
    "line",
    [
        "GB: {name: United Kingdom, emergency: [999]}",  # a number would lose the zeros of 000
        'GB: {name: United Kingdom, emergency: ["call"]}',
        "GB: {name: United Kingdom, emergency: []}",
        'gb: {name: United Kingdom, emergency: ["999"]}',
        'GB: {emergency: ["999"]}',
    ],
)
def test_what_nobody_could_dial_is_refused_with_its_line(tmp_path, line):
    regions, problems = one(tmp_path, line)
    assert regions == {}
    assert {problem.line for problem in problems} == {5}


def test_a_missing_file_means_that_no_number_is_known(tmp_path):
    regions, problems = library.regions(tmp_path)
    assert regions == {}
    assert len(problems) == 1


def test_norway_is_a_country_and_not_a_no(tmp_path):
    assert one(tmp_path, 'NO: {name: Norway, emergency: ["113"]}')[0]["NO"].name == "Norway"


def test_the_name_of_a_country_may_be_in_many_languages(tmp_path):
    line = 'DE: {name: {en: Germany, de: Deutschland}, emergency: ["112"]}'
    one(tmp_path, line)
    assert library.regions(tmp_path, "de")[0]["DE"].name == "Deutschland"
