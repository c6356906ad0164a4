# SPDX-License-Identifier: GPL-2.0-or-later
"""Whoever has every published table of one run cannot work out a small count: attacks by linear algebra and by trying out."""

from __future__ import annotations

from itertools import product
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from joptimiz_qgis.core.bays.dwell_table import dwell_table
from joptimiz_qgis.core.bays.local_hours import local_hours
from joptimiz_qgis.core.bays.margins import hidden_with_margins
from joptimiz_qgis.core.bays.occupancy import Grid, measure
from joptimiz_qgis.core.bays.stops import MISSING, Stops, close
from joptimiz_qgis.core.bays.suppression import Presence, hidden_cells, withheld_bays

MIN = 60_000
LEAST = 5


def determined(equations, size):
    """Indices of unknowns that linear equations determine: those of which the null space knows nothing."""
    if not size:
        return []
    matrix = np.array(equations, float).reshape(-1, size)
    _, singular, right = np.linalg.svd(matrix, full_matrices=True)
    rank = int((singular > 1e-9).sum())
    free = right[rank:]
    return [i for i in range(size) if not len(free) or np.abs(free[:, i]).max() < 1e-9]


def only_value(equations, sums, index, least_values):
    """Whether an unknown has one value alone among the whole numbers (from a least value on) that solve the equations."""
    optimize = pytest.importorskip("scipy.optimize")
    size, found = len(equations[0]), []
    for sign in (1.0, -1.0):
        goal = np.zeros(size)
        goal[index] = sign
        made = optimize.milp(goal, constraints=optimize.LinearConstraint(np.array(equations), sums, sums),
                             integrality=np.ones(size), bounds=optimize.Bounds(least_values, np.inf))
        if made.status == 3:  # unbounded
            return False
        found.append(round(made.x[index]))
    return found[0] == found[1]


@given(st.lists(st.lists(st.integers(0, 8), min_size=3, max_size=3), min_size=1, max_size=4), st.lists(st.booleans(), min_size=4,
       max_size=4))
@settings(max_examples=150, deadline=None, derandomize=True)  # one table in some 20,000 leaves whole numbers no choice
def test_no_small_class_follows_from_the_distributions_of_all_bays_and_of_each(rows, withhold):
    count = np.array(rows)
    withheld = withheld_bays(count.sum(axis=1), count.sum(axis=1), LEAST, np.array(withhold[:len(rows)]))
    of_withheld = count[withheld].sum(axis=1)
    if 0 < of_withheld.sum() < LEAST or 0 < count.sum() < LEAST or (withheld.any() and (of_withheld > 0).sum() < 2):
        return  # nothing at all is shown of so few
    hidden = hidden_with_margins(count, withheld, LEAST)
    cells = np.vstack([count, count.sum(axis=0)])
    assert not (~hidden & (cells > 0) & (cells < LEAST)).any()
    unknown = [tuple(at) for at in np.argwhere(hidden)]
    place = {at: number for number, at in enumerate(unknown)}
    size = len(unknown)
    equations, sums = [], []

    def known(line, total=None):
        row = [0] * size
        rest = total
        for at in line:
            if at in place:
                row[place[at]] = 1
            else:
                rest -= cells[at]
        equations.append(row)
        sums.append(rest)

    height, width = count.shape
    for row in range(height):
        if not withheld[row]:
            known([(row, c) for c in range(width)], count[row].sum())
    if withheld.any():
        known([(r, c) for r in np.flatnonzero(withheld) for c in range(width)], count[withheld].sum())
    known([(height, c) for c in range(width)], count.sum())
    for column in range(width):
        if (height, column) not in place:
            known([(r, column) for r in range(height)], cells[height, column])
        else:  # sum of the column = its hidden total, which is one more unknown
            row = [0] * size
            for r in range(height):
                if (r, column) in place:
                    row[place[r, column]] = 1
            row[place[height, column]] = -1
            equations.append(row)
            sums.append(-sum(count[r, column] for r in range(height) if (r, column) not in place))
    small = [i for i, at in enumerate(unknown) if 0 < cells[at] < LEAST]
    floor = [float(not hidden[row].all()) for row, _ in unknown]  # cells with nothing are shown, unless the whole row is hidden
    assert not set(determined(equations, size)) & set(small)
    if size:
        assert not [at for i, at in enumerate(unknown) if i in small and only_value(equations, sums, i, floor)]


PLACES = st.lists(st.tuples(st.integers(0, 2), st.lists(st.integers(0, 3), min_size=1, max_size=4, unique=True)), max_size=25)


@given(PLACES, st.integers(2, 5))
@settings(max_examples=200, deadline=None)
def test_what_a_row_hides_tells_of_so_many_different_stops(stops, least):
    triples = [(number, bay, column) for number, (bay, columns) in enumerate(stops) for column in columns]
    there = Presence(*np.array(triples or np.zeros((0, 3)), np.int64).T, (3, 4))
    sessions = np.zeros((3, 4), np.int64)
    for bay, columns in stops:
        sessions[bay, columns[0]] += 1
    withheld = withheld_bays(there.stops_of_bays, sessions.sum(axis=1), least)
    hidden = hidden_cells(there, least, sessions, np.repeat(withheld[:, None], 4, axis=1))
    for bay in range(3):
        inside = {n for n, b, c in triples if b == bay and hidden[b, c]}
        everybody = {n for n, b, _ in triples if b == bay}
        for column in range(4):
            here = {n for n, b, c in triples if (b, c) == (bay, column)}
            assert hidden[bay, column] or not here or (len(here) >= least and not 0 < sessions[bay, column] < least)
        if withheld[bay]:
            assert inside == everybody and hidden[bay].all()
        elif inside:
            assert len(inside) >= least and hidden[bay].sum() >= 2 and not 0 < sessions[bay][hidden[bay]].sum() < least
    if withheld.any() and len(stops) >= least:
        assert sum(1 for bay, _ in stops if withheld[bay]) >= least
        assert withheld.sum() >= 2


ROWS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 239), st.integers(0, 100), st.sampled_from([-1, 0, 1]),
                          st.booleans()), min_size=LEAST, max_size=40)


@given(ROWS)
@settings(max_examples=100, deadline=None)
def test_no_figure_of_few_stops_follows_from_the_grid_the_totals_and_the_sum_of_all(rows):
    """Minutes in use, illegal minutes and sessions of the hidden cells, as unknowns in what is published."""
    zone, start = ZoneInfo("Europe/Paris"), 1_780_272_000_000  # 2026-06-01T00:00Z
    table = np.array([(bay, start + at * MIN, MISSING if forgotten else start + (at + dwell) * MIN, illegal)
                      for bay, at, dwell, illegal, forgotten in rows], np.int64)
    closed = close(Stops(*table.T), np.array([30.0, 30.0, np.nan]), start + 400 * MIN)
    hours = local_hours(start, start + 300 * MIN, zone)
    shown, all_ = (measure(closed, hours, grid, LEAST) for grid in (Grid.DATE_AND_HOUR, Grid.TOTAL))
    truth, true_sums = (measure(closed, hours, grid, 1) for grid in (Grid.DATE_AND_HOUR, Grid.TOTAL))
    assert (shown.withheld == all_.withheld).all() and (all_.hidden[:, 0] == all_.withheld).all()
    sessions = np.nansum(true_sums.total_sessions)
    if 0 < sessions < LEAST:
        return
    for name in ("total_sessions", "occupancy_percent", "illegal_percent", "assumed_percent"):
        cells, sums, real = getattr(shown, name), getattr(all_, name), getattr(truth, name)
        unknown = [tuple(at) for at in np.argwhere(np.isnan(cells) & ~np.isnan(real))]
        equations = []
        for bay in range(3):
            if not np.isnan(sums[bay, 0]):
                equations.append([float(at[0] == bay) for at in unknown])
        if name == "total_sessions":
            equations.append([1.0] * len(unknown))
        assert not determined(equations, len(unknown)), name
    for bay, column in product(range(3), range(5)):
        if np.isfinite(shown.total_sessions[bay, column]):
            assert shown.total_sessions[bay, column] == truth.total_sessions[bay, column] not in range(1, LEAST)


def test_a_bay_with_few_stops_has_no_figure_at_all_and_takes_another_with_it():
    start = 1_780_272_000_000
    rows = [(0, 0, 10)] * 2 + [(1, 0, 10)] * 6 + [(2, 0, 10)] * 9
    table = np.array([(bay, start + at * MIN, start + (at + dwell) * MIN, -1) for bay, at, dwell in rows], np.int64)
    closed = close(Stops(*table.T), np.full(3, 30.0), start + 400 * MIN)
    hours = local_hours(start, start + 300 * MIN, ZoneInfo("Europe/Paris"))
    found = measure(closed, hours, Grid.TOTAL)
    assert found.withheld.tolist() == [True, True, False]
    assert np.isnan(found.total_sessions[:2]).all() and found.total_sessions[2, 0] == 9
    lasting = dwell_table(closed, found.withheld)
    assert np.nansum(lasting.count[:2]) == 0 and np.isnan(lasting.median_min).tolist() == [True, True, False]
    assert lasting.count[3, 2] == 17 and lasting.count[2, 2] == 9


def test_the_departure_of_the_last_stop_of_a_night_is_no_difference_of_two_tables():
    """One vehicle that came in a busy hour and stayed alone: the hours after it are one stop, however many they are."""
    start = 1_780_272_000_000
    rows = [(0, 0, 10)] * 9 + [(0, 50, 200)] + [(0, 290, 9)] * 8
    table = np.array([(bay, start + at * MIN, start + (at + dwell) * MIN, -1) for bay, at, dwell in rows], np.int64)
    closed = close(Stops(*table.T), np.full(1, 30.0), start + 400 * MIN)
    found = measure(closed, local_hours(start, start + 300 * MIN, ZoneInfo("Europe/Paris")), Grid.DATE_AND_HOUR)
    assert found.hidden[0].tolist() == [False, True, True, True, True]


@pytest.mark.parametrize("bays", [200])
def test_hiding_with_margins_is_quick(bays):
    import time
    count = np.random.default_rng(3).poisson(3, (bays, 8))
    since = time.process_time()
    hidden = hidden_with_margins(count, np.zeros(bays, bool), LEAST)
    assert hidden.any() and time.process_time() - since < 1.0
