<qgis styleCategories="Symbology|Labeling|Fields|MapTips" version="3.22.16-Białowieża">
 <fieldConfiguration>
  <field configurationFlags="None" name="alert_id"></field>
  <field configurationFlags="None" name="revision"></field>
  <field configurationFlags="None" name="source"></field>
  <field configurationFlags="None" name="message_type"></field>
  <field configurationFlags="None" name="category"></field>
  <field configurationFlags="None" name="severity"></field>
  <field configurationFlags="None" name="urgency"></field>
  <field configurationFlags="None" name="certainty"></field>
  <field configurationFlags="None" name="headline"></field>
  <field configurationFlags="None" name="description"></field>
  <field configurationFlags="None" name="instruction"></field>
  <field configurationFlags="None" name="onset"></field>
  <field configurationFlags="None" name="expires"></field>
  <field configurationFlags="None" name="effect"></field>
  <field configurationFlags="None" name="speed_factor"></field>
  <field configurationFlags="None" name="vehicles"></field>
  <field configurationFlags="None" name="url"></field>
 </fieldConfiguration>
 <aliases>
  <alias field="alert_id" index="0" name="Alert"></alias>
  <alias field="revision" index="1" name="Revision"></alias>
  <alias field="source" index="2" name="Source"></alias>
  <alias field="message_type" index="3" name="Message"></alias>
  <alias field="category" index="4" name="Category"></alias>
  <alias field="severity" index="5" name="Severity"></alias>
  <alias field="urgency" index="6" name="Urgency"></alias>
  <alias field="certainty" index="7" name="Certainty"></alias>
  <alias field="headline" index="8" name="Headline"></alias>
  <alias field="description" index="9" name="Description"></alias>
  <alias field="instruction" index="10" name="What to do"></alias>
  <alias field="onset" index="11" name="From (UTC)"></alias>
  <alias field="expires" index="12" name="Until (UTC)"></alias>
  <alias field="effect" index="13" name="Effect on traffic"></alias>
  <alias field="speed_factor" index="14" name="Share of the usual speed"></alias>
  <alias field="vehicles" index="15" name="Vehicles"></alias>
  <alias field="url" index="16" name="Address"></alias>
 </aliases>
 <defaults>
  <default applyOnUpdate="0" expression="" field="alert_id"></default>
  <default applyOnUpdate="0" expression="" field="revision"></default>
  <default applyOnUpdate="0" expression="" field="source"></default>
  <default applyOnUpdate="0" expression="" field="message_type"></default>
  <default applyOnUpdate="0" expression="" field="category"></default>
  <default applyOnUpdate="0" expression="" field="severity"></default>
  <default applyOnUpdate="0" expression="" field="urgency"></default>
  <default applyOnUpdate="0" expression="" field="certainty"></default>
  <default applyOnUpdate="0" expression="" field="headline"></default>
  <default applyOnUpdate="0" expression="" field="description"></default>
  <default applyOnUpdate="0" expression="" field="instruction"></default>
  <default applyOnUpdate="0" expression="" field="onset"></default>
  <default applyOnUpdate="0" expression="" field="expires"></default>
  <default applyOnUpdate="0" expression="" field="effect"></default>
  <default applyOnUpdate="0" expression="" field="speed_factor"></default>
  <default applyOnUpdate="0" expression="" field="vehicles"></default>
  <default applyOnUpdate="0" expression="" field="url"></default>
 </defaults>
 <constraints>
  <constraint constraints="0" exp_strength="0" field="alert_id" notnull_strength="0" unique_strength="0"></constraint>
  <constraint constraints="0" exp_strength="0" field="revision" notnull_strength="0" unique_strength="0"></constraint>
  <constraint constraints="0" exp_strength="0" field="source" notnull_strength="0" unique_strength="0"></constraint>
  <constraint constraints="0" exp_strength="0" field="message_type" notnull_strength="0" unique_strength="0"></constraint>
  <constraint constraints="0" exp_strength="0" field="category" notnull_strength="0" unique_strength="0"></constraint>
  <constraint constraints="0" exp_strength="0" field="severity" notnull_strength="0" unique_strength="0"></constraint>
  <constraint constraints="0" exp_strength="0" field="urgency" notnull_strength="0" unique_strength="0"></constraint>
  <constraint constraints="0" exp_strength="0" field="certainty" notnull_strength="0" unique_strength="0"></constraint>
  <constraint constraints="0" exp_strength="0" field="headline" notnull_strength="0" unique_strength="0"></constraint>
  <constraint constraints="0" exp_strength="0" field="description" notnull_strength="0" unique_strength="0"></constraint>
  <constraint constraints="0" exp_strength="0" field="instruction" notnull_strength="0" unique_strength="0"></constraint>
  <constraint constraints="0" exp_strength="0" field="onset" notnull_strength="0" unique_strength="0"></constraint>
  <constraint constraints="0" exp_strength="0" field="expires" notnull_strength="0" unique_strength="0"></constraint>
  <constraint constraints="0" exp_strength="0" field="effect" notnull_strength="0" unique_strength="0"></constraint>
  <constraint constraints="0" exp_strength="0" field="speed_factor" notnull_strength="0" unique_strength="0"></constraint>
  <constraint constraints="0" exp_strength="0" field="vehicles" notnull_strength="0" unique_strength="0"></constraint>
  <constraint constraints="0" exp_strength="0" field="url" notnull_strength="0" unique_strength="0"></constraint>
 </constraints>
 <constraintExpressions>
  <constraint desc="" exp="" field="alert_id"></constraint>
  <constraint desc="" exp="" field="revision"></constraint>
  <constraint desc="" exp="" field="source"></constraint>
  <constraint desc="" exp="" field="message_type"></constraint>
  <constraint desc="" exp="" field="category"></constraint>
  <constraint desc="" exp="" field="severity"></constraint>
  <constraint desc="" exp="" field="urgency"></constraint>
  <constraint desc="" exp="" field="certainty"></constraint>
  <constraint desc="" exp="" field="headline"></constraint>
  <constraint desc="" exp="" field="description"></constraint>
  <constraint desc="" exp="" field="instruction"></constraint>
  <constraint desc="" exp="" field="onset"></constraint>
  <constraint desc="" exp="" field="expires"></constraint>
  <constraint desc="" exp="" field="effect"></constraint>
  <constraint desc="" exp="" field="speed_factor"></constraint>
  <constraint desc="" exp="" field="vehicles"></constraint>
  <constraint desc="" exp="" field="url"></constraint>
 </constraintExpressions>
 <expressionfields></expressionfields>
 <mapTip>&lt;b&gt;[% replace(replace(coalesce("headline", ''), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') %]&lt;/b&gt;&lt;br&gt;[% coalesce(format_date(datetime_from_epoch(try(epoch(to_datetime(to_string("onset") || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string("onset"), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', ''))))), 'dd/MM/yyyy HH:mm'), '…') || ' – ' || coalesce(format_date(datetime_from_epoch(try(epoch(to_datetime(to_string("expires") || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string("expires"), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', ''))))), 'dd/MM/yyyy HH:mm'), '…') %]&lt;br&gt;[% replace(replace(coalesce("instruction", ''), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') %]&lt;br&gt;&lt;i&gt;[% replace(replace(coalesce("source", ''), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') %]&lt;/i&gt;</mapTip>
 <layerGeometryType>4</layerGeometryType>
</qgis>
