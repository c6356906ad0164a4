# SPDX-License-Identifier: GPL-2.0-or-later
"""Takes away an output that was begun and not finished: nobody shall take a half for the whole."""

from __future__ import annotations

import logging
from pathlib import Path

from osgeo import ogr
from qgis.core import QgsProviderRegistry

log = logging.getLogger(__name__)


def withdraw(place: str) -> None:
    """Remove the layer that a sink was writing to a file, and the file if it holds no other. Its sink must be closed.

    `place` is what parameterAsSink gives. Layers in memory and in databases are left to QGIS.
    """
    parts = QgsProviderRegistry.instance().decodeUri("ogr", place)
    path = Path(parts.get("path") or "")
    if not path.is_file():
        return
    try:
        _remove(str(path), parts.get("layerName"))
    except (RuntimeError, OSError) as error:  # GDAL raises only where somebody asked it to
        log.warning("The unfinished file %s could not be removed: %s", path, error)


def _remove(path: str, layer_name: object) -> None:
    source = ogr.Open(path, 1)
    if source is None:
        Path(path).unlink()  # not even begun to be a data source
        return
    driver = source.GetDriver()
    names = [source.GetLayerByIndex(row).GetName() for row in range(source.GetLayerCount())]
    if layer_name in names and len(names) > 1:
        source.DeleteLayer(names.index(layer_name))
        return
    source = None  # closes it
    driver.DeleteDataSource(path)
