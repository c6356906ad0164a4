# SPDX-License-Identifier: GPL-2.0-or-later
"""What the service is connected to: QGIS' network and authentication, the mirror's files, the open project."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from typing import Any, Callable, Mapping, Optional, Sequence

from qgis.core import QgsApplication, QgsProject

from ..core.errors import JoptimizError, SignInNeeded
from ..core.progress import Progress
from ..core.text import N_, Text, text
from ..layers import preflight
from ..layers.mirror import open_layers, places
from ..layers.qgis_transport import QgisTransport
from ..services.transport import HttpRequest
from ..tr import tr
from .check import Finding, check_connection
from .connections import Connection
from .desk import Desk
from .liveness import Liveness
from .push import unsent
from .report import SyncReport
from .session import MIRROR, Held, client_of, exchange, now, schemas

log = logging.getLogger(__name__)

_UNAUTHORIZED = 401
_LOCKED = N_("The authentications stored in QGIS are locked. Choose “Sync now” and enter the master password.")
_NOT_GIVEN = N_("The master password was not given: nothing was exchanged.")
_DISABLED = N_("The authentications of QGIS are switched off. Switch them on in the settings of QGIS, Authentication.")
_GONE = N_("The authentication of this connection is no longer stored in QGIS. Choose another one in the options of JOPTIMIZ.")

_EVERYBODY = N_("no sign-in")
_AS = N_("signed in with {name}")
_NOT_STORED = N_("authentication missing")


class Wiring:
    """The real one; tests give the service another."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        self._desks: dict[str, Desk] = {}

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
            return SignInNeeded(_DISABLED, _UNAUTHORIZED)
        if not manager.masterPasswordIsSet():
            if not asked:
                return SignInNeeded(_LOCKED, _UNAUTHORIZED)
            if not manager.setMasterPassword(True):
                return SignInNeeded(_NOT_GIVEN, _UNAUTHORIZED)
        return None if authcfg in manager.configIds() else SignInNeeded(_GONE, _UNAUTHORIZED)

    def preflight(self, connection: Connection, done: Callable[[Optional[JoptimizError]], None]) -> Any:
        """Ask for the address once from the main thread; `done` follows, never before this returns. The answer can cancel."""
        return preflight.start(connection.url, connection.authcfg, done)

    def ask_once(self, connection: Connection, progress: Progress) -> None:
        """The same, waiting for the answer: for Processing, which prepares in the main thread. Raises JoptimizError."""
        self.transport(connection).send(HttpRequest("GET", connection.url), progress)

    def transport(self, connection: Connection) -> QgisTransport:
        """The carrier of a connection, for any thread."""
        return QgisTransport(connection.authcfg, connection.url)

    def hold(self, connection: Connection) -> Any:
        """Layers of the mirror, about to be put in update mode: for ApplyGate."""
        return self.hold_file(self.mirror_path(connection.id))

    def hold_file(self, path: Path) -> Any:
        """The same for the layers of any file."""
        return open_layers.about_to(self._project, path)

    def work(self, connection: Connection, held: Held, may_vanish: Mapping[str, int]) -> Callable[[Liveness], SyncReport]:
        """The exchange, for a worker."""
        transport = self.transport(connection)
        return lambda liveness: exchange(connection, transport, held, liveness, may_vanish)

    def trial(self, connection: Connection) -> Callable[[Liveness], tuple[Finding, ...]]:
        """A try of the connection, for a worker."""
        client = client_of(connection, self.transport(connection))
        return lambda liveness: check_connection(connection, client, schemas(), liveness)

    def who(self, connection: Connection) -> Text:
        """Who asks, as far as QGIS knows it: the name of the stored authentication."""
        if not connection.authcfg:
            return text(_EVERYBODY)
        config = QgsApplication.authManager().availableAuthMethodConfigs().get(connection.authcfg)
        return text(_AS, name=config.name()) if config is not None else text(_NOT_STORED)

    def desk(self, connection_id: str) -> Desk:
        """What the files of a connection hold. Raises InputError if they cannot be read."""
        if connection_id not in self._desks:
            self._desks[connection_id] = Desk(self._project, connection_id)
        return self._desks[connection_id]

    def describe(self, connection: Connection, collections: Sequence[str]) -> None:
        """Layers of these collections say as of when their data are."""
        try:
            desk = self.desk(connection.id)
            for name in collections:
                desk.describe(name)
        except JoptimizError as error:
            log.warning("Layers were not described: %s", error)

    def clear(self, connection_id: str, lose_unsent: bool) -> None:
        """Remove the files of a connection that is no more, unless layers show them, or they hold what was never sent."""
        folder = places.folder_of(connection_id)
        try:
            desk = self.desk(connection_id)
            if desk.in_project() or (unsent(desk.items()) and not lose_unsent):
                return
        except JoptimizError as error:
            log.warning("The files in %s are kept: %s", folder.name, error)
            return
        del self._desks[connection_id]
        shutil.rmtree(folder, ignore_errors=True)
