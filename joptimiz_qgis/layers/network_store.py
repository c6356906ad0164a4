# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes a network as one GeoPackage of plain layers (INTERFACE 1.1): whole, or not at all.

Rights that a field does not state are `yes`. Arcs are edge ids, negative if travelled backward. `hazmat` is the right of
vehicles with dangerous goods.
"""

from __future__ import annotations

import logging
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Iterator

import numpy as np
from osgeo import ogr
from qgis.core import QgsCoordinateReferenceSystem

from ..core.errors import InputError
from ..core.network.build import Built
from ..core.network.model import LIMITS, Barrier, CycleWay, Network, TurnRestriction
from ..core.network.source import Rejected
from ..core.progress import Part, Progress, check
from ..core.text import N_
from ..tr import tr
from . import geopackage as gpkg
from .network_codes import ACCESS_WORDS, DEFAULT, access_text, conditional_text, limits_text, signed, vehicles_text
from .network_reader import read_network
from .unfinished import beside, try_folder

__all__ = ["must_be_writable", "read_network", "write_network"]

log = logging.getLogger(__name__)
_CHUNK = 20_000
EDGES = (
    ("edge_id", "INTEGER"), ("source_id", "TEXT"), ("from_node", "INTEGER"), ("to_node", "INTEGER"), ("name", "TEXT"),
    ("road_class", "TEXT"), ("length_m", "REAL"), ("speed_forward_kmh", "REAL"), ("speed_backward_kmh", "REAL"),
    ("cycle_forward", "TEXT"), ("cycle_backward", "TEXT"), ("foot", "TEXT"), ("slope_pct", "REAL"), ("through", "TEXT"),
    ("level", "INTEGER"), *((name, "REAL") for name in LIMITS), ("access_forward", "TEXT"), ("access_backward", "TEXT"),
    ("hazmat", "TEXT"), ("conditional", "TEXT"), ("limits_unknown", "TEXT"),
)
TURNS = (("from_edge", "INTEGER"), ("via_node", "INTEGER"), ("via_edges", "TEXT"), ("to_edge", "INTEGER"), ("kind", "TEXT"),
         ("vehicles", "TEXT"), ("except", "TEXT"), ("when", "TEXT"))
BARRIERS = (("node_id", "INTEGER"), ("kind", "TEXT"), ("access", "TEXT"), ("max_width_m", "REAL"), ("max_height_m", "REAL"))
NODES = (("node_id", "INTEGER"),)
REJECTED = (("source_id", "TEXT"), ("reason", "TEXT"))
INFO = (("key", "TEXT"), ("value", "TEXT"))


def write_network(built: Built, path: Path, progress: Progress) -> None:
    """Write the GeoPackage beside its place and move it there in one step.

    Raises InputError if the folder cannot be written or the file is in use; Cancelled. Neither leaves anything behind.
    """
    _must_be_free(path)
    folder = beside(path)  # SQLite keeps its journal beside what it writes
    try:
        os.mkdir(folder)
        part = folder / "network.gpkg"
        with closing(gpkg.Writer(part, _wkt(built.network.crs))) as writer:
            _write(writer, built, progress)
        _must_be_free(path)
        os.replace(part, path)
    except (OSError, RuntimeError) as error:
        raise _not_writable(path, error) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)  # what is left all the same goes with the next network


def must_be_writable(path: Path) -> None:
    """Raise InputError, before any work is done for it, if a network cannot be written there."""
    _must_be_free(path)
    try:
        try_folder(path)
    except PermissionError as error:
        raise _read_only(path) from error
    except OSError as error:
        raise _not_writable(path, error) from error


def _must_be_free(path: Path) -> None:
    """Raise InputError if another programme, or a layer of this one, has the GeoPackage open."""
    if not path.exists():
        if not path.parent.is_dir():
            raise InputError(N_("The folder {folder} does not exist. Make it, or choose another."), folder=str(path.parent))
        return
    try:
        with closing(sqlite3.connect(str(path), timeout=0.2, isolation_level=None)) as connection:
            # Leaves the write-ahead mode, which works only for the last one who has the file open.
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        raise _not_writable(path, error) from error
    except sqlite3.DatabaseError as error:  # no database: what replaces it is one
        log.info("%s is no database (%s).", path, error)
    try:
        os.rename(path, path)  # Windows replaces no file that anybody has open, be it only to look at it
    except OSError as error:
        raise _not_writable(path, error) from error


def _not_writable(path: Path, error: Exception) -> InputError:
    locked = isinstance(error, sqlite3.OperationalError) and "locked" in str(error)
    if locked or (isinstance(error, PermissionError) and path.exists() and os.access(path, os.W_OK)):
        return InputError(N_("The file {path} is in use. Remove its layers from the project, close other programmes that have it "
                             "open, or choose another file."), path=str(path))
    if not os.access(path.parent, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        return _read_only(path)
    return InputError(N_("The file {path} cannot be written ({detail}). Check the folder and the space on the disk."),
                      path=str(path), detail=str(error))


def _read_only(path: Path) -> InputError:
    return InputError(N_("The file {path} cannot be written: the folder or the file is read-only. Choose another folder."),
                      path=str(path))


def _write(writer: gpkg.Writer, built: Built, progress: Progress) -> None:
    network = built.network
    writer.add("edges", EDGES, _edge_rows(network, Part(progress, 0, 80)), ogr.wkbLineString, index=True)
    writer.add("turn_restrictions", TURNS, (_turn_row(network, turn) for turn in network.turns))
    writer.add("barriers", BARRIERS, (_barrier_row(network, barrier) for barrier in network.barriers))
    writer.add("nodes", NODES, _node_rows(network, Part(progress, 90, 97)), ogr.wkbPoint)
    writer.add("rejected", REJECTED, (_rejected_row(rejected) for rejected in built.rejected), ogr.wkbUnknown)
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    writer.add("network_info", INFO, {"built_at": now, **network.info}.items())
    check(progress)
    writer.commit()
    progress.report(100)


def _wkt(crs: str) -> str:
    """Raises InputError unless the CRS is projected, in metres."""
    known = QgsCoordinateReferenceSystem(crs)
    if not known.isValid():
        known = QgsCoordinateReferenceSystem.fromWkt(crs)
    if not known.isValid() or known.isGeographic():
        raise InputError(N_("The CRS {crs} is not projected. Choose a projected CRS in metres."), crs=crs)
    return known.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL)


def _chunks(count: int, progress: Progress) -> Iterator[slice]:
    for begin in range(0, count, _CHUNK):
        check(progress)
        progress.report(100.0 * begin / count)
        yield slice(begin, min(begin + _CHUNK, count))


def _edge_rows(network: Network, progress: Progress) -> Iterator[tuple[Any, ...]]:
    rights: dict[bytes, Any] = {}
    words = ("no", "yes")
    cycle = [way.name.lower() for way in CycleWay]
    hazard = [None if code == DEFAULT else word for code, word in enumerate(ACCESS_WORDS)]
    unknown = [limits_text(mask) for mask in range(1 << len(LIMITS))]
    names = [name or None for name in network.names]
    for part in _chunks(network.edge_count, progress):
        start = network.vertex_start[part.start : part.stop + 1]
        yield from zip(
            gpkg.lines_wkb(network.vertex_xy[start[0] : start[-1]], start - start[0]), network.edge_id[part].tolist(),
            network.source_id[part].tolist(), network.node_id[network.from_node[part]].tolist(),
            network.node_id[network.to_node[part]].tolist(), [names[n] for n in network.name[part].tolist()],
            [network.road_classes[c] for c in network.road_class[part].tolist()], network.length_m[part].tolist(),
            *(_short(network.speed_kmh[way, part]) for way in (0, 1)),
            *([cycle[c] for c in network.cycle[way, part].tolist()] for way in (0, 1)),
            [words[f] for f in network.foot[part].tolist()], _short(network.slope_pct[part]),
            [words[t] for t in network.through[part].tolist()], network.level[part].tolist(),
            *(_short(column) for column in network.limits[part].T),
            *(_access_column(network.access[way, part], rights) for way in (0, 1)),
            [hazard[h] for h in network.hazmat[part].tolist()],
            [conditional_text(network.conditional.get(e, ())) for e in range(part.start, part.stop)],
            [unknown[u] for u in network.limits_unknown[part].tolist()],
        )


def _short(values: np.ndarray) -> list[float]:
    """float32 as the shortest decimal that reads back the same (7.35, not 7.349999904632568). SQLite keeps NaN as NULL."""
    unique, row = np.unique(values, return_inverse=True)
    decimal = np.array([float(str(v)) for v in unique])
    return decimal[row.reshape(-1)].tolist()


def _access_column(codes: np.ndarray, known: dict[bytes, Any]) -> list[Any]:
    """Access objects of rows of codes; `known` remembers those that came before: there are few."""
    data, width = np.ascontiguousarray(codes).tobytes(), codes.shape[1]
    out = []
    for at in range(0, len(data), width):
        key = data[at : at + width]
        if key not in known:
            known[key] = access_text(key)
        out.append(known[key])
    return out


def _node_rows(network: Network, progress: Progress) -> Iterator[tuple[Any, ...]]:
    for part in _chunks(network.node_count, progress):
        yield from zip(gpkg.points_wkb(network.node_xy[part]), network.node_id[part].tolist())


def _turn_row(network: Network, turn: TurnRestriction) -> tuple[Any, ...]:
    first, *via, last = turn.arcs
    head = network.to_node if first % 2 == 0 else network.from_node
    return (signed(first, network.edge_id), None if via else int(network.node_id[head[first // 2]]),
            ",".join(str(signed(arc, network.edge_id)) for arc in via) or None, signed(last, network.edge_id), turn.kind,
            vehicles_text(turn.vehicles, "all"), vehicles_text(turn.except_, None), turn.when)


def _barrier_row(network: Network, barrier: Barrier) -> tuple[Any, ...]:
    return (int(network.node_id[barrier.node]), barrier.kind, access_text(barrier.access), barrier.max_width_m,
            barrier.max_height_m)


def _rejected_row(rejected: Rejected) -> tuple[Any, ...]:
    xy = np.array(rejected.xy, float).reshape(-1, 2)
    shapes = gpkg.points_wkb(xy) if len(xy) == 1 else gpkg.lines_wkb(xy, np.array([0, len(xy)]))
    return shapes[0] if len(xy) else None, rejected.source_id, tr(rejected.reason)
