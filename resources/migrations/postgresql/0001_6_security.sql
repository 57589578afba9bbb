-- Who may do what: the rights that the windows of each role offer (models/basics/actor.cpp), and not more.
--
-- Rights on tables come from the groups. Rows are let through by policies: all of them for the owner, whose functions are
-- the only way to the ledger, and for people what hangs on a customer of their regions. Policies ask once for each
-- statement: (SELECT ...).

-- People manage people ---------------------------------------------------------------------------------------------

CREATE FUNCTION check_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    PERFORM login_of(NEW.name), require_admin_of(NEW.regions);
    IF TG_OP = 'INSERT' THEN
        RETURN NEW;
    END IF;
    PERFORM require_admin_of(OLD.regions);
    IF OLD.removed_at IS NOT NULL OR (NEW.removed_at IS NOT NULL AND OLD.id = session_person()) THEN
        RAISE EXCEPTION 'not this person' USING ERRCODE = 'PD001';
    END IF;
    IF OLD.role = 'admin' AND (NEW.role <> 'admin' OR NEW.removed_at IS NOT NULL) AND NOT EXISTS (
            SELECT FROM person p WHERE p.role = 'admin' AND p.removed_at IS NULL AND p.id <> OLD.id) THEN
        RAISE EXCEPTION 'the last administrator' USING ERRCODE = 'PD001';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER person_is_allowed BEFORE INSERT OR UPDATE ON person
    FOR EACH ROW WHEN (NOT session_is_owner()) EXECUTE FUNCTION check_person();

-- A person's role on the server follows the row.
CREATE FUNCTION follow_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    IF NEW.removed_at IS NOT NULL THEN
        PERFORM drop_login(NEW.name);
        DELETE FROM desk_file f WHERE f.name = 'signers/' || NEW.name || '.p12'; -- nobody can open it any more
    ELSIF to_regrole(format('%I', login_of(NEW.name))) IS NOT NULL THEN
        PERFORM put_into_group(login_of(NEW.name), NEW.role);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER person_is_followed AFTER UPDATE OF role, removed_at ON person
    FOR EACH ROW WHEN (NEW.role <> OLD.role OR NEW.removed_at IS DISTINCT FROM OLD.removed_at)
    EXECUTE FUNCTION follow_person();

-- The slots of the key file (models/access/keyfile.cpp: a header, JSON, a MAC, a signature) that are not that person's.
CREATE FUNCTION other_slots(file bytea, person_name text) RETURNS jsonb LANGUAGE sql STABLE
RETURN (SELECT jsonb_agg(slot ORDER BY slot) FROM jsonb_path_query(
        substring(convert_from(file, 'UTF8') FROM '\{.*\}')::jsonb, '$.slots[*]') slot
    WHERE slot ->> 'name' IS DISTINCT FROM person_name);

-- With a new passphrase of one's own nobody else's is taken away.
CREATE FUNCTION check_desk_file() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    IF NEW.name = 'desk.keys' AND session_role() <> 'admin'
        AND other_slots(OLD.content, session_name()) IS DISTINCT FROM other_slots(NEW.content, session_name()) THEN
        RAISE EXCEPTION 'a slot of somebody else' USING ERRCODE = 'PD005';
    END IF;
    RETURN NEW;
EXCEPTION WHEN invalid_text_representation OR character_not_in_repertoire OR invalid_parameter_value THEN
    RAISE EXCEPTION 'not a key file' USING ERRCODE = 'PD007';
END $$;
CREATE TRIGGER desk_file_is_allowed BEFORE UPDATE ON desk_file
    FOR EACH ROW WHEN (NOT session_is_owner()) EXECUTE FUNCTION check_desk_file();

-- Whether somebody is asked for whom row-level security hides: the window then says so, and an import keeps the row apart.
CREATE FUNCTION is_foreign_customer(customer_number text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM customer c WHERE c.number = customer_number AND c.country <> ALL (session_regions()));
END $$;

CREATE FUNCTION is_foreign_address(point_address text, one_channel text, other_channel text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM contact_point p WHERE p.address = point_address
        AND p.channel IN (one_channel, other_channel) AND p.country <> ALL (session_regions()));
END $$;

-- What is stopped for addresses of these customers by anybody who shares one, also by customers of other regions: an
-- address that may not be used is stopped for all. household: the words of models/preferences/question.cpp.
CREATE FUNCTION address_stops(first_customer bigint, last_customer bigint) RETURNS TABLE (customer bigint, id bigint,
    channel text, topic text, said_by bigint, state text, received_at bigint, recorded_at bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = prefdesk, pg_temp
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
-- Its plan is for any number of customers; one must not wait for workers to start.
SET max_parallel_workers_per_gather = 0 AS $$
    SELECT p.customer, s.id, s.channel, s.topic, s.customer, s.state, s.received_at, s.recorded_at
        FROM contact_point p JOIN choice s ON s.topic = 'to:' || p.address AND s.topic >= 'to:' AND s.topic < 'to;'
        WHERE p.customer BETWEEN first_customer AND last_customer AND p.address <> ''
            AND coalesce(p.country = ANY ((SELECT session_regions())::text[]), true)
    UNION ALL
    SELECT c.id, s.id, s.channel, s.topic, s.customer, s.state, s.received_at, s.recorded_at
        FROM customer c JOIN choice s ON s.topic = 'to:' || lower(c.country || ' ' || c.postal_code || ' ' || c.street)
            AND s.topic >= 'to:' AND s.topic < 'to;' AND s.channel = 'household'
        WHERE c.id BETWEEN first_customer AND last_customer AND c.street <> ''
            AND coalesce(c.country = ANY ((SELECT session_regions())::text[]), true)
    UNION ALL
    SELECT p.customer, s.id, s.channel, s.topic, s.customer, s.state, s.received_at, s.recorded_at
        FROM former_point p JOIN choice s ON s.topic = 'to:' || p.address AND s.topic >= 'to:' AND s.topic < 'to;'
        JOIN customer c ON c.id = p.customer
        WHERE p.customer BETWEEN first_customer AND last_customer AND p.address <> ''
            AND coalesce(c.country = ANY ((SELECT session_regions())::text[]), true)
    UNION ALL
    SELECT f.customer, s.id, s.channel, s.topic, s.customer, s.state, s.received_at, s.recorded_at
        FROM former_place f JOIN choice s ON s.topic = 'to:' || lower(f.country || ' ' || f.postal_code || ' ' || f.street)
            AND s.topic >= 'to:' AND s.topic < 'to;' AND s.channel = 'household'
        JOIN customer c ON c.id = f.customer
        WHERE f.customer BETWEEN first_customer AND last_customer AND f.street <> ''
            AND coalesce(c.country = ANY ((SELECT session_regions())::text[]), true)
$$;

-- The leaves of the tree say nothing about anybody; every workstation checks with them that the ledger only grew.
CREATE VIEW ledger_leaf AS SELECT idx, leaf FROM ledger_entry;

-- What is searched stands beside its customer's country ------------------------------------------------------------

CREATE FUNCTION take_country() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    NEW.country := coalesce((SELECT c.country FROM customer c WHERE c.id = NEW.customer), '');
    RETURN NEW;
END $$;
CREATE TRIGGER contact_point_has_country BEFORE INSERT ON contact_point
    FOR EACH ROW WHEN (NEW.country = '') EXECUTE FUNCTION take_country(); -- an import brings it
CREATE TRIGGER contact_point_keeps_country BEFORE UPDATE ON contact_point
    FOR EACH ROW EXECUTE FUNCTION take_country();

CREATE FUNCTION hand_on_country() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    UPDATE contact_point SET country = NEW.country WHERE customer = NEW.id;
    UPDATE customer_word SET country = NEW.country WHERE customer = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER customer_hands_on_country AFTER UPDATE OF country ON customer
    FOR EACH ROW WHEN (NEW.country <> OLD.country) EXECUTE FUNCTION hand_on_country();

-- Rows --------------------------------------------------------------------------------------------------------------

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['customer', 'contact_point', 'customer_word', 'presence', 'message', 'import_opt_out',
        'call', 'choice', 'preference', 'circumstance', 'duty', 'duty_step', 'former_place', 'former_point', 'draft', 'subject', 'opening', 'ledger_entry', 'desk_file', 'intake_batch',
        'quarantine']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY of_owner ON %I TO %I USING (true)', name, role_prefix() || '/owner');
    END LOOP;
END $$;

CREATE POLICY of_region ON customer TO @members@
    USING (coalesce(country = ANY ((SELECT session_regions())::text[]), true));
CREATE POLICY of_region ON contact_point TO @members@
    USING (coalesce(country = ANY ((SELECT session_regions())::text[]), true))
    WITH CHECK (country = (SELECT c.country FROM customer c WHERE c.id = contact_point.customer));
CREATE POLICY of_region ON customer_word TO @members@
    USING (coalesce(country = ANY ((SELECT session_regions())::text[]), true))
    WITH CHECK (country = (SELECT c.country FROM customer c WHERE c.id = customer_word.customer));

-- A scalar look-up of the customer, which is itself under its policy: never a hash of all customers.
CREATE POLICY of_region ON message TO @members@ USING (customer IS NOT NULL AND ((SELECT session_regions()) IS NULL
    OR (SELECT c.id FROM customer c WHERE c.id = message.customer) IS NOT NULL));
CREATE POLICY of_nobody ON message TO @regional@, @admin@ USING (customer IS NULL);
CREATE POLICY of_region ON import_opt_out TO @members@ USING ((SELECT session_regions()) IS NULL
    OR (SELECT c.id FROM customer c WHERE c.id = import_opt_out.customer) IS NOT NULL);
CREATE POLICY of_region ON call TO @members@ USING ((SELECT session_regions()) IS NULL
    OR (SELECT c.id FROM customer c WHERE c.id = call.customer) IS NOT NULL);
CREATE POLICY of_region ON choice TO @members@ USING ((SELECT session_regions()) IS NULL
    OR (SELECT c.id FROM customer c WHERE c.id = choice.customer) IS NOT NULL);
CREATE POLICY of_region ON circumstance TO @members@ USING ((SELECT session_regions()) IS NULL
    OR (SELECT c.id FROM customer c WHERE c.id = circumstance.customer) IS NOT NULL);
CREATE POLICY of_region ON duty TO @members@ USING ((SELECT session_regions()) IS NULL
    OR (SELECT c.id FROM customer c WHERE c.id = duty.customer) IS NOT NULL);
CREATE POLICY of_region ON duty_step TO @members@ USING ((SELECT session_regions()) IS NULL
    OR (SELECT c.id FROM customer c WHERE c.id = duty_step.customer) IS NOT NULL);
CREATE POLICY of_region ON former_place TO @members@ USING ((SELECT session_regions()) IS NULL
    OR (SELECT c.id FROM customer c WHERE c.id = former_place.customer) IS NOT NULL);
CREATE POLICY of_region ON former_point TO @members@ USING ((SELECT session_regions()) IS NULL
    OR (SELECT c.id FROM customer c WHERE c.id = former_point.customer) IS NOT NULL);
CREATE POLICY of_region ON preference TO @members@ USING ((SELECT session_regions()) IS NULL
    OR (SELECT c.id FROM customer c WHERE c.id = preference.customer) IS NOT NULL);
CREATE POLICY of_region ON subject TO @members@ USING ((SELECT session_regions()) IS NULL
    OR (SELECT c.id FROM customer c WHERE c.id = subject.customer) IS NOT NULL);

-- Everybody sees who has a customer open, and says so for themselves.
CREATE POLICY of_region ON presence FOR SELECT TO @members@
    USING ((SELECT c.id FROM customer c WHERE c.id = presence.customer) IS NOT NULL);
CREATE POLICY of_person ON presence TO @members@ USING (person = (SELECT session_person()))
    WITH CHECK (person = (SELECT session_person())
        AND (SELECT c.id FROM customer c WHERE c.id = presence.customer) IS NOT NULL);
CREATE POLICY of_person ON draft TO @members@ USING (person = (SELECT session_person()))
    WITH CHECK (person = (SELECT session_person())
        AND (SELECT c.id FROM customer c WHERE c.id = draft.customer) IS NOT NULL);

-- Agents read the entries about their customers; who verifies or reads the history reads all entries, and the values of
-- customers of the own regions and of the desk.
CREATE POLICY of_customer ON ledger_entry FOR SELECT TO @agent@
    USING ((SELECT s.customer FROM subject s WHERE s.pseudonym = ledger_entry.subject) IS NOT NULL);
CREATE POLICY of_ledger ON ledger_entry FOR SELECT TO @officer@, @regional@, @admin@
    USING ((SELECT session_person()) IS NOT NULL);
CREATE POLICY of_customer ON opening FOR SELECT TO @agent@
    USING ((SELECT e.idx FROM ledger_entry e WHERE e.idx = opening.idx) IS NOT NULL);
CREATE POLICY of_ledger ON opening FOR SELECT TO @officer@, @regional@, @admin@ USING ((SELECT session_regions()) IS NULL
    OR (SELECT e.subject IS NULL OR (SELECT s.customer FROM subject s WHERE s.pseudonym = e.subject) IS NOT NULL
        FROM ledger_entry e WHERE e.idx = opening.idx));

-- The key file is everybody's; a signing key is its person's, and whoever admits people makes it.
CREATE POLICY of_desk ON desk_file TO @members@ USING (name IN ('desk.keys',
    (SELECT 'signers/' || p.name || '.p12' FROM person p WHERE p.id = session_person())));
CREATE POLICY of_admin ON desk_file FOR INSERT TO @admin@ WITH CHECK (starts_with(name, 'signers/'));
CREATE POLICY of_signers ON desk_file AS RESTRICTIVE FOR DELETE TO @admin@ USING (starts_with(name, 'signers/'));

-- Intake belongs to who did it; whoever works for all regions sees everybody's.
CREATE POLICY of_person ON intake_batch TO @regional@, @admin@
    USING (person = (SELECT session_person()) OR (SELECT session_regions()) IS NULL)
    WITH CHECK (person = (SELECT session_person()));
CREATE POLICY of_batch ON quarantine TO @regional@, @admin@
    USING ((SELECT b.id FROM intake_batch b WHERE b.id = quarantine.batch) IS NOT NULL);

-- Tables ------------------------------------------------------------------------------------------------------------

GRANT SELECT ON schema_version, desk, desk_file, policy, person, notice_version, downstream_system, ledger_head, ledger_tile,
    ledger_leaf, ledger_entry, opening, subject, checkpoint, customer, contact_point, customer_word, message, call, choice,
    preference, circumstance, duty, duty_step, former_place, former_point, register_list, register_number, rule_pack TO @members@;
GRANT SELECT ON subject_head TO @officer@, @regional@, @admin@;
GRANT SELECT ON intake_batch, quarantine, import_opt_out TO @regional@, @admin@;
GRANT SELECT, INSERT, UPDATE, DELETE ON draft, presence TO @members@;

-- Without the number of the row, which the server counts: the newest choice is the one with the highest.
GRANT INSERT (uuid, customer, person, workstation, direction, number, reference, verification_method,
    verification_outcome, notice_version, words, read_back, recording_reference, recording_hash, started_at, ended_at,
    ledger_idx) ON call TO @agent@, @officer@, @admin@;
GRANT INSERT (customer, channel, topic, state, frequency, cap, cap_period, pause_until, occurred_at, received_at,
    recorded_at, person, call, batch, source, method, notice_version, systems, reason, ledger_idx) ON choice TO @members@;
GRANT INSERT, UPDATE (choice) ON preference TO @members@;
GRANT INSERT (customer, kind, value, begins_at, ends_at, ends, reference, recorded_at, person, batch, reason, ledger_idx)
    ON circumstance TO @members@;
GRANT INSERT (customer, kind, about, begun_at, due_at, extended_due_at, rule, source, call, choice, owner, note, recorded_at,
    person, ledger_idx) ON duty TO @members@;
GRANT INSERT (duty, customer, kind, happened_at, message, note, recorded_at, person, ledger_idx) ON duty_step TO @members@;

GRANT INSERT (number, given_name, family_name, name_norm, words, contact, language, country, subdivision, city, postal_code,
    street, zone, lifecycle, customer_since, recorded_at), UPDATE (number, given_name, family_name, name_norm, words, contact, language,
    country, subdivision, city, postal_code, street, zone, lifecycle, customer_since, revision, recorded_at)
    ON customer
    TO @regional@, @admin@;
GRANT INSERT (customer, country, subdivision, postal_code, street, zone, customer_since, recorded_at, replaced_at)
    ON former_place
    TO @regional@, @admin@;
GRANT INSERT (customer, point, channel, kind, address, recorded_at, replaced_at) ON former_point TO @regional@, @admin@;
GRANT INSERT (customer, channel, kind, typed, address, reversed, recorded_at, country), DELETE ON contact_point TO @regional@, @admin@;
GRANT INSERT, DELETE ON customer_word TO @regional@, @admin@;
GRANT INSERT (message_id, customer, channel, topic, address, campaign, sent_at, status, system, recorded_at),
    UPDATE (customer, status)
    ON message TO @regional@, @admin@;
GRANT INSERT, UPDATE (taken_back_by) ON import_opt_out TO @regional@, @admin@;
GRANT INSERT (format, file_name, file_hash, person, started_at, finished_at, rows_read, added, changed, unchanged,
    quarantined, complete), UPDATE (finished_at, rows_read, added, changed, unchanged, quarantined, complete) ON intake_batch
    TO @regional@, @admin@;
GRANT INSERT ON quarantine TO @regional@, @admin@;
GRANT INSERT (register, listed_at, recorded_at, batch) ON register_list TO @regional@, @admin@;
GRANT INSERT ON register_number TO @regional@, @admin@;
GRANT INSERT (pack, content, recorded_at, person) ON rule_pack TO @admin@;

GRANT INSERT ON checkpoint TO @officer@, @regional@, @admin@;
GRANT INSERT, UPDATE (sha256, content) ON desk_file TO @members@;
GRANT DELETE ON desk_file TO @admin@;
GRANT INSERT (name, full_name, role, regions, created_at), UPDATE (role, regions, removed_at) ON person TO @admin@;
GRANT INSERT, UPDATE (value) ON policy TO @admin@;
GRANT INSERT (notice, version, language, region, state, title, body, spoken, hash, published_at, is_material),
    UPDATE (state)
    ON notice_version TO @admin@;
GRANT INSERT (name, channels) ON downstream_system TO @admin@;

GRANT EXECUTE ON FUNCTION role_prefix(), session_is_owner(), is_recording(), session_person(), session_regions(), session_role(),
    lock_desk(), lock_customer(bigint), change_login(text, text),
    ledger_append(bigint, bigint, text, text, text[], bigint[], bytea[], bytea[], bytea[], bytea[], bytea[], bytea[],
        bytea[], bytea[], bytea[], text[], bigint[]) TO @members@;
GRANT EXECUTE ON FUNCTION make_login(text, text) TO @admin@;
GRANT EXECUTE ON FUNCTION is_foreign_customer(text), address_stops(bigint, bigint) TO @members@;
GRANT EXECUTE ON FUNCTION is_foreign_address(text, text, text) TO @regional@, @admin@;
