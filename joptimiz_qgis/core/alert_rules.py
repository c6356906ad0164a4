# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages of authorities as routing understands them: closures, what they leave unknown, slower traffic (ADR 0017)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from enum import Enum
from typing import AbstractSet, Any, Iterable, Iterator, List, Mapping, Optional, Sequence

from .alerts import Alert, AlertEffect, MessageType, Stage, bears_on_routing, stage_of
from .regulation.rules import Kind, ReportedRule
from .regulation.wording import CHOSEN, DOUBTED, RESTRICTED
from .text import N_, Text, text


class Unused(str, Enum):
    """Why routing leaves a message out."""

    CANCELLED = "cancelled"
    OVER = "over"
    SWITCHED_OFF = "switched_off"
    SAYS_NOTHING = "says_nothing"    # of the road
    NO_FACTOR = "no_factor"          # slower, by how much is not said


@dataclass(frozen=True)
class AlertRules:
    """`rules`: one or more of each of `used`, in their order, with its geometry; `unused`: the other messages, each once."""

    rules: tuple[ReportedRule, ...] = ()
    used: tuple[Alert, ...] = ()
    unused: Mapping[Unused, tuple[Alert, ...]] = field(default_factory=dict)

    def left(self, why: Unused) -> tuple[Alert, ...]:
        """The messages left out for a reason."""
        return self.unused.get(why, ())


def rules_of(alerts: Iterable[Alert], since: datetime, departure: datetime, zone: tzinfo,
             choices: Mapping[str, bool], doubtful: AbstractSet[str] = frozenset()) -> AlertRules:
    """What the last revisions of messages mean for who leaves at `departure`, a time of the day that begins at `since`.

    A message that ended before that day makes no rule; one that ended on it still does, so that all departures of a day share
    their law. `choices`: by alert id, what the user decided; `doubtful`: ids of messages of which a field cannot be read: they
    close nothing, and slow nothing. `zone`: of the times in sentences.
    """
    rules: List[ReportedRule] = []
    used: List[Alert] = []
    unused: dict[Unused, List[Alert]] = {}
    for rows in last_rows(alerts):
        alert, choice, doubted = rows[0], choices.get(rows[0].alert_id), rows[0].alert_id in doubtful
        why = _left_out(rows, departure, choice, doubted)
        if why is None:
            used.append(alert)
        else:
            unused.setdefault(why, []).append(alert)
        for row in rows:
            if _left_out((row,), since, choice, doubted) is None and why in (None, Unused.OVER):
                rules.extend(_rules(row, zone, doubted))
    return AlertRules(tuple(rules), tuple(used), {why: tuple(each) for why, each in unused.items()})


def last_rows(alerts: Iterable[Alert]) -> Iterator[tuple[Alert, ...]]:
    """All rows of the last revision of each message: one that names several places may stand in several."""
    rows: dict[str, List[Alert]] = {}
    for alert in alerts:
        known = rows.setdefault(alert.alert_id, [alert])
        if alert.revision > known[0].revision:
            rows[alert.alert_id] = [alert]
        elif alert.revision == known[0].revision and alert is not known[0]:
            known.append(alert)
    yield from map(tuple, rows.values())


def _left_out(rows: Sequence[Alert], at: datetime, choice: Optional[bool], doubted: bool) -> Optional[Unused]:
    """Why no row of a message bears on routing from an instant on, or None if one does."""
    if any(row.message_type is MessageType.CANCEL for row in rows):
        return Unused.CANCELLED
    found = [_unused(row, at, choice, doubted) for row in rows]
    return None if None in found else found[0]


def _unused(alert: Alert, at: datetime, choice: Optional[bool], doubted: bool) -> Optional[Unused]:
    slow = alert.effect is AlertEffect.SLOWDOWN
    if stage_of(alert, at) is Stage.EXPIRED:
        return Unused.OVER
    if not bears_on_routing(alert, choice):
        return Unused.SWITCHED_OFF if choice is False else Unused.NO_FACTOR if slow else Unused.SAYS_NOTHING
    return Unused.NO_FACTOR if slow and (doubted or alert.speed_factor is None) else None


def _rules(alert: Alert, zone: tzinfo, doubted: bool) -> Iterator[ReportedRule]:
    """One rule a kind of geometry: they are matched differently."""
    slows = alert.effect is AlertEffect.SLOWDOWN
    for geometry in places_of(alert):
        yield ReportedRule(
            rule_id=alert.alert_id, kind=Kind.CLOSURE, name=alert.headline or alert.alert_id, valid_from=alert.onset,
            valid_to=alert.expires, vehicles=alert.vehicles, info_url=alert.url, source=alert.source, geometry=geometry,
            told=told(alert, zone), reports=alert.effect.value, speed_factor=alert.speed_factor if slows else None,
            schedule=None if slows else _open_question(alert, doubted))


def _open_question(alert: Alert, doubted: bool) -> Optional[str]:
    """Hours that nobody can read, for what a message does not settle; None for a closure that it states."""
    if doubted:
        return DOUBTED
    if alert.effect is AlertEffect.RESTRICTION:
        return RESTRICTED
    return None if alert.effect is AlertEffect.CLOSURE else CHOSEN


def places_of(alert: Alert) -> Iterator[Any]:
    """Its geometry; a collection as one geometry of each kind it holds. One None if it has no place."""
    geometry = alert.geometry
    if geometry is None or geometry.geom_type != "GeometryCollection":
        yield geometry
        return
    from shapely.ops import unary_union

    parts = list(_parts(geometry))
    for kind in ("Polygon", "LineString", "Point"):
        mine = [part for part in parts if part.geom_type.endswith(kind)]
        if mine:
            yield mine[0] if len(mine) == 1 else unary_union(mine)
    if not parts:
        yield None


def _parts(geometry: Any) -> Iterator[Any]:
    for part in geometry.geoms:
        if part.geom_type == "GeometryCollection":
            yield from _parts(part)
        elif not part.is_empty:
            yield part


def told(alert: Alert, zone: tzinfo) -> Text:
    """Who says it, and when it holds, in local time: the sentence part that stands for the act."""
    who = text(N_("message of {source}"), source=alert.source) if alert.source else text(N_("message of an authority"))
    begin, end = (None if at is None else at.astimezone(zone).replace(tzinfo=None) for at in (alert.onset, alert.expires))
    if begin is not None and end is not None:
        return text(N_("{who}, from {begin} to {end}"), who=who, begin=begin, end=end)
    if begin is not None:
        return text(N_("{who}, from {begin}"), who=who, begin=begin)
    return who if end is None else text(N_("{who}, until {end}"), who=who, end=end)
