# SPDX-License-Identifier: GPL-2.0-or-later
"""Values of the public interface and the words users read for them."""

from __future__ import annotations

from typing import Iterable

from qgis.PyQt.QtWidgets import QComboBox

from ..core.text import N_
from ..core.vehicles import CATEGORY_WORDS, ENERGY_WORDS
from ..tr import tr

POLICIES = (
    ("pass", N_("go there and say so")),
    ("cost", N_("avoid it if the detour is short")),
    ("block", N_("never go there")),
)
METRICS = (("fastest", N_("the earliest arrival")), ("shortest", N_("the least distance")))
HOLIDAYS = (
    ("fr", N_("France")),
    ("fr_alsace_moselle", N_("France, Alsace and Moselle")),
    ("none", N_("none")),
)
CATEGORIES = tuple((category.value, words) for category, words in CATEGORY_WORDS.items())
CRITAIR = (
    ("", N_("not stated")), ("E", N_("Crit'Air E (zero emission)")), ("1", N_("Crit'Air 1")), ("2", N_("Crit'Air 2")),
    ("3", N_("Crit'Air 3")), ("4", N_("Crit'Air 4")), ("5", N_("Crit'Air 5")), ("NC", N_("unclassified")),
)
ENERGIES = (("", N_("not stated")), *((energy.value, words) for energy, words in ENERGY_WORDS.items()))
ZONES = ("Europe/Paris", "America/Guadeloupe", "America/Martinique", "America/Cayenne", "Indian/Reunion", "Indian/Mayotte",
         "America/Miquelon", "Pacific/Noumea", "Pacific/Tahiti", "Pacific/Wallis")
"""Territories that the combo offers; any other IANA name can be typed."""


def fill(combo: QComboBox, choices: Iterable[tuple[str, str]], value: str = "") -> QComboBox:
    """Put (value, words) pairs in a combo, the words in the user's language, and choose one."""
    for key, words in choices:
        combo.addItem(tr(words), key)
    choose(combo, value)
    return combo


def choose(combo: QComboBox, value: str) -> None:
    """Show a value; the first one if the combo does not have it."""
    combo.setCurrentIndex(max(0, combo.findData(value)))


def zone_combo(parent: object = None) -> QComboBox:
    """An editable combo of time zones."""
    combo = QComboBox(parent)
    combo.setEditable(True)
    combo.addItems(ZONES)
    return combo
