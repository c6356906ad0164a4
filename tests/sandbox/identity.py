# SPDX-License-Identifier: GPL-2.0-or-later
"""The identity provider of the sandbox: oidc-provider-mock, giving access tokens that a service can check by itself.

The mock's own access tokens are random texts. Here they are JWT signed with the same key, for AUDIENCE, with those of the
asked scopes that the account has. Whoever asks for a token is given one: for this machine alone.
"""

from __future__ import annotations

import os
import secrets
import threading
import time
import warnings
from contextlib import contextmanager
from typing import Any, Iterator

from .catalogue import COLLECTIONS
from .tokens import ALGORITHM, AUDIENCE

os.environ.setdefault("AUTHLIB_INSECURE_TRANSPORT", "1")  # loopback only
with warnings.catch_warnings():
    import authlib.deprecate  # noqa: F401  # it asks for its warnings; what its next releases want is of no use here

    warnings.simplefilter("ignore")
    import flask
    import oidc_provider_mock
    import werkzeug.serving
    from joserfc import jwt
    from joserfc.jwk import RSAKey
    from oidc_provider_mock._app import AuthorizationCodeGrant, RefreshTokenGrant
    from oidc_provider_mock._storage import Client, storage  # the signing key has no public way out

READER, EDITOR = "reader@example.org", "editor@example.org"
READS = tuple(f"read:{name}" for name in COLLECTIONS)
WRITES = tuple(f"write:{name}" for name in COLLECTIONS)
TOKEN_S = 3600


def _access_token(client: Any, grant_type: str, user: Any, scope: str) -> str:
    """A signed token. What an account's own claims say goes before the usual: tests make broken tokens that way."""
    claims = user.claims
    allowed = claims.get("scopes", [])
    now = int(time.time())
    said = {"iss": claims.get("iss", flask.request.host_url.rstrip("/")), "aud": claims.get("aud", AUDIENCE), "sub": user.sub,
            "iat": now, "exp": now + int(claims.get("token_s", TOKEN_S)), "jti": secrets.token_urlsafe(8),
            "scope": " ".join(word for word in (scope or "").split() if word in allowed)}
    key = RSAKey.import_key(storage.jwk.as_dict(is_private=True))
    return jwt.encode({"alg": ALGORITHM, "kid": storage.jwk.as_dict().get("kid") or key.thumbprint()}, said, key)


class _Handler(werkzeug.serving.WSGIRequestHandler):
    disable_nagle_algorithm = True

    def log_request(self, *_: Any) -> None:
        """Says nothing: an address may hold a code."""


@contextmanager
def running(port: int = 0) -> Iterator[str]:
    """Serves the provider on loopback; yields its issuer."""
    for grant in (AuthorizationCodeGrant, RefreshTokenGrant):
        grant.TOKEN_ENDPOINT_AUTH_METHODS = ["none", "client_secret_basic", "client_secret_post"]  # QGIS is a public client
    Client.SCOPES_SUPPORTED = (*Client.SCOPES_SUPPORTED, *READS, *WRITES)
    app = flask.Flask("identity")
    app.secret_key = secrets.token_bytes(16)
    app.config["OAUTH2_ACCESS_TOKEN_GENERATOR"] = _access_token
    oidc_provider_mock.init_app(app, user_claims=[
        oidc_provider_mock.User(sub=READER, claims={"name": "Reader (illustrative)", "scopes": list(READS)}),
        oidc_provider_mock.User(sub=EDITOR, claims={"name": "Editor (illustrative)", "scopes": [*READS, *WRITES]}),
    ])
    app.debug = False
    server = werkzeug.serving.make_server("127.0.0.1", port, app, threaded=True, request_handler=_Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join(5)
