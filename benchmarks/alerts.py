# SPDX-License-Identifier: GPL-2.0-or-later
"""A DATEX II feed of 100 MB through `importalerts`: seconds and the most memory it took. Run it with QGIS' Python.

    QT_QPA_PLATFORM=offscreen python benchmarks/alerts.py [megabytes]
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "unit")]

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback  # noqa: E402

NOTE = "<generalPublicComment><comment><values><value lang='fr'>{}</value></values></comment></generalPublicComment>"


def write_feed(path: Path, megabytes: int) -> int:
    """Records alike but for their ids, closed, open and of two versions; how many there are."""
    from alert_feeds import CLOSED, record, situation, v2

    head, _, tail = v2("@").partition(b"@")
    comment = NOTE.format("Travaux sur le réseau, déviation par la route départementale. " * 6)
    number = 0
    with open(path, "wb") as stream:
        stream.write(head)
        while stream.tell() < megabytes << 20:
            kinds = (record(CLOSED + comment * 3), record(comment * 3, kind="Accident", number="r2", version="2"))
            stream.write(situation(*kinds, number=f"s{number}").encode())
            number += 1
        stream.write(tail)
    return 2 * number


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    application = QgsApplication([], False)
    application.initQgis()
    from joptimiz_qgis.algorithms.exchange.importalerts import ImportAlerts

    with tempfile.TemporaryDirectory() as folder:
        feed = Path(folder, "feed.xml")
        count = write_feed(feed, megabytes)
        before, started = peak_mb(), time.perf_counter()
        asked = {"INPUT": str(feed), "OUTPUT_POINTS": str(Path(folder, "alerts.gpkg"))}
        result, fine = ImportAlerts().create().run(asked, QgsProcessingContext(), QgsProcessingFeedback())
        print(f"{megabytes} MB, {count} records: {time.perf_counter() - started:.1f} s, peak {peak_mb():.0f} MB "
              f"({before:.0f} MB before), {result.get('ALERTS') if fine else 'failed'} alerts")
    application.exitQgis()


if __name__ == "__main__":
    main()
