# SPDX-License-Identifier: GPL-2.0-or-later
"""Any layer of lines as a road source, by a field map: `{"edge field": "source field"}`, constants as `{"value": ...}`.

Edge fields are those of a network's `edges` (docs/interface.md): source_id, name, road_class, speed_forward_kmh,
speed_backward_kmh, cycle_forward, cycle_backward, foot, slope_pct, through, level, max_height_m, max_weight_t,
max_axle_load_t, max_width_m, max_length_m, access_forward, access_backward, conditional, limits_unknown. One member more:
`"connect": {"value": "vertex"}` joins lines at any vertex they share; without it they join at end points (within 1 cm).

Both speeds are needed, or a road_class that the table of speeds has. A limit that is not given is no known limit; one that
cannot be read is *unknown*. What is not given otherwise: named by row; open to all; cycles on the road wherever motor
vehicles may go; walking allowed; level 0.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any, Callable, Mapping, Optional, Sequence

import numpy as np

from ..core.errors import InputError
from ..core.network.geodesy import distances_m
from ..core.network.model import LIMITS, Access, CycleWay
from ..core.network.source import Rejected, RoadSource
from ..core.progress import NoProgress, Progress, check
from ..core.text import N_
from ..core.vehicles import CATEGORIES
from .generic_values import conditional, cycle_way, flag, limit_bits, number, rights
from .line_table import LineAttributes, LineTable, known_heights, place_keys, road_source
from .osm_tables import SpeedClass, SpeedTable
from .osm_values import metres, speed_kmh, tonnes

TOLERANCE_M = 0.01
EDGE_FIELDS = ("source_id", "name", "road_class", "speed_forward_kmh", "speed_backward_kmh", "cycle_forward", "cycle_backward",
               "foot", "slope_pct", "through", "level", *LIMITS, "access_forward", "access_backward", "conditional",
               "limits_unknown")
_COMPUTED = ("edge_id", "from_node", "to_node", "length_m")
_SPEEDS = ("speed_forward_kmh", "speed_backward_kmh")
_CYCLES = ("cycle_forward", "cycle_backward")
_RIGHTS = ("access_forward", "access_backward")
_OPEN = tuple([int(Access.YES)] * len(CATEGORIES))
_UNKNOWN = tuple([int(Access.UNKNOWN)] * len(CATEGORIES))

_UNREADABLE = {
    "max_height_m": N_("max_height_m cannot be read: this limit is unknown on the line."),
    "max_weight_t": N_("max_weight_t cannot be read: this limit is unknown on the line."),
    "max_axle_load_t": N_("max_axle_load_t cannot be read: this limit is unknown on the line."),
    "max_width_m": N_("max_width_m cannot be read: this limit is unknown on the line."),
    "max_length_m": N_("max_length_m cannot be read: this limit is unknown on the line."),
    "limits_unknown": N_("limits_unknown cannot be read: all limits are unknown on the line."),
    "access_forward": N_("access_forward cannot be read: the right of access is unknown in this direction."),
    "access_backward": N_("access_backward cannot be read: the right of access is unknown in this direction."),
    "conditional": N_("conditional cannot be read: the right of access is unknown on the line."),
    "cycle_forward": N_("cycle_forward cannot be read: closed to cycles in this direction."),
    "cycle_backward": N_("cycle_backward cannot be read: closed to cycles in this direction."),
    "foot": N_("foot cannot be read: no walking on the line."),
    "through": N_("through cannot be read: the line is for start and end only."),
    "level": N_("level cannot be read: the line is taken as on the ground."),
    "slope_pct": N_("slope_pct cannot be read: the slope is unknown."),
    "speed_forward_kmh": N_("speed_forward_kmh cannot be read: the line is left out."),
    "speed_backward_kmh": N_("speed_backward_kmh cannot be read: the line is left out."),
}

_NO_CLASS = N_("road_class is not in the table of speeds, and no speed is given: the line is left out.")


def read_generic(table: LineTable, field_map: Mapping[str, Any], speeds: SpeedTable, progress: Optional[Progress] = None
                 ) -> RoadSource:
    """A road source by a field map. Raises InputError naming the member of the map and what to do."""
    progress = progress or NoProgress()
    columns, connect = _columns(table, field_map)
    reader = _Reader(table, columns, speeds)
    found = []
    for row in range(table.line_count):
        if row % 5000 == 0:
            check(progress)
            progress.report(80.0 * row / max(1, table.line_count))
        found.append(reader.line(row))
    keys = place_keys(table.vertex_xy, TOLERANCE_M)
    table = _heights(table, columns.get("slope_pct"), reader)
    progress.report(100)
    return road_source(table, reader.ids, found, keys, connect, {"turns": "unknown", "barriers_known": "no"}, (),
                       reader.rejected)


def _columns(table: LineTable, field_map: Mapping[str, Any]) -> tuple[dict[str, Sequence[object]], str]:
    """({edge field: a value for each line}, how lines join)."""
    out: dict[str, Sequence[object]] = {}
    connect = "endpoint"
    for name, where in field_map.items():
        constant = isinstance(where, Mapping) and set(where) == {"value"}
        if not constant and not isinstance(where, str):
            raise InputError(N_('FIELD_MAP: {field} must be the name of a field, or an object with the only member "value".'),
                             field=name)
        if name == "connect":
            connect = where["value"] if constant else ""
            if connect not in ("endpoint", "vertex"):
                raise InputError(N_('FIELD_MAP: connect must be an object whose "value" is endpoint or vertex.'))
        elif name in _COMPUTED:
            raise InputError(N_("FIELD_MAP: {field} is computed from the lines. Take it out of the map."), field=name)
        elif name not in EDGE_FIELDS:
            raise InputError(N_("FIELD_MAP: {field} is no field of a network's edges. Known fields: {known}."), field=name,
                             known=", ".join(EDGE_FIELDS))
        elif constant:
            out[name] = [where["value"]] * table.line_count
        elif where not in table.columns:
            raise InputError(N_("FIELD_MAP: the layer has no field {source} (for {field}). It has: {known}."), field=name,
                             source=where, known=", ".join(table.columns))
        else:
            out[name] = table.columns[where]
    given = [name for name in _SPEEDS if name in out]
    if len(given) == 1 or (not given and "road_class" not in out):
        raise InputError(N_("FIELD_MAP gives no {field}. Map it (NULL = closed in that direction), or give a constant like "
                            "{example}."), field=_SPEEDS[1] if given == [_SPEEDS[0]] else _SPEEDS[0], example='{"value": 30}')
    return out, connect


class _Reader:
    """Reads line after line, and lists what cannot be read."""

    def __init__(self, table: LineTable, columns: Mapping[str, Sequence[object]], speeds: SpeedTable) -> None:
        self._table, self._columns, self._speeds = table, columns, speeds
        ids = columns.get("source_id", [None] * table.line_count)
        self.ids = [f"row {row}" if value in (None, "") else str(value) for row, value in enumerate(ids, 1)]
        self.rejected: list[Rejected] = []

    def list(self, row: int, name: str) -> None:
        self.rejected.append(Rejected(self.ids[row], _UNREADABLE[name], self._table.xy_of(row)))

    def get(self, row: int, name: str, read: Callable[[object], Any], default: Any, unreadable: Any) -> Any:
        """The value of a field: `default` where there is none, `unreadable` (and listed) where `read` raises ValueError."""
        column = self._columns.get(name)
        value = None if column is None else column[row]
        if value is None or value == "":
            return default
        try:
            return read(value)
        except (ValueError, TypeError):
            self.list(row, name)
            return unreadable

    def line(self, row: int) -> Optional[LineAttributes]:
        road_class = str(self.get(row, "road_class", str, "", ""))
        kind = self._speeds.classes.get(road_class)
        speed = self._speed(row, kind)
        if speed is None:
            return None
        usual = kind.cycle if kind is not None else CycleWay.ROAD
        with_cars = usual is CycleWay.ROAD and (kind is None or kind.motor_kmh is not None)
        cycle = [self.get(row, name, cycle_way, CycleWay.NO if with_cars and math.isnan(speed[side]) else usual, CycleWay.NO)
                 for side, name in enumerate(_CYCLES)]
        limits, unknown = self._limits(row)
        access = [self.get(row, name, rights, _OPEN, _UNKNOWN) for name in _RIGHTS]
        clauses = self.get(row, "conditional", conditional, (), None)
        if clauses is None:  # no clause that says unknown: it would lift what the rights say for sure
            clauses, access = (), [tuple(int(Access.UNKNOWN) if c == Access.YES else c for c in side) for side in access]
        return LineAttributes(
            road_class=road_class, name=str(self.get(row, "name", str, "", "")), speed_kmh=speed,
            cycle=(int(cycle[0]), int(cycle[1])),
            foot=self.get(row, "foot", flag, kind.foot if kind is not None else True, False),
            through=self.get(row, "through", flag, True, False),
            level=max(-9, min(9, int(self.get(row, "level", number, 0, 0)))), limits=limits, limits_unknown=unknown,
            access=(access[0], access[1]), hazmat=int(Access.YES), conditional=clauses)

    def _speed(self, row: int, kind: Optional[SpeedClass]) -> Optional[tuple[float, float]]:
        """km/h forward and backward, NaN = closed; None (and listed) if the line cannot be used."""
        if _SPEEDS[0] not in self._columns:
            if kind is None:
                self.rejected.append(Rejected(self.ids[row], _NO_CLASS, self._table.xy_of(row)))
                return None
            both = math.nan if kind.motor_kmh is None else kind.motor_kmh
            return both, both
        read = [self.get(row, name, lambda v: _speed(v, self._speeds.words), math.nan, None) for name in _SPEEDS]
        return None if None in read else (read[0], read[1])

    def _limits(self, row: int) -> tuple[tuple[float, ...], int]:
        unknown = self.get(row, "limits_unknown", limit_bits, 0, (1 << len(LIMITS)) - 1)
        values = []
        for column, name in enumerate(LIMITS):
            value = self.get(row, name, _tonnes if name.endswith("_t") else _metres, None, None)
            if value is not None and math.isnan(value):
                self.list(row, name)
                unknown |= 1 << column
            values.append(math.nan if value is None else value)
        return tuple(values), unknown


def _metres(value: object) -> Optional[float]:
    return metres(str(value))


def _tonnes(value: object) -> Optional[float]:
    return tonnes(str(value))


def _speed(value: object, words: Mapping[str, float]) -> float:
    found = speed_kmh(str(value), words)
    if found is None:
        raise ValueError(value)
    return found


def _heights(table: LineTable, slopes: Optional[Sequence[object]], reader: _Reader) -> LineTable:
    """The table with its own heights, or with heights that rise along each line as slope_pct says."""
    if slopes is None:
        return replace(table, vertex_z=known_heights(table.vertex_z))
    slope = np.array([reader.get(row, "slope_pct", number, math.nan, math.nan) for row in range(table.line_count)], float)
    steps = np.zeros(table.vertex_xy.shape[0])
    if steps.shape[0] > 1:
        steps[1:] = distances_m(table.vertex_lonlat[:-1], table.vertex_lonlat[1:])
    steps[table.vertex_start[:-1]] = 0.0
    along = np.cumsum(steps)
    size = np.diff(table.vertex_start)
    along -= np.repeat(along[table.vertex_start[:-1]], size)
    return replace(table, vertex_z=along * np.repeat(slope, size) / 100.0)

