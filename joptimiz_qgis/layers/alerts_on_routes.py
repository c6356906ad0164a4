# SPDX-License-Identifier: GPL-2.0-or-later
"""What alerts do to all routes of a project together: taken from its layers here, answered on any thread."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import List, Sequence, Tuple

from qgis.core import QgsFeedback, QgsProject, QgsVectorLayer

from ..core.alert_effects import AlertOnLeg
from ..core.errors import JoptimizError
from ..core.progress import Progress, check
from .alert_effects import effects_on_legs, read_legs
from .lent_layers import LentLayers

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class AlertOnRoute:
    """An alert that bears on a leg. `layer_id`: of the layer that holds the leg; `found.key`: the GivenLeg."""

    layer_id: str
    found: AlertOnLeg


class RoutesAsked:
    """A question, made on the main thread. Layers are copied: what becomes of them meanwhile changes nothing."""

    def __init__(self, project: QgsProject, legs: Sequence[QgsVectorLayer], networks: Sequence[QgsVectorLayer],
                 alerts: Sequence[QgsVectorLayer], zone: tzinfo) -> None:
        self._ids = [layer.id() for layer in legs]
        self._legs, self._networks = len(legs), len(networks)
        self._lent = LentLayers([*legs, *networks, *alerts])
        self._context, self._zone = project.transformContext(), zone

    def answer(self, progress: Progress) -> Tuple[AlertOnRoute, ...]:
        """What bears on them, the gravest first. Each network answers for the legs that are its own. Raises Cancelled, and a
        JoptimizError where no network answers."""
        out: List[AlertOnRoute] = []
        with self._lent.taken() as copies:
            legs = copies[:self._legs]
            networks, alerts = copies[self._legs:self._legs + self._networks], copies[self._legs + self._networks:]
            failed: List[JoptimizError] = []
            for network in networks:
                check(progress)
                try:
                    out.extend(self._on_network(legs, network, alerts, progress))
                except JoptimizError as error:
                    log.warning("%s", error)
                    failed.append(error)
            if failed and len(failed) == len(networks):
                raise failed[0]
        return tuple(sorted(out, key=lambda one: (-one.found.effect, -(one.found.delay_s or 0.0), one.found.from_ms)))

    def _on_network(self, legs: Sequence[QgsVectorLayer], network: QgsVectorLayer, alerts: Sequence[QgsVectorLayer],
                    progress: Progress) -> List[AlertOnRoute]:
        each = [read_legs(layer, network, () if at else alerts, self._zone, self._context, QgsFeedback())
                for at, layer in enumerate(legs)]
        owner = {id(leg): layer_id for layer_id, asked in zip(self._ids, each) for leg in asked.legs}
        whole = replace(each[0], legs=tuple(leg for asked in each for leg in asked.legs))
        return [AlertOnRoute(owner[id(found.key)], found) for found in effects_on_legs(whole, progress)]
