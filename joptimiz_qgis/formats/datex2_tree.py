# SPDX-License-Identifier: GPL-2.0-or-later
"""A record of DATEX II as a plain tree, the same from XML of versions 2 and 3 and from JSON of version 3."""

from __future__ import annotations

import re
from typing import Any, Iterator, Optional

_DEEPEST = 200
_ATTRIBUTES = {"id": "id", "idG": "id", "@id": "id", "version": "version", "versionG": "version", "@version": "version",
               "lang": "lang", "langG": "lang", "@lang": "lang", "xsi:type": "type", "@xsi:type": "type", "@type": "type",
               "_type": "type", "srsName": "srsName", "srsNameG": "srsName", "srsDimension": "srsDimension",
               "srsDimensionG": "srsDimension", "_extendedValue": "_extendedValue", "extendedValueG": "_extendedValue"}
_PREFIXED = re.compile(r"(?:sit|loc|com|prk|tro|roa)(?=[A-Z])")


class Node:
    """An element: its local name, its class (xsi:type without prefix, "" if unsaid), attributes, text, children in order."""

    __slots__ = ("_below", "attributes", "children", "kind", "name", "text")

    def __init__(self, name: str, kind: str = "", text: str = "") -> None:
        self.name, self.kind, self.text = name, kind, text
        self.attributes: dict[str, str] = {}
        self.children: list[Node] = []
        self._below: Optional[dict[str, list[Node]]] = None  # by name, once somebody asks

    def all(self, name: str) -> list["Node"]:
        """Children of a name."""
        return [child for child in self.children if child.name == name]

    def first(self, *path: str) -> Optional["Node"]:
        """The first node down a path of names."""
        node: Optional[Node] = self
        for name in path:
            node = next((child for child in node.children if child.name == name), None) if node is not None else None
        return node

    def say(self, *path: str) -> str:
        """The text down a path, "" if there is none. A word of an enumeration may stand in a member `value` (JSON)."""
        node = self.first(*path)
        if node is None:
            return ""
        if node.text == "_extended":
            return node.attributes.get("_extendedValue", "")
        if not node.text:
            inner = node.first("value")
            return inner.text if inner is not None else ""
        return node.text

    def walk(self) -> Iterator["Node"]:
        """This node and all below it, in order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    def found(self, *names: str) -> Iterator["Node"]:
        """All nodes of these names, this one included, name after name. The tree must be whole by now."""
        if self._below is None:
            self._below = {}
            for node in self.walk():
                self._below.setdefault(node.name, []).append(node)
        return (node for name in names for node in self._below.get(name, ()))

    def words(self, *names: str) -> list[str]:
        """The texts of all nodes of these names that say something."""
        return [word for word in (node.say() for node in self.found(*names)) if word]


def local(name: str) -> str:
    """A name without its namespace or prefix."""
    return name.rpartition("}")[2].rpartition(":")[2]


def bare(name: str) -> str:
    """A class name without the package that JSON and substitution groups put before it: sitAccident is Accident."""
    return _PREFIXED.sub("", name, 1)


def from_xml(element: Any) -> Node:
    """The tree of an lxml element; its depth is limited by libxml2."""
    node = Node(local(element.tag), text=(element.text or "").strip())
    for name, value in element.attrib.items():
        plain = local(name)
        if plain == "type" and name != "type":
            node.kind = local(value)
        else:
            node.attributes[plain] = value
    node.children = [from_xml(child) for child in element]
    return node


def from_json(name: str, value: Any, depth: int = 0) -> Node:
    """The tree of a JSON value. Raises ValueError if it is nested too deeply, or is a list."""
    if depth > _DEEPEST or isinstance(value, list):
        raise ValueError(name)
    node = Node(name)
    if not isinstance(value, dict):
        node.text = _scalar(value)
        return node
    for key, member in value.items():
        attribute = _ATTRIBUTES.get(key)
        if attribute == "type" and isinstance(member, str):
            node.kind = bare(local(member))
        elif attribute is not None and not isinstance(member, (dict, list)):
            node.attributes[attribute] = _scalar(member)
        else:
            for one in member if isinstance(member, list) else [member]:
                if isinstance(one, list):
                    raise ValueError(key)
                node.children.append(from_json(local(key), one, depth + 1))
    return node


def _scalar(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value).strip()
