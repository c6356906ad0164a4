# SPDX-License-Identifier: GPL-2.0-or-later
"""Use of bays against the examples of the Curb Data Specification, a count minute by minute, and what must not be shown."""

from __future__ import annotations

import json
import re
import time
from collections import Counter, defaultdict
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from joptimiz_qgis.core.bays.dwell_table import dwell_table
from joptimiz_qgis.core.bays.local_hours import local_hours
from joptimiz_qgis.core.bays.occupancy import OFFLINE, Grid, Offline, columns, measure
from joptimiz_qgis.core.bays.overstay import overstay
from joptimiz_qgis.core.bays.stops import MISSING, Ending, Stops, close

PARIS = ZoneInfo("Europe/Paris")
MIN = 60_000
EXAMPLES = Path(__file__).resolve().parents[3] / "shared" / "data" / "delivery-bays" / "cds-events-examples.md"


def ms(text, zone=PARIS):
    return round(datetime.fromisoformat(text).replace(tzinfo=zone).timestamp() * 1000)


def stops(*rows):
    """(bay, arrival ms, departure ms or MISSING[, illegal]) a row."""
    full = [(*row, -1)[:4] for row in rows] or np.zeros((0, 4))
    return Stops(*np.array(full, dtype=np.int64).T)


# The Session example of the standard (CDS 1.0, metrics/examples.md), whose times are seconds: one zone, four vehicles. The
# fourth ends before it begins: the standard's own slip, which no average may swallow.
SESSIONS = [(1641738560, 1641918255), (1641839464, 1641919041), (1641940456, 1642019039), (1642140839, 1642119050)]
QUERY = (1641738460, 1642119064)


def test_metrics_of_the_example_of_the_standard_are_its_formulas():
    closed = close(stops(*((0, a * 1000, b * 1000) for a, b in SESSIONS)), np.array([np.nan]), QUERY[1] * 1000)
    found = measure(closed, local_hours(QUERY[0] * 1000, QUERY[1] * 1000, ZoneInfo("America/New_York")), Grid.TOTAL, 1)
    dwell, duration = [179695, 79577, 78583], 380604  # by hand, s
    assert closed.count(Ending.WRONG) == 1
    assert found.total_sessions.tolist() == [[3.0]]
    assert found.turnover[0, 0] == pytest.approx(3 / (duration / 3600))
    assert found.average_dwell_time[0, 0] == pytest.approx(sum(dwell) / 3 / 60)
    assert found.occupancy_percent[0, 0] == pytest.approx(sum(dwell) / duration)


@pytest.mark.skipif(not EXAMPLES.exists(), reason="needs ../shared")
def test_events_of_the_standard_are_arrivals_whose_end_is_not_known():
    blocks = [json.loads(b) for b in re.findall(r"```json\n(.*?)```", EXAMPLES.read_text("utf-8"), re.DOTALL)]
    events = [event for block in blocks for event in block["data"]["events"]]
    assert {e["event_type"] for e in events} == {"park_start"}
    arrivals = [int(e["event_time"]) for e in events]
    closed = close(stops(*((0, at, MISSING) for at in arrivals)), np.array([30.0]), arrivals[0] + 31 * MIN)
    hours = local_hours(arrivals[0] - MIN, arrivals[0] + 59 * MIN, ZoneInfo("America/New_York"))  # "US/Eastern": not everywhere
    found = measure(closed, hours, Grid.TOTAL, 1)
    assert found.total_sessions[0, 0] == len(events) == 2 and np.isnan(found.average_dwell_time[0, 0])
    assert found.occupancy_percent[0, 0] == found.assumed_percent[0, 0] == pytest.approx(len(events) * 30 / 60)


def test_the_day_of_the_example_has_every_hour_once_though_its_clocks_change_in_paris():
    """The Aggregate example is 2021-10-31, hours 0 to 23: in Paris the clocks went back that night."""
    hours = local_hours(ms("2021-10-31T00:00"), ms("2021-11-01T00:00"), PARIS)
    table = columns(hours, Grid.DATE_AND_HOUR)
    assert hours.hour[table.first].tolist() == list(range(24))
    assert (table.duration_ms / 3_600_000).tolist() == [1, 1, 2, *[1] * 21]


@pytest.mark.parametrize("day, hours_of_day", [("2026-03-29", 23), ("2026-10-25", 25), ("2026-06-01", 24)])
def test_days_of_clock_changes_are_as_long_as_they_are(day, hours_of_day):
    after = datetime.fromisoformat(day) + timedelta(days=1)
    hours = local_hours(ms(day + "T00:00"), ms(after.isoformat()), PARIS)
    assert columns(hours, Grid.TOTAL).duration_ms[0] == hours_of_day * 3_600_000
    assert (2 in hours.hour.tolist()) is (hours_of_day != 23)


def by_minutes(rows, start, end, zone, key):
    """Sessions, minutes in use, and minutes there are, by key of the wall clock: counted minute by minute."""
    sessions, used, there = Counter(), Counter(), Counter()
    wall = {m: (datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(minutes=m)).astimezone(zone)
            for m in range(start // MIN, end // MIN)}
    for at in wall.values():
        there[key(at)] += 1
    dwell = defaultdict(list)
    for bay, arrival, departure in rows:
        if arrival // MIN in wall:
            sessions[bay, key(wall[arrival // MIN])] += 1
            dwell[bay, key(wall[arrival // MIN])].append((departure - arrival) / MIN)
        for minute in range(arrival // MIN, departure // MIN):
            if minute in wall:
                used[bay, key(wall[minute])] += 1
    return sessions, used, there, dwell


KEYS = {Grid.TOTAL: lambda t: 0, Grid.HOUR: lambda t: t.hour, Grid.WEEKDAY: lambda t: t.weekday(),
        Grid.HOUR_OF_WEEK: lambda t: t.weekday() * 24 + t.hour}
ZONES = st.sampled_from([PARIS, ZoneInfo("Indian/Reunion"), ZoneInfo("Pacific/Marquesas"), ZoneInfo("Australia/Lord_Howe")])
STARTS = st.sampled_from(["2026-03-28T05:10", "2026-10-24T22:00", "2026-04-04T13:05", "2026-10-03T10:30", "2026-07-01T00:00"])
ROWS = st.lists(st.tuples(st.integers(0, 2), st.integers(-300, 3200), st.integers(0, 1700)), max_size=12)


@given(ROWS, ZONES, STARTS, st.integers(1, 50 * 60), st.sampled_from(list(KEYS)))
@settings(max_examples=60, deadline=None)
def test_metrics_are_those_counted_minute_by_minute(raw, zone, since, length, grid):
    start = ms(since, timezone.utc)
    end = start + length * MIN
    rows = [(bay, start + at * MIN, start + (at + dwell) * MIN) for bay, at, dwell in raw]
    found = measure(close(stops(*rows), np.full(3, np.nan), end), local_hours(start, end, zone), grid, 1)
    sessions, used, there, dwell = by_minutes(rows, start, end, zone, KEYS[grid])
    for bay in range(3):
        for column in range(found.total_sessions.shape[1]):
            if not there[column]:
                assert np.isnan(found.total_sessions[bay, column])
                continue
            assert found.duration_h[column] == pytest.approx(there[column] / 60)
            assert found.total_sessions[bay, column] == sessions[bay, column]
            assert found.turnover[bay, column] == pytest.approx(sessions[bay, column] / (there[column] / 60))
            assert found.occupancy_percent[bay, column] == pytest.approx(used[bay, column] / there[column])
            mean = np.mean(dwell[bay, column]) if dwell[bay, column] else np.nan
            assert found.average_dwell_time[bay, column] == pytest.approx(mean, nan_ok=True)


def test_a_stop_over_the_hour_that_comes_twice_lasts_as_long_as_it_did():
    stop = (0, ms("2026-10-25T01:30"), ms("2026-10-25T01:30") + 120 * MIN)  # until 2:30 of winter
    hours = local_hours(ms("2026-10-25T00:00"), ms("2026-10-26T00:00"), PARIS)
    found = measure(close(stops(stop), np.array([30.0]), hours.end_ms), hours, Grid.DATE_AND_HOUR, 1)
    assert found.occupancy_percent[0, 1:4].tolist() == [0.5, 0.75, 0.0]  # 90 of the 120 minutes that were two o'clock


def test_a_forgotten_disc_is_closed_at_the_longest_stay_and_never_averaged_in():
    start = ms("2026-06-01T08:00")
    rows = [(0, start, start + 10 * MIN), (0, start + 60 * MIN, MISSING), (1, start, MISSING), (0, start + 225 * MIN, MISSING),
            (7, start, start + MIN)]
    closed = close(stops(*rows), np.array([30.0, np.nan]), start + 240 * MIN)
    assert closed.ending.tolist() == [Ending.RECORDED, Ending.FORGOTTEN, Ending.OPEN, Ending.RUNNING, Ending.WRONG]
    found = measure(closed, local_hours(start, start + 240 * MIN, PARIS), Grid.TOTAL, 1)
    assert found.average_dwell_time[0, 0] == 10.0 and np.isnan(found.average_dwell_time[1, 0])
    assert found.total_sessions[:, 0].tolist() == [3, 1]
    assert found.occupancy_percent[:, 0] == pytest.approx([(10 + 30 + 15) / 240, 0.0])
    assert found.assumed_percent[0, 0] == pytest.approx(30 / 240)
    assert np.isnan(dwell_table(closed, np.zeros(2, bool), 2).median_min).all()  # one recorded end is no distribution


def test_illegal_share_counts_what_is_known_to_be_illegal():
    start = ms("2026-06-01T08:00")
    rows = [(0, start, start + 30 * MIN, 1), (0, start + 30 * MIN, start + 45 * MIN, 0), (1, start, start + MIN, -1)]
    closed = close(stops(*rows), np.array([30.0, 30.0]), start + 60 * MIN)
    found = measure(closed, local_hours(start, start + 60 * MIN, PARIS), Grid.TOTAL, 1)
    assert found.illegal_percent[0, 0] == 0.5 and np.isnan(found.illegal_percent[1, 0])


def test_an_hour_mostly_offline_is_minus_one_as_the_standard_says():
    start = ms("2026-06-01T08:00")
    hours = local_hours(start, start + 180 * MIN, PARIS)
    gone = Offline(np.array([0, 0]), start + np.array([20, 150]) * MIN, start + np.array([55, 180]) * MIN)
    found = measure(close(stops(), np.array([30.0, 30.0]), hours.end_ms), hours, Grid.DATE_AND_HOUR, 1, gone)
    assert found.total_sessions.tolist() == [[OFFLINE, 0, 0], [0, 0, 0]]  # 35 of 60 min; 30 are not the majority
    assert not found.saturated().any()


def test_saturated_hours_are_those_in_use_for_most_of_their_time():
    start = ms("2026-06-01T08:00")
    rows = [(0, start, start + 55 * MIN), (0, start + 60 * MIN, start + 100 * MIN)]
    closed = close(stops(*rows), np.array([60.0]), start + 180 * MIN)
    found = measure(closed, local_hours(start, start + 180 * MIN, PARIS), Grid.DATE_AND_HOUR, 1)
    assert found.saturated(0.9).tolist() == [[True, False, False]]


def test_few_stops_are_hidden_in_every_figure_even_where_they_only_pass():
    start = ms("2026-06-01T08:50")
    rows = [(0, start + i * MIN, start + (i + 15) * MIN) for i in range(4)]  # all start at 8, some are still there at 9
    hours = local_hours(ms("2026-06-01T08:00"), ms("2026-06-01T11:00"), PARIS)
    found = measure(close(stops(*rows), np.array([30.0]), hours.end_ms), hours, Grid.HOUR)
    assert found.withheld.tolist() == [True] and found.hidden[0, 8:11].tolist() == [True, True, True]
    for name in ("total_sessions", "turnover", "average_dwell_time", "occupancy_percent", "assumed_percent"):
        assert np.isnan(getattr(found, name)[0, 8:11]).all(), name


def test_distribution_and_overstays_are_counted_as_by_hand():
    start = ms("2026-06-01T08:00")
    dwell = [2, 7, 7, 12, 31, 40]
    closed = close(stops(*((0, start, start + d * MIN) for d in dwell), (0, start, MISSING)), np.array([30.0]), start + 90 * MIN)
    found = dwell_table(closed, np.zeros(1, bool), 1)
    assert found.count.tolist() == [[1, 2, 1, 0, 0, 2, 0, 0]] * 2 and found.median_min.tolist() == [9.5]
    late = overstay(closed, least_count=1)
    assert (late.judged[0], late.over[0], late.mean_over_min[0]) == (6, 2, 5.5)
    assert np.isnan(overstay(closed).over[0]) and overstay(closed).judged[0] == 6


def test_a_hundred_thousand_stops_of_a_year_take_less_than_two_seconds():
    random = np.random.default_rng(1)
    start, end = ms("2026-01-01T00:00"), ms("2027-01-01T00:00")
    arrival = random.integers(start, end, 100_000)
    given_ = Stops(random.integers(0, 1000, 100_000), arrival, arrival + random.integers(1, 90, 100_000) * MIN,
                   random.integers(-1, 2, 100_000))
    began = time.process_time()
    closed = close(given_, np.full(1000, 30.0), end)
    found = measure(closed, local_hours(start, end, PARIS), Grid.HOUR_OF_WEEK)
    dwell_table(closed, found.withheld), overstay(closed)
    assert time.process_time() - began < 2.0
    assert found.total_sessions.shape == (1000, 168)


def test_one_long_stop_is_one_stop_however_many_days_it_passes_through():
    start = ms("2026-06-01T00:00")
    hours = local_hours(start, start + 9 * 24 * 60 * MIN, PARIS)
    found = measure(close(stops((0, start, hours.end_ms)), np.array([30.0]), hours.end_ms), hours, Grid.HOUR)
    assert found.hidden.all()  # nine days: nine passages through each hour, of one driver
