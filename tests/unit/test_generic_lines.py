# SPDX-License-Identifier: GPL-2.0-or-later
"""Any line layer by a field map: what each field may hold, what is refused and how it is told, how lines join."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
from test_osm_tags import OSM

from joptimiz_qgis.core.errors import Cancelled, InputError
from joptimiz_qgis.core.network.build import build_network
from joptimiz_qgis.core.network.model import LIMITS, Access, CycleWay
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.vehicles import CATEGORIES, Category
from joptimiz_qgis.formats.generic_lines import EDGE_FIELDS, read_generic
from joptimiz_qgis.formats.line_table import LineTable

BOTH = {"speed_forward_kmh": {"value": 30}, "speed_backward_kmh": {"value": 30}}


def table(shapes=(((0, 0), (100, 0)),), z=None, **columns):
    xy = np.array([p for shape in shapes for p in shape], float)
    return LineTable(columns, xy, xy * 1e-5 + [2.3, 48.8], None if z is None else np.array(z, float),
                     np.concatenate(([0], np.cumsum([len(s) for s in shapes]))).astype(np.int64), "EPSG:2154")


def one(value, field, **more):
    """The source of one line whose field has this value."""
    return read_generic(table(v=[value]), {**BOTH, field: "v", **more}, OSM.speeds)


@pytest.mark.parametrize("value, kmh", [(50, 50.0), ("50", 50.0), ("30 mph", 48.28032), ("FR:urban", 50.0), (None, None),
                                        (45.5, 45.5)])
def test_speed(value, kmh):
    speed = float(one(value, "speed_forward_kmh").speed_kmh[0, 0])
    assert math.isnan(speed) if kmh is None else speed == pytest.approx(kmh)


def test_a_speed_that_cannot_be_read_leaves_the_line_out_and_names_the_field():
    source = read_generic(table((((0, 0), (9, 0)),) * 2, v=["vite", 50], n=["a", "b"]),
                          {**BOTH, "speed_forward_kmh": "v", "source_id": "n"}, OSM.speeds)
    assert source.source_id == ["b"]
    assert [(r.source_id, r.reason.split()[0]) for r in source.rejected] == [("a", "speed_forward_kmh")]


@pytest.mark.parametrize("name", LIMITS)
@pytest.mark.parametrize("value, limit, unknown", [(3.5, 3.5, False), ("3,5", 3.5, False), (None, None, False), ("", None, False),
                                                   ("none", None, False), ("bas", None, True), (-1, None, True)])
def test_a_limit_that_cannot_be_read_is_unknown_and_listed(name, value, limit, unknown):
    source = one(value, name)
    column = LIMITS.index(name)
    found = float(source.limits[0, column])
    assert (None if math.isnan(found) else found) == limit
    assert int(source.limits_unknown[0]) == (1 << column if unknown else 0)
    assert [r.reason.split()[0] for r in source.rejected] == ([name] if unknown else [])


def test_limits_that_the_layer_says_it_does_not_know():
    assert int(one("max_height_m, max_weight_t", "limits_unknown").limits_unknown[0]) == 0b00011
    odd = one("hauteur", "limits_unknown")
    assert int(odd.limits_unknown[0]) == 0b11111 and len(odd.rejected) == 1


@pytest.mark.parametrize("value, vp, pl, bike", [
    (None, "YES", "YES", "YES"), ('{"PL": "no"}', "YES", "NO", "YES"), ('{"all": "no", "motor": "destination"}',
                                                                        "DESTINATION", "DESTINATION", "NO"),
    ({"all": "private", "PL": "permit"}, "PRIVATE", "PERMIT", "PRIVATE"),
    ("oui", "UNKNOWN", "UNKNOWN", "UNKNOWN"), ('{"truck": "no"}', "UNKNOWN", "UNKNOWN", "UNKNOWN"),
    ('{"PL": "non"}', "UNKNOWN", "UNKNOWN", "UNKNOWN"), ("[1]", "UNKNOWN", "UNKNOWN", "UNKNOWN"),
])
def test_rights_are_those_of_the_most_specific_key(value, vp, pl, bike):
    source = one(value, "access_backward")
    rights = [Access(source.access[1, 0, c.column]).name for c in (Category.VP, Category.PL, Category.BIKE)]
    assert rights == [vp, pl, bike]
    assert (source.access[0] == Access.YES).all()
    assert len(source.rejected) == (vp == "UNKNOWN")


def test_hours_are_kept_as_they_are_written():
    said = [{"vehicles": ["PL"], "effect": "no", "when": "Mo-Fr 07:00-09:00", "above": {"gross_weight_t": 7.5}},
            {"vehicles": ["all"], "effect": "limit", "limit": {"max_height_m": 3}, "directions": "forward"}]
    first, second = one(json.dumps(said), "conditional").conditional[0]
    assert (first.vehicles, first.effect, first.when, dict(first.above)) == ((Category.PL,), "no", "Mo-Fr 07:00-09:00",
                                                                             {"gross_weight_t": 7.5})
    assert (second.vehicles, dict(second.limit), second.directions) == ((), {"max_height_m": 3.0}, "forward")


@pytest.mark.parametrize("value", ["{", "{}", '[{"effect": "maybe"}]', '[{"effect": "limit"}]',
                                   '[{"effect": "no", "hours": "x"}]',
                                   '[{"effect": "no", "vehicles": ["CAR"]}]', '[{"effect": "limit", "limit": {"height": 3}}]'])
def test_hours_that_cannot_be_read_make_the_right_unknown_but_lift_no_ban(value):
    source = one(value, "conditional", access_forward={"value": {"PL": "no"}})
    assert Access(source.access[0, 0, Category.PL.column]) is Access.NO
    assert Access(source.access[0, 0, Category.VP.column]) is Access.UNKNOWN
    assert not source.conditional and len(source.rejected) == 1


@pytest.mark.parametrize("field, value, column, expected", [
    ("cycle_forward", "Track", "cycle", CycleWay.TRACK), ("cycle_forward", "vélo", "cycle", CycleWay.NO),
    ("foot", "no", "foot", False), ("foot", 1, "foot", True), ("foot", "perhaps", "foot", False),
    ("through", False, "through", False), ("through", None, "through", True), ("level", "-1", "level", -1),
    ("level", "pont", "level", 0), ("level", 99, "level", 9),
])
def test_plain_fields(field, value, column, expected):
    found = getattr(one(value, field), column)
    assert (found[0, 0] if column == "cycle" else found[0]) == expected


def test_cycles_go_where_motor_vehicles_go_unless_told_otherwise():
    source = read_generic(table(), {"speed_forward_kmh": {"value": 50}, "speed_backward_kmh": {"value": None}}, OSM.speeds)
    assert source.cycle[:, 0].tolist() == [CycleWay.ROAD, CycleWay.NO]


def test_a_known_class_gives_speed_cycles_and_walking():
    lines = table((((0, 0), (9, 0)),) * 3, k=["residential", "path", "boulevard"])
    source = read_generic(lines, {"road_class": "k"}, OSM.speeds)
    assert source.source_id == ["row 1", "row 2"] and source.speed_kmh[0, 0] == 30 and math.isnan(source.speed_kmh[0, 1])
    assert source.cycle[0].tolist() == [CycleWay.ROAD, CycleWay.ROAD] and "road_class" in source.rejected[0].reason


@pytest.mark.parametrize("field_map, said", [
    ({}, "speed_forward_kmh"), ({"speed_forward_kmh": "v"}, "speed_backward_kmh"), ({**BOTH, "oneway": "v"}, "oneway"),
    ({**BOTH, "name": "nom"}, "nom"), ({**BOTH, "length_m": "v"}, "length_m"), ({**BOTH, "name": 3}, "name"),
    ({**BOTH, "name": {"values": 3}}, "name"), ({**BOTH, "connect": {"value": "nowhere"}}, "connect"),
    ({**BOTH, "connect": "v"}, "connect"),
])
def test_a_map_that_cannot_be_used_names_its_member(field_map, said):
    with pytest.raises(InputError, match=said):
        read_generic(table(v=[1]), field_map, OSM.speeds)


def test_every_edge_field_of_the_interface_may_be_mapped():
    values = {"source_id": "a", "name": "Rue É", "road_class": "residential", "cycle_forward": "lane", "cycle_backward": "no",
              "foot": "yes", "slope_pct": 5, "through": "no", "level": 1, "limits_unknown": "max_width_m",
              "access_forward": {"PL": "no"}, "access_backward": {}, "conditional": [], **dict.fromkeys(LIMITS, 3), **{
                  name: c["value"] for name, c in BOTH.items()}}
    assert set(values) == set(EDGE_FIELDS)
    source = read_generic(table(), {name: {"value": v} for name, v in values.items()}, OSM.speeds)
    assert not source.rejected and source.name == ["Rue É"] and source.access.shape == (2, 1, len(CATEGORIES))
    assert float(build_network(source, NoProgress()).network.slope_pct[0]) == pytest.approx(5.0)


CROSS = (((0, 0), (50, 0), (100, 0)), ((50, -50), (50, 0), (50, 50)), ((100.004, 0), (150, 0)))


@pytest.mark.parametrize("connect, edges", [(None, 3), ("endpoint", 3), ("vertex", 5)])
def test_lines_join_at_end_points_or_at_vertices_if_asked(connect, edges):
    field_map = BOTH if connect is None else {**BOTH, "connect": {"value": connect}}
    network = build_network(read_generic(table(CROSS), field_map, OSM.speeds), NoProgress()).network
    assert network.edge_count == edges
    assert network.info["pieces"] == ("1" if connect == "vertex" else "2")  # lines 1 and 3 meet within 1 cm


def test_reading_can_be_cancelled():
    class Stop(NoProgress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        read_generic(table(), BOTH, OSM.speeds, Stop())
