# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters that the algorithms of delivery bays share, and what they hold."""

from __future__ import annotations

from typing import Any, List, Optional, Sequence

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
)

from ...core.bays.assumptions import ASSUMPTIONS, LOCAL, OURS
from ...core.bays.sizing import SizingSettings
from ...core.errors import InputError
from ...core.text import N_
from ...formats.problems import Problem
from ...layers.placing import crs_of
from ...layers.styling import style_on_load
from ...tr import number, tr
from .. import parameters as p

DEMAND, MOVEMENTS, BAYS, ORIGINS, REJECTED_ROWS = "DEMAND", "MOVEMENTS", "BAYS", "ORIGINS", "REJECTED_ROWS"
WALK, WALK_M, CAPACITY = "WALK", "WALK_M", "CAPACITY"
TAIL_LIFT_M, INSERTION_M = "TAIL_LIFT_M", "INSERTION_M"
WALKS, CAPACITIES = ("network", "straight"), ("model", "none")
CAPACITY_FIGURES = ("DAYS_PER_WEEK", "PEAK_SHARE", "DWELL_MIN", "MANOEUVRE_MIN", "TARGET_LOAD", "ILLEGAL_OCCUPANCY")
"""The figures of the model that give a place its movements a week, in the order of the dialogs."""
_TOLD = 20  # problems written out in the log; the rest is counted
_MAX_SNAP_M = 100.0  # a bay is in its street, or not far from it
NO_PLACE = N_("The point has no place in the CRS of the network: it is left out.")

_FIGURES = {
    "OWN_SPACE_SHARE": (N_("Share delivered in a yard or garage"), N_("For establishments of which the table says nothing.")),
    "KERB_SHARE": (N_("Share of the others that needs the kerb"), N_("The rest is delivered elsewhere on the street.")),
    "SECTION_M": (N_("Longest section of a street (m)"), N_("Streets are cut into even pieces of at most so much.")),
    "WALK_M": (N_("Farthest to walk (m)"), N_("From the bay to the establishment.")),
    "DAYS_PER_WEEK": (N_("Days of delivery a week"), N_("The movements of a week are divided among them.")),
    "PEAK_SHARE": (N_("Share of the day in its busiest hour"), N_("0.2: a fifth of a day's movements come in one hour.")),
    "DWELL_MIN": (N_("Length of a stop (min)"), N_("From arrival to departure, where nothing better is known.")),
    "MANOEUVRE_MIN": (N_("Manoeuvring (min)"), N_("To come in and to leave; the place is taken meanwhile.")),
    "TARGET_LOAD": (N_("Share of the time a place may be in use"), N_("The rest is what lets the next one find it free.")),
    "ILLEGAL_OCCUPANCY": (N_("Share of bay time taken against the rules"), N_("Time in which the place is no bay.")),
    "BLOCKING": (N_("Share of arrivals that may find no bay"), N_("The target of the loss model (Erlang B).")),
    "VEHICLE_LENGTH_M": (N_("Length of the vehicle (m)"), N_("The vehicle that is to fit.")),
    "TAIL_LIFT_M": (N_("Room for the tail lift (m)"), N_("Metres behind the vehicle, to unload.")),
    "INSERTION_M": (N_("Room to drive in (m)"), N_("Metres that the vehicle needs to come in and leave.")),
    "SHORTEST_BAY_M": (N_("Shortest bay (m)"), N_("No bay is proposed that is shorter.")),
    "LIKELY_FROM": (N_("Likely free from a share of"), N_("0.5: a bay that is free half of the time at that hour.")),
    "FRESH_MIN": (N_("How long a free place counts (min)"), N_("After, and before, the stops were known.")),
    "LEAST_COUNT": (N_("Fewest stops that are shown"), N_("Cells with fewer are hidden, so that no driver can be recognised.")),
    "SATURATED_FROM": (N_("Share of an hour in use from which it is saturated"), N_("0.85: in use for 51 minutes of the hour.")),
    "PREFERENCE": (N_("Credit of an existing bay"), N_("For prefer: it is credited this share of what its demand is worth.")),
    "MOVE_M": (N_("Farthest move (m)"), N_("A bay that goes and a new one within so many metres are told as a move.")),
    "SPACING_M": (N_("Metres between candidates along a kerb"), N_("At least the length of a bay: candidates never overlap.")),
    "JUNCTION_M": (N_("Least distance from a junction (m)"), N_("From where three or more streets meet to the bay's end.")),
    "CROSSING_M": (N_("Least distance from a crossing (m)"), N_("From places to keep free, and from where a footpath meets the "
                                                                "street, to the bay's end.")),
    "MAX_SLOPE_PCT": (N_("Steepest street (%)"), N_("Where the slope is known; an unknown slope stops nothing, and is counted.")),
    "LONGEST_BAY_M": (N_("Longest bay (m)"), N_("No place of a bay counts for more.")),
}


def figure(name: str, default: Optional[float] = None, advanced: bool = True) -> p.Parameter:
    """A figure of the models, by the name of its assumption in capitals: its help says who states it."""
    label, text = _FIGURES[name]
    known = ASSUMPTIONS[name.lower()]
    told = [tr(text)]
    if known.source.startswith(LOCAL):
        told.append(tr("No source gives it: to be calibrated locally."))
    elif known.source == OURS:
        told.append(tr("A choice of this plugin's model: to be calibrated locally."))
    else:
        told.append(tr("Source: {who}.", who=known.source))
    if known.usual is not None:
        told.append(tr("Usual: {low} to {high}.", low=number(known.usual[0], 2), high=number(known.usual[1], 2)))
    return p.with_help(
        QgsProcessingParameterNumber(name, tr(label), QgsProcessingParameterNumber.Type.Double,
                                     known.default if default is None else default, False, known.least, known.most),
        " ".join(told), advanced)


def demand() -> p.Parameter:
    return p.with_help(
        QgsProcessingParameterFeatureSource(DEMAND, tr("Establishments"), [QgsProcessing.SourceType.TypeVectorAnyGeometry]),
        tr("Points with movements a week: made by “Demand of establishments”, or any points with such a field."))


def movements() -> p.Parameter:
    return p.with_help(
        QgsProcessingParameterField(MOVEMENTS, tr("Movements at the kerb a week"), "kerb_week", DEMAND,
                                    QgsProcessingParameterField.DataType.Numeric, optional=True),
        tr("Field of the deliveries and pickups that stop at the kerb in a week. Empty: unknown."))


def bays(optional: bool = False) -> p.Parameter:
    return p.with_help(
        QgsProcessingParameterMultipleLayers(BAYS, tr("Delivery bays"), QgsProcessing.SourceType.TypeVector, optional=optional),
        tr("Layers of delivery bays: made by “Import delivery bays”, or in the fields of the national schema."))


def walk() -> p.Parameter:
    return p.with_help(p.choice(WALK, tr("Distance on foot"), WALKS, "network"),
                       tr("network: along streets open to people on foot. straight: as the crow flies."))


def origins() -> p.Parameter:
    return p.with_help(
        QgsProcessingParameterFeatureSource(ORIGINS, tr("Where vehicles come from"), [QgsProcessing.SourceType.TypeVectorPoint],
                                            optional=True),
        tr("Points, for example depots or the entrances of the territory: a bay counts only if a legal way leads there from one "
           "of them. Empty: a bay counts if the vehicle may be in its street and stop there."))


def time_of_use() -> p.Parameter:
    return p.with_help(
        QgsProcessingParameterDateTime(p.DEPARTURE, tr("Date and time of use"), QgsProcessingParameterDateTime.Type.DateTime),
        tr("When the bay is to be used, in the time zone of the territory: whether it is open and what the law says is judged "
           "then."))


def max_snap() -> p.Parameter:
    return p.with_help(
        QgsProcessingParameterNumber(p.MAX_SNAP_M, tr("Farthest a place may lie from its street (m)"),
                                     QgsProcessingParameterNumber.Type.Double, _MAX_SNAP_M, False, 0.1, 10000.0),
        tr("The street of a bay is the nearest one that the vehicle may physically drive; beyond this distance it has none."),
        True)


def capacity() -> tuple[p.Parameter, ...]:
    """CAPACITY, and the figures of the model that it takes."""
    return (p.with_help(p.choice(CAPACITY, tr("What a bay takes"), CAPACITIES, "model"),
                        tr("model: the movements that the model of “Size delivery bays” gives to its places. none: any number.")),
            *(figure(name) for name in CAPACITY_FIGURES))


def rejected_rows() -> p.Parameter:
    return QgsProcessingParameterFeatureSink(REJECTED_ROWS, tr("Rows that cannot be used"), QgsProcessing.SourceType.TypeVector,
                                             optional=True, createByDefault=True)


# -- what the parameters hold ----------------------------------------------------------------------------


def figure_value(algorithm: Any, parameters: dict, name: str, context: QgsProcessingContext) -> float:
    """The value of a figure. Raises InputError if nothing can be computed with it."""
    try:
        return ASSUMPTIONS[name.lower()].checked(algorithm.parameterAsDouble(parameters, name, context))
    except ValueError as error:
        raise InputError(N_("{name} cannot be used: {reason}."), name=name, reason=str(error)) from error


def sizing_settings(algorithm: Any, parameters: dict, context: QgsProcessingContext) -> SizingSettings:
    """Those figures of the sizing model that the algorithm asks for; defaults for the others. Raises InputError."""
    asked = {definition.name().lower() for definition in algorithm.parameterDefinitions()}
    values = {name: figure_value(algorithm, parameters, name.upper(), context)
              for name in vars(SizingSettings()) if name in asked}
    try:
        return SizingSettings(**values)
    except ValueError as error:
        raise InputError(N_("The figures contradict each other: {reason}."), reason=str(error)) from error


def figures_told(settings: SizingSettings, names: Sequence[str]) -> str:
    """The figures that a result was made with: the names of the parameters, as they are in every language."""
    return ", ".join(f"{name} {getattr(settings, name.lower()):g}" for name in names)


def origins_xy(algorithm: Any, parameters: dict, crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext,
               problems: List[Problem]) -> Optional[np.ndarray]:
    """float64 [O, 2] in the CRS given; None where ORIGINS is empty. What has no place goes to `problems`. Raises InputError if
    the layer has no CRS or no place is left."""
    source = algorithm.parameterAsSource(parameters, ORIGINS, context)
    if source is None:
        return None
    crs_of(source)
    found = []
    request = QgsFeatureRequest().setDestinationCrs(crs, context.transformContext())
    for row, feature in enumerate(source.getFeatures(request), 1):
        points = [(vertex.x(), vertex.y()) for vertex in feature.geometry().vertices()]
        if len(points) == 1 and np.isfinite(points[0]).all():
            found.append(points[0])
        else:
            problems.append(Problem(row, f"{source.sourceName()} {feature.id()}", "geometry", "", NO_PLACE))
    if not found:
        raise InputError(N_("The layer {name} holds no place that can be used."), name=source.sourceName())
    return np.array(found, float)


def tell(problems: Sequence[Problem], feedback: Any) -> None:
    """The first problems in the log, the rest as a number; all of them are in REJECTED_ROWS."""
    for problem in problems[:_TOLD]:
        feedback.pushWarning(tr("Row {row}, {id}, field {field}, value {value}: {reason}", row=problem.row, id=problem.source_id,
                                field=problem.field, value=problem.value or "\u2205", reason=tr(problem.reason)))
    if len(problems) > _TOLD:
        feedback.pushWarning(tr("And {n} more rows: the output {name} lists them all.", n=len(problems) - _TOLD,
                                name=REJECTED_ROWS))


# -- what the outputs look like --------------------------------------------------------------------------


def styled(algorithm: Any, context: QgsProcessingContext, name: str, place: str, style: str) -> None:
    """Give an output the style of its meaning, and the name that its dialog gives it, when it is loaded into the project."""
    style_on_load(context, place, style, algorithm.parameterDefinition(name).description())
