# SPDX-License-Identifier: GPL-2.0-or-later
"""Delivery bays as zones and policies of the Curb Data Specification 1.0.1, refusing with a reason what it cannot say.

A zone carries its outline, name, street, length, width and angle; its policy allows to load and unload in the hours of the bay.
All that a bay says beyond that has no place there, and is listed by column.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any, Iterable, List, Mapping, Optional

from ..core.text import N_
from .bay_fields import NAMES, PERMANENT, Bay
from .problems import Problem
from .row import plain
from .weekly_hours import Week, cds_spans, of_osm, of_spans_text
from .wkt import text_of

VERSION = "1.0.1"
CURRENCY = "EUR"

NO_OUTLINE = N_("The Curb Data Specification wants the outline of a zone, and this bay has none: it is not exported. Draw it "
                "as a polygon.")
NOT_IN_USE = N_("The bay is not in use, and the layer does not say since when: it is not exported.")
NO_HOURS = N_("The bay is not permanent and states no hours: without them it would be reserved at all times. It is not exported.")
UNCLEAR_HOURS = N_("The hours cannot be said by days and times of the week: the bay is not exported.")
CONTRADICTION = N_("TEMPORALITE_OSM and TEMPORALITE_CDS state different hours: the bay is not exported.")
NO_DATE = N_("The layer does not say when the bay was last updated: the moment of the export is written.")
SINCE = N_("The layer does not say since when the zones hold: DATE_MAJ is written as their start and publication.")
MADE_UUID = N_("The bay has no UUID: one is made from its identifier and outline, the same at each export.")
NO_PLACE_FOR = N_("The Curb Data Specification has no place for this column: none of its values is exported. An example is "
                  "shown.")

_ANGLES = {"parallèle": "parallel", "bataille": "perpendicular", "épi": "angled"}
_SAID = {"ACTIVE", "UUID", "ID", "NOM", "DATE_MAJ", "LONGITUDE", "LATITUDE", "GEOM_WKT", "ADRESSE", "DISPOSITION", "LONGUEUR",
         "LARGEUR", "TYPE", "DUREE_MAX", "TEMPORALITE_CDS", "TEMPORALITE_OSM"}
_URLS = bytes.fromhex("6ba7b8119dad11d180b400c04fd430c8")  # the namespace of addresses, RFC 9562
_ADDRESS = "https://github.com/openmobilityfoundation/curb-data-specification#"


@dataclass(frozen=True)
class CurbsWritten:
    """Two answers of the standard, and what they do not say. Rows are those of the bays, from 1."""

    zones: Mapping[str, Any]
    policies: Mapping[str, Any]
    refused: tuple[Problem, ...]

    @property
    def count(self) -> int:
        return len(self.zones["data"]["zones"])


def curbs_of(bays: Iterable[Bay], zone_name: str, now: datetime) -> CurbsWritten:
    """Zones and policies of bays. `zone_name`: IANA name of the territory's time zone; `now` stands for missing dates."""
    refused: List[Problem] = []
    zones, policies = [], {}
    others: dict[str, str] = {}
    for bay in bays:
        reason = _refusal(bay)
        if reason is not None:
            refused.append(Problem(bay.row, bay.id, reason[0], plain(bay.values[reason[0]]), reason[1]))
            continue
        policy = _policy(bay, now)
        policies[policy["curb_policy_id"]] = policy
        zones.append(_zone(bay, policy["curb_policy_id"], now, refused))
        for name in NAMES:
            if name not in _SAID and plain(bay.values[name]):
                others.setdefault(name, plain(bay.values[name]))
    if zones:
        refused.append(Problem(0, "", "start_date", "", SINCE))
    refused += [Problem(0, "", name, value[:200], NO_PLACE_FOR) for name, value in others.items()]

    def answer(**data: Any) -> Mapping[str, Any]:
        return {"version": VERSION, "time_zone": zone_name, "last_updated": _ms(now), "currency": CURRENCY, "data": data}

    return CurbsWritten(answer(zones=zones), answer(policies=list(policies.values())), tuple(refused))


def _refusal(bay: Bay) -> Optional[tuple[str, str]]:
    if bay.geometry is None or bay.geometry["type"] != "Polygon":
        return "GEOM_WKT", NO_OUTLINE
    if bay.values["ACTIVE"] is False:
        return "ACTIVE", NOT_IN_USE
    osm, cds = bay.values["TEMPORALITE_OSM"], bay.values["TEMPORALITE_CDS"]
    if not osm and not cds:
        return None if bay.values["TYPE"] == PERMANENT else ("TYPE", NO_HOURS)
    weeks = ([of_osm(osm)] if osm else []) + ([of_spans_text(cds)] if cds else [])
    if any(week is None or not any(week.days) for week in weeks):
        return "TEMPORALITE_OSM" if osm else "TEMPORALITE_CDS", UNCLEAR_HOURS
    return ("TEMPORALITE_OSM", CONTRADICTION) if len(set(weeks)) > 1 else None


def _hours(bay: Bay) -> Optional[Week]:
    """None for a bay that is reserved at all times."""
    osm, cds = bay.values["TEMPORALITE_OSM"], bay.values["TEMPORALITE_CDS"]
    week = of_osm(osm) if osm else of_spans_text(cds) if cds else None
    return None if week is None or week.is_always else week


def _policy(bay: Bay, now: datetime) -> dict[str, Any]:
    """A policy is immutable in the standard, so that its id is made from what it says: equal bays share one."""
    stay = bay.values["DUREE_MAX"]
    limit = {} if stay is None else {"max_stay": int(stay) if stay == int(stay) else stay, "max_stay_unit": "minute"}
    week = _hours(bay)
    said = {"priority": 1, "rules": [{"activity": activity, **limit} for activity in ("loading", "unloading")],
            **({} if week is None else {"time_spans": cds_spans(week)})}
    identifier = _uuid(json.dumps(said))
    return {"curb_policy_id": identifier, "published_date": _ms(bay.values["DATE_MAJ"] or now), **said}


def _zone(bay: Bay, policy_id: str, now: datetime, refused: List[Problem]) -> dict[str, Any]:
    values = bay.values
    date = values["DATE_MAJ"]
    if date is None:
        refused.append(Problem(bay.row, bay.id, "DATE_MAJ", "", NO_DATE))
    identifier = values["UUID"]
    if identifier is None:
        outline = text_of(bay.geometry) if bay.geometry is not None else ""
        identifier = _uuid(f"{values['ID']} {outline}")  # a new geometry needs a new id
        refused.append(Problem(bay.row, bay.id, "UUID", identifier, MADE_UUID))
    moment = _ms(date or now)
    zone = {"curb_zone_id": identifier, "geometry": bay.geometry, "curb_policy_ids": [policy_id], "published_date": moment,
            "last_updated_date": moment, "start_date": moment}
    optional = {"name": values["NOM"], "user_zone_id": values["ID"] if values["ID"] != identifier else None,
                "street_name": values["ADRESSE"], "length": _whole(values["LONGUEUR"]), "width": _whole(values["LARGEUR"]),
                "parking_angle": _ANGLES.get(values["DISPOSITION"] or "")}
    return {**zone, **{name: value for name, value in optional.items() if value is not None}}


def _uuid(name: str) -> str:
    """The UUID (version 5) of a name: the same name always has the same one."""
    digest = bytearray(hashlib.sha1(_URLS + (_ADDRESS + name).encode("utf-8"), usedforsecurity=False).digest()[:16])
    digest[6], digest[8] = digest[6] & 0x0F | 0x50, digest[8] & 0x3F | 0x80
    text = digest.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def _whole(centimetres: Optional[float]) -> Optional[int]:
    """The standard counts whole centimetres."""
    return None if centimetres is None else round(centimetres)


def _ms(moment: datetime) -> int:
    return (moment - datetime(1970, 1, 1, tzinfo=timezone.utc)) // timedelta(milliseconds=1)
