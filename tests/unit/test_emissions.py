# SPDX-License-Identifier: GPL-2.0-or-later
"""Energy and emissions over kilometres: worked by hand from the order of 10 April 2012, unknown where a table is silent."""

from __future__ import annotations

import csv
import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from joptimiz_qgis.core.emission_lines import Kind
from joptimiz_qgis.core.emission_method import method
from joptimiz_qgis.core.emission_shares import per_tonne_km, shared
from joptimiz_qgis.core.emissions import QUANTITIES, per_km, total
from joptimiz_qgis.core.errors import InputError
from joptimiz_qgis.core.vehicles import Vehicle
from joptimiz_qgis.formats.emission_tables import COLUMNS, read_tables

ROOT = Path(__file__).resolve().parents[2]
TABLES = ROOT / "resources" / "tables"
SHIPPED = read_tables((TABLES / "emission_factors.csv").read_bytes(), "emission_factors.csv", [])
SETTINGS, ORDER = SHIPPED.table("settings"), SHIPPED.table("order_2012")
PRESETS = {preset["id"]: Vehicle.from_mapping(preset["vehicle"])
           for preset in json.loads((TABLES / "vehicles.json").read_text("utf-8"))["presets"]}
REAL = ROOT.parent / "shared" / "data" / "emissions"
KM = st.floats(0, 1e5)


def vehicle(**members):
    return Vehicle.from_mapping({"category": "PL", "energy": "diesel", **members})


def own(*lines):
    """The only table of a file with these lines."""
    filled = [{"table": "mine", "edition": "e", "source": "s", "status": "setting", **line} for line in lines]
    rows = [COLUMNS, *([str(line.get(column, "")) for column in COLUMNS] for line in filled)]
    return read_tables("\n".join(";".join(row) for row in rows).encode(), "mine.csv", []).table()


def consumption(**said):
    return {"kind": "consumption", "category": "PL", "energy": "diesel", "name": "diesel", "unit": "l/km", "value": 0.3, **said}


def factor(**said):
    return {"kind": "factor", "name": "diesel", "unit": "kg/l", "value": 3, "gas": "CO2e", **said}


VAN, RIGID_12, RIGID_19 = vehicle(category="VUL", gross_weight_t=3.5), vehicle(gross_weight_t=12), vehicle(gross_weight_t=19)
ARTICULATED = vehicle(gross_weight_t=19, combination_weight_t=40)
REMOVALS = vehicle(gross_weight_t=19, volume_m3=45)


@pytest.mark.parametrize(("who", "service", "litres", "co2", "upstream", "load"), [
    (VAN, "express (colis)", 16.0, 49.12, 9.28, (0.46, "t")),  # 100 km: 16 l x 3.07; 16 l x 0.58
    (VAN, "express (plis/courses)", 16.0, 49.12, 9.28, (0.26, "t")),
    (RIGID_19, "messagerie", 27.0, 82.89, 15.66, (2.5, "t")),
    (RIGID_12, "marchandises diverses", 24.0, 73.68, 13.92, (1.8, "t")),
    (ARTICULATED, "messagerie", 34.2, 104.994, 19.836, (6.0, "t")),
    (ARTICULATED, "messagerie frigorifique", 41.2, 126.484, 23.896, (7.1, "t")),  # road 34.2 and non-road 7.0 litres
    (RIGID_19, "messagerie frigorifique", 32.5, 99.775, 18.85, (3.3, "t")),
    (ARTICULATED, "benne TP", 42.7, 131.089, 24.766, (12.5, "t")),
    (REMOVALS, "déménagement", 27.0, 82.89, 15.66, (15.8, "m3")),
])
def test_worked_figures_of_the_order_of_2012_come_out_as_by_hand(who, service, litres, co2, upstream, load):
    rates = per_km(ORDER, who, service)
    found = rates.over(100.0)
    assert found.of("litres") == pytest.approx(litres)
    assert found.of("co2_kg") == pytest.approx(co2)
    assert found.of("co2_upstream_kg") == pytest.approx(upstream)
    assert found.of("co2_running_kg") == pytest.approx(co2 - upstream)
    assert found.of("electricity_kwh") == 0.0
    assert (rates.load, rates.load_unit) == load


def test_an_old_factor_of_co2_alone_is_never_given_as_co2e_nor_the_other_way_round():
    old, new = per_km(ORDER, RIGID_19, "messagerie").over(1.0), per_km(SETTINGS, RIGID_19).over(1.0)
    assert np.isnan(old.of("co2e_kg")) and "counts CO2, not CO2e" in str(old.reason("co2e_kg"))
    assert np.isnan(new.of("co2_kg")) and "counts CO2e, not CO2" in str(new.reason("co2_kg"))
    assert old.reason("co2_kg") is None and new.reason("co2e_kg") is None


@pytest.mark.parametrize(("preset", "low", "high"), [
    ("van_diesel", 0.28, 0.32), ("lorry_12t", 0.68, 0.80), ("lorry_19t", 0.87, 1.02), ("lorry_10m", 0.87, 1.02),
    ("van_electric", 0.0125, 0.021), ("l7e_goods", 0.004, 0.0072), ("cargo_bike", 0.0005, 0.0018),
])
def test_settings_give_each_preset_a_range_and_a_figure_inside_it(preset, low, high):
    rate = per_km(SETTINGS, PRESETS[preset]).quantities["co2e_kg"]
    assert rate.low == pytest.approx(low, abs=0.005 if low > 0.1 else 1e-9)
    assert rate.high == pytest.approx(high, abs=0.005 if low > 0.1 else 1e-9)
    assert rate.low < rate.value < rate.high


def test_a_preset_that_the_settings_do_not_hold_is_unknown_and_says_why():
    assert set(PRESETS) - {"lorry_trailer"} == {p for p, v in PRESETS.items() if not per_km(SETTINGS, v).reasons.get("co2e_kg")}
    towing = per_km(SETTINGS, PRESETS["lorry_trailer"])
    assert all(math.isnan(towing.quantities[name].value) for name in QUANTITIES)
    assert "as large as this one" in str(towing.reasons["co2e_kg"])


@pytest.mark.parametrize(("lines", "unknown", "why"), [
    ([consumption(), factor()], {"energy_kwh", "co2_kg", "co2e_upstream_kg"}, "how many kWh"),
    ([consumption()], {"energy_kwh", "co2_kg", "co2e_kg", "co2e_running_kg"}, "no factor of diesel"),
    ([factor()], {*QUANTITIES}, "no consumption of category PL with the energy diesel"),
    ([consumption(), factor(unit="kg/kWh")], {"co2e_kg", "co2_kg"}, "in l and its factor in kWh"),
    ([consumption(), factor(territory="Corse")], {"co2e_kg", "co2_kg"}, "for Corse, none for FR"),
    ([consumption(service="x"), factor()], {*QUANTITIES}, "by service. Choose one of: x"),
    ([consumption(size_of="gross_weight_t", size=12), factor()], {*QUANTITIES}, "as large"),
    ([consumption(size_of="volume_m3", size=12), factor()], {*QUANTITIES}, "Add volume_m3"),
    ([consumption(critair="E"), factor()], {*QUANTITIES}, "no consumption"),
    ([consumption(), consumption(name="cold"), factor()], {"co2e_kg", "energy_kwh"}, "no factor of cold"),
    ([consumption(name="hay"), factor(), {"kind": "content", "name": "hay", "unit": "kWh/kg", "value": 4}],
     {"energy_kwh", "co2e_kg"}, "no factor of hay"),
    ([consumption(), factor(phases="upstream+running", upstream=1, running=2),
      {"kind": "content", "name": "diesel", "unit": "MJ/l", "value": 36}], {"co2_kg", "co2_running_kg"}, "not CO2"),
])
def test_what_a_table_lacks_is_unknown_with_its_reason_and_the_rest_is_told(lines, unknown, why):
    rates = per_km(own(*lines), RIGID_19)
    for name in QUANTITIES:
        assert math.isnan(rates.quantities[name].value) == (name in rates.reasons)
    assert unknown <= set(rates.reasons) and any(why in str(reason) for reason in rates.reasons.values())
    if len(unknown) < len(QUANTITIES):
        assert rates.quantities["litres"].value in (pytest.approx(0.3), pytest.approx(0.6))


def test_a_vehicle_without_energy_or_weight_is_told_what_to_add():
    assert "Add \"energy\"" in str(per_km(SETTINGS, Vehicle.from_mapping({"category": "PL"})).reasons["litres"])
    assert "Add gross_weight_t to the vehicle" in str(per_km(SETTINGS, vehicle()).reasons["litres"])


def test_the_line_is_that_of_the_smallest_vehicle_not_smaller_and_what_tows_is_no_lorry_alone():
    table = own(*(consumption(size_of=of, size=size, value=value) for of, size, value in
                  (("gross_weight_t", 12, 0.2), ("gross_weight_t", 19, 0.3), ("combination_weight_t", 40, 0.4))), factor())

    def litres(**members):
        return per_km(table, vehicle(**members)).quantities["litres"].value

    assert [litres(gross_weight_t=weight) for weight in (3.6, 12, 12.1, 19)] == pytest.approx([0.2, 0.2, 0.3, 0.3])
    assert math.isnan(litres(gross_weight_t=19.5))
    assert litres(gross_weight_t=12, combination_weight_t=18) == pytest.approx(0.4)
    assert math.isnan(litres(gross_weight_t=12, combination_weight_t=44))


def test_a_line_for_the_crit_air_class_takes_the_place_of_the_one_for_all():
    table = own(consumption(value=0.3), consumption(value=0.25, critair="2"), factor())
    assert per_km(table, vehicle(critair="2")).quantities["litres"].value == pytest.approx(0.25)
    assert per_km(table, vehicle(critair="4")).quantities["litres"].value == pytest.approx(0.3)
    assert per_km(table, vehicle()).quantities["litres"].value == pytest.approx(0.3)


def test_the_territory_chooses_the_electricity_and_leaves_the_fuel():
    power = factor(name="power", unit="kg/kWh", value=0.05, territory="FR")
    table = own(power, {**power, "value": 0.8, "territory": "X"}, factor(), consumption(),
                consumption(energy="electric", name="power", unit="kWh/km", value=1))
    electric = vehicle(energy="electric")
    assert [per_km(table, electric, territory=t).quantities["co2e_kg"].value for t in ("FR", "X")] == pytest.approx([0.05, 0.8])
    assert per_km(table, vehicle(), territory="X").quantities["co2e_kg"].value == pytest.approx(0.9)
    assert per_km(table, electric).quantities["energy_kwh"].value == 1.0
    table = own(factor(), factor(value=2, territory="X"), consumption())
    assert [per_km(table, vehicle(), territory=t).quantities["co2e_kg"].value for t in ("FR", "X")] == pytest.approx([0.9, 0.6])


@pytest.mark.parametrize(("left", "right"), [
    (consumption(unit="l/100km", value=30), consumption(unit="l/km", value=0.3)),
    (factor(unit="g/l", value=3000), factor(unit="kg/l", value=3)),
    ({"kind": "content", "name": "diesel", "unit": "MJ/l", "value": 36},
     {"kind": "content", "name": "diesel", "unit": "kWh/l", "value": 10}),
    (consumption(kind="pollutant", unit="mg/km", value=400), consumption(kind="pollutant", unit="g/km", value=0.4)),
])
def test_a_figure_is_the_same_in_every_unit_that_a_table_may_write(left, right):
    a, b = (own(line).lines[0] for line in (left, right))
    assert a.unit == b.unit and a.figure.value == pytest.approx(b.figure.value)


def test_kwh_of_a_fuel_come_from_its_energy_content():
    table = own(consumption(value=0.3), {"kind": "content", "name": "diesel", "unit": "MJ/l", "value": 36})
    assert per_km(table, RIGID_19).over(10).of("energy_kwh") == pytest.approx(30.0)  # 3 l of 10 kWh


def test_pollutants_exist_only_in_a_table_that_states_them():
    silent = per_km(SETTINGS, RIGID_19).over([1.0, 2.0])
    assert np.isnan(silent.of("NOx")).all() and "Only a table of the user" in str(silent.reason("NOx"))
    nox = consumption(kind="pollutant", name="NOx", unit="g/km", value=0.4)
    stating = per_km(own(consumption(), nox, {**nox, "critair": "2", "value": 0.1}), RIGID_19).over([1.0, 2.0])
    assert stating.of("NOx") == pytest.approx([0.4, 0.8]) and stating.reason("NOx") is None
    assert not any(line.kind is Kind.POLLUTANT for table in (SETTINGS, ORDER) for line in table.lines)


@given(st.lists(KM, min_size=1, max_size=8))
def test_emissions_add_up_over_trips(trips):
    for rates, name in ((per_km(ORDER, ARTICULATED, "messagerie frigorifique"), "co2_kg"),
                        (per_km(SETTINGS, PRESETS["l7e_goods"]), "co2e_kg")):
        together = total([rates.over(trips)], name)
        assert together.value == pytest.approx(float(rates.over(sum(trips)).of(name)), abs=1e-9)
        assert total([rates.over(km) for km in trips], name).value == pytest.approx(together.value, abs=1e-9)
        assert together.complete == together.value and together.low <= together.value * (1 + 1e-12) <= together.high * (1 + 1e-9)


@given(KM, KM)
def test_no_quantity_falls_when_more_kilometres_are_driven(a, b):
    less, more = sorted((a, b))
    rates = per_km(SETTINGS, PRESETS["lorry_12t"])
    for name in ("litres", "co2e_kg"):
        assert rates.over(less).of(name) <= rates.over(more).of(name)
        low, high = rates.over(more).bounds(name)
        assert low <= rates.over(more).of(name) <= high


def test_a_trip_of_unknown_length_is_unknown_and_a_total_says_what_is_not_in_it():
    known, silent = per_km(SETTINGS, RIGID_19), per_km(SETTINGS, PRESETS["lorry_trailer"])
    trips = known.over([[10.0, math.nan], [math.inf, 0.0]])
    assert trips.of("litres").tolist()[0][0] == pytest.approx(3.0) and np.isnan(trips.of("litres")).sum() == 2
    both = total([trips, silent.over([5.0, 6.0])], "co2e_kg")
    assert (both.value, both.unknown_trips, both.unknown_km) == (pytest.approx(9.45), 4, 11.0)
    assert both.complete is None and len(both.reasons) == 1 and "as large" in str(both.reasons[0])
    assert total([], "co2e_kg").complete == 0.0
    with pytest.raises(InputError, match="negative: -1 km"):
        known.over([2.0, -1.0])


def test_the_method_names_table_edition_level_phases_and_manufacture():
    order = " ".join(map(str, method([per_km(ORDER, RIGID_19, "messagerie")])))
    for part in ("order_2012", "10 avril 2012", "CO2 seul", "Level 1", "L.1431-3", "upstream phase (energy provision) and",
                 "manufacture of vehicles is not counted", "Not a figure in the sense of EN ISO 14083", "2026-11-25"):
        assert part in order
    assert "settings" not in order
    ours = " ".join(map(str, method([per_km(SETTINGS, RIGID_19)])))
    assert "None of the four levels" in ours and "calibrated locally" in ours and "no statement of conformity" in ours
    mixed = " ".join(map(str, method([per_km(SETTINGS, RIGID_19), per_km(SETTINGS, PRESETS["van_electric"])])))
    assert "does not state which phases" in mixed and "does not state whether the manufacture" in mixed
    assert "Not a figure in the sense of EN ISO 14083" in mixed
    assert method([per_km(SETTINGS, PRESETS["lorry_trailer"])]) == ()


@pytest.mark.parametrize(("levels", "told"), [((4, 2), "Level 2"), ((3, ""), "None of the four"), ((4, 4), "Level 4")])
def test_of_several_levels_the_lowest_is_told(levels, told):
    table = own(*(consumption(level=level, category=c) for level, c in zip(levels, ("PL", "VUL"))), factor())
    said = [str(sentence) for sentence in method([per_km(table, RIGID_19), per_km(table, VAN)])]
    assert [sentence for sentence in said if "levels of precision" in sentence][0].startswith(told)


def test_goods_share_emissions_by_their_tonne_kilometres_and_nothing_is_lost():
    assert shared(10.0, [1.0, 3.0], [20.0, 20.0]) == pytest.approx([2.5, 7.5])
    assert per_tonne_km(1.04994, 1.0, 6.0) == pytest.approx(0.17499)  # 40 t, messagerie, order of 2012: 0.342 x 3.07 / 6
    assert np.isnan(per_tonne_km([1.0, 1.0], 1.0, [0.0, math.nan])).all()
    with np.errstate(all="raise"):
        assert np.isnan(shared(10.0, [1.0, math.nan], [1.0, 1.0])).all() and np.isnan(shared(10.0, [0.0], [1.0])).all()
    with pytest.raises(InputError, match="negative"):
        shared(1.0, [-1.0], [1.0])


@given(st.floats(0, 1e6), st.lists(st.tuples(st.floats(0.01, 40), st.floats(0.01, 2000)), min_size=1, max_size=9))
def test_shares_of_goods_are_conserved(amount, goods):
    parts = shared(amount, [t for t, _ in goods], [km for _, km in goods])
    assert float(parts.sum()) == pytest.approx(amount) and (parts >= 0).all()


@pytest.mark.skipif(not REAL.is_dir(), reason="the transcription of the order is not here")
def test_the_table_of_the_order_holds_every_figure_of_the_transcription_and_no_other():
    def rows(name):
        return list(csv.DictReader((REAL / name).open(encoding="utf-8")))

    written = sorted((float(r["total_kgco2"]), float(r["upstream_kgco2"]), float(r["operation_kgco2"])) for r in rows(
        "arrete-2012-energy-factors.csv"))
    assert written == sorted((x.figure.value, x.upstream, x.running) for x in ORDER.lines if x.kind is Kind.FACTOR)
    rates = [(float(r["mean_load"]), r["mean_load_unit"], float(r[c])) for r in rows("arrete-2012-road-freight-level1.csv")
             for c in ("consumption_l_per_km", "nonroad_diesel_l_per_km") if r[c]]
    assert sorted(rates) == sorted((x.load, x.load_unit, x.figure.value) for x in ORDER.lines if x.kind is Kind.CONSUMPTION)
