# SPDX-License-Identifier: GPL-2.0-or-later
"""An exchange without a window: prepared in the main thread, run where Processing runs it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsProject

from ..core.progress import Progress
from ..core.sync_plan import ANY_NUMBER
from ..layers.mirror import places
from ..layers.mirror.outbox import Outbox
from .connections import Connection, Connections, checked
from .gate import ApplyGate
from .push import ORDER, unsent
from .report import SyncReport
from .session import DRAFTS, MIRROR, exchange
from .wiring import Wiring


def connection_for(text: str, authcfg: str, collections: tuple[str, ...]) -> Connection:
    """The connection of a name, an id or an address. Raises InputError if there is none, or if it may not be asked.

    An address alone has a mirror of its own, the same each time.
    """
    if "://" in text:
        ours = hashlib.sha256(text.strip().rstrip("/").encode()).hexdigest()[:12]
        connection = checked(Connection(ours, text[:100], text))
    else:
        connection = Connections().find(text)
    if authcfg:
        connection = replace(connection, authcfg=authcfg)
    return checked(replace(connection, collections=collections or connection.collections))


class Exchange:
    """Made in the main thread, which asks the server once: an address that nobody answers, a certificate that nobody trusts
    and a locked authentication are found there. Raises JoptimizError."""

    def __init__(self, connection: Connection, store: Optional[Path], project: Any, progress: Progress,
                 allow_vanish: bool) -> None:
        self._connection, self._may_vanish = connection, dict.fromkeys(ORDER, ANY_NUMBER if allow_vanish else 0)
        self._folder = places.folder_of(connection.id)
        self.store = store or self._folder / MIRROR
        wiring = Wiring(project if project is not None else QgsProject())  # qgis_process has none
        problem = wiring.unlock(connection.authcfg, asked=False)
        if problem is not None:
            raise problem
        wiring.ask_once(connection, progress)
        self._transport = wiring.transport(connection)
        self._gate = ApplyGate(lambda: wiring.hold_file(self.store))

    def run(self, progress: Progress) -> SyncReport:
        """In any thread."""
        return exchange(self._connection, self._transport, self._gate.held, progress, self._may_vanish, self.store)

    def unsent(self) -> int:
        """Changes that the server does not have yet."""
        return unsent(Outbox.open(self._folder / DRAFTS).items())
