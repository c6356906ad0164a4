# SPDX-License-Identifier: GPL-2.0-or-later
"""Puts the parts together: pygeoapi with its configuration, the front before it, uvicorn on a loopback socket."""

from __future__ import annotations

import asyncio
import os
import socket
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Callable, Mapping

import uvicorn
import yaml

from .catalogue import ATTRIBUTION, COLLECTIONS, LICENCE, Collection
from .documents import Documents
from .exchange import ContextExecutor
from .front import Front
from .limits import Limits
from .store import Store
from .tokens import Tokens

OPENAPI = Path(__file__).resolve().parents[2] / "resources" / "api" / "openapi.yaml"
THREADS = 8
PAGE_MOST = 1000


def loopback(port: int = 0) -> socket.socket:
    """A listening socket; port 0 takes a free one. It names its protocol, or asyncio would leave Nagle's waits on."""
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind(("127.0.0.1", port))
    except OSError as error:
        raise SystemExit(f"Port {port} is taken: is another sandbox running? --port takes another one.") from error
    bound.listen(128)
    return bound


def configuration(base: str, provider: str, place: str) -> dict[str, Any]:
    """pygeoapi's configuration: every collection behind our provider."""
    resources = {name: {
        "type": "collection", "title": {"en": entry.title_en, "fr": entry.title_fr},
        "description": {"en": f"{entry.title_en}. {ATTRIBUTION}", "fr": f"{entry.title_fr}. {ATTRIBUTION}"},
        "keywords": ["joptimiz"], "links": [], "extents": {"spatial": {
            "bbox": [-180, -90, 180, 90], "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84"}},
        "providers": [{"type": "feature", "name": provider, "data": place, "collection": name, "id_field": "id",
                       "editable": True}],
    } for name, entry in COLLECTIONS.items()}
    contact = {"name": "JOPTIMIZ", "url": "https://example.org"}
    return {
        "server": {"bind": {"host": "127.0.0.1", "port": 0}, "url": base, "mimetype": "application/json; charset=UTF-8",
                   "encoding": "utf-8", "languages": ["en-US", "fr-FR"], "pretty_print": False, "gzip": False, "cors": False,
                   "admin": False, "limits": {"default_items": PAGE_MOST, "max_items": PAGE_MOST, "on_exceed": "throttle"},
                   "map": {"url": "", "attribution": ""}},
        "logging": {"level": "CRITICAL"},
        "metadata": {"identification": {"title": {"en": "JOPTIMIZ sandbox (illustrative)",
                                                  "fr": "Bac à sable JOPTIMIZ (illustratif)"},
                                        "description": ATTRIBUTION, "keywords": ["joptimiz"], "keywords_type": "theme",
                                        "terms_of_service": LICENCE, "url": "https://example.org"},
                     "license": {"name": "Licence Ouverte 2.0", "url": LICENCE}, "provider": contact, "contact": contact},
        "resources": resources,
    }


def application(folder: Path, config: Mapping[str, Any], openapi: Path) -> Callable[..., Any]:
    """pygeoapi's ASGI application; it takes its configuration from files that are named in the environment."""
    path = folder / "pygeoapi.yml"
    path.touch(0o600)  # it may hold the password of the database
    path.write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")
    os.environ["PYGEOAPI_CONFIG"] = str(path)
    os.environ["PYGEOAPI_OPENAPI"] = str(openapi)
    from pygeoapi.starlette_app import APP

    return APP


def serve(bound: socket.socket, front: Front, stopping: Callable[[uvicorn.Server], None]) -> None:
    """Serves until it is told to stop; `stopping` gets the server, to set `should_exit`."""

    async def run() -> None:
        asyncio.get_running_loop().set_default_executor(ContextExecutor(THREADS))
        server = uvicorn.Server(uvicorn.Config(front, log_level="warning", access_log=False, lifespan="off", server_header=False,
                                               h11_max_incomplete_event_size=64 * 1024, timeout_graceful_shutdown=3))
        stopping(server)
        await server.serve(sockets=[bound])

    asyncio.run(run())


def front_of(folder: Path, bound: socket.socket, issuer: str, provider: str, place: str,
             store_of: Callable[[Collection], Store], limits: Limits) -> Front:
    base = f"http://127.0.0.1:{bound.getsockname()[1]}"
    edition = datetime.now(timezone.utc).date().isoformat()
    inner = application(folder, configuration(base, provider, place), OPENAPI)
    return Front(inner, base, Tokens(issuer), limits, Documents(edition, store_of))


def providers() -> Mapping[str, str]:
    return {"gpkg": "sandbox.provider.GeoPackageProvider", "postgis": "sandbox.provider.PostgisProvider"}
