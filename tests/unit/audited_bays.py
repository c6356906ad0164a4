# SPDX-License-Identifier: GPL-2.0-or-later
"""A bay of which all is known and nothing wrong, and what an audit says of changed ones, for tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Sequence

import shapely.geometry as shapes

from joptimiz_qgis.core.bays.audit import Audit, Surroundings, audit
from joptimiz_qgis.core.bays.audit_sheet import Outcome
from joptimiz_qgis.core.bays.bay import Bays, bays
from joptimiz_qgis.core.bays.norms import Norms
from joptimiz_qgis.formats.bay_norms import read_norms
from joptimiz_qgis.formats.stated_hours import stated_hours

TABLE = Path(__file__).resolve().parents[2] / "resources" / "tables" / "bay_norms.csv"
NORMS: Norms = read_norms(TABLE.read_bytes(), TABLE.name, [])
PERMANENT, PERIODIC, ZONE = "aire permanente", "aire périodique", "zone marchandises"
GOOD = {
    "TYPE": PERMANENT, "DISPOSITION": "parallèle", "LOCALISATION": "chaussée", "LONGUEUR": 1500.0, "LARGEUR": 250.0,
    "MARQUAGE_ETAT": "bon état", "MARQUAGE_CONFORMITE": True, "PANNEAU_PRESENT": True, "PANNEAU_ETAT": "bon état",
    "ARR_PRESENT": True, "ABAISSEMENT_TROTTOIR": True, "ACTIVE": True,
}
CONFORM, FINDING, UNKNOWN, NONE = Outcome.CONFORM, Outcome.FINDING, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE


def made(*changes: dict[str, Any], geometries: Sequence[Any] = ()) -> Bays:
    """Bays like the good one but for what is changed, far from each other unless geometries are given."""
    places = geometries or [shapes.Point(1000.0 * n, 0.0) for n in range(len(changes))]
    return bays([f"b{n}" for n in range(len(changes))], [{**GOOD, **change} for change in changes], places)


def audited(listed: Bays, around: Surroundings = Surroundings(), norms: Norms = NORMS) -> Audit:  # noqa: B008
    return audit(listed, stated_hours(listed.values), norms, around)


def outcomes(done: Audit, row: int = 0) -> dict[str, Outcome]:
    return {checked.check: Outcome(int(checked.outcome[row])) for checked in done.checks}


def outcome(check: str, change: dict[str, Any], **more: Any) -> Outcome:
    return outcomes(audited(made(change), **more))[check]
