# SPDX-License-Identifier: GPL-2.0-or-later
"""Try a connection without changing anything: reached, protected, signed in, which collections at which level."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Collection
from urllib.parse import urlsplit

from ..core.errors import Cancelled, JoptimizError, SignInNeeded
from ..core.progress import Progress
from ..core.sync_plan import Level
from ..core.text import N_, Text, text
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
    """Ask the server what it offers. Whatever goes wrong is a line; raises Cancelled alone. `known`: what JOPTIMIZ can use."""
    found: list[Finding] = []
    try:
        infos = client.collections(progress)
    except Cancelled:
        raise
    except SignInNeeded as error:
        return (_reached(connection), _safe(connection), Finding(False, error.text))
    except JoptimizError as error:
        return (Finding(False, error.text),)
    found += [_reached(connection), _safe(connection)]
    found.append(Finding(True, text(N_("Signed in, or no sign-in is needed.") if connection.authcfg
                                    else N_("No authentication is used: what is seen is what everybody may see."))))
    usable = [info for info in infos if info.name in known]
    if not usable:
        found.append(Finding(False, text(N_("The server has no collection that JOPTIMIZ knows. Check the address."))))
    for info in usable:
        found.append(Finding(True, text(_LEVELS[info.level], collection=info.name)))
    for name in connection.collections:
        if name not in {info.name for info in usable}:
            found.append(Finding(False, text(N_("{collection}: not seen. The server does not offer it, or this account may not "
                                                "read it."), collection=name)))
    return tuple(found)


def _reached(connection: Connection) -> Finding:
    return Finding(True, text(N_("The server {place} answers."), place=urlsplit(connection.url).netloc))


def _safe(connection: Connection) -> Finding:
    if connection.url.startswith("https:"):
        return Finding(True, text(N_("The connection is encrypted, and QGIS trusts the certificate.")))
    return Finding(True, text(N_("Not encrypted: the server is on this computer.")))
