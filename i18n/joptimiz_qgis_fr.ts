<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>JOPTIMIZ</name>
    <message>
        <location filename="../joptimiz_qgis/algorithms/base.py"/>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/base.py"/>
        <source>Routing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/base.py"/>
        <source>Zones and rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/base.py"/>
        <source>Delivery bays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/base.py"/>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/base.py"/>
        <source>Access passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/base.py"/>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/base.py"/>
        <source>Cancelled: nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/law_request.py"/>
        <source>Free-flow driving times; rules judged when an edge is entered; network: {data}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/law_request.py"/>
        <source>Row {row}, {id}, field {field}, value {value}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/law_request.py"/>
        <source>And {n} more problems in rules and exemptions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/law_request.py"/>
        <source>No rule has a phase that covers {date}: none applies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/law_request.py"/>
        <source>Rule {id}: {n} lines of the source: {reason}. {lines}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/law_request.py"/>
        <source>{n} rules were not verified in the last {days} days, or never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/law_request.py"/>
        <source>Cycles at {cycle} km/h, walked parts at {walk} km/h (settings).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/law_request.py"/>
        <source>Rule {id}: no edge of this network lies in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Decision map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>The map has no layer. Give at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Layers of the map, the top one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Title: the decision in one sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Map (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>The edges layer of a network made by “Build network”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>Layers of access rules: made by “Import rules”, or in the national ZFE schema, or Cerema orders with geometry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>A table of exemptions. The national exemptions to low-emission zones are always taken into account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>A preset ({presets}) or a JSON object such as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>Date and time in the time zone of the territory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>fastest: earliest arrival. shortest: least distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>pass: go there and say so. cost: avoid it if the detour is short. block: never go there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>A stop farther than this from any road is unreachable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>How long the vehicle may leave later, or wait at a stop where stopping is legal. 0: leave at once, never wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>IANA name of the territory's time zone, for example Indian/Reunion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>Which public holidays the hours of the rules mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Exemptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Vehicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Departure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Looking for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Where the law is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>Farthest a stop may lie from the network (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>Longest wait (min)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Public holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>The network is missing. Give the edges layer of a network made by “Build network”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>The layer {name} is not the edges layer of a network made by “Build network”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>The departure cannot be read. Write it as 2026-11-24T10:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/route_tables.py"/>
        <source>{km} km, {minutes} min (free flow). No rule in the loaded data forbids this way; see the reasons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/route_tables.py"/>
        <source>Unreachable: a stop is too far from any road, or no road leads there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/route_tables.py"/>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>No legal way: {n} rules block it together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/accessmap.py"/>
        <source>Access map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/accessmap.py"/>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Rows that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/accessmap.py"/>
        <source>{verdict}: {km} km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/accessmap.py"/>
        <source>Length {verdict} (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Constrained route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Where the vehicle leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Where it must arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Points on the way. A field “role” may say “stop” (the default) or “shape”; only a stop opens a destination area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Field that orders the via points; without it they are taken in feature order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <location filename="../joptimiz_qgis/gui/route_layers.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Legal route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <location filename="../joptimiz_qgis/gui/route_layers.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <location filename="../joptimiz_qgis/gui/route_layers.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Best route if no rule existed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <location filename="../joptimiz_qgis/gui/route_layers.py"/>
        <source>Rules that block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Distance (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Duration (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <location filename="../joptimiz_qgis/gui/stops.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <location filename="../joptimiz_qgis/gui/stops.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Via points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Order of the via points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>The field {name} that orders the via points is empty for some of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/network/build.py"/>
        <source>The line has no length: its ends are taken as one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/network/build.py"/>
        <source>The line is drawn twice with the same attributes: one is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/network/build.py"/>
        <source>The source holds no road that can be used. See the list of what was rejected, and check that the right layer or file was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/network/turns.py"/>
        <source>The turn restriction names a line that the network does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/network/turns.py"/>
        <source>The lines of the turn restriction do not meet where it says, or meet more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>weight {own} t, limit {limit} t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>axle load {own} t, limit {limit} t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>height {own} m, limit {limit} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>width {own} m, limit {limit} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>length {own} m, limit {limit} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>category {category}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>Crit'Air {own} (banned: {banned})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>energy {energy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>dangerous goods on board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>cycles need no Crit'Air sticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>Crit'Air class not stated (banned: {banned})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>energy not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/evaluate.py"/>
        <source>hours not readable: {hours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/evaluate.py"/>
        <source>the exemption {id} may lift it, but a fact it needs is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/evaluate.py"/>
        <source>the act itself exempts the use {use}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/facts.py"/>
        <source>closed to this kind of vehicle (road data)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/facts.py"/>
        <source>open to permit holders only (road data)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/facts.py"/>
        <source>right of access not readable (road data)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/facts.py"/>
        <source>open to destination traffic only (road data)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/facts.py"/>
        <source>private road: start and end only (road data)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/facts.py"/>
        <source>open to deliveries only (road data)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/facts.py"/>
        <source>barrier: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/holidays.py"/>
        <source>There is no holiday calendar {name}. Choose one of: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/match.py"/>
        <source>runs along the border, taken as outside: name it in edges if the act means it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/match.py"/>
        <source>passes over or under the area: unknown unless the act names it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/match.py"/>
        <source>only partly covered by the rule's line: unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/match.py"/>
        <location filename="../joptimiz_qgis/layers/placing.py"/>
        <source>Placing rules on the network needs the Python library shapely. Install the package python3-shapely (OSGeo4W, Debian) and start QGIS again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/schedule_parser.py"/>
        <source>The schedule "{schedule}" cannot be read at "{part}". Write it in opening_hours grammar, for example Mo-Fr 08:00-20:00; PH off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/schedule_parser.py"/>
        <source>The schedule is empty. Write 24/7 if the rule always applies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/schedule_parser.py"/>
        <source>The schedule "{schedule}" speaks of school holidays (SH), and no calendar of them is loaded. Write their dates instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/schedule_parser.py"/>
        <source>The schedule "{schedule}" depends on the sun ({word}). Write clock times instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>The search reached its bound: a better way may exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{name} (act not stated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>The road data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{name} (act {act})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{rule} would forbid ({reason}); the exemption {exemption} lifts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{rule} does not apply here: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>Leaving {wait} min later would arrive {gain} min earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{rule} leaves this vehicle no legal way: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>Waits {minutes} min before leaving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{rule} closes the shorter way to this vehicle: {reason}. It costs {minutes} min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{rule} closes the place asked for ({reason}): the nearest legal place to stop is {metres} m away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>Not known whether {rule} forbids it: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/route.py"/>
        <source>A route needs an origin and a destination that are stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>The vehicle's {name} must be a positive number, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>The vehicle has a member that is not known: {name}. Known members: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>The vehicle states no category. Add "category", for example "PL" or "VUL".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>The vehicle's hazmat must be true or false, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>The vehicle's {name} cannot be {value}. Choose one of: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bdtopo.py"/>
        <source>The road is not in service (etat_de_l_objet): left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bdtopo.py"/>
        <source>The layer lacks the fields {fields} of BD TOPO's troncon_de_route. Give that layer, or choose another kind of source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bdtopo_tables.py"/>
        <source>The table {name} lacks the line without nature, which stands for all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bdtopo_tables.py"/>
        <location filename="../joptimiz_qgis/formats/cerema_tables.py"/>
        <location filename="../joptimiz_qgis/formats/osm_tables.py"/>
        <source>Line {line} of the table {name} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bdtopo_turns.py"/>
        <source>The forbidden turn names no road, or a road that the layer does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bdtopo_turns.py"/>
        <source>The roads of the forbidden turn do not meet, or meet at both ends and no point says where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bdtopo_turns.py"/>
        <source>The table of turns lacks the fields {fields}. Give the table non_communication of the same edition of BD TOPO.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The row has no geometry: it must be placed by hand from this description.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>An authorisation without a ban of the same act bans nothing: if the act bans the rest, add that ban.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The tonnage does not say from or up to: the limit is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>A rule for vehicles up to a tonnage cannot be said by a limit: the rule is kept as unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>Several criteria, and the row does not say whether one or all must hold: the rule is kept as unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>An authorisation up to a dimension cannot be said by a limit: it is kept as unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>A ban of certain uses only cannot be said by a rule: it is kept as unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>An authorisation with excepted uses cannot be said by a rule: it is kept as unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The row does not say which vehicles it bans: the rule is kept as unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The label is not in the table of vehicle types: the rule is kept as unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The label is not in the table of uses: it exempts nobody. Add it to the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The direction is words, not geometry: the rule is kept as unknown. State direction in the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The period is words, not a date: the rule is kept as unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The hours cannot be read: the rule is kept as unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The hours outside the allowed ones cannot be written as a schedule: the rule is kept as unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The row neither authorises nor forbids: no rule is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The file is not UTF-8: read as Latin-1, check the accents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The duration or hour is not written hh:mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>Two different rows share this id: the later one is numbered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The value is not one of the schema: the rule is kept as unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The file is no table of orders in the Cerema schema: it lacks the columns {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/joptimiz_rules.py"/>
        <source>The rule has no id: it is called by its row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/joptimiz_rules.py"/>
        <source>The limit is missing: the rule is kept as unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/joptimiz_rules.py"/>
        <source>The kind is missing: the rule is kept as unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/joptimiz_rules.py"/>
        <source>The rule has no geometry and names no edges: it must be placed by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/joptimiz_rules.py"/>
        <source>The status is none of requested, granted, suspended, revoked, expired: the exemption lifts nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm.py"/>
        <source>This is no OpenStreetMap file. Give a file .osm.pbf, .osm or .osm.gz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm.py"/>
        <source>The file cannot be read ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm.py"/>
        <source>The compressed file is damaged or cut short ({detail}). Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm.py"/>
        <source>The line has fewer than two points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm.py"/>
        <source>The file does not hold the nodes of this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm_pbf.py"/>
        <source>The OSM PBF file is damaged ({detail}). Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm_pbf.py"/>
        <source>The OSM PBF file is packed with a method other than zlib. Write it again with zlib, for example with osmium cat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm_pbf.py"/>
        <source>The OSM PBF file needs a feature that is not known: {feature}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm_restrictions.py"/>
        <source>The turn restriction lacks its from, via or to member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm_restrictions.py"/>
        <source>The turn restriction does not say no_… or only_….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm_restrictions.py"/>
        <source>The turn restriction has several from or to members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm_restrictions.py"/>
        <source>The turn restriction is for vehicles that are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/row.py"/>
        <source>The value is not one that this field may have: the rule is kept as unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/row.py"/>
        <source>The value is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/row.py"/>
        <source>The date cannot be read (write 2026-01-31 or 2026-01-31T08:00): the rule is kept as unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/row.py"/>
        <source>The value is neither true nor false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/xml.py"/>
        <source>The file is not well-formed XML: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/xml.py"/>
        <source>The XML file declares a document type (DOCTYPE). Such files are refused: remove the declaration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>The features have no id and date_debut: this is not the national ZFE schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>This is no GeoJSON feature collection. Give the file aires.geojson or voies.geojson of the national ZFE schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>The start date is missing or unreadable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>The feature has no geometry: it must be placed by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>The class is not one of EL, V1 to V5, NC: the rule is kept as unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>A class is given without hours: the rule is kept as unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>Two different areas share this id: the later one is numbered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>Hours are given without a class: no rule is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>The text stands for an empty value: read as empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>The date is not written YYYY-MM-DD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>No route was asked for: the request had no legs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>{distance}, {duration}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>No way: a stop is too far from any road that this vehicle can use, or no road leads there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>For a part of it the law is not known; no rule in the loaded data forbids the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>No rule in the loaded data forbids this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>A smaller set of rules may already block it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>No legal way: one rule blocks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>Leaves {departure}, arrives {arrival} (free flow).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>If no rule existed: {distance}, {duration}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>If no rule existed: {distance}, {duration}. The rules cost {more_distance}, {more_duration}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>The rules cost no detour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>go there and say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>avoid it if the detour is short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>never go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>the earliest arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>the least distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>France</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>France, Alsace and Moselle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Car (VP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Van up to 3.5 t (VUL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Lorry over 3.5 t (PL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Bus or coach (TC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Motorcycle (2RM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Powered cycle (L1e-A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Moped (L1e-B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Three-wheel moped (L2e)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Motor tricycle (L5e)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Light quadricycle (L6e)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Heavy quadricycle (L7e)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Cargo bike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Crit'Air E (zero emission)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Crit'Air 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Crit'Air 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Crit'Air 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Crit'Air 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Crit'Air 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>unclassified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>electric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>hydrogen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>gas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>hybrid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>petrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>diesel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>human</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Itinériz: {vehicle}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <location filename="../joptimiz_qgis/plugin.py"/>
        <source>Itinériz – Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Find the route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>The Python call is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Save the route and its reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>GeoPackage (*.gpkg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Saving the route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Add to the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Network: {data} · offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>No network · offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>There is nothing left to save: the layers of the answer were removed from the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>The project has no CRS: set one, then click again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>yyyy-MM-dd HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Saving was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/job.py"/>
        <source>The algorithm {id} is not there. Switch its provider on in the Processing options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/job.py"/>
        <source>It did not work, and no reason was given. See the JOPTIMIZ log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_reasons.py"/>
        <source>blocks the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_reasons.py"/>
        <source>a stop was moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_reasons.py"/>
        <source>costs a detour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_reasons.py"/>
        <source>costs a wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_reasons.py"/>
        <source>limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_reasons.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_reasons.py"/>
        <source>lifted by an exemption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source> days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>for example: Mobility department, City of …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Restore defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Routes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Rules and maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>No time zone has this name: the former one is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Farthest a stop may lie from a road</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Speed of cycles without a stated speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Walking speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>A rule is stale when not verified for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Author service on maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/stops.py"/>
        <source>Via {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/stops.py"/>
        <source>{stop}: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/stops.py"/>
        <source>Click it on the map, or type latitude and longitude here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/stops.py"/>
        <source>{stop}: latitude {lat}, longitude {lon}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/stops.py"/>
        <source>click it on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Choose a reason to see it on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>The chosen reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>What the algorithm said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Save the legs, the reference route and the reasons to one GeoPackage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Fill in the request, then press “Find the route”. The answer and its reasons come here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Show as algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Copy the same request as a Python call, or open it in the algorithm's window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Copy the Python call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Open the algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>{name}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>And {n} more warnings: see the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Reasons ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>No rule of the loaded data bears on this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>{n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Deciding fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Saved without this rule alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Judged at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>The act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Checked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>ddd d MMM yyyy HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Leave now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Rule layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>With exemptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>The national exemptions to low-emission zones are always taken into account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>leave at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Local time of {zone}, {offset}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>The territory's time zone is set in the JOPTIMIZ options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Add a network to the project first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Click the origin and the destination on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Longest wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>No network in the project. {link}Build one{end} from an OpenStreetMap file or BD TOPO, or add its edges layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>No table of exemptions in the project: only the national ones will count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>No rule layer in the project: only what the road data says will count. {link}Import rules{end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Drag a layer here to use its selected features as stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Move the stop up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Move the stop down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Remove the stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>From selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Use the selected features of the active layer as stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Click the origin on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Via</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Click via points on the map, in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Click the destination on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Make a layer with points the active one, select features, then press again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Select between 1 and {n} features of the layer {name}, then press again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Gross weight (PTAC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Combination weight (PTRA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Axle load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Top speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Crit'Air class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Another vehicle (see the form)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Details of the vehicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Carries dangerous goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>for example delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Pseudonym</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>never a plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>{date} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>{date}, {time} ({offset})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>{h} h {min}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>{n} km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>tomorrow {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>{n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>{n} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>dddd d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemptions_layer.py"/>
        <source>The table {name} holds no exemptions: it lacks the fields {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemptions_layer.py"/>
        <source>The table {name} cannot be read in row {row}, field {field}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/geopackage.py"/>
        <source>An edge of the network is no line with two points. Undo that edit or build the network again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Left out of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>No rule forbids it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Allowed by an exemption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Only to stop there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Unknown: the data do not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Forbidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Motorway or trunk road</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Primary road</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Secondary road</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Tertiary road</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Local street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Service road or track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Foot or cycle path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Ferry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Legal route, by an exemption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Legal route, law unknown in places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Low-emission zone (ZFE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Limited-traffic zone (ZTL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Pedestrian area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Weight or size limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Closed to traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Road works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Parking or peak-hour rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Low-emission zone, not yet in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Limited-traffic zone, not yet in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Pedestrian area, not yet in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Weight or size limit, not yet in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Closure, not yet in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Event, not yet in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Road works, not yet in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Parking or peak-hour rule, not yet in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Exception to a ban</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Suspended: not applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Not verified for a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Stop on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Point on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_legend.py"/>
        <source>{label} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>Key figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>and {n} more symbols, see the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>Acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>and {n} more acts, see the table of reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>Method and uncertainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>and {n} more remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>and {n} more sources, see the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>verified on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <location filename="../joptimiz_qgis/layers/network_session.py"/>
        <source>The network {path} does not exist. Build it, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>The file {path} is no network: it has no table {table}. Make one with “Build network”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>The network {path} is of format version {found}; this plugin reads version {known}. Build it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>The edges of the network {path} have no field {field}. Build it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>The network states no CRS. Build it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>A node of the network has no place. Undo that edit or build the network again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>The shape of edge {edge} no longer ends at its nodes, or it has no length. Undo that edit, or change the source and build the network again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>The network {path} is damaged ({detail}). Build it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>Edge {edge} ends at a node that the network does not have. New roads belong in the source: draw it there and build the network again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>The network has no edges. Build it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>Two edges of the network have the same edge_id. An edge that was cut in two belongs in the source: cut it there and build the network again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_session.py"/>
        <source>The network {path} cannot be read ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_store.py"/>
        <source>The file {path} cannot be written ({detail}). Check the folder and the space on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_store.py"/>
        <source>The file {path} is in use. Remove its layers from the project, close other programmes that have it open, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_store.py"/>
        <source>The file {path} cannot be written: the folder or the file is read-only. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_store.py"/>
        <source>The CRS {crs} is not projected. Choose a projected CRS in metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_store.py"/>
        <source>The folder {folder} does not exist. Make it, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/placing.py"/>
        <source>The geometry cannot be brought into the CRS of the network: it must be placed by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/placing.py"/>
        <source>The polygon is invalid and encloses nothing: it must be drawn again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/placing.py"/>
        <source>The polygon is invalid; a repair encloses the same area and is used: check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/placing.py"/>
        <source>The polygon is invalid and may mean several areas: the rule is kept as unknown. Draw it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/placing.py"/>
        <source>The geometry is empty: it must be placed by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/placing.py"/>
        <source>The layer {name} has no coordinate reference system. Set one in its properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/presets.py"/>
        <source>The vehicle {text} is neither a preset nor a JSON object. Presets: {presets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/rules_layer.py"/>
        <source>The layer {name} holds no rules. It lacks {fields} of a JOPTIMIZ rule layer, or {zfe} of the national ZFE schema. Import it with “Import rules” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/rules_layer.py"/>
        <source>A layer of rules cannot be read. Check that its file is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/rules_layer.py"/>
        <source>The layer {name} has no field {fields}: read as empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/time_zone.py"/>
        <source>The time zone {name} is not known. Give an IANA name, for example Europe/Paris or Indian/Reunion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/plugin.py"/>
        <source>How may this vehicle go, and which order says no?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/plugin.py"/>
        <source>JOPTIMIZ options…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
