# SPDX-License-Identifier: GPL-2.0-or-later
"""Try a connection without changing anything: reached, protected, signed in, which collections at which level."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Collection, Mapping, Sequence
from urllib.parse import urlsplit

from ..core.errors import Cancelled, JoptimizError, NotAsDeclared, SignInNeeded
from ..core.progress import Progress
from ..core.sync_plan import CollectionInfo, Level
from ..core.text import N_, Text, text
from ..layers.mirror.project_layers import TITLES
from .connections import Connection
from .parts import Client

_LEVELS = {
    Level.READ: N_("{collection}: level 0, read as a whole each time"),
    Level.DELTA: N_("{collection}: level 1, only what has changed"),
    Level.WRITE: N_("{collection}: level 2, changes in both directions"),
}


@dataclass(frozen=True)
class Finding:
    """One line of the result."""

    good: bool
    text: Text


def check_connection(connection: Connection, client: Client, known: Collection[str], progress: Progress) -> tuple[Finding, ...]:
    """Ask the server what it offers, and for a little of each collection. Whatever goes wrong is a line; raises Cancelled alone.

    `known`: collections that JOPTIMIZ can use.
    """
    try:
        infos = client.collections(progress)
    except Cancelled:
        raise
    except SignInNeeded as error:
        return _reached(connection), _safe(connection), Finding(False, error.text)
    except JoptimizError as error:
        return (Finding(False, error.text),)
    usable = {info.name: info for info in infos if info.name in known}
    wanted = connection.collections or tuple(name for name in known if name in usable)
    found, closed, asked = [], [], None
    for name in wanted:
        try:
            found.append(_collection(name, usable, client, progress))
        except SignInNeeded as error:
            closed.append(name)
            asked = asked or error
    if asked is not None:  # once, and not for each
        found.append(Finding(False, text(N_("{collection}: {problem}"), collection=_all(closed), problem=asked.text)))
    if not usable:
        found.append(Finding(False, text(N_("The server has no collection that JOPTIMIZ knows. Check the address."))))
    who = N_("Signed in.") if connection.authcfg else N_("No authentication is used: what is seen is what everybody may see.")
    readable = any(each.good for each in found)
    return (_reached(connection), _safe(connection), *([Finding(True, text(who))] if readable else []), *found)


def _all(names: Sequence[str]) -> Text:
    return Text(", ".join(f"{{n{place}}}" for place in range(len(names))),
                {f"n{place}": text(TITLES.get(name, name)) for place, name in enumerate(names)})


def _collection(name: str, usable: Mapping[str, CollectionInfo], client: Client, progress: Progress) -> Finding:
    """Whether it may be read, at which level; the first page shows whether the server does what it says. Raises SignInNeeded."""
    title = text(TITLES.get(name, name))
    if name not in usable:
        return Finding(False, text(N_("{collection}: not seen. The server does not offer it, or this account may not read it."),
                                   collection=title))
    info = usable[name]
    try:
        try:
            changes = info.level >= Level.DELTA
            next(client.changes(info, info.safe_rev, progress) if changes else client.everything(info, progress), None)
        except NotAsDeclared:
            info = replace(info, level=Level.READ)
            next(client.everything(info, progress), None)
    except (Cancelled, SignInNeeded):
        raise
    except JoptimizError as error:
        return Finding(False, text(N_("{collection}: {problem}"), collection=title, problem=error.text))
    return Finding(True, text(_LEVELS[info.level], collection=title))


def _reached(connection: Connection) -> Finding:
    return Finding(True, text(N_("The server {place} answers."), place=urlsplit(connection.url).netloc))


def _safe(connection: Connection) -> Finding:
    if connection.url.startswith("https:"):
        return Finding(True, text(N_("The connection is encrypted, and QGIS trusts the certificate.")))
    return Finding(True, text(N_("Not encrypted: the server is on this computer.")))
