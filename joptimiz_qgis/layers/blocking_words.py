# SPDX-License-Identifier: GPL-2.0-or-later
"""The sentence that says how many rules, or the road data, leave no legal way: the same in the log and in the dock."""

from __future__ import annotations

from ..tr import tr


def no_legal_way(rules: int, road_data: int) -> str:
    """`rules` come from rule layers; `road_data` are signs and limits that the network itself states, which no order names."""
    if not rules:
        return tr("No legal way: the road data blocks it.") if road_data else tr("No legal way.")
    if road_data:
        return (tr("No legal way: one rule and the road data block it together.") if rules == 1 else
                tr("No legal way: {n} rules and the road data block it together.", n=rules))
    if rules == 1:
        return tr("No legal way: one rule blocks it.")
    return tr("No legal way: {n} rules block it together.", n=rules)
