-- SPDX-License-Identifier: GPL-2.0-or-later
-- Revisions of tables that many write at a time, none waiting for another (resources/api/postgis.sql lets one write at a time:
-- simpler, and enough for a territory). Here a client meets what the profile has safe_rev for.
--
-- Commits become visible out of order: revision 12 may be there while 11 is still uncommitted. sandbox_safe_rev says up to
-- where nothing is still to come. What is not committed cannot be seen, so it cannot be looked up; but each transaction notes how
-- far the sequence was (floor) before it is given its number (xid). Whoever has a greater number took its revisions later, so
-- they are above that floor.

CREATE FUNCTION sandbox_last(sequence text) RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE last bigint;
BEGIN
    EXECUTE format('SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM %I', sequence) INTO last;
    RETURN last;
END $$;

CREATE FUNCTION sandbox_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE setting text := 'sandbox.floor_' || TG_RELID;
        noted text := current_setting(setting, true);
BEGIN
    IF pg_current_xact_id_if_assigned() IS NULL THEN
        noted := sandbox_last(TG_TABLE_NAME || '_rev')::text;
        PERFORM set_config(setting, noted, true);
    END IF;
    NEW.xid := pg_current_xact_id();
    -- A transaction that has written elsewhere before has its number already and nothing noted: its floor says nothing.
    NEW.floor := coalesce(nullif(noted, ''), '0')::bigint;
    NEW.rev := nextval(format('%I', TG_TABLE_NAME || '_rev'));
    NEW.updated_at := to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
    RETURN NEW;
END $$;

-- To be called outside of a longer transaction (or under READ COMMITTED), before the page is read. Every transaction that took a
-- revision up to `last` has a number below `mine`; if none of those is open any more, all of them are settled.
CREATE FUNCTION sandbox_safe_rev(name text) RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE last bigint := sandbox_last(name || '_rev');
        mine xid8 := pg_current_xact_id();
        eldest xid8;
        settled bigint;
BEGIN
    SELECT pg_snapshot_xmin(pg_current_snapshot()) INTO eldest;
    IF eldest >= mine THEN
        RETURN last;
    END IF;
    EXECUTE format('SELECT coalesce(max(floor), 0) FROM %I WHERE xid < $1', name) INTO settled USING eldest;
    RETURN settled;
END $$;
