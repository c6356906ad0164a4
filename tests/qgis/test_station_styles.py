# SPDX-License-Identifier: GPL-2.0-or-later
"""A layer of stations is drawn by kind, each station by exactly one rule, each kind unlike the others in shape and colour."""

from __future__ import annotations

import pytest
from qgis.core import QgsExpressionContext, QgsExpressionContextUtils, QgsFeature, QgsGeometry, QgsRenderContext, QgsVectorLayer

from joptimiz_qgis.formats.station_fields import STATIONS
from joptimiz_qgis.layers import legend
from joptimiz_qgis.layers.convert import fields_of
from joptimiz_qgis.layers.styling import apply_style, palette, style_for
from joptimiz_qgis.tr import tr


def layer():
    made = QgsVectorLayer("Point?crs=EPSG:4326", "stations", "memory")
    made.dataProvider().addAttributes(list(fields_of(STATIONS)))
    made.updateFields()
    assert style_for(made) == "stations" and apply_style(made, "stations")
    return made


@pytest.mark.parametrize("values, name", [
    ({"kind": "charging"}, "charging"), ({"kind": "charging", "max_power_kw": 49.9}, "charging"),
    ({"kind": "charging", "max_power_kw": 50.0, "state": "unknown"}, "charging_fast"), ({"kind": "gas"}, "gas"),
    ({"kind": "hydrogen", "state": "in_service"}, "hydrogen"), ({"kind": "fuel", "max_power_kw": 350.0}, "fuel"),
    ({"kind": "charging", "max_power_kw": 350.0, "state": "out_of_service"}, "out_of_service")])
def test_a_station_is_drawn_by_one_rule(qgis_new_project, values, name):
    made = layer()
    feature = QgsFeature(made.fields())
    for field, value in values.items():
        feature[field] = value
    feature.setGeometry(QgsGeometry.fromWkt("Point(2 48)"))
    context, renderer = QgsRenderContext(), made.renderer().clone()
    expressions = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(made))
    expressions.setFeature(feature)
    context.setExpressionContext(expressions)
    renderer.startRender(context, made.fields())
    labels = [rule.label() for rule in renderer.rootRule().children() if rule.isFilterOK(feature, context)]
    renderer.stopRender(context)
    assert labels == [tr(legend.STATIONS[name])]


def test_kinds_differ_in_shape_and_in_colour_and_each_has_its_words():
    looks = palette()["stations"]
    assert set(looks) == set(legend.STATIONS)
    kinds = [looks[kind] for kind in ("fuel", "gas", "hydrogen", "charging")]
    assert len({look["shape"] for look in kinds}) == len({look["fill"] for look in kinds}) == len(kinds)
