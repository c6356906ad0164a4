# SPDX-License-Identifier: GPL-2.0-or-later
"""What chosen exemptions lift at one instant, against a table written by hand."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from joptimiz_qgis.core.regulation.calendar import Calendar
from joptimiz_qgis.core.regulation.exemptions import Exemption
from joptimiz_qgis.core.regulation.holidays import french
from joptimiz_qgis.core.regulation.lifted import Whom, lifted_at
from joptimiz_qgis.core.regulation.rules import AccessRule, Effect, Kind, Status
from joptimiz_qgis.core.regulation.verdict import Verdict
from joptimiz_qgis.core.vehicles import Category, CritAir, Energy

PARIS = Calendar(ZoneInfo("Europe/Paris"), french)
TUESDAY_10 = datetime(2026, 11, 24, 10, 0)
C4, C5, NC = CritAir.C4, CritAir.C5, CritAir.NC
ZFE = AccessRule("ZFE", Kind.ZFE, vehicles=(Category.VUL, Category.PL), critair_banned=(C4, C5, NC),
                 schedule="Mo-Fr 08:00-20:00; PH off")
BRIDGE = AccessRule("BRIDGE", Kind.HEIGHT, limit_value=3.5)
SUPPLY = Exemption("SUPPLY", ("ZFE",), categories=(Category.VUL, Category.PL), critair_max=NC, uses=("delivery",),
                   valid_from=datetime(2026, 1, 1, tzinfo=ZoneInfo("Europe/Paris")),
                   valid_to=datetime(2028, 1, 1, tzinfo=ZoneInfo("Europe/Paris")), schedule="Mo-Sa 06:00-12:00")


def then(rule, *exemptions, at=TUESDAY_10):
    found = list(lifted_at([rule], exemptions, PARIS, PARIS.instant_ms(at)))
    return found[0] if found else None


@pytest.mark.parametrize("at, verdict", [
    (datetime(2026, 11, 24, 7, 59), Verdict.ALLOWED),     # before the zone's hours
    (datetime(2026, 11, 24, 8, 0), Verdict.EXEMPTED),
    (datetime(2026, 11, 24, 11, 59), Verdict.EXEMPTED),
    (datetime(2026, 11, 24, 12, 0), Verdict.FORBIDDEN),   # the exemption's hours are over, the zone's are not
    (datetime(2026, 11, 24, 20, 0), Verdict.ALLOWED),
    (datetime(2026, 11, 28, 10, 0), Verdict.ALLOWED),     # Saturday: no zone
    (datetime(2026, 5, 1, 10, 0), Verdict.ALLOWED),       # public holiday, a Friday
    (datetime(2025, 12, 31, 10, 0), Verdict.FORBIDDEN),   # the day before it begins
    (datetime(2026, 1, 2, 10, 0), Verdict.EXEMPTED),
    (datetime(2027, 12, 31, 10, 0), Verdict.EXEMPTED),    # its last day, a Friday
    (datetime(2028, 1, 3, 10, 0), Verdict.FORBIDDEN),
])
def test_zone_is_lifted_in_the_hours_of_both(at, verdict):
    assert then(ZFE, SUPPLY, at=at).verdict is verdict


def test_whom_it_admits_is_told_by_category_and_class():
    found = then(ZFE, SUPPLY)
    assert found.whom == (Whom(Category.VUL, (C4, C5, NC)), Whom(Category.PL, (C4, C5, NC)))
    assert found.whole and found.exemptions == (SUPPLY,)


def test_exemption_up_to_a_class_lifts_a_part_only():
    found = then(ZFE, Exemption("E", ("ZFE",), categories=(Category.PL,), critair_max=C4))
    assert (found.verdict, found.whom, found.whole) == (Verdict.EXEMPTED, (Whom(Category.PL, (C4,)),), False)


def test_two_exemptions_together_may_lift_the_whole():
    vans, lorries = (Exemption(c.value, ("ZFE",), categories=(c,)) for c in (Category.VUL, Category.PL))
    assert not then(ZFE, vans).whole
    found = then(ZFE, vans, lorries)
    assert found.whole and found.exemptions == (vans, lorries)


@pytest.mark.parametrize("status", ["requested", "suspended", "revoked", "expired", "nonsense"])
def test_only_what_is_granted_lifts(status):
    assert then(ZFE, Exemption("E", ("ZFE",), status=status)).verdict is Verdict.FORBIDDEN


@pytest.mark.parametrize("rule, exemption, verdict", [
    (BRIDGE, Exemption("all"), Verdict.FORBIDDEN),                        # `*` never lifts a height
    (BRIDGE, Exemption("named", ("BRIDGE",)), Verdict.EXEMPTED),
    (ZFE, Exemption("all"), Verdict.EXEMPTED),
    (ZFE, Exemption("other", ("ZTL",)), Verdict.FORBIDDEN),
    (AccessRule("ZTL", Kind.ZTL), Exemption("n", scope="national"), Verdict.FORBIDDEN),  # national ones speak of ZFE only
    (ZFE, Exemption("n", scope="national", uses=("defence",)), Verdict.EXEMPTED),
    (ZFE, Exemption("bus", categories=(Category.TC,)), Verdict.FORBIDDEN),  # the zone does not ban buses: nothing to lift
    (AccessRule("G", Kind.HAZMAT), Exemption("g", ("G",)), Verdict.EXEMPTED),
    (AccessRule("D", Kind.ZTL, energies=(Energy.DIESEL,)), Exemption("d", ("D",)), Verdict.EXEMPTED),
    (AccessRule("T", Kind.WEIGHT, limit_value=3.5), Exemption("t", ("T",)), Verdict.EXEMPTED),
])
def test_what_an_exemption_is_about(rule, exemption, verdict):
    assert then(rule, exemption).verdict is verdict


def test_use_that_the_act_exempts_is_not_the_exemptions_doing():
    assert then(AccessRule("Z", Kind.ZTL, exempted_uses=("delivery",)), Exemption("E", ("Z",), uses=("delivery",))
                ).verdict is Verdict.FORBIDDEN


def test_hours_that_cannot_be_read_are_unknown_not_lifted():
    assert then(ZFE, Exemption("E", ("ZFE",), schedule="market days")).verdict is Verdict.UNKNOWN
    assert then(AccessRule("Z", Kind.ZTL, schedule="market days")).verdict is Verdict.UNKNOWN


def test_permissions_are_no_bans_and_drafts_do_not_count():
    assert then(AccessRule("P", Kind.ZTL, effect=Effect.PERMIT)) is None
    assert then(AccessRule("D", Kind.ZTL, status=Status.DRAFT)).verdict is Verdict.ALLOWED


def test_zone_for_every_vehicle_is_lifted_up_to_a_class_for_all_better_ones():
    found = then(AccessRule("Z", Kind.ZTL, vehicles=(Category.PL,)), Exemption("E", ("Z",), critair_max=CritAir.C1))
    assert (found.whom, found.whole) == ((Whom(Category.PL, (CritAir.E, CritAir.C1)),), False)
    assert then(AccessRule("Z", Kind.ZTL, vehicles=(Category.PL,)), Exemption("E", ("Z",), critair_max=NC)).whole
    assert then(AccessRule("Z", Kind.ZTL, vehicles=(Category.PL,)), Exemption("E", ("Z",))).whom == (Whom(Category.PL, ()),)


def test_a_vehicle_named_by_a_pseudonym_is_meant():
    assert then(ZFE, Exemption("E", ("ZFE",), vehicle_ids=("P-17",))).verdict is Verdict.EXEMPTED
