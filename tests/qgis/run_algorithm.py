# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs an algorithm as the toolbox does, and keeps what it said."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import (
    NULL,
    QgsFeature,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)


class Told(QgsProcessingFeedback):
    """Keeps warnings and errors."""

    def __init__(self) -> None:
        super().__init__(False)
        self.said: list[str] = []

    def pushInfo(self, text: str) -> None:
        self.said.append(text)

    def pushWarning(self, text: str) -> None:
        self.said.append(text)

    def reportError(self, text: str, fatalError: bool = False) -> None:
        self.said.append(text)


@dataclass(frozen=True)
class Done:
    """What a run gave: `result` None if it failed; `said`: all that the log says; the tables of its layers by output."""

    result: Optional[dict]
    said: str
    tables: dict[str, list[dict[str, Any]]]

    def rows(self, name: str) -> list[dict[str, Any]]:
        return self.tables[name]


def run(algorithm: QgsProcessingAlgorithm, parameters: dict, cancel_after_s: Optional[float] = None) -> Done:
    """Check the parameters, then run."""
    context, told = QgsProcessingContext(), Told()
    context.setProject(QgsProject.instance())
    ready = algorithm.create()
    fine, why = ready.checkParameterValues(parameters, context)
    if not fine:
        return Done(None, why, {})
    timer = threading.Timer(cancel_after_s, told.cancel) if cancel_after_s is not None else None
    if timer is not None:
        timer.start()
    result, fine = ready.run(parameters, context, told)
    if timer is not None:
        timer.join()
    said = "\n".join(told.said)
    if not fine:
        return Done(None, said, {})
    # Read while the context lives: it owns the layers.
    outputs = {o.name(): result[o.name()] for o in ready.outputDefinitions() if isinstance(result.get(o.name()), str)}
    layers = {name: QgsProcessingUtils.mapLayerFromString(place, context) for name, place in outputs.items()}
    return Done(dict(result), said, {name: table(layer) for name, layer in layers.items()
                                     if isinstance(layer, QgsVectorLayer)})


def table(layer: QgsVectorLayer) -> list[dict[str, Any]]:
    """The attributes of each feature by field name."""
    names = layer.fields().names()
    return [{n: None if v == NULL else v for n, v in zip(names, f.attributes())} for f in layer.getFeatures()]


def memory(kind: str, fields: str, *rows: tuple[Optional[str], list[Any]], crs: Optional[str] = "EPSG:2154") -> QgsVectorLayer:
    """A layer in memory; `fields` such as "name:string,speed:double", rows (WKT or None, attributes)."""
    parts = [f"crs={crs}"] if crs else []
    layer = QgsVectorLayer(f"{kind}?" + "&".join(parts + [f"field={f}" for f in fields.split(",") if f]), "given", "memory")
    if crs is None:
        layer.setCrs(type(layer.crs())())
    for wkt, values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(values))
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    return layer
