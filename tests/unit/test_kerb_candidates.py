# SPDX-License-Identifier: GPL-2.0-or-later
"""Candidates along kerbs, on streets drawn by hand: where a bay could be, and the reason where it could not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from networks import tiny

from joptimiz_qgis.core.bays.kerb import LEFT, NO_SIDE, RIGHT, kerbs
from joptimiz_qgis.core.bays.kerb_candidates import Given, Limits, Place, from_kerbs, from_layer
from joptimiz_qgis.core.bays.kerb_lines import motor
from joptimiz_qgis.core.errors import Cancelled
from joptimiz_qgis.core.network.edge_index import EdgeIndex
from joptimiz_qgis.core.routing.snap import Snapper

NONE = np.zeros((0, 2))
LIMITS = Limits(14.0, 20.0, 10.0, 5.0, 8.0, 2.55)
SHOP = np.array([[50.0, 5.0]])


def place_of(network):
    edges = EdgeIndex(network)
    return Place(network, edges, Snapper(network, edges), motor(network))


def street(**more):
    """A street of 100 m between two T junctions."""
    arms = [{"xy": [(0, -80), (0, 0)]}, {"xy": [(0, 0), (0, 80)]}, {"xy": [(100, -80), (100, 0)]}, {"xy": [(100, 0), (100, 80)]}]
    return tiny([{"xy": [(0, 0), (100, 0)], **more}, *arms])


def found(network, limits=LIMITS, crossings=NONE, bays=NONE, lengths=(), reach_m=30.0, shop=SHOP):
    place = place_of(network)
    tied = kerbs(network, place.snapper, np.asarray(bays, float).reshape(-1, 2), 50.0, place.drivable)
    return from_kerbs(place, shop, reach_m, limits, crossings, tied, np.array(lengths, float))


def spans(c, side, edge=0):
    """(from, to) of each usable bay on a side of an edge."""
    return [(c.along_m[k] - c.length_m[k] / 2, c.along_m[k] + c.length_m[k] / 2) for k in range(len(c.ids))
            if c.why[k] is None and c.side[k] == side and c.edge[k] == edge]


def said(c, edge=0):
    return {str(c.why[k]) for k in range(len(c.ids)) if c.edge[k] == edge and c.why[k] is not None}


@pytest.mark.parametrize("oneway", [False, True])
def test_both_sides_have_bays_clear_of_junctions_and_of_each_other(oneway):
    c = found(street(oneway=oneway))
    assert len(c.ids) == len(set(c.ids)) and c.left_out == 4
    for side in (LEFT, RIGHT):
        bays = spans(c, side)
        assert len(bays) == 4  # 80 m free: 14 + 3 x 20 = 74
        assert bays[0][0] >= 10 and bays[-1][1] <= 90
        assert all(b[0] - a[1] == pytest.approx(6.0) for a, b in zip(bays, bays[1:]))
    left = c.side == LEFT
    assert (c.xy[left, 1] > 3).all() and (c.xy[~left, 1] < -3).all() and (c.on_line[:, 1] == 0).all()
    assert c.xy[:, 0] == pytest.approx(c.along_m)


def test_bays_never_overlap_however_small_the_spacing():
    bays = spans(found(street(), replace(LIMITS, spacing_m=1.0)), LEFT)
    assert len(bays) == 5 and all(b[0] >= a[1] - 1e-6 for a, b in zip(bays, bays[1:]))


def test_a_kerb_goes_on_where_no_third_street_meets_it_whatever_the_drawing():
    halves = [{"xy": [(0, 0), (48, 0)]}, {"xy": [(100, 0), (48, 0)]}]
    arms = [{"xy": [(0, -80), (0, 0)]}, {"xy": [(0, 0), (0, 80)]}, {"xy": [(100, -80), (100, 0)]}, {"xy": [(100, 0), (100, 80)]}]
    whole, parted = found(street()), found(tiny([*halves, *arms]))
    def places(c):
        return sorted((round(x, 6), round(y, 6)) for (x, y), why in zip(c.xy.tolist(), c.why) if why is None and abs(y) < 10)
    assert places(parted) == places(whole)
    second = parted.edge == 1
    assert (parted.side[second & (parted.xy[:, 1] > 0)] == RIGHT).all()  # drawn the other way: its right is north


def test_crossings_paths_and_bays_take_their_part_of_the_kerb():
    crossing = found(street(), crossings=np.array([[50.0, 6.0]]))
    for side in (LEFT, RIGHT):
        assert all(b <= 45 + 1e-6 or a >= 55 - 1e-6 for a, b in spans(crossing, side)) and spans(crossing, side)
    bay = found(street(), bays=[(50.0, 4.0)], lengths=[20.0])
    assert len(spans(bay, RIGHT)) == 4
    assert all(b <= 40 + 1e-6 or a >= 60 - 1e-6 for a, b in spans(bay, LEFT)) and len(spans(bay, LEFT)) == 2
    unknown = found(street(), bays=[(50.0, 4.0)], lengths=[np.nan])
    assert all(b <= 43 + 1e-6 or a >= 57 - 1e-6 for a, b in spans(unknown, LEFT))
    lines = [{"xy": [(0, 0), (50, 0)]}, {"xy": [(50, 0), (100, 0)]}, {"xy": [(50, 0), (50, 40)], "speed": np.nan}]
    path = found(tiny(lines))
    assert not any(a < 55 - 1e-6 and b > 45 + 1e-6 for e in (0, 1) for a, b in [
        (x + 50 * e, y + 50 * e) for x, y in spans(path, LEFT, e)])


def test_a_kerb_that_is_too_short_says_how_long_it_is():
    c = found(street(), replace(LIMITS, junction_m=44.0))
    assert not spans(c, LEFT) and said(c) == {"the longest free kerb is 12 m, a bay takes 14 m"}
    assert (c.side[c.edge == 0] != NO_SIDE).sum() == 2


@pytest.mark.parametrize("more, reason", [
    ({"road_class": "motorway"}, "motorway"), ({"road_class": "pedestrian"}, "pedestrian street"),
    ({"through": False}, "car park"), ({"level": -1}, "tunnel"), ({"level": 1}, "bridge"),
    ({"road_class": "service"}, "service road without a name")])
def test_streets_without_a_kerb_say_why(more, reason):
    c = found(street(**more))
    assert not spans(c, LEFT) and not spans(c, RIGHT)
    (sentence,) = said(c)
    assert reason in sentence


def test_a_named_service_road_is_a_street():
    assert spans(found(street(road_class="service", name="Passage du Cheval")), LEFT)


def test_a_steep_street_is_out_and_one_of_unknown_slope_is_not():
    network = street()
    network.slope_pct[0] = -9.0
    assert said(found(network)) == {"too steep: 9 % (at most 8 %)"} and spans(found(street()), LEFT)


def test_a_roundabout_is_no_kerb_and_a_block_of_one_way_streets_is():
    angle = np.linspace(0, 2 * np.pi, 25)
    ring = [(30 * np.cos(a), 30 * np.sin(a)) for a in angle]
    ring[24] = ring[0]
    parts = [{"xy": ring[k:k + 7], "oneway": True} for k in (0, 6, 12, 18)]
    arms = [{"xy": [ring[k], (3 * ring[k][0], 3 * ring[k][1])]} for k in (0, 6, 12, 18)]
    shop = np.array([[0.0, 0.0]])
    c = found(tiny([*parts, *arms]), replace(LIMITS, junction_m=2.0), reach_m=60.0, shop=shop)
    assert all(said(c, edge) == {"a roundabout"} for edge in range(4)) and spans(c, LEFT, 4)
    corners = [(0, 0), (60, 0), (60, 60), (0, 60), (0, 0)]
    block = found(tiny([{"xy": [a, b], "oneway": True} for a, b in zip(corners, corners[1:])]), reach_m=60.0, shop=shop)
    assert spans(block, RIGHT, 0)


def test_streets_beyond_the_reach_of_demand_are_left_out_and_counted():
    c = found(street(), reach_m=4.0)
    assert not len(c.ids) and c.left_out == 5


def layer(*rows):
    """(x, y, length, places, width, slope)"""
    table = np.array(rows, float)
    return Given(tuple(f"c{n}" for n in range(len(rows))), table[:, :2], table[:, 2], table[:, 3], np.full(len(rows), np.nan),
                 table[:, 4], table[:, 5])


def test_given_candidates_are_judged_by_what_they_state():
    n = np.nan
    given = layer((50, 4, n, n, n, n), (50, -4, 30, n, n, n), (12, 4, n, n, n, n), (50, 4, n, n, 2.0, n), (50, 4, n, n, 3.0, 12),
                  (50, 4, 9, n, n, n), (50, 4, n, 3, n, n), (50, 400, n, n, n, n))
    place = place_of(street())
    tied = kerbs(place.network, place.snapper, NONE, 50.0, place.drivable)
    c = from_layer(place, given, LIMITS, 50.0, NONE, tied, np.zeros(0))
    assert [str(why) if why else "" for why in c.why] == [
        "", "", "too close to a junction", "2 m wide, the vehicle 2.55 m", "too steep: 12 % (at most 8 %)",
        "the longest free kerb is 9 m, a bay takes 14 m", "", "no street is near enough"]
    assert c.places.tolist()[:2] == [1, 2] and c.places[6] == 3 and c.length_m[6] == 42.0
    assert c.side.tolist()[:2] == [LEFT, RIGHT]


def test_looking_for_candidates_can_be_cancelled():
    class Stopped:
        def report(self, percent):
            pass

        def cancelled(self):
            return True

    place = place_of(street())
    with pytest.raises(Cancelled):
        from_kerbs(place, SHOP, 30.0, LIMITS, NONE, kerbs(place.network, place.snapper, NONE, 9.0, place.drivable), np.zeros(0),
                   Stopped())
