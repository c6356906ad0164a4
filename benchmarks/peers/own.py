# SPDX-License-Identifier: GPL-2.0-or-later
"""What is measured of each of the plugin's own engines: the same as of the peers, and rules and hours beside none."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Callable, Sequence

import networks
import numpy as np
from graphs import Graph
from ours import PLUGS, Plug
from timing import Record, each, once, peak_mb, repeated

from joptimiz_qgis.core.network.model import Network
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.routing.plain import PlainEngine
from joptimiz_qgis.core.routing.static import INFINITE, StaticEngine
from joptimiz_qgis.core.routing.turn_table import Turn, TurnTable, turn_table

TEN_MINUTES_MS = 600_000
SLOW_S = 10.0


def measure(graph: Graph, record: Record, folder: Path, engine: str) -> None:
    if engine not in PLUGS:
        raise LookupError("not there yet")
    record.version("this checkout")
    network = networks.load(str(graph.name))
    seconds, table = repeated(lambda: turn_table(network), 3)
    record.measure("table", seconds)
    record.number("base_mb", peak_mb())
    plug = PLUGS[engine]()
    took, _ = once(lambda: plug.prepare(network, table, folder))
    if plug.prepares:
        record.measure("order", [took])
        record.number("order_mb", peak_mb())
    again = PLUGS[engine]()
    if again.reopen(network, table, folder):
        record.measure("load", repeated(lambda: again.reopen(network, table, folder), 3)[0])
        plug = again
    _Costs(graph, network, table, plug, record).run()
    _rules(graph, network, table, plug, record)
    record.peak("peak_mb")


class _Costs:
    """Measures with the costs that the peers have too."""

    def __init__(self, graph: Graph, network: Network, table: TurnTable, plug: Plug, record: Record) -> None:
        self._graph, self._network, self._table, self._plug, self._record = graph, network, table, plug, record
        self._state = graph.state.tolist()
        self._arc_ms = np.full(int(table.state_of.size), INFINITE, dtype=np.int64)
        self._arc_ms[table.arc[graph.state]] = graph.state_ms
        self._open = _open_turns(graph, table)

    def _costs(self, edges: np.ndarray) -> np.ndarray:
        """int32 [T], these edges three times slower."""
        ms = self._arc_ms.copy()
        arcs = np.concatenate((2 * edges, 2 * edges + 1))
        ms[arcs] = np.minimum(3 * ms[arcs], INFINITE)
        return np.where(self._open, ms[self._table.arc][self._table.turn_to], INFINITE).astype(np.int32)

    def run(self) -> None:
        record, graph = self._record, self._graph
        costs = self._costs(np.zeros(0, np.int32))
        seconds, engine = repeated(lambda: self._plug.engine(costs), 5)
        if self._plug.prepares:
            record.measure("customise", seconds)
            fresh = [self._plug.engine(costs) for _ in range(3)]
            first = [once(lambda e=e, s=s, t=t: self._way(e)(s, t))[0] for e, (s, t) in zip(fresh, graph.far[3:].tolist())]
            record.measure("path_new", first)
            del fresh
        others = graph.od[:, -graph.far.shape[0]:].T
        each(self._way(engine), others, 5.0, 0)  # warm by other trips, as in the middle of a working day
        for number in range(self._plug.warm_ways()):
            self._way(engine)(*graph.far[number % 2].tolist())
        seconds, found = each(self._cost(engine), graph.far)
        record.measure("cost_far", seconds)
        record.check("far", found)
        for name, trips in (("path_far", graph.far), ("path_near", graph.near)):
            if trips.size:
                record.measure(name, each(self._way(engine), trips)[0])
        trips = [([(self._state[s], 0)], [(self._state[t], 0)]) for s, t in graph.far.tolist()]
        if self._plug.prepares:
            seconds, _ = repeated(lambda: engine.ways(trips, NoProgress()), 5)
            record.measure("path_batch", [took / len(trips) for took in seconds])
        self._matrices(engine)
        for name, edges in (("zone", graph.zone), ("street", graph.street)):
            engine = self._change(name, engine, costs, self._costs(edges))
        plain = PlainEngine(self._table, costs)
        state = self._state
        record.measure("service10", each(lambda s, t: plain.reach([(state[s], 0)], TEN_MINUTES_MS), graph.far[:50], 5.0)[0])
        if self._plug.prepares:
            slots = [self._costs(edges) for edges in graph.slots]
            seconds = []
            for _ in range(3):
                customised = self._plug.session(self._network)
                seconds.append(sum(once(lambda c=costs, s=customised: s(c))[0] for costs in slots))
            record.measure("slots24", seconds)

    def _cost(self, engine: StaticEngine) -> Callable[[int, int], int]:
        state = self._state
        return lambda s, t: engine.cost([(state[s], 0)], [(state[t], 0)])

    def _way(self, engine: StaticEngine) -> Callable[[int, int], object]:
        state = self._state
        return lambda s, t: engine.way([(state[s], 0)], [(state[t], 0)])

    def _matrices(self, engine: StaticEngine) -> None:
        for size in (100, 1000):
            origins, goals = ([[(self._state[s], 0)] for s in row] for row in self._graph.od[:, :size].tolist())
            seconds, matrix = repeated(lambda a=origins, b=goals: engine.matrix(a, b, NoProgress()), 5, SLOW_S)
            self._record.measure(f"od{size}", seconds)
            self._record.check(f"od{size}", matrix.astype(np.int64).sum(axis=1))
            if size == 100 and 10 * seconds[0] > 4 * SLOW_S:
                self._record.scaled("od1000", [10 * took for took in seconds], 10.0)
                break

    def _change(self, name: str, engine: StaticEngine, costs: np.ndarray, other: np.ndarray) -> StaticEngine:
        """There and back, five times; the engine for the costs as they were."""
        turns = np.flatnonzero(other != costs)
        seconds = []
        for _ in range(5):
            for values in (other, costs):
                took, engine = once(lambda engine=engine, values=values: self._plug.changed(engine, values, turns))
                seconds.append(took)
        if self._plug.prepares:
            self._record.measure(name, seconds)
        there = self._plug.changed(engine, other, turns)
        self._record.check(name, each(self._cost(there), self._graph.far, 5.0, 0)[1])
        return self._plug.changed(there, costs, turns)


def _open_turns(graph: Graph, table: TurnTable) -> np.ndarray:
    """bool [T]: turns of the expanded graph."""
    allowed = np.sort(graph.turn_from.astype(np.int64) * graph.state.size + graph.turn_to)
    number = np.full(table.state_count, -1, dtype=np.int64)
    number[graph.state] = np.arange(graph.state.size)
    first, to = number[table.turn_from()], number[table.turn_to]
    key = first * graph.state.size + to
    at = np.minimum(np.searchsorted(allowed, key), allowed.size - 1)
    return (first >= 0) & (to >= 0) & (allowed[at] == key)


def _rules(graph: Graph, network: Network, table: TurnTable, plug: Plug, record: Record) -> None:
    """Ten rules with hours, turn restrictions and the road data's own limits, for a lorry at ten on a Tuesday, beside none."""
    from route import EXEMPTIONS, LORRY, PARIS, rules_for

    from joptimiz_qgis.core.regulation.evaluate import evaluate
    from joptimiz_qgis.core.regulation.match import match_rules
    from joptimiz_qgis.core.routing.arc_index import ArcIndex
    from joptimiz_qgis.core.routing.metric import Metric
    from joptimiz_qgis.core.routing.request import Objective, UnknownPolicy
    from joptimiz_qgis.core.routing.slot import Hours, slot

    start = PARIS.instant_ms(datetime(2024, 3, 12, 10, 0))
    rules = rules_for(network)
    matches = match_rules(network, rules, NoProgress())
    took, law = once(lambda: evaluate(network, LORRY, rules, matches, EXEMPTIONS, PARIS, (start, start + 86_400_000)))
    record.measure("law", [took])
    metric = Metric(ArcIndex(law), UnknownPolicy.GO)
    slot(metric, table, Hours.at(start), Objective.FASTEST)  # what is worked out once for all hours
    seconds, ruled = repeated(lambda: slot(metric, table, Hours.at(start), Objective.FASTEST), 5)
    record.measure("slot", seconds)
    ms = np.where(law.drivable, law.travel_ms, INFINITE)
    never = (table.turn_kind == Turn.NEVER) | ((table.turn_kind == Turn.ROUND) & (ruled.turn_costs >= INFINITE))
    bare = np.where(never, INFINITE, ms[table.arc][table.turn_to]).astype(np.int32)
    engines = {"bare_": plug.engine(bare), "rules_": plug.engine(ruled.turn_costs)}
    state = graph.state
    trips = [(s, t) for s, t in state[graph.far].tolist()
             if all(engine.cost([(s, 0)], [(t, 0)]) < INFINITE for engine in engines.values())]
    record.number("rules_trips", len(trips))
    # One after the other in turn, so that whatever else the machine does hits both.
    sides = {"bare_": (bare, engines["bare_"]), "rules_": (ruled.turn_costs, engines["rules_"])}
    if plug.prepares:
        _in_turn(record, "customise", {name: 5 * [lambda c=costs: plug.engine(c)] for name, (costs, _) in sides.items()})
    for s, t in trips[:20]:
        for _, engine in sides.values():
            engine.way([(s, 0)], [(t, 0)])
    if trips:
        _in_turn(record, "path_far", {name: [lambda s=s, t=t, e=engine: e.way([(s, 0)], [(t, 0)]) for s, t in trips]
                                      for name, (_, engine) in sides.items()})
    origins, goals = ([[(s, 0)] for s in row] for row in state[graph.od[:, :100]].tolist())
    _in_turn(record, "od100", {name: 5 * [lambda e=engine: e.matrix(origins, goals, NoProgress())]
                               for name, (_, engine) in sides.items()})


def _in_turn(record: Record, measure: str, works: dict[str, Sequence[Callable[[], object]]]) -> None:
    """The first work of each, then the second..."""
    seconds: dict[str, list[float]] = {name: [] for name in works}
    for turn in zip(*works.values()):
        for name, work in zip(works, turn):
            seconds[name].append(once(work)[0])
        if sum(map(sum, seconds.values())) > SLOW_S:
            break
    for name, taken in seconds.items():
        record.measure(name + measure, taken)
