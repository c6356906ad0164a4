# SPDX-License-Identifier: GPL-2.0-or-later
"""What the published postgis.sql does on a real PostGIS, told as JSON; runs in .venv-sandbox.

Usage: hosting_tables.py FOLDER SQL
"""

from __future__ import annotations

import json
import random
import sys
import threading
import time
from pathlib import Path
from typing import Any

import psycopg
from sandbox import postgres

WRITERS, EACH = 6, 12


def positions(one: psycopg.Connection) -> Any:
    return one.execute("SELECT * FROM joptimiz_position('exemptions')").fetchone()


def changes(one: psycopg.Connection, cursor: int) -> list[Any]:
    return one.execute("SELECT rev, id::text, deleted, exemption_id, geom IS NULL FROM exemptions WHERE rev > %s ORDER BY rev",
                       (cursor,)).fetchall()


def single(address: str) -> dict[str, Any]:
    """Writes, deletes and purges, one after the other."""
    said: dict[str, Any] = {}
    with psycopg.connect(address, autocommit=True) as one:
        said["columns"] = [row[0] for row in one.execute("SELECT column_name FROM information_schema.columns "
                                                         "WHERE table_name = 'exemptions' ORDER BY ordinal_position")]
        uid, rev = one.execute("INSERT INTO exemptions (exemption_id, geom) VALUES ('E1', ST_Point(2, 48, 4326)) "
                               "RETURNING id::text, rev").fetchone()
        stale = "UPDATE exemptions SET status = 'granted' WHERE id = %s AND rev = %s AND NOT deleted"
        said["replaced"] = [one.execute(stale, (uid, rev)).rowcount for _ in range(2)]
        again = "INSERT INTO exemptions (id) VALUES (%s) ON CONFLICT (id) DO NOTHING"
        said["created_again"] = one.execute(again, (uid,)).rowcount
        one.execute("DELETE FROM exemptions WHERE id = %s", (uid,))
        one.execute("DELETE FROM exemptions WHERE id = %s", (uid,))
        said["tombstone"] = changes(one, 0)
        said["now"] = one.execute("SELECT count(*) FROM exemptions_now").fetchone()[0]
        try:
            one.execute("UPDATE exemptions SET deleted = false WHERE id = %s", (uid,))
            said["raised"] = False
        except psycopg.errors.CheckViolation:
            said["raised"] = True
        said["before_purge"] = positions(one)
        said["kept"] = one.execute("SELECT joptimiz_purge('exemptions')").fetchone()[0]
        said["purged"] = one.execute("SELECT joptimiz_purge('exemptions', '0 s')").fetchone()[0]
        said["after_purge"], said["rows"] = positions(one), changes(one, 0)
        try:
            one.execute("TRUNCATE exemptions")
            said["truncated"] = True
        except psycopg.errors.CheckViolation:
            said["truncated"] = False
    return said


def restored(address: str) -> dict[str, Any]:
    """The tables are put back from a copy: a client knows a revision that they do not."""
    with psycopg.connect(address, autocommit=True) as one:
        known = positions(one)[1] + 50
        said = one.execute("SELECT joptimiz_restored('exemptions')").fetchone()[0]
        position = positions(one)
        rev = one.execute("INSERT INTO exemptions (exemption_id) VALUES ('after') RETURNING rev").fetchone()[0]
        return {"known": known, "said": said, "position": position, "next": rev}


def open_write(address: str) -> dict[str, Any]:
    """What a reader sees while a transaction that has its revision is still open."""
    with psycopg.connect(address) as slow, psycopg.connect(address, autocommit=True) as reader:
        before = positions(reader)[1]
        taken = slow.execute("INSERT INTO exemptions (exemption_id) VALUES ('slow') RETURNING rev").fetchone()[0]

        def quick() -> None:
            with psycopg.connect(address, autocommit=True) as other:
                other.execute("INSERT INTO exemptions (exemption_id) VALUES ('quick')")

        thread = threading.Thread(target=quick)
        thread.start()
        time.sleep(0.3)
        during = positions(reader)[1]
        slow.commit()
        thread.join(10)
        return {"before": before, "taken": taken, "during": during, "after": positions(reader)[1]}


def storm(address: str) -> dict[str, Any]:
    """Many writers of transactions of different length, some rolled back; a reader that follows by cursor."""

    def write(seed: int) -> None:
        draw = random.Random(seed)
        with psycopg.connect(address) as one:
            for number in range(EACH):
                for part in range(draw.randint(1, 3)):
                    one.execute("INSERT INTO exemptions (exemption_id) VALUES (%s)", (f"W{seed}-{number}-{part}",))
                    time.sleep(draw.random() * 0.004)
                one.rollback() if draw.random() < 0.2 else one.commit()

    threads = [threading.Thread(target=write, args=(seed,)) for seed in range(WRITERS)]
    with psycopg.connect(address, autocommit=True) as reader:
        cursor, seen = positions(reader)[1], []
        first = cursor
        for thread in threads:
            thread.start()
        while True:
            over = not any(thread.is_alive() for thread in threads)
            safe = positions(reader)[1]
            found = changes(reader, cursor)
            seen += [row[0] for row in found]
            cursor = max(cursor, min(found[-1][0], safe)) if found else cursor
            if over:
                break
        return {"missed": sorted({row[0] for row in changes(reader, first)} - set(seen)), "written": len(set(seen))}


if __name__ == "__main__":
    with postgres.running(Path(sys.argv[1])) as place:
        with psycopg.connect(place) as owner:
            owner.execute("CREATE EXTENSION postgis")
            owner.execute(Path(sys.argv[2]).read_text("utf-8"))
        print(json.dumps({"single": single(place), "open": open_write(place), "storm": storm(place),
                          "restored": restored(place)}))
