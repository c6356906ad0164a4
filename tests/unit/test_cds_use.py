# SPDX-License-Identifier: GPL-2.0-or-later
"""Events and metrics of the Curb Data Specification: the standard's own examples by hand, and a walk minute by minute."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from joptimiz_qgis.core.bays.local_hours import local_hours
from joptimiz_qgis.core.bays.occupancy import OFFLINE, Grid, measure
from joptimiz_qgis.core.bays.stops import MISSING, close
from joptimiz_qgis.core.errors import FormatError
from joptimiz_qgis.formats import curb_places
from joptimiz_qgis.formats.cds_events import NOT_EVENTS, ONLY_STATUS, read_events
from joptimiz_qgis.formats.cds_metrics import Aggregate, aggregates_text, read_aggregates, read_sessions

MIN = 60_000
ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT.parent / "shared" / "data" / "delivery-bays" / "cds-events-examples.md"
START = 1_780_272_000_000  # 2026-06-01T00:00Z
PARIS = ZoneInfo("Europe/Paris")
ZONE = "d3c862b1-5404-4635-a90b-056537c50e81"
# CDS 1.0, metrics/examples.md, Dynamic Sessions. Its times are seconds, and its last session ends before it begins.
SESSIONS = f"""session_type,event_id_start,event_id_end,event_location_start_latitude,event_location_start_longitude,event_location_end_latitude,event_location_end_longitude,event_time_start,event_time_end,curb_zone_id,vehicle_length,vehicle_type
parking,f49333b2-d693-4f5b-b187-1a1acd720eae,4cfa75aa-d044-436f-951f-0f3037de0d29,38.257341,-85.7629702,38.256330,-85.7629111,1641738560,1641918255,{ZONE},120,cargo_bicycle
parking,0843d2e7-ce60-44da-a609-fb4317ef15c6,d8599307-27b4-4161-be9a-c0d097cef54d,38.257352,-85.7629804,38.257331,-85.7629810,1641839464,1641919041,{ZONE},670,truck
parking,74e9d1d4-9037-4347-9135-f72010311ef7,f31f1615-adad-4542-83c8-9c858f9ecd0f,38.257349,-85.7629763,38.257836,-85.7630018,1641940456,1642019039,{ZONE},380,van
parking,35c923fd-78f5-471d-a548-efb0dabca3b7,c702915e-9b2e-45a5-ab30-f4413cdb1a1b,38.257359,-85.7629518,38.258139,-85.7629615,1642140839,1642119050,{ZONE},980,freight
"""  # noqa: E501 - as published


def event(kind, minute, source="s", zone="Z", **more):
    return {"event_type": kind, "event_time": str(START + minute * MIN), "data_source_device_id": source, "curb_zone_id": zone,
            "data_source_type": "in_ground", **more}


def read(events, rows=None, ids=()):
    problems = []
    return read_events(json.dumps(events).encode(), rows, ids, problems), problems


def minutes(use):
    """(arrival, departure or None) in minutes from START, in order."""
    stops = use.stops
    return sorted((int(a - START) // MIN, None if d == MISSING else int(d - START) // MIN)
                  for a, d in zip(stops.arrival_ms, stops.departure_ms))


def test_sessions_of_the_standard_give_its_formulas():
    problems = []
    use = read_sessions(SESSIONS.encode(), None, (), problems)
    assert [p.reason for p in problems] == [curb_places.IN_SECONDS, curb_places.BACKWARDS] and use.left_out == 1
    closed = close(use.stops, np.array([np.nan]), 1642119064_000)
    found = measure(closed, local_hours(1641738460_000, 1642119064_000, ZoneInfo("America/New_York")), Grid.TOTAL, 1)
    dwell, duration = 179695 + 79577 + 78583, 380604  # by hand, s
    assert use.place_ids == (ZONE,) and found.total_sessions.tolist() == [[3.0]]
    assert found.turnover[0, 0] == pytest.approx(3 * 3600 / duration)
    assert found.average_dwell_time[0, 0] == pytest.approx(dwell / 3 / 60)
    assert found.occupancy_percent[0, 0] == pytest.approx(dwell / duration)


@pytest.mark.skipif(not EXAMPLES.exists(), reason="needs ../shared")
def test_events_of_the_standard_are_read_and_nobody_is_taken_along():
    blocks = re.findall(r"```json\n(.*?)```", EXAMPLES.read_text("utf-8"), re.DOTALL)
    for block in blocks:
        problems = []
        use = read_events(block.encode(), None, (), problems)
        assert use.stops.arrival_ms.tolist() == [1552678578632] and use.stops.departure_ms.tolist() == [MISSING]
        assert use.place_ids == ("02885f6f-ef93-441b-9e74-487279380656",) and use.time_zone == "US/Eastern" and not problems


def test_no_plate_permit_vehicle_operator_or_source_is_in_what_is_read():
    secret = {name: f"SECRET-{name}" for name in (
        "vehicle_license_plate", "vehicle_permit_number", "vehicle_id", "data_source_operator_name", "data_source_device_name",
        "data_source_operator_id", "event_session_id", "event_id", "event_purpose")}
    events = [event("park_start", 0, "SECRET-device", **secret),
              {**event("park_end", 5, "SECRET-device", **secret), "event_id": "b"},
              event("park_start", 9, "SECRET-device", zone="", **{**secret, "event_id": "c"}),
              {**event("park_end", 1), **secret, "event_id": "SECRET-d", "event_time": "soon"}]
    use, problems = read(events, {"Z": 0}, ("Z",))
    assert len(problems) == 2 and "SECRET" not in repr((use, problems))


def test_envelopes_lists_and_what_is_neither():
    events = [event("park_start", 0), event("park_end", 5)]
    for form in (events, {"version": "1.0", "data": {"events": events}}, {"data": events}):
        assert minutes(read(form)[0]) == [(0, 5)]
    for form, why in (({"data": {"status": []}}, ONLY_STATUS), ({"data": {"zones": []}}, NOT_EVENTS), ("x", NOT_EVENTS)):
        with pytest.raises(FormatError) as error:
            read(form)
        assert error.value.text.template == why
    with pytest.raises(FormatError):
        read_events(b"\xff\xfe nothing", None, (), [])
    assert [p.field for p in read({"links": {"next": "https://x/?token=1"}, "data": {"events": []}})[1]] == ["links"]


def test_a_session_pairs_its_events_whatever_lies_between():
    events = [event("park_start", 0, event_session_id="a"), event("park_start", 3, event_session_id="b"),
              event("park_end", 9, event_session_id="a"), event("park_end", 20, event_session_id="b")]
    assert minutes(read(list(reversed(events)))[0]) == [(0, 9), (3, 20)]


def test_a_lost_end_is_not_recorded_and_a_lost_beginning_is_listed():
    use, problems = read([event("park_end", 1), event("park_start", 5), event("park_start", 10), event("park_end", 15)])
    assert minutes(use) == [(5, None), (10, 15)] and [p.reason for p in problems] == [curb_places.NO_BEGINNING]


def test_a_camera_sees_several_vehicles_and_the_oldest_leaves_first():
    events = [event(kind, at, data_source_type="camera") for kind, at in (
        ("park_start", 0), ("park_start", 5), ("park_end", 10), ("park_end", 20))]
    assert minutes(read(events)[0]) == [(0, 10), (5, 20)]
    assert minutes(read([event("park_start", 0, data_source_type="camera"),
                         event("park_end", 25 * 60, data_source_type="camera")])[0]) == [(0, None)]


def test_a_stop_of_no_length_and_the_next_vehicle_at_the_same_instant():
    assert minutes(read([event("park_start", 5), event("park_end", 5)])[0]) == [(5, 5)]
    assert minutes(read([event("park_start", 0), event("park_start", 5), event("park_end", 5)])[0]) == [(0, 5), (5, None)]


def test_an_event_sent_twice_counts_once_and_other_events_are_counted():
    events = [event("park_start", 0, event_id="a")] * 2 + [event("scheduled_report", 1), event("enter_area", 2)]
    use, _ = read(events)
    assert (len(use.stops.bay), use.twice, use.others) == (1, 1, 2)


def test_the_narrowest_known_place_counts_and_unknown_ones_are_listed_once():
    events = [event("park_start", at, source=str(at), curb_space_id=space, curb_area_ids=["A"]) for at, space in enumerate("SXX")]
    use, problems = read([*events, event("park_start", 9, zone="nowhere"), event("park_start", 9, zone="nowhere")],
                         {"S": 0, "A": 1}, ("bay S", "bay A"))
    assert use.stops.bay.tolist() == [0, 1, 1] and use.place_types == ("space", "area") and use.left_out == 2
    assert [(p.row, p.value) for p in problems] == [(4, "nowhere")]
    assert read(events)[0].place_types == ("zone",)


def test_a_place_is_offline_while_all_that_watch_it_are():
    events = [event("park_start", 0, "a"), event("park_start", 0, "b"), event("comms_lost", 10, "a"),
              event("comms_lost", 30, "b"), event("comms_restored", 50, "a"),
              event("comms_restored", 70, "b"), event("decommissioned", 90, "a"),
              event("decommissioned", 100, "b")]
    gone = read(events)[0].offline
    assert [(int(a - START) // MIN, min(int(b - START) // MIN, 999)) for a, b in zip(gone.from_ms, gone.to_ms)] == [
        (30, 50), (100, 999)]


def test_a_source_may_be_lost_without_a_word_of_its_place():
    lost = {"event_type": "comms_lost", "event_time": START + 60 * MIN, "data_source_device_id": "s"}
    use, problems = read([event("park_start", 0), event("park_end", 5), lost])
    hours = local_hours(START, START + 120 * MIN, PARIS)
    found = measure(close(use.stops, np.array([30.0]), hours.end_ms), hours, Grid.DATE_AND_HOUR, 1, use.offline)
    assert found.total_sessions.tolist() == [[1, OFFLINE]] and not problems


STAYS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 600), st.integers(0, 200)), max_size=12)


@given(STAYS, st.booleans(), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_what_is_read_is_what_was_there_minute_by_minute(stays, with_session, random):
    """The oracle counts vehicles at every minute from the stays that made the events."""
    events = []
    for number, (zone, at, dwell) in enumerate(stays):
        more = {"event_session_id": str(number)} if with_session else {}
        for kind, minute in (("park_start", at), ("park_end", at + dwell)):
            events.append(event(kind, minute, f"camera {zone}", f"zone {zone}", data_source_type="camera", **more))
    random.shuffle(events)
    use, problems = read(events)
    assert not problems and not (use.stops.departure_ms == MISSING).any()
    there = Counter((f"zone {zone}", minute) for zone, at, dwell in stays for minute in range(at, at + dwell))
    seen = Counter((use.place_ids[bay], minute) for bay, a, d in zip(*use_columns(use)) for minute in range(a, d))
    assert seen == there and len(use.stops.bay) == len(stays)
    assert Counter(use_columns(use)[1]) == Counter(at for _, at, _ in stays)


def use_columns(use):
    stops = use.stops
    return stops.bay.tolist(), ((stops.arrival_ms - START) // MIN).tolist(), ((stops.departure_ms - START) // MIN).tolist()


def test_sessions_without_an_end_areas_and_doubles():
    text = ("session_type,event_session_id,event_time_start,event_time_end,curb_zone_id,curb_area_ids,vehicle_type\n"
            f"parking,a,{START},null,Z,,van\nparking,a,{START},,Z,,van\narea,b,{START},{START},Z,,van\n"
            f'parking,c,{START},{START + MIN},,"[""A"", ""B""]",van\nparking,d,,{START},Z,,van\nparking,e,,,Z,,van\n')
    problems = []
    use = read_sessions(text.encode(), {"Z": 0, "B": 1}, ("Z", "B"), problems)
    assert use.stops.bay.tolist() == [0, 1] and use.stops.departure_ms.tolist() == [MISSING, START + MIN]
    assert (use.twice, use.others, use.left_out) == (1, 1, 2)
    assert [p.reason for p in problems] == [curb_places.NO_BEGINNING, curb_places.NO_TIME]
    with pytest.raises(FormatError, match="session_type"):
        read_sessions(b"a,b\n1,2\n", None, (), [])


def test_aggregates_are_written_in_the_columns_of_the_standard_and_read_back():
    rows = tuple(Aggregate(*each) for each in (
        ("zone", "a", "total_sessions", "2021-10-31", 0, 3.0), ("space", "b", "turnover", "2021-10-31", 23, 2.9),
        ("area", "c", "occupancy_percent", "2021-10-31", 7, OFFLINE),
        ("zone", 'a,"b', "average_dwell_time", "2021-10-31", 1, 1 / 3),
        ("zone", "a", "turnover", "2021-10-31", 2, 1e-9)))
    text = aggregates_text(rows)
    assert text.splitlines()[:3] == ["curb_place_type,curb_place_id,metric_type,date,hour,value",
                                     "zone,a,total_sessions,2021-10-31,0,3", "space,b,turnover,2021-10-31,23,2.9"]
    assert "occupancy_percent,2021-10-31,7,-1" in text
    problems = []
    back = read_aggregates(text.encode(), problems)
    assert back[:3] == rows[:3] and back[3].value == pytest.approx(1 / 3, abs=1e-6) and back[4].value == 0 and not problems


def test_the_aggregates_of_the_standard_are_read_whatever_their_case():
    text = ("curb_place_type,curb_place_id,metric_type,date,hour,value\n"
            "Zone,0f6a052d-f934-4159-8da4-3135e453b968,total_sessions,2021-10-31,22,-1\n"
            "Space,7e6be807-ff61-4f12-85c8-0fb740b24436,average_dwell_time,2021-10-31,0,10.5\n"
            "Zone,x,total_cars,2021-10-31,0,1\nZone,x,turnover,2021-10-31,24,1\nZone,x,turnover,31/10/2021,2,1\n")
    problems = []
    found = read_aggregates(text.encode(), problems)
    assert [(each.place_type, each.hour, each.value) for each in found] == [("zone", 22, -1.0), ("space", 0, 10.5)]
    assert [p.row for p in problems] == [3, 4, 5]
    with pytest.raises(FormatError, match="metric_type"):
        read_aggregates(b"curb_place_type,curb_place_id,date,hour,value\n", [])
