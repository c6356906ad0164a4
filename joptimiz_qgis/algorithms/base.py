# SPDX-License-Identifier: GPL-2.0-or-later
"""What every algorithm of the provider shares: names, help, and errors told in the user's language."""

from __future__ import annotations

import html
import re
from contextlib import contextmanager
from typing import Any, Iterator

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException
from qgis.PyQt.QtGui import QIcon

from ..core.errors import Cancelled, JoptimizError
from ..core.text import N_
from ..paths import resource
from ..tr import language, render, tr

GROUPS = {
    "network": N_("Network"),
    "routing": N_("Routing"),
    "zones": N_("Zones and rules"),
    "bays": N_("Delivery bays"),
    "exchange": N_("Exchange"),
    "passes": N_("Access passes"),
    "maps": N_("Maps"),
}


class Algorithm(QgsProcessingAlgorithm):
    """A subclass states ID, GROUP and NAME, and writes initAlgorithm and process; prepare where it needs the main thread."""

    ID = ""
    GROUP = ""
    NAME = ""

    def createInstance(self) -> "Algorithm":
        return type(self)()

    def name(self) -> str:
        return self.ID

    def displayName(self) -> str:
        return tr(self.NAME)

    def groupId(self) -> str:
        return self.GROUP

    def group(self) -> str:
        return tr(GROUPS[self.GROUP])

    def icon(self) -> QIcon:
        return QIcon(str(resource("icons", "joptimiz.svg")))

    def shortHelpString(self) -> str:
        return to_html(resource("help", language(), f"{self.ID}.md").read_text("utf-8"))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        """Read layers and settings on the main thread; keep one frozen request. Nothing to do by default."""

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Read, decide, write. Raises JoptimizError for what the user can mend."""
        raise NotImplementedError

    def prepareAlgorithm(self, parameters: dict, context: Any, feedback: Any) -> bool:
        with told():
            self.prepare(parameters, context, feedback)
        return True

    def processAlgorithm(self, parameters: dict, context: Any, feedback: Any) -> dict:
        with told():
            return self.process(parameters, context, feedback)


@contextmanager
def told() -> Iterator[None]:
    """Errors of our vocabulary become QGIS' own, in the user's language."""
    try:
        yield
    except Cancelled as error:
        raise QgsProcessingException(tr("Cancelled: nothing was written.")) from error
    except JoptimizError as error:
        raise QgsProcessingException(render(error.text)) from error


def to_html(markdown: str) -> str:
    """The little Markdown of our help files (headings, lists, bold, code, paragraphs) as HTML."""
    out = []
    for block in re.split(r"\n\s*\n", markdown.strip()):
        lines = block.splitlines()
        if lines[0].startswith("#"):
            out.append(f"<h3>{_inline(lines[0].lstrip('# '))}</h3>")
            lines = lines[1:]
        if lines and all(line.startswith(("- ", "  ")) for line in lines):
            items = re.split(r"^- ", "\n".join(lines), flags=re.MULTILINE)[1:]
            out.append("<ul>" + "".join(f"<li>{_inline(item)}</li>" for item in items) + "</ul>")
        elif lines:
            out.append(f"<p>{_inline(' '.join(lines))}</p>")
    return "".join(out)


def _inline(text: str) -> str:
    text = html.escape(" ".join(text.split(" ")), quote=False)
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    return re.sub(r"`(.+?)`", r"<code>\1</code>", text)
