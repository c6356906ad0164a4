# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads a network from its GeoPackage, with whatever the user edited in it since it was built."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Callable, Optional, Sequence, TypeVar
from urllib.parse import quote

import numpy as np

from ..core.errors import NetworkError
from ..core.network.build import FORMAT_VERSION
from ..core.network.fingerprint import fingerprint
from ..core.network.model import LIMITS, Barrier, Conditional, CycleWay, Network, TurnRestriction
from ..core.progress import Progress, check
from ..core.text import N_
from ..core.vehicles import CATEGORIES
from . import geopackage as gpkg
from .network_codes import (
    ACCESS_WORDS,
    UNREADABLE_ACCESS,
    UNREADABLE_CONDITIONAL,
    access_code,
    access_codes,
    conditional_of,
    limits_mask,
    split,
    vehicles_of,
)

log = logging.getLogger(__name__)
T = TypeVar("T")
_CHUNK = 20_000
_TOLD = 20
_OFF_M = 0.5  # farther than this from its node, the end of an edge was moved
_COLUMNS = ("geom", "edge_id", "source_id", "from_node", "to_node", "name", "road_class", "length_m", "speed_forward_kmh",
            "speed_backward_kmh", "cycle_forward", "cycle_backward", "foot", "slope_pct", "through", "level", *LIMITS,
            "access_forward", "access_backward", "hazmat", "conditional", "limits_unknown")
_CYCLE = {way.name.lower(): int(way) for way in CycleWay}


def read_network(path: Path, progress: Progress) -> Network:
    """The network as the file says it now. Values of a field that are not understood count as unknown and are logged.

    Raises NetworkError if the file is no network, of another format version, or damaged; Cancelled.
    """
    try:
        with closing(connect(path)) as connection:
            connection.execute("BEGIN")  # one state of the file, even if somebody edits it meanwhile
            return _read(connection, path, progress)
    except (sqlite3.Error, ValueError, TypeError, OverflowError) as error:
        raise NetworkError(N_("The network {path} is damaged ({detail}). Build it again."), path=str(path),
                           detail=str(error)) from error


def connect(path: Path) -> sqlite3.Connection:
    """A connection that only reads, also where the folder is read-only. Raises NetworkError if there is no file."""
    if not path.is_file():
        raise NetworkError(N_("The network {path} does not exist. Build it, or choose another."), path=str(path))
    place = quote(path.absolute().as_posix())
    uri = f"file://{place}" if place.startswith("/") else f"file:///{place}"  # a share keeps its two slashes: file:////server
    connection = sqlite3.connect(f"{uri}?mode=ro", uri=True, isolation_level=None, timeout=10.0)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return connection
    except sqlite3.OperationalError:
        # In write-ahead mode SQLite wants to make a file beside it; what nobody can change needs none.
        connection.close()
        return sqlite3.connect(f"{uri}?mode=ro&immutable=1", uri=True, isolation_level=None)


def _read(connection: sqlite3.Connection, path: Path, progress: Progress) -> Network:
    info = _info(connection, path)
    node_id, node_xy = _nodes(connection)
    order = np.argsort(node_id, kind="stable")
    edges = _Edges(np.asarray(node_id[order]), order)
    count = int(connection.execute("SELECT count(*) FROM edges").fetchone()[0])
    names = ", ".join(f'"{c}"' for c in _COLUMNS)
    cursor = connection.execute(f"SELECT {names} FROM edges ORDER BY fid")  # nosec B608 the plugin's own names
    for rows in iter(lambda: cursor.fetchmany(_CHUNK), []):
        check(progress)
        edges.add(rows)
        progress.report(85.0 * edges.count / max(count, 1))
    network = edges.network(_crs(connection, info), node_id, node_xy, info, connection)
    check(progress)
    _must_fit(network)
    found = fingerprint(network)
    if found != info.get("fingerprint"):
        log.info("%s was edited since it was built.", path.name)
    progress.report(100)
    return _with_info(network, {**info, "fingerprint": found})


def _with_info(network: Network, info: dict[str, str]) -> Network:
    return Network(**{**network.__dict__, "info": info})


def _info(connection: sqlite3.Connection, path: Path) -> dict[str, str]:
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")}
    wanted = {"edges", "nodes", "turn_restrictions", "barriers", "network_info"}
    if not wanted <= tables:
        raise NetworkError(N_("The file {path} is no network: it has no table {table}. Make one with “Build network”."),
                           path=str(path), table=sorted(wanted - tables)[0])
    info = {str(key): str(value) for key, value in connection.execute("SELECT key, value FROM network_info ORDER BY fid")}
    if info.get("format_version") != FORMAT_VERSION:
        raise NetworkError(N_("The network {path} is of format version {found}; this plugin reads version {known}. "
                              "Build it again."), path=str(path), known=FORMAT_VERSION,
                           found=info.get("format_version", "\u2205"))
    fields = {row[1] for row in connection.execute("PRAGMA table_info(edges)")}
    missing = [name for name in _COLUMNS if name not in fields]
    if missing:
        raise NetworkError(N_("The edges of the network {path} have no field {field}. Build it again."), path=str(path),
                           field=missing[0])
    return info


def _crs(connection: sqlite3.Connection, info: dict[str, str]) -> str:
    row = connection.execute(
        "SELECT s.organization, s.organization_coordsys_id, s.definition FROM gpkg_geometry_columns g "
        "JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id WHERE g.table_name = 'edges'").fetchone()
    if row is None:
        raise NetworkError(N_("The network states no CRS. Build it again."))
    return f"EPSG:{row[1]}" if str(row[0]).upper() == "EPSG" else info.get("crs") or str(row[2])


def _nodes(connection: sqlite3.Connection) -> tuple[np.ndarray, np.ndarray]:
    rows = connection.execute("SELECT node_id, geom FROM nodes ORDER BY fid").fetchall()
    if any(blob is None or len(blob) < 29 for _, blob in rows):
        raise NetworkError(N_("A node of the network has no place. Undo that edit or build the network again."))
    # A point's last 16 bytes are its x and y: points are written without height.
    xy = np.frombuffer(b"".join(blob[-16:] for _, blob in rows), "<f8").astype(float).reshape(-1, 2)
    return np.array([node for node, _ in rows], np.int64), xy


class _Edges:
    """Columns of edges, chunk by chunk."""

    def __init__(self, sorted_ids: np.ndarray, order: np.ndarray) -> None:
        self._ids, self._order = sorted_ids, order
        self._columns: dict[str, list[np.ndarray]] = {}
        self._names: dict[str, int] = {"": 0}
        self._classes: dict[str, int] = {}
        self._rights: dict[Optional[str], bytes] = {}
        self._conditional: dict[int, tuple[Conditional, ...]] = {}
        self._doubtful: list[tuple[int, str]] = []
        self.count = 0

    def add(self, rows: Sequence[Sequence[Any]]) -> None:
        c = dict(zip(_COLUMNS, zip(*rows)))
        ids = np.array(c["edge_id"], dtype=np.int64)
        xy, size = gpkg.read_lines(c["geom"])
        read = {
            "edge_id": ids, "xy": xy, "size": size, "source_id": np.array([v or "" for v in c["source_id"]], dtype=str),
            "from_node": self._node_rows(ids, c["from_node"]), "to_node": self._node_rows(ids, c["to_node"]),
            "name": np.array([self._names.setdefault(v or "", len(self._names)) for v in c["name"]], np.int32),
            "road_class": np.array([self._classes.setdefault(v or "", len(self._classes)) for v in c["road_class"]], np.int16),
            "length_m": np.array(c["length_m"], np.float64),
            "speed": np.array([c["speed_forward_kmh"], c["speed_backward_kmh"]], np.float32),
            "cycle": np.array([self._coded(ids, c[f"cycle_{way}"], f"cycle_{way}", _CYCLE.__getitem__, int(CycleWay.NO))
                               for way in ("forward", "backward")], np.uint8),
            "foot": np.array(c["foot"], dtype=object) == "yes", "slope_pct": np.array(c["slope_pct"], np.float32),
            "through": np.array(c["through"], dtype=object) != "no",
            "level": np.array([v or 0 for v in c["level"]], np.int8),
            "limits": np.array([c[name] for name in LIMITS], np.float32).T,
            "access": np.stack([self._access(ids, c[f"access_{way}"], f"access_{way}") for way in ("forward", "backward")]),
            "hazmat": np.array(self._coded(ids, c["hazmat"], "hazmat", lambda v: access_code(v or ACCESS_WORDS[0]),
                                           ACCESS_WORDS.index("unknown")), np.uint8),
            "limits_unknown": np.array(self._coded(ids, c["limits_unknown"], "limits_unknown", limits_mask, 0), np.uint8),
        }
        for row, text in enumerate(c["conditional"]):
            if text:
                self._conditional[self.count + row] = self._one(int(ids[row]), text, "conditional", conditional_of,
                                                                UNREADABLE_CONDITIONAL)
        for name, values in read.items():
            self._columns.setdefault(name, []).append(values)
        self.count += len(rows)

    def _node_rows(self, ids: np.ndarray, nodes: Sequence[Any]) -> np.ndarray:
        wanted = np.array([-1 if n is None else n for n in nodes], dtype=np.int64)
        at = np.minimum(np.searchsorted(self._ids, wanted), max(self._ids.shape[0] - 1, 0))
        lost = np.flatnonzero(self._ids[at] != wanted) if self._ids.size else np.arange(len(wanted))
        if lost.size:
            raise NetworkError(N_("Edge {edge} ends at a node that the network does not have. New roads belong in the source: "
                                  "draw it there and build the network again."), edge=int(ids[lost[0]]))
        return self._order[at].astype(np.int32)

    def _one(self, edge: int, value: Any, field: str, read: Callable[[Any], T], otherwise: T) -> T:
        try:
            return read(value)
        except (ValueError, KeyError, TypeError):
            self._doubtful.append((edge, field))
            return otherwise

    def _coded(self, ids: np.ndarray, values: Sequence[Any], field: str, read: Callable[[Any], int], otherwise: int) -> list[int]:
        known: dict[Any, int] = {}
        out = []
        for row, value in enumerate(values):
            if value not in known:
                code = self._one(int(ids[row]), value, field, read, -1)
                if code < 0:  # said anew for each edge
                    out.append(otherwise)
                    continue
                known[value] = code
            out.append(known[value])
        return out

    def _access(self, ids: np.ndarray, texts: Sequence[Optional[str]], field: str) -> np.ndarray:
        codes = []
        for row, text in enumerate(texts):
            if text not in self._rights:
                read = self._one(int(ids[row]), text, field, access_codes, UNREADABLE_ACCESS)
                if read is UNREADABLE_ACCESS:
                    codes.append(read)
                    continue
                self._rights[text] = read
            codes.append(self._rights[text])
        return np.frombuffer(b"".join(codes), np.uint8).reshape(-1, len(CATEGORIES))

    def network(self, crs: str, node_id: np.ndarray, node_xy: np.ndarray, info: dict[str, str],
                connection: sqlite3.Connection) -> Network:
        if not self.count:
            raise NetworkError(N_("The network has no edges. Build it again."))
        column = {name: np.concatenate(parts, axis=1 if name in ("speed", "cycle", "access") else 0)
                  for name, parts in self._columns.items()}
        self._columns.clear()
        edge_id = column["edge_id"]
        if np.unique(edge_id).shape[0] != edge_id.shape[0] or (edge_id <= 0).any():
            raise NetworkError(N_("Two edges of the network have the same edge_id. An edge that was cut in two belongs in the "
                                  "source: cut it there and build the network again."))
        for edge, field in self._doubtful[:_TOLD]:
            log.warning("Edge %d: the field %s is not understood and counts as unknown.", edge, field)
        if len(self._doubtful) > _TOLD:
            log.warning("And %d more fields that are not understood.", len(self._doubtful) - _TOLD)
        network = Network(
            crs=crs, node_id=node_id, node_xy=node_xy, edge_id=edge_id, source_id=column["source_id"], name=column["name"],
            names=tuple(self._names), road_class=column["road_class"], road_classes=tuple(self._classes),
            from_node=column["from_node"], to_node=column["to_node"], length_m=column["length_m"], speed_kmh=column["speed"],
            cycle=column["cycle"], foot=column["foot"].astype(bool), slope_pct=column["slope_pct"],
            through=column["through"].astype(bool), level=column["level"], limits=np.ascontiguousarray(column["limits"]),
            limits_unknown=column["limits_unknown"], access=column["access"], hazmat=column["hazmat"],
            conditional=self._conditional, turns=(), barriers=_barriers(connection, node_id), vertex_xy=column["xy"],
            vertex_start=np.concatenate(([0], np.cumsum(column["size"]))).astype(np.int64), info=info,
        )
        return Network(**{**network.__dict__, "turns": _turns(connection, network)})


def _must_fit(network: Network) -> None:
    """Raise NetworkError if the shape of an edge no longer ends at its nodes, or its length is none."""
    first, last = network.vertex_xy[network.vertex_start[:-1]], network.vertex_xy[network.vertex_start[1:] - 1]
    off = np.maximum(np.abs(first - network.node_xy[network.from_node]).max(axis=1),
                     np.abs(last - network.node_xy[network.to_node]).max(axis=1))
    moved = np.flatnonzero(~(off <= _OFF_M) | ~(network.length_m > 0.0))
    if moved.size:
        raise NetworkError(N_("The shape of edge {edge} no longer ends at its nodes, or it has no length. Undo that edit, or "
                              "change the source and build the network again."), edge=int(network.edge_id[moved[0]]))


def _turns(connection: sqlite3.Connection, network: Network) -> tuple[TurnRestriction, ...]:
    """The restrictions whose arcs follow each other; others (an edge was deleted) are logged."""
    rows = connection.execute('SELECT from_edge, via_edges, to_edge, kind, vehicles, "except", "when" FROM turn_restrictions '
                              "ORDER BY fid").fetchall()
    row_of = dict(zip(network.edge_id.tolist(), range(network.edge_count))) if rows else {}
    out = []
    for first, via, last, kind, vehicles, except_, when in rows:
        try:
            ids = [int(first), *(int(v) for v in split(via)), int(last)]
            arcs = tuple(2 * row_of[abs(i)] + (i < 0) for i in ids)
            heads = [int((network.from_node if arc % 2 else network.to_node)[arc // 2]) for arc in arcs]
            tails = [int((network.to_node if arc % 2 else network.from_node)[arc // 2]) for arc in arcs]
            if heads[:-1] != tails[1:] or kind not in ("no", "only"):
                raise ValueError("arcs")
            out.append(TurnRestriction(arcs, kind, vehicles_of(vehicles), vehicles_of(except_), when))
        except (ValueError, KeyError, TypeError):
            log.warning("The turn restriction from edge %s to edge %s cannot be tied to the network: left out.", first, last)
    return tuple(out)


def _barriers(connection: sqlite3.Connection, node_id: np.ndarray) -> tuple[Barrier, ...]:
    rows = connection.execute("SELECT node_id, kind, access, max_width_m, max_height_m FROM barriers ORDER BY fid").fetchall()
    row_of = dict(zip(node_id.tolist(), range(node_id.shape[0]))) if rows else {}
    out = []
    for node, kind, access, width, height in rows:
        if node not in row_of:
            log.warning("The barrier at node %s is not on the network: left out.", node)
            continue
        try:
            codes = access_codes(access)
        except (ValueError, KeyError):
            log.warning("The access of the barrier at node %s is not understood and counts as unknown.", node)
            codes = UNREADABLE_ACCESS
        out.append(Barrier(row_of[node], str(kind or ""), tuple(codes), width, height))
    return tuple(out)
