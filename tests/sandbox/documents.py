# SPDX-License-Identifier: GPL-2.0-or-later
"""What the service says of itself: pygeoapi's descriptions, held to what is true here, with the members of the profile."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Callable, Mapping, Optional

from .catalogue import ATTRIBUTION, COLLECTIONS, LICENCE, Collection
from .store import Store

if TYPE_CHECKING:
    from .front import Answer

OGC = "http://www.opengis.net/spec/"
PROFILE = "https://joptimiz.example.org/spec/api/1.0/conf/"
CONFORMS_TO = [
    OGC + "ogcapi-common-1/1.0/conf/core", OGC + "ogcapi-common-2/1.0/conf/collections",
    OGC + "ogcapi-features-1/1.0/conf/core", OGC + "ogcapi-features-1/1.0/conf/geojson",
    OGC + "ogcapi-features-3/1.0/conf/queryables", OGC + "ogcapi-features-3/1.0/conf/filter",
    OGC + "ogcapi-features-3/1.0/conf/features-filter", OGC + "cql2/1.0/conf/cql2-text", OGC + "cql2/1.0/conf/basic-cql2",
    OGC + "ogcapi-features-4/1.0/conf/create-replace-delete", OGC + "ogcapi-features-4/1.0/conf/optimistic-locking-etags",
    PROFILE + "read", PROFILE + "delta", PROFILE + "write",
]
OPENAPI_TYPE = "application/vnd.oai.openapi+json;version=3.1"


class Documents:
    """`edition`: of the data served. `store_of`: the store of a collection, for the calling thread."""

    def __init__(self, edition: str, store_of: Callable[[Collection], Store]) -> None:
        self.edition, self.store_of = edition, store_of

    def dressed(self, path: str, collection: Optional[Collection], answer: Answer) -> Answer:
        """An answer of pygeoapi about the service or a collection, completed."""
        if path == "/openapi":
            answer.headers["content-type"] = OPENAPI_TYPE
            return answer
        said = json.loads(answer.body)
        if path == "/":
            said["links"] = [link for link in json_links(said) if link["rel"] in ("self", "service-desc", "conformance", "data")]
        elif path == "/conformance":
            said = {"conformsTo": CONFORMS_TO}
        elif path == "/collections":
            said["links"] = json_links(said)
            said["collections"] = [self.of_collection(entry, COLLECTIONS[entry["id"]]) for entry in said["collections"]]
        elif collection is not None and path == f"/collections/{collection.name}":
            said = self.of_collection(said, collection)
        answer.body = json.dumps(said, ensure_ascii=False).encode()
        return answer

    def of_collection(self, said: Mapping[str, Any], collection: Collection) -> dict[str, Any]:
        position = self.store_of(collection).position()
        wanted = ("self", "root", "items", "http://www.opengis.net/def/rel/ogc/1.0/queryables",
                  "http://www.opengis.net/def/rel/ogc/1.0/schema", "license")
        links = [link for link in json_links(said) if link["rel"] in wanted and link["rel"] != "license"]
        return {**said, "links": [*links, {"rel": "license", "href": LICENCE}], "level": collection.level,
                "oldest_rev": position.oldest_rev, "safe_rev": position.safe_rev, "itemCount": position.count,
                "edition": self.edition, "licence": LICENCE, "attribution": ATTRIBUTION}


def json_links(said: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The links of a document that lead to what is served: JSON."""
    kinds = ((link.get("type", "json"), link) for link in said.get("links", ()))
    return [link for kind, link in kinds if "json" in kind and "ld+json" not in kind]
