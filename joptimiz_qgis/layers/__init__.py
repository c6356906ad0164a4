# SPDX-License-Identifier: GPL-2.0-or-later
"""Between core objects and QGIS layers and files; no widgets."""
