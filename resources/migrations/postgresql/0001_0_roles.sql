-- Roles and the schema of a shared desk. All files 0001_* run in one transaction, in the order of their names.
--
-- The program replaces, before it sends a file:
--   @owner@ @members@ @agent@ @officer@ @regional@ @admin@   quoted identifiers: "PREFIX/owner" ...
--   @prefix@   inside a literal: the name of the database when the desk was made, quotes doubled
-- It begins as the role that sets the desk up, which needs no more than CREATEROLE and CREATE on the database (its owner
-- has that one), and ends as the owner. Later migrations begin with SET LOCAL ROLE @owner@.
--
-- Roles belong to the whole server and outlive a dropped database: groups that an earlier desk of this name left are taken
-- over, its people are not. A desk keeps its roles when its database gets another name.

SET LOCAL prefdesk.prefix = '@prefix@';

DO $$
DECLARE
    owner CONSTANT text := current_setting('prefdesk.prefix') || '/owner';
BEGIN
    IF getdatabaseencoding() <> 'UTF8' THEN
        RAISE EXCEPTION 'the encoding of the database is %, not UTF8', getdatabaseencoding() USING ERRCODE = 'PD007';
    END IF;
    IF octet_length(owner) > 54 THEN -- "/regional" has to fit too
        RAISE EXCEPTION 'the name of the database is too long' USING ERRCODE = 'PD007';
    END IF;
    IF EXISTS (SELECT FROM pg_shdepend d JOIN pg_roles r ON r.oid = d.refobjid JOIN pg_database b ON b.oid = d.dbid
            WHERE d.refclassid = 'pg_authid'::regclass AND r.rolname = owner AND b.datname <> current_database()) THEN
        RAISE EXCEPTION 'the desk in another database has the roles of this name' USING ERRCODE = 'PD007';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = owner) THEN
        EXECUTE format('CREATE ROLE %I NOLOGIN CREATEROLE', owner);
    END IF;
    -- From PostgreSQL 16 on, who makes a role may grant it, but is not yet a member of it.
    IF NOT pg_has_role(current_user, owner, 'USAGE') THEN
        EXECUTE format('GRANT %I TO CURRENT_USER', owner);
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I WITH GRANT OPTION', current_database(), owner);
END $$;

CREATE SCHEMA prefdesk AUTHORIZATION @owner@;
SET LOCAL ROLE @owner@;
SET LOCAL search_path = prefdesk;
SET LOCAL check_function_bodies = on;

-- The owner makes the groups itself: from PostgreSQL 16 on only that lets it put people into them.
DO $$
DECLARE
    prefix CONSTANT text := current_setting('prefdesk.prefix');
    members CONSTANT text := prefix || '/members';
    part text;
    stranger record;
BEGIN
    FOREACH part IN ARRAY ARRAY['members', 'agent', 'officer', 'regional', 'admin'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = prefix || '/' || part) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', prefix || '/' || part);
        END IF;
        IF part <> 'members' AND NOT pg_has_role(prefix || '/' || part, members, 'USAGE') THEN
            EXECUTE format('GRANT %I TO %I', members, prefix || '/' || part);
        END IF;
    END LOOP;
    FOR stranger IN
        SELECT grp.rolname AS grp, one.rolname AS one FROM pg_auth_members m
        JOIN pg_roles grp ON grp.oid = m.roleid JOIN pg_roles one ON one.oid = m.member
        WHERE grp.rolname IN (members, prefix || '/agent', prefix || '/officer', prefix || '/regional', prefix || '/admin')
            AND starts_with(one.rolname, prefix || '.')
    LOOP
        EXECUTE format('REVOKE %I FROM %I', stranger.grp, stranger.one);
        BEGIN
            EXECUTE format('DROP ROLE %I', stranger.one);
        EXCEPTION WHEN dependent_objects_still_exist OR object_in_use THEN
            EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', stranger.one);
        END;
    END LOOP;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), members);
END $$;

ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
GRANT USAGE ON SCHEMA prefdesk TO @members@;
