# SPDX-License-Identifier: GPL-2.0-or-later
"""From page to page: by revision where the server keeps them, else along its links, counted and never twice.

By revision (levels 1 and 2) each page is asked for by the last revision of the one before: what is written meanwhile moves to
the end and is read again, nothing is passed over. `safe_rev`, read before the first page, bounds what may be remembered.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Iterator, Optional

from ...core.errors import CursorTooOld, NotAsDeclared, ServiceAnswerError, ServiceRefused
from ...core.progress import Progress, check
from ...core.sync_plan import CollectionInfo, Level, Page
from ...core.text import N_
from ..transport import shown
from . import decode, levels
from .problems import GONE
from .schema import CollectionSchema
from .wire import Wire

LIMIT = 1000
"""Features asked for at once."""
MOST = 5_000_000
"""Features of a collection: an answer that never ends, ends there."""

RESET = N_("{place} has gone back to an earlier state: everything must be read again.")
ENDLESS = N_("The answer of {place} does not end: pages come again and again. Tell whoever runs the service.")
DOUBLED = N_("{place} gives a feature on two pages: it was written meanwhile, or its pages have no order. Try again.")
COUNT = N_("{place} says that there are {matched} features, and gave {got}: the download is not complete. Try again.")
_CHANGED = "rev > {rev}"
_ALIVE = "deleted = false AND rev > {rev}"
_NO_FILTER = (400, 404, 405, 501)


def changes(wire: Wire, info: CollectionInfo, schema: CollectionSchema, cursor: int, progress: Progress) -> Iterator[Page]:
    """What has changed since, deleted features included. Raises CursorTooOld, NotAsDeclared and what the wire raises."""
    place = shown(wire.url("collections", info.name))
    safe = info.safe_rev if info.safe_rev is not None else cursor
    if info.oldest_rev is not None and cursor < info.oldest_rev:
        raise CursorTooOld(GONE, 410, place=place)
    total: Optional[int] = None
    reached = cursor
    for found, last in _by_revision(wire, info, schema, _CHANGED, cursor, progress):
        total = found.matched if total is None else total
        reached = max([reached, *(rev for rev in found.revs if rev is not None)])
        if last and reached == cursor > safe and _went_back(wire, info, schema, cursor, progress):
            raise CursorTooOld(RESET, 410, place=place)
        # A bound that was true once is true for ever, although a server may be more careful later.
        yield Page(found.records, found.rejects, max(cursor, min(reached, safe)), total, last)


def _went_back(wire: Wire, info: CollectionInfo, schema: CollectionSchema, cursor: int, progress: Progress) -> bool:
    """Whether the server has nothing of as high a revision as we already know: it was put back from a copy."""
    if cursor - 1 < (info.oldest_rev or 0):
        return False
    found, _ = next(_by_revision(wire, info, schema, _CHANGED, cursor - 1, progress))
    return not found.revs


def everything(wire: Wire, info: CollectionInfo, schema: CollectionSchema, progress: Progress) -> Iterator[Page]:
    """All features that are there; the last page has `matched` if their number was verified. Raises as `changes`."""
    return (_whole_by_revision if info.level >= Level.DELTA else _along_links)(wire, info, schema, progress)


def _whole_by_revision(wire: Wire, info: CollectionInfo, schema: CollectionSchema, progress: Progress) -> Iterator[Page]:
    # What was deleted by then is known by its absence, so old tombstones are not wanted, and no cursor is too old for it.
    seen: set[str] = set()
    nameless, total = 0, None
    for found, last in _by_revision(wire, info, schema, _ALIVE, 0, progress):
        seen.update(uid for uid in found.uids if uid)
        nameless += found.uids.count("")
        total = found.matched if total is None else total
        got = len(seen) + nameless
        if last and total not in (None, got):
            # Somebody wrote meanwhile, or the server counts what it does not give: then it still counts the same.
            url = wire.url("collections", info.name, "items", filter=_ALIVE.format(rev=0), sortby="rev", limit=1)
            if decode.whole_number(wire.document(url, progress).get("numberMatched")) == total:
                raise ServiceAnswerError(COUNT, place=shown(url), matched=total, got=got)
        # A change at or below safe_rev was there before the first page: it is in, or what it deleted is not.
        yield Page(found.records, found.rejects, info.safe_rev, got if last else found.matched, last)


def _by_revision(wire: Wire, info: CollectionInfo, schema: CollectionSchema, condition: str, after: int,
                 progress: Progress) -> Iterator[tuple[decode.Decoded, bool]]:
    total = 0
    while True:
        check(progress)
        url = wire.url("collections", info.name, "items", filter=condition.format(rev=after), sortby="rev", limit=LIMIT)
        place = shown(url)
        try:
            reply = wire.get(url, progress, f"read:{info.name}")
        except ServiceRefused as error:
            if error.status in _NO_FILTER and type(error) is ServiceRefused:
                raise NotAsDeclared(levels.FILTER_IGNORED, place=place) from error
            raise
        found = decode.page(reply, place, schema, info.level)
        levels.verify(found, after, place)
        got = len(found.uids)
        total += got
        if found.matched is not None and (found.matched < got or (not got and found.matched)):
            raise ServiceAnswerError(COUNT, place=place, matched=found.matched, got=got)
        if total > MOST:
            raise ServiceAnswerError(ENDLESS, place=place)
        # Without a count only an empty page is the end: a server may give less than it was asked for.
        last = got == (found.matched or 0)
        yield found, last
        if last:
            return
        after = found.revs[-1] or after


def _along_links(wire: Wire, info: CollectionInfo, schema: CollectionSchema, progress: Progress) -> Iterator[Page]:
    url = wire.url("collections", info.name, "items", limit=LIMIT)
    place, asked, seen = shown(url), set(), set()
    got, counts, linked = 0, set(), False
    while True:
        check(progress)
        asked.add(url)
        found = decode.page(wire.get(url, progress, f"read:{info.name}"), place, schema, Level.READ)
        uids = [uid for uid in found.uids if uid]
        if len(seen) + len(uids) != len(seen | set(uids)):
            raise ServiceAnswerError(DOUBLED, place=place)
        seen.update(uids)
        got += len(found.uids)
        counts.add(found.matched)
        linked = linked or bool(found.next)
        following = _following(wire, info, url, found, 0 if linked else got)
        if following in asked or got > MOST:
            raise ServiceAnswerError(ENDLESS, place=place)
        page = Page(found.records, found.rejects, None, found.matched, not following)
        if not following:
            yield replace(page, matched=_verified(wire, info, counts, got, place, progress))
            return
        yield page
        url = following


def _following(wire: Wire, info: CollectionInfo, url: str, found: decode.Decoded, offset: int) -> str:
    """Where the next page is, "" after the last one. `offset`: of it, 0 where the service links its pages."""
    if not found.uids:
        return ""
    if found.next:
        return wire.joined(url, found.next)
    if offset and found.matched is not None and offset < found.matched:  # some page by offset and say nothing of it
        return wire.url("collections", info.name, "items", limit=LIMIT, offset=offset)
    return ""


def _verified(wire: Wire, info: CollectionInfo, counts: "set[Optional[int]]", got: int, place: str,
              progress: Progress) -> Optional[int]:
    """The number of features, if the service says one and it is what came; None if it says none, or not always the same."""
    if counts == {None}:
        counts = {_hits(wire, info, progress)}
    if len(counts) != 1:
        return None
    matched = counts.pop()
    if matched is not None and matched != got:
        raise ServiceAnswerError(COUNT, place=place, matched=matched, got=got)
    return matched


def _hits(wire: Wire, info: CollectionInfo, progress: Progress) -> Optional[int]:
    """Pages of some services do not say how many features there are; asked for the number alone, they do."""
    url = wire.url("collections", info.name, "items", resulttype="hits", limit=1)
    try:
        return decode.whole_number(wire.document(url, progress).get("numberMatched"))
    except (ServiceRefused, ServiceAnswerError):
        return None
