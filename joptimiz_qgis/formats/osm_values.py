# SPDX-License-Identifier: GPL-2.0-or-later
"""Quantities as OSM writes them: metres, feet, tonnes, kilograms, km/h, mph; and words that mean a value."""

from __future__ import annotations

import math
import re
from typing import Mapping, Optional

_NUMBER = re.compile(r"^([0-9]+(?:[.,][0-9]+)?)\s*([a-zA-Z/\"']*)$")
_FEET = re.compile(r"^([0-9]+)\s*(?:'|ft)\s*(?:([0-9]+(?:\.[0-9]+)?)\s*(?:\"|''|in)?)?$")
_METRES = {"": 1.0, "m": 1.0, "cm": 0.01, "km": 1000.0}
_TONNES = {"": 1.0, "t": 1.0, "kg": 0.001, "st": 0.90718474, "lt": 1.0160469, "lbs": 0.00045359237, "lb": 0.00045359237}
_KMH = {"": 1.0, "km/h": 1.0, "kmh": 1.0, "kph": 1.0, "mph": 1.609344, "knots": 1.852}
_NO_LIMIT = {"none", "no", "unlimited", "default", "no_sign", "no_indications"}
"""Words that state there is no sign; `default` = the legal default height, no sign posted."""
UNREADABLE = math.nan


def metres(value: str) -> Optional[float]:
    """None: stated to be without limit. NaN: a limit that cannot be read. Else metres."""
    feet = _FEET.match(value.strip())
    if feet:
        return (int(feet.group(1)) + float(feet.group(2) or 0.0) / 12.0) * 0.3048
    return _quantity(value, _METRES)


def tonnes(value: str) -> Optional[float]:
    """As `metres`, in tonnes."""
    return _quantity(value, _TONNES)


def _quantity(value: str, units: dict[str, float]) -> Optional[float]:
    text = value.strip().lower()
    if text in _NO_LIMIT:
        return None
    found = _NUMBER.match(text)
    if found is None or found.group(2) not in units:
        return UNREADABLE
    number = float(found.group(1).replace(",", ".")) * units[found.group(2)]
    return number if number > 0.0 else UNREADABLE


def speed_kmh(value: str, words: Mapping[str, float]) -> Optional[float]:
    """km/h, or None if it says nothing usable. `words`: speeds that names such as FR:urban stand for."""
    text = value.strip().lower()
    if text in words:
        return words[text]
    found = _NUMBER.match(text)
    if found is None or found.group(2) not in _KMH:
        return None
    number = float(found.group(1).replace(",", ".")) * _KMH[found.group(2)]
    return number if number > 0.0 else None
