# SPDX-License-Identifier: GPL-2.0-or-later
"""The JOPTIMIZ API: a profile of OGC API – Features (resources/api)."""
