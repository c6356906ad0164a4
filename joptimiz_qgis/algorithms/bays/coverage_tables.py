# SPDX-License-Identifier: GPL-2.0-or-later
"""The output tables of the coverage by delivery bays: fields declared once, rows made from the core's answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator

import numpy as np

from ...core.bays.bay import Bays
from ...core.bays.coverage import NO, UNKNOWN, YES, Coverage, Covered
from ...core.bays.usable import Usable
from ...layers.convert import listed, point_geometry, real
from ...layers.demand_reader import DemandPoints
from ...tr import render, together
from ..route_tables import Row

ESTABLISHMENTS = (
    ("name", "text"), ("street", "text"), ("movements_week", "real"), ("state", "text"), ("covered_week", "real"),
    ("uncovered_week", "real"), ("nearest_bay", "text"), ("walk_m", "real"), ("bays", "text"),
)
BAYS_USE = (
    ("bay_id", "text"), ("name", "text"), ("counts", "text"), ("open", "text"), ("legal", "text"), ("fits", "text"),
    ("reason", "text"), ("rule_id", "text"), ("act_ref", "text"), ("places", "int"), ("capacity_week", "real"),
    ("used_week", "real"), ("load_share", "real"),
)
UNCOVERED = (
    ("street", "text"), ("establishments", "int"), ("movements_week", "real"), ("uncovered_week", "real"),
    ("uncovered_share", "real"), ("unknown", "int"),
)
STATES = {
    Covered.YES: "covered", Covered.PARTLY: "partly", Covered.FULL: "full", Covered.DOUBTFUL: "doubtful", Covered.NONE: "none",
    Covered.NO_DEMAND: "no_demand", Covered.DEMAND_UNKNOWN: "demand_unknown",
}
ANSWERS = {YES: "yes", NO: "no", UNKNOWN: "unknown"}


@dataclass(frozen=True)
class Found:
    """What was asked and what came out. `capacity_week` float64 [B]: inf = no limit, NaN = not known."""

    demand: DemandPoints
    bays: Bays
    usable: Usable
    capacity_week: np.ndarray
    coverage: Coverage


def establishments(found: Found) -> Iterator[Row]:
    """A row an establishment."""
    demand, coverage = found.demand, found.coverage
    takers: dict[int, list[str]] = {}
    for place, bay in zip(coverage.assignment.demand.tolist(), coverage.assignment.bay.tolist()):
        takers.setdefault(place, []).append(found.bays.ids[bay])
    for row, own in enumerate(demand.ids):
        nearest = int(coverage.nearest[row])
        yield point_geometry(demand.xy[row]), {
            "establishment_id": own, "name": demand.names[row] or None, "street": demand.streets[row] or None,
            "movements_week": real(demand.movements[row]), "state": STATES[Covered(int(coverage.state[row]))],
            "covered_week": real(coverage.covered[row]), "uncovered_week": real(coverage.uncovered[row]),
            "nearest_bay": found.bays.ids[nearest] if nearest >= 0 else None,
            "walk_m": real(coverage.nearest_m[row], 1), "bays": listed(takers.get(row, ())),
        }


def bays_use(found: Found) -> Iterator[Row]:
    """A row a bay."""
    usable, taken = found.usable, found.coverage.assignment
    used = np.bincount(taken.bay, weights=taken.amount, minlength=len(found.bays))
    counts = usable.counts
    for row, bay_id in enumerate(found.bays.ids):
        rule = usable.constraint[row].rule if usable.constraint[row] is not None else None
        capacity = float(found.capacity_week[row])
        yield point_geometry(found.bays.xy[row]), {
            "bay_id": bay_id, "name": found.bays.names[row] or None, "counts": ANSWERS[int(counts[row])],
            "open": ANSWERS[int(usable.open[row])], "legal": ANSWERS[int(usable.legal[row])],
            "fits": ANSWERS[int(usable.fits[row])], "reason": together(render(reason) for reason in usable.reasons[row]) or None,
            "rule_id": rule.rule_id if rule is not None else None,
            "act_ref": (rule.act_ref or None) if rule is not None else None,
            "places": None if usable.places[row] == UNKNOWN else int(usable.places[row]), "capacity_week": real(capacity),
            "used_week": real(used[row]), "load_share": real(used[row] / capacity) if 0.0 < capacity < np.inf else None,
        }


def uncovered(found: Found) -> Iterator[Row]:
    """A row a street, the one with most uncovered demand first; establishments without a street are one row."""
    demand = found.demand
    streets, which = np.unique(np.array(demand.streets, dtype=object).astype(str), return_inverse=True)
    known = ~np.isnan(demand.movements)

    def total(values: np.ndarray) -> np.ndarray:
        return np.bincount(which, weights=np.where(known, values, 0.0), minlength=len(streets))

    wanted, left = total(demand.movements), total(found.coverage.uncovered)
    count, unknown = np.bincount(which, minlength=len(streets)), np.bincount(which[~known], minlength=len(streets))
    for row in np.lexsort((streets, -left)).tolist():
        yield None, {
            "street": str(streets[row]) or None, "establishments": int(count[row]), "movements_week": real(wanted[row]),
            "uncovered_week": real(left[row]), "uncovered_share": real(left[row] / wanted[row]) if wanted[row] > 0 else None,
            "unknown": int(unknown[row]),
        }
