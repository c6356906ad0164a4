# SPDX-License-Identifier: GPL-2.0-or-later
"""Names and texts of other people's data are shown as they are: never as HTML, links to files, expressions or SQL."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, Qt, QTimeZone
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import QTextBrowser
from run_algorithm import memory, run
from test_decisionmap import request, text_of
from test_decisionmap import run as draw

from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork
from joptimiz_qgis.algorithms.routing.accessmap import AccessMap
from joptimiz_qgis.gui.dock_route import RouteDock
from joptimiz_qgis.gui.mdl_reasons import ReasonRow
from joptimiz_qgis.gui.wdg_answer import describe
from joptimiz_qgis.layers.presets import presets

EVIL = "<img src='file://server/share/x.png'><b>bold</b> [% 6*7 %] {0} %s '; DROP TABLE edges; --"
FIELDS = '{"source_id": "id", "name": "id", "speed_forward_kmh": "v", "speed_backward_kmh": "v"}'


@pytest.fixture
def dock(qgis_iface, qgis_processing, project):
    dock = RouteDock(qgis_iface, presets())
    yield dock
    dock.close_down()
    dock.deleteLater()


def network(folder, name="network.gpkg"):
    roads = memory("LineString", "id:string,v:double", ("LineString(652000 6862000, 652100 6862000)", [EVIL, 30.0]))
    roads.setName(EVIL)
    path = folder / name
    done = run(BuildNetwork(), {"INPUT": roads, "SOURCE": "generic", "FIELD_MAP": FIELDS, "OUTPUT": str(path)})
    assert done.result is not None, done.said
    return path


def test_dock_shows_the_source_of_a_network_as_plain_text(dock, tmp_path, project):
    path = network(tmp_path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO network_info (key, value) VALUES ('attribution', ?)", (EVIL,))
    project.addMapLayer(QgsVectorLayer(f"{path}|layername=edges", EVIL, "ogr"))
    assert EVIL in dock.state.text()
    assert dock.state.textFormat() == Qt.TextFormat.PlainText
    shown = QTextDocument()
    shown.setHtml(dock.state.toolTip())
    assert shown.toPlainText() == EVIL
    assert "<img" not in dock.state.toolTip()


def test_message_bar_shows_what_it_is_told_and_loads_nothing(dock):
    bar = dock._iface.messageBar()
    bar.clearWidgets()
    dock._tell(EVIL)
    assert EVIL in bar.currentItem().findChild(QTextBrowser).toPlainText()
    bar.clearWidgets()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "\\\\server\\share", " file://x",
                                 "data:text/html,x", "qgis://x", "https:evil", "HTTPS//x", 'https://x/"><img src=y>'])
def test_only_web_addresses_become_links_and_none_escapes_its_attribute(url):
    told = describe(ReasonRow(rule_id=EVIL, rule_name=EVIL, effect=EVIL, field=EVIL, act_ref=EVIL, act_url=url, verified_on=EVIL),
                    QTimeZone(b"Europe/Paris"), QDate(2026, 11, 24))
    shown = QTextDocument()
    shown.setHtml(told)
    links = []
    block = shown.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            form = at.fragment().charFormat()
            assert not form.isImageFormat()
            links += [form.anchorHref()] if form.isAnchor() else []
            at += 1
        block = block.next()
    assert all(link.startswith("https://") for link in links)
    assert shown.toPlainText().count(EVIL) >= 3


def test_decision_map_prints_expressions_and_does_not_work_them_out(tmp_path):
    files = draw(request(tmp_path, TITLE=f"Title {EVIL}"))
    said = text_of(files["OUTPUT"]).replace("\u00a0", " ").replace("\u202f", " ")
    assert "[% 6*7 %]" in said
    assert "<b>bold</b>" in said


def test_hostile_ids_are_values_of_sql_and_of_expressions(tmp_path, dock, project):
    path = network(tmp_path, "c'est 100 % [à lui] «é».gpkg")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT source_id, name FROM edges").fetchall() == [(EVIL, EVIL)]
    around = QgsGeometry.fromRect(QgsRectangle(651990, 6861990, 652110, 6862010)).asWkt()
    rule = memory("Polygon", "rule_id:string,kind:string", (around, [EVIL, "closure"]))
    done = run(AccessMap(), {"NETWORK": f"{path}|layername=edges", "RULES": [rule], "VEHICLE": "lorry_19t",
                             "DEPARTURE": "2026-11-24T10:30", "OUTPUT": "TEMPORARY_OUTPUT"})
    assert [row["rule_ids"] for row in done.rows("OUTPUT")] == [EVIL]
    rule.setName("rules")
    project.addMapLayer(rule)
    dock.request.refresh_layers()
    dock.show_reason(ReasonRow(rule_id=EVIL))
    assert QgsProject.instance().mapLayer(rule.id()) is not None


@pytest.mark.parametrize("changes, said", [
    ({"VEHICLE": "[" * 200_000}, "neither a preset nor a JSON object"),
    ({"DEPARTURE": "0001-01-01T00:00"}, "The departure cannot be read"),
    ({"DEPARTURE": "9999-12-31T23:30+00:00"}, "The departure cannot be read"),
])
def test_parameters_beyond_all_bounds_are_told_in_a_sentence(tmp_path, qgis_app, changes, said):
    done = run(AccessMap(), {"NETWORK": f"{network(tmp_path)}|layername=edges", "VEHICLE": "lorry_19t",
                             "DEPARTURE": "2026-11-24T10:30", "OUTPUT": "TEMPORARY_OUTPUT", **changes})
    assert done.result is None
    assert said in done.said and "Traceback" not in done.said


def test_field_map_nested_without_end_is_no_json(tmp_path, qgis_app):
    done = run(BuildNetwork(), {"INPUT": memory("LineString", "id:string"), "SOURCE": "generic", "FIELD_MAP": "[" * 200_000,
                                "OUTPUT": str(tmp_path / "network.gpkg")})
    assert done.result is None
    assert "FIELD_MAP is no JSON" in done.said
