# SPDX-License-Identifier: GPL-2.0-or-later
"""Two pictures of a run: how cost grows with size, and how many times ours is faster or slower than each peer."""

from __future__ import annotations

import math
from pathlib import Path

from networks import GROWTH, label
from plan import LABELS
from results import Results

INK, GUIDE = "#222222", "#999999"
STYLES = {  # engine: (colour that differs in lightness too, marker, line)
    "own:hierarchy": ("#0b3c5d", "o", "-"), "own:accelerated": ("#2a6f97", "D", "-"), "own:plain": ("#61a5c2", "o", ":"),
    "routingkit": ("#b5530a", "s", "--"), "routingkit_plain": ("#e09f5e", "s", ":"), "scipy_dijkstra": ("#6b8f3c", "^", "-."),
    "qgis_native": ("#7a1f5c", "v", "-"), "qneat3": ("#c77dab", "P", ":"), "osrm": ("#555555", "X", "--"),
    "valhalla": ("#a8a8a8", "*", ":"),
}
PANELS = (("path_far", "One route with its path"), ("od100", "Matrix 100 × 100"), ("order", "Order or graph, once"),
          ("customise", "New rules everywhere"))


def draw(results: Results, folder: Path) -> list[tuple[str, str]]:
    """(file, what it shows) of each picture that there were figures for."""
    try:
        import matplotlib
    except ImportError:
        return []
    matplotlib.use("Agg")
    matplotlib.rcParams.update({"font.family": "DejaVu Sans", "font.size": 9, "axes.spines.top": False, "text.color": INK,
                                "axes.spines.right": False, "axes.edgecolor": INK, "axes.labelcolor": INK,
                                "svg.hashsalt": "benchmarks", "svg.fonttype": "path"})
    folder.mkdir(parents=True, exist_ok=True)
    pictures = [_growth(results, folder / "benchmarks-growth.svg"), _ratios(results, folder / "benchmarks-ratios.svg")]
    return [picture for picture in pictures if picture]


def _save(figure, path: Path) -> None:
    import matplotlib.pyplot as plt

    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)


def _growth(results: Results, path: Path):
    import matplotlib.pyplot as plt

    lines = {(measure, engine): results.growth(GROWTH, engine, measure) for measure, _ in PANELS for engine in STYLES}
    lines = {key: points for key, points in lines.items() if len(points) > 1}
    if not lines:
        return None
    figure, axes = plt.subplots(2, 2, figsize=(9.0, 7.0), sharex=True, constrained_layout=True)
    used = {}
    for axis, (measure, title) in zip(axes.flat, PANELS):
        ends = []
        for (of, engine), points in lines.items():
            if of == measure:
                colour, marker, line = STYLES[engine]
                used[engine], = axis.plot(*zip(*points), line, color=colour, marker=marker, markersize=5, linewidth=1.6)
                ends.append(points[-1])
        axis.set(xscale="log", yscale="log", title=title, ylabel="seconds")
        axis.grid(True, which="major", color="#dddddd", linewidth=0.6)
        if ends:
            size, value = min(ends, key=lambda end: end[1])
            sizes = list(GROWTH.values())
            guide = [value / 4 * n * math.log(n) / (size * math.log(size)) for n in sizes]
            axis.plot(sizes, guide, color=GUIDE, linewidth=0.9)
            axis.annotate("n log n", (sizes[0], guide[0]), color="#666666", fontsize=8, va="top")
    for axis in axes[1]:
        axis.set_xlabel("edges of the network")
    place = "outside lower center" if _outside() else "lower center"
    figure.legend(used.values(), [LABELS[engine] for engine in used], loc=place, ncol=3, frameon=False)
    if not _outside():
        figure.set_constrained_layout_pads(h_pad=0.12)
        figure.get_layout_engine().set(rect=(0.0, 0.09, 1.0, 0.91))
    _save(figure, path)
    return path.name, "Seconds of a route, a matrix, an order and a customising against the number of edges, both logarithmic"


def _outside() -> bool:
    """Whether this matplotlib can put a legend outside."""
    import matplotlib

    return tuple(int(part) for part in matplotlib.__version__.split(".")[:2]) >= (3, 7)


def _ratios(results: Results, path: Path):
    import matplotlib.pyplot as plt
    from report import TIMES, ours, peers_of
    from targets import LARGE, TOWN

    network = next((n for n in (LARGE, TOWN) if ours(results, n, "path_far")), None)
    if network is None:
        return None
    rows = []
    for row in TIMES:
        own = ours(results, network, row[0])
        found = [(engine, figure.median / own.median) for engine, figure in peers_of(results, network, row)] if own else []
        if found:
            rows.append((row[1].rpartition(" (")[0], found))
    if not rows:
        return None
    figure, axis = plt.subplots(figsize=(9.0, 0.42 * len(rows) + 1.8), constrained_layout=True)
    used = {}
    for height, (_, found) in enumerate(reversed(rows)):
        for engine, ratio in found:
            colour, marker, _ = STYLES[engine]
            used[engine] = axis.scatter(ratio, height, color=colour, marker=marker, s=42, zorder=3)
    axis.axvline(1.0, color=INK, linewidth=1.0)
    axis.set(xscale="log", yticks=range(len(rows)), yticklabels=[name for name, _ in reversed(rows)],
             ylim=(-0.6, len(rows) - 0.4))
    axis.set_xlabel("← peer is faster      how many times as long the peer takes as JOPTIMIZ      JOPTIMIZ is faster →")
    axis.grid(True, axis="both", color="#dddddd", linewidth=0.6)
    axis.set_axisbelow(True)
    axis.set_title(f"{label(network)}: time of each peer beside ours")
    axis.legend(used.values(), [LABELS[engine] for engine in used], ncol=4, frameon=False, loc="upper center",
                bbox_to_anchor=(0.42, -0.16 if len(rows) > 8 else -0.3))
    _save(figure, path)
    return path.name, f"How many times as long each peer takes as JOPTIMIZ on {label(network)}, task by task, logarithmic"
