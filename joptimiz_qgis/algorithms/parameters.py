# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters that several algorithms share: a parameter means the same everywhere, and each has its help."""

from __future__ import annotations

from datetime import datetime, timezone, tzinfo
from pathlib import Path
from typing import Any, Optional, Sequence

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from .. import settings
from ..core.errors import InputError
from ..core.regulation.evaluate import Settings
from ..core.text import N_
from ..core.vehicles import Vehicle
from ..layers import presets
from ..layers.time_zone import time_zone as zone_of
from ..layers.values import python_value
from ..tr import tr

NETWORK, RULES, EXEMPTIONS, ALERTS = "NETWORK", "RULES", "EXEMPTIONS", "ALERTS"
VEHICLE, DEPARTURE = "VEHICLE", "DEPARTURE"
METRIC, UNKNOWN_POLICY, MAX_SNAP_M, MAX_WAIT_MIN = "METRIC", "UNKNOWN_POLICY", "MAX_SNAP_M", "MAX_WAIT_MIN"
TIME_ZONE, HOLIDAYS, SERVICE = "TIME_ZONE", "HOLIDAYS", "SERVICE"

METRICS = ("fastest", "shortest")
POLICIES = ("pass", "cost", "block")
CALENDARS = ("fr", "fr_alsace_moselle", "none")

Parameter = QgsProcessingParameterDefinition
_UNREADABLE = N_("The departure cannot be read. Write it as 2026-11-24T10:30.")
_MOMENT_UNREADABLE = N_("The date and time {name} cannot be read. Write it as 2026-11-24T10:30.")


def with_help(parameter: Parameter, text: str, advanced: bool = False) -> Parameter:
    """A parameter with its help, moved to the advanced ones if it is rarely needed."""
    parameter.setHelp(text)
    if advanced:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return parameter


def any_file(name: str, label: str) -> Parameter:
    """A file of any ending. Without a filter that takes all, an address whose last part has no dot would be no value."""
    return QgsProcessingParameterFile(name, label, optional=True, fileFilter=tr("All files (*)"))


def choice(name: str, label: str, options: Sequence[str], default: str) -> QgsProcessingParameterEnum:
    """A parameter whose values are static strings: the same in every language."""
    return QgsProcessingParameterEnum(name, label, options=list(options), defaultValue=default, usesStaticStrings=True)


def network(optional: bool = False) -> Parameter:
    """`optional`: where SERVICE may stand in for it; without either, network_path says what is missing."""
    return with_help(
        QgsProcessingParameterVectorLayer(NETWORK, tr("Network"), [QgsProcessing.SourceType.TypeVectorLine], optional=optional),
        tr("The edges layer of a network made by “Build network”."))


def rules() -> Parameter:
    return with_help(
        QgsProcessingParameterMultipleLayers(RULES, tr("Rules"), QgsProcessing.SourceType.TypeVectorAnyGeometry, optional=True),
        tr("Layers of access rules: made by “Import rules”, or in the national ZFE schema, or Cerema orders with geometry."))


def exemptions() -> Parameter:
    return with_help(
        QgsProcessingParameterFeatureSource(EXEMPTIONS, tr("Exemptions"), [QgsProcessing.SourceType.TypeVector], optional=True),
        tr("A table of exemptions. The national exemptions to low-emission zones are always taken into account."))


def alerts() -> Parameter:
    return with_help(
        QgsProcessingParameterMultipleLayers(ALERTS, tr("Alerts"), QgsProcessing.SourceType.TypeVector, optional=True),
        tr("Layers of messages of authorities, made by “Import alerts” or synchronised. A closure that they report is closed "
           "whatever the exemptions, and a stated slowdown takes time."))


def vehicle(preset: str = "lorry_19t") -> Parameter:
    choices = ", ".join(p.id for p in presets.presets())
    return with_help(
        QgsProcessingParameterString(VEHICLE, tr("Vehicle"), defaultValue=preset),
        tr("A preset ({presets}) or a JSON object such as {example}.", presets=choices,
           example='{"category": "PL", "critair": "4", "gross_weight_t": 19}'))


def departure() -> Parameter:
    return with_help(
        QgsProcessingParameterDateTime(DEPARTURE, tr("Departure"), QgsProcessingParameterDateTime.Type.DateTime),
        tr("Date and time in the time zone of the territory."))


def metric() -> Parameter:
    return with_help(choice(METRIC, tr("Looking for"), METRICS, "fastest"),
                     tr("fastest: earliest arrival. shortest: least distance."))


def unknown_policy() -> Parameter:
    return with_help(choice(UNKNOWN_POLICY, tr("Where the law is unknown"), POLICIES, settings.UNKNOWN_POLICY.value()),
                     tr("pass: go there and say so. cost: avoid it if the detour is short. block: never go there."), True)


def max_snap() -> Parameter:
    return with_help(
        QgsProcessingParameterNumber(MAX_SNAP_M, tr("Farthest a stop may lie from the network (m)"),
                                     QgsProcessingParameterNumber.Type.Double, settings.MAX_SNAP_M.value(), False, 0.1,
                                     10000.0),
        tr("A stop farther than this from any road is unreachable."), True)


def max_wait() -> Parameter:
    return with_help(
        QgsProcessingParameterNumber(MAX_WAIT_MIN, tr("Longest wait (min)"), QgsProcessingParameterNumber.Type.Integer,
                                     0, False, 0, 24 * 60),
        tr("How long the vehicle may leave later, or wait at a stop where stopping is legal. 0: leave at once, never wait."),
        True)


def time_zone() -> Parameter:
    return with_help(QgsProcessingParameterString(TIME_ZONE, tr("Time zone"), defaultValue=settings.TIME_ZONE.value()),
                     tr("IANA name of the territory's time zone, for example Indian/Reunion."), True)


def holidays() -> Parameter:
    return with_help(choice(HOLIDAYS, tr("Public holidays"), CALENDARS, settings.HOLIDAYS.value()),
                     tr("Which public holidays the hours of the rules mean."), True)


def service() -> Parameter:
    return with_help(
        QgsProcessingParameterString(SERVICE, tr("Routing service"), optional=True),
        tr("Address of a Valhalla server of your own, such as {example}, for what outgrows this computer. It cannot be told "
           "every rule: the reasons list what it was not told. Empty: the engine of this plugin, which judges every street.",
           example="https://valhalla.example:8002"), True)


# -- what the parameters hold ----------------------------------------------------------------------------


def network_path(algorithm: Any, parameters: dict, context: QgsProcessingContext) -> Path:
    """The file of the network that NETWORK names. Raises InputError if it is no layer of a file."""
    layer: Optional[QgsVectorLayer] = algorithm.parameterAsVectorLayer(parameters, NETWORK, context)
    if layer is None:
        raise InputError(N_("The network is missing. Give the edges layer of a network made by “Build network”."))
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = Path(parts.get("path") or "")
    if parts.get("layerName") not in ("edges", None, "") or path.suffix.lower() != ".gpkg" or not path.is_file():
        raise InputError(N_("The layer {name} is not the edges layer of a network made by “Build network”."), name=layer.name())
    return path


def layer_behind(algorithm: Any, parameters: dict, name: str, context: QgsProcessingContext) -> Optional[QgsVectorLayer]:
    """The layer that a feature source reads, also where it is asked for its selection only; None if it reads none."""
    given = parameters.get(name)
    if isinstance(given, QgsProcessingFeatureSourceDefinition):
        given = given.source.valueAsString(context.expressionContext())[0]
    return algorithm.parameterAsVectorLayer({**parameters, name: given}, name, context)


def vehicle_value(algorithm: Any, parameters: dict, context: QgsProcessingContext) -> Vehicle:
    """The vehicle. Raises InputError saying what is wrong with it."""
    return presets.vehicle(algorithm.parameterAsString(parameters, VEHICLE, context))


def zone_value(algorithm: Any, parameters: dict, context: QgsProcessingContext) -> tzinfo:
    """The time zone of the territory."""
    return zone_of(algorithm.parameterAsString(parameters, TIME_ZONE, context) or settings.TIME_ZONE.value())


def judging() -> Settings:
    """What the law is judged with where no source gives a figure: the user's options."""
    return Settings(settings.CYCLE_KMH.value(), settings.WALK_KMH.value(), settings.STALE_AFTER_DAYS.value())


def departure_value(algorithm: Any, parameters: dict, context: QgsProcessingContext, zone: tzinfo) -> datetime:
    """The departure as an aware instant: a text or date-time without zone is local time of the territory."""
    return moment_value(algorithm, parameters, DEPARTURE, context, zone)


def moment_value(algorithm: Any, parameters: dict, name: str, context: QgsProcessingContext, zone: tzinfo) -> datetime:
    """A date and time as an aware instant, read as the departure is. Raises InputError."""
    given = parameters.get(name)
    if isinstance(given, datetime) and given.tzinfo is not None:
        return given.astimezone(zone)
    if isinstance(given, str):
        try:
            return _in_zone(datetime.fromisoformat(given.strip().replace("Z", "+00:00")), zone)
        except ValueError:
            pass  # QGIS reads expressions and other spellings
    moment = algorithm.parameterAsDateTime(parameters, name, context)
    if not moment.isValid():
        raise InputError(_UNREADABLE if name == DEPARTURE else _MOMENT_UNREADABLE, name=name)
    return _in_zone(python_value(moment), zone)


def _in_zone(moment: datetime, zone: tzinfo) -> datetime:
    """An instant in the territory's zone. Raises InputError for a local time that the clocks skip."""
    try:
        if moment.tzinfo is not None:
            return moment.astimezone(zone)
        local = moment.replace(tzinfo=zone)
        real = local.astimezone(timezone.utc).astimezone(zone)
    except OverflowError as error:  # the first or the last day of all
        raise InputError(_UNREADABLE) from error
    if real.replace(tzinfo=None) != moment:
        raise InputError(N_("The departure {time} does not exist: the clocks go forward then. Write {later}."),
                         time=moment.isoformat(sep=" ", timespec="minutes"), later=real.isoformat(timespec="minutes")[:16])
    return local
