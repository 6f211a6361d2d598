import pytest

from coach.figure.regions import BodyRegion, neighbour

WAYS = ("left", "right", "up", "down")


def test_the_arrows_reach_every_place_from_every_other():
    for start in BodyRegion:
        found, fresh = {start}, [start]
        while fresh:
            here = fresh.pop()
            beyond = {neighbour(here, way) for way in WAYS} - found
            found |= beyond
            fresh.extend(beyond)
        assert found == set(BodyRegion)


def test_the_arrows_go_where_the_places_lie_on_the_body():
    assert neighbour(BodyRegion.LUMBAR_LEFT, "right") is BodyRegion.LUMBAR_CENTRE
    assert neighbour(BodyRegion.LUMBAR_LEFT, "left") is BodyRegion.FLANK_LEFT
    assert neighbour(BodyRegion.LUMBAR_RIGHT, "down") is BodyRegion.BUTTOCK_RIGHT
    assert neighbour(BodyRegion.BUTTOCK_LEFT, "up") is BodyRegion.LUMBAR_LEFT
    assert neighbour(BodyRegion.THIGH_LEFT, "right") is BodyRegion.THIGH_RIGHT
    assert neighbour(BodyRegion.CALF_RIGHT, "down") is BodyRegion.FOOT_RIGHT
    assert neighbour(BodyRegion.FLANK_RIGHT, "up") is BodyRegion.THORACIC


@pytest.mark.parametrize("region", BodyRegion)
def test_sideways_and_back_returns(region):
    for way, back in (("left", "right"), ("right", "left")):
        beside = neighbour(region, way)
        assert beside is region or neighbour(beside, back) is region


def test_a_place_at_the_edge_stays():
    assert neighbour(BodyRegion.FOOT_LEFT, "down") is BodyRegion.FOOT_LEFT
    assert neighbour(BodyRegion.FLANK_LEFT, "left") is BodyRegion.FLANK_LEFT


def test_a_place_says_its_area_as_the_check_in_asks_for_it_and_its_side():
    areas = {region.area for region in BodyRegion}
    assert {"lumbar", "buttock", "flank", "thoracic"} <= areas
    assert (BodyRegion.CALF_LEFT.area, BodyRegion.CALF_LEFT.side) == ("calf", "left")
    assert BodyRegion.THORACIC.side == ""
