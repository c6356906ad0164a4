# SPDX-License-Identifier: GPL-2.0-or-later
"""The list of stops, and the buttons that put, order and remove them."""

from __future__ import annotations

from typing import Any, Callable, Iterable, Optional

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsMapLayer,
    QgsMapLayerType,
    QgsMimeDataUtils,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMimeData, Qt, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeySequence
from qgis.PyQt.QtWidgets import QHBoxLayout, QListView, QShortcut, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ..tr import tr
from .map_tool_stop import WGS84
from .stops import DESTINATION, ORIGIN, VIA, StopPoint, StopsModel

MOST_STOPS = 50  # more than that in one go is a tour, not a route


class StopsView(QListView):
    """Takes layers dropped from the layer tree."""

    layer_dropped = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        triggers = QListView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_layer(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        layer = dropped_layer(event.mimeData())
        if layer is not None:
            event.acceptProposedAction()
            self.layer_dropped.emit(layer)


def dropped_layer(data: QMimeData) -> Optional[QgsMapLayer]:
    """The first vector layer of the project in a drag from the layer tree."""
    for uri in QgsMimeDataUtils.decodeUriList(data) if QgsMimeDataUtils.isUriList(data) else ():
        layer = QgsProject.instance().mapLayer(uri.layerId)
        if layer is not None and layer.type() == QgsMapLayerType.VectorLayer:
            return layer
    return None


def stops_of(layer: QgsVectorLayer, features: Iterable[QgsFeature]) -> list[StopPoint]:
    """A stop for each feature with a geometry, at its centre, named as the layer names its features."""
    to_wgs84 = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem(WGS84), QgsProject.instance())
    name = layer.displayField()
    stops = []
    for feature in features:
        if not feature.hasGeometry() or feature.geometry().isEmpty():
            continue
        try:
            point = to_wgs84.transform(feature.geometry().centroid().asPoint())
        except QgsCsException:
            continue
        label = str(feature[name]) if name and feature[name] is not None else ""
        stops.append(StopPoint(point.x(), point.y(), "" if label == "NULL" else label))
    return stops


class StopsWidget(QWidget):
    """Emits `pick_wanted(role)` while a role is to be clicked on the map, `pick_over` when no more."""

    pick_wanted = pyqtSignal(str)
    pick_over = pyqtSignal()
    refused = pyqtSignal(str)

    def __init__(self, model: StopsModel, active_layer: Callable[[], Any], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.model, self._active_layer = model, active_layer
        self.view = StopsView(self)
        self.view.setModel(model)
        self.view.setAccessibleName(tr("Stops"))
        self.view.setToolTip(tr("Drag a layer here to use its selected features as stops."))
        self.view.layer_dropped.connect(self.take_layer)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._judge_buttons())
        self._roles: dict[str, QToolButton] = {}
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(2)
        for role, words, hint in (
            (ORIGIN, tr("Origin"), tr("Click the origin on the map")),
            (VIA, tr("Via"), tr("Click via points on the map, in order")),
            (DESTINATION, tr("Destination"), tr("Click the destination on the map")),
        ):
            button = self._button(words, hint)
            button.setCheckable(True)
            button.clicked.connect(lambda checked, role=role: self._role_clicked(role, checked))
            self._roles[role] = button
            top.addWidget(button, 1)
        self.up = self._icon_button("/mActionArrowUp.svg", tr("Move the stop up"))
        self.down = self._icon_button("/mActionArrowDown.svg", tr("Move the stop down"))
        self.remove = self._icon_button("/mActionDeleteSelected.svg", tr("Remove the stop"))
        self.selected = self._button(tr("From selection"), tr("Use the selected features of the active layer as stops"))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove.clicked.connect(self._remove)
        self.selected.clicked.connect(lambda: self.take_layer(self._active_layer()))
        for button in (self.up, self.down, self.remove):
            bottom.addWidget(button)
        bottom.addStretch(1)
        bottom.addWidget(self.selected)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (top, self.view, bottom):
            column.addWidget(part) if isinstance(part, QWidget) else column.addLayout(part)
        self.setTabOrder(self._roles[DESTINATION], self.view)  # as they stand, not as they were made
        self.setTabOrder(self.view, self.up)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)
        model.stops_changed.connect(self._follow)
        self._follow()

    def _button(self, words: str, hint: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button

    def _icon_button(self, icon: str, hint: str) -> QToolButton:
        button = self._button("", hint)
        button.setIcon(QgsApplication.getThemeIcon(icon))
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button

    # -- clicking on the map

    def put(self, stop: StopPoint, role: str) -> None:
        """A point came from the map; the next role that is wanted is offered, or the clicking ends."""
        self.model.put(role, stop)
        if role == VIA:
            return
        following = self.model.next_role()
        if following == VIA:
            self.show_role("")
            self.pick_over.emit()
        else:
            self.show_role(following)
            self.pick_wanted.emit(following)

    def show_role(self, role: str) -> None:
        """Which button is down; none for an empty role."""
        for name, button in self._roles.items():
            button.setChecked(name == role)

    def _role_clicked(self, role: str, checked: bool) -> None:
        self.show_role(role if checked else "")
        if checked:
            self.pick_wanted.emit(role)
        else:
            self.pick_over.emit()

    # -- features

    def take_layer(self, layer: Any) -> None:
        """Use the selected features of a layer; of a small layer without a selection, all."""
        if not isinstance(layer, QgsVectorLayer) or not layer.isSpatial():
            self.refused.emit(tr("Make a layer with points the active one, select features, then press again."))
            return
        features = layer.selectedFeatures() or (list(layer.getFeatures()) if 0 < layer.featureCount() <= MOST_STOPS else [])
        stops = stops_of(layer, sorted(features, key=lambda feature: feature.id())[: MOST_STOPS + 1])
        if not stops or len(stops) > MOST_STOPS:
            self.refused.emit(tr("Select between 1 and {n} features of the layer {name}, then press again.",
                                 n=MOST_STOPS, name=layer.name()))
        elif len(stops) == 1:
            self.model.put(self.model.next_role(), stops[0])
        else:
            self.model.set_all(stops)

    # -- order

    def _move(self, by: int) -> None:
        row = self.model.move(self.view.currentIndex().row(), by)
        self.view.setCurrentIndex(self.model.index(row))

    def _remove(self) -> None:
        row = self.view.currentIndex().row()
        self.model.remove(row)
        self.view.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1)))

    def _follow(self) -> None:
        rows = min(self.model.rowCount(), 6)
        height = max(self.view.sizeHintForRow(0), self.fontMetrics().height() + 4)
        self.view.setFixedHeight(rows * height + 2 * self.view.frameWidth() + 2)
        self._judge_buttons()

    def _judge_buttons(self) -> None:
        row = self.view.currentIndex().row()
        rows = self.model.rows()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < len(rows) - 1)
        self.remove.setEnabled(0 <= row < len(rows) and rows[row][1] is not None)
