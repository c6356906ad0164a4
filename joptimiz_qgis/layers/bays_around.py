# SPDX-License-Identifier: GPL-2.0-or-later
"""Bays around a place, for the dock: layers are taken on the main thread, read and asked on another."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from typing import List, Mapping, Optional, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeedback,
    QgsPointXY,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..core.bays.bay import Bays
from ..core.bays.finder import FoundBay, Question
from ..core.bays.nearby import in_metres, nearby
from ..core.errors import InputError
from ..core.progress import Part, Progress
from ..core.regulation.calendar import Calendar
from ..core.regulation.evaluate import Settings
from ..core.regulation.holidays import by_name
from ..core.text import N_
from ..core.vehicles import Vehicle
from ..formats.problems import Problem
from .alerts_layer import read_alerts
from .bay_search import BaySearch, LawGiven
from .bays_reader import read_bays
from .exemptions_layer import national_exemptions, read_exemptions
from .lent_layers import LentLayers
from .mirror.stops_known import StopsUnderWay
from .network_session import session
from .rules_layer import read_rules
from .rules_source import WGS84
from .stops_reader import rows_by_id
from .usual_reader import read_usual

log = logging.getLogger(__name__)
_OFF_THE_MAP = N_("The place lies where the network's coordinate reference system has no coordinates. Choose another one.")


@dataclass(frozen=True)
class Wanted:
    """`lon`, `lat`: where the goods go. `at_ms`: UTC. The figures are those of the algorithm `bayfinder`."""

    lon: float
    lat: float
    at_ms: int
    vehicle: Vehicle
    stay_min: float
    walk_m: float


@dataclass(frozen=True)
class BaysFound:
    """Bays with their places in `crs`; `found`: those within walking distance, the best first. `judged`: against the law, along
    streets; else as the crow flies. `problems`: what the layers of bays say that cannot be read."""

    bays: Bays
    crs: QgsCoordinateReferenceSystem
    found: Tuple[FoundBay, ...]
    judged: bool
    problems: Tuple[Problem, ...] = ()


class BaySources:
    """Layers of a project as they are now; made on the main thread, asked on one other, again and again."""

    def __init__(self, project: QgsProject, network: Optional[QgsVectorLayer], bays: Sequence[QgsVectorLayer],
                 law: Sequence[Sequence[QgsVectorLayer]], usual: Sequence[QgsVectorLayer], zone: tzinfo, holidays: str,
                 settings: Settings) -> None:
        """`law`: layers of rules, of exemptions, of alerts; without a network nothing is said of the law. `usual`: tables of
        METRICS of `bayoccupancy`, of which the first that knows the hours of a week counts."""
        parts = [bays, *law, usual]
        self._counts = [len(part) for part in parts]
        self._lent = LentLayers([layer for part in parts for layer in part])
        self._crs = network.crs() if network is not None else QgsCoordinateReferenceSystem(WGS84)
        self._path = _file_of(network) if network is not None else None
        self._context = project.transformContext()
        self._zone, self._holidays, self._settings = zone, holidays, settings
        self._read: Optional[_Read] = None

    def find(self, wanted: Wanted, stops: StopsUnderWay, progress: Progress) -> BaysFound:
        """Bays around a place; `stops`: of everybody. Raises InputError for what the user can mend, NetworkError, Cancelled."""
        read = self._read = self._read or self._all()
        live = stops.at_bays(read.row_of)
        if self._path is None:
            here = in_metres(read.bays, wanted.lon, wanted.lat)
            calendar = Calendar(self._zone, by_name(self._holidays))
            found = nearby(here, _question(wanted, 0.0, 0.0), wanted.vehicle.length_m, calendar, self._settings.walk_kmh, live)
            return BaysFound(read.bays, self._crs, found, False, read.problems)
        if read.search is None:
            engine = session().engine(self._path, Part(progress, 0, 50))
            read.search = BaySearch(engine, read.bays, read.law)
        law = LawGiven(wanted.vehicle, read.law.rules, read.law.exemptions, self._zone, self._holidays, self._settings,
                       read.law.alerts)
        x, y = self._placed(wanted.lon, wanted.lat)
        found = read.search.with_law(law).find(_question(wanted, x, y), live, read.usual, Part(progress, 50, 100))
        return BaysFound(read.bays, self._crs, found, True, read.problems)

    def _all(self) -> "_Read":
        """Reading is not stopped midway: what is read once serves every question after."""
        problems: List[Problem] = []
        with self._lent.taken() as copies:
            bays, rules, exemptions, alerts, usual = _split(copies, self._counts)
            read = read_bays(bays, self._crs, self._context, self._zone, problems)
            feedback = QgsFeedback()
            own = [one for table in exemptions for one in read_exemptions(table, self._zone, table).exemptions]
            law = LawGiven(_ANY, read_rules(rules, self._crs, self._context, self._zone, feedback).rules,
                           (*national_exemptions(self._zone), *own), self._zone, self._holidays, self._settings,
                           read_alerts(alerts, self._crs, self._context, self._zone, feedback))
            rows = rows_by_id(read)
            return _Read(read, law, rows, _usual(usual, rows, len(read)), tuple(problems))

    def _placed(self, lon: float, lat: float) -> Tuple[float, float]:
        try:
            point = QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), self._crs, self._context).transform(
                QgsPointXY(lon, lat))
        except QgsCsException as error:
            raise InputError(_OFF_THE_MAP) from error
        return point.x(), point.y()


@dataclass
class _Read:
    """What the layers say; `search` once somebody asked."""

    bays: Bays
    law: LawGiven
    row_of: Mapping[str, int]
    usual: Optional[np.ndarray]
    problems: Tuple[Problem, ...]
    search: Optional[BaySearch] = None


_ANY = Vehicle.from_mapping({"category": "VUL"})  # the law is given anew with the vehicle of each question


def _usual(tables: Sequence[QgsVectorLayer], rows: Mapping[str, int], bays: int) -> Optional[np.ndarray]:
    for table in tables:
        try:
            found = read_usual(table, rows, bays, [])
            if np.isfinite(found).any():
                return found
        except InputError as error:  # of other columns than hours of a week: of no use here
            log.info("%s", error)
    return None


def _question(wanted: Wanted, x: float, y: float) -> Question:
    return Question(x, y, wanted.at_ms, walk_m=wanted.walk_m, stay_min=wanted.stay_min)


def _file_of(network: QgsVectorLayer) -> Path:
    return Path(QgsProviderRegistry.instance().decodeUri(network.providerType(), network.source()).get("path") or "")


def _split(copies: Sequence[QgsVectorLayer], counts: Sequence[int]) -> List[List[QgsVectorLayer]]:
    parts, at = [], 0
    for count in counts:
        parts.append(list(copies[at:at + count]))
        at += count
    return parts
