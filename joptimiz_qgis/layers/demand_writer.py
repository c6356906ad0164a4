# SPDX-License-Identifier: GPL-2.0-or-later
"""Establishments with their movements as features, and the sums by vehicle and by hour."""

from __future__ import annotations

import json
from typing import Any, Iterator, List, Mapping, Optional, Sequence

import numpy as np
from qgis.core import QgsFeature

from ..core.bays.demand import Basis, Demand, Ratio
from ..core.bays.kerb import SIDES, Kerb
from ..core.network.model import Network
from ..core.vehicles import CATEGORIES
from ..formats.establishments import Establishment
from .convert import fields_of, point_geometry, real

DEMAND = (
    ("establishment_id", "text"), ("name", "text"), ("naf", "text"), ("nomenclature", "text"), ("staff", "text"),
    ("jobs", "real"), ("movements_week", "real"), ("own_space_week", "real"), ("kerb_week", "real"), ("dwell_min", "real"),
    ("by_vehicle", "text"), ("by_hour", "text"), ("basis", "text"), ("ratio", "text"), ("ratio_source", "text"),
    ("edge_id", "int"), ("street", "text"), ("side", "text"), ("along_m", "real"), ("to_street_m", "real"),
)
PROFILE = (("kind", "text"), ("value", "text"), ("kerb_week", "real"), ("share", "real"))
DEMAND_FIELDS, PROFILE_FIELDS = fields_of(DEMAND), fields_of(PROFILE)
_HOURS = tuple(str(hour) for hour in range(24))


def features(batch: Sequence[Establishment], found: Demand, ratios: Sequence[Ratio], xy: np.ndarray, kerb: Optional[Kerb],
             network: Optional[Network], placed: bool) -> Iterator[QgsFeature]:
    """Features of those that have a place, or of those that have none."""
    for row in np.flatnonzero(np.isfinite(xy).all(axis=1) == placed).tolist():
        one, line = batch[row], int(found.ratio[row])
        basis = Basis(int(found.basis[row]))
        used = line >= 0 and basis is not Basis.GIVEN
        feature = QgsFeature(DEMAND_FIELDS)
        feature.setAttributes([
            one.id, one.name or None, one.naf or None, one.nomenclature if one.naf else None, one.staff or None,
            *(real(values[row], 6) for values in (found.jobs, found.movements_week, found.own_space_week, found.kerb_week,
                                                  found.dwell_min)),
            _split([c.value for c in CATEGORIES], found.kerb_by_vehicle[row]), _split(_HOURS, found.kerb_by_hour[row]),
            basis.name.lower(), f"{ratios[line].naf} {ratios[line].label}".strip() if used else None,
            ratios[line].source if used else None, *_street(row, kerb, network),
        ])
        if placed:
            feature.setGeometry(point_geometry(xy[row]))
        yield feature


def _street(row: int, kerb: Optional[Kerb], network: Optional[Network]) -> List[Any]:
    """Edge, name, side, metres along and to it; all NULL where there is none."""
    edge = -1 if kerb is None else int(kerb.edge[row])
    if edge < 0 or kerb is None or network is None:
        return [None] * 5
    return [int(network.edge_id[edge]), network.names[network.name[edge]] or None, SIDES.get(int(kerb.side[row])),
            round(float(kerb.along_m[row]), 2), round(float(kerb.to_street_m[row]), 2)]


def _split(names: Sequence[str], values: np.ndarray) -> Optional[str]:
    """JSON of what is above zero; None where the table says nothing."""
    if np.isnan(values).any():
        return None
    return json.dumps({name: round(value, 6) for name, value in zip(names, values.tolist()) if value > 0})


class Sums:
    """What a run adds up, batch after batch."""

    def __init__(self) -> None:
        self.establishments = self.placed = self.tied = self.unknown = 0
        self.movements_week = self.kerb_week = 0.0
        self.basis: dict[Basis, int] = dict.fromkeys(Basis, 0)
        self._by: Mapping[str, np.ndarray] = {"vehicle": np.zeros(len(CATEGORIES)), "hour": np.zeros(24)}
        self._without_split = {"vehicle": 0.0, "hour": 0.0}

    def add(self, found: Demand, xy: np.ndarray, kerb: Optional[Kerb]) -> None:
        self.establishments += len(xy)
        self.placed += int(np.isfinite(xy).all(axis=1).sum())
        self.tied += 0 if kerb is None else int((kerb.edge >= 0).sum())
        self.unknown += found.unknown
        for basis, count in found.counts().items():
            self.basis[basis] += count
        self.movements_week += float(np.nansum(found.movements_week))
        self.kerb_week += float(np.nansum(found.kerb_week))
        for kind, split in (("vehicle", found.kerb_by_vehicle), ("hour", found.kerb_by_hour)):
            without = np.isnan(split).any(axis=1)
            self._by[kind][:] += split[~without].sum(axis=0)
            self._without_split[kind] += float(np.nansum(found.kerb_week[without]))

    def profile(self) -> Iterator[QgsFeature]:
        """Rows of PROFILE: what no table splits is a row of its own, in no share."""
        for kind, names in (("vehicle", [c.value for c in CATEGORIES]), ("hour", list(_HOURS))):
            sums = self._by[kind]
            whole = float(sums.sum())
            rows: List[tuple[str, float, Optional[float]]] = [
                (name, value, value / whole) for name, value in zip(names, sums.tolist()) if value > 0]
            if self._without_split[kind] > 0:
                rows.append(("unknown", self._without_split[kind], None))
            for name, value, share in rows:
                feature = QgsFeature(PROFILE_FIELDS)
                feature.setAttributes([kind, name, round(value, 6), None if share is None else round(share, 6)])
                yield feature
