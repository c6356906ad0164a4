-- SPDX-License-Identifier: GPL-2.0-or-later
-- The network's own travel times, so that OSRM seeks what the other engines seek: no penalty for any turn.
api_version = 4

function setup()
  return {
    properties = {
      weight_name = 'duration',
      weight_precision = 1,
      process_call_tagless_node = false,
      use_turn_restrictions = true,
      u_turn_penalty = 0,
      continue_straight_at_waypoint = false,
      max_speed_for_map_matching = 180 / 3.6
    }
  }
end

function process_way(profile, way, result)
  local forward = tonumber(way:get_value_by_key('maxspeed:forward'))
  local backward = tonumber(way:get_value_by_key('maxspeed:backward'))
  if forward then
    result.forward_mode = mode.driving
    result.forward_speed = forward
  end
  if backward then
    result.backward_mode = mode.driving
    result.backward_speed = backward
  end
end

function process_turn(profile, turn)
end

return { setup = setup, process_way = process_way, process_turn = process_turn }
