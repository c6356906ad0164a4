# SPDX-License-Identifier: GPL-2.0-or-later
"""What a test may do to a running sandbox, over its standard input: a line of JSON in, a line of JSON out; no network.

{"do": "put", "collection", "feature"}, {"do": "delete", "collection", "id"} write as the operator, bound to no state.
{"do": "purge", "collection"} forgets tombstones. {"do": "late", "collection", "feature"} writes without committing (PostGIS);
{"do": "commit"} ends that. {"do": "storm", "collection", "features", "writers"} writes from many sides, {"do": "calm"} tells
whether that is over. {"do": "rate", "requests", "seconds"} limits. {"do": "requests"} tells and clears what was asked.
"""

from __future__ import annotations

import json
import sys
from typing import Any, Callable, Mapping, Optional, TextIO

from . import draft
from .catalogue import COLLECTIONS, Collection
from .late import LateWrite, Storm
from .limits import Limits
from .problems import Absent, Duplicate, Problem
from .store import Store


class Control:
    def __init__(self, store_of: Callable[[Collection], Store], limits: Limits) -> None:
        self.store_of, self.limits = store_of, limits
        self.open: Optional[LateWrite] = None
        self.storm: Optional[Storm] = None

    def run(self, told: TextIO, ended: Callable[[], None]) -> None:
        """Answers until the input ends, then calls `ended`."""
        for line in sys.stdin:
            try:
                said = json.loads(line)
                answer = getattr(self, f"do_{said['do']}")(said)
            except Problem as problem:
                answer = {"error": problem.message, "reasons": problem.reasons}
            except Exception as error:  # told to the test, which fails by it
                answer = {"error": f"{type(error).__name__}: {error}"}
            print(json.dumps(answer), file=told, flush=True)
        ended()

    def do_put(self, said: Mapping[str, Any]) -> Any:
        store = self.store_of(COLLECTIONS[said["collection"]])
        read = draft.read(json.dumps(said["feature"]).encode(), store.collection, said["feature"]["id"])
        try:
            return store.create(read, free=True)
        except Duplicate:
            return store.replace(read, None, free=True)

    def do_delete(self, said: Mapping[str, Any]) -> Any:
        return self.store_of(COLLECTIONS[said["collection"]]).delete(said["id"], None, free=True)

    def do_purge(self, said: Mapping[str, Any]) -> Any:
        return {"oldest_rev": self.store_of(COLLECTIONS[said["collection"]]).purge()}

    def do_late(self, said: Mapping[str, Any]) -> Any:
        """A write that stays uncommitted, as by another program."""
        if self.open is not None:
            raise Absent("one late write at a time")
        store = self.store_of(COLLECTIONS[said["collection"]])
        self.open = LateWrite(store, draft.read(json.dumps(said["feature"]).encode(), store.collection, said["feature"]["id"]))
        return {"begun": True}

    def do_commit(self, said: Mapping[str, Any]) -> Any:
        self.open.commit()
        self.open = None
        return {"committed": True}

    def do_storm(self, said: Mapping[str, Any]) -> Any:
        store = self.store_of(COLLECTIONS[said["collection"]])
        read = [draft.read(json.dumps(feature).encode(), store.collection, feature["id"]) for feature in said["features"]]
        self.storm = Storm(store, [read[first::said["writers"]] for first in range(said["writers"])])
        return {"begun": len(read)}

    def do_calm(self, said: Mapping[str, Any]) -> Any:
        return {"over": self.storm.over}

    def do_rate(self, said: Mapping[str, Any]) -> Any:
        self.limits.taken.clear()
        self.limits.rate = None if said.get("requests") is None else (int(said["requests"]), float(said["seconds"]))
        return {"rate": self.limits.rate}

    def do_requests(self, said: Mapping[str, Any]) -> Any:
        told = {"counts": dict(self.limits.counts), "requests": list(self.limits.requests)}
        self.limits.counts.clear()
        self.limits.requests.clear()
        return told
