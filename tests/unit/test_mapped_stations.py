# SPDX-License-Identifier: GPL-2.0-or-later
"""Stations of OpenStreetMap tables, of the fuel price feed and of any table by a field map."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone

import pytest

from joptimiz_qgis.core.errors import InputError
from joptimiz_qgis.formats import mapped_stations as m
from joptimiz_qgis.formats.irve import SWAPPED

ZONE = timezone(timedelta(hours=1))


def read(*rows, place=None):
    problems = []
    reader = m.MappedStations("given.csv", ZONE, problems)
    found = [reader.station(number, row, place) for number, row in enumerate(rows, 1)]
    return found, [(p.row, p.field, p.reason) for p in problems]


def test_a_map_names_where_each_value_comes_from():
    origins = m.read_map('{"station_id": "no", "kind": {"field": "type", "values": {"GNC": "gas"}}, "longitude": "x", '
                         '"latitude": "y"}', ("no", "type", "x", "y"))
    (station,), problems = read(m.of_map(origins, {"no": 7.0, "type": "GNC", "x": "4,85", "y": 45.7}))
    assert (station.values["station_id"], station.values["kind"], station.place) == ("7", "gas", (4.85, 45.7)) and not problems
    assert station.values["source"] == "given.csv"


def test_a_map_without_identifier_or_kind_is_refused():
    with pytest.raises(InputError):
        m.read_map('{"station_id": "no"}', ("no",))


def test_rows_that_are_no_station_are_left_out_and_listed():
    found, problems = read({"kind": "gas"}, {"station_id": "a", "kind": "milk"}, {"station_id": "a", "kind": "Gas"},
                           {"station_id": "a", "kind": "gas"})
    assert [station is not None for station in found] == [False, False, True, False]
    assert problems == [(1, "station_id", m.NO_ID), (2, "kind", m.NO_KIND), (4, "station_id", m.TWICE)]


def test_values_that_cannot_be_read_are_unknown_and_listed():
    (station,), problems = read({"station_id": "a", "kind": "gas", "access": "maybe", "opening_hours": "always open",
                                 "max_power_kw": "0", "points": "{}", "state_at": "now", "longitude": 45.7, "latitude": 4.85})
    assert station.place == (4.85, 45.7)
    assert all(station.values[name] is None for name in ("access", "opening_hours", "max_power_kw", "points", "state_at"))
    assert [field for _, field, _ in problems] == ["access", "opening_hours", "max_power_kw", "points", "state_at", "longitude"]
    assert problems[-1] == (1, "longitude", SWAPPED)


def test_times_and_days_are_those_of_the_territory():
    (station,), problems = read({"station_id": "a", "kind": "fuel", "state_at": "2026-01-05T10:00", "verified_on": "2026-01-05"})
    assert station.values["state_at"] == datetime(2026, 1, 5, 9, tzinfo=timezone.utc)
    assert station.values["verified_on"] == "2026-01-05" and not problems


def test_the_feed_of_fuel_prices_counts_in_hundred_thousandths_of_a_degree():
    assert m.format_of(("id", "latitude", "longitude", "pop")) == "fuel_prices"
    row = {"id": "1000001", "latitude": "4620100", "longitude": 519800.0, "pop": "R", "adresse": "596 AVENUE", "cp": "01000",
           "ville": "BOURG"}
    (station,), problems = read(m.of_fuel_prices(row))
    assert station.place == pytest.approx((5.198, 46.201)) and not problems
    assert (station.values["kind"], station.values["address"]) == ("fuel", "596 AVENUE 01000 BOURG")


def test_stations_of_fuel_without_coordinates_are_kept_without_a_place():
    fields = ("ref:FR:prix-carburants", "brand", "name", "operator", "branch")
    assert m.format_of(fields) == "fuel_prices"
    (station,), problems = read(m.of_fuel_prices(dict(zip(fields, ("69500008", "TotalEnergies", "Total Access", "Total", "")))))
    assert station.place is None and not problems
    assert (station.values["station_id"], station.values["operator"]) == ("69500008", "Total")


def test_openstreetmap_tags_are_read_as_columns_and_in_other_tags():
    row = {"osm_id": "5", "name": "Dock", "other_tags": '"amenity"=>"charging_station","socket:type2"=>"2",'
           '"socket:type2:output"=>"22 kW","socket:type2_combo"=>"1","socket:type2_combo:output"=>"150000 W",'
           '"access"=>"customers","opening_hours"=>"24/7","maxheight"=>"3.5"'}
    (station,), problems = read(m.of_osm(row), place=(4.85, 45.7))
    values = station.values
    assert [values[n] for n in ("station_id", "kind", "max_power_kw", "access")] == ["osm:5", "charging", 150, "restricted"]
    assert (values["opening_hours"], values["vehicle_limits"], station.place) == ("24/7", "maxheight=3.5", (4.85, 45.7))
    assert json.loads(values["points"])[0] == {"plugs": ["type2"], "count": "2", "power_kw": 22.0} and not problems


@pytest.mark.parametrize("tags, kind", [
    ({"fuel:h70": "yes"}, "hydrogen"), ({"fuel:cng": "yes", "fuel:lng": "yes", "fuel:diesel": "no"}, "gas"),
    ({"fuel:cng": "yes", "fuel:diesel": "yes"}, "fuel"), ({}, "fuel")])
def test_a_station_is_for_gas_or_hydrogen_if_it_sells_nothing_else(tags, kind):
    assert m.of_osm({"osm_id": "5", "amenity": "fuel", **tags})["kind"] == kind


def test_other_openstreetmap_features_are_no_stations():
    assert m.of_osm({"osm_id": "5", "amenity": "bar"}) is None and m.format_of(("a", "b")) is None
