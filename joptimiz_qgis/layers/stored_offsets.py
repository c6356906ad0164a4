# SPDX-License-Identifier: GPL-2.0-or-later
"""Offsets of date-times that a file keeps and QGIS before 3.30 hands over without, all but those of GeoPackage."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any, Iterable, Optional

from osgeo import gdal, ogr
from qgis.core import QgsProviderRegistry, QgsVectorLayer

_UTC_FLAG, _STEP_MIN = 100, 15  # OGR counts quarters of an hour from 100; 0 and 1 say nothing


class StoredOffsets:
    """Puts the offset back that the file of a layer states; the file is opened when the first time without one is met."""

    def __init__(self, layer: Optional[QgsVectorLayer], names: Iterable[str]) -> None:
        parts = {} if layer is None or layer.providerType() != "ogr" else \
            QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
        self._place, self._part = parts.get("path") or "", parts.get("layerName") or ""
        self._names = tuple(names)
        self._found: Optional[dict[tuple[int, str], int]] = None

    def moment(self, feature_id: int, name: str, value: datetime) -> datetime:
        """The date-time with its offset, or as it is where the file states none."""
        if value.tzinfo is not None or not self._place:
            return value
        if self._found is None:
            self._found = self._read()
        flag = self._found.get((feature_id, name), 0)
        return value if flag <= 1 else value.replace(tzinfo=timezone(timedelta(minutes=(flag - _UTC_FLAG) * _STEP_MIN)))

    def _read(self) -> dict[tuple[int, str], int]:
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        try:
            dataset: Any = gdal.OpenEx(self._place, gdal.OF_VECTOR)
        except RuntimeError:  # GDAL raises where somebody asked it to
            dataset = None
        finally:
            gdal.PopErrorHandler()
        table = None if dataset is None else dataset.GetLayerByName(self._part) if self._part else dataset.GetLayer(0)
        if table is None:
            return {}
        definition = table.GetLayerDefn()
        columns = [(name, definition.GetFieldIndex(name)) for name in self._names]
        columns = [(name, at) for name, at in columns if at >= 0 and definition.GetFieldDefn(at).GetType() == ogr.OFTDateTime]
        return {(feature.GetFID(), name): feature.GetFieldAsDateTime(at)[6] for feature in table for name, at in columns
                if feature.IsFieldSetAndNotNull(at)}
