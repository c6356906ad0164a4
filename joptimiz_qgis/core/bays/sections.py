# SPDX-License-Identifier: GPL-2.0-or-later
"""Sections of streets: each street followed as it goes straight on, and cut into even pieces of at most some length.

A street is followed through edges of one name that meet; where more than two of them meet, the two that lie straightest go
on and the others begin or end there (strokes: Thomson & Richardson 1999). So each carriageway of a divided street, and each
arm of a fork, is followed by itself, and a ring is cut where its first edge begins. An edge without a name is a street alone.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Iterator, Mapping, Optional, Sequence

import numpy as np

from ..network.model import Network
from ..progress import NoProgress, Progress, among
from ..routing.shape import part_of

_LOOK_M = 20.0  # so far along an edge shows where it goes: first segments at forks are short and crooked
_ROUNDING = 1e-9  # a street of 400 m makes 2 sections of 200 m, not 3
_CHECK = 1000
_Way = Sequence[tuple[int, bool]]
"""Edges in the order they are followed, and whether against their drawing."""


@dataclass(frozen=True)
class Sections:
    """S sections of streets; P pieces of edges that make them up, by edge, then from the beginning of its drawing.

    `ids`: text, the same for the same network and length. `street`: "" = without name. `length_m` float64 [S].
    `shapes`: vertices float64 [n, 2] of each, one line. `edge` int64 [P], `begin` float64 [P]: where on the drawing of its
    edge a piece begins, 0 to 1; it ends where the next one of that edge begins. `section` int64 [P].
    """

    ids: tuple[str, ...]
    street: tuple[str, ...]
    length_m: np.ndarray
    shapes: tuple[np.ndarray, ...]
    edge: np.ndarray
    begin: np.ndarray
    section: np.ndarray

    def at(self, edge: np.ndarray, fraction: np.ndarray) -> np.ndarray:
        """int64 [K]: the section at each place of an edge of these streets; -1 where `edge` is -1.

        A place that two sections share is of the later one along the drawing. Raises ValueError for another edge."""
        found = np.full(edge.shape, -1, np.int64)
        placed = np.flatnonzero(edge >= 0)
        row = np.searchsorted(2.0 * self.edge + self.begin, 2.0 * edge[placed] + fraction[placed], "right") - 1
        if placed.size and ((row < 0).any() or (self.edge[row] != edge[placed]).any()):
            raise ValueError("an edge that is in no section")
        found[placed] = self.section[row]
        return found


def sections_of(network: Network, streets: np.ndarray, touched: np.ndarray, section_m: float,
                progress: Optional[Progress] = None) -> Sections:
    """Sections of the streets that the edges `touched` (rows) belong to, of at most `section_m` metres each.

    `streets` bool [E]: edges that count as streets; every edge touched must. Raises ValueError if not, or if the length is
    not positive; Cancelled.
    """
    if not section_m > 0.0:
        raise ValueError("sections need a length above 0")
    if not streets[touched].all():
        raise ValueError("an edge touched is no street")
    name = network.name
    wanted = np.zeros(len(network.names), dtype=bool)
    wanted[name[touched]] = True
    wanted[0] = False
    rows = np.flatnonzero(streets & wanted[name])
    alone = np.unique(touched[name[touched] == 0])
    strokes: list[_Way] = [[(int(edge), False)] for edge in alone]
    strokes += _strokes(rows, _partners(network, rows))
    return _cut(network, strokes, section_m, progress or NoProgress())


def _partners(network: Network, rows: np.ndarray) -> Mapping[int, int]:
    """Which end of an edge goes on as which other: ends are 2 * edge (its beginning) and 2 * edge + 1, both ways."""
    meeting: dict[tuple[int, int], list[int]] = {}
    for edge, name, tail, head in zip(rows.tolist(), network.name[rows].tolist(), network.from_node[rows].tolist(),
                                      network.to_node[rows].tolist()):
        meeting.setdefault((tail, name), []).append(2 * edge)
        meeting.setdefault((head, name), []).append(2 * edge + 1)
    partner: dict[int, int] = {}
    for ends in meeting.values():
        for one, other in [(ends[0], ends[1])] if len(ends) == 2 else _straightest(network, ends):
            partner[one], partner[other] = other, one
    return partner


def _straightest(network: Network, ends: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of the ends that meet at a node, the straightest first."""
    ways = [_direction(network, end) for end in ends]
    pairs = sorted((float(ways[i] @ ways[j]), ends[i], ends[j]) for i in range(len(ends)) for j in range(i + 1, len(ends)))
    free = set(ends)
    for turned, one, other in pairs:
        if turned < 0.0 and one in free and other in free:  # what turns back is another arm
            free -= {one, other}
            yield one, other


def _direction(network: Network, end: int) -> np.ndarray:
    """float64 [2], of length 1 (0 for an edge that goes nowhere): where an edge leads away from this end of it."""
    shape = network.shape(end // 2)
    xy = shape if end % 2 == 0 else shape[::-1]
    along = _along(xy)
    to = np.array([np.interp(_LOOK_M, along, xy[:, axis]) for axis in (0, 1)]) - xy[0]
    return np.asarray(to / max(float(np.hypot(*to)), 1e-12))


def _strokes(rows: np.ndarray, partner: Mapping[int, int]) -> list[_Way]:
    """Streets from end to end, then the rings."""
    seen: set[int] = set()
    found: list[_Way] = []
    ends = [end for edge in rows.tolist() for end in (2 * edge, 2 * edge + 1)]
    for start in [end for end in ends if end not in partner] + ends:
        if start // 2 not in seen:
            found.append(list(_followed(start, partner, seen)))
    return found


def _followed(start: int, partner: Mapping[int, int], seen: set[int]) -> Iterator[tuple[int, bool]]:
    end: Optional[int] = start
    while end is not None and end // 2 not in seen:
        seen.add(end // 2)
        yield end // 2, end % 2 == 1
        end = partner.get(end ^ 1)


def _cut(network: Network, strokes: Sequence[_Way], section_m: float, progress: Progress) -> Sections:
    """Cut each street into the least number of even sections."""
    ids: list[str] = []
    street: list[str] = []
    length: list[float] = []
    shapes: list[np.ndarray] = []
    pieces: list[tuple[int, float, int]] = []  # edge, begin, section
    for number, way in enumerate(strokes):
        if number % _CHECK == 0:
            among(progress, number, len(strokes))
        borders = np.concatenate(([0.0], np.cumsum([float(network.length_m[edge]) for edge, _ in way])))
        count = max(1, math.ceil(borders[-1] / section_m - _ROUNDING))
        cuts = np.linspace(0.0, borders[-1], count + 1)
        named = int(min(network.edge_id[edge] for edge, _ in way))
        for k in range(count):
            parts = []
            for edge, low, high, backward in _parts(way, borders, cuts[k], cuts[k + 1]):
                pieces.append((edge, low, len(ids)))
                parts.append(part_of(network.shape(edge), *((high, low) if backward else (low, high))))
            ids.append(f"{named}-{k + 1}")
            street.append(network.names[int(network.name[way[0][0]])])
            length.append(float(cuts[k + 1] - cuts[k]))
            shapes.append(np.vstack([parts[0], *(part[1:] for part in parts[1:])]))
    pieces.sort()
    edge_of, begin, section = zip(*pieces) if pieces else ((), (), ())
    return Sections(tuple(ids), tuple(street), np.array(length, float), tuple(shapes), np.array(edge_of, np.int64),
                    np.array(begin, float), np.array(section, np.int64))


def _parts(way: _Way, borders: np.ndarray, begin_m: float, end_m: float) -> Iterator[tuple[int, float, float, bool]]:
    """(edge, from, to, backward) between two places of a street whose edges begin at `borders`; shares of the drawing."""
    first = min(int(np.searchsorted(borders, begin_m, "right")) - 1, len(way) - 1)
    last = max(int(np.searchsorted(borders, end_m, "left")) - 1, first)
    for at in range(first, last + 1):
        edge, backward = way[at]
        span = borders[at + 1] - borders[at]
        low = float(np.clip((begin_m - borders[at]) / span, 0.0, 1.0)) if span > 0.0 else 0.0
        high = float(np.clip((end_m - borders[at]) / span, 0.0, 1.0)) if span > 0.0 else 1.0
        yield (edge, 1.0 - high, 1.0 - low, True) if backward else (edge, low, high, False)


def _along(xy: np.ndarray) -> np.ndarray:
    """float64 [n]: metres in the plane from the first vertex."""
    return np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(xy, axis=0).T))))
