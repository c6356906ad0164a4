# SPDX-License-Identifier: GPL-2.0-or-later
"""A client of the JOPTIMIZ API (resources/api): a profile of OGC API – Features with revisions and optimistic locking.

Every call may raise ServiceUnreachable, ServiceAnswerError, ServiceRefused with its kin, and Cancelled. Sending the same change
twice is safe: if the answer to the first was lost, the second finds its content there and is done.
"""

from __future__ import annotations

import json
import random
import re
from dataclasses import dataclass
from typing import Callable, Iterator, Mapping, Optional

from ...core.errors import Conflict, InputError, Invalid, ServiceAnswerError, ServiceRefused, SignInNeeded
from ...core.progress import Progress
from ...core.sync_plan import CollectionInfo, Level, Page, Record
from ...core.text import N_
from ..transport import HttpReply, Transport, shown
from . import decode, levels, paging, problems
from .retry import Pause, Retry, sleep
from .schema import CollectionSchema
from .wire import Wire

_ETAG = re.compile(r'"(\d{1,19})"\Z')
_GONE = (404, 410)
_CLASH = (409, 412)
_SHOWN = 5  # reasons in a sentence; all of them are beside it
_WRONG = (400, 403, 413, 415, 422)

UNKNOWN = N_("There is no collection {collection} that this version knows.")
CHANGED = N_("It was changed on the server meanwhile.")
VANISHED = N_("It is no longer on the server.")
TAKEN = N_("Its id is already used on the server.")
NOT_TAKEN = N_("The server does not take it: {words}")
NO_COLLECTIONS = N_("{place} has no list of collections: it is no service of OGC API – Features. Check the address.")
NO_REVISION = N_("{place} does not say which revision it made. Tell whoever runs the service.")


@dataclass(frozen=True)
class ServiceInfo:
    """What a service says of itself."""

    title: str
    conforms_to: frozenset[str]
    description: str = ""


class Client:
    """`base_url`: of the service. `schemas`: by the name of the collection. `pause`: waits and raises Cancelled;
    `rand`: uniform in [0, 1), spreads the load of many clients."""

    def __init__(self, base_url: str, transport: Transport, schemas: Mapping[str, CollectionSchema], pause: Pause = sleep,
                 rand: Callable[[], float] = random.random) -> None:
        self._wire = Wire(base_url, transport, Retry(pause, rand))
        self._schemas = schemas

    # -- reading

    def service(self, progress: Progress) -> ServiceInfo:
        """Title, description and what it conforms to."""
        landing = self._wire.document(self._wire.url(), progress)
        title, description = (str(landing.get(name) or "") for name in ("title", "description"))
        return ServiceInfo(problems.plain(title), self._conformance(progress), problems.plain(description))

    def collections(self, progress: Progress) -> tuple[CollectionInfo, ...]:
        """Every collection, at the level that the service says; its first page shows whether it is so."""
        server = levels.said(self._conformance(progress))
        url = self._wire.url("collections")
        listed = self._wire.document(url, progress).get("collections")
        if not isinstance(listed, list):
            raise ServiceAnswerError(NO_COLLECTIONS, place=shown(url))
        found = (levels.described(one, server) for one in listed)
        return tuple({info.name: info for info in found if info is not None}.values())

    def changes(self, info: CollectionInfo, cursor: Optional[int], progress: Progress) -> Iterator[Page]:
        """Pages of what has changed since, from level 1. Raises CursorTooOld; NotAsDeclared if the service cannot do it after
        all: then `everything` of the collection at level 0."""
        return paging.changes(self._wire, info, self._schema(info.name), cursor or 0, progress)

    def everything(self, info: CollectionInfo, progress: Progress) -> Iterator[Page]:
        """Pages of all that is there. Unless the last one has `matched`, the number was not verified: remove nothing by it."""
        return paging.everything(self._wire, info, self._schema(info.name), progress)

    def get(self, collection: str, uid: str, progress: Progress) -> Optional[Record]:
        """One feature; None if it is not there, or deleted."""
        schema, url = self._schema(collection), self._item(collection, uid)
        try:
            reply = self._wire.get(url, progress, f"read:{collection}")
        except ServiceRefused as error:
            if error.status in _GONE:
                return None
            raise
        value = decode.document(reply, shown(url))
        level = Level.READ if decode.rev_of(value) is None else Level.DELTA
        found = decode.feature(value, schema, level)
        if not isinstance(found, Record) or found.uid.lower() != uid.lower():
            raise ServiceAnswerError(decode.NOT_GEOJSON, place=shown(url))
        return None if found.deleted else found

    # -- writing

    def create(self, collection: str, record: Record, progress: Progress) -> int:
        """Put a new feature under the id that was made here; its revision. Raises Conflict, Invalid."""
        return self._put(collection, record, {"If-None-Match": "*"}, TAKEN, progress)

    def replace(self, collection: str, record: Record, base_rev: int, progress: Progress) -> int:
        """Put a new state in place of that revision; its revision. Raises Conflict, Invalid."""
        return self._put(collection, record, {"If-Match": f'"{base_rev}"'}, CHANGED, progress)

    def delete(self, collection: str, uid: str, base_rev: int, progress: Progress) -> int:
        """Delete that revision; the revision of the deletion, `base_rev` if the service does not say. Raises Conflict."""
        self._schema(collection)  # of one that is not known nothing is deleted
        url = self._item(collection, uid)
        reply = self._wire.ask("DELETE", url, progress, {"If-Match": f'"{base_rev}"'})
        if reply.status in _GONE:
            return base_rev
        if reply.status in _CLASH:
            theirs = self.get(collection, uid, progress)
            if theirs is None:
                return base_rev
            raise Conflict(CHANGED, reply.status, theirs)
        return _revision(self._taken(reply, url, collection)) or base_rev

    def _put(self, collection: str, record: Record, condition: Mapping[str, str], clash: str, progress: Progress) -> int:
        schema, url = self._schema(collection), self._item(collection, record.uid)
        body = json.dumps({"type": "Feature", "id": record.uid, "geometry": record.geometry,
                           "properties": schema.to_send(record.properties)}, ensure_ascii=False, allow_nan=False).encode("utf-8")
        reply = self._wire.ask("PUT", url, progress, {**condition, "Content-Type": "application/geo+json"}, body)
        gone = reply.status in _GONE and "If-Match" in condition
        if reply.status in _CLASH or gone:
            theirs = None if gone else self.get(collection, record.uid, progress)
            if theirs is not None and theirs.rev is not None and schema.same(record, theirs):
                return theirs.rev  # it arrived the first time, only its answer did not
            raise Conflict(clash if theirs is not None or "If-Match" not in condition else VANISHED, reply.status, theirs)
        rev = _revision(self._taken(reply, url, collection))
        if rev is None:
            theirs = self.get(collection, record.uid, progress)
            rev = theirs.rev if theirs is not None else None
        if rev is None:
            raise ServiceAnswerError(NO_REVISION, place=shown(url))
        return rev

    def _taken(self, reply: HttpReply, url: str, collection: str) -> HttpReply:
        """The answer to a change that was taken. Raises otherwise."""
        scope = f"write:{collection}"
        if reply.status in _WRONG:
            said = problems.told(reply)
            if reply.status != 403 or not problems.lacks_scope(reply, said):
                reasons = problems.reasons(said) or (problems.words(reply, said) or f"HTTP {reply.status}",)
                raise Invalid(NOT_TAKEN, reply.status, reasons, words="; ".join(reasons[:_SHOWN]))
        taken = self._wire.fine(reply, url, scope, 200, 201, 204)
        if "html" in taken.headers.get("content-type", "").lower():
            decode.document(taken, shown(url))  # raises: a portal that wants a sign-in answers so in the server's place
        return taken

    # -- parts

    def _conformance(self, progress: Progress) -> frozenset[str]:
        try:
            classes = self._wire.document(self._wire.url("conformance"), progress).get("conformsTo")
        except SignInNeeded:
            raise
        except ServiceRefused as error:
            if error.status in _GONE:
                return frozenset()
            raise
        return frozenset(one for one in classes if isinstance(one, str)) if isinstance(classes, list) else frozenset()

    def _schema(self, collection: str) -> CollectionSchema:
        schema = self._schemas.get(collection)
        if schema is None:
            raise InputError(UNKNOWN, collection=collection)
        return schema

    def _item(self, collection: str, uid: str) -> str:
        return self._wire.url("collections", collection, "items", uid)


def _revision(reply: HttpReply) -> Optional[int]:
    """The revision that a change made: its entity tag, else in the feature that came back."""
    found = _ETAG.match(reply.headers.get("etag", "").strip())
    if found:
        return decode.whole_number(int(found.group(1)))
    if "json" not in reply.headers.get("content-type", ""):
        return None
    try:
        return decode.rev_of(decode.document(reply, ""))
    except ServiceAnswerError:
        return None
