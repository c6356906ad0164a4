# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the mirror of a connection and what waits to be sent are kept: on this machine, never on a share.

SQLite's write-ahead log, which lets layers be read while the mirror is written, does not work over a network.
"""

from __future__ import annotations

import ctypes
import os
import re
import sys
from pathlib import Path
from typing import Iterable, Tuple

from ...core.errors import InputError
from ...core.text import N_
from ...paths import local_store

_REMOTE = ("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "9p", "fuse.sshfs", "fuse.rclone", "davfs",
           "fuse.davfs2", "gvfsd-fuse", "fuse.gvfsd-fuse", "webdav", "afpfs", "glusterfs", "ceph", "lustre")
_DRIVE_REMOTE = 4  # GetDriveTypeW
_MADE_HERE = re.compile(r"[A-Za-z0-9_-]{1,64}\Z")
_ON_A_SHARE = N_("{path} lies on a network share. The mirror must lie on a disk of this machine: choose a folder there.")


def folder_of(connection_id: str) -> Path:
    """The folder of a connection's mirror and drafts; it may be absent. Raises InputError for what is no id."""
    if not _MADE_HERE.match(connection_id):
        raise InputError(N_("{id} is no identifier of a connection."), id=connection_id)
    return local_store() / "connections" / connection_id


def refuse_network_share(path: Path) -> None:
    """Raise InputError if a path, or the nearest folder of it that is there, lies on another machine's disk."""
    if on_a_share(path):
        raise InputError(_ON_A_SHARE, path=str(path))


def on_a_share(path: Path) -> bool:
    """Whether a path lies on another machine's disk, as far as this system tells."""
    if sys.platform == "win32":
        return _windows_share(str(path.absolute()))
    there = path.absolute()
    while not there.exists() and there != there.parent:
        there = there.parent
    return remote_mount(str(there.resolve()), _mounts())


def remote_mount(path: str, mounts: Iterable[Tuple[str, str]]) -> bool:
    """Whether the innermost of the (folder, kind of file system) that holds a path is another machine's."""
    holding = [(folder, kind) for folder, kind in mounts if path == folder or path.startswith(folder.rstrip("/") + "/")]
    return bool(holding) and max(holding, key=lambda each: len(each[0]))[1] in _REMOTE


def _mounts() -> Iterable[Tuple[str, str]]:
    try:
        with open("/proc/mounts", encoding="utf-8", errors="surrogateescape") as lines:
            return [(_unescaped(parts[1]), parts[2]) for parts in (line.split(" ") for line in lines) if len(parts) > 2]
    except OSError:  # no such list on this system
        return []


def _unescaped(folder: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found.group(1), 8)), folder)


def _windows_share(path: str) -> bool:
    if path.startswith(("\\\\", "//")) and not path.startswith("\\\\?\\"):
        return True
    if path.startswith("\\\\?\\UNC\\"):
        return True
    drive = os.path.splitdrive(path)[0]
    return bool(drive) and ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == _DRIVE_REMOTE  # type: ignore[attr-defined]
