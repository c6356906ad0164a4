# SPDX-License-Identifier: GPL-2.0-or-later
"""The output tables of the siting of bays: fields declared once, rows made from the core's answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator, Optional, Sequence

import numpy as np

from ...core.bays.bay import Bays
from ...core.bays.kerb import SIDES
from ...core.bays.kerb_candidates import beside_cycle_lane
from ...core.bays.siting import Plan
from ...core.bays.siting_case import Kind
from ...core.bays.siting_study import Study
from ...core.bays.siting_words import CYCLE_LANE, main_streets, moved, removed, words
from ...core.network.model import Network
from ...core.text import text
from ...layers.convert import point_geometry, real
from ...layers.demand_reader import DemandPoints
from ...tr import render, together
from ..route_tables import Row

SITES = (
    ("site_id", "text"), ("action", "text"), ("moved_from", "text"), ("street", "text"), ("edge_id", "int"), ("side", "text"),
    ("places", "int"), ("served_week", "real"), ("newly_covered_week", "real"), ("saved_m", "real"), ("mean_walk_m", "real"),
    ("price", "real"), ("reason", "text"),
)
ESTABLISHMENTS = (
    ("movements_week", "real"), ("covered_before_week", "real"), ("covered_after_week", "real"), ("site_id", "text"),
    ("walk_m", "real"),
)
CURVE = (
    ("bays", "int"), ("added", "int"), ("uncovered_week", "real"), ("covered_share", "real"), ("mean_walk_m", "real"),
)
OTHERS = (
    ("plan", "int"), ("site_id", "text"), ("action", "text"), ("worth_share", "real"), ("uncovered_week", "real"),
    ("without_site", "text"),
)
CANDIDATES = (
    ("candidate_id", "text"), ("usable", "text"), ("reason", "text"), ("edge_id", "int"), ("side", "text"), ("places", "int"),
    ("chosen", "flag"),
)
_ACTIONS = ("keep", "lengthen", "new")  # by Kind


@dataclass(frozen=True)
class Found:
    """What was asked and what came out."""

    network: Network
    demand: DemandPoints
    bays: Optional[Bays]
    study: Study

    @property
    def candidate_rows(self) -> np.ndarray:
        """int64: the candidate of each new row of the problem."""
        case = self.study.case
        return case.of[case.kind == Kind.NEW]

    def site_id(self, site: int) -> str:
        """The bay or the candidate that a row of the problem is."""
        case = self.study.case
        if case.kind[site] == Kind.NEW or self.bays is None:
            return self.study.candidates.ids[int(case.of[site])]
        return self.bays.ids[int(case.of[site])]

    def kerb(self, site: int) -> tuple[int, int]:
        """(edge, side) of a row of the problem."""
        row = int(self.study.case.of[site])
        at = self.study.candidates if self.study.case.kind[site] == Kind.NEW else self.study.kerb
        return int(at.edge[row]), int(at.side[row])


def sites(found: Found) -> Iterator[Row]:
    """A row a site of the plan, then the bays that go for good."""
    study = found.study
    case, answer = study.case, study.answer
    streets = main_streets(answer.plan, found.demand.streets)
    today = case.served_today
    for of in answer.plan.reasons:
        site = of.site
        said = words(case, of, streets.get(site), study.usable)
        bay = answer.moves.get(site)
        if bay is not None:
            far = float(np.hypot(*(study.xy[site] - study.xy[bay])))
            said.insert(0, moved(found.site_id(bay), far, float(today[bay])))
        edge, side = found.kerb(site)
        if case.kind[site] == Kind.NEW and beside_cycle_lane(found.network, edge, side):
            said.append(text(CYCLE_LANE))
        action = "move" if bay is not None else _ACTIONS[int(case.kind[site])]
        places = int(study.usable.places[int(case.of[site])]) if study.usable is not None and action == "keep" \
            else int(case.places[site])
        yield point_geometry(study.xy[site]), {
            "site_id": found.site_id(site), "action": action, "moved_from": found.site_id(bay) if bay is not None else None,
            **_kerb(found.network, edge, side), "places": places if places >= 0 else None, "served_week": real(of.served),
            "newly_covered_week": real(of.newly_covered), "saved_m": real(of.saved_m, 1), "mean_walk_m": real(of.mean_walk_m, 1),
            "price": float(case.problem.price[site]), "reason": together(map(render, said)),
        }
    for bay in answer.removed:
        yield point_geometry(study.xy[bay]), {
            "site_id": found.site_id(bay), "action": "remove", **_kerb(found.network, *found.kerb(bay)), "price": 0.0,
            "places": 0, "served_week": 0.0, "reason": render(removed(case, float(today[bay]))),
        }


def establishments(found: Found) -> Iterator[Row]:
    """A row an establishment."""
    case, plan = found.study.case, found.study.answer.plan
    count = len(found.demand.ids)
    before = np.bincount(case.today.demand, case.today.amount, count)
    after = np.bincount(plan.assignment.demand, plan.assignment.amount, count)
    nearest: dict[int, int] = {}
    for place, site in zip(plan.assignment.demand.tolist(), plan.assignment.bay.tolist()):
        nearest.setdefault(place, site)  # by metres
    pairs = case.problem.pairs_of(plan.sites)
    metres = dict(zip(zip(pairs.demand.tolist(), pairs.bay.tolist()), pairs.metres.tolist()))
    for row, own in enumerate(found.demand.ids):
        site, known = nearest.get(row), not np.isnan(found.demand.movements[row])
        yield point_geometry(found.demand.xy[row]), {
            "establishment_id": own, "movements_week": real(found.demand.movements[row]),
            "covered_before_week": real(before[row]) if known else None,
            "covered_after_week": real(after[row]) if known else None,
            "site_id": found.site_id(site) if site is not None else None,
            "walk_m": real(metres[row, site], 1) if site is not None else None,
        }


def curve(found: Found) -> Iterator[Row]:
    """A row a number of bays."""
    known = float(found.study.case.problem.demand.sum())
    for at in found.study.answer.curve:
        covered = known - at.uncovered
        yield None, {
            "bays": at.bays, "added": at.bays - found.study.case.bays, "uncovered_week": real(at.uncovered),
            "covered_share": real(covered / known, 4) if known > 0 else None,
            "mean_walk_m": real(at.walked_m / covered, 1) if covered > 0 else None,
        }


def others(found: Found) -> Iterator[Row]:
    """A row a site that another plan has and the plan has not, and a row a bay that it removes and the plan does not."""
    study = found.study
    best = study.answer.plan
    for number, other in enumerate(study.answer.others, 1):
        missing = sorted(set(best.sites) - set(other.sites))
        without = next((s for s in missing if study.case.kind[s] == Kind.NEW), missing[0] if missing else None)
        told: dict[str, Any] = {
            "plan": number, "worth_share": real(other.worth / best.worth, 6) if best.worth > 0 else None,
            "uncovered_week": real(other.uncovered), "without_site": found.site_id(without) if without is not None else None}
        rows = [(site, _ACTIONS[int(study.case.kind[site])]) for site in sorted(set(other.sites) - set(best.sites))]
        rows += [(bay, "remove") for bay in other.removed if bay not in best.removed]
        for site, action in rows:
            yield point_geometry(study.xy[site]), {**told, "site_id": found.site_id(site), "action": action}
        if not rows and without is not None:
            yield point_geometry(study.xy[without]), told


def candidates(found: Found) -> Iterator[Row]:
    """A row a candidate, and a row a street or kerb that can have none."""
    study = found.study
    at = study.candidates
    chosen = {int(study.case.of[site]) for site in study.answer.plan.sites if study.case.kind[site] == Kind.NEW}
    in_problem = set(found.candidate_rows.tolist())
    for row, own in enumerate(at.ids):
        why = study.why[row]
        if why is None and row not in in_problem:
            continue  # thinned out: the method says so
        yield point_geometry(at.xy[row]), {
            "candidate_id": own, "usable": "yes" if why is None else "no", "reason": render(why) if why is not None else None,
            **{k: v for k, v in _kerb(found.network, int(at.edge[row]), int(at.side[row])).items() if k != "street"},
            "places": int(at.places[row]), "chosen": row in chosen,
        }


def actions(plan: Plan, found: Found) -> Sequence[int]:
    """How many are kept, lengthened, moved, new, removed."""
    kinds = [int(found.study.case.kind[site]) for site in plan.sites]
    moves = len(found.study.answer.moves)
    return kinds.count(Kind.BAY), kinds.count(Kind.LONGER), moves, kinds.count(Kind.NEW) - moves, len(found.study.answer.removed)


def _kerb(network: Network, edge: int, side: int) -> dict[str, Any]:
    return {"street": (network.names[int(network.name[edge])] or None) if edge >= 0 else None,
            "edge_id": int(network.edge_id[edge]) if edge >= 0 else None, "side": SIDES.get(side)}
