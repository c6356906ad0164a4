# SPDX-License-Identifier: GPL-2.0-or-later
"""Bearer tokens: signed by the identity provider, for this service, not expired; their scopes say what is allowed."""

from __future__ import annotations

import json
import threading
import time
import urllib.request

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from .problems import NoScope, NoToken

AUDIENCE = "joptimiz-api"
ALGORITHM = "RS256"
CHALLENGE = {"WWW-Authenticate": 'Bearer realm="joptimiz"'}


class Tokens:
    """Checks tokens of one issuer; its keys are fetched at need, at most every ten seconds."""

    def __init__(self, issuer: str) -> None:
        self.issuer, self.keys, self.fetched_s = issuer, None, -10.0
        self.lock = threading.Lock()

    def holder(self, authorization: str) -> tuple[str, frozenset[str]]:
        """(pseudonym of the account, scopes) of an Authorization header. Raises NoToken."""
        kind, _, text = authorization.partition(" ")
        if kind.lower() != "bearer" or not text.strip():
            raise NoToken("A bearer token is needed.", headers=CHALLENGE)
        try:
            try:
                read = jwt.decode(text.strip(), self._keys(), algorithms=[ALGORITHM])
            except (JoseError, ValueError):
                read = jwt.decode(text.strip(), self._keys(again=True), algorithms=[ALGORITHM])
            jwt.JWTClaimsRegistry(exp={"essential": True}, iss={"essential": True, "value": self.issuer},
                                  aud={"essential": True, "value": AUDIENCE}).validate(read.claims)
        except (JoseError, ValueError, TypeError, KeyError) as error:
            said = {**CHALLENGE, "WWW-Authenticate": CHALLENGE["WWW-Authenticate"] + ', error="invalid_token"'}
            raise NoToken("The bearer token is not valid, or no longer.", headers=said) from error
        return str(read.claims.get("sub", "")), frozenset(str(read.claims.get("scope", "")).split())

    def _keys(self, again: bool = False) -> KeySet:
        with self.lock:
            if self.keys is None or (again and time.monotonic() - self.fetched_s > 10):
                with urllib.request.urlopen(f"{self.issuer}/jwks", timeout=5) as answer:
                    self.keys = KeySet.import_key_set(json.load(answer))
                self.fetched_s = time.monotonic()
            return self.keys


def need(scope: str, scopes: frozenset[str]) -> None:
    """Raises NoScope unless the scope is there."""
    if scope not in scopes:
        said = {"WWW-Authenticate": f'Bearer realm="joptimiz", error="insufficient_scope", scope="{scope}"'}
        raise NoScope(f"The scope {scope} is needed.", headers=said)
