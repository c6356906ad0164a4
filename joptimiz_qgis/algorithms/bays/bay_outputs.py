# SPDX-License-Identifier: GPL-2.0-or-later
"""How the algorithms of delivery bays write their outputs, and say how old their bays are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import Any, Callable, Iterator, Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsWkbTypes

from ...core.bays.bay import Bays
from ...formats.problems import Problem
from ...layers.convert import fields_of
from ...layers.rules_writer import REJECTED_FIELDS, rejected_row
from ...tr import day
from ..outputs import Outputs
from ..route_tables import Row, features
from .bay_parameters import REJECTED_ROWS, styled


@dataclass(frozen=True)
class Table:
    """One output: `rows` are made only if it is wanted. Without `crs` it has no places. `style`: of its meaning, "" = none."""

    name: str
    declared: Sequence[tuple[str, str]]
    rows: Callable[[], Iterator[Row]]
    wkb: Any = QgsWkbTypes.Type.NoGeometry
    crs: Optional[QgsCoordinateReferenceSystem] = None
    style: str = ""


def write(outputs: Outputs, algorithm: Any, context: QgsProcessingContext, tables: Sequence[Table], problems: Sequence[Problem]
          ) -> dict[str, Any]:
    """Write the outputs that are wanted, and the rows that cannot be used; their places by name. Raises InputError, Cancelled."""
    result: dict[str, Any] = {}
    for table in tables:
        output = outputs.open(table.name, fields_of(table.declared), table.wkb, table.crs)
        if output is not None:
            output.write(features(output, table.rows()))
            result[table.name] = output.place
            if table.style:
                styled(algorithm, context, table.name, output.place, table.style)
    rejected = outputs.open(REJECTED_ROWS, REJECTED_FIELDS)
    if rejected is not None:
        rejected.write(map(rejected_row, problems))
        result[REJECTED_ROWS] = rejected.place
    return result


def last_updated(bays: Bays, zone: Optional[tzinfo]) -> str:
    """The latest day of change of the bays, as the user's language writes it, in a time zone; "?" where none is stated."""
    dated = [values["DATE_MAJ"] for values in bays.values if values.get("DATE_MAJ") is not None]
    return day(max(dated).astimezone(zone).date().isoformat()) if dated else "?"
