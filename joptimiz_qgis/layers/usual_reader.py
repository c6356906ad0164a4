# SPDX-License-Identifier: GPL-2.0-or-later
"""How many vehicles usually stand in a bay, by hour of the week: the table METRICS of `bayoccupancy`."""

from __future__ import annotations

from typing import Any, List, Mapping, Optional

import numpy as np
from qgis.core import QgsFeatureRequest, QgsFeatureSource

from ..core.bays.availability import HOURS_OF_WEEK
from ..core.errors import InputError
from ..core.text import N_
from ..formats.problems import Problem
from ..formats.row import plain
from .stops_reader import UNKNOWN_BAY
from .values import columns, python_value

REQUIRED = ("bay_id", "weekday", "hour", "occupancy")
NO_HOUR = N_("The row has no weekday from 1 to 7, or no hour from 0 to 23: it is left out.")
NO_SHARE = N_("The occupancy is no number: the row is left out.")


def read_usual(source: QgsFeatureSource, rows: Mapping[str, int], bays: int, problems: List[Problem]) -> np.ndarray:
    """float64 [bays, 168]: occupancy by weekday * 24 + hour (0 = Monday 0 h), NaN where it is hidden or not stated.

    `rows`: row of each bay by identifier. Raises InputError for a table that lacks the fields, or knows no hours of a week.
    """
    found = columns(source.fields(), REQUIRED)
    missing = [name for name in REQUIRED if name not in found]
    if missing:
        raise InputError(N_("{name} lacks the fields {fields}: it does not say how often bays are free. Give the table of "
                            "metrics of “Occupancy of delivery bays”."), name=source.sourceName(), fields=", ".join(missing))
    out = np.full((bays, HOURS_OF_WEEK), np.nan)
    unknown: set[str] = set()
    read = dated = 0
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    for number, feature in enumerate(source.getFeatures(request), 1):
        values = {name: python_value(feature[at]) for name, at in found.items()}
        bay = plain(values["bay_id"])
        read += 1
        column = _column(values)
        if column is None:
            problems.append(Problem(number, bay, "weekday", plain(values["weekday"]), NO_HOUR))
            continue
        dated += 1
        if bay not in rows:
            if bay not in unknown:
                problems.append(Problem(number, bay, "bay_id", bay, UNKNOWN_BAY))
            unknown.add(bay)
            continue
        written = plain(values["occupancy"])
        try:
            share = float(written) if written else np.nan
            out[rows[bay], column] = np.nan if share < 0 else share  # -1: the source was offline, as in CDS
        except ValueError:
            problems.append(Problem(number, bay, "occupancy", written[:200], NO_SHARE))
    if read and not dated:
        raise InputError(N_("{name} says nothing of the hours of a week. Run “Occupancy of delivery bays” with the columns "
                            "hour_of_week."), name=source.sourceName())
    return out


def _column(values: Mapping[str, Any]) -> Optional[int]:
    """weekday * 24 + hour, or None."""
    try:
        weekday, hour = (int(float(plain(values[name]))) for name in ("weekday", "hour"))
    except (ValueError, OverflowError):
        return None
    return (weekday - 1) * 24 + hour if 1 <= weekday <= 7 and 0 <= hour <= 23 else None
