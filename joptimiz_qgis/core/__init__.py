# SPDX-License-Identifier: GPL-2.0-or-later
"""The pure core: it decides. No QGIS, Qt, network, file, clock or setting in here."""
