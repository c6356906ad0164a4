# SPDX-License-Identifier: GPL-2.0-or-later
"""Toolbox group: delivery bays."""
