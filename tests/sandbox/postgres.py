# SPDX-License-Identifier: GPL-2.0-or-later
"""A PostgreSQL of the sandbox's own: its data, its port, its password, gone when it ends."""

from __future__ import annotations

import ctypes
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Iterator, Optional

import psycopg

ACCOUNTS = ("postgres", "nobody")  # PostgreSQL refuses to run as root
START_S = 30.0


def programs() -> Optional[Path]:
    """The folder with initdb and postgres of the newest version that has PostGIS; None without."""
    found = [folder for folder in Path("/usr/lib/postgresql").glob("*/bin")
             if (Path("/usr/share/postgresql") / folder.parent.name / "extension" / "postgis.control").is_file()]
    return max(found, key=lambda folder: float(folder.parent.name), default=None)


def unprivileged() -> dict[str, Any]:
    """How subprocess must start a program so that it does not run as root."""
    if os.geteuid() != 0:
        return {}
    entry = next(entry for entry in (_entry(name) for name in ACCOUNTS) if entry)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """Starts a new, empty server in a folder below `folder`; yields how psycopg reaches its database. Never committed to disk
    for good: a crash of the machine may lose it."""
    bin_folder, who = programs(), unprivileged()
    if bin_folder is None:
        raise SystemExit("PostgreSQL with PostGIS is absent: tools/sandbox_setup.sh --postgis installs it on Debian and Ubuntu.")
    password, port = secrets.token_hex(16), free_port()
    with tempfile.TemporaryDirectory(prefix="joptimiz-pg-") as sockets:
        if who:
            os.chown(sockets, who["user"], who["group"])
        data = folder.resolve() / "postgres"
        if who and subprocess.run(["test", "-x", str(data.parent)], **who).returncode != 0:
            data = Path(sockets) / "data"  # the folder is below one that root alone may enter
        shutil.rmtree(data, ignore_errors=True)
        data.mkdir(mode=0o700)
        if who:
            os.chown(data, who["user"], who["group"])
        common = {**who, "cwd": data, "stdin": subprocess.DEVNULL, "preexec_fn": end_with_us}
        secret = Path(sockets) / "password"
        secret.write_text(password, "ascii")
        if who:
            os.chown(secret, who["user"], who["group"])
        subprocess.run([bin_folder / "initdb", "-D", data, "-U", "sandbox", "--pwfile", secret, "-A", "scram-sha-256",
                        "-E", "UTF8", "--locale", "C", "--no-sync"], check=True, stdout=subprocess.DEVNULL, **common)
        with (Path(sockets) / "log").open("wb") as log:
            server = subprocess.Popen(
                [bin_folder / "postgres", "-D", data, "-p", str(port), "-k", sockets, "-c", "listen_addresses=127.0.0.1",
                 "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=40",
                 "-c", "autovacuum=off"],  # its transactions would hold safe_rev back now and then: right, but not repeatable
                stdout=log, stderr=log, start_new_session=True, **common)
            address = f"host=127.0.0.1 port={port} dbname=postgres user=sandbox password={password} connect_timeout=5"
            try:
                wait(server, address, Path(sockets) / "log")
                yield address
            finally:
                server.send_signal(signal.SIGINT)  # a fast shutdown: open connections are ended
                try:
                    server.wait(10)
                except subprocess.TimeoutExpired:
                    server.kill()
                shutil.rmtree(data, ignore_errors=True)


def end_with_us() -> None:
    """Has the kernel stop the program when we end, also when we are killed (Linux: prctl PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None).prctl(1, int(signal.SIGINT))


def wait(server: subprocess.Popen, address: str, log: Path) -> None:
    """Returns when the server answers; raises with its log if it does not."""
    until = time.monotonic() + START_S
    while True:
        try:
            psycopg.connect(address).close()
            return
        except psycopg.OperationalError as error:
            if server.poll() is not None or time.monotonic() > until:
                raise SystemExit(f"PostgreSQL did not start: {log.read_text('utf-8', 'replace')[-2000:]}") from error
            time.sleep(0.05)


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


def _entry(name: str) -> Optional[pwd.struct_passwd]:
    try:
        return pwd.getpwnam(name)
    except KeyError:
        return None
