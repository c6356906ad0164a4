# SPDX-License-Identifier: GPL-2.0-or-later
"""What the log says of how rules lie on a network: absent ones, names from another edition, doubtful streets; each once."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterable, Sequence

from qgis.core import QgsProcessingFeedback

from ..core.network.edge_index import EdgeIndex
from ..core.network.model import Network
from ..core.regulation.match import RuleMatch
from ..core.regulation.rules import AccessRule
from ..tr import tr

MOST = 20  # of anything listed; the rest is counted


def tell(edges: EdgeIndex, rules: Sequence[AccessRule], matches: Sequence[RuleMatch], feedback: QgsProcessingFeedback) -> None:
    """All phases and rows of a rule are told together."""
    here = {rule.rule_id for rule, match in zip(rules, matches) if match.edge.size}
    absent = dict.fromkeys(rule.rule_id for rule in rules if rule.geometry is not None and rule.rule_id not in here)
    if absent:
        feedback.pushInfo(tr("Rules with no edge of this network in them: {n} ({ids}).", n=len(absent), ids=listed(absent)))
    _tell_foreign(edges, rules, feedback)
    _tell_doubts(edges.network, rules, matches, feedback)


def listed(names: Iterable[str]) -> str:
    """The first names, and a sign that there are more."""
    known = list(names)
    return ", ".join(known[:MOST]) + ("\u2026" if len(known) > MOST else "")


def _tell_foreign(edges: EdgeIndex, rules: Sequence[AccessRule], feedback: QgsProcessingFeedback) -> None:
    """Rules that name lines which the network does not have: they were written for another edition."""
    foreign: dict[str, dict[str, None]] = defaultdict(dict)
    for rule in rules:
        for source_id in (*(rule.edges or ()), *(rule.except_edges or ())):
            if source_id not in edges.rows_of:
                foreign[rule.rule_id][source_id] = None
    for rule_id, lines in list(foreign.items())[:MOST]:
        feedback.pushWarning(tr("Rule {id} names {n} lines that this network does not have: {lines}. Was it written for another "
                                "edition of the road data?", id=rule_id, n=len(lines), lines=listed(lines)))
    if len(foreign) > MOST:
        feedback.pushWarning(tr("And {n} more rules name lines that this network does not have.", n=len(foreign) - MOST))


def _tell_doubts(network: Network, rules: Sequence[AccessRule], matches: Sequence[RuleMatch], feedback: QgsProcessingFeedback
                 ) -> None:
    """The edges that a rule may or may not mean, by reason: streets along its border, bridges, tunnels."""
    doubts: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for rule, match in zip(rules, matches):
        for edge, reason in match.notes:
            street = network.names[network.name[edge]]
            source_id = str(network.source_id[edge])
            doubts[(rule.rule_id, reason)][f"{source_id} ({street})" if street else source_id] = None
    for (rule_id, reason), lines in list(doubts.items())[:MOST]:
        feedback.pushInfo(tr("Rule {id}: {n} lines of the source: {reason}. {lines}", id=rule_id, n=len(lines),
                             reason=tr(reason), lines=listed(lines)))
    if len(doubts) > MOST:
        feedback.pushInfo(tr("And {n} more such remarks.", n=len(doubts) - MOST))
