# SPDX-License-Identifier: GPL-2.0-or-later
"""The legend of what one map really shows: the symbols that its features in view are drawn with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Iterable, Optional

from qgis.core import (
    QgsMapLayer,
    QgsMapSettings,
    QgsRenderContext,
    QgsSymbol,
    QgsVectorLayer,
)

from ..tr import tr
from .legend import STATUSES
from .map_view import in_view
from .styling import style_for

ORDER = ("legs", "reference", "stops", "alerts_points", "alerts_lines", "alerts_areas", "edges_verdict",
         "rules_points", "rules_lines", "rules_areas", None, "network")
"""What is read first stands first; layers that are not ours come before the network."""


@dataclass(frozen=True)
class Entry:
    """One line of the legend; no symbol for a layer that has none (a raster). `counted`: its number of features is said."""

    label: str
    symbol: Optional[QgsSymbol]
    count: int = 0
    counted: bool = False


def entries(layers: Iterable[QgsMapLayer], settings: QgsMapSettings) -> tuple[Entry, ...]:
    """The legend of these layers as the settings show them."""
    ranked = sorted(layers, key=_rank)
    found: dict[tuple, Entry] = {}
    for entry in (entry for layer in ranked for entry in _of(layer, settings)):
        # The same words and kind of symbol in two layers are one line.
        key = (entry.label, None if entry.counted or entry.symbol is None else entry.symbol.type())
        same = found.get(key)
        found[key] = replace(same, count=same.count + entry.count) if same is not None else entry
    return tuple(replace(entry, label=tr("{label} ({count})", label=entry.label, count=entry.count)) if entry.counted else entry
                 for entry in found.values())


def _rank(layer: QgsMapLayer) -> int:
    style = style_for(layer)
    return ORDER.index(style if style in ORDER else None)


def _of(layer: QgsMapLayer, settings: QgsMapSettings) -> list[Entry]:
    if not isinstance(layer, QgsVectorLayer):
        return [Entry(layer.name(), None)]
    renderer = layer.renderer()
    if renderer is None:
        return []
    shown = _shown(layer, settings)
    style = style_for(layer)
    made = []
    for item in renderer.legendSymbolItems():
        count = shown.get(item.ruleKey(), 0)
        if item.symbol() is None or not count:
            continue
        label = item.label() or layer.name()
        made.append(Entry(label, item.symbol().clone(), count, label == tr(STATUSES["stale"])))
    if style == "network":  # a background: one line says what its widths mean
        made = [Entry(tr("Roads, drawn wider where more important"), made[0].symbol)] if made else []
    return made


def _shown(layer: QgsVectorLayer, settings: QgsMapSettings) -> dict[str, int]:
    """How many features in view each symbol (by its rule key) draws."""
    context = QgsRenderContext.fromMapSettings(settings)
    context.expressionContext().appendScope(layer.createExpressionContextScope())
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    counts: dict[str, int] = {}
    try:
        for feature in in_view(layer, settings.visibleExtent(), settings.destinationCrs()):
            context.expressionContext().setFeature(feature)
            for key in renderer.legendKeysForFeature(feature, context):
                counts[key] = counts.get(key, 0) + 1
    finally:
        renderer.stopRender(context)
    return counts
