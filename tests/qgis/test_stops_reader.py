# SPDX-License-Identifier: GPL-2.0-or-later
"""Stops at bays are read from every table that may hold them, each once, and at the instant that was meant."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

import pytest
from qgis.core import QgsVectorFileWriter, QgsVectorLayer
from run_algorithm import memory

from joptimiz_qgis.core.bays.stops import MISSING
from joptimiz_qgis.core.errors import InputError
from joptimiz_qgis.layers import stops_reader
from joptimiz_qgis.layers.stops_reader import read_stops

PARIS = ZoneInfo("Europe/Paris")
FIELDS = ("uid:string,bay_id:string,arrival:string,departure:string,vehicle_class:string,purpose:string,"
          "declared_stay_min:double,closed_by:string")


def utc(text):
    return round(datetime.fromisoformat(text).replace(tzinfo=timezone.utc).timestamp() * 1000)


def read(layer, rows=None, ids=(), zone=PARIS):
    problems = []
    return read_stops(layer, layer, rows, ids, zone, problems), problems


def table(*rows, fields=FIELDS):
    return memory("None", fields, *((None, list(row)) for row in rows))


def row(uid="a", bay="B1", arrival="2026-07-01T08:00:00Z", departure="2026-07-01T08:10:00Z", declared=None, closed="user"):
    return uid, bay, arrival, departure, "VUL", "delivery", declared, closed


def test_a_stop_is_read_with_its_instants_in_utc():
    found, problems = read(table(row(arrival="2026-07-01T10:00:00+02:00", declared=20)), {"B0": 0, "B1": 1}, ("B0", "B1"))
    stops = found.stops
    assert (stops.bay.tolist(), stops.arrival_ms.tolist()) == ([1], [utc("2026-07-01T08:00")])
    assert stops.departure_ms.tolist() == [utc("2026-07-01T08:10")] and stops.illegal.tolist() == [-1]
    assert found.declared_min.tolist() == [20.0] and found.bay_ids == ("B0", "B1") and not problems
    assert (found.local_times, found.left_out, found.twice, found.automatic, found.outside) == (0, 0, 0, 0, 0)


def test_times_without_zone_are_local_times_and_counted():
    found, _ = read(table(row(arrival="2026-07-01T10:00", departure="2026-07-01 10:10:00")))
    assert found.stops.arrival_ms.tolist() == [utc("2026-07-01T08:00")] and found.local_times == 2


def test_an_end_in_the_hour_that_the_clocks_repeat_is_not_before_its_beginning():
    found, problems = read(table(row(arrival="2026-10-25T02:50:00", departure="2026-10-25T02:10:00")))
    assert found.stops.departure_ms[0] - found.stops.arrival_ms[0] == 20 * 60_000 and not problems


def test_an_end_that_nobody_marked_is_not_recorded():
    found, _ = read(table(row(closed="auto"), row("b", departure=None), row("c")))
    assert (found.stops.departure_ms == MISSING).tolist() == [True, True, False] and found.automatic == 1


def test_a_stop_recorded_twice_counts_once_and_the_one_with_an_end_wins():
    found, _ = read(table(row(departure=None), row(), row(departure=None), row("b")))
    assert (found.stops.departure_ms != MISSING).tolist() == [True, True] and found.twice == 2


def test_the_later_revision_of_a_stop_wins_and_a_deleted_one_is_none():
    layer = memory("None", "uid:string,rev:int,deleted:bool,bay_id:string,arrival:string,departure:string",
                   *((None, [uid, rev, gone, "B", "2026-07-01T08:00:00Z", f"2026-07-01T08:{end}:00Z"])
                     for uid, rev, gone, end in (("a", 5, False, 30), ("a", 2, False, 10), ("b", 1, True, 10))))
    found, _ = read(layer)
    assert ((found.stops.departure_ms - found.stops.arrival_ms) / 60_000).tolist() == [30.0]


def test_what_cannot_be_counted_is_listed_and_the_rest_is_read():
    found, problems = read(table(
        row("a", bay="nowhere"), row("b", bay="nowhere"), row("c", bay=None), row("d", arrival="soon"), row("e", arrival=None),
        row("f", departure="2026-07-01T07:00:00Z"), row("g", departure="later"), row("h"), row("i", arrival="2026-07-01")),
        {"B1": 0}, ("B1",))
    assert len(found.stops.bay) == 2 and found.outside == 1 and found.left_out == 6
    assert [(p.row, p.field, p.reason) for p in problems] == [
        (1, "bay_id", stops_reader.UNKNOWN_BAY), (4, "arrival", stops_reader.NO_ARRIVAL),
        (5, "arrival", stops_reader.NO_ARRIVAL), (6, "departure", stops_reader.BACKWARDS),
        (7, "departure", stops_reader.NO_DEPARTURE), (9, "arrival", stops_reader.NO_ARRIVAL)]


def test_without_bays_all_identifiers_found_are_bays():
    found, _ = read(table(row("a", bay="Z"), row("b", bay="A")))
    assert found.bay_ids == ("A", "Z") and found.stops.bay.tolist() == [1, 0]


def test_a_field_may_say_what_is_illegal():
    layer = memory("None", "bay_id:string,arrival:string,departure:string,illegal:bool",
                   *((None, ["B", "2026-07-01T08:00:00Z", None, each]) for each in (True, False, None)))
    assert read(layer)[0].stops.illegal.tolist() == [1, 0, -1]


def test_a_table_of_something_else_is_refused_by_the_names_of_what_it_lacks():
    with pytest.raises(InputError, match="bay_id, departure"):
        read(memory("None", "name:string,arrival:string"))


@pytest.mark.parametrize("ending, driver", [("csv", ""), ("geojson", ""), ("gpkg", "GPKG"), ("shp", "ESRI Shapefile")])
def test_every_kind_of_file_keeps_the_instants(tmp_path, ending, driver):
    rows = [("a", "B1", "2026-07-01T08:00:00Z", None), ("b", "B1", "2026-07-01T08:00:00+02:00", "2026-07-01T09:00:00+02:00"),
            ("c", "B1", "2026-12-01T08:00:00-04:00", None)]
    path = tmp_path / f"stops.{ending}"
    if ending == "csv":
        path.write_text("\n".join(",".join(v or "" for v in each) for each in [("id", "bay_id", "arrival", "departure"), *rows]))
    elif ending == "geojson":
        path.write_text(json.dumps({"type": "FeatureCollection", "features": [
            {"type": "Feature", "id": uid, "geometry": None, "properties": {"bay_id": bay, "arrival": a, "departure": d}}
            for uid, bay, a, d in rows]}))
    else:
        if driver == "GPKG":  # whose date-times are UTC
            rows = [(uid, bay, *(d and datetime.fromisoformat(d.replace("Z", "+00:00")).astimezone(timezone.utc).isoformat()
                                 for d in times)) for uid, bay, *times in rows]
        kind = "datetime" if driver == "GPKG" else "string"
        made = memory("Point", f"uid:string,bay_id:string,arrival:{kind},departure:{kind}", *((None, list(r)) for r in rows))
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = driver
        QgsVectorFileWriter.writeAsVectorFormatV3(made, str(path), made.transformContext(), options)
    layer = QgsVectorLayer(str(path), "stops", "ogr")
    assert layer.isValid() and layer.featureCount() == 3
    found, problems = read(layer, zone=ZoneInfo("Pacific/Marquesas"))
    assert not problems and found.local_times == 0
    assert found.stops.arrival_ms.tolist() == [utc("2026-07-01T08:00"), utc("2026-07-01T06:00"), utc("2026-12-01T12:00")]
    assert found.stops.departure_ms.tolist() == [MISSING, utc("2026-07-01T07:00"), MISSING]
