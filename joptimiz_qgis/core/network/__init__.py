# SPDX-License-Identifier: GPL-2.0-or-later
"""Road networks as arrays: model, topology, limits."""
