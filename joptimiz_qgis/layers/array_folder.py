# SPDX-License-Identifier: GPL-2.0-or-later
"""Arrays on this machine's disk, one folder for each content (ADR 2): written whole beside its place, mapped when read.

A folder is checked from end to end when it is loaded. That takes 0.1 s for 200 MB, once in a process, and reads what the
first search reads anyway: sampling would be quicker, and let a page of zeros pass that a power cut left.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import uuid
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Mapping, Optional

import numpy as np

log = logging.getLogger(__name__)
_REST = "rest.json"
_TRIES = 5
_MANIFEST = "manifest.json"
_UNFINISHED_AFTER_S = 24 * 3600


@dataclass(frozen=True)
class Content:
    """Arrays by name, and what is no array, as JSON has it."""

    arrays: Mapping[str, np.ndarray]
    rest: Any = None


def load(folder: Path, layout: int) -> Optional[Content]:
    """The content of a folder, its arrays read-only and mapped; None if there is none, or another layout, or it is damaged."""
    try:
        manifest = json.loads((folder / _MANIFEST).read_text("utf-8"))
        if manifest["layout"] != layout:
            return None
        files = manifest["files"]
        if _REST not in files:
            raise ValueError(_REST)
        for name, checksum in files.items():
            if Path(name).name != name or _checksum(folder / name) != checksum:
                raise ValueError(name)
        arrays = {Path(name).stem: _mapped(folder / name) for name in files if name != _REST}
        content = Content(arrays, json.loads((folder / _REST).read_text("utf-8")))
    except FileNotFoundError:
        if folder.exists():
            log.info("The cached folder %s lacks a file: made again.", folder.name[:24])
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, EOFError) as error:
        log.warning("The cached folder %s is damaged (%s): made again.", folder.name[:24], error)
        return None
    try:
        os.utime(folder)  # used now: prune the others first
    except OSError as error:
        log.debug("The cached folder %s cannot be marked as used (%s).", folder.name[:24], error)
    return content


def keep(folder: Path, layout: int, content: Content) -> bool:
    """Write a folder beside its place and move it there; False, and a line in the log, if it cannot be.

    Another process may do the same at the same moment: whoever comes first wins, both are right.
    """
    part = folder.with_name(f".{folder.name}-{uuid.uuid4().hex[:8]}")
    try:
        part.mkdir(parents=True)
        for name, array in content.arrays.items():
            np.save(part / f"{name}.npy", np.asarray(array, order="C"), allow_pickle=False)
        (part / _REST).write_text(json.dumps(content.rest), "utf-8")
        files = {path.name: _checksum(path) for path in sorted(part.iterdir())}
        (part / _MANIFEST).write_text(json.dumps({"layout": layout, "files": files}), "utf-8")
        for left in range(_TRIES, 0, -1):
            there = load(folder, layout)
            if there is not None and there.arrays.keys() == content.arrays.keys():
                break
            discard(folder)
            try:
                os.rename(part, folder)
                break
            except OSError:
                if left == 1 or not folder.exists():  # else another process was quicker: is its folder whole?
                    raise
        return True
    except OSError as error:
        log.warning("What was worked out cannot be cached in %s (%s).", folder.parent, error)
        return False
    finally:
        shutil.rmtree(part, ignore_errors=True)


def prune(root: Path, now_s: float, kept: int) -> None:
    """Remove the folders used least lately, and what a process that was killed left unfinished."""
    try:
        found = sorted(((p.stat().st_mtime, p) for p in root.iterdir() if p.is_dir()), reverse=True)
    except OSError:
        return  # another process prunes at this moment
    whole = [p for _, p in found if not p.name.startswith(".")]
    unfinished = [p for t, p in found if p.name.startswith(".") and now_s - t > _UNFINISHED_AFTER_S]
    for folder in (*whole[kept:], *unfinished):
        discard(folder)


def discard(folder: Path) -> None:
    """Remove a folder; out of its place first, so that nobody meets half of it. Windows keeps what is mapped: left there."""
    aside = folder.with_name(f".gone-{uuid.uuid4().hex[:8]}")
    try:
        os.rename(folder, aside)
    except OSError:
        return  # absent, or mapped by another process
    shutil.rmtree(aside, ignore_errors=True)


def _mapped(path: Path) -> np.ndarray:
    try:
        return np.load(path, mmap_mode="r", allow_pickle=False).view(np.ndarray)
    except ValueError:  # an empty array cannot be mapped
        whole = np.load(path, allow_pickle=False)
        whole.flags.writeable = False
        return np.asarray(whole)


def _checksum(path: Path) -> int:
    value = 0
    with open(path, "rb") as stream:
        for block in iter(lambda: stream.read(1 << 20), b""):
            value = zlib.crc32(block, value)
    return value
