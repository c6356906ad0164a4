# SPDX-License-Identifier: GPL-2.0-or-later
"""CIFS version 2 (Waze) incidents to alerts; closures of certain hours or of one direction to rules as well."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import BinaryIO, Iterator, List, Mapping, Optional, TextIO

from ..core.alerts import Alert, AlertCategory, AlertEffect, MessageType
from ..core.regulation.rules import AccessRule
from ..core.text import N_
from .alert_found import BAD_RECORD, NO_ID, ONLY_THEN, AlertFound, Remarks, When, closing_rules, pairs, settled
from .datex2_tree import Node, from_xml
from .problems import Problem, is_readable, unreadable
from .word_table import read_table
from .xml import iterate

TABLE = "cifs_types.csv"
BAD_LINE = N_("The polyline cannot be read: the incident goes to the table, to be placed by hand.")
LANES = N_("The incident names single lanes: it closes no road.")
NO_DIRECTION = N_("The direction is not said: only the direction of the line counts as closed.")
BAD_HOURS = N_("The schedule cannot be read: the rule is kept as unknown.")
UNKNOWN_TYPE = N_("The type of the incident is not known: it is read as information.")
_DAYS = {"monday": "Mo", "tuesday": "Tu", "wednesday": "We", "thursday": "Th", "friday": "Fr", "saturday": "Sa", "sunday": "Su"}


@dataclass(frozen=True)
class IncidentType:
    category: AlertCategory
    effect: AlertEffect
    labels: Mapping[str, str]


def read_types(table: TextIO) -> dict[str, IncidentType]:
    """The TABLE of resources/tables. Raises FormatError naming the line."""
    return read_table(table, TABLE, lambda row: (row["type"], IncidentType(
        AlertCategory(row["category"]), AlertEffect(row["effect"]), {"en": row["en"], "fr": row["fr"]})))


def read(stream: BinaryIO, types: Mapping[str, IncidentType], zone: tzinfo, language: str, problems: List[Problem]
         ) -> Iterator[AlertFound]:
    """Alerts of a feed, in little memory. Raises FormatError."""
    for row, element in enumerate(iterate(stream, ("{*}incident",)), 1):
        node = from_xml(element)
        remarks = Remarks(row, problems, node.attributes.get("id", "").strip())
        if not remarks.source_id:
            remarks.note("id", NO_ID)
            continue
        try:
            yield _alert(node, types, zone, language, remarks)
        except (ValueError, OverflowError) as error:
            remarks.note("incident", BAD_RECORD, str(error))


def _alert(node: Node, types: Mapping[str, IncidentType], zone: tzinfo, language: str, remarks: Remarks) -> AlertFound:
    place = node.first("location") or node
    written, subtype = node.say("type"), node.say("subtype")
    about = _type(types, written, subtype)
    if about is None:
        remarks.note("type", UNKNOWN_TYPE, written)
        about = IncidentType(AlertCategory.OTHER, AlertEffect.INFORMATION, {"en": "Incident", "fr": "Incident"})
    onset = remarks.moment("starttime", node.say("starttime"), zone)
    expires = remarks.moment("endtime", node.say("endtime"), zone, True)
    quiet = Remarks(remarks.row, [])
    changed = quiet.moment("updatetime", node.say("updatetime"), zone)
    label = about.labels.get(language) or about.labels["en"]
    street = node.say("street") or place.say("street")
    geometry = _line(node.say("polyline") or place.say("polyline"), remarks)
    effect, hours = about.effect, _hours(node.first("schedule"), remarks)
    if effect is AlertEffect.CLOSURE and (node.first("lane_impact") is not None or node.first("lanes") is not None):
        remarks.note("lane_impact", LANES)
        effect = AlertEffect.RESTRICTION
    direction = node.say("direction") or place.say("direction")
    exact = effect is AlertEffect.CLOSURE and (hours is not None or direction != "BOTH_DIRECTIONS")
    alert = Alert(
        alert_id=remarks.source_id, source=node.say("source", "name") or node.say("source", "reference"),
        message_type=MessageType.UPDATE if changed else MessageType.ALERT, category=about.category,
        headline=" – ".join(filter(None, (label, street))), description=node.say("description"), onset=onset,
        expires=expires, effect=AlertEffect.RESTRICTION if exact else effect, geometry=geometry, url=_url(node))
    rules: tuple[AccessRule, ...] = ()
    if exact:
        if direction not in ("ONE_DIRECTION", "BOTH_DIRECTIONS"):
            remarks.note("direction", NO_DIRECTION, direction)
        if not remarks.doubtful:
            remarks.note("schedule" if hours is not None else "direction", ONLY_THEN, hours or direction)
            rules = closing_rules(alert, [When(onset, expires, hours)],
                                  "both" if direction == "BOTH_DIRECTIONS" else "forward")
    return settled(AlertFound(remarks.row, alert, rules,
                              said_at=changed or quiet.moment("creationtime", node.say("creationtime"), zone)), remarks)


def _type(types: Mapping[str, IncidentType], written: str, subtype: str) -> Optional[IncidentType]:
    """By the subtype or the longest beginning of it that is in the table, else by the type. A closure is one by its type."""
    main = types.get(written)
    words = subtype.split("_")
    for end in range(len(words), 0, -1):
        found = types.get("_".join(words[:end]))
        if found is not None:
            if main is not None and (found.effect is AlertEffect.CLOSURE) is not (main.effect is AlertEffect.CLOSURE):
                return main
            return found if main is not None else None
    return main


def _line(written: str, remarks: Remarks) -> Optional[dict[str, object]]:
    try:
        vertices = pairs(written)
    except ValueError:
        vertices = []
    if len(vertices) < 2 or all(vertex == vertices[0] for vertex in vertices):
        remarks.note("polyline", BAD_LINE, written)
        return None
    return {"type": "LineString", "coordinates": vertices}


def _hours(schedule: Optional[Node], remarks: Remarks) -> Optional[str]:
    """The schedule as opening_hours; None: all the time."""
    if schedule is None or not schedule.children:
        return None
    every = _spans(schedule.say("everyday"))
    days = {short: every + _spans(schedule.say(day)) for day, short in _DAYS.items()}
    if all(spans == every for spans in days.values()):
        hours = ",".join(every)
    else:
        hours = "; ".join(f"{day} {','.join(spans)}" for day, spans in days.items() if spans)
    if not hours or not is_readable(hours) or any(child.name not in (*_DAYS, "everyday") for child in schedule.children):
        remarks.note("schedule", BAD_HOURS, hours)
        return unreadable("schedule", hours)
    return hours


def _spans(written: str) -> list[str]:
    spans = []
    for span in filter(None, (part.strip() for part in written.split(","))):
        begin, _, end = span.partition("-")
        spans.append(f"{begin.strip().zfill(5)}-{end.strip().zfill(5)}")
    return spans


def _url(node: Node) -> str:
    url = node.say("source", "url")
    return url if url.startswith(("https://", "http://")) else ""
