# SPDX-License-Identifier: GPL-2.0-or-later
"""The Processing provider `joptimiz`."""

from __future__ import annotations

from importlib import import_module

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..paths import resource

ALGORITHMS = (
    "network.buildnetwork:BuildNetwork",
    "zones.importrules:ImportRules",
    "routing.constrainedroute:ConstrainedRoute",
    "routing.odmatrix:OdMatrix",
    "routing.servicearea:ServiceArea",
    "routing.accessmap:AccessMap",
    "routing.minimumexemptions:MinimumExemptions",
    "exchange.sync:Sync",
    "exchange.importalerts:ImportAlerts",
    "exchange.exportexemptions:ExportExemptions",
    "exchange.exportzfe:ExportZfe",
    "exchange.importbays:ImportBays",
    "exchange.exportbays:ExportBays",
    "exchange.importstations:ImportStations",
    "bays.baydemand:BayDemand",
    "bays.baysizing:BaySizing",
    "bays.baycoverage:BayCoverage",
    "bays.baysiting:BaySiting",
    "bays.bayfinder:BayFinder",
    "bays.bayaudit:BayAudit",
    "bays.bayoccupancy:BayOccupancy",
    "maps.decisionmap:DecisionMap",
)
"""module:class of every algorithm, in the order of the toolbox."""


class JoptimizProvider(QgsProcessingProvider):
    """Offers every algorithm; the same from the toolbox, models, scripts and qgis_process."""

    def id(self) -> str:
        return "joptimiz"

    def name(self) -> str:
        return "JOPTIMIZ"

    def icon(self) -> QIcon:
        return QIcon(str(resource("icons", "joptimiz.svg")))

    def loadAlgorithms(self) -> None:
        for entry in ALGORITHMS:
            module, name = entry.split(":")
            self.addAlgorithm(getattr(import_module(f"{__package__}.{module}"), name)())
