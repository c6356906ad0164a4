# SPDX-License-Identifier: GPL-2.0-or-later
"""Values of the public interface and the words users read for them."""

from __future__ import annotations

from typing import Iterable

from qgis.PyQt.QtWidgets import QComboBox

from ..core.text import N_
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
CATEGORIES = (
    ("VP", N_("Car (VP)")), ("VUL", N_("Van up to 3.5 t (VUL)")), ("PL", N_("Lorry over 3.5 t (PL)")),
    ("TC", N_("Bus or coach (TC)")), ("2RM", N_("Motorcycle (2RM)")), ("L1E_A", N_("Powered cycle (L1e-A)")),
    ("L1E_B", N_("Moped (L1e-B)")), ("L2E", N_("Three-wheel moped (L2e)")), ("L5E", N_("Motor tricycle (L5e)")),
    ("L6E", N_("Light quadricycle (L6e)")), ("L7E", N_("Heavy quadricycle (L7e)")), ("BIKE", N_("Cycle")),
    ("CARGO_BIKE", N_("Cargo bike")),
)
CRITAIR = (
    ("", N_("not stated")), ("E", N_("Crit'Air E (zero emission)")), ("1", N_("Crit'Air 1")), ("2", N_("Crit'Air 2")),
    ("3", N_("Crit'Air 3")), ("4", N_("Crit'Air 4")), ("5", N_("Crit'Air 5")), ("NC", N_("unclassified")),
)
ENERGIES = (
    ("", N_("not stated")), ("electric", N_("electric")), ("hydrogen", N_("hydrogen")), ("gas", N_("gas")),
    ("hybrid", N_("hybrid")), ("petrol", N_("petrol")), ("diesel", N_("diesel")), ("human", N_("human")),
)
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
