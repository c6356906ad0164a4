# SPDX-License-Identifier: GPL-2.0-or-later
"""What alerts do to the project's routes, leg by leg, in words; worked out in the background."""

from __future__ import annotations

from typing import Any, List, Sequence

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, QObject, Qt, QTimeZone, pyqtSignal

from .. import settings
from ..core.alert_effects import AlertOnLeg, LegEffect
from ..core.alerts import AlertEffect
from ..core.vehicles import CATEGORY_WORDS
from ..layers.alert_effects import is_legs
from ..layers.alerts_on_routes import AlertOnRoute, RoutesAsked
from ..layers.styling import style_for
from ..layers.time_zone import time_zone
from ..tr import tr
from . import layer_kinds, when
from .alert_icon import icon
from .background_answers import BackgroundAnswers
from .wdg_route_effects import EffectLine

MOST_LINES = 500


class AlertRoutes(QObject):
    """Emits on the main thread `told(list of EffectLine, str)`: lines, or why there are none and what to do; before that
    `begun(str)`."""

    told = pyqtSignal(list, str)
    begun = pyqtSignal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.answers = BackgroundAnswers("alerts on routes")
        self.answers.failed.connect(lambda message: self.told.emit([], message))

    def close(self) -> None:
        """Nobody listens any more."""
        self.blockSignals(True)
        self.answers.close()

    def ask(self, legs: Sequence[QgsVectorLayer], alerts: Sequence[QgsVectorLayer]) -> None:
        """Look at routes anew (legs_layers)."""
        project = QgsProject.instance()
        networks = layer_kinds.layers_of(project, layer_kinds.is_network)
        lacking = _lacking(alerts, legs, networks)
        if lacking:
            self.answers.drop("routes")
            self.told.emit([], lacking)
            return
        self.begun.emit(tr("Being worked out…"))
        asked = RoutesAsked(project, legs, networks, alerts, time_zone(settings.TIME_ZONE.value()))
        self.answers.ask("routes", asked.answer, self._show)

    def _show(self, found: Sequence[AlertOnRoute]) -> None:
        if not found:
            self.told.emit([], tr("No alert bears on the routes on the map at the hours for which they were found."))
            return
        zone = when.zone_of(settings.TIME_ZONE.value())
        self.told.emit([_line(one, zone) for one in found[:MOST_LINES]],
                       tr("The gravest {n} of {all}.", n=MOST_LINES, all=len(found)) if len(found) > MOST_LINES else "")


def legs_layers(project: QgsProject) -> List[QgsVectorLayer]:
    """The project's layers of legs that are switched on, from above: the newest route first. The Route dock switches former
    routes off."""
    nodes = project.layerTreeRoot().findLayers()
    return [node.layer() for node in nodes if node.isVisible() and style_for(node.layer()) == "legs" and is_legs(node.layer())]


def _lacking(alerts: Sequence[Any], legs: Sequence[Any], networks: Sequence[Any]) -> str:
    if not alerts:
        return tr("No alert is in the project: import some, and what they do to routes comes here.")
    if not legs:
        return tr("No route is on the map. Find one in the dock “Itinériz – Route”, or switch on a layer of legs that you saved.")
    return "" if networks else tr("The network on which the routes were found is not in the project. Add its layer “edges”.")


def _line(one: AlertOnRoute, zone: QTimeZone) -> EffectLine:
    found, alert = one.found, one.found.alert
    today = QDateTime.currentDateTimeUtc().toTimeZone(zone).date()
    first, last = (QDateTime.fromMSecsSinceEpoch(ms, Qt.TimeSpec.UTC) for ms in (found.from_ms, found.until_ms))
    facts = [tr("about {first} to {last}", first=when.short(first, zone, today), last=when.after(first, last, zone, today)),
             _route(one.layer_id)]
    if alert.vehicles is not None:
        facts.append(tr("for: {vehicles}", vehicles=", ".join(tr(CATEGORY_WORDS[category]) for category in alert.vehicles)))
    return EffectLine(tr("{effect}: {title}", effect=_effect(found), title=alert.headline or alert.alert_id), ", ".join(facts),
                      icon(alert.severity, alert.category, True), one.layer_id, found.key.feature_id, alert.alert_id)


def _effect(found: AlertOnLeg) -> str:
    leg = tr("Leg {n}", n=found.key.leg) if found.key.leg is not None else tr("A leg")
    if found.effect is LegEffect.CLOSED:
        return tr("{leg} closed", leg=leg)
    if found.effect is LegEffect.RESTRICTED:
        closes = found.alert.effect is AlertEffect.CLOSURE  # which cannot be read, or placed, surely
        return tr("{leg} perhaps closed", leg=leg) if closes else tr("{leg} restricted", leg=leg)
    if found.effect is LegEffect.SLOWED:
        return tr("{leg} slowed", leg=leg) if found.delay_s is None else \
            tr("{leg} slowed by about {time}", leg=leg, time=when.duration(found.delay_s))
    return tr("Beside {leg}", leg=leg) if not found.sure else tr("On {leg}", leg=leg)


def _route(layer_id: str) -> str:
    """How the user knows a route: by its group and its name."""
    node = QgsProject.instance().layerTreeRoot().findLayer(layer_id)
    if node is None:
        return ""
    return " \u2013 ".join(filter(None, (node.parent().name(), node.name())))
