# SPDX-License-Identifier: GPL-2.0-or-later
"""One sync at a time on one connection, whatever the number of QGIS that run.

The lock is SQLite's own on an empty file: the operating system gives it back when a process ends, however it ends. So there
is no stale lock to recover, and no process number that another program may have got since.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Iterator

from ..core.errors import BusyElsewhere, InputError
from ..core.text import N_

NAME = "sync.lock"


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Hold the connection whose folder this is. Raises BusyElsewhere at once if somebody else holds it; InputError if the
    folder cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        held = sqlite3.connect(str(folder / NAME), timeout=0.0, isolation_level=None, check_same_thread=False)
    except (OSError, sqlite3.Error) as error:
        raise _no_room(folder, error) from error
    with closing(held):
        try:
            held.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" in str(error) or "busy" in str(error):
                raise BusyElsewhere(N_("Another QGIS is already exchanging with this server. Wait until it is done.")) from error
            raise _no_room(folder, error) from error
        try:
            yield
        finally:
            held.execute("ROLLBACK")


def _no_room(folder: Path, error: Exception) -> InputError:
    return InputError(N_("The folder {folder} of the mirror cannot be written: {reason}. Free some room, or mend its rights."),
                      folder=str(folder), reason=str(error))
