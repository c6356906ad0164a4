# SPDX-License-Identifier: GPL-2.0-or-later
"""Where `bayoccupancy` has its stops from: a layer of stops, or a file of the Curb Data Specification; and at which bays."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, List, Optional, Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ...core.bays.bay import Bays
from ...core.bays.occupancy import Offline
from ...core.bays.stops import Stops
from ...core.errors import InputError
from ...core.text import N_
from ...formats.cds_events import read_events
from ...formats.cds_metrics import read_sessions
from ...formats.problems import Problem
from ...formats.row import plain
from ...layers.bays_reader import listed_bays, placed_bays
from ...layers.rules_source import WGS84
from ...layers.stops_reader import read_stops, rows_by_id
from ...tr import tr
from .. import parameters as p
from . import bay_parameters as b
from .occupancy_tables import Place


@dataclass(frozen=True)
class StopsSource:
    """`stops` at `places`, of which float64 `longest_min` is the longest stay (NaN: none stated). `remarks`: what is to be said
    of the reading, in the user's language. `time_zone`: what the file says of its own."""

    stops: Stops
    places: tuple[Place, ...]
    longest_min: np.ndarray
    offline: Optional[Offline]
    crs: QgsCoordinateReferenceSystem
    name: str
    time_zone: str
    left_out: int
    remarks: tuple[str, ...]


def read(algorithm: Any, parameters: dict, context: Any, zone: Any, problems: List[Problem]) -> StopsSource:
    """Read STOPS or EVENTS, and BAYS; on the main thread. Raises InputError."""
    layers = algorithm.parameterAsLayerList(parameters, b.BAYS, context)
    source = algorithm.parameterAsSource(parameters, "STOPS", context)
    events = algorithm.parameterAsString(parameters, "EVENTS", context).strip()
    if (source is None) == (not events):
        raise InputError(N_("Give either a layer of stops or a file of events or sessions, one of the two."))
    bays, crs = _bays(layers, zone, context, problems)
    rows, ids = (None, ()) if bays is None else (rows_by_id(bays), bays.ids)
    if source is not None:
        layer = p.layer_behind(algorithm, parameters, "STOPS", context)
        read_ = read_stops(source, layer, rows, ids, zone, problems)
        remarks = [
            (read_.local_times, tr("Times without a zone, read as local time of the time zone given: {n}.",
                                   n=read_.local_times)),
            (read_.twice, tr("Stops that were recorded twice, counted once: {n}.", n=read_.twice)),
            (read_.outside, tr("Stops outside any bay, not counted: {n}.", n=read_.outside)),
        ]
        return StopsSource(read_.stops, *_places(bays, read_.bay_ids, ()), None, crs, source.sourceName(), "", read_.left_out,
                           tuple(text for count, text in remarks if count))
    content = _content(events)
    is_json = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")
    use = (read_events if is_json else read_sessions)(content, rows, ids, problems)
    remarks = [(use.twice, tr("Stops that were recorded twice, counted once: {n}.", n=use.twice)),
               (use.others, tr("Records that are about no stop, not counted: {n}.", n=use.others))]
    return StopsSource(use.stops, *_places(bays, use.place_ids, use.place_types), use.offline, crs, Path(events).name,
                       use.time_zone, use.left_out, tuple(text for count, text in remarks if count))


def _bays(layers: Sequence[Any], zone: Any, context: Any, problems: List[Problem]
          ) -> tuple[Optional[Bays], QgsCoordinateReferenceSystem]:
    if not layers:
        return None, QgsCoordinateReferenceSystem(WGS84)
    crs = next((layer.crs() for layer in layers if layer.crs().isValid()), QgsCoordinateReferenceSystem(WGS84))
    listed = listed_bays(layers, zone, context.transformContext(), problems)
    return placed_bays(listed, crs, context.transformContext(), problems, True), crs


def _places(bays: Optional[Bays], ids: Sequence[str], kinds: Sequence[str]) -> tuple[tuple[Place, ...], np.ndarray]:
    if bays is None:
        return tuple(Place(name, "", name, kinds[row] if kinds else "zone", None) for row, name in enumerate(ids)), \
            np.full(len(ids), np.nan)
    found = []
    for row, (name, label, values, xy) in enumerate(zip(bays.ids, bays.names, bays.values, bays.xy.tolist())):
        where = None if xy[0] != xy[0] else (xy[0], xy[1])
        found.append(Place(name, label, plain(values.get("UUID")) or name, kinds[row] if kinds else "zone", where))
    return tuple(found), bays.max_stay_min


def _content(place: str) -> bytes:
    try:
        return Path(place).read_bytes()
    except OSError as error:
        raise InputError(N_("The file {path} cannot be read. Check that it is there and that you may open it."), path=place
                         ) from error
