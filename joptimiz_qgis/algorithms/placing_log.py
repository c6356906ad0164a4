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
    acts = [(rule, match) for rule, match in zip(rules, matches) if rule.liftable]
    here = {rule.rule_id for rule, match in acts if match.edge.size}
    absent = dict.fromkeys(rule.rule_id for rule, _ in acts if rule.geometry is not None and rule.rule_id not in here)
    if absent:
        feedback.pushInfo(tr("Rules with no edge of this network in them: {n} ({ids}).", n=len(absent), ids=listed(absent)))
    if len(acts) < len(rules):
        _tell_messages([(rule, match) for rule, match in zip(rules, matches) if not rule.liftable], feedback)
    _tell_foreign(edges, rules, feedback)
    _tell_doubts(edges.network, rules, matches, feedback)


def _tell_messages(messages: Sequence[tuple[AccessRule, RuleMatch]], feedback: QgsProcessingFeedback) -> None:
    """Messages that bear on no street: none is left out without a word."""
    here = {rule.rule_id for rule, match in messages if match.edge.size}
    away = dict.fromkeys(rule.rule_id for rule, _ in messages if rule.geometry is not None and rule.rule_id not in here)
    if away:
        feedback.pushInfo(tr("Alerts with no street of this network in their place: {n} ({ids}).", n=len(away), ids=listed(away)))
    nowhere = dict.fromkeys(rule.rule_id for rule, _ in messages if rule.rule_id not in here and rule.rule_id not in away)
    if nowhere:
        feedback.pushWarning(tr("Alerts that would bear on routing and have no place: {n} ({ids}). Place them by hand.",
                                n=len(nowhere), ids=listed(nowhere)))


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
