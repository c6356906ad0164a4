# SPDX-License-Identifier: GPL-2.0-or-later
"""A table of exemptions as columns of codes, read once in the background: 200,000 rows are filtered while one types."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource

from ..core.errors import InputError
from ..core.progress import Progress, check
from ..core.regulation.calendar import to_ms
from ..core.regulation.exemptions import Exemption
from ..core.regulation.standing import NO_LAST_DAY, OPEN_BEGIN, OPEN_END, Standing, stated
from ..core.text import N_
from ..formats import joptimiz_rules
from ..formats.dates import instant
from ..formats.problems import Problem
from ..formats.row import plain
from . import schema
from .values import columns, python_value, stored_zone

CODED = ("about", "categories", "critair_max", "uses", "legal_basis", "holder_ref", "validity", "status")
"""Columns kept as codes into their distinct values; `about` = (rule_ids, scope), `validity` = (valid_from, valid_to)."""
_LOOK_EVERY = 500
_RANKED = 60  # characters by which texts are put in order


@dataclass(frozen=True)
class Coded:
    """A column: a code per row [N], and the distinct values that the codes count."""

    codes: np.ndarray
    values: Tuple[Any, ...]
    folded: Tuple[str, ...] = field(repr=False)
    """The values in small letters, to be searched."""

    def says(self, word: str) -> np.ndarray:
        """bool [N]: rows whose value holds a word in small letters."""
        return np.array([word in value for value in self.folded], bool)[self.codes]

    def where(self, wanted: Callable[[Any], bool]) -> np.ndarray:
        """bool [N]: rows whose value is wanted; each distinct value is asked about once."""
        return np.fromiter((wanted(value) for value in self.values), bool, len(self.values))[self.codes]

    def ranks(self, words: Callable[[Any], str]) -> np.ndarray:
        """int [N]: the place of each row's value in the order of its words."""
        return _places([words(value) for value in self.values])[self.codes]


@dataclass(frozen=True)
class ExemptionTable:
    """N exemptions. Instants in UTC ms; `last_day` ordinals of local days; see core.regulation.standing for open ends."""

    fids: np.ndarray
    ids: Tuple[str, ...]
    coded: Dict[str, Coded]
    said: np.ndarray
    begin_ms: np.ndarray
    end_ms: np.ndarray
    last_day: np.ndarray
    id_ranks: np.ndarray
    searched: Tuple[str, ...] = field(repr=False)
    """Ids in small letters."""

    def __len__(self) -> int:
        return len(self.ids)

    def value(self, name: str, row: int) -> Any:
        """What a coded column says of a row."""
        column = self.coded[name]
        return column.values[column.codes[row]]


@dataclass(frozen=True)
class TableSource:
    """What a background thread may read of a layer: taken on the main thread, valid whatever becomes of the layer."""

    source: QgsVectorLayerFeatureSource
    where: Dict[str, int]
    names: Tuple[str, ...]
    stored: Optional[tzinfo]
    zone: tzinfo


def source_of(layer: QgsVectorLayer, zone: tzinfo) -> TableSource:
    """Prepare the reading. Raises InputError naming the fields that the layer lacks."""
    where = columns(layer.fields(), schema.names(schema.EXEMPTIONS))
    lacking = joptimiz_rules.missing(where, joptimiz_rules.EXEMPTION_REQUIRED)
    if lacking:
        raise InputError(N_("The table {name} holds no exemptions: it lacks the fields {fields}."), name=layer.name(),
                         fields=", ".join(lacking))
    stored = stored_zone(layer.dataProvider().storageType())
    return TableSource(QgsVectorLayerFeatureSource(layer), where, tuple(layer.fields().names()), stored, zone)


def read_table(source: TableSource, progress: Progress) -> ExemptionTable:
    """Every row, in the order of the layer. Raises Cancelled."""
    made = _Columns(source.zone)
    wanted = {name: source.where.get(name, -1) for name in schema.names(schema.EXEMPTIONS)}
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    for number, feature in enumerate(source.source.getFeatures(request)):
        if number % _LOOK_EVERY == 0:
            check(progress)
        attributes = feature.attributes()
        values = {name: attributes[at] if at >= 0 else None for name, at in wanted.items()}
        made.add(feature.id(), values, source.stored)
    return made.table()


class _Columns:
    """The table in the making. Distinct values are worked out once: most rows repeat those of another."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self._fids: List[int] = []
        self._ids: List[str] = []
        self._codes: Dict[str, List[int]] = {name: [] for name in CODED}
        self._known: Dict[str, Dict[Any, int]] = {name: {} for name in CODED}

    def add(self, fid: int, values: Dict[str, Any], stored: Optional[tzinfo]) -> None:
        said = {name: value if isinstance(value, str) else plain(python_value(value, stored)) for name, value in values.items()}
        self._fids.append(fid)
        self._ids.append(said["exemption_id"])
        row = {"about": (said["rule_ids"], said["scope"]), "validity": (said["valid_from"], said["valid_to"]),
               **{name: said[name] for name in CODED if name in said}}
        for name in CODED:
            known = self._known[name]
            self._codes[name].append(known.setdefault(row[name], len(known)))

    def table(self) -> ExemptionTable:
        coded = {name: Coded(np.array(codes, np.int64), tuple(self._known[name]), tuple(_folded(v) for v in self._known[name]))
                 for name, codes in self._codes.items()}
        ends = np.array([self._validity(*value) for value in coded["validity"].values], np.int64).reshape(-1, 4)
        begin, end, last, readable = (ends[:, column][coded["validity"].codes] for column in range(4))
        said = np.array([stated(value) for value in coded["status"].values], np.int64)[coded["status"].codes]
        said[readable == 0] = Standing.UNREADABLE
        fids = np.array(self._fids, np.int64)
        return ExemptionTable(fids, tuple(self._ids), coded, said, begin, end, last, _places(self._ids),
                              tuple(map(str.casefold, self._ids)))

    def _validity(self, valid_from: str, valid_to: str) -> Tuple[int, int, int, int]:
        """Begin and end in UTC ms, the last local day, and whether both can be read (1 or 0)."""
        try:
            begin, end = self._instant(valid_from, False), self._instant(valid_to, True)
        except ValueError:
            return OPEN_BEGIN, OPEN_END, NO_LAST_DAY, 0
        last = NO_LAST_DAY if end is None else (end - timedelta(milliseconds=1)).astimezone(self._zone).toordinal()
        return OPEN_BEGIN if begin is None else to_ms(begin), OPEN_END if end is None else to_ms(end), last, 1

    def _instant(self, written: str, is_end: bool) -> Optional[datetime]:
        """Raises ValueError. 9999-12-31 and the like stand for an open end."""
        try:
            moment = instant(written, self._zone, is_end) if written else None
            return None if moment is None else moment.astimezone(timezone.utc)
        except OverflowError:
            return None


def exemptions_of(layer: QgsVectorLayer, fids: Sequence[int], zone: tzinfo) -> Dict[int, Tuple[Exemption, Tuple[Problem, ...]]]:
    """Exemptions as the law reads them, and what is wrong with their rows, by feature id; those that are gone are left out."""
    stored = stored_zone(layer.dataProvider().storageType())
    where = columns(layer.fields(), schema.names(schema.EXEMPTIONS))
    found = {}
    request = QgsFeatureRequest().setFilterFids(list(fids)).setFlags(QgsFeatureRequest.Flag.NoGeometry)
    for feature in layer.getFeatures(request):
        attributes = feature.attributes()
        values = {name: python_value(attributes[at], stored) for name, at in where.items()}
        problems: List[Problem] = []
        found[feature.id()] = (joptimiz_rules.exemption_of(feature.id(), values, zone, problems), tuple(problems))
    return found


def _folded(value: Any) -> str:
    return value.casefold() if isinstance(value, str) else " ".join(value).casefold()


def _places(words: List[str]) -> np.ndarray:
    """int [N]: the place of each text in their order, letter case aside. NumPy lets other threads work meanwhile."""
    if not words:
        return np.zeros(0, np.int64)
    order = np.argsort(np.array([word[:_RANKED].casefold() for word in words]), kind="stable")
    places = np.empty(len(words), np.int64)
    places[order] = np.arange(len(words))
    return places
