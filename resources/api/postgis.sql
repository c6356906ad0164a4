-- SPDX-License-Identifier: GPL-2.0-or-later
-- Makes tables of PostGIS (PostgreSQL 13 or newer) collections of level 1 and 2: revisions in the order in which they become
-- visible, tombstones, oldest_rev, safe_rev. docs/api says how to use it; tests/contract holds it to what it promises.

CREATE TABLE joptimiz_collections (name text PRIMARY KEY, oldest_rev bigint NOT NULL DEFAULT 0);

-- One writer of a collection at a time, until its transaction ends. PostgreSQL lets go of the lock after the rows have become
-- visible, so a greater revision is never seen before a smaller one. Per statement: before any row is locked, or two writers
-- could each wait for the other.
CREATE FUNCTION joptimiz_wait() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(TG_RELID::bigint);
    RETURN NULL;
END $$;

CREATE FUNCTION joptimiz_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.deleted OR NEW.id <> OLD.id) THEN
        RAISE EXCEPTION 'An id is used once: a deleted feature stays deleted.' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.deleted THEN  -- what it said is gone
        NEW := jsonb_populate_record(NEW, (SELECT jsonb_object_agg(field, NULL) FROM jsonb_object_keys(to_jsonb(NEW)) AS field
                                           WHERE field NOT IN ('id', 'deleted')));
    END IF;
    NEW.rev := nextval(format('%I.%I', TG_TABLE_SCHEMA, TG_TABLE_NAME || '_rev')::regclass);
    NEW.updated_at := clock_timestamp();
    RETURN NEW;
END $$;

-- Whoever deletes a row with another program leaves a tombstone too.
CREATE FUNCTION joptimiz_bury() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('joptimiz.purge', true) = 'on' THEN
        RETURN OLD;
    END IF;
    IF NOT OLD.deleted THEN
        EXECUTE format('UPDATE %I.%I SET deleted = true WHERE id = $1', TG_TABLE_SCHEMA, TG_TABLE_NAME) USING OLD.id;
    END IF;
    RETURN NULL;
END $$;

-- No row tells of a TRUNCATE: clients would never hear of what it removed.
CREATE FUNCTION joptimiz_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'TRUNCATE leaves no tombstones: DELETE the rows.' USING ERRCODE = 'check_violation';
END $$;

-- Adds id, rev, updated_at, deleted and the triggers to a table that has a column for each field of its schema, and geom. The
-- fields must be allowed to be NULL. "<collection>_now" is for a server of level 0: what is there, without what was deleted.
CREATE PROCEDURE joptimiz_make_collection(collection text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE SEQUENCE %I', collection || '_rev');
    EXECUTE format('ALTER TABLE %I ADD COLUMN id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
        ADD COLUMN rev bigint NOT NULL UNIQUE DEFAULT nextval(%L),
        ADD COLUMN updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ADD COLUMN deleted boolean NOT NULL DEFAULT false', collection, format('%I', collection || '_rev'));
    EXECUTE format('CREATE INDEX ON %I USING gist (geom)', collection);
    EXECUTE format('CREATE TRIGGER a_wait BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT
        EXECUTE FUNCTION joptimiz_wait()', collection);
    EXECUTE format('CREATE TRIGGER b_stamp BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION joptimiz_stamp()', collection);
    EXECUTE format('CREATE TRIGGER b_bury BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION joptimiz_bury()', collection);
    EXECUTE format('CREATE TRIGGER b_keep BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION joptimiz_keep()', collection);
    EXECUTE format('CREATE VIEW %I AS SELECT * FROM %I WHERE NOT deleted', collection || '_now', collection);
    INSERT INTO joptimiz_collections (name) VALUES (collection);
END $$;

-- What GET /collections/<collection> says. To be read before the page, or in its transaction (REPEATABLE READ).
CREATE FUNCTION joptimiz_position(collection text, OUT oldest_rev bigint, OUT safe_rev bigint, OUT "itemCount" bigint)
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('SELECT c.oldest_rev, greatest(c.oldest_rev, coalesce((SELECT max(rev) FROM %1$I), 0)),
                           (SELECT count(*) FROM %1$I WHERE NOT deleted)
                    FROM joptimiz_collections c WHERE c.name = $1', collection)
    INTO oldest_rev, safe_rev, "itemCount" USING collection;
END $$;

-- Once a night. Clients that were away for longer read the whole collection again (410).
CREATE FUNCTION joptimiz_purge(collection text, keep interval DEFAULT '90 days') RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE purged bigint;
BEGIN
    PERFORM set_config('joptimiz.purge', 'on', true);
    EXECUTE format('WITH gone AS (DELETE FROM %I WHERE deleted AND updated_at < now() - $1 RETURNING rev)
                    SELECT coalesce(max(rev), 0) FROM gone', collection) INTO purged USING keep;
    PERFORM set_config('joptimiz.purge', 'off', true);
    UPDATE joptimiz_collections SET oldest_rev = greatest(oldest_rev, purged) WHERE name = collection RETURNING oldest_rev INTO purged;
    RETURN purged;
END $$;

-- Once after the tables were put back from a copy, before clients may ask again. They know revisions that the copy does not: those
-- are not given out a second time, and every client reads the whole collection again (410).
CREATE FUNCTION joptimiz_restored(collection text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE beyond bigint;
BEGIN
    beyond := setval(format('%I', collection || '_rev')::regclass, nextval(format('%I', collection || '_rev')::regclass) + 1000000000);
    UPDATE joptimiz_collections SET oldest_rev = beyond WHERE name = collection;
    RETURN beyond;
END $$;

-- An example. Columns in upper case, as those of bays, are written "NOM".
CREATE TABLE exemptions (
    exemption_id text, rule_ids text, scope text, categories text, critair_max text, uses text, vehicle_ids text,
    valid_from text, valid_to text, schedule text, max_days_per_year bigint, legal_basis text, act_url text, status text,
    holder_ref text, geom geometry(Geometry, 4326));
CALL joptimiz_make_collection('exemptions');
