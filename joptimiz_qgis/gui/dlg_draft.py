# SPDX-License-Identifier: GPL-2.0-or-later
"""Draft what a feature of a collection shall be: its place and its fields. The map and the docks stay usable."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Mapping, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QLocale, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QMessageBox, QPushButton, QVBoxLayout, QWidget

from ..core import three_way
from ..core.errors import InputError
from ..core.sync_plan import Record
from ..layers import draft_place
from ..tr import language, number, render, tr
from .field_words import shape_word
from .forms import FormArea, embolden, say, text_label
from .map_tool_stop import StopTool
from .sync_words import COLLECTIONS, name_of, word
from .wdg_draft import DraftFields

POINTS_ONLY = ("bay-stops", "pois", "stations")
NO_POINTS = ("exemptions", "passes")
MAY_BE_NOWHERE = (*NO_POINTS, "rules", "scenarios")


class DraftDialog(QDialog):
    """Not modal. `kept(record)` when the draft shall be kept: whoever keeps it then accepts the form, so that nothing is lost
    where it cannot be kept. What is in the form is asked about before it is lost."""

    kept = pyqtSignal(object)

    def __init__(self, iface: Any, schema: Any, record: Record, new: bool, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setLocale(QLocale(language()))
        self._iface, self._schema, self._record = iface, schema, record
        self._place, self._moved, self._new = record.geometry, False, new
        self._band: Optional[QgsRubberBand] = None
        collection = word(COLLECTIONS, schema.name)
        self.setWindowTitle(tr("{collection}: new", collection=collection) if new else
                            tr("{collection}: change", collection=collection))
        self.title = embolden(text_label(self))
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        say(self.title, "" if new else name_of(record, record.uid))
        self.where, self.problem = text_label(self), text_label(self)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.pick, self.take = QPushButton(tr("Click on the map"), self), QPushButton(tr("From the selection"), self)
        self.take.setToolTip(tr("Takes the place of the one feature that is selected in the current layer, for example one that "
                                "you have just drawn."))
        self.pick.setCheckable(True)
        self.pick.setVisible(schema.name not in NO_POINTS)
        self.take.setVisible(schema.name not in POINTS_ONLY)
        self.fields = DraftFields(schema, record.properties, self)
        self.area = FormArea(self.fields, self)
        self.keep, self.drop = QPushButton(tr("&Keep the draft"), self), QPushButton(tr("Cancel"), self)
        self._tool = StopTool(iface.mapCanvas())
        self._lay_out()
        self._connect()
        self._show_place()
        say(self.problem, "")
        self.keep.setEnabled(new)

    def _lay_out(self) -> None:
        place, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        for button in (self.pick, self.take):
            button.setAutoDefault(False)
            place.addWidget(button)
        place.addStretch(1)
        self.keep.setDefault(True)
        self.drop.setAutoDefault(False)
        foot.addWidget(self.keep)
        foot.addWidget(self.drop)
        foot.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.where)
        column.addLayout(place)
        column.addWidget(self.area, 1)
        column.addWidget(self.problem)
        column.addLayout(foot)

    def sizeHint(self) -> QSize:
        return QSize(380, 620)

    def _connect(self) -> None:
        self.fields.edited.connect(lambda: self.keep.setEnabled(True))
        self.pick.clicked.connect(self._pick)
        self.take.clicked.connect(self.take_selected)
        self.keep.clicked.connect(self._keep)
        self.drop.clicked.connect(self.reject)
        self._tool.placed.connect(self._placed)
        self._tool.refused.connect(lambda: say(self.problem, tr(
            "The project has no coordinate reference system. Set one in its properties.")))
        self._tool.deactivated.connect(lambda: self.pick.setChecked(False))

    # -- the place

    def _pick(self, on: bool) -> None:
        canvas = self._iface.mapCanvas()
        if on:
            canvas.setMapTool(self._tool)
            say(self.problem, "")
        else:
            canvas.unsetMapTool(self._tool)

    def _placed(self, _role: str, point: QgsPointXY, _name: str) -> None:
        self._iface.mapCanvas().unsetMapTool(self._tool)
        self._set_place({"type": "Point", "coordinates": [round(point.x(), 7), round(point.y(), 7)]})

    def take_selected(self) -> None:
        """The place of the one feature that is selected in the current layer."""
        layer = self._iface.activeLayer()
        chosen = list(layer.getSelectedFeatures()) if isinstance(layer, QgsVectorLayer) else []
        if len(chosen) != 1:
            say(self.problem, tr("Select exactly one feature of the current layer: its place is taken."))
            return
        try:
            self._set_place(draft_place.of_feature(layer, chosen[0], QgsProject.instance()))
        except InputError as error:
            say(self.problem, render(error.text))

    def _set_place(self, place: Mapping[str, Any]) -> None:
        self._place, self._moved = place, True
        say(self.problem, "")
        self.keep.setEnabled(True)
        self._show_place()

    def _show_place(self) -> None:
        """In words, and as an outline on the map."""
        shape = draft_place.shape_of(self._place)
        if shape.isNull():
            self.where.setText(tr("No place yet.") if self._schema.name not in MAY_BE_NOWHERE else tr("Without a place."))
        else:
            at = shape.pointOnSurface().asPoint()
            self.where.setText(tr("{kind}, latitude {latitude}\u00b0, longitude {longitude}\u00b0", kind=shape_word(self._place),
                                  latitude=number(at.y(), 5), longitude=number(at.x(), 5)))
        self._forget_band()
        if not shape.isNull():
            self._band = QgsRubberBand(self._iface.mapCanvas(), shape.type())
            self._band.setColor(self.palette().color(QPalette.ColorRole.Highlight))
            self._band.setWidth(3)
            self._band.setFillColor(Qt.GlobalColor.transparent)
            self._band.setToGeometry(shape, QgsCoordinateReferenceSystem(draft_place.WGS84))

    def _forget_band(self) -> None:
        if self._band is not None:
            self._iface.mapCanvas().scene().removeItem(self._band)
            self._band = None

    # -- what comes of it

    def record(self) -> Record:
        """What the form says."""
        said = self.fields.values()
        held = {name: value for name, value in self._record.properties.items() if name not in self.fields.editors}
        place = draft_place.repeated(self._schema.declared, self._place) if self._moved else {}
        whole = self._schema.kept({**held, **said, **place})
        properties = {name: value for name, value in whole.items() if value is not None}
        return replace(self._record, geometry=self._place, properties=properties)

    def _keep(self) -> None:
        record = self.record()
        rejects = list(self._schema.check(record.uid, record.properties))
        self.fields.show_problems(rejects)
        if self._place is None and self._schema.name not in MAY_BE_NOWHERE:
            say(self.problem, tr("Say where it is: click on the map.") if self.take.isHidden() else
                tr("Say where it is: click on the map, or take the place of a selected feature."))
        elif rejects:
            say(self.problem, tr("Fill in what is marked, then keep the draft."))
            self._show_wrong()
        elif self._new or not _say_the_same(record, self._record):
            self.kept.emit(record)
        else:  # changed back
            self.accept()

    def _show_wrong(self) -> None:
        widget = self.fields.first_wrong()
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(widget)

    def reject(self) -> None:
        """Also for Escape, and for the window's own button."""
        if not (self._moved or self.fields.touched()) or self._lose():
            super().reject()

    def done(self, result: int) -> None:
        """However it ends."""
        self.close_down()
        super().done(result)

    def close_down(self) -> None:
        """Nothing of it stays on the map."""
        self._iface.mapCanvas().unsetMapTool(self._tool)
        self._forget_band()

    def _lose(self) -> bool:
        asked = QMessageBox.question(self, self.windowTitle(), tr("Close without keeping the draft? What you filled in is lost."),
                                     QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
                                     QMessageBox.StandardButton.Cancel)
        return asked == QMessageBox.StandardButton.Discard


def _say_the_same(one: Record, other: Record) -> bool:
    return all(each.kind is three_way.Kind.SAME for each in three_way.compare(other, one, other))
