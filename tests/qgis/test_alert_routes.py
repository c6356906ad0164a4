# SPDX-License-Identifier: GPL-2.0-or-later
"""The dock of alerts beside routes that are in the project: leg by leg, the gravest first, each line leads to its place."""

from __future__ import annotations

import json

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsVectorLayer,
)
from run_algorithm import memory, run
from test_dock_alerts import dock, feature, layer, until  # noqa: F401 - dock is a fixture

from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork
from joptimiz_qgis.algorithms.routing.constrainedroute import ConstrainedRoute
from joptimiz_qgis.layers import alert_choices

X, Y = 652_000, 6_862_000
STREETS = [(f"LineString({X + 100 * k} {Y}, {X + 100 * (k + 1)} {Y})", [f"w{k}", 36.0]) for k in range(6)]
THEN = {"onset": None, "expires": None}
ROUTES = 1


def on(a, b):
    return f"LineString({X + a} {Y}, {X + b} {Y})"


@pytest.fixture(scope="module")
def edges(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("network") / "network.gpkg"
    done = run(BuildNetwork(), {
        "INPUT": memory("LineString", "id:string,v:double", *STREETS), "SOURCE": "generic", "OUTPUT": str(path),
        "FIELD_MAP": json.dumps({"source_id": "id", "speed_forward_kmh": "v", "speed_backward_kmh": "v"})})
    assert done.result is not None, done.said
    return f"{path}|layername=edges"


def legs(edges):
    context = QgsProcessingContext()
    found, fine = ConstrainedRoute().create().run({
        "NETWORK": edges, "ORIGIN": f"{X + 50},{Y} [EPSG:2154]", "DESTINATION": f"{X + 550},{Y} [EPSG:2154]",
        "VEHICLE": "lorry_19t", "DEPARTURE": "2026-11-24T10:30", "OUTPUT": "memory:"}, context, QgsProcessingFeedback())
    assert fine
    made = QgsProcessingUtils.mapLayerFromString(found["OUTPUT"], context).clone()
    made.setName("Legal route")
    return made


def alerts(project, *rows):
    made = layer(project, kind="LineString")
    made.dataProvider().addFeatures([feature(made, name, place, **{**THEN, **values}) for name, place, values in rows])
    return made


def lines(dock):  # noqa: F811
    model = dock.panel.routes.model
    return [model.item(row).text() for row in range(model.rowCount())]


def looked(dock, met):  # noqa: F811
    dock.panel.tabs.setCurrentIndex(ROUTES)
    until(lambda: met() or "cannot" in dock.panel.routes.text.text(), 30_000)
    assert met(), dock.panel.routes.text.text()


def test_each_leg_says_what_befalls_it_the_gravest_first_and_leads_there(dock, project, edges, qgis_iface):  # noqa: F811
    alerts(project, ("note", on(405, 495), {}), ("slow", on(105, 195), {"effect": "slowdown", "speed_factor": 0.1}),
           ("shut", on(205, 295), {"effect": "closure", "vehicles": "PL"}), ("gone", on(205, 295), {"message_type": "cancel"}))
    way = legs(edges)
    project.addMapLayers([QgsVectorLayer(edges, "edges", "ogr"), way])
    looked(dock, lambda: len(lines(dock)) == 3)
    assert lines(dock)[0] == "Leg 1 closed: Alert shut"
    assert lines(dock)[1].startswith("Leg 1 slowed by about ") and lines(dock)[2] == "On Leg 1: Alert note"
    facts = dock.panel.routes.model.item(0).accessibleText()
    assert "10:30" in facts and "Legal route" in facts and "for: Lorry" in facts
    qgis_iface.mapCanvas().setExtent(way.extent().buffered(50_000))
    dock.panel.list.choose(dock.model.places_of(["note"])[0])
    dock.panel.routes.list.clicked.emit(dock.panel.routes.model.index(0, 0))
    assert dock.model.id_at(dock.panel.list.place()) == "shut"
    assert qgis_iface.mapCanvas().extent().width() < 5_000 and qgis_iface.mapCanvas().extent().contains(way.extent())


def test_what_changes_is_looked_at_again_and_choices_of_layers_count(dock, project, edges):  # noqa: F811
    told = alerts(project, ("shut", on(205, 295), {"effect": "closure"}))
    way = legs(edges)
    project.addMapLayers([QgsVectorLayer(edges, "edges", "ogr"), way])
    looked(dock, lambda: len(lines(dock)) == 1)
    told.dataProvider().addFeatures([feature(told, "shut", on(205, 295), revision=2, message_type="cancel")])
    told.dataProvider().dataChanged.emit()
    until(lambda: not lines(dock), 30_000)
    assert "No alert bears on the routes" in dock.panel.routes.text.text()
    told.dataProvider().addFeatures([feature(told, "other", on(5, 295), effect="closure", **THEN)])
    told.dataProvider().dataChanged.emit()
    until(lambda: len(lines(dock)) == 1, 30_000)
    alert_choices.use_layer(told, True)
    dock.panel.used.click()
    until(lambda: not lines(dock), 30_000)
    dock.panel.used.click()
    until(lambda: len(lines(dock)) == 1, 30_000)
    project.layerTreeRoot().findLayer(way.id()).setItemVisibilityChecked(False)
    until(lambda: not lines(dock), 30_000)
    project.layerTreeRoot().findLayer(way.id()).setItemVisibilityChecked(True)
    until(lambda: len(lines(dock)) == 1, 30_000)
    project.removeMapLayer(way.id())
    until(lambda: not lines(dock), 30_000)
    assert "Find one in the dock" in dock.panel.routes.text.text()


def test_what_is_lacking_is_named_with_what_to_do(dock, project, edges):  # noqa: F811
    dock.read()
    looked(dock, lambda: "import some" in dock.panel.routes.text.text())
    alerts(project, ("shut", on(205, 295), {"effect": "closure"}))
    until(lambda: "Find one in the dock" in dock.panel.routes.text.text())
    project.addMapLayer(legs(edges))
    until(lambda: "Add its layer “edges”" in dock.panel.routes.text.text())


def test_nothing_is_worked_out_while_nobody_looks(dock, project, edges):  # noqa: F811
    alerts(project, ("shut", on(205, 295), {"effect": "closure"}))
    project.addMapLayers([QgsVectorLayer(edges, "edges", "ogr"), legs(edges)])
    dock.routes.ask = lambda *layers: pytest.fail("nobody looks")
    dock.read()
    until(lambda: not dock._reading)
    del dock.routes.ask
    looked(dock, lambda: len(lines(dock)) == 1)


def test_layers_that_go_while_they_are_looked_at_harm_nothing(dock, project, edges):  # noqa: F811
    alerts(project, ("shut", on(205, 295), {"effect": "closure"}))
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
    project.addMapLayers([QgsVectorLayer(edges, "edges", "ogr"), legs(edges)])
    dock.panel.tabs.setCurrentIndex(ROUTES)
    dock.read()
    project.clear()
    until(lambda: "import some" in dock.panel.routes.text.text() and not len(dock.model.table), 30_000)
    assert not lines(dock)
