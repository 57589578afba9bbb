-- Who is asking. Everything hangs on the role that signed in, which no statement of that session can change.

-- The part of a role's name that says which desk it belongs to.
CREATE FUNCTION role_prefix() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN '@prefix@';

-- Set-up, move and demo: may write in anybody's name, within the rules of the ledger.
CREATE FUNCTION session_is_owner() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN pg_has_role(session_user, role_prefix() || '/owner', 'MEMBER');

-- Within a function that has the owner's rights, called by somebody else: it has checked what it writes.
CREATE FUNCTION is_recording() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN current_user <> session_user AND pg_has_role(current_user, role_prefix() || '/owner', 'MEMBER');

-- The name of the person whose role signed in, removed or not.
CREATE FUNCTION session_name() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN starts_with(session_user, role_prefix() || '.') THEN substr(session_user, length(role_prefix()) + 2) END;

-- The person whose role signed in; nobody once they are removed.
CREATE FUNCTION session_person() RETURNS bigint
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    RETURN (SELECT p.id FROM person p WHERE p.name = session_name() AND p.removed_at IS NULL);
END $$;

-- The countries that the person works for; nothing means all of them, and nobody works for none.
CREATE FUNCTION session_regions() RETURNS text[]
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
DECLARE
    regions text := (SELECT p.regions FROM person p WHERE p.name = session_name() AND p.removed_at IS NULL);
BEGIN
    IF session_is_owner() OR regions = '' THEN
        RETURN NULL;
    END IF;
    RETURN coalesce(string_to_array(regions, ' '), '{}');
END $$;

-- What the person is at the desk: agent, officer, regional or admin.
CREATE FUNCTION session_role() RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    RETURN (SELECT p.role FROM person p WHERE p.name = session_name() AND p.removed_at IS NULL);
END $$;

-- Locks, in this order: the desk, customers ascending, the head of the ledger -------------------------------------

-- Administrative changes come one after the other.
CREATE FUNCTION lock_desk() RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    PERFORM FROM desk WHERE id = 1 FOR UPDATE;
    RETURN found;
END $$;

-- Changes of one customer come one after the other; false if there is none that the person may see.
CREATE FUNCTION lock_customer(customer bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
DECLARE
    regions CONSTANT text[] := session_regions();
BEGIN
    PERFORM FROM customer c WHERE c.id = lock_customer.customer AND (regions IS NULL OR c.country = ANY (regions))
    FOR NO KEY UPDATE;
    RETURN found;
END $$;

-- Roles to sign in with: PREFIX.NAME, in the group of what the person is at the desk ------------------------------

-- Refused unless the session may manage this person: an administrator of all regions or of all of the person's.
CREATE FUNCTION require_admin_of(regions text) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    IF session_is_owner() THEN
        RETURN;
    END IF;
    IF session_role() IS DISTINCT FROM 'admin' THEN
        RAISE EXCEPTION 'only an administrator manages people' USING ERRCODE = 'PD005';
    END IF;
    IF session_regions() IS NOT NULL
        AND (regions = '' OR NOT string_to_array(regions, ' ') <@ session_regions()) THEN
        RAISE EXCEPTION 'this administrator works for other regions' USING ERRCODE = 'PD005';
    END IF;
END $$;

CREATE FUNCTION require_verifier(verifier text) RETURNS void LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF verifier IS NULL OR verifier !~ '^SCRAM-SHA-256\$[0-9]{4,7}:[A-Za-z0-9+/=]{16,}\$[A-Za-z0-9+/=]{44}:[A-Za-z0-9+/=]{44}$' THEN
        RAISE EXCEPTION 'not a SCRAM-SHA-256 verifier' USING ERRCODE = 'PD007';
    END IF;
END $$;

-- The name of a person's role. Not quoted: use format('%I').
CREATE FUNCTION login_of(name text) RETURNS text LANGUAGE plpgsql IMMUTABLE SET search_path = prefdesk, pg_temp AS $$
DECLARE
    login CONSTANT text := role_prefix() || '.' || name;
BEGIN
    IF name IS NULL OR name !~ '^[a-z0-9][a-z0-9._-]{0,39}$' OR octet_length(login) > 63 THEN
        RAISE EXCEPTION 'not a name to sign in with' USING ERRCODE = 'PD007';
    END IF;
    RETURN login;
END $$;

-- Puts a role into one group and out of the others.
CREATE FUNCTION put_into_group(login text, role text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
DECLARE
    part text;
BEGIN
    FOREACH part IN ARRAY ARRAY['agent', 'officer', 'regional', 'admin'] LOOP
        IF part = role THEN
            EXECUTE format('GRANT %I TO %I', role_prefix() || '/' || part, login);
        ELSIF EXISTS (SELECT FROM pg_auth_members WHERE roleid = to_regrole(format('%I', role_prefix() || '/' || part))
            AND member = to_regrole(format('%I', login))) THEN
            EXECUTE format('REVOKE %I FROM %I', role_prefix() || '/' || part, login);
        END IF;
    END LOOP;
END $$;

-- Lets a person of this desk sign in. The verifier is computed by the program: a password never travels.
CREATE FUNCTION make_login(name text, verifier text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
DECLARE
    login CONSTANT text := login_of(name);
    someone person;
BEGIN
    PERFORM require_verifier(verifier);
    SELECT * INTO someone FROM person p WHERE p.name = make_login.name AND p.removed_at IS NULL;
    IF NOT found THEN
        RAISE EXCEPTION 'no such person' USING ERRCODE = 'PD002';
    END IF;
    PERFORM require_admin_of(someone.regions);
    IF to_regrole(format('%I', login)) IS NULL THEN
        EXECUTE format('CREATE ROLE %I', login);
    ELSIF NOT session_is_owner() THEN -- left by an earlier desk of this name; whose it was, only the set-up can know
        RAISE EXCEPTION 'this server knows that name already' USING ERRCODE = 'PD007';
    END IF;
    EXECUTE format('ALTER ROLE %I LOGIN NOINHERIT PASSWORD %L CONNECTION LIMIT 64', login, verifier);
    EXECUTE format('ALTER ROLE %I INHERIT', login);
    PERFORM put_into_group(login, someone.role);
END $$;

-- A new passphrase: everybody's own, and anybody's for the set-up.
CREATE FUNCTION change_login(name text, verifier text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    PERFORM require_verifier(verifier);
    IF NOT session_is_owner()
        AND NOT EXISTS (SELECT FROM person p WHERE p.id = session_person() AND p.name = change_login.name) THEN
        RAISE EXCEPTION 'only the own passphrase can be changed' USING ERRCODE = 'PD005';
    END IF;
    EXECUTE format('ALTER ROLE %I PASSWORD %L', login_of(name), verifier);
END $$;

-- Ends a removed person's sessions and takes the role away, or at least everything that it may do.
CREATE FUNCTION drop_login(name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
DECLARE
    login CONSTANT text := login_of(name);
BEGIN
    IF to_regrole(format('%I', login)) IS NULL THEN
        RETURN;
    END IF;
    PERFORM put_into_group(login, NULL);
    EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', login);
    -- Whoever is a member of a role may end its sessions.
    EXECUTE format('GRANT %I TO CURRENT_USER', login);
    PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = login AND pid <> pg_backend_pid();
    EXECUTE format('REVOKE %I FROM CURRENT_USER', login);
    BEGIN
        EXECUTE format('DROP ROLE %I', login);
    EXCEPTION WHEN dependent_objects_still_exist OR object_in_use THEN
        NULL; -- it owns something elsewhere on this server; it can neither sign in nor do anything here
    END;
END $$;
