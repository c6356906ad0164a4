# SPDX-License-Identifier: GPL-2.0-or-later
"""What the user switched off for routing is left out of it, counted in the log, and nothing is written in the data."""

from __future__ import annotations

import json

import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt
from test_minimumexemptions import CLOSED, EXEMPTIONS, ask, edges, memory, rules

from joptimiz_qgis.layers.exemption_choices import layer_used, left_out, use, use_layer

__all__ = ["edges"]  # the network of the tests beside


@pytest.fixture
def table(project):
    layer = memory("NoGeometry", EXEMPTIONS, (None, ["HAVE", "CLOSED", "granted"]), (None, ["7", "OTHER", "granted"]), crs=None)
    project.addMapLayer(layer)
    return layer


def used_by(edges, table):
    done = ask(edges, RULES=rules(CLOSED[0]), EXEMPTIONS=table.id())
    assert done.result is not None, done.said
    return [row["exemption_ids"] for row in done.rows("OUTPUT")], done.said


def test_exemption_that_is_switched_off_is_not_used_and_the_log_counts_it(edges, table):
    assert used_by(edges, table)[0] == ["HAVE", None, "HAVE"]
    use(table, ["HAVE"], False)
    used, said = used_by(edges, table)
    assert used == [None, None, None]
    assert "switched off for routing: 1" in said
    table.selectAll()
    done = ask(edges, RULES=rules(CLOSED[0]), EXEMPTIONS=QgsProcessingFeatureSourceDefinition(table.id(), True))
    assert [row["exemption_ids"] for row in done.rows("OUTPUT")] == used
    use(table, ["HAVE"], True)
    assert used_by(edges, table)[0] == ["HAVE", None, "HAVE"]


@pytest.mark.parametrize("given", ["layer", "selection", "path"])
@pytest.mark.parametrize("begins, used", [
    ("2026-11-24T09:45:00Z", [None, None, None]), ("2026-11-24T09:15:00Z", ["HAVE", None, "HAVE"])])
def test_date_times_of_a_geopackage_are_utc(edges, project, tmp_path, given, begins, used):
    # At 10:30 in Paris; QGIS before 3.30 hands these over without zone.
    made = QgsVectorLayer("NoGeometry?field=exemption_id:string&field=rule_ids:string&field=status:string"
                          "&field=valid_from:datetime", "given", "memory")
    feature = QgsFeature(made.fields())
    feature.setAttributes(["HAVE", "CLOSED", "granted", QDateTime.fromString(begins, Qt.DateFormat.ISODate)])
    made.dataProvider().addFeature(feature)
    path = str(tmp_path / "exemptions.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(made, path, QgsCoordinateTransformContext(), options)
    layer = QgsVectorLayer(path, "exemptions", "ogr")
    project.addMapLayer(layer)
    layer.selectAll()
    source = {"layer": layer.id(), "path": path, "selection": QgsProcessingFeatureSourceDefinition(layer.id(), True)}[given]
    done = ask(edges, RULES=rules(CLOSED[0]), EXEMPTIONS=source)
    assert done.result is not None, done.said
    assert [row["exemption_ids"] for row in done.rows("OUTPUT")] == used


def test_layer_that_is_switched_off_lifts_nothing(edges, table):
    use_layer(table, False)
    used, said = used_by(edges, table)
    assert used == [None, None, None] and "switched off for routing: 2" in said


def test_choice_is_kept_with_the_project(table, tmp_path):
    use(table, ["HAVE"], False)
    use_layer(table, False)
    assert not table.isModified()
    path = str(tmp_path / "kept.qgz")
    assert QgsProject.instance().write(path)
    QgsProject.instance().clear()
    assert QgsProject.instance().read(path)
    layer = next(iter(QgsProject.instance().mapLayers().values()))
    assert left_out(layer) == {"HAVE"} and not layer_used(layer)


@pytest.mark.parametrize("written", ["nonsense", "{}", "3", json.dumps(None)])
def test_what_somebody_else_wrote_leaves_nothing_out(table, written):
    table.setCustomProperty("joptimiz/not_in_routing", written)
    assert left_out(table) == frozenset()
