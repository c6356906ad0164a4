# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS Processing algorithms; a folder is a toolbox group."""
