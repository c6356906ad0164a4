# SPDX-License-Identifier: GPL-2.0-or-later
"""The editable table of movements by activity (bay_ratios.csv)."""

from __future__ import annotations

import csv
from typing import Mapping, Optional, TextIO

from ..core.bays.demand import Ratio
from ..core.errors import FormatError
from ..core.text import N_
from ..core.vehicles import Category

TABLE = "bay_ratios.csv"
_WHOLE = 1e-6  # how far shares may be from a sum of one


def read_ratios(table: TextIO) -> tuple[Ratio, ...]:
    """Lines of TABLE. `vehicles` is written VUL:0.7,PL:0.3 and `hours` 7:0.1,8:0.2,..., shares of 1. Raises FormatError naming
    the line: a number that cannot be, shares that do not add up, no source."""
    read = []
    for line, row in enumerate(csv.DictReader(table), 2):
        try:
            read.append(_ratio(row))
        except (KeyError, ValueError, AttributeError, TypeError):
            raise FormatError(N_("Line {line} of the table {name} cannot be read."), line=line, name=TABLE) from None
    return tuple(read)


def _ratio(row: Mapping[str, str]) -> Ratio:
    if row["survey"] not in ("yes", "no") or not row["source"].strip() or not row["label"].strip():
        raise ValueError
    vehicles = _shares(row["vehicles"])
    hours = _shares(row["hours"])
    profile = None
    if hours is not None:
        if not {int(hour) for hour in hours} <= set(range(24)):
            raise ValueError
        of = {int(hour): share for hour, share in hours.items()}
        profile = tuple(of.get(hour, 0.0) for hour in range(24))
    return Ratio(
        naf=row["naf"].replace(".", "").strip().upper(), nomenclature=row["nomenclature"].strip(), label=row["label"].strip(),
        per_job=_number(row["per_job"], 1e4), per_establishment=_number(row["per_establishment"], 1e6),
        own_space_share=_number(row["own_space_share"], 1.0), dwell_min=_number(row["dwell_min"], 1440.0),
        vehicles=None if vehicles is None else {Category(name): share for name, share in vehicles.items()}, hours=profile,
        survey=row["survey"] == "yes", note=row["note"].strip(), source=row["source"].strip())


def _number(text: str, most: float) -> Optional[float]:
    if not text.strip():
        return None
    value = float(text)
    if not 0.0 <= value <= most:
        raise ValueError
    return value


def _shares(text: str) -> Optional[dict[str, float]]:
    """Shares by key; None if nothing is written. Raises ValueError if a key comes twice or they do not add up to one."""
    if not text.strip():
        return None
    pairs = [part.split(":") for part in text.split(",")]
    shares = {key.strip(): float(share) for key, share in pairs}
    if len(shares) != len(pairs) or min(shares.values()) < 0 or not abs(sum(shares.values()) - 1.0) <= _WHOLE:
        raise ValueError
    return shares
