# SPDX-License-Identifier: GPL-2.0-or-later
"""JOPTIMIZ for QGIS."""


def classFactory(iface: object) -> object:  # noqa: N802 (QGIS asks for this name)
    """Called by QGIS when it loads the plugin."""
    from .plugin import JoptimizPlugin

    return JoptimizPlugin(iface)
