# SPDX-License-Identifier: GPL-2.0-or-later
"""What of the law can be told to an engine that knows one thing only: areas to keep out of.

Such an engine closes every street that touches an area, to everybody, for the whole trip. A rule that means less than that,
or something else, is listed with the reason: nothing is left out without a word, nothing is drawn larger or smaller.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Iterator, Optional, Sequence

from ..text import N_, Text, text
from ..vehicles import Vehicle
from .bearing import Sure, concerns, rule_times
from .calendar import Calendar
from .evaluate import Part, parts_of, same_act
from .exemptions import Exemption
from .intervals import Interval, contains
from .rules import AccessRule, Effect, Movement
from .slowdown import speed_factor
from .verdict import Verdict
from .wording import in_scope, not_readable

_MOVEMENTS = {
    Movement.TRANSIT: N_("it closes the area to through traffic only, and an area to keep out of would close it to who stops "
                         "there"),
    Movement.ENTRY: N_("it forbids entering only, and an area to keep out of would close it to who starts inside"),
    Movement.STOP: N_("it forbids stopping only, and an area to keep out of would forbid passing"),
}
NO_PLACE = N_("it names streets and has no area")
NOWHERE = N_("it has no place")
SLOWS = N_("it slows traffic and closes nothing, and speeds cannot be sent")
NO_AREA = N_("it is drawn as lines or points, and only areas can be sent")
NAMED = N_("it also names streets, which cannot be sent")
EXCEPTED = N_("streets that the act leaves out are closed as well")
PERMITTED = N_("what the same act permits ({permits}) is closed as well")
UNSURE = N_("it is not certain that it applies")
BEGINS = N_("it begins to apply during the trip, at {time}")
ENDS = N_("it ceases to apply during the trip, at {time}, and is kept closed for all of it")


@dataclass(frozen=True)
class Avoided:
    """A rule that is sent as an area, and why it applies. `until_ms`: when it ceases to, None beyond the horizon."""

    rule: AccessRule
    reason: Text
    until_ms: Optional[int] = None


@dataclass(frozen=True)
class Unexpressed:
    """A rule, or a part of one, that could not be sent. `stricter`: what was sent closes more than the act does."""

    rule: AccessRule
    reason: Text  # the fact that decided that the rule bears
    why: Text     # why it could not be sent
    stricter: bool = False
    from_ms: Optional[int] = None  # when it begins to bear, if that is after the departure


@dataclass(frozen=True)
class Lifted:
    """A rule that an exemption, or the act itself, lifts at the departure."""

    rule: AccessRule
    reason: Text
    exemption: Optional[Exemption]


@dataclass(frozen=True)
class Expression:
    """The law at one departure as areas to keep out of, and all that this leaves unsaid."""

    avoided: tuple[Avoided, ...] = ()
    unexpressed: tuple[Unexpressed, ...] = ()
    lifted: tuple[Lifted, ...] = ()

    def during(self, arrival_ms: int, calendar: Calendar) -> tuple[Unexpressed, ...]:
        """What was not said of a trip that ends at `arrival_ms`: changes of hours up to then included, later ones left out."""
        out = [u for u in self.unexpressed if u.from_ms is None or u.from_ms < arrival_ms]
        for sent in self.avoided:
            if sent.until_ms is not None and sent.until_ms < arrival_ms:
                out.append(Unexpressed(sent.rule, sent.reason, text(ENDS, time=_clock(sent.until_ms, calendar)), True))
        return tuple(out)


def express(rules: Sequence[AccessRule], exemptions: Sequence[Exemption], vehicle: Vehicle, calendar: Calendar,
            horizon: Interval, block_unknown: bool) -> Expression:
    """Sort the rules that may bear on a vehicle from horizon[0], the departure, on (UTC ms).

    Sent: bans of all movements, drawn as areas, that apply at the departure; with `block_unknown` also those of which that
    is not certain.
    """
    permits = [rule for rule in rules if rule.effect is Effect.PERMIT and concerns(rule, vehicle)[0] is not Sure.NO
               and rule_times(rule, calendar, horizon, False)[0]]
    avoided: list[Avoided] = []
    unexpressed: list[Unexpressed] = []
    lifted: list[Lifted] = []
    for rule in rules:
        if rule.effect is not Effect.FORBID:
            continue
        for part in _parts(rule, exemptions, vehicle, calendar, horizon):
            now = contains(part.active, horizon[0])
            if part.effect is Verdict.EXEMPTED:
                if now:
                    lifted.append(Lifted(rule, in_scope(rule, part.reason), part.exemption))
                continue
            reason, why = in_scope(rule, part.reason), _obstacle(rule, part, block_unknown)
            begins = None if now else min(begin for begin, _ in part.active)
            if why is not None:
                unexpressed.append(Unexpressed(rule, reason, why, from_ms=begins))
            elif begins is not None:
                unexpressed.append(Unexpressed(rule, reason, text(BEGINS, time=_clock(begins, calendar)), from_ms=begins))
            else:
                avoided.append(Avoided(rule, reason, _end(part, horizon)))
                unexpressed.extend(Unexpressed(rule, reason, *note) for note in _inexact(rule, permits))
    return Expression(tuple(avoided), tuple(unexpressed), tuple(lifted))


def _parts(rule: AccessRule, exemptions: Sequence[Exemption], vehicle: Vehicle, calendar: Calendar, horizon: Interval
           ) -> Iterator[Part]:
    """What the rule does within the horizon, exemptions counted."""
    meant, reason = concerns(rule, vehicle)
    if meant is Sure.NO:
        return
    times, readable = rule_times(rule, calendar, horizon, False)
    if readable is Sure.MAYBE:
        reason = not_readable(rule.schedule or "")
    yield from parts_of(rule, times, min(meant, readable), reason, vehicle, exemptions, calendar, horizon)


def _obstacle(rule: AccessRule, part: Part, block_unknown: bool) -> Optional[Text]:
    """Why a rule cannot be sent as an area, or None if it can."""
    if rule.movement in _MOVEMENTS:
        return text(_MOVEMENTS[rule.movement])
    if speed_factor(rule) is not None:
        return text(SLOWS)
    if rule.geometry is None:
        return text(NO_PLACE if rule.edges else NOWHERE)
    if not rule.geometry.geom_type.endswith("Polygon"):
        return text(NO_AREA)
    if part.effect is Verdict.UNKNOWN and not block_unknown:
        return text(UNSURE)
    return None


def _inexact(rule: AccessRule, permits: Sequence[AccessRule]) -> Iterator[tuple[Text, bool]]:
    """(what the area that was sent does not say, whether that makes it stricter than the act)."""
    if rule.edges:
        yield text(NAMED), False
    if rule.except_edges:
        yield text(EXCEPTED), True
    mine = [p for p in permits if p.rule_id != rule.rule_id and same_act(p, rule)]
    if mine:
        yield text(PERMITTED, permits=", ".join(dict.fromkeys(p.name or p.rule_id for p in mine))), True


def _end(part: Part, horizon: Interval) -> Optional[int]:
    end = next(end for begin, end in part.active if begin <= horizon[0] < end)
    return end if end < horizon[1] else None


def _clock(instant_ms: int, calendar: Calendar) -> datetime:
    return calendar.local(instant_ms).replace(tzinfo=None)


def rings(geometry: Any) -> list[list[tuple[float, float]]]:
    """A polygon, or several, as closed rings without holes that enclose the same points: what has holes is cut through them.

    Engines read outer rings only; a hole that they overlook would be closed with the rest.
    """
    out: list[list[tuple[float, float]]] = []
    parts = list(getattr(geometry, "geoms", [geometry]))
    while parts:
        polygon = parts.pop()
        if polygon.geom_type != "Polygon" or polygon.is_empty:
            continue  # a cut along a border leaves lines and points
        if len(polygon.interiors) == 0:
            out.append([(float(x), float(y)) for x, y, *_ in polygon.exterior.coords])
            continue
        for half in _halves(polygon):
            parts.extend(getattr(half, "geoms", [half]))
    return out


def _halves(polygon: Any) -> Iterator[Any]:
    from shapely.geometry import box

    x0, y0, x1, y1 = polygon.bounds
    a, _, b, _ = polygon.interiors[0].bounds
    for low, high in ((x0 - 1.0, (a + b) / 2.0), ((a + b) / 2.0, x1 + 1.0)):
        yield polygon.intersection(box(low, y0 - 1.0, high, y1 + 1.0))
