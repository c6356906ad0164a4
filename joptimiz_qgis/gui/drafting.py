# SPDX-License-Identifier: GPL-2.0-or-later
"""Begin a draft: of a new feature, of the one that is selected on the map, of one that waits; and show where it is."""

from __future__ import annotations

import uuid
from typing import Any, Callable, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsCsException, QgsReferencedRectangle
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject

from ..core.errors import JoptimizError
from ..core.sync_plan import Record
from ..layers.draft_place import WGS84, shape_of
from ..sync.session import schemas
from ..tr import render, tr
from .dlg_draft import DraftDialog
from .sync_words import COLLECTIONS, word

_AT_FIRST = ("draft", "requested")
"""The state of what nobody has decided on yet, where the collection has such a state."""
_ROOM = 4.0
"""How much more than the feature the map shows around it."""
_POINT_ROOM_DEG = 0.001


class Drafting(QObject):
    """`tell(sentence)`: what to do first. `done(collection, uid)`: a draft was kept. One form for each feature at a time."""

    def __init__(self, iface: Any, tell: Callable[[str], None], done: Callable[[str, str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._iface, self._tell, self._done = iface, tell, done
        self._open: dict[tuple[Any, str, str], DraftDialog] = {}

    def new(self, desk: Any, collection: str) -> None:
        """An empty form; what the collection wants of a beginner is filled in."""
        state = schemas()[collection].declared.get("status", {})
        first = next((each for each in _AT_FIRST if each in state.get("enum", ())), None)
        record = Record(str(uuid.uuid4()), properties={"status": first} if first else {})
        self._form(desk, collection, record, None)

    def change(self, desk: Any, collection: str) -> None:
        """The form of the one feature that is selected; with what was drafted of it already."""
        uid = self._selected(desk, collection)
        if uid is not None:
            waiting = next((item for item in desk.items() if (item.collection, item.uid) == (collection, uid)), None)
            record = (waiting.record if waiting is not None else None) or desk.known(collection, uid)
            if record is not None:
                self._form(desk, collection, record, record, waiting is not None and waiting.operation == "create")

    def remove(self, desk: Any, collection: str) -> None:
        """Draft that the one feature that is selected shall go."""
        uid = self._selected(desk, collection)
        if uid is not None:
            self._keep(desk, collection, uid, None, desk.known(collection, uid))

    def edit(self, desk: Any, item: Any) -> None:
        """The form of what waits to be sent."""
        self._form(desk, item.collection, item.record, item.record, item.operation == "create")

    def show(self, record: Optional[Record]) -> None:
        """Show where it is, and make it flash."""
        shape = shape_of(record.geometry if record is not None else None)
        if shape.isNull():
            self._tell(tr("It has no place on the map."))
            return
        canvas, crs, room = self._iface.mapCanvas(), QgsCoordinateReferenceSystem(WGS84), shape.boundingBox()
        room.scale(_ROOM)
        try:
            canvas.setReferencedExtent(QgsReferencedRectangle(room.buffered(_POINT_ROOM_DEG), crs))
        except QgsCsException:
            self._tell(tr("It lies where the map's coordinate reference system has no coordinates."))
            return
        canvas.refresh()
        canvas.flashGeometries([shape], crs)

    def close_down(self) -> None:
        """Close the forms; called when the plugin goes."""
        for dialog in self._open.values():
            if not sip.isdeleted(dialog):
                dialog.close_down()
                dialog.deleteLater()
        self._open.clear()

    # -- inside

    def _selected(self, desk: Any, collection: str) -> Optional[str]:
        """Its id; if there is not exactly one: what to do, and the tool to do it with."""
        chosen = desk.selected(collection)
        if len(chosen) == 1:
            return chosen[0]
        if not desk.on_map(collection):
            desk.add_to_map(collection)
        layers = sorted(desk.layers(collection), key=lambda layer: -layer.featureCount())
        if layers:
            self._iface.setActiveLayer(layers[0])
        self._iface.actionSelect().trigger()
        self._tell(tr("Click the feature on the map (collection {collection}), then choose this again.",
                      collection=word(COLLECTIONS, collection)))
        return None

    def _form(self, desk: Any, collection: str, record: Record, base: Optional[Record], unsent: bool = False) -> None:
        """`base`: what the draft begins from, None for a new feature; `unsent`: one that the server does not have either."""
        key = (desk, collection, record.uid)
        dialog = self._open.get(key)
        if dialog is None or sip.isdeleted(dialog):
            dialog = DraftDialog(self._iface, schemas()[collection], record, base is None or unsent,
                                 self._iface.mainWindow())
            dialog.kept.connect(lambda kept: self._keep(desk, collection, kept.uid, kept, base) and dialog.accept())
            dialog.finished.connect(lambda _result: self._open.pop(key, None))
            self._open[key] = dialog
        dialog.show()
        dialog.raise_()

    def _keep(self, desk: Any, collection: str, uid: str, record: Optional[Record], base: Optional[Record]) -> bool:
        """False, and said why, if it cannot be kept."""
        try:
            desk.keep(collection, uid, record, base)
        except JoptimizError as error:
            self._tell(render(error.text))
            return False
        self._done(collection, uid)
        return True
