# SPDX-License-Identifier: GPL-2.0-or-later
"""What the network itself says for one vehicle: access, limits, hours, barriers, turns, as constraints."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator, Optional, Sequence

import numpy as np

from ..network.model import LIMITS, Access, Conditional, CycleWay, Network
from ..network.topology import components
from ..text import N_, Text, text
from ..vehicles import Vehicle
from .bearing import Sure, covers, exemption_times, fact_reason, when_times
from .calendar import Calendar
from .exemptions import Exemption
from .intervals import NEVER, Interval, Intervals, difference, intersection, union
from .rules import Movement
from .verdict import Constraint, NodeConstraint, TurnBan, Verdict

_FACTS = ("height_m", "weight_t", "axle_load_t", "width_m", "length_m")  # of Vehicle, in the order of LIMITS
_CYCLE_FACTS = ("width_m", "length_m")  # the only limits that mean a cycle
_REASONS = {
    Access.NO: N_("closed to this kind of vehicle (road data)"),
    Access.PERMIT: N_("open to permit holders only (road data)"),
    Access.UNKNOWN: N_("right of access not readable (road data)"),
    Access.DESTINATION: N_("open to destination traffic only (road data)"),
    Access.PRIVATE: N_("private road: start and end only (road data)"),
    Access.DELIVERY: N_("open to deliveries only (road data)"),
}
_AREAS = (Access.DESTINATION, Access.PRIVATE, Access.DELIVERY)
"""Codes of streets that destination traffic may use, and through traffic may not."""
_ENCLAVE = N_("reached only through streets open to destination traffic (road data)")


def drivable(network: Network, vehicle: Vehicle) -> np.ndarray:
    """bool [2E]: physically open to this kind of vehicle, law aside."""
    if vehicle.category.is_cycle:
        return (network.cycle != int(CycleWay.NO)).T.ravel()
    return (~np.isnan(network.speed_kmh)).T.ravel()


def travel_ms(network: Network, vehicle: Vehicle, cycle_kmh: float, walk_kmh: float) -> np.ndarray:
    """int64 [2E] free-flow milliseconds: length / min(speed, vehicle's own), at least 1."""
    if vehicle.category.is_cycle:
        speed = np.where(network.cycle == int(CycleWay.WALK), walk_kmh, vehicle.max_speed_kmh or cycle_kmh)
    else:
        speed = np.nan_to_num(network.speed_kmh, nan=1.0).astype(float)
        if vehicle.max_speed_kmh is not None:
            speed = np.minimum(speed, vehicle.max_speed_kmh)
    ms: np.ndarray = np.maximum(np.rint(network.length_m / np.maximum(speed, 0.1) * 3600.0), 1).astype(np.int64)
    return ms.T.ravel()


class NetworkFacts:
    """Turns the network's attributes into constraints for one vehicle over one horizon."""

    def __init__(self, network: Network, vehicle: Vehicle, exemptions: Sequence[Exemption], calendar: Calendar,
                 horizon: Interval, window: Interval) -> None:
        self._network, self._vehicle, self._calendar, self._horizon = network, vehicle, calendar, horizon
        self._always: Intervals = (horizon,)
        self._window = window
        self.regroups: tuple[int, ...] = ()  # known when the constraints are
        self._open = drivable(network, vehicle)
        self._code = self._access_codes()
        self._permits = self._permit_times(exemptions)
        self._clauses = self._conditional_groups()

    def _access_codes(self) -> np.ndarray:
        """uint8 [2E]: the access of this category, hazmat and no-through roads folded in."""
        network = self._network
        code = network.access[:, :, self._vehicle.category.column].copy()
        if not network.through.all():
            quiet = ~network.through[None, :] & (code == int(Access.YES))
            code[quiet] = int(Access.DESTINATION)
        if self._vehicle.hazmat:
            stricter = np.broadcast_to(network.hazmat, code.shape)
            code = np.where(stricter != int(Access.YES), np.maximum(code, stricter), code)
        return np.asarray(code.T.ravel())

    def _permit_times(self, exemptions: Sequence[Exemption]) -> dict[str, tuple[Intervals, Exemption]]:
        out: dict[str, tuple[Intervals, Exemption]] = {}
        for exemption in exemptions:
            if exemption.rule_ids is None or exemption.status != "granted" or exemption.scope == "national":
                continue
            times, sure = exemption_times(exemption, self._calendar, self._horizon)
            if sure is Sure.YES and covers(exemption, self._vehicle) is Sure.YES:
                for source_id in exemption.rule_ids:
                    out[source_id] = (times, exemption)
        return out

    def _conditional_groups(self) -> dict[tuple[tuple[Conditional, ...], int, int], list[int]]:
        """Arcs that share the same clauses, base access and direction: evaluated once together."""
        groups: dict[tuple[tuple[Conditional, ...], int, int], list[int]] = defaultdict(list)
        for edge, clauses in self._network.conditional.items():
            for side in (0, 1):
                wanted = "forward" if side == 0 else "backward"
                mine = tuple(c for c in clauses if c.directions in ("both", wanted)
                             and (not c.vehicles or self._vehicle.category in c.vehicles))
                arc = 2 * edge + side
                if mine and self._open[arc]:
                    groups[(_Key(mine), int(self._code[arc]), side)].append(arc)
        return groups

    def constraints(self) -> Iterator[Constraint]:
        """Every constraint of access and limits; areas of destination streets are their connected groups."""
        conditional = np.zeros(self._open.shape, dtype=bool)
        timed: dict[int, list[tuple[np.ndarray, Intervals]]] = defaultdict(list)
        for (clauses, base, _side), members in self._clauses.items():
            arcs = np.array(members, dtype=np.int64)
            conditional[arcs] = True
            for code, times in self._access_times(clauses, base):
                timed[code].append((arcs, times))
        for code in (Access.NO, Access.UNKNOWN, Access.PERMIT, Access.DESTINATION, Access.PRIVATE, Access.DELIVERY):
            arcs = np.flatnonzero((self._code == int(code)) & self._open & ~conditional)
            if arcs.size:
                timed[int(code)].append((arcs, self._always))
        inside = {at for code in (*_AREAS, Access.NO) for _, times in timed.get(int(code), ()) for span in times for at in span}
        self.regroups = tuple(sorted(at for at in inside if self._horizon[0] < at < self._horizon[1]))
        for code in _AREAS:  # what bears at other times only belongs to no area, and bears on nobody asked about
            timed[int(code)] = [(arcs, times) for arcs, times in timed[int(code)] if intersection(times, (self._window,))]
        area, enclave = self._destination_areas(timed)
        for code_value, parts in timed.items():
            for arcs, times in parts:
                yield from self._access_constraints(Access(code_value), arcs, times, area)
        if enclave.size:
            yield _on_whole(enclave, Verdict.FORBIDDEN, Movement.TRANSIT, self._always, "access", text(_ENCLAVE),
                            area[enclave // 2])
        yield from self._limits(conditional)

    def _access_times(self, clauses: Sequence[Conditional], base: int) -> list[tuple[int, Intervals]]:
        """Access code and when it holds, base and clauses together: later clauses override earlier ones."""
        layers: list[tuple[int, Intervals]] = [(base, self._always)]
        for clause in clauses:
            code = _ACCESS_NAMES.get(clause.effect)
            times, sure = self._clause_times(clause)
            if code is None or not times:
                continue
            stays = code if sure is Sure.MAYBE else None  # what an unsure clause would not change is no less sure
            replaced = [intersection(t, times) for c, t in layers if c != stays]
            layers = [(c, t if c == stays else difference(t, times)) for c, t in layers]
            layers.extend((code if sure is Sure.YES else int(Access.UNKNOWN), t) for t in replaced)
        return [(c, t) for c, t in layers if t and c != int(Access.YES)]

    def _clause_times(self, clause: Conditional) -> tuple[Intervals, Sure]:
        sure = Sure.YES
        for fact, threshold in clause.above.items():
            own = getattr(self._vehicle, fact)
            if own is None:
                sure = Sure.MAYBE
            elif own <= threshold:
                return NEVER, Sure.YES
        times, readable = when_times(clause.when, self._calendar, self._horizon)
        return times, min(sure, readable)

    def _access_constraints(self, code: Access, arcs: np.ndarray, times: Intervals, area: np.ndarray
                            ) -> Iterator[Constraint]:
        reason = text(_REASONS[code])
        if code is Access.DELIVERY and self._vehicle.use != "delivery":
            yield _on_whole(arcs, Verdict.FORBIDDEN, Movement.ALL, times, "access", reason)
        elif code in (Access.DESTINATION, Access.PRIVATE, Access.DELIVERY):
            yield _on_whole(arcs, Verdict.FORBIDDEN, Movement.TRANSIT, times, "access", reason, area[arcs // 2])
        elif code is Access.PERMIT:
            yield from self._permit(arcs, times, reason)
        else:
            effect = Verdict.UNKNOWN if code is Access.UNKNOWN else Verdict.FORBIDDEN
            yield _on_whole(arcs, effect, Movement.ALL, times, "access", reason)

    def _permit(self, arcs: np.ndarray, times: Intervals, reason: Text) -> Iterator[Constraint]:
        if not self._permits:
            yield _on_whole(arcs, Verdict.FORBIDDEN, Movement.ALL, times, "access", reason)
            return
        by_holder: dict[Optional[str], list[int]] = defaultdict(list)
        for arc in arcs.tolist():
            source_id = str(self._network.source_id[arc // 2])
            by_holder[source_id if source_id in self._permits else None].append(arc)
        for source, members in by_holder.items():
            rows = np.array(members, dtype=np.int64)
            if source is None:
                yield _on_whole(rows, Verdict.FORBIDDEN, Movement.ALL, times, "access", reason)
                continue
            lifted, exemption = self._permits[source]
            if intersection(times, lifted):
                yield _on_whole(rows, Verdict.EXEMPTED, Movement.ALL, intersection(times, lifted), "access", reason,
                                exemption=exemption)
            if difference(times, lifted):
                yield _on_whole(rows, Verdict.FORBIDDEN, Movement.ALL, difference(times, lifted), "access", reason)

    def _destination_areas(self, timed: dict[int, list[tuple[np.ndarray, Intervals]]]) -> tuple[np.ndarray, np.ndarray]:
        """(int32 [E]: connected group of each street that is ever open to destination traffic only, else -1; enclave arcs).

        Streets that nobody reaches but through such streets belong to their group: who delivers there is destination
        traffic too, and who drives through there is not.
        """
        network = self._network
        member = np.zeros(network.edge_count, dtype=bool)
        wall = np.zeros(network.edge_count, dtype=bool)
        for code in _AREAS:
            for arcs, times in timed.get(int(code), ()):
                member[arcs // 2] = True
                wall[arcs // 2] |= self._throughout(times)
        shut = np.zeros(self._open.shape, dtype=bool)
        for arcs, times in timed.get(int(Access.NO), ()):
            shut[arcs] |= self._throughout(times)
        enclave = self._enclosed(wall, (self._open & ~shut).reshape(-1, 2).any(axis=1))
        label = np.full(network.edge_count, -1, dtype=np.int32)
        edges = np.flatnonzero(member | enclave)
        if edges.size:
            a, b = network.from_node[edges], network.to_node[edges]
            label[edges] = components(a, b, network.node_count)[a]
        return label, np.flatnonzero(np.repeat(enclave & ~member, 2) & self._open)

    def _throughout(self, times: Intervals) -> bool:
        return intersection(times, (self._window,)) == (self._window,)

    def _enclosed(self, wall: np.ndarray, usable: np.ndarray) -> np.ndarray:
        """bool [E]: usable edges that the walls cut off from the largest piece of the network."""
        network = self._network
        inside = usable & ~wall
        if not wall.any() or not inside.any():
            return np.zeros_like(wall)
        a, b = network.from_node[inside], network.to_node[inside]
        piece = components(a, b, network.node_count)
        at_wall = np.zeros(network.node_count, dtype=bool)
        at_wall[piece[np.concatenate((network.from_node[wall], network.to_node[wall]))]] = True
        size = np.bincount(piece[a], minlength=network.node_count)
        at_wall[size == size.max()] = False
        return np.asarray(inside & at_wall[piece[network.from_node]])

    def _limits(self, conditional: np.ndarray) -> Iterator[Constraint]:
        for column, (name, fact) in enumerate(zip(LIMITS, _FACTS)):
            if self._vehicle.category.is_cycle and fact not in _CYCLE_FACTS:
                continue
            own = getattr(self._vehicle, fact)
            limit = np.repeat(self._network.limits[:, column], 2)
            unread = np.repeat((self._network.limits_unknown >> column) & 1, 2).astype(bool)
            plain = self._open & ~conditional
            yield from self._limit_constraints(np.flatnonzero(plain & ~np.isnan(limit)), limit, own, fact, self._always)
            yield from self._unread(np.flatnonzero(plain & unread & np.isnan(limit)), own, fact, self._always)
            for (clauses, _base, _side), members in self._clauses.items():
                arcs = np.array(members, dtype=np.int64)
                left = self._always
                for clause in reversed(clauses):  # the last that holds wins
                    if clause.effect != "limit" or name not in clause.limit:
                        continue
                    times, sure = self._clause_times(clause)
                    now = intersection(left, times)
                    left = difference(left, times) if sure is Sure.YES else left
                    value = clause.limit[name]
                    if now and (own is None or own > value):
                        effect = Verdict.FORBIDDEN if sure is Sure.YES and own is not None else Verdict.UNKNOWN
                        yield _on_whole(arcs, effect, Movement.ALL, now, name[4:].rsplit("_", 1)[0],
                                        fact_reason(fact, own, value))
                if left:
                    known = arcs[~np.isnan(limit[arcs])]
                    yield from self._limit_constraints(known, limit, own, fact, left)
                    yield from self._unread(arcs[unread[arcs] & np.isnan(limit[arcs])], own, fact, left)

    def _limit_constraints(self, arcs: np.ndarray, limit: np.ndarray, own: Optional[float], fact: str,
                           times: Intervals) -> Iterator[Constraint]:
        kind = fact.rsplit("_", 1)[0]
        for value in np.unique(limit[arcs]).tolist():
            # The sign means "more than": a vehicle that just fits may pass.
            if own is not None and own <= round(value, 4):
                continue
            effect = Verdict.UNKNOWN if own is None else Verdict.FORBIDDEN
            yield _on_whole(arcs[limit[arcs] == np.float32(value)], effect, Movement.ALL, times, kind,
                            fact_reason(fact, own, round(value, 4)))

    def _unread(self, arcs: np.ndarray, own: Optional[float], fact: str, times: Intervals) -> Iterator[Constraint]:
        if arcs.size:
            yield _on_whole(arcs, Verdict.UNKNOWN, Movement.ALL, times, fact.rsplit("_", 1)[0],
                            fact_reason(fact, own, None))

    def speeds(self, base_ms: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray, Intervals]]:
        """(arcs, travel_ms, active) where a speed limit holds for some hours only."""
        if self._vehicle.category.is_cycle:
            return
        for (clauses, _base, _side), members in self._clauses.items():
            arcs = np.array(members, dtype=np.int64)
            left = self._always
            for clause in reversed(clauses):
                if clause.effect != "speed":
                    continue
                times, sure = self._clause_times(clause)
                now = intersection(left, times)
                if sure is not Sure.YES or not now:
                    continue  # hours that cannot be read change no speed: the general one stays
                left = difference(left, times)
                speed = min(clause.limit["speed_kmh"], self._vehicle.max_speed_kmh or 1e9)
                ms = np.maximum(np.rint(self._network.length_m[arcs // 2] / speed * 3600.0), 1).astype(np.int64)
                yield arcs, ms, now

    def nodes(self) -> Iterator[NodeConstraint]:
        """Barriers that stop, or may stop, this vehicle."""
        column = self._vehicle.category.column
        for barrier in self._network.barriers:
            code = Access(barrier.access[column])
            if code in (Access.NO, Access.PERMIT):
                yield NodeConstraint(barrier.node, Verdict.FORBIDDEN, text(N_("barrier: {kind}"), kind=barrier.kind))
                continue
            effect = Verdict.UNKNOWN if code in (Access.UNKNOWN, Access.PRIVATE) else Verdict.ALLOWED
            reason = text(N_("barrier: {kind}"), kind=barrier.kind)
            for fact, limit in (("width_m", barrier.max_width_m), ("height_m", barrier.max_height_m)):
                own = getattr(self._vehicle, fact)
                if limit is None or (self._vehicle.category.is_cycle and own is None):
                    continue
                if own is None or own > limit:
                    worse = Verdict.UNKNOWN if own is None else Verdict.FORBIDDEN
                    if worse > effect:
                        effect, reason = worse, fact_reason(fact, own, limit)
            if effect is not Verdict.ALLOWED:
                yield NodeConstraint(barrier.node, effect, reason)

    def turns(self) -> Iterator[TurnBan]:
        """Turn restrictions that bind this vehicle."""
        category = self._vehicle.category
        for turn in self._network.turns:
            named = category in turn.vehicles if turn.vehicles else not category.is_cycle
            if not named or category in turn.except_:
                continue
            times, sure = when_times(turn.when, self._calendar, self._horizon)
            if times:
                yield TurnBan(turn.arcs, turn.kind, times, Verdict.FORBIDDEN if sure is Sure.YES else Verdict.UNKNOWN)


_ACCESS_NAMES = {a.name.lower(): int(a) for a in Access}


class _Key(tuple):
    """Clauses as a dictionary key: they hold mappings, so they are compared by their text."""

    def __hash__(self) -> int:
        return hash(repr(tuple(self)))


def _on_whole(arcs: np.ndarray, effect: Verdict, movement: Movement, active: Intervals, kind: str, reason: Text,
              area: Optional[np.ndarray] = None, exemption: Optional[Exemption] = None) -> Constraint:
    rows = arcs.shape[0]
    return Constraint(
        arcs=arcs.astype(np.int64), begin=np.zeros(rows, np.float32), end=np.ones(rows, np.float32),
        area=np.zeros(rows, np.int32) if area is None else area.astype(np.int32), effect=effect, movement=movement,
        active=union(active), kind=kind, reason=reason, exemption=exemption,
    )
