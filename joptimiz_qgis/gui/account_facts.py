# SPDX-License-Identifier: GPL-2.0-or-later
"""What the account dock shows, put together from the mirror, the last exchange and the project."""

from __future__ import annotations

from typing import Any, Sequence

from ..core.sync_plan import CollectionState
from ..core.text import Text
from ..sync.connections import Connection
from ..sync.push import ORDER
from ..sync.report import CollectionReport
from ..sync.service import Phase, State
from ..tr import render, tr
from .sync_words import PHASES, received, word
from .wdg_collections import CollectionRow


def rows_of(connection: Connection, state: State, desk: Any) -> list[CollectionRow]:
    """A row for each collection that is wanted or was ever received, in the order of the API."""
    known = {each.name: each for each in desk.states()}
    told = {each.name: each for each in (state.report.collections if state.report is not None else ())}
    wanted = set(connection.collections) | set(known) | set(told)
    rows = []
    for name in (*ORDER, *sorted(wanted - set(ORDER))):
        if name not in wanted:
            continue
        mine = known.get(name, CollectionState(name))
        report = told.get(name, CollectionReport(name))
        rejects = tuple(desk.rejects(name)) if mine.rejected else ()
        rows.append(CollectionRow(mine, desk.on_map(name), report.problem, report.notes, report.vanish, rejects))
    return rows


def state_line(who: Text, state: State, states: Sequence[CollectionState]) -> str:
    """Who is signed in, how old the data are at most, and whether the server answers."""
    ages = [each.fetched_at for each in states if each.fetched_at]
    data = tr("data of {time}", time=received(min(ages))) if ages else tr("no data yet")
    asked = state.report is not None or state.phase is not Phase.IDLE
    known = () if state.phase is Phase.SIGN_IN_NEEDED else (render(who),)  # the authentication that is set lets nobody in
    return " \u00b7 ".join((*known, data, word(PHASES, state.phase) if asked else tr("not contacted yet")))
