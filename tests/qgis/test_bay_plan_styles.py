# SPDX-License-Identifier: GPL-2.0-or-later
"""Styles of a bay plan: every row is drawn once and as what it is, apart without colour, smaller as one zooms out."""

from __future__ import annotations

import importlib.util
import itertools
import json
import re
import sys
from pathlib import Path

import pytest
from drawn import drawn_as
from qgis.core import (
    Qgis,
    QgsExpression,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsSymbolLayer,
    QgsVectorLayer,
)

from joptimiz_qgis.algorithms.bays import bay_parameters
from joptimiz_qgis.algorithms.bays.baysizing import BaySizing
from joptimiz_qgis.core.text import N_
from joptimiz_qgis.layers import bay_legend, styling

ROOT = Path(__file__).resolve().parents[2]
STYLES = ROOT / "resources" / "styles"
PALETTE = json.loads((ROOT / "resources" / "tables" / "palette.json").read_text("utf-8"))["bay_plan"]
WORDS = {"demand": bay_legend.DEMAND, "sections": bay_legend.SECTIONS, "covered": bay_legend.COVERED, "use": bay_legend.USE,
         "sites": bay_legend.SITES, "audit": bay_legend.AUDIT, "findings": bay_legend.FINDINGS,
         "found": bay_legend.FOUND, "occupancy": bay_legend.OCCUPANCY}
STYLE_OF = {"bay_demand": "demand", "bay_sections_lines": "sections", "bay_sections_areas": "sections", "bay_covered": "covered",
            "bay_use": "use", "bay_sites": "sites", "bay_audit": "audit", "bay_findings": "findings",
            "bay_found": "found", "bay_occupancy": "occupancy"}
FIELDS = {
    "demand": "establishment_id:string,name:string,naf:string,kerb_week:double,basis:string,ratio_source:string",
    "sections": "section_id:string,street:string,movements_week:double,bays_needed:integer,missing:integer",
    "covered": "establishment_id:string,name:string,street:string,movements_week:double,state:string,uncovered_week:double,"
               "nearest_bay:string",
    "use": "bay_id:string,name:string,counts:string,reason:string,act_ref:string,used_week:double,load_share:double",
    "sites": "site_id:string,action:string,street:string,reason:string,served_week:double,newly_covered_week:double",
    "audit": "bay_id:string,name:string,verdict:string,works_m:double,summary:string",
    "findings": "bay_id:string,check:string,severity:string,finding:string,fix:string,norm_source:string",
    "found": "rank:integer,bay_id:string,name:string,state:string,walk_m:double,reason:string,act_ref:string",
    "occupancy": "bay_id:string,name:string,occupancy:double,turnover_h:double,busiest:string",
}
PLACES = {"Point": "POINT(1 1)", "LineString": "LINESTRING(0 0, 9 9)", "Polygon": "POLYGON((0 0, 9 0, 9 9, 0 0))"}


def layer_of(style, **values):
    kind = {"bay_sections_lines": "LineString", "bay_sections_areas": "Polygon"}.get(style, "Point")
    declared = "".join(f"&field={field}" for field in FIELDS[STYLE_OF[style]].split(","))
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:2154{declared}", "layer", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(PLACES[kind]))
    for name, value in values.items():
        feature[name] = value
    layer.dataProvider().addFeature(feature)
    assert styling.style_for(layer) == style
    assert styling.apply_style(layer, style)
    return layer


@pytest.mark.parametrize("style, values, key", [
    *(("bay_found", {"state": state}, state) for state in bay_legend.FOUND),
    *(("bay_demand", {"kerb_week": week}, key) for week, key in (
        (None, "unknown"), (0.0, "none"), (0.2, "few"), (5.0, "few"), (5.1, "some"), (20.0, "some"), (60.0, "many"),
        (61.0, "most"))),
    *(("bay_sections_lines", {"bays_needed": needed, "missing": missing}, key) for needed, missing, key in (
        (None, None, "unknown"), (0, 0, "not_needed"), (2, 0, "enough"), (2, 1, "missing_one"), (2, 2, "missing_some"),
        (9, 3, "missing_some"), (9, 4, "missing_most"))),
    *(("bay_covered", {"state": state}, state) for state in bay_legend.COVERED),
    *(("bay_use", {"counts": counts, "used_week": used, "load_share": share}, key) for counts, used, share, key in (
        ("yes", 0.0, 0.0, "idle"), ("yes", 5.0, 0.4, "counts"), ("yes", 5.0, None, "counts"), ("yes", 12.0, 1.0, "full"),
        ("yes", None, None, "idle"), ("no", 0.0, None, "no"), ("unknown", 0.0, None, "unknown"))),
    *(("bay_sites", {"action": action}, action) for action in bay_legend.SITES),
    *(("bay_audit", {"verdict": verdict}, verdict) for verdict in bay_legend.AUDIT),
    *(("bay_findings", {"severity": severity}, severity) for severity in bay_legend.FINDINGS),
    *(("bay_occupancy", {"occupancy": share}, key) for share, key in (
        (None, "hidden"), (0.0, "low"), (0.29, "low"), (0.3, "middle"), (0.6, "high"), (0.85, "saturated"), (1.2, "saturated"))),
])
def test_row_is_drawn_once_and_as_what_it_is(style, values, key):
    assert drawn_as(layer_of(style, **values)) == [WORDS[STYLE_OF[style]][key]]


def test_no_row_of_a_bay_in_use_is_left_undrawn():
    shares = (None, 0.0, 0.9949, 0.995, 3.0)
    for counts, used, share in itertools.product(("yes", "no", "unknown"), (None, 0.0, 0.001, 9.0), shares):
        assert len(drawn_as(layer_of("bay_use", counts=counts, used_week=used, load_share=share))) == 1


@pytest.mark.parametrize("style", STYLE_OF)
def test_meanings_differ_without_colour(style):
    layer, looks = layer_of(style), set()
    for item in layer.renderer().legendSymbolItems():
        look = []
        for part in item.symbol().symbolLayers():
            kind = part.layerType()
            if kind == "SimpleMarker":
                # Light and dark count as apart in print only where they are far from each other.
                look.append((kind, part.shape(), part.strokeStyle(), part.color().lightness() > 200, part.size()))
            elif kind == "SimpleLine":
                look.append((kind, tuple(part.customDashVector()) if part.useCustomDashPattern() else (), part.width()))
            else:
                look.append((kind, part.distance() if kind == "LinePatternFill" else 0.0))
        looks.add(tuple(look))
    assert len(looks) == len(WORDS[STYLE_OF[style]])


@pytest.mark.parametrize("style", STYLE_OF)
def test_colours_are_those_of_the_palette_and_words_those_of_the_legend(style):
    allowed = {tuple(int(colour[i:i + 2], 16) for i in (1, 3, 5)) for colour in re.findall(r"#[0-9A-F]{6}", json.dumps(PALETTE))}
    layer = layer_of(style)
    items = layer.renderer().legendSymbolItems()
    assert {item.label() for item in items} == set(WORDS[STYLE_OF[style]].values())
    for part in (part for item in items for part in item.symbol().symbolLayers()):
        if part.layerType() in ("SimpleLine", "SimpleMarker", "SimpleFill"):
            assert part.color().getRgb()[:3] in allowed | {(255, 255, 255)}


def test_palette_and_words_have_the_same_meanings():
    assert {name: list(words) for name, words in WORDS.items()} == {
        name: list(looks) for name, looks in PALETTE.items() if name != "label"}


def test_legend_is_told_in_the_users_language(monkeypatch):
    monkeypatch.setattr(styling, "tr", lambda text: f"<{text}>")
    layer = layer_of("bay_sites")
    assert {item.label() for item in layer.renderer().legendSymbolItems()} == {
        f"<{N_(words)}>" for words in bay_legend.SITES.values()}


def evaluated(layer, expression, **variables):
    context = layer.createExpressionContext()
    context.setFeature(next(layer.getFeatures()))
    for name, value in variables.items():
        context.lastScope().setVariable(name, value)
    found = QgsExpression(expression)
    value = found.evaluate(context)
    assert not found.hasEvalError(), found.evalErrorString()
    return value


@pytest.mark.parametrize("style", [name for name in STYLE_OF if name != "bay_sections_areas"])
def test_signs_become_smaller_as_one_zooms_out_and_never_vanish(style):
    layer = layer_of(style)
    kind = QgsSymbolLayer.Property.PropertyStrokeWidth if "lines" in style else QgsSymbolLayer.Property.PropertySize
    for item in layer.renderer().legendSymbolItems():
        wanted = item.symbol().symbolLayer(0).dataDefinedProperties().property(kind).expressionString()
        sizes = [evaluated(layer, wanted, map_scale=scale) for scale in (1000, 8000, 25000, 1_000_000)]
        assert sizes[0] > sizes[1] > sizes[2] > sizes[3] > 0.15


@pytest.mark.parametrize("style, values, locale, said", [
    ("bay_sections_lines", {"missing": 1, "bays_needed": 2}, "fr", "+1 aire"),
    ("bay_sections_lines", {"missing": 3, "bays_needed": 3}, "en", "+3 bays"),
    ("bay_sections_lines", {"missing": 0, "bays_needed": 3}, "en", None),
    ("bay_sites", {"action": "new", "served_week": 34.6}, "fr", "35\u00a0mouv./sem."),
    ("bay_sites", {"action": "keep", "served_week": 34.6}, "fr", None),
    ("bay_use", {"counts": "yes", "load_share": 0.756}, "fr", "76\u00a0%"),
    ("bay_use", {"counts": "no", "load_share": None}, "fr", None),
    ("bay_occupancy", {"occupancy": 0.5}, "en", "50%"), ("bay_occupancy", {"occupancy": None}, "en", None)])
def test_labels_say_figures_in_both_languages_and_only_from_near(style, values, locale, said):
    layer = layer_of(style, **values)
    settings = layer.labeling().settings()
    found = evaluated(layer, settings.fieldName, qgis_locale=locale, map_scale=3000)
    assert (found if isinstance(found, str) else None) == said
    assert settings.scaleVisibility and settings.minimumScale <= 10_000


@pytest.mark.parametrize("style, values", [
    ("bay_findings", {"bay_id": "<b>1", "finding": "5 & 6", "fix": "x", "norm_source": "Certu"}),
    ("bay_sites", {"street": "<b>1", "reason": "5 & 6"}), ("bay_demand", {"name": "<b>1", "naf": "5 & 6"})])
def test_map_tip_shows_markup_of_the_data_as_it_is_written(style, values):
    layer = layer_of(style, **values)
    context = layer.createExpressionContext()
    context.setFeature(next(layer.getFeatures()))
    told = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert "&lt;b>1" in told and "5 &amp; 6" in told


@pytest.mark.skipif(Qgis.QGIS_VERSION_INT // 100 != 322, reason="styles are written by the oldest QGIS, 3.22")
def test_styles_are_those_that_the_palette_makes(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "path", [str(ROOT / "tools"), *sys.path])
    spec = importlib.util.spec_from_file_location("make_styles", ROOT / "tools" / "make_styles.py")
    make_styles = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make_styles)
    make_styles.make(tmp_path)
    for name in STYLE_OF:
        assert (tmp_path / f"{name}.qml").read_text("utf-8") == (STYLES / f"{name}.qml").read_text("utf-8"), "run make styles"


def test_output_gets_its_style_and_its_name_when_it_is_loaded_into_the_project(project):
    context = QgsProcessingContext()
    context.setProject(project)
    layer = layer_of("bay_sections_areas")
    context.temporaryLayerStore().addMapLayer(layer)
    context.addLayerToLoadOnCompletion(layer.id(), QgsProcessingContext.LayerDetails("x", project, "OUTPUT"))
    algorithm = BaySizing().create()
    bay_parameters.styled(algorithm, context, "OUTPUT", layer.id(), "bay_sections_areas")
    details = context.layerToLoadOnCompletionDetails(layer.id())
    details.postProcessor().postProcessLayer(layer, context, QgsProcessingFeedback())
    assert layer.name() == "Bays needed by section"
    assert {item.label() for item in layer.renderer().legendSymbolItems()} == set(bay_legend.SECTIONS.values())
