# SPDX-License-Identifier: GPL-2.0-or-later
"""Where may this vehicle go at this time?"""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Iterator

import numpy as np
from qgis.core import QgsProcessing, QgsProcessingOutputNumber, QgsProcessingParameterFeatureSink

from ...core.regulation.evaluate import VerdictMap, verdict_map
from ...core.regulation.verdict import Law, Verdict
from ...core.text import N_
from ...layers.convert import line_geometry, listed
from ...layers.legend import VERDICTS
from ...layers.styling import style_on_load
from ...tr import number, render, together, tr
from .. import law_request, route_tables
from .. import parameters as p
from ..base import Algorithm
from ..outputs import Outputs

INSTANT_MS = 60_000  # the law is asked for one minute from the departure on


class AccessMap(Algorithm):
    """Where may this vehicle go at this time?"""

    ID, GROUP = "accessmap", "routing"
    NAME = N_("Access map")
    OUTPUT, REJECTED = "OUTPUT", "REJECTED"

    def initAlgorithm(self, config: Any = None) -> None:
        for parameter in (p.network(), p.rules(), p.exemptions(), p.alerts(), p.vehicle(), p.departure(), p.time_zone(),
                          p.holidays()):
            self.addParameter(parameter)
        self.addParameter(QgsProcessingParameterFeatureSink(
            self.OUTPUT, tr("Access map"), QgsProcessing.SourceType.TypeVectorLine))
        for verdict in Verdict:
            self.addOutput(QgsProcessingOutputNumber(
                f"{verdict.name}_M", tr("Length in metres: {verdict}", verdict=tr(VERDICTS[verdict.label]))))
        self.addOutput(QgsProcessingOutputNumber(self.REJECTED, tr("Rows that could not be read")))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        self._request = law_request.read(self, parameters, context, feedback)

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        network = self._request.network(feedback)
        law = self._request.law(network, INSTANT_MS, feedback)
        found = verdict_map(law, self._request.departure_ms)
        verdict = worst(law, found)
        result: dict[str, Any] = {self.REJECTED: self._request.rejected}
        with Outputs(self, parameters, context, feedback) as outputs:
            output = route_tables.open_output(outputs, self.OUTPUT, route_tables.ACCESS, network)
            if output is not None:
                method = self._request.method(network)
                output.write(route_tables.features(output, rows(law, found, verdict, method, feedback)))
                result[self.OUTPUT] = output.place
                style_on_load(context, output.place, "edges_verdict", tr("Access map"))
        for kind in Verdict:
            length = float(network.length_m[verdict == int(kind)].sum())
            result[f"{kind.name}_M"] = length
            feedback.pushInfo(tr("{verdict}: {km} km", verdict=tr(VERDICTS[kind.label]), km=number(length / 1000.0)))
        return result


def worst(law: Law, found: VerdictMap) -> np.ndarray:
    """int8 [E]: the most restrictive verdict of the directions that are physically open, -1 where none is."""
    each = np.where(law.drivable, found.verdict.astype(np.int8), np.int8(-1))
    return np.asarray(each.reshape(-1, 2).max(axis=1))


def rows(law: Law, found: VerdictMap, verdict: np.ndarray, method: str, feedback: Any) -> Iterator[route_tables.Row]:
    """One row for each edge physically open to this kind of vehicle."""
    network = law.network
    borne: dict[int, list[int]] = defaultdict(list)
    for arc, row in zip(found.arc.tolist(), found.constraint.tolist()):
        if law.drivable[arc]:
            borne[arc // 2].append(row)
    open_edges = np.flatnonzero(verdict >= 0).tolist()
    for done, edge in enumerate(open_edges):
        if done % 1000 == 0:
            feedback.setProgress(45 + 55 * done / len(open_edges))
        bearing = [law.constraints[row] for row in dict.fromkeys(borne.get(edge, ()))]
        ways = [Verdict(int(found.verdict[2 * edge + way])).label if law.drivable[2 * edge + way] else None for way in (0, 1)]
        yield line_geometry(network.shape(edge)), {
            "edge_id": int(network.edge_id[edge]), "source_id": str(network.source_id[edge]),
            "name": network.names[network.name[edge]] or None, "road_class": network.road_classes[network.road_class[edge]],
            "length_m": round(float(network.length_m[edge]), 2), "verdict": Verdict(int(verdict[edge])).label,
            "verdict_forward": ways[0], "verdict_backward": ways[1],
            "rule_ids": listed([c.rule.rule_id for c in bearing if c.rule is not None]),
            "exemption_ids": listed([c.exemption.exemption_id for c in bearing if c.exemption is not None]),
            "field": together(dict.fromkeys(render(c.reason) for c in bearing)) or None,
            "act_ref": listed([c.rule.act_ref for c in bearing if c.rule is not None and c.rule.act_ref]),
            "method": method,
        }
