# SPDX-License-Identifier: GPL-2.0-or-later
"""`bayoccupancy`: figures by hand, small counts hidden in every output, nobody in any of them, and bad input told."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone

import numpy as np
import pytest
from qgis.PyQt.QtGui import QImage, QPainter
from run_algorithm import memory, run

from joptimiz_qgis.algorithms.bays.bayoccupancy import BayOccupancy
from joptimiz_qgis.core.bays.use_study import UseFigures
from joptimiz_qgis.formats.cds_metrics import read_aggregates
from joptimiz_qgis.gui.wdg_bay_charts import BayCharts
from joptimiz_qgis.layers import bay_page
from joptimiz_qgis.layers.bay_charts import charts, heat_map, on_paper, on_screen
from joptimiz_qgis.layers.chart_marks import Box, Label
from joptimiz_qgis.layers.map_content import page

FIELDS = "uid:string,bay_id:string,arrival:string,departure:string,closed_by:string,vehicle_license_plate:string,driver:string"
BAYS = "ID:string,NOM:string,LONGUEUR:double,DUREE_MAX:double,TYPE:string"
SINKS = ("OUTPUT", "METRICS", "DWELL", "REJECTED_ROWS")
PLATE, PERSON = "AB-123-CD", "Jeanne Dupont"
DAY = datetime(2026, 6, 1, tzinfo=timezone(timedelta(hours=2)))  # a Monday


def stops(*rows):
    """(bay, begin as hh:mm, minutes or None for a forgotten disc) a row."""
    made = []
    for number, (bay, begin, dwell) in enumerate(rows):
        hour, minute = map(int, begin.split(":"))
        at = DAY + timedelta(hours=hour, minutes=minute)
        end = None if dwell is None else (at + timedelta(minutes=dwell)).isoformat()
        made.append((None, [f"{number}-{PLATE}", bay, at.isoformat(), end, "auto" if dwell is None else "user", PLATE, PERSON]))
    return memory("None", FIELDS, *made)


def bays(*rows):
    made = [(f"Point({900_000 + 50 * n} 6500000)", [name, f"Street of {name}", 1200.0, stay, "aire permanente"])
            for n, (name, stay) in enumerate(rows)]
    return memory("Point", BAYS, *made)


def study(expect=True, **parameters):
    done = run(BayOccupancy(), {**dict.fromkeys(SINKS, "memory:"), **parameters})
    assert (done.result is not None) is expect, done.said
    return done


BUSY = [("B1", f"08:{n:02d}", 10) for n in range(6)] + [("B1", f"09:{n:02d}", 50) for n in range(5)] + [("B1", "09:30", None)]


def test_figures_of_a_bay_are_those_counted_by_hand():
    done = study(STOPS=stops(*BUSY, *(("B2", f"10:{n:02d}", 5) for n in range(7))), GRID="hour",
                 BAYS=[bays(("B1", 30.0), ("B2", None), ("B3", 30.0))])
    one, two, three = done.rows("OUTPUT")
    assert (one["bay_id"], one["name"], one["sessions"]) == ("B1", "Street of B1", 12)
    assert one["turnover_h"] == 0.5 and one["average_dwell_min"] == round((6 * 10 + 5 * 50) / 11, 1)
    assert one["occupancy"] == round((6 * 10 + 5 * 50 + 30) / 1440, 4)
    assert one["assumed"] is None, "one forgotten disc is a small count"
    assert one["overstay_share"] == round(5 / 11, 4) and one["overstay_min"] == 20 and one["median_dwell_min"] == 10
    assert one["busiest"] == "9:00 to 10:00" and one["saturated_hours"] == 2
    assert (two["sessions"], two["overstay_share"], three["sessions"], three["busiest"]) == (7, None, 0, None)
    assert done.result["SESSIONS"] == 19 and done.result["FORGOTTEN"] == 1
    assert len(done.rows("METRICS")) == 3 * 24 and done.rows("METRICS")[8]["sessions"] == 6
    assert {(row["from_min"], row["stops"]) for row in done.rows("DWELL") if row["bay_id"] is None and row["stops"]} == {
        (5.0, 7), (10.0, 6), (45.0, 5)}
    assert "CDS" not in done.result["METHOD"] and "Curb Data Specification" in done.result["METHOD"]


def test_a_few_stops_are_in_no_output_and_take_another_bay_with_them(tmp_path):
    few = [("B2", "11:00", 7), ("B2", "12:00", 8)]
    done = study(STOPS=stops(*BUSY, *few, *(("B3", f"10:{n:02d}", 5) for n in range(9))), AGGREGATES=str(tmp_path / "a.csv"),
                 BAYS=[bays(("B1", 30.0), ("B2", 30.0), ("B3", 30.0))], GRID="date_and_hour")
    sessions = [row["sessions"] for row in done.rows("OUTPUT")]
    assert sessions == [12, None, None] and done.result["SESSIONS"] == 23
    for name in ("METRICS", "DWELL"):
        hidden = [row for row in done.rows(name) if row["bay_id"] in ("B2", "B3")]
        figures = {key for row in hidden for key, value in row.items() if value is not None} - {
            "bay_id", "date", "weekday", "hour", "duration_h", "from_min", "to_min"}
        assert hidden and not figures
    assert all(row[key] is None for row in done.rows("OUTPUT")[1:] for key in row if key not in ("bay_id", "name"))
    written = read_aggregates((tmp_path / "a.csv").read_bytes(), [])
    assert {each.place_id for each in written} == {"B1"} and {each.metric for each in written} == {
        "total_sessions", "turnover", "average_dwell_time", "occupancy_percent"}


def test_nobody_is_in_any_output_log_or_file(tmp_path):
    done = study(STOPS=stops(*BUSY, ("nowhere", "08:00", 5), ("B1", "08:00", -5)), BAYS=[bays(("B1", 30.0))],
                 GRID="date_and_hour", AGGREGATES=str(tmp_path / "a.csv"), CHARTS=str(tmp_path / "c.pdf"))
    told = json.dumps([done.said, done.tables, {k: str(v) for k, v in done.result.items()}], default=str)
    told += (tmp_path / "a.csv").read_text("utf-8") + (tmp_path / "c.pdf").read_bytes().decode("latin-1")
    assert PLATE not in told and PERSON not in told and "vehicle_license_plate" not in told
    assert [(row["field"], row["value"]) for row in done.rows("REJECTED_ROWS")][0] == ("bay_id", "nowhere")
    assert done.result["REJECTED"] == 2


@pytest.mark.parametrize("day, repeated", [("2026-03-29", False), ("2026-10-25", True)])
def test_nights_of_clock_changes_have_the_hours_that_they_have(day, repeated):
    rows = [(None, [str(n), "B1", f"{day}T01:3{n}:00", None, "user", "", ""]) for n in range(6)]
    done = study(STOPS=memory("None", FIELDS, *rows), GRID="date_and_hour", LONGEST_STAY_MIN=60)
    hours = {row["hour"]: row for row in done.rows("METRICS")}
    assert hours[1]["sessions"] == 6 and (2 in hours) is repeated
    if repeated:
        assert hours[2]["duration_h"] == 2.0
    assert sum(row["duration_h"] for row in hours.values()) == (25 if repeated else 23)
    assert "local time" in done.said


def test_events_of_the_standard_with_a_source_that_was_lost(tmp_path):
    at = round(DAY.timestamp() * 1000)
    events = [{"event_id": str(n), "event_type": kind, "event_time": at + (8 * 60 + n) * 60_000 + extra, "curb_zone_id": "zone-1",
               "data_source_type": "camera", "data_source_device_id": "SECRET", "vehicle_license_plate": PLATE}
              for n in range(0, 20, 2) for kind, extra in (("park_start", 0), ("park_end", 60_000))]
    for number, each in enumerate(events):
        each["event_id"] = str(number)
    events.append({"event_type": "comms_lost", "event_time": at + 600 * 60_000, "data_source_device_id": "SECRET"})
    path = tmp_path / "events.json"
    path.write_text(json.dumps({"version": "1.0", "time_zone": "US/Eastern", "data": {"events": events}}), "utf-8")
    done = study(EVENTS=str(path), GRID="date_and_hour", AGGREGATES=str(tmp_path / "a.csv"), FROM="2026-06-01T06:00",
                 TO="2026-06-01T14:00")
    by_hour = {row["hour"]: row["sessions"] for row in done.rows("METRICS")}
    assert by_hour == {6: 0, 7: 0, 8: 10, 9: 0, 10: -1, 11: -1, 12: -1, 13: -1}
    [whole] = done.rows("OUTPUT")
    assert whole["sessions"] == 10 and whole["occupancy"] == round(10 / 480, 4)
    lost = study(EVENTS=str(path), GRID="hour", FROM="2026-06-01T06:00", TO="2026-06-01T23:00")
    assert [(row["sessions"], row["occupancy"]) for row in lost.rows("OUTPUT")] == [(-1, None)]
    assert "US/Eastern" in done.said and "SECRET" not in done.said + str(done.tables)
    text = (tmp_path / "a.csv").read_text("utf-8")
    assert "zone,zone-1,total_sessions,2026-06-01,8,10\n" in text and "zone,zone-1,total_sessions,2026-06-01,10,-1\n" in text


@pytest.mark.parametrize("parameters, why", [
    ({}, "one of the two"),
    ({"STOPS": "some", "EVENTS": "events.json"}, "one of the two"),
    ({"EVENTS": "no such file.json"}, "cannot be read"),
    ({"STOPS": "some", "FROM": "2026-06-02", "TO": "2026-06-01"}, "ends before it begins"),
    ({"STOPS": "some", "AGGREGATES": "a.csv", "GRID": "hour"}, "date_and_hour"),
    ({"STOPS": "none"}, "no stop that can be used"),
    ({"STOPS": "few"}, "Fewer than 5 stops"),
    ({"STOPS": "other"}, "lacks the fields bay_id"),
    ({"STOPS": "some", "TIME_ZONE": "Mars/Olympus"}, "not known"),
])
def test_what_cannot_be_used_is_told_and_nothing_is_written(tmp_path, parameters, why):
    layers = {"some": stops(*BUSY), "none": stops(), "few": stops(*BUSY[:4]), "other": memory("None", "name:string")}
    given = {**parameters, **({"STOPS": layers[parameters["STOPS"]]} if "STOPS" in parameters else {})}
    for name in ("EVENTS", "AGGREGATES"):
        if name in given:
            given[name] = str(tmp_path / given[name])
    done = study(False, **given, CHARTS=str(tmp_path / "c.pdf"))
    assert why in done.said and not list(tmp_path.iterdir())


@pytest.mark.parametrize("content, why", [("{}", "holds no events"), ("[", "holds no events"), ("a,b\n1,2\n", "session_type"),
                                          ('{"data": {"status": []}}', "Give the events")])
def test_a_file_of_something_else_is_told(tmp_path, content, why):
    (tmp_path / "x").write_text(content, "utf-8")
    assert why in study(False, EVENTS=str(tmp_path / "x")).said


def test_a_cancelled_run_leaves_nothing(tmp_path):
    layer = stops(*BUSY * 50)
    done = run(BayOccupancy(), {
        "STOPS": layer, "GRID": "date_and_hour", "OUTPUT": str(tmp_path / "o.gpkg"), "METRICS": "memory:", "FROM": "2020-01-01",
        "CHARTS": str(tmp_path / "c.pdf"), "AGGREGATES": str(tmp_path / "a.csv")}, 0.0)
    assert done.result is None and "Cancelled" in done.said and not list(tmp_path.iterdir())


def test_a_chart_that_cannot_be_written_takes_the_other_outputs_with_it(tmp_path):
    (tmp_path / "c.pdf").mkdir()
    done = study(False, STOPS=stops(*BUSY), CHARTS=str(tmp_path / "c.pdf"), OUTPUT=str(tmp_path / "o.gpkg"))
    assert "cannot be written" in done.said and not (tmp_path / "o.gpkg").exists()


def test_the_page_is_a_pdf_with_all_its_words(tmp_path):
    done = study(STOPS=stops(*BUSY), BAYS=[bays(("B1", 30.0))], CHARTS=str(tmp_path / "c.pdf"))
    assert (tmp_path / "c.pdf").read_bytes().startswith(b"%PDF") and done.result["CHARTS"].endswith("c.pdf")


def figures(**changes):
    heat = np.zeros((7, 24), np.int8)
    heat[0, :8] = [-2, -1, 0, 1, 2, 3, 4, 5]
    given = {"heat": heat, "borders_min": (0.0, 5.0, 10.0, 60.0, np.inf), "dwell": np.array([9.0, 12345.0, np.nan, 0.0]),
             "names": ("Rue de la République, côté pair, devant le 112 bis", "Quai", "hidden"),
             "occupancy": np.array([0.9, 0.05, np.nan]), "assumed": np.array([0.1, np.nan, np.nan])}
    return UseFigures(**{**given, **changes})


def test_nothing_on_the_page_is_cut_or_outside(qgis_app):
    sheet = page(bay_page.TEMPLATE)
    content = bay_page.UsePage("Use of delivery bays", "June", figures(), "A method. " * 90, "1 July 2026")
    for mark in bay_page.compose(content, sheet):
        if isinstance(mark, Label):
            assert mark.ink.width_mm(mark.text) <= mark.width + 0.1, mark.text
            assert mark.ink.size_pt >= 7 and mark.y + mark.ink.line_mm <= sheet.height - sheet.margin + 0.1
        elif isinstance(mark, Box):
            assert sheet.margin - 0.1 <= mark.x and mark.x + mark.width <= sheet.width - sheet.margin + 0.1


def test_hidden_cells_are_hatched_and_classes_differ_in_grey(qgis_app):
    chart = heat_map(figures(), 100.0, on_paper())
    assert sum(isinstance(mark, Box) and bool(mark.hatch) for mark in chart.marks) == 2  # the cell and its key
    for tints in (on_paper(), on_screen("#ffffff", "#aaaaaa", "#555555", "#222222", True, 8.0)):
        grey = [0.299 * int(c[1:3], 16) + 0.587 * int(c[3:5], 16) + 0.114 * int(c[5:], 16) for c in tints.ramp]
        steps = [b - a for a, b in zip(grey, grey[1:])]
        assert all(abs(step) >= 18 for step in steps) and len({step > 0 for step in steps}) == 1


@pytest.mark.parametrize("width", [320, 640])
def test_the_widget_draws_in_any_width_and_says_what_it_shows(qgis_app, width):
    widget = BayCharts()
    widget.show_figures(figures())
    widget.resize(width, widget.heightForWidth(width))
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    widget.render(painter)
    painter.end()
    assert len({image.pixel(x, y) for x in range(0, width, 3) for y in range(0, image.height(), 3)}) > 5
    assert widget.minimumSizeHint().width() <= 320 and "Busiest bay" in widget.accessibleDescription()
    widget.show_words("No stops yet.")
    assert widget.accessibleDescription() == "No stops yet." and widget.minimumHeight() < 60


def test_charts_of_nothing_say_so(qgis_app):
    made = charts(figures(occupancy=np.full(3, np.nan), dwell=np.full(4, np.nan)), 80.0, on_paper())
    assert "No bay has enough stops" in made[2][1].said and all(chart.height > 0 for _, chart in made)
