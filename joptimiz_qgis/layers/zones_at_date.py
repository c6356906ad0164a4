# SPDX-License-Identifier: GPL-2.0-or-later
"""Temporary layers that show which rules chosen exemptions lift at one instant: filled anew, never made anew."""

from __future__ import annotations

from typing import Dict, Iterable, List, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsLayerTreeLayer, QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QTimer

from ..core.regulation.lifted import RuleThen
from ..core.regulation.verdict import Verdict
from .styling import apply_style

_FIELDS = "field=rule_id:string&field=name:string&field=verdict:string&field=whom:string&field=act_ref:string"
_LAYERS = {"areas": ("MultiPolygon", ("Polygon", "MultiPolygon")),
           "lines": ("MultiLineString", ("LineString", "MultiLineString"))}
MARK = "joptimiz/zones_at_date"


class ZonesAtDate:
    """Owns up to two layers of the project, areas and streets; nothing of them is left after `remove`."""

    def __init__(self) -> None:
        self._ids: Dict[str, str] = {}

    @property
    def shown(self) -> bool:
        return any(QgsProject.instance().mapLayer(i) is not None for i in self._ids.values())

    def show(self, found: Sequence[RuleThen], whom: Sequence[str], title: str, crs: QgsCoordinateReferenceSystem) -> None:
        """Fill the layers with rules whose geometry (shapely) is in `crs`; `whom` says of each who may enter."""
        for kind, (declared, types) in _LAYERS.items():
            mine = [(then, words) for then, words in zip(found, whom)
                    if then.rule.geometry is not None and then.rule.geometry.geom_type in types]
            layer = QgsProject.instance().mapLayer(self._ids.get(kind, ""))
            if layer is None and mine:
                layer = self._made(kind, declared, crs)
            if layer is not None:
                self._fill(layer, mine, title, crs)

    def remove(self) -> None:
        """Take the layers out of the project."""
        project = QgsProject.instance()
        project.removeMapLayers([i for i in self._ids.values() if project.mapLayer(i) is not None])
        self._ids = {}

    def _made(self, kind: str, declared: str, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
        layer = QgsVectorLayer(f"{declared}?{_FIELDS}", kind, "memory")
        layer.setCrs(crs)
        layer.setCustomProperty("skipMemoryLayersCheck", 1)  # it is drawn again from what it shows
        layer.setCustomProperty(MARK, kind)
        layer.setReadOnly(True)
        apply_style(layer, f"zones_at_date_{kind}")
        project = QgsProject.instance()
        project.addMapLayer(layer, False)
        node = project.layerTreeRoot().insertLayer(0, layer)
        QTimer.singleShot(0, lambda: _open(node))  # QGIS makes the legend's rows first
        self._ids[kind] = layer.id()
        return layer

    @staticmethod
    def _fill(layer: QgsVectorLayer, rows: Iterable, title: str, crs: QgsCoordinateReferenceSystem) -> None:
        layer.setCrs(crs)
        features: List[QgsFeature] = []
        for then, words in rows:
            feature = QgsFeature(layer.fields())
            geometry = QgsGeometry()
            geometry.fromWkb(then.rule.geometry.wkb)
            feature.setGeometry(geometry)
            feature.setAttributes([then.rule.rule_id, then.rule.name, then.verdict.label, words, then.rule.act_ref])
            features.append(feature)
        provider = layer.dataProvider()
        provider.truncate()
        provider.addFeatures(features)
        layer.updateExtents()
        layer.setName(title)
        layer.triggerRepaint()


def _open(node: QgsLayerTreeLayer) -> None:
    """Show the legend, which says what the colours mean."""
    if not sip.isdeleted(node):
        node.setExpanded(False)
        node.setExpanded(True)


def counts(found: Iterable[RuleThen]) -> Dict[Verdict, int]:
    """How many rules there are of each verdict."""
    number: Dict[Verdict, int] = {}
    for then in found:
        number[then.verdict] = number.get(then.verdict, 0) + 1
    return number
