# SPDX-License-Identifier: GPL-2.0-or-later
"""Which messages bear on legs that are planned already, when, and how: as far as streets and hours tell."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import AbstractSet, Any, Iterator, List, Optional, Sequence

import numpy as np

from .alerts import Alert, AlertEffect, MessageType
from .network.model import Network
from .regulation.calendar import to_ms
from .regulation.match import RuleMatch
from .regulation.slowdown import LEAST_FACTOR
from .vehicles import Category

_WALK_KMH = 15.0  # where a street has no speed for motor traffic: only how a leg's time is shared out depends on it


class LegEffect(IntEnum):
    """What a message means for a leg, the gravest last. RESTRICTED: it may close it, that is not known."""

    INFORMED = 0
    SLOWED = 1
    RESTRICTED = 2
    CLOSED = 3


@dataclass(frozen=True)
class DrivenLeg:
    """A leg as it is planned. `key`: of the caller; `arcs`: int64 [N] in order; instants in UTC ms, the wait before it aside."""

    key: Any
    arcs: np.ndarray
    departure_ms: int
    arrival_ms: int


@dataclass(frozen=True)
class AlertOnLeg:
    """A message that holds while a leg is on one of its streets.

    `from_ms`, `until_ms` (UTC): from where the leg first meets it to where it last leaves it, about. `delay_s`: how much longer
    the leg takes, about, where the message says it; None otherwise. `edges`: rows of the network's edges that both share, in the
    order driven. `sure`: whether the message surely means one of these streets.
    """

    alert: Alert
    key: Any
    effect: LegEffect
    from_ms: int
    until_ms: int
    edges: tuple[int, ...]
    sure: bool
    delay_s: Optional[float] = None


def on_legs(network: Network, alerts: Sequence[Alert], matches: Sequence[RuleMatch], legs: Sequence[DrivenLeg],
            category: Optional[Category] = None, doubtful: AbstractSet[str] = frozenset()) -> tuple[AlertOnLeg, ...]:
    """The messages that bear on each leg, legs in their order, the gravest message first.

    `matches[i]`: streets of `alerts[i]`, which is no cancelled or replaced revision; a message that says the same of several
    places is one. `category`: of the vehicle, if it is known; messages for others only are then left out. `doubtful`: ids of
    messages of which a field cannot be read: they may close, and slow nothing. A street is met at the hour at which the leg
    enters it; a leg's time is shared out over its streets as their usual speeds have it.
    """
    places: dict[Alert, List[RuleMatch]] = {}
    for alert, match in zip(alerts, matches):
        if match.edge.size:
            places.setdefault(replace(alert, geometry=None), []).append(match)
    meant = [(alert, _joined(each)) for alert, each in places.items()
             if alert.message_type is not MessageType.CANCEL
             and (category is None or alert.vehicles is None or category in alert.vehicles)]
    out: List[AlertOnLeg] = []
    for leg in legs:
        entered = _entered(network, leg)
        found = [each for alert, match in meant for each in _met(network, leg, entered, alert, match, doubtful)]
        out.extend(sorted(found, key=lambda each: (-each.effect, each.from_ms, each.alert.alert_id)))
    return tuple(out)


def _joined(matches: Sequence[RuleMatch]) -> RuleMatch:
    columns = (np.concatenate([getattr(match, name) for match in matches])
               for name in ("edge", "forward", "backward", "begin", "end", "sure"))
    return RuleMatch(*columns)


def _usual_ms(network: Network, arcs: np.ndarray) -> np.ndarray:
    speed = network.speed_kmh[arcs % 2, arcs // 2].astype(float)
    known: np.ndarray = np.where(np.isnan(speed), _WALK_KMH, np.maximum(speed, 0.1))
    return np.asarray(network.length_m[arcs // 2] / known * 3600.0)


def _entered(network: Network, leg: DrivenLeg) -> np.ndarray:
    """float64 [N + 1] UTC ms: when each arc is entered, and the last one left."""
    takes = np.concatenate(([0.0], np.cumsum(_usual_ms(network, leg.arcs))))
    whole = max(float(takes[-1]), 1.0)
    return np.asarray(leg.departure_ms + takes * ((leg.arrival_ms - leg.departure_ms) / whole))


def _met(network: Network, leg: DrivenLeg, entered: np.ndarray, alert: Alert, match: RuleMatch, doubtful: AbstractSet[str]
         ) -> Iterator[AlertOnLeg]:
    edge, way = leg.arcs // 2, leg.arcs % 2
    rows = np.flatnonzero(np.isin(match.edge, edge))
    if not rows.size:
        return
    begin = -np.inf if alert.onset is None else to_ms(alert.onset)
    end = np.inf if alert.expires is None else to_ms(alert.expires)
    share, sure = np.zeros(leg.arcs.shape[0]), np.zeros(leg.arcs.shape[0], bool)
    met = np.zeros(leg.arcs.shape[0], bool)
    for row in rows.tolist():
        here = (edge == match.edge[row]) & np.where(way == 0, match.forward[row], match.backward[row])
        here &= (entered[:-1] >= begin) & (entered[:-1] < end)
        met |= here
        sure |= here & bool(match.sure[row])
        share[here] += float(match.end[row] - match.begin[row]) * bool(match.sure[row])
    at = np.flatnonzero(met)
    if at.size:
        effect = _effect(alert, alert.alert_id in doubtful)
        delay = None
        if effect is LegEffect.SLOWED and alert.speed_factor is not None and alert.alert_id not in doubtful:
            late = _usual_ms(network, leg.arcs) * np.minimum(share, 1.0) * (1.0 / max(alert.speed_factor, LEAST_FACTOR) - 1.0)
            delay = float(late.sum()) / 1000.0
        if effect is LegEffect.CLOSED and not sure.any():
            effect = LegEffect.RESTRICTED
        yield AlertOnLeg(alert, leg.key, effect, int(entered[at[0]]), int(entered[at[-1] + 1]), tuple(edge[at].tolist()),
                         bool(sure.any()), delay)


def _effect(alert: Alert, doubted: bool) -> LegEffect:
    if alert.effect is AlertEffect.CLOSURE:
        return LegEffect.RESTRICTED if doubted else LegEffect.CLOSED
    return {AlertEffect.RESTRICTION: LegEffect.RESTRICTED, AlertEffect.SLOWDOWN: LegEffect.SLOWED}.get(
        alert.effect, LegEffect.INFORMED)
