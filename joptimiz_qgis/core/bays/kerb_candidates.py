# SPDX-License-Identifier: GPL-2.0-or-later
"""Places along kerbs where a delivery bay could be, and why others cannot.

The network knows no widths, no parked cars and no entrances: a candidate is a place to look at, not a permission. Traffic keeps
right: in a two-way street each side is used in the direction that passes it, in a one-way street both are (R.417-1).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

import numpy as np

from ..network.edge_index import EdgeIndex
from ..network.model import CycleWay, Network
from ..progress import NoProgress, Part, Progress, among, check
from ..regulation.verdict import Verdict
from ..routing.law_cache import Judged
from ..routing.shape import part_of
from ..routing.snap import Snapper
from ..text import N_, Text, text
from .kerb import LEFT, NO_SIDE, RIGHT, SIDES, Kerb, closing_arc, kerbs, passing
from .kerb_lines import WORDS, KerbLines, Why, motor, without_kerb

KERB_M = 4.0
"""How far beside the line of its street a candidate is drawn: the width of the street is not known."""
_CROSSING_REACH_M = 12.0  # a crossing belongs to streets whose lines are so near
STEEP = N_("too steep: {slope} % (at most {most} %)")
SHORT_KERB = N_("the longest free kerb is {free} m, a bay takes {wanted} m")
NARROW = N_("{width} m wide, the vehicle {wanted} m")


@dataclass(frozen=True)
class Limits:
    """What is asked of a place: metres of a bay for one vehicle, metres between candidates, from junctions, from crossings; the
    steepest street in percent; metres of the vehicle's width (NaN = not known)."""

    bay_m: float
    spacing_m: float
    junction_m: float
    crossing_m: float
    max_slope_pct: float
    vehicle_width_m: float


@dataclass(frozen=True)
class Given:
    """K candidates that the user gives: `ids`; `xy` float64 [K, 2]; float64 [K], NaN = not stated: `length_m`, `places`,
    `price`, `width_m`, `slope_pct`."""

    ids: tuple[str, ...]
    xy: np.ndarray
    length_m: np.ndarray
    places: np.ndarray
    price: np.ndarray
    width_m: np.ndarray
    slope_pct: np.ndarray


@dataclass(frozen=True)
class Candidates:
    """K candidates. `edge` int64 [K] row of the network, -1 none; `side` int8 [K] of its drawing; `along_m` float64 [K]; `xy`
    float64 [K, 2] beside the street, `on_line` on it; `length_m` float64 [K] of the bay; `places` int64 [K]; `price` float64 [K],
    NaN = as any other; `why`: why it cannot be, None if it may. `left_out`: kerbs too far from demand to be looked at."""

    ids: tuple[str, ...]
    edge: np.ndarray
    side: np.ndarray
    along_m: np.ndarray
    xy: np.ndarray
    on_line: np.ndarray
    length_m: np.ndarray
    places: np.ndarray
    price: np.ndarray
    why: tuple[Optional[Text], ...]
    left_out: int


@dataclass(frozen=True)
class Place:
    """The street network as it is used here."""

    network: Network
    edges: EdgeIndex
    snapper: Snapper
    drivable: np.ndarray
    """bool [E]: physically open to the vehicle."""


def reached(place: Place, demand_xy: np.ndarray, reach_m: float) -> np.ndarray:
    """Rows of the streets of motor traffic that lie within reach of demand (float64 [D, 2])."""
    points = demand_xy[np.isfinite(demand_xy).all(axis=1)]
    question, edge = place.edges.boxes.near_many(points - reach_m, points + reach_m)
    near = (place.edges.low[edge] <= (points + reach_m)[question]).all(axis=1) \
        & (place.edges.high[edge] >= (points - reach_m)[question]).all(axis=1)
    edges = np.unique(edge[near])
    return edges[motor(place.network)[edges]]


def from_kerbs(place: Place, demand_xy: np.ndarray, reach_m: float, limits: Limits, crossings_xy: np.ndarray, bays: Kerb,
               bay_length_m: np.ndarray, progress: Optional[Progress] = None) -> Candidates:
    """Candidates along both sides of every street within reach of demand; where a kerb can have none, one row says why.

    `crossings_xy` float64 [P, 2]; `bays`, `bay_length_m` float64 [B]: existing bays and their kerbs. Raises Cancelled.
    """
    progress = progress or NoProgress()
    edges = reached(place, demand_xy, reach_m)
    why = without_kerb(place.network, place.drivable, limits.max_slope_pct, edges)
    lines = _lines(place, edges[why == Why.NOTHING], limits, crossings_xy, bays, bay_length_m, Part(progress, 0, 30))
    rows: list[tuple[int, float, int, Optional[Text]]] = [
        (edge, float(place.network.length_m[edge]) / 2.0, NO_SIDE, _word(Why(code), place.network, edge, limits))
        for edge, code in zip(edges.tolist(), why.tolist()) if code != Why.NOTHING and code != Why.CLOSED]
    step = max(limits.spacing_m, limits.bay_m)
    for number, line in enumerate(lines.lines):
        if number % 500 == 0:
            among(Part(progress, 30, 100), number, len(lines.lines))
        for side in (RIGHT, LEFT):
            free = lines.free(number, side)
            placed = [at for low, high in free for at in _along(low, high, limits.bay_m, step)]
            rows += [(*lines.edge_at(number, at, side), None) for at in placed]
            if not placed:
                longest = max((high - low for low, high in free), default=0.0)
                said = text(SHORT_KERB, free=round(longest, 1), wanted=round(limits.bay_m, 1))
                rows.append((*lines.edge_at(number, line.length_m / 2.0, side), said))
    progress.report(100.0)
    return _built(place, rows, limits, int(motor(place.network).sum()) - len(edges))


def from_layer(place: Place, given: Given, limits: Limits, max_snap_m: float, crossings_xy: np.ndarray, bays: Kerb,
               bay_length_m: np.ndarray, progress: Optional[Progress] = None) -> Candidates:
    """The candidates that the user gives, judged by what they state, else by the street. Raises Cancelled."""
    progress = progress or NoProgress()
    tied = kerbs(place.network, place.snapper, given.xy, max_snap_m, place.drivable)
    edges = np.unique(tied.edge[tied.edge >= 0])
    stated = np.isfinite(given.slope_pct)
    code = dict(zip(edges.tolist(), without_kerb(place.network, place.drivable, np.inf, edges).tolist()))
    lines = _lines(place, edges, limits, crossings_xy, bays, bay_length_m, Part(progress, 0, 50))
    length = np.where(np.isfinite(given.length_m), given.length_m,
                      np.where(np.isfinite(given.places), given.places, 1.0) * limits.bay_m)
    why: list[Optional[Text]] = []
    for k, edge in enumerate(tied.edge.tolist()):
        if k % 500 == 0:
            among(Part(progress, 50, 100), k, len(tied.edge))
        slope = given.slope_pct[k] if stated[k] else place.network.slope_pct[edge] if edge >= 0 else np.nan
        if edge < 0:
            why.append(text(WORDS[Why.NO_STREET]))
        elif code[edge] != Why.NOTHING:
            why.append(text(WORDS[Why(code[edge])]))
        elif abs(slope) > limits.max_slope_pct:
            why.append(text(STEEP, slope=round(abs(float(slope)), 1), most=limits.max_slope_pct))
        elif given.width_m[k] < limits.vehicle_width_m:
            why.append(text(NARROW, width=float(given.width_m[k]), wanted=limits.vehicle_width_m))
        elif length[k] < limits.bay_m and not given.places[k] >= 1:
            why.append(text(SHORT_KERB, free=round(float(length[k]), 1), wanted=round(limits.bay_m, 1)))
        else:
            found = lines.place(edge, float(tied.along_m[k]), int(tied.side[k]))
            stop = Why.NOTHING if found is None else lines.why_not(
                found[0], found[1] - length[k] / 2.0, found[1] + length[k] / 2.0, found[2])
            why.append(text(WORDS[stop]) if stop != Why.NOTHING else None)
    places = np.where(np.isfinite(given.places), given.places, np.floor(length / limits.bay_m + 1e-9)).astype(np.int64)
    progress.report(100.0)
    on_line = np.where(tied.edge[:, None] >= 0, tied.xy, given.xy)
    return Candidates(given.ids, tied.edge, tied.side, tied.along_m, given.xy, on_line, length, places, given.price,
                      tuple(why), 0)


def wrong_side(judged: Judged, candidates: Candidates, at_ms: int, progress: Optional[Progress] = None
               ) -> tuple[Optional[Text], ...]:
    """Of each candidate, what closes the direction that passes its side of a two-way street (another one may be open), None where
    nothing does. Raises Cancelled."""
    open_ = ~np.isnan(judged.law.network.speed_kmh)
    found: list[Optional[Text]] = []
    for k, (edge, side) in enumerate(zip(candidates.edge.tolist(), candidates.side.tolist())):
        if k % 500 == 0:
            check(progress or NoProgress())
        two_way = edge >= 0 and side != NO_SIDE and bool(open_[:, edge].all())
        found.append(text(WORDS[Why.AGAINST]) if two_way and _is_closed(judged, passing(edge, side), candidates.along_m[k], at_ms)
                     else None)
    return tuple(found)


def _is_closed(judged: Judged, arc: int, along_m: float, at_ms: int) -> bool:
    closer = closing_arc(judged.index, arc, float(along_m), at_ms)
    return not judged.law.drivable[arc] or (closer is not None and closer.effect is Verdict.FORBIDDEN)


def beside_cycle_lane(network: Network, edge: int, side: int) -> bool:
    """A marked cycle lane may lie along that kerb: the source says so of the street, not of its side."""
    return edge >= 0 and bool((network.cycle[:, edge] == CycleWay.LANE).any())


def _along(low: float, high: float, length: float, step: float) -> Sequence[float]:
    """Middles of bays on a free stretch, as many as there is room for, in the middle of it."""
    if high - low < length - 1e-6:
        return ()
    count = 1 + int((high - low - length) / step + 1e-6)
    first = (low + high - (count - 1) * step) / 2.0
    return [first + n * step for n in range(count)]


def _lines(place: Place, edges: np.ndarray, limits: Limits, crossings_xy: np.ndarray, bays: Kerb, bay_length_m: np.ndarray,
           progress: Progress) -> KerbLines:
    lines = KerbLines(place.network, edges)
    lines.block_ends(limits.junction_m)
    lines.block_paths(limits.crossing_m)
    usable = np.zeros(place.network.edge_count, bool)
    usable[edges] = True
    for n, (x, y) in enumerate(crossings_xy.tolist()):
        if n % 500 == 0:
            among(progress, n, len(crossings_xy))
        for snap in place.snapper.near(x, y, _CROSSING_REACH_M, usable):
            along = snap.fraction * float(place.network.length_m[snap.edge])
            lines.block(snap.edge, along, limits.crossing_m, NO_SIDE, Why.CROSSING)
    known = np.where(np.isfinite(bay_length_m), bay_length_m, limits.bay_m)  # of a bay without length: as long as a new one
    for edge, along, side, length in zip(bays.edge.tolist(), bays.along_m.tolist(), bays.side.tolist(), known.tolist()):
        if edge >= 0:
            lines.block(edge, along, length / 2.0, side, Why.BAY)
    return lines


def _word(code: Why, network: Network, edge: int, limits: Limits) -> Text:
    if code is Why.SLOPE:
        return text(STEEP, slope=round(abs(float(network.slope_pct[edge])), 1), most=limits.max_slope_pct)
    return text(WORDS[code])


def _built(place: Place, rows: Sequence[tuple[int, float, int, Optional[Text]]], limits: Limits, left_out: int) -> Candidates:
    network = place.network
    edge = np.array([row[0] for row in rows], np.int64)
    along, side = np.array([row[1] for row in rows], float), np.array([row[2] for row in rows], np.int8)
    fraction = along / np.maximum(network.length_m[edge], 1e-9)
    line = [part_of(network.shape(e), at, at)[0] for e, at in zip(edge.tolist(), fraction.tolist())]
    on_line = np.array(line, float).reshape(-1, 2)
    ahead = place.snapper.direction(edge, fraction, 0.5) if len(edge) else np.zeros((0, 2))
    beside = on_line + np.column_stack((-ahead[:, 1], ahead[:, 0])) * (KERB_M * side)[:, None]
    ids = tuple(f"{network.edge_id[e]}-{SIDES[s]}-{round(a)}" if s != NO_SIDE else f"{network.edge_id[e]}"
                for e, a, s in zip(edge.tolist(), along.tolist(), side.tolist()))
    count = len(rows)
    return Candidates(ids, edge, side, along, beside, on_line, np.full(count, limits.bay_m), np.ones(count, np.int64),
                      np.full(count, np.nan), tuple(row[3] for row in rows), left_out)
