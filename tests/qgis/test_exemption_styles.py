# SPDX-License-Identifier: GPL-2.0-or-later
"""Styles of exemptions: drawn by the state that the dock names, apart without colour, in the user's words."""

from __future__ import annotations

import json
import re
import sys
from datetime import date, timedelta
from pathlib import Path

import drawn
import pytest
from qgis.core import QgsExpression, QgsFeature, QgsGeometry, QgsVectorLayer

from joptimiz_qgis.core.regulation.standing import NO_LAST_DAY, OPEN_BEGIN, OPEN_END, one
from joptimiz_qgis.gui.exemption_words import STANDINGS
from joptimiz_qgis.layers import legend, schema, styling

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import i18n  # noqa: E402  (a tool, not part of the package)

PLACES = {"areas": "Polygon((0 0, 10 0, 10 10, 0 0))", "lines": "LineString(0 0, 10 10)", "points": "Point(1 1)"}
TYPES = {"areas": "Polygon", "lines": "LineString", "points": "Point", "table": "NoGeometry"}
NAMES = ["exemptions", *(f"exemptions_{kind}" for kind in PLACES), "zones_at_date_areas", "zones_at_date_lines"]


def layer_of(kind, date_type="string", **values):
    declared = "".join(f"&field={n}:{date_type if n in ('valid_from', 'valid_to') else 'string'}"
                       for n in (*schema.names(schema.EXEMPTIONS), "verdict", "name", "whom"))
    layer = QgsVectorLayer(f"{TYPES[kind]}?crs=EPSG:2154{declared}", "layer", "memory")
    feature = QgsFeature(layer.fields())
    if kind in PLACES:
        feature.setGeometry(QgsGeometry.fromWkt(PLACES[kind]))
    for name, value in values.items():
        feature[name] = value
    layer.dataProvider().addFeature(feature)
    return layer


def drawn_as(layer):
    return set(drawn.drawn_as(layer))


def days(n):
    return date.today() + timedelta(days=n)


@pytest.mark.parametrize("status, first, last", [
    ("granted", None, None), ("Granted", -10, 400), ("granted", 0, 31), ("granted", 0, 30), ("granted", -5, 0),
    ("granted", -5, -1), ("granted", 1, 400), ("granted", 1, 10), ("requested", None, 10), ("requested", None, -1),
    ("suspended", None, None), ("suspended", None, -3), ("revoked", None, -3), ("expired", None, 100), ("nonsense", None, None)])
@pytest.mark.parametrize("date_type", ["string", "date"])
def test_map_draws_the_state_that_the_dock_names(status, first, last, date_type):
    layer = layer_of("areas", date_type, status=status, valid_from=first if first is None else days(first).isoformat(),
                     valid_to=last if last is None else days(last).isoformat())
    assert styling.apply_style(layer, "exemptions_areas")
    today = date.today().toordinal()
    noon = today * 100 + 50  # days of 100 ms each
    begin = OPEN_BEGIN if first is None else (today + first) * 100
    end = OPEN_END if last is None else (today + last + 1) * 100
    state = one(status, (begin, end), NO_LAST_DAY if last is None else today + last, noon, today, 30)
    assert drawn_as(layer) == {legend.EXEMPTIONS[state.name.lower()]}


@pytest.mark.parametrize("kind", ["areas", "lines", "points"])
def test_states_differ_without_colour(kind):
    layer = layer_of(kind)
    styling.apply_style(layer, f"exemptions_{kind}")
    seen = set()
    for item in layer.renderer().legendSymbolItems():
        looks = []
        for part in item.symbol().symbolLayers():
            dashes = tuple(part.customDashVector()) if part.layerType() == "SimpleLine" and part.useCustomDashPattern() else ()
            shape = part.shape() if part.layerType() == "SimpleMarker" else None
            hollow = shape is not None and part.color().name() == "#ffffff"
            sub = part.subSymbol().symbolLayer(0) if part.subSymbol() is not None else None
            mark = sub.shape() if sub is not None and sub.layerType() == "SimpleMarker" else None
            width = part.width() if part.layerType() == "SimpleLine" else 0
            looks.append((part.layerType(), dashes, shape, hollow, mark, width))
        seen.add(tuple(looks))
    assert len(seen) == len(legend.EXEMPTIONS)


@pytest.mark.parametrize("name", NAMES)
def test_style_has_colours_of_the_palette_and_words_that_can_be_translated(name):
    palette = set(re.findall(r"#[0-9A-F]{6}", (ROOT / "resources" / "tables" / "palette.json").read_text("utf-8")))
    allowed = {tuple(int(colour[i:i + 2], 16) for i in (1, 3, 5)) for colour in palette}
    layer = layer_of("table" if name == "exemptions" else name.rpartition("_")[2])
    message, loaded = layer.loadNamedStyle(str(ROOT / "resources" / "styles" / f"{name}.qml"))
    assert loaded, message
    if not layer.isSpatial():
        return
    items = layer.renderer().legendSymbolItems()
    assert {item.label() for item in items} == set((legend.ZONES_AT_DATE if "zones" in name else legend.EXEMPTIONS).values())
    for part in (part for item in items for part in item.symbol().symbolLayers()):
        if part.layerType() in ("SimpleLine", "SimpleMarker", "SimpleFill"):
            assert part.color().getRgb()[:3] in allowed


def test_fields_are_called_in_the_users_language(monkeypatch):
    monkeypatch.setattr(styling, "tr", lambda text: f"<{text}>")
    layer = layer_of("table")
    assert styling.style_for(layer) == "exemptions"
    assert styling.apply_style(layer, "exemptions")
    aliases = {layer.fields().at(i).name(): layer.attributeAlias(i) for i in range(layer.fields().count())}
    assert {name: aliases[name] for name in legend.EXEMPTION_FIELDS} == \
        {name: f"<{words}>" for name, words in legend.EXEMPTION_FIELDS.items()}
    assert set(legend.EXEMPTION_FIELDS) == set(schema.names(schema.EXEMPTIONS))


@pytest.mark.parametrize("language, state", [("fr", "prend fin bientôt"), ("en", "expires soon")])
def test_map_tip_says_state_basis_and_days_and_no_markup_of_the_data(language, state):
    layer = layer_of("points", exemption_id="E<1>", status="granted", legal_basis="Art. 4 & 5", valid_to=days(3).isoformat())
    styling.apply_style(layer, "exemptions_points")
    context = layer.createExpressionContext()
    context.setFeature(next(layer.getFeatures()))
    context.lastScope().setVariable("qgis_locale", language)
    tip = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert "E&lt;1>" in tip and state in tip and "Art. 4 &amp; 5" in tip and days(3).strftime("%d/%m/%Y") in tip


@pytest.mark.parametrize("language", ["fr", "en"])
def test_map_tip_has_the_words_of_the_dock(language):
    french = i18n.read()
    tip = layer_of("points")
    styling.apply_style(tip, "exemptions_points")
    for standing, english in STANDINGS.items():
        words = french[english].translation if language == "fr" else english
        assert f"'{words}'" in tip.mapTipTemplate(), standing


def test_palette_and_words_have_the_same_states():
    palette = json.loads((ROOT / "resources" / "tables" / "palette.json").read_text("utf-8"))
    assert set(palette["exemption_states"]) == set(legend.EXEMPTIONS)
