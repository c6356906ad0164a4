# SPDX-License-Identifier: GPL-2.0-or-later
"""One adapter for each engine that ours is measured beside; each has `measure(graph, record, folder)` and reads no other."""
