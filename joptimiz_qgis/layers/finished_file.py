# SPDX-License-Identifier: GPL-2.0-or-later
"""Files that are whole or not there: made beside their place, several at once if they belong together, then moved there."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator, Sequence

from ..core.errors import InputError
from ..core.text import N_
from .unfinished import beside, try_folder


@contextmanager
def finished(*targets: Path) -> Iterator[Sequence[Path]]:
    """Paths to write to, of the same names; when the block ends well what was made there takes the places of the targets.

    Raises InputError, before the block or after it, where a target cannot be written; then no target is changed.
    """
    folders: list[Path] = []
    try:
        for target in targets:
            folders.append(_folder_beside(target))
        made = [folder / target.name for folder, target in zip(folders, targets)]
        yield made
        for path, target in zip(made, targets):
            _put(path, target)
    finally:
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)


def unwritable(target: Path) -> InputError:
    """What a file that cannot be written is told by."""
    return InputError(N_("The file {path} cannot be written. Choose another folder, or close the program that has it open."),
                      path=str(target))


def _folder_beside(target: Path) -> Path:
    """A folder on the same disk as the target, so that putting the file in its place is one step."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_dir():
            raise IsADirectoryError
        try_folder(target)
        folder = beside(target)
        folder.mkdir()
        return folder
    except OSError as error:
        raise unwritable(target) from error


def _put(made: Path, target: Path) -> None:
    try:
        os.replace(made, target)
    except OSError as error:
        raise unwritable(target) from error
