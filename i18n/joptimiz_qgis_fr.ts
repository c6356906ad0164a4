<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>JOPTIMIZ</name>
    <message>
        <location filename="../joptimiz_qgis/accelerators/pyosmium.py"/>
        <source>The library osmium is not installed. Install it in QGIS' Python (pip install osmium), or go on without it: the result is the same.</source>
        <translation>La bibliothèque osmium n’est pas installée. L’installer dans le Python de QGIS (pip install osmium), ou continuer sans elle : le résultat est le même.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/accelerators/pyosmium.py"/>
        <source>The OSM PBF file cannot be read ({detail}). Download it again.</source>
        <translation>Le fichier OSM PBF est illisible ({detail}). Le télécharger de nouveau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/alerts_log.py"/>
        <source>Alerts that say nothing that routing can use: {n}.</source>
        <translation>Alertes sans effet que le calcul puisse prendre en compte : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/alerts_log.py"/>
        <source>Alerts that are over at the departure: {n}.</source>
        <translation>Alertes terminées à l’heure du départ : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/alerts_log.py"/>
        <source>Alerts that were cancelled: {n}.</source>
        <translation>Alertes annulées : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/alerts_log.py"/>
        <source>Alerts that are switched off for routing: {n}.</source>
        <translation>Alertes que vous avez écartées des itinéraires : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/alerts_log.py"/>
        <source>Alerts of slower traffic that do not say by how much: {n} ({ids}).</source>
        <translation>Alertes de ralentissement qui n’en disent pas l’ampleur : {n} ({ids}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/alerts_log.py"/>
        <source>Messages of authorities counted: {n}, the last one from {date}.</source>
        <translation>Messages des autorités pris en compte : {n}, le dernier du {date}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/alerts_log.py"/>
        <source>Alerts that may bear on routing: {n}, of which {closed} close, {slow} slow, {open} restrict traffic.</source>
        <translation>Alertes pouvant peser sur les itinéraires : {n}, dont fermetures {closed}, ralentissements {slow}, restrictions {open}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/alerts_log.py"/>
        <source>Messages of authorities counted: {n}.</source>
        <translation>Messages des autorités pris en compte : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/alerts_log.py"/>
        <source>The alerts begin between {first} and {last}.</source>
        <translation>Les alertes débutent entre {first} et {last}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/alerts_log.py"/>
        <source>Alerts in layers that are switched off for routing: {n}.</source>
        <translation>Alertes de couches écartées des itinéraires : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/base.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/base.py"/>
        <source>Routing</source>
        <translation>Itinéraires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/base.py"/>
        <source>Zones and rules</source>
        <translation>Zones et règles</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/base.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportbays.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <location filename="../joptimiz_qgis/gui/dock_bays.py"/>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <location filename="../joptimiz_qgis/layers/mirror/project_layers.py"/>
        <location filename="../joptimiz_qgis/plugin.py"/>
        <source>Delivery bays</source>
        <translation>Aires de livraison</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/base.py"/>
        <source>Exchange</source>
        <translation>Échanges</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/base.py"/>
        <location filename="../joptimiz_qgis/layers/mirror/project_layers.py"/>
        <source>Access passes</source>
        <translation>Laissez-passer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/base.py"/>
        <source>Maps</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/base.py"/>
        <source>Cancelled: nothing was written.</source>
        <translation>Annulé : rien n’a été écrit.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>The point has no place in the CRS of the network: it is left out.</source>
        <translation>Le point n’a pas d’emplacement dans le SCR du réseau : il est écarté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Share delivered in a yard or garage</source>
        <translation>Part livrée dans une cour ou un garage</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>For establishments of which the table says nothing.</source>
        <translation>Pour les établissements dont la table ne dit rien.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Share of the others that needs the kerb</source>
        <translation>Part des autres qui a besoin du bord de chaussée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>The rest is delivered elsewhere on the street.</source>
        <translation>Le reste est livré ailleurs dans la rue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Longest section of a street (m)</source>
        <translation>Longueur maximale d’un tronçon (m)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Streets are cut into even pieces of at most so much.</source>
        <translation>Les rues sont coupées en morceaux égaux de cette longueur au plus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Farthest to walk (m)</source>
        <translation>Distance maximale à pied (m)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>From the bay to the establishment.</source>
        <translation>De l’aire à l’établissement.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Days of delivery a week</source>
        <translation>Jours de livraison par semaine</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>The movements of a week are divided among them.</source>
        <translation>Les mouvements d’une semaine sont répartis entre eux.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Share of the day in its busiest hour</source>
        <translation>Part de la journée à l’heure la plus chargée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>0.2: a fifth of a day's movements come in one hour.</source>
        <translation>0,2 : un cinquième des mouvements d’une journée arrive en une heure.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Length of a stop (min)</source>
        <translation>Durée d’un arrêt (min)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>From arrival to departure, where nothing better is known.</source>
        <translation>De l’arrivée au départ, à défaut de meilleure connaissance.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Manoeuvring (min)</source>
        <translation>Manœuvre (min)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>To come in and to leave; the place is taken meanwhile.</source>
        <translation>Pour entrer et pour sortir ; la place est prise pendant ce temps.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Share of the time a place may be in use</source>
        <translation>Part du temps où une place peut être occupée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>The rest is what lets the next one find it free.</source>
        <translation>C’est le reste qui permet au suivant de la trouver libre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Share of bay time taken against the rules</source>
        <translation>Part du temps où l’aire est occupée illicitement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Time in which the place is no bay.</source>
        <translation>Temps pendant lequel la place n’est pas une aire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Share of arrivals that may find no bay</source>
        <translation>Part des arrivées qui peuvent ne pas trouver d’aire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>The target of the loss model (Erlang B).</source>
        <translation>L’objectif du modèle à perte (Erlang B).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Length of the vehicle (m)</source>
        <translation>Longueur du véhicule (m)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>The vehicle that is to fit.</source>
        <translation>Le véhicule qui doit tenir dans l’aire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Room for the tail lift (m)</source>
        <translation>Place pour le hayon (m)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Metres behind the vehicle, to unload.</source>
        <translation>Mètres derrière le véhicule, pour décharger.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Room to drive in (m)</source>
        <translation>Place pour l’insertion (m)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Metres that the vehicle needs to come in and leave.</source>
        <translation>Mètres dont le véhicule a besoin pour entrer et sortir.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Shortest bay (m)</source>
        <translation>Aire la plus courte (m)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>No bay is proposed that is shorter.</source>
        <translation>Aucune aire plus courte n’est proposée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Likely free from a share of</source>
        <translation>Probablement libre à partir d’une part de</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>0.5: a bay that is free half of the time at that hour.</source>
        <translation>0,5 : une aire libre la moitié du temps à cette heure.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>How long a free place counts (min)</source>
        <translation>Temps pendant lequel une place libre compte (min)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>After, and before, the stops were known.</source>
        <translation>Après, et avant, le moment où les arrêts ont été connus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Fewest stops that are shown</source>
        <translation>Plus petit nombre d’arrêts montré</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Cells with fewer are hidden, so that no driver can be recognised.</source>
        <translation>Les cases qui en ont moins sont masquées, afin qu’aucun conducteur ne soit reconnaissable.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Share of an hour in use from which it is saturated</source>
        <translation>Part d’une heure à partir de laquelle l’aire est saturée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>0.85: in use for 51 minutes of the hour.</source>
        <translation>0,85 : utilisée pendant 51 minutes de l’heure.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Credit of an existing bay</source>
        <translation>Crédit d’une aire existante</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>For prefer: it is credited this share of what its demand is worth.</source>
        <translation>Pour prefer : il lui est crédité cette part de ce que vaut sa demande.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Farthest move (m)</source>
        <translation>Déplacement maximal (m)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>A bay that goes and a new one within so many metres are told as a move.</source>
        <translation>Une aire supprimée et une nouvelle, à cette distance au plus l’une de l’autre, sont dites déplacement.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Metres between candidates along a kerb</source>
        <translation>Mètres entre candidats le long d’une bordure</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>At least the length of a bay: candidates never overlap.</source>
        <translation>Au moins la longueur d’une aire : les candidats ne se recouvrent jamais.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Least distance from a junction (m)</source>
        <translation>Distance minimale à un carrefour (m)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>From where three or more streets meet to the bay's end.</source>
        <translation>Du point où trois rues ou plus se rencontrent à l’extrémité de l’aire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Least distance from a crossing (m)</source>
        <translation>Distance minimale à un passage piétons (m)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>From places to keep free, and from where a footpath meets the street, to the bay's end.</source>
        <translation>Des lieux à laisser libres, et du point où un chemin piéton rejoint la rue, à l’extrémité de l’aire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Steepest street (%)</source>
        <translation>Pente maximale de la rue (%)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Where the slope is known; an unknown slope stops nothing, and is counted.</source>
        <translation>Là où la pente est connue ; une pente inconnue n’exclut rien, et elle est comptée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Longest bay (m)</source>
        <translation>Aire la plus longue (m)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>No place of a bay counts for more.</source>
        <translation>Aucune place d’une aire ne compte pour davantage.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Points with movements a week: made by “Demand of establishments”, or any points with such a field.</source>
        <translation>Points avec des mouvements par semaine : produits par « Demande des établissements », ou tous points ayant un tel champ.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Field of the deliveries and pickups that stop at the kerb in a week. Empty: unknown.</source>
        <translation>Champ des livraisons et enlèvements qui s’arrêtent à la bordure en une semaine. Vide : inconnu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Layers of delivery bays: made by “Import delivery bays”, or in the fields of the national schema.</source>
        <translation>Couches d’aires de livraison : produites par « Importer des aires de livraison », ou aux champs du schéma national.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>network: along streets open to people on foot. straight: as the crow flies.</source>
        <translation>network : par les rues ouvertes aux piétons. straight : à vol d’oiseau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Points, for example depots or the entrances of the territory: a bay counts only if a legal way leads there from one of them. Empty: a bay counts if the vehicle may be in its street and stop there.</source>
        <translation>Des points, par exemple des dépôts ou les entrées du territoire : une aire ne compte que si un chemin légal y mène depuis l’un d’eux. Vide : une aire compte si le véhicule peut se trouver dans sa rue et s’y arrêter.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>When the bay is to be used, in the time zone of the territory: whether it is open and what the law says is judged then.</source>
        <translation>Quand l’aire doit être utilisée, dans le fuseau horaire du territoire : son ouverture et ce que dit le droit sont jugés à ce moment.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>The street of a bay is the nearest one that the vehicle may physically drive; beyond this distance it has none.</source>
        <translation>La rue d’une aire est la plus proche que le véhicule peut physiquement emprunter ; au-delà de cette distance, elle n’en a aucune.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Rows that cannot be used</source>
        <translation>Lignes inutilisables</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>No source gives it: to be calibrated locally.</source>
        <translation>Aucune source ne le donne : à caler localement.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Usual: {low} to {high}.</source>
        <translation>Plage usuelle : {low} à {high}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>Establishments</source>
        <translation>Établissements</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>Movements at the kerb a week</source>
        <translation>Mouvements à la bordure par semaine</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Distance on foot</source>
        <translation>Distance à pied</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Where vehicles come from</source>
        <translation>D’où viennent les véhicules</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Date and time of use</source>
        <translation>Date et heure d’utilisation</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Farthest a place may lie from its street (m)</source>
        <translation>Distance maximale d’un lieu à sa rue (m)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>model: the movements that the model of “Size delivery bays” gives to its places. none: any number.</source>
        <translation>model : les mouvements que le modèle de « Dimensionner les aires de livraison » donne à ses places. none : un nombre quelconque.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <location filename="../joptimiz_qgis/algorithms/routing/point_places.py"/>
        <location filename="../joptimiz_qgis/layers/candidates_reader.py"/>
        <location filename="../joptimiz_qgis/layers/demand_reader.py"/>
        <source>The layer {name} holds no place that can be used.</source>
        <translation>La couche {name} ne contient aucun lieu utilisable.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <location filename="../joptimiz_qgis/algorithms/law_request.py"/>
        <source>Row {row}, {id}, field {field}, value {value}: {reason}</source>
        <translation>Ligne {row}, {id}, champ {field}, valeur {value} : {reason}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>And {n} more rows: the output {name} lists them all.</source>
        <translation>Et {n} autres lignes : la sortie {name} les énumère toutes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>A choice of this plugin's model: to be calibrated locally.</source>
        <translation>Choix du modèle de cette extension : à caler localement.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>Source: {who}.</source>
        <translation>Source : {who}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>What a bay takes</source>
        <translation>Ce que reçoit une aire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>{name} cannot be used: {reason}.</source>
        <translation>{name} ne peut pas servir : {reason}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bay_parameters.py"/>
        <source>The figures contradict each other: {reason}.</source>
        <translation>Les chiffres se contredisent : {reason}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>Audit of delivery bays</source>
        <translation>Audit des aires de livraison</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>Bays looked at</source>
        <translation>Aires examinées</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>Bays in order, of which all is known</source>
        <translation>Aires conformes, dont tout est connu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>Bays with an error</source>
        <translation>Aires avec une erreur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>Bays of which something is not known and nothing is wrong</source>
        <translation>Aires sans rien de fautif, dont quelque chose est inconnu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>Estimated length of works (m)</source>
        <translation>Longueur estimée des travaux (m)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>Bays within {metres} m of a street of the network: {n} of {all}; of the others access, side and junctions stay unknown.</source>
        <translation>Aires à {metres} m au plus d’une rue du réseau : {n} sur {all} ; pour les autres, l’accès, le côté et les carrefours restent inconnus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>Bays: {all}; in order: {conform}; with an error: {errors}; to improve: {improve}; not known: {unknown}. Estimated works: {metres} m.</source>
        <translation>Aires : {all} ; conformes : {conform} ; avec une erreur : {errors} ; à améliorer : {improve} ; inconnues : {unknown}. Travaux estimés : {metres} m.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>Areas in which bays must lie. Empty: this is not checked.</source>
        <translation>Surfaces où les aires doivent se trouver. Vide : ce n’est pas contrôlé.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>Points of pedestrian crossings. Empty: the distance from them is not checked.</source>
        <translation>Points des passages piétons. Vide : la distance qui en sépare les aires n’est pas contrôlée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>A CSV table like bay_norms.csv of this plugin, with your own figures, severities and sources. Empty: that table.</source>
        <translation>Une table CSV comme bay_norms.csv de cette extension, avec vos propres seuils, gravités et sources. Vide : cette table.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>Bays and how they fare</source>
        <translation>Aires et leur verdict</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>Summary by check</source>
        <translation>Synthèse par contrôle</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <location filename="../joptimiz_qgis/algorithms/routing/odmatrix.py"/>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Rows that could not be used</source>
        <translation>Lignes inutilisables</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>Rules, exemptions and alerts are not looked at: that needs a network.</source>
        <translation>Les règles, dérogations et alertes ne sont pas lues : il y faut un réseau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>Bays checked against {table} (verified {verified}) for {time}.</source>
        <translation>Aires confrontées à {table} (vérifiée le {verified}) pour le moment {time}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Data: {sources}; bays last updated: {day}.</source>
        <translation>Données : {sources} ; dernière mise à jour des aires : {day}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>What the data does not say is unknown, never in order.</source>
        <translation>Ce que la donnée ne dit pas est inconnu, jamais conforme.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>{check}: in order {conform}, findings {findings}, not known {unknown}, not concerned {none}.</source>
        <translation>{check} : conformes {conform}, constats {findings}, inconnus {unknown}, non concernés {none}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Territory</source>
        <translation>Territoire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>Pedestrian crossings</source>
        <translation>Passages piétons</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>Table of norms</source>
        <translation>Table des normes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>No network: access, side of the street and junctions are not checked.</source>
        <translation>Pas de réseau : l’accès, le côté de la rue et les carrefours ne sont pas contrôlés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayaudit.py"/>
        <source>Table (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <source>Coverage by delivery bays</source>
        <translation>Desserte par les aires de livraison</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <source>Movements a week that find a bay</source>
        <translation>Mouvements par semaine qui trouvent une aire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <source>Movements a week that find none</source>
        <translation>Mouvements par semaine qui n’en trouvent pas</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <source>Share of the known demand that finds a bay</source>
        <translation>Part de la demande connue qui trouve une aire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <source>Covered if whatever is not known of bays held</source>
        <translation>Desservis si tout ce qui n’est pas connu des aires se vérifiait</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <source>Bays of which something is not known</source>
        <translation>Aires dont quelque chose n’est pas connu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>establishments: {demand}; bays: {bays}</source>
        <translation>établissements : {demand} ; aires : {bays}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Settings, to be calibrated locally: {figures}.</source>
        <translation>Réglages, à caler localement : {figures}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <source>Movements a week: {covered} find a bay, {uncovered} find none; {unknown} establishments have no known movements.</source>
        <translation>Mouvements par semaine : {covered} trouvent une aire, {uncovered} n’en trouvent pas ; établissements aux mouvements inconnus : {unknown}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <source>Bays: {all}, of which {counted} count; closed: {closed}; forbidden or without a way: {illegal}; too short: {short}; not known: {unknown}.</source>
        <translation>Aires : {all}, dont comptées {counted} ; fermées : {closed} ; interdites ou sans chemin : {illegal} ; trop courtes : {short} ; inconnues : {unknown}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <source>Establishments and what they find</source>
        <translation>Établissements et ce qu’ils trouvent</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <source>Bays and whether they count</source>
        <translation>Aires et si elles comptent</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <source>Uncovered demand by street</source>
        <translation>Demande non desservie par rue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Bays judged for {time}.</source>
        <translation>Aires jugées pour le moment {time}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <source>Bays judged for the arrival of vehicles that leave at {time}.</source>
        <translation>Aires jugées à l’arrivée de véhicules qui partent à {time}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <source>Walk along streets, {metres} m at most.</source>
        <translation>Marche le long des voies, {metres} m au plus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <source>Walk as the crow flies, {metres} m at most.</source>
        <translation>Marche à vol d’oiseau, {metres} m au plus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <source>The nearest free bay takes the movements; capacity by this plugin's model.</source>
        <translation>L’aire libre la plus proche prend les mouvements ; capacité selon le modèle de cette extension.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <source>Bays without limit of capacity.</source>
        <translation>Aires sans limite de capacité.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baycoverage.py"/>
        <source>Bays without a street of this network that the vehicle can drive near them: {n}. They count as without a way.</source>
        <translation>Aires près desquelles ce réseau n’a aucune rue que le véhicule peut emprunter : {n}. Elles comptent comme sans chemin.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>Demand of establishments</source>
        <translation>Demande des établissements</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>A layer or table with activity code (NAF) and staff class or jobs, or points with movements a week. Fields of SIRENE are known; for others give a field map.</source>
        <translation>Une couche ou table avec le code d’activité (NAF) et la tranche d’effectif ou les emplois, ou des points avec des mouvements par semaine. Les champs de SIRENE sont connus ; pour d’autres, indiquez une correspondance des champs.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>StockEtablissement as CSV, also .gz or .zip, instead of a layer. A whole stock is read without being loaded: give the area too.</source>
        <translation>StockEtablissement en CSV, aussi en .gz ou .zip, au lieu d’une couche. Un stock entier est lu sans être chargé : indiquez aussi le périmètre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <source>JSON from our fields ({fields}) to fields of the source, for example {example}.</source>
        <translation>JSON de nos champs ({fields}) vers les champs de la source, par exemple {example}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>Only establishments inside these areas. Those without a place are then left out and counted.</source>
        <translation>Seulement les établissements à l’intérieur de ces surfaces. Ceux qui n’ont pas de lieu sont alors écartés et comptés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>The edges layer of a network made by “Build network”: ties each establishment to a side of a street.</source>
        <translation>La couche edges d’un réseau produit par « Construire un réseau » : rattache chaque établissement à un côté de rue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>An establishment farther than this from any street is tied to none.</source>
        <translation>Un établissement plus éloigné de toute rue n’est rattaché à aucune.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>A table like {table}, CSV. Empty: the table that comes with the plugin, with the published figures.</source>
        <translation>Une table comme {table}, en CSV. Vide : la table livrée avec l’extension, aux chiffres publiés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>auto: as the source states for each establishment, else NAFRev2.</source>
        <translation>auto : comme la source l’indique pour chaque établissement, sinon NAFRev2.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>SIRENE does not count owners. Empty: unknown, and such an establishment is in no sum if its movements go by jobs.</source>
        <translation>SIRENE ne compte pas les exploitants. Vide : inconnu, et un tel établissement n’entre dans aucune somme si ses mouvements dépendent des emplois.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>Establishments without a place</source>
        <translation>Établissements sans lieu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>Movements by vehicle and by hour</source>
        <translation>Mouvements par véhicule et par heure</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>Movements a week</source>
        <translation>Mouvements par semaine</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>Establishments not known</source>
        <translation>Établissements inconnus</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>Closed establishments left out</source>
        <translation>Établissements fermés, écartés</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>Establishments published in part, left out</source>
        <translation>Établissements publiés en partie, écartés</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>Give either a layer or table of establishments, or a SIRENE file.</source>
        <translation>Indiquez soit une couche ou table d’établissements, soit un fichier SIRENE.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>The table {name} is no table of movements by activity. Take a copy of {ours} and change it.</source>
        <translation>La table {name} n’est pas une table de mouvements par activité. Prenez une copie de {ours} et modifiez-la.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>SIRENE file</source>
        <translation>Fichier SIRENE</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <source>Field map of any table</source>
        <translation>Correspondance des champs d’une autre table</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Area</source>
        <translation>Périmètre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>Farthest an establishment may lie from its street (m)</source>
        <translation>Distance maximale d’un établissement à sa rue (m)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>Movements by activity</source>
        <translation>Mouvements par activité</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>Nomenclature of the activity codes</source>
        <translation>Nomenclature des codes d’activité</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baydemand.py"/>
        <source>Jobs of an establishment without employees</source>
        <translation>Emplois d’un établissement sans salarié</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Find a delivery bay</source>
        <translation>Trouver une aire de livraison</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Bays within walking distance: {n}; that can be used: {usable}.</source>
        <translation>Aires à distance de marche : {n} ; utilisables : {usable}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>as the crow flies</source>
        <translation>à vol d’oiseau</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>along the streets</source>
        <translation>le long des rues</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Walk of at most {walk} m {how}; stop of {stay} min; {tail} m of room behind the vehicle, {insertion} m to drive in.</source>
        <translation>Marche d’au plus {walk} m {how} ; arrêt de {stay} min ; {tail} m de place derrière le véhicule, {insertion} m pour l’insertion.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Where the goods go.</source>
        <translation>Où vont les marchandises.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Bays are judged at the time at which it would arrive by a legal way. Empty: at the date and time given.</source>
        <translation>Les aires sont jugées à l’heure où il arriverait par un chemin légal. Vide : à la date et à l’heure indiquées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>When the vehicle leaves its place or, if that is not given, when the bay is to be used; in the time zone of the territory.</source>
        <translation>Quand le véhicule part de son emplacement ou, si celui-ci n’est pas indiqué, quand l’aire doit être utilisée ; dans le fuseau horaire du territoire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>A bay must be open, and its street legal, until then.</source>
        <translation>Jusque-là, une aire doit être ouverte et sa rue légale.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>The collection bay-stops, or a table with its fields. Empty: who stands where is not known.</source>
        <translation>La collection bay-stops, ou une table avec ses champs. Vide : on ne sait pas qui stationne où.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>When the stops were last received. Empty: now.</source>
        <translation>Quand les arrêts ont été reçus pour la dernière fois. Vide : maintenant.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>The table of metrics of “Occupancy of delivery bays”, with the columns hour_of_week: it counts where stops do not tell.</source>
        <translation>Le tableau d’indicateurs de « Occupation des aires de livraison », aux colonnes hour_of_week : il compte là où les arrêts ne disent rien.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Of those that can be used.</source>
        <translation>Parmi celles qui sont utilisables.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>All within walking distance, and why each cannot be used.</source>
        <translation>Toutes celles à distance de marche, et pourquoi chacune n’est pas utilisable.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Delivery bays, the best first</source>
        <translation>Aires de livraison, la meilleure d’abord</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Legal ways to the bays</source>
        <translation>Itinéraires autorisés vers les aires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Bays that can be used</source>
        <translation>Aires utilisables</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>The best of them</source>
        <translation>La meilleure d’entre elles</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>The point {name} has no place in the CRS of the network. Choose another.</source>
        <translation>Le point {name} n’a pas d’emplacement dans le SCR du réseau. Choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>None of them can be used then: list all of them to see why.</source>
        <translation>Aucune n’est utilisable à ce moment : demandez-les toutes pour voir pourquoi.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Stops as known at {time}; a free place counts for {fresh} min.</source>
        <translation>Arrêts connus à {time} ; une place libre compte pendant {fresh} min.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Likely free from {share} % of the time on.</source>
        <translation>Probablement libre à partir de {share} % du temps.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <location filename="../joptimiz_qgis/gui/stops.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Where the vehicle is</source>
        <translation>Où est le véhicule</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Length of the stop (min)</source>
        <translation>Durée de l’arrêt (min)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Stops under way</source>
        <translation>Arrêts en cours</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Stops were known at</source>
        <translation>Arrêts connus à l’instant</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Usual occupancy</source>
        <translation>Occupation habituelle</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Most bays to list</source>
        <translation>Nombre maximal d’aires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayfinder.py"/>
        <source>Also bays that cannot be used</source>
        <translation>Aussi les aires inutilisables</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Occupancy of delivery bays</source>
        <translation>Occupation des aires de livraison</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>From {first} to {last}, hours of {zone}</source>
        <translation>Du {first} au {last}, heures de {zone}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Stops: {n}; forgotten discs, closed at the longest stay: {forgotten}; cells hidden: {hidden}.</source>
        <translation>Arrêts : {n} ; disques oubliés, clos à la durée maximale : {forgotten} ; cases masquées : {hidden}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Use of delivery bays</source>
        <translation>Usage des aires de livraison</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>{period} – {n} stops</source>
        <translation>{period} – {n} arrêts</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <location filename="../joptimiz_qgis/layers/map_facts.py"/>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Metrics of the Curb Data Specification 1.0 (total_sessions, turnover, average_dwell_time, occupancy_percent).</source>
        <translation>Indicateurs de la Curb Data Specification 1.0 (total_sessions, turnover, average_dwell_time, occupancy_percent).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>A stop counts in the hour in which it begins; its time in use lies in the hours in which it passes.</source>
        <translation>Un arrêt compte dans l’heure où il commence ; son temps d’usage est dans les heures qu’il traverse.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>A disc whose end was forgotten is closed at the longest stay of the bay (where none is stated: {stay}) and never averaged in.</source>
        <translation>Un disque dont la fin a été oubliée est clos à la durée maximale de l’aire (là où aucune n’est indiquée : {stay}) et n’entre jamais dans une moyenne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Hidden: cells with fewer than {n} stops, and what else would tell of them.</source>
        <translation>Masquées : les cases de moins de {n} arrêts, et ce qui permettrait de les retrouver.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Saturated: in use for {share} % of the time or more, to be calibrated locally.</source>
        <translation>Saturée : utilisée {share} % du temps ou plus, à caler localement.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Stops as Numériz records them, with the fields of the collection bay-stops; or give events.</source>
        <translation>Arrêts tels que Numériz les enregistre, avec les champs de la collection bay-stops ; ou indiquez des événements.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Instead of stops: events (JSON) or sessions (CSV), version 1.0.1. No plate and no permit is read.</source>
        <translation>Au lieu d’arrêts : événements (JSON) ou sessions (CSV), version 1.0.1. Ni plaque ni permis ne sont lus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Begin of the period, in the time zone of the territory. Empty: the day of the first stop.</source>
        <translation>Début de la période, dans le fuseau horaire du territoire. Vide : le jour du premier arrêt.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>End of the period. Empty: the end of the day of the last stop.</source>
        <translation>Fin de la période. Vide : la fin du jour du dernier arrêt.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>hour_of_week: each hour of each weekday. Publish one of a period: from two, hidden cells could be worked out.</source>
        <translation>hour_of_week : chaque heure de chaque jour de semaine. N’en publiez qu’une par période : deux permettraient de retrouver des cases masquées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Forgotten discs are closed at the longest stay. Empty: at bays that state none their end stays unknown.</source>
        <translation>Les disques oubliés sont clos à la durée maximale. Vide : aux aires qui n’en indiquent pas, leur fin reste inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Bays and their use</source>
        <translation>Aires et leur usage</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Use by hour</source>
        <translation>Usage par heure</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <location filename="../joptimiz_qgis/layers/bay_charts.py"/>
        <source>Length of stops</source>
        <translation>Durée des arrêts</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Aggregates of the Curb Data Specification (CSV)</source>
        <translation>Agrégats de la Curb Data Specification (CSV)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Charts (PDF)</source>
        <translation>Graphiques (PDF)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Stops</source>
        <translation>Arrêts</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Forgotten discs, closed at the longest stay</source>
        <translation>Disques oubliés, clos à la durée maximale</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Cells hidden</source>
        <translation>Cases masquées</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Aggregates of the Curb Data Specification are by date and hour. Choose date_and_hour for {name}.</source>
        <translation>Les agrégats de la Curb Data Specification sont par date et heure. Choisissez date_and_hour pour {name}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>The file says that its time zone is {theirs}; hours are counted in {ours}.</source>
        <translation>Le fichier indique pour fuseau horaire {theirs} ; les heures sont comptées en {ours}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>There is no stop that can be used, and no period. Check the stops, or give FROM and TO.</source>
        <translation>Il n’y a ni arrêt utilisable, ni période. Vérifiez les arrêts, ou indiquez FROM et TO.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>The period ends before it begins. Give a later end.</source>
        <translation>La période finit avant de commencer. Indiquez une fin plus tardive.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>The period is too long for so many bays. Give a shorter one, or fewer columns.</source>
        <translation>La période est trop longue pour autant d’aires. Indiquez-en une plus courte, ou moins de colonnes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>At bays without a stated longest stay, stops without an end add no time in use.</source>
        <translation>Aux aires sans durée maximale indiquée, les arrêts sans fin n’ajoutent aucun temps d’usage.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Stops at the bays</source>
        <translation>Arrêts sur les aires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Events or sessions of the Curb Data Specification</source>
        <translation>Événements ou sessions de la Curb Data Specification</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>To (not included)</source>
        <translation>Au (non compris)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Columns of the metrics</source>
        <translation>Colonnes des indicateurs</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Longest stay of bays that state none (min)</source>
        <translation>Durée maximale des aires qui n’en indiquent pas (min)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/bayoccupancy.py"/>
        <source>Source: {name}.</source>
        <translation>Source : {name}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Site delivery bays</source>
        <translation>Implanter des aires de livraison</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Movements a week that find a bay today</source>
        <translation>Mouvements par semaine qui trouvent une aire aujourd’hui</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Movements a week that find a bay with the plan</source>
        <translation>Mouvements par semaine qui trouvent une aire avec le plan</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Movements a week that find none with the plan</source>
        <translation>Mouvements par semaine qui n’en trouvent pas avec le plan</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>No plan is worth more than this share above it</source>
        <translation>Aucun plan ne vaut plus que cette part au-dessus de lui</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Price of the plan</source>
        <translation>Prix du plan</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Greedy choice and vertex substitution; the nearest free bay takes the movements.</source>
        <translation>Choix glouton et substitution de sommets ; l’aire libre la plus proche reçoit les mouvements.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Candidates: {usable} usable of {all}; {slope} of them in streets of unknown slope; streets farther than the walk from all demand, not looked at: {far}.</source>
        <translation>Candidats : {usable} utilisables sur {all} ; {slope} d’entre eux dans des rues de pente inconnue ; rues plus éloignées de toute demande que la distance à pied, non examinées : {far}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Plan: {kept} bays stay, {longer} are lengthened, {moves} moved, {new} new, {removed} removed.</source>
        <translation>Plan : {kept} aires restent, {longer} sont allongées, {moves} déplacées, {new} nouvelles, {removed} supprimées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Movements a week that find a bay: {before} today, {after} with the plan; {left} find none; {unknown} establishments have no known movements.</source>
        <translation>Mouvements par semaine qui trouvent une aire : {before} aujourd’hui, {after} avec le plan ; {left} n’en trouvent pas ; établissements aux mouvements inconnus : {unknown}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Points, or lines as long as the bay could be; the fields candidate_id, places, price, width_m and slope_pct count if they are there. Empty: the kerbs of the network.</source>
        <translation>Points, ou lignes aussi longues que l’aire pourrait l’être ; les champs candidate_id, places, price, width_m et slope_pct comptent s’ils existent. Vide : les bordures du réseau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>0: only move or lengthen. Negative: fewer bays.</source>
        <translation>0 : seulement déplacer ou allonger. Négatif : moins d’aires.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>all: every one stays. prefer: it stays if it is worth about as much as another site. none: it counts like a new one.</source>
        <translation>all : toutes restent. prefer : une aire reste si elle vaut à peu près autant qu’un autre emplacement. none : elle compte comme une nouvelle.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>A bay that is full, or too short for the vehicle.</source>
        <translation>Une aire qui est pleine, ou trop courte pour le véhicule.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>cover: most movements within the distance to walk. median: fewest metres walked, where a movement that finds no bay counts for that distance.</source>
        <translation>cover : le plus de mouvements à distance de marche. median : le moins de mètres à pied, un mouvement qui ne trouve pas d’aire comptant pour cette distance.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>In the unit of the prices. Empty: no limit.</source>
        <translation>Dans l’unité des prix. Vide : sans limite.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>No source gives it: your own figure.</source>
        <translation>Aucune source ne le donne : votre propre chiffre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Points of pedestrian crossings, entrances and the like.</source>
        <translation>Points des passages piétons, des entrées et autres lieux semblables.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Each does without one new site of the plan.</source>
        <translation>Chacun se passe d’un nouvel emplacement du plan.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>0: only the quick bound. Better proofs, and at times better plans, need the Python library scipy.</source>
        <translation>0 : seulement la borne rapide. De meilleures preuves, et parfois de meilleurs plans, demandent la bibliothèque Python scipy.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Sites of the plan</source>
        <translation>Emplacements du plan</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>The vehicle states no length, so that no bay can be measured for it. Add "length_m" to it.</source>
        <translation>Le véhicule n’indique pas de longueur : aucune aire ne peut être mesurée pour lui. Ajoutez-lui « length_m ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>{add} bays more than the {n} that there are, while KEEP is {keep}: that cannot be. Let ADD be greater, or KEEP be prefer or none.</source>
        <translation>{add} aires de plus que les {n} qui existent, avec KEEP à {keep} : c’est impossible. Augmentez ADD, ou choisissez prefer ou none pour KEEP.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Data: {sources}.</source>
        <translation>Données : {sources}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Goal: most movements within {metres} m on foot (maximal covering).</source>
        <translation>But : le plus de mouvements à {metres} m à pied au plus (couverture maximale).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Goal: fewest metres walked, {metres} m for who finds no bay (p-median).</source>
        <translation>But : le moins de mètres à pied, {metres} m pour qui ne trouve pas d’aire (p-médiane).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Bound by Lagrangian relaxation and HiGHS.</source>
        <translation>Borne par relaxation lagrangienne et HiGHS.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Bound by Lagrangian relaxation.</source>
        <translation>Borne par relaxation lagrangienne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Candidates are given.</source>
        <translation>Les candidats sont fournis.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Candidates along kerbs, {metres} m each; widths, parked cars and entrances are not known.</source>
        <translation>Candidats le long des bordures, de {metres} m chacun ; les largeurs, les voitures en stationnement et les entrées ne sont pas connues.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Too many candidates for the memory: one in {n} was kept.</source>
        <translation>Trop de candidats pour la mémoire : un sur {n} a été gardé.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Existing bays: {all}, of which {n} count; the others stay and take nothing, and those that are too short may be lengthened.</source>
        <translation>Aires existantes : {all}, dont {n} comptent ; les autres restent et ne reçoivent rien, et celles qui sont trop courtes peuvent être allongées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>One more place costs nothing here: every bay that is of more use for it is lengthened. Set PRICE_LENGTHEN and BUDGET, or LENGTHEN off, to weigh it.</source>
        <translation>Une place de plus ne coûte rien ici : toute aire qui en devient plus utile est allongée. Indiquez PRICE_LENGTHEN et BUDGET, ou désactivez LENGTHEN, pour en tenir compte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>The first plan was bettered while it was examined: the better one is given.</source>
        <translation>Le premier plan a été amélioré pendant son examen : c’est le meilleur qui est donné.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>No plan is worth more: this is proved.</source>
        <translation>Aucun plan ne vaut mieux : c’est prouvé.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>No plan is worth more than {gap} % above this one.</source>
        <translation>Aucun plan ne vaut plus de {gap} % de mieux que celui-ci.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Where a bay could be</source>
        <translation>Où une aire pourrait être</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Bays more than there are</source>
        <translation>Aires de plus qu’il n’en existe</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Existing bays</source>
        <translation>Aires existantes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Existing bays may get one more place</source>
        <translation>Les aires existantes peuvent recevoir une place de plus</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Goal</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Sum that may be spent</source>
        <translation>Somme qui peut être dépensée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Price of a new bay</source>
        <translation>Prix d’une nouvelle aire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Price of one more place</source>
        <translation>Prix d’une place de plus</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Places to keep free</source>
        <translation>Lieux à laisser libres</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Other plans to show</source>
        <translation>Autres plans à montrer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Seconds to prove how good the plan is</source>
        <translation>Secondes pour prouver la qualité du plan</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Establishments and their bay in the plan</source>
        <translation>Établissements et leur aire dans le plan</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Bays against uncovered demand</source>
        <translation>Aires face à la demande non desservie</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Sites of other plans</source>
        <translation>Emplacements des autres plans</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysiting.py"/>
        <source>Candidates, and why some cannot be</source>
        <translation>Candidats, et pourquoi certains sont exclus</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Size delivery bays</source>
        <translation>Dimensionner les aires de livraison</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Sections: streets of one name, cut into even pieces of at most {metres} m; network: {data}.</source>
        <translation>Tronçons : rues de même nom, coupées en morceaux égaux d’au plus {metres} m ; réseau : {data}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Lines or areas, each of them one section, instead of the network.</source>
        <translation>Lignes ou surfaces, chacune un tronçon, au lieu du réseau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Field that names a section in the output; without it the number of the feature.</source>
        <translation>Champ qui nomme un tronçon dans la sortie ; à défaut, le numéro de l’entité.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Recorded stops (collection bay-stops): where a section has enough of them, their mean length replaces the setting.</source>
        <translation>Arrêts enregistrés (collection bay-stops) : là où un tronçon en a assez, leur durée moyenne remplace le réglage.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>erlang_b: the least number of bays that turns away at most the given share of arrivals. deterministic: the load divided by the share of the time a place may be in use.</source>
        <translation>erlang_b : le plus petit nombre d’aires qui ne refuse au plus que la part indiquée des arrivées. deterministic : la charge divisée par la part du temps où une place peut être occupée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Bays needed by section</source>
        <translation>Besoin en aires par tronçon</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Bays needed</source>
        <translation>Aires nécessaires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Bays missing</source>
        <translation>Aires manquantes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Bays needed without illegal occupancy</source>
        <translation>Aires nécessaires sans occupation illicite</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Movements a week of no section</source>
        <translation>Mouvements par semaine d’aucun tronçon</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Establishments without known movements</source>
        <translation>Établissements sans mouvements connus</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Give either the edges layer of a network made by “Build network”, or a layer of sections.</source>
        <translation>Indiquez soit la couche edges d’un réseau produit par « Construire un réseau », soit une couche de tronçons.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Stops are tied to bays: give the layers of the bays too.</source>
        <translation>Les arrêts sont rattachés à des aires : indiquez aussi les couches des aires.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Sections: those of a layer.</source>
        <translation>Tronçons : ceux d’une couche.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Sections</source>
        <translation>Tronçons</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Name of a section</source>
        <translation>Nom d’un tronçon</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/baysizing.py"/>
        <source>A section needs more bays than can be computed. Check the movements a week.</source>
        <translation>Un tronçon demande plus d’aires qu’il n’est possible d’en calculer. Vérifiez les mouvements par semaine.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>The source does not say which establishments are protected (statutDiffusionEtablissement).</source>
        <translation>La source ne dit pas quels établissements sont protégés (statutDiffusionEtablissement).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>The source does not say which establishments are closed (etatAdministratifEtablissement): all count.</source>
        <translation>La source ne dit pas quels établissements sont fermés (etatAdministratifEtablissement) : tous comptent.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>no figure for this activity</source>
        <translation>aucun chiffre pour cette activité</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>number of jobs unknown</source>
        <translation>nombre d’emplois inconnu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>to be surveyed individually</source>
        <translation>à enquêter un par un</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>{name} holds no establishment that can be used (closed: {closed}; published in part: {partly}; rows that cannot be used: {rejected}). Choose another file or layer.</source>
        <translation>{name} ne contient aucun établissement utilisable (fermés : {closed} ; publiés en partie : {partly} ; lignes inutilisables : {rejected}). Choisissez un autre fichier ou une autre couche.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>Establishments: {n}; left out: closed {closed}, published in part {partly}, outside {outside}.</source>
        <translation>Établissements : {n} ; écartés : fermés {closed}, publiés en partie {partly}, hors du périmètre {outside}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>Movements a week: {all}, of which at the kerb: {kerb}.</source>
        <translation>Mouvements par semaine : {all}, dont en bord de chaussée : {kerb}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>Movements a week as given, else by job, else by establishment; at the kerb = movements × (1 − share in an own space) × share at the kerb.</source>
        <translation>Mouvements par semaine comme indiqués, sinon par emploi, sinon par établissement ; en bord de chaussée = mouvements × (1 − part en emplacement propre) × part en bord de chaussée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>Table: {table}, edition {edition} ({sources}).</source>
        <translation>Table : {table}, édition {edition} ({sources}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>Settings: {settings}.</source>
        <translation>Réglages : {settings}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>No establishment of {name} lies inside the area (outside: {outside}; without a place: {nowhere}; closed: {closed}; published in part: {partly}; rows that cannot be used: {rejected}). Check the area and the columns of the coordinates.</source>
        <translation>Aucun établissement de {name} ne se trouve dans le périmètre (hors du périmètre : {outside} ; sans lieu : {nowhere} ; fermés : {closed} ; publiés en partie : {partly} ; lignes inutilisables : {rejected}). Vérifiez le périmètre et les colonnes des coordonnées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>Establishments whose movements are not known, in no sum: {n} ({why}).</source>
        <translation>Établissements aux mouvements inconnus, dans aucune somme : {n} ({why}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>Establishments without a place, left out since nobody knows if they lie in the area: {n}.</source>
        <translation>Établissements sans lieu, écartés puisque personne ne sait s’ils sont dans le périmètre : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>Establishments without a place that are not written: {n}. Ask for the output OUTPUT_TABLE too.</source>
        <translation>Établissements sans lieu qui ne sont pas écrits : {n}. Demandez aussi la sortie OUTPUT_TABLE.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>Establishments too far from any street: {n}.</source>
        <translation>Établissements trop éloignés de toute rue : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>Establishments that were not compared with the others, and may be there twice: {n}.</source>
        <translation>Établissements non comparés aux autres, et peut-être présents deux fois : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>{name} is outside the usual range of {low} to {high} ({who}).</source>
        <translation>{name} est hors de la plage usuelle de {low} à {high} ({who}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>Establishments: {name}, last change {date}.</source>
        <translation>Établissements : {name}, dernière modification {date}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>Establishments: {name}.</source>
        <translation>Établissements : {name}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>Outside the usual range: {names}.</source>
        <translation>Hors de la plage usuelle : {names}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/demand_told.py"/>
        <source>Streets: {data}, within {metres} m.</source>
        <translation>Rues : {data}, à {metres} m au plus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/finder_told.py"/>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/finder_told.py"/>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Likely free</source>
        <translation>Probablement libre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/finder_told.py"/>
        <source>Free or not: unknown</source>
        <translation>Libre ou non : inconnu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/finder_told.py"/>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Likely taken</source>
        <translation>Probablement occupée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/finder_told.py"/>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Taken</source>
        <translation>Occupée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/finder_told.py"/>
        <source>Not known whether usable</source>
        <translation>On ne sait pas si elle est utilisable</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/finder_told.py"/>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Closed then</source>
        <translation>Fermée à cette heure</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/finder_told.py"/>
        <source>Not legal for this vehicle</source>
        <translation>Non autorisée à ce véhicule</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/finder_told.py"/>
        <source>Too short</source>
        <translation>Trop courte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/finder_told.py"/>
        <source>No delivery bay is within {metres} m on foot; the nearest is {far} m away as the crow flies. Allow a longer walk, choose another destination, or give more bays.</source>
        <translation>Aucune aire de livraison n’est à {metres} m à pied au plus ; la plus proche est à {far} m à vol d’oiseau. Acceptez une marche plus longue, choisissez une autre destination, ou indiquez plus d’aires.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/occupancy_tables.py"/>
        <source>{day}, {hour}:00 to {next}:00</source>
        <translation>{day}, de {hour} h à {next} h</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/occupancy_tables.py"/>
        <source>{hour}:00 to {next}:00</source>
        <translation>de {hour} h à {next} h</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/sizing_words.py"/>
        <source>Bays needed: {needed}; missing: {missing}. Without illegal occupancy {enforced} would do (Erlang B).</source>
        <translation>Aires nécessaires : {needed} ; manquantes : {missing}. Sans occupation illicite, il en suffirait de {enforced} (Erlang B).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/sizing_words.py"/>
        <source>Model of this plugin, no norm. Arrivals in the busiest hour = movements a week / {days} days × {peak} %; load = arrivals × (dwell + {manoeuvre} min) / 60.</source>
        <translation>Modèle de cette extension, non une norme. Arrivées à l’heure la plus chargée = mouvements par semaine / {days} jours × {peak} % ; charge = arrivées × (durée d’arrêt + {manoeuvre} min) / 60.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/sizing_words.py"/>
        <source>Bay time taken against the rules: {share} %.</source>
        <translation>Part du temps où l’aire est occupée illicitement : {share} %.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/sizing_words.py"/>
        <source>One bay: {length} m (vehicle {vehicle} m, tail lift {lift} m, insertion {insertion} m, within {least} to {most} m).</source>
        <translation>Une aire : {length} m (véhicule {vehicle} m, hayon {lift} m, insertion {insertion} m, entre {least} et {most} m).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/sizing_words.py"/>
        <source>Dwell: measured in {measured} sections, from the demand in {ratio}, the setting of {minutes} min in {setting}.</source>
        <translation>Durée d’arrêt : mesurée dans {measured} tronçons, tirée de la demande dans {ratio}, du réglage de {minutes} min dans {setting}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/sizing_words.py"/>
        <source>Establishments whose movements are not known, in no sum: {n}. The need is higher by theirs.</source>
        <translation>Établissements aux mouvements inconnus, dans aucune somme : {n}. Le besoin est plus grand d’autant.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/sizing_words.py"/>
        <source>Movements a week that belong to no section: {n}.</source>
        <translation>Mouvements par semaine qui n’appartiennent à aucun tronçon : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/sizing_words.py"/>
        <source>Bays out of use, left out: {n}.</source>
        <translation>Aires hors service, écartées : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/sizing_words.py"/>
        <source>Bays that belong to no section, left out: {n}.</source>
        <translation>Aires qui n’appartiennent à aucun tronçon, écartées : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/sizing_words.py"/>
        <source>Bays shorter than the vehicle with tail lift and insertion ({metres} m), which count as no place: {n}.</source>
        <translation>Aires plus courtes que le véhicule avec hayon et insertion ({metres} m), qui ne comptent pour aucune place : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/sizing_words.py"/>
        <source>Bays whose length is not stated, taken as one place each: {n}.</source>
        <translation>Aires sans longueur indiquée, comptées chacune pour une place : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/sizing_words.py"/>
        <source>The vehicle with tail lift and insertion takes {wanted} m: it does not fit in the longest bay of {most} m.</source>
        <translation>Le véhicule avec hayon et insertion prend {wanted} m : il ne tient pas dans l’aire la plus longue, de {most} m.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/sizing_words.py"/>
        <source>Bays needed: the least number that turns away at most {share} % of arrivals (Erlang B).</source>
        <translation>Aires nécessaires : le plus petit nombre qui ne refuse au plus que {share} % des arrivées (Erlang B).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/sizing_words.py"/>
        <source>Bays needed: load / {share} %, rounded up (deterministic).</source>
        <translation>Aires nécessaires : charge / {share} %, arrondie au-dessus (déterministe).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/sizing_words.py"/>
        <source>Outside the usual range: {figures}.</source>
        <translation>Hors de la plage usuelle : {figures}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/stops_source.py"/>
        <source>Give either a layer of stops or a file of events or sessions, one of the two.</source>
        <translation>Indiquez soit une couche d’arrêts, soit un fichier d’événements ou de sessions, l’un des deux.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/stops_source.py"/>
        <source>Stops that were recorded twice, counted once: {n}.</source>
        <translation>Arrêts enregistrés deux fois, comptés une fois : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/stops_source.py"/>
        <source>Records that are about no stop, not counted: {n}.</source>
        <translation>Enregistrements qui ne concernent aucun arrêt, non comptés : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/stops_source.py"/>
        <source>Times without a zone, read as local time of the time zone given: {n}.</source>
        <translation>Heures sans fuseau, lues à l’heure locale du fuseau horaire indiqué : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/stops_source.py"/>
        <source>Stops outside any bay, not counted: {n}.</source>
        <translation>Arrêts hors de toute aire, non comptés : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/bays/stops_source.py"/>
        <source>The file {path} cannot be read. Check that it is there and that you may open it.</source>
        <translation>Le fichier {path} est illisible. Vérifiez qu’il existe et que vous avez le droit de l’ouvrir.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportbays.py"/>
        <source>Export delivery bays</source>
        <translation>Exporter des aires de livraison</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportbays.py"/>
        <source>{n} bays written; {refused} bays refused.</source>
        <translation>Aires écrites : {n} ; aires refusées : {refused}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportbays.py"/>
        <source>Layers of delivery bays, as “Import delivery bays” writes them: areas and points together.</source>
        <translation>Couches d’aires de livraison, telles que « Importer des aires de livraison » les écrit : surfaces et points ensemble.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportbays.py"/>
        <source>cerema: the national schema (CSV). cds: zones of the Curb Data Specification (JSON), and their policies.</source>
        <translation>cerema : le schéma national (CSV). cds : zones de la Curb Data Specification (JSON), et leurs règles.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportbays.py"/>
        <source>File of delivery bays</source>
        <translation>Fichier d’aires de livraison</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportbays.py"/>
        <source>What the format cannot say</source>
        <translation>Ce que le format ne sait pas dire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportbays.py"/>
        <source>Policies of the zones</source>
        <translation>Règles des zones</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportbays.py"/>
        <source>Bays written</source>
        <translation>Aires écrites</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportbays.py"/>
        <source>Bays refused</source>
        <translation>Aires refusées</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportbays.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>The input cannot be read. Give a file or a layer of delivery bays.</source>
        <translation>L’entrée ne peut pas être lue. Indiquez un fichier ou une couche d’aires de livraison.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportbays.py"/>
        <source>There are {n} remarks: read the table of what the format cannot say before you publish the file.</source>
        <translation>Remarques : {n}. Lisez la table de ce que le format ne sait pas dire avant de publier le fichier.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportbays.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>The geometry cannot be brought into longitude and latitude: the exemption is exported without it.</source>
        <translation>La géométrie ne peut pas être ramenée en longitude et latitude : la dérogation est exportée sans elle.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>Export exemptions</source>
        <translation>Exporter des dérogations</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>{n} exemptions, source: {data}, exported on {day}.</source>
        <translation>Dérogations : {n}. Source : {data}, exportées le {day}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>Exemptions of low-emission zones</source>
        <translation>Dérogations aux ZFE</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>{n} exemptions written; what their fields mean: {path}.</source>
        <translation>Dérogations écrites : {n}. Sens de leurs champs : {path}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>All zones</source>
        <translation>Toutes les zones</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>A table or layer of exemptions; only the selected ones if you say so.</source>
        <translation>Une table ou une couche de dérogations ; seulement celles qui sont sélectionnées si vous le demandez.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>csv: for a spreadsheet. geojson, gpkg, parquet: for a GIS. pdf: a list by zone to print.</source>
        <translation>csv : pour un tableur. geojson, gpkg, parquet : pour un SIG. pdf : une liste par zone, à imprimer.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>Identifiers of rules, comma-separated: exemptions that name one of them, or all rules.</source>
        <translation>Identifiants de règles, séparés par des virgules : les dérogations qui en nomment une, ou à toutes les règles.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>For example PL: exemptions that cover it, those for all vehicles included.</source>
        <translation>Par exemple PL : les dérogations qui la couvrent, y compris celles pour tous les véhicules.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>The status that the table states; whether a validity is over is another question.</source>
        <translation>L’état que donne la table ; savoir si une validité est passée est une autre question.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>Counted from today; those that are over are left out. Empty: all.</source>
        <translation>À compter d’aujourd’hui ; celles qui ont pris fin sont écartées. Vide : toutes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>File of exemptions</source>
        <translation>Fichier des dérogations</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>What is wrong or not exported</source>
        <translation>Ce qui est faux ou n’est pas exporté</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>What the fields mean</source>
        <translation>Sens des champs</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>Exemptions written</source>
        <translation>Dérogations écrites</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>Exemptions not written</source>
        <translation>Dérogations non écrites</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>The input cannot be read. Give a table or layer of exemptions.</source>
        <translation>L’entrée est illisible. Donnez une table ou une couche de dérogations.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>{n} exemptions were not exported, and there are {m} remarks: see the table.</source>
        <translation>Dérogations non exportées : {n} ; remarques : {m}. Voir le tableau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <location filename="../joptimiz_qgis/layers/exemption_table.py"/>
        <location filename="../joptimiz_qgis/layers/exemptions_layer.py"/>
        <source>The table {name} holds no exemptions: it lacks the fields {fields}.</source>
        <translation>La table {name} ne contient pas de dérogations : il manque les champs {fields}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_list.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Exemptions</source>
        <translation>Dérogations</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>Only these rules</source>
        <translation>Seulement ces règles</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>Only this vehicle category</source>
        <translation>Seulement cette catégorie de véhicules</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>Only this status</source>
        <translation>Seulement cet état</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>Only those that end within (days)</source>
        <translation>Seulement celles qui prennent fin d’ici (jours)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportexemptions.py"/>
        <source>dictionary</source>
        <translation>dictionnaire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportzfe.py"/>
        <source>Export low-emission zones (national schema)</source>
        <translation>Exporter des zones à faibles émissions (schéma national)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportzfe.py"/>
        <source>{n} features written; {refused} rules refused.</source>
        <translation>Objets écrits : {n} ; règles refusées : {refused}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportzfe.py"/>
        <source>A layer of rules, as “Import rules” writes it.</source>
        <translation>Une couche de règles, telle que « Importer des règles » l’écrit.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportzfe.py"/>
        <source>aires: the areas. voies: the special roads, with rules of their own. The national base takes one file of each.</source>
        <translation>aires : les périmètres. voies : les voies spéciales, qui ont leurs propres règles. La base nationale reçoit un fichier de chaque.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportzfe.py"/>
        <source>File of the national schema</source>
        <translation>Fichier au schéma national</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportzfe.py"/>
        <source>What the schema cannot say</source>
        <translation>Ce que le schéma ne sait pas dire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportzfe.py"/>
        <source>Features written</source>
        <translation>Objets écrits</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportzfe.py"/>
        <source>Rules refused</source>
        <translation>Règles refusées</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportzfe.py"/>
        <source>The input cannot be read. Give a file or a layer of rules.</source>
        <translation>L’entrée est illisible. Donner un fichier ou une couche de règles.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportzfe.py"/>
        <source>None of the {n} rules can be said in the national schema: nothing is written. {reason}</source>
        <translation>Aucune des {n} règles ne peut être dite dans le schéma national : rien n’est écrit. {reason}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportzfe.py"/>
        <source>The file lacks rules that the national schema cannot say: read the table of what it refuses before you publish it.</source>
        <translation>Il manque au fichier des règles que le schéma national ne sait pas dire : lisez le tableau des refus avant de le publier.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportzfe.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <location filename="../joptimiz_qgis/layers/mirror/project_layers.py"/>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/exportzfe.py"/>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>Import alerts</source>
        <translation>Importer des alertes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>Alerts (areas)</source>
        <translation>Alertes (surfaces)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>Alerts (lines)</source>
        <translation>Alertes (lignes)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>Alerts (points)</source>
        <translation>Alertes (points)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>Alerts to be placed</source>
        <translation>Alertes à placer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>Rules of alerts (areas)</source>
        <translation>Règles des alertes (surfaces)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>Rules of alerts (lines)</source>
        <translation>Règles des alertes (lignes)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>Rules of alerts (points)</source>
        <translation>Règles des alertes (points)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>Rules of alerts to be placed</source>
        <translation>Règles des alertes à placer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>Format: {format}</source>
        <translation>Format : {format}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>{alerts} alerts; {rules} rules; {problems} remarks on what the feed says.</source>
        <translation>Alertes : {alerts} ; règles : {rules} ; remarques sur ce que dit le flux : {problems}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>{n} messages were replaced by newer ones of the same feed.</source>
        <translation>Messages remplacés par de plus récents du même flux : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>DATEX II situations (versions 2 and 3, XML or JSON), CAP, CIFS, vigilance by département, or perimeters as GeoJSON; also compressed with gzip.</source>
        <translation>Situations DATEX II (versions 2 et 3, XML ou JSON), CAP, CIFS, vigilance par département, ou périmètres en GeoJSON ; aussi compressés en gzip.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>auto finds the format from the content.</source>
        <translation>auto : reconnu au contenu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>JSON from fields of a rule to fields of the source, as in “Import rules”.</source>
        <translation>JSON des champs d’une règle vers les champs de la source, comme dans « Importer des règles ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>Where messages name areas by a code only (départements, INSEE): the layer that draws them.</source>
        <translation>Quand les messages ne nomment leurs zones que par un code (départements, INSEE) : la couche qui les dessine.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>The field of that layer that holds the code, for example 75.</source>
        <translation>Le champ de cette couche qui porte le code, par exemple 75.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>An authentication stored in QGIS, for an address that asks for one.</source>
        <translation>Une authentification enregistrée dans QGIS, pour une adresse qui en demande une.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>What the feed says wrong</source>
        <translation>Ce que le flux dit de travers</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/gui/alert_herald.py"/>
        <location filename="../joptimiz_qgis/gui/dock_alerts.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <location filename="../joptimiz_qgis/layers/mirror/project_layers.py"/>
        <location filename="../joptimiz_qgis/plugin.py"/>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>Rows of what the feed says wrong</source>
        <translation>Lignes de ce que le flux dit de travers</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>{n} rows are not written: ask for the output {name} too.</source>
        <translation>Lignes non écrites : {n}. Demandez aussi la sortie {name}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>File or https address of messages</source>
        <translation>Fichier ou adresse https des messages</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>Field map of perimeters</source>
        <translation>Correspondance de champs des périmètres</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>Areas by code</source>
        <translation>Zones par code</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>Field of the code</source>
        <translation>Champ du code</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_connection.py"/>
        <source>Authentication</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <source>Choose the field of the areas layer that holds the code.</source>
        <translation>Choisissez le champ de la couche de zones qui porte le code.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importalerts.py"/>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>Import delivery bays</source>
        <translation>Importer des aires de livraison</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>Delivery bays (areas)</source>
        <translation>Aires de livraison (surfaces)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>Delivery bays (lines)</source>
        <translation>Aires de livraison (lignes)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>Delivery bays (points)</source>
        <translation>Aires de livraison (points)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>Delivery bays to be placed</source>
        <translation>Aires de livraison à placer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>{bays} delivery bays; {problems} remarks on what the file says.</source>
        <translation>Aires de livraison : {bays} ; remarques sur le fichier : {problems}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>A table in the national schema (CSV), of the Paris open data, or any table or layer with a field map.</source>
        <translation>Une table au schéma national (CSV), des données ouvertes de Paris, ou toute table ou couche avec une correspondance des champs.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>Instead of a layer: JSON with curb zones, perhaps policies and spaces too; a file or an https address.</source>
        <translation>Au lieu d’une couche : JSON de zones, avec ou sans règles et places ; un fichier ou une adresse https.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>JSON; without policies nobody knows which zones are delivery bays, and when.</source>
        <translation>JSON ; sans règles, personne ne sait quelles zones sont des aires de livraison, ni quand.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>JSON; their lengths count where a zone states none.</source>
        <translation>JSON ; leurs longueurs comptent là où une zone n’en dit pas.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>JSON from fields of the national schema to fields of the source, for example {example}.</source>
        <translation>JSON des champs du schéma national vers les champs de la source, par exemple {example}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>For bays that are not permanent, in the grammar of opening_hours, for example Mo-Sa 07:00-20:00. Empty: their hours stay unknown.</source>
        <translation>Pour les aires non permanentes, dans la grammaire opening_hours, par exemple Mo-Sa 07:00-20:00. Vide : leurs horaires restent inconnus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>What the file says wrong</source>
        <translation>Erreurs du fichier</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>Rows of what the file says wrong</source>
        <translation>Nombre d’erreurs du fichier</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>The hours {hours} are not in opening_hours grammar. Write for example Mo-Sa 07:00-20:00.</source>
        <translation>Les horaires {hours} ne sont pas dans la grammaire opening_hours. Écrivez par exemple Mo-Sa 07:00-20:00.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>Policies and spaces need their zones. Give the zones of the Curb Data Specification.</source>
        <translation>Les règles et les places ont besoin de leurs zones. Indiquez les zones de la Curb Data Specification.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>{n} bays that state no hours got the ones that you gave.</source>
        <translation>Aires sans horaires qui ont reçu ceux que vous avez indiqués : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>File or layer of delivery bays</source>
        <translation>Fichier ou couche d’aires de livraison</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>Zones of the Curb Data Specification</source>
        <translation>Zones de la Curb Data Specification</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>Policies of these zones</source>
        <translation>Règles de ces zones</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>Spaces of these zones</source>
        <translation>Places de ces zones</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>Hours of bays that state none</source>
        <translation>Horaires des aires qui n’en disent pas</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importbays.py"/>
        <source>Give either a table or layer, or zones of the Curb Data Specification, not both.</source>
        <translation>Indiquez soit une table ou une couche, soit des zones de la Curb Data Specification, pas les deux.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <source>Import stations for charging and fuel</source>
        <translation>Importer des stations de recharge et de carburants</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <source>{stations} stations with {points} charging points; {problems} remarks on what the file says.</source>
        <translation>{stations} stations avec {points} points de recharge ; {problems} remarques sur ce que dit le fichier.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <source>In the national schema of charging points, with OpenStreetMap tags, or any with a field map.</source>
        <translation>Au schéma national des points de recharge, avec des attributs OpenStreetMap, ou toute autre avec une correspondance des champs.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <source>Instead of a layer: the file as it was published. It is read row by row, however large it is.</source>
        <translation>Au lieu d’une couche : le fichier tel qu’il a été publié. Il est lu ligne par ligne, quelle que soit sa taille.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <source>CSV in the dynamic part of the national schema; the newest state of each point counts.</source>
        <translation>CSV de la partie dynamique du schéma national ; l’état le plus récent de chaque point compte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <source>Only stations inside these areas. Those without a place are then left out.</source>
        <translation>Seulement les stations dans ces surfaces. Celles qui n’ont pas de lieu sont alors écartées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <location filename="../joptimiz_qgis/layers/mirror/project_layers.py"/>
        <source>Stations</source>
        <translation>Recharge et carburants</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <source>Charging points</source>
        <translation>Points de recharge</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <source>The format table needs a field map. Write for example {example}.</source>
        <translation>Le format table demande une correspondance des champs. Écrivez par exemple {example}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <source>Give either a layer or table of stations, or a CSV file of them.</source>
        <translation>Indiquez soit une couche ou table de stations, soit un fichier CSV de stations.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <source>Table or layer of stations</source>
        <translation>Table ou couche de stations</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <source>CSV file of stations</source>
        <translation>Fichier CSV de stations</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <source>State of the charging points</source>
        <translation>État des points de recharge</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/importstations.py"/>
        <source>States of charging points go with the national schema of charging points only.</source>
        <translation>Les états des points de recharge ne vont qu’avec le schéma national des points de recharge.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <source>Nothing was brought up to date. {problem}</source>
        <translation>Rien n’a été mis à jour. {problem}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <source>Synchronise with a server</source>
        <translation>Synchroniser avec un serveur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <source>New features</source>
        <translation>Nouvelles entités</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <source>Changed features</source>
        <translation>Entités modifiées</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <source>Removed features</source>
        <translation>Entités supprimées</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <source>Features not taken</source>
        <translation>Entités écartées</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <source>Changes sent</source>
        <translation>Modifications envoyées</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <source>Changes that still wait</source>
        <translation>Modifications encore en attente</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <source>{collection}: {inserted} new, {updated} changed, {deleted} removed, {rejected} not taken.</source>
        <translation>{collection} : {inserted} nouvelles, {updated} modifiées, {deleted} supprimées, {rejected} écartées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <location filename="../joptimiz_qgis/gui/mdl_exemptions.py"/>
        <location filename="../joptimiz_qgis/gui/mdl_reasons.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_date.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <source>{name}: {value}</source>
        <translation>{name} : {value}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <source>Name or id of a connection of the JOPTIMIZ options, or the address of a server.</source>
        <translation>Nom ou identifiant d’une connexion des options JOPTIMIZ, ou adresse d’un serveur.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <source>Names separated by commas, such as rules,alerts. Empty: those of the connection.</source>
        <translation>Noms séparés par des virgules, comme rules,alerts. Vide : celles de la connexion.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <source>A stored authentication of QGIS, for an address. Empty: that of the connection, or none.</source>
        <translation>Une authentification enregistrée dans QGIS, pour une adresse. Vide : celle de la connexion, ou aucune.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <source>Otherwise a collection that lacks more than a fifth of its features is left as it was.</source>
        <translation>Sinon, une collection à laquelle manque plus d’un cinquième de ses entités reste en l’état.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <source>The GeoPackage to bring up to date. Empty: the connection's own, which the JOPTIMIZ panel shows.</source>
        <translation>Le GeoPackage à mettre à jour. Vide : celui de la connexion, que montre le volet JOPTIMIZ.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <source>Counts of each collection (JSON)</source>
        <translation>Nombres par collection (JSON)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_connection.py"/>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <source>Apply even if much disappears</source>
        <translation>Appliquer même si beaucoup disparaît</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <source>Mirror</source>
        <translation>Miroir</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/exchange/sync.py"/>
        <source>{collection}, {uid}: {problem}</source>
        <translation>{collection}, {uid} : {problem}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/law_request.py"/>
        <source>Free-flow driving times; rules judged when an edge is entered; network: {data}.</source>
        <translation>Durées sans trafic ; règles jugées à l’heure où l’on s’engage dans chaque voie ; réseau : {data}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/law_request.py"/>
        <source>Exemptions left out, because they are switched off for routing: {n}.</source>
        <translation>Dérogations que vous avez écartées des itinéraires : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/law_request.py"/>
        <source>And {n} more problems in rules, exemptions and alerts.</source>
        <translation>Autres remarques sur les règles, les dérogations et les alertes : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/law_request.py"/>
        <source>No rule has a phase that covers {date}: none applies.</source>
        <translation>Aucune règle n’a de phase qui couvre le {date} : aucune ne s’applique.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/law_request.py"/>
        <source>This network is being prepared for fast routing in the background: {percent} % done. Until then answers are the same and take longer.</source>
        <translation>Ce réseau est préparé pour le calcul rapide, en arrière-plan : {percent} % effectués. D’ici là, les réponses sont les mêmes mais prennent plus de temps.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/law_request.py"/>
        <source>Rules not verified in the last {days} days, or never: {n}.</source>
        <translation>Règles non vérifiées depuis {days} jours ou plus, ou jamais : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/law_request.py"/>
        <source>Cycles at {cycle} km/h, walked parts at {walk} km/h (settings).</source>
        <translation>Cycles à {cycle} km/h, parties à pied à {walk} km/h (réglages).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Decision map</source>
        <translation>Carte de décision</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>The layers to draw, the top one first. Results of JOPTIMIZ that have no style yet get theirs.</source>
        <translation>Les couches à dessiner, celle du dessus en premier. Les résultats de JOPTIMIZ sans style reçoivent le leur.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Size of the page.</source>
        <translation>Format de la page.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>The decision in one sentence.</source>
        <translation>La décision en une phrase.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Subtitle</source>
        <translation>Sous-titre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Empty: the departure of the route and the vehicle.</source>
        <translation>Vide : le départ de l’itinéraire et le véhicule.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Vehicle in the subtitle</source>
        <translation>Véhicule du sous-titre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>A preset, or words of your own.</source>
        <translation>Un modèle, ou un texte libre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>The table of reasons of the route: its acts stand first in the list of acts.</source>
        <translation>La table des raisons de l’itinéraire : ses actes viennent en tête de la liste des actes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>Key figures</source>
        <translation>Chiffres clés</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>At most five lines “label|value|unit|change”. Empty: distance, time and detour of the route.</source>
        <translation>Cinq lignes au plus « libellé|valeur|unité|évolution ». Vide : distance, durée et détour de l’itinéraire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>Method and uncertainty</source>
        <translation>Méthode et incertitude</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>One remark a line. Empty: what the results say of themselves.</source>
        <translation>Une remarque par ligne. Vide : ce que les résultats disent d’eux-mêmes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>One source a line, with edition and licence, before those of the layers.</source>
        <translation>Une source par ligne, avec édition et licence, avant celles des couches.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>The service that answers for the map.</source>
        <translation>Le service responsable de la carte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>A picture for the title block.</source>
        <translation>Une image pour le cartouche.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Empty: around the route, else the verdicts, else the rules.</source>
        <translation>Vide : autour de l’itinéraire, sinon des verdicts, sinon des règles.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Empty: the next round scale that holds the extent.</source>
        <translation>Vide : la première échelle ronde qui contient l’emprise.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Map (PDF)</source>
        <translation>Carte (PDF)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Map (PNG)</source>
        <translation>Carte (PNG)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>There is no page {name}. Choose one of: {known}.</source>
        <translation>Il n’y a pas de page {name}. En choisir une parmi : {known}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>The title is missing. Write the decision in one sentence.</source>
        <translation>Le titre manque. Écrire la décision en une phrase.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>The map has no layer. Give at least one that can be drawn.</source>
        <translation>La carte n’a pas de couche. En donner au moins une qui puisse être dessinée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>None of the layers has a geometry: nothing can be drawn. Tables of reasons go to REASONS.</source>
        <translation>Aucune couche n’a de géométrie : rien ne peut être dessiné. Les tables de raisons vont dans REASONS.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>The layer {name} has no CRS. Set one in its properties.</source>
        <translation>La couche {name} n’a pas de SCR. L’indiquer dans ses propriétés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>The layers are empty: there is nothing to draw. Give layers with features, or an extent.</source>
        <translation>Les couches sont vides : il n’y a rien à dessiner. Donner des couches avec des entités, ou une emprise.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Differences: against the best route without rules.</source>
        <translation>Écarts : par rapport au meilleur itinéraire sans règles.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>The table of reasons has no field act_ref. Give the REASONS of a constrained route.</source>
        <translation>La table de raisons n’a pas de champ act_ref. Donner la sortie REASONS d’un itinéraire sous contraintes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>There are {n} key figures. A page bears at most {most}: keep those that decide.</source>
        <translation>Il y a {n} chiffres clés. Une page en porte au plus {most} : garder ceux qui décident.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>The key figure {line} cannot be read. Write it as label|value|unit|change.</source>
        <translation>Le chiffre clé {line} est illisible. L’écrire libellé|valeur|unité|évolution.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>No rule in the loaded data forbids the way shown; the acts and the signs in the street prevail.</source>
        <translation>Aucune règle des données chargées n’interdit le chemin montré ; les actes et la signalisation en place prévalent.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>What no loaded rule forbids is not thereby allowed; the acts and the signs in the street prevail.</source>
        <translation>Ce qu’aucune règle chargée n’interdit n’est pas permis pour autant ; les actes et la signalisation en place prévalent.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Rules on this map not verified for a year: {n}.</source>
        <translation>Règles de cette carte non vérifiées depuis un an : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>The logo {path} is not there. Choose another picture, or none.</source>
        <translation>Le logo {path} est introuvable. Choisir une autre image, ou aucune.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Layers of the map</source>
        <translation>Couches de la carte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <location filename="../joptimiz_qgis/algorithms/routing/route_by_service.py"/>
        <location filename="../joptimiz_qgis/gui/route_layers.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Reasons</source>
        <translation>Raisons</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/maps/decisionmap.py"/>
        <source>Scale 1:</source>
        <translation>Échelle 1/</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>Build network</source>
        <translation>Construire un réseau</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>{edges} edges, {nodes} nodes, {km} km in {pieces} separate pieces; {turns} turn restrictions.</source>
        <translation>Tronçons : {edges}, nœuds : {nodes}, {km} km en {pieces} morceaux séparés ; mouvements interdits : {turns}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>FIELD_MAP is no JSON object. Write {example}.</source>
        <translation>FIELD_MAP n’est pas un objet JSON. Écrire {example}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>The source says nothing of turn restrictions: they are unknown.</source>
        <translation>La source ne dit rien des mouvements interdits : ils sont inconnus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>Left out {id}: {reason}</source>
        <translation>Écarté, {id} : {reason}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>And {n} more were left out: see the layer “rejected”.</source>
        <translation>Autres écartés : {n}. Voir la couche « rejected ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>An OpenStreetMap file (.osm.pbf, .osm, .osm.gz), or a layer of roads.</source>
        <translation>Un fichier OpenStreetMap (.osm.pbf, .osm, .osm.gz), ou une couche de voies.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>auto: told from the content. osm_file, osm_layer (QuickOSM, GDAL), bdtopo, or generic with fields.</source>
        <translation>auto : reconnu au contenu. osm_file, osm_layer (QuickOSM, GDAL), bdtopo, ou generic avec des champs.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>BD TOPO: the table non_communication. OpenStreetMap files hold their own.</source>
        <translation>BD TOPO : la table non_communication. Les fichiers OpenStreetMap contiennent les leurs.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>For generic layers: a JSON object from field of the network to field of the layer, for example {example}.</source>
        <translation>Pour les couches generic : un objet JSON du champ du réseau vers le champ de la couche, par exemple {example}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>Projected, in metres. By default Lambert-93 in metropolitan France, the official system of overseas departments, else the UTM zone; for a layer that has a projected CRS, its own.</source>
        <translation>Projeté, en mètres. Par défaut Lambert-93 en métropole, le système officiel outre-mer, ailleurs la zone UTM ; pour une couche à SCR projeté, le sien.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>One GeoPackage; its layer “edges” is what other algorithms ask for.</source>
        <translation>Un GeoPackage ; sa couche « edges » est celle que demandent les autres traitements.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>Edges</source>
        <translation>Tronçons</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>Turn restrictions</source>
        <translation>Mouvements interdits</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>Left out</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>The network is a GeoPackage: give a file that ends in .gpkg.</source>
        <translation>Le réseau est un GeoPackage : donner un fichier qui finit par .gpkg.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>The network cannot replace its own source. Choose another file.</source>
        <translation>Le réseau ne peut pas remplacer sa propre source. Choisir un autre fichier.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>An OpenStreetMap file says turns and fields itself: TURNS and FIELD_MAP are not used.</source>
        <translation>Un fichier OpenStreetMap donne lui-même mouvements et champs : TURNS et FIELD_MAP ne servent pas.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>The road data cannot be opened. Give an OpenStreetMap file or a layer of lines.</source>
        <translation>Les données routières ne peuvent pas être ouvertes. Donner un fichier OpenStreetMap ou une couche de lignes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>The layer {name} is not of an OpenStreetMap file. Give the file, or choose another kind of source.</source>
        <translation>La couche {name} ne vient pas d’un fichier OpenStreetMap. Donner le fichier, ou choisir un autre type de source.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>FIELD_MAP is no JSON ({detail}). Write {example}.</source>
        <translation>FIELD_MAP n’est pas du JSON ({detail}). Écrire {example}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>Road data</source>
        <translation>Données routières</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>Kind of source</source>
        <translation>Type de source</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>Forbidden turns</source>
        <translation>Mouvements interdits</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/network/buildnetwork.py"/>
        <source>CRS of the network</source>
        <translation>SCR du réseau</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/outputs.py"/>
        <source>A {ending} file keeps no table without places. Choose .gpkg or .csv for the output {name}.</source>
        <translation>Un fichier {ending} ne garde pas de table sans lieux. Choisir .gpkg ou .csv pour la sortie {name}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/outputs.py"/>
        <source>A shapefile cuts names to 10 and texts to 254 characters: lists of edges lose their ends. Choose .gpkg for the output {name}.</source>
        <translation>Un shapefile coupe les noms à 10 caractères et les textes à 254 : les listes de tronçons perdent leur fin. Choisir .gpkg pour la sortie {name}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/outputs.py"/>
        <source>A row cannot be written: {error}. Choose another file.</source>
        <translation>Une ligne ne peut pas être écrite : {error}. Choisir un autre fichier.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>The departure cannot be read. Write it as 2026-11-24T10:30.</source>
        <translation>Le départ est illisible. L’écrire comme 2026-11-24T10:30.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>The date and time {name} cannot be read. Write it as 2026-11-24T10:30.</source>
        <translation>La date et l’heure {name} sont illisibles. Écrivez-les comme 2026-11-24T10:30.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>The edges layer of a network made by “Build network”.</source>
        <translation>La couche edges d’un réseau produit par « Construire un réseau ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>Layers of access rules: made by “Import rules”, or in the national ZFE schema, or Cerema orders with geometry.</source>
        <translation>Couches de règles d’accès : produites par « Importer des règles », ou au schéma national des ZFE, ou arrêtés au format Cerema avec géométrie.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>A table of exemptions. The national exemptions to low-emission zones are always taken into account.</source>
        <translation>Une table de dérogations. Les dérogations nationales aux ZFE sont toujours prises en compte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>Layers of messages of authorities, made by “Import alerts” or synchronised. A closure that they report is closed whatever the exemptions, and a stated slowdown takes time.</source>
        <translation>Couches de messages des autorités, produites par « Importer des alertes » ou synchronisées. Une fermeture annoncée ferme quelles que soient les dérogations, et un ralentissement chiffré allonge les temps.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>A preset ({presets}) or a JSON object such as {example}.</source>
        <translation>Un modèle ({presets}) ou un objet JSON comme {example}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>Date and time in the time zone of the territory.</source>
        <translation>Date et heure dans le fuseau horaire du territoire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>fastest: earliest arrival. shortest: least distance.</source>
        <translation>fastest : l’arrivée la plus tôt. shortest : la distance la plus courte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>pass: go there and say so. cost: avoid it if the detour is short. block: never go there.</source>
        <translation>pass : passer et le signaler. cost : éviter si le détour est court. block : ne jamais passer.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>A stop farther than this from any road is unreachable.</source>
        <translation>Un arrêt plus éloigné de toute voie est hors d’atteinte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>How long the vehicle may leave later, or wait at a stop where stopping is legal. 0: leave at once, never wait.</source>
        <translation>Temps dont le véhicule peut différer son départ, ou attendre à un arrêt où l’arrêt est légal. 0 : partir aussitôt, ne jamais attendre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>IANA name of the territory's time zone, for example Indian/Reunion.</source>
        <translation>Nom IANA du fuseau horaire du territoire, par exemple Indian/Reunion.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>Which public holidays the hours of the rules mean.</source>
        <translation>Jours fériés que désignent les horaires des règles.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>Address of a Valhalla server of your own, such as {example}, for what outgrows this computer. It cannot be told every rule: the reasons list what it was not told. Empty: the engine of this plugin, which judges every street.</source>
        <translation>Adresse de votre propre serveur Valhalla, par exemple {example}, pour ce qui dépasse cet ordinateur. Toutes les règles ne peuvent pas lui être dites : les raisons énumèrent ce qu’il ne sait pas. Vide : le moteur de cette extension, qui juge chaque voie.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Vehicle</source>
        <translation>Véhicule</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Departure</source>
        <translation>Départ</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Looking for</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Where the law is unknown</source>
        <translation>Là où le droit est inconnu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>Farthest a stop may lie from the network (m)</source>
        <translation>Distance maximale d’un arrêt au réseau (m)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>Longest wait (min)</source>
        <translation>Attente maximale (min)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Public holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>Routing service</source>
        <translation>Service de calcul d’itinéraires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>The network is missing. Give the edges layer of a network made by “Build network”.</source>
        <translation>Le réseau manque. Donner la couche edges d’un réseau produit par « Construire un réseau ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>The layer {name} is not the edges layer of a network made by “Build network”.</source>
        <translation>La couche {name} n’est pas la couche edges d’un réseau produit par « Construire un réseau ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/parameters.py"/>
        <source>The departure {time} does not exist: the clocks go forward then. Write {later}.</source>
        <translation>Le départ {time} n’existe pas : c’est le passage à l’heure d’été. Écrire {later}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/placing_log.py"/>
        <source>Rules with no edge of this network in them: {n} ({ids}).</source>
        <translation>Règles sans aucun tronçon de ce réseau : {n} ({ids}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/placing_log.py"/>
        <source>Alerts with no street of this network in their place: {n} ({ids}).</source>
        <translation>Alertes sans voie de ce réseau à leur emplacement : {n} ({ids}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/placing_log.py"/>
        <source>Alerts that would bear on routing and have no place: {n} ({ids}). Place them by hand.</source>
        <translation>Alertes qui pèseraient sur les itinéraires et n’ont pas de lieu : {n} ({ids}). Placez-les à la main.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/placing_log.py"/>
        <source>Rule {id} names {n} lines that this network does not have: {lines}. Was it written for another edition of the road data?</source>
        <translation>La règle {id} nomme {n} lignes absentes de ce réseau : {lines}. A-t-elle été écrite pour une autre édition des données routières ?</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/placing_log.py"/>
        <source>And {n} more rules name lines that this network does not have.</source>
        <translation>Autres règles qui nomment des lignes absentes de ce réseau : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/placing_log.py"/>
        <source>Rule {id}: {n} lines of the source: {reason}. {lines}</source>
        <translation>Règle {id} : {reason} (lignes de la source : {n}). {lines}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/placing_log.py"/>
        <source>And {n} more such remarks.</source>
        <translation>Autres remarques de ce genre : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/route_tables.py"/>
        <source>{km} km, {minutes} min (free flow). No rule in the loaded data forbids this way; see the reasons.</source>
        <translation>{km} km, {minutes} min (sans trafic). Aucune règle des données chargées n’interdit ce chemin ; voir les raisons.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/route_tables.py"/>
        <location filename="../joptimiz_qgis/core/routing/needed_words.py"/>
        <source>Unreachable: a stop is too far from any road, or no road leads there.</source>
        <translation>Hors d’atteinte : un arrêt est trop loin de toute voie, ou aucune voie n’y mène.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/route_tables.py"/>
        <source>{km} km, {minutes} min (free flow). For a part of it the law is not known; see the reasons.</source>
        <translation>{km} km, {minutes} min (sans trafic). Sur une partie du trajet, le droit n’est pas connu ; voir les raisons.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/accessmap.py"/>
        <source>Access map</source>
        <translation>Carte d’accès</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/accessmap.py"/>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <location filename="../joptimiz_qgis/algorithms/routing/odmatrix.py"/>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Rows that could not be read</source>
        <translation>Lignes illisibles</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/accessmap.py"/>
        <source>{verdict}: {km} km</source>
        <translation>{verdict} : {km} km</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/accessmap.py"/>
        <source>Length in metres: {verdict}</source>
        <translation>Longueur en mètres : {verdict}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/areas_by_service.py"/>
        <source>The areas of the service are interpolated on a grid and may claim what lies beyond the threshold; the hours of its road data are not judged.</source>
        <translation>Les aires du service sont interpolées sur une grille et peuvent englober ce qui est au-delà du seuil ; les horaires de ses données routières ne sont pas jugés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/areas_by_service.py"/>
        <source>The service draws areas only: no streets, no walk from them, no waiting.</source>
        <translation>Le service ne dessine que des aires : ni voies, ni marche à partir d’elles, ni attente.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/areas_by_service.py"/>
        <source>Origin {id}: the service finds no road near on which the vehicle may begin.</source>
        <translation>Origine {id} : le service ne trouve pas de voie proche où le véhicule puisse commencer.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/areas_by_service.py"/>
        <source>Origin {id}: its street touches an area that the service was told to keep out of.</source>
        <translation>Origine {id} : sa voie touche un périmètre que le service doit éviter.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/by_service.py"/>
        <source>By the service {place} (Valhalla {version}, road data of {edition}), profile “{model}”: its own roads, free-flow speeds and turn times; not judged street by street.</source>
        <translation>Par le service {place} (Valhalla {version}, données routières du {edition}), profil « {model} » : ses propres voies, vitesses sans trafic et temps de virage ; droit non jugé voie par voie.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/by_service.py"/>
        <source>Sent as areas to keep out of: {ids}.</source>
        <translation>Envoyées comme périmètres à éviter : {ids}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/by_service.py"/>
        <source>Not told to the service, or not exactly: {why}. Rules: {n} ({ids}).</source>
        <translation>Non dit au service, ou pas exactement : {why}. Règles : {n} ({ids}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/by_service.py"/>
        <source>Told to keep out of the areas of {n} rules, every street that touches them, as the rules are at the departure.</source>
        <translation>Périmètres de {n} règle(s) à éviter, toute voie qui les touche comprise, selon les règles à l’heure du départ.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/by_service.py"/>
        <source>Told of no rule.</source>
        <translation>Aucune règle ne lui a été dite.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/by_service.py"/>
        <source>Could not be told all of {n} rules.</source>
        <translation>{n} règle(s) n’ont pu lui être dites, ou pas entièrement.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/by_service.py"/>
        <source>The place {x}, {y} is not on the earth. Say in which CRS it is, for example 2.35,48.85 [EPSG:4326].</source>
        <translation>Le point {x}, {y} n’est pas sur la Terre. Indiquez son SCR, par exemple 2.35,48.85 [EPSG:4326].</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/by_service.py"/>
        <source>What the service answers cannot be drawn in the CRS {crs}. Give a network of the place, or none.</source>
        <translation>La réponse du service ne peut pas être dessinée dans le SCR {crs}. Donnez un réseau du lieu, ou aucun.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Constrained route</source>
        <translation>Itinéraire sous contraintes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Where the vehicle leaves.</source>
        <translation>D’où part le véhicule.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Where it must arrive.</source>
        <translation>Où il doit arriver.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Points on the way. A field “role” may say “stop” (the default) or “shape”; only a stop opens a destination area.</source>
        <translation>Points sur le trajet. Un champ « role » peut valoir « stop » (arrêt, par défaut) ou « shape » (simple passage) ; seul un arrêt ouvre un secteur réservé à la desserte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Field that orders the via points; without it they are taken in feature order.</source>
        <translation>Champ qui ordonne les points de passage ; à défaut, l’ordre des entités.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <location filename="../joptimiz_qgis/gui/route_layers.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <location filename="../joptimiz_qgis/layers/map_facts.py"/>
        <source>Legal route</source>
        <translation>Itinéraire légal</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <location filename="../joptimiz_qgis/algorithms/routing/route_by_service.py"/>
        <location filename="../joptimiz_qgis/gui/route_layers.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Best route if no rule existed</source>
        <translation>Meilleur itinéraire sans aucune règle</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <location filename="../joptimiz_qgis/algorithms/routing/route_by_service.py"/>
        <location filename="../joptimiz_qgis/gui/route_layers.py"/>
        <source>Rules that block</source>
        <translation>Règles qui bloquent</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Distance (m)</source>
        <translation>Distance (m)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Duration (s)</source>
        <translation>Durée (s)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <location filename="../joptimiz_qgis/gui/stops.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Via points</source>
        <translation>Points de passage</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/constrainedroute.py"/>
        <source>Order of the via points</source>
        <translation>Ordre des points de passage</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/matrix_by_service.py"/>
        <source>In a matrix the service judges neither the hours of its road data nor its limits on the street where a trip begins or ends; which rules a pair meets is not known.</source>
        <translation>Dans une matrice, le service ne juge ni les horaires de ses données routières ni ses limites sur la voie où un trajet commence ou finit ; on ne sait pas quelles règles un trajet rencontre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/minimumexemptions.py"/>
        <source>Exemptions needed</source>
        <translation>Dérogations nécessaires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/minimumexemptions.py"/>
        <source>Legal as they are: {before} of {all} trips. With {rules} rules lifted: {after}. Not helped: {rest}.</source>
        <translation>Légaux tels quels : {before} trajets sur {all}. Une fois levées {rules} règles : {after}. Sans remède : {rest}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/minimumexemptions.py"/>
        <source>Lines, of which only the first and the last vertex count; or points, two or more a trip in feature order, each a stop.</source>
        <translation>Lignes, dont seuls le premier et le dernier sommet comptent ; ou points, deux ou plus par trajet dans l’ordre des entités, chacun un arrêt.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/minimumexemptions.py"/>
        <source>Field that names the trips; the points of a trip share it.</source>
        <translation>Champ qui nomme les trajets ; les points d’un trajet le partagent.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/minimumexemptions.py"/>
        <source>Trips with what they need</source>
        <translation>Trajets et ce qu’il leur faut</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/minimumexemptions.py"/>
        <source>What each exemption is worth</source>
        <translation>Ce que vaut chaque dérogation</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/minimumexemptions.py"/>
        <source>Trips that are legal as they are</source>
        <translation>Trajets légaux tels quels</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/minimumexemptions.py"/>
        <source>Trips that are legal with what is needed</source>
        <translation>Trajets légaux avec ce qu’il faut</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/minimumexemptions.py"/>
        <source>Trips that no exemption helps</source>
        <translation>Trajets sans remède</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/minimumexemptions.py"/>
        <source>Rules to lift</source>
        <translation>Règles à lever</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/minimumexemptions.py"/>
        <source>Trips and rows that could not be used</source>
        <translation>Trajets et lignes inutilisables</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/minimumexemptions.py"/>
        <source>Proved that no smaller set exists (yes, no)</source>
        <translation>Prouvé qu’aucun ensemble plus petit n’existe (yes, no)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/minimumexemptions.py"/>
        <source>Trips</source>
        <translation>Trajets</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/minimumexemptions.py"/>
        <source>Identifier of the trip</source>
        <translation>Identifiant du trajet</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/odmatrix.py"/>
        <source>Origin-destination matrix</source>
        <translation>Matrice origine-destination</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/odmatrix.py"/>
        <source>Pairs: {all}; without a way: {none}.</source>
        <translation>Paires : {all} ; sans chemin : {none}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/odmatrix.py"/>
        <source>Pairs searched one by one, since the law changes on their way: {n}.</source>
        <translation>Paires cherchées une à une, le droit changeant en cours de route : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/odmatrix.py"/>
        <source>Where trips begin.</source>
        <translation>D’où partent les trajets.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/odmatrix.py"/>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Field that names an origin in the outputs; without it the number of the feature.</source>
        <translation>Champ qui nomme une origine dans les sorties ; à défaut, le numéro de l’entité.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/odmatrix.py"/>
        <source>Where trips end. It may be the layer of the origins.</source>
        <translation>Où ils arrivent. Ce peut être la couche des origines.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/odmatrix.py"/>
        <source>Field that names a destination in the outputs; without it the number of the feature.</source>
        <translation>Champ qui nomme une destination dans les sorties ; à défaut, le numéro de l’entité.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/odmatrix.py"/>
        <source>Also the length of each way, which takes longer.</source>
        <translation>Aussi la longueur de chaque chemin, ce qui prend plus de temps.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/odmatrix.py"/>
        <source>Times between all pairs</source>
        <translation>Durées entre toutes les paires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/odmatrix.py"/>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/odmatrix.py"/>
        <source>Pairs without a way</source>
        <translation>Paires sans chemin</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/odmatrix.py"/>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Origins</source>
        <translation>Origines</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/odmatrix.py"/>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Name of an origin</source>
        <translation>Nom d’une origine</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/odmatrix.py"/>
        <source>Destinations</source>
        <translation>Destinations</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/odmatrix.py"/>
        <source>Name of a destination</source>
        <translation>Nom d’une destination</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/odmatrix.py"/>
        <source>Distances too</source>
        <translation>Distances aussi</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/point_places.py"/>
        <source>The layer {name} is no layer of points. Give one point for each place.</source>
        <translation>La couche {name} n’est pas une couche de points. Donner un point par lieu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/point_places.py"/>
        <location filename="../joptimiz_qgis/algorithms/routing/trip_ends.py"/>
        <location filename="../joptimiz_qgis/algorithms/routing/via_points.py"/>
        <location filename="../joptimiz_qgis/layers/placing.py"/>
        <location filename="../joptimiz_qgis/layers/rules_source.py"/>
        <location filename="../joptimiz_qgis/layers/stations_import.py"/>
        <source>The layer {name} has no coordinate reference system. Set one in its properties.</source>
        <translation>La couche {name} n’a pas de système de coordonnées. L’indiquer dans ses propriétés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/point_places.py"/>
        <source>The layer {layer} has no field {name} to tell its places apart. Fields: {fields}.</source>
        <translation>La couche {layer} n’a pas de champ {name} pour distinguer ses lieux. Champs : {fields}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/point_places.py"/>
        <source>And {n} more places are left out.</source>
        <translation>Et {n} autres lieux sont laissés de côté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/point_places.py"/>
        <location filename="../joptimiz_qgis/algorithms/routing/trip_ends.py"/>
        <source>its identifier is empty</source>
        <translation>son identifiant est vide</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/point_places.py"/>
        <source>it has not one place, or none in the CRS of the network</source>
        <translation>il n’a pas un lieu unique, ou aucun dans le SCR du réseau</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/point_places.py"/>
        <source>Place {id} of {layer} is left out: {reason}.</source>
        <translation>Le lieu {id} de {layer} est laissé de côté : {reason}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/route_by_service.py"/>
        <source>{km} km, {minutes} min by the service. The law was not judged street by street; see the reasons.</source>
        <translation>{km} km, {minutes} min selon le service. Le droit n’a pas été jugé voie par voie ; voir les raisons.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/route_by_service.py"/>
        <source>Unreachable: the service finds no road near a stop, or no way between them, or a limit in its road data closes the street of a stop.</source>
        <translation>Hors d’atteinte : le service ne trouve pas de voie près d’un arrêt, ou pas de chemin entre eux, ou une limite de ses données routières ferme la voie d’un arrêt.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/route_by_service.py"/>
        <source>The service never waits: MAX_WAIT_MIN has no effect.</source>
        <translation>Le service n’attend jamais : MAX_WAIT_MIN est sans effet.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/route_by_service.py"/>
        <source>Not told to the service, and not met by the way: {n} rules ({ids}).</source>
        <translation>Non dites au service et non rencontrées par le chemin : {n} règle(s) ({ids}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/route_by_service.py"/>
        <source>Route of the service</source>
        <translation>Itinéraire du service</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Service area</source>
        <translation>Aire de desserte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Ground: up to {metres} m beside reached streets, blocks without an unreached street filled.</source>
        <translation>Terrain : jusqu’à {metres} m des voies atteintes, îlots sans voie non atteinte remplis.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Ground: all within {metres} m of a reached street, as the crow flies.</source>
        <translation>Terrain : tout ce qui est à {metres} m d’une voie atteinte, à vol d’oiseau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>The thresholds “{given}” cannot be used. Write at most {n} numbers above 0 and up to {most}, separated by commas, for example 5,10,15.</source>
        <translation>Les seuils « {given} » sont inutilisables. Écrire au plus {n} nombres supérieurs à 0 et jusqu’à {most}, séparés par des virgules, par exemple 5,10,15.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>The law changes while one is on the way; every street is judged when it is entered.</source>
        <translation>Le droit change en cours de route ; chaque voie est jugée à l’heure où l’on s’y engage.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Origin {id}: no road open to this kind of vehicle is near enough.</source>
        <translation>Origine {id} : aucune voie ouverte à ce type de véhicule n’est assez proche.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Origin {id}: streets that only open to who comes later may be missing.</source>
        <translation>Origine {id} : des voies qui ne s’ouvrent qu’à qui vient plus tard peuvent manquer.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Each point has a service area of its own.</source>
        <translation>Chaque point a son aire de desserte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Numbers separated by commas, at most {n}.</source>
        <translation>Nombres séparés par des virgules, {n} au plus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>min: minutes of driving, by the fastest way. m: metres, by the shortest way.</source>
        <translation>min : minutes de conduite, par le chemin le plus rapide. m : mètres, par le chemin le plus court.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>from: what the vehicle reaches from an origin. to: from where it reaches an origin.</source>
        <translation>from : ce que le véhicule atteint depuis une origine. to : d’où il atteint une origine.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>0: only ground along reached streets is claimed. Else all within so many metres of them, as the crow flies.</source>
        <translation>0 : seul le terrain qui borde les voies atteintes est revendiqué. Sinon, tout ce qui s’en trouve à tant de mètres, à vol d’oiseau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Service areas</source>
        <translation>Aires de desserte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Streets within reach</source>
        <translation>Voies à portée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Origin {id}: the law leaves no way at this time, nor from a place near.</source>
        <translation>Origine {id} : le droit ne laisse aucun chemin à cette heure, pas même depuis un lieu proche.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Thresholds</source>
        <translation>Seuils</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Unit of the thresholds</source>
        <translation>Unité des seuils</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Walk from the street (m)</source>
        <translation>Marche depuis la voie (m)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/servicearea.py"/>
        <source>Origin {id}: the law closes the place; it is moved by {metres} m.</source>
        <translation>Origine {id} : le droit ferme ce lieu ; il est déplacé de {metres} m.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/trip_ends.py"/>
        <source>The trips {name} are neither lines nor points. Give one line a trip, or the points of each trip.</source>
        <translation>Les trajets {name} ne sont ni des lignes ni des points. Donner une ligne par trajet, ou les points de chaque trajet.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/trip_ends.py"/>
        <source>The trips have no field {name} to tell them apart. Fields: {fields}.</source>
        <translation>Les trajets n’ont pas de champ {name} qui les distingue. Champs : {fields}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/trip_ends.py"/>
        <source>Which points make a trip? Choose in TRIP_ID the field that the points of a trip share.</source>
        <translation>Quels points forment un trajet ? Choisir dans TRIP_ID le champ que partagent les points d’un trajet.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/trip_ends.py"/>
        <source>The layer {name} holds no trip that can be used.</source>
        <translation>La couche {name} ne contient aucun trajet utilisable.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/trip_ends.py"/>
        <source>it needs two different places</source>
        <translation>il faut deux lieux différents</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/trip_ends.py"/>
        <source>Trip {id} is left out: {reason}.</source>
        <translation>Le trajet {id} est écarté : {reason}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/trip_ends.py"/>
        <source>And {n} more trips are left out.</source>
        <translation>Et {n} autres trajets sont écartés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/trip_ends.py"/>
        <source>it has no place, or none in the CRS of the network</source>
        <translation>il n’a pas d’emplacement, ou aucun dans le SCR du réseau</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/via_points.py"/>
        <source>Via point {id} has the role {role}, which is neither stop nor shape: taken as a stop.</source>
        <translation>Le point de passage {id} a le rôle {role}, qui n’est ni stop ni shape : il est pris comme un arrêt.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/via_points.py"/>
        <source>The via points {name} are no layer of points. Give one point for each place on the way.</source>
        <translation>Les points de passage {name} ne sont pas une couche de points. Donner un point par lieu du trajet.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/via_points.py"/>
        <source>The via points have no field {name} to order them by. Fields: {fields}.</source>
        <translation>Les points de passage n’ont pas de champ {name} pour les ordonner. Champs : {fields}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/via_points.py"/>
        <source>The field {name} that orders the via points is empty for some of them.</source>
        <translation>Le champ {name}, qui ordonne les points de passage, est vide pour certains d’entre eux.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/routing/via_points.py"/>
        <source>Via point {id} has no place and is left out.</source>
        <translation>Le point de passage {id} n’a pas de géométrie et est laissé de côté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>Import rules</source>
        <translation>Importer des règles</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>Rules (areas)</source>
        <translation>Règles (périmètres)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>Rules (lines)</source>
        <translation>Règles (lignes)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>Rules (points)</source>
        <translation>Règles (points)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>Rules to be placed</source>
        <translation>Règles à placer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>{rules} rules; {problems} remarks on what the file says.</source>
        <translation>Règles : {rules} ; remarques sur le contenu du fichier : {problems}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>National ZFE schema (GeoJSON), Cerema orders (CSV), perimeters of events, or a layer of JOPTIMIZ rules.</source>
        <translation>Schéma national des ZFE (GeoJSON), arrêtés au format Cerema (CSV), périmètres de manifestations, ou une couche de règles JOPTIMIZ.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>Instead of a layer: a publication of traffic regulations (XML), such as that of DiaLog, as a file or an https address.</source>
        <translation>À la place d’une couche : une publication de règlements de circulation (XML), comme celle de DiaLog, en fichier ou à une adresse https.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>JSON from fields of a rule to fields of the source, for example {example}.</source>
        <translation>JSON des champs d’une règle vers les champs de la source, par exemple {example}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>Orders in DATEX II are no layer. Give them as the file or address of orders.</source>
        <translation>Des arrêtés en DATEX II ne sont pas une couche. Donnez-les comme fichier ou adresse d’arrêtés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>The input cannot be read. Give a file or a layer of rules, or a file of orders in DATEX II.</source>
        <translation>L’entrée est illisible. Donnez un fichier ou une couche de règles, ou un fichier d’arrêtés en DATEX II.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>Give either a layer of rules or a file of orders, not both.</source>
        <translation>Donnez une couche de règles ou un fichier d’arrêtés, pas les deux.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>A file of orders is in the format {format}. Choose auto.</source>
        <translation>Un fichier d’arrêtés est au format {format}. Choisissez auto.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>The file holds no order.</source>
        <translation>Le fichier ne contient aucun arrêté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>File or layer of rules</source>
        <translation>Fichier ou couche de règles</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>File or address of orders in DATEX II</source>
        <translation>Fichier ou adresse d’arrêtés en DATEX II</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/algorithms/zones/importrules.py"/>
        <source>{n} rules are not written: ask for the output {name} too.</source>
        <translation>Règles non écrites : {n}. Demander aussi la sortie {name}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/alert_rules.py"/>
        <source>message of {source}</source>
        <translation>message de {source}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/alert_rules.py"/>
        <source>message of an authority</source>
        <translation>message d’une autorité</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/alert_rules.py"/>
        <source>{who}, from {begin} to {end}</source>
        <translation>{who}, du {begin} au {end}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/alert_rules.py"/>
        <source>{who}, from {begin}</source>
        <translation>{who}, à partir du {begin}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/alert_rules.py"/>
        <source>{who}, until {end}</source>
        <translation>{who}, jusqu’au {end}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/arriving.py"/>
        <source>The vehicle is more than {metres} m away from any street open to it. Put the origin on a street, or allow more metres.</source>
        <translation>Le véhicule est à plus de {metres} m de toute rue qui lui est ouverte. Placez l’origine sur une rue, ou acceptez plus de mètres.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_fields.py"/>
        <location filename="../joptimiz_qgis/core/bays/audit_places.py"/>
        <source>{n} m</source>
        <translation>{n} m</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_places.py"/>
        <source>{n} m²</source>
        <translation>{n} m²</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_places.py"/>
        <source>The audit of bays needs the Python library shapely. Install the package python3-shapely (OSGeo4W, Debian) and start QGIS again.</source>
        <translation>L’audit des aires a besoin de la bibliothèque Python shapely. Installez le paquet python3-shapely (OSGeo4W, Debian) et relancez QGIS.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>No legal way leads the vehicle to the bay then. Ask for the route there to see which rule closes it.</source>
        <translation>Aucun chemin légal ne mène alors le véhicule à l’aire. Demander l’itinéraire jusque-là pour voir quelle règle le ferme.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>TEMPORALITE_OSM and TEMPORALITE_CDS differ on public holidays only.</source>
        <translation>TEMPORALITE_OSM et TEMPORALITE_CDS ne diffèrent que les jours fériés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Survey the bay and fill in the field {field}.</source>
        <translation>Relever l’aire sur place et remplir le champ {field}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Marking: there and in good condition</source>
        <translation>Marquage : présent et en bon état</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Marking: as the type of bay asks for</source>
        <translation>Marquage : conforme au type d’aire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Sign: there and in good condition</source>
        <translation>Panneau : présent et en bon état</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Act</source>
        <translation>Acte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Hours against type</source>
        <translation>Horaires conformes au type</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Both statements of hours agree</source>
        <translation>Les deux énoncés des horaires concordent</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Hours can be read</source>
        <translation>Horaires lisibles</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>No overlap with another bay</source>
        <translation>Aucun recouvrement avec une autre aire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Inside the territory</source>
        <translation>Dans le territoire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The vehicle may come and stop there</source>
        <translation>Le véhicule peut y venir et s’y arrêter</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Side of the street</source>
        <translation>Côté de la rue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Distance from junctions</source>
        <translation>Distance aux carrefours</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Distance from pedestrian crossings</source>
        <translation>Distance aux passages piétons</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Lowered kerb</source>
        <translation>Bordure abaissée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_conflict.py"/>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>In use</source>
        <translation>En service</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The field {field} is not filled in.</source>
        <translation>Le champ {field} n’est pas rempli.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>It depends on the type of the bay, which is not filled in.</source>
        <translation>Cela dépend du type de l’aire, qui n’est pas rempli.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The hours cannot be read.</source>
        <translation>Les horaires sont illisibles.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Write the hours of the act in both fields.</source>
        <translation>Écrire les horaires de l’arrêté dans les deux champs.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The hours know dates or periods: they cannot be compared.</source>
        <translation>Les horaires comportent des dates ou des périodes : ils ne peuvent pas être comparés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Compare them with the act by hand.</source>
        <translation>Les comparer à l’arrêté à la main.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay has no place.</source>
        <translation>L’aire n’a pas d’emplacement.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Survey the bay and enter its place.</source>
        <translation>Relever l’aire sur place et saisir son emplacement.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>No street of the network lies near enough: the bay is outside the network, or misplaced.</source>
        <translation>Aucune rue du réseau n’est assez proche : l’aire est hors du réseau, ou mal placée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Build a network that covers the bay, or correct its place.</source>
        <translation>Construire un réseau qui couvre l’aire, ou corriger son emplacement.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The road data leaves no way to the bay, law aside.</source>
        <translation>Les données routières ne laissent aucun chemin jusqu’à l’aire, indépendamment du droit.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Check the one-way streets near the bay, or build a larger network.</source>
        <translation>Vérifier les sens uniques près de l’aire, ou construire un réseau plus étendu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The law there is not wholly known. {rule}: {reason}.</source>
        <translation>Le droit n’y est pas entièrement connu. {rule} : {reason}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Complete the rule or the vehicle.</source>
        <translation>Compléter la règle ou le véhicule.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The only legal ways there pass where the law is not wholly known.</source>
        <translation>Les seuls chemins légaux qui y mènent passent là où le droit n’est pas entièrement connu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Complete the rules or the vehicle.</source>
        <translation>Compléter les règles ou le véhicule.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The place lies on the line of the street: its side is not known.</source>
        <translation>L’emplacement est sur l’axe de la rue : son côté n’est pas connu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Draw the bay where it is.</source>
        <translation>Dessiner l’aire là où elle est.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay lies about {value} m away, measured from its middle, and its length is not known.</source>
        <translation>L’aire est à environ {value} m, mesurés depuis son milieu, et sa longueur n’est pas connue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>Monday</source>
        <translation>lundi</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>Tuesday</source>
        <translation>mardi</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>Wednesday</source>
        <translation>mercredi</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>Thursday</source>
        <translation>jeudi</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>Friday</source>
        <translation>vendredi</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>Saturday</source>
        <translation>samedi</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>Sunday</source>
        <translation>dimanche</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay is {value} m long: {missing} m are missing.</source>
        <translation>L’aire a {value} m de long : il manque {missing} m.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>at least {limit} m</source>
        <translation>au moins {limit} m</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Lengthen the bay by {missing} m.</source>
        <translation>Allonger l’aire de {missing} m.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay is {value} m long, less than the recommended length.</source>
        <translation>L’aire a {value} m de long, moins que la longueur recommandée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>{limit} m are recommended</source>
        <translation>{limit} m recommandés</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Where the kerb allows, lengthen the bay by {missing} m.</source>
        <translation>Là où la bordure le permet, allonger l’aire de {missing} m.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay is {value} m long, {missing} m more than asked for.</source>
        <translation>L’aire a {value} m de long, {missing} m de plus que demandé.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>at most {limit} m</source>
        <translation>au plus {limit} m</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Shorten the bay by {missing} m, or make two of it.</source>
        <translation>Raccourcir l’aire de {missing} m, ou en faire deux.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay is {value} m wide: {missing} m are missing.</source>
        <translation>L’aire a {value} m de large : il manque {missing} m.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Mark the bay {missing} m wider.</source>
        <translation>Marquer l’aire {missing} m plus large.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay is {value} m wide, less than the recommended width.</source>
        <translation>L’aire a {value} m de large, moins que la largeur recommandée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>When the bay is marked anew, make it {missing} m wider.</source>
        <translation>Lors du prochain marquage de l’aire, l’élargir de {missing} m.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay is {value} m wide, {missing} m more than asked for.</source>
        <translation>L’aire a {value} m de large, {missing} m de plus que demandé.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Mark the bay {missing} m narrower.</source>
        <translation>Marquer l’aire {missing} m moins large.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The marking is absent.</source>
        <translation>Le marquage est absent.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>a yellow marking in good condition</source>
        <translation>un marquage jaune en bon état</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Mark the bay.</source>
        <translation>Marquer l’aire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The marking is worn.</source>
        <translation>Le marquage est usé.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Renew the marking.</source>
        <translation>Refaire le marquage.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The marking is not the one of this type of bay.</source>
        <translation>Le marquage n’est pas celui de ce type d’aire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>permanent: double continuous yellow line; periodic: dashed yellow line</source>
        <translation>permanente : double ligne jaune continue ; périodique : ligne jaune discontinue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Mark the bay anew, as its type asks for.</source>
        <translation>Refaire le marquage de l’aire, comme son type le demande.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The sign is absent.</source>
        <translation>Le panneau est absent.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>a sign in good condition</source>
        <translation>un panneau en bon état</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Put up the sign.</source>
        <translation>Poser le panneau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The sign is damaged.</source>
        <translation>Le panneau est dégradé.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Replace the sign.</source>
        <translation>Remplacer le panneau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>No act establishes the bay.</source>
        <translation>Aucun arrêté n’institue l’aire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>an act of the police authority</source>
        <translation>un arrêté de l’autorité de police</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Have the act made, or take the bay away.</source>
        <translation>Faire prendre l’arrêté, ou supprimer l’aire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay is permanent and states hours: {value}.</source>
        <translation>L’aire est permanente et indique des horaires : {value}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>a permanent bay is reserved at all times</source>
        <translation>une aire permanente est réservée en tout temps</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Correct the type to periodic, or remove the hours.</source>
        <translation>Corriger le type en périodique, ou retirer les horaires.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay is periodic and states no hours.</source>
        <translation>L’aire est périodique et n’indique pas d’horaires.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>a periodic bay states its hours</source>
        <translation>une aire périodique indique ses horaires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Enter the hours of the act, or correct the type to permanent.</source>
        <translation>Saisir les horaires de l’arrêté, ou corriger le type en permanente.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay is periodic and its hours are all hours.</source>
        <translation>L’aire est périodique et ses horaires couvrent toutes les heures.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>a periodic bay is reserved at its hours only</source>
        <translation>une aire périodique n’est réservée qu’à ses horaires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>TEMPORALITE_OSM and TEMPORALITE_CDS differ for {hours} h a week, first on {day} at {time}.</source>
        <translation>TEMPORALITE_OSM et TEMPORALITE_CDS diffèrent pendant {hours} h par semaine, la première fois le {day} à {time}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>the same hours in both fields</source>
        <translation>les mêmes horaires dans les deux champs</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Compare with the act and correct the wrong field.</source>
        <translation>Comparer à l’arrêté et corriger le champ erroné.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>TEMPORALITE_OSM cannot be read: {value}.</source>
        <translation>TEMPORALITE_OSM est illisible : {value}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>opening_hours, for example Mo-Sa 07:00-20:00</source>
        <translation>opening_hours, par exemple Mo-Sa 07:00-20:00</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Write the hours of the act in opening_hours grammar.</source>
        <translation>Écrire les horaires de l’arrêté dans la grammaire opening_hours.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>TEMPORALITE_CDS cannot be read: {value}.</source>
        <translation>TEMPORALITE_CDS est illisible : {value}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>JSON, a list of time spans</source>
        <translation>JSON, une liste de plages horaires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Write the hours of the act as time spans.</source>
        <translation>Écrire les horaires de l’arrêté en plages horaires.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay overlaps the bay {other} by {value} m².</source>
        <translation>L’aire recouvre l’aire {other} sur {value} m².</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>less than {limit} m² in common</source>
        <translation>moins de {limit} m² en commun</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Remove the double entry, or draw the outlines anew.</source>
        <translation>Retirer la saisie en double, ou redessiner les contours.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay lies {value} m from the bay {other}: there is no room for two.</source>
        <translation>L’aire est à {value} m de l’aire {other} : il n’y a pas la place pour deux.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>at least {limit} m apart</source>
        <translation>à {limit} m au moins l’une de l’autre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Remove the double entry, or correct the places.</source>
        <translation>Retirer la saisie en double, ou corriger les emplacements.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay lies outside the territory.</source>
        <translation>L’aire est hors du territoire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>inside the territory</source>
        <translation>dans le territoire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Correct the place, or remove the bay.</source>
        <translation>Corriger l’emplacement, ou retirer l’aire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>A part of the bay lies outside the territory.</source>
        <translation>Une partie de l’aire est hors du territoire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Correct the outline, or agree with the neighbour.</source>
        <translation>Corriger le contour, ou s’accorder avec le territoire voisin.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The vehicle may not stop in the street of the bay then. {rule}: {reason}.</source>
        <translation>Le véhicule ne peut alors pas s’arrêter dans la rue de l’aire. {rule} : {reason}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>the vehicle may stop there</source>
        <translation>le véhicule peut s’y arrêter</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Have the rule except deliveries to the bay, or move the bay.</source>
        <translation>Faire excepter de la règle les livraisons sur l’aire, ou déplacer l’aire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>No legal way leads the vehicle to the bay then. {rule}: {reason}.</source>
        <translation>Aucun chemin légal ne mène alors le véhicule à l’aire. {rule} : {reason}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>a legal way leads there</source>
        <translation>un chemin légal y mène</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>By the road data, without an act, the vehicle may not come or not stop there: {reason}.</source>
        <translation>D’après les données routières, sans acte, le véhicule ne peut y venir ou s’y arrêter : {reason}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>a legal way leads there, and the vehicle may stop</source>
        <translation>un chemin légal y mène, et le véhicule peut s’arrêter</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Check the signs on the spot; correct the road data if it is wrong, or move the bay.</source>
        <translation>Vérifier les panneaux sur place ; corriger les données routières si elles sont fausses, ou déplacer l’aire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay lies on the left of a one-way street.</source>
        <translation>L’aire est à gauche d’une voie à sens unique.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>on the right in the direction of travel</source>
        <translation>à droite dans le sens de circulation</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Check on the spot that one can unload away from traffic; else move the bay to the right side.</source>
        <translation>Vérifier sur place que l’on peut décharger à l’écart de la circulation ; sinon, déplacer l’aire du côté droit.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay lies on the far side: the direction that passes it is closed to the vehicle. {rule}: {reason}.</source>
        <translation>L’aire est du mauvais côté : le sens qui la longe est fermé au véhicule. {rule} : {reason}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Move the bay to the other side, or open the direction to deliveries.</source>
        <translation>Déplacer l’aire de l’autre côté, ou ouvrir ce sens aux livraisons.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay lies about {value} m from the middle of a junction.</source>
        <translation>L’aire est à environ {value} m du milieu d’un carrefour.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Move the bay about {missing} m away from the junction.</source>
        <translation>Éloigner l’aire du carrefour d’environ {missing} m.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay lies about {value} m from a pedestrian crossing.</source>
        <translation>L’aire est à environ {value} m d’un passage piétons.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Move the bay about {missing} m away from the crossing.</source>
        <translation>Éloigner l’aire du passage piétons d’environ {missing} m.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The kerb is not lowered.</source>
        <translation>La bordure n’est pas abaissée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>a lowered kerb at the rear</source>
        <translation>une bordure abaissée à l’arrière</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Lower the kerb at the rear of the bay.</source>
        <translation>Abaisser la bordure à l’arrière de l’aire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay has no place that can be used.</source>
        <translation>L’aire n’a pas d’emplacement utilisable.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>longitude and latitude, or an outline</source>
        <translation>longitude et latitude, ou un contour</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>The bay is out of use.</source>
        <translation>L’aire est hors service.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>in use</source>
        <translation>en service</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>Put the bay into use again, or take it out of the list.</source>
        <translation>Remettre l’aire en service, ou la retirer de la liste.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/audit_words.py"/>
        <source>setting: {source}</source>
        <translation>réglage : {source}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/disc.py"/>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/disc.py"/>
        <source>Parcels</source>
        <translation>Colis</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/disc.py"/>
        <source>Meals</source>
        <translation>Repas</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/disc.py"/>
        <source>Waste collection</source>
        <translation>Collecte des déchets</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/disc.py"/>
        <source>Construction</source>
        <translation>Chantier</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/disc.py"/>
        <source>Maintenance</source>
        <translation>Entretien</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/disc.py"/>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/disc.py"/>
        <source>You are marked as standing at {bay}. Mark there that you leave, then arrive here.</source>
        <translation>Un arrêt est en cours à {bay}. Marquez-y d’abord votre départ, puis votre arrivée ici.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/disc.py"/>
        <source>The longest stay here is {longest} min, counted from the arrival: {wanted} min are too long.</source>
        <translation>La durée maximale est ici de {longest} min, comptées depuis l’arrivée : {wanted} min sont trop longues.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/disc.py"/>
        <source>A stay lasts at least one minute.</source>
        <translation>Un arrêt dure au moins une minute.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/disc.py"/>
        <source>The data say that this bay is out of use: choose another one.</source>
        <translation>Les données disent que cette aire est hors service : choisissez-en une autre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/disc.py"/>
        <source>This stop is over. Arrive again if you are there again.</source>
        <translation>Cet arrêt est terminé. Marquez une nouvelle arrivée si vous y êtes de nouveau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/disc.py"/>
        <source>The disc says {declared} min already: it can be extended, not shortened. Leave when you leave.</source>
        <translation>Le disque indique déjà {declared} min : il peut être prolongé, non raccourci. Marquez votre départ en partant.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/disc.py"/>
        <source>This stop is not among those of this device.</source>
        <translation>Cet arrêt n’est pas parmi ceux de cet appareil.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/disc.py"/>
        <source>Only the last stop can be taken up again, and only while no other runs.</source>
        <translation>Seul le dernier arrêt peut être repris, et seulement tant qu’aucun autre ne court.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>It is not reserved for deliveries then; it is from {time} on.</source>
        <translation>Elle n’est alors pas réservée aux livraisons ; elle l’est à partir du {time}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>No legal way leads there from the origin at this time. “Constrained route” says which rules block it.</source>
        <translation>Aucun chemin légal n’y mène depuis l’origine à cette heure. « Itinéraire sous contraintes » dit quelles règles le ferment.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>{rule}: whether this vehicle may stop in this street then is not known ({why}).</source>
        <translation>{rule} : on ne sait pas si ce véhicule peut alors s’arrêter dans cette rue ({why}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>Whether a place is free then is not known; at {time} none was.</source>
        <translation>On ne sait pas si une place est alors libre ; le {time}, aucune ne l’était.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>It is {length} m long, and this vehicle needs {needed} m.</source>
        <translation>Elle a {length} m de long, et ce véhicule a besoin de {needed} m.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>The data say that this bay is out of use.</source>
        <translation>Les données disent que cette aire est hors service.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>A stop may last {longest} min here, and this one takes {stay} min.</source>
        <translation>Un arrêt peut durer ici {longest} min, et celui-ci prend {stay} min.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>It closes at {time}, before the stop would be over.</source>
        <translation>Elle ferme le {time}, avant la fin de l’arrêt.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>It is not reserved for deliveries then, nor in the week that follows.</source>
        <translation>Elle n’est pas réservée aux livraisons alors, ni dans la semaine qui suit.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>{rule}: this vehicle may not stop in this street then ({why}).</source>
        <translation>{rule} : ce véhicule ne peut alors pas s’arrêter dans cette rue ({why}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>No street that this kind of vehicle can drive is within {metres} m of the bay.</source>
        <translation>Aucune rue que ce type de véhicule peut emprunter n’est à moins de {metres} m de l’aire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>No road that this kind of vehicle can drive leads there from the origin.</source>
        <translation>Aucune voie que ce type de véhicule peut emprunter n’y mène depuis l’origine.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>Whether the way there is legal is not known.</source>
        <translation>On ne sait pas si le chemin qui y mène est légal.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>Taken; a place is to be free from {time} on.</source>
        <translation>Occupée ; une place doit se libérer à partir du {time}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>A place was free at {time}.</source>
        <translation>Une place était libre le {time}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>The stop that is under way there is to be over by then.</source>
        <translation>L’arrêt qui y est en cours doit être terminé d’ici là.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>At this hour of the week a place is free {percent} % of the time.</source>
        <translation>À cette heure de la semaine, une place est libre {percent} % du temps.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>A vehicle is there longer than was declared: nobody knows when it leaves.</source>
        <translation>Un véhicule y reste plus longtemps que déclaré : personne ne sait quand il part.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>Nobody says whether a place is free.</source>
        <translation>Personne ne dit si une place est libre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>A place was free at {time}: that is too long before or after to count.</source>
        <translation>Une place était libre le {time} : c’est trop longtemps avant ou après pour compter.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>Its hours are not known.</source>
        <translation>Ses horaires ne sont pas connus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>The length of the vehicle is not known.</source>
        <translation>La longueur du véhicule n’est pas connue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>Its length is not known; this vehicle needs {needed} m.</source>
        <translation>Sa longueur n’est pas connue ; ce véhicule a besoin de {needed} m.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/finder_words.py"/>
        <source>How many vehicles find room is not known.</source>
        <translation>On ne sait pas combien de véhicules y tiennent.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/kerb_candidates.py"/>
        <source>too steep: {slope} % (at most {most} %)</source>
        <translation>pente trop forte : {slope} % ({most} % au plus)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/kerb_candidates.py"/>
        <source>the longest free kerb is {free} m, a bay takes {wanted} m</source>
        <translation>la plus longue bordure libre a {free} m, une aire prend {wanted} m</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/kerb_candidates.py"/>
        <source>{width} m wide, the vehicle {wanted} m</source>
        <translation>{width} m de large, le véhicule {wanted} m</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/kerb_lines.py"/>
        <source>no street for this kind of vehicle</source>
        <translation>pas de rue pour ce type de véhicule</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/kerb_lines.py"/>
        <source>a motorway or slip road has no kerb to stop at</source>
        <translation>une autoroute ou une bretelle n’a pas de bordure où s’arrêter</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/kerb_lines.py"/>
        <source>a pedestrian street has no kerb</source>
        <translation>une rue piétonne n’a pas de bordure</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/kerb_lines.py"/>
        <source>a driveway or an aisle of a car park</source>
        <translation>un accès privé ou une allée de parc de stationnement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/kerb_lines.py"/>
        <source>a service road without a name</source>
        <translation>une voie de service sans nom</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/kerb_lines.py"/>
        <source>in a tunnel or on a bridge</source>
        <translation>dans un tunnel ou sur un pont</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/kerb_lines.py"/>
        <source>a roundabout</source>
        <translation>un giratoire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/kerb_lines.py"/>
        <source>too steep</source>
        <translation>pente trop forte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/kerb_lines.py"/>
        <source>too close to a junction</source>
        <translation>trop près d’un carrefour</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/kerb_lines.py"/>
        <source>too close to a pedestrian crossing or another place to keep free</source>
        <translation>trop près d’un passage piétons ou d’un autre lieu à laisser libre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/kerb_lines.py"/>
        <source>a delivery bay is there already</source>
        <translation>une aire de livraison s’y trouve déjà</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/kerb_lines.py"/>
        <source>on that side traffic runs in a direction that is closed to the vehicle</source>
        <translation>de ce côté, la circulation va dans un sens fermé au véhicule</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/kerb_lines.py"/>
        <source>no street is near enough</source>
        <translation>aucune rue n’est assez proche</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/kerb_lines.py"/>
        <source>no demand is within walking distance</source>
        <translation>aucune demande n’est à distance de marche</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/siting_case.py"/>
        <source>{stay} bays must stay, and the plan may have {most}. Let KEEP be prefer or none, or ADD be greater. Bays of which something is not known, or that are closed or forbidden at that time, always stay.</source>
        <translation>{stay} aires doivent rester, et le plan peut en avoir {most}. Choisissez prefer ou none pour KEEP, ou augmentez ADD. Les aires dont quelque chose n’est pas connu, ou qui sont fermées ou interdites à ce moment, restent toujours.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/siting_study.py"/>
        <source>Bays and candidates have about {n} pairs with establishments within reach, more than the {most} that fit into memory. Let WALK_M be smaller, or give fewer candidates or establishments.</source>
        <translation>Les aires et les candidats forment environ {n} paires avec les établissements à portée, plus que les {most} qui tiennent en mémoire. Diminuez WALK_M, ou indiquez moins de candidats ou d’établissements.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/siting_words.py"/>
        <source>takes {served} movements a week, {metres} m on foot on average</source>
        <translation>reçoit {served} mouvements par semaine, à {metres} m à pied en moyenne</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/siting_words.py"/>
        <source>{n} of them would find no other bay of the plan</source>
        <translation>{n} d’entre eux ne trouveraient aucune autre aire du plan</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/siting_words.py"/>
        <source>without it the others would walk {metres} m a week more</source>
        <translation>sans elle, les autres feraient {metres} m de plus à pied par semaine</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/siting_words.py"/>
        <source>most of them go to {street}</source>
        <translation>la plupart d’entre eux vont à {street}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/siting_words.py"/>
        <source>stays although it takes nothing in this plan: nearer bays do, or no known demand is within reach; nothing needs its place</source>
        <translation>reste, bien qu’elle ne reçoive rien dans ce plan : des aires plus proches le font, ou aucune demande connue n’est à portée ; rien n’a besoin de son emplacement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/siting_words.py"/>
        <source>stays although the bays around it could take its demand: an existing bay is preferred</source>
        <translation>reste, bien que les aires voisines puissent recevoir sa demande : une aire existante est préférée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/siting_words.py"/>
        <source>stays although it takes nothing in this plan: existing bays are to stay</source>
        <translation>reste, bien qu’elle ne reçoive rien dans ce plan : les aires existantes doivent rester</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/siting_words.py"/>
        <source>stays and takes nothing here: {why}</source>
        <translation>reste et ne reçoit rien ici : {why}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/siting_words.py"/>
        <source>one more place, {places} in all: it is full as it is; whether the kerb has room is to be looked at</source>
        <translation>une place de plus, {places} en tout : elle est pleine telle quelle ; reste à voir si la bordure a la place</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/siting_words.py"/>
        <source>too short for the vehicle today, lengthened for one; whether the kerb has room is to be looked at</source>
        <translation>trop courte aujourd’hui pour le véhicule, allongée pour en recevoir un ; reste à voir si la bordure a la place</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/siting_words.py"/>
        <source>replaces {bay}, {metres} m away, which takes {n} movements a week today</source>
        <translation>remplace {bay}, à {metres} m, qui reçoit {n} mouvements par semaine aujourd’hui</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/siting_words.py"/>
        <source>takes {n} movements a week today; as many bays do more at other places</source>
        <translation>reçoit {n} mouvements par semaine aujourd’hui ; autant d’aires en font davantage à d’autres emplacements</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/siting_words.py"/>
        <source>takes {n} movements a week today; of the bays that may go it is the one least missed, or others take its demand</source>
        <translation>reçoit {n} mouvements par semaine aujourd’hui ; des aires qui peuvent disparaître, c’est celle qui manque le moins, ou d’autres reçoivent sa demande</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/siting_words.py"/>
        <source>a cycle lane may run along this kerb: to be looked at</source>
        <translation>une bande cyclable longe peut-être cette bordure : à vérifier</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/usable.py"/>
        <source>the bay is not in use</source>
        <translation>l’aire n’est pas en service</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/usable.py"/>
        <source>not reserved for deliveries during all of the stop (hours: {hours})</source>
        <translation>non réservée aux livraisons pendant tout l’arrêt (horaires : {hours})</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/usable.py"/>
        <source>a stop of {stay} min is longer than the {most} min that the bay allows</source>
        <translation>un arrêt de {stay} min dépasse les {most} min que permet l’aire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/usable.py"/>
        <source>its hours are not known</source>
        <translation>ses horaires ne sont pas connus</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/usable.py"/>
        <source>too short: {length} m, and the vehicle takes {wanted} m</source>
        <translation>trop courte : {length} m, et le véhicule prend {wanted} m</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/usable.py"/>
        <source>its length is not known</source>
        <translation>sa longueur n’est pas connue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/usable.py"/>
        <source>the length of the vehicle is not known</source>
        <translation>la longueur du véhicule n’est pas connue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/usable.py"/>
        <source>no street that the vehicle can drive is within {metres} m</source>
        <translation>aucune rue que le véhicule peut emprunter n’est à moins de {metres} m</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/usable.py"/>
        <source>{rule}: {reason}</source>
        <translation>{rule} : {reason}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/usable.py"/>
        <source>whether it may stop there is not known, {rule}: {reason}</source>
        <translation>on ne sait pas s’il peut s’y arrêter, {rule} : {reason}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/usable.py"/>
        <source>no legal way leads there</source>
        <translation>aucun chemin légal n’y mène</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/usable.py"/>
        <source>no way leads there in this network, whatever the law</source>
        <translation>aucun chemin n’y mène dans ce réseau, quel que soit le droit</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/usable.py"/>
        <source>no legal way leads there, {rule}: {reason}</source>
        <translation>aucun chemin légal n’y mène, {rule} : {reason}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/usable.py"/>
        <source>only ways on which the law is not wholly known lead there</source>
        <translation>seuls y mènent des chemins dont le droit n’est pas entièrement connu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/bays/use_study.py"/>
        <source>Fewer than {n} stops began in this period: any figure would tell of single drivers. Choose a longer period.</source>
        <translation>Moins de {n} arrêts ont commencé pendant cette période : tout chiffre parlerait de conducteurs pris un à un. Choisissez une période plus longue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_lines.py"/>
        <source>The table {table} has no factor of {carrier}. Add a line of kind "factor".</source>
        <translation>La table {table} n’a pas de facteur pour {carrier}. Ajoutez une ligne de type « factor ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_lines.py"/>
        <source>The table {table} has no consumption of a vehicle as large as this one (it has {sizes}). Add a line for it.</source>
        <translation>La table {table} n’a pas de consommation pour un véhicule aussi grand que celui-ci (elle a {sizes}). Ajoutez une ligne pour lui.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_lines.py"/>
        <source>The table {table} has no consumption of category {category} with the energy {energy}. Add a line of kind "consumption".</source>
        <translation>La table {table} n’a pas de consommation pour la catégorie {category} avec l’énergie {energy}. Ajoutez une ligne de type « consumption ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_lines.py"/>
        <source>There is no emission table {name}. Choose one of: {names}.</source>
        <translation>Il n’y a pas de table d’émissions {name}. En choisir une parmi : {names}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_lines.py"/>
        <source>The vehicle states no energy. Add "energy", for example "diesel".</source>
        <translation>Le véhicule n’indique pas d’énergie. Ajoutez « energy », par exemple « diesel ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_lines.py"/>
        <source>The table {table} states consumption by service. Choose one of: {services}.</source>
        <translation>La table {table} indique la consommation par service. En choisir un parmi : {services}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_lines.py"/>
        <source>The table {table} has a factor of {carrier} for {known}, none for {territory}. Add a line, or choose another territory.</source>
        <translation>La table {table} a un facteur de {carrier} pour {known}, aucun pour {territory}. Ajoutez une ligne, ou choisissez un autre territoire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_lines.py"/>
        <source>The table {table} states consumption by size ({sizes}), and the vehicle states none of these. Add {members} to the vehicle.</source>
        <translation>La table {table} indique la consommation par taille ({sizes}), et le véhicule n’en indique aucune. Ajoutez {members} au véhicule.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>Both phases and CO2e, as EN ISO 14083 asks for; no statement of conformity: empty running and logistics hubs are counted only as far as the kilometres hold them.</source>
        <translation>Les deux phases et le CO2e, comme le demande EN ISO 14083 ; ce n’est pas une déclaration de conformité : les parcours à vide et les plateformes logistiques ne sont comptés que dans la mesure où les kilomètres les contiennent.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>Not a figure in the sense of EN ISO 14083, which asks for CO2e over both phases, energy provision and vehicle operation.</source>
        <translation>Ce n’est pas un chiffre au sens de EN ISO 14083, qui demande le CO2e sur les deux phases, fourniture de l’énergie et fonctionnement du véhicule.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>{source} ({edition}), verified on {day}</source>
        <translation>{source} ({edition}), vérifié le {day}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>{source} ({edition})</source>
        <translation>{source} ({edition})</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>Level 1 of the four levels of precision of the Code des transports (L.1431-3, D.1431-1 to D.1431-23): national default values.</source>
        <translation>Niveau 1 des quatre niveaux de précision du Code des transports (L.1431-3, D.1431-1 à D.1431-23) : valeurs nationales par défaut.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>Level 2 of the four levels of precision of the Code des transports (L.1431-3, D.1431-1 to D.1431-23): means over the whole activity of the carrier.</source>
        <translation>Niveau 2 des quatre niveaux de précision du Code des transports (L.1431-3, D.1431-1 à D.1431-23) : moyennes sur l’ensemble de l’activité du prestataire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>Level 3 of the four levels of precision of the Code des transports (L.1431-3, D.1431-1 to D.1431-23): means of the carrier over a complete breakdown of its activity.</source>
        <translation>Niveau 3 des quatre niveaux de précision du Code des transports (L.1431-3, D.1431-1 à D.1431-23) : moyennes du prestataire sur une décomposition complète de son activité.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>Level 4 of the four levels of precision of the Code des transports (L.1431-3, D.1431-1 to D.1431-23): measured on the transport itself.</source>
        <translation>Niveau 4 des quatre niveaux de précision du Code des transports (L.1431-3, D.1431-1 à D.1431-23) : mesuré sur le transport lui-même.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>None of the four levels of precision of the Code des transports (L.1431-3): the consumption is no value of an order, nor one of a carrier.</source>
        <translation>Aucun des quatre niveaux de précision du Code des transports (L.1431-3) : la consommation n’est ni une valeur d’un arrêté, ni celle d’un prestataire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>{gas} of {carrier}: upstream phase (energy provision) and running phase (vehicle operation).</source>
        <translation>{gas}, {carrier} : phase amont (fourniture de l’énergie) et phase de fonctionnement (du véhicule).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>{gas} of {carrier}: upstream phase (energy provision) alone.</source>
        <translation>{gas}, {carrier} : phase amont (fourniture de l’énergie) seule.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>{gas} of {carrier}: running phase (vehicle operation) alone.</source>
        <translation>{gas}, {carrier} : phase de fonctionnement (du véhicule) seule.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>{gas} of {carrier}: the source does not state which phases are counted.</source>
        <translation>{gas}, {carrier} : la source n’indique pas quelles phases sont comptées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>The manufacture of vehicles is counted.</source>
        <translation>La fabrication des véhicules est comptée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>The manufacture of vehicles is not counted.</source>
        <translation>La fabrication des véhicules n’est pas comptée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>The source does not state whether the manufacture of vehicles is counted.</source>
        <translation>La source n’indique pas si la fabrication des véhicules est comptée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>Consumption: {source}.</source>
        <translation>Consommation : {source}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>Emission factor of {name}: {source}.</source>
        <translation>Facteur d’émission, {name} : {source}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>Energy content of {name}: {source}.</source>
        <translation>Contenu énergétique, {name} : {source}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>{name}: {source}.</source>
        <translation>{name} : {source}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>Distance × consumption × emission factor, by the emission table {table}.</source>
        <translation>Distance × consommation × facteur d’émission, d’après la table d’émissions {table}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_method.py"/>
        <source>Some of these figures are settings, to be calibrated locally: they are no published values.</source>
        <translation>Certains de ces chiffres sont des réglages, à caler localement : ce ne sont pas des valeurs publiées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emission_shares.py"/>
        <source>A load or a distance is negative. Give tonnes and km of 0 or more.</source>
        <translation>Une charge ou une distance est négative. Indiquez des tonnes et des km de 0 ou plus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emissions.py"/>
        <source>The table {table} states no {pollutant} of this vehicle. Only a table of the user (COPERT, HBEFA or measured) can.</source>
        <translation>La table {table} n’indique pas de {pollutant} pour ce véhicule. Seule une table de l’utilisateur (COPERT, HBEFA ou mesures) le peut.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emissions.py"/>
        <source>A distance is negative: {km} km. Give distances of 0 km or more.</source>
        <translation>Une distance est négative : {km} km. Indiquez des distances de 0 km ou plus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emissions.py"/>
        <source>The table {table} does not speak of this vehicle.</source>
        <translation>La table {table} ne parle pas de ce véhicule.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emissions.py"/>
        <source>The table {table} states the consumption of {carrier} in {unit} and its factor in {other}. Write both in the same unit.</source>
        <translation>La table {table} indique la consommation de {carrier} en {unit} et son facteur en {other}. Écrivez les deux dans la même unité.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emissions.py"/>
        <source>The table {table} does not say how many kWh are in one {unit} of {carrier}. Add a line of kind "content".</source>
        <translation>La table {table} ne dit pas combien de kWh contient un {unit} de {carrier}. Ajoutez une ligne de type « content ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emissions.py"/>
        <source>The factor of {carrier} in the table {table} counts {counted}, not {gas}.</source>
        <translation>Le facteur de {carrier} dans la table {table} compte {counted}, et non {gas}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/emissions.py"/>
        <source>The factor of {carrier} in the table {table} is not split into upstream and running.</source>
        <translation>Le facteur de {carrier} dans la table {table} n’est pas réparti entre amont et fonctionnement.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/errors.py"/>
        <source>{count} of {of} features are no longer on the server. Nothing was changed: say if it is right.</source>
        <translation>{count} entités sur {of} ne sont plus sur le serveur. Rien n’a été changé : dites si c’est voulu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/network/build.py"/>
        <source>The line has no length: its ends are taken as one place.</source>
        <translation>La ligne n’a pas de longueur : ses extrémités sont tenues pour un même lieu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/network/build.py"/>
        <source>The line is drawn twice with the same attributes: one is kept.</source>
        <translation>La ligne est tracée deux fois avec les mêmes attributs : une seule est gardée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/network/build.py"/>
        <source>The source holds no road that can be used. {reason} Check that the right layer or file was given.</source>
        <translation>La source ne contient aucune voie utilisable. {reason} Vérifier que la bonne couche ou le bon fichier a été donné.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/network/build.py"/>
        <source>No line is a road.</source>
        <translation>Aucune ligne n’est une voie.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/network/turns.py"/>
        <source>The turn restriction names a line that the network does not have.</source>
        <translation>Le mouvement interdit désigne une ligne que le réseau n’a pas.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/network/turns.py"/>
        <source>The lines of the turn restriction do not meet where it says, or meet more than once.</source>
        <translation>Les lignes du mouvement interdit ne se rejoignent pas au lieu indiqué, ou se rejoignent plusieurs fois.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>energy: {energy}</source>
        <translation>énergie {energy}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>weight {own} t, limit {limit} t</source>
        <translation>poids {own} t, limite {limit} t</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>weight not stated, limit {limit} t</source>
        <translation>poids non indiqué, limite {limit} t</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>weight {own} t, limit not known</source>
        <translation>poids {own} t, limite inconnue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>weight not stated, limit not known</source>
        <translation>poids non indiqué, limite inconnue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>axle load {own} t, limit {limit} t</source>
        <translation>charge à l’essieu {own} t, limite {limit} t</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>axle load not stated, limit {limit} t</source>
        <translation>charge à l’essieu non indiquée, limite {limit} t</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>axle load {own} t, limit not known</source>
        <translation>charge à l’essieu {own} t, limite inconnue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>axle load not stated, limit not known</source>
        <translation>charge à l’essieu non indiquée, limite inconnue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>height {own} m, limit {limit} m</source>
        <translation>hauteur {own} m, limite {limit} m</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>height not stated, limit {limit} m</source>
        <translation>hauteur non indiquée, limite {limit} m</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>height {own} m, limit not known</source>
        <translation>hauteur {own} m, limite inconnue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>height not stated, limit not known</source>
        <translation>hauteur non indiquée, limite inconnue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>width {own} m, limit {limit} m</source>
        <translation>largeur {own} m, limite {limit} m</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>width not stated, limit {limit} m</source>
        <translation>largeur non indiquée, limite {limit} m</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>width {own} m, limit not known</source>
        <translation>largeur {own} m, limite inconnue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>width not stated, limit not known</source>
        <translation>largeur non indiquée, limite inconnue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>length {own} m, limit {limit} m</source>
        <translation>longueur {own} m, limite {limit} m</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>length not stated, limit {limit} m</source>
        <translation>longueur non indiquée, limite {limit} m</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>length {own} m, limit not known</source>
        <translation>longueur {own} m, limite inconnue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>length not stated, limit not known</source>
        <translation>longueur non indiquée, limite inconnue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>applies to all vehicles</source>
        <translation>vise tous les véhicules</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>category: {category}</source>
        <translation>catégorie {category}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>no Crit'Air class (banned: {banned})</source>
        <translation>véhicule non classé (interdits : {banned})</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>Crit'Air {own} (banned: {banned})</source>
        <translation>Crit'Air {own} (interdits : {banned})</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>{classes} and unclassified vehicles</source>
        <translation>{classes} et non classés</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>unclassified vehicles</source>
        <translation>non classés</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>dangerous goods on board</source>
        <translation>matières dangereuses à bord</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>cycles need no Crit'Air sticker</source>
        <translation>les cycles n’ont pas besoin de certificat Crit'Air</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>Crit'Air class not stated (banned: {banned})</source>
        <translation>classe Crit'Air non indiquée (interdits : {banned})</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/bearing.py"/>
        <source>energy not stated</source>
        <translation>énergie non indiquée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>The shape of the rule is empty or crosses itself.</source>
        <translation>La forme de la règle est vide ou se recoupe.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>Draw it again, or repair it with the tool "Fix geometries".</source>
        <translation>La redessiner, ou la réparer avec l’outil « Réparer les géométries ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>The hours "{hours}" cannot be read: the rule counts as unknown.</source>
        <translation>Les horaires « {hours} » ne peuvent être lus : la règle compte comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>Write them as opening hours, for example "Mo-Sa 06:00-11:00".</source>
        <translation>Les écrire en opening_hours, par exemple « Mo-Sa 06:00-11:00 ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>The rule names no vehicle that it could concern.</source>
        <translation>La règle ne nomme aucun véhicule qu’elle pourrait concerner.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>Correct its vehicles, energies and Crit'Air classes.</source>
        <translation>Corriger ses véhicules, énergies et classes Crit’Air.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>The rule is planned, without a date: it never applies.</source>
        <translation>La règle est projetée, sans date : elle ne s’applique jamais.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>Enter the date on which its act takes effect.</source>
        <translation>Indiquer la date à laquelle son acte prend effet.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>The rule names no act.</source>
        <translation>La règle ne nomme aucun acte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>Enter the number or the address of its order; a sign without an order binds nobody.</source>
        <translation>Indiquer le numéro ou l’adresse de son arrêté ; un panneau sans arrêté n’oblige personne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>Nobody has checked the rule, or the day is not known.</source>
        <translation>Personne n’a vérifié la règle, ou le jour n’est pas connu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>Compare it with its act, and enter the day of the check.</source>
        <translation>Comparer la règle à son acte, et indiquer le jour de la vérification.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>The rule falls on no street of this network.</source>
        <translation>La règle ne touche aucune voie de ce réseau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>Check its place and its list of streets, or take a network that covers it.</source>
        <translation>Vérifier son emplacement et sa liste de voies, ou prendre un réseau qui la couvre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>The rule ends before it begins: it never applies.</source>
        <translation>La règle finit avant de commencer : elle ne s’applique jamais.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>Correct its dates.</source>
        <translation>Corriger ses dates.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>The rule is temporary, and has no end.</source>
        <translation>La règle est temporaire, et n’a pas de fin.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>Enter the day on which it ends.</source>
        <translation>Indiquer le jour où elle finit.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>The rule has expired.</source>
        <translation>La règle est échue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>Withdraw it, or enter the act that prolongs it.</source>
        <translation>La retirer, ou indiquer l’acte qui la prolonge.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>The rule does not apply yet.</source>
        <translation>La règle ne s’applique pas encore.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>Nothing to do before it begins; check that its signs are ready by then.</source>
        <translation>Rien à faire avant son début ; vérifier que ses panneaux seront prêts à temps.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>The rule was last checked {months} months ago ({day}).</source>
        <translation>La règle a été vérifiée pour la dernière fois il y a {months} mois ({day}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>The rule has no place: no shape and no street.</source>
        <translation>La règle n’a pas d’emplacement : ni forme ni voie.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>Draw the streets or the area that its act names.</source>
        <translation>Dessiner les voies ou la zone que nomme son acte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>The hours "{hours}" do not come once in the year to come: the rule stops nobody.</source>
        <translation>Les horaires « {hours} » n’adviennent pas une fois dans l’année à venir : la règle n’arrête personne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>Correct its hours.</source>
        <translation>Corriger ses horaires.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>The rule does not say since when it applies.</source>
        <translation>La règle ne dit pas depuis quand elle s’applique.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_alone.py"/>
        <source>Enter the date on which its act took effect.</source>
        <translation>Indiquer la date à laquelle son acte a pris effet.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_pairs.py"/>
        <source>Two phases of {rule} apply at once: {phase} and {other}.</source>
        <translation>Deux phases de {rule} s’appliquent à la fois : {phase} et {other}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_pairs.py"/>
        <source>{rule} and {other} apply to the same streets and vehicles at the same time.</source>
        <translation>{rule} et {other} s’appliquent aux mêmes voies et véhicules au même moment.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_pairs.py"/>
        <source>Name the exception in the act that forbids, or repeal one of the two. Until then the ban counts.</source>
        <translation>Nommer l’exception dans l’acte qui interdit, ou abroger l’un des deux. D’ici là, l’interdiction compte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_pairs.py"/>
        <source>{other} permits on a special road what the area {rule} forbids, by another act.</source>
        <translation>{other} autorise sur une voie spéciale ce que la zone {rule} interdit, par un autre acte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_pairs.py"/>
        <source>End one where the other begins, or join them.</source>
        <translation>Finir l’une où l’autre commence, ou les réunir.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_pairs.py"/>
        <source>{other} permits what {rule} forbids.</source>
        <translation>{other} autorise ce que {rule} interdit.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_pairs.py"/>
        <source>{rule} and {other} rule the same streets, vehicles and hours by two acts.</source>
        <translation>{rule} et {other} règlent les mêmes voies, véhicules et horaires par deux actes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_pairs.py"/>
        <source>Find out which act holds, and repeal the other.</source>
        <translation>Déterminer quel acte vaut, et abroger l’autre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_pairs.py"/>
        <source>{other} permits at hours at which {rule} forbids.</source>
        <translation>{other} autorise à des heures où {rule} interdit.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_pairs.py"/>
        <source>{other} permits all that {rule} forbids, by the same act.</source>
        <translation>{other} autorise tout ce que {rule} interdit, par le même acte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_pairs.py"/>
        <source>Correct the vehicles, hours or place of one of them: nothing is left of the ban.</source>
        <translation>Corriger les véhicules, les horaires ou l’emplacement de l’une d’elles : il ne reste rien de l’interdiction.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_pairs.py"/>
        <source>The hours that {other} permits reach into those that {rule} forbids.</source>
        <translation>Les horaires que {other} autorise empiètent sur ceux que {rule} interdit.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_pairs.py"/>
        <source>Let the hours that are permitted end where those that are forbidden begin.</source>
        <translation>Faire finir les horaires autorisés où commencent les horaires interdits.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_pairs.py"/>
        <source>{rule} and {other} say the same of the same place.</source>
        <translation>{rule} et {other} disent la même chose du même lieu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_pairs.py"/>
        <source>Keep one of them.</source>
        <translation>N’en garder qu’une.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_phases.py"/>
        <source>Between the hours of {rule} a short time is left out.</source>
        <translation>Entre les horaires de {rule}, un court moment est laissé de côté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_phases.py"/>
        <source>Check whether the act means this pause; else let the hours touch.</source>
        <translation>Vérifier si l’acte veut cette pause ; sinon, faire se toucher les horaires.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_phases.py"/>
        <source>Between two phases of {rule} nothing applies.</source>
        <translation>Entre deux phases de {rule}, rien ne s’applique.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_phases.py"/>
        <source>Prolong the first phase, or let the next begin earlier.</source>
        <translation>Prolonger la première phase, ou faire commencer la suivante plus tôt.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_phases.py"/>
        <source>Two areas of {rule} leave a narrow strip between them.</source>
        <translation>Deux zones de {rule} laissent entre elles une bande étroite.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/checks_phases.py"/>
        <source>Let their borders touch.</source>
        <translation>Faire se toucher leurs limites.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/evaluate.py"/>
        <source>not certain that it means this street; {reason}</source>
        <translation>il n’est pas certain que cette voie soit visée ; {reason}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/evaluate.py"/>
        <source>limited stay</source>
        <translation>durée d’arrêt limitée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/evaluate.py"/>
        <source>traffic is slower</source>
        <translation>circulation ralentie</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/evaluate.py"/>
        <source>the exemption {id} may lift it, but a fact it needs is not known</source>
        <translation>la dérogation {id} la lève peut-être, mais un fait nécessaire n’est pas connu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/evaluate.py"/>
        <source>the act itself exempts the use {use}</source>
        <translation>l’acte lui-même excepte l’usage « {use} »</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/expressible.py"/>
        <source>it names streets and has no area</source>
        <translation>elle nomme des voies et n’a pas de périmètre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/expressible.py"/>
        <source>it has no place</source>
        <translation>elle n’a pas de lieu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/expressible.py"/>
        <source>it slows traffic and closes nothing, and speeds cannot be sent</source>
        <translation>elle ralentit la circulation et ne ferme rien, et des vitesses ne peuvent pas être envoyées</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/expressible.py"/>
        <source>it is drawn as lines or points, and only areas can be sent</source>
        <translation>elle est dessinée en lignes ou en points, et seuls des périmètres peuvent être envoyés</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/expressible.py"/>
        <source>it also names streets, which cannot be sent</source>
        <translation>elle nomme aussi des voies, qui ne peuvent pas être envoyées</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/expressible.py"/>
        <source>streets that the act leaves out are closed as well</source>
        <translation>les voies que l’acte excepte sont fermées aussi</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/expressible.py"/>
        <source>what the same act permits ({permits}) is closed as well</source>
        <translation>ce que le même acte permet ({permits}) est fermé aussi</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/expressible.py"/>
        <source>it is not certain that it applies</source>
        <translation>il n’est pas certain qu’elle s’applique</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/expressible.py"/>
        <source>it begins to apply during the trip, at {time}</source>
        <translation>elle commence à s’appliquer pendant le trajet ({time})</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/expressible.py"/>
        <source>it ceases to apply during the trip, at {time}, and is kept closed for all of it</source>
        <translation>elle cesse de s’appliquer pendant le trajet ({time}), et son périmètre reste fermé pendant tout le trajet</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/expressible.py"/>
        <source>it closes the area to through traffic only, and an area to keep out of would close it to who stops there</source>
        <translation>elle ne ferme le périmètre qu’au transit, et un périmètre à éviter le fermerait à qui s’y arrête</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/expressible.py"/>
        <source>it forbids entering only, and an area to keep out of would close it to who starts inside</source>
        <translation>elle n’interdit que l’entrée, et un périmètre à éviter le fermerait à qui part de l’intérieur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/expressible.py"/>
        <source>it forbids stopping only, and an area to keep out of would forbid passing</source>
        <translation>elle n’interdit que l’arrêt, et un périmètre à éviter interdirait le passage</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/facts.py"/>
        <source>reached only through streets open to destination traffic (road data)</source>
        <translation>accessible seulement par des voies réservées à la desserte (données routières)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/facts.py"/>
        <source>closed to this kind of vehicle (road data)</source>
        <translation>voie fermée à ce type de véhicule</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/facts.py"/>
        <source>open to permit holders only (road data)</source>
        <translation>voie réservée aux titulaires d’une autorisation</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/facts.py"/>
        <source>right of access not readable (road data)</source>
        <translation>droit d’accès illisible</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/facts.py"/>
        <source>open to destination traffic only (road data)</source>
        <translation>voie réservée à la desserte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/facts.py"/>
        <source>private road: start and end only (road data)</source>
        <translation>voie privée, départ et arrivée seulement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/facts.py"/>
        <source>open to deliveries only (road data)</source>
        <translation>voie réservée aux livraisons</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/facts.py"/>
        <source>barrier: {kind}</source>
        <translation>barrière : {kind}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/holidays.py"/>
        <source>There is no holiday calendar {name}. Choose one of: {choices}.</source>
        <translation>Il n’y a pas de calendrier de jours fériés {name}. En choisir un parmi : {choices}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/match.py"/>
        <source>runs along the border, taken as outside: name it in edges if the act means it</source>
        <translation>longe la limite, tenu pour extérieur ; à nommer dans le champ edges si l’acte le vise</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/match.py"/>
        <source>passes over or under the area: unknown unless the act names it</source>
        <translation>passe au-dessus ou au-dessous du périmètre, inconnu sauf si l’acte le nomme</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/match.py"/>
        <source>the rule's point lies as near to another street: which of them it means is unknown</source>
        <translation>le point de la règle est aussi près d’une autre voie : on ne sait pas laquelle elle vise</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/match.py"/>
        <source>only partly covered by the rule's line: unknown</source>
        <translation>couvert en partie seulement par la ligne de la règle, inconnu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/match.py"/>
        <location filename="../joptimiz_qgis/layers/placing.py"/>
        <source>Placing rules on the network needs the Python library shapely. Install the package python3-shapely (OSGeo4W, Debian) and start QGIS again.</source>
        <translation>Placer les règles sur le réseau demande la bibliothèque Python shapely. Installer le paquet python3-shapely (OSGeo4W, Debian) puis relancer QGIS.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/schedule_parser.py"/>
        <source>The schedule "{schedule}" cannot be read at "{part}". Write it in opening_hours grammar, for example Mo-Fr 08:00-20:00; PH off.</source>
        <translation>Les horaires « {schedule} » sont illisibles à « {part} ». Les écrire au format opening_hours, par exemple Mo-Fr 08:00-20:00.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/schedule_parser.py"/>
        <source>The schedule is empty. Write 24/7 if the rule always applies.</source>
        <translation>Les horaires sont vides. Écrire 24/7 si la règle s’applique toujours.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/schedule_parser.py"/>
        <source>The schedule "{schedule}" speaks of school holidays (SH), and no calendar of them is loaded. Write their dates instead.</source>
        <translation>Les horaires « {schedule} » parlent de vacances scolaires (SH), et aucun calendrier n’en est chargé. Écrire leurs dates à la place.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/schedule_parser.py"/>
        <source>The schedule "{schedule}" depends on the sun ({word}). Write clock times instead.</source>
        <translation>Les horaires « {schedule} » dépendent du soleil ({word}). Écrire des heures à la place.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>hours not readable: {hours}</source>
        <translation>horaires illisibles, « {hours} »</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>{reason}, through traffic only</source>
        <translation>{reason}, en transit seulement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>{reason}, entering only</source>
        <translation>{reason}, à l’entrée seulement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>{reason}, stopping only</source>
        <translation>{reason}, à l’arrêt seulement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>traffic is restricted, how and for whom exactly is not said in a form that can be judged</source>
        <translation>la circulation est restreinte ; comment et pour qui n’est pas dit sous une forme qui permette d’en juger</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>a field of the message is not readable</source>
        <translation>un champ du message est illisible</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>chosen to bear on routing; the message does not say whether one may pass</source>
        <translation>choisie pour peser sur les itinéraires ; le message ne dit pas si l’on peut passer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>{field} not readable: {value}</source>
        <translation>{field} illisible : {value}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>{reason}, {hours}</source>
        <translation>{reason}, {hours}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>hours “{hours}”</source>
        <translation>horaires « {hours} »</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>{hours}, except on public holidays</source>
        <translation>{hours}, sauf les jours fériés</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>{h}:00</source>
        <translation>{h} h</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>{h}:{mm}</source>
        <translation>{h} h {mm}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>{first} and {second}</source>
        <translation>{first} et {second}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>{first}, {second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>{days} {times}</source>
        <translation>{days} {times}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>every day</source>
        <translation>tous les jours</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>from {begin} to {end}</source>
        <translation>de {begin} à {end}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>on {day}</source>
        <translation>le {day}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/regulation/wording.py"/>
        <source>from {first} to {last}</source>
        <translation>du {first} au {last}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/blocking.py"/>
        <source>{rule} leaves this vehicle no legal way: {reason}.</source>
        <translation>{rule} : aucun chemin légal pour ce véhicule. Motif : {reason}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/blocking.py"/>
        <source>{rule} leaves this vehicle no legal way, together with the other rules listed: {reason}.</source>
        <translation>{rule} : avec les autres règles de la liste, aucun chemin légal pour ce véhicule. Motif : {reason}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/by_service.py"/>
        <source>Not judged street by street: the road data of the service decided, with its own access rights, limits and turns. Streets open to destination traffic are dear there, not closed to through traffic.</source>
        <translation>Droit non jugé voie par voie : les données routières du service ont décidé, avec leurs propres droits d’accès, limites et mouvements. Les voies réservées à la desserte y sont chères, et non fermées au transit.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/by_service.py"/>
        <source>{rule}: {reason}. The service was told to keep out of its area.</source>
        <translation>{rule} : {reason}. Le service devait éviter son périmètre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/by_service.py"/>
        <source>{rule}: {reason}. The service was told to keep out of its area, and its way leads through all the same.</source>
        <translation>{rule} : {reason}. Le service devait éviter son périmètre, et son chemin le traverse tout de même.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/by_service.py"/>
        <source>{rule}: {reason}. The service could not be told: {why}. The way meets it.</source>
        <translation>{rule} : {reason}. N’a pas pu être dite au service : {why}. Le chemin la rencontre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/by_service.py"/>
        <source>{rule}: {reason}. The service could not be told: {why}. Whether the way meets it is not known.</source>
        <translation>{rule} : {reason}. N’a pas pu être dite au service : {why}. On ne sait pas si le chemin la rencontre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/by_service.py"/>
        <source>{rule}: {reason}. For the service, {why}. The way may be longer than the law asks.</source>
        <translation>{rule} : {reason}. Pour le service, {why}. Le chemin peut être plus long que le droit ne l’exige.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/by_service.py"/>
        <source>{rule}: {reason}. For the service, {why}. A legal way may exist.</source>
        <translation>{rule} : {reason}. Pour le service, {why}. Un chemin légal peut exister.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/by_service.py"/>
        <source>The service finds no way round the areas that it was told to keep out of. It closes every street that touches them, bridges and tunnels too: a legal way may exist all the same.</source>
        <translation>Le service ne trouve pas de chemin autour des périmètres à éviter. Il ferme toute voie qui les touche, ponts et tunnels compris : un chemin légal peut exister malgré tout.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/by_service.py"/>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{rule} would forbid the way: {reason}. Lifted by the exemption {exemption}.</source>
        <translation>{rule} : le passage serait interdit. Motif : {reason}. Interdiction levée par la dérogation {exemption}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/by_service.py"/>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{rule} does not apply here: {reason}.</source>
        <translation>{rule} : sans effet ici. Motif : {reason}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/by_service.py"/>
        <source>{rule} lies on the best way without rules: {reason}. The service finds no way round its area, or round those of the other rules listed.</source>
        <translation>{rule} se trouve sur le meilleur chemin sans règles : {reason}. Le service ne trouve pas de chemin autour de son périmètre, ou de ceux des autres règles énumérées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/catchment.py"/>
        <source>Drawing service areas needs the Python library shapely. Install the package python3-shapely (OSGeo4W, Debian) and start QGIS again.</source>
        <translation>Dessiner des aires de desserte demande la bibliothèque Python shapely. Installer le paquet python3-shapely (OSGeo4W, Debian) puis relancer QGIS.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{name} (act not stated)</source>
        <translation>{name} (acte non indiqué)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{id} – {basis}</source>
        <translation>{id} – {basis}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <location filename="../joptimiz_qgis/layers/map_facts.py"/>
        <source>The road data</source>
        <translation>Données routières</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{name} ({told})</source>
        <translation>{name} ({told})</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{act} – {name}</source>
        <translation>{act} – {name}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{name} (act: see its address)</source>
        <translation>{name} (acte : voir son adresse)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{rule} closes the shorter way to this vehicle: {reason}. It costs {minutes} min.</source>
        <translation>{rule} : le chemin le plus direct est fermé à ce véhicule. Motif : {reason}. Temps perdu : {minutes} min.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{rule} closes the shorter way to this vehicle: {reason}. Lifting this rule alone would save no time.</source>
        <translation>{rule} : le chemin le plus direct est fermé à ce véhicule. Motif : {reason}. Lever cette seule règle ne ferait gagner aucun temps.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>Leaving {wait} min later would arrive {gain} min earlier.</source>
        <translation>Partir {wait} min plus tard ferait arriver {gain} min plus tôt.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>Waits {minutes} min before leaving.</source>
        <translation>Attend {minutes} min avant de partir.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{rule}: traffic is slower on this way, by about {minutes} min. The times count it.</source>
        <translation>{rule} : circulation ralentie sur ce chemin, d’environ {minutes} min. Les temps en tiennent compte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{rule} limits a stay at this stop to {minutes} min.</source>
        <translation>{rule} : arrêt limité à {minutes} min à cet endroit.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{rule} says that this stop must be left by {time}.</source>
        <translation>{rule} : cet arrêt doit être quitté avant {time}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{rule} closes the place asked for: {reason}. The nearest legal place to stop that can be reached is {metres} m away.</source>
        <translation>{rule} : le lieu demandé est fermé à ce véhicule. Motif : {reason}. Le lieu légal accessible le plus proche est à {metres} m.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{sentence} It holds on {days} days a year at most; whether one is left is not known.</source>
        <translation>{sentence} Elle vaut {days} jours par an au plus ; on ne sait pas s’il en reste.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/explain.py"/>
        <source>{rule} may forbid the way, it is not known: {reason}.</source>
        <translation>{rule} : on ne sait pas si le passage est interdit. Motif : {reason}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/hierarchy/cells.py"/>
        <source>Streets of this network join places all over it: its hierarchy would take {millions} million costs. Check where its lines begin and end.</source>
        <translation>Des rues de ce réseau relient des lieux partout : sa hiérarchie demanderait {millions} millions de coûts. Vérifiez où ses lignes commencent et finissent.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/needed.py"/>
        <source>The searches reached their bound: a smaller set of rules may exist.</source>
        <translation>Les recherches ont atteint leur borne : un ensemble de règles plus petit peut exister.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/needed_words.py"/>
        <source>{rule}: without an exemption from it, no legal way for {n} of {all} trips ({reason}).</source>
        <translation>{rule} : sans dérogation, aucun chemin légal pour {n} trajets sur {all} ({reason}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/needed_words.py"/>
        <source>{rule}: a limit, which no general exemption lifts. Unless it is changed, or an exemption names it, no legal way for {n} of {all} trips ({reason}).</source>
        <translation>{rule} : une limite, qu’aucune dérogation générale ne lève. Si elle n’est pas changée ou nommée par une dérogation, aucun chemin légal pour {n} trajets sur {all} ({reason}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/needed_words.py"/>
        <source>{rule}: no trip needs an exemption from it, but it would shorten {n} of {all} trips ({reason}).</source>
        <translation>{rule} : aucun trajet n’a besoin d’y déroger, mais une dérogation en raccourcirait {n} sur {all} ({reason}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/needed_words.py"/>
        <source>{rule}: a limit, which no general exemption lifts. No trip needs it changed, but that would shorten {n} of {all} trips ({reason}).</source>
        <translation>{rule} : une limite, qu’aucune dérogation générale ne lève. Aucun trajet n’a besoin qu’elle change, mais cela en raccourcirait {n} sur {all} ({reason}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/needed_words.py"/>
        <source>The exemption {exemption} lifts {rule}: without it, no legal way for {n} of {all} trips.</source>
        <translation>La dérogation {exemption} lève {rule} : sans elle, aucun chemin légal pour {n} trajets sur {all}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/needed_words.py"/>
        <source>The exemption {exemption} lifts {rule}: without it, {n} of {all} trips would be longer.</source>
        <translation>La dérogation {exemption} lève {rule} : sans elle, {n} trajets sur {all} seraient plus longs.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/needed_words.py"/>
        <source>{sentence} Saved in all: {minutes} min, {km} km.</source>
        <translation>{sentence} Gain total : {minutes} min, {km} km.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/needed_words.py"/>
        <source>{sentence} The way drawn is shorter and passes where this is lifted: {rules}.</source>
        <translation>{sentence} Le chemin dessiné est plus court et passe là où ceci est levé : {rules}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/needed_words.py"/>
        <source>Legal once this is lifted: {rules}.</source>
        <translation>Légal une fois levé ceci : {rules}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/needed_words.py"/>
        <source>No rule in the loaded data forbids this trip.</source>
        <translation>Aucune règle des données chargées n’interdit ce trajet.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/needed_words.py"/>
        <source>No exemption helps: the road data itself, or a closure that an authority reports, leaves no way.</source>
        <translation>Aucune dérogation n’y remédie : les données routières elles-mêmes, ou une fermeture annoncée par une autorité, ne laissent aucun chemin.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/needed_words.py"/>
        <source>A search met its bound: which rules stand in the way is not known.</source>
        <translation>Une recherche a atteint sa borne : on ne sait pas quelles règles font obstacle.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/route.py"/>
        <source>A route needs an origin and a destination that are stops.</source>
        <translation>Un itinéraire demande une origine et une destination qui soient des arrêts.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/route.py"/>
        <source>The search reached its bound: a better way may exist.</source>
        <translation>La recherche a atteint sa borne : un meilleur chemin peut exister.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/route.py"/>
        <source>Ways that drive about for more than {minutes} min to be let in somewhere later were not looked for.</source>
        <translation>Les chemins qui rouleraient plus de {minutes} min en attendant une ouverture n’ont pas été cherchés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/route.py"/>
        <source>Ways that arrive more than {hours} h after the departure were not looked for.</source>
        <translation>Les chemins qui arrivent plus de {hours} h après le départ n’ont pas été cherchés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/route.py"/>
        <source>{n} rules that may concern this vehicle have no place on this network and were not applied: {ids}.</source>
        <translation>Règles sans emplacement sur ce réseau, peut-être applicables à ce véhicule, et non appliquées : {ids} ({n}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/route.py"/>
        <source>{stop}: a legal way exists if it is moved by {metres} m.</source>
        <translation>{stop} : un chemin légal existe en déplaçant ce point de {metres} m.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/unreachable.py"/>
        <source>One-way streets, barriers or turn restrictions of the road data leave no way between the stops.</source>
        <translation>Les sens uniques, barrières ou mouvements interdits des données routières ne laissent aucun chemin entre les arrêts.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/unreachable.py"/>
        <source>The origin</source>
        <translation>L’origine</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/unreachable.py"/>
        <source>The destination</source>
        <translation>La destination</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/unreachable.py"/>
        <source>Via point {n}</source>
        <translation>Le point de passage {n}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/unreachable.py"/>
        <source>No road of this network is open to this kind of vehicle.</source>
        <translation>Aucune voie de ce réseau n’est ouverte à ce type de véhicule.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/unreachable.py"/>
        <source>{stop} lies {metres} m from the nearest road open to this kind of vehicle; the limit is {limit} m.</source>
        <translation>{stop} : à {metres} m de la voie la plus proche ouverte à ce type de véhicule ; la limite est de {limit} m.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/unreachable.py"/>
        <source>{a} and {b} stand on pieces of the network that do not join. Move one, or complete the road data.</source>
        <translation>{a} et {b} sont sur des morceaux du réseau qui ne se rejoignent pas. En déplacer un, ou compléter les données routières.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/routing/worth.py"/>
        <source>{n} rules might shorten a trip; what they are worth was asked for the {most} that might shorten most trips.</source>
        <translation>{n} règles pourraient raccourcir un trajet ; ce qu’elles valent a été demandé pour les {most} qui peuvent en raccourcir le plus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>Car (VP)</source>
        <translation>Voiture (VP)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>Van up to 3.5 t (VUL)</source>
        <translation>Utilitaire jusqu’à 3,5 t (VUL)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>Lorry over 3.5 t (PL)</source>
        <translation>Poids lourd de plus de 3,5 t (PL)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>Bus or coach (TC)</source>
        <translation>Autobus ou autocar (TC)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>Motorcycle (2RM)</source>
        <translation>Moto (2RM)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>Powered cycle (L1e-A)</source>
        <translation>Cycle à moteur (L1e-A)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>Moped (L1e-B)</source>
        <translation>Cyclomoteur (L1e-B)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>Three-wheel moped (L2e)</source>
        <translation>Cyclomoteur à trois roues (L2e)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>Motor tricycle (L5e)</source>
        <translation>Tricycle à moteur (L5e)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>Light quadricycle (L6e)</source>
        <translation>Quadricycle léger (L6e)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>Heavy quadricycle (L7e)</source>
        <translation>Quadricycle lourd (L7e)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>Cycle</source>
        <translation>Vélo</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>Cargo bike</source>
        <translation>Vélo cargo</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>electric</source>
        <translation>électrique</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>hydrogen</source>
        <translation>hydrogène</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>gas</source>
        <translation>gaz</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>hybrid</source>
        <translation>hybride</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>petrol</source>
        <translation>essence</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>diesel</source>
        <translation>diesel</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>human</source>
        <translation>musculaire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>The vehicle's {name} must be a positive number, not {value}.</source>
        <translation>La valeur {name} du véhicule doit être un nombre positif, et non {value}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>The vehicle has a member that is not known: {name}. Known members: {known}.</source>
        <translation>Le véhicule a un élément inconnu : {name}. Éléments connus : {known}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>The vehicle states no category. Add "category", for example "PL" or "VUL".</source>
        <translation>Le véhicule n’indique pas de catégorie. Ajouter "category", par exemple "PL" ou "VUL".</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>The vehicle's hazmat must be true or false, not {value}.</source>
        <translation>La valeur hazmat du véhicule doit être true ou false, et non {value}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/core/vehicles.py"/>
        <source>The vehicle's {name} cannot be {value}. Choose one of: {choices}.</source>
        <translation>La valeur {name} du véhicule ne peut pas être {value}. En choisir une parmi : {choices}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/alert_found.py"/>
        <source>The time cannot be read: the message closes no road by itself.</source>
        <translation>L’heure est illisible : le message ne ferme aucune route à lui seul.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/alert_found.py"/>
        <source>The message has no id: it is left out.</source>
        <translation>Le message n’a pas d’identifiant : il est écarté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/alert_found.py"/>
        <source>The record cannot be read: it is left out.</source>
        <translation>L’enregistrement est illisible : il est écarté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/alert_found.py"/>
        <source>The message is a test, an exercise or a draft: it is left out.</source>
        <translation>Le message est un essai, un exercice ou un brouillon : il est écarté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/alert_found.py"/>
        <source>The message ends before it begins: it never applies.</source>
        <translation>Le message finit avant de commencer : il ne s’applique jamais.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/alert_found.py"/>
        <source>The road is closed in certain hours or in one direction only, which an alert cannot say: it is written as a restriction, and as a rule that says it exactly.</source>
        <translation>La route est fermée à certaines heures ou dans un seul sens, ce qu’une alerte ne peut pas dire : elle est écrite comme restriction, et comme règle qui le dit exactement.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/alert_rows.py"/>
        <source>The message has no id: it is called by its row.</source>
        <translation>Le message n’a pas d’identifiant : il est désigné par sa ligne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/alert_rows.py"/>
        <source>The value is not one that this field may have: the message closes no road by itself.</source>
        <translation>La valeur n’est pas de celles que ce champ admet : le message ne ferme aucune route à lui seul.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/alert_rows.py"/>
        <source>The time cannot be read (write 2026-01-31T08:00): the message closes no road by itself.</source>
        <translation>L’heure est illisible (écrivez 2026-01-31T08:00) : le message ne ferme aucune route à lui seul.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/alert_rows.py"/>
        <source>The value is not one that this field may have: read as not stated.</source>
        <translation>La valeur n’est pas de celles que ce champ admet : elle est lue comme non indiquée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/alert_rows.py"/>
        <source>The share of the usual speed is not above 0 and at most 1: by how much traffic is slower is not known.</source>
        <translation>La part de la vitesse habituelle n’est pas au-dessus de 0 et d’au plus 1 : l’ampleur du ralentissement n’est pas connue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_norms.py"/>
        <source>The table {name} lacks the columns {columns}. Copy bay_norms.csv and change its lines.</source>
        <translation>Il manque à la table {name} les colonnes {columns}. Copiez bay_norms.csv et modifiez-en les lignes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_norms.py"/>
        <source>The table {name} has no lines. Copy bay_norms.csv and change its lines.</source>
        <translation>La table {name} n’a pas de lignes. Copiez bay_norms.csv et modifiez-en les lignes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_norms.py"/>
        <location filename="../joptimiz_qgis/formats/emission_tables.py"/>
        <source>Line {line} of the table {name}: the column {column} cannot be {value}. Write one of: {allowed}.</source>
        <translation>Ligne {line} de la table {name} : la colonne {column} ne peut pas être {value}. Écrivez une de ces valeurs : {allowed}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_norms.py"/>
        <source>Line {line} of the table {name} repeats {check}, {case}. Keep one of them.</source>
        <translation>La ligne {line} de la table {name} répète {check}, {case}. N’en gardez qu’une.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_norms.py"/>
        <source>Line {line} of the table {name} states no source. Say who asks for it.</source>
        <translation>La ligne {line} de la table {name} n’indique pas de source. Dites qui le demande.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>The bay has no identifier.</source>
        <translation>L’aire n’a pas d’identifiant.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>An earlier bay has the same identifier.</source>
        <translation>Une aire précédente a le même identifiant.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>The schema does not know this value: it is left out.</source>
        <translation>Le schéma ne connaît pas cette valeur : elle est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>The schema spells this value otherwise: it is read as the schema's.</source>
        <translation>Le schéma écrit cette valeur autrement : elle est lue comme celle du schéma.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <location filename="../joptimiz_qgis/formats/irve.py"/>
        <source>This is no number: it is left out.</source>
        <translation>Ce n’est pas un nombre : la valeur est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <location filename="../joptimiz_qgis/formats/irve.py"/>
        <source>Zero stands for unknown: it is left out.</source>
        <translation>Zéro veut dire inconnu : la valeur est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>The value is outside the range of the schema: it is left out.</source>
        <translation>La valeur est hors des bornes du schéma : elle est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>All lengths of this column are below 100, so they are metres: they are read as such and kept in centimetres.</source>
        <translation>Toutes les longueurs de cette colonne sont inférieures à 100, ce sont donc des mètres : elles sont lues ainsi et gardées en centimètres.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>The schema counts in centimetres, and this would be less than a metre: it is left out. If it is in metres, multiply it by 100.</source>
        <translation>Le schéma compte en centimètres, et ce serait moins d’un mètre : la valeur est écartée. Si elle est en mètres, multipliez-la par 100.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>This is neither oui nor non: it is left out.</source>
        <translation>Ce n’est ni oui ni non : la valeur est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>The date cannot be read: it is left out. Write 2026-01-31T08:00:00Z.</source>
        <translation>La date ne peut pas être lue : elle est écartée. Écrivez 2026-01-31T08:00:00Z.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>This is no UUID: it is left out.</source>
        <translation>Ce n’est pas un UUID : la valeur est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>The postal code lost its first zero: it is put back.</source>
        <translation>Le code postal a perdu son premier zéro : il est remis.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>The schema does not know this equipment: it is kept here, and cannot be exported.</source>
        <translation>Le schéma ne connaît pas cet équipement : il est gardé ici, et ne peut pas être exporté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>The bay has no place that can be read: it goes to the table, to be placed by hand.</source>
        <translation>L’aire n’a pas de lieu lisible : elle va dans la table, à placer à la main.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>Longitude and latitude are zero, which stands for unknown.</source>
        <translation>La longitude et la latitude sont nulles, ce qui veut dire inconnu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <location filename="../joptimiz_qgis/formats/irve.py"/>
        <source>Longitude and latitude are exchanged: this order lies in France, the written one does not. They are put right.</source>
        <translation>La longitude et la latitude sont échangées : cet ordre tombe en France, celui qui est écrit non. Elles sont remises en ordre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>The outline is no readable WKT in degrees: the point is taken in its place.</source>
        <translation>Le contour n’est pas du WKT lisible en degrés : le point est pris à sa place.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>The outline lacks brackets: it is read as POLYGON((…)).</source>
        <translation>Il manque des parenthèses au contour : il est lu comme POLYGON((…)).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>The hours are not in opening_hours grammar: they are kept as they are, and cannot be used.</source>
        <translation>Les horaires ne sont pas dans la grammaire opening_hours : ils sont gardés tels quels, et ne peuvent pas servir.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>The hours are no week of time spans that can be compared: they are kept as they are.</source>
        <translation>Les horaires ne sont pas une semaine de plages que l’on puisse comparer : ils sont gardés tels quels.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>TEMPORALITE_OSM and TEMPORALITE_CDS state different hours: both are kept. Correct the wrong one.</source>
        <translation>TEMPORALITE_OSM et TEMPORALITE_CDS disent des horaires différents : les deux sont gardés. Corrigez celui qui est faux.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>The hours in opening_hours grammar were missing: they are taken from TEMPORALITE_CDS.</source>
        <translation>Les horaires dans la grammaire opening_hours manquaient : ils sont tirés de TEMPORALITE_CDS.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>The time spans were missing: they are taken from TEMPORALITE_OSM.</source>
        <translation>Les plages horaires manquaient : elles sont tirées de TEMPORALITE_OSM.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>A permanent bay is reserved at all times and states no hours: these are kept. Check the type.</source>
        <translation>Une aire permanente est réservée en tout temps et ne dit pas d’horaires : ceux-ci sont gardés. Vérifiez le type.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_row.py"/>
        <source>The bay layer has no field for this column: none of its values is taken. An example is shown.</source>
        <translation>La couche des aires n’a pas de champ pour cette colonne : aucune de ses valeurs n’est reprise. Un exemple est montré.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_tables.py"/>
        <source>The table {name} lacks the columns {columns}. Take a copy of {ours}, which comes with the plugin, and change it.</source>
        <translation>Il manque à la table {name} les colonnes {columns}. Prenez une copie de {ours}, livrée avec l’extension, et modifiez-la.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_tables.py"/>
        <source>Line {line} of the table {name}: {column} holds {value}. {reason}</source>
        <translation>Ligne {line} de la table {name} : {column} contient {value}. {reason}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_tables.py"/>
        <source>The table {name} holds no line.</source>
        <translation>La table {name} ne contient aucune ligne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_tables.py"/>
        <source>Write a number between 0 and {most}, or nothing.</source>
        <translation>Écrivez un nombre entre 0 et {most}, ou rien.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_tables.py"/>
        <source>Write yes or no.</source>
        <translation>Écrivez yes (oui) ou no (non).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_tables.py"/>
        <source>Every line needs a label and a source; write “à caler localement” where nobody says so.</source>
        <translation>Chaque ligne demande un libellé et une source ; écrivez « à caler localement » là où personne n’en donne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_tables.py"/>
        <source>Write shares that add up to 1, each key once, for example {example}.</source>
        <translation>Écrivez des parts dont la somme fait 1, chaque clé une fois, par exemple {example}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bay_tables.py"/>
        <source>An earlier line of the table has the same activity code and nomenclature: only the first one counts.</source>
        <translation>Une ligne précédente de la table a le même code d’activité et la même nomenclature : seule la première compte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bdtopo.py"/>
        <source>The road is not in service (etat_de_l_objet): left out.</source>
        <translation>La voie n’est pas en service (etat_de_l_objet) : écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bdtopo.py"/>
        <location filename="../joptimiz_qgis/layers/line_layer.py"/>
        <source>The layer lacks the fields {fields} of BD TOPO's troncon_de_route. Give that layer, or choose another kind of source.</source>
        <translation>Il manque à la couche les champs {fields} de troncon_de_route (BD TOPO). Donner cette couche, ou choisir un autre type de source.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bdtopo_tables.py"/>
        <source>The table {name} lacks the line without nature, which stands for all others.</source>
        <translation>Il manque à la table {name} la ligne sans nature, qui vaut pour toutes les autres.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bdtopo_tables.py"/>
        <location filename="../joptimiz_qgis/formats/cerema_tables.py"/>
        <location filename="../joptimiz_qgis/formats/osm_tables.py"/>
        <location filename="../joptimiz_qgis/formats/word_table.py"/>
        <source>Line {line} of the table {name} cannot be read.</source>
        <translation>La ligne {line} de la table {name} est illisible.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bdtopo_turns.py"/>
        <source>The forbidden turn names no road, or a road that the layer does not hold.</source>
        <translation>Le mouvement interdit ne désigne aucune voie, ou une voie absente de la couche.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bdtopo_turns.py"/>
        <source>The roads of the forbidden turn do not meet, or meet at both ends and no point says where.</source>
        <translation>Les voies du mouvement interdit ne se rejoignent pas, ou se rejoignent à leurs deux extrémités sans qu’un point dise où.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/bdtopo_turns.py"/>
        <source>The table of turns lacks the fields {fields}. Give the table non_communication of the same edition of BD TOPO.</source>
        <translation>Il manque à la table des mouvements les champs {fields}. Donner la table non_communication de la même édition de la BD TOPO.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cap.py"/>
        <source>The message is an acknowledgement or an error report: it is left out.</source>
        <translation>Le message est un accusé de réception ou un rapport d’erreur : il est écarté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cap.py"/>
        <source>The message cancels others but names none: it is left out.</source>
        <translation>Le message en annule d’autres sans en nommer aucun : il est écarté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cap.py"/>
        <source>The message is not in your language: its first language is taken.</source>
        <translation>Le message n’est pas dans votre langue : sa première langue est prise.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cap.py"/>
        <source>The message says nothing (it has no info): it is left out.</source>
        <translation>Le message ne dit rien (il n’a pas d’élément info) : il est écarté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cap.py"/>
        <source>An area cannot be drawn: it is left out.</source>
        <translation>Une zone ne peut pas être dessinée : elle est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs.py"/>
        <source>The policies of this zone are not given: whether it is a delivery bay, and when, is not known.</source>
        <translation>Les règles de cette zone ne sont pas données : on ne sait pas si c’est une aire de livraison, ni quand.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs.py"/>
        <source>No policy of this zone allows to load or unload: it is no delivery bay, and left out.</source>
        <translation>Aucune règle de cette zone ne permet de charger ou de décharger : ce n’est pas une aire de livraison, elle est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs.py"/>
        <source>A policy of this zone holds on dates or in months that a bay cannot say: the hours of the bay stay unknown.</source>
        <translation>Une règle de cette zone vaut à des dates ou des mois qu’une aire ne sait pas dire : les horaires de l’aire restent inconnus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs.py"/>
        <source>The policies of this zone allow different stays: the longest stay of the bay is not known.</source>
        <translation>Les règles de cette zone permettent des durées différentes : la durée maximale de l’aire n’est pas connue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs.py"/>
        <source>The unit of time is not known: the longest stay is left out.</source>
        <translation>L’unité de temps n’est pas connue : la durée maximale est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs.py"/>
        <source>The policy is for some users only: the bay layer cannot say for whom.</source>
        <translation>La règle vaut pour certains usagers seulement : la couche des aires ne sait pas dire lesquels.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs.py"/>
        <source>The zone states no length: the sum of its spaces is taken.</source>
        <translation>La zone ne dit pas de longueur : la somme de ses places est prise.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs.py"/>
        <source>The zone of this space is not in the file: it is left out.</source>
        <translation>La zone de cette place n’est pas dans le fichier : la place est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs.py"/>
        <source>This is no zone with an identifier: it is left out.</source>
        <translation>Ce n’est pas une zone avec un identifiant : elle est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs.py"/>
        <source>The file is one page of several: the others are not read.</source>
        <translation>Le fichier est une page parmi d’autres : les autres ne sont pas lues.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs.py"/>
        <source>The file holds no curb zones. Give the zones, and policies and spaces beside them.</source>
        <translation>Le fichier ne contient pas de zones. Indiquez les zones, et les règles et les places à côté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs.py"/>
        <source>The file is no answer of the Curb Data Specification: it holds no zones, policies or spaces.</source>
        <translation>Le fichier n’est pas une réponse de la Curb Data Specification : il ne contient ni zones, ni règles, ni places.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs_writer.py"/>
        <source>The Curb Data Specification wants the outline of a zone, and this bay has none: it is not exported. Draw it as a polygon.</source>
        <translation>La Curb Data Specification demande le contour d’une zone, et cette aire n’en a pas : elle n’est pas exportée. Dessinez-la en polygone.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs_writer.py"/>
        <source>The bay is not in use, and the layer does not say since when: it is not exported.</source>
        <translation>L’aire n’est pas en service, et la couche ne dit pas depuis quand : elle n’est pas exportée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs_writer.py"/>
        <source>The bay is not permanent and states no hours: without them it would be reserved at all times. It is not exported.</source>
        <translation>L’aire n’est pas permanente et ne dit pas d’horaires : sans eux elle serait réservée en tout temps. Elle n’est pas exportée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs_writer.py"/>
        <source>The hours cannot be said by days and times of the week: the bay is not exported.</source>
        <translation>Les horaires ne se disent pas en jours et heures de la semaine : l’aire n’est pas exportée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs_writer.py"/>
        <source>TEMPORALITE_OSM and TEMPORALITE_CDS state different hours: the bay is not exported.</source>
        <translation>TEMPORALITE_OSM et TEMPORALITE_CDS disent des horaires différents : l’aire n’est pas exportée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs_writer.py"/>
        <source>The layer does not say when the bay was last updated: the moment of the export is written.</source>
        <translation>La couche ne dit pas quand l’aire a été mise à jour : le moment de l’export est écrit.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs_writer.py"/>
        <source>The layer does not say since when the zones hold: DATE_MAJ is written as their start and publication.</source>
        <translation>La couche ne dit pas depuis quand les zones valent : DATE_MAJ est écrite comme leur début et leur publication.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs_writer.py"/>
        <source>The bay has no UUID: one is made from its identifier and outline, the same at each export.</source>
        <translation>L’aire n’a pas d’UUID : il est tiré de son identifiant et de son contour, le même à chaque export.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_curbs_writer.py"/>
        <source>The Curb Data Specification has no place for this column: none of its values is exported. An example is shown.</source>
        <translation>La Curb Data Specification n’a pas de place pour cette colonne : aucune de ses valeurs n’est exportée. Un exemple est montré.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_events.py"/>
        <source>The file is no answer of the Curb Data Specification: it holds no events.</source>
        <translation>Le fichier n’est pas une réponse de la Curb Data Specification : il ne contient pas d’événements.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_events.py"/>
        <source>The file says how sensors are at this moment, not what happened. Give the events.</source>
        <translation>Le fichier dit l’état des capteurs en ce moment, non ce qui s’est passé. Indiquez les événements.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_events.py"/>
        <source>This is no event with a kind and a place: it is left out.</source>
        <translation>Ce n’est pas un événement avec un type et un lieu : il est écarté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_metrics.py"/>
        <source>The file is no table of sessions of the Curb Data Specification. Missing columns: {fields}.</source>
        <translation>Le fichier n’est pas une table de sessions de la Curb Data Specification. Colonnes manquantes : {fields}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_metrics.py"/>
        <source>The file is no table of aggregates of the Curb Data Specification. Missing columns: {fields}.</source>
        <translation>Le fichier n’est pas une table d’agrégats de la Curb Data Specification. Colonnes manquantes : {fields}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cds_metrics.py"/>
        <source>The row is no metric of the standard: it is left out.</source>
        <translation>La ligne n’est pas un indicateur de la norme : elle est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_bays.py"/>
        <source>The national schema needs an identifier: the bay is not exported.</source>
        <translation>Le schéma national demande un identifiant : l’aire n’est pas exportée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_bays.py"/>
        <source>The national schema wants each identifier once, and an earlier bay has this one: the bay is not exported.</source>
        <translation>Le schéma national veut chaque identifiant une seule fois, et une aire précédente a celui-ci : l’aire n’est pas exportée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_bays.py"/>
        <source>The national schema needs a place: the bay is not exported.</source>
        <translation>Le schéma national demande un lieu : l’aire n’est pas exportée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_bays.py"/>
        <source>The national schema knows polygons of one part only: the middle alone is exported.</source>
        <translation>Le schéma national ne connaît que les polygones d’un seul tenant : seul le milieu est exporté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_bays.py"/>
        <source>The national schema does not allow this value: it is not exported.</source>
        <translation>Le schéma national n’admet pas cette valeur : elle n’est pas exportée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_bays.py"/>
        <source>The file is no table of delivery bays in the national schema: it lacks the columns {names}.</source>
        <translation>Le fichier n’est pas une table d’aires de livraison au schéma national : il lui manque les colonnes {names}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The row has no geometry: it must be placed by hand from this description.</source>
        <translation>La ligne n’a pas de géométrie : à placer à la main d’après cette description.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>An authorisation without a ban of the same act bans nothing: if the act bans the rest, add that ban.</source>
        <translation>Une autorisation sans interdiction du même acte n’interdit rien : si l’acte interdit le reste, ajouter cette interdiction.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The tonnage does not say from or up to: the limit is unknown.</source>
        <translation>Le tonnage ne dit ni « à partir de » ni « jusqu’à » : la limite est inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>A rule for vehicles up to a tonnage cannot be said by a limit: the rule is kept as unknown.</source>
        <translation>Une règle visant les véhicules jusqu’à un tonnage ne peut s’exprimer par une limite : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>Several criteria, and the row does not say whether one or all must hold: the rule is kept as unknown.</source>
        <translation>Plusieurs critères, et la ligne ne dit pas s’il en faut un ou tous : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>An authorisation up to a dimension cannot be said by a limit: it is kept as unknown.</source>
        <translation>Une autorisation jusqu’à une dimension ne peut s’exprimer par une limite : elle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>A ban of certain uses only cannot be said by a rule: it is kept as unknown.</source>
        <translation>Une interdiction visant seulement certains usages ne peut s’exprimer par une règle : elle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>An authorisation with excepted uses cannot be said by a rule: it is kept as unknown.</source>
        <translation>Une autorisation avec des usages exceptés ne peut s’exprimer par une règle : elle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The row does not say which vehicles it bans: the rule is kept as unknown.</source>
        <translation>La ligne ne dit pas quels véhicules elle interdit : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The label is not in the table of vehicle types: the rule is kept as unknown.</source>
        <translation>Ce libellé n’est pas dans la table des types de véhicules : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The label is not in the table of uses: it exempts nobody. Add it to the table.</source>
        <translation>Ce libellé n’est pas dans la table des usages : il n’excepte personne. L’ajouter à la table.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The direction is words, not geometry: the rule is kept as unknown. State direction in the layer.</source>
        <translation>Le sens est donné en mots et non par la géométrie : la règle est gardée comme inconnue. Indiquer direction dans la couche.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The period is words, not a date: the rule is kept as unknown.</source>
        <translation>La période est donnée en mots et non par une date : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The hours outside the allowed ones cannot be written as a schedule: the rule is kept as unknown.</source>
        <translation>Les heures hors des heures permises ne peuvent s’écrire en horaires : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The row neither authorises nor forbids: no rule is made.</source>
        <translation>La ligne n’autorise ni n’interdit : aucune règle n’est faite.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The duration or hour is not written hh:mm.</source>
        <translation>La durée ou l’heure n’est pas écrite hh:mm.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>Two rows share this id: the later one is numbered.</source>
        <translation>Deux lignes ont cet identifiant : la seconde est numérotée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The value is not one of the schema: the rule is kept as unknown.</source>
        <translation>La valeur n’est pas du schéma : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders.py"/>
        <source>The file is no table of orders in the Cerema schema: it lacks the columns {names}.</source>
        <translation>Le fichier n’est pas une table d’arrêtés au format Cerema : il manque les colonnes {names}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders_writer.py"/>
        <location filename="../joptimiz_qgis/formats/cifs_writer.py"/>
        <source>This is the message of an authority, not an order: no act stands behind it.</source>
        <translation>C’est le message d’une autorité, non un arrêté : aucun acte ne le porte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders_writer.py"/>
        <location filename="../joptimiz_qgis/formats/cifs_writer.py"/>
        <location filename="../joptimiz_qgis/formats/zfe_writer.py"/>
        <source>Only rules in force or planned can be said: this one is a draft, suspended or withdrawn.</source>
        <translation>Seules les règles en vigueur ou prévues peuvent être dites : celle-ci est un projet, suspendue ou retirée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders_writer.py"/>
        <source>The schema needs the date of the act, and the rule does not even say when it begins.</source>
        <translation>Le schéma demande la date de l’acte, et la règle ne dit même pas quand elle commence.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders_writer.py"/>
        <source>The schema needs the INSEE code of the municipality, in five characters.</source>
        <translation>Le schéma demande le code INSEE de la commune, en cinq caractères.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders_writer.py"/>
        <source>The schema needs the name of the authority.</source>
        <translation>Le schéma demande le nom de l’autorité.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders_writer.py"/>
        <source>The schema needs a designation of the place: give the rule a name.</source>
        <translation>Le schéma demande une désignation du lieu : donner un nom à la règle.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders_writer.py"/>
        <source>The schema allows only letters, digits and . , ( ) - ' " in the designation of a place: change the name.</source>
        <translation>Le schéma n’admet que lettres, chiffres et . , ( ) - ' " dans la désignation d’un lieu : changer le nom.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders_writer.py"/>
        <source>Another rule has this id, and the schema needs a different one for each row: give each phase an id of its own.</source>
        <translation>Une autre règle a cet identifiant, et le schéma en demande un autre à chaque ligne : donner à chaque phase le sien.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders_writer.py"/>
        <location filename="../joptimiz_qgis/formats/cifs_writer.py"/>
        <location filename="../joptimiz_qgis/formats/zfe_writer.py"/>
        <source>The hours cannot be read: correct them first.</source>
        <translation>Les horaires sont illisibles : corrigez-les d’abord.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders_writer.py"/>
        <source>The schema states the hours in which traffic is allowed, and those outside this schedule cannot be written.</source>
        <translation>Le schéma indique les horaires où la circulation est permise, et ceux qui sont hors de cet horaire ne peuvent s’écrire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders_writer.py"/>
        <source>The limit is unknown: state it, and whether a vehicle that just reaches it is concerned.</source>
        <translation>La limite est inconnue : l’indiquer, et dire si un véhicule qui l’atteint tout juste est concerné.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders_writer.py"/>
        <source>The limit is outside the range of the schema: at most 45 t, 30 m long, 6 m wide and 6 m high.</source>
        <translation>La limite est hors de l’étendue du schéma : au plus 45 t, 30 m de long, 6 m de large et 6 m de haut.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders_writer.py"/>
        <source>The schema has no place for this condition as it stands: the row would be read as another law.</source>
        <translation>Le schéma n’a pas de place pour cette condition telle qu’elle est : la ligne se lirait comme un autre droit.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cerema_orders_writer.py"/>
        <source>The rule does not know the date of its act: the day on which it begins stands in its place. Correct it in the file if the act was signed earlier.</source>
        <translation>La règle ne connaît pas la date de son acte : le jour où elle commence en tient lieu. Le corriger dans le fichier si l’acte a été signé plus tôt.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cifs.py"/>
        <source>The polyline cannot be read: the incident goes to the table, to be placed by hand.</source>
        <translation>Le tracé est illisible : l’incident va au tableau, à placer à la main.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cifs.py"/>
        <source>The incident names single lanes: it closes no road.</source>
        <translation>L’incident désigne seulement certaines voies de la chaussée : il ne ferme aucune route.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cifs.py"/>
        <source>The direction is not said: only the direction of the line counts as closed.</source>
        <translation>Le sens n’est pas dit : seul le sens de la ligne compte comme fermé.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cifs.py"/>
        <source>The schedule cannot be read: the rule is kept as unknown.</source>
        <translation>Les horaires sont illisibles : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cifs.py"/>
        <source>The type of the incident is not known: it is read as information.</source>
        <translation>Le type de l’incident n’est pas connu : il est lu comme information.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cifs_writer.py"/>
        <source>CIFS closes roads and says nothing else: only closures, events and works can be written.</source>
        <translation>CIFS ferme des voies et ne dit rien d’autre : seuls des fermetures, des événements et des travaux peuvent s’écrire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cifs_writer.py"/>
        <source>CIFS says temporary closures only: the rule needs a day on which it begins and one on which it ends.</source>
        <translation>CIFS ne dit que des fermetures temporaires : la règle doit avoir un jour de début et un jour de fin.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cifs_writer.py"/>
        <source>The rule never applies: correct its dates or its hours.</source>
        <translation>La règle ne s’applique jamais : corriger ses dates ou ses horaires.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cifs_writer.py"/>
        <source>CIFS says times to the second.</source>
        <translation>CIFS dit les heures à la seconde.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cifs_writer.py"/>
        <source>CIFS closes a road to everybody: this rule concerns some vehicles only, or exempts some.</source>
        <translation>CIFS ferme une voie à tous : cette règle ne concerne que certains véhicules, ou en exempte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cifs_writer.py"/>
        <source>CIFS has no place for this condition: the road would be closed more than the rule says.</source>
        <translation>CIFS n’a pas de place pour cette condition : la voie serait plus fermée que la règle ne le dit.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cifs_writer.py"/>
        <source>CIFS needs one line for each closure: draw the street as one line, or split the rule by street.</source>
        <translation>CIFS demande une ligne par fermeture : dessiner la voie d’un seul trait, ou diviser la règle par voie.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cifs_writer.py"/>
        <source>CIFS needs the name of the street, of two characters or more: give the rule a name.</source>
        <translation>CIFS demande le nom de la voie, de deux caractères ou plus : donner un nom à la règle.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cifs_writer.py"/>
        <source>CIFS needs an id of three characters or more.</source>
        <translation>CIFS demande un identifiant de trois caractères ou plus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cifs_writer.py"/>
        <source>Another rule has this id, and CIFS needs a different one for each closure: give each phase an id of its own.</source>
        <translation>Une autre règle a cet identifiant, et CIFS en demande un autre à chaque fermeture : donner à chaque phase le sien.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cifs_writer.py"/>
        <source>CIFS knows hours by day of the week only: no dates, weeks or public holidays.</source>
        <translation>CIFS ne connaît que des horaires par jour de la semaine : ni dates, ni semaines, ni jours fériés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/cifs_writer.py"/>
        <source>The text holds characters that XML does not allow: correct it.</source>
        <translation>Le texte contient des caractères que XML n’admet pas : le corriger.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/curb_places.py"/>
        <source>No bay has the identifier of this zone, space or area: what happened there is left out.</source>
        <translation>Aucune aire n’a l’identifiant de cette zone, de cette place ou de ce secteur : ce qui s’y est passé est écarté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/curb_places.py"/>
        <source>Neither zone nor space nor area is stated: it is left out.</source>
        <translation>Ni zone, ni place, ni secteur n’est indiqué : rien n’est repris.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/curb_places.py"/>
        <source>The time is missing, or is no number of milliseconds: it is left out.</source>
        <translation>L’heure manque, ou n’est pas un nombre de millisecondes : rien n’est repris.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/curb_places.py"/>
        <source>The times are seconds, where the standard counts milliseconds: they are read as seconds.</source>
        <translation>Les heures sont en secondes, là où la norme compte en millisecondes : elles sont lues comme des secondes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/curb_places.py"/>
        <location filename="../joptimiz_qgis/layers/stops_reader.py"/>
        <source>The stop ends before it begins: it is left out.</source>
        <translation>L’arrêt finit avant de commencer : il est écarté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/curb_places.py"/>
        <source>The stop has an end and no beginning: it is left out. This is the first of them.</source>
        <translation>L’arrêt a une fin et pas de début : il est écarté. C’est le premier de ce genre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2.py"/>
        <source>An order is a rule, not a message: it is written to the layers of rules.</source>
        <translation>Un arrêté est une règle, non un message : il est écrit dans les couches de règles.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2.py"/>
        <source>Orders are read from XML only: no rule is made of this one. Ask its publisher for XML.</source>
        <translation>Les arrêtés ne sont lus qu’en XML : aucune règle n’est faite de celui-ci. Demandez du XML à qui le publie.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2.py"/>
        <source>The service answers with an error instead of messages: {detail}</source>
        <translation>Le service répond par une erreur au lieu de messages : {detail}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_hours.py"/>
        <source>The hours are written with an offset that the clocks of the territory do not keep all year: the rule is kept as unknown.</source>
        <translation>Les heures sont écrites avec un décalage que les horloges du territoire n’ont pas toute l’année : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_hours.py"/>
        <source>The hours are written in UTC. They were entered as local standard time (UTC+1) and are read so: taken at their word they would be an hour later in summer.</source>
        <translation>Les heures sont écrites en UTC. Elles ont été saisies en heure normale locale (UTC+1) et sont lues ainsi : prises à la lettre, elles auraient une heure de plus en été.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_hours.py"/>
        <source>DiaLog took these hours from another system, in summer or in winter time, which is not said: the rule is kept as unknown.</source>
        <translation>DiaLog a repris ces heures d’un autre système, en heure d’été ou d’hiver, ce qui n’est pas dit : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_location.py"/>
        <source>The record gives no place by coordinates: it goes to the table, to be placed by hand.</source>
        <translation>L’enregistrement ne donne aucun lieu par coordonnées : il va au tableau, à placer à la main.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_location.py"/>
        <source>The place is only coded, which needs the operator's own tables: it goes to the table, to be placed by hand.</source>
        <translation>Le lieu n’est donné qu’en code, ce qui demande les tables de l’exploitant : il va au tableau, à placer à la main.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_location.py"/>
        <source>Only both ends of the stretch are known: they are drawn as points and close no road. Draw the stretch to do so.</source>
        <translation>Seuls les deux bouts du tronçon sont connus : ils sont dessinés en points et ne ferment aucune route. Pour la fermer, dessinez le tronçon.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_location.py"/>
        <source>Only a point to show on a map is known: it closes no road.</source>
        <translation>Seul un point d’affichage est connu : il ne ferme aucune route.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_location.py"/>
        <source>The coordinates cannot be read: they are left out.</source>
        <translation>Les coordonnées sont illisibles : elles sont écartées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_location.py"/>
        <source>The coordinates are in a reference system that is not read (only WGS84 is): they are left out.</source>
        <translation>Les coordonnées sont dans un système de référence qui n’est pas lu (seul WGS84 l’est) : elles sont écartées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_order_place.py"/>
        <source>The geometry of the extension cannot be read: the rule is kept as unknown, to be placed by hand.</source>
        <translation>La géométrie de l’extension est illisible : la règle est gardée comme inconnue, à placer à la main.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_order_place.py"/>
        <source>The place is known by its ends only: the rule is kept as unknown. Draw the stretch.</source>
        <translation>Le lieu n’est connu que par ses bouts : la règle est gardée comme inconnue. Dessinez le tronçon.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_order_place.py"/>
        <source>The order means one direction of a line, not said which: the rule is kept as unknown. State direction in the layer.</source>
        <translation>L’arrêté vise un sens d’une ligne sans dire lequel : la règle est gardée comme inconnue. Indiquez direction dans la couche.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_order_place.py"/>
        <source>The order excludes a place, or asks for several at once: the rule is kept as unknown.</source>
        <translation>L’arrêté exclut un lieu, ou en demande plusieurs à la fois : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_order_place.py"/>
        <source>Only lanes, slip roads or verges are meant, not the road drawn: the rule is kept as unknown.</source>
        <translation>Seuls des voies de la chaussée, des bretelles ou des accotements sont visés, non la route dessinée : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_regulation.py"/>
        <source>Read as it is written, the order means other vehicles. It is read as DiaLog, which wrote it, means it: check it against the act.</source>
        <translation>Pris à la lettre, l’arrêté vise d’autres véhicules. Il est lu comme l’entend DiaLog, qui l’a écrit : vérifiez-le sur l’acte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_regulation.py"/>
        <source>The order is read as it is written. Some producers mean other vehicles by the same words: check it against the act.</source>
        <translation>L’arrêté est lu à la lettre. Certains producteurs visent d’autres véhicules par les mêmes mots : vérifiez-le sur l’acte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_regulation.py"/>
        <source>The rule cannot say this condition: it is kept as unknown.</source>
        <translation>La règle ne peut pas dire cette condition : elle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_regulation.py"/>
        <source>The conditions on place, time and vehicle are mixed in a way that a rule cannot say: it is kept as unknown.</source>
        <translation>Les conditions de lieu, d’heure et de véhicule sont mêlées d’une façon qu’une règle ne peut pas dire : elle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_regulation.py"/>
        <source>This regulation forbids no access (speed limits, overtaking, traffic management): no rule is made of it.</source>
        <translation>Ce règlement n’interdit aucun accès (vitesse, dépassement, gestion du trafic) : aucune règle n’en est faite.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_regulation.py"/>
        <source>The order says that only a part of it applies, not which: its rules are kept as unknown.</source>
        <translation>L’arrêté dit que seule une partie s’applique, sans dire laquelle : ses règles sont gardées comme inconnues.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_regulation.py"/>
        <source>The order is made but not implemented: its rules are kept as unknown.</source>
        <translation>L’arrêté est pris mais n’est pas mis en œuvre : ses règles sont gardées comme inconnues.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_regulation.py"/>
        <source>The exempted use is words that no table knows: it exempts only who states it in these words.</source>
        <translation>L’usage excepté est donné en mots qu’aucune table ne connaît : il n’excepte que qui l’indique en ces mots.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_regulation.py"/>
        <source>The order means places of several kinds: the later ones are numbered.</source>
        <translation>L’arrêté désigne des lieux de plusieurs sortes : les suivants sont numérotés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_regulation.py"/>
        <source>The order holds no regulation that can be read: no rule is made of it.</source>
        <translation>L’arrêté ne contient aucun règlement lisible : aucune règle n’en est faite.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_regulation.py"/>
        <source>The publication holds a newer version of this order: this one is left out.</source>
        <translation>La publication contient une version plus récente de cet arrêté : celle-ci est laissée de côté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_regulation.py"/>
        <source>What the order regulates here is not known: the rule is kept as unknown.</source>
        <translation>On ne sait pas ce que l’arrêté règle ici : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_regulation.py"/>
        <source>The status of the order is not known: its rules are kept as unknown.</source>
        <translation>L’état de l’arrêté n’est pas connu : ses règles sont gardées comme inconnues.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_situation.py"/>
        <source>The class of the record is not known: it is read as other information.</source>
        <translation>La classe de l’enregistrement n’est pas connue : il est lu comme une autre information.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_situation.py"/>
        <source>The vehicles cannot be said as categories: the alert is written for all, and closes no road.</source>
        <translation>Les véhicules ne peuvent pas être dits en catégories : l’alerte est écrite pour tous, et ne ferme aucune route.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_situation.py"/>
        <source>What is done to the road is said in a word that no table knows: it is written as a restriction.</source>
        <translation>Ce qui est fait de la route est dit par un mot qu’aucune table ne connaît : c’est écrit comme une restriction.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_situation.py"/>
        <source>The end is past and the record says that it lasts: it is written without an end.</source>
        <translation>La fin est passée et le message dit que cela dure : il est écrit sans fin.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_situation.py"/>
        <source>The record is planned and does not say from when: the time cannot be told, and it closes no road.</source>
        <translation>Le message est prévu et ne dit pas à partir de quand : le moment n’est pas connu, et il ne ferme aucune route.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_situation.py"/>
        <source>The version is no number: it is read as 1.</source>
        <translation>La version n’est pas un nombre : elle est lue comme 1.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_situation.py"/>
        <source>The validity is suspended: the alert closes nothing.</source>
        <translation>La validité est suspendue : l’alerte ne ferme rien.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_situation.py"/>
        <source>The closure is not said to be certain: it is written as a restriction.</source>
        <translation>La fermeture n’est pas dite certaine : elle est écrite comme restriction.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_situation.py"/>
        <source>The closure is only advised: it is written as a restriction.</source>
        <translation>La fermeture est seulement conseillée : elle est écrite comme restriction.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_situation.py"/>
        <source>Only slip roads or side carriageways are closed, not the road drawn: it is written as a restriction.</source>
        <translation>Seules des bretelles ou des contre-allées sont fermées, non la route dessinée : c’est écrit comme restriction.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_situation.py"/>
        <source>Only one carriageway is closed, and which is not drawn: it is written as a restriction.</source>
        <translation>Une seule chaussée est fermée, et laquelle n’est pas dessinée : c’est écrit comme restriction.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_situation.py"/>
        <source>One direction of the line drawn is closed, and which cannot be told: it is written as a restriction.</source>
        <translation>Un seul sens de la ligne dessinée est fermé, sans qu’on puisse dire lequel : c’est écrit comme une restriction.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_situation.py"/>
        <source>The record speaks of one direction of travel: check that the closure is not placed on the other.</source>
        <translation>L’enregistrement parle d’un seul sens de circulation : vérifiez que la fermeture n’est pas placée sur l’autre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_validity.py"/>
        <source>The periods cannot be written as hours: the rule is kept as unknown.</source>
        <translation>Les périodes ne peuvent pas être écrites en horaires : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/datex2_validity.py"/>
        <source>The record has too many periods: the rule is kept as unknown.</source>
        <translation>L’enregistrement a trop de périodes : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/delimited.py"/>
        <source>The file is not UTF-8: read as Windows-1252, check the accents.</source>
        <translation>Le fichier n’est pas en UTF-8 : lu en Windows-1252, vérifier les accents.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/emission_tables.py"/>
        <source>The table {name} lacks the columns {columns}. Copy emission_factors.csv and change its lines.</source>
        <translation>Il manque à la table {name} les colonnes {columns}. Copiez emission_factors.csv et modifiez-en les lignes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/emission_tables.py"/>
        <source>The table {name} has no lines. Copy emission_factors.csv and change its lines.</source>
        <translation>La table {name} n’a pas de lignes. Copiez emission_factors.csv et modifiez-en les lignes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/emission_tables.py"/>
        <source>Line {line} of the table {name} has more cells than the header has columns. Put texts and figures that hold the separator between quotation marks.</source>
        <translation>La ligne {line} de la table {name} a plus de cases que l’en-tête n’a de colonnes. Mettez entre guillemets les textes et les chiffres qui contiennent le séparateur.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/emission_tables.py"/>
        <source>Line {line} of the table {name} repeats {kind}, {what}. Keep one of them.</source>
        <translation>La ligne {line} de la table {name} répète {kind}, {what}. N’en gardez qu’une.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/emission_tables.py"/>
        <source>Line {line} of the table {name}: the column {column} is empty. Fill it in.</source>
        <translation>Ligne {line} de la table {name} : la colonne {column} est vide. Remplissez-la.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/emission_tables.py"/>
        <source>Line {line} of the table {name}: the column {column} cannot be {value}. Write a number of {least} or more, for example {example}.</source>
        <translation>Ligne {line} de la table {name} : la colonne {column} ne peut pas être {value}. Écrivez un nombre de {least} ou plus, par exemple {example}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/emission_tables.py"/>
        <source>Line {line} of the table {name}: {value} is not between low ({low}) and high ({high}). Correct them.</source>
        <translation>Ligne {line} de la table {name} : {value} n’est pas entre low ({low}) et high ({high}). Corrigez ces valeurs.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/emission_tables.py"/>
        <source>Line {line} of the table {name}: upstream and running together are {sum}, the value is {value}. Correct them, or leave both empty.</source>
        <translation>Ligne {line} de la table {name} : amont et fonctionnement font ensemble {sum}, la valeur est {value}. Corrigez-les, ou laissez les deux vides.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/establishments.py"/>
        <source>The state is neither A (active) nor F (closed): the row is left out.</source>
        <translation>L’état n’est ni A (actif) ni F (fermé) : la ligne est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/establishments.py"/>
        <source>The coordinates of this overseas territory come without the code of their reference system: the establishment goes to the table without a place. Give a file that states it (column epsg) or longitude and latitude.</source>
        <translation>Les coordonnées de ce territoire d’outre-mer viennent sans le code de leur système de coordonnées : l’établissement va dans la table, sans lieu. Indiquez un fichier qui le dit (colonne epsg), ou la longitude et la latitude.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/establishments.py"/>
        <source>The coordinates are not in Lambert-93: the establishment goes to the table without a place.</source>
        <translation>Les coordonnées ne sont pas en Lambert-93 : l’établissement va dans la table, sans lieu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/establishments.py"/>
        <source>The coordinates cannot be read: the establishment goes to the table without a place.</source>
        <translation>Les coordonnées sont illisibles : l’établissement va dans la table, sans lieu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/establishments.py"/>
        <source>x and y come without the code of their reference system (epsg): the establishment goes to the table without a place.</source>
        <translation>x et y viennent sans le code de leur système de coordonnées (epsg) : l’établissement va dans la table, sans lieu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/establishments.py"/>
        <source>This is no staff class of the register: the number of jobs is unknown.</source>
        <translation>Ce n’est pas une tranche d’effectif du répertoire : le nombre d’emplois est inconnu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/establishments.py"/>
        <source>This is no SIRET of 14 digits: it is kept as it is.</source>
        <translation>Ce n’est pas un SIRET de 14 chiffres : il est gardé tel quel.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/establishments.py"/>
        <source>The row has no identifier: it gets its number.</source>
        <translation>La ligne n’a pas d’identifiant : elle reçoit son numéro.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/establishments.py"/>
        <source>The figure cannot be: it is unknown here.</source>
        <translation>Ce chiffre est impossible : il est tenu pour inconnu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/establishments.py"/>
        <source>The row holds bytes that are no text: it is left out.</source>
        <translation>La ligne contient des octets qui ne sont pas du texte : elle est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/establishments.py"/>
        <source>The establishment came before, with the same SIRET: this row is left out.</source>
        <translation>L’établissement figure déjà, avec le même SIRET : cette ligne est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/establishments.py"/>
        <source>Another row has this identifier too: both count.</source>
        <translation>Une autre ligne a aussi cet identifiant : les deux comptent.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/establishments.py"/>
        <source>The field map gives no value for this word: it is left out.</source>
        <translation>La correspondance des champs ne donne pas de valeur pour ce mot : il est écarté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/exemption_rows.py"/>
        <source>This looks like a registration number, which is personal data: the exemption is not exported. Put a pseudonym in its place.</source>
        <translation>Ceci ressemble à un numéro d’immatriculation, donnée personnelle : la dérogation n’est pas exportée. Mettez un pseudonyme à la place.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/feed.py"/>
        <source>The content is in none of the known formats: DATEX II, CAP, CIFS, vigilance by département, or perimeters as GeoJSON with a field map. Check the address or the file.</source>
        <translation>Le contenu n’est dans aucun des formats connus : DATEX II, CAP, CIFS, vigilance par département, ou périmètres en GeoJSON avec une correspondance de champs. Vérifiez l’adresse ou le fichier.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/feed.py"/>
        <source>The feed is larger than {size} MB when unpacked. Ask its publisher for a part of it.</source>
        <translation>Le flux dépasse {size} Mo une fois décompressé. Demandez-en une partie à qui le publie.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/feed.py"/>
        <source>The compressed file is damaged: {detail}. Download it again.</source>
        <translation>Le fichier compressé est endommagé : {detail}. Téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/feed.py"/>
        <source>The file is not well-formed JSON in UTF-8: {detail}.</source>
        <translation>Le fichier n’est pas du JSON bien formé en UTF-8 : {detail}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/feed.py"/>
        <source>The file is empty: it is no feed, not even one without messages. Download it again.</source>
        <translation>Le fichier est vide : ce n’est pas un flux, pas même un flux sans message. Téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/field_map.py"/>
        <source>The field map does not say where {name} comes from. Give the name of a field, {value}, or {values}.</source>
        <translation>La correspondance de champs ne dit pas d’où vient {name}. Donner le nom d’un champ, {value}, ou {values}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/field_map.py"/>
        <source>The field map is no JSON object. Write for example {example}.</source>
        <translation>La correspondance de champs n’est pas un objet JSON. Écrire par exemple {example}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/field_map.py"/>
        <source>The field map speaks of {name}, which is none of our fields. Fields: {fields}.</source>
        <translation>La correspondance parle de {name}, qui n’est pas un de nos champs. Champs : {fields}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/field_map.py"/>
        <source>The field map takes {name} from the field {field}, which the source does not have. It has: {fields}.</source>
        <translation>La correspondance de champs prend {name} du champ {field}, que la source n’a pas. Elle a : {fields}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>road_class is not in the table of speeds, and no speed is given: the line is left out.</source>
        <translation>road_class n’est pas dans la table des vitesses, et aucune vitesse n’est donnée : la ligne est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>max_height_m cannot be read: this limit is unknown on the line.</source>
        <translation>max_height_m est illisible : cette limite est inconnue sur la ligne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>max_weight_t cannot be read: this limit is unknown on the line.</source>
        <translation>max_weight_t est illisible : cette limite est inconnue sur la ligne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>max_axle_load_t cannot be read: this limit is unknown on the line.</source>
        <translation>max_axle_load_t est illisible : cette limite est inconnue sur la ligne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>max_width_m cannot be read: this limit is unknown on the line.</source>
        <translation>max_width_m est illisible : cette limite est inconnue sur la ligne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>max_length_m cannot be read: this limit is unknown on the line.</source>
        <translation>max_length_m est illisible : cette limite est inconnue sur la ligne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>limits_unknown cannot be read: all limits are unknown on the line.</source>
        <translation>limits_unknown est illisible : toutes les limites sont inconnues sur la ligne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>access_forward cannot be read: the right of access is unknown in this direction.</source>
        <translation>access_forward est illisible : le droit d’accès est inconnu dans ce sens.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>access_backward cannot be read: the right of access is unknown in this direction.</source>
        <translation>access_backward est illisible : le droit d’accès est inconnu dans ce sens.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>conditional cannot be read: the right of access is unknown on the line.</source>
        <translation>conditional est illisible : le droit d’accès est inconnu sur la ligne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>cycle_forward cannot be read: closed to cycles in this direction.</source>
        <translation>cycle_forward est illisible : fermé aux cycles dans ce sens.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>cycle_backward cannot be read: closed to cycles in this direction.</source>
        <translation>cycle_backward est illisible : fermé aux cycles dans ce sens.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>foot cannot be read: no walking on the line.</source>
        <translation>foot est illisible : pas de marche sur la ligne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>through cannot be read: the line is for start and end only.</source>
        <translation>through est illisible : la ligne ne sert qu’au départ et à l’arrivée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>level cannot be read: the line is taken as on the ground.</source>
        <translation>level est illisible : la ligne est tenue pour au sol.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>slope_pct cannot be read: the slope is unknown.</source>
        <translation>slope_pct est illisible : la pente est inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>speed_forward_kmh cannot be read: the line is left out.</source>
        <translation>speed_forward_kmh est illisible : la ligne est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>speed_backward_kmh cannot be read: the line is left out.</source>
        <translation>speed_backward_kmh est illisible : la ligne est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>FIELD_MAP gives no {field}. Map it (NULL = closed in that direction), or give a constant like {example}.</source>
        <translation>FIELD_MAP ne donne pas {field}. L’y faire correspondre (NULL = fermé dans ce sens), ou donner une constante comme {example}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>FIELD_MAP: {field} must be the name of a field, or an object with the only member "value".</source>
        <translation>FIELD_MAP : {field} doit être le nom d’un champ, ou un objet dont "value" est le seul élément.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>FIELD_MAP: connect must be an object whose "value" is endpoint or vertex.</source>
        <translation>FIELD_MAP : connect doit être un objet dont "value" est endpoint ou vertex.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>FIELD_MAP: {field} is computed from the lines. Take it out of the map.</source>
        <translation>FIELD_MAP : {field} est calculé à partir des lignes. Le retirer de la correspondance.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>FIELD_MAP: {field} is no field of a network's edges. Known fields: {known}.</source>
        <translation>FIELD_MAP : {field} n’est pas un champ des tronçons d’un réseau. Champs connus : {known}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/generic_lines.py"/>
        <source>FIELD_MAP: the layer has no field {source} (for {field}). It has: {known}.</source>
        <translation>FIELD_MAP : la couche n’a pas de champ {source} (pour {field}). Elle a : {known}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/irve.py"/>
        <source>The station has no place that can be read: write the longitude and the latitude as [lon,lat].</source>
        <translation>La station n’a pas de lieu lisible : écrivez la longitude et la latitude sous la forme [lon,lat].</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/irve.py"/>
        <source>The value cannot be below zero: it is left out.</source>
        <translation>La valeur ne peut pas être inférieure à zéro : elle est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/irve.py"/>
        <source>This is neither true nor false: it is left out.</source>
        <translation>Ce n’est ni vrai ni faux : la valeur est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/irve.py"/>
        <source>The date cannot be read: the row is left out. Write 2026-01-31T08:00:00+01:00.</source>
        <translation>La date ne peut pas être lue : la ligne est écartée. Écrivez 2026-01-31T08:00:00+01:00.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/irve.py"/>
        <source>The schema does not know this state: it counts as unknown.</source>
        <translation>Le schéma ne connaît pas cet état : il compte comme inconnu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/irve.py"/>
        <source>The row names no charging point: it is left out.</source>
        <translation>La ligne ne nomme aucun point de recharge : elle est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/irve.py"/>
        <source>A row on the same charging point is newer, or equally new and further down: this one is left out.</source>
        <translation>Une ligne sur le même point de recharge est plus récente, ou aussi récente et placée plus bas : celle-ci est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/irve.py"/>
        <source>The file of states lacks the columns {fields} of the national schema, dynamic part.</source>
        <translation>Il manque au fichier des états les colonnes {fields} du schéma national, partie dynamique.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/irve_stations.py"/>
        <source>The rows of this station contradict each other: the first one counts.</source>
        <translation>Les lignes de cette station se contredisent : la première compte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/irve_stations.py"/>
        <source>The rows of this station contradict each other: it is unknown.</source>
        <translation>Les lignes de cette station se contredisent : la valeur est inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/irve_stations.py"/>
        <source>The hours are not in opening_hours grammar: they are kept with the points, and the station's stay unknown.</source>
        <translation>Les horaires ne sont pas au format opening_hours : ils sont gardés avec les points, et ceux de la station restent inconnus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/irve_stations.py"/>
        <source>The row names no station of its own: its local identifier, else its place, stands for it.</source>
        <translation>La ligne ne nomme pas de station propre : son identifiant local, sinon son lieu, en tient lieu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/irve_stations.py"/>
        <source>The station states another number of charging points than the file holds.</source>
        <translation>La station indique un autre nombre de points de recharge que celui que contient le fichier.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/joptimiz_rules.py"/>
        <source>The rule has no id: it is called by its row.</source>
        <translation>La règle n’a pas d’identifiant : elle est désignée par sa ligne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/joptimiz_rules.py"/>
        <source>The limit is missing: the rule is kept as unknown.</source>
        <translation>La limite manque : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/joptimiz_rules.py"/>
        <source>The kind is missing: the rule is kept as unknown.</source>
        <translation>Le type (kind) manque : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/joptimiz_rules.py"/>
        <source>The rule has no geometry and names no edges: it must be placed by hand.</source>
        <translation>La règle n’a pas de géométrie et ne nomme aucun tronçon : à placer à la main.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/joptimiz_rules.py"/>
        <source>The status is none of requested, granted, suspended, revoked, expired: the exemption lifts nothing.</source>
        <translation>L’état n’est aucun de requested, granted, suspended, revoked, expired : la dérogation ne lève rien.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/mapped_bays.py"/>
        <source>The map gives no value for this word: it is left out.</source>
        <translation>La correspondance ne donne pas de valeur pour ce mot : il est écarté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/mapped_stations.py"/>
        <source>This is none of the words of the field: it is left out.</source>
        <translation>Ce n’est aucun des mots du champ : la valeur est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/mapped_stations.py"/>
        <source>The kind of the station is none of charging, gas, hydrogen, fuel: the row is left out.</source>
        <translation>Le type de la station n’est ni charging, ni gas, ni hydrogen, ni fuel : la ligne est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/mapped_stations.py"/>
        <source>The row names no station: it is left out.</source>
        <translation>La ligne ne nomme aucune station : elle est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/mapped_stations.py"/>
        <source>Another row has this identifier too: it is left out.</source>
        <translation>Une autre ligne a aussi cet identifiant : elle est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/mapped_stations.py"/>
        <source>The station has no place: it stands in the layer without a point, and cannot be looked for in areas.</source>
        <translation>La station n’a pas de lieu : elle figure dans la couche sans point, et ne peut pas être cherchée dans des surfaces.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/mapped_stations.py"/>
        <source>The hours are not in opening_hours grammar: they stay unknown.</source>
        <translation>Les horaires ne sont pas au format opening_hours : ils restent inconnus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/mapped_stations.py"/>
        <source>The points are no JSON array: they are left out.</source>
        <translation>Les points ne sont pas un tableau JSON : ils sont écartés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/mapped_stations.py"/>
        <source>The time cannot be read: it is left out.</source>
        <translation>L’heure ne peut pas être lue : elle est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/mapped_stations.py"/>
        <source>The field map needs station_id and kind. Write for example {example}.</source>
        <translation>La correspondance des champs demande station_id et kind. Écrivez par exemple {example}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm.py"/>
        <source>This is no OpenStreetMap file. Give a file .osm.pbf, .osm or .osm.gz.</source>
        <translation>Ce n’est pas un fichier OpenStreetMap. Donner un fichier .osm.pbf, .osm ou .osm.gz.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm.py"/>
        <source>The file cannot be read ({detail}).</source>
        <translation>Le fichier est illisible ({detail}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm.py"/>
        <source>The compressed file is damaged or cut short ({detail}). Download it again.</source>
        <translation>Le fichier compressé est endommagé ou tronqué ({detail}). Le télécharger de nouveau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm.py"/>
        <location filename="../joptimiz_qgis/layers/line_reader.py"/>
        <source>The line has fewer than two points.</source>
        <translation>La ligne a moins de deux points.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm.py"/>
        <source>The file does not hold the nodes of this way.</source>
        <translation>Le fichier ne contient pas les nœuds de cette ligne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm_lines.py"/>
        <source>The line has no osm_id: it is called after its row.</source>
        <translation>La ligne n’a pas d’osm_id : elle est désignée par son rang.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm_lines.py"/>
        <location filename="../joptimiz_qgis/layers/line_layer.py"/>
        <source>The layer lacks the fields {fields} of OpenStreetMap lines. Give the lines of GDAL's OSM driver or of QuickOSM, or choose another kind of source.</source>
        <translation>Il manque à la couche les champs {fields} des lignes OpenStreetMap. Donner les lignes du pilote OSM de GDAL ou de QuickOSM, ou choisir un autre type de source.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm_pbf.py"/>
        <source>The OSM PBF file is damaged ({detail}). Download it again.</source>
        <translation>Le fichier OSM PBF est endommagé ({detail}). Le télécharger de nouveau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm_pbf.py"/>
        <source>The OSM PBF file is packed with a method other than zlib. Write it again with zlib, for example with osmium cat.</source>
        <translation>Le fichier OSM PBF est compressé autrement que par zlib. Le réécrire avec zlib, par exemple par osmium cat.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm_pbf.py"/>
        <source>The OSM PBF file needs a feature that is not known: {feature}.</source>
        <translation>Le fichier OSM PBF demande une fonction inconnue : {feature}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm_restrictions.py"/>
        <source>The turn restriction lacks its from, via or to member.</source>
        <translation>Il manque au mouvement interdit son membre from, via ou to.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm_restrictions.py"/>
        <source>The turn restriction does not say no_… or only_….</source>
        <translation>Le mouvement interdit ne dit ni no_… ni only_….</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm_restrictions.py"/>
        <source>The turn restriction has several from or to members.</source>
        <translation>Le mouvement interdit a plusieurs membres from ou to.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/osm_restrictions.py"/>
        <source>The turn restriction is for vehicles that are not known.</source>
        <translation>Le mouvement interdit vise des véhicules inconnus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/paris_bays.py"/>
        <source>This place is not for deliveries: it is left out.</source>
        <translation>Cet emplacement n’est pas pour les livraisons : il est écarté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/paris_bays.py"/>
        <source>The file says neither on which days these hours hold nor what they allow: they are kept as a comment. State the hours of the bay in TEMPORALITE_OSM.</source>
        <translation>Le fichier ne dit ni les jours où ces heures valent ni ce qu’elles permettent : elles sont gardées en commentaire. Indiquez les horaires de l’aire dans TEMPORALITE_OSM.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/paris_bays.py"/>
        <source>The 16th arrondissement has two postal codes: none is written.</source>
        <translation>Le 16e arrondissement a deux codes postaux : aucun n’est écrit.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/peak.py"/>
        <source>The message bans vehicles during a pollution peak and does not say which classes, or not readably: its rule is unknown for all motor vehicles. Write the classes of the order into critair_banned.</source>
        <translation>Le message interdit des véhicules pendant un pic de pollution et ne dit pas quelles classes, ou pas lisiblement : sa règle est inconnue pour tous les véhicules à moteur. Écrivez les classes de l’arrêté dans critair_banned.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/peak.py"/>
        <source>The message bans vehicles during a pollution peak and does not say from when to when: its rule is unknown.</source>
        <translation>Le message interdit des véhicules pendant un pic de pollution et ne dit pas de quand à quand : sa règle est inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/peak.py"/>
        <source>The message bans vehicles during a pollution peak and draws no area: its rule must be placed by hand.</source>
        <translation>Le message interdit des véhicules pendant un pic de pollution et ne dessine aucune zone : sa règle est à placer à la main.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/peak.py"/>
        <source>The message is an alert and a rule: during the pollution peak it bans vehicles in its area.</source>
        <translation>Le message est une alerte et une règle : pendant le pic de pollution, il interdit des véhicules dans sa zone.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/perimeters.py"/>
        <source>The map gives no value for this word: the rule is kept as unknown.</source>
        <translation>La correspondance ne donne pas de valeur pour ce mot : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/perimeters.py"/>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>Two different areas share this id: the later one is numbered.</source>
        <translation>Deux périmètres différents ont cet identifiant : le second est numéroté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/perimeters.py"/>
        <source>The period ends before it begins: the rule never applies.</source>
        <translation>La période finit avant de commencer : la règle ne s’applique jamais.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/perimeters.py"/>
        <source>The field map does not say which kind of rule these are. Add for example {example}.</source>
        <translation>La correspondance de champs ne dit pas de quel type de règle il s’agit. Ajouter par exemple {example}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/problem_list.py"/>
        <source>So many more rows have this fault; only the first ones are listed.</source>
        <translation>Nombre d’autres lignes qui ont ce défaut ; seules les premières sont énumérées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/problems.py"/>
        <source>The hours are not in opening_hours grammar: the rule is kept as unknown.</source>
        <translation>Les horaires ne sont pas au format opening_hours : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/problems.py"/>
        <source>A field of this rule was not readable when it was imported: the rule is kept as unknown until its schedule is corrected.</source>
        <translation>Un champ de cette règle était illisible à l’import : la règle reste inconnue tant que ses horaires ne sont pas corrigés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/row.py"/>
        <source>The value is not one that this field may have: the rule is kept as unknown.</source>
        <translation>Ce champ ne peut pas avoir cette valeur : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/row.py"/>
        <source>The value is no number.</source>
        <translation>La valeur n’est pas un nombre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/row.py"/>
        <source>The date cannot be read (write 2026-01-31 or 2026-01-31T08:00): the rule is kept as unknown.</source>
        <translation>La date est illisible (écrire 2026-01-31 ou 2026-01-31T08:00) : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/row.py"/>
        <source>The value is neither true nor false.</source>
        <translation>La valeur n’est ni vraie ni fausse.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/sirene.py"/>
        <source>The row has not as many values as the table has columns: it is left out.</source>
        <translation>La ligne n’a pas autant de valeurs que la table a de colonnes : elle est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/sirene.py"/>
        <source>A quotation mark is not closed, or a value is far too long: the row is left out.</source>
        <translation>Un guillemet n’est pas fermé, ou une valeur est bien trop longue : la ligne est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/sirene.py"/>
        <source>The file is damaged ({detail}). Download it again.</source>
        <translation>Le fichier est endommagé ({detail}). Téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/sirene.py"/>
        <source>The file unpacks to far more than a table of establishments would. Check where it comes from.</source>
        <translation>Une fois décompressé, le fichier est bien plus gros que ne le serait une table d’établissements. Vérifiez d’où il vient.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/sirene.py"/>
        <source>The archive should hold one CSV file. It holds: {names}.</source>
        <translation>L’archive doit contenir un seul fichier CSV. Elle contient : {names}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/sirene.py"/>
        <source>This is a Parquet file. Give the CSV file of the same data, as it is or as .zip or .gz.</source>
        <translation>C’est un fichier Parquet. Indiquez le fichier CSV des mêmes données, tel quel ou en .zip ou .gz.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/sirene.py"/>
        <source>The file is no table in UTF-8. Give the CSV file of the register, or save the table as CSV in UTF-8.</source>
        <translation>Le fichier n’est pas une table en UTF-8. Indiquez le fichier CSV du répertoire, ou enregistrez la table en CSV, en UTF-8.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/sirene.py"/>
        <source>This is the history of the establishments, with a row for each period (column dateFin). Give the file of their present state, StockEtablissement.</source>
        <translation>C’est l’historique des établissements, avec une ligne par période (colonne dateFin). Indiquez le fichier de leur état présent, StockEtablissement.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/sirene.py"/>
        <source>This file says where establishments are, not what they do. Give StockEtablissement, or both joined by siret.</source>
        <translation>Ce fichier dit où sont les établissements, non ce qu’ils font. Indiquez StockEtablissement, ou les deux joints par siret.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/sirene.py"/>
        <source>The columns {names} are missing. Give the file StockEtablissement of the register, or a field map that says where the activity (naf) or the movements (movements_week) stand. Columns: {fields}.</source>
        <translation>Il manque les colonnes {names}. Indiquez le fichier StockEtablissement du répertoire, ou une correspondance des champs qui dit où sont l’activité (naf) ou les mouvements (movements_week). Colonnes : {fields}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/table_stream.py"/>
        <source>The file is no table. Give a CSV file whose first row names the columns.</source>
        <translation>Le fichier n’est pas une table. Indiquez un fichier CSV dont la première ligne nomme les colonnes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/vigilance.py"/>
        <source>The colour is not known: the severity is written as unknown.</source>
        <translation>La couleur n’est pas connue : la gravité est écrite comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/xml.py"/>
        <source>The file is not well-formed XML: {detail}</source>
        <translation>Le fichier n’est pas du XML bien formé : {detail}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/xml.py"/>
        <source>The XML file declares a document type (DOCTYPE). Such files are refused: remove the declaration.</source>
        <translation>Le fichier XML déclare un type de document (DOCTYPE). De tels fichiers sont refusés : retirer la déclaration.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/xml.py"/>
        <source>The XML file holds more than {size} MB without anything that its format knows. It is refused: check the file.</source>
        <translation>Le fichier XML contient plus de {size} Mo sans rien que son format connaisse. Il est refusé : vérifier le fichier.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/xml.py"/>
        <source>Reading XML files needs the Python library lxml. Install the package python3-lxml (OSGeo4W, Debian) and start QGIS again. Files .osm.pbf are read without it.</source>
        <translation>La lecture des fichiers XML demande la bibliothèque Python lxml. Installer le paquet python3-lxml (OSGeo4W, Debian) et relancer QGIS. Les fichiers .osm.pbf se lisent sans elle.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>The start date is missing or unreadable.</source>
        <translation>La date de début manque ou est illisible.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>The feature has no geometry: it must be placed by hand.</source>
        <translation>L’entité n’a pas de géométrie : à placer à la main.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>The class is not one of EL, V1 to V5, NC: the rule is kept as unknown.</source>
        <translation>La classe n’est pas l’une de EL, V1 à V5, NC : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>A class is given without hours: the rule is kept as unknown.</source>
        <translation>Une classe est donnée sans horaires : la règle est gardée comme inconnue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>Hours are given without a class: no rule is made.</source>
        <translation>Des horaires sont donnés sans classe : aucune règle n’est faite.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>The text stands for an empty value: read as empty.</source>
        <translation>Ce texte tient lieu d’une valeur vide : lu comme vide.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>The date is not written YYYY-MM-DD.</source>
        <translation>La date n’est pas écrite AAAA-MM-JJ.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe.py"/>
        <source>The hours leave out the last minute of the day: kept as written, 24:00 may be meant.</source>
        <translation>Les horaires omettent la dernière minute du jour : gardés comme écrits, 24:00 était peut-être voulu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe_writer.py"/>
        <source>Only low-emission zones can be said in the national schema: this rule is of another kind.</source>
        <translation>Seules les ZFE peuvent être dites dans le schéma national : cette règle est d’un autre type.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe_writer.py"/>
        <source>The national schema needs the day on which the rule begins.</source>
        <translation>Le schéma national demande le jour où la règle commence.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe_writer.py"/>
        <source>The national schema knows whole days only: this validity begins or ends within a day.</source>
        <translation>Le schéma national ne connaît que des jours entiers : cette validité commence ou finit en cours de journée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe_writer.py"/>
        <source>The rule has no geometry of the kind that this file holds.</source>
        <translation>La règle n’a pas de géométrie du type que contient ce fichier.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe_writer.py"/>
        <source>The national schema has no place for this condition: the rule would be read as a broader one.</source>
        <translation>Le schéma national n’a pas de place pour cette condition : la règle serait lue comme plus large.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe_writer.py"/>
        <source>In the national schema a special road replaces the rules of the area, which this rule does not: the road would be open to vehicles that the area bans. Add the permission (effect permit) of the same act.</source>
        <translation>Dans le schéma national, une voie spéciale remplace les règles de l’aire, ce que cette règle ne fait pas : la voie serait ouverte à des véhicules que l’aire interdit. Ajouter la permission (effect permit) du même acte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe_writer.py"/>
        <source>These classes are no threshold: the schema bans a class and all that are worse.</source>
        <translation>Ces classes ne forment pas un seuil : le schéma interdit une classe et toutes les moins bonnes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe_writer.py"/>
        <source>These vehicles are no types of the national schema: vp, vul, pl, autobus_autocars, deux_rm.</source>
        <translation>Ces véhicules ne sont pas des types du schéma national : vp, vul, pl, autobus_autocars, deux_rm.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe_writer.py"/>
        <source>Two rules of this phase concern the same type of vehicle: the schema has place for one.</source>
        <translation>Deux règles de cette phase visent le même type de véhicule : le schéma n’a de place que pour une.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/formats/zfe_writer.py"/>
        <source>Refused with another rule of the same phase: see there.</source>
        <translation>Refusée avec une autre règle de la même phase : voir à cet endroit.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/account_facts.py"/>
        <location filename="../joptimiz_qgis/gui/own_stops.py"/>
        <source>data of {time}</source>
        <translation>données : {time}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/account_facts.py"/>
        <location filename="../joptimiz_qgis/gui/own_stops.py"/>
        <source>no data yet</source>
        <translation>pas encore de données</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/account_facts.py"/>
        <source>not contacted yet</source>
        <translation>pas encore contacté</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_herald.py"/>
        <source>New severe alert: {title}</source>
        <translation>Nouvelle alerte sévère : {title}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_herald.py"/>
        <source>{n} new severe alerts, among them: {title}</source>
        <translation>Nouvelles alertes sévères : {n}, dont {title}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_herald.py"/>
        <location filename="../joptimiz_qgis/gui/dock_bays.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_outbox.py"/>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_routes.py"/>
        <source>No alert is in the project: import some, and what they do to routes comes here.</source>
        <translation>Aucune alerte dans le projet : importez-en, et leur effet sur les itinéraires s’affiche ici.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_routes.py"/>
        <source>No route is on the map. Find one in the dock “Itinériz – Route”, or switch on a layer of legs that you saved.</source>
        <translation>Aucun itinéraire sur la carte. Cherchez-en un dans le volet « Itinériz – Itinéraire », ou affichez une couche d’étapes enregistrée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_routes.py"/>
        <source>The network on which the routes were found is not in the project. Add its layer “edges”.</source>
        <translation>Le réseau sur lequel les itinéraires ont été trouvés n’est pas dans le projet. Ajoutez sa couche « edges ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_routes.py"/>
        <source>about {first} to {last}</source>
        <translation>environ {first} – {last}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_routes.py"/>
        <source>{effect}: {title}</source>
        <translation>{effect} : {title}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_routes.py"/>
        <source>Leg {n}</source>
        <translation>Étape {n}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_routes.py"/>
        <source>A leg</source>
        <translation>Une étape</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_routes.py"/>
        <source>{leg} closed</source>
        <translation>{leg} fermée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_routes.py"/>
        <source>Beside {leg}</source>
        <translation>{leg} : à côté</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_routes.py"/>
        <source>On {leg}</source>
        <translation>{leg} : sur le tracé</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_routes.py"/>
        <source>Being worked out…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_routes.py"/>
        <source>for: {vehicles}</source>
        <translation>pour : {vehicles}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_routes.py"/>
        <source>{leg} perhaps closed</source>
        <translation>{leg} peut-être fermée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_routes.py"/>
        <source>{leg} restricted</source>
        <translation>{leg} restreinte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_routes.py"/>
        <source>{leg} slowed</source>
        <translation>{leg} ralentie</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_routes.py"/>
        <source>{leg} slowed by about {time}</source>
        <translation>{leg} ralentie d’environ {time}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_routes.py"/>
        <source>No alert bears on the routes on the map at the hours for which they were found.</source>
        <translation>Aucune alerte ne concerne les itinéraires de la carte aux heures pour lesquelles ils ont été calculés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_routes.py"/>
        <source>The gravest {n} of {all}.</source>
        <translation>Les {n} plus graves sur {all}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>extreme</source>
        <translation>extrême</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>severe</source>
        <translation>sévère</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>moderate</source>
        <translation>modérée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>minor</source>
        <translation>mineure</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <location filename="../joptimiz_qgis/gui/field_editors.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <location filename="../joptimiz_qgis/layers/exemption_report.py"/>
        <location filename="../joptimiz_qgis/layers/mirror/project_layers.py"/>
        <source>not stated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>Weather</source>
        <translation>Météo</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>Works</source>
        <translation>Travaux</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Event</source>
        <translation>Manifestation</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>Pollution</source>
        <translation>Pollution</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>now</source>
        <translation>en cours</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>over</source>
        <translation>terminée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>first message</source>
        <translation>premier message</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>updated</source>
        <translation>mise à jour</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>closes the road</source>
        <translation>ferme la route</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>restricts traffic</source>
        <translation>restreint la circulation</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <location filename="../joptimiz_qgis/gui/mdl_reasons.py"/>
        <source>slows traffic</source>
        <translation>ralentit la circulation</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>no effect on traffic stated</source>
        <translation>aucun effet indiqué sur la circulation</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>immediate</source>
        <translation>immédiate</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>soon</source>
        <translation>prochaine</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>later</source>
        <translation>ultérieure</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>past</source>
        <translation>passée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>observed</source>
        <translation>constatée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>likely</source>
        <translation>probable</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>possible</source>
        <translation>possible</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>unlikely</source>
        <translation>peu probable</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>Revision {n}, {message}</source>
        <translation>Révision {n}, {message}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>ended {when}</source>
        <translation>terminée : {when}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>until further notice</source>
        <translation>jusqu’à nouvel ordre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>until {when}</source>
        <translation>fin : {when}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>{first}, until further notice</source>
        <translation>{first}, jusqu’à nouvel ordre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>severity not stated</source>
        <translation>gravité non indiquée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>{effect}, to {n} % of the usual speed</source>
        <translation>{effect}, à {n} % de la vitesse habituelle</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>{effect}: {vehicles}</source>
        <translation>{effect} : {vehicles}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>{words}. Before: {former}</source>
        <translation>{words}. Auparavant : {former}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>yes, because of its effect</source>
        <translation>oui, du fait de son effet</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>no: it says nothing that routing could use</source>
        <translation>non : elle ne dit rien que le calcul puisse prendre en compte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>from {when} on</source>
        <translation>début : {when}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>since {when}, until further notice</source>
        <translation>début : {when}, jusqu’à nouvel ordre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <location filename="../joptimiz_qgis/gui/mdl_exemptions.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>Validity</source>
        <translation>Validité</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>On traffic</source>
        <translation>Sur la circulation</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <location filename="../joptimiz_qgis/gui/mdl_exemptions.py"/>
        <source>In routing</source>
        <translation>Dans les itinéraires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_alert_filter.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <location filename="../resources/api/schemas/alerts.json"/>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>yes, as you chose</source>
        <translation>oui, selon votre choix</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>no, as you chose</source>
        <translation>non, selon votre choix</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <source>Field {field}, value {value}: {reason}</source>
        <translation>Champ {field}, valeur {value} : {reason}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/alert_words.py"/>
        <source>The message at its source</source>
        <translation>Le message à sa source</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>No route was asked for: the request had no legs.</source>
        <translation>Aucun itinéraire n’a été demandé : la demande n’a pas d’étape.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>{distance}, {duration}</source>
        <translation>{distance}, {duration}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>No way: a stop is too far from any road that this vehicle can use, or no road leads there.</source>
        <translation>Aucun chemin : un arrêt est trop loin de toute voie que ce véhicule peut emprunter, ou aucune voie n’y mène.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>For a part of it the law is not known; no rule in the loaded data forbids the rest.</source>
        <translation>Sur une partie du trajet, le droit n’est pas connu ; aucune règle des données chargées n’interdit le reste.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>No rule in the loaded data forbids this way.</source>
        <translation>Aucune règle des données chargées n’interdit ce chemin.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>A smaller set of rules may already block it.</source>
        <translation>Un plus petit ensemble de règles suffit peut-être à le fermer.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>Leaves {departure}, arrives {arrival} (free flow).</source>
        <translation>Départ {departure}, arrivée {arrival} (sans trafic).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>If no rule existed: {distance}, {duration}.</source>
        <translation>Sans aucune règle : {distance}, {duration}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>If no rule existed: {distance}, {duration}. The rules cost {more_distance}, {more_duration}.</source>
        <translation>Sans aucune règle : {distance}, {duration}. Coût des règles : {more_distance}, {more_duration}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/answer.py"/>
        <source>The rules cost no detour.</source>
        <translation>Les règles ne coûtent aucun détour.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/background_answers.py"/>
        <source>The data cannot be read. See the JOPTIMIZ log.</source>
        <translation>Les données sont illisibles. Voir le journal JOPTIMIZ.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_use.py"/>
        <source>Stops of the last {n} weeks that were marked, as the server had them {when}.</source>
        <translation>Arrêts marqués des {n} dernières semaines, tels que le serveur les avait {when}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_use.py"/>
        <source>Choose a bay: how it is used comes here.</source>
        <translation>Choisissez une aire : son usage s'affiche ici.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_use.py"/>
        <source>No stop at this bay is known of the last {n} weeks.</source>
        <translation>Aucun arrêt connu à cette aire sur les {n} dernières semaines.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>likely free</source>
        <translation>sans doute libre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>not known whether free</source>
        <translation>on ne sait pas si elle est libre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>likely taken</source>
        <translation>sans doute occupée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>occupied</source>
        <translation>occupée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>not known whether usable</source>
        <translation>on ne sait pas si elle est utilisable</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>closed now</source>
        <translation>fermée à cette heure</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>this vehicle may not stop there</source>
        <translation>ce véhicule ne peut pas s’y arrêter</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>too short</source>
        <translation>trop courte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>kept on this device only</source>
        <translation>gardé sur cet appareil seulement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>waits to be sent</source>
        <translation>en attente d’envoi</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>refused by the server</source>
        <translation>refusée par le serveur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>in conflict with the server</source>
        <translation>en conflit avec le serveur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>sent</source>
        <translation>envoyée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>{time} ({offset}: the clock changes before)</source>
        <translation>{time} ({offset} : l’heure change avant)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>its marking is not as the national instruction wants it</source>
        <translation>son marquage n’est pas conforme à l’instruction nationale</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>it has no marking</source>
        <translation>elle n’a pas de marquage</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>it has no sign</source>
        <translation>elle n’a pas de panneau</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>no order exists for it</source>
        <translation>aucun arrêté n’existe pour elle</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>{metres} on foot</source>
        <translation>{metres} à pied</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>+{time}</source>
        <translation>+{time}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>The disc is over since {when}.</source>
        <translation>Le disque est écoulé (fin : {when}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>since {when}</source>
        <translation>début : {when}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>{first} to {last}, {time}</source>
        <translation>{first} à {last}, {time}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>{state}: {reason}</source>
        <translation>{state} : {reason}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>you are here</source>
        <translation>vous êtes ici</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>deliveries until {when}</source>
        <translation>livraisons, fin : {when}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>{n} m long</source>
        <translation>{n} m de long</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>There is no network in the project: metres are as the crow flies, and rules are not looked at.</source>
        <translation>Il n’y a pas de réseau dans le projet : les mètres sont à vol d’oiseau, et les règles ne sont pas examinées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>Longest stay: {n} min.</source>
        <translation>Durée maximale : {n} min.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>Longest stay: not stated; {n} min are assumed (options of JOPTIMIZ).</source>
        <translation>Durée maximale : non indiquée ; {n} min sont supposées (options de JOPTIMIZ).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>Hours for deliveries: {hours}</source>
        <translation>Heures de livraison : {hours}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>Not to norm: {what}.</source>
        <translation>Non conforme : {what}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>The longest stay is over since {when}.</source>
        <translation>La durée maximale est dépassée (fin : {when}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>closed by itself: nobody marked the end</source>
        <translation>clos de lui-même : personne n’a marqué la fin</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/bay_words.py"/>
        <source>longer than allowed</source>
        <translation>plus long que permis</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>go there and say so</source>
        <translation>passer et le signaler</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>avoid it if the detour is short</source>
        <translation>éviter si le détour est court</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>never go there</source>
        <translation>ne jamais passer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>the earliest arrival</source>
        <translation>l’arrivée la plus tôt</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>the least distance</source>
        <translation>la distance la plus courte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>France, Alsace and Moselle</source>
        <translation>France, Alsace et Moselle</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Crit'Air E (zero emission)</source>
        <translation>Crit'Air E (zéro émission)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Crit'Air 1</source>
        <translation>Crit'Air 1</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Crit'Air 2</source>
        <translation>Crit'Air 2</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Crit'Air 3</source>
        <translation>Crit'Air 3</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Crit'Air 4</source>
        <translation>Crit'Air 4</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <source>Crit'Air 5</source>
        <translation>Crit'Air 5</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/choices.py"/>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>unclassified</source>
        <translation>non classé</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_draft.py"/>
        <source>Takes the place of the one feature that is selected in the current layer, for example one that you have just drawn.</source>
        <translation>Reprend le lieu de la seule entité sélectionnée dans la couche courante, par exemple une entité que vous venez de dessiner.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_draft.py"/>
        <source>Close without keeping the draft? What you filled in is lost.</source>
        <translation>Fermer sans garder le brouillon ? Ce que vous avez saisi sera perdu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_draft.py"/>
        <source>{collection}: new</source>
        <translation>{collection} : nouvelle entité</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_draft.py"/>
        <source>{collection}: change</source>
        <translation>{collection} : modification</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_draft.py"/>
        <source>Click on the map</source>
        <translation>Cliquer sur la carte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_draft.py"/>
        <source>From the selection</source>
        <translation>De la sélection</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_draft.py"/>
        <source>&amp;Keep the draft</source>
        <translation>&amp;Garder le brouillon</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_draft.py"/>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <location filename="../joptimiz_qgis/gui/page_connections.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_draft.py"/>
        <source>Select exactly one feature of the current layer: its place is taken.</source>
        <translation>Sélectionnez exactement une entité de la couche courante : son lieu est repris.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_draft.py"/>
        <source>{kind}, latitude {latitude}°, longitude {longitude}°</source>
        <translation>{kind}, latitude {latitude}°, longitude {longitude}°</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_draft.py"/>
        <source>The project has no coordinate reference system. Set one in its properties.</source>
        <translation>Le projet n’a pas de système de coordonnées de référence. Choisissez-en un dans ses propriétés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_draft.py"/>
        <source>No place yet.</source>
        <translation>Pas encore de lieu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_draft.py"/>
        <source>Without a place.</source>
        <translation>Sans lieu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_draft.py"/>
        <source>Say where it is: click on the map.</source>
        <translation>Indiquez le lieu : cliquez sur la carte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_draft.py"/>
        <source>Say where it is: click on the map, or take the place of a selected feature.</source>
        <translation>Indiquez le lieu : cliquez sur la carte, ou reprenez celui d’une entité sélectionnée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_draft.py"/>
        <source>Fill in what is marked, then keep the draft.</source>
        <translation>Remplissez ce qui est signalé, puis gardez le brouillon.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_expiring.py"/>
        <source>Rights that end soon</source>
        <translation>Droits qui prennent bientôt fin</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_expiring.py"/>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_filter.py"/>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_expiring.py"/>
        <source>Ends &amp;within</source>
        <translation>Fin &amp;d’ici</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_expiring.py"/>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Saved: {path}</source>
        <translation>Enregistré : {path}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_expiring.py"/>
        <source>Writing {path}…</source>
        <translation>Écriture de {path}…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_expiring.py"/>
        <source>Copy the table</source>
        <translation>Copier le tableau</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_expiring.py"/>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_expiring.py"/>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_expiring.py"/>
        <source>CSV file (*.csv)</source>
        <translation>Fichier CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_expiring.py"/>
        <source>PDF file (*.pdf)</source>
        <translation>Fichier PDF (*.pdf)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dlg_expiring.py"/>
        <source>{path} cannot be written: {reason}</source>
        <translation>{path} ne peut pas être écrit : {reason}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <source>JOPTIMIZ</source>
        <translation>JOPTIMIZ</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <source>&amp;Add a connection…</source>
        <translation>&amp;Ajouter une connexion…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_connection.py"/>
        <source>Automatic sync</source>
        <translation>Synchronisation automatique</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <source>How often the data are brought up to date by themselves</source>
        <translation>Fréquence à laquelle les données sont mises à jour d’elles-mêmes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <source>Connections…</source>
        <translation>Connexions…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <source>Add, edit, test or remove connections</source>
        <translation>Ajouter, modifier, essayer ou retirer des connexions</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <source>Nothing goes over the network while it is paused. You can work on.</source>
        <translation>Rien ne passe par le réseau pendant la pause. Vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <location filename="../joptimiz_qgis/gui/mdl_exemptions.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_filter.py"/>
        <location filename="../resources/api/schemas/exemptions.json"/>
        <location filename="../resources/api/schemas/passes.json"/>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <source>To send</source>
        <translation>À envoyer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_log.py"/>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <source>No connection yet. Add that of your town, your region or your company: its rules, exemptions and alerts then come on the map, and stay there without a network.</source>
        <translation>Pas encore de connexion. Ajoutez celle de votre ville, région ou entreprise : ses règles, dérogations et alertes viennent alors sur la carte, et y restent sans réseau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <source>{problem} What is here stays usable; what you draft is sent later.</source>
        <translation>{problem} Ce qui est ici reste utilisable ; vos brouillons seront envoyés plus tard.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <source>&amp;Sync now</source>
        <translation>&amp;Synchroniser</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <source>No connection</source>
        <translation>Pas de connexion</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <source>The log is in the clipboard.</source>
        <translation>Le journal est dans le presse-papiers.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_connection.py"/>
        <source>every {n} minutes</source>
        <translation>toutes les {n} minutes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_account.py"/>
        <source>To send ({n})</source>
        <translation>À envoyer ({n})</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_alerts.py"/>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <source>reading…</source>
        <translation>lecture…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_alerts.py"/>
        <location filename="../joptimiz_qgis/gui/dock_bays.py"/>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_alerts.py"/>
        <source>No alert is in the project. Import a file or a feed of messages, or connect to a server in the dock “JOPTIMIZ – Account and data”.</source>
        <translation>Aucune alerte dans le projet. Importez un fichier ou un flux de messages, ou connectez-vous à un serveur dans le volet « JOPTIMIZ – Compte et données ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_alerts.py"/>
        <source>No alert is like that. “Reset filters” takes the filters away.</source>
        <translation>Aucune alerte ne répond à ces filtres. « Effacer les filtres » les retire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_alerts.py"/>
        <source>No alert in these layers yet.</source>
        <translation>Pas encore d’alerte dans ces couches.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_alerts.py"/>
        <source>The timeline runs over all alerts, hour by hour, in UTC. Open it with View › Panels › Temporal Controller.</source>
        <translation>La chronologie parcourt toutes les alertes, heure par heure, en UTC. Ouvrez-la par Vue › Panneaux › Contrôleur temporel.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_alerts.py"/>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>{n} of {all}</source>
        <translation>{n} sur {all}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_alerts.py"/>
        <source>Data as of {when}</source>
        <translation>Données : {when}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_alerts.py"/>
        <source>Layers of the project: {n}</source>
        <translation>Couches du projet : {n}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_alerts.py"/>
        <source>No data</source>
        <translation>Pas de données</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_bays.py"/>
        <source>No bay is in the project. Import a file of bays, or connect to a server in the dock “JOPTIMIZ – Account and data”. Stops can be marked with a server or without.</source>
        <translation>Aucune aire dans le projet. Importez un fichier d’aires, ou connectez-vous à un serveur dans le volet « JOPTIMIZ – Compte et données ». Les arrêts se marquent avec ou sans serveur.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_bays.py"/>
        <source>No bay is within {metres} of this place. Choose another place, or walk farther (options of JOPTIMIZ).</source>
        <translation>Aucune aire à moins de {metres} de ce lieu. Choisissez un autre lieu, ou marchez plus loin (options de JOPTIMIZ).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_bays.py"/>
        <source>Where do the goods go? Click “Map” and then the place, or take the destination of the route.</source>
        <translation>Où vont les marchandises ? Cliquez sur « Carte » puis sur le lieu, ou reprenez la destination de l’itinéraire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_bays.py"/>
        <source>The bays of {name} are on this device, and not on the map yet.</source>
        <translation>Les aires de {name} sont sur cet appareil, et pas encore sur la carte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_bays.py"/>
        <source>The disc at {bay} has run down.</source>
        <translation>Le disque à {bay} est écoulé.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_bays.py"/>
        <source>none: stops stay on this device</source>
        <translation>aucune : les arrêts restent sur cet appareil</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_bays.py"/>
        <source>The dock “Itinériz – Route” has no destination yet. Set one there, or click on the map.</source>
        <translation>Le volet « Itinériz – Itinéraire » n’a pas encore de destination. Indiquez-en une dans ce volet, ou cliquez sur la carte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_bays.py"/>
        <source>Choose a bay: why it can be used or not, and what the data say of it, come here.</source>
        <translation>Choisissez une aire : pourquoi elle est utilisable ou non, et ce que les données en disent, s’affiche ici.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_bays.py"/>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>The project has no CRS: set one, then click again.</source>
        <translation>Le projet n’a pas de SCR : en choisir un, puis cliquer de nouveau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_bays.py"/>
        <source>{n} of {all} usable</source>
        <translation>{n} utilisables sur {all}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_bays.py"/>
        <source>Choose the place on the map</source>
        <translation>Choisir le lieu sur la carte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_bays.py"/>
        <source>Put the bays on the map</source>
        <translation>Mettre les aires sur la carte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_bays.py"/>
        <source>Import bays…</source>
        <translation>Importer des aires…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <location filename="../joptimiz_qgis/layers/mirror/project_layers.py"/>
        <location filename="../joptimiz_qgis/plugin.py"/>
        <source>ZFE exemptions</source>
        <translation>Dérogations ZFE</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <source>No exemption in this layer yet.</source>
        <translation>Pas encore de dérogation dans cette couche.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <source>Always used in routing: no low-emission zone may refuse these.</source>
        <translation>Toujours utilisées dans les itinéraires : aucune ZFE ne peut les refuser.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <source>Choose an exemption: its act, its zones and its hours come here.</source>
        <translation>Choisissez une dérogation : son acte, ses zones et ses horaires s’affichent ici.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <source>{n} exemptions are chosen. Choose one to read it.</source>
        <translation>{n} dérogations sont choisies. Choisissez-en une pour la lire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <source>This exemption is no longer in the layer.</source>
        <translation>Cette dérogation n’est plus dans la couche.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <source>Only what is granted lifts a rule.</source>
        <translation>Seul ce qui est accordé lève une règle.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_date.py"/>
        <source>Choose one or more exemptions: what they lift at a date comes here.</source>
        <translation>Choisissez une ou plusieurs dérogations : ce qu’elles lèvent à une date s’affiche ici.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <source>Zones on {date}</source>
        <translation>Zones, {date}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <source>{n} exemptions</source>
        <translation>{n} dérogations</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <source>the first {n} of {all} exemptions</source>
        <translation>les {n} premières dérogations sur {all}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <source>The export is not there. Switch the JOPTIMIZ provider on in the Processing options.</source>
        <translation>L’export n’est pas disponible. Activez le fournisseur JOPTIMIZ dans les options des traitements.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <source>National exemptions (shipped)</source>
        <translation>Dérogations nationales (livrées)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <source>No exemption is like that. “Show all” takes the filters away.</source>
        <translation>Aucune dérogation ne répond à ces filtres. « Tout afficher » les retire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <source>Exemptions left out of routing: {n}.</source>
        <translation>Dérogations écartées des itinéraires : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_exemptions.py"/>
        <source>No rule layer is in the project: add the zones to see which of them an exemption lifts.</source>
        <translation>Aucune couche de règles dans le projet : ajoutez les zones pour voir lesquelles une dérogation lève.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Itinériz: {vehicle}, {time}</source>
        <translation>Itinériz : {vehicle}, {time}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <location filename="../joptimiz_qgis/plugin.py"/>
        <source>Itinériz – Route</source>
        <translation>Itinériz – Itinéraire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>&amp;Find the route</source>
        <translation>C&amp;hercher l’itinéraire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>From anywhere in this panel: Ctrl+Enter</source>
        <translation>Depuis tout le volet : Ctrl+Entrée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>The Python call is in the clipboard.</source>
        <translation>L’appel Python est dans le presse-papiers.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Save the route and its reasons</source>
        <translation>Enregistrer l’itinéraire et ses raisons</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Saving the route</source>
        <translation>Enregistrement de l’itinéraire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Add to the project</source>
        <translation>Ajouter au projet</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Network: {data} · offline</source>
        <translation>Réseau : {data} · hors ligne</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>No network · offline</source>
        <translation>Pas de réseau routier · hors ligne</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>There is nothing left to save: the layers of the answer were removed from the project.</source>
        <translation>Il n’y a plus rien à enregistrer : les couches de la réponse ont été retirées du projet.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>yyyy-MM-dd HH:mm</source>
        <translation>dd/MM/yyyy HH:mm</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/dock_route.py"/>
        <source>Saving was cancelled.</source>
        <translation>Enregistrement annulé.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/drafting.py"/>
        <source>Click the feature on the map (collection {collection}), then choose this again.</source>
        <translation>Cliquez l’entité sur la carte (collection {collection}), puis choisissez de nouveau cette commande.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/drafting.py"/>
        <source>It has no place on the map.</source>
        <translation>L’entité n’a pas de lieu sur la carte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/drafting.py"/>
        <source>It lies where the map's coordinate reference system has no coordinates.</source>
        <translation>L’entité est là où le système de coordonnées de la carte n’a pas de coordonnées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>expires soon</source>
        <translation>prend fin bientôt</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>not begun</source>
        <translation>à venir</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>requested</source>
        <translation>demandée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>suspended</source>
        <translation>suspendue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>expired</source>
        <translation>expirée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>revoked</source>
        <translation>abrogée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>not readable: lifts nothing</source>
        <translation>illisible : ne lève rien</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>delivery</source>
        <translation>livraison</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>vehicles of general interest</source>
        <translation>véhicules d’intérêt général</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>Ministry of Defence</source>
        <translation>Ministère de la Défense</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>mobility inclusion card (disabled parking)</source>
        <translation>carte mobilité inclusion (stationnement)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>low-emission public transport</source>
        <translation>transport en commun à faibles émissions</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>{vehicles}, Crit'Air {classes}</source>
        <translation>{vehicles}, Crit'Air {classes}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>begins on {day}</source>
        <translation>débute le {day}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>expired on {day}</source>
        <translation>expirée le {day}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>until {last}</source>
        <translation>jusqu’au {last}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>at any hour</source>
        <translation>à toute heure</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>not readable: {value}</source>
        <translation>illisible : {value}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>“{hours}”</source>
        <translation>« {hours} »</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>expires today</source>
        <translation>prend fin aujourd’hui</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>from {first} on</source>
        <translation>à partir du {first}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>without end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_alert_filter.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_filter.py"/>
        <source>all categories</source>
        <translation>toutes catégories</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>for: {uses}</source>
        <translation>pour : {uses}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>vehicles {ids}</source>
        <translation>véhicules {ids}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>at most {n} days a year</source>
        <translation>au plus {n} jours par an</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>each exemption on its own conditions</source>
        <translation>chaque dérogation à ses propres conditions</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>expires tomorrow</source>
        <translation>prend fin demain</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>expires in {n} days</source>
        <translation>prend fin dans {n} jours</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>any Crit'Air class, unclassified included</source>
        <translation>toute classe Crit'Air, même non classé</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>Crit'Air {worst} or better</source>
        <translation>Crit'Air {worst} ou mieux</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/exemption_words.py"/>
        <source>named vehicles only</source>
        <translation>véhicules désignés seulement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_editors.py"/>
        <source>YYYY-MM-DD</source>
        <translation>AAAA-MM-JJ</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_editors.py"/>
        <source>Fill this in.</source>
        <translation>À renseigner.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_editors.py"/>
        <source>Write a number.</source>
        <translation>Écrivez un nombre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_editors.py"/>
        <source>Write a number from {low} to {high}.</source>
        <translation>Écrivez un nombre de {low} à {high}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_editors.py"/>
        <source>dd/MM/yyyy HH:mm</source>
        <translation>dd/MM/yyyy HH:mm</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_editors.py"/>
        <source>Local time ({zone})</source>
        <translation>Heure locale ({zone})</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_editors.py"/>
        <location filename="../joptimiz_qgis/gui/mdl_exemptions.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_editors.py"/>
        <location filename="../joptimiz_qgis/gui/mdl_exemptions.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Weight limit</source>
        <translation>Limite de poids</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Axle load limit</source>
        <translation>Limite de charge à l’essieu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Height limit</source>
        <translation>Limite de hauteur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Width limit</source>
        <translation>Limite de largeur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Length limit</source>
        <translation>Limite de longueur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Dangerous goods</source>
        <translation>Matières dangereuses</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Parking rule</source>
        <translation>Règle de stationnement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Pollution-peak rule</source>
        <translation>Règle de pic de pollution</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Charging station</source>
        <translation>Station de recharge</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Gas (NGV)</source>
        <translation>Gaz (GNV)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Hydrogen</source>
        <translation>Hydrogène</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Fuel</source>
        <translation>Carburant</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Delivery bay</source>
        <translation>Aire de livraison</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Parcel point or locker</source>
        <translation>Point relais ou consigne</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Micro-hub</source>
        <translation>Microplateforme</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Road with its own rule in a ZFE</source>
        <translation>Voie à règle propre dans une ZFE</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Gate of a ZTL</source>
        <translation>Entrée de ZTL</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Bollard of a pedestrian area</source>
        <translation>Borne d’aire piétonne</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Low bridge or size limit</source>
        <translation>Pont bas ou limite de gabarit</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Lorry parking</source>
        <translation>Stationnement de poids lourds</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Works or closure</source>
        <translation>Travaux ou fermeture</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Perimeter of an event</source>
        <translation>Périmètre de manifestation</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Point</source>
        <translation>Point</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Areas</source>
        <translation>Surfaces</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>Several shapes</source>
        <translation>Plusieurs formes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>forbids</source>
        <translation>interdit</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>permits: an exception to a ban</source>
        <translation>permet : exception à une interdiction</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>draft</source>
        <translation>projet</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>planned</source>
        <translation>prévue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>withdrawn</source>
        <translation>abrogée ou annulée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>every movement</source>
        <translation>tout mouvement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>to enter</source>
        <translation>entrer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>to drive through</source>
        <translation>traverser</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>to stop</source>
        <translation>s’arrêter</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>both directions</source>
        <translation>deux sens</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>along the drawing</source>
        <translation>sens du tracé</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>against the drawing</source>
        <translation>sens inverse du tracé</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>public</source>
        <translation>public</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>restricted</source>
        <translation>restreint</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>in service</source>
        <translation>en service</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>out of service</source>
        <translation>hors service</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>parcels</source>
        <translation>colis</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>meals</source>
        <translation>repas</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>waste</source>
        <translation>déchets</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>building site</source>
        <translation>chantier</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>maintenance</source>
        <translation>entretien</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>by somebody</source>
        <translation>par quelqu’un</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>by itself, at the longest stay</source>
        <translation>d’elle-même, à la durée maximale</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>issued</source>
        <translation>délivrée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>shared</source>
        <translation>partagé</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>decided</source>
        <translation>décidé</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/field_words.py"/>
        <source>dropped</source>
        <translation>abandonné</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/job.py"/>
        <source>The algorithm {id} is not there. Switch its provider on in the Processing options.</source>
        <translation>Le traitement {id} n’est pas disponible. Activer son fournisseur dans les options de traitement.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/job.py"/>
        <source>It did not work, and no reason was given. See the JOPTIMIZ log.</source>
        <translation>Échec sans raison indiquée. Voir le journal JOPTIMIZ.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_alerts.py"/>
        <source>{title} (muted)</source>
        <translation>{title} (en sourdine)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_exemptions.py"/>
        <location filename="../joptimiz_qgis/layers/exemption_report.py"/>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_exemptions.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_filter.py"/>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <location filename="../joptimiz_qgis/layers/exemption_report.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Vehicles</source>
        <translation>Véhicules</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_exemptions.py"/>
        <source>Crit'Air</source>
        <translation>Crit'Air</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_exemptions.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <location filename="../joptimiz_qgis/layers/exemption_report.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Legal basis</source>
        <translation>Base légale</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_exemptions.py"/>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <location filename="../joptimiz_qgis/layers/exemption_report.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Exemption</source>
        <translation>Dérogation</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_exemptions.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_alert_filter.py"/>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <location filename="../joptimiz_qgis/layers/exemption_report.py"/>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_exemptions.py"/>
        <source>{worst} or better</source>
        <translation>{worst} ou mieux</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_reasons.py"/>
        <source>blocks the way</source>
        <translation>ferme le passage</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_reasons.py"/>
        <source>a stop was moved</source>
        <translation>arrêt déplacé</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_reasons.py"/>
        <source>costs a detour</source>
        <translation>coûte un détour</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_reasons.py"/>
        <source>costs a wait</source>
        <translation>coûte une attente</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_reasons.py"/>
        <source>limits</source>
        <translation>limite</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_reasons.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/mdl_reasons.py"/>
        <source>lifted by an exemption</source>
        <translation>levée par une dérogation</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/own_stops.py"/>
        <source>No connection: stops stay on this device.</source>
        <translation>Pas de connexion : les arrêts restent sur cet appareil.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/own_stops.py"/>
        <source>The connection of this stop was removed: the disc goes on, and the stop stays on this device.</source>
        <translation>La connexion de cet arrêt a été supprimée : le disque continue, et l’arrêt reste sur cet appareil.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/own_stops.py"/>
        <source>{n} to send</source>
        <translation>{n} à envoyer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_connections.py"/>
        <source>New connection</source>
        <translation>Nouvelle connexion</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_connections.py"/>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_connections.py"/>
        <source>Result of the test</source>
        <translation>Résultat de l’essai</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_connections.py"/>
        <source>The test says whether the server answers, whether you are signed in, what it offers.</source>
        <translation>L’essai dit si le serveur répond, si vous êtes identifié, ce qu’il offre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_connections.py"/>
        <source>Remove the connection</source>
        <translation>Retirer la connexion</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_connections.py"/>
        <source>{name} holds {n} changes that were never sent. Save them to a file, or they are lost with the connection.</source>
        <translation>{name} contient {n} modifications jamais envoyées. Enregistrez-les dans un fichier, sinon elles sont perdues avec la connexion.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_connections.py"/>
        <source>Save to a file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_connections.py"/>
        <source>Remove them too</source>
        <translation>Les retirer aussi</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_connections.py"/>
        <source>Looking for the server…</source>
        <translation>Recherche du serveur…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_connections.py"/>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_connections.py"/>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_connections.py"/>
        <source>Test this connection</source>
        <translation>Essayer cette connexion</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_connections.py"/>
        <source>Save the changes</source>
        <translation>Enregistrer les modifications</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_connections.py"/>
        <source>GeoJSON (*.geojson)</source>
        <translation>GeoJSON (*.geojson)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>for example: Mobility department, City of …</source>
        <translation>par exemple : Service mobilités, Ville de …</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Restore defaults</source>
        <translation>Rétablir les valeurs par défaut</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <source>Routes</source>
        <translation>Itinéraires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Rules and maps</source>
        <translation>Règles et cartes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>No time zone has this name: the former one is kept.</source>
        <translation>Aucun fuseau horaire ne porte ce nom : le précédent est gardé.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Farthest a stop may lie from a road</source>
        <translation>Distance maximale d’un arrêt à une voie</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Speed of cycles without a stated speed</source>
        <translation>Vitesse des cycles si non indiquée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Walking speed</source>
        <translation>Vitesse de marche</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>A rule is stale when not verified for</source>
        <translation>Une règle est à revoir si non vérifiée depuis</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Author service on maps</source>
        <translation>Service auteur des cartes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Farthest to walk from a bay</source>
        <translation>Distance maximale à pied depuis une aire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Longest stay where a bay states none</source>
        <translation>Durée maximale là où une aire n’en indique pas</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>A stop counts as forgotten, after its longest stay, for</source>
        <translation>Un arrêt est tenu pour oublié, passé sa durée maximale, au bout de</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/page_options.py"/>
        <source>Stops of this device are kept for</source>
        <translation>Les arrêts de cet appareil sont conservés</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/stops.py"/>
        <source>Via {n}</source>
        <translation>Passage {n}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/stops.py"/>
        <source>{stop}: {place}</source>
        <translation>{stop} : {place}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/stops.py"/>
        <source>Click it on the map, or type latitude and longitude here.</source>
        <translation>Cliquer sur la carte, ou saisir ici latitude et longitude.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/stops.py"/>
        <source>{stop}: latitude {lat}, longitude {lon}</source>
        <translation>{stop} : latitude {lat}, longitude {lon}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/stops.py"/>
        <source>click the map, or type it</source>
        <translation>à cliquer ou à saisir</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>level 0: read as a whole each time</source>
        <translation>niveau 0 : tout est lu à chaque fois</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>level 1: only what has changed</source>
        <translation>niveau 1 : seulement ce qui a changé</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>level 2: changes in both directions</source>
        <translation>niveau 2 : modifications dans les deux sens</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>online</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>looking for the server…</source>
        <translation>recherche du serveur…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>exchanging…</source>
        <translation>échange en cours…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>sign-in needed</source>
        <translation>identification requise</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>network stuck</source>
        <translation>réseau bloqué</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>being sent</source>
        <translation>envoi en cours</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>in conflict</source>
        <translation>en conflit</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>new</source>
        <translation>nouvelle</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>changed</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>to be removed</source>
        <translation>à supprimer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>by hand only</source>
        <translation>à la main seulement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>every 5 minutes</source>
        <translation>toutes les 5 minutes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>every 15 minutes</source>
        <translation>toutes les 15 minutes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>every hour</source>
        <translation>toutes les heures</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>every 4 hours</source>
        <translation>toutes les 4 heures</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/sync_words.py"/>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alert_filter.py"/>
        <source>Search: street, source, words…</source>
        <translation>Recherche : voie, source, mots…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alert_filter.py"/>
        <source>Search alerts</source>
        <translation>Rechercher des alertes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alert_filter.py"/>
        <source>any severity</source>
        <translation>toute gravité</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alert_filter.py"/>
        <source>With the muted ones</source>
        <translation>Avec celles en sourdine</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alert_filter.py"/>
        <source>Reset filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alert_filter.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_filter.py"/>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alert_filter.py"/>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alert_filter.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <location filename="../resources/api/schemas/alerts.json"/>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alert_filter.py"/>
        <source>now and to come</source>
        <translation>en cours et à venir</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alert_filter.py"/>
        <source>history: over or cancelled</source>
        <translation>historique : terminées ou annulées</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alert_filter.py"/>
        <source>{severity} or worse</source>
        <translation>{severity} ou plus grave</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alert_filter.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_filter.py"/>
        <source>Filters (on)</source>
        <translation>Filtres (actifs)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <source>Show the place of the chosen alert</source>
        <translation>Montrer le lieu de l’alerte choisie</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <source>The chosen alert</source>
        <translation>L’alerte choisie</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <source>Mute this alert</source>
        <translation>Mettre en sourdine</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <source>It is listed only with the muted ones and announces nothing; routing is not changed by it.</source>
        <translation>Elle n’est listée qu’avec celles en sourdine et n’annonce rien ; les itinéraires n’en sont pas changés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <source>Bears on routing</source>
        <translation>Pèse sur les itinéraires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemptions.py"/>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <source>What is chosen, and what alerts do to routes</source>
        <translation>Ce qui est choisi, et l’effet des alertes sur les itinéraires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <source>Draw each alert while it holds, and let QGIS' temporal controller run hour by hour</source>
        <translation>Dessiner chaque alerte tant qu’elle vaut, et laisser le contrôleur temporel de QGIS avancer heure par heure</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <source>Import alerts…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <source>Use these layers in routing</source>
        <translation>Calculer avec ces couches</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemptions.py"/>
        <source>Kept with the project; the data stay as they are</source>
        <translation>Gardé avec le projet ; les données restent telles quelles</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <source>Choose an alert: what it says, until when, and what it does to routes come here.</source>
        <translation>Choisissez une alerte : ce qu’elle dit, jusqu’à quand, et son effet sur les itinéraires s’affichent ici.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_exemptions.py"/>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_alerts.py"/>
        <source>as its effect says</source>
        <translation>selon son effet</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Choose a reason to see it on the map.</source>
        <translation>Choisir une raison pour la voir sur la carte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>The chosen reason</source>
        <translation>La raison choisie</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>What the algorithm said</source>
        <translation>Messages du traitement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Save the legs, the reference route and the reasons to one GeoPackage</source>
        <translation>Enregistrer les étapes, l’itinéraire de référence et les raisons dans un GeoPackage</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Decision map…</source>
        <translation>Carte de décision…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Make a page to sign from this answer (PDF): title, map, acts, sources</source>
        <translation>Faire de cette réponse une page à signer (PDF) : titre, carte, actes, sources</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Fill in the request, then press “Find the route”. The answer and its reasons come here.</source>
        <translation>Remplir la demande, puis appuyer sur « Chercher l’itinéraire ». La réponse et ses raisons s’affichent ici.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Show as algorithm</source>
        <translation>Voir comme traitement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Copy the Python call</source>
        <translation>Copier l’appel Python</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Open the algorithm</source>
        <translation>Ouvrir le traitement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>And {n} more warnings: see the details.</source>
        <translation>Autres avertissements : {n}. Voir les détails.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Copy the same request as a Python call, or open it in the algorithm's window</source>
        <translation>Copier la même demande en appel Python, ou l’ouvrir dans la fenêtre du traitement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Reasons ({n})</source>
        <translation>Raisons ({n})</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>No rule of the loaded data bears on this way.</source>
        <translation>Aucune règle des données chargées ne pèse sur ce chemin.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Leg</source>
        <translation>Étape</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Deciding fact</source>
        <translation>Fait qui a décidé</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Saved without this rule alone</source>
        <translation>Gagné sans cette seule règle</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Judged at</source>
        <translation>Heure jugée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>The act</source>
        <translation>L’acte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_answer.py"/>
        <source>Checked on</source>
        <translation>Vérifiée le</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bay_charts.py"/>
        <source>No figures yet. Run “Occupancy of delivery bays”.</source>
        <translation>Pas encore de chiffres. Lancez « Occupation des aires de livraison ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bay_charts.py"/>
        <source>Charts of the use of bays</source>
        <translation>Graphiques de l’usage des aires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>Click on the map where the goods go</source>
        <translation>Cliquer sur la carte là où vont les marchandises</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>Route</source>
        <translation>Trajet</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>Take the destination of the dock “Itinériz – Route”</source>
        <translation>Reprendre la destination du volet « Itinériz – Itinéraire »</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>Show the chosen bay</source>
        <translation>Montrer l’aire choisie</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>How long the stop is to take: what the disc says at first</source>
        <translation>Durée prévue de l’arrêt : ce que le disque indique d’abord</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>The chosen bay</source>
        <translation>L’aire choisie</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>Vehicle and purpose</source>
        <translation>Véhicule et motif</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>Purpose</source>
        <translation>Motif</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>Bay</source>
        <translation>Aire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_last_stops.py"/>
        <source>Last stops</source>
        <translation>Derniers arrêts</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Use</source>
        <translation>Usage</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>I &amp;arrive: {bay}</source>
        <translation>J’&amp;arrive : {bay}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>Mark the arrival at {bay}: the disc runs down from now</source>
        <translation>Marquer l’arrivée à {bay} : le disque court à partir de maintenant</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>Bays</source>
        <translation>Aires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>I &amp;arrive</source>
        <translation>J’&amp;arrive</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>Place from the map</source>
        <translation>Lieu pris sur la carte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>Place from the route</source>
        <translation>Lieu pris de l’itinéraire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>Length of the stop</source>
        <translation>Durée de l’arrêt</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>The chosen bay, last stops and use</source>
        <translation>L’aire choisie, derniers arrêts et usage</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_bays.py"/>
        <source>Choose a bay first, in the list or on the map</source>
        <translation>Choisissez d’abord une aire, dans la liste ou sur la carte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>The chosen collection</source>
        <translation>La collection choisie</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>Add to the map</source>
        <translation>Ajouter à la carte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>Nothing received yet. “Sync now” asks the server what it offers, and fetches it.</source>
        <translation>Rien n’est encore reçu. « Synchroniser » demande au serveur ce qu’il offre, et le télécharge.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>Apply all the same</source>
        <translation>Appliquer quand même</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>Keep what is here</source>
        <translation>Garder ce qui est ici</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>Features: {n}; received {date}</source>
        <translation>Entités : {n} ; réception : {date}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>Nothing received yet.</source>
        <translation>Rien n’a encore été reçu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>Edition: {edition}</source>
        <translation>Édition : {edition}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>Licence: {licence}</source>
        <translation>Licence : {licence}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>Not taken, because they are not as their collection says: {n}.</source>
        <translation>Écartées, car non conformes à leur collection : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>{uid}: {field} = {value}. {reason}</source>
        <translation>{uid} : {field} = {value}. {reason}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>Features</source>
        <translation>Entités</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>Received</source>
        <translation>Réception</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>Change the selected feature…</source>
        <translation>Modifier l’entité sélectionnée…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>New feature…</source>
        <translation>Nouvelle entité…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>Remove the selected feature</source>
        <translation>Supprimer l’entité sélectionnée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_collections.py"/>
        <source>On the map</source>
        <translation>Sur la carte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_conflict.py"/>
        <source>Somebody else changed it too. Tick what holds in each line, then send it.</source>
        <translation>Quelqu’un d’autre l’a modifiée aussi. Cochez ce qui vaut à chaque ligne, puis envoyez-la.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_conflict.py"/>
        <source>It was removed from the server while you changed it.</source>
        <translation>Elle a été supprimée du serveur pendant que vous la modifiiez.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_conflict.py"/>
        <source>You remove it; on the server it was changed meanwhile.</source>
        <translation>Vous la supprimez ; sur le serveur, elle a été modifiée entre-temps.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_conflict.py"/>
        <source>Fields that differ</source>
        <translation>Champs qui diffèrent</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_conflict.py"/>
        <source>The chosen line</source>
        <translation>La ligne choisie</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_conflict.py"/>
        <source>{whose}: {value}</source>
        <translation>{whose} : {value}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_conflict.py"/>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_conflict.py"/>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_conflict.py"/>
        <source>Mine</source>
        <translation>Chez moi</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_conflict.py"/>
        <source>Theirs</source>
        <translation>Chez l’autre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_conflict.py"/>
        <source>Remove all the same</source>
        <translation>Supprimer quand même</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_conflict.py"/>
        <source>Accept the removal</source>
        <translation>Accepter la suppression</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_conflict.py"/>
        <source>Keep theirs</source>
        <translation>Garder la leur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_conflict.py"/>
        <source>Put mine back</source>
        <translation>Remettre la mienne</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_conflict.py"/>
        <source>Send what is ticked</source>
        <translation>Envoyer ce qui est coché</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_connection.py"/>
        <source>for example: City of …</source>
        <translation>par exemple : Ville de …</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_connection.py"/>
        <source>All that the server offers</source>
        <translation>Tout ce que le serveur offre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_connection.py"/>
        <location filename="../resources/api/schemas/pois.json"/>
        <location filename="../resources/api/schemas/stations.json"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_connection.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <location filename="../resources/api/schemas/bays.json"/>
        <location filename="../resources/api/schemas/stations.json"/>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_connection.py"/>
        <source>No collection is chosen: all that the server offers is fetched.</source>
        <translation>Aucune collection n’est choisie : tout ce que le serveur offre est téléchargé.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_disc.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_outbox.py"/>
        <source>Show it on the map</source>
        <translation>Montrer sur la carte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_disc.py"/>
        <source>Forget this stop; if it was sent, it is removed there too</source>
        <translation>Oublier cet arrêt ; s’il a été envoyé, il est retiré là aussi</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_disc.py"/>
        <source>I am still there</source>
        <translation>J’y suis encore</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_disc.py"/>
        <source>Undo the end of this stop: the disc goes on from its arrival</source>
        <translation>Annuler la fin de cet arrêt : le disque continue depuis son arrivée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_disc.py"/>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_disc.py"/>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_disc.py"/>
        <source>End of the disc</source>
        <translation>Fin du disque</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_disc.py"/>
        <source>&amp;Extend to {time}</source>
        <translation>&amp;Prolonger jusqu’à {time}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_disc.py"/>
        <source>I &amp;leave</source>
        <translation>Je pa&amp;rs</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_disc.py"/>
        <source>Really? Tap again</source>
        <translation>Sûr ? Touchez encore</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_disc.py"/>
        <source>Arrival by mistake</source>
        <translation>Arrivée par erreur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_disc.py"/>
        <source>&amp;Extend</source>
        <translation>&amp;Prolonger</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_disc.py"/>
        <source>It cannot be extended: the longest stay here is {n} min.</source>
        <translation>Il ne peut pas être prolongé : la durée maximale est ici de {n} min.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_disc.py"/>
        <source>It cannot be extended: the bay states no longest stay, and {n} min are assumed.</source>
        <translation>Il ne peut pas être prolongé : l’aire n’indique pas de durée maximale, et {n} min sont supposées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_draft.py"/>
        <source>Must be filled in</source>
        <translation>À renseigner</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_draft.py"/>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_date.py"/>
        <source>{date} at {time}</source>
        <translation>{date} à {time}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_date.py"/>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>ddd d MMM yyyy HH:mm</source>
        <translation>ddd d MMM yyyy HH:mm</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_date.py"/>
        <source>Date and hour</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_date.py"/>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_date.py"/>
        <source>A day to a step; Page up and Page down: a week</source>
        <translation>Un jour par pas ; Page préc. et Page suiv. : une semaine</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_date.py"/>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_date.py"/>
        <source>Show on the map</source>
        <translation>Montrer sur la carte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_date.py"/>
        <source>A layer that follows the date; it goes when this is unticked</source>
        <translation>Une couche qui suit la date ; elle disparaît quand la case est décochée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_date.py"/>
        <source>Who may enter then</source>
        <translation>Qui peut alors entrer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_date.py"/>
        <source>{exemptions}: lifts {n} of the {of} rules that apply then.</source>
        <translation>{exemptions} : règles levées, {n} sur les {of} qui s’appliquent alors.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_date.py"/>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_date.py"/>
        <source>And {n} more.</source>
        <translation>Et {n} de plus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_date.py"/>
        <source>Rules that do not apply then: {n}.</source>
        <translation>Règles qui ne s’appliquent pas alors : {n}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <source>checked on {day}</source>
        <translation>vérifiée le {day}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <source>never checked</source>
        <translation>jamais vérifiée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <source>The chosen exemption</source>
        <translation>La dérogation choisie</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <source>Use in routing</source>
        <translation>Utiliser dans les itinéraires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <source>Lifts</source>
        <translation>Lève</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Hours</source>
        <translation>Horaires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <source>and {n} more</source>
        <translation>et {n} de plus</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <source>{ids} (in no loaded rule layer)</source>
        <translation>{ids} (dans aucune couche de règles chargée)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <source>every low-emission zone</source>
        <translation>toute ZFE</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <source>every rule but heights, widths, lengths and weights</source>
        <translation>toute règle sauf hauteurs, largeurs, longueurs et poids</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <source>act not stated</source>
        <translation>acte non indiqué</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_detail.py"/>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <location filename="../joptimiz_qgis/layers/exemption_report.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Holder (pseudonym)</source>
        <translation>Titulaire (pseudonyme)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_filter.py"/>
        <source>Search: id, zone, legal basis, use…</source>
        <translation>Recherche : identifiant, zone, base légale, usage…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_filter.py"/>
        <source>Search exemptions</source>
        <translation>Rechercher des dérogations</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_filter.py"/>
        <location filename="../joptimiz_qgis/layers/exemption_filter.py"/>
        <source>all zones</source>
        <translation>toutes les zones</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_filter.py"/>
        <source>all states</source>
        <translation>tous les états</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_filter.py"/>
        <source>any time</source>
        <translation>sans limite de date</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_filter.py"/>
        <source>Zones selected on the map</source>
        <translation>Zones choisies sur la carte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_filter.py"/>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_filter.py"/>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_filter.py"/>
        <source>Ends within</source>
        <translation>Fin d’ici</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemption_filter.py"/>
        <source>Zones selected on the map ({n})</source>
        <translation>Zones choisies sur la carte ({n})</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemptions.py"/>
        <source>Layer of exemptions</source>
        <translation>Couche de dérogations</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemptions.py"/>
        <source>Show the place of what is chosen; without one, the zones that it lifts</source>
        <translation>Montrer le lieu de ce qui est choisi ; à défaut, les zones qu’il lève</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemptions.py"/>
        <source>What is chosen</source>
        <translation>Ce qui est choisi</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemptions.py"/>
        <source>At a date</source>
        <translation>À une date</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemptions.py"/>
        <source>What ends soon, by zone and category: to copy, save or print</source>
        <translation>Ce qui prend bientôt fin, par zone et catégorie : à copier, enregistrer ou imprimer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemptions.py"/>
        <source>Use this layer in routing</source>
        <translation>Calculer avec cette couche</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemptions.py"/>
        <source>Ending rights…</source>
        <translation>Échéances…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_exemptions.py"/>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_last_stops.py"/>
        <source>No stop yet. They are kept on this device for {n} days, without a plate or a name.</source>
        <translation>Aucun arrêt encore. Ils sont conservés sur cet appareil pendant {n} jours, sans plaque ni nom.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_log.py"/>
        <source>What is exchanged with the server is told here.</source>
        <translation>Ce qui est échangé avec le serveur est consigné ici.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_log.py"/>
        <source>Copy for support</source>
        <translation>Copier pour l’assistance</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_log.py"/>
        <source>Holds addresses, counts and messages; no token, no authentication, no person.</source>
        <translation>Contient des adresses, des nombres et des messages ; aucun jeton, aucune authentification, aucune personne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_outbox.py"/>
        <source>{name}
{collection}, {operation}: {state}</source>
        <translation>{name}
{collection}, {operation} : {state}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_outbox.py"/>
        <source>Everything has been sent. What you draft for this server waits here until it has it.</source>
        <translation>Tout a été envoyé. Ce que vous préparez pour ce serveur attend ici jusqu’à ce qu’il l’ait reçu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_outbox.py"/>
        <source>Changes to be sent</source>
        <translation>Modifications à envoyer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_outbox.py"/>
        <source>The chosen change</source>
        <translation>La modification choisie</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_outbox.py"/>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_outbox.py"/>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_outbox.py"/>
        <source>Undo discarding</source>
        <translation>Annuler l’abandon</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_outbox.py"/>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Leave now</source>
        <translation>Partir maintenant</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Rule layers</source>
        <translation>Couches de règles</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Alert layers</source>
        <translation>Couches d’alertes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>With exemptions</source>
        <translation>Avec les dérogations</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>The national exemptions to low-emission zones are always taken into account.</source>
        <translation>Les dérogations nationales aux ZFE sont toujours prises en compte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>More</source>
        <translation>Plus d’options</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>leave at once</source>
        <translation>partir aussitôt</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Local time of {zone}, {offset}</source>
        <translation>Heure locale de {zone}, {offset}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>The territory's time zone is set in the JOPTIMIZ options.</source>
        <translation>Le fuseau horaire du territoire se règle dans les options de JOPTIMIZ.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Add a network to the project first.</source>
        <translation>Ajouter d’abord un réseau au projet.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Set the origin and the destination first.</source>
        <translation>Indiquer d’abord l’origine et la destination.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>Longest wait</source>
        <translation>Attente maximale</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>No network in the project. {link}Build one{end} from an OpenStreetMap file or BD TOPO, or add its edges layer.</source>
        <translation>Pas de réseau dans le projet. {link}En construire un{end} à partir d’un fichier OpenStreetMap ou de la BD TOPO, ou ajouter sa couche edges.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>No rule layer in the project: only what the road data says will count. {link}Import rules{end}.</source>
        <translation>Pas de couche de règles dans le projet : seul compte ce que disent les données routières. {link}Importer des règles{end}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>No layer of alerts in the project. {link}Import alerts{end}.</source>
        <translation>Pas de couche d’alertes dans le projet. {link}Importer des alertes{end}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_request.py"/>
        <source>No table of exemptions in the project: only the national ones will count.</source>
        <translation>Pas de table de dérogations dans le projet : seules les nationales compteront.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_route_effects.py"/>
        <source>What alerts do to routes</source>
        <translation>Effet des alertes sur les itinéraires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Drag a layer here to use its selected features as stops.</source>
        <translation>Glisser ici une couche pour prendre ses entités sélectionnées comme arrêts.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Move the stop up</source>
        <translation>Monter l’arrêt</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Move the stop down</source>
        <translation>Descendre l’arrêt</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Remove the stop</source>
        <translation>Retirer l’arrêt</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>From selection</source>
        <translation>Depuis la sélection</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Use the selected features of the active layer as stops</source>
        <translation>Prendre comme arrêts les entités sélectionnées de la couche active</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Click the origin on the map</source>
        <translation>Cliquer l’origine sur la carte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Via</source>
        <translation>Passage</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Click via points on the map, in order</source>
        <translation>Cliquer les points de passage sur la carte, dans l’ordre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Click the destination on the map</source>
        <translation>Cliquer la destination sur la carte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Make a layer with points the active one, select features, then press again.</source>
        <translation>Rendre active une couche de points, sélectionner des entités, puis appuyer de nouveau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_stops.py"/>
        <source>Select between 1 and {n} features of the layer {name}, then press again.</source>
        <translation>Sélectionner de 1 à {n} entités de la couche {name}, puis appuyer de nouveau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Gross weight (PTAC)</source>
        <translation>Poids total autorisé (PTAC)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Combination weight (PTRA)</source>
        <translation>Poids total roulant (PTRA)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Axle load</source>
        <translation>Charge à l’essieu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Top speed</source>
        <translation>Vitesse maximale</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Payload</source>
        <translation>Charge utile</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Range</source>
        <translation>Autonomie</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Crit'Air class</source>
        <translation>Classe Crit'Air</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Another vehicle (see the form)</source>
        <translation>Autre véhicule (voir le formulaire)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Details of the vehicle</source>
        <translation>Détails du véhicule</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Carries dangerous goods</source>
        <translation>Matières dangereuses à bord</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>for example delivery</source>
        <translation>par exemple delivery (livraison)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>Pseudonym</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/wdg_vehicle.py"/>
        <source>never a plate</source>
        <translation>jamais une plaque</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <location filename="../joptimiz_qgis/tr.py"/>
        <source>{date} {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>{date}, {time} ({offset})</source>
        <translation>{date}, {time} ({offset})</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>{h} h {min}</source>
        <translation>{h} h {min}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>{n} km</source>
        <translation>{n} km</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>today {time}</source>
        <translation>aujourd’hui {time}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>tomorrow {time}</source>
        <translation>demain {time}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <source>{n} m</source>
        <translation>{n} m</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/gui/when.py"/>
        <location filename="../joptimiz_qgis/tr.py"/>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/alert_effects.py"/>
        <source>The layer {name} holds no legs of a route: it lacks the fields {fields}.</source>
        <translation>La couche {name} ne contient pas d’étapes d’un itinéraire : il lui manque les champs {fields}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/alerts_import.py"/>
        <source>The areas layer has no area of this code: the alert goes to the table, to be placed by hand.</source>
        <translation>La couche de zones n’a pas de surface de ce code : l’alerte va au tableau, à placer à la main.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/alerts_import.py"/>
        <source>The area was invalid: it is written repaired.</source>
        <translation>La surface était invalide : elle est écrite réparée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/alerts_import.py"/>
        <source>The content is of the format {found}, not {wanted}. Choose auto.</source>
        <translation>Le contenu est au format {found}, non {wanted}. Choisissez auto.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/alerts_layer.py"/>
        <source>A layer of alerts cannot be read. Check that its file is still there.</source>
        <translation>Une couche d’alertes est illisible. Vérifiez que son fichier est toujours là.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/alerts_layer.py"/>
        <source>The layer {name} holds no alerts: it lacks the fields {fields}. Import it with “Import alerts” first.</source>
        <translation>La couche {name} ne contient pas d’alertes : il lui manque les champs {fields}. Importez-la d’abord avec « Importer des alertes ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/audit_reader.py"/>
        <source>The feature is no area: it is left out.</source>
        <translation>L’entité n’est pas une surface : elle est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/audit_reader.py"/>
        <source>The layer {name} holds no area that can be used as the territory.</source>
        <translation>La couche {name} ne contient aucune surface utilisable comme territoire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/audit_reader.py"/>
        <source>The table {name} cannot be read: {error}.</source>
        <translation>La table {name} est illisible : {error}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_charts.py"/>
        <source>Use of the bays by weekday and hour. Hours of the week in use for {share} % of the time or more: {busy}; hidden: {hidden}.</source>
        <translation>Usage des aires par jour de semaine et heure. Heures de la semaine utilisées {share} % du temps ou plus : {busy} ; masquées : {hidden}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_charts.py"/>
        <source>Stops by length. Most last {low} minutes or a little more.</source>
        <translation>Arrêts par durée. La plupart durent {low} minutes ou un peu plus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_charts.py"/>
        <source>Busiest bay: {name}, in use for {n} % of the time.</source>
        <translation>Aire la plus utilisée : {name}, {n} % du temps.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_charts.py"/>
        <source>not in use</source>
        <translation>non utilisée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_charts.py"/>
        <source>{low} % or more</source>
        <translation>{low} % ou plus</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_charts.py"/>
        <source>minutes, recorded ends only</source>
        <translation>minutes, fins enregistrées seulement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_charts.py"/>
        <source>Use by weekday and hour</source>
        <translation>Usage par jour de semaine et heure</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_charts.py"/>
        <source>Busiest bays</source>
        <translation>Aires les plus utilisées</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_charts.py"/>
        <source>No bay has enough stops to be shown.</source>
        <translation>Aucune aire n’a assez d’arrêts pour être montrée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_charts.py"/>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_charts.py"/>
        <source>{low} to {high} %</source>
        <translation>{low} à {high} %</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_charts.py"/>
        <source>hidden: few stops</source>
        <translation>masqué : peu d’arrêts</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_charts.py"/>
        <source>rests on forgotten discs</source>
        <translation>repose sur des disques oubliés</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_charts.py"/>
        <source>{hour} h</source>
        <translation>{hour} h</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_charts.py"/>
        <source>not in the period</source>
        <translation>hors de la période</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>More than 60 movements a week at the kerb</source>
        <translation>Plus de 60 mouvements par semaine à la bordure</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>20 to 60 movements a week</source>
        <translation>De 20 à 60 mouvements par semaine</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>5 to 20 movements a week</source>
        <translation>De 5 à 20 mouvements par semaine</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Up to 5 movements a week</source>
        <translation>Jusqu’à 5 mouvements par semaine</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>No movements at the kerb</source>
        <translation>Aucun mouvement à la bordure</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Movements not known</source>
        <translation>Mouvements inconnus</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>4 bays or more missing</source>
        <translation>Il manque 4 aires ou plus</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>2 or 3 bays missing</source>
        <translation>Il manque 2 ou 3 aires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>1 bay missing</source>
        <translation>Il manque 1 aire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>As many bays as needed</source>
        <translation>Autant d’aires que nécessaire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>No bay needed</source>
        <translation>Aucune aire nécessaire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Need not known</source>
        <translation>Besoin inconnu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>No bay within walking distance</source>
        <translation>Aucune aire à distance de marche</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Bays within walking distance, all full</source>
        <translation>Aires à distance de marche, toutes pleines</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Finds a bay in part</source>
        <translation>Trouve une aire en partie</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Bay not known for sure</source>
        <translation>Aire douteuse</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Finds a bay</source>
        <translation>Trouve une aire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Bay that counts, full</source>
        <translation>Aire qui compte, pleine</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Bay that counts, with room</source>
        <translation>Aire qui compte, avec de la place</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Bay that counts, used by nobody</source>
        <translation>Aire qui compte, que personne n’utilise</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Bay of which something is not known</source>
        <translation>Aire dont quelque chose n’est pas connu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Bay that does not count</source>
        <translation>Aire qui ne compte pas</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>New bay</source>
        <translation>Aire nouvelle</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Bay moved here</source>
        <translation>Aire déplacée ici</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Bay made longer</source>
        <translation>Aire allongée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Bay kept</source>
        <translation>Aire gardée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Bay removed</source>
        <translation>Aire supprimée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Bay not up to norm</source>
        <translation>Aire non conforme</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Bay to be improved</source>
        <translation>Aire à améliorer</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Not known whether up to norm</source>
        <translation>Conformité inconnue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Bay up to norm</source>
        <translation>Aire aux normes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Against the norm</source>
        <translation>Contraire à la norme</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>To be mended</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>To be noted</source>
        <translation>À noter</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>The data do not say</source>
        <translation>Les données ne le disent pas</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Not legal for this vehicle then</source>
        <translation>Interdite à ce véhicule à ce moment</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Too short for this vehicle</source>
        <translation>Trop courte pour ce véhicule</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Not known whether it can be used</source>
        <translation>On ne sait pas si elle peut être utilisée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Can be used; free or not: unknown</source>
        <translation>Peut être utilisée ; libre ou non : inconnu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>In use for 85 % of the time or more</source>
        <translation>En usage 85 % du temps ou plus</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>In use for 60 to 85 % of the time</source>
        <translation>En usage de 60 à 85 % du temps</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>In use for 30 to 60 % of the time</source>
        <translation>En usage de 30 à 60 % du temps</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>In use for less than 30 % of the time</source>
        <translation>En usage moins de 30 % du temps</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_legend.py"/>
        <source>Too few stops to be shown</source>
        <translation>Trop peu d’arrêts pour être montrés</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_page.py"/>
        <source>Use by weekday and hour, all bays</source>
        <translation>Usage par jour de semaine et heure, toutes les aires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_page.py"/>
        <source>Length of stops, all bays</source>
        <translation>Durée des arrêts, toutes les aires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_page.py"/>
        <source>Busiest bays, share of the time in use</source>
        <translation>Aires les plus utilisées, part du temps d’usage</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_page.py"/>
        <source>Made on {date}.</source>
        <translation>Établi le {date}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bay_search.py"/>
        <source>No street open to people on foot is within {metres} m of the destination. Put it on the network, or allow a longer walk.</source>
        <translation>Aucune rue ouverte aux piétons n’est à moins de {metres} m de la destination. Placez-la sur le réseau, ou admettez une marche plus longue.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bays_around.py"/>
        <source>The place lies where the network's coordinate reference system has no coordinates. Choose another one.</source>
        <translation>Le lieu est là où le système de coordonnées du réseau n’a pas de coordonnées. Choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bays_import.py"/>
        <source>The geometry cannot be brought into longitude and latitude: the bay goes to the table.</source>
        <translation>La géométrie ne peut pas être portée en longitude et latitude : l’aire va dans la table.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bays_import.py"/>
        <source>The geometry mixes points, lines and areas: the bay goes to the table, to be placed by hand.</source>
        <translation>La géométrie mêle points, lignes et surfaces : l’aire va dans la table, à placer à la main.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bays_import.py"/>
        <source>{name} is in none of the known formats of delivery bays. Missing fields: national schema {cerema}; Paris open data {paris}. For any other table give a field map.</source>
        <translation>{name} n’est dans aucun des formats connus d’aires de livraison. Champs manquants : schéma national {cerema} ; données ouvertes de Paris {paris}. Pour toute autre table, indiquez une correspondance des champs.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bays_import.py"/>
        <location filename="../joptimiz_qgis/layers/rules_source.py"/>
        <source>{name} lacks the fields {fields} of the format {format}.</source>
        <translation>Il manque à {name} les champs {fields} du format {format}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bays_reader.py"/>
        <source>The bay has no place that can be used: it is left out.</source>
        <translation>L’aire n’a pas d’emplacement utilisable : elle est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/bays_reader.py"/>
        <source>The layers hold no delivery bay that has a place. Give the outputs of “Import delivery bays”.</source>
        <translation>Les couches ne contiennent aucune aire de livraison qui ait un emplacement. Indiquez les sorties de « Importer des aires de livraison ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/blocking_words.py"/>
        <source>No legal way: {n} rules block it together.</source>
        <translation>Aucun chemin légal : {n} règles le ferment ensemble.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/blocking_words.py"/>
        <source>No legal way: one rule blocks it.</source>
        <translation>Aucun chemin légal : une règle le ferme.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/blocking_words.py"/>
        <source>No legal way: the road data blocks it.</source>
        <translation>Aucun chemin légal : les données routières le ferment.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/blocking_words.py"/>
        <source>No legal way.</source>
        <translation>Aucun chemin légal.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/blocking_words.py"/>
        <source>No legal way: one rule and the road data block it together.</source>
        <translation>Aucun chemin légal : une règle et les données routières le ferment ensemble.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/blocking_words.py"/>
        <source>No legal way: {n} rules and the road data block it together.</source>
        <translation>Aucun chemin légal : {n} règles et les données routières le ferment ensemble.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/candidates_reader.py"/>
        <source>The feature has no place: it is left out.</source>
        <translation>L’entité n’a pas de lieu : elle est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/candidates_reader.py"/>
        <source>A number, zero or more, is wanted: the value is ignored.</source>
        <translation>Un nombre, zéro ou plus, est attendu : la valeur est ignorée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/candidates_reader.py"/>
        <source>Another candidate has this identifier too: the number of the feature is added.</source>
        <translation>Un autre candidat a aussi cet identifiant : le numéro de l’entité est ajouté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/candidates_reader.py"/>
        <source>The layer {name} holds neither points nor lines. Give places where a bay could be.</source>
        <translation>La couche {name} ne contient ni points ni lignes. Indiquez des lieux où une aire pourrait être.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/code_areas.py"/>
        <source>The areas layer has no field {field}. Choose the one that holds the code.</source>
        <translation>La couche de zones n’a pas de champ {field}. Choisissez celui qui porte le code.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/code_areas.py"/>
        <source>The areas layer has no coordinate reference system. Set one in its properties.</source>
        <translation>La couche de zones n’a pas de système de coordonnées de référence (SCR). Indiquez-le dans ses propriétés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/code_areas.py"/>
        <source>An area of the areas layer cannot be brought into longitude and latitude. Check the coordinate reference system of the layer.</source>
        <translation>Une surface de la couche de zones ne peut pas être ramenée en longitude et latitude. Vérifiez le système de coordonnées de référence (SCR) de la couche.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/decision_map.py"/>
        <source>Scale 1:{scale} – projection {crs} ({code})</source>
        <translation>Échelle 1/{scale} – projection {crs} ({code})</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/decision_map.py"/>
        <source>Illustrative data – no legal value</source>
        <translation>Données illustratives – sans valeur juridique</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/decision_map.py"/>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/decision_map.py"/>
        <source>Map made on {date}</source>
        <translation>Carte établie le {date}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/demand_reader.py"/>
        <source>The feature has no place in the CRS of the network: it is left out.</source>
        <translation>L’entité n’a pas de lieu dans le SCR du réseau : elle est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/demand_reader.py"/>
        <source>Movements a week are a number, zero or more: they are unknown here.</source>
        <translation>Les mouvements par semaine sont un nombre, zéro ou plus : ils sont ici inconnus.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/demand_reader.py"/>
        <source>The minutes of a stop are a number above zero: they are unknown here.</source>
        <translation>Les minutes d’un arrêt sont un nombre supérieur à zéro : elles sont ici inconnues.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/demand_reader.py"/>
        <source>Another feature has this identifier too: both are kept.</source>
        <translation>Une autre entité a aussi cet identifiant : les deux sont gardées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/demand_reader.py"/>
        <source>The layer {name} holds no places. Give points with movements a week.</source>
        <translation>La couche {name} ne contient aucun lieu. Indiquez des points avec des mouvements par semaine.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/demand_reader.py"/>
        <source>The layer {layer} has no field {name} of movements a week. Choose another of its fields: {fields}.</source>
        <translation>La couche {layer} n’a pas de champ {name} de mouvements par semaine. Choisissez un autre de ses champs : {fields}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/draft_place.py"/>
        <source>The chosen feature has no geometry. Choose another one.</source>
        <translation>L’entité choisie n’a pas de géométrie. Choisissez-en une autre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/draft_place.py"/>
        <source>The place cannot be said in longitude and latitude. Set the coordinate reference system of the layer or of the project.</source>
        <translation>Le lieu ne peut pas être dit en longitude et latitude. Choisissez le système de coordonnées de référence de la couche ou du projet.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/establishments.py"/>
        <source>The place cannot be brought into the reference system of the result: the establishment goes to the table without a place.</source>
        <translation>Le lieu ne peut pas être converti dans le système de coordonnées du résultat : l’établissement va dans la table, sans lieu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/establishments.py"/>
        <source>The layer {name} holds no areas. Give polygons.</source>
        <translation>La couche {name} ne contient aucune surface. Indiquez des polygones.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/establishments.py"/>
        <source>The layer {name} holds no area that can be used.</source>
        <translation>La couche {name} ne contient aucune surface utilisable.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>Identifier of the exemption.</source>
        <translation>Identifiant de la dérogation.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>Rules that it lifts, comma-separated; * for all, which never lifts a height, width, length or weight.</source>
        <translation>Règles qu’elle lève, séparées par des virgules ; * pour toutes, ce qui ne lève jamais une hauteur, une largeur, une longueur ou un poids.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>national or local.</source>
        <translation>national ou local.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>Vehicle categories that it covers, comma-separated; * for all.</source>
        <translation>Catégories de véhicules qu’elle couvre, séparées par des virgules ; * pour toutes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>Worst Crit’Air class that it covers, included; empty for all.</source>
        <translation>Classe Crit'Air la moins bonne qu’elle couvre, comprise ; vide pour toutes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>Uses that it covers, comma-separated; * for all.</source>
        <translation>Usages qu’elle couvre, séparés par des virgules ; * pour tous.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>Pseudonyms of the vehicles that it covers, comma-separated; * for all. Never a registration number.</source>
        <translation>Pseudonymes des véhicules qu’elle couvre, séparés par des virgules ; * pour tous. Jamais un numéro d’immatriculation.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>First day of validity, or the exact instant with its offset; empty: open.</source>
        <translation>Premier jour de validité, ou instant exact avec son décalage ; vide : sans début.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>Last day of validity, included, or the exact instant with its offset; empty: open.</source>
        <translation>Dernier jour de validité, compris, ou instant exact avec son décalage ; vide : sans fin.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>When it lifts, in the grammar of OpenStreetMap’s opening_hours; empty: always.</source>
        <translation>Quand elle lève, au format opening_hours d’OpenStreetMap ; vide : toujours.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>Most days a year on which it may be used; empty: no such limit.</source>
        <translation>Nombre maximal de jours d’utilisation par an ; vide : pas de telle limite.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>Act and article that grant it.</source>
        <translation>Acte et article qui l’accordent.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>Address of the act.</source>
        <translation>Adresse de l’acte.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>requested, granted, suspended, revoked or expired; only granted lifts.</source>
        <translation>requested (demandée), granted (accordée), suspended (suspendue), revoked (abrogée) ou expired (expirée) ; seule granted lève.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>Pseudonym of the holder.</source>
        <translation>Pseudonyme du titulaire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>Geometry in longitude and latitude (WGS 84); empty for an exemption that holds wherever its rules do.</source>
        <translation>Géométrie en longitude et latitude (WGS 84) ; vide pour une dérogation qui vaut partout où valent ses règles.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>The GDAL of this QGIS writes no {format} files. Choose one of: {known}.</source>
        <translation>La bibliothèque GDAL de ce QGIS n’écrit pas de fichiers {format}. Choisissez parmi : {known}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>always</source>
        <translation>toujours</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>field</source>
        <translation>champ</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>meaning</source>
        <translation>sens</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>Crit’Air up to</source>
        <translation>Crit'Air jusqu’à</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Uses</source>
        <translation>Usages</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>A text that a spreadsheet would take for a formula has an apostrophe before it.</source>
        <translation>Un texte qu’un tableur prendrait pour une formule est précédé d’une apostrophe.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>Holders and vehicles are pseudonyms. The acts prevail.</source>
        <translation>Les titulaires et les véhicules sont des pseudonymes. Les actes prévalent.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_files.py"/>
        <source>And {n} more: export them as CSV.</source>
        <translation>Et {n} de plus : exportez-les en CSV.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_filter.py"/>
        <source>all low-emission zones</source>
        <translation>toutes les ZFE</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_report.py"/>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_report.py"/>
        <source>Days left</source>
        <translation>Jours restants</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_report.py"/>
        <source>Exemptions that end within {n} days</source>
        <translation>Dérogations qui prennent fin d’ici {n} jours</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_report.py"/>
        <source>On {day}. Source: {data}, edition: {edition}.</source>
        <translation>Le {day}. Source : {data}, édition : {edition}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_report.py"/>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_report.py"/>
        <source>Holders are pseudonyms. Only the loaded data are read.</source>
        <translation>Les titulaires sont des pseudonymes. Seules les données chargées sont lues.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_report.py"/>
        <source>None ends within these days.</source>
        <translation>Aucune ne prend fin dans ce délai.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemption_report.py"/>
        <source>And {n} more: the CSV file has all.</source>
        <translation>Et {n} de plus : le fichier CSV les a toutes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/exemptions_layer.py"/>
        <source>The table {name} cannot be read in row {row}, field {field}: {reason}</source>
        <translation>La table {name} est illisible, ligne {row}, champ {field} : {reason}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/feed_source.py"/>
        <source>{place} refuses (HTTP {status}). Check the address and, if it asks for one, the authentication.</source>
        <translation>{place} refuse (HTTP {status}). Vérifiez l’adresse et, si elle en demande une, l’authentification.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/feed_source.py"/>
        <source>{place} leads to another address, {other}. Give that one if you trust it.</source>
        <translation>{place} mène à une autre adresse, {other}. Donnez celle-ci si vous lui faites confiance.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/feed_source.py"/>
        <source>{address} is not an address of a feed. Write it as https://machine.example/feed.xml: whoever can change a feed on its way can close roads, so that http is refused.</source>
        <translation>{address} n’est pas l’adresse d’un flux. Écrivez-la sous la forme https://machine.example/feed.xml : qui peut modifier un flux en chemin peut fermer des routes, c’est pourquoi http est refusé.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/feed_source.py"/>
        <source>The address {address} may hold no user name or password. Store them in the settings of QGIS, Authentication, and choose that entry.</source>
        <translation>L’adresse {address} ne doit contenir ni nom d’utilisateur ni mot de passe. Enregistrez-les dans les options de QGIS, Authentification, et choisissez cette entrée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/feed_source.py"/>
        <location filename="../joptimiz_qgis/layers/osm_file.py"/>
        <source>The file {path} cannot be read ({detail}).</source>
        <translation>Le fichier {path} est illisible ({detail}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/finished_file.py"/>
        <source>The file {path} cannot be written. Choose another folder, or close the program that has it open.</source>
        <translation>Le fichier {path} ne peut pas être écrit. Choisir un autre dossier, ou fermer le logiciel qui l’a ouvert.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/geopackage.py"/>
        <source>An edge of the network is no line with two points. Undo that edit or build the network again.</source>
        <translation>Un tronçon du réseau n’est pas une ligne de deux points. Annuler cette modification ou reconstruire le réseau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Left out of the network</source>
        <translation>Écarté du réseau</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>No rule forbids it</source>
        <translation>Aucune règle ne l’interdit</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Allowed by an exemption</source>
        <translation>Permis par une dérogation</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Only to stop there</source>
        <translation>Desserte seulement</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Unknown: the data do not say</source>
        <translation>Inconnu : les données ne le disent pas</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Forbidden</source>
        <translation>Interdit</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Motorway or trunk road</source>
        <translation>Autoroute ou voie rapide</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Primary road</source>
        <translation>Route principale</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Secondary road</source>
        <translation>Route secondaire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Tertiary road</source>
        <translation>Route tertiaire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Local street</source>
        <translation>Rue locale</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Service road or track</source>
        <translation>Voie de service ou chemin</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Foot or cycle path</source>
        <translation>Voie piétonne ou cyclable</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Ferry</source>
        <translation>Bac</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Legal route, by an exemption</source>
        <translation>Itinéraire légal, par dérogation</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Legal route, law unknown in places</source>
        <translation>Itinéraire légal, droit inconnu par endroits</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Low-emission zone (ZFE)</source>
        <translation>Zone à faibles émissions (ZFE)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Limited-traffic zone (ZTL)</source>
        <translation>Zone à trafic limité (ZTL)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Pedestrian area</source>
        <translation>Aire piétonne</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Weight or size limit</source>
        <translation>Limite de poids ou de gabarit</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Closed to traffic</source>
        <translation>Fermé à la circulation</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Road works</source>
        <translation>Travaux</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Parking or pollution-peak rule</source>
        <translation>Règle de stationnement ou de pic de pollution</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Low-emission zone, not yet in force</source>
        <translation>ZFE, pas encore en vigueur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Limited-traffic zone, not yet in force</source>
        <translation>ZTL, pas encore en vigueur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Pedestrian area, not yet in force</source>
        <translation>Aire piétonne, pas encore en vigueur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Weight or size limit, not yet in force</source>
        <translation>Limite de poids ou de gabarit, pas encore en vigueur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Closure, not yet in force</source>
        <translation>Fermeture, pas encore en vigueur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Event, not yet in force</source>
        <translation>Manifestation, pas encore en vigueur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Road works, not yet in force</source>
        <translation>Travaux, pas encore en vigueur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Parking or pollution-peak rule, not yet in force</source>
        <translation>Règle de stationnement ou de pic de pollution, pas encore en vigueur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Exception to a ban</source>
        <translation>Exception à une interdiction</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Suspended: not applied</source>
        <translation>Suspendu : non appliqué</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Not verified for a year</source>
        <translation>Non vérifié depuis un an</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Stop on the way</source>
        <translation>Arrêt sur le trajet</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Point on the way</source>
        <translation>Point de passage</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Exemption that ends within 30 days</source>
        <translation>Dérogation qui prend fin dans les 30 jours</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Exemption in force</source>
        <translation>Dérogation en vigueur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Exemption granted, not begun</source>
        <translation>Dérogation accordée, à venir</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Exemption requested</source>
        <translation>Dérogation demandée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Exemption suspended</source>
        <translation>Dérogation suspendue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Exemption expired</source>
        <translation>Dérogation expirée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Exemption revoked</source>
        <translation>Dérogation abrogée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Exemption not readable: lifts nothing</source>
        <translation>Dérogation illisible : ne lève rien</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Lifted by the exemption</source>
        <translation>Levée par la dérogation</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Not known whether it is lifted</source>
        <translation>On ne sait pas si elle est levée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>In force, not lifted</source>
        <translation>En vigueur, non levée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Does not apply then</source>
        <translation>Ne s’applique pas à ce moment</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Rules that it lifts</source>
        <translation>Règles qu’elle lève</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Scope</source>
        <translation>Portée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Worst Crit'Air class</source>
        <translation>Classe Crit'Air la moins bonne</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Vehicles (pseudonyms)</source>
        <translation>Véhicules (pseudonymes)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Valid from</source>
        <translation>Valable du</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Valid to</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Days a year at most</source>
        <translation>Jours par an au plus</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <location filename="../resources/api/schemas/exemptions.json"/>
        <location filename="../resources/api/schemas/passes.json"/>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Address of the act</source>
        <translation>Adresse de l’acte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Alert, extreme</source>
        <translation>Alerte, extrême</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Alert, severe</source>
        <translation>Alerte, sévère</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Alert, moderate</source>
        <translation>Alerte, modérée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Alert, minor</source>
        <translation>Alerte, mineure</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Alert, severity not stated</source>
        <translation>Alerte, gravité non indiquée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Alert that is over or cancelled</source>
        <translation>Alerte terminée ou annulée</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Alert</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Urgency</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <location filename="../resources/api/schemas/pois.json"/>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <location filename="../resources/api/schemas/alerts.json"/>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>From (UTC)</source>
        <translation>Du (UTC)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Until (UTC)</source>
        <translation>Au (UTC)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Effect on traffic</source>
        <translation>Effet sur la circulation</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Share of the usual speed</source>
        <translation>Part de la vitesse habituelle</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Bay out of use</source>
        <translation>Aire hors service</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Bay not to norm: marking, sign or order</source>
        <translation>Aire non conforme : marquage, panneau ou arrêté</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Permanent bay</source>
        <translation>Aire permanente</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Periodic bay: parking outside its hours</source>
        <translation>Aire périodique : stationnement hors de ses horaires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Goods area</source>
        <translation>Zone marchandises</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Bay of a type that is not stated</source>
        <translation>Aire de type non indiqué</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Station out of service</source>
        <translation>Station hors service</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Gas for vehicles</source>
        <translation>Gaz pour véhicules</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Charging, less than 50 kW or power not known</source>
        <translation>Recharge, moins de 50 kW ou puissance inconnue</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Charging, 50 kW or more</source>
        <translation>Recharge, 50 kW ou plus</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Within {threshold} min</source>
        <translation>En {threshold} min au plus</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/legend.py"/>
        <source>Within {threshold} m</source>
        <translation>À {threshold} m au plus</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/line_layer.py"/>
        <source>The kind of road layer is not recognised. For BD TOPO it lacks the fields {bdtopo}; for OpenStreetMap lines it lacks {osm}. Give FIELD_MAP to say which of its fields holds what.</source>
        <translation>Le type de couche de voies n’est pas reconnu. Pour la BD TOPO, il manque les champs {bdtopo} ; pour des lignes OpenStreetMap, il manque {osm}. Donner FIELD_MAP pour dire ce que contient chaque champ.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/line_layer.py"/>
        <source>A table of forbidden turns can be used with BD TOPO only. Leave TURNS empty.</source>
        <translation>Une table de mouvements interdits ne sert qu’avec la BD TOPO. Laisser TURNS vide.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/line_layer.py"/>
        <source>{kind} is no kind of line layer. Choose one of {known}.</source>
        <translation>{kind} n’est pas un type de couche de lignes. En choisir un parmi {known}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/line_layer.py"/>
        <source>A generic layer needs FIELD_MAP: which of its fields holds what. See the help of this algorithm.</source>
        <translation>Une couche generic demande FIELD_MAP, qui dit ce que contient chaque champ. Voir l’aide de ce traitement.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/line_reader.py"/>
        <source>The feature has no geometry.</source>
        <translation>L’entité n’a pas de géométrie.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/line_reader.py"/>
        <source>The geometry is no line.</source>
        <translation>La géométrie n’est pas une ligne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/line_reader.py"/>
        <source>A coordinate of the line is no number.</source>
        <translation>Une coordonnée de la ligne n’est pas un nombre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/line_reader.py"/>
        <source>The line cannot be drawn in the CRS of the network, or lies outside the Earth.</source>
        <translation>La ligne ne peut pas être tracée dans le SCR du réseau, ou se trouve hors de la Terre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/line_reader.py"/>
        <source>No line of the layer {name} can be drawn in the CRS {crs}. Check the CRS of the layer, or choose another one for the network.</source>
        <translation>Aucune ligne de la couche {name} ne peut être tracée dans le SCR {crs}. Vérifier le SCR de la couche, ou en choisir un autre pour le réseau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/line_reader.py"/>
        <source>The layer {name} has no CRS. Set it in the layer's properties (Source).</source>
        <translation>La couche {name} n’a pas de SCR. L’indiquer dans ses propriétés (Source).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/line_reader.py"/>
        <source>The layer {name} holds no lines. Give a layer of road lines.</source>
        <translation>La couche {name} ne contient pas de lignes. Donner une couche de lignes de voies.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/line_reader.py"/>
        <source>The layer {name} holds no line that can be used ({count} features were rejected). Check its filter and geometry.</source>
        <translation>La couche {name} ne contient aucune ligne utilisable ({count} entités rejetées). Vérifier son filtre et sa géométrie.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_facts.py"/>
        <source>Leaving on {date} at {time}</source>
        <translation>Départ le {date} à {time}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_facts.py"/>
        <source>no difference</source>
        <translation>sans écart</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_facts.py"/>
        <source>{rule} (not yet in force)</source>
        <translation>{rule} (pas encore en vigueur)</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_facts.py"/>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_facts.py"/>
        <source>Driving time, free flow</source>
        <translation>Temps de conduite, sans trafic</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_facts.py"/>
        <source>Rules concerned</source>
        <translation>Règles concernées</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_facts.py"/>
        <source>Exemptions used</source>
        <translation>Dérogations utilisées</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_facts.py"/>
        <source>Rules: {data}</source>
        <translation>Règles : {data}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_facts.py"/>
        <source>Distance if no rule existed</source>
        <translation>Distance sans aucune règle</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_facts.py"/>
        <source>Driving time if no rule existed</source>
        <translation>Temps de conduite sans aucune règle</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_facts.py"/>
        <source>of which waiting</source>
        <translation>dont attente</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_facts.py"/>
        <source>edition of {date}</source>
        <translation>édition du {date}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_facts.py"/>
        <source>Network: {data}</source>
        <translation>Réseau : {data}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_facts.py"/>
        <source>{layer}: {rights}</source>
        <translation>{layer} : {rights}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_legend.py"/>
        <source>Roads, drawn wider where more important</source>
        <translation>Voies, d’autant plus larges qu’elles sont importantes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_legend.py"/>
        <source>{label} ({count})</source>
        <translation>{label} ({count})</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>verified on {date}</source>
        <translation>vérifié le {date}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>and {n} more symbols, see the layers</source>
        <translation>autres symboles : {n}, voir les couches</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>Acts</source>
        <translation>Actes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>and {n} more acts, see the table of reasons</source>
        <translation>autres actes : {n}, voir la table des raisons</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>and {n} more remarks</source>
        <translation>autres remarques : {n}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/map_panel.py"/>
        <source>and {n} more sources, see the layers</source>
        <translation>autres sources : {n}, voir les couches</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/mirror.py"/>
        <source>The mirror {path} was made by a newer version of JOPTIMIZ. Update the plugin, or choose another file.</source>
        <translation>Le miroir {path} vient d’une version plus récente de JOPTIMIZ. Mettez l’extension à jour, ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/mirror.py"/>
        <source>{path} is there already and is no mirror of JOPTIMIZ. Choose another file.</source>
        <translation>{path} existe déjà et n’est pas un miroir de JOPTIMIZ. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/mirror.py"/>
        <source>{path} is damaged and was left as it is. Repair or remove it, or choose another file.</source>
        <translation>{path} est endommagé et a été laissé tel quel. Réparez-le ou retirez-le, ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/open_layers.py"/>
        <source>The layer {name} cannot look away while the new data are written, and would draw a part of them: nothing was applied. Take it off the map and add it again, then try again.</source>
        <translation>La couche {name} ne peut pas se mettre en attente pendant l’écriture des nouvelles données, et n’en dessinerait qu’une partie : rien n’a été appliqué. Retirez-la de la carte, ajoutez-la de nouveau, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/outbox.py"/>
        <source>This change is no longer in the conflict that was shown: nothing was decided. Look at it again.</source>
        <translation>Cette modification n’est plus dans le conflit affiché : rien n’a été décidé. Regardez-la de nouveau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/outbox.py"/>
        <source>There is a newer change of the same feature: the discarded one was not put back.</source>
        <translation>Il y a une modification plus récente de la même entité : celle qui a été abandonnée n’a pas été remise.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/outbox.py"/>
        <source>The file {path} that holds unsent changes is in use by another program. Try again in a moment.</source>
        <translation>Le fichier {path}, qui contient des modifications non envoyées, est utilisé par un autre programme. Réessayez dans un instant.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/outbox.py"/>
        <source>The file {path} that holds unsent changes cannot be read: {reason}. Nothing was removed: copy it before you do anything else.</source>
        <translation>Le fichier {path}, qui contient des modifications non envoyées, est illisible : {reason}. Rien n’a été supprimé : copiez-le avant toute autre chose.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/places.py"/>
        <source>{path} lies on a network share. The mirror must lie on a disk of this machine: choose a folder there.</source>
        <translation>{path} est sur un partage réseau. Le miroir doit être sur un disque de cet ordinateur : choisissez-y un dossier.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/places.py"/>
        <source>{id} is no identifier of a connection.</source>
        <translation>{id} n’est pas l’identifiant d’une connexion.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/project_layers.py"/>
        <source>{name} cannot be put on the map just now, perhaps because its data are being exchanged. Try again in a moment.</source>
        <translation>{name} ne peut pas être mise sur la carte pour l’instant, peut-être parce que ses données sont en cours d’échange. Réessayez dans un instant.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/project_layers.py"/>
        <source>Stops at bays</source>
        <translation>Arrêts sur les aires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/project_layers.py"/>
        <source>Places of interest</source>
        <translation>Lieux d’intérêt</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/project_layers.py"/>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/project_layers.py"/>
        <source>points</source>
        <translation>points</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/project_layers.py"/>
        <source>lines</source>
        <translation>lignes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/project_layers.py"/>
        <source>areas</source>
        <translation>surfaces</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/project_layers.py"/>
        <source>Copy of the collection {collection} of {endpoint}, edition {edition}, fetched on {day}. Read-only: changes are drafted and sent.</source>
        <translation>Copie de la collection {collection} de {endpoint}, édition {edition}, téléchargée le {day}. En lecture seule : les modifications sont préparées puis envoyées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/project_layers.py"/>
        <source>Fetched {when}</source>
        <translation>Téléchargé le {when}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/staging.py"/>
        <source>The geometry is none that can be stored.</source>
        <translation>La géométrie n’est pas de celles qui peuvent être enregistrées.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/staging.py"/>
        <source>A value cannot be stored.</source>
        <translation>Une valeur ne peut pas être enregistrée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/mirror/staging.py"/>
        <source>The disk that {path} lies on cannot keep a write-ahead log. The mirror must lie on a disk of this machine.</source>
        <translation>Le disque de {path} ne peut pas tenir de journal anticipé (WAL). Le miroir doit être sur un disque de cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <location filename="../joptimiz_qgis/layers/network_session.py"/>
        <source>The network {path} does not exist. Build it, or choose another.</source>
        <translation>Le réseau {path} n’existe pas. Le construire, ou en choisir un autre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>The file {path} is no network: it has no table {table}. Make one with “Build network”.</source>
        <translation>Le fichier {path} n’est pas un réseau : il n’a pas de table {table}. En produire un par « Construire un réseau ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>The network {path} is of format version {found}; this plugin reads version {known}. Build it again.</source>
        <translation>Le réseau {path} est à la version de format {found} ; cette extension lit la version {known}. Le reconstruire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>The edges of the network {path} have no field {field}. Build it again.</source>
        <translation>Les tronçons du réseau {path} n’ont pas de champ {field}. Le reconstruire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>The network states no CRS. Build it again.</source>
        <translation>Le réseau n’indique pas de SCR. Le reconstruire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>A node of the network has no place. Undo that edit or build the network again.</source>
        <translation>Un nœud du réseau n’a pas de position. Annuler cette modification ou reconstruire le réseau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>The shape of edge {edge} no longer ends at its nodes, or it has no length. Undo that edit, or change the source and build the network again.</source>
        <translation>Le tracé du tronçon {edge} ne finit plus à ses nœuds, ou n’a pas de longueur. Annuler cette modification, ou changer la source et reconstruire le réseau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>The network {path} is damaged ({detail}). Build it again.</source>
        <translation>Le réseau {path} est endommagé ({detail}). Le reconstruire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>Edge {edge} ends at a node that the network does not have. New roads belong in the source: draw it there and build the network again.</source>
        <translation>Le tronçon {edge} finit à un nœud que le réseau n’a pas. Les nouvelles voies se dessinent dans la source : l’y tracer et reconstruire le réseau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>The network has no edges. Build it again.</source>
        <translation>Le réseau n’a pas de tronçons. Le reconstruire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_reader.py"/>
        <source>Two edges of the network have the same edge_id. An edge that was cut in two belongs in the source: cut it there and build the network again.</source>
        <translation>Deux tronçons du réseau ont le même edge_id. Un tronçon se coupe dans la source : l’y couper et reconstruire le réseau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_session.py"/>
        <source>The network {path} cannot be read ({detail}).</source>
        <translation>Le réseau {path} est illisible ({detail}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_store.py"/>
        <source>The file {path} cannot be written ({detail}). Check the folder and the space on the disk.</source>
        <translation>Le fichier {path} ne peut pas être écrit ({detail}). Vérifier le dossier et la place sur le disque.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_store.py"/>
        <source>The file {path} cannot be written: the folder or the file is read-only. Choose another folder.</source>
        <translation>Le fichier {path} ne peut pas être écrit : le dossier ou le fichier est en lecture seule. Choisir un autre dossier.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_store.py"/>
        <source>The file {path} is in use. Remove its layers from the project, close other programmes that have it open, or choose another file.</source>
        <translation>Le fichier {path} est utilisé. Retirer ses couches du projet, fermer les autres logiciels qui l’ont ouvert, ou choisir un autre fichier.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_store.py"/>
        <source>The CRS {crs} is not projected. Choose a projected CRS in metres.</source>
        <translation>Le SCR {crs} n’est pas projeté. Choisir un SCR projeté en mètres.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/network_store.py"/>
        <source>The folder {folder} does not exist. Make it, or choose another.</source>
        <translation>Le dossier {folder} n’existe pas. Le créer, ou en choisir un autre.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/orders_import.py"/>
        <source>The file is no DATEX II in XML: it holds no orders. Give layers and tables of rules as INPUT.</source>
        <translation>Le fichier n’est pas du DATEX II en XML : il ne contient aucun arrêté. Donnez les couches et tables de règles dans INPUT.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/osm_file.py"/>
        <source>The file holds no nodes: no road can be drawn. Export it with the nodes of its ways.</source>
        <translation>Le fichier ne contient pas de nœuds : aucune voie ne peut être tracée. L’exporter avec les nœuds de ses lignes.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/placing.py"/>
        <source>The geometry cannot be brought into the CRS of the network: it must be placed by hand.</source>
        <translation>La géométrie ne peut pas être transposée dans le SCR du réseau : à placer à la main.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/placing.py"/>
        <source>The polygon is invalid and encloses nothing: it must be drawn again.</source>
        <translation>Le polygone est invalide et n’enferme rien : à redessiner.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/placing.py"/>
        <source>The polygon is invalid; a repair encloses the same area and is used: check it.</source>
        <translation>Le polygone est invalide ; une réparation de même surface est utilisée : à vérifier.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/placing.py"/>
        <source>The polygon is invalid and may mean several areas: the rule is kept as unknown. Draw it again.</source>
        <translation>Le polygone est invalide et peut désigner plusieurs surfaces : la règle est gardée comme inconnue. Le redessiner.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/placing.py"/>
        <source>The geometry is empty: it must be placed by hand.</source>
        <translation>La géométrie est vide : à placer à la main.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/presets.py"/>
        <source>The vehicle {text} is neither a preset nor a JSON object. Presets: {presets}.</source>
        <translation>Le véhicule {text} n’est ni un modèle ni un objet JSON. Modèles : {presets}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/presets.py"/>
        <source>{n} t</source>
        <translation>{n} t</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/presets.py"/>
        <source>Crit'Air {name}</source>
        <translation>Crit'Air {name}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/projection.py"/>
        <source>The CRS {crs} is not projected in metres. Choose one that is, for example EPSG:2154.</source>
        <translation>Le SCR {crs} n’est pas projeté en mètres. En choisir un qui le soit, par exemple EPSG:2154.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/projection.py"/>
        <source>Some places of the source cannot be drawn in the CRS {crs}. Choose a CRS made for where they are.</source>
        <translation>Certains lieux de la source ne peuvent pas être tracés dans le SCR {crs}. Choisir un SCR fait pour cet endroit.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/qgis_transport.py"/>
        <source>The stored authentication cannot be used. Open it in the settings of QGIS, Authentication, and enter the master password.</source>
        <translation>L’authentification enregistrée ne peut pas être utilisée. Ouvrez-la dans les options de QGIS, Authentification, et saisissez le mot de passe principal.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/rules_import.py"/>
        <source>The polygon is invalid; it is written as it is. Repair it before you use the rule.</source>
        <translation>Le polygone est invalide ; il est écrit tel quel. Le réparer avant d’utiliser la règle.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/rules_import.py"/>
        <source>The geometry mixes points, lines and areas: the rule goes to the table, to be placed by hand.</source>
        <translation>La géométrie mêle points, lignes et surfaces : la règle va dans la table, à placer à la main.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/rules_import.py"/>
        <source>The geometry is no readable WKT: the rule goes to the table, to be placed by hand.</source>
        <translation>La géométrie n’est pas un WKT lisible : la règle va dans la table, à placer à la main.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/rules_layer.py"/>
        <source>The geometry is no readable WKT: it must be placed by hand.</source>
        <translation>La géométrie n’est pas un WKT lisible : à placer à la main.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/rules_layer.py"/>
        <source>The layer {name} holds no rules. It lacks {fields} of a JOPTIMIZ rule layer, {zfe} of the national ZFE schema, {orders} of the Cerema orders. Import it with “Import rules” first.</source>
        <translation>La couche {name} ne contient pas de règles. Il lui manque {fields} d’une couche de règles JOPTIMIZ, {zfe} du schéma national des ZFE, {orders} des arrêtés au format Cerema. L’importer d’abord par « Importer des règles ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/rules_layer.py"/>
        <source>A layer of rules cannot be read. Check that its file is still there.</source>
        <translation>Une couche de règles est illisible. Vérifier que son fichier est toujours là.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/rules_layer.py"/>
        <source>The layer {name} has no field {fields}: read as empty.</source>
        <translation>La couche {name} n’a pas de champ {fields} : lu comme vide.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/rules_source.py"/>
        <source>{name} is in none of the known formats. Missing fields: JOPTIMIZ rules {joptimiz}; national ZFE schema {zfe}; Cerema orders {cerema}. For any other perimeters give a field map.</source>
        <translation>{name} n’est dans aucun format connu. Champs manquants : règles JOPTIMIZ {joptimiz} ; schéma national des ZFE {zfe} ; arrêtés Cerema {cerema}. Pour d’autres périmètres, donner une correspondance de champs.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/rules_source.py"/>
        <source>{name} is empty: it holds no rule. Choose another file or layer.</source>
        <translation>{name} est vide : il ne contient aucune règle. Choisir un autre fichier ou une autre couche.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/sections_reader.py"/>
        <source>The section has no line or area that can be used: it is left out.</source>
        <translation>Le tronçon n’a ni ligne ni surface utilisable : il est écarté.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/sections_reader.py"/>
        <source>The section has no name in the field that names sections: it is kept without one.</source>
        <translation>Le tronçon n’a pas de nom dans le champ qui nomme les tronçons : il est gardé sans nom.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/sections_reader.py"/>
        <source>Another section has this name too: both are kept.</source>
        <translation>Un autre tronçon porte aussi ce nom : les deux sont gardés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/sections_reader.py"/>
        <source>The layer {name} holds no lines or areas. Give one line or area for each section.</source>
        <translation>La couche {name} ne contient ni lignes ni surfaces. Indiquez une ligne ou une surface par tronçon.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/sections_reader.py"/>
        <source>The layer {layer} has no field {name} to tell its sections apart. Fields: {fields}.</source>
        <translation>La couche {layer} n’a pas de champ {name} pour distinguer ses tronçons. Champs : {fields}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/sections_reader.py"/>
        <source>The layer {name} holds no section that can be used.</source>
        <translation>La couche {name} ne contient aucun tronçon utilisable.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/sections_reader.py"/>
        <source>The places of the layer cannot be brought into longitude and latitude: check its CRS {crs}.</source>
        <translation>Les lieux de la couche ne peuvent pas être convertis en longitude et latitude : vérifiez son SCR {crs}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/stations_import.py"/>
        <source>{name} is in none of the known formats of stations. Missing columns of the national schema: {irve}. For any other table give a field map. Columns: {fields}.</source>
        <translation>{name} n’est dans aucun des formats connus de stations. Colonnes manquantes du schéma national : {irve}. Pour toute autre table, indiquez une correspondance des champs. Colonnes : {fields}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/stations_import.py"/>
        <source>{name} lacks the columns {fields} of the format {format}.</source>
        <translation>Il manque à {name} les colonnes {fields} du format {format}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/stops_reader.py"/>
        <source>No bay has this identifier: its stops are left out.</source>
        <translation>Aucune aire n’a cet identifiant : ses arrêts sont écartés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/stops_reader.py"/>
        <source>The time of arrival is missing, or cannot be read: the stop is left out. Write 2026-01-31T08:00:00+01:00.</source>
        <translation>L’heure d’arrivée manque, ou est illisible : l’arrêt est écarté. Écrivez 2026-01-31T08:00:00+01:00.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/stops_reader.py"/>
        <source>The time of departure cannot be read: it is taken as not recorded. Write 2026-01-31T08:00:00+01:00.</source>
        <translation>L’heure de départ est illisible : elle est tenue pour non enregistrée. Écrivez 2026-01-31T08:00:00+01:00.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/stops_reader.py"/>
        <source>{name} lacks the fields {fields}: it holds no stops at delivery bays. Give the collection bay-stops, or a table with its fields.</source>
        <translation>Il manque à {name} les champs {fields} : ce ne sont pas des arrêts sur des aires de livraison. Indiquez la collection bay-stops, ou une table avec ses champs.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/time_zone.py"/>
        <source>The time zone {name} is not known. Give an IANA name, for example Europe/Paris or Indian/Reunion.</source>
        <translation>Le fuseau horaire {name} est inconnu. Donner un nom IANA, par exemple Europe/Paris ou Indian/Reunion.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/usual_reader.py"/>
        <source>The row has no weekday from 1 to 7, or no hour from 0 to 23: it is left out.</source>
        <translation>La ligne n’a pas de jour de semaine de 1 à 7, ou pas d’heure de 0 à 23 : elle est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/usual_reader.py"/>
        <source>The occupancy is no number: the row is left out.</source>
        <translation>L’occupation n’est pas un nombre : la ligne est écartée.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/usual_reader.py"/>
        <source>{name} lacks the fields {fields}: it does not say how often bays are free. Give the table of metrics of “Occupancy of delivery bays”.</source>
        <translation>Il manque à {name} les champs {fields} : rien n’y dit à quelle fréquence les aires sont libres. Indiquez le tableau d’indicateurs de « Occupation des aires de livraison ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/layers/usual_reader.py"/>
        <source>{name} says nothing of the hours of a week. Run “Occupancy of delivery bays” with the columns hour_of_week.</source>
        <translation>{name} ne dit rien des heures de la semaine. Lancez « Occupation des aires de livraison » avec les colonnes hour_of_week.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/plugin.py"/>
        <source>How may this vehicle go, and which order says no?</source>
        <translation>Par où ce véhicule peut-il passer, et quel arrêté dit non ?</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/plugin.py"/>
        <source>JOPTIMIZ – Account and data</source>
        <translation>JOPTIMIZ – Compte et données</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/plugin.py"/>
        <source>Who is signed in, how old the data are, what waits to be sent</source>
        <translation>Qui est identifié, de quand datent les données, ce qui attend d’être envoyé</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/plugin.py"/>
        <source>Who may enter where, until when, on whose act</source>
        <translation>Qui peut entrer où, jusqu’à quand, en vertu de quel acte</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/plugin.py"/>
        <source>What holds now, where, until when, and what it does to routes</source>
        <translation>Ce qui vaut maintenant, où, jusqu’à quand, et son effet sur les itinéraires</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/plugin.py"/>
        <source>Where can this vehicle stop to deliver now, and for how long</source>
        <translation>Où ce véhicule peut-il s’arrêter maintenant pour livrer, et combien de temps</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/plugin.py"/>
        <source>JOPTIMIZ options…</source>
        <translation>Options de JOPTIMIZ…</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/client.py"/>
        <source>There is no collection {collection} that this version knows.</source>
        <translation>Cette version ne connaît pas de collection {collection}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/client.py"/>
        <location filename="../joptimiz_qgis/sync/push.py"/>
        <source>It was changed on the server meanwhile.</source>
        <translation>Elle a été modifiée entre-temps sur le serveur.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/client.py"/>
        <source>It is no longer on the server.</source>
        <translation>Elle n’est plus sur le serveur.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/client.py"/>
        <source>Its id is already used on the server.</source>
        <translation>Son identifiant est déjà utilisé sur le serveur.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/client.py"/>
        <source>The server does not take it: {words}</source>
        <translation>Le serveur ne l’accepte pas : {words}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/client.py"/>
        <source>{place} has no list of collections: it is no service of OGC API – Features. Check the address.</source>
        <translation>{place} n’a pas de liste de collections : ce n’est pas un service OGC API – Features. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/client.py"/>
        <source>{place} does not say which revision it made. Tell whoever runs the service.</source>
        <translation>{place} ne dit pas quelle révision il a faite. Signalez-le à qui gère le service.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/decode.py"/>
        <source>{place} answers with a web page (“{words}”) instead of data. Check the address; perhaps it wants a sign-in that QGIS cannot do by itself.</source>
        <translation>{place} répond par une page web (« {words} ») au lieu de données. Vérifiez l’adresse ; peut-être demande-t-il une identification que QGIS ne peut pas faire de lui-même.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/decode.py"/>
        <source>{place} answers with content of the type {kind} instead of GeoJSON. Check the address.</source>
        <translation>{place} répond par un contenu du type {kind} au lieu de GeoJSON. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/decode.py"/>
        <source>The answer of {place} is no UTF-8 text and was not read. Tell whoever runs the service.</source>
        <translation>La réponse de {place} n’est pas du texte UTF-8 et n’a pas été lue. Signalez-le à qui gère le service.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/decode.py"/>
        <source>The answer of {place} cannot be read as JSON. Tell whoever runs the service.</source>
        <translation>La réponse de {place} n’est pas lisible comme JSON. Signalez-le à qui gère le service.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/decode.py"/>
        <source>The answer of {place} has too many parts and was not read. Tell whoever runs the service.</source>
        <translation>La réponse de {place} a trop d’éléments et n’a pas été lue. Signalez-le à qui gère le service.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/decode.py"/>
        <source>The answer of {place} is no collection of features. Check the address.</source>
        <translation>La réponse de {place} n’est pas une collection d’entités. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/decode.py"/>
        <source>It is no GeoJSON feature.</source>
        <translation>Ce n’est pas une entité GeoJSON.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/decode.py"/>
        <source>The feature has no usable id.</source>
        <translation>L’entité n’a pas d’identifiant utilisable.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/decode.py"/>
        <source>The id is no UUID.</source>
        <translation>L’identifiant n’est pas un UUID.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/decode.py"/>
        <source>The geometry is none that can be used: longitude and latitude in degrees, rings closed.</source>
        <translation>La géométrie n’est pas utilisable : il faut longitude et latitude en degrés, et des anneaux fermés.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/decode.py"/>
        <source>The text holds a character that no file can.</source>
        <translation>Le texte contient un caractère qu’aucun fichier n’admet.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/decode.py"/>
        <source>Its revision, its time of change or its mark as deleted is not as the profile says.</source>
        <translation>Sa révision, sa date de modification ou sa marque de suppression n’est pas conforme au profil.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/levels.py"/>
        <source>{place} was asked for what has changed and answered with something else: it does not do what it says.</source>
        <translation>{place} devait dire ce qui a changé et a répondu autre chose : il ne fait pas ce qu’il annonce.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/levels.py"/>
        <source>{place} was asked for a sorted answer and gave an unsorted one: it does not do what it says.</source>
        <translation>{place} devait trier sa réponse et ne l’a pas fait : il ne fait pas ce qu’il annonce.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/levels.py"/>
        <source>{place} gives the same feature twice on one page: it does not do what it says.</source>
        <translation>{place} donne deux fois la même entité sur une page : il ne fait pas ce qu’il annonce.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/paging.py"/>
        <source>{place} has gone back to an earlier state: everything must be read again.</source>
        <translation>{place} est revenu à un état antérieur : tout doit être relu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/paging.py"/>
        <source>The answer of {place} does not end: pages come again and again. Tell whoever runs the service.</source>
        <translation>La réponse de {place} ne finit pas : les mêmes pages reviennent. Signalez-le à qui gère le service.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/paging.py"/>
        <source>{place} gives a feature on two pages: it was written meanwhile, or its pages have no order. Try again.</source>
        <translation>{place} donne une entité sur deux pages : elle a été écrite entre-temps, ou ses pages n’ont pas d’ordre. Réessayez.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/paging.py"/>
        <source>{place} says that there are {matched} features, and gave {got}: the download is not complete. Try again.</source>
        <translation>{place} annonce {matched} entités et en a donné {got} : le téléchargement n’est pas complet. Réessayez.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/problems.py"/>
        <source>{place} does not know who asks, or no longer: sign in again. It says: {words}</source>
        <translation>{place} ne sait pas, ou plus, qui demande : identifiez-vous de nouveau. Il dit : {words}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/problems.py"/>
        <source>This account may not do this at {place}: it lacks the scope {scope}. Ask whoever manages the accounts for it. The service says: {words}</source>
        <translation>Ce compte n’a pas ce droit sur {place} : il lui manque la portée {scope}. Demandez-la à qui gère les comptes. Le service dit : {words}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/problems.py"/>
        <source>{place} no longer knows what has changed since the last time: everything must be read again.</source>
        <translation>{place} ne sait plus ce qui a changé depuis la dernière fois : tout doit être relu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/problems.py"/>
        <source>{place} is busy (HTTP {status}). Try again later. It says: {words}</source>
        <translation>{place} est occupé (HTTP {status}). Réessayez plus tard. Il dit : {words}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/problems.py"/>
        <source>{place} does not exist. Check the address. The service says: {words}</source>
        <translation>{place} n’existe pas. Vérifiez l’adresse. Le service dit : {words}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/problems.py"/>
        <source>{place} takes no changes. The service says: {words}</source>
        <translation>{place} n’accepte pas de modifications. Le service dit : {words}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/problems.py"/>
        <source>{place} refuses (HTTP {status}). It says: {words}</source>
        <translation>{place} refuse (HTTP {status}). Il dit : {words}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/schema.py"/>
        <source>A field that every feature must have is missing.</source>
        <translation>Il manque un champ que toute entité doit avoir.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/schema.py"/>
        <source>The value is not of the type that this field has.</source>
        <translation>La valeur n’est pas du type de ce champ.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/schema.py"/>
        <source>The value is not one that this field may have.</source>
        <translation>La valeur n’est pas de celles que ce champ admet.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/schema.py"/>
        <source>The text is too long, or too short.</source>
        <translation>Le texte est trop long, ou trop court.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/schema.py"/>
        <source>The text is not written as this field wants it.</source>
        <translation>Le texte n’est pas écrit comme ce champ le demande.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/schema.py"/>
        <source>The number is out of the range of this field.</source>
        <translation>Le nombre est hors des limites de ce champ.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/schema.py"/>
        <source>The text is no date-time, date, identifier or address, as this field wants it.</source>
        <translation>Le texte n’est pas la date et heure, la date, l’identifiant ou l’adresse que ce champ demande.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/schema.py"/>
        <source>The schema of {collection} says {words} of {field}, which this version does not know.</source>
        <translation>Le schéma de {collection} dit {words} de {field}, ce que cette version ne connaît pas.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/wire.py"/>
        <source>{place} sends us to {target}, which was not followed. If that is the right place, write it as the address of the connection.</source>
        <translation>{place} renvoie vers {target} ; ce renvoi n’a pas été suivi. Si c’est le bon endroit, écrivez-le comme adresse de la connexion.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/wire.py"/>
        <source>{place} sends us from one address to another and back. Tell whoever runs the service.</source>
        <translation>{place} renvoie d’une adresse à une autre, puis revient. Signalez-le à qui gère le service.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/wire.py"/>
        <source>{place} says that the rest is at {target}, another machine: it was not asked. Tell whoever runs the service.</source>
        <translation>{place} dit que la suite est à {target}, une autre machine : elle n’a pas été interrogée. Signalez-le à qui gère le service.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/joptimiz/wire.py"/>
        <source>{place} answers HTTP {status}, which fits nothing that was asked. Check the address.</source>
        <translation>{place} répond HTTP {status}, ce qui ne correspond à rien de demandé. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/transport.py"/>
        <source>{place} cannot be reached: {reason}. Check the address, the proxy of QGIS, and that the service runs.</source>
        <translation>{place} ne répond pas : {reason}. Vérifiez l’adresse, le serveur mandataire de QGIS, et que le service fonctionne.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/transport.py"/>
        <source>{place} has been silent for {seconds} s. Try again later, or ask for less at once.</source>
        <translation>{place} n’a rien envoyé depuis {seconds} s. Réessayez plus tard, ou demandez moins à la fois.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/transport.py"/>
        <source>The certificate of {place} is not trusted: {reason}. Add its authority in the settings of QGIS, Authentication.</source>
        <translation>Le certificat de {place} n’est pas digne de confiance : {reason}. Ajoutez son autorité dans les options de QGIS, Authentification.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/transport.py"/>
        <source>The answer of {place} is larger than {megabytes} MB and was not read to its end. Ask for less at once.</source>
        <translation>La réponse de {place} dépasse {megabytes} Mo et n’a pas été lue jusqu’au bout. Demandez moins à la fois.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/transport.py"/>
        <source>The stored authentication belongs to {address} and was not sent to {place}. Correct the address.</source>
        <translation>L’authentification enregistrée est celle de {address} et n’a pas été envoyée à {place}. Corrigez l’adresse.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/transport.py"/>
        <source>The stored authentication was not sent to {place}, where it could be read on its way. Write the address with https://.</source>
        <translation>L’authentification enregistrée n’a pas été envoyée à {place}, car elle pourrait être lue en chemin. Écrivez l’adresse avec https://.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/transport.py"/>
        <source>{address} is not the address of a service. Write it as https://machine.example:8002.</source>
        <translation>{address} n’est pas l’adresse d’un service. Écrivez-la comme https://machine.example:8002.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/transport.py"/>
        <source>The address of the service {address} may hold no user name, password, key or question mark.</source>
        <translation>L’adresse du service {address} ne doit contenir ni nom d’utilisateur, ni mot de passe, ni clé, ni point d’interrogation.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/transport.py"/>
        <source>Talking to a service needs the Python library requests. Install the package python3-requests.</source>
        <translation>Interroger un service demande la bibliothèque Python requests. Installez le paquet python3-requests.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla.py"/>
        <source>The service allows less than was asked for: {words} (code {code}). Ask for less, or have its setting service_limits.{setting} raised.</source>
        <translation>Le service permet moins que ce qui est demandé : {words} (code {code}). Demandez moins, ou faites relever son réglage service_limits.{setting}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla.py"/>
        <source>The areas of {n} rules are more than the service takes: {km} km of border and {vertices} vertices in all; it says: {words} (code {code}). They are not simplified. Have its setting service_limits.{setting} raised, or choose fewer rules.</source>
        <translation>Les périmètres de {n} règle(s) dépassent ce que le service accepte : {km} km de contour et {vertices} sommets en tout ; il dit : {words} (code {code}). Ils ne sont pas simplifiés. Faites relever son réglage service_limits.{setting}, ou choisissez moins de règles.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla.py"/>
        <source>The service refuses the question: {words} (HTTP {status}, code {code}).</source>
        <translation>Le service refuse la question : {words} (HTTP {status}, code {code}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla.py"/>
        <source>{place} does not answer as a Valhalla server does: {what}. Check the address.</source>
        <translation>{place} ne répond pas comme un serveur Valhalla : {what}. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla.py"/>
        <source>{place} sends the question on to {target}. It is not followed; if that is the service, give its own address.</source>
        <translation>{place} renvoie la question vers {target}. Ce renvoi n’est pas suivi ; si c’est bien le service, donnez son adresse.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla.py"/>
        <source>The service did not take everything as it was given. It says: {words}</source>
        <translation>Le service n’a pas tout pris tel quel. Il dit : {words}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla.py"/>
        <source>it states no version</source>
        <translation>il n’indique pas de version</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla.py"/>
        <source>it gives another number of legs</source>
        <translation>il donne un autre nombre d’étapes</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla.py"/>
        <source>HTTP {status} with content of the type {kind}</source>
        <translation>HTTP {status} avec un contenu du type {kind}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla.py"/>
        <source>HTTP {status} without a code of Valhalla</source>
        <translation>HTTP {status} sans code de Valhalla</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla.py"/>
        <source>the shape of a way cannot be read</source>
        <translation>le tracé d’un chemin est illisible</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla.py"/>
        <source>a table of another size than asked for</source>
        <translation>un tableau d’une autre taille que demandé</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla.py"/>
        <source>it gives another number of places</source>
        <translation>il donne un autre nombre de lieux</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla.py"/>
        <source>its JSON cannot be read</source>
        <translation>son JSON est illisible</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla.py"/>
        <source>an area that cannot be read</source>
        <translation>une aire illisible</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla.py"/>
        <source>no “{name}” in it</source>
        <translation>il y manque « {name} »</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla.py"/>
        <source>it gives a contour that was not asked for</source>
        <translation>il donne un contour qui n’était pas demandé</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla_vehicle.py"/>
        <source>The {fact} of the vehicle is not stated: the service judges limits of {fact} with a figure of its own.</source>
        <translation>Véhicule : {fact} non indiquée. Le service juge les limites de {fact} avec une valeur à lui.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla_vehicle.py"/>
        <source>The service does not judge limits of {fact} for this kind of vehicle (its profile “{model}”).</source>
        <translation>Le service ne juge pas les limites de {fact} pour ce type de véhicule (son profil « {model} »).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla_vehicle.py"/>
        <source>The service does not judge bans on dangerous goods for this kind of vehicle (its profile “{model}”).</source>
        <translation>Le service ne juge pas les interdictions aux matières dangereuses pour ce type de véhicule (son profil « {model} »).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla_vehicle.py"/>
        <source>The service has no profile for this category ({category}): it takes the access and the speeds of “{model}”.</source>
        <translation>Le service n’a pas de profil pour cette catégorie ({category}) : il prend les accès et les vitesses de « {model} ».</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla_vehicle.py"/>
        <source>height</source>
        <translation>hauteur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla_vehicle.py"/>
        <source>width</source>
        <translation>largeur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla_vehicle.py"/>
        <source>length</source>
        <translation>longueur</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla_vehicle.py"/>
        <source>weight</source>
        <translation>masse</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/services/valhalla_vehicle.py"/>
        <source>axle load</source>
        <translation>charge à l’essieu</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/check.py"/>
        <source>{collection}: level 0, read as a whole each time</source>
        <translation>{collection} : niveau 0, tout est lu à chaque fois</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/check.py"/>
        <source>{collection}: level 1, only what has changed</source>
        <translation>{collection} : niveau 1, seulement ce qui a changé</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/check.py"/>
        <source>{collection}: level 2, changes in both directions</source>
        <translation>{collection} : niveau 2, modifications dans les deux sens</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/check.py"/>
        <source>Signed in.</source>
        <translation>Identifié.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/check.py"/>
        <source>No authentication is used: what is seen is what everybody may see.</source>
        <translation>Aucune authentification n’est utilisée : on voit ce que tout le monde peut voir.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/check.py"/>
        <source>The server {place} answers.</source>
        <translation>Le serveur {place} répond.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/check.py"/>
        <source>Not encrypted: the server is on this computer.</source>
        <translation>Non chiffré : le serveur est sur cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/check.py"/>
        <source>{collection}: not seen. The server does not offer it, or this account may not read it.</source>
        <translation>{collection} : non vue. Le serveur ne l’offre pas, ou ce compte ne peut pas la lire.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/check.py"/>
        <source>The connection is encrypted, and QGIS trusts the certificate.</source>
        <translation>La connexion est chiffrée, et QGIS fait confiance au certificat.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/check.py"/>
        <source>{collection}: {problem}</source>
        <translation>{collection} : {problem}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/check.py"/>
        <location filename="../joptimiz_qgis/sync/run.py"/>
        <source>The server has no collection that JOPTIMIZ knows. Check the address.</source>
        <translation>Le serveur n’a aucune collection que JOPTIMIZ connaisse. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/connections.py"/>
        <source>The connection has no name. Give it one, for example that of the town.</source>
        <translation>La connexion n’a pas de nom. Donnez-lui-en un, par exemple celui de la ville.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/connections.py"/>
        <source>The name of the connection is longer than 100 characters. Shorten it.</source>
        <translation>Le nom de la connexion dépasse 100 caractères. Raccourcissez-le.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/connections.py"/>
        <source>The connection {name} is damaged. Remove it and add it again.</source>
        <translation>La connexion {name} est endommagée. Retirez-la, puis ajoutez-la de nouveau.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/connections.py"/>
        <source>The authentication of {name} is not one that QGIS has stored. Choose one, or none.</source>
        <translation>L’authentification de {name} n’est pas enregistrée dans QGIS. Choisissez-en une, ou aucune.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/connections.py"/>
        <source>{collection} is not the name of a collection. Names are like bay-stops.</source>
        <translation>{collection} n’est pas le nom d’une collection. Les noms sont de la forme bay-stops.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/connections.py"/>
        <source>{address} is not protected on its way. Write it with https://; http:// is for this computer only.</source>
        <translation>{address} n’est pas protégée en chemin. Écrivez-la avec https:// ; http:// ne vaut que pour cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/connections.py"/>
        <source>There is no connection {name}. Those that there are: {names}. Add it in the options of JOPTIMIZ.</source>
        <translation>Il n’y a pas de connexion {name}. Connexions existantes : {names}. Ajoutez-la dans les options de JOPTIMIZ.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/connections.py"/>
        <source>There is already a connection {name}. Choose another name.</source>
        <translation>Il y a déjà une connexion {name}. Choisissez un autre nom.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/desk.py"/>
        <source>The folder {folder} cannot be written: {reason}. Free some room, or mend its rights.</source>
        <translation>Le dossier {folder} ne peut pas être écrit : {reason}. Libérez de la place, ou corrigez ses droits.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/desk.py"/>
        <source>The mirror cannot be read: {reason}. Synchronise: a damaged one is set aside and fetched anew.</source>
        <translation>Le miroir est illisible : {reason}. Synchronisez : un miroir endommagé est mis de côté et téléchargé à neuf.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/desk.py"/>
        <source>The file {path} cannot be written: {reason}. Choose another place.</source>
        <translation>Le fichier {path} ne peut pas être écrit : {reason}. Choisissez un autre endroit.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/gate.py"/>
        <source>QGIS was too busy to let its layers wait for the new data. Nothing was applied; try again.</source>
        <translation>QGIS était trop occupé pour que ses couches attendent les nouvelles données. Rien n’a été appliqué ; réessayez.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/lock.py"/>
        <source>The folder {folder} of the mirror cannot be written: {reason}. Free some room, or mend its rights.</source>
        <translation>Le dossier {folder} du miroir ne peut pas être écrit : {reason}. Libérez de la place, ou corrigez ses droits.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/lock.py"/>
        <source>Another QGIS is already exchanging with this server. Wait until it is done.</source>
        <translation>Un autre QGIS échange déjà avec ce serveur. Attendez qu’il ait fini.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/logbook.py"/>
        <source>{collection}: level {level}, {inserted} new, {updated} changed, {deleted} removed, {rejected} rejected, {seconds} s.</source>
        <translation>{collection} : niveau {level}, {inserted} nouvelles, {updated} modifiées, {deleted} supprimées, {rejected} écartées, {seconds} s.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/logbook.py"/>
        <source>{collection}: not brought up to date. {problem}</source>
        <translation>{collection} : non mise à jour. {problem}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/logbook.py"/>
        <source>Exchange ended: {status}, {seconds} s.</source>
        <translation>Échange terminé : {status}, {seconds} s.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/logbook.py"/>
        <source>{collection}: {operation} of {uid} sent.</source>
        <translation>{collection} : envoyé ({operation}, {uid}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/logbook.py"/>
        <source>{collection}: {operation} of {uid} is in conflict with a change on the server.</source>
        <translation>{collection} : en conflit avec une modification du serveur ({operation}, {uid}).</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/logbook.py"/>
        <source>{collection}: {operation} of {uid} was refused. {problem}</source>
        <translation>{collection} : refusé ({operation}, {uid}). {problem}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/logbook.py"/>
        <source>{collection}: {operation} of {uid} waits. {problem}</source>
        <translation>{collection} : en attente ({operation}, {uid}). {problem}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/pull.py"/>
        <source>The server no longer knows what has changed since the last time: everything was read again.</source>
        <translation>Le serveur ne sait plus ce qui a changé depuis la dernière fois : tout a été relu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/pull.py"/>
        <source>The server says that it can tell what has changed, but its answer is not so: everything was read instead.</source>
        <translation>Le serveur annonce qu’il sait dire ce qui a changé, mais sa réponse n’est pas conforme : tout a été lu à la place.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/pull.py"/>
        <source>The server does not say how many features there are: none was removed from the mirror.</source>
        <translation>Le serveur ne dit pas combien d’entités il a : aucune n’a été supprimée du miroir.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/pull.py"/>
        <source>The mirror could not be written and is as it was: {reason}.</source>
        <translation>Le miroir n’a pas pu être écrit et reste tel quel : {reason}.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/pull.py"/>
        <source>Something unforeseen happened ({reason}); the mirror is as it was. Copy the log and report it.</source>
        <translation>Un événement imprévu s’est produit ({reason}) ; le miroir reste tel quel. Copiez le journal et signalez-le.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/push.py"/>
        <source>This server takes no changes of {collection}. It waits here; discard it if it was a mistake.</source>
        <translation>Ce serveur n’accepte pas de modifications de {collection}. Celle-ci attend ici ; abandonnez-la si c’était une erreur.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/push.py"/>
        <source>This server has no collection {collection}. It waits here; discard it if it was a mistake.</source>
        <translation>Ce serveur n’a pas de collection {collection}. La modification attend ici ; abandonnez-la si c’était une erreur.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/push.py"/>
        <source>Something unforeseen happened ({reason}); the change is kept. Copy the log and report it.</source>
        <translation>Un événement imprévu s’est produit ({reason}) ; la modification est gardée. Copiez le journal et signalez-le.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/run.py"/>
        <source>The server has no collection {collection}. What is in the mirror is kept.</source>
        <translation>Le serveur n’a pas de collection {collection}. Ce qui est dans le miroir est gardé.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/run.py"/>
        <source>This version of JOPTIMIZ does not know the collection {collection}. Update it, or choose others.</source>
        <translation>Cette version de JOPTIMIZ ne connaît pas la collection {collection}. Mettez-la à jour, ou choisissez-en d’autres.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/run.py"/>
        <source>Not tried: the server could not be reached twice in a row.</source>
        <translation>Non essayé : le serveur a été injoignable deux fois de suite.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/service.py"/>
        <location filename="../joptimiz_qgis/sync/wiring.py"/>
        <source>no sign-in</source>
        <translation>sans identification</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/service.py"/>
        <source>The network layer of QGIS is stuck. Save your work and restart QGIS; nothing of the exchange is lost.</source>
        <translation>Le réseau de QGIS est bloqué. Enregistrez votre travail et redémarrez QGIS ; rien de l’échange n’est perdu.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/task.py"/>
        <source>Something unforeseen happened ({reason}). Copy the log and report it.</source>
        <translation>Un événement imprévu s’est produit ({reason}). Copiez le journal et signalez-le.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/wiring.py"/>
        <source>The authentications stored in QGIS are locked. Choose “Sync now” and enter the master password.</source>
        <translation>Les authentifications enregistrées dans QGIS sont verrouillées. Choisissez « Synchroniser » et saisissez le mot de passe principal.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/wiring.py"/>
        <source>The master password was not given: nothing was exchanged.</source>
        <translation>Le mot de passe principal n’a pas été donné : rien n’a été échangé.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/wiring.py"/>
        <source>The authentications of QGIS are switched off. Switch them on in the settings of QGIS, Authentication.</source>
        <translation>Les authentifications de QGIS sont désactivées. Activez-les dans les options de QGIS, Authentification.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/wiring.py"/>
        <source>The authentication of this connection is no longer stored in QGIS. Choose another one in the options of JOPTIMIZ.</source>
        <translation>L’authentification de cette connexion n’est plus enregistrée dans QGIS. Choisissez-en une autre dans les options de JOPTIMIZ.</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/wiring.py"/>
        <source>signed in with {name}</source>
        <translation>identifié avec {name}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/wiring.py"/>
        <source>authentication missing</source>
        <translation>authentification manquante</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/sync/wiring.py"/>
        <source>JOPTIMIZ: {name}</source>
        <translation>JOPTIMIZ : {name}</translation>
    </message>
    <message>
        <location filename="../joptimiz_qgis/tr.py"/>
        <source>{first}; {second}</source>
        <translation>{first} ; {second}</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/alerts.json"/>
        <source>Identifier of the message through all its revisions</source>
        <translation>Identifiant du message, le même à toutes ses révisions</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/alerts.json"/>
        <source>Number of the revision</source>
        <translation>Numéro de la révision</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/alerts.json"/>
        <source>Who sends it</source>
        <translation>Émetteur</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/alerts.json"/>
        <source>Kind of message</source>
        <translation>Type de message</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/alerts.json"/>
        <source>Urgency, as CAP 1.2 has it</source>
        <translation>Urgence, au sens de CAP 1.2</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/alerts.json"/>
        <source>Certainty, as CAP 1.2 has it</source>
        <translation>Certitude, au sens de CAP 1.2</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/alerts.json"/>
        <source>One line</source>
        <translation>En une ligne</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/alerts.json"/>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/alerts.json"/>
        <source>When it begins</source>
        <translation>Début</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/alerts.json"/>
        <source>When it ends; null: open</source>
        <translation>Fin ; vide : non fixée</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/alerts.json"/>
        <source>What it says of the road</source>
        <translation>Ce qu’il dit de la voie</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/alerts.json"/>
        <source>Share of the usual speed that is left</source>
        <translation>Part restante de la vitesse habituelle</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/alerts.json"/>
        <source>Vehicle categories that it concerns, or all</source>
        <translation>Catégories de véhicules concernées, ou toutes</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/alerts.json"/>
        <source>Address of the message</source>
        <translation>Adresse du message</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bay-stops.json"/>
        <source>Identifier (ID) of the bay; null: a stop outside any bay</source>
        <translation>Identifiant (ID) de l’aire ; vide : arrêt hors d’une aire</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bay-stops.json"/>
        <source>When it began</source>
        <translation>Début de l’arrêt</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bay-stops.json"/>
        <source>When it ended; null: it goes on</source>
        <translation>Fin de l’arrêt ; vide : en cours</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bay-stops.json"/>
        <source>Vehicle category</source>
        <translation>Catégorie de véhicule</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bay-stops.json"/>
        <source>Purpose, in words of the Curb Data Specification</source>
        <translation>Motif, dans les termes de la Curb Data Specification</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bay-stops.json"/>
        <source>Length of stay that was declared, in minutes</source>
        <translation>Durée d’arrêt déclarée, en minutes</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bay-stops.json"/>
        <source>How the end was marked</source>
        <translation>Comment la fin a été notée</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>An order for this bay exists</source>
        <translation>Un arrêté existe pour cette aire</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Address of the order</source>
        <translation>Adresse de l’arrêté</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>The bay is in use</source>
        <translation>L’aire est en service</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Universal identifier</source>
        <translation>Identifiant universel</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Identifier of the authority</source>
        <translation>Identifiant de la collectivité</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Name: INSEE code and number</source>
        <translation>Nom : code INSEE et numéro</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Last update of the data</source>
        <translation>Dernière mise à jour des données</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Longitude, WGS 84</source>
        <translation>Longitude, WGS 84</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Latitude, WGS 84</source>
        <translation>Latitude, WGS 84</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Outline as WKT, WGS 84</source>
        <translation>Contour en WKT, WGS 84</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Municipality</source>
        <translation>Commune</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>How vehicles stand</source>
        <translation>Disposition des véhicules</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Side of the street by house numbers</source>
        <translation>Côté de la rue, selon les numéros</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Where in the street</source>
        <translation>Emplacement dans la rue</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Length in centimetres</source>
        <translation>Longueur en centimètres</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Width in centimetres</source>
        <translation>Largeur en centimètres</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>State of the marking</source>
        <translation>État du marquage</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>The marking is as the national instruction wants it</source>
        <translation>Marquage conforme à l’instruction nationale</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Type of bay</source>
        <translation>Type d’aire</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>There is a sign</source>
        <translation>Un panneau est présent</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>State of the sign</source>
        <translation>État du panneau</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Longest stay in minutes</source>
        <translation>Durée maximale d’arrêt en minutes</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>How stays are controlled</source>
        <translation>Contrôle de la durée</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Hours as a JSON array of time spans</source>
        <translation>Horaires en tableau JSON de plages</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Hours of exclusive delivery in the grammar of opening_hours</source>
        <translation>Horaires réservés aux livraisons, au format opening_hours</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Equipment, comma-separated</source>
        <translation>Équipements, séparés par des virgules</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Power of the charging point in kW</source>
        <translation>Puissance du point de recharge en kW</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>The kerb is lowered</source>
        <translation>Le trottoir est abaissé</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/bays.json"/>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/exemptions.json"/>
        <location filename="../resources/api/schemas/passes.json"/>
        <location filename="../resources/api/schemas/pois.json"/>
        <location filename="../resources/api/schemas/scenarios.json"/>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/exemptions.json"/>
        <source>Rules that it lifts, comma-separated; * for all, which never lifts a height, width, length or weight</source>
        <translation>Règles qu’elle lève, séparées par des virgules ; * pour toutes, ce qui ne lève jamais une hauteur, une largeur, une longueur ou un poids</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/exemptions.json"/>
        <source>National or local</source>
        <translation>Nationale ou locale</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/exemptions.json"/>
        <location filename="../resources/api/schemas/passes.json"/>
        <source>Vehicle categories, or *</source>
        <translation>Catégories de véhicules, ou *</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/exemptions.json"/>
        <source>Worst Crit'Air class that it covers, included</source>
        <translation>Classe Crit'Air la moins bonne qu’elle couvre, comprise</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/exemptions.json"/>
        <source>Uses that it covers, comma-separated, or *</source>
        <translation>Usages qu’elle couvre, séparés par des virgules, ou *</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/exemptions.json"/>
        <source>Pseudonyms of the vehicles that it covers, comma-separated, or *</source>
        <translation>Pseudonymes des véhicules qu’elle couvre, séparés par des virgules, ou *</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/exemptions.json"/>
        <location filename="../resources/api/schemas/passes.json"/>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>First day, or exact beginning</source>
        <translation>Premier jour, ou début exact</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/exemptions.json"/>
        <location filename="../resources/api/schemas/passes.json"/>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Last day, included, or exact end</source>
        <translation>Dernier jour, compris, ou fin exacte</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/exemptions.json"/>
        <source>When it lifts, in the grammar of opening_hours; null: always</source>
        <translation>Quand elle lève, au format opening_hours ; vide : toujours</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/exemptions.json"/>
        <source>Most days a year on which it may be used</source>
        <translation>Nombre maximal de jours d’usage par an</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/exemptions.json"/>
        <location filename="../resources/api/schemas/passes.json"/>
        <source>Act and article that grant it</source>
        <translation>Acte et article qui l’accordent</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/exemptions.json"/>
        <location filename="../resources/api/schemas/passes.json"/>
        <source>Pseudonym of the holder</source>
        <translation>Pseudonyme du titulaire</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/passes.json"/>
        <source>Rules whose zones it opens, comma-separated</source>
        <translation>Règles dont elle ouvre les zones, séparées par des virgules</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/passes.json"/>
        <source>Use for which it is given</source>
        <translation>Usage pour lequel elle est donnée</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/passes.json"/>
        <source>When it opens, in the grammar of opening_hours; null: always</source>
        <translation>Quand elle ouvre, au format opening_hours ; vide : toujours</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/passes.json"/>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Longest stay, in minutes</source>
        <translation>Durée maximale d’arrêt, en minutes</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/passes.json"/>
        <source>Identifier of the key that signed it</source>
        <translation>Identifiant de la clé qui l’a signée</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/passes.json"/>
        <source>When it was revoked</source>
        <translation>Date de retrait</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/pois.json"/>
        <source>Kind of place</source>
        <translation>Type de lieu</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/pois.json"/>
        <location filename="../resources/api/schemas/stations.json"/>
        <source>Body that runs it</source>
        <translation>Exploitant</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/pois.json"/>
        <location filename="../resources/api/schemas/stations.json"/>
        <source>Hours in the grammar of opening_hours</source>
        <translation>Horaires au format opening_hours</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/pois.json"/>
        <source>Greatest height of a vehicle, metres</source>
        <translation>Hauteur maximale d’un véhicule, en mètres</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/pois.json"/>
        <source>Greatest weight of a vehicle, tonnes</source>
        <translation>Poids maximal d’un véhicule, en tonnes</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/pois.json"/>
        <source>Address of a page</source>
        <translation>Adresse d’une page</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/pois.json"/>
        <location filename="../resources/api/schemas/stations.json"/>
        <source>Day on which somebody last checked it</source>
        <translation>Jour de la dernière vérification</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/pois.json"/>
        <location filename="../resources/api/schemas/rules.json"/>
        <location filename="../resources/api/schemas/stations.json"/>
        <source>Where the row comes from, with its edition</source>
        <translation>Provenance de la ligne, avec son édition</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Identifier of the rule; several phases share it</source>
        <translation>Identifiant de la règle ; plusieurs phases le partagent</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Name of the phase, usually the day it begins</source>
        <translation>Nom de la phase, d’ordinaire le jour où elle commence</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Kind of rule</source>
        <translation>Type de règle</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Name that people know it by</source>
        <translation>Nom d’usage</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>State of the rule</source>
        <translation>État de la règle</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>When it applies, in the grammar of OpenStreetMap's opening_hours; null: always</source>
        <translation>Quand elle s’applique, au format opening_hours d’OpenStreetMap ; vide : toujours</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Which movement it forbids</source>
        <translation>Mouvement interdit</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Vehicle categories, or all</source>
        <translation>Catégories de véhicules, ou toutes</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Energies, or all</source>
        <translation>Énergies, ou toutes</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Crit'Air classes that are banned</source>
        <translation>Classes Crit'Air interdites</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>For a rule on a line: along its drawing</source>
        <translation>Pour une règle sur une ligne : sens du tracé</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Identifiers of the road sections that are meant, in the road source</source>
        <translation>Identifiants des tronçons visés, dans la source des voies</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Identifiers of road sections that are not meant</source>
        <translation>Identifiants des tronçons non visés</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Limit in metres or tonnes, for kinds that are limits</source>
        <translation>Limite en mètres ou en tonnes, pour les règles de limite</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Whether a vehicle of exactly the limit is banned</source>
        <translation>Un véhicule juste à la limite est-il interdit</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Uses that the rule itself exempts</source>
        <translation>Usages que la règle elle-même excepte</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Latest hour to leave, HH:MM</source>
        <translation>Heure limite de sortie, HH:MM</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Authority that made it</source>
        <translation>Autorité qui l’a prise</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Number and date of the act, and the article</source>
        <translation>Numéro et date de l’acte, et article</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Address of a page for the public</source>
        <translation>Adresse d’une page pour le public</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/rules.json"/>
        <source>Day on which somebody last compared it with the act</source>
        <translation>Jour de la dernière comparaison avec l’acte</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/scenarios.json"/>
        <source>The decision in a sentence</source>
        <translation>La décision en une phrase</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/scenarios.json"/>
        <source>Where it stands</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/scenarios.json"/>
        <source>Role of the author, never a name</source>
        <translation>Rôle de l’auteur, jamais un nom</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/scenarios.json"/>
        <source>Draft rules that it consists of, comma-separated</source>
        <translation>Règles en projet qui le composent, séparées par des virgules</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/scenarios.json"/>
        <source>Rules that it replaces, comma-separated</source>
        <translation>Règles qu’il remplace, séparées par des virgules</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/scenarios.json"/>
        <source>Parameters of its study as a JSON object</source>
        <translation>Paramètres de son étude en objet JSON</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/scenarios.json"/>
        <source>Figures of its results as a JSON object, each with unit and method</source>
        <translation>Chiffres de ses résultats en objet JSON, chacun avec unité et méthode</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/scenarios.json"/>
        <source>Comment thread as a JSON array of objects with role, instant and text</source>
        <translation>Fil de commentaires en tableau JSON d’objets avec rôle, instant et texte</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/scenarios.json"/>
        <source>Data and edition that the figures rest on</source>
        <translation>Données et édition sur lesquelles reposent les chiffres</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/stations.json"/>
        <source>Identifier; for charging id_station_itinerance of the national schema</source>
        <translation>Identifiant ; pour la recharge, id_station_itinerance du schéma national</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/stations.json"/>
        <source>Kind of station</source>
        <translation>Type de station</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/stations.json"/>
        <source>Who may use it</source>
        <translation>Qui peut l’utiliser</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/stations.json"/>
        <source>Greatest power of a point, kW</source>
        <translation>Puissance maximale d’un point, en kW</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/stations.json"/>
        <source>Its points as a JSON array of objects</source>
        <translation>Ses points en tableau JSON d’objets</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/stations.json"/>
        <source>What the source says of sizes, in its words (restriction_gabarit)</source>
        <translation>Ce que la source dit des gabarits, dans ses termes (restriction_gabarit)</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/stations.json"/>
        <source>Last known state</source>
        <translation>Dernier état connu</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/stations.json"/>
        <source>When that state was reported</source>
        <translation>Moment où cet état a été signalé</translation>
    </message>
    <message>
        <location filename="../resources/api/schemas/stations.json"/>
        <source>Identifier of the record that this row corrects</source>
        <translation>Identifiant de l’enregistrement que cette ligne corrige</translation>
    </message>
</context>
</TS>
