# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin's composition root: puts the parts together in initGui, takes them apart in reverse in unload."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Optional

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QWidget

from . import log
from .algorithms.provider import JoptimizProvider
from .core.text import N_
from .gui.dock_account import AccountDock
from .gui.dock_alerts import AlertsDock
from .gui.dock_bays import BaysDock
from .gui.dock_exemptions import ExemptionsDock
from .gui.dock_route import RouteDock
from .gui.page_connections import ConnectionsFactory
from .gui.page_options import OptionsFactory
from .layers import network_session
from .layers.mirror.shown import ShownMirrors
from .layers.presets import presets
from .paths import resource
from .sync.service import SyncService
from .sync.wiring import Wiring
from .tr import install_translator, tr

MENU = "JOPTIMIZ"
SETTLED_MS = 500


@dataclass(frozen=True)
class Dock:
    """One dock, and the action that shows it. `make(plugin)`: a QgsDockWidget with `close_down()`."""

    action: str
    icon: str
    title: str
    tip: str
    make: Callable[[Any], Any]


DOCKS = (
    Dock("joptimizItineriz", "itineriz.svg", N_("Itinériz – Route"), N_("How may this vehicle go, and which order says no?"),
         lambda plugin: RouteDock(plugin.iface, presets(), plugin.iface.mainWindow())),
    Dock("joptimizAccount", "account.svg", N_("JOPTIMIZ – Account and data"),
         N_("Who is signed in, how old the data are, what waits to be sent"),
         lambda plugin: AccountDock(plugin.iface, plugin.service, lambda: plugin.open_options(ConnectionsFactory.PAGE),
                                    plugin.iface.mainWindow())),
    Dock("joptimizExemptions", "exemptions.svg", N_("ZFE exemptions"), N_("Who may enter where, until when, on whose act"),
         lambda plugin: ExemptionsDock(plugin.iface, plugin.iface.mainWindow())),
    Dock("joptimizAlerts", "alerts.svg", N_("Alerts"), N_("What holds now, where, until when, and what it does to routes"),
         lambda plugin: AlertsDock(plugin.iface, plugin.iface.mainWindow())),
    Dock("joptimizBays", "bays.svg", N_("Delivery bays"), N_("Where can this vehicle stop to deliver now, and for how long"),
         lambda plugin: BaysDock(plugin.iface, plugin.service, presets(), plugin.destination, plugin.iface.mainWindow())),
)
"""In the order of the toolbar."""


class JoptimizPlugin:
    """What QGIS loads. qgis_process calls initProcessing alone, QGIS Desktop initGui."""

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        self._provider: Optional[JoptimizProvider] = None
        self._undo: list[Callable[[], object]] = []
        self.service: Any = None  # while QGIS Desktop has the plugin loaded: a SyncService

    def initProcessing(self) -> None:
        """Language, log and algorithms: all that there is without a window."""
        translator = install_translator()
        if translator is not None:
            self._undo.append(lambda: QCoreApplication.removeTranslator(translator))
        handler = log.start()
        self._undo.append(lambda: log.stop(handler))
        self._provider = JoptimizProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)
        self._undo.append(self._remove_provider)
        self._undo.append(network_session.close)

    def initGui(self) -> None:
        """All of initProcessing, then the exchange with servers, options, docks, menu and toolbar."""
        self.initProcessing()
        self._add_service()
        for factory in (OptionsFactory(), ConnectionsFactory(self.service)):
            self._add_options(factory)
        self._add_actions(self._add_docks())
        self.service.start()

    def unload(self) -> None:
        """Undo everything, last things first."""
        while self._undo:
            self._undo.pop()()

    def _remove_provider(self) -> None:
        QgsApplication.processingRegistry().removeProvider(self._provider)
        self._provider = None

    def _add_service(self) -> None:
        shown = ShownMirrors(QgsProject.instance())
        self._undo.append(shown.close)
        wiring = Wiring(QgsProject.instance())
        self.service = SyncService(wiring)
        # What we wrote ourselves, layers know already, as soon as the last one has left its update mode.
        self.service.finished.connect(lambda identifier, _report: QTimer.singleShot(
            SETTLED_MS, lambda: shown.settled(wiring.mirror_path(identifier))))

        def remove() -> None:
            self.service.close()
            self.service = None

        self._undo.append(remove)

    def _add_options(self, factory: QgsOptionsWidgetFactory) -> None:
        self.iface.registerOptionsWidgetFactory(factory)
        self._undo.append(lambda: self.iface.unregisterOptionsWidgetFactory(factory))

    def _add_docks(self) -> list[QAction]:
        """Every dock, closed at first, and the action that shows it; all in one place, a tab for each that is open."""
        placed: list[Any] = []
        return [self._add_dock(entry, placed) for entry in DOCKS]

    def _add_dock(self, entry: Dock, placed: list[Any]) -> QAction:
        window = self.iface.mainWindow()
        dock = entry.make(self)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        if placed:  # one below the other they would be higher than many screens
            window.tabifyDockWidget(placed[-1], dock)
        placed.append(dock)
        dock.hide()  # QGIS shows it again at start if it was open; else the toolbar does
        action = QAction(QIcon(str(resource("icons", entry.icon))), tr(entry.title), window)
        action.setObjectName(entry.action)
        action.setToolTip(tr(entry.tip))
        action.setCheckable(True)
        dock.setToggleVisibilityAction(action)

        def remove() -> None:
            dock.close_down()
            self.iface.removeDockWidget(dock)
            _discard(dock)

        self._undo.append(remove)
        return action

    def _add_actions(self, shows: list[QAction]) -> None:
        window = self.iface.mainWindow()
        options = QAction(tr("JOPTIMIZ options…"), window)
        options.setObjectName("joptimizOptions")
        options.triggered.connect(lambda: self.open_options(OptionsFactory.PAGE))
        toolbar = self.iface.addToolBar(MENU)
        toolbar.setObjectName("joptimizToolBar")
        toolbar.addActions(shows)
        actions = [*shows, options]
        for action in actions:
            self.iface.addPluginToMenu(MENU, action)

        def remove() -> None:
            for action in reversed(actions):
                self.iface.removePluginMenu(MENU, action)
                toolbar.removeAction(action)
                action.deleteLater()
            window.removeToolBar(toolbar)
            _discard(toolbar)

        self._undo.append(remove)

    def destination(self) -> Any:
        """Where the route dock leads to; None if nowhere yet."""
        dock = self.iface.mainWindow().findChild(RouteDock, "joptimizRouteDock")
        return dock.destination() if dock is not None else None

    def open_options(self, page: str) -> None:
        """QGIS' own options, at one of our pages."""
        self.iface.showOptionsDialog(self.iface.mainWindow(), page)


def _discard(widget: QWidget) -> None:
    """Out of the window at once: a reload must not find the former one by its name."""
    widget.setParent(None)
    widget.deleteLater()
