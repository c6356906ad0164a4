# SPDX-License-Identifier: GPL-2.0-or-later
"""BD TOPO's companion table `non_communication`: forbidden turns, in the terms of the road source."""

from __future__ import annotations

import re
from typing import Mapping, Optional, Sequence

import numpy as np

from ..core.errors import InputError
from ..core.network.source import Rejected, SourceTurn
from ..core.text import N_
from .bdtopo_tables import TURN_FIELDS
from .line_table import LineTable, PointTable, find_fields

_NAMES = N_("The forbidden turn names no road, or a road that the layer does not hold.")
_APART = N_("The roads of the forbidden turn do not meet, or meet at both ends and no point says where.")
_AT_M = 1.0  # a point of the table lies on its node


def source_turns(turns: PointTable, table: LineTable, source_id: Sequence[str], keys: np.ndarray
                 ) -> tuple[list[SourceTurn], list[Rejected]]:
    """(forbidden turns, those that cannot be used). They bind motor vehicles, as the one-ways of BD TOPO do.

    `liens_vers_troncon_sortie` lists, separated by "/", the roads that make up the way one may not take. Roads that
    follow each other are one forbidden way; roads that all leave from the node are a ban each.
    Raises InputError naming the fields that lack.
    """
    here = find_fields(list(turns.columns), TURN_FIELDS)
    missing = [name for name in TURN_FIELDS if name not in here]
    if missing:
        raise InputError(N_("The table of turns lacks the fields {fields}. Give the table non_communication of the same "
                            "edition of BD TOPO."), fields=", ".join(missing))
    ends = _ends(table, source_id, keys)
    found: list[SourceTurn] = []
    rejected: list[Rejected] = []
    rows = zip(turns.columns[here["lien_vers_troncon_entree"]], turns.columns[here["liens_vers_troncon_sortie"]])
    for row, (entry, exits) in enumerate(rows):
        start, ways = str(entry or "").strip(), [e.strip() for e in re.split(r"[/,;]", str(exits or "")) if e.strip()]
        if start not in ends or not ways or any(way not in ends for way in ways):
            rejected.append(Rejected(start, _NAMES))
            continue
        node = _node(ends, start, ways[0], None if turns.xy is None else turns.xy[row])
        if node is None:
            rejected.append(Rejected(start, _APART))
        elif all(node in ends[way] for way in ways):
            found.extend(SourceTurn(start, way, "no", node) for way in ways)
        elif _follow(ends, node, ways):
            found.append(SourceTurn(start, ways[-1], "no", None, tuple(ways[:-1])))
        else:
            rejected.append(Rejected(start, _APART))
    return found, rejected


_Ends = Mapping[str, Mapping[int, tuple[float, float]]]
"""Of each road: the keys of its two ends, and where they are."""


def _ends(table: LineTable, source_id: Sequence[str], keys: np.ndarray) -> _Ends:
    first, last = table.vertex_start[:-1], table.vertex_start[1:] - 1
    out: dict[str, dict[int, tuple[float, float]]] = {}
    for at in (first, last):
        for name, key, (x, y) in zip(source_id, keys[at].tolist(), table.vertex_xy[at].tolist()):
            out.setdefault(name, {})[key] = (x, y)
    return out


def _node(ends: _Ends, start: str, way: str, point: Optional[np.ndarray]) -> Optional[int]:
    """The end that two roads share; where they share both, the one at the point."""
    shared = [key for key in ends[start] if key in ends[way]]
    if len(shared) == 1:
        return shared[0]
    if point is None:
        return None
    near = [key for key in shared if np.hypot(*(np.array(ends[start][key]) - point)) <= _AT_M]
    return near[0] if len(near) == 1 else None


def _follow(ends: _Ends, node: int, ways: Sequence[str]) -> bool:
    """Whether the roads can be driven one after the other from the node."""
    at = {node}
    for way in ways:
        if not at & set(ends[way]):
            return False
        at = set(ends[way]) - at or at
    return True
