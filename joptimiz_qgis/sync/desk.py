# SPDX-License-Identifier: GPL-2.0-or-later
"""What the files of a connection hold, and what a user does with it; for the main thread."""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Iterator, Optional, Sequence

from qgis.core import QgsProject, QgsVectorLayer

from ..core.errors import InputError
from ..core.sync_plan import CollectionState, Record, Reject
from ..core.text import N_
from ..layers.mirror import open_layers, places, project_layers
from ..layers.mirror.mirror import Mirror
from ..layers.mirror.outbox import Item, Outbox
from ..layers.mirror.stop_book import StopBook
from ..layers.mirror.stops_known import StopsAt, StopsUnderWay, stops_at, stops_under_way
from .session import DRAFTS, MIRROR, schemas

_PATIENCE_S = 0.5
"""The interface stands still meanwhile."""
_NO_CONNECTION = "no-connection"
_NO_ROOM = N_("The folder {folder} cannot be written: {reason}. Free some room, or mend its rights.")
_UNREADABLE = N_("The mirror cannot be read: {reason}. Synchronise: a damaged one is set aside and fetched anew.")


class Desk:
    """Of one connection. Raises InputError if its files cannot be read."""

    def __init__(self, project: QgsProject, connection_id: str) -> None:
        self._project, self._id = project, connection_id
        self._folder = places.folder_of(connection_id)
        self._outbox = _outbox_in(self._folder)
        self.stops = StopBook(self._outbox)

    def states(self) -> tuple[CollectionState, ...]:
        """How far each collection is known; none before the first exchange."""
        with self._mirror() as mirror:
            return tuple(mirror.states()) if mirror is not None else ()

    def rejects(self, collection: str) -> Sequence[Reject]:
        """Features that were not taken."""
        with self._mirror() as mirror:
            return mirror.rejects(collection) if mirror is not None else ()

    @contextmanager
    def _mirror(self) -> Iterator[Optional[Mirror]]:
        """As it is: looking through the whole file, and mending it, is the exchange's work. None before the first exchange."""
        path = self._folder / MIRROR
        try:
            yield Mirror(path, schemas(), _PATIENCE_S) if path.exists() else None
        except sqlite3.Error as error:
            raise InputError(_UNREADABLE, reason=str(error)) from error

    def under_way(self) -> StopsUnderWay:
        """Stops of everybody that nobody has ended, as of the last exchange."""
        with self._mirror() as mirror:
            return stops_under_way(mirror) if mirror is not None else StopsUnderWay()

    def stops_at(self, names: Sequence[str], since_ms: int) -> StopsAt:
        """Stops of everybody at the bay that these identifiers name, begun since an instant (UTC ms)."""
        with self._mirror() as mirror:
            return stops_at(mirror, names, since_ms) if mirror is not None else StopsAt()

    # -- the map

    def on_map(self, collection: str) -> bool:
        return bool(self.layers(collection))

    def in_project(self) -> bool:
        """Whether any layer of the project shows this mirror."""
        return bool(open_layers.of_file(self._project, self._folder / MIRROR))

    def add_to_map(self, collection: str) -> None:
        """Its layers, styled, in the group JOPTIMIZ."""
        with self._mirror() as mirror:
            if mirror is not None:
                project_layers.add(self._project, mirror, self._id, collection)

    def describe(self, collection: str) -> None:
        """Say in its layers' metadata as of when their data are."""
        with self._mirror() as mirror:
            if mirror is not None and self.on_map(collection):
                project_layers.describe(self._project, mirror, self._id, collection)

    # -- drafts

    def known(self, collection: str, uid: str) -> Optional[Record]:
        """A feature as the server had it at the last exchange; None if it has none."""
        with self._mirror() as mirror:
            return mirror.get(collection, uid) if mirror is not None else None

    def layers(self, collection: str) -> Sequence[QgsVectorLayer]:
        """The project's layers of a collection."""
        return project_layers.find(self._project, self._id, collection)

    def selected(self, collection: str) -> Sequence[str]:
        """Ids of the features that are selected in the layers of a collection."""
        return [str(feature["uid"]) for layer in self.layers(collection) for feature in layer.selectedFeatures()]

    def keep(self, collection: str, uid: str, record: Optional[Record], base: Optional[Record]) -> Item:
        """A draft of what a feature shall be; None: it shall be removed. It waits until it is sent.

        `base`: what the draft began from, None for a new feature. Not what the mirror has by now: an exchange may have brought
        somebody else's change since, which would be overwritten unseen.
        """
        operation = "delete" if record is None else "create" if base is None else "replace"
        return self._outbox.put(Item(uid, collection, operation, record, base, base.rev if base is not None else None))

    # -- the outbox

    def items(self) -> Sequence[Any]:
        return self._outbox.items()

    def retry(self, item: Any) -> None:
        """Send it the next time."""
        self._outbox.mark(item, "waiting")

    def discard(self, item: Any) -> None:
        """Send it never. `put_back` undoes it."""
        self._outbox.discard(item)

    def put_back(self, item: Any) -> None:
        """Undo `discard`."""
        self._outbox.put_back(item)

    def resolve(self, item: Any, record: Optional[Record]) -> None:
        """A conflict is decided: send this over what the server has now; None: remove it there."""
        self._outbox.resolve(item, record)

    def save(self, path: str) -> None:
        """What was never sent, as GeoJSON. Raises InputError if the file cannot be written."""
        features = [_feature(item) for item in self.items() if item.state != "done"]
        try:
            Path(path).write_text(json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1),
                                  "utf-8")
        except OSError as error:
            raise InputError(N_("The file {path} cannot be written: {reason}. Choose another place."), path=path,
                             reason=error.strerror or str(error)) from error


def stopped_without_server() -> bool:
    """Whether any stop was ever marked without a connection."""
    return (places.folder_of(_NO_CONNECTION) / DRAFTS).exists()


def stops_without_server() -> StopBook:
    """Stops of this machine that nobody is told of: there is no connection. Raises InputError."""
    return StopBook(_outbox_in(places.folder_of(_NO_CONNECTION)), sends=False)


def _outbox_in(folder: Path) -> Outbox:
    try:
        return Outbox.open(folder / DRAFTS, _PATIENCE_S)
    except OSError as error:
        raise InputError(_NO_ROOM, folder=str(folder), reason=error.strerror or str(error)) from error


def _feature(item: Any) -> dict:
    record = item.record or item.base
    return {"type": "Feature", "id": item.uid, "geometry": record.geometry if record else None,
            "properties": {**(record.properties if record else {}), "joptimiz_collection": item.collection,
                           "joptimiz_operation": item.operation}}
