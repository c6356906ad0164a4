# SPDX-License-Identifier: GPL-2.0-or-later
"""Zones, spaces and policies of the Curb Data Specification as bays and back: what is said is said, the rest is listed."""

from __future__ import annotations

import json
import re
import uuid
from datetime import datetime, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from joptimiz_qgis.core.errors import FormatError
from joptimiz_qgis.formats import cds_curbs as said
from joptimiz_qgis.formats.cds_curbs import bays_of_curbs, read_curbs
from joptimiz_qgis.formats.cds_curbs_writer import curbs_of

OFFICIAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "delivery-bays" / "cds-curbs-examples.md"
NOW = datetime(2026, 11, 24, tzinfo=timezone.utc)
RING = [[4.855154, 45.769666], [4.855176, 45.769668], [4.85519, 45.769583], [4.855154, 45.769666]]
ZONE = {"curb_zone_id": "828e1140-523c-4a41-b466-ab1b64a4a4bd", "geometry": {"type": "Polygon", "coordinates": [RING]},
        "curb_policy_ids": ["p1"], "published_date": 1, "last_updated_date": 1552678594428, "start_date": 1552678594428,
        "length": 1500, "width": 250, "parking_angle": "parallel"}
LOADING = {"curb_policy_id": "p1", "published_date": 1, "priority": 2, "rules": [{"activity": "loading", "max_stay": 30}],
           "time_spans": [{"days_of_week": ["mon", "tue"], "time_of_day_start": "08:00", "time_of_day_end": "12:00"}]}


def answer(**data):
    return json.dumps({"version": "1.0.1", "time_zone": "Europe/Paris", "last_updated": 1, "data": data}).encode()


def read(*contents, now=NOW):
    problems = []
    return bays_of_curbs(read_curbs(contents, problems), timezone.utc, now, problems), problems


def reasons(problems):
    return {(p.field, p.reason) for p in problems}


def with_policies(*policies, **zone):
    return read(answer(zones=[{**ZONE, "curb_policy_ids": [p["curb_policy_id"] for p in policies], **zone}], policies=policies))


@pytest.mark.skipif(not OFFICIAL.exists(), reason="no shared data")
def test_the_official_minimum_zone_goes_in_and_out_unchanged_but_for_the_policy_that_is_not_given():
    blocks = [json.loads(text) for text in re.findall(r"```json\n(.*?)```", OFFICIAL.read_text("utf-8"), re.DOTALL)]
    zone, policies = blocks[0]["data"]["zones"][0], blocks[1]["data"]["policies"]
    (bay,), problems = read(json.dumps(blocks[0]).encode())
    assert ("curb_policy_ids", said.NO_POLICIES) in reasons(problems)
    assert bay.values["TYPE"] is None and bay.values["TEMPORALITE_OSM"] is None
    known = type(bay)(bay.row, {**bay.values, "TYPE": "aire permanente"}, bay.geometry)
    (back,) = curbs_of([known], "US/Eastern", NOW).zones["data"]["zones"]
    assert {name: value for name, value in back.items() if name != "curb_policy_ids"} == {
        name: value for name, value in zone.items() if name != "curb_policy_ids"}
    # With the policies of the same page, parking for ride-hailing is no delivery.
    bays, problems = read(json.dumps(blocks[0]).encode(), json.dumps(blocks[1]).encode())
    assert bays == () and ("curb_policy_ids", said.NOT_A_BAY) in reasons(problems)
    assert policies[0]["rules"][0]["activity"] == "parking"


def test_a_loading_zone_is_a_bay_with_the_hours_and_stay_of_its_policy():
    (bay,), problems = with_policies(LOADING)
    assert (bay.values["TYPE"], bay.values["TEMPORALITE_OSM"], bay.values["DUREE_MAX"]) == (
        "aire périodique", "Mo-Tu 08:00-12:00", 30)
    assert (bay.values["LONGUEUR"], bay.values["LARGEUR"], bay.values["DISPOSITION"]) == (1500, 250, "parallèle")
    assert bay.values["DATE_MAJ"] == datetime(2019, 3, 15, 19, 36, 34, 428000, tzinfo=timezone.utc)
    assert {p.field for p in problems} == {"published_date", "start_date"}  # a bay has no field for them


def test_the_policy_of_the_lowest_number_wins():
    ban = {"curb_policy_id": "p0", "priority": 1, "rules": [{"activity": "no stopping"}],
           "time_spans": [{"time_of_day_start": "10:00", "time_of_day_end": "11:00"}]}
    (bay,), _ = with_policies(LOADING, ban)
    assert bay.values["TEMPORALITE_OSM"] == "Mo-Tu 08:00-10:00,11:00-12:00"
    (bay,), _ = with_policies(LOADING, {**ban, "priority": 3})
    assert bay.values["TEMPORALITE_OSM"] == "Mo-Tu 08:00-12:00"
    (bay,), _ = with_policies(LOADING, {**ban, "rules": [{"activity": "no stopping", "user_classes": ["taxi"]}]})
    assert bay.values["TEMPORALITE_OSM"] == "Mo-Tu 08:00-12:00"


def test_loading_without_hours_is_a_permanent_bay():
    (bay,), _ = with_policies({**LOADING, "time_spans": None})
    assert (bay.values["TYPE"], bay.values["TEMPORALITE_OSM"]) == ("aire permanente", None)


@pytest.mark.parametrize("unit, minutes", [("second", 0.5), ("minute", 30), ("hour", 1800), ("fortnight", None)])
def test_stays_are_minutes(unit, minutes):
    (bay,), _ = with_policies({**LOADING, "rules": [{"activity": "loading", "max_stay": 30, "max_stay_unit": unit}]})
    assert bay.values["DUREE_MAX"] == minutes


def test_different_stays_and_seasons_are_listed_and_left_unknown():
    (bay,), problems = with_policies({**LOADING, "rules": [{"activity": "loading", "max_stay": m} for m in (15, 30)]})
    assert bay.values["DUREE_MAX"] is None and ("max_stay", said.SEVERAL_STAYS) in reasons(problems)
    (bay,), problems = with_policies({**LOADING, "time_spans": [{"months": [7]}]})
    assert bay.values["TYPE"] is None and ("curb_policy_ids", said.OTHER_TIMES) in reasons(problems)


def test_a_zone_without_a_length_has_that_of_its_spaces():
    zone = {name: value for name, value in ZONE.items() if name != "length"}
    spaces = [{"curb_space_id": s, "curb_zone_id": z, "length": 600} for s, z in (
        ("s1", zone["curb_zone_id"]), ("s2", zone["curb_zone_id"]), ("s3", "elsewhere"))]
    (bay,), problems = read(answer(zones=[zone]), answer(policies=[LOADING]), answer(spaces=spaces))
    assert bay.values["LONGUEUR"] == 1200
    assert {("length", said.LENGTH_OF_SPACES), ("curb_zone_id", said.NO_ZONE)} <= reasons(problems)


def test_a_zone_that_is_over_is_not_in_use():
    assert with_policies(LOADING, end_date=1600000000000)[0][0].values["ACTIVE"] is False
    assert with_policies(LOADING)[0][0].values["ACTIVE"] is True


def test_members_of_1_1_are_listed():
    _, problems = with_policies(LOADING, curb_object_ids=["o1"], street_side="N")
    assert {"curb_object_ids", "street_side"} <= {p.field for p in problems}


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"data": []}', b'{"data": {"events": []}}', b"\xff\xfe",
                                     b"[" * 100_000])
def test_what_is_no_answer_of_the_standard_is_told_so(content):
    with pytest.raises(FormatError):
        read(content)


@pytest.mark.parametrize("zone", [None, 3, {}, {"curb_zone_id": "x", "geometry": {"type": "Polygon", "coordinates": "no"}},
                                  {"curb_zone_id": "x", "geometry": {"type": "Polygon", "coordinates": [[["a", "b"]]]}},
                                  {"curb_zone_id": ["x"]}, {"curb_zone_id": "x", "curb_policy_ids": [{"a": []}]}])
def test_one_bad_zone_does_not_stop_the_others(zone):
    bays, problems = read(answer(zones=[zone, ZONE], policies=[LOADING]))
    assert bays[-1].geometry is not None and problems


def test_equal_bays_share_a_policy_and_a_moved_bay_without_uuid_gets_another_id():
    (bay,), _ = with_policies(LOADING)
    plain = type(bay)(1, {**bay.values, "UUID": None}, bay.geometry)
    moved = type(bay)(2, {**bay.values, "UUID": None}, {"type": "Polygon", "coordinates": [[[x + 1, y] for x, y in RING]]})
    written = curbs_of([plain, moved, plain], "Europe/Paris", NOW)
    first, second, again = (zone["curb_zone_id"] for zone in written.zones["data"]["zones"])
    assert first == again != second
    assert [uuid.UUID(each).version for each in (first, second)] == [5, 5]
    assert len(written.policies["data"]["policies"]) == 1


leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4)
anything = st.recursive(leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
    st.sampled_from(["type", "coordinates", "loading", "a"]), inner, max_size=3), max_leaves=6)
zones = st.dictionaries(st.sampled_from([*ZONE, "start_date", "end_date", "user_zone_id"]), anything, max_size=6)
rules = st.dictionaries(st.sampled_from(["max_stay", "max_stay_unit", "user_classes", "rate"]), anything).map(
    lambda rule: {"activity": "loading", **rule})
times = st.dictionaries(st.sampled_from(["days_of_week", "times_of_day", "time_of_day_start", "designated_period"]), anything)


@settings(deadline=None)
@given(zones, rules, st.lists(times, max_size=2) | anything, anything)
def test_whatever_a_server_sends_is_read_or_listed(zone, rule, spans, space):
    policy = {"curb_policy_id": "p1", "rules": [rule], "time_spans": spans, "priority": space}
    bays, problems = read(answer(zones=[{**ZONE, **zone}, zone], policies=[policy], spaces=[space, {"curb_zone_id": space}]))
    assert len(bays) <= 2 and problems
