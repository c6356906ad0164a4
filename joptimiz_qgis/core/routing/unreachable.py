# SPDX-License-Identifier: GPL-2.0-or-later
"""Why stops cannot be reached whatever the law: too far from any road, or on pieces of road that do not join."""

from __future__ import annotations

import numpy as np

from ..network.topology import components
from ..regulation.verdict import Law
from ..text import N_, Text, text
from .places import open_edges
from .request import RouteRequest
from .snap import Snapper


def unreachable_because(law: Law, request: RouteRequest) -> tuple[Text, ...]:
    """One sentence for each stop too far away; if none is, which stops lie on separate pieces."""
    open_edge = open_edges(law)
    if not open_edge.any():
        return (text(N_("No road of this network is open to this kind of vehicle.")),)
    snapper = Snapper(law.network)
    places = snapper.nearest_many(np.array([(stop.x, stop.y) for stop in request.stops]), np.inf, open_edge)
    found = [snap for snap in map(places.one, range(len(request.stops))) if snap is not None]
    far = tuple(
        text(N_("{stop} lies {metres} m from the nearest road open to this kind of vehicle; the limit is {limit} m."),
             stop=stop_name(number, len(found)), metres=round(snap.distance_m), limit=round(request.max_snap_m))
        for number, snap in enumerate(found) if snap.distance_m > request.max_snap_m)
    if far:
        return far
    rows = np.flatnonzero(open_edge)
    network = law.network
    piece = components(network.from_node[rows], network.to_node[rows], network.node_count)
    pieces = [int(piece[network.from_node[snap.edge]]) for snap in found]
    for number, (before, after) in enumerate(zip(pieces, pieces[1:])):
        if before != after:
            return (text(N_("{a} and {b} stand on pieces of the network that do not join. Move one, or complete the road data."),
                         a=stop_name(number, len(found)), b=stop_name(number + 1, len(found))),)
    return (text(N_("One-way streets, barriers or turn restrictions of the road data leave no way between the stops.")),)


def stop_name(number: int, count: int) -> Text:
    """How a sentence names one of `count` stops, at its beginning."""
    if number == 0:
        return text(N_("The origin"))
    return text(N_("The destination")) if number == count - 1 else text(N_("Via point {n}"), n=number)
