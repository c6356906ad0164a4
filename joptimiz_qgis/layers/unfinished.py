# SPDX-License-Identifier: GPL-2.0-or-later
"""What is being made, beside the place it is for: told from other files by its name, cleared away if nobody finishes it."""

from __future__ import annotations

import logging
import shutil
import uuid
from pathlib import Path

log = logging.getLogger(__name__)
_PREFIX, _SUFFIX = ".joptimiz-", ".part"
_DEAD_AFTER_S = 600.0  # without a change: whoever made it was ended


def beside(target: Path) -> Path:
    """A name, nobody's yet, on the same disk as the target; no longer for a long name, which could pass the system's limit."""
    return target.with_name(f"{_PREFIX}{uuid.uuid4().hex[:12]}{_SUFFIX}")


def try_folder(target: Path) -> None:
    """Raise OSError if nothing can be made beside the target: only trying tells it on Windows. Clears what is left there."""
    # The tempfile module would try for ever in a Windows folder where this user may not write.
    probe = beside(target)
    try:
        with open(probe, "xb"):
            now = probe.stat().st_mtime  # by the clock of the disk, which may be another machine's
    finally:
        probe.unlink(missing_ok=True)
    _clear(target.parent, now)


def _clear(folder: Path, now: float) -> None:
    """Remove what a process that was ended left unfinished. Somebody else may do the same at the same moment."""
    for path in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        try:
            if now - max(each.stat().st_mtime for each in (path, *path.glob("*"))) < _DEAD_AFTER_S:
                continue
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
            log.info("Removed %s, which was never finished.", path)
        except OSError as error:
            log.info("%s was never finished and cannot be removed (%s).", path, error)
