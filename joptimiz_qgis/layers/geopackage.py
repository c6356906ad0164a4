# SPDX-License-Identifier: GPL-2.0-or-later
"""GeoPackages (OGC 12-128): written by GDAL, lines read as whole columns, many times faster than features."""

from __future__ import annotations

import logging
import struct
from pathlib import Path
from typing import Any, Iterable, Optional, Sequence

import numpy as np
from osgeo import gdal, ogr, osr

from ..core.errors import NetworkError
from ..core.text import N_

log = logging.getLogger(__name__)
_PLAIN = bytes((0x47, 0x50, 0, 3))  # how GDAL begins a line
_ENVELOPES = (0, 32, 48, 48, 64)  # bytes, by the kind that the flags state
_LINE = 2
_TYPES = {"INTEGER": ogr.OFTInteger64, "REAL": ogr.OFTReal, "TEXT": ogr.OFTString}
# What the GDAL of any supported QGIS reads and edits; no counts by triggers, which closing would add even to what was undone.
_OPTIONS = ["VERSION=1.2", "ADD_GPKG_OGR_CONTENTS=NO"]


class Writer:
    """A GeoPackage in the making, one transaction long. Raises RuntimeError where GDAL cannot write.

    GDAL raises by itself only where somebody asked for it, which is the decision of the whole of QGIS: both are understood.
    Nobody else holds the dataset, so `close` closes the file, also while an exception is on its way.
    """

    def __init__(self, path: Path, wkt: str) -> None:
        self._committed = False
        gdal.PushErrorHandler("CPLQuietErrorHandler")  # for this thread: what GDAL says goes into the exception
        try:
            self._srs = osr.SpatialReference(wkt)
            self._srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
            self._dataset = _made(gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown, _OPTIONS))
            _done(self._dataset.StartTransaction())
        except BaseException:
            gdal.PopErrorHandler()
            raise

    def add(self, name: str, fields: Sequence[tuple[str, str]], rows: Iterable[Sequence[Any]], geometry: int = ogr.wkbNone,
            index: bool = False) -> None:
        """A layer with these rows, or a table if it has no geometry. Of a layer, the first value of a row is WKB or None."""
        srs = None if geometry == ogr.wkbNone else self._srs
        # The index comes last: one that GDAL makes when it sees fit, it makes even of what is being undone.
        layer = _made(self._dataset.CreateLayer(name, srs, geometry, ["SPATIAL_INDEX=NO"]))
        for field, kind in fields:
            _done(layer.CreateField(ogr.FieldDefn(field, _TYPES[kind])))
        definition, first = layer.GetLayerDefn(), 0 if geometry == ogr.wkbNone else 1
        for row in rows:
            feature = ogr.Feature(definition)
            if first and row[0] is not None:
                feature.SetGeometryDirectly(_made(ogr.CreateGeometryFromWkb(row[0])))
            for column, value in enumerate(row[first:]):
                if value is not None:
                    feature.SetField(column, value)
            _done(layer.CreateFeature(feature))
        _done(layer.SyncToDisk())
        if index:
            answer = _made(self._dataset.ExecuteSQL(f"SELECT CreateSpatialIndex('{name}', '{layer.GetGeometryColumn()}')"))
            indexed = answer.GetNextFeature().GetField(0)
            self._dataset.ReleaseResultSet(answer)
            _done(indexed != 1)

    def commit(self) -> None:
        """Keep all that was added."""
        _done(self._dataset.CommitTransaction())
        self._committed = True

    def close(self) -> None:
        """Close the file; what is not committed is thrown away."""
        try:
            if not self._committed:
                self._dataset.RollbackTransaction()
        except RuntimeError as error:
            log.info("GDAL could not undo: %s", error)
        finally:
            self._dataset = None
            gdal.PopErrorHandler()


def _made(thing: Any) -> Any:
    if thing is None:
        raise RuntimeError(gdal.GetLastErrorMsg())
    return thing


def _done(code: Optional[int]) -> None:
    if code:
        raise RuntimeError(gdal.GetLastErrorMsg())


def lines_wkb(xy: np.ndarray, start: np.ndarray) -> list[bytes]:
    """Lines as WKB. `xy`: float64 [p, 2]; line i has vertices start[i]:start[i + 1]."""
    body, at = np.ascontiguousarray(xy, "<f8").tobytes(), start.tolist()
    return [struct.pack("<BII", 1, _LINE, b - a) + body[16 * a : 16 * b] for a, b in zip(at, at[1:])]


def points_wkb(xy: np.ndarray) -> list[bytes]:
    """Points as WKB."""
    head, body = struct.pack("<BI", 1, 1), np.ascontiguousarray(xy, "<f8").tobytes()
    return [head + body[at : at + 16] for at in range(0, len(body), 16)]


def read_lines(blobs: Sequence[Optional[bytes]]) -> tuple[np.ndarray, np.ndarray]:
    """(xy float64 [p, 2], vertices of each line int64 [n]). Heights and measures are left out.

    Raises NetworkError for what is no line.
    """
    parts = []
    for blob in blobs:
        if blob is not None and blob[:4] == _PLAIN and blob[40:45] == b"\x01\x02\x00\x00\x00":
            parts.append(blob[49:])
        else:
            parts.append(_odd_line(blob))
    count = np.fromiter((len(part) // 16 for part in parts), np.int64, len(parts))
    if (count < 2).any():
        raise NetworkError(N_("An edge of the network is no line with two points. Undo that edit or build the network again."))
    return np.frombuffer(b"".join(parts), "<f8").astype(float).reshape(-1, 2), count


def _odd_line(blob: Optional[bytes]) -> bytes:
    """The x and y of a line that is not written as OGR writes plain lines; nothing if it is no line."""
    try:
        if blob is None or blob[:2] != b"GP":
            return b""
        at = 8 + _ENVELOPES[blob[3] >> 1 & 7]
        order = "<" if blob[at] else ">"
        kind, count = struct.unpack_from(order + "II", blob, at + 1)
        more = kind // 1000 if kind < 4000 else (kind >> 31 & 1) + (kind >> 30 & 1)
        size = {0: 2, 1: 3, 2: 3, 3: 4}.get(more, 2)
        if kind % 1000 != _LINE and kind & 0xFF != _LINE:
            return b""
        values = np.frombuffer(blob, order + "f8", count * size, at + 9)
        return np.ascontiguousarray(values.reshape(-1, size)[:, :2], "<f8").tobytes()
    except (IndexError, ValueError, struct.error):
        return b""
