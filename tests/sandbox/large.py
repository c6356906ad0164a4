# SPDX-License-Identifier: GPL-2.0-or-later
"""Many synthetic exemptions, so that a first sync of 200,000 can be measured; each says that it is synthetic.

`python -m sandbox --exemptions 200000`, or `python -m sandbox.large COUNT > exemptions.geojsonl` for a file.
"""

from __future__ import annotations

import json
import random
import sys
from typing import Any, Callable, Iterator

from . import demo
from .catalogue import COLLECTIONS, Collection
from .draft import Draft
from .store import Store

BASIS = "Dérogation synthétique, sans valeur juridique / synthetic exemption, without legal force"
BATCH = 5000
CATEGORIES = ("VUL", "PL", "VUL,PL", "VP", "TC")
USES = ("delivery", "works", "emergency", "*")


def exemptions(count: int, seed: int = 1) -> Iterator[Draft]:
    """Always the same ones for a count and a seed; one in five lies somewhere (a block of about 100 m)."""
    draw = random.Random(seed)
    collection = COLLECTIONS["exemptions"]
    for number in range(count):
        start = f"{draw.choice((2024, 2025, 2026))}-{draw.randint(1, 12):02}-01"
        said: dict[str, Any] = {
            "exemption_id": f"SYNTHETIQUE-{number:06}", "rule_ids": "ILLUSTRATIF-ZFE-01", "scope": "local",
            "categories": draw.choice(CATEGORIES), "critair_max": draw.choice(("3", "4", "5", "NC")), "uses": draw.choice(USES),
            "vehicle_ids": f"VEHICULE-SYNTHETIQUE-{number:06}", "valid_from": start,
            "valid_to": f"{draw.choice((2026, 2027, 2028))}-12-31", "schedule": draw.choice((None, "Mo-Sa 06:00-12:00")),
            "max_days_per_year": draw.choice((None, 52)), "legal_basis": BASIS, "act_url": "https://example.org/illustratif/2025-101",
            "status": draw.choice(("granted",) * 8 + ("requested", "revoked")),
            "holder_ref": f"TITULAIRE-SYNTHETIQUE-{number % 5000:05}"}
        place = None
        if number % 5 == 0:
            x, y = round(7.40 + draw.random() * 0.04, 5), round(43.72 + draw.random() * 0.03, 5)
            place = {"type": "Polygon", "coordinates": [[[x, y], [x + 0.001, y], [x + 0.001, y + 0.001], [x, y + 0.001], [x, y]]]}
        yield demo.draft_of(collection, demo.uid_of("exemptions", said["exemption_id"]), place, said)


def fill(store_of: Callable[[Collection], Store], count: int) -> None:
    """Adds them to a store, some thousands in a transaction."""
    store = store_of(COLLECTIONS["exemptions"])
    waiting = list(exemptions(count))
    for first in range(0, count, BATCH):
        with store.writing() as cursor:
            store.insert(cursor, waiting[first:first + BATCH])


if __name__ == "__main__":
    for made in exemptions(int(sys.argv[1])):
        feature = {"type": "Feature", "id": made.uid, "geometry": made.geometry, "properties": made.properties}
        print(json.dumps(feature, ensure_ascii=False))
