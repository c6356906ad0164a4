# SPDX-License-Identifier: GPL-2.0-or-later
"""The layers of an answer in the project: one group a run, the reference under the legal route."""

from __future__ import annotations

from typing import Mapping, Optional

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject

from ..layers.styling import apply_style
from ..tr import tr

STYLES = {"OUTPUT": "legs", "REFERENCE": "reference"}
ORDER = ("OUTPUT", "REFERENCE", "REASONS", "BLOCKING")


def add_group(layers: Mapping[str, QgsMapLayer], title: str, before: Optional[str] = None) -> None:
    """Put the layers of a run in a group of their own at the top; the group named `before` is switched off and folded. A run
    without layers leaves no group."""
    root = QgsProject.instance().layerTreeRoot()
    former = root.findGroup(before) if before else None
    if former is not None:
        former.setItemVisibilityChecked(False)
        former.setExpanded(False)
    if not layers:
        return
    group: QgsLayerTreeGroup = root.insertGroup(0, title)
    names = {"OUTPUT": tr("Legal route"), "REFERENCE": tr("Best route if no rule existed"), "REASONS": tr("Reasons"),
             "BLOCKING": tr("Rules that block")}
    for output in ORDER:
        layer = layers.get(output)
        if layer is None:
            continue
        layer.setName(names[output])
        if output in STYLES:
            apply_style(layer, STYLES[output])
        QgsProject.instance().addMapLayer(layer, False)
        group.addLayer(layer)
