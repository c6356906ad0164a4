# SPDX-License-Identifier: GPL-2.0-or-later
"""The disc of a stop: a truth table of what each step does in each state, and any sequence of taps, crashes and clocks."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from joptimiz_qgis.core.bays.disc import (
    Ended,
    Place,
    Reason,
    Refused,
    Stop,
    adopt,
    arrive,
    extend,
    leave,
    longer,
    properties_of,
    resume,
    running,
    settled,
    withdraw,
)

MIN = 60_000
T0 = 1_800_000_000_000
HERE = Place("99138_0012", "Rue des Écoles", 7.4246, 43.7384, 30.0)
THERE = replace(HERE, bay_id="99138_0013", name="Quai")
PATIENCE = 60.0


def stop(uid="u1", place=HERE, declared=15.0, **more):
    return Stop(uid, place, T0, declared, "VUL", "parcel_delivery", **more)


RUNS = (stop(),)
ENDED = (stop(departure_ms=T0 + 10 * MIN, ended=Ended.USER),)
CLOSED = (stop(departure_ms=T0 + 30 * MIN, ended=Ended.AUTO),)


def outcome(step):
    """The refusal's reason, `same`, or what the last stop became."""
    before, act = step
    try:
        after = act(before)
    except Refused as refused:
        return refused.reason
    if after == before:
        return "same"
    if len(after) < len(before):
        return "gone"
    last = after[-1]
    return ("new" if len(after) > len(before) else "runs" if last.runs else last.ended.value), last.declared_min


def an_arrival(uid="u2", place=THERE, declared=15.0, at=T0 + MIN):
    return lambda stops: arrive(stops, stop(uid, place, declared), at)


@pytest.mark.parametrize("before, act, expected", [
    ((), an_arrival(), ("new", 15.0)),
    ((), an_arrival(declared=30.0), ("new", 30.0)),
    ((), an_arrival(declared=30.5), Reason.TOO_LONG),
    ((), an_arrival(declared=0.0), Reason.NO_TIME),
    ((), an_arrival(declared=float("nan")), Reason.NO_TIME),
    ((), an_arrival(place=replace(THERE, in_use=False)), Reason.OUT_OF_USE),
    ((), an_arrival(place=replace(THERE, bay_id=None)), ("new", 15.0)),
    (RUNS, an_arrival(), Reason.OTHER_RUNS),
    (RUNS, an_arrival(place=replace(THERE, bay_id=None)), Reason.OTHER_RUNS),
    (RUNS, an_arrival(place=HERE), "same"),
    (RUNS, an_arrival(uid="u1"), "same"),
    (ENDED, an_arrival(), ("new", 15.0)),
    (ENDED, an_arrival(place=HERE), ("new", 15.0)),
    (ENDED, an_arrival(uid="u1", place=HERE), "same"),
    (CLOSED, an_arrival(), ("new", 15.0)),
    ((), lambda s: extend(s, "u1", 20.0), Reason.UNKNOWN_STOP),
    (RUNS, lambda s: extend(s, "u1", 20.0), ("runs", 20.0)),
    (RUNS, lambda s: extend(s, "u1", 15.0), "same"),
    (RUNS, lambda s: extend(s, "u1", 30.0), ("runs", 30.0)),
    (RUNS, lambda s: extend(s, "u1", 31.0), Reason.TOO_LONG),
    (RUNS, lambda s: extend(s, "u1", 10.0), Reason.SHORTER),
    (ENDED, lambda s: extend(s, "u1", 20.0), Reason.OVER),
    ((), lambda s: leave(s, "u1", T0), Reason.UNKNOWN_STOP),
    (RUNS, lambda s: leave(s, "u1", T0 + 5 * MIN), ("user", 15.0)),
    (ENDED, lambda s: leave(s, "u1", T0 + 50 * MIN), "same"),
    (CLOSED, lambda s: leave(s, "u1", T0 + 50 * MIN), "same"),
    (RUNS, lambda s: settled(s, T0 + 89 * MIN, PATIENCE), "same"),
    (RUNS, lambda s: settled(s, T0 + 90 * MIN, PATIENCE), ("auto", 15.0)),
    (ENDED, lambda s: settled(s, T0 + 900 * MIN, PATIENCE), "same"),
    (RUNS, lambda s: resume(s, "u1", T0 + MIN, PATIENCE), "same"),
    (ENDED, lambda s: resume(s, "u1", T0 + 11 * MIN, PATIENCE), ("runs", 15.0)),
    (ENDED, lambda s: resume(s, "u1", T0 + 90 * MIN, PATIENCE), Reason.OVER),
    (CLOSED, lambda s: resume(s, "u1", T0 + 40 * MIN, PATIENCE), ("runs", 15.0)),
    ((*ENDED, stop("u2", THERE)), lambda s: resume(s, "u1", T0 + 11 * MIN, PATIENCE), Reason.NOT_THE_LAST),
    ((), lambda s: withdraw(s, "u1"), "same"),
    (RUNS, lambda s: withdraw(s, "u1"), "gone"),
    (ENDED, lambda s: withdraw(s, "u1"), Reason.OVER),
])
def test_each_step_in_each_state_does_what_the_table_says(before, act, expected):
    assert outcome((before, act)) == expected


def test_what_is_sent_says_when_where_and_what_for_and_nobody():
    said = properties_of(leave(RUNS, "u1", T0 + 12 * MIN + 999)[0])
    assert said == {"bay_id": "99138_0012", "arrival": "2027-01-15T08:00:00Z", "departure": "2027-01-15T08:12:00Z",
                    "vehicle_class": "VUL", "purpose": "parcel_delivery", "declared_stay_min": 15.0, "closed_by": "user"}


def test_a_forgotten_stop_ends_with_the_longest_stay_and_is_flagged():
    closed, = settled(RUNS, T0 + 5000 * MIN, PATIENCE)
    assert closed.departure_ms == T0 + 30 * MIN and properties_of(closed)["closed_by"] == "auto"


def test_an_overstay_that_somebody_ends_stays_as_recorded():
    ended, = leave(RUNS, "u1", T0 + 45 * MIN)
    assert ended.stay_min(0) == 45.0 and ended.ended is Ended.USER


@pytest.mark.parametrize("gone, expected", [(0, 25.0), (14, 25.0), (17.5, 28.0), (24, 30.0), (30, None), (31, None)])
def test_the_next_step_ends_with_the_longest_stay(gone, expected):
    assert longer(RUNS[0], 10.0, T0 + round(gone * MIN)) == expected


@pytest.mark.parametrize("day, wall_before, wall_after", [
    (datetime(2026, 10, 25, 0, 50, tzinfo=timezone.utc), "02:50", "02:20"),  # the clock goes back
    (datetime(2026, 3, 29, 0, 50, tzinfo=timezone.utc), "01:50", "03:20"),  # and forth
])
def test_a_disc_over_the_change_of_the_clock_lasts_as_many_minutes_as_any(day, wall_before, wall_after):
    paris, at = ZoneInfo("Europe/Paris"), int(day.timestamp() * 1000)
    one, = arrive((), stop(declared=30.0), at)
    assert day.astimezone(paris).strftime("%H:%M") == wall_before
    assert datetime.fromtimestamp(one.until_ms / 1000, paris).strftime("%H:%M") == wall_after
    assert one.left_ms(at) == 30 * MIN


def test_a_clock_that_is_set_back_neither_lengthens_the_stay_nor_ends_it_before_it_began():
    back = T0 - 3 * 60 * MIN
    assert RUNS[0].left_ms(back) == 15 * MIN and RUNS[0].stay_min(back) == 0
    ended, = leave(RUNS, "u1", back)
    assert ended.departure_ms == ended.arrival_ms


ACTS = st.sampled_from(["arrive here", "arrive there", "extend", "leave", "resume", "withdraw", "settle", "again"])
TAPS = st.lists(st.tuples(ACTS, st.integers(-120, 240), st.floats(0, 60)), max_size=40)


@settings(max_examples=300, deadline=None)
@given(TAPS)
def test_whatever_is_tapped_crashes_or_changes_the_clock_there_is_one_disc_and_it_keeps_the_rules(taps):
    stops, now, made, last = (), T0, 0, None
    for act, minutes, stay in taps:
        now = now + timedelta(minutes=minutes) // timedelta(milliseconds=1)  # the machine's clock: it may go back
        current = running(stops) or (stops[-1] if stops else None)
        uid = current.uid if current else "nobody"
        if act.startswith("arrive"):
            made += 1
            new = stop(f"n{made}", HERE if act.endswith("here") else THERE, stay)
            step = lambda s, new=new, now=now: arrive(settled(s, now, PATIENCE), new, now)  # noqa: E731
        elif act == "again" and last is not None:  # after a crash nobody knows whether the last tap was kept: it is tapped again
            step = last
        else:
            step = {"extend": lambda s, u=uid, m=stay: extend(s, u, m), "leave": lambda s, u=uid, n=now: leave(s, u, n),
                    "resume": lambda s, u=uid, n=now: resume(s, u, n, PATIENCE), "withdraw": lambda s, u=uid: withdraw(s, u),
                    "settle": lambda s, n=now: settled(s, n, PATIENCE)}.get(act, lambda s: s)
        try:
            after = step(stops)
            if act != "resume":  # taking up again twice is two decisions
                assert step(after) == after, act
        except Refused:
            after = stops
        last, stops = step, after
        assert sum(one.runs for one in stops) <= 1
        assert len({one.uid for one in stops}) == len(stops)
        for one in stops:
            assert 1.0 <= one.declared_min <= one.place.longest_min
            assert one.runs == (one.ended is None)
            assert one.runs or one.departure_ms >= one.arrival_ms
            assert one.ended is not Ended.AUTO or one.departure_ms == one.latest_ms
            assert one.left_ms(now) <= one.declared_min * MIN + 0.5  # whole milliseconds


def test_a_stop_goes_on_in_another_book_as_it_is_but_never_beside_one_that_runs():
    moved = stop("u2", THERE)
    assert adopt((), moved) == (moved,)
    assert adopt(ENDED, moved) == (*ENDED, moved)
    assert adopt(RUNS, moved) == RUNS
    assert adopt(ENDED, replace(ENDED[0], departure_ms=None, ended=None)) == ENDED
