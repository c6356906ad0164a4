# SPDX-License-Identifier: GPL-2.0-or-later
"""Least cuts between two sets of nodes, of many graphs at once: preflows pushed in waves (Goldberg and Tarjan, 1988).

All arcs have a reverse arc of the same capacity, so the flow may run from the sinks to the sources. In each round
nodes are labelled with their distance to a source over arcs with room left; then all that is on its way goes down
the labels, farthest first, and stays where it is stuck. When nothing that is stuck can reach a source, the nodes that
can are the side of the least cut that is nearest to the sources: it does not depend on the flow found.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .ragged import ranges, starts


@dataclass(frozen=True)
class Arcs:
    """A arcs between n nodes, in order of tail, each with its reverse arc."""

    start: np.ndarray     # int64 [n + 1] first arc of each tail
    tail: np.ndarray      # int32 [A]
    head: np.ndarray      # int32 [A]
    reverse: np.ndarray   # int32 [A]
    capacity: np.ndarray  # int64 [A] > 0, the same for the reverse arc

    @classmethod
    def both_ways(cls, nodes: int, a: np.ndarray, b: np.ndarray, capacity: np.ndarray) -> "Arcs":
        """The arcs of edges a[i]-b[i] (no loops)."""
        tail, head = np.concatenate((a, b)), np.concatenate((b, a))
        order = np.argsort(tail, kind="stable")
        place = np.empty(order.size, dtype=np.int32)
        place[order] = np.arange(order.size, dtype=np.int32)
        reverse = np.roll(place, -a.size)[order]
        start = starts(np.bincount(tail, minlength=nodes))
        return cls(start, tail[order].astype(np.int32), head[order].astype(np.int32), reverse,
                   np.concatenate((capacity, capacity))[order].astype(np.int64))

    def within(self, nodes: np.ndarray, arcs: np.ndarray) -> "Arcs":
        """Those of bool [A] `arcs` (with an arc, its reverse), between the nodes of bool [n] `nodes`, numbered anew."""
        number = np.cumsum(nodes, dtype=np.int32) - 1
        place = np.cumsum(arcs, dtype=np.int32) - 1
        tail = number[self.tail[arcs]]
        start = starts(np.bincount(tail, minlength=int(nodes.sum())))
        return Arcs(start, tail, number[self.head[arcs]], place[self.reverse[arcs]], self.capacity[arcs])


def source_sides(arcs: Arcs, part: np.ndarray, source: np.ndarray, sink: np.ndarray) -> np.ndarray:
    """bool [K, n]: for each of K choices of sources and sinks, what the least cut nearest to the sources leaves with them.

    `source`, `sink` bool [K, n], no node both; `part` int [n]: graphs that no arc joins have different numbers.
    """
    flow = _Preflow(arcs, part, source, sink)
    while flow.label():
        flow.push()
    return flow.near.reshape(source.shape)


class _Preflow:
    """What is on its way in K copies of the arcs, one after the other."""

    def __init__(self, arcs: Arcs, part: np.ndarray, source: np.ndarray, sink: np.ndarray) -> None:
        tries, nodes = source.shape
        count = arcs.head.size
        copy = np.arange(tries, dtype=np.int32)[:, None]
        node_shift, arc_shift = copy * np.int32(nodes), copy * np.int32(count)
        self._start = np.concatenate((np.ravel(arcs.start[:-1] + arc_shift), [tries * count]))
        self._head = np.ravel(arcs.head + node_shift)
        self._reverse = np.ravel(arcs.reverse + arc_shift)
        self._room = np.tile(arcs.capacity, tries)
        self._enters = np.ones(tries * count, dtype=bool)  # the reverse arc has room
        parts = int(part.max(initial=-1)) + 1
        self._part = np.ravel(part + copy * np.int32(parts))
        self._parts = tries * parts
        self.near = source.ravel().copy()
        free = ~(self.near | sink.ravel())
        tail = np.ravel(arcs.tail + node_shift)
        # What each free node may still give to sources, and what it has got from sinks.
        give, got = (np.flatnonzero(end.ravel()[self._head] & free[tail]) for end in (source, sink))
        self._gives = np.bincount(tail[give], self._room[give], free.size).astype(np.int64)
        self._load = np.bincount(tail[got], self._room[got], free.size).astype(np.int64)
        self._label = np.where(free, 0, -1).astype(np.int32)  # 0: none
        self._scratch = np.empty(free.size, dtype=np.int32)
        self._givers, self._loaded = np.flatnonzero(self._gives), np.flatnonzero(self._load)
        self._labelled = self._active = np.empty(0, dtype=np.int64)

    def label(self) -> bool:
        """Label nodes; parts in which nothing reaches a source are done with. False: all are."""
        self._label[self._labelled] = 0
        self._label[self._givers] = 1
        level, levels = 1, [self._givers]
        while levels[-1].size:
            level += 1
            first = self._start[levels[-1]]
            arc = ranges(first, self._start[levels[-1] + 1] - first)
            node = self._head[arc]
            new = (self._label[node] == 0) & self._enters[arc]
            node = node[new]
            number = np.arange(node.size, dtype=np.int32)
            self._scratch[node] = number
            node = node[self._scratch[node] == number]
            self._label[node] = level
            levels.append(node)
        self._labelled = np.concatenate(levels)
        self._active = self._loaded[self._label[self._loaded] > 0]
        busy = np.zeros(self._parts, dtype=bool)
        busy[self._part[self._active]] = True
        going_on = busy[self._part[self._labelled]]
        self.near[self._labelled[~going_on]] = True
        self._labelled = self._labelled[going_on]
        self._givers, self._loaded = (x[busy[self._part[x]]] for x in (self._givers, self._loaded))
        return bool(self._active.size)

    def push(self) -> None:
        """Let all that is loaded go down the labels as far as it can."""
        labels = self._label[self._active]
        order = np.argsort(-labels, kind="stable")
        waiting, far = self._active[order], int(labels.max())
        until = np.searchsorted(-labels[order], -np.arange(far, 0, -1), side="right")
        stuck = [self._loaded]
        here, done = waiting[:0], 0
        for level, upto in zip(range(far, 0, -1), until):
            if upto > done:
                here = np.union1d(here, waiting[done:upto])
                done = upto
            if not here.size:
                continue
            stuck.append(here)
            here = self._pushed(here, level - 1) if level > 1 else self._given(here)
        self._loaded = np.unique(np.concatenate(stuck))
        self._loaded = self._loaded[self._load[self._loaded] > 0]
        self._givers = self._givers[self._gives[self._givers] > 0]

    def _given(self, here: np.ndarray) -> np.ndarray:
        """Give from nodes (each once) to sources beside them; nowhere does it go on."""
        given = np.minimum(self._load[here], self._gives[here])
        self._load[here] -= given
        self._gives[here] -= given
        return here[:0]

    def _pushed(self, here: np.ndarray, label: int) -> np.ndarray:
        """Push from nodes (each once) to those with a label, through one arc after the other. The nodes reached."""
        first = self._start[here]
        size = self._start[here + 1] - first
        arc, owner = ranges(first, size), np.repeat(np.arange(here.size), size)
        head = self._head[arc]
        open_ = (self._label[head] == label) & (self._room[arc] > 0)
        arc, owner, head = arc[open_], owner[open_], head[open_]
        room = self._room[arc]
        total = np.zeros(arc.size + 1, dtype=np.int64)
        np.cumsum(room, out=total[1:])
        number = np.bincount(owner, minlength=here.size)
        end = np.cumsum(number)
        before = total[end - number]
        load = self._load[here]
        self._load[here] = load - np.minimum(load, total[end] - before)
        amount = np.minimum(room, (load + before)[owner] - total[:-1])
        used = amount > 0
        arc, head, amount = arc[used], head[used], amount[used]
        back = self._reverse[arc]
        self._room[arc] -= amount
        self._room[back] += amount
        self._enters[arc] = True
        self._enters[back] = self._room[arc] > 0
        reached, at = np.unique(head, return_inverse=True)
        self._load[reached] += np.bincount(at, amount).astype(np.int64)
        return reached
