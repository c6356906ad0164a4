# SPDX-License-Identifier: GPL-2.0-or-later
"""The legend of a service area: as many of the style's colours as there are thresholds, named by them."""

from __future__ import annotations

from qgis.core import QgsCategorizedSymbolRenderer, QgsFeatureRequest, QgsRendererCategory, QgsVectorLayer

from ..tr import number, tr
from .legend import WITHIN
from .values import python_value


def name_bands(layer: QgsVectorLayer) -> None:
    """Keep the bands that the layer has, spread over the style's colours, the nearest first."""
    renderer = layer.renderer()
    columns = [layer.fields().lookupField(name) for name in ("band", "threshold", "unit")]
    if not isinstance(renderer, QgsCategorizedSymbolRenderer) or -1 in columns:
        return
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(columns)
    names: dict[int, str] = {}
    for feature in layer.getFeatures(request):
        band, threshold, unit = (python_value(feature.attributes()[column]) for column in columns)
        if band not in names and None not in (band, threshold) and unit in WITHIN:
            names[int(band)] = tr(WITHIN[unit], threshold=number(threshold, 0 if float(threshold).is_integer() else 1))
    looks = [category.symbol().clone() for category in renderer.categories()]
    if not names or not looks:
        return
    step = (len(looks) - 1) / max(max(names) - 1, 1)
    for row in range(len(looks) - 1, -1, -1):
        renderer.deleteCategory(row)
    for band in sorted(names):
        look = looks[min(round((band - 1) * step), len(looks) - 1)]
        renderer.addCategory(QgsRendererCategory(band, look.clone(), names[band]))
