# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers that show a mirror, while it is written: for the main thread.

QGIS opens GeoPackages without a lock and believes that they do not change. A layer in update mode reads through a locking
connection: it draws the old state until the writer's transaction ends, then the new one, never a part.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Iterable, List

from qgis.core import QgsMapLayer, QgsProject, QgsProviderRegistry, QgsVectorLayer

log = logging.getLogger(__name__)


class Held:
    """Layers in update mode until `end`, which may be called more than once."""

    def __init__(self, layer_ids: Iterable[str], project: QgsProject) -> None:
        self._ids, self._project = list(layer_ids), project

    def end(self) -> None:
        """Let the layers read and draw what is there now."""
        ids, self._ids = self._ids, []
        for layer_id in ids:
            layer = self._project.mapLayer(layer_id)  # it may have been removed meanwhile
            if layer is None:
                continue
            layer.dataProvider().leaveUpdateMode()
            layer.dataProvider().reloadData()
            layer.updateExtents()
            layer.triggerRepaint()


def begin(project: QgsProject, path: Path) -> Held:
    """Put every layer of the project that shows this file in update mode."""
    held: List[str] = []
    try:
        for layer in of_file(project, path):
            if layer.dataProvider().enterUpdateMode():
                held.append(layer.id())
            else:
                log.warning("The layer %s cannot be put in update mode.", layer.name())
    except BaseException:
        Held(held, project).end()
        raise
    return Held(held, project)


def of_file(project: QgsProject, path: Path) -> List[QgsVectorLayer]:
    """The project's layers of a file."""
    return [layer for layer in project.mapLayers().values() if shows(layer, path)]


def shows(layer: QgsMapLayer, path: Path) -> bool:
    """Whether a layer's data are in a file."""
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr" or not layer.isValid():
        return False
    found = QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("path") or ""
    try:
        return bool(found) and Path(found).resolve() == path.resolve()
    except OSError:
        return False
