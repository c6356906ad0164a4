# SPDX-License-Identifier: GPL-2.0-or-later
"""The plain exact search: labels are intervals of feasible times, since earlier is not always better.

A gate that opens at 11:00 favours who comes later, and nobody may wait on the road or drive in circles. A
label is a stretch of instants at which the end of an arc can be reached by one way; it is dropped only if
another label covers it, or comes earlier while nothing opens any more that the later one alone would meet
(Phillips and Likhachev, SIPP, 2011, extended to ways without waiting). A first pass lets the earlier label
always win; only where that may have dropped something is the search run again, up to the cost then known.
Joint over all stops of a trip. Oracle of the fast engine.
"""

from __future__ import annotations

import heapq
from itertools import count
from typing import Iterator, Optional, Sequence

import numpy as np

from ..progress import Progress, check
from ..regulation.intervals import Intervals, difference, intersection, union
from ..regulation.rules import Movement
from .arc_index import ROAD_DATA, lift_key
from .bounds import Areas, Bounds, NodeBounds, Target, least_left, least_spent, leg_areas
from .labels import Found, Label, State, circles, way_to
from .metric import Metric
from .request import Objective

LABEL_LIMIT = 60_000
LABELS_PER_STATE = 64
LOITER_MS = 10 * 60_000
"""Who drives so much longer than needed to be let in somewhere is waiting on the road: such ways are not looked for."""
_EPSILON = 1e-9
_NOWHERE: Areas = frozenset()


class Search:
    """One search over `targets`, leaving the first between departure and departure + wait.

    Only ways cheaper than `cutoff` are looked for. After run(): `proved` False if a limit on labels was met,
    `late` if ways were cut off at the law's horizon, `loitered` if openings that might have mattered were left
    out as LOITER_MS says.
    `bounds` replaces the lower bounds that are otherwise worked out for all nodes.
    With `met`, all that refused a way is collected there (keys of constraints), and nothing is foreseen that
    would hide it: only then is the set complete.
    """

    def __init__(self, metric: Metric, targets: Sequence[Target], departure_ms: int, wait_ms: int, objective: Objective,
                 progress: Progress, cutoff: float = np.inf, met: Optional[set[str]] = None,
                 bounds: Optional[Bounds] = None) -> None:
        self._metric, self._targets, self._departure, self._wait = metric, targets, departure_ms, wait_ms
        self._shortest = objective is Objective.SHORTEST
        self._progress, self._cutoff, self._met = progress, cutoff, met
        self._legs = leg_areas(metric, targets)
        foreseen = metric
        if met is not None:
            foreseen = Metric(metric.index, metric.policy, frozenset(id(c) for c in metric.law.constraints), metric.window)
        self._left: Bounds = bounds or NodeBounds(metric.index, least_left(foreseen, targets, objective))
        self._end = metric.window[1]
        self._tie = count()
        self.proved, self.late = True, False
        self._unmet = np.inf     # the first opening that was left out as LOITER_MS says
        self._until = np.inf     # the arrival found, if time is what counts
        self._hasty = True       # first pass: who comes earlier wins
        self._dropped = False    # ...and that dropped what might be better
        self._openings: list[int] = []
        self._needs: tuple[list[int], list[tuple[int, list[float]]]] = (self._openings, [])
        self._seen: dict[tuple[int, int], int] = {}  # (level, node): when it was first reached

    @property
    def loitered(self) -> bool:
        return self._unmet < self._until

    # -- entering an arc -------------------------------------------------------------------------------

    def _entries(self, arc: int, part: tuple[float, float], inside: Areas, state: State, window: Intervals
                 ) -> Iterator[tuple[Intervals, State, bool]]:
        """When `part` of an arc may be entered within `window`, the state that results, and whether in doubt.

        `inside`: areas that one is in just before. What matters of a constraint is that it concerns the part.
        """
        metric = self._metric
        if metric.closing[arc]:
            if self._met is not None:
                self._met |= metric.shut_by(arc)
            return
        origin, goal = self._legs[state.level]
        if metric.index.quiet[arc]:
            if state.entered:
                self._refused_areas(state.entered)
            else:
                yield window, State(state.level, arc, False, origin, _NOWHERE, state.chain), False
            return
        low, high = min(part), max(part)
        bearings = [b for b in metric.bearings(arc) if b.begin < high - _EPSILON and b.end > low + _EPSILON]
        members = metric.members(arc)
        if state.entered - members:
            self._refused_areas(state.entered - members)
            return  # who went in on the destination's account may not come out again
        left = state.left | (origin - members)
        times = window
        for b in bearings:
            through = b.movement is Movement.TRANSIT and not (b.area in origin and b.area not in left) and b.area not in goal
            inwards = b.movement is Movement.ENTRY and b.area not in inside
            if not b.doubt and (b.movement is Movement.ALL or inwards or through):
                before, times = times, difference(times, b.active)
                if self._met is not None and times != before:
                    self._met.add(b.key)
        pieces: list[tuple[Intervals, Areas]] = [(times, state.entered)]
        for b in bearings:
            if b.movement is Movement.TRANSIT and not b.doubt and not (b.area in origin and b.area not in left):
                pieces = [piece for when, entered in pieces
                          for piece in ((intersection(when, b.active), entered | {b.area}),
                                        (difference(when, b.active), entered))]
        doubtful: Intervals = ()
        for b in bearings:
            if b.doubt and b.movement in (Movement.ALL, Movement.TRANSIT):
                doubtful = union(doubtful, b.active)
        for when, entered in pieces:
            new = State(state.level, arc, False, left, entered, state.chain)
            for span, doubt in ((intersection(when, doubtful), True), (difference(when, doubtful), False)):
                if span:
                    yield span, new, doubt

    def _refused_areas(self, areas: Areas) -> None:
        """Remembers whose areas may not be left again."""
        if self._met is not None:
            names = [key for key, number in self._metric.index.areas.items() if number in areas]
            self._met |= {rule_id or ROAD_DATA + "access" for rule_id, _ in names}

    def _turn(self, label: Label, arc: int) -> Optional[tuple[Intervals, tuple[tuple[int, int, int], ...]]]:
        """When one may turn from the label's arc into `arc`, and the via-way progress after it."""
        metric, before = self._metric, label.state.arc
        if arc == before ^ 1:
            if not metric.dead_end(before):
                return None
        elif int(metric.index.head[before]) in metric.shut_nodes:
            return None
        window: Intervals = ((label.first, label.last + 1),)
        banned = metric.no_turn.get((before, arc))
        if banned:
            window = difference(window, banned)
        for only, active in metric.only_turn.get(before, ()):
            if arc != only:
                window = difference(window, active)
        if not metric.chains:
            return window, ()
        chain = []
        for first, row, done in label.state.chain:
            arcs, kind, active = metric.chains[first][row]
            if done == len(arcs) - 1:
                if (kind == "no") == (arcs[done] == arc):
                    window = difference(window, active)
            elif arcs[done] == arc:
                chain.append((first, row, done + 1))
        chain.extend((arc, row, 1) for row in range(len(metric.chains.get(arc, ()))))
        return window, tuple(sorted(chain))

    def _drive(self, arc: int, part: tuple[float, float], entries: Iterator[tuple[Intervals, State, bool]],
               parent: Label) -> Iterator[Label]:
        """Labels at the end of a part of an arc, one per stretch of time and speed."""
        share = abs(part[1] - part[0])
        metres = float(self._metric.law.network.length_m[arc // 2]) * share
        for times, state, doubt in entries:
            rest = times
            for when, ms in self._metric.travel(arc):
                now = rest if when is None else intersection(rest, when)
                rest = () if when is None else difference(rest, when)
                took = max(int(round(ms * share)), 0)
                extra = parent.extra + (metres if self._shortest else 0.0)
                if doubt:  # a second on what is not known counts twice
                    extra += metres if self._shortest else took
                for begin, end in now:
                    last = min(end - 1, self._end - took)
                    self.late = self.late or last < end - 1
                    if begin <= last:
                        yield Label(state, begin + took, last + took, extra, parent.driven + took,
                                    parent.metres + metres, took, part, parent)

    # -- successors ------------------------------------------------------------------------------------

    def _leave_point(self, label: Label) -> Iterator[Label]:
        """From a point on an edge: on in the direction of arrival, or both ways at the start."""
        state, target = label.state, self._targets[label.state.level]
        snap = target.snap
        first = label.parent is None
        window: Intervals = ((label.first, label.last + 1),)
        if target.is_stop:
            inside = self._metric.areas_at(snap.edge, snap.fraction)
            fresh = state._replace(left=_NOWHERE, entered=_NOWHERE)
        else:
            inside, fresh = self._metric.members(state.arc), state
        sides = (0, 1) if first else (state.arc & 1,)
        for side in sides:
            arc = 2 * snap.edge + side
            chain = tuple((arc, row, 1) for row in range(len(self._metric.chains.get(arc, ())))) if first else state.chain
            start = fresh._replace(chain=chain)
            yield from self._onto(arc, snap.fraction, inside, start, window, label)

    def _onto(self, arc: int, begin: float, inside: Areas, state: State, window: Intervals, parent: Label
              ) -> Iterator[Label]:
        """Drive an arc from fraction `begin` (along the edge's drawing): to its end, and to the next point on it."""
        end = 1.0 if arc & 1 == 0 else 0.0
        goal = self._targets[state.level + 1]
        if goal.snap.edge == arc // 2 and (goal.snap.fraction >= begin if arc & 1 == 0 else goal.snap.fraction <= begin):
            part = (begin, goal.snap.fraction)
            for label in self._drive(arc, part, self._entries(arc, part, inside, state, window), parent):
                yield from self._arrive(label)
        part = (begin, end)
        yield from self._drive(arc, part, self._entries(arc, part, inside, state, window), parent)

    def _stop_times(self, target: Target, within: Intervals) -> Intervals:
        snap = target.snap
        legal = self._metric.stop_times(snap.edge, snap.fraction, within)
        if self._met is not None and legal != within:
            self._met |= {lift_key(c) for c in self._metric.stop_bans(snap.edge, snap.fraction)}
        return legal

    def _arrive(self, label: Label) -> Iterator[Label]:
        level = label.state.level + 1
        target = self._targets[level]
        state = label.state._replace(level=level, at_point=True)
        span: Intervals = ((label.first, label.last + 1),)
        for begin, end in self._stop_times(target, span) if target.is_stop else span:
            yield label._replace(state=state, first=begin, last=end - 1)

    def _waited(self, label: Label) -> Label:
        """A stop's label with the instants one may leave at."""
        target = self._targets[label.state.level]
        if not target.is_stop or not self._wait:
            return label
        until = label.last + self._wait + 1
        legal = self._stop_times(target, ((label.first, until),))
        ends = [end for begin, end in legal if begin <= label.last < end]
        return label._replace(last=max(label.last, ends[0] - 1 if ends else label.last), parent=label, took=0)

    def _successors(self, label: Label) -> Iterator[Label]:
        if label.state.at_point:
            if label.state.level < len(self._targets) - 1:
                yield from self._leave_point(self._waited(label) if label.parent is not None else label)
            return
        before = label.state.arc
        inside = self._metric.members(before)
        for arc in self._metric.index.leaving(int(self._metric.index.head[before])):
            turn = self._turn(label, arc)
            if turn is None or not turn[0]:
                continue
            begin = 0.0 if arc & 1 == 0 else 1.0
            state = label.state._replace(chain=turn[1]) if turn[1] or label.state.chain else label.state
            yield from self._onto(arc, begin, inside, state, turn[0], label)

    # -- the loop --------------------------------------------------------------------------------------

    def run(self) -> Optional[Found]:
        """The best way, or None. Earliest arrival, then least driving; or least distance, then earliest."""
        self._openings = self._opening_until(self._cutoff)
        found = self._pass()
        if found is not None and not self._shortest:
            self._until = self._departure + found.cost
        if not self._dropped:
            return found
        if found is not None:
            self._cutoff = min(self._cutoff, found.cost)
            self._openings = self._opening_until(found.cost)
        self._openings = [at for at in self._openings if self._worth_loitering(at)]
        if not self._openings or ((found is None or not self._wait) and self._shut_anyhow()):
            return found
        self._cutoff += 1.0  # as good a way with a later departure is a better one
        self._hasty = False
        again = self._pass()
        if again is None and found is not None:  # only a limit on labels can have hidden what is known to exist
            return Found(found.labels, False, found.cost)
        return again

    def _shut_anyhow(self) -> bool:
        """Whether there is no (better) way even if all that opens in time were open: then no hour is to be waited for."""
        metric, standing = self._metric, self._metric.standing
        at = set(self._openings)
        opened = metric.ignore.union(number for number, ends in standing.ends.items() if not at.isdisjoint(ends))
        met: Optional[set[str]] = None if self._met is None else set()
        freer = Search(Metric(metric.index, metric.policy, opened, metric.window), self._targets, self._departure, self._wait,
                       Objective.SHORTEST if self._shortest else Objective.FASTEST, self._progress, self._cutoff, met)
        freer._openings = [instant for instant in self._openings if instant in standing.always]
        shut = freer._pass() is None and freer.proved and not freer._dropped
        if shut and self._met is not None and met is not None:
            self._met.clear()
            self._met |= met  # what is left blocks at any hour: nothing else needs to be named
        return shut

    def _worth_loitering(self, at: int) -> bool:
        """Whether something that opens at an instant is reached so late that the drive may be stretched till then."""
        grace = LOITER_MS + self._wait * len(self._targets)
        places = self._metric.standing.places(at).tolist()
        for level, bound in enumerate(self._spent()):
            for node in places:
                if at <= self._seen.get((level, node), self._departure + bound[node]) + grace < np.inf:
                    return True
        self._unmet = min(self._unmet, at)
        return False

    def _spent(self) -> list[np.ndarray]:
        """Per level: least ms from the first point to each node, for those that the first pass did not see."""
        metric = self._metric
        everything = frozenset(id(c) for c in metric.law.constraints)
        return least_spent(Metric(metric.index, metric.policy, everything, metric.window), self._targets, Objective.FASTEST)

    def _opening_until(self, cost: float) -> list[int]:
        """When something opens on the way, so early that it may still pay."""
        limit = self._end if self._shortest or cost == np.inf else self._departure + cost
        standing, left = self._metric.standing, self._left.from_node
        return [at for at in self._metric.openings
                if at > self._departure and (self._shortest or any(
                    at + left(node) <= limit for node in standing.places(at).tolist()))]

    def _pass(self) -> Optional[Found]:
        start = State(0, 2 * self._targets[0].snap.edge, True, _NOWHERE, _NOWHERE, ())
        snap = self._targets[0].snap
        span: Intervals = ((self._departure, self._departure + self._wait + 1),)
        heap: list[tuple[float, float, int, Label]] = []
        for begin, end in self._stop_times(self._targets[0], span):
            if self._wait == 0 or begin == self._departure:
                label = Label(start, begin, end - 1, 0.0, 0, 0.0, 0, (snap.fraction, snap.fraction), None)
                heapq.heappush(heap, (0.0, 0.0, next(self._tie), label))
        settled: dict[State, list[Label]] = {}
        driven: set[tuple[int, int]] = set()
        left, head = self._left.from_arc, self._metric.index.head
        taken = 0
        while heap:
            key, _, _, label = heapq.heappop(heap)
            state = label.state
            if state.level == len(self._targets) - 1 and state.at_point:
                return Found(way_to(label), self.proved, key)
            known = settled.setdefault(state, [])
            if self._dominated(known, label):
                continue
            if taken >= LABEL_LIMIT:
                self.proved = False
                return None
            if len(known) >= LABELS_PER_STATE:
                self.proved = False
                continue
            known.append(label)
            driven.add((state.level, state.arc))
            if self._hasty:
                self._seen.setdefault((state.level, int(head[state.arc])), label.first)
            taken += 1
            if taken % 1024 == 0:
                check(self._progress)
            for new in self._successors(label):
                state = new.state
                # A point's label is expanded at once: its successors are bounded.
                bound = 0.0 if state.at_point else left(state.level, state.arc)
                cost = new.extra + bound if self._shortest else new.first - self._departure + new.extra + bound
                if cost >= self._cutoff or ((state.level, state.arc) in driven and circles(new)):
                    continue
                if self._dominated(settled.get(state, ()), new):
                    continue
                second = float(new.first if self._shortest else new.driven)
                heapq.heappush(heap, (cost, second, next(self._tie), new))
        return None

    def _dominated(self, known: Sequence[Label], new: Label) -> bool:
        """Whether a label at the same place is as good as `new` at every instant."""
        if not known:
            return False
        gate, unmet = self._next_gate(new)
        for old in known:
            if old.first > new.first or old.extra > new.extra + _EPSILON:
                continue
            lighter = old.driven <= new.driven
            if lighter and old.last >= new.last:
                return True
            if not lighter and old.first == new.first:
                continue
            if (old.last if lighter else old.first) >= gate:
                self._unmet = min(self._unmet, unmet)
                return True
            if self._hasty:
                self._dropped = True
                return True
        return False

    def _next_gate(self, new: Label) -> tuple[float, float]:
        """(who is at the label's place from this instant on meets all that it may meet open, first opening left out).

        What opens at `at` is met shut by who sets out to it before `at - away`.
        """
        state = new.state
        node = int(self._metric.index.head[state.arc])
        gate, unmet = -np.inf, np.inf
        if self._needs[0] is not self._openings:  # many searches end without asking
            self._needs = self._openings, [(at, self._metric.standing.need(at)) for at in self._openings]
        for at, need in self._needs[1]:
            leave = at if state.at_point else at - need[node]
            if leave <= new.last + LOITER_MS:
                gate = max(gate, leave)
            elif leave < np.inf and need[node] < np.inf:
                unmet = min(unmet, at)
        return gate, unmet
