# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs in QGIS before it loads plugins (PYQGIS_STARTUP): a plugin's exception is written down, not shown in a dialog."""

import os
import traceback

import qgis.utils


def record(kind, value, trace, text="", *args, **kwargs):
    with open(os.environ["QGIS_SCREENSHOT_JOB"] + ".errors", "a", encoding="utf-8") as file:
        file.write(f"{text or ''}\n{''.join(traceback.format_exception(kind, value, trace))}\n")


qgis.utils.showException = record
