# SPDX-License-Identifier: GPL-2.0-or-later
"""Starts the reference server on this machine: `python -m sandbox`, or `make sandbox`."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import tempfile
import threading
from contextlib import ExitStack
from datetime import datetime, timezone
from pathlib import Path

from . import demo, identity, large
from .catalogue import COLLECTIONS, Collection
from .control import Control
from .limits import Limits
from .service import front_of, loopback, providers, serve
from .store import Store
from .store_gpkg import GeoPackageStore
from .store_gpkg import lay as lay_geopackage

HOWTO = """
JOPTIMIZ sandbox ({store}): illustrative data, without legal force. Made anew at each start; Ctrl+C ends it.
  service          {url}
  sign in          {issuer}  (OpenID Connect; accounts {reader}, {editor}: any password)
  a token          PYTHONPATH=tests python3 -m sandbox.ask {issuer} {editor}
  OAuth2 in QGIS   request URL {issuer}/oauth2/authorize, token URL {issuer}/oauth2/token,
                   client id joptimiz-qgis, scope "openid read:exemptions read:alerts read:rules write:bays" and so on
"""


def main() -> None:
    parser = argparse.ArgumentParser(prog="sandbox", description=__doc__)
    parser.add_argument("--store", choices=("gpkg", "postgis"), default="gpkg")
    parser.add_argument("--folder", type=Path, help="where the data lie (default: a temporary folder)")
    parser.add_argument("--port", type=int, default=0, help="of the service; 0 takes a free one")
    parser.add_argument("--identity-port", type=int, default=0)
    parser.add_argument("--exemptions", type=int, default=0, help="so many synthetic exemptions more")
    parser.add_argument("--control", action="store_true", help="for tests: orders from standard input")
    asked = parser.parse_args()
    told, sys.stdout = sys.stdout, sys.stderr  # what libraries print must not come between our lines
    with ExitStack() as stack:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: sys.exit(0))  # what was started is ended on the way out
        folder = asked.folder or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="joptimiz-sandbox-")))
        folder.mkdir(parents=True, exist_ok=True)
        store_of, place = stores(asked.store, folder, stack)
        demo.fill(store_of, datetime.now(timezone.utc))
        if asked.exemptions:
            large.fill(store_of, asked.exemptions)
        for collection in COLLECTIONS.values():
            store_of(collection).settle()
        issuer = stack.enter_context(identity.running(asked.identity_port))
        bound, limits = loopback(asked.port), Limits()
        front = front_of(folder, bound, issuer, providers()[asked.store], place, store_of, limits)
        if asked.control:
            print(json.dumps({"url": front.base, "issuer": issuer, "store": asked.store}), file=told, flush=True)
        else:
            print(HOWTO.format(store=asked.store, url=front.base, issuer=issuer, reader=identity.READER, editor=identity.EDITOR),
                  file=told, flush=True)

        def stopping(server: object) -> None:
            def ended() -> None:
                server.should_exit = True

            if asked.control:
                threading.Thread(target=Control(store_of, limits).run, args=(told, ended), daemon=True).start()

        serve(bound, front, stopping)


def stores(kind: str, folder: Path, stack: ExitStack):
    """(store of a collection, the place that providers are told) of a new, empty database."""
    if kind == "gpkg":
        place = folder / "sandbox.gpkg"
        for old in folder.glob("sandbox.gpkg*"):
            old.unlink()
        lay_geopackage(place)

        def store_of(collection: Collection) -> Store:
            return GeoPackageStore(str(place), collection)

        return store_of, str(place)
    from . import postgres, store_postgis

    address = stack.enter_context(postgres.running(folder))
    store_postgis.lay(address)
    return (lambda collection: store_postgis.PostgisStore(address, collection)), address


if __name__ == "__main__":
    main()
