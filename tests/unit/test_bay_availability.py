# SPDX-License-Identifier: GPL-2.0-or-later
"""Room in a bay at an instant: against a judgement written stop by stop, and the stories of drivers who forget."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from joptimiz_qgis.core.bays.availability import Availability, LiveStops, room, usual_free_share
from joptimiz_qgis.core.bays.stops import MINUTE_MS, MISSING, Stops
from joptimiz_qgis.core.regulation.calendar import Calendar, to_ms

FREE, LIKELY_FREE, UNKNOWN, LIKELY_TAKEN, OCCUPIED = Availability
NAN = float("nan")
TEN = 600 * MINUTE_MS  # ten o'clock of a day long ago


def live(*stops, known_at=TEN):
    """Stops as (bay, arrival, departure or None, declared or None), in minutes from ten o'clock."""
    bay, arrival, departure, declared = zip(*stops) if stops else ((), (), (), ())
    at = [TEN + minutes * MINUTE_MS for minutes in arrival]
    left = [MISSING if minutes is None else TEN + minutes * MINUTE_MS for minutes in departure]
    return LiveStops(Stops(np.array(bay, np.int64), np.array(at, np.int64), np.array(left, np.int64),
                           np.full(len(bay), -1, np.int8)),
                     np.array([NAN if d is None else d for d in declared], float), known_at)


def one(stops, minutes=0, places=1, longest=30.0, share=None, known_at=TEN, likely_from=0.5):
    """The room in bay 0, so many minutes after ten."""
    shares = None if share is None else np.array([share])
    return room(np.array([TEN + minutes * MINUTE_MS]), np.array([places]), np.array([longest]),
                live(*stops, known_at=known_at), shares, likely_from)


@pytest.mark.parametrize("stops, minutes, places, longest, share, expected", [
    ([], 0, 1, 30.0, None, FREE),
    ([], 15, 1, 30.0, None, FREE),
    ([], 16, 1, 30.0, None, UNKNOWN),                          # old news
    ([], -16, 1, 30.0, None, UNKNOWN),                         # nor does it tell of long ago
    ([], 16, 1, 30.0, 0.5, LIKELY_FREE),
    ([], 16, 1, 30.0, 0.49, LIKELY_TAKEN),
    ([(0, -5, None, 15)], 0, 1, 30.0, None, OCCUPIED),
    ([(0, -5, None, 15)], 9, 1, 30.0, None, OCCUPIED),
    ([(0, -5, None, 15)], 10, 1, 30.0, None, LIKELY_FREE),     # it is to be over, nobody saw it leave
    ([(0, -5, None, 15)], 16, 1, 30.0, None, UNKNOWN),
    ([(0, -5, None, 15)], 16, 1, 30.0, 0.9, LIKELY_FREE),
    ([(0, -5, None, None)], 0, 1, 30.0, None, OCCUPIED),       # nothing declared: the longest stay
    ([(0, -5, None, None)], 25, 1, 30.0, None, UNKNOWN),
    ([(0, -31, None, None)], 0, 1, 30.0, None, FREE),          # forgotten: over since the longest stay
    ([(0, -30, None, None)], 0, 1, 30.0, None, FREE),
    ([(0, -29, None, None)], 0, 1, 30.0, None, OCCUPIED),
    ([(0, -29, None, 10)], 0, 1, 30.0, None, OCCUPIED),        # declared ten, has not left: it may until the longest stay
    ([(0, -31, None, 10)], 0, 1, 30.0, None, FREE),
    ([(0, -31, None, 60)], 0, 1, 30.0, None, OCCUPIED),        # declared, or extended, beyond what is allowed
    ([(0, -5, None, None)], 0, 1, NAN, None, UNKNOWN),         # no end is known
    ([(0, -5, None, None)], 0, 1, NAN, 0.9, LIKELY_FREE),
    ([(0, -5, None, 2)], 0, 1, NAN, None, UNKNOWN),
    ([(0, -5, None, None)], 0, 2, NAN, None, FREE),            # whoever it is, the other place is free
    ([(0, -20, -1, 15)], 0, 1, 30.0, None, FREE),
    ([(0, -20, -1, 15)], -2, 1, 30.0, None, OCCUPIED),         # it was there two minutes ago
    ([(0, -5, None, 15)], 0, 2, 30.0, None, FREE),
    ([(0, -5, None, 15), (0, -4, None, 15)], 0, 2, 30.0, None, OCCUPIED),
    ([(0, -5, None, 15), (0, -4, None, 30)], 10, 2, 30.0, None, LIKELY_FREE),
    ([(0, -5, None, 15)], 0, -1, 30.0, None, OCCUPIED),        # length not known: one place
    ([(0, -5, None, 15)], 0, 0, 30.0, None, OCCUPIED),
    ([(1, -5, None, 15)], 0, 1, 30.0, None, FREE),             # a bay that is not there
    ([(-1, -5, None, 15)], 0, 1, 30.0, None, FREE),
    ([(0, 3, None, 15)], 0, 1, 30.0, None, FREE),              # it comes later
])
def test_truth_table_of_room(stops, minutes, places, longest, share, expected):
    assert one(stops, minutes, places, longest, share).state.tolist() == [expected]


def test_without_stops_only_what_is_usual_counts():
    found = room(np.full(3, TEN), np.ones(3, int), np.full(3, 30.0), None, np.array([0.8, 0.2, NAN]))
    assert found.state.tolist() == [LIKELY_FREE, LIKELY_TAKEN, UNKNOWN]
    assert not found.seen_free.any()


def test_a_place_is_free_again_when_enough_have_left():
    found = one([(0, -5, None, 40), (0, -4, None, 10), (0, -3, None, 25)], places=2, longest=60.0)
    assert found.present.tolist() == [3]
    assert found.free_from_ms.tolist() == [TEN + 22 * MINUTE_MS]  # of three one has left at 6, the second at 22
    assert np.isnan(one([]).free_from_ms[0])


def test_who_outlasts_what_was_declared_is_told():
    assert one([(0, -29, None, 10)]).overdue.tolist() == [True]
    assert one([(0, -5, None, 10)]).overdue.tolist() == [False]
    assert one([(0, -40, None, 10)]).overdue.tolist() == [False]  # forgotten: nobody is there


def test_old_news_still_tell_that_it_was_free():
    assert one([], 60).seen_free.tolist() == [True]
    assert one([(0, -5, None, 15)], 60).seen_free.tolist() == [False]


def judged(stops, at, places, longest, share, known_at):
    """One bay, in words: minutes from ten o'clock."""
    there = leaving = doubtful = 0
    for arrival, departure, declared in stops:
        if arrival > at:
            continue
        if departure is not None:
            there += departure > at
            continue
        end = arrival + declared if declared is not None and arrival + declared > known_at else \
            None if longest is None else arrival + longest
        if end is None:
            doubtful += 1
        elif end > at:
            there += 1
        elif end > known_at:
            leaving += 1
    if there >= places:
        return OCCUPIED
    if abs(at - known_at) <= 15 and there + doubtful < places:
        return FREE if there + doubtful + leaving < places else LIKELY_FREE
    if share is None:
        return UNKNOWN
    return LIKELY_FREE if share >= 0.5 else LIKELY_TAKEN


STOP = st.tuples(st.integers(-60, 20), st.none() | st.integers(0, 40), st.none() | st.integers(0, 60)).map(
    lambda s: (s[0], None if s[1] is None else s[0] + s[1], s[2]))
BAY = st.tuples(st.lists(STOP, max_size=4), st.integers(-20, 40), st.integers(1, 3), st.none() | st.sampled_from([15, 30]),
                st.none() | st.sampled_from([0.2, 0.5, 0.9]))


@settings(deadline=None, max_examples=150)
@given(st.lists(BAY, min_size=1, max_size=4), st.integers(-10, 10))
def test_room_is_what_it_is_stop_by_stop(bays, known_at):
    rows = [(number, *stop) for number, bay in enumerate(bays) for stop in bay[0]]
    found = room(np.array([TEN + bay[1] * MINUTE_MS for bay in bays]), np.array([bay[2] for bay in bays]),
                 np.array([NAN if bay[3] is None else bay[3] for bay in bays], float),
                 live(*rows, known_at=TEN + known_at * MINUTE_MS),
                 np.array([NAN if bay[4] is None else bay[4] for bay in bays], float))
    assert found.state.tolist() == [judged(*bay, known_at) for bay in bays]


@settings(deadline=None, max_examples=150)
@given(BAY, STOP, st.integers(-10, 10))
def test_one_more_stop_never_makes_a_bay_freer(bay, stop, known_at):
    stops, at, places, longest, share = bay
    before, after = (
        one([(0, *each) for each in these], at, places, NAN if longest is None else longest, NAN if share is None else share,
            TEN + known_at * MINUTE_MS) for these in (stops, [*stops, stop]))
    assert after.state[0] >= before.state[0]
    assert after.seen_free[0] <= before.seen_free[0]


def test_usual_share_is_of_the_local_hour_and_of_all_places():
    calendar = Calendar(ZoneInfo("Europe/Paris"), lambda day: False)
    occupancy = np.full((4, 168), NAN)
    tuesday_nine = 24 + 9
    occupancy[:, tuesday_nine] = [0.3, 1.2, NAN, -1.0]
    winter, summer = (to_ms(datetime.fromisoformat(when)) for when in ("2026-11-24T08:30+00:00", "2026-07-21T07:30+00:00"))
    for at in (winter, summer):
        share = usual_free_share(occupancy, np.array([1, 2, 1, 1]), np.full(4, at), calendar)
        assert np.allclose(share, [0.7, 0.4, NAN, NAN], equal_nan=True)
    assert np.isnan(usual_free_share(occupancy, np.ones(4, int), np.full(4, winter + 3_600_000), calendar)).all()
    assert usual_free_share(np.zeros((0, 168)), np.zeros(0), np.zeros(0), calendar).shape == (0,)


def test_the_share_is_the_least_that_the_average_allows():
    """Any way to fill two places 1.2 vehicles on average leaves one free at least as often as told."""
    rng = np.random.default_rng(4)
    for _ in range(200):
        there = rng.integers(0, 3, 60)
        told = usual_free_share(np.full((1, 168), there.mean()), np.array([2]), np.array([0]),
                                Calendar(ZoneInfo("UTC"), lambda day: False))[0]
        assert (there < 2).mean() >= told - 1e-12


def test_a_declared_length_for_each_stop_is_needed():
    with pytest.raises(ValueError, match="one entry a stop"):
        LiveStops(live((0, 0, None, None)).stops, np.zeros(2), TEN)


def test_stops_at_some_of_the_bays():
    some = live((0, -5, None, 10), (2, -4, -1, None), (7, 0, None, None), (-1, 0, None, None), (3, -3, None, 20)).at(
        np.array([3, 2]), 5)
    assert some.stops.bay.tolist() == [1, 0] and some.declared_min.tolist()[1] == 20.0
    assert room(np.array([TEN, TEN]), np.ones(2, int), np.full(2, 30.0), some).state.tolist() == [OCCUPIED, FREE]
