# SPDX-License-Identifier: GPL-2.0-or-later
"""Connections to servers of the JOPTIMIZ API, kept in QGIS' own settings: names, addresses and ids, never a token."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass, replace
from typing import Optional
from urllib.parse import urlsplit

from qgis.core import QgsSettings

from ..core.errors import InputError
from ..core.text import N_
from ..services.transport import LOOPBACK, checked_address
from ..settings import PREFIX

LONGEST_INTERVAL_MIN = 7 * 24 * 60
_ROOT = PREFIX + "connections/"
_ID = re.compile(r"[0-9a-z]{4,32}")
_AUTHCFG = re.compile(r"[0-9A-Za-z]{7}")
_COLLECTION = re.compile(r"[a-z][a-z0-9-]{0,62}")


@dataclass(frozen=True)
class Connection:
    """One server, and what is wanted of it.

    `id`: made here, for ever; names the folder of its mirror. `authcfg`: id of an authentication stored in QGIS, "" for none.
    `collections`: names, in order; empty means all that the server offers and this plugin knows. `interval_min`: minutes
    between two automatic syncs, 0 for none. `paused`: nothing goes over the network.
    """

    id: str
    name: str
    url: str
    authcfg: str = ""
    collections: tuple[str, ...] = ()
    interval_min: int = 0
    paused: bool = False


def new_id() -> str:
    """An id that nobody else has."""
    return uuid.uuid4().hex[:12]


def checked(connection: Connection) -> Connection:
    """The connection as it may be kept. Raises InputError saying what to correct."""
    name = " ".join(connection.name.split())
    if not name:
        raise InputError(N_("The connection has no name. Give it one, for example that of the town."))
    if len(name) > 100:
        raise InputError(N_("The name of the connection is longer than 100 characters. Shorten it."))
    if not _ID.fullmatch(connection.id):
        raise InputError(N_("The connection {name} is damaged. Remove it and add it again."), name=name)
    authcfg = connection.authcfg.strip()
    if authcfg and not _AUTHCFG.fullmatch(authcfg):
        raise InputError(N_("The authentication of {name} is not one that QGIS has stored. Choose one, or none."), name=name)
    wrong = [each for each in connection.collections if not _COLLECTION.fullmatch(each)]
    if wrong:
        raise InputError(N_("{collection} is not the name of a collection. Names are like bay-stops."), collection=wrong[0])
    return replace(connection, name=name, url=secure_address(connection.url), authcfg=authcfg,
                   collections=tuple(dict.fromkeys(connection.collections)),
                   interval_min=min(max(int(connection.interval_min), 0), LONGEST_INTERVAL_MIN))


def secure_address(text: str) -> str:
    """The address of a server, without a slash at its end. Raises InputError unless it is https, or of this computer."""
    address = checked_address(text)
    parts = urlsplit(address)
    if parts.scheme != "https" and parts.hostname not in LOOPBACK:
        raise InputError(N_("{address} is not protected on its way. Write it with https://; http:// is for this computer only."),
                         address=address)
    return address


class Connections:
    """The connections of this profile. What cannot be read is left out, and left alone."""

    def all(self) -> tuple[Connection, ...]:
        """Every connection, by name."""
        settings = QgsSettings()
        settings.beginGroup(_ROOT.rstrip("/"))
        ids = settings.childGroups()
        settings.endGroup()
        found = [connection for connection in map(self.get, ids) if connection is not None]
        return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.id)))

    def get(self, identifier: str) -> Optional[Connection]:
        """The connection of an id; None if there is none, or if it cannot be read."""
        settings, at = QgsSettings(), f"{_ROOT}{identifier}/"
        try:
            names = str(settings.value(at + "collections", "", type=str))
            return checked(Connection(
                identifier, str(settings.value(at + "name", "", type=str)), str(settings.value(at + "url", "", type=str)),
                str(settings.value(at + "authcfg", "", type=str)), tuple(filter(None, names.split(","))),
                int(settings.value(at + "interval_min", 0, type=int)), bool(settings.value(at + "paused", False, type=bool))))
        except (InputError, TypeError, ValueError):
            return None

    def find(self, text: str) -> Connection:
        """The connection of an id or of a name, whatever its case. Raises InputError that lists those that there are."""
        wanted = " ".join(text.split())
        for connection in self.all():
            if wanted == connection.id or wanted.casefold() == connection.name.casefold():
                return connection
        raise InputError(N_("There is no connection {name}. Those that there are: {names}. Add it in the options of JOPTIMIZ."),
                         name=wanted or "\u2205", names=", ".join(each.name for each in self.all()) or "\u2205")

    def put(self, connection: Connection) -> Connection:
        """Keep a connection, new or changed. Raises InputError if it may not be kept, or if another one has its name."""
        kept = checked(connection)
        if any(each.id != kept.id and each.name.casefold() == kept.name.casefold() for each in self.all()):
            raise InputError(N_("There is already a connection {name}. Choose another name."), name=kept.name)
        settings, at = QgsSettings(), f"{_ROOT}{kept.id}/"
        for key, value in (("name", kept.name), ("url", kept.url), ("authcfg", kept.authcfg),
                           ("collections", ",".join(kept.collections)), ("interval_min", kept.interval_min),
                           ("paused", kept.paused)):
            settings.setValue(at + key, value)
        return kept

    def remove(self, identifier: str) -> None:
        """Forget a connection. Its files are the caller's business."""
        if _ID.fullmatch(identifier):  # without an id all of them would go
            QgsSettings().remove(_ROOT + identifier)
