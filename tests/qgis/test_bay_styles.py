# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of bays are drawn by what their fields say for good, each bay by exactly one rule, each kind unlike the others."""

from __future__ import annotations

import pytest
from qgis.core import QgsExpressionContext, QgsExpressionContextUtils, QgsFeature, QgsGeometry, QgsRenderContext, QgsVectorLayer
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage

from joptimiz_qgis.layers import legend, schema
from joptimiz_qgis.layers.convert import fields_of
from joptimiz_qgis.layers.styling import apply_style, palette, style_for
from joptimiz_qgis.tr import tr

WKT = {"Point": "Point(0 0)", "MultiLineString": "MultiLineString((0 0, 5 0))",
       "MultiPolygon": "MultiPolygon(((0 0, 5 0, 5 2, 0 0)))"}
STYLES = {"Point": "bays_points", "MultiLineString": "bays_lines", "MultiPolygon": "bays_areas"}


def layer(kind):
    made = QgsVectorLayer(f"{kind}?crs=EPSG:2154", "bays", "memory")
    made.dataProvider().addAttributes(list(fields_of(schema.BAYS)))
    made.updateFields()
    return made


def drawn_as(made, **values):
    """The labels of the rules that draw a bay."""
    feature = QgsFeature(made.fields())
    for name, value in values.items():
        feature[name] = value
    feature.setGeometry(QgsGeometry.fromWkt(WKT["Point"]))
    context, renderer = QgsRenderContext(), made.renderer().clone()
    expressions = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(made))
    expressions.setFeature(feature)
    context.setExpressionContext(expressions)
    renderer.startRender(context, made.fields())
    labels = [rule.label() for rule in renderer.rootRule().children() if rule.isFilterOK(feature, context)]
    renderer.stopRender(context)
    return labels


@pytest.mark.parametrize("kind", list(WKT))
@pytest.mark.parametrize("values, name", [
    ({"TYPE": "aire permanente"}, "permanent"), ({"TYPE": "aire périodique", "ACTIVE": True}, "periodic"),
    ({"TYPE": "zone marchandises"}, "goods"), ({}, "not_stated"),
    ({"TYPE": "aire permanente", "ACTIVE": False, "PANNEAU_PRESENT": False}, "out_of_use"),
    ({"TYPE": "aire permanente", "PANNEAU_PRESENT": False}, "not_to_norm"),
    ({"MARQUAGE_CONFORMITE": False}, "not_to_norm"), ({"MARQUAGE_ETAT": "absent"}, "not_to_norm"),
    ({"ARR_PRESENT": False}, "not_to_norm"), ({"TYPE": "aire permanente", "MARQUAGE_ETAT": "dégradé"}, "permanent"),
])
def test_a_bay_is_drawn_by_one_rule(qgis_new_project, kind, values, name):
    made = layer(kind)
    assert style_for(made) == STYLES[kind] and apply_style(made, STYLES[kind])
    assert drawn_as(made, ID="a", **values) == [tr(legend.BAY_KINDS[name])]


def test_kinds_differ_by_more_than_colour(qgis_new_project):
    made = layer("Point")
    apply_style(made, "bays_points")
    seen = set()
    for rule in made.renderer().rootRule().children():
        image = rule.symbol().asImage(QSize(60, 60)).convertToFormat(QImage.Format.Format_Grayscale8)
        seen.add(image.bits().asstring(image.sizeInBytes()))
    assert len(seen) == len(palette()["bay_kinds"]) == len(legend.BAY_KINDS)
