# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks of bays by their streets: may the vehicle come and stop, and does it pass the bay on its right?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..network.model import Network
from ..regulation.verdict import Constraint, Verdict
from ..routing.arc_index import ArcIndex
from ..routing.explain import rule_name, why
from . import audit_words as words
from .audit_access import Access, Way
from .audit_sheet import Checked, Sheet
from .bay import Bays
from .coverage import NO, UNKNOWN
from .kerb import NO_SIDE, Kerb, closing_arc, passing
from .norms import Norms

_OFF_STREET = ("parking", "aire piétonne", "terre-plein")


@dataclass(frozen=True)
class Streets:
    """What a network and its law say of B bays at an instant (UTC ms). `kerb`: by its streets; `access`: by the law."""

    network: Network
    index: ArcIndex
    kerb: Kerb
    access: Access
    at_ms: int

    @property
    def covered(self) -> np.ndarray:
        """bool [B]: a street is near enough."""
        return np.asarray(self.kerb.edge >= 0)


def junctions_of(network: Network, usable: np.ndarray) -> np.ndarray:
    """float64 [J, 2]: where three or more ends of the streets `usable` (bool [E]) meet."""
    ends = np.concatenate((network.from_node[usable], network.to_node[usable]))
    return np.asarray(network.node_xy[np.bincount(ends, minlength=network.node_count) >= 3])


def unreachable(bays: Bays, norms: Norms, streets: Optional[Streets]) -> Checked:
    """Whether the vehicle may stop in the bay's street, and a legal way leads there. Without a network no bay is concerned."""
    sheet = Sheet("unreachable", bays, norms)
    if sheet.skipped or streets is None:
        return sheet.done()
    legal, ways = streets.access.stop, streets.access.way
    placed = np.isfinite(bays.xy).all(axis=1)
    for row in range(len(bays)):
        closer = legal.constraint[row]
        if not placed[row]:
            sheet.unknown(row, words.NO_PLACE)
        elif legal.edge[row] < 0:
            sheet.unknown(row, words.NO_STREET)
        elif legal.state[row] == NO:
            _closed(sheet, row, "stop", closer)
        elif ways[row] == Way.CLOSED:
            _closed(sheet, row, "way", streets.access.blocking.get(int(legal.edge[row])))
        elif legal.state[row] == UNKNOWN and closer is not None:
            sheet.unknown(row, words.LAW_UNKNOWN, rule=rule_name(closer), reason=why(closer))
        elif ways[row] == Way.NONE:
            sheet.unknown(row, words.NO_WAY_AT_ALL)
        elif ways[row] == Way.DOUBTFUL:
            sheet.unknown(row, words.WAY_UNKNOWN)
        else:
            sheet.conform(row)
    return sheet.done()


def _closed(sheet: Sheet, row: int, case: str, closer: Optional[Constraint]) -> None:
    if closer is None:
        sheet.case(row, case, instead=words.RULE_NOT_SOUGHT)
        return
    if closer.rule is None:
        case = "road_data"  # no act to dispute: to be checked on the spot
    told = {"rule": rule_name(closer), "reason": why(closer)}
    sheet.case(row, case, told["reason"], values=told, rule=closer.rule)


def wrong_side(bays: Bays, norms: Norms, streets: Optional[Streets]) -> Checked:
    """Whether the vehicle passes the bay on its right, as it must to drive in forward without crossing the other direction.

    A two-way street passes a bay on either side; a one-way street one on its right only. Bays off the street are of no concern.
    """
    sheet = Sheet("wrong_side", bays, norms)
    if sheet.skipped or streets is None:
        return sheet.done()
    drivable, kerb = streets.index.law.drivable, streets.kerb
    placed = np.isfinite(bays.xy).all(axis=1)
    for row, values in enumerate(bays.values):
        if values.get("LOCALISATION") in _OFF_STREET:
            continue
        edge, side = int(kerb.edge[row]), int(kerb.side[row])
        if not placed[row]:
            sheet.unknown(row, words.NO_PLACE)
        elif edge < 0:
            sheet.unknown(row, words.NO_STREET)
        elif side == NO_SIDE:
            sheet.unknown(row, words.NO_SIDE)
        else:
            beside = passing(edge, side)
            _passed(sheet, row, streets, beside, bool(drivable[beside]), bool(drivable[beside ^ 1]))
    return sheet.done()


def _passed(sheet: Sheet, row: int, streets: Streets, beside: int, beside_open: bool, other_open: bool) -> None:
    """`beside`: the arc that has the bay on its right. Where both are closed the street is: that is told elsewhere."""
    closer = _closing(streets, row, beside) if beside_open else None
    if beside_open and closer is None:
        sheet.conform(row)
    elif not other_open or _forbids(_closing(streets, row, beside ^ 1)):
        return
    elif closer is None:
        sheet.case(row, "left")
    elif _forbids(closer):
        told = {"rule": rule_name(closer), "reason": why(closer)}
        sheet.case(row, "against", told["reason"], values=told, rule=closer.rule)
    else:
        sheet.unknown(row, words.LAW_UNKNOWN, rule=rule_name(closer), reason=why(closer))


def _closing(streets: Streets, row: int, arc: int) -> Optional[Constraint]:
    return closing_arc(streets.index, arc, float(streets.kerb.along_m[row]), streets.at_ms)


def _forbids(constraint: Optional[Constraint]) -> bool:
    return constraint is not None and constraint.effect is Verdict.FORBIDDEN
