# SPDX-License-Identifier: GPL-2.0-or-later
"""Bays needed, against published Erlang-B tables, the textbook sum in exact fractions, an integral, and a simulation."""

from __future__ import annotations

import importlib.util
import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from joptimiz_qgis.core.bays.assumptions import ASSUMPTIONS
from joptimiz_qgis.core.bays.coverage import UNKNOWN
from joptimiz_qgis.core.bays.sizing import SizingSettings, bays_for, erlang_b, size

PUBLISHED = {  # bays: load in erlang, one decimal, at a blocking of 0.1 %, 1 %, 2 %, 3 %, 4 %, 5 %
    # Appendix A of "Carrier Grade Voice over IP", 2nd edition
    2: (0.0, 0.2, 0.2, 0.3, 0.3, 0.4), 3: (0.2, 0.5, 0.6, 0.7, 0.8, 0.9), 4: (0.4, 0.9, 1.1, 1.3, 1.4, 1.5),
    5: (0.8, 1.4, 1.7, 1.9, 2.1, 2.2), 6: (1.1, 1.9, 2.3, 2.5, 2.8, 3.0), 7: (1.6, 2.5, 2.9, 3.2, 3.5, 3.7),
    8: (2.1, 3.1, 3.6, 4.0, 4.3, 4.5), 9: (2.6, 3.8, 4.3, 4.7, 5.1, 5.4),
}


def one(function, *values):
    return float(function(*(np.array([value]) for value in values))[0])


def load_of(bays, blocking):
    """The load that loses exactly `blocking`, by bisection."""
    low, high = 0.0, 4.0 * bays
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (low, middle) if one(erlang_b, bays, middle) > blocking else (middle, high)
    return low


def textbook(bays, load):
    """(a^n / n!) / sum a^k / k! in fractions."""
    a = Fraction(load)
    terms = [a ** k / math.factorial(k) for k in range(bays + 1)]
    return float(terms[-1] / sum(terms))


@pytest.mark.parametrize("bays", PUBLISHED)
def test_loads_are_those_of_the_published_table(bays):
    found = [load_of(bays, blocking) for blocking in (0.001, 0.01, 0.02, 0.03, 0.04, 0.05)]
    assert [abs(f - p) <= 0.0501 for f, p in zip(found, PUBLISHED[bays])] == [True] * 6


def test_fifteen_lines_at_one_percent_carry_what_the_calculator_of_erlang_com_says():
    assert load_of(15, 0.01) == pytest.approx(8.108, abs=0.0005)


@given(st.integers(0, 60), st.integers(1, 6000))
def test_recursion_is_the_textbook_sum(bays, hundredths):
    assert one(erlang_b, bays, hundredths / 100) == pytest.approx(textbook(bays, Fraction(hundredths / 100)), rel=1e-11)


@pytest.mark.skipif(importlib.util.find_spec("scipy") is None, reason="needs scipy")
@given(st.floats(0, 25), st.floats(0.01, 40))
@settings(max_examples=60, deadline=None)
def test_bays_that_work_a_part_of_the_time_are_the_analytic_continuation(bays, load):
    from scipy.integrate import quad

    peak = max(bays / load - 1.0, 0.0)  # where the integrand is greatest
    value, _ = quad(lambda t: load * math.exp(bays * math.log1p(t) - load * t), 0, np.inf) if peak == 0 else tuple(
        map(sum, zip(quad(lambda t: load * math.exp(bays * math.log1p(t) - load * t), 0, peak, epsrel=1e-12),
                     quad(lambda t: load * math.exp(bays * math.log1p(t) - load * t), peak, np.inf, epsrel=1e-12))))
    assert one(erlang_b, bays, load) == pytest.approx(1 / value, rel=1e-6)


def test_a_very_large_load_neither_overflows_nor_loses_digits():
    assert one(erlang_b, 10_000, 10_000.0) == pytest.approx(math.sqrt(2 / math.pi / 10_000), rel=0.01)  # B(n, n) -> sqrt(2/pi n)
    assert one(erlang_b, 3000, 1.0) == 0.0


@given(st.floats(0.001, 80), st.sampled_from([0.01, 0.05, 0.1, 0.2]), st.sampled_from([1.0, 0.53, 0.8]))
@settings(max_examples=80, deadline=None)
def test_number_of_bays_is_the_least_that_keeps_the_target(load, blocking, effective):
    bays = int(bays_for(np.array([load]), blocking, effective)[0])
    assert bays >= 1 and one(erlang_b, bays * effective, load) <= blocking < one(erlang_b, (bays - 1) * effective, load)


def test_a_queue_played_through_loses_what_the_formula_says():
    random = np.random.default_rng(5)
    arrivals = np.cumsum(random.exponential(1 / 6.0, 60_000))  # six an hour
    service = random.gamma(2.0, 0.25 / 2.0, 60_000)  # mean a quarter of an hour, not exponential: the formula does not mind
    free_at, lost = [0.0, 0.0, 0.0], 0
    for start, length in zip(arrivals, service):
        bay = min(range(3), key=free_at.__getitem__)
        if free_at[bay] > start:
            lost += 1
        else:
            free_at[bay] = start + length
    assert lost / 60_000 == pytest.approx(one(erlang_b, 3, 1.5), abs=0.006)


def test_a_section_is_sized_as_by_hand():
    # 240 a week, 6 days, 20 % in the busiest hour: 8 an hour; 12 + 3 min: 2 erlang; / 0.5: 4 bays.
    chosen = SizingSettings(days_per_week=6, peak_share=0.2, dwell_min=12, manoeuvre_min=3, target_load=0.5, blocking=0.1,
                            vehicle_length_m=8)
    found = size(np.array([240.0]), np.array([2]), chosen)
    assert (found.arrivals_h[0], found.load[0], found.bays_by_load[0]) == pytest.approx((8.0, 2.0, 4))
    assert found.bays_by_blocking[0] == 4  # B(3, 2) = 4/19, B(4, 2) = 2/21
    assert found.blocked[0] == pytest.approx(2 / 5) and found.lost_h[0] == pytest.approx(3.2)
    assert found.missing[0] == 2 and found.length_m[0] == 48.0


def test_illegal_occupancy_is_lost_capacity_and_enforcement_gives_it_back():
    chosen = SizingSettings(dwell_min=15, illegal_occupancy=0.5, blocking=0.1)
    found = size(np.array([240.0]), np.array([4]), chosen)
    plain = size(np.array([240.0]), np.array([2]), SizingSettings(dwell_min=15, blocking=0.1))
    assert found.blocked[0] == pytest.approx(plain.blocked[0])  # four bays, half of the time
    assert found.blocked_enforced[0] == pytest.approx(2 / 21) and found.bays_enforced[0] == 4
    assert found.bays_by_blocking[0] == 8 and found.lost_enforced_h[0] < found.lost_h[0]


def test_deterministic_number_is_not_rounded_up_by_binary_fractions():
    chosen = SizingSettings(days_per_week=1, peak_share=1.0, dwell_min=6, target_load=0.2)
    assert size(np.array([6.0]), np.array([0]), chosen).bays_by_load[0] == 3  # 0.6 / 0.2


def test_unknown_movements_stay_unknown_and_none_need_no_bay():
    found = size(np.array([np.nan, 0.0, 10.0]), np.array([1, 1, 0]), SizingSettings(), np.array([np.nan, 5.0, np.nan]))
    assert found.bays_by_blocking.tolist()[:2] == [UNKNOWN, 0] and found.bays_by_load.tolist()[:2] == [UNKNOWN, 0]
    assert np.isnan([found.blocked[0], found.length_m[0], found.lost_h[0]]).all() and found.missing[0] == UNKNOWN
    assert (found.blocked[1], found.blocked[2]) == (0.0, 1.0)


@pytest.mark.parametrize("vehicle, bay, fits", [(6, 12, True), (10, 14, True), (11, 15, True), (12, 15, False)])
def test_a_bay_is_bounded_and_what_does_not_fit_shows(vehicle, bay, fits):
    chosen = SizingSettings(vehicle_length_m=vehicle)
    assert chosen.bay_length_m == bay and (chosen.wanted_length_m <= chosen.bay_length_m) is fits


@pytest.mark.parametrize("values", [{"peak_share": 0}, {"blocking": 1.0}, {"illegal_occupancy": 1.0}, {"dwell_min": float("nan")},
                                    {"shortest_bay_m": 16.0}])
def test_figures_that_nothing_can_be_computed_with_are_refused(values):
    with pytest.raises(ValueError):
        SizingSettings(**values)


@pytest.mark.parametrize("movements, existing", [([-1.0], [0]), ([1.0], [-1]), ([1.0, 2.0], [0]), ([1e12], [0])])
def test_impossible_sections_are_refused(movements, existing):
    with pytest.raises(ValueError):
        size(np.array(movements), np.array(existing), SizingSettings())


def test_every_assumption_has_a_source_and_its_default_is_usual():
    for row in ASSUMPTIONS.values():
        assert row.source and row.checked(row.default) == row.default and not row.unusual(row.default)
    assert ASSUMPTIONS["peak_share"].unusual(0.3) and not ASSUMPTIONS["kerb_share"].unusual(0.3)
