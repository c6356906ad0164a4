# SPDX-License-Identifier: GPL-2.0-or-later
"""The collections that the server offers, and their fields as resources/api/schemas declares them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Mapping, Optional

SCHEMAS = Path(__file__).resolve().parents[2] / "resources" / "api" / "schemas"
LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"
ATTRIBUTION = "Données illustratives JOPTIMIZ, sans valeur juridique / JOPTIMIZ illustrative data, without legal force"
OWN = ("rev", "updated_at", "deleted")  # members that the server alone writes
SQL_KINDS = {"string": "text", "integer": "int", "number": "real", "boolean": "flag"}


@dataclass(frozen=True)
class Collection:
    """`starts`, `ends`: the fields that say from when to when a feature holds. `drafts`: (field, values) that a feature must have
    to be written through the API, None if all may be written."""

    name: str
    title_en: str
    title_fr: str
    level: int = 2
    starts: str = ""
    ends: str = ""
    drafts: Optional[tuple[str, tuple[str, ...]]] = None

    @property
    def schema(self) -> Mapping[str, Any]:
        """The JSON Schema of the properties."""
        return schema_of(self.name)

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """(name, text|int|real|flag) of the properties, in the schema's order, without what the server itself adds."""
        return tuple((name, kind_of(declared)) for name, declared in self.schema["properties"].items() if name not in OWN)


COLLECTIONS: Mapping[str, Collection] = {entry.name: entry for entry in (
    Collection("rules", "Rules: zones, orders, events, works", "Règles : zones, arrêtés, événements, travaux", 2, "valid_from",
               "valid_to", ("status", ("draft",))),
    Collection("exemptions", "Exemptions of low-emission zones", "Dérogations aux ZFE", 1, "valid_from", "valid_to"),
    Collection("alerts", "Messages of authorities", "Alertes des autorités", 1, "onset", "expires"),
    Collection("bays", "Delivery bays", "Aires de livraison"),
    Collection("bay-stops", "Stops at delivery bays", "Arrêts sur les aires de livraison", 2, "arrival", "departure"),
    Collection("pois", "Places of interest for deliveries", "Points d'intérêt de la livraison"),
    Collection("stations", "Charging and fuel stations", "Stations de recharge et d'avitaillement"),
    Collection("passes", "Access passes", "Laissez-passer", 2, "valid_from", "valid_to", ("status", ("requested",))),
    Collection("scenarios", "Scenarios", "Scénarios"),
)}


@cache
def schema_of(name: str) -> Mapping[str, Any]:
    return json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))


def kind_of(declared: Mapping[str, Any]) -> str:
    """How a field of a JSON Schema is stored; an enumeration without a type is text."""
    types = declared.get("type", "string")
    said = [types] if isinstance(types, str) else [kind for kind in types if kind != "null"]
    return SQL_KINDS[said[0]]
