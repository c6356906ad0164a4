# SPDX-License-Identifier: GPL-2.0-or-later
"""The dock of exemptions: what it lists, how it is tied to the map, and that it leaves nothing behind."""

from __future__ import annotations

import csv
import random
from datetime import date, timedelta
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QSplitterHandle,
    QTabBar,
    QTableView,
    QWidget,
)

from joptimiz_qgis.gui.dock_exemptions import ExemptionsDock
from joptimiz_qgis.gui.mdl_exemptions import ROUTING, STATE, ZONES
from joptimiz_qgis.layers import schema
from joptimiz_qgis.layers.exemption_choices import layer_used, left_out

TODAY = date.today()
RULES = ("rule_id", "kind", "effect", "status", "name", "schedule", "vehicles", "critair_banned", "act_ref", "act_url")
ZFE = {"rule_id": "Z", "kind": "zfe", "status": "in_force", "name": "ZFE du port", "vehicles": "VUL,PL",
       "critair_banned": "4,5,NC", "act_ref": "2025-101", "act_url": "https://example.org/2025-101"}


def memory(geometry, names, rows, title):
    layer = QgsVectorLayer(f"{geometry}?crs=EPSG:2154" + "".join(f"&field={n}:string" for n in names), title, "memory")
    features = []
    for wkt, values in rows:
        feature = QgsFeature(layer.fields())
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        for name, value in values.items():
            feature[name] = value
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def exemption(number, **values):
    return {"exemption_id": f"E{number}", "rule_ids": "Z", "scope": "local", "categories": "PL", "critair_max": "NC",
            "status": "granted", "legal_basis": "Arrêté 2025-101, art. 4", **values}


def days(n):
    return (TODAY + timedelta(days=n)).isoformat()


ROWS = [
    exemption(1, valid_from="2020-01-01", valid_to=days(12)),
    exemption(2, valid_to=days(400), categories="VUL", legal_basis="Arrêté 2024-7"),
    exemption(3, status="requested"),
    exemption(4, valid_to="2021-12-31"),
    exemption(5, rule_ids="ELSEWHERE", uses="delivery"),
]


@pytest.fixture
def rules(project):
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
    square = "Polygon((650000 6860000, 651000 6860000, 651000 6861000, 650000 6861000, 650000 6860000))"
    other = "Polygon((660000 6860000, 661000 6860000, 661000 6861000, 660000 6861000, 660000 6860000))"
    ztl = {"rule_id": "ELSEWHERE", "kind": "ztl", "status": "in_force", "name": "ZTL du Rocher"}
    layer = memory("Polygon", RULES, [(square, ZFE), (other, ztl)], "Rules")
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def layer(project):
    layer = memory("NoGeometry", schema.names(schema.EXEMPTIONS), [("", row) for row in ROWS], "Exemptions")
    project.addMapLayer(layer)
    return layer


def until(condition, seconds=10):
    loop, tick = QEventLoop(), QTimer()
    tick.timeout.connect(lambda: condition() and loop.quit())
    tick.start(5)
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()
    assert condition()


@pytest.fixture
def dock(qgis_iface, project):
    made = []

    def open_dock():
        dock = ExemptionsDock(qgis_iface)
        dock.show()
        made.append(dock)
        until(lambda: dock.model.table is not None and dock.model.zones.by_id or not dock._rule_layers)
        until(lambda: dock.model.table is not None)
        return dock

    yield open_dock
    for dock in made:
        dock.close_down()
        dock.deleteLater()


def column(dock, at):
    return [dock.model.index(row, at).data() for row in range(dock.model.rowCount())]


def ids(dock):
    return {dock.model.table.ids[row] for row in dock.model.shown_rows()}


def test_without_a_layer_the_national_exemptions_are_shown(dock):
    opened = dock()
    assert opened.model.rowCount() == 4
    assert set(column(opened, ZONES)) == {"all low-emission zones"}
    assert not opened.model.flags(opened.model.index(0, ROUTING)) & Qt.ItemFlag.ItemIsUserCheckable


def test_states_are_words_the_urgent_ones_first(dock, layer, rules):
    assert column(dock(), STATE) == ["expires in 12 days", "in force", "in force", "requested", "expired on 31 Dec 2021"]


def test_what_is_typed_is_looked_for_after_a_short_rest(dock, layer, rules):
    opened = dock()
    opened.filter.search.setText("2024-7")
    assert len(ids(opened)) == 5
    until(lambda: ids(opened) == {"E2"})
    assert opened.count.text() == "1 of 5"
    opened.filter.search.setText("rocher deliv")  # the zone's name and the use, in any order
    until(lambda: ids(opened) == {"E5"})
    opened.filter.search.setText("nobody says this")
    until(lambda: not ids(opened))
    opened.filter.clear()
    assert len(ids(opened)) == 5


@pytest.mark.parametrize("ask, expected", [
    (lambda f: f.zone.setCurrentIndex(f.zone.findText("ZFE du port")), {"E1", "E2", "E3", "E4"}),
    (lambda f: f.category.setCurrentIndex(f.category.findData("VUL")), {"E2"}),
    (lambda f: f.state.setCurrentIndex(f.state.findText("requested")), {"E3"}),
    (lambda f: f.within.setValue(12), {"E1"}),
    (lambda f: f.within.setValue(11), set()),
])
def test_filters_leave_what_they_say(dock, layer, rules, ask, expected):
    opened = dock()
    ask(opened.filter)
    until(lambda: ids(opened) == expected)


def test_zones_selected_on_the_map_narrow_the_list(dock, layer, rules):
    opened = dock()
    rules.selectByExpression("\"rule_id\" = 'ELSEWHERE'")
    assert len(ids(opened)) == 5
    opened.filter.selected.setChecked(True)
    assert ids(opened) == {"E5"}
    rules.selectByExpression("\"rule_id\" = 'Z'")
    assert ids(opened) == {"E1", "E2", "E3", "E4"}


def choose(opened, *wanted):
    fids = [int(opened.model.table.fids[opened.model.table.ids.index(one)]) for one in wanted]
    opened.list.choose(opened.model.places_of(fids))


def test_exemption_without_a_place_shows_through_its_zones(dock, layer, rules, qgis_iface):
    opened = dock()
    choose(opened, "E5")
    assert not opened.marks.empty
    opened.marks.zoom()
    zone = next(f for f in rules.getFeatures() if f["rule_id"] == "ELSEWHERE")
    assert opened._canvas.extent().contains(zone.geometry().boundingBox())
    opened.list.clearSelection()
    assert opened.marks.empty


def test_exemption_with_a_place_of_its_own_is_marked_there(dock, project, rules):
    layer = memory("Point", schema.names(schema.EXEMPTIONS), [("Point(650010 6860010)", ROWS[0])], "Placed")
    project.addMapLayer(layer)
    opened = dock()
    choose(opened, "E1")
    assert opened.marks._box.center().x() == 650010 and opened.marks._box.width() < 1
    layer.removeSelection()
    opened.list.clearSelection()
    layer.selectAll()
    assert opened.list.places() == [0]


def test_detail_names_act_rules_vehicles_and_days(dock, layer, rules):
    opened = dock()
    choose(opened, "E1")
    said = opened.detail.text.text()
    for part in ("Arrêté 2025-101, art. 4", "ZFE du port", '<a href="https://example.org/2025-101">2025-101</a>',
                 "expires in 12 days", "1 Jan 2020 to ", "at any hour", "Lorry over 3.5 t (PL)", "never checked"):
        assert part in said, part


def test_hostile_words_stay_words(dock, project, rules):
    row = exemption(1, legal_basis="<img src=x>", act_url="javascript:alert(1)", holder_ref="<b>H</b>")
    project.addMapLayer(memory("NoGeometry", schema.names(schema.EXEMPTIONS), [("", row)], "Hostile"))
    opened = dock()
    choose(opened, "E1")
    assert "<img" not in opened.detail.text.text() and "javascript" not in opened.detail.text.text()


def test_ticking_a_row_leaves_it_out_of_routing_and_the_data_alone(dock, layer, rules):
    opened = dock()
    choose(opened, "E1")
    place = opened.list.places()[0]
    index = opened.model.index(place, ROUTING)
    assert opened.model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert left_out(layer) == {"E1"} and opened.state.text() == "Exemptions left out of routing: 1."
    assert not opened.detail.used.isChecked()
    opened.detail.used.click()
    assert left_out(layer) == frozenset() and layer_used(layer)
    opened.layer_used.click()
    assert not layer_used(layer)
    assert not layer.isEditable() and not layer.isModified()


def test_refresh_keeps_what_is_chosen_and_seen(dock, project, rules):
    rows = [("", exemption(n, valid_to=days(40 + n))) for n in range(300)]
    layer = memory("NoGeometry", schema.names(schema.EXEMPTIONS), rows, "Many")
    project.addMapLayer(layer)
    opened = dock()
    opened.resize(380, 700)
    choose(opened, "E150")
    seen = opened.model.index(opened.list.rowAt(0), 6).data()
    former = opened.model.table
    feature = QgsFeature(layer.fields())
    feature["exemption_id"], feature["status"], feature["valid_to"] = "NEW", "granted", days(1)
    layer.dataProvider().addFeatures([feature])
    layer.dataProvider().dataChanged.emit()
    until(lambda: opened.model.table is not former)
    assert len(opened.model.table) == 301
    assert [opened.model.table.ids[r] for r in opened._chosen_rows()] == ["E150"]
    assert opened.model.index(opened.list.rowAt(0), 6).data() == seen


def test_map_at_a_date_follows_the_slider(dock, layer, rules, project):
    opened = dock()
    choose(opened, "E1")
    opened.date.on_map.setChecked(True)
    shown = [one for one in project.mapLayers().values() if one.customProperty("joptimiz/zones_at_date")]
    assert len(shown) == 1
    assert {f["rule_id"]: f["verdict"] for f in shown[0].getFeatures()} == {"Z": "exempted", "ELSEWHERE": "forbidden"}
    opened.date.slider.setValue(opened.date.slider.value() + 13)  # the day after its last
    until(lambda: {f["rule_id"]: f["verdict"] for f in shown[0].getFeatures()}["Z"] == "forbidden")
    assert "lifts 0 of the 2 rules" in opened.date.answer.text()
    opened.date.on_map.setChecked(False)
    assert not [one for one in project.mapLayers().values() if one.customProperty("joptimiz/zones_at_date")]


def test_report_lists_what_ends_and_its_csv_says_the_same(dock, layer, rules, tmp_path):
    from joptimiz_qgis.layers.exemption_report import write_csv, write_report

    opened = dock()
    opened.report.click()
    dialog = opened._report
    until(lambda: dialog.made is not None)
    assert [row.exemption_id for row in dialog.made.rows] == ["E1"]
    assert "Exemptions" in dialog.made.origin
    dialog.days.setValue(500)
    until(lambda: len(dialog.made.rows) == 2)
    dialog.save(dialog.made, tmp_path / "ends.csv", write_csv)
    until(lambda: dialog.told.text() == "Saved: ends.csv")
    with open(tmp_path / "ends.csv", encoding="utf-8-sig", newline="") as stream:
        read = list(csv.reader(stream, delimiter=";"))
    assert [row[2] for row in read[1:]] == ["E1", "E2"] and read[1][4] == "12"
    dialog.save(dialog.made, tmp_path / "ends.pdf", write_report)
    until(lambda: dialog.told.text() == "Saved: ends.pdf")
    assert (tmp_path / "ends.pdf").read_bytes()[:5] == b"%PDF-"
    dialog.save(dialog.made, Path(tmp_path / "absent" / "ends.csv"), write_csv)
    until(lambda: "cannot be written" in dialog.told.text())


def test_export_gets_the_shown_rows_alone(dock, layer, rules):
    opened = dock()
    assert opened.export_input() == layer.id()
    opened.filter.category.setCurrentIndex(opened.filter.category.findData("VUL"))
    assert opened.export_input().selectedFeaturesOnly
    assert {f["exemption_id"] for f in layer.selectedFeatures()} == {"E2"}


def test_dock_that_nobody_sees_reads_nothing(qgis_iface, layer, rules):
    hidden = ExemptionsDock(qgis_iface)
    try:
        assert hidden.source.count() == 0 and hidden.model.table is None
    finally:
        hidden.close_down()
        hidden.deleteLater()


def test_layers_that_go_leave_the_dock_usable(dock, layer, rules, project):
    opened = dock()
    choose(opened, "E1")
    opened.date.on_map.setChecked(True)
    project.removeAllMapLayers()
    until(lambda: opened.source.count() == 1 and opened.model.rowCount() == 4)
    choose(opened, opened.model.table.ids[0])
    assert "CGCT" in opened.detail.text.text()


def test_layer_that_is_removed_is_asked_nothing_more(dock, layer, rules, project):
    opened = dock()
    choose(opened, "E1")
    project.removeMapLayers([layer.id(), rules.id()])
    opened.report.click()
    opened.filter.clear()
    opened._zones_selected()
    assert opened.model.rowCount() == 0 and opened.marks.empty


def test_dock_is_useful_at_320_pixels_and_every_part_has_a_name_to_read_aloud(dock, layer, rules):
    opened = dock()
    choose(opened, "E1")
    assert opened.widget().minimumSizeHint().width() <= 320
    frames = (QScrollArea, QTabBar, QLabel, QScrollBar, QSplitterHandle)
    reached = [widget for widget in opened.findChildren(QWidget) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
               and not widget.objectName().startswith("qt_") and not isinstance(widget, frames)
               and not isinstance(widget.parentWidget(), (QComboBox, QAbstractSpinBox, QTableView, QLineEdit))
               and not isinstance(widget.parentWidget().parentWidget(), (QComboBox, QAbstractSpinBox))]
    nameless = [w for w in reached if not (w.accessibleName() or getattr(w, "text", lambda: "")() or
                                           getattr(w, "title", lambda: "")())]
    assert len(reached) > 12
    assert " ".join(f"{type(w).__name__}<{type(w.parentWidget()).__name__}" for w in nameless) == ""


def test_filters_agree_with_a_plain_reading_of_each_row(dock, project, rules):
    from joptimiz_qgis.core.regulation.standing import Standing
    from joptimiz_qgis.layers.exemption_filter import Wanted

    draw = random.Random(7)
    rows = [exemption(n, status=draw.choice(["granted", "granted", "requested"]),
                      valid_to=draw.choice([None, days(draw.randint(-40, 90))]),
                      categories=draw.choice(["PL", "VUL", "VUL,PL", "*", None]),
                      rule_ids=draw.choice(["Z", "ELSEWHERE", "*", "Z,X"]),
                      legal_basis=draw.choice(["Art. 4", "art. 5", None])) for n in range(300)]
    project.addMapLayer(memory("NoGeometry", schema.names(schema.EXEMPTIONS), [("", row) for row in rows], "Many"))
    opened = dock()

    def plain(row, text, zone, category, within):
        granted = row["status"] == "granted"
        left = None if row["valid_to"] is None else (date.fromisoformat(row["valid_to"]) - TODAY).days
        said = " ".join(str(row[k] or "") for k in ("exemption_id", "legal_basis", "categories", "rule_ids")).lower()
        return (all(word in said for word in text.split())
                and (not zone or zone in row["rule_ids"].split(",") or row["rule_ids"] == "*")
                and (not category or row["categories"] in ("*", None) or category in row["categories"].split(","))
                and (within is None or (granted and left is not None and 0 <= left <= within)))

    for text in ("", "art. 5", "e12"):
        for zone in ("", "Z"):
            for category in ("", "PL"):
                for within in (None, 30, 60):
                    opened.model.want(Wanted(text=text, zone=zone, category=category, within_days=within))
                    expected = {row["exemption_id"] for row in rows if plain(row, text, zone, category, within)}
                    assert ids(opened) == expected, (text, zone, category, within)
    opened.model.want(Wanted(standing=Standing.EXPIRED))
    assert ids(opened) == {row["exemption_id"] for row in rows if row["valid_to"] and row["valid_to"] < TODAY.isoformat()}


def test_every_column_is_put_in_order_both_ways(dock, layer, rules):
    opened = dock()
    for at in range(opened.model.columnCount()):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            opened.list.horizontalHeader().setSortIndicator(at, order)
            assert len(ids(opened)) == 5
    opened.list.horizontalHeader().setSortIndicator(6, Qt.SortOrder.DescendingOrder)
    assert column(opened, 6) == ["E5", "E4", "E3", "E2", "E1"]


def test_another_source_begins_without_what_was_chosen_in_the_former(dock, layer, rules):
    opened = dock()
    choose(opened, "E1")
    opened.source.setCurrentIndex(opened.source.findData("national"))
    assert opened.list.places() == [] and opened.marks.empty
    until(lambda: opened.model.rowCount() == 4)
    assert opened.list.places() == [] and not opened.layer_used.isVisible()
    choose(opened, opened.model.table.ids[0])
    assert "always used" in opened.state.text().lower() and not opened.detail.used.isVisible()


def test_csv_of_the_report_runs_no_formula_and_pages_hold_no_markup_of_the_data():
    from joptimiz_qgis.layers.exemption_report import EndingRight, Report, as_page, as_table

    made = Report((EndingRight("=Z()", "PL", "<b>E</b>", "2026-12-01", 6, "+Art", "@T"),), 30, "2026-11-25", "<i>L</i>", "")
    row = as_table(made, ";").splitlines()[1]
    assert row.startswith("'=Z();PL;<b>E</b>;2026-12-01;6;'+Art;'@T")
    page = as_page(made)
    assert "&lt;b&gt;E&lt;/b&gt;" in page and "<i>L" not in page and "edition: not stated" in page


def test_layers_that_are_none_of_ours_make_nothing_be_read_again(dock, layer, rules, project):
    opened = dock()
    former = opened.model.table
    project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:2154&field=a:string", "Other", "memory"))
    until(lambda: not opened._timers["layers"].isActive())
    read = []
    opened.reader.table_read.connect(read.append)
    QTest.qWait(200)
    assert not read and opened.model.table is former


def test_first_layer_that_comes_takes_the_place_of_the_national_ones(dock, project):
    opened = dock()
    assert opened.model.rowCount() == 4
    project.addMapLayer(memory("NoGeometry", schema.names(schema.EXEMPTIONS), [("", ROWS[0])], "Mine"))
    until(lambda: opened.model.rowCount() == 1)
    assert opened.source.currentText() == "Mine"
