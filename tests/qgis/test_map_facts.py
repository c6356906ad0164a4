# SPDX-License-Identifier: GPL-2.0-or-later
"""What a decision map says of a route, read from the files in which it was saved."""

from __future__ import annotations

import time
from zoneinfo import ZoneInfo

import pytest
from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsGeometry, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, Qt

from joptimiz_qgis.layers import map_facts


@pytest.fixture
def elsewhere(monkeypatch):
    """A computer that stands in Tokyo."""
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows has no tzset")
def test_departure_of_saved_legs_is_the_territory_s_wherever_the_computer_stands(qgis_app, tmp_path, elsewhere, monkeypatch):
    monkeypatch.setattr(map_facts, "of_style", lambda layers, *names: layers)
    made = QgsVectorLayer("LineString?crs=EPSG:2154&field=departure:datetime", "legs", "memory")
    feature = QgsFeature(made.fields())
    feature.setAttributes([QDateTime.fromString("2026-11-24T07:30:00Z", Qt.DateFormat.ISODate)])
    feature.setGeometry(QgsGeometry.fromWkt("LineString(0 0, 1 1)"))
    made.dataProvider().addFeature(feature)
    path = str(tmp_path / "legs.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(made, path, QgsCoordinateTransformContext(), options)
    for layer in (made, QgsVectorLayer(path, "legs", "ogr")):
        assert "08:30" in map_facts.departure([layer], ZoneInfo("Europe/Paris"))
