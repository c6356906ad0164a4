# SPDX-License-Identifier: GPL-2.0-or-later
"""Styles: what they draw, in which words, and how they reach a layer."""

from __future__ import annotations

import gc
import importlib.util
import json
import re
from pathlib import Path

import drawn
import pytest
from qgis.core import (
    Qgis,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QLocale

from joptimiz_qgis.layers import legend, styling, typography

ROOT = Path(__file__).resolve().parents[2]
STYLES = ROOT / "resources" / "styles"
GEOMETRY = {"rules_areas": "Polygon", "rules_points": "Point", "stops": "Point"}
NAMES = ("network", "edges_verdict", "legs", "reference", "rules_areas", "rules_lines", "rules_points", "stops", "rejected")
WORDS = {
    *legend.VERDICTS.values(), *legend.ROADS.values(), *legend.ROUTE.values(), *legend.KINDS.values(), *legend.PLANNED.values(),
    *legend.STATUSES.values(), *legend.STOPS.values(), legend.REJECTED,
}
RULE_FIELDS = ("rule_id", "kind", "effect", "status", "name", "verified_on", "valid_from", "valid_to", "schedule", "movement",
               "critair_banned", "limit_value:double")


def layer_of(geometry: str, fields=(), rows=()):
    declared = "".join(f"&field={name if ':' in name else name + ':string'}" for name in fields)
    layer = QgsVectorLayer(f"{geometry}?crs=EPSG:2154{declared}", "layer", "memory")
    for wkt, values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        for name, value in values.items():
            feature[name] = value
        layer.dataProvider().addFeature(feature)
    return layer


SQUARE = "Polygon((0 0, 100 0, 100 100, 0 100, 0 0))"


def rule_area(**values):
    row = {"rule_id": "R", "kind": "zfe", "status": "in_force", "verified_on": "2999-01-01", **values}
    layer = layer_of("Polygon", RULE_FIELDS, [(SQUARE, row)])
    assert styling.apply_style(layer, "rules_areas")
    return layer


def drawn_as(layer):
    return set(drawn.drawn_as(layer))


def label_expression(layer):
    said = {rule.settings().fieldName for rule in layer.labeling().rootRule().children()}
    assert len(said) == 1  # wide or narrow, an area says the same
    return said.pop()


def label_of(layer, **variables):
    context = QgsExpressionContext()
    scope = QgsExpressionContextScope()
    for name, value in variables.items():
        scope.setVariable(name, value)
    context.appendScope(scope)
    context.setFields(layer.fields())
    context.setFeature(next(layer.getFeatures()))
    expression = QgsExpression(label_expression(layer))
    value = expression.evaluate(context)
    assert not expression.hasEvalError(), expression.evalErrorString()
    return value


@pytest.mark.parametrize("name", NAMES)
def test_every_style_loads_and_every_legend_text_can_be_translated(name):
    layer = layer_of(GEOMETRY.get(name, "LineString"))
    message, loaded = layer.loadNamedStyle(str(STYLES / f"{name}.qml"))
    assert loaded, message
    texts = {item.label() for item in layer.renderer().legendSymbolItems()}
    assert texts <= WORDS
    assert len(texts) == len(layer.renderer().legendSymbolItems())


@pytest.mark.parametrize("name", NAMES)
def test_every_colour_of_a_style_stands_in_the_palette(name):
    palette = set(re.findall(r"#[0-9A-F]{6}", (ROOT / "resources" / "tables" / "palette.json").read_text("utf-8")))
    allowed = {tuple(int(colour[i:i + 2], 16) for i in (1, 3, 5)) for colour in palette}
    layer = layer_of(GEOMETRY.get(name, "LineString"))
    layer.loadNamedStyle(str(STYLES / f"{name}.qml"))
    for item in layer.renderer().legendSymbolItems():
        for part in item.symbol().symbolLayers():
            if part.layerType() in ("SimpleLine", "SimpleMarker", "SimpleFill"):
                assert part.color().getRgb()[:3] in allowed


def test_verdicts_differ_by_line_and_not_by_colour_alone():
    layer = layer_of("LineString")
    layer.loadNamedStyle(str(STYLES / "edges_verdict.qml"))
    patterns = set()
    for category in layer.renderer().categories():
        parts = category.symbol().symbolLayers()
        dashes = tuple(parts[1].customDashVector()) if parts[1].useCustomDashPattern() else ()
        mark = parts[2].subSymbol().symbolLayer(0).shape() if len(parts) > 2 else None
        patterns.add((dashes, mark))
    assert len(patterns) == len(layer.renderer().categories()) == 5


def test_planned_zone_has_no_fill_and_is_not_taken_for_one_in_force():
    assert drawn_as(rule_area()) == {legend.KINDS["zfe"]}
    planned = rule_area(status="planned")
    assert drawn_as(planned) == {legend.PLANNED["zfe"]}
    parts = {part.layerType() for item in planned.renderer().legendSymbolItems() if item.label() == legend.PLANNED["zfe"]
             for part in item.symbol().symbolLayers()}
    assert parts == {"SimpleLine", "MarkerLine"}


def test_planned_kinds_of_one_colour_differ_by_their_sign():
    layer = rule_area()
    shapes = {}
    for item in layer.renderer().legendSymbolItems():
        if item.label() in (legend.PLANNED["event"], legend.PLANNED["works"]):
            shapes[item.label()] = item.symbol().symbolLayer(1).subSymbol().symbolLayer(0).shape()
    assert len(set(shapes.values())) == 2


def test_withdrawn_rule_is_not_drawn():
    assert drawn_as(rule_area(status="withdrawn")) == set()


def test_suspended_rule_is_drawn_as_such_and_bears_no_label():
    layer = rule_area(status="suspended", name="Zone")
    assert drawn_as(layer) == {legend.STATUSES["suspended"]}
    assert not label_of(layer)


@pytest.mark.parametrize("verified_on", [None, "2001-01-01", "2001-01-01T00:00:00", "yesterday"])
def test_rule_not_verified_for_a_year_carries_the_clock(verified_on):
    assert drawn_as(rule_area(verified_on=verified_on)) == {legend.KINDS["zfe"], legend.STATUSES["stale"]}


def test_rule_without_status_counts_as_in_force():
    assert drawn_as(rule_area(status=None)) == {legend.KINDS["zfe"]}


def test_label_says_name_class_and_hours():
    text = label_of(rule_area(name="ZFE du port", critair_banned="4,5,NC", schedule="Mo-Fr 08:00-20:00; PH off"))
    assert text.split("\n") == ["ZFE du port", "Crit’Air\u00a04, 5, NC", "Mo–Fr 08:00–20:00, not on public holidays"]


def test_label_writes_hours_in_french_where_qgis_speaks_french():
    layer = rule_area(schedule="Mo-Fr 08:00-20:30; PH off")
    assert label_of(layer, qgis_locale="fr") == "lun.–ven. 8\u00a0h–20\u00a0h\u00a030, sauf fériés"


@pytest.mark.parametrize("kind, value, english, french", [
    ("weight", 7.5, "7.5\u00a0t", "7,5\u00a0t"), ("weight", 19.0, "19\u00a0t", "19\u00a0t"),
    ("axle_load", 10.0, "10\u00a0t", "10\u00a0t"), ("width", 2.55, "2.55\u00a0m", "2,55\u00a0m"),
])
@pytest.mark.parametrize("computer", ["en_GB", "fr_FR"])
def test_label_writes_a_limit_whole_and_as_the_language_of_qgis_does(kind, value, english, french, computer):
    before = QLocale()
    QLocale.setDefault(QLocale(computer))
    try:
        layer = rule_area(kind=kind, limit_value=value)
        assert label_of(layer, qgis_locale="en") == english
        assert label_of(layer, qgis_locale="fr_FR") == french
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("name", ["network", "rules_areas", "rules_lines"])
def test_labels_are_set_in_a_family_that_the_machine_has(name):
    layer = layer_of(GEOMETRY.get(name, "LineString"), RULE_FIELDS)
    styling.apply_style(layer, name)
    labeling = layer.labeling()
    families = {labeling.settings(provider).format().font().family() for provider in labeling.subProviders()}
    assert families == {typography.family()}


def test_street_names_are_written_once_where_verdicts_lie_on_the_network():
    names = {}
    for name in ("network", "edges_verdict"):
        layer = layer_of("LineString")
        styling.apply_style(layer, name)
        names[name] = layer.labelsEnabled()
    assert names == {"network": True, "edges_verdict": False}


def test_label_is_the_name_alone_on_a_small_scale():
    layer = rule_area(name="ZFE", critair_banned="5", schedule="24/7")
    assert label_of(layer, map_scale=50000) == "ZFE"


def test_label_of_an_event_gives_its_dates():
    text = label_of(rule_area(kind="event", name="Course", valid_from="2027-05-01", valid_to="2027-05-09"))
    assert text == "Course\n01/05/2027–09/05/2027"


def test_rule_in_several_rows_is_drawn_once_and_its_label_tells_them_apart():
    rows = [("VP", "Mo-Fr 08:00-20:00"), ("2RM,L1E_A,L5E", "Mo-Fr 08:00-20:00"), ("PL", "24/7")]
    layer = layer_of("Polygon", (*RULE_FIELDS, "vehicles", "phase"), [
        (SQUARE, {"rule_id": "R", "phase": "2026", "kind": "zfe", "status": "in_force", "name": "ZFE", "critair_banned": "5",
                  "vehicles": vehicles, "schedule": schedule}) for vehicles, schedule in rows])
    styling.apply_style(layer, "rules_areas")
    labels, drawn = [], 0
    for feature in layer.getFeatures():
        context = layer.createExpressionContext()
        context.setFeature(feature)
        labels.append(QgsExpression(label_expression(layer)).evaluate(context))
        drawn += sum(1 for rule in layer.renderer().rootRule().children() if rule.label() == legend.KINDS["zfe"]
                     and QgsExpression(rule.filterExpression()).evaluate(context))
    assert drawn == 1
    assert labels[1:] == [None, None]
    assert labels[0].split("\n") == ["ZFE", "Crit’Air\u00a05", "Mo–Fr 08:00–20:00 (VP, 2RM)", "Crit’Air\u00a05",
                                     "day and night (PL)"]


def test_stops_differ_by_shape():
    layer = layer_of("Point")
    layer.loadNamedStyle(str(STYLES / "stops.qml"))
    looks = {(part.shape(), part.size(), part.color().name()) for item in layer.renderer().legendSymbolItems()
             for part in item.symbol().symbolLayers()}
    assert len(looks) == 4


def test_apply_style_translates_the_legend(monkeypatch):
    monkeypatch.setattr(styling, "tr", lambda text: f"<{text}>")
    layer = layer_of("LineString", ("verdict",))
    styling.apply_style(layer, "edges_verdict")
    assert {category.label() for category in layer.renderer().categories()} == {f"<{text}>" for text in legend.VERDICTS.values()}
    layer = layer_of("LineString")
    styling.apply_style(layer, "network")
    assert {rule.label() for rule in layer.renderer().rootRule().descendants()} == {f"<{text}>" for text in legend.ROADS.values()}


def test_unknown_style_leaves_the_layer_as_it_is():
    layer = layer_of("LineString")
    before = layer.renderer().type()
    assert not styling.apply_style(layer, "no_such_style")
    assert layer.renderer().type() == before


def test_style_reaches_a_layer_that_is_loaded_although_nobody_else_keeps_the_post_processor(project):
    for title in ("first", "second"):
        layer = layer_of("LineString", ("verdict",))
        context = QgsProcessingContext()
        context.setProject(project)
        context.temporaryLayerStore().addMapLayer(layer)
        context.addLayerToLoadOnCompletion(layer.id(), QgsProcessingContext.LayerDetails("x", project, "OUTPUT"))
        styling.style_on_load(context, layer.id(), "edges_verdict", title)
        gc.collect()
        context.layerToLoadOnCompletionDetails(layer.id()).postProcessor().postProcessLayer(layer, context, None)
        assert (layer.name(), layer.renderer().type()) == (title, "categorizedSymbol")
        del context
        gc.collect()


def test_post_processors_do_not_pile_up(project):
    for _ in range(10):
        context = QgsProcessingContext()
        context.setProject(project)
        context.addLayerToLoadOnCompletion("id", QgsProcessingContext.LayerDetails("x", project, "OUTPUT"))
        styling.style_on_load(context, "id", "legs", "Route")
        del context
        gc.collect()
    assert len(styling._kept) <= 2


def test_layer_that_is_not_loaded_is_left_alone():
    styling.style_on_load(QgsProcessingContext(), "some id", "legs", "Route")


@pytest.mark.parametrize("fields, geometry, style", [
    (("edge_ids", "verdict", "detour_s"), "LineString", "legs"),
    (("edge_ids", "verdict"), "LineString", "reference"),
    (("edge_id", "verdict"), "LineString", "edges_verdict"),
    (("edge_id", "from_node", "to_node", "access_forward"), "LineString", "network"),
    (("rule_id", "kind", "status"), "Polygon", "rules_areas"),
    (("rule_id", "kind", "status"), "MultiLineString", "rules_lines"),
    (("rule_id", "kind", "status"), "Point", "rules_points"),
    (("rule_id", "kind", "status"), "None", None),
    (("name",), "Polygon", None),
])
def test_layer_is_known_by_its_fields(fields, geometry, style):
    assert styling.style_for(layer_of(geometry, fields)) == style


def test_palette_gives_every_meaning_its_words():
    palette = json.loads((ROOT / "resources" / "tables" / "palette.json").read_text("utf-8"))
    assert set(palette["verdicts"]) == set(legend.VERDICTS)
    assert set(palette["roads"]) == set(legend.ROADS)
    assert set(palette["kinds"]) == set(legend.KINDS) == set(legend.PLANNED)
    assert set(palette["stops"]) == set(legend.STOPS)


def test_every_kind_of_rule_has_a_look():
    from joptimiz_qgis.core.regulation.rules import Kind

    palette = json.loads((ROOT / "resources" / "tables" / "palette.json").read_text("utf-8"))
    assert sorted(kind for look in palette["kinds"].values() for kind in look["kinds"]) == sorted(kind.value for kind in Kind)


@pytest.mark.parametrize("icon", sorted(path.name for path in (ROOT / "resources" / "icons").glob("*.svg")))
def test_icon_can_be_drawn(icon):
    from qgis.PyQt.QtSvg import QSvgRenderer

    assert QSvgRenderer(str(ROOT / "resources" / "icons" / icon)).isValid()


def test_every_vehicle_preset_has_its_icon():
    from joptimiz_qgis.layers.presets import presets

    for preset in presets():
        assert (ROOT / "resources" / "icons" / f"vehicle_{preset.icon}.svg").is_file()


@pytest.mark.parametrize("name", NAMES)
def test_style_carries_its_icons_within(name):
    text = (STYLES / f"{name}.qml").read_text("utf-8")
    assert ".svg" not in text
    icons = re.findall(r'class="SvgMarker".*?name="name" type="QString" value="(.{7})', text, re.DOTALL)
    assert all(icon == "base64:" for icon in icons)


@pytest.mark.skipif(Qgis.QGIS_VERSION_INT // 100 != 322, reason="styles are written by the oldest QGIS, 3.22")
def test_styles_are_those_that_the_palette_makes(tmp_path):
    spec = importlib.util.spec_from_file_location("make_styles", ROOT / "tools" / "make_styles.py")
    make_styles = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make_styles)
    make_styles.make(tmp_path)
    for name in NAMES:
        assert (tmp_path / f"{name}.qml").read_text("utf-8") == (STYLES / f"{name}.qml").read_text("utf-8"), "run make styles"
