# SPDX-License-Identifier: GPL-2.0-or-later
"""ZFE exemptions: who may enter where, until when, on whose act; in routing or not."""

from __future__ import annotations

import html
from typing import Any, List, Optional

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFeatureRequest,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsDockWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QLocale, QSize, QTimer
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from .. import settings
from ..core.errors import JoptimizError
from ..core.regulation.calendar import Calendar
from ..core.regulation.exemptions import Exemption
from ..core.regulation.holidays import by_name
from ..core.regulation.lifted import lifted_at
from ..core.regulation.standing import NO_LAST_DAY
from ..layers import exemption_choices
from ..layers.exemption_filter import Zones, zone_choices
from ..layers.exemption_table import ExemptionTable, exemptions_of, source_of
from ..layers.exemptions_layer import national_layer
from ..layers.time_zone import time_zone
from ..layers.zones_at_date import ZonesAtDate
from ..tr import language, number, render, tr
from . import layer_kinds, twin
from .dlg_expiring import ExpiringDialog
from .exemption_marks import ExemptionMarks
from .exemption_reader import ExemptionReader
from .exemption_words import who_may
from .forms import say
from .layer_watch import LayerWatch
from .mdl_exemptions import ExemptionsModel, now
from .wdg_exemption_detail import describe
from .wdg_exemptions import ExemptionsPanel

EXPORT = "joptimiz:exportexemptions"
NATIONAL = "national"
MOST_MARKED = 100
"""Chosen exemptions whose places are marked and judged at once."""
REST_MS = 300
SPAN_DAYS = 3 * 366


class ExemptionsDock(QgsDockWidget):
    """Shows one source at a time: a layer of the project, or the national exemptions that ship."""

    def __init__(self, iface: Any, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("ZFE exemptions"), parent)
        self.setObjectName("joptimizExemptionsDock")
        self.setLocale(QLocale(language()))
        self._iface, self._canvas = iface, iface.mapCanvas()
        self._national = national_layer()
        self._layer: Optional[QgsVectorLayer] = None
        self._rule_layers: List[QgsVectorLayer] = []
        self._read: Optional[QgsVectorLayer] = None
        self._report: Optional[ExpiringDialog] = None
        self._exemptions: List[Exemption] = []
        self.reader = ExemptionReader()
        self.marks = ExemptionMarks(self._canvas)
        self.zones_layer = ZonesAtDate()
        self.model = ExemptionsModel(self)
        self._panel = panel = ExemptionsPanel(self.model, self)
        self.source, self.filter, self.list, self.count = panel.source, panel.filter, panel.list, panel.count
        self.detail, self.date, self.state, self.zoom = panel.detail, panel.date, panel.state, panel.zoom
        self.report, self.export, self.layer_used = panel.report, panel.export, panel.layer_used
        self.setWidget(panel)
        self._works = {"layers": self._read_layers, "table": self._read_table, "zones": self._read_zones}
        self._stale = {"layers"}
        self._timers = {}
        for name in self._works:
            timer = QTimer(self)
            timer.setSingleShot(True)
            timer.setInterval(REST_MS)
            timer.timeout.connect(lambda name=name: self._due(name))
            self._timers[name] = timer
        self._watch = LayerWatch(self._rows_selected, self._zones_selected, self._timers["table"].start,
                                 self._timers["zones"].start)
        self._connect()

    def sizeHint(self) -> QSize:
        return QSize(380, 720)

    def _connect(self) -> None:
        project = QgsProject.instance()
        for signal in (project.layersAdded, project.layersRemoved):
            signal.connect(self._layers_changed)
        project.crsChanged.connect(self._timers["zones"].start)
        self.source.currentIndexChanged.connect(lambda _row: self._choose_source())
        self.filter.changed.connect(self._filter)
        self.reader.table_read.connect(self._table_read)
        self.reader.zones_read.connect(self._zones_read)
        self.reader.failed.connect(self._failed)
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self.marks.zoom)
        self.model.use_changed.connect(self._use)
        self.zoom.clicked.connect(self.marks.zoom)
        self.detail.use_wanted.connect(lambda used: self._use(self._chosen_ids(), used))
        self.layer_used.clicked.connect(self._use_layer)
        self.date.moment_changed.connect(self._judge)
        self.date.map_wanted.connect(self._show_map)
        self.report.clicked.connect(self._open_report)
        self.export.clicked.connect(self._open_export)

    def close_down(self) -> None:
        """Undo everything that outlives the widget; called before it is deleted."""
        project = QgsProject.instance()
        for signal in (project.layersAdded, project.layersRemoved):
            signal.disconnect(self._layers_changed)
        project.crsChanged.disconnect(self._timers["zones"].start)
        for timer in self._timers.values():
            timer.stop()
        self._watch.follow(None, ())
        self.reader.close()
        self.marks.clear()
        self.zones_layer.remove()
        if self._report is not None:
            self._report.close()
        self._layer = self._national = self._read = None  # QGIS must not end before a layer does

    # -- layers

    def showEvent(self, event: Any) -> None:
        """What changed while nobody looked is read now."""
        super().showEvent(event)
        stale, self._stale = self._stale, set()
        for name in ("layers",) if "layers" in stale else sorted(stale):
            self._works[name]()

    def _due(self, name: str) -> None:
        if self.isVisible():
            self._works[name]()
        else:
            self._stale.add(name)

    def _layers_changed(self, *_layers: Any) -> None:
        self._rule_layers = [layer for layer in self._rule_layers if not sip.isdeleted(layer)]
        if self._layer is not None and sip.isdeleted(self._layer):
            self._layer = self._read = None  # what is shown of it goes at once: nothing can be asked of it any more
            self.model.show_table(None, self.model.today, self._zone(), frozenset())
            self._chosen()
        self._timers["layers"].start()

    def _read_layers(self) -> None:
        """The sources to choose from, and the rule layers."""
        project = QgsProject.instance()
        layers = layer_kinds.layers_of(project, layer_kinds.is_exemptions)
        self._panel.show_sources([*((layer.name(), layer.id()) for layer in layers),
                                  (tr("National exemptions (shipped)"), NATIONAL)])
        former, self._rule_layers = self._rule_layers, layer_kinds.layers_of(project, layer_kinds.is_rules)
        self._layer = self._source_layer()
        self._watch.follow(self._layer, self._rule_layers)
        if former != self._rule_layers or not self.model.zones.by_id:
            self._read_zones()
        if self._layer is not self._read:
            self._read_table()

    def _source_layer(self) -> Optional[QgsVectorLayer]:
        chosen = self.source.currentData()
        return self._national if chosen == NATIONAL else QgsProject.instance().mapLayer(chosen or "")

    def _choose_source(self) -> None:
        self._layer = self._source_layer()
        self._watch.follow(self._layer, self._rule_layers)
        self.list.clearSelection()
        self.model.show_table(None, self.model.today, self._zone(), frozenset())
        self._read_table()

    # -- reading

    def _zone(self) -> Any:
        return time_zone(settings.TIME_ZONE.value())

    def _read_table(self) -> None:
        if self._layer is None:
            return
        try:
            self._read = self._layer
            self.reader.read_table(source_of(self._layer, self._zone()))
            self.count.setText(tr("reading…"))
        except JoptimizError as error:
            self._failed(render(error.text))

    def _read_zones(self) -> None:
        project = QgsProject.instance()
        try:
            self.reader.read_zones(self._rule_layers, project.crs(), project.transformContext(), self._zone())
        except JoptimizError as error:
            self._failed(render(error.text))

    def _table_read(self, table: ExemptionTable) -> None:
        if self._layer is None or self._layer is not self._read:
            return
        self.model.can_choose = self._layer is not self._national
        zone = self._zone()
        with self.list.kept():
            self.model.show_table(table, now(zone), zone, exemption_choices.left_out(self._layer))
        self._after_reading()

    def _zones_read(self, zones: Zones) -> None:
        with self.list.kept():
            self.model.show_zones(zones)
        self._after_reading()

    def _after_reading(self) -> None:
        if self.model.table is not None:
            self.filter.show_zones(zone_choices(self.model.table, self.model.zones))
        self._tell_count()
        self._chosen()

    def _failed(self, message: str) -> None:
        self._read = None
        self.count.setText("")
        item = self._iface.messageBar().createMessage(tr("ZFE exemptions"), html.escape(message, quote=False))
        again = QPushButton(tr("Retry"))
        again.clicked.connect(self._read_layers)
        item.layout().addWidget(again)
        self._iface.messageBar().pushWidget(item, Qgis.MessageLevel.Warning, 0)

    def _filter(self) -> None:
        with self.list.kept():
            self.model.want(self.filter.wanted())
        self._tell_count()

    def _tell_count(self) -> None:
        table = self.model.table
        if table is None:
            return
        shown, whole = self.model.rowCount(), len(table)
        self.count.setText(tr("{n} of {all}", n=number(shown, 0), all=number(whole, 0)))
        self.list.say_if_empty(tr("No exemption in this layer yet.") if not whole else
                               tr("No exemption is like that. “Show all” takes the filters away.") if not shown else "")
        national = self._layer is self._national
        used = national or exemption_choices.layer_used(self._layer)
        out = 0 if national else len(exemption_choices.left_out(self._layer))
        self.layer_used.setVisible(not national)
        self.layer_used.setChecked(used)
        say(self.state, tr("Always used in routing: no low-emission zone may refuse these.") if national else
            tr("Exemptions left out of routing: {n}.", n=number(out, 0)) if out and used else "")

    # -- from the table to the map

    def _chosen_rows(self) -> List[int]:
        return [self.model.row_at(place) for place in self.list.places(MOST_MARKED)]

    def _chosen_ids(self) -> List[str]:
        return [self.model.table.ids[row] for row in self._chosen_rows()] if self.model.table is not None else []

    def _chosen(self) -> None:
        """Other exemptions are chosen: show them in words and on the map."""
        rows = self._chosen_rows()
        self._exemptions = []
        self.marks.clear()
        if rows and self._layer is not None:
            zone = self._zone()
            read = exemptions_of(self._layer, self.model.table.fids[rows].tolist(), zone)
            self._exemptions = [exemption for exemption, _ in read.values()]
            self._mark(rows)
            self._describe(rows, list(read.values()))
        else:
            self.detail.show_text(tr("Choose an exemption: its act, its zones and its hours come here."))
        self.zoom.setEnabled(not self.marks.empty)
        self._judge()

    def _mark(self, rows: List[int]) -> None:
        table, without = self.model.table, rows
        if self._layer.isSpatial():
            request = QgsFeatureRequest().setFilterFids([int(table.fids[row]) for row in rows]).setNoAttributes()
            own = {feature.id(): feature.geometry() for feature in self._layer.getFeatures(request) if feature.hasGeometry()}
            self.marks.show(self._layer, own.values())
            without = [row for row in rows if int(table.fids[row]) not in own]
        rules = {id(rule): rule for row in without for rule in self.model.zones.rules_of(table.value("about", row))}
        self.marks.show_placed([rule.geometry for rule in rules.values() if rule.geometry is not None])

    def _describe(self, rows: List[int], read: list) -> None:
        if len(rows) > 1:
            self.detail.show_text(tr("{n} exemptions are chosen. Choose one to read it.",
                                     n=number(self.list.number_chosen(), 0)))
            return
        if not read:
            self.detail.show_text(tr("This exemption is no longer in the layer."))
            return
        (exemption, problems), row = read[0], rows[0]
        national = self._layer is self._national
        used = exemption.exemption_id not in exemption_choices.left_out(self._layer)
        rules = self.model.zones.rules_of(self.model.table.value("about", row))
        self.detail.show_exemption(
            describe(exemption, rules, self.model.state_words(row), self.model.validity_words(row), problems),
            used, not national, "" if exemption.status == "granted" or national else tr("Only what is granted lifts a rule."))

    # -- from the map to the table

    def _rows_selected(self, *_ids: Any) -> None:
        if self._layer is not None and 0 < self._layer.selectedFeatureCount() <= MOST_MARKED:
            self.list.choose(self.model.places_of(self._layer.selectedFeatureIds()))

    def _zones_selected(self, *_ids: Any) -> None:
        ids: set = set()
        for layer in self._rule_layers:
            field = "rule_id" if layer.fields().indexOf("rule_id") >= 0 else "id"
            ids |= {str(feature[field]) for feature in layer.selectedFeatures()}
        self.filter.zones_on_map(frozenset(ids))

    # -- at a date

    def _judge(self) -> None:
        """What the chosen exemptions lift at the chosen moment."""
        found, rules = [], [rule for rules in self.model.zones.by_id.values() for rule in rules]
        if not self._exemptions:
            self.date.show_text(tr("Choose one or more exemptions: what they lift at a date comes here."))
        elif not rules:
            self.date.show_text(tr("No rule layer is in the project: add the zones to see which of them an exemption lifts."))
        else:
            calendar = Calendar(self._zone(), by_name(settings.HOLIDAYS.value()))
            self.date.span(*self._span())
            found = list(lifted_at(rules, self._exemptions, calendar, calendar.instant_ms(self.date.local())))
            self.date.show_answer(found, self._named())
        if self.date.on_map.isChecked():
            self.zones_layer.show(found, [who_may(then) for then in found], tr("Zones on {date}", date=self.date.title()),
                                  QgsProject.instance().crs())

    def _named(self) -> str:
        return self._exemptions[0].exemption_id if len(self._exemptions) == 1 else \
            tr("{n} exemptions", n=len(self._exemptions)) if self.list.number_chosen() <= MOST_MARKED else \
            tr("the first {n} of {all} exemptions", n=MOST_MARKED, all=number(self.list.number_chosen(), 0))

    def _span(self) -> tuple:
        """From the first to the last day of what is chosen, within some years of today; today is always in it."""
        today, rows = self.model.today.ordinal, self._chosen_rows()
        firsts = [day for day in map(self.model.first_day, rows) if day is not None]
        lasts = [day for day in (int(self.model.table.last_day[row]) for row in rows) if day != NO_LAST_DAY]
        return (max(today - SPAN_DAYS, min([today, *firsts]) - 1),
                min(today + SPAN_DAYS, max([today + 366, *lasts]) + 1))

    def _show_map(self, wanted: bool) -> None:
        self.marks.set_visible(not wanted)
        if wanted:
            self._judge()
        else:
            self.zones_layer.remove()

    # -- what to do with them

    def _use(self, ids: List[str], used: bool) -> None:
        if self._layer is None or self._layer is self._national:
            return
        exemption_choices.use(self._layer, ids, used)
        QgsProject.instance().setDirty(True)
        self.model.leave_out(exemption_choices.left_out(self._layer))
        self._tell_count()
        if self._chosen_ids() == ids:
            self.detail.used.setChecked(used)

    def _use_layer(self, used: bool) -> None:
        if self._layer is not None and self._layer is not self._national:
            exemption_choices.use_layer(self._layer, used)
            QgsProject.instance().setDirty(True)
            self._tell_count()

    def _open_report(self) -> None:
        if self.model.table is None or self._layer is None:
            return
        if self._report is not None:
            self._report.close()
        self._report = ExpiringDialog(self.reader, self.model, self._layer, self)
        self._report.finished.connect(self._report_over)
        self._report.show()

    def _report_over(self, *_result: Any) -> None:
        self._report = None

    def _open_export(self) -> None:
        """Open the algorithm with what is shown: with a filter on, the shown rows are selected and they alone exported."""
        if QgsApplication.processingRegistry().algorithmById(EXPORT) is None:
            self._iface.messageBar().pushMessage(tr("ZFE exemptions"), tr(
                "The export is not there. Switch the JOPTIMIZ provider on in the Processing options."))
            return
        twin.open_dialog(EXPORT, {"INPUT": self.export_input(), "RULES": [layer.id() for layer in self._rule_layers]})

    def export_input(self) -> Any:
        """What the export reads."""
        if self._layer is self._national:
            return self._national.source()
        shown = self.model.shown_rows()
        if len(shown) == len(self.model.table):
            return self._layer.id()
        self._layer.selectByIds(self.model.table.fids[shown].tolist())
        return QgsProcessingFeatureSourceDefinition(self._layer.id(), True)
