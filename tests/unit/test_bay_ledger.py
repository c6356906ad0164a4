# SPDX-License-Identifier: GPL-2.0-or-later
"""What changes if a site comes or goes, against assigning everybody again; and candidates that share a place."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from joptimiz_qgis.core.bays.coverage import assign, pairs_within
from joptimiz_qgis.core.bays.ledger import Ledger
from joptimiz_qgis.core.bays.siting import Goal, SitingProblem, described, plan
from joptimiz_qgis.core.bays.siting_proof import can_solve, prove


@st.composite
def cases(draw):
    sites, demands = draw(st.integers(2, 7)), draw(st.integers(1, 9))
    metres = draw(st.lists(st.sampled_from([0.0, 5.0, 30.0, 50.0, 99.0, 100.0, 120.0]), min_size=sites * demands,
                           max_size=sites * demands))
    demand = draw(st.lists(st.sampled_from([0.0, 0.1, 0.3, 1.0, 4.0, 7.5]), min_size=demands, max_size=demands))
    capacity = draw(st.lists(st.sampled_from([0.0, 0.2, 1.0, 3.0, 6.0, np.inf]), min_size=sites, max_size=sites))
    chosen = draw(st.sets(st.integers(0, sites - 1)))
    steps = draw(st.lists(st.tuples(st.booleans(), st.booleans(), st.integers(0, 99), st.integers(0, 99)), max_size=6))
    return pairs_within(np.reshape(metres, (sites, demands)), 100.0), np.array(demand), np.array(capacity), chosen, steps


def assigned(pairs, demand, capacity, sites):
    """{(site, demand): amount} by the definition."""
    limit = np.where(np.isin(np.arange(len(capacity)), list(sites)), capacity, 0.0)
    used = assign(pairs, demand, limit)
    return {(b, d): amount for b, d, amount in zip(used.bay.tolist(), used.demand.tolist(), used.amount.tolist())}


@given(cases())
@settings(max_examples=400, deadline=None)
def test_a_ledger_after_any_changes_is_the_assignment_of_its_sites(case):
    pairs, demand, capacity, sites, steps = case
    sites, ledger = set(sites), Ledger(pairs, demand, capacity, sorted(case[3]))
    for goes, comes, one, other in [(False, False, 0, 0), *steps]:
        outside = sorted(set(range(len(capacity))) - sites)
        out = sorted(sites)[one % len(sites)] if goes and sites else None
        into = outside[other % len(outside)] if comes and outside else None
        told = dict(ledger.changes(out, into))
        before = ledger.amount.copy()
        ledger.change(out, into)
        assert {k: pytest.approx(by) for k, by in told.items()} == {
            int(k): ledger.amount[k] - before[k] for k in np.flatnonzero(ledger.amount - before)}
        sites = (sites - {out}) | ({into} if into is not None else set())
        rows = np.flatnonzero(ledger.amount)
        found = dict(zip(zip(pairs.bay[rows].tolist(), pairs.demand[rows].tolist()), ledger.amount[rows].tolist()))
        assert found == {k: pytest.approx(v, abs=1e-6) for k, v in assigned(pairs, demand, capacity, sites).items()}


@st.composite
def lengthenable(draw):
    """Bays, each with a larger self at its place, and new candidates."""
    bays, new, demands = draw(st.integers(1, 3)), draw(st.integers(0, 3)), draw(st.integers(1, 8))
    walk = np.array(draw(st.lists(st.floats(0, 130), min_size=(bays + new) * demands, max_size=(bays + new) * demands)))
    walk = walk.reshape(bays + new, demands)
    place = np.concatenate([np.arange(bays + new), np.arange(bays)])
    existing = np.isin(place, np.arange(bays))
    capacity = np.where(np.arange(len(place)) >= bays + new, 12.0, 6.0)
    price = np.select([np.arange(len(place)) >= bays + new, ~existing], [1.0, 3.0], 0.0)
    keep = draw(st.booleans())
    return SitingProblem(
        pairs_within(walk[place], 100.0), np.array(draw(st.lists(st.integers(0, 9), min_size=demands, max_size=demands)), float),
        capacity, price, existing, existing & keep, draw(st.sampled_from(Goal)), 100.0, bays + draw(st.integers(0, 2)),
        draw(st.sampled_from([np.inf, 0.0, 3.0])), draw(st.sampled_from([0.0, 1.0])), place)


def allowed(p):
    for count in range(p.most + 1):
        for sites in itertools.combinations(range(len(p.capacity)), count):
            places = [int(p.places[s]) for s in sites]
            fits = len(set(places)) == count and p.price[list(sites)].sum() <= p.budget
            if fits and set(p.places[p.fixed].tolist()) <= set(places):
                yield sites


def worth(p, sites):
    unit = {(b, d): 1.0 if p.goal is Goal.COVER else p.reach_m - m
            for b, d, m in zip(p.pairs.bay.tolist(), p.pairs.demand.tolist(), p.pairs.metres.tolist())}
    used = assigned(p.pairs, p.demand, p.capacity, sites)
    return sum(unit[k] * v for k, v in used.items()) + p.preference * sum(bool(p.existing[s]) for s in sites)


@given(lengthenable())
@settings(max_examples=200, deadline=None)
def test_a_bay_is_chosen_as_it_is_or_lengthened_never_both_and_a_fixed_one_stays_either_way(p):
    found = plan(p)
    choices = {sites: worth(p, sites) for sites in allowed(p)}
    assert found.sites in choices and found.worth == pytest.approx(choices[found.sites], abs=1e-6)
    best = max(choices.values())
    assert found.worth >= (0.8 if np.isinf(p.budget) else 0.6) * best  # money is a knapsack besides
    assert prove(p, found, 5.0).bound >= best * (1 - 1e-6) - 1e-6
    gone = {int(p.places[s]) for s in np.flatnonzero(p.existing)} - {int(p.places[s]) for s in found.sites}
    assert {int(p.places[s]) for s in found.removed} == gone
    for site in found.removed:  # a bay that goes is not worth more than what took its place
        others = [s for s in found.sites if not p.existing[s]]
        swaps = [tuple(sorted({*found.sites, site} - {s})) for s in others] + [tuple(sorted({*found.sites, site}))]
        assert all(choices.get(other, -1.0) <= found.worth * (1 + 1e-6) + 1e-6 for other in swaps)


def test_lengthening_takes_no_bay_more_and_is_bought_only_if_it_is_of_use():
    walk = np.array([[10.0, 10.0], [90.0, 90.0], [10.0, 10.0]])
    values = {"capacity": np.array([6.0, 6.0, 12.0]), "price": np.array([0.0, 5.0, 2.0]), "goal": Goal.COVER, "reach_m": 100.0,
              "existing": np.array([True, False, True]), "fixed": np.array([True, False, True]), "most": 1,
              "place": np.array([0, 1, 0])}
    busy = plan(SitingProblem(pairs_within(walk, 100.0), np.array([6.0, 6.0]), **values))
    assert busy.sites == (2,) and busy.price == 2.0 and busy.uncovered == 0 and busy.removed == ()
    assert not busy.reasons[0].new
    quiet = plan(SitingProblem(pairs_within(walk, 100.0), np.array([3.0, 3.0]), **values))
    assert quiet.sites == (0,)
    both = plan(SitingProblem(pairs_within(walk, 100.0), np.array([9.0, 9.0]), **{**values, "most": 2}))
    assert both.sites == (1, 2) and both.uncovered == 0


@pytest.mark.skipif(not can_solve(), reason="needs scipy with HiGHS")
@given(lengthenable())
@settings(max_examples=40, deadline=None)
def test_what_a_proof_finds_better_keeps_the_limits_of_places(p):
    places = set(p.places[p.fixed].tolist())
    least = tuple(sorted(p.places.tolist().index(place) for place in places))
    better = prove(p, described(p, least), 5.0).better
    assert better is None or better in set(allowed(p))
