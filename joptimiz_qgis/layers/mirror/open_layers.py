# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers that show a mirror, while it is written: for the main thread.

QGIS opens GeoPackages without a lock and believes that they do not change. A layer in update mode reads through a locking
connection: it draws the old state until the writer's transaction ends, then the new one, never a part.
"""

from __future__ import annotations

from pathlib import Path
from typing import AbstractSet, Iterable, List, Optional

from qgis.core import QgsMapLayer, QgsProject, QgsProviderRegistry, QgsVectorLayer

from ...core.errors import BusyElsewhere
from ...core.text import N_

_IN_THE_WAY = N_("The layer {name} cannot look away while the new data are written, and would draw a part of them: nothing was "
                 "applied. Take it off the map and add it again, then try again.")


class Held:
    """Layers in update mode until `end`, which may be called more than once.

    Each layer takes some 20 ms, in and out: who must not hold up the interface does it one by one.
    """

    def __init__(self, layer_ids: Iterable[str], project: QgsProject) -> None:
        self._waiting, self._project = list(layer_ids), project
        self._ids: List[str] = []

    def enter_one(self) -> bool:
        """Put one more layer in update mode; False when all of them are. Raises BusyElsewhere if one cannot be."""
        if self._waiting:
            layer = self._project.mapLayer(self._waiting.pop())  # it may have been removed meanwhile
            if layer is not None:
                if not layer.dataProvider().enterUpdateMode():
                    raise BusyElsewhere(_IN_THE_WAY, name=layer.name())
                self._ids.append(layer.id())
        return bool(self._waiting)

    def leave_one(self, changed: Optional[AbstractSet[str]] = None) -> bool:
        """Let one more layer read what is there now, and draw it if its collection `changed` (None: all did); False when all of
        them do."""
        self._waiting = []
        if self._ids:
            layer = self._project.mapLayer(self._ids.pop())
            if layer is not None:
                layer.dataProvider().leaveUpdateMode()
                if changed is None or _table(layer) in changed:
                    layer.dataProvider().reloadData()
                    layer.updateExtents()
                    layer.triggerRepaint()
        return bool(self._ids)

    def end(self) -> None:
        """Let all of them read and draw what is there now."""
        while self.leave_one():
            continue


def begin(project: QgsProject, path: Path) -> Held:
    """Put every layer of the project that shows this file in update mode. Raises BusyElsewhere if one cannot be."""
    held = about_to(project, path)
    try:
        while held.enter_one():
            continue
    except BaseException:
        held.end()
        raise
    return held


def about_to(project: QgsProject, path: Path) -> Held:
    """The same, none of them in update mode yet: `enter_one` does it."""
    return Held([layer.id() for layer in of_file(project, path)], project)


def of_file(project: QgsProject, path: Path) -> List[QgsVectorLayer]:
    """The project's layers of a file."""
    return [layer for layer in project.mapLayers().values() if shows(layer, path)]


def _table(layer: QgsVectorLayer) -> str:
    return QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("layerName") or ""


def shows(layer: QgsMapLayer, path: Path) -> bool:
    """Whether a layer's data are in a file."""
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr" or not layer.isValid():
        return False
    found = Path(QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("path") or "")
    if found.name.casefold() != path.name.casefold():  # others are not looked at: on a dead share that takes minutes
        return False
    try:
        return found.resolve() == path.resolve()
    except OSError:
        return False
