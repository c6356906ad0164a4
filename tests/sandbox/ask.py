# SPDX-License-Identifier: GPL-2.0-or-later
"""Gets an access token of the sandbox's identity provider, by the authorization code flow that QGIS uses too.

`python -m sandbox.ask ISSUER ACCOUNT [SCOPE ...]` prints one; without scopes, one for all that the account may do.
Needs nothing but the standard library, so that tests use it from any Python.
"""

from __future__ import annotations

import json
import sys
import urllib.error
import urllib.parse
import urllib.request
from typing import Any, Mapping, Sequence

CLIENT = "joptimiz-qgis"
RETURN_TO = "http://127.0.0.1:7070/"
COLLECTIONS = ("rules", "exemptions", "alerts", "bays", "bay-stops", "pois", "stations", "passes", "scenarios")
EVERYTHING = tuple(f"{verb}:{name}" for verb in ("read", "write") for name in COLLECTIONS)


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None  # the code is in the address that we are sent to


def token(issuer: str, account: str, scopes: Sequence[str] = EVERYTHING) -> str:
    """An access token for those of the scopes that the account has."""
    return tokens(issuer, account, scopes)["access_token"]


def tokens(issuer: str, account: str, scopes: Sequence[str]) -> Mapping[str, Any]:
    """The whole answer of the token endpoint."""
    query = urllib.parse.urlencode({"client_id": CLIENT, "redirect_uri": RETURN_TO, "response_type": "code",
                                    "scope": " ".join(["openid", *scopes])})
    opener = urllib.request.build_opener(_Stay)
    try:
        opener.open(f"{issuer}/oauth2/authorize?{query}", urllib.parse.urlencode({"sub": account}).encode(), timeout=10)
        raise ValueError("the identity provider gave no code")
    except urllib.error.HTTPError as answer:
        if answer.code not in (302, 303):
            raise
        code = urllib.parse.parse_qs(urllib.parse.urlsplit(answer.headers["Location"]).query)["code"][0]
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": RETURN_TO, "client_id": CLIENT}
    with urllib.request.urlopen(f"{issuer}/oauth2/token", urllib.parse.urlencode(form).encode(), timeout=10) as answer:
        return json.load(answer)


def account(issuer: str, name: str, claims: Mapping[str, Any]) -> None:
    """Makes or changes an account of the identity provider: its `scopes`, and for broken tokens `aud`, `iss`, `token_s`."""
    asked = urllib.request.Request(f"{issuer}/users/{urllib.parse.quote(name)}", json.dumps(claims).encode(),
                                   {"Content-Type": "application/json"}, method="PUT")
    urllib.request.urlopen(asked, timeout=10).close()


if __name__ == "__main__":
    print(token(sys.argv[1], sys.argv[2], sys.argv[3:] or EVERYTHING))
