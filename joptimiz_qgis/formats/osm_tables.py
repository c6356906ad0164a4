# SPDX-License-Identifier: GPL-2.0-or-later
"""The editable tables behind the reading of OSM: speeds by class, speeds that words stand for, barriers."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import Callable, Mapping, Optional, TextIO, TypeVar

from ..core.errors import FormatError
from ..core.network.model import Access, CycleWay
from ..core.text import N_
from ..core.vehicles import CATEGORIES, Category

T = TypeVar("T")


@dataclass(frozen=True)
class SpeedClass:
    """A class of road: speed of motor vehicles (None: closed to them), how cycles use it, whether one may walk."""

    motor_kmh: Optional[float]
    cycle: CycleWay
    foot: bool


@dataclass(frozen=True)
class SpeedTable:
    """Speeds and rights by road class, and the speeds that words such as FR:urban stand for."""

    classes: Mapping[str, SpeedClass]
    words: Mapping[str, float]


@dataclass(frozen=True)
class OsmTables:
    """What OSM leaves to its readers.

    `barriers`: the right of each category by kind of barrier; `off_motorways`: categories that the law keeps off
    motorways and motor roads.
    """

    speeds: SpeedTable
    barriers: Mapping[str, tuple[int, ...]]
    off_motorways: frozenset[Category]


TABLES = ("speeds.csv", "speed_words.csv", "barriers.csv", "motorway_bans.csv")


def read_tables(speeds: TextIO, words: TextIO, barriers: TextIO, motorway_bans: TextIO) -> OsmTables:
    """The TABLES of resources/tables, in this order. Raises FormatError naming table and line."""
    return OsmTables(
        SpeedTable(_table(speeds, "speeds.csv", "road_class", _speed_class),
                   _table(words, "speed_words.csv", "word", lambda row: float(row["kmh"]))),
        _table(barriers, "barriers.csv", "kind", _barrier),
        frozenset(_table(motorway_bans, "motorway_bans.csv", "category", lambda row: Category(row["category"])).values()),
    )


def _speed_class(row: Mapping[str, str]) -> SpeedClass:
    return SpeedClass(float(row["motor_kmh"]) if row["motor_kmh"] else None, CycleWay[row["cycle"].upper()],
                      row["foot"] == "yes")


def _barrier(row: Mapping[str, str]) -> tuple[int, ...]:
    columns = {Category.BIKE: "bike", Category.CARGO_BIKE: "cargo_bike"}
    return tuple(int(Access[row[columns.get(c, "motor")].upper()]) for c in CATEGORIES)


def _table(stream: TextIO, name: str, key: str, read: Callable[[Mapping[str, str]], T]) -> dict[str, T]:
    found = {}
    for line, row in enumerate(csv.DictReader(stream), 2):
        try:
            found[row[key]] = read(row)
        except (KeyError, ValueError, TypeError):
            raise FormatError(N_("Line {line} of the table {name} cannot be read."), line=line, name=name) from None
    return found
