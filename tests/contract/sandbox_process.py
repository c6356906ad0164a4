# SPDX-License-Identifier: GPL-2.0-or-later
"""Servers of tests/sandbox as processes of their own, from .venv-sandbox: they end with the test run, however that ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any, Iterable, Mapping, Optional

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / ".venv-sandbox" / "bin" / "python"
ABSENT = "no .venv-sandbox that works with this system: tools/sandbox_setup.sh makes it (Python 3.11 or 3.12)"
NO_POSTGIS = "no PostgreSQL with PostGIS here: tools/sandbox_setup.sh --postgis installs it on Debian and Ubuntu"

sys.path.insert(0, str(ROOT / "tests"))
try:
    from sandbox import ask  # by the standard library alone
finally:
    sys.path.remove(str(ROOT / "tests"))


@cache
def usable() -> bool:
    """Whether .venv-sandbox is there and runs: in a chroot of another system it does not."""
    if not (ROOT / ".venv-sandbox" / ".ready").is_file():
        return False
    try:
        return subprocess.run([PYTHON, "-c", "import pygeoapi, shapely"], capture_output=True, timeout=60).returncode == 0
    except OSError:
        return False


def has_postgis() -> bool:
    return any(Path("/usr/share/postgresql").glob("*/extension/postgis.control"))


class Process:
    """A server of `python -m MODULE`. `.url`: its address."""

    def __init__(self, module: str, *words: str) -> None:
        self.errors = tempfile.TemporaryFile()  # noqa: SIM115  # it lives as long as the server
        self.process = subprocess.Popen([PYTHON, "-m", module, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=self.errors, cwd=ROOT, text=True, start_new_session=True,
                                        env={**os.environ, "PYTHONPATH": str(ROOT / "tests"), "PYTHONDONTWRITEBYTECODE": "1"})
        self.told = self._line()
        self.url: str = self.told["url"]

    def stop(self) -> None:
        """Ends it; an open transaction is rolled back."""
        if self.process.stdin and not self.process.stdin.closed:
            self.process.stdin.close()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def log(self) -> str:
        """What it said on its standard error so far."""
        self.errors.seek(0)
        return self.errors.read().decode("utf-8", "replace")

    def _line(self) -> Any:
        line = self.process.stdout.readline()
        if not line:
            self.process.wait(20)
            raise RuntimeError(f"the server ended with {self.process.returncode}: {self.log()[-3000:]}")
        return json.loads(line)


class Sandbox(Process):
    """The reference server. `.store`: gpkg or postgis; `.issuer`: the identity provider."""

    def __init__(self, store: str = "gpkg", *words: str) -> None:
        super().__init__("sandbox", "--control", "--store", store, *words)
        self.store, self.issuer = store, self.told["issuer"]
        self.accounts, self.bearers = 0, {}

    def token(self, scopes: Iterable[str] = ask.EVERYTHING, **claims: Any) -> str:
        """An access token of a new account. `claims`: `token_s` (seconds that it lasts), `aud`, `iss`."""
        self.accounts += 1
        name, scopes = f"account-{self.accounts}@example.org", list(scopes)
        ask.account(self.issuer, name, {"scopes": scopes, **claims})
        return ask.token(self.issuer, name, scopes)

    def bearer(self, *scopes: str) -> dict[str, str]:
        """Headers with a token for these scopes, by default for all; the same account for the same scopes."""
        scopes = scopes or ask.EVERYTHING
        if scopes not in self.bearers:
            self.bearers[scopes] = self.token(scopes)
        return {"Authorization": f"Bearer {self.bearers[scopes]}"}

    # What an operator does beside the API:

    def put(self, collection: str, feature: Mapping[str, Any]) -> Mapping[str, Any]:
        """Stores a feature (its `id` a UUID), whatever was there; the stored one."""
        return self.do("put", collection=collection, feature=feature)

    def delete(self, collection: str, uid: str) -> Mapping[str, Any]:
        return self.do("delete", collection=collection, id=uid)

    def purge(self, collection: str) -> int:
        """Forgets the tombstones; the oldest cursor that is still good."""
        return self.do("purge", collection=collection)["oldest_rev"]

    def begin_late(self, collection: str, feature: Mapping[str, Any]) -> None:
        """Another program writes and does not commit until `commit_late`."""
        self.do("late", collection=collection, feature=feature)

    def commit_late(self) -> None:
        self.do("commit")

    def limit(self, requests: Optional[int], seconds: float = 60) -> None:
        """So many requests of an account in so many seconds, then 429; None ends it."""
        self.do("rate", requests=requests, seconds=seconds)

    def requests(self) -> list[tuple[str, str, str, int]]:
        """(method, path, query, status) of every answer since the last call."""
        return [tuple(row) for row in self.do("requests")["requests"]]

    def do(self, order: str, **said: Any) -> Any:
        self.process.stdin.write(json.dumps({"do": order, **said}) + "\n")
        self.process.stdin.flush()
        answer = self._line()
        if "error" in answer:
            raise RuntimeError(f"{order}: {answer}")
        return answer
