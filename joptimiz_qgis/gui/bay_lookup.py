# SPDX-License-Identifier: GPL-2.0-or-later
"""Looks for bays around a place in the background, anew whenever layers, stops or the hour make another answer likely."""

from __future__ import annotations

from typing import Any, List, Optional

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .. import settings
from ..core.errors import JoptimizError
from ..core.regulation.evaluate import Settings
from ..layers.bays_around import BaySources, Wanted
from ..layers.presets import vehicle
from ..layers.time_zone import time_zone
from ..tr import render
from . import layer_kinds
from .background_answers import BackgroundAnswers
from .layer_watch import LayerWatch
from .own_stops import OwnStops
from .stops import StopPoint
from .wdg_disc import now_ms

_LAW = (layer_kinds.is_rules, layer_kinds.is_exemptions, layer_kinds.is_alerts)


class BayLookup(QObject):
    """Emits `found(BaysFound or None)`, None where nothing can be looked for; `failed(str)`; `busy(bool)`; `changed` when
    layers of the project have changed, so that it should be asked again; `selected` when bays are selected in them."""

    found = pyqtSignal(object)
    failed = pyqtSignal(str)
    busy = pyqtSignal(bool)
    changed = pyqtSignal()
    selected = pyqtSignal()

    def __init__(self, own: OwnStops, parent: QObject) -> None:
        super().__init__(parent)
        self._own = own
        self._sources: Optional[BaySources] = None
        self.layers: List[QgsVectorLayer] = []
        self.place: Optional[StopPoint] = None
        self._answers = BackgroundAnswers("bays")
        self._answers.failed.connect(self._fail)
        self._watch = LayerWatch(lambda *_: None, lambda *_: self.selected.emit(), self._data_changed, self._data_changed)
        for signal in self._project_signals():
            signal.connect(self._data_changed)

    @staticmethod
    def _project_signals() -> tuple:
        return QgsProject.instance().layersAdded, QgsProject.instance().layersRemoved

    def close(self) -> None:
        """Called before it is deleted."""
        for signal in self._project_signals():
            signal.disconnect(self._data_changed)
        self._watch.follow(None, ())
        self.blockSignals(True)
        self._answers.close()
        self.layers, self._sources = [], None

    def selected_ids(self) -> set:
        """Identifiers of the bays that are selected on the map."""
        return {str(feature[name]) for layer in self.layers if not sip.isdeleted(layer)
                for name in layer.fields().names() if name.upper() == "ID" for feature in layer.selectedFeatures()}

    def ask(self, vehicle_text: str, stay_min: float) -> None:
        """Look anew; the question before it, if it is open still, is dropped."""
        project = QgsProject.instance()
        self.layers = layer_kinds.layers_of(project, layer_kinds.is_bays)
        if not self.layers or self.place is None:
            self._watch.follow(None, self.layers)
            self.cancel()
            self.found.emit(None)
            return
        try:
            wanted = Wanted(self.place.lon, self.place.lat, now_ms(), vehicle(vehicle_text), stay_min,
                            settings.BAY_WALK_M.value())
            sources = self._sources = self._sources or self._taken(project)
            stops = self._own.of_everybody()
        except JoptimizError as error:
            self._fail(render(error.text))
            return
        self.busy.emit(True)
        self._answers.ask("bays", lambda progress: sources.find(wanted, stops, progress), self._show)

    def cancel(self) -> None:
        """What was asked is not wanted any more; what is shown stays."""
        self._answers.drop("bays")
        self.busy.emit(False)

    def _taken(self, project: QgsProject) -> BaySources:
        networks = layer_kinds.layers_of(project, layer_kinds.is_network)[:1]
        law = [layer_kinds.layers_of(project, kind) for kind in _LAW]
        usual = layer_kinds.layers_of(project, layer_kinds.is_bay_metrics)
        self._watch.follow(None, [*self.layers, *networks, *(layer for part in (*law, usual) for layer in part)])
        judging = Settings(settings.CYCLE_KMH.value(), settings.WALK_KMH.value(), settings.STALE_AFTER_DAYS.value())
        return BaySources(project, networks[0] if networks else None, self.layers, law, usual,
                          time_zone(settings.TIME_ZONE.value()), settings.HOLIDAYS.value(), judging)

    def _data_changed(self, *_layers: Any) -> None:
        self.layers = [layer for layer in self.layers if not sip.isdeleted(layer)]
        self._sources = None
        self.changed.emit()

    def _show(self, answer: Any) -> None:
        self.busy.emit(False)
        self.found.emit(answer)

    def _fail(self, message: str) -> None:
        self._sources = None
        self.busy.emit(False)
        self.failed.emit(message)
