<qgis labelsEnabled="0" styleCategories="Symbology|Labeling|Fields|MapTips" version="3.22.16-Białowieża">
 <renderer-v2 enableorderby="1" forceraster="0" referencescale="-1" symbollevels="0" type="RuleRenderer">
  <rules key="{joptimiz-0000}">
   <rule filter="lower(trim(coalesce(&quot;severity&quot;, ''))) = 'extreme' AND NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false))" key="{joptimiz-0001}" label="Alert, extreme" symbol="0"></rule>
   <rule filter="lower(trim(coalesce(&quot;severity&quot;, ''))) = 'severe' AND NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false))" key="{joptimiz-0002}" label="Alert, severe" symbol="1"></rule>
   <rule filter="lower(trim(coalesce(&quot;severity&quot;, ''))) = 'moderate' AND NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false))" key="{joptimiz-0003}" label="Alert, moderate" symbol="2"></rule>
   <rule filter="lower(trim(coalesce(&quot;severity&quot;, ''))) = 'minor' AND NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false))" key="{joptimiz-0004}" label="Alert, minor" symbol="3"></rule>
   <rule filter="lower(trim(coalesce(&quot;severity&quot;, ''))) NOT IN ('extreme', 'severe', 'moderate', 'minor') AND NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false))" key="{joptimiz-0005}" label="Alert, severity not stated" symbol="4"></rule>
   <rule filter="lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)" key="{joptimiz-0006}" label="Alert that is over or cancelled" symbol="5"></rule>
  </rules>
  <symbols>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="0" type="fill">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;alert_id&quot; IS NOT NULL AND (NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false)), 55, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="color" type="QString" value="122,0,25,41"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="35,35,35,255"></Option>
      <Option name="outline_style" type="QString" value="no"></Option>
      <Option name="outline_width" type="QString" value="0.26"></Option>
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
    <layer class="LinePatternFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="60"></Option>
      <Option name="color" type="QString" value="0,0,0,255"></Option>
      <Option name="distance" type="QString" value="1.5"></Option>
      <Option name="distance_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="distance_unit" type="QString" value="MM"></Option>
      <Option name="line_width" type="QString" value="0"></Option>
      <Option name="line_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="line_width_unit" type="QString" value="MM"></Option>
      <Option name="offset" type="QString" value="0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
     <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="@0@1" type="line">
      <data_defined_properties>
       <Option type="Map">
        <Option name="name" type="QString" value=""></Option>
        <Option name="properties"></Option>
        <Option name="type" type="QString" value="collection"></Option>
       </Option>
      </data_defined_properties>
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="align_dash_pattern" type="QString" value="0"></Option>
        <Option name="capstyle" type="QString" value="square"></Option>
        <Option name="customdash" type="QString" value="5;2"></Option>
        <Option name="customdash_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="customdash_unit" type="QString" value="MM"></Option>
        <Option name="dash_pattern_offset" type="QString" value="0"></Option>
        <Option name="dash_pattern_offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="dash_pattern_offset_unit" type="QString" value="MM"></Option>
        <Option name="draw_inside_polygon" type="QString" value="0"></Option>
        <Option name="joinstyle" type="QString" value="bevel"></Option>
        <Option name="line_color" type="QString" value="122,0,25,255"></Option>
        <Option name="line_style" type="QString" value="solid"></Option>
        <Option name="line_width" type="QString" value="0.4"></Option>
        <Option name="line_width_unit" type="QString" value="MM"></Option>
        <Option name="offset" type="QString" value="0"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="ring_filter" type="QString" value="0"></Option>
        <Option name="trim_distance_end" type="QString" value="0"></Option>
        <Option name="trim_distance_end_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="trim_distance_end_unit" type="QString" value="MM"></Option>
        <Option name="trim_distance_start" type="QString" value="0"></Option>
        <Option name="trim_distance_start_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="trim_distance_start_unit" type="QString" value="MM"></Option>
        <Option name="tweak_dash_pattern_on_corners" type="QString" value="0"></Option>
        <Option name="use_custom_dash" type="QString" value="0"></Option>
        <Option name="width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
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
    </layer>
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="align_dash_pattern" type="QString" value="0"></Option>
      <Option name="capstyle" type="QString" value="round"></Option>
      <Option name="customdash" type="QString" value="5;2"></Option>
      <Option name="customdash_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="customdash_unit" type="QString" value="MM"></Option>
      <Option name="dash_pattern_offset" type="QString" value="0"></Option>
      <Option name="dash_pattern_offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="dash_pattern_offset_unit" type="QString" value="MM"></Option>
      <Option name="draw_inside_polygon" type="QString" value="0"></Option>
      <Option name="joinstyle" type="QString" value="round"></Option>
      <Option name="line_color" type="QString" value="122,0,25,255"></Option>
      <Option name="line_style" type="QString" value="solid"></Option>
      <Option name="line_width" type="QString" value="1.1"></Option>
      <Option name="line_width_unit" type="QString" value="MM"></Option>
      <Option name="offset" type="QString" value="0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="ring_filter" type="QString" value="0"></Option>
      <Option name="trim_distance_end" type="QString" value="0"></Option>
      <Option name="trim_distance_end_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="trim_distance_end_unit" type="QString" value="MM"></Option>
      <Option name="trim_distance_start" type="QString" value="0"></Option>
      <Option name="trim_distance_start_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="trim_distance_start_unit" type="QString" value="MM"></Option>
      <Option name="tweak_dash_pattern_on_corners" type="QString" value="0"></Option>
      <Option name="use_custom_dash" type="QString" value="0"></Option>
      <Option name="width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties" type="Map">
        <Option name="customDash" type="Map">
         <Option name="active" type="bool" value="true"></Option>
         <Option name="expression" type="QString" value="if(NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false), '4;2', NULL)"></Option>
         <Option name="type" type="int" value="3"></Option>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="CentroidFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="clip_on_current_part_only" type="QString" value="0"></Option>
      <Option name="clip_points" type="QString" value="0"></Option>
      <Option name="point_on_all_parts" type="QString" value="1"></Option>
      <Option name="point_on_surface" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
     <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="@0@3" type="marker">
      <data_defined_properties>
       <Option type="Map">
        <Option name="name" type="QString" value=""></Option>
        <Option name="properties" type="Map">
         <Option name="alpha" type="Map">
          <Option name="active" type="bool" value="true"></Option>
          <Option name="expression" type="QString" value="if(&quot;alert_id&quot; IS NOT NULL AND (NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false)), 55, 100)"></Option>
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
        <Option name="color" type="QString" value="122,0,25,255"></Option>
        <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
        <Option name="joinstyle" type="QString" value="round"></Option>
        <Option name="name" type="QString" value="triangle"></Option>
        <Option name="offset" type="QString" value="0,0"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="outline_color" type="QString" value="27,27,27,255"></Option>
        <Option name="outline_style" type="QString" value="solid"></Option>
        <Option name="outline_width" type="QString" value="0.45"></Option>
        <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="outline_width_unit" type="QString" value="MM"></Option>
        <Option name="scale_method" type="QString" value="diameter"></Option>
        <Option name="size" type="QString" value="10.5"></Option>
        <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="size_unit" type="QString" value="MM"></Option>
        <Option name="vertical_anchor_point" type="QString" value="1"></Option>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option name="name" type="QString" value=""></Option>
         <Option name="properties" type="Map">
          <Option name="outlineStyle" type="Map">
           <Option name="active" type="bool" value="true"></Option>
           <Option name="expression" type="QString" value="if(NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false), 'dash', NULL)"></Option>
           <Option name="type" type="int" value="3"></Option>
          </Option>
         </Option>
         <Option name="type" type="QString" value="collection"></Option>
        </Option>
       </data_defined_properties>
      </layer>
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"></Option>
        <Option name="cap_style" type="QString" value="square"></Option>
        <Option name="color" type="QString" value="255,255,255,255"></Option>
        <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
        <Option name="joinstyle" type="QString" value="bevel"></Option>
        <Option name="name" type="QString" value="circle"></Option>
        <Option name="offset" type="QString" value="0,1.67999999999999994"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="outline_color" type="QString" value="35,35,35,255"></Option>
        <Option name="outline_style" type="QString" value="no"></Option>
        <Option name="outline_width" type="QString" value="0"></Option>
        <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="outline_width_unit" type="QString" value="MM"></Option>
        <Option name="scale_method" type="QString" value="diameter"></Option>
        <Option name="size" type="QString" value="5.67"></Option>
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
      <layer class="SvgMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"></Option>
        <Option name="color" type="QString" value="35,35,35,255"></Option>
        <Option name="fixedAspectRatio" type="QString" value="0"></Option>
        <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
        <Option name="name" type="QString" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgNHYxMCIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjMuNjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48Y2lyY2xlIGN4PSIxMiIgY3k9IjE5LjMwMCIgcj0iMi4xMDAiIGZpbGw9IiMxQjFCMUIiLz48L3N2Zz4K"></Option>
        <Option name="offset" type="QString" value="0,1.67999999999999994"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="outline_color" type="QString" value="35,35,35,255"></Option>
        <Option name="outline_width" type="QString" value="0.2"></Option>
        <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="outline_width_unit" type="QString" value="MM"></Option>
        <Option name="parameters"></Option>
        <Option name="scale_method" type="QString" value="diameter"></Option>
        <Option name="size" type="QString" value="4.41"></Option>
        <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="size_unit" type="QString" value="MM"></Option>
        <Option name="vertical_anchor_point" type="QString" value="1"></Option>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option name="name" type="QString" value=""></Option>
         <Option name="properties" type="Map">
          <Option name="name" type="Map">
           <Option name="active" type="bool" value="true"></Option>
           <Option name="expression" type="QString" value="CASE WHEN &quot;category&quot; = 'weather' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNyAxNi41MDBhMy41MDAgMy41MDAgMCAwIDEgLjYwMC02Ljk1MCA1IDUgMCAwIDEgOS41MDAgMS40MDAgMi45MDAgMi45MDAgMCAwIDEtLjMwMCA1LjU1MHoiIGZpbGw9IiMxQjFCMUIiLz48cGF0aCBkPSJNOSAxOC41MDBsLTEgMi41MDBNMTIuNTAwIDE4LjUwMGwtMSAyLjUwME0xNiAxOC41MDBsLTEgMi41MDAiIHN0cm9rZT0iIzFCMUIxQiIgc3Ryb2tlLXdpZHRoPSIxLjYwMCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+Cg==' WHEN &quot;category&quot; = 'traffic' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNCAxN3YtNC41MDBsMi4yMDAtNWgxMS42MDBsMi4yMDAgNVYxN3oiIGZpbGw9IiMxQjFCMUIiLz48cGF0aCBkPSJNNy4yMDAgMTEuNTAwbDEuMTAwLTIuNjAwaDcuNDAwbDEuMTAwIDIuNjAweiIgZmlsbD0iI2ZmZiIvPjxjaXJjbGUgY3g9IjcuNTAwIiBjeT0iMTgiIHI9IjIuMjAwIiBmaWxsPSIjMUIxQjFCIi8+PGNpcmNsZSBjeD0iMTYuNTAwIiBjeT0iMTgiIHI9IjIuMjAwIiBmaWxsPSIjMUIxQjFCIi8+PC9zdmc+Cg==' WHEN &quot;category&quot; = 'works' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMyA4LjUwMGgxOHY2SDN6IiBmaWxsPSIjMUIxQjFCIi8+PHBhdGggZD0iTTYgMTQuNTAwbDMtNk0xMSAxNC41MDBsMy02TTE2IDE0LjUwMGwzLTYiIHN0cm9rZT0iI2ZmZiIgc3Ryb2tlLXdpZHRoPSIxLjgwMCIvPjxwYXRoIGQ9Ik02IDE0LjUwMFYyME0xOCAxNC41MDBWMjBNNiA4LjUwMFY2TTE4IDguNTAwVjYiIHN0cm9rZT0iIzFCMUIxQiIgc3Ryb2tlLXdpZHRoPSIyIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48L3N2Zz4K' WHEN &quot;category&quot; = 'event' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNiAzLjUwMFYyMSIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjIuMjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48cGF0aCBkPSJNNyA0LjUwMGM0LTIgNyAyIDEyIDB2OWMtNSAyLTgtMi0xMiAweiIgZmlsbD0iIzFCMUIxQiIvPjwvc3ZnPgo=' WHEN &quot;category&quot; = 'pollution' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNCAyMC41MDB2LThsNC41MDAgM3YtM2w0LjUwMCAzVjZoMy41MDBsMSAxNC41MDB6IiBmaWxsPSIjMUIxQjFCIi8+PHBhdGggZD0iTTE1IDMuNTAwYzEuNTAwLTEuNTAwIDMgLjUwMCA0LjUwMC0xIiBzdHJva2U9IiMxQjFCMUIiIHN0cm9rZS13aWR0aD0iMS44MDAiIGZpbGw9Im5vbmUiIHN0cm9rZS1saW5lY2FwPSJyb3VuZCIvPjwvc3ZnPgo=' WHEN &quot;category&quot; = 'security' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgMi41MDBsOCAzdjZjMCA1LTMuNTAwIDguMzAwLTggMTAtNC41MDAtMS43MDAtOC01LTgtMTB2LTZ6IiBmaWxsPSIjMUIxQjFCIi8+PHBhdGggZD0iTTguNTAwIDEybDIuNTAwIDIuNjAwIDQuNjAwLTUiIHN0cm9rZT0iI2ZmZiIgc3Ryb2tlLXdpZHRoPSIyIiBmaWxsPSJub25lIiBzdHJva2UtbGluZWNhcD0icm91bmQiIHN0cm9rZS1saW5lam9pbj0icm91bmQiLz48L3N2Zz4K' WHEN &quot;category&quot; = 'other' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgNHYxMCIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjMuNjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48Y2lyY2xlIGN4PSIxMiIgY3k9IjE5LjMwMCIgcj0iMi4xMDAiIGZpbGw9IiMxQjFCMUIiLz48L3N2Zz4K' ELSE 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgNHYxMCIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjMuNjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48Y2lyY2xlIGN4PSIxMiIgY3k9IjE5LjMwMCIgcj0iMi4xMDAiIGZpbGw9IiMxQjFCMUIiLz48L3N2Zz4K' END"></Option>
           <Option name="type" type="int" value="3"></Option>
          </Option>
         </Option>
         <Option name="type" type="QString" value="collection"></Option>
        </Option>
       </data_defined_properties>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="1" type="fill">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;alert_id&quot; IS NOT NULL AND (NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false)), 55, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="color" type="QString" value="213,94,0,31"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="35,35,35,255"></Option>
      <Option name="outline_style" type="QString" value="no"></Option>
      <Option name="outline_width" type="QString" value="0.26"></Option>
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
    <layer class="LinePatternFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="60"></Option>
      <Option name="color" type="QString" value="0,0,0,255"></Option>
      <Option name="distance" type="QString" value="2.4"></Option>
      <Option name="distance_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="distance_unit" type="QString" value="MM"></Option>
      <Option name="line_width" type="QString" value="0"></Option>
      <Option name="line_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="line_width_unit" type="QString" value="MM"></Option>
      <Option name="offset" type="QString" value="0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
     <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="@1@1" type="line">
      <data_defined_properties>
       <Option type="Map">
        <Option name="name" type="QString" value=""></Option>
        <Option name="properties"></Option>
        <Option name="type" type="QString" value="collection"></Option>
       </Option>
      </data_defined_properties>
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="align_dash_pattern" type="QString" value="0"></Option>
        <Option name="capstyle" type="QString" value="square"></Option>
        <Option name="customdash" type="QString" value="5;2"></Option>
        <Option name="customdash_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="customdash_unit" type="QString" value="MM"></Option>
        <Option name="dash_pattern_offset" type="QString" value="0"></Option>
        <Option name="dash_pattern_offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="dash_pattern_offset_unit" type="QString" value="MM"></Option>
        <Option name="draw_inside_polygon" type="QString" value="0"></Option>
        <Option name="joinstyle" type="QString" value="bevel"></Option>
        <Option name="line_color" type="QString" value="213,94,0,255"></Option>
        <Option name="line_style" type="QString" value="solid"></Option>
        <Option name="line_width" type="QString" value="0.3"></Option>
        <Option name="line_width_unit" type="QString" value="MM"></Option>
        <Option name="offset" type="QString" value="0"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="ring_filter" type="QString" value="0"></Option>
        <Option name="trim_distance_end" type="QString" value="0"></Option>
        <Option name="trim_distance_end_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="trim_distance_end_unit" type="QString" value="MM"></Option>
        <Option name="trim_distance_start" type="QString" value="0"></Option>
        <Option name="trim_distance_start_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="trim_distance_start_unit" type="QString" value="MM"></Option>
        <Option name="tweak_dash_pattern_on_corners" type="QString" value="0"></Option>
        <Option name="use_custom_dash" type="QString" value="0"></Option>
        <Option name="width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
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
    </layer>
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="align_dash_pattern" type="QString" value="0"></Option>
      <Option name="capstyle" type="QString" value="round"></Option>
      <Option name="customdash" type="QString" value="5;2"></Option>
      <Option name="customdash_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="customdash_unit" type="QString" value="MM"></Option>
      <Option name="dash_pattern_offset" type="QString" value="0"></Option>
      <Option name="dash_pattern_offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="dash_pattern_offset_unit" type="QString" value="MM"></Option>
      <Option name="draw_inside_polygon" type="QString" value="0"></Option>
      <Option name="joinstyle" type="QString" value="round"></Option>
      <Option name="line_color" type="QString" value="213,94,0,255"></Option>
      <Option name="line_style" type="QString" value="solid"></Option>
      <Option name="line_width" type="QString" value="0.85"></Option>
      <Option name="line_width_unit" type="QString" value="MM"></Option>
      <Option name="offset" type="QString" value="0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="ring_filter" type="QString" value="0"></Option>
      <Option name="trim_distance_end" type="QString" value="0"></Option>
      <Option name="trim_distance_end_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="trim_distance_end_unit" type="QString" value="MM"></Option>
      <Option name="trim_distance_start" type="QString" value="0"></Option>
      <Option name="trim_distance_start_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="trim_distance_start_unit" type="QString" value="MM"></Option>
      <Option name="tweak_dash_pattern_on_corners" type="QString" value="0"></Option>
      <Option name="use_custom_dash" type="QString" value="0"></Option>
      <Option name="width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties" type="Map">
        <Option name="customDash" type="Map">
         <Option name="active" type="bool" value="true"></Option>
         <Option name="expression" type="QString" value="if(NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false), '4;2', NULL)"></Option>
         <Option name="type" type="int" value="3"></Option>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="CentroidFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="clip_on_current_part_only" type="QString" value="0"></Option>
      <Option name="clip_points" type="QString" value="0"></Option>
      <Option name="point_on_all_parts" type="QString" value="1"></Option>
      <Option name="point_on_surface" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
     <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="@1@3" type="marker">
      <data_defined_properties>
       <Option type="Map">
        <Option name="name" type="QString" value=""></Option>
        <Option name="properties" type="Map">
         <Option name="alpha" type="Map">
          <Option name="active" type="bool" value="true"></Option>
          <Option name="expression" type="QString" value="if(&quot;alert_id&quot; IS NOT NULL AND (NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false)), 55, 100)"></Option>
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
        <Option name="color" type="QString" value="213,94,0,255"></Option>
        <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
        <Option name="joinstyle" type="QString" value="round"></Option>
        <Option name="name" type="QString" value="triangle"></Option>
        <Option name="offset" type="QString" value="0,0"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="outline_color" type="QString" value="27,27,27,255"></Option>
        <Option name="outline_style" type="QString" value="solid"></Option>
        <Option name="outline_width" type="QString" value="0.45"></Option>
        <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="outline_width_unit" type="QString" value="MM"></Option>
        <Option name="scale_method" type="QString" value="diameter"></Option>
        <Option name="size" type="QString" value="9"></Option>
        <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="size_unit" type="QString" value="MM"></Option>
        <Option name="vertical_anchor_point" type="QString" value="1"></Option>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option name="name" type="QString" value=""></Option>
         <Option name="properties" type="Map">
          <Option name="outlineStyle" type="Map">
           <Option name="active" type="bool" value="true"></Option>
           <Option name="expression" type="QString" value="if(NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false), 'dash', NULL)"></Option>
           <Option name="type" type="int" value="3"></Option>
          </Option>
         </Option>
         <Option name="type" type="QString" value="collection"></Option>
        </Option>
       </data_defined_properties>
      </layer>
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"></Option>
        <Option name="cap_style" type="QString" value="square"></Option>
        <Option name="color" type="QString" value="255,255,255,255"></Option>
        <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
        <Option name="joinstyle" type="QString" value="bevel"></Option>
        <Option name="name" type="QString" value="circle"></Option>
        <Option name="offset" type="QString" value="0,1.43999999999999995"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="outline_color" type="QString" value="35,35,35,255"></Option>
        <Option name="outline_style" type="QString" value="no"></Option>
        <Option name="outline_width" type="QString" value="0"></Option>
        <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="outline_width_unit" type="QString" value="MM"></Option>
        <Option name="scale_method" type="QString" value="diameter"></Option>
        <Option name="size" type="QString" value="4.86"></Option>
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
      <layer class="SvgMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"></Option>
        <Option name="color" type="QString" value="35,35,35,255"></Option>
        <Option name="fixedAspectRatio" type="QString" value="0"></Option>
        <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
        <Option name="name" type="QString" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgNHYxMCIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjMuNjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48Y2lyY2xlIGN4PSIxMiIgY3k9IjE5LjMwMCIgcj0iMi4xMDAiIGZpbGw9IiMxQjFCMUIiLz48L3N2Zz4K"></Option>
        <Option name="offset" type="QString" value="0,1.43999999999999995"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="outline_color" type="QString" value="35,35,35,255"></Option>
        <Option name="outline_width" type="QString" value="0.2"></Option>
        <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="outline_width_unit" type="QString" value="MM"></Option>
        <Option name="parameters"></Option>
        <Option name="scale_method" type="QString" value="diameter"></Option>
        <Option name="size" type="QString" value="3.78"></Option>
        <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="size_unit" type="QString" value="MM"></Option>
        <Option name="vertical_anchor_point" type="QString" value="1"></Option>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option name="name" type="QString" value=""></Option>
         <Option name="properties" type="Map">
          <Option name="name" type="Map">
           <Option name="active" type="bool" value="true"></Option>
           <Option name="expression" type="QString" value="CASE WHEN &quot;category&quot; = 'weather' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNyAxNi41MDBhMy41MDAgMy41MDAgMCAwIDEgLjYwMC02Ljk1MCA1IDUgMCAwIDEgOS41MDAgMS40MDAgMi45MDAgMi45MDAgMCAwIDEtLjMwMCA1LjU1MHoiIGZpbGw9IiMxQjFCMUIiLz48cGF0aCBkPSJNOSAxOC41MDBsLTEgMi41MDBNMTIuNTAwIDE4LjUwMGwtMSAyLjUwME0xNiAxOC41MDBsLTEgMi41MDAiIHN0cm9rZT0iIzFCMUIxQiIgc3Ryb2tlLXdpZHRoPSIxLjYwMCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+Cg==' WHEN &quot;category&quot; = 'traffic' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNCAxN3YtNC41MDBsMi4yMDAtNWgxMS42MDBsMi4yMDAgNVYxN3oiIGZpbGw9IiMxQjFCMUIiLz48cGF0aCBkPSJNNy4yMDAgMTEuNTAwbDEuMTAwLTIuNjAwaDcuNDAwbDEuMTAwIDIuNjAweiIgZmlsbD0iI2ZmZiIvPjxjaXJjbGUgY3g9IjcuNTAwIiBjeT0iMTgiIHI9IjIuMjAwIiBmaWxsPSIjMUIxQjFCIi8+PGNpcmNsZSBjeD0iMTYuNTAwIiBjeT0iMTgiIHI9IjIuMjAwIiBmaWxsPSIjMUIxQjFCIi8+PC9zdmc+Cg==' WHEN &quot;category&quot; = 'works' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMyA4LjUwMGgxOHY2SDN6IiBmaWxsPSIjMUIxQjFCIi8+PHBhdGggZD0iTTYgMTQuNTAwbDMtNk0xMSAxNC41MDBsMy02TTE2IDE0LjUwMGwzLTYiIHN0cm9rZT0iI2ZmZiIgc3Ryb2tlLXdpZHRoPSIxLjgwMCIvPjxwYXRoIGQ9Ik02IDE0LjUwMFYyME0xOCAxNC41MDBWMjBNNiA4LjUwMFY2TTE4IDguNTAwVjYiIHN0cm9rZT0iIzFCMUIxQiIgc3Ryb2tlLXdpZHRoPSIyIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48L3N2Zz4K' WHEN &quot;category&quot; = 'event' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNiAzLjUwMFYyMSIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjIuMjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48cGF0aCBkPSJNNyA0LjUwMGM0LTIgNyAyIDEyIDB2OWMtNSAyLTgtMi0xMiAweiIgZmlsbD0iIzFCMUIxQiIvPjwvc3ZnPgo=' WHEN &quot;category&quot; = 'pollution' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNCAyMC41MDB2LThsNC41MDAgM3YtM2w0LjUwMCAzVjZoMy41MDBsMSAxNC41MDB6IiBmaWxsPSIjMUIxQjFCIi8+PHBhdGggZD0iTTE1IDMuNTAwYzEuNTAwLTEuNTAwIDMgLjUwMCA0LjUwMC0xIiBzdHJva2U9IiMxQjFCMUIiIHN0cm9rZS13aWR0aD0iMS44MDAiIGZpbGw9Im5vbmUiIHN0cm9rZS1saW5lY2FwPSJyb3VuZCIvPjwvc3ZnPgo=' WHEN &quot;category&quot; = 'security' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgMi41MDBsOCAzdjZjMCA1LTMuNTAwIDguMzAwLTggMTAtNC41MDAtMS43MDAtOC01LTgtMTB2LTZ6IiBmaWxsPSIjMUIxQjFCIi8+PHBhdGggZD0iTTguNTAwIDEybDIuNTAwIDIuNjAwIDQuNjAwLTUiIHN0cm9rZT0iI2ZmZiIgc3Ryb2tlLXdpZHRoPSIyIiBmaWxsPSJub25lIiBzdHJva2UtbGluZWNhcD0icm91bmQiIHN0cm9rZS1saW5lam9pbj0icm91bmQiLz48L3N2Zz4K' WHEN &quot;category&quot; = 'other' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgNHYxMCIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjMuNjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48Y2lyY2xlIGN4PSIxMiIgY3k9IjE5LjMwMCIgcj0iMi4xMDAiIGZpbGw9IiMxQjFCMUIiLz48L3N2Zz4K' ELSE 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgNHYxMCIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjMuNjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48Y2lyY2xlIGN4PSIxMiIgY3k9IjE5LjMwMCIgcj0iMi4xMDAiIGZpbGw9IiMxQjFCMUIiLz48L3N2Zz4K' END"></Option>
           <Option name="type" type="int" value="3"></Option>
          </Option>
         </Option>
         <Option name="type" type="QString" value="collection"></Option>
        </Option>
       </data_defined_properties>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="2" type="fill">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;alert_id&quot; IS NOT NULL AND (NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false)), 55, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="color" type="QString" value="230,159,0,26"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="35,35,35,255"></Option>
      <Option name="outline_style" type="QString" value="no"></Option>
      <Option name="outline_width" type="QString" value="0.26"></Option>
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
    <layer class="LinePatternFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="60"></Option>
      <Option name="color" type="QString" value="0,0,0,255"></Option>
      <Option name="distance" type="QString" value="4"></Option>
      <Option name="distance_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="distance_unit" type="QString" value="MM"></Option>
      <Option name="line_width" type="QString" value="0"></Option>
      <Option name="line_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="line_width_unit" type="QString" value="MM"></Option>
      <Option name="offset" type="QString" value="0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="outline_width_unit" type="QString" value="MM"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
     <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="@2@1" type="line">
      <data_defined_properties>
       <Option type="Map">
        <Option name="name" type="QString" value=""></Option>
        <Option name="properties"></Option>
        <Option name="type" type="QString" value="collection"></Option>
       </Option>
      </data_defined_properties>
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="align_dash_pattern" type="QString" value="0"></Option>
        <Option name="capstyle" type="QString" value="square"></Option>
        <Option name="customdash" type="QString" value="5;2"></Option>
        <Option name="customdash_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="customdash_unit" type="QString" value="MM"></Option>
        <Option name="dash_pattern_offset" type="QString" value="0"></Option>
        <Option name="dash_pattern_offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="dash_pattern_offset_unit" type="QString" value="MM"></Option>
        <Option name="draw_inside_polygon" type="QString" value="0"></Option>
        <Option name="joinstyle" type="QString" value="bevel"></Option>
        <Option name="line_color" type="QString" value="230,159,0,255"></Option>
        <Option name="line_style" type="QString" value="solid"></Option>
        <Option name="line_width" type="QString" value="0.25"></Option>
        <Option name="line_width_unit" type="QString" value="MM"></Option>
        <Option name="offset" type="QString" value="0"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="ring_filter" type="QString" value="0"></Option>
        <Option name="trim_distance_end" type="QString" value="0"></Option>
        <Option name="trim_distance_end_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="trim_distance_end_unit" type="QString" value="MM"></Option>
        <Option name="trim_distance_start" type="QString" value="0"></Option>
        <Option name="trim_distance_start_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="trim_distance_start_unit" type="QString" value="MM"></Option>
        <Option name="tweak_dash_pattern_on_corners" type="QString" value="0"></Option>
        <Option name="use_custom_dash" type="QString" value="0"></Option>
        <Option name="width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
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
    </layer>
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="align_dash_pattern" type="QString" value="0"></Option>
      <Option name="capstyle" type="QString" value="round"></Option>
      <Option name="customdash" type="QString" value="5;2"></Option>
      <Option name="customdash_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="customdash_unit" type="QString" value="MM"></Option>
      <Option name="dash_pattern_offset" type="QString" value="0"></Option>
      <Option name="dash_pattern_offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="dash_pattern_offset_unit" type="QString" value="MM"></Option>
      <Option name="draw_inside_polygon" type="QString" value="0"></Option>
      <Option name="joinstyle" type="QString" value="round"></Option>
      <Option name="line_color" type="QString" value="230,159,0,255"></Option>
      <Option name="line_style" type="QString" value="solid"></Option>
      <Option name="line_width" type="QString" value="0.65"></Option>
      <Option name="line_width_unit" type="QString" value="MM"></Option>
      <Option name="offset" type="QString" value="0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="ring_filter" type="QString" value="0"></Option>
      <Option name="trim_distance_end" type="QString" value="0"></Option>
      <Option name="trim_distance_end_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="trim_distance_end_unit" type="QString" value="MM"></Option>
      <Option name="trim_distance_start" type="QString" value="0"></Option>
      <Option name="trim_distance_start_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="trim_distance_start_unit" type="QString" value="MM"></Option>
      <Option name="tweak_dash_pattern_on_corners" type="QString" value="0"></Option>
      <Option name="use_custom_dash" type="QString" value="0"></Option>
      <Option name="width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties" type="Map">
        <Option name="customDash" type="Map">
         <Option name="active" type="bool" value="true"></Option>
         <Option name="expression" type="QString" value="if(NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false), '4;2', NULL)"></Option>
         <Option name="type" type="int" value="3"></Option>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="CentroidFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="clip_on_current_part_only" type="QString" value="0"></Option>
      <Option name="clip_points" type="QString" value="0"></Option>
      <Option name="point_on_all_parts" type="QString" value="1"></Option>
      <Option name="point_on_surface" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
     <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="@2@3" type="marker">
      <data_defined_properties>
       <Option type="Map">
        <Option name="name" type="QString" value=""></Option>
        <Option name="properties" type="Map">
         <Option name="alpha" type="Map">
          <Option name="active" type="bool" value="true"></Option>
          <Option name="expression" type="QString" value="if(&quot;alert_id&quot; IS NOT NULL AND (NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false)), 55, 100)"></Option>
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
        <Option name="joinstyle" type="QString" value="round"></Option>
        <Option name="name" type="QString" value="triangle"></Option>
        <Option name="offset" type="QString" value="0,0"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="outline_color" type="QString" value="27,27,27,255"></Option>
        <Option name="outline_style" type="QString" value="solid"></Option>
        <Option name="outline_width" type="QString" value="0.45"></Option>
        <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="outline_width_unit" type="QString" value="MM"></Option>
        <Option name="scale_method" type="QString" value="diameter"></Option>
        <Option name="size" type="QString" value="7.5"></Option>
        <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="size_unit" type="QString" value="MM"></Option>
        <Option name="vertical_anchor_point" type="QString" value="1"></Option>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option name="name" type="QString" value=""></Option>
         <Option name="properties" type="Map">
          <Option name="outlineStyle" type="Map">
           <Option name="active" type="bool" value="true"></Option>
           <Option name="expression" type="QString" value="if(NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false), 'dash', NULL)"></Option>
           <Option name="type" type="int" value="3"></Option>
          </Option>
         </Option>
         <Option name="type" type="QString" value="collection"></Option>
        </Option>
       </data_defined_properties>
      </layer>
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"></Option>
        <Option name="cap_style" type="QString" value="square"></Option>
        <Option name="color" type="QString" value="255,255,255,255"></Option>
        <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
        <Option name="joinstyle" type="QString" value="bevel"></Option>
        <Option name="name" type="QString" value="circle"></Option>
        <Option name="offset" type="QString" value="0,1.19999999999999996"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="outline_color" type="QString" value="35,35,35,255"></Option>
        <Option name="outline_style" type="QString" value="no"></Option>
        <Option name="outline_width" type="QString" value="0"></Option>
        <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="outline_width_unit" type="QString" value="MM"></Option>
        <Option name="scale_method" type="QString" value="diameter"></Option>
        <Option name="size" type="QString" value="4.05"></Option>
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
      <layer class="SvgMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"></Option>
        <Option name="color" type="QString" value="35,35,35,255"></Option>
        <Option name="fixedAspectRatio" type="QString" value="0"></Option>
        <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
        <Option name="name" type="QString" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgNHYxMCIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjMuNjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48Y2lyY2xlIGN4PSIxMiIgY3k9IjE5LjMwMCIgcj0iMi4xMDAiIGZpbGw9IiMxQjFCMUIiLz48L3N2Zz4K"></Option>
        <Option name="offset" type="QString" value="0,1.19999999999999996"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="outline_color" type="QString" value="35,35,35,255"></Option>
        <Option name="outline_width" type="QString" value="0.2"></Option>
        <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="outline_width_unit" type="QString" value="MM"></Option>
        <Option name="parameters"></Option>
        <Option name="scale_method" type="QString" value="diameter"></Option>
        <Option name="size" type="QString" value="3.15"></Option>
        <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="size_unit" type="QString" value="MM"></Option>
        <Option name="vertical_anchor_point" type="QString" value="1"></Option>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option name="name" type="QString" value=""></Option>
         <Option name="properties" type="Map">
          <Option name="name" type="Map">
           <Option name="active" type="bool" value="true"></Option>
           <Option name="expression" type="QString" value="CASE WHEN &quot;category&quot; = 'weather' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNyAxNi41MDBhMy41MDAgMy41MDAgMCAwIDEgLjYwMC02Ljk1MCA1IDUgMCAwIDEgOS41MDAgMS40MDAgMi45MDAgMi45MDAgMCAwIDEtLjMwMCA1LjU1MHoiIGZpbGw9IiMxQjFCMUIiLz48cGF0aCBkPSJNOSAxOC41MDBsLTEgMi41MDBNMTIuNTAwIDE4LjUwMGwtMSAyLjUwME0xNiAxOC41MDBsLTEgMi41MDAiIHN0cm9rZT0iIzFCMUIxQiIgc3Ryb2tlLXdpZHRoPSIxLjYwMCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+Cg==' WHEN &quot;category&quot; = 'traffic' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNCAxN3YtNC41MDBsMi4yMDAtNWgxMS42MDBsMi4yMDAgNVYxN3oiIGZpbGw9IiMxQjFCMUIiLz48cGF0aCBkPSJNNy4yMDAgMTEuNTAwbDEuMTAwLTIuNjAwaDcuNDAwbDEuMTAwIDIuNjAweiIgZmlsbD0iI2ZmZiIvPjxjaXJjbGUgY3g9IjcuNTAwIiBjeT0iMTgiIHI9IjIuMjAwIiBmaWxsPSIjMUIxQjFCIi8+PGNpcmNsZSBjeD0iMTYuNTAwIiBjeT0iMTgiIHI9IjIuMjAwIiBmaWxsPSIjMUIxQjFCIi8+PC9zdmc+Cg==' WHEN &quot;category&quot; = 'works' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMyA4LjUwMGgxOHY2SDN6IiBmaWxsPSIjMUIxQjFCIi8+PHBhdGggZD0iTTYgMTQuNTAwbDMtNk0xMSAxNC41MDBsMy02TTE2IDE0LjUwMGwzLTYiIHN0cm9rZT0iI2ZmZiIgc3Ryb2tlLXdpZHRoPSIxLjgwMCIvPjxwYXRoIGQ9Ik02IDE0LjUwMFYyME0xOCAxNC41MDBWMjBNNiA4LjUwMFY2TTE4IDguNTAwVjYiIHN0cm9rZT0iIzFCMUIxQiIgc3Ryb2tlLXdpZHRoPSIyIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48L3N2Zz4K' WHEN &quot;category&quot; = 'event' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNiAzLjUwMFYyMSIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjIuMjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48cGF0aCBkPSJNNyA0LjUwMGM0LTIgNyAyIDEyIDB2OWMtNSAyLTgtMi0xMiAweiIgZmlsbD0iIzFCMUIxQiIvPjwvc3ZnPgo=' WHEN &quot;category&quot; = 'pollution' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNCAyMC41MDB2LThsNC41MDAgM3YtM2w0LjUwMCAzVjZoMy41MDBsMSAxNC41MDB6IiBmaWxsPSIjMUIxQjFCIi8+PHBhdGggZD0iTTE1IDMuNTAwYzEuNTAwLTEuNTAwIDMgLjUwMCA0LjUwMC0xIiBzdHJva2U9IiMxQjFCMUIiIHN0cm9rZS13aWR0aD0iMS44MDAiIGZpbGw9Im5vbmUiIHN0cm9rZS1saW5lY2FwPSJyb3VuZCIvPjwvc3ZnPgo=' WHEN &quot;category&quot; = 'security' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgMi41MDBsOCAzdjZjMCA1LTMuNTAwIDguMzAwLTggMTAtNC41MDAtMS43MDAtOC01LTgtMTB2LTZ6IiBmaWxsPSIjMUIxQjFCIi8+PHBhdGggZD0iTTguNTAwIDEybDIuNTAwIDIuNjAwIDQuNjAwLTUiIHN0cm9rZT0iI2ZmZiIgc3Ryb2tlLXdpZHRoPSIyIiBmaWxsPSJub25lIiBzdHJva2UtbGluZWNhcD0icm91bmQiIHN0cm9rZS1saW5lam9pbj0icm91bmQiLz48L3N2Zz4K' WHEN &quot;category&quot; = 'other' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgNHYxMCIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjMuNjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48Y2lyY2xlIGN4PSIxMiIgY3k9IjE5LjMwMCIgcj0iMi4xMDAiIGZpbGw9IiMxQjFCMUIiLz48L3N2Zz4K' ELSE 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgNHYxMCIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjMuNjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48Y2lyY2xlIGN4PSIxMiIgY3k9IjE5LjMwMCIgcj0iMi4xMDAiIGZpbGw9IiMxQjFCMUIiLz48L3N2Zz4K' END"></Option>
           <Option name="type" type="int" value="3"></Option>
          </Option>
         </Option>
         <Option name="type" type="QString" value="collection"></Option>
        </Option>
       </data_defined_properties>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="3" type="fill">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;alert_id&quot; IS NOT NULL AND (NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false)), 55, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="color" type="QString" value="240,228,66,31"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="35,35,35,255"></Option>
      <Option name="outline_style" type="QString" value="no"></Option>
      <Option name="outline_width" type="QString" value="0.26"></Option>
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
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="align_dash_pattern" type="QString" value="0"></Option>
      <Option name="capstyle" type="QString" value="square"></Option>
      <Option name="customdash" type="QString" value="5;2"></Option>
      <Option name="customdash_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="customdash_unit" type="QString" value="MM"></Option>
      <Option name="dash_pattern_offset" type="QString" value="0"></Option>
      <Option name="dash_pattern_offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="dash_pattern_offset_unit" type="QString" value="MM"></Option>
      <Option name="draw_inside_polygon" type="QString" value="0"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="line_color" type="QString" value="107,100,0,255"></Option>
      <Option name="line_style" type="QString" value="solid"></Option>
      <Option name="line_width" type="QString" value="0.85"></Option>
      <Option name="line_width_unit" type="QString" value="MM"></Option>
      <Option name="offset" type="QString" value="0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="ring_filter" type="QString" value="0"></Option>
      <Option name="trim_distance_end" type="QString" value="0"></Option>
      <Option name="trim_distance_end_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="trim_distance_end_unit" type="QString" value="MM"></Option>
      <Option name="trim_distance_start" type="QString" value="0"></Option>
      <Option name="trim_distance_start_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="trim_distance_start_unit" type="QString" value="MM"></Option>
      <Option name="tweak_dash_pattern_on_corners" type="QString" value="0"></Option>
      <Option name="use_custom_dash" type="QString" value="0"></Option>
      <Option name="width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties" type="Map">
        <Option name="customDash" type="Map">
         <Option name="active" type="bool" value="true"></Option>
         <Option name="expression" type="QString" value="if(NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false), '4;2', NULL)"></Option>
         <Option name="type" type="int" value="3"></Option>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="align_dash_pattern" type="QString" value="0"></Option>
      <Option name="capstyle" type="QString" value="round"></Option>
      <Option name="customdash" type="QString" value="5;2"></Option>
      <Option name="customdash_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="customdash_unit" type="QString" value="MM"></Option>
      <Option name="dash_pattern_offset" type="QString" value="0"></Option>
      <Option name="dash_pattern_offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="dash_pattern_offset_unit" type="QString" value="MM"></Option>
      <Option name="draw_inside_polygon" type="QString" value="0"></Option>
      <Option name="joinstyle" type="QString" value="round"></Option>
      <Option name="line_color" type="QString" value="240,228,66,255"></Option>
      <Option name="line_style" type="QString" value="solid"></Option>
      <Option name="line_width" type="QString" value="0.5"></Option>
      <Option name="line_width_unit" type="QString" value="MM"></Option>
      <Option name="offset" type="QString" value="0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="ring_filter" type="QString" value="0"></Option>
      <Option name="trim_distance_end" type="QString" value="0"></Option>
      <Option name="trim_distance_end_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="trim_distance_end_unit" type="QString" value="MM"></Option>
      <Option name="trim_distance_start" type="QString" value="0"></Option>
      <Option name="trim_distance_start_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="trim_distance_start_unit" type="QString" value="MM"></Option>
      <Option name="tweak_dash_pattern_on_corners" type="QString" value="0"></Option>
      <Option name="use_custom_dash" type="QString" value="0"></Option>
      <Option name="width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties" type="Map">
        <Option name="customDash" type="Map">
         <Option name="active" type="bool" value="true"></Option>
         <Option name="expression" type="QString" value="if(NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false), '4;2', NULL)"></Option>
         <Option name="type" type="int" value="3"></Option>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="CentroidFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="clip_on_current_part_only" type="QString" value="0"></Option>
      <Option name="clip_points" type="QString" value="0"></Option>
      <Option name="point_on_all_parts" type="QString" value="1"></Option>
      <Option name="point_on_surface" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
     <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="@3@3" type="marker">
      <data_defined_properties>
       <Option type="Map">
        <Option name="name" type="QString" value=""></Option>
        <Option name="properties" type="Map">
         <Option name="alpha" type="Map">
          <Option name="active" type="bool" value="true"></Option>
          <Option name="expression" type="QString" value="if(&quot;alert_id&quot; IS NOT NULL AND (NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false)), 55, 100)"></Option>
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
        <Option name="color" type="QString" value="240,228,66,255"></Option>
        <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
        <Option name="joinstyle" type="QString" value="round"></Option>
        <Option name="name" type="QString" value="triangle"></Option>
        <Option name="offset" type="QString" value="0,0"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="outline_color" type="QString" value="107,100,0,255"></Option>
        <Option name="outline_style" type="QString" value="solid"></Option>
        <Option name="outline_width" type="QString" value="0.45"></Option>
        <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="outline_width_unit" type="QString" value="MM"></Option>
        <Option name="scale_method" type="QString" value="diameter"></Option>
        <Option name="size" type="QString" value="6.5"></Option>
        <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="size_unit" type="QString" value="MM"></Option>
        <Option name="vertical_anchor_point" type="QString" value="1"></Option>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option name="name" type="QString" value=""></Option>
         <Option name="properties" type="Map">
          <Option name="outlineStyle" type="Map">
           <Option name="active" type="bool" value="true"></Option>
           <Option name="expression" type="QString" value="if(NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false), 'dash', NULL)"></Option>
           <Option name="type" type="int" value="3"></Option>
          </Option>
         </Option>
         <Option name="type" type="QString" value="collection"></Option>
        </Option>
       </data_defined_properties>
      </layer>
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"></Option>
        <Option name="cap_style" type="QString" value="square"></Option>
        <Option name="color" type="QString" value="255,255,255,255"></Option>
        <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
        <Option name="joinstyle" type="QString" value="bevel"></Option>
        <Option name="name" type="QString" value="circle"></Option>
        <Option name="offset" type="QString" value="0,1.04000000000000004"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="outline_color" type="QString" value="35,35,35,255"></Option>
        <Option name="outline_style" type="QString" value="no"></Option>
        <Option name="outline_width" type="QString" value="0"></Option>
        <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="outline_width_unit" type="QString" value="MM"></Option>
        <Option name="scale_method" type="QString" value="diameter"></Option>
        <Option name="size" type="QString" value="3.51"></Option>
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
      <layer class="SvgMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"></Option>
        <Option name="color" type="QString" value="35,35,35,255"></Option>
        <Option name="fixedAspectRatio" type="QString" value="0"></Option>
        <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
        <Option name="name" type="QString" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgNHYxMCIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjMuNjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48Y2lyY2xlIGN4PSIxMiIgY3k9IjE5LjMwMCIgcj0iMi4xMDAiIGZpbGw9IiMxQjFCMUIiLz48L3N2Zz4K"></Option>
        <Option name="offset" type="QString" value="0,1.04000000000000004"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="outline_color" type="QString" value="35,35,35,255"></Option>
        <Option name="outline_width" type="QString" value="0.2"></Option>
        <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="outline_width_unit" type="QString" value="MM"></Option>
        <Option name="parameters"></Option>
        <Option name="scale_method" type="QString" value="diameter"></Option>
        <Option name="size" type="QString" value="2.73"></Option>
        <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="size_unit" type="QString" value="MM"></Option>
        <Option name="vertical_anchor_point" type="QString" value="1"></Option>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option name="name" type="QString" value=""></Option>
         <Option name="properties" type="Map">
          <Option name="name" type="Map">
           <Option name="active" type="bool" value="true"></Option>
           <Option name="expression" type="QString" value="CASE WHEN &quot;category&quot; = 'weather' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNyAxNi41MDBhMy41MDAgMy41MDAgMCAwIDEgLjYwMC02Ljk1MCA1IDUgMCAwIDEgOS41MDAgMS40MDAgMi45MDAgMi45MDAgMCAwIDEtLjMwMCA1LjU1MHoiIGZpbGw9IiMxQjFCMUIiLz48cGF0aCBkPSJNOSAxOC41MDBsLTEgMi41MDBNMTIuNTAwIDE4LjUwMGwtMSAyLjUwME0xNiAxOC41MDBsLTEgMi41MDAiIHN0cm9rZT0iIzFCMUIxQiIgc3Ryb2tlLXdpZHRoPSIxLjYwMCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+Cg==' WHEN &quot;category&quot; = 'traffic' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNCAxN3YtNC41MDBsMi4yMDAtNWgxMS42MDBsMi4yMDAgNVYxN3oiIGZpbGw9IiMxQjFCMUIiLz48cGF0aCBkPSJNNy4yMDAgMTEuNTAwbDEuMTAwLTIuNjAwaDcuNDAwbDEuMTAwIDIuNjAweiIgZmlsbD0iI2ZmZiIvPjxjaXJjbGUgY3g9IjcuNTAwIiBjeT0iMTgiIHI9IjIuMjAwIiBmaWxsPSIjMUIxQjFCIi8+PGNpcmNsZSBjeD0iMTYuNTAwIiBjeT0iMTgiIHI9IjIuMjAwIiBmaWxsPSIjMUIxQjFCIi8+PC9zdmc+Cg==' WHEN &quot;category&quot; = 'works' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMyA4LjUwMGgxOHY2SDN6IiBmaWxsPSIjMUIxQjFCIi8+PHBhdGggZD0iTTYgMTQuNTAwbDMtNk0xMSAxNC41MDBsMy02TTE2IDE0LjUwMGwzLTYiIHN0cm9rZT0iI2ZmZiIgc3Ryb2tlLXdpZHRoPSIxLjgwMCIvPjxwYXRoIGQ9Ik02IDE0LjUwMFYyME0xOCAxNC41MDBWMjBNNiA4LjUwMFY2TTE4IDguNTAwVjYiIHN0cm9rZT0iIzFCMUIxQiIgc3Ryb2tlLXdpZHRoPSIyIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48L3N2Zz4K' WHEN &quot;category&quot; = 'event' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNiAzLjUwMFYyMSIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjIuMjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48cGF0aCBkPSJNNyA0LjUwMGM0LTIgNyAyIDEyIDB2OWMtNSAyLTgtMi0xMiAweiIgZmlsbD0iIzFCMUIxQiIvPjwvc3ZnPgo=' WHEN &quot;category&quot; = 'pollution' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNCAyMC41MDB2LThsNC41MDAgM3YtM2w0LjUwMCAzVjZoMy41MDBsMSAxNC41MDB6IiBmaWxsPSIjMUIxQjFCIi8+PHBhdGggZD0iTTE1IDMuNTAwYzEuNTAwLTEuNTAwIDMgLjUwMCA0LjUwMC0xIiBzdHJva2U9IiMxQjFCMUIiIHN0cm9rZS13aWR0aD0iMS44MDAiIGZpbGw9Im5vbmUiIHN0cm9rZS1saW5lY2FwPSJyb3VuZCIvPjwvc3ZnPgo=' WHEN &quot;category&quot; = 'security' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgMi41MDBsOCAzdjZjMCA1LTMuNTAwIDguMzAwLTggMTAtNC41MDAtMS43MDAtOC01LTgtMTB2LTZ6IiBmaWxsPSIjMUIxQjFCIi8+PHBhdGggZD0iTTguNTAwIDEybDIuNTAwIDIuNjAwIDQuNjAwLTUiIHN0cm9rZT0iI2ZmZiIgc3Ryb2tlLXdpZHRoPSIyIiBmaWxsPSJub25lIiBzdHJva2UtbGluZWNhcD0icm91bmQiIHN0cm9rZS1saW5lam9pbj0icm91bmQiLz48L3N2Zz4K' WHEN &quot;category&quot; = 'other' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgNHYxMCIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjMuNjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48Y2lyY2xlIGN4PSIxMiIgY3k9IjE5LjMwMCIgcj0iMi4xMDAiIGZpbGw9IiMxQjFCMUIiLz48L3N2Zz4K' ELSE 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgNHYxMCIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjMuNjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48Y2lyY2xlIGN4PSIxMiIgY3k9IjE5LjMwMCIgcj0iMi4xMDAiIGZpbGw9IiMxQjFCMUIiLz48L3N2Zz4K' END"></Option>
           <Option name="type" type="int" value="3"></Option>
          </Option>
         </Option>
         <Option name="type" type="QString" value="collection"></Option>
        </Option>
       </data_defined_properties>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="4" type="fill">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;alert_id&quot; IS NOT NULL AND (NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false)), 55, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="color" type="QString" value="119,119,119,15"></Option>
      <Option name="joinstyle" type="QString" value="bevel"></Option>
      <Option name="offset" type="QString" value="0,0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="outline_color" type="QString" value="35,35,35,255"></Option>
      <Option name="outline_style" type="QString" value="no"></Option>
      <Option name="outline_width" type="QString" value="0.26"></Option>
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
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="align_dash_pattern" type="QString" value="0"></Option>
      <Option name="capstyle" type="QString" value="round"></Option>
      <Option name="customdash" type="QString" value="0.02;1.6"></Option>
      <Option name="customdash_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="customdash_unit" type="QString" value="MM"></Option>
      <Option name="dash_pattern_offset" type="QString" value="0"></Option>
      <Option name="dash_pattern_offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="dash_pattern_offset_unit" type="QString" value="MM"></Option>
      <Option name="draw_inside_polygon" type="QString" value="0"></Option>
      <Option name="joinstyle" type="QString" value="round"></Option>
      <Option name="line_color" type="QString" value="119,119,119,255"></Option>
      <Option name="line_style" type="QString" value="solid"></Option>
      <Option name="line_width" type="QString" value="0.5"></Option>
      <Option name="line_width_unit" type="QString" value="MM"></Option>
      <Option name="offset" type="QString" value="0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="ring_filter" type="QString" value="0"></Option>
      <Option name="trim_distance_end" type="QString" value="0"></Option>
      <Option name="trim_distance_end_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="trim_distance_end_unit" type="QString" value="MM"></Option>
      <Option name="trim_distance_start" type="QString" value="0"></Option>
      <Option name="trim_distance_start_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="trim_distance_start_unit" type="QString" value="MM"></Option>
      <Option name="tweak_dash_pattern_on_corners" type="QString" value="0"></Option>
      <Option name="use_custom_dash" type="QString" value="1"></Option>
      <Option name="width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties" type="Map">
        <Option name="customDash" type="Map">
         <Option name="active" type="bool" value="true"></Option>
         <Option name="expression" type="QString" value="if(NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false), '4;2', NULL)"></Option>
         <Option name="type" type="int" value="3"></Option>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="CentroidFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="clip_on_current_part_only" type="QString" value="0"></Option>
      <Option name="clip_points" type="QString" value="0"></Option>
      <Option name="point_on_all_parts" type="QString" value="1"></Option>
      <Option name="point_on_surface" type="QString" value="1"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties"></Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
     <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="@4@2" type="marker">
      <data_defined_properties>
       <Option type="Map">
        <Option name="name" type="QString" value=""></Option>
        <Option name="properties" type="Map">
         <Option name="alpha" type="Map">
          <Option name="active" type="bool" value="true"></Option>
          <Option name="expression" type="QString" value="if(&quot;alert_id&quot; IS NOT NULL AND (NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false)), 55, 100)"></Option>
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
        <Option name="joinstyle" type="QString" value="round"></Option>
        <Option name="name" type="QString" value="triangle"></Option>
        <Option name="offset" type="QString" value="0,0"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="outline_color" type="QString" value="27,27,27,255"></Option>
        <Option name="outline_style" type="QString" value="solid"></Option>
        <Option name="outline_width" type="QString" value="0.45"></Option>
        <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="outline_width_unit" type="QString" value="MM"></Option>
        <Option name="scale_method" type="QString" value="diameter"></Option>
        <Option name="size" type="QString" value="7"></Option>
        <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="size_unit" type="QString" value="MM"></Option>
        <Option name="vertical_anchor_point" type="QString" value="1"></Option>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option name="name" type="QString" value=""></Option>
         <Option name="properties" type="Map">
          <Option name="outlineStyle" type="Map">
           <Option name="active" type="bool" value="true"></Option>
           <Option name="expression" type="QString" value="if(NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false), 'dash', NULL)"></Option>
           <Option name="type" type="int" value="3"></Option>
          </Option>
         </Option>
         <Option name="type" type="QString" value="collection"></Option>
        </Option>
       </data_defined_properties>
      </layer>
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"></Option>
        <Option name="cap_style" type="QString" value="square"></Option>
        <Option name="color" type="QString" value="255,255,255,255"></Option>
        <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
        <Option name="joinstyle" type="QString" value="bevel"></Option>
        <Option name="name" type="QString" value="circle"></Option>
        <Option name="offset" type="QString" value="0,1.12000000000000011"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="outline_color" type="QString" value="35,35,35,255"></Option>
        <Option name="outline_style" type="QString" value="no"></Option>
        <Option name="outline_width" type="QString" value="0"></Option>
        <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="outline_width_unit" type="QString" value="MM"></Option>
        <Option name="scale_method" type="QString" value="diameter"></Option>
        <Option name="size" type="QString" value="3.78"></Option>
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
      <layer class="SvgMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"></Option>
        <Option name="color" type="QString" value="35,35,35,255"></Option>
        <Option name="fixedAspectRatio" type="QString" value="0"></Option>
        <Option name="horizontal_anchor_point" type="QString" value="1"></Option>
        <Option name="name" type="QString" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgNHYxMCIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjMuNjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48Y2lyY2xlIGN4PSIxMiIgY3k9IjE5LjMwMCIgcj0iMi4xMDAiIGZpbGw9IiMxQjFCMUIiLz48L3N2Zz4K"></Option>
        <Option name="offset" type="QString" value="0,1.12000000000000011"></Option>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="offset_unit" type="QString" value="MM"></Option>
        <Option name="outline_color" type="QString" value="35,35,35,255"></Option>
        <Option name="outline_width" type="QString" value="0.2"></Option>
        <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="outline_width_unit" type="QString" value="MM"></Option>
        <Option name="parameters"></Option>
        <Option name="scale_method" type="QString" value="diameter"></Option>
        <Option name="size" type="QString" value="2.94"></Option>
        <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
        <Option name="size_unit" type="QString" value="MM"></Option>
        <Option name="vertical_anchor_point" type="QString" value="1"></Option>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option name="name" type="QString" value=""></Option>
         <Option name="properties" type="Map">
          <Option name="name" type="Map">
           <Option name="active" type="bool" value="true"></Option>
           <Option name="expression" type="QString" value="CASE WHEN &quot;category&quot; = 'weather' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNyAxNi41MDBhMy41MDAgMy41MDAgMCAwIDEgLjYwMC02Ljk1MCA1IDUgMCAwIDEgOS41MDAgMS40MDAgMi45MDAgMi45MDAgMCAwIDEtLjMwMCA1LjU1MHoiIGZpbGw9IiMxQjFCMUIiLz48cGF0aCBkPSJNOSAxOC41MDBsLTEgMi41MDBNMTIuNTAwIDE4LjUwMGwtMSAyLjUwME0xNiAxOC41MDBsLTEgMi41MDAiIHN0cm9rZT0iIzFCMUIxQiIgc3Ryb2tlLXdpZHRoPSIxLjYwMCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+Cg==' WHEN &quot;category&quot; = 'traffic' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNCAxN3YtNC41MDBsMi4yMDAtNWgxMS42MDBsMi4yMDAgNVYxN3oiIGZpbGw9IiMxQjFCMUIiLz48cGF0aCBkPSJNNy4yMDAgMTEuNTAwbDEuMTAwLTIuNjAwaDcuNDAwbDEuMTAwIDIuNjAweiIgZmlsbD0iI2ZmZiIvPjxjaXJjbGUgY3g9IjcuNTAwIiBjeT0iMTgiIHI9IjIuMjAwIiBmaWxsPSIjMUIxQjFCIi8+PGNpcmNsZSBjeD0iMTYuNTAwIiBjeT0iMTgiIHI9IjIuMjAwIiBmaWxsPSIjMUIxQjFCIi8+PC9zdmc+Cg==' WHEN &quot;category&quot; = 'works' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMyA4LjUwMGgxOHY2SDN6IiBmaWxsPSIjMUIxQjFCIi8+PHBhdGggZD0iTTYgMTQuNTAwbDMtNk0xMSAxNC41MDBsMy02TTE2IDE0LjUwMGwzLTYiIHN0cm9rZT0iI2ZmZiIgc3Ryb2tlLXdpZHRoPSIxLjgwMCIvPjxwYXRoIGQ9Ik02IDE0LjUwMFYyME0xOCAxNC41MDBWMjBNNiA4LjUwMFY2TTE4IDguNTAwVjYiIHN0cm9rZT0iIzFCMUIxQiIgc3Ryb2tlLXdpZHRoPSIyIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48L3N2Zz4K' WHEN &quot;category&quot; = 'event' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNiAzLjUwMFYyMSIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjIuMjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48cGF0aCBkPSJNNyA0LjUwMGM0LTIgNyAyIDEyIDB2OWMtNSAyLTgtMi0xMiAweiIgZmlsbD0iIzFCMUIxQiIvPjwvc3ZnPgo=' WHEN &quot;category&quot; = 'pollution' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNNCAyMC41MDB2LThsNC41MDAgM3YtM2w0LjUwMCAzVjZoMy41MDBsMSAxNC41MDB6IiBmaWxsPSIjMUIxQjFCIi8+PHBhdGggZD0iTTE1IDMuNTAwYzEuNTAwLTEuNTAwIDMgLjUwMCA0LjUwMC0xIiBzdHJva2U9IiMxQjFCMUIiIHN0cm9rZS13aWR0aD0iMS44MDAiIGZpbGw9Im5vbmUiIHN0cm9rZS1saW5lY2FwPSJyb3VuZCIvPjwvc3ZnPgo=' WHEN &quot;category&quot; = 'security' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgMi41MDBsOCAzdjZjMCA1LTMuNTAwIDguMzAwLTggMTAtNC41MDAtMS43MDAtOC01LTgtMTB2LTZ6IiBmaWxsPSIjMUIxQjFCIi8+PHBhdGggZD0iTTguNTAwIDEybDIuNTAwIDIuNjAwIDQuNjAwLTUiIHN0cm9rZT0iI2ZmZiIgc3Ryb2tlLXdpZHRoPSIyIiBmaWxsPSJub25lIiBzdHJva2UtbGluZWNhcD0icm91bmQiIHN0cm9rZS1saW5lam9pbj0icm91bmQiLz48L3N2Zz4K' WHEN &quot;category&quot; = 'other' THEN 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgNHYxMCIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjMuNjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48Y2lyY2xlIGN4PSIxMiIgY3k9IjE5LjMwMCIgcj0iMi4xMDAiIGZpbGw9IiMxQjFCMUIiLz48L3N2Zz4K' ELSE 'base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgNHYxMCIgc3Ryb2tlPSIjMUIxQjFCIiBzdHJva2Utd2lkdGg9IjMuNjAwIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48Y2lyY2xlIGN4PSIxMiIgY3k9IjE5LjMwMCIgcj0iMi4xMDAiIGZpbGw9IiMxQjFCMUIiLz48L3N2Zz4K' END"></Option>
           <Option name="type" type="int" value="3"></Option>
          </Option>
         </Option>
         <Option name="type" type="QString" value="collection"></Option>
        </Option>
       </data_defined_properties>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="5" type="fill">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""></Option>
      <Option name="properties" type="Map">
       <Option name="alpha" type="Map">
        <Option name="active" type="bool" value="true"></Option>
        <Option name="expression" type="QString" value="if(&quot;alert_id&quot; IS NOT NULL AND (NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false)), 55, 100)"></Option>
        <Option name="type" type="int" value="3"></Option>
       </Option>
      </Option>
      <Option name="type" type="QString" value="collection"></Option>
     </Option>
    </data_defined_properties>
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="align_dash_pattern" type="QString" value="0"></Option>
      <Option name="capstyle" type="QString" value="flat"></Option>
      <Option name="customdash" type="QString" value="0.8;0.8"></Option>
      <Option name="customdash_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="customdash_unit" type="QString" value="MM"></Option>
      <Option name="dash_pattern_offset" type="QString" value="0"></Option>
      <Option name="dash_pattern_offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="dash_pattern_offset_unit" type="QString" value="MM"></Option>
      <Option name="draw_inside_polygon" type="QString" value="0"></Option>
      <Option name="joinstyle" type="QString" value="round"></Option>
      <Option name="line_color" type="QString" value="140,140,140,255"></Option>
      <Option name="line_style" type="QString" value="solid"></Option>
      <Option name="line_width" type="QString" value="0.3"></Option>
      <Option name="line_width_unit" type="QString" value="MM"></Option>
      <Option name="offset" type="QString" value="0"></Option>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="offset_unit" type="QString" value="MM"></Option>
      <Option name="ring_filter" type="QString" value="0"></Option>
      <Option name="trim_distance_end" type="QString" value="0"></Option>
      <Option name="trim_distance_end_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="trim_distance_end_unit" type="QString" value="MM"></Option>
      <Option name="trim_distance_start" type="QString" value="0"></Option>
      <Option name="trim_distance_start_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
      <Option name="trim_distance_start_unit" type="QString" value="MM"></Option>
      <Option name="tweak_dash_pattern_on_corners" type="QString" value="0"></Option>
      <Option name="use_custom_dash" type="QString" value="1"></Option>
      <Option name="width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"></Option>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""></Option>
       <Option name="properties" type="Map">
        <Option name="customDash" type="Map">
         <Option name="active" type="bool" value="true"></Option>
         <Option name="expression" type="QString" value="if(NOT (lower(coalesce(&quot;message_type&quot;, 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string(&quot;expires&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;expires&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false)) AND coalesce(try(epoch(to_datetime(to_string(&quot;onset&quot;) || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string(&quot;onset&quot;), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) > epoch(now()), false), '4;2', NULL)"></Option>
         <Option name="type" type="int" value="3"></Option>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"></Option>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
  <orderby>
   <orderByClause asc="1" nullsFirst="0">CASE WHEN lower(coalesce("message_type", 'alert')) = 'cancel' OR coalesce(try(epoch(to_datetime(to_string("expires") || if(@joptimiz_clock = 'UTC' AND NOT regexp_match(to_string("expires"), '(Z|[+-][0-9]{2}:?[0-9]{2})$'), 'Z', '')))) &lt;= epoch(now()), false) THEN 0 WHEN lower(trim(coalesce("severity", ''))) = 'minor' THEN 2 WHEN lower(trim(coalesce("severity", ''))) = 'moderate' THEN 3 WHEN lower(trim(coalesce("severity", ''))) = 'severe' THEN 4 WHEN lower(trim(coalesce("severity", ''))) = 'extreme' THEN 5 ELSE 1 END</orderByClause>
  </orderby>
 </renderer-v2>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
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
 <layerGeometryType>2</layerGeometryType>
</qgis>
