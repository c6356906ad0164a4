# SPDX-License-Identifier: GPL-2.0-or-later
"""What the sandbox serves: the demo territory's illustrative rules and exemptions, and a few illustrative features of each
other collection. Nothing here has legal force, and no plate or person is named."""

from __future__ import annotations

import csv
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Iterator, Mapping, Optional
from uuid import NAMESPACE_URL, uuid5

from .catalogue import COLLECTIONS, Collection
from .draft import Draft, moment, property_reasons

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "resources" / "demo"
ILLUSTRATIVE = Path(__file__).with_name("illustrative.json")
SOURCE = "Données illustratives JOPTIMIZ / JOPTIMIZ illustrative data"
WORKS = {"type": "LineString", "coordinates": [[7.4215, 43.7345], [7.4232, 43.7352]]}
HARBOUR = {"type": "Polygon", "coordinates": [[[7.4172, 43.7325], [7.4236, 43.7325], [7.4236, 43.7374], [7.4172, 43.7374],
                                               [7.4172, 43.7325]]]}


def uid_of(collection: str, key: str) -> str:
    """The same id at every start."""
    return str(uuid5(NAMESPACE_URL, f"https://example.org/joptimiz-sandbox/{collection}/{key}"))


def draft_of(collection: Collection, uid: str, geometry: Optional[Mapping[str, Any]], properties: Mapping[str, Any]) -> Draft:
    """A feature of fields that the collection has; those that are not given are null."""
    kinds = dict(collection.fields)
    unknown = set(properties) - set(kinds)
    if unknown:
        raise ValueError(f"{collection.name} has no field {sorted(unknown)}")
    said = {name: properties.get(name) for name in kinds}
    starts, ends = said.get(collection.starts), said.get(collection.ends)
    return Draft(uid, geometry, said, moment(starts), moment(ends, end=True))


def features(now: datetime) -> Iterator[tuple[Collection, Draft]]:
    """Everything that is served at first; `now`: aware, alerts lie around it."""
    for uid, geometry, said in rules():
        yield COLLECTIONS["rules"], draft_of(COLLECTIONS["rules"], uid, geometry, said)
    with (DEMO / "exemptions.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            yield COLLECTIONS["exemptions"], exemption(row)
    for key, geometry, said in alerts(now):
        yield COLLECTIONS["alerts"], draft_of(COLLECTIONS["alerts"], uid_of("alerts", key), geometry, {"alert_id": key, **said})
    for name, rows in json.loads(ILLUSTRATIVE.read_text("utf-8")).items():
        for number, row in enumerate(rows):
            place = row.pop("at")
            geometry = place and {"type": "Point", "coordinates": place}
            yield COLLECTIONS[name], draft_of(COLLECTIONS[name], uid_of(name, str(number)), geometry, row)


def rules() -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """(id, geometry, fields) of the demo's rules."""
    for name in ("rules.geojson", "rules_lines.geojson"):
        for feature in json.loads((DEMO / name).read_text("utf-8"))["features"]:
            said = feature["properties"]
            yield uid_of("rules", f"{said['rule_id']}/{said['phase']}/{said['vehicles']}"), feature["geometry"], said


def exemption(row: Mapping[str, str]) -> Draft:
    """A line of the demo's table; an empty cell is null."""
    collection = COLLECTIONS["exemptions"]
    kinds = dict(collection.fields)
    said = {name: None if value == "" else int(value) if kinds[name] == "int" else value for name, value in row.items()}
    return draft_of(collection, uid_of("exemptions", row["exemption_id"]), None, said)


def alerts(now: datetime) -> Iterator[tuple[str, Optional[dict[str, Any]], dict[str, Any]]]:
    """(key, geometry, fields) of messages that hold now, later, and for the whole territory."""

    def at(hours: float) -> str:
        return (now + timedelta(hours=hours)).astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")

    common = {"revision": 1, "source": SOURCE, "message_type": "alert", "certainty": "observed", "urgency": "immediate"}
    yield "ILLUSTRATIF-ALERTE-01/1", WORKS, {
        **common, "category": "works", "severity": "moderate", "headline": "Chaussée fermée quai du port (illustratif)",
        "description": "Fermeture pour travaux. Message illustratif, sans valeur juridique.", "onset": at(-2), "expires": at(46),
        "effect": "closure"}
    yield "ILLUSTRATIF-ALERTE-02/1", HARBOUR, {
        **common, "category": "event", "severity": "minor", "urgency": "future", "certainty": "likely",
        "headline": "Circulation ralentie au port samedi (illustratif)", "onset": at(48), "expires": at(56), "effect": "slowdown",
        "description": "Message illustratif, sans valeur juridique.", "speed_factor": 0.5}
    yield "ILLUSTRATIF-ALERTE-03/1", None, {
        **common, "category": "weather", "severity": "severe", "headline": "Fortes pluies (illustratif)", "onset": at(-1),
        "expires": at(11), "description": "Message illustratif, sans valeur juridique.", "effect": "information"}


def fill(store_of: Any, now: datetime) -> None:
    """Puts the demo's features into empty stores."""
    for collection, draft in features(now):
        if reasons := property_reasons(draft.properties, collection):
            raise ValueError(f"{collection.name} {draft.uid}: {reasons}")
        store_of(collection).create(draft, free=True)
