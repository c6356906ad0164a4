<qgis labelsEnabled="1" styleCategories="Symbology|Labeling" version="3.22.16-Białowieża">
 <renderer-v2 enableorderby="0" forceraster="0" referencescale="-1" symbollevels="0" type="RuleRenderer">
  <rules key="{joptimiz-0000}">
   <rule filter="&quot;kind&quot; IN ('zfe') AND strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended') AND coalesce(&quot;effect&quot;, 'forbid') &lt;> 'permit' AND NOT coalesce(&quot;status&quot;, 'in_force') IN ('draft', 'planned')" key="{joptimiz-0001}" label="Low-emission zone (ZFE)" symbol="0"></rule>
   <rule filter="&quot;kind&quot; IN ('zfe') AND strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended') AND coalesce(&quot;effect&quot;, 'forbid') &lt;> 'permit' AND coalesce(&quot;status&quot;, 'in_force') IN ('draft', 'planned')" key="{joptimiz-0002}" label="Low-emission zone, not yet in force" symbol="1"></rule>
   <rule filter="&quot;kind&quot; IN ('ztl') AND strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended') AND coalesce(&quot;effect&quot;, 'forbid') &lt;> 'permit' AND NOT coalesce(&quot;status&quot;, 'in_force') IN ('draft', 'planned')" key="{joptimiz-0003}" label="Limited-traffic zone (ZTL)" symbol="2"></rule>
   <rule filter="&quot;kind&quot; IN ('ztl') AND strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended') AND coalesce(&quot;effect&quot;, 'forbid') &lt;> 'permit' AND coalesce(&quot;status&quot;, 'in_force') IN ('draft', 'planned')" key="{joptimiz-0004}" label="Limited-traffic zone, not yet in force" symbol="3"></rule>
   <rule filter="&quot;kind&quot; IN ('pedestrian') AND strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended') AND coalesce(&quot;effect&quot;, 'forbid') &lt;> 'permit' AND NOT coalesce(&quot;status&quot;, 'in_force') IN ('draft', 'planned')" key="{joptimiz-0005}" label="Pedestrian area" symbol="4"></rule>
   <rule filter="&quot;kind&quot; IN ('pedestrian') AND strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended') AND coalesce(&quot;effect&quot;, 'forbid') &lt;> 'permit' AND coalesce(&quot;status&quot;, 'in_force') IN ('draft', 'planned')" key="{joptimiz-0006}" label="Pedestrian area, not yet in force" symbol="5"></rule>
   <rule filter="&quot;kind&quot; IN ('weight', 'axle_load', 'height', 'width', 'length', 'hazmat') AND strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended') AND coalesce(&quot;effect&quot;, 'forbid') &lt;> 'permit' AND NOT coalesce(&quot;status&quot;, 'in_force') IN ('draft', 'planned')" key="{joptimiz-0007}" label="Weight or size limit" symbol="6"></rule>
   <rule filter="&quot;kind&quot; IN ('weight', 'axle_load', 'height', 'width', 'length', 'hazmat') AND strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended') AND coalesce(&quot;effect&quot;, 'forbid') &lt;> 'permit' AND coalesce(&quot;status&quot;, 'in_force') IN ('draft', 'planned')" key="{joptimiz-0008}" label="Weight or size limit, not yet in force" symbol="7"></rule>
   <rule filter="&quot;kind&quot; IN ('closure') AND strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended') AND coalesce(&quot;effect&quot;, 'forbid') &lt;> 'permit' AND NOT coalesce(&quot;status&quot;, 'in_force') IN ('draft', 'planned')" key="{joptimiz-0009}" label="Closed to traffic" symbol="8"></rule>
   <rule filter="&quot;kind&quot; IN ('closure') AND strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended') AND coalesce(&quot;effect&quot;, 'forbid') &lt;> 'permit' AND coalesce(&quot;status&quot;, 'in_force') IN ('draft', 'planned')" key="{joptimiz-0010}" label="Closure, not yet in force" symbol="9"></rule>
   <rule filter="&quot;kind&quot; IN ('event') AND strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended') AND coalesce(&quot;effect&quot;, 'forbid') &lt;> 'permit' AND NOT coalesce(&quot;status&quot;, 'in_force') IN ('draft', 'planned')" key="{joptimiz-0011}" label="Event" symbol="10"></rule>
   <rule filter="&quot;kind&quot; IN ('event') AND strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended') AND coalesce(&quot;effect&quot;, 'forbid') &lt;> 'permit' AND coalesce(&quot;status&quot;, 'in_force') IN ('draft', 'planned')" key="{joptimiz-0012}" label="Event, not yet in force" symbol="11"></rule>
   <rule filter="&quot;kind&quot; IN ('works') AND strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended') AND coalesce(&quot;effect&quot;, 'forbid') &lt;> 'permit' AND NOT coalesce(&quot;status&quot;, 'in_force') IN ('draft', 'planned')" key="{joptimiz-0013}" label="Road works" symbol="12"></rule>
   <rule filter="&quot;kind&quot; IN ('works') AND strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended') AND coalesce(&quot;effect&quot;, 'forbid') &lt;> 'permit' AND coalesce(&quot;status&quot;, 'in_force') IN ('draft', 'planned')" key="{joptimiz-0014}" label="Road works, not yet in force" symbol="13"></rule>
   <rule filter="&quot;kind&quot; IN ('parking', 'peak') AND strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended') AND coalesce(&quot;effect&quot;, 'forbid') &lt;> 'permit' AND NOT coalesce(&quot;status&quot;, 'in_force') IN ('draft', 'planned')" key="{joptimiz-0015}" label="Parking or pollution-peak rule" symbol="14"></rule>
   <rule filter="&quot;kind&quot; IN ('parking', 'peak') AND strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended') AND coalesce(&quot;effect&quot;, 'forbid') &lt;> 'permit' AND coalesce(&quot;status&quot;, 'in_force') IN ('draft', 'planned')" key="{joptimiz-0016}" label="Parking or pollution-peak rule, not yet in force" symbol="15"></rule>
   <rule filter="strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended') AND &quot;effect&quot; = 'permit'" key="{joptimiz-0017}" label="Exception to a ban" symbol="16"></rule>
   <rule filter="&quot;status&quot; = 'suspended'" key="{joptimiz-0018}" label="Suspended: not applied" symbol="17"></rule>
   <rule filter="strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended') AND coalesce(day(to_date(now()) - try(to_date(left(&quot;verified_on&quot;, 10)))) > 365, true)" key="{joptimiz-0019}" label="Not verified for a year" symbol="18"></rule>
  </rules>
  <symbols>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="0" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;rule_id&quot; IS NOT NULL AND coalesce(day(to_date(now()) - try(to_date(left(&quot;verified_on&quot;, 10)))) > 365, true), 50, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="cap_style" type="QString" value="square"></Option>
      <Option name="color" type="QString" value="0,158,115,255"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="name" type="QString" value="hexagon"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="27,27,27,255"></Option>
      <Option name="outline_style" type="QString" value="solid"></Option>
      <Option name="outline_width" type="QString" value="0.35"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="4.4"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="1" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;rule_id&quot; IS NOT NULL AND coalesce(day(to_date(now()) - try(to_date(left(&quot;verified_on&quot;, 10)))) > 365, true), 50, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="cap_style" type="QString" value="square"></Option>
      <Option name="color" type="QString" value="255,255,255,255"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="name" type="QString" value="hexagon"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="0,158,115,255"></Option>
      <Option name="outline_style" type="QString" value="dash"></Option>
      <Option name="outline_width" type="QString" value="0.35"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="4.4"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="10" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;rule_id&quot; IS NOT NULL AND coalesce(day(to_date(now()) - try(to_date(left(&quot;verified_on&quot;, 10)))) > 365, true), 50, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="cap_style" type="QString" value="square"></Option>
      <Option name="color" type="QString" value="230,159,0,255"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="name" type="QString" value="diamond"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="27,27,27,255"></Option>
      <Option name="outline_style" type="QString" value="solid"></Option>
      <Option name="outline_width" type="QString" value="0.35"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="4.4"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="11" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;rule_id&quot; IS NOT NULL AND coalesce(day(to_date(now()) - try(to_date(left(&quot;verified_on&quot;, 10)))) > 365, true), 50, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="cap_style" type="QString" value="square"></Option>
      <Option name="color" type="QString" value="255,255,255,255"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="name" type="QString" value="diamond"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="230,159,0,255"></Option>
      <Option name="outline_style" type="QString" value="dash"></Option>
      <Option name="outline_width" type="QString" value="0.35"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="4.4"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="12" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;rule_id&quot; IS NOT NULL AND coalesce(day(to_date(now()) - try(to_date(left(&quot;verified_on&quot;, 10)))) > 365, true), 50, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="cap_style" type="QString" value="square"></Option>
      <Option name="color" type="QString" value="230,159,0,255"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="name" type="QString" value="triangle"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="27,27,27,255"></Option>
      <Option name="outline_style" type="QString" value="solid"></Option>
      <Option name="outline_width" type="QString" value="0.35"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="4.4"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="13" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;rule_id&quot; IS NOT NULL AND coalesce(day(to_date(now()) - try(to_date(left(&quot;verified_on&quot;, 10)))) > 365, true), 50, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="cap_style" type="QString" value="square"></Option>
      <Option name="color" type="QString" value="255,255,255,255"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="name" type="QString" value="triangle"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="230,159,0,255"></Option>
      <Option name="outline_style" type="QString" value="dash"></Option>
      <Option name="outline_width" type="QString" value="0.35"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="4.4"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="14" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;rule_id&quot; IS NOT NULL AND coalesce(day(to_date(now()) - try(to_date(left(&quot;verified_on&quot;, 10)))) > 365, true), 50, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="cap_style" type="QString" value="square"></Option>
      <Option name="color" type="QString" value="119,119,119,255"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="name" type="QString" value="square"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="27,27,27,255"></Option>
      <Option name="outline_style" type="QString" value="solid"></Option>
      <Option name="outline_width" type="QString" value="0.35"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="4.4"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="15" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;rule_id&quot; IS NOT NULL AND coalesce(day(to_date(now()) - try(to_date(left(&quot;verified_on&quot;, 10)))) > 365, true), 50, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="cap_style" type="QString" value="square"></Option>
      <Option name="color" type="QString" value="255,255,255,255"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="name" type="QString" value="square"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="119,119,119,255"></Option>
      <Option name="outline_style" type="QString" value="dash"></Option>
      <Option name="outline_width" type="QString" value="0.35"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="4.4"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="16" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties"></Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="cap_style" type="QString" value="square"></Option>
      <Option name="color" type="QString" value="255,255,255,255"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="name" type="QString" value="circle"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="0,158,115,255"></Option>
      <Option name="outline_style" type="QString" value="solid"></Option>
      <Option name="outline_width" type="QString" value="0.5"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="3.4"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="17" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties"></Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="cap_style" type="QString" value="square"></Option>
      <Option name="color" type="QString" value="255,255,255,255"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="name" type="QString" value="circle"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="119,119,119,255"></Option>
      <Option name="outline_style" type="QString" value="solid"></Option>
      <Option name="outline_width" type="QString" value="0.4"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="3.4"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="18" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties"></Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="color" type="QString" value="35,35,35,255"></Option>
      <Option name="fixedAspectRatio" type="QString" value="0"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="name" type="QString" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48Y2lyY2xlIGN4PSIxMiIgY3k9IjEyIiByPSIxMCIgZmlsbD0iI2ZmZiIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjIuMiIvPjxwYXRoIGQ9Ik0xMiA2djYuMzAwbDQuMjAwIDIuNzAwIiBmaWxsPSJub25lIiBzdHJva2U9IiMxQjFCMUIiIHN0cm9rZS13aWR0aD0iMi4yIiBzdHJva2UtbGluZWNhcD0icm91bmQiIHN0cm9rZS1saW5lam9pbj0icm91bmQiLz48L3N2Zz4K"></Option>
      <Option name="offset" type="QString" value="3,-3"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="35,35,35,255"></Option>
      <Option name="outline_width" type="QString" value="0.2"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="parameters"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="3"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="2" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;rule_id&quot; IS NOT NULL AND coalesce(day(to_date(now()) - try(to_date(left(&quot;verified_on&quot;, 10)))) > 365, true), 50, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="color" type="QString" value="35,35,35,255"></Option>
      <Option name="fixedAspectRatio" type="QString" value="0"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="name" type="QString" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cmVjdCB4PSIxLjUwMCIgeT0iMS41MDAiIHdpZHRoPSIyMSIgaGVpZ2h0PSIyMSIgcng9IjIuNTAwIiBmaWxsPSIjMDA3MkIyIiBzdHJva2U9IiNmZmYiIHN0cm9rZS13aWR0aD0iMS40MDAiLz48cGF0aCBkPSJNNS41MDAgNnYxM00xOC41MDAgNnYxMyIgc3Ryb2tlPSIjZmZmIiBzdHJva2Utd2lkdGg9IjIuNDAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48cGF0aCBkPSJNNiAxMC41MDBoMTIiIHN0cm9rZT0iI2ZmZiIgc3Ryb2tlLXdpZHRoPSIzIiBzdHJva2UtZGFzaGFycmF5PSIzIDEuNTAwIi8+PC9zdmc+Cg=="></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="35,35,35,255"></Option>
      <Option name="outline_width" type="QString" value="0.2"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="parameters"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="5"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="3" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;rule_id&quot; IS NOT NULL AND coalesce(day(to_date(now()) - try(to_date(left(&quot;verified_on&quot;, 10)))) > 365, true), 50, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="cap_style" type="QString" value="square"></Option>
      <Option name="color" type="QString" value="255,255,255,255"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="name" type="QString" value="square"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="0,114,178,255"></Option>
      <Option name="outline_style" type="QString" value="dash"></Option>
      <Option name="outline_width" type="QString" value="0.35"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="4.4"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="4" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;rule_id&quot; IS NOT NULL AND coalesce(day(to_date(now()) - try(to_date(left(&quot;verified_on&quot;, 10)))) > 365, true), 50, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="cap_style" type="QString" value="square"></Option>
      <Option name="color" type="QString" value="204,121,167,255"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="name" type="QString" value="pentagon"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="27,27,27,255"></Option>
      <Option name="outline_style" type="QString" value="solid"></Option>
      <Option name="outline_width" type="QString" value="0.35"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="4.4"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="5" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;rule_id&quot; IS NOT NULL AND coalesce(day(to_date(now()) - try(to_date(left(&quot;verified_on&quot;, 10)))) > 365, true), 50, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="cap_style" type="QString" value="square"></Option>
      <Option name="color" type="QString" value="255,255,255,255"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="name" type="QString" value="pentagon"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="204,121,167,255"></Option>
      <Option name="outline_style" type="QString" value="dash"></Option>
      <Option name="outline_width" type="QString" value="0.35"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="4.4"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="6" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;rule_id&quot; IS NOT NULL AND coalesce(day(to_date(now()) - try(to_date(left(&quot;verified_on&quot;, 10)))) > 365, true), 50, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="cap_style" type="QString" value="square"></Option>
      <Option name="color" type="QString" value="255,255,255,255"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="name" type="QString" value="circle"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="213,94,0,255"></Option>
      <Option name="outline_style" type="QString" value="solid"></Option>
      <Option name="outline_width" type="QString" value="0.9"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="4.4"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="7" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;rule_id&quot; IS NOT NULL AND coalesce(day(to_date(now()) - try(to_date(left(&quot;verified_on&quot;, 10)))) > 365, true), 50, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="cap_style" type="QString" value="square"></Option>
      <Option name="color" type="QString" value="255,255,255,255"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="name" type="QString" value="circle"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="213,94,0,255"></Option>
      <Option name="outline_style" type="QString" value="dash"></Option>
      <Option name="outline_width" type="QString" value="0.9"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="4.4"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="8" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;rule_id&quot; IS NOT NULL AND coalesce(day(to_date(now()) - try(to_date(left(&quot;verified_on&quot;, 10)))) > 365, true), 50, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="color" type="QString" value="35,35,35,255"></Option>
      <Option name="fixedAspectRatio" type="QString" value="0"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="name" type="QString" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48Y2lyY2xlIGN4PSIxMiIgY3k9IjEyIiByPSIxMC41MDAiIGZpbGw9IiNENTVFMDAiIHN0cm9rZT0iI2ZmZiIgc3Ryb2tlLXdpZHRoPSIxLjQwMCIvPjxyZWN0IHg9IjUuNTAwIiB5PSIxMCIgd2lkdGg9IjEzIiBoZWlnaHQ9IjQiIHJ4PSIwLjYwMCIgZmlsbD0iI2ZmZiIvPjwvc3ZnPgo="></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="35,35,35,255"></Option>
      <Option name="outline_width" type="QString" value="0.2"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="parameters"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="5"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="9" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;rule_id&quot; IS NOT NULL AND coalesce(day(to_date(now()) - try(to_date(left(&quot;verified_on&quot;, 10)))) > 365, true), 50, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"></Option>
      <Option name="cap_style" type="QString" value="square"></Option>
      <Option name="color" type="QString" value="255,255,255,255"></Option>
      <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="name" type="QString" value="circle"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="213,94,0,255"></Option>
      <Option name="outline_style" type="QString" value="dash"></Option>
      <Option name="outline_width" type="QString" value="0.35"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
      <Option name="scale_method" type="QString" value="diameter"></Option>
      <Option name="size" type="QString" value="4.4"></Option>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="size_unit" type="QString" value="MM"></Option>
      <Option name="vertical_anchor_point" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style allowHtml="0" blendMode="0" capitalization="0" fieldName="CASE WHEN NOT (strpos(coalesce(@joptimiz_same_shape, ''), ',' || to_string($id) || ',') = 0 AND coalesce(&quot;status&quot;, 'in_force') NOT IN ('withdrawn', 'suspended')) THEN NULL WHEN @map_scale > 16000 THEN &quot;name&quot; ELSE array_to_string(array_filter(array(coalesce(if(&quot;limit_value&quot; IS NULL, &quot;name&quot;, NULL), ''), coalesce(coalesce(array_to_string(array_foreach(map_get(from_json(coalesce(@joptimiz_hours, '{}')), to_string($id)), array_to_string(array_filter(array(if(@element[0] &lt;> '', 'Crit’Air ' || replace(@element[0], ',', ', '), ''), if(left(@qgis_locale, 2) = 'fr', replace(regexp_replace(regexp_replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(@element[1], '; PH off', ', sauf fériés'), '24/7', '24 h sur 24'), 'Mo', 'lun.'), 'Tu', 'mar.'), 'We', 'mer.'), 'Th', 'jeu.'), 'Fr', 'ven.'), 'Sa', 'sam.'), 'Su', 'dim.'), 'PH', 'fériés'), '\\b0?(\\d{1,2}):00', '\\1 h'), '\\b0?(\\d{1,2}):(\\d\\d)', '\\1 h \\2'), '-', '–'), replace(replace(replace(replace(@element[1], '; PH off', ', not on public holidays'), '24/7', 'day and night'), '-', '–'), 'PH', 'public holidays')) || if(@element[2] &lt;> '', ' (' || @element[2] || ')', '')), @element &lt;> ''), '\n')), '\n'), if(&quot;critair_banned&quot; &lt;> '', 'Crit’Air ' || replace(&quot;critair_banned&quot;, ',', ', '), '')), ''), coalesce(regexp_replace(regexp_replace(regexp_replace(format_number(&quot;limit_value&quot;, 2), '[.,]00$', ''), '([.,][0-9])0$', '\\1'), '[.,]([0-9]+)$', if(left(@qgis_locale, 2) = 'fr', ',', '.') || '\\1') || if(&quot;kind&quot; IN ('weight', 'axle_load'), ' t', ' m'), ''), coalesce(CASE WHEN &quot;movement&quot; = 'transit' THEN if(left(@qgis_locale, 2) = 'fr', 'transit interdit', 'no through traffic') WHEN &quot;movement&quot; = 'stop' THEN if(left(@qgis_locale, 2) = 'fr', 'arrêt interdit', 'no stopping') WHEN &quot;movement&quot; = 'entry' THEN if(left(@qgis_locale, 2) = 'fr', 'entrée interdite', 'no entry') END, ''), coalesce(if(map_get(from_json(coalesce(@joptimiz_hours, '{}')), to_string($id)) IS NULL, if(left(@qgis_locale, 2) = 'fr', replace(regexp_replace(regexp_replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(&quot;schedule&quot;, '; PH off', ', sauf fériés'), '24/7', '24 h sur 24'), 'Mo', 'lun.'), 'Tu', 'mar.'), 'We', 'mer.'), 'Th', 'jeu.'), 'Fr', 'ven.'), 'Sa', 'sam.'), 'Su', 'dim.'), 'PH', 'fériés'), '\\b0?(\\d{1,2}):00', '\\1 h'), '\\b0?(\\d{1,2}):(\\d\\d)', '\\1 h \\2'), '-', '–'), replace(replace(replace(replace(&quot;schedule&quot;, '; PH off', ', not on public holidays'), '24/7', 'day and night'), '-', '–'), 'PH', 'public holidays')), NULL), ''), coalesce(CASE WHEN &quot;kind&quot; IN ('event', 'works', 'closure') OR coalesce(&quot;status&quot;, '') IN ('draft', 'planned') THEN format_date(to_date(left(&quot;valid_from&quot;, 10)), 'dd/MM/yyyy') || coalesce('–' || format_date(to_date(left(&quot;valid_to&quot;, 10)), 'dd/MM/yyyy'), '') END, '')), @element &lt;> ''), '\n') END" fontFamily="Noto Sans" fontItalic="0" fontKerning="1" fontLetterSpacing="0" fontSize="8" fontSizeMapUnitScale="3x:0,0,0,0,0,0" fontSizeUnit="Point" fontStrikeout="0" fontUnderline="0" fontWeight="50" fontWordSpacing="0" isExpression="1" legendString="Aa" multilineHeight="1" namedStyle="" previewBkgrdColor="255,255,255,255" textColor="27,27,27,255" textOpacity="1" textOrientation="horizontal" useSubstitutions="0">
    <families></families>
    <text-buffer bufferBlendMode="0" bufferColor="255,255,255,230" bufferDraw="1" bufferJoinStyle="128" bufferNoFill="1" bufferOpacity="1" bufferSize="0.69999999999999996" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferSizeUnits="MM"></text-buffer>
    <text-mask maskEnabled="0" maskJoinStyle="128" maskOpacity="1" maskSize="1.5" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskSizeUnits="MM" maskType="0" maskedSymbolLayers=""></text-mask>
    <background shapeBlendMode="0" shapeBorderColor="128,128,128,255" shapeBorderWidth="0" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeBorderWidthUnit="MM" shapeDraw="0" shapeFillColor="255,255,255,255" shapeJoinStyle="64" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeOffsetUnit="MM" shapeOffsetX="0" shapeOffsetY="0" shapeOpacity="1" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0" shapeRadiiUnit="MM" shapeRadiiX="0" shapeRadiiY="0" shapeRotation="0" shapeRotationType="0" shapeSVGFile="" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeSizeType="0" shapeSizeUnit="MM" shapeSizeX="0" shapeSizeY="0" shapeType="0">
     <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="fillSymbol" type="fill">
      <data_defined_properties>
       <Option type="Map">
        <Option name="name" type="QString" value=""></Option>
        <Option name="properties"></Option>
        <Option name="type" type="QString" value="collection"></Option>
       </Option>
      </data_defined_properties>
      <layer class="SimpleFill" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="color" type="QString" value="255,255,255,255"></Option>
        <Option name="joinstyle" type="QString" value="bevel"></Option>
        <Option name="offset" type="QString" value="0,0"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="outline_color" type="QString" value="128,128,128,255"></Option>
        <Option name="outline_style" type="QString" value="no"></Option>
        <Option name="outline_width" type="QString" value="0"></Option>
        <Option name="outline_width_unit" type="QString" value="MM"></Option>
        <Option name="style" type="QString" value="solid"></Option>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option name="name" type="QString" value=""></Option>
         <Option name="properties"></Option>
         <Option name="type" type="QString" value="collection"></Option>
        </Option>
       </data_defined_properties>
      </layer>
     </symbol>
    </background>
    <shadow shadowBlendMode="6" shadowColor="0,0,0,255" shadowDraw="0" shadowOffsetAngle="135" shadowOffsetDist="1" shadowOffsetGlobal="1" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowOffsetUnit="MM" shadowOpacity="0.69999999999999996" shadowRadius="1.5" shadowRadiusAlphaOnly="0" shadowRadiusMapUnitScale="3x:0,0,0,0,0,0" shadowRadiusUnit="MM" shadowScale="100" shadowUnder="0"></shadow>
    <dd_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties"></Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </dd_properties>
    <substitutions></substitutions>
   </text-style>
   <text-format addDirectionSymbol="0" autoWrapLength="26" decimals="3" formatNumbers="0" leftDirectionSymbol="&lt;" multilineAlign="1" placeDirectionSymbol="0" plussign="0" reverseDirectionSymbol="0" rightDirectionSymbol=">" useMaxLineLengthForAutoWrap="1" wrapChar=""></text-format>
   <placement centroidInside="0" centroidWhole="0" dist="1.2" distMapUnitScale="3x:0,0,0,0,0,0" distUnits="MM" fitInPolygonOnly="0" geometryGenerator="" geometryGeneratorEnabled="0" geometryGeneratorType="PointGeometry" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" layerType="UnknownGeometry" lineAnchorClipping="0" lineAnchorPercent="0.5" lineAnchorType="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25" offsetType="0" offsetUnits="MM" overrunDistance="0" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" overrunDistanceUnit="MM" placement="6" placementFlags="10" polygonPlacementFlags="2" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" preserveRotation="1" priority="7" quadOffset="4" repeatDistance="0" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" repeatDistanceUnits="MM" rotationAngle="0" rotationUnit="AngleDegrees" xOffset="0" yOffset="0"></placement>
   <rendering displayAll="0" drawLabels="1" fontLimitPixelSize="0" fontMaxPixelSize="10000" fontMinPixelSize="0" labelPerPart="0" limitNumLabels="0" maxNumLabels="2000" mergeLines="0" minFeatureSize="0" obstacle="1" obstacleFactor="1" obstacleType="1" scaleMax="0" scaleMin="0" scaleVisibility="0" unplacedVisibility="0" upsidedownLabels="0" zIndex="0"></rendering>
   <dd_properties>
    <Option type="Map">
     <Option name="name" type="QString" value=""></Option>
     <Option name="properties" type="Map">
      <Option name="Color" type="Map">
       <Option name="active" type="bool" value="true"></Option>
       <Option name="expression" type="QString" value="CASE WHEN &quot;kind&quot; IN ('zfe') THEN '#00604A' WHEN &quot;kind&quot; IN ('ztl') THEN '#004E7A' WHEN &quot;kind&quot; IN ('pedestrian') THEN '#87406A' WHEN &quot;kind&quot; IN ('weight', 'axle_load', 'height', 'width', 'length', 'hazmat') THEN '#983F00' WHEN &quot;kind&quot; IN ('closure') THEN '#983F00' WHEN &quot;kind&quot; IN ('event') THEN '#7F5700' WHEN &quot;kind&quot; IN ('works') THEN '#7F5700' WHEN &quot;kind&quot; IN ('parking', 'peak') THEN '#4A4A4A' END"></Option>
       <Option name="type" type="int" value="3"></Option>
      </Option>
     </Option>
     <Option name="type" type="QString" value="collection"></Option>
    </Option>
   </dd_properties>
  </settings>
 </labeling>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerGeometryType>0</layerGeometryType>
</qgis>
