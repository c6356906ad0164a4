# SPDX-License-Identifier: GPL-2.0-or-later
"""Styles of alerts: drawn by the stage that the dock names, whatever the storage and the machine's zone, the worst on top."""

from __future__ import annotations

import json
import os
import re
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsExpression,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsRenderContext,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from joptimiz_qgis.core.alerts import Alert, MessageType, Stage, stage_of
from joptimiz_qgis.layers import legend, schema, styling
from joptimiz_qgis.layers.convert import fields_of

ROOT = Path(__file__).resolve().parents[2]
PLACES = {"areas": "Polygon((0 0, 10 0, 10 10, 0 0))", "lines": "LineString(0 0, 10 10)", "points": "Point(1 1)"}
TYPES = {"areas": "Polygon", "lines": "LineString", "points": "Point"}
NAMES = [f"alerts_{kind}" for kind in PLACES]
OLD = {legend.ALERTS["over"]}


@pytest.fixture(params=["Europe/Paris", "America/Martinique", "UTC"])
def machine(request):
    """The zone of this machine; Qt looks at it anew each time."""
    former = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield request.param
    if former is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = former
    time.tzset()


def qt(moment):
    return QDateTime.fromMSecsSinceEpoch(int(moment.timestamp() * 1000), Qt.TimeSpec.UTC)


def layer_of(kind, *rows):
    layer = QgsVectorLayer(f"{TYPES[kind]}?crs=EPSG:2154", "layer", "memory")
    layer.dataProvider().addAttributes(list(fields_of(schema.ALERTS)))
    layer.updateFields()
    for values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(PLACES[kind]))
        for name, value in {"alert_id": "a", "severity": "severe", "category": "works", **values}.items():
            feature[name] = qt(value) if isinstance(value, datetime) else value
        layer.dataProvider().addFeature(feature)
    return layer


def as_geopackage(layer, folder):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    path = str(folder / "alerts.gpkg")
    assert QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsCoordinateTransformContext(), options)[0] == 0
    return QgsVectorLayer(path, "layer", "ogr")


def context_of(layer, feature):
    context = QgsRenderContext()
    context.setExpressionContext(layer.createExpressionContext())
    context.expressionContext().setFeature(feature)
    return context


def drawn_as(layer):
    """(the words of the legend, the opacity) that each feature is drawn with."""
    found = []
    for feature in layer.getFeatures():
        context, renderer = context_of(layer, feature), layer.renderer().clone()
        texts = {item.ruleKey(): item.label() for item in renderer.legendSymbolItems()}
        renderer.startRender(context, layer.fields())
        words = {texts[key] for key in renderer.legendKeysForFeature(feature, context) if key in texts}
        symbol = renderer.symbolsForFeature(feature, context)[0]
        faded = symbol.dataDefinedProperties().property(QgsSymbol.Property.PropertyOpacity)
        opacity = faded.valueAsDouble(context.expressionContext(), 100.0)[0]
        renderer.stopRender(context)
        found.append((words, opacity))
    return found


MOMENTS = [(None, None), (-30, 30), (-30, -5), (5, 30), (-30, 5), (-5, None), (5, None), (None, -5), (-600, -30), (30, 600)]


@pytest.mark.parametrize("storage", ["memory", "GPKG"])
@pytest.mark.parametrize("kind", ["areas", "points"])
def test_map_draws_the_stage_that_the_dock_names(kind, storage, machine, tmp_path):
    now = datetime.now(timezone.utc)
    alerts = [Alert("a", onset=None if first is None else now + timedelta(minutes=first),
                    expires=None if last is None else now + timedelta(minutes=last)) for first, last in MOMENTS]
    alerts.append(Alert("a", message_type=MessageType.CANCEL, expires=now + timedelta(hours=9)))
    layer = layer_of(kind, *({"onset": a.onset, "expires": a.expires, "message_type": a.message_type.value} for a in alerts))
    if storage == "GPKG":
        layer = as_geopackage(layer, tmp_path)
    assert styling.apply_style(layer, f"alerts_{kind}")
    drawn = drawn_as(layer)
    for alert, (words, opacity) in zip(alerts, drawn):
        stage = stage_of(alert, now)
        over = stage in (Stage.EXPIRED, Stage.CANCELLED)
        assert words == (OLD if over else {legend.ALERTS["severe"]}), (alert, machine)
        assert (opacity < 100) == (stage is Stage.EXPECTED), (alert, machine)


@pytest.mark.parametrize("kind", PLACES)
def test_what_is_still_to_come_differs_without_colour(kind):
    now = datetime.now(timezone.utc)
    layer = layer_of(kind, *({"onset": now + timedelta(hours=hours)} for hours in (-1, 1)))
    assert styling.apply_style(layer, f"alerts_{kind}")
    keys = (QgsSymbolLayer.Property.PropertyCustomDash, QgsSymbolLayer.Property.PropertyStrokeStyle)
    found = []
    for feature in layer.getFeatures():
        context, renderer = context_of(layer, feature), layer.renderer().clone()
        renderer.startRender(context, layer.fields())
        parts = renderer.symbolsForFeature(feature, context)[0].symbolLayers()
        found.append([part.dataDefinedProperties().valueAsString(key, context.expressionContext(), "")[0]
                      for part in parts for key in keys if part.dataDefinedProperties().isActive(key)])
        renderer.stopRender(context)
    assert found[0] and not any(found[0]) and all(found[1])


def test_a_time_that_nobody_can_read_hides_no_alert(machine):
    declared = "".join(f"&field={name}:string" for name in schema.names(schema.ALERTS))
    layer = QgsVectorLayer(f"Point?crs=EPSG:2154{declared}", "layer", "memory")
    now = datetime.now(timezone.utc)
    for expires in ("soon", (now + timedelta(minutes=9)).isoformat(), "2020-01-01T00:00:00Z", ""):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(PLACES["points"]))
        feature["alert_id"], feature["severity"], feature["expires"] = "a", " Severe", expires
        layer.dataProvider().addFeature(feature)
    assert styling.apply_style(layer, "alerts_points")
    severe = {legend.ALERTS["severe"]}
    assert [words for words, _ in drawn_as(layer)] == [severe, severe, OLD, severe]


@pytest.mark.parametrize("kind", PLACES)
def test_the_worst_lies_on_top_and_stands_first_in_the_legend(kind):
    layer = layer_of(kind)
    assert styling.style_for(layer) == f"alerts_{kind}"
    assert styling.apply_style(layer, f"alerts_{kind}")
    renderer = layer.renderer()
    assert [item.label() for item in renderer.legendSymbolItems()] == list(legend.ALERTS.values())
    assert renderer.orderByEnabled()
    ranks = {}
    clauses = renderer.orderBy().list()
    order = QgsExpression(clauses[0].expression().expression())
    for severity in ("extreme", "severe", "moderate", "minor", "unknown", "nonsense"):
        one = layer_of(kind, {"severity": severity})
        context = one.createExpressionContext()
        context.setFeature(next(one.getFeatures()))
        ranks[severity] = order.evaluate(context)
        assert not order.hasEvalError(), order.evalErrorString()
    assert ranks["extreme"] > ranks["severe"] > ranks["moderate"] > ranks["minor"] > ranks["unknown"] == ranks["nonsense"]


@pytest.mark.parametrize("name", NAMES)
def test_style_has_colours_of_the_palette_and_words_that_can_be_translated(name):
    palette = set(re.findall(r"#[0-9A-F]{6}", (ROOT / "resources" / "tables" / "palette.json").read_text("utf-8")))
    allowed = {tuple(int(colour[i:i + 2], 16) for i in (1, 3, 5)) for colour in palette}
    layer = layer_of(name.rpartition("_")[2])
    message, loaded = layer.loadNamedStyle(str(ROOT / "resources" / "styles" / f"{name}.qml"))
    assert loaded, message
    for part in (part for item in layer.renderer().legendSymbolItems() for part in item.symbol().symbolLayers()):
        if part.layerType() in ("SimpleLine", "SimpleMarker", "SimpleFill"):
            assert part.color().getRgb()[:3] in allowed
    palette = json.loads((ROOT / "resources" / "tables" / "palette.json").read_text("utf-8"))
    assert {*palette["alert_severities"], "over"} == set(legend.ALERTS)


def test_fields_are_called_in_the_users_language(monkeypatch):
    monkeypatch.setattr(styling, "tr", lambda text: f"<{text}>")
    layer = layer_of("points")
    assert styling.apply_style(layer, "alerts_points")
    aliases = {layer.fields().at(i).name(): layer.attributeAlias(i) for i in range(layer.fields().count())}
    assert aliases == {name: f"<{words}>" for name, words in legend.ALERT_FIELDS.items()}


@pytest.mark.parametrize("storage", ["memory", "GPKG"])
def test_map_tip_says_local_times_and_no_markup_of_the_data(storage, machine, tmp_path):
    onset = datetime(2026, 7, 1, 6, 30, tzinfo=timezone.utc)
    layer = layer_of("points", {"headline": "Pont <b>fermé</b>", "onset": onset, "instruction": "A & B"})
    if storage == "GPKG":
        layer = as_geopackage(layer, tmp_path)
    styling.apply_style(layer, "alerts_points")
    assert QgsExpressionContextUtils.layerScope(layer).hasVariable(styling.CLOCK) == (storage == "GPKG")
    context = layer.createExpressionContext()
    context.setFeature(next(layer.getFeatures()))
    tip = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert "Pont &lt;b>fermé&lt;/b>" in tip and "A &amp; B" in tip
    assert f"01/07/2026 {({'Europe/Paris': '08', 'America/Martinique': '02', 'UTC': '06'}[machine])}:30" in tip
