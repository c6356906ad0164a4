# SPDX-License-Identifier: GPL-2.0-or-later
"""Movements of establishments: the table that ships against the figures published, and what must stay unknown."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest

from joptimiz_qgis.core.bays.assumptions import LOCAL
from joptimiz_qgis.core.bays.demand import STAFF_MID_POINTS, Basis, DemandSettings, Establishments, Ratio, demand
from joptimiz_qgis.core.errors import FormatError
from joptimiz_qgis.core.vehicles import CATEGORIES, Category
from joptimiz_qgis.formats.bay_tables import TABLE, ratios_of

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "tables" / TABLE
HEAD = "naf,nomenclature,label,per_job,per_establishment,own_space_share,dwell_min,vehicles,hours,survey,note,source\n"


def shipped():
    return ratios_of(SHIPPED.read_text("utf-8"), TABLE, [])


def places(*rows):
    """(naf, staff class[, jobs[, movements[, own space]]]) a row."""
    full = [(*row, *[np.nan] * 5)[:5] for row in rows]
    naf, staff, *figures = zip(*full)
    return Establishments(naf, staff, *(np.array(column, float) for column in figures))


def test_shipped_table_gives_the_published_movements():
    rows = [("46.34Z", ""), ("46.34Z", "", 6.2), ("4719A", "12"), ("47.73Z", "02"), ("64.19Z", "11"), ("47.24Z", "00"),
            ("62.01Z", "03")]
    found = demand(places(*rows), shipped(), DemandSettings(own_space_share=0.05, kerb_share=1.0))
    assert found.movements_week.tolist() == pytest.approx([21.7, 21.7, 84, 32, 20, 9, 1.1 * 7.5])
    assert found.dwell_min[3] == 2 and np.isnan(found.dwell_min[[0, 1, 2, 4, 5, 6]]).all()
    assert found.kerb_week[4] == 0 and found.own_space_week[4] == 20  # banks have their own space
    assert found.kerb_week[2] == pytest.approx(84 * 0.95) and found.own_space_week[2] == pytest.approx(84 * 0.05)


def test_every_line_that_ships_has_a_source_and_one_without_a_figure_says_what_to_do():
    for ratio in shipped():
        assert ratio.source
        assert ratio.per_job is not None or ratio.per_establishment is not None or ratio.survey or ratio.source == LOCAL
        assert ratio.vehicles is None and ratio.hours is None  # nobody published these: they are not to be made up


def test_what_is_not_known_stays_unknown_and_is_counted():
    rows = [("4711F", "22"), ("62.01Z", "NN"), ("62.01Z", "53"), ("", "11"), ("4726Z", "01"), ("4711F", "22", 40, 500)]
    found = demand(places(*rows), shipped(), DemandSettings())
    assert [Basis(b).name for b in found.basis] == ["SURVEY", "NO_JOBS", "NO_JOBS", "NO_RATIO", "NO_RATIO", "GIVEN"]
    assert np.isnan(found.movements_week[:5]).all() and np.isnan(found.kerb_week[:5]).all() and found.movements_week[5] == 500
    assert found.unknown == 5 and sum(found.counts().values()) == 6
    assert found.counts()[Basis.NO_JOBS] == 2


def test_an_owner_who_works_alone_counts_only_if_somebody_says_so():
    alone = places(("62.01Z", "NN"), ("62.01Z", "00"))
    assert demand(alone, shipped(), DemandSettings(jobs_without_staff=1)).movements_week.tolist() == [1.1, 1.1]


def test_a_code_of_another_nomenclature_finds_only_what_holds_for_all():
    found = demand(places(("4773Z", "02")), shipped(), DemandSettings(), "NAF2025")
    assert found.movements_week.tolist() == pytest.approx([4.4])  # the mean per job, not the pharmacy


def test_the_longest_beginning_of_a_code_decides_then_the_first_line():
    def line(naf, flat):
        return Ratio(naf, "", naf, None, flat, None, None, None, None, False, "", "test")

    ratios = [line("47", 1.0), line("4711", 2.0), line("47", 3.0), line("4711B", 4.0)]
    found = demand(places(("47.11B", ""), ("47.11C", ""), ("47.99A", ""), ("56.10A", "")), ratios, DemandSettings())
    assert found.movements_week.tolist()[:3] == [4, 2, 1] and found.ratio.tolist() == [3, 1, 0, -1]


def test_mid_points_are_those_of_the_classes_of_the_register():
    assert (STAFF_MID_POINTS["01"], STAFF_MID_POINTS["12"], STAFF_MID_POINTS["52"]) == (1.5, 34.5, 7499.5)
    points = [STAFF_MID_POINTS[key] for key in sorted(STAFF_MID_POINTS)]
    assert points == sorted(points) and "53" not in STAFF_MID_POINTS and len(points) == 13


def test_vehicles_and_hours_are_split_only_where_the_table_does():
    table = HEAD + '56,,Restaurant,,10,0.5,,"VUL:0.7,PL:0.3","7:0.25,8:0.75",no,,count of 2025\n47,,Shop,,4,,,,,no,,count\n'
    found = demand(places(("56.10A", ""), ("47.1", "")), ratios_of(table, TABLE, []), DemandSettings(kerb_share=0.8))
    assert found.kerb_week[0] == pytest.approx(4.0)
    assert found.kerb_by_vehicle[0, [CATEGORIES.index(Category.VUL), CATEGORIES.index(Category.PL)]] == pytest.approx([2.8, 1.2])
    assert found.kerb_by_hour[0, 6:10] == pytest.approx([0, 1, 3, 0]) and found.kerb_by_vehicle[0].sum() == pytest.approx(4.0)
    assert np.isnan(found.kerb_by_vehicle[1]).all() and np.isnan(found.kerb_by_hour[1]).all()


def test_own_space_known_of_an_establishment_comes_before_table_and_setting():
    found = demand(places(("6419Z", "", np.nan, np.nan, 0.0), ("4719A", "", np.nan, 100, 1.0)), shipped(), DemandSettings())
    assert found.kerb_week.tolist() == [20, 0]


@pytest.mark.parametrize("line", [
    "47,,Shop,-1,,,,,,no,,s", "47,,Shop,x,,,,,,no,,s", "47,,Shop,1,,1.5,,,,no,,s", "47,,Shop,1,,,,VUL:0.5,,no,,s",
    "47,,Shop,1,,,,,,no,,",
    "47,,Shop,1,,,,XX:1,,no,,s", "47,,Shop,1,,,,,24:1,no,,s", "47,,Shop,1,,,,,,maybe,,s", "47,,Shop,nan,,,,,,no,,s", "47,,Shop",
    '47,,Shop,1,,,,"VUL:0.5,VUL:0.5",,no,,s'])
def test_a_line_that_cannot_be_is_named(line):
    with pytest.raises(FormatError, match="Line 3 of the table"):
        ratios_of(HEAD + "46,,Other,1,,,,,,no,,s\n" + line + "\n", TABLE, [])


@pytest.mark.parametrize("values", [{"own_space_share": 1.2}, {"kerb_share": -0.1}, {"jobs_without_staff": float("nan")}])
def test_settings_that_cannot_be_are_refused(values):
    with pytest.raises(ValueError):
        DemandSettings(**values)


def test_columns_of_different_length_or_impossible_figures_are_refused():
    with pytest.raises(ValueError):
        places(("47", "", -1.0))
    with pytest.raises(ValueError):
        Establishments(["47"], [], np.zeros(1), np.zeros(1), np.zeros(1))


def test_two_hundred_thousand_establishments_take_less_than_two_seconds():
    codes = [f"{n % 99:02d}.{n % 97:02d}{'ABCZ'[n % 4]}" for n in range(200_000)]
    empty = np.full(len(codes), np.nan)
    began = time.process_time()
    found = demand(Establishments(codes, ["02"] * len(codes), empty, empty, empty), shipped(), DemandSettings())
    assert time.process_time() - began < 2.0
    assert found.counts()[Basis.PER_JOB] > 150_000
