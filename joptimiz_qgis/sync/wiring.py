# SPDX-License-Identifier: GPL-2.0-or-later
"""What the service is connected to: QGIS' network and authentication, the mirror's files, the open project."""

from __future__ import annotations

from pathlib import Path
from typing import AbstractSet, Any, Callable, Optional

from qgis.core import QgsApplication, QgsProject

from ..core.errors import JoptimizError, SignInNeeded
from ..core.text import N_
from ..layers import preflight
from ..layers.mirror import open_layers, places
from ..layers.qgis_transport import QgisTransport
from ..tr import tr
from .connections import Connection
from .liveness import Liveness
from .report import SyncReport
from .session import MIRROR, Held, exchange, now

_LOCKED = N_("The authentications stored in QGIS are locked. Choose “Sync now” and enter the master password.")
_NOT_GIVEN = N_("The master password was not given: nothing was exchanged.")
_DISABLED = N_("The authentications of QGIS are switched off. Switch them on in the settings of QGIS, Authentication.")
_GONE = N_("The authentication of this connection is no longer stored in QGIS. Choose another one in the options of JOPTIMIZ.")


class Wiring:
    """The real one; tests give the service another."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project

    def now(self) -> str:
        return now()

    def title(self, connection: Connection) -> str:
        """What QGIS' list of tasks says."""
        return tr("JOPTIMIZ: {name}", name=connection.name)

    def mirror_path(self, connection_id: str) -> Path:
        return places.folder_of(connection_id) / MIRROR

    def unlock(self, authcfg: str, asked: bool) -> Optional[JoptimizError]:
        """Make the stored authentication usable; a dialog of QGIS asks for the master password only if somebody `asked`."""
        manager = QgsApplication.authManager()
        if not authcfg:
            return None
        if manager.isDisabled():
            return SignInNeeded(_DISABLED)
        if not manager.masterPasswordIsSet():
            if not asked:
                return SignInNeeded(_LOCKED)
            if not manager.setMasterPassword(True):
                return SignInNeeded(_NOT_GIVEN)
        return None if authcfg in manager.configIds() else SignInNeeded(_GONE)

    def preflight(self, connection: Connection, done: Callable[[Optional[JoptimizError]], None]) -> Any:
        """Ask for the address once from the main thread; `done` follows, never before this returns. The answer can cancel."""
        return preflight.start(connection.url, connection.authcfg, done)

    def hold(self, connection: Connection) -> Any:
        """Layers of the mirror in update mode until `end()`."""
        return open_layers.begin(self._project, self.mirror_path(connection.id))

    def work(self, connection: Connection, held: Held, allow_vanish: AbstractSet[str]) -> Callable[[Liveness], SyncReport]:
        """The exchange, for a worker."""
        transport = QgisTransport(connection.authcfg)
        return lambda liveness: exchange(connection, transport, held, liveness, allow_vanish)
