# SPDX-License-Identifier: GPL-2.0-or-later
"""Official formats to core objects and back: streams in, no paths, no network."""
