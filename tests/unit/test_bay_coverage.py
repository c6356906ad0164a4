# SPDX-License-Identifier: GPL-2.0-or-later
"""Demand that finds a bay, against an assignment written movement by movement, and what is not known covers nobody."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from joptimiz_qgis.core.bays.coverage import NO, UNKNOWN, YES, Covered, assign, cover, in_order, pairs_within

KNOWN = st.sampled_from([YES, NO, UNKNOWN])


def one_by_one(walk, demand, capacity, reach):
    """Whole movements, one at a time: whoever is nearest to a bay with room comes next."""
    unmet, left = list(demand), list(capacity)
    served = {}
    while True:
        options = [(walk[b][d], d, b) for d in range(len(unmet)) for b in range(len(left))
                   if unmet[d] and left[b] and walk[b][d] <= reach]
        if not options:
            return unmet, served
        _, d, b = min(options)
        unmet[d] -= 1
        left[b] -= 1
        served[d, b] = served.get((d, b), 0) + 1


@st.composite
def towns(draw):
    bays, places = draw(st.integers(0, 4)), draw(st.integers(1, 6))
    metres = st.sampled_from([5.0, 20.0, 35.0, 50.0, 51.0, np.inf])
    walk = np.array(draw(st.lists(metres, min_size=bays * places, max_size=bays * places))).reshape(bays, places)
    demand = np.array(draw(st.lists(st.integers(0, 5), min_size=places, max_size=places)), float)
    capacity = np.array(draw(st.lists(st.integers(0, 8), min_size=bays, max_size=bays)), float)
    masks = [np.array(draw(st.lists(KNOWN, min_size=bays, max_size=bays)), np.int8) for _ in range(3)]
    return walk, demand, capacity, masks


@given(towns())
@settings(max_examples=300, deadline=None)
def test_assignment_is_the_one_made_movement_by_movement(town):
    walk, demand, capacity, _ = town
    found = assign(pairs_within(walk, 50.0), demand, capacity)
    unmet, served = one_by_one(walk, demand, capacity, 50.0)
    assert found.unmet.tolist() == unmet
    assert dict(zip(zip(found.demand.tolist(), found.bay.tolist()), found.amount.tolist())) == served


@given(towns())
@settings(max_examples=300, deadline=None)
def test_only_bays_of_which_all_is_known_cover(town):
    walk, demand, capacity, (is_open, legal, fits) = town
    found = cover(pairs_within(walk, 50.0), demand, capacity, is_open, legal, fits)
    sure = (is_open == YES) & (legal == YES) & (fits == YES)
    unmet, _ = one_by_one(walk[sure], demand, capacity[sure], 50.0)
    assert found.uncovered.tolist() == unmet and found.total_covered == demand.sum() - sum(unmet)
    assert set(found.assignment.bay.tolist()) <= set(np.flatnonzero(sure).tolist())
    assert found.closed_bays + found.illegal_bays + found.short_bays + found.unknown_bays + sure.sum() == len(capacity)
    near = (walk[sure] <= 50.0).any(axis=0)
    for d, state in enumerate(found.state):
        if not demand[d]:
            expected = Covered.NO_DEMAND
        elif unmet[d] < demand[d]:
            expected = Covered.PARTLY if unmet[d] else Covered.YES
        elif near[d]:
            expected = Covered.FULL
        else:
            maybe = (is_open != NO) & (legal != NO) & (fits != NO)
            expected = Covered.DOUBTFUL if (walk[maybe, d] <= 50.0).any() else Covered.NONE
        assert state == expected
        assert found.nearest_m[d] == min((w for w in walk[sure, d] if w <= 50.0), default=np.inf)


def yes(n):
    return np.full(n, YES, np.int8)


def test_capacity_is_shared_and_what_is_left_over_is_uncovered():
    walk = np.array([[10.0, 20.0, 60.0], [45.0, 40.0, np.nan]])
    capacity = np.array([8.0, 2.0])
    found = cover(pairs_within(walk, 50.0), np.array([6.0, 6.0, 3.0]), capacity, yes(2), yes(2), yes(2))
    assert found.uncovered.tolist() == [0, 2, 3] and found.nearest.tolist() == [0, 0, -1]
    assert [Covered(s).name for s in found.state] == ["YES", "PARTLY", "NONE"]


def test_demand_that_is_not_known_is_neither_covered_nor_uncovered():
    pairs = pairs_within(np.full((1, 2), 10.0), 50.0)
    found = cover(pairs, np.array([np.nan, 4.0]), np.array([4.0]), yes(1), yes(1), yes(1))
    assert found.state.tolist() == [Covered.DEMAND_UNKNOWN, Covered.YES] and np.isnan(found.covered[0])
    assert found.total_covered == 4


def test_what_would_be_covered_if_all_were_known_is_said_apart():
    pairs = pairs_within(np.array([[10.0]]), 50.0)
    found = cover(pairs, np.array([5.0]), np.array([np.inf]), np.array([UNKNOWN]), yes(1), yes(1))
    assert (found.total_covered, found.covered_if_known, found.unknown_bays) == (0, 5, 1)
    assert found.state[0] == Covered.DOUBTFUL


def test_shapes_that_differ_are_refused():
    with pytest.raises(ValueError):
        cover(pairs_within(np.zeros((2, 3)), 50.0), np.zeros(2), np.zeros(2), yes(2), yes(2), yes(2))
    with pytest.raises(ValueError):
        cover(pairs_within(np.zeros((2, 2)), 50.0), np.zeros(2), np.zeros(2), yes(1), yes(2), yes(2))


def test_nine_thousand_bays_and_forty_thousand_establishments_take_less_than_two_seconds():
    random = np.random.default_rng(3)
    n = 200_000  # five bays within reach of each
    pairs = in_order(random.integers(0, 9200, n), random.integers(0, 40_000, n), random.uniform(0, 50, n))
    masks = [random.choice([YES, YES, YES, NO, UNKNOWN], 9200).astype(np.int8) for _ in range(3)]
    began = time.process_time()
    found = cover(pairs, random.uniform(0, 30, 40_000), np.full(9200, 40.0), *masks)
    assert time.process_time() - began < 2.0
    assert found.total_covered > 0 and found.unknown_bays > 0
