# SPDX-License-Identifier: GPL-2.0-or-later
"""Which messages of a feed still speak: of each id the newest revision, and none that another took the place of."""

from __future__ import annotations

from typing import Iterable

from ..core.alerts import MessageType
from .alert_found import AlertFound

_NEVER = float("-inf")


def newest(found: Iterable[AlertFound]) -> frozenset[int]:
    """Numbers (from 0) of the messages to keep. Needs little memory a message: the geometry is not kept."""
    best: dict[str, tuple[int, float, int]] = {}
    whole: dict[str, str] = {}
    cancels: set[int] = set()
    replaced: set[str] = set()
    for number, each in enumerate(found):
        alert = each.alert
        rank = (alert.revision, each.said_at.timestamp() if each.said_at else _NEVER, number)
        if alert.alert_id not in best or rank > best[alert.alert_id]:
            best[alert.alert_id] = rank
        if alert.message_type is MessageType.CANCEL:
            cancels.add(number)
        replaced.update(each.replaces)
        if each.message:
            whole[alert.alert_id] = each.message
    return frozenset(rank[2] for uid, rank in best.items()
                     if rank[2] in cancels or not {uid, whole.get(uid, uid)} & replaced)
