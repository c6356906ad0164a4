# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs inside QGIS (qgis --code) for qgis_screenshot.py, which tells it everything by one JSON file."""

import json
import os
import sys
import traceback
from pathlib import Path

import qgis.utils
from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QT_VERSION_STR, QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog

SETTLED_MS = 500  # --code runs before the window is settled


def wait(ms):
    """Let QGIS draw and answer events for that long."""
    loop = QEventLoop()
    QTimer.singleShot(int(ms), loop.quit)
    loop.exec()


class Session:
    """One run: the job, what came of it, and what a start-up script may call."""

    def __init__(self):
        self.job = json.loads(Path(os.environ["QGIS_SCREENSHOT_JOB"]).read_text("utf-8"))
        self.result = {"error": None, "missing": [], "pictures": [], "dialogs": [],
                       "qgis": Qgis.QGIS_VERSION, "qt": QT_VERSION_STR, "python": sys.version.split()[0]}
        self.iface = qgis.utils.iface
        self.pending = 0

    def shot(self, path, widget=None):
        """Save a picture of a widget (default: the main window); a relative path lies beside --out."""
        path = Path(self.job["out_dir"], str(path))
        wait(50)
        if not (self.iface.mainWindow() if widget is None else widget).grab().save(str(path), "PNG"):
            raise OSError(f"cannot write the picture {path}")
        self.result["pictures"].append(str(path))

    def later(self, ms, function):
        """Call function after ms milliseconds; the final picture waits for it."""
        self.pending += 1

        def call():
            try:
                function()
            except Exception:
                self.result["error"] = self.result["error"] or traceback.format_exc()
            finally:
                self.pending -= 1

        QTimer.singleShot(int(ms), call)

    def run(self):
        try:
            self._open()
            self._script()
            self._finish_drawing()
            self._pictures()
        except BaseException:
            self.result["error"] = traceback.format_exc()
        target = Path(self.job["result"])  # whole or not at all: the caller waits for it
        target.with_suffix(".part").write_text(json.dumps(self.result), "utf-8")
        target.with_suffix(".part").replace(target)
        # The caller ends this process: no question on leaving can stop it.

    def _open(self):
        main = self.iface.mainWindow()
        main.resize(*self.job["size"])
        main.move(0, 0)
        # The browser and the layer panel stay, the message bar of a first start goes.
        self.iface.messageBar().clearWidgets()
        if self.job["project"] and not QgsProject.instance().read(self.job["project"]):
            raise OSError(f"cannot read the project {self.job['project']}")
        self.result["missing"] = [name for name in self.job["plugins"] if name not in qgis.utils.plugins]
        if not self.job["project"] and not self.job["keep_welcome"]:
            self.iface.newProject(False)  # leaves the welcome page for the map
        wait(300)

    def _script(self):
        path = self.job["script"]
        if path:
            names = {"__name__": "__main__", "__file__": path, "iface": self.iface, "plugins": qgis.utils.plugins,
                     "args": self.job["args"], "shot": self.shot, "later": self.later, "wait": wait}
            exec(compile(Path(path).read_text("utf-8"), path, "exec"), names)

    def _finish_drawing(self):
        for _ in range(600):  # until the deferred calls are done and the map is drawn
            wait(100)
            if not self.pending and not self.iface.mapCanvas().isDrawing():
                break
        wait(self.job["settle"])

    def _pictures(self):
        self.shot(self.job["out"])
        if self.job["root"]:  # the whole display, with dialogs that lie over the main window
            path = str(Path(self.job["out_dir"], self.job["root"]))
            QApplication.primaryScreen().grabWindow(0).save(path, "PNG")
            self.result["pictures"].append(path)
        self.result["dialogs"] = [f"{type(w).__name__}: {w.windowTitle()}" for w in QApplication.topLevelWidgets()
                                  if isinstance(w, QDialog) and w.isVisible()]


QTimer.singleShot(SETTLED_MS, lambda: Session().run())  # Qt would not keep the session of a bound method alive
