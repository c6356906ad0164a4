# SPDX-License-Identifier: GPL-2.0-or-later
"""Which messages a reader has muted and which were announced: kept with the project, never in the data."""

from __future__ import annotations

from typing import FrozenSet, Iterable

from qgis.core import QgsProject

_SCOPE, _MUTED, _SEEN = "joptimiz", "alerts/muted", "alerts/announced"
_MOST_SEEN = 2000


def muted(project: QgsProject) -> FrozenSet[str]:
    """Ids of messages that are muted."""
    return frozenset(project.readListEntry(_SCOPE, _MUTED)[0])


def mute(project: QgsProject, alert_ids: Iterable[str], quiet: bool) -> None:
    """Mute messages through all their revisions, or let them speak again."""
    ids = muted(project) | set(alert_ids) if quiet else muted(project) - set(alert_ids)
    project.writeEntry(_SCOPE, _MUTED, sorted(ids))


def announced(project: QgsProject) -> FrozenSet[str]:
    """Revisions (ListedAlert.key) that a reader was told of."""
    return frozenset(project.readListEntry(_SCOPE, _SEEN)[0])


def announce(project: QgsProject, keys: Iterable[str]) -> None:
    """Note that a reader was told. That alone asks nobody to save the project."""
    dirty = project.isDirty()
    seen = list(dict.fromkeys([*project.readListEntry(_SCOPE, _SEEN)[0], *keys]))
    project.writeEntry(_SCOPE, _SEEN, seen[-_MOST_SEEN:])
    project.setDirty(dirty)
