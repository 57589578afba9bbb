-- New customers come by the hundred, with their contact points and the words they are found by: one call, so that what
-- the policies would ask for each row is asked once. ids: such as next_customers() gave.
CREATE FUNCTION add_customers(ids bigint[], numbers text[], given_names text[], family_names text[], norms text[],
    words text[], contacts text[], languages text[], countries text[], subdivisions text[], cities text[],
    postal_codes text[], streets text[], zones text[], lifecycles text[], since bigint[], recorded_at bigint[],
    point_customers bigint[], channels text[], kinds text[], typed text[], addresses text[], reversed text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp
SET enable_hashjoin = on SET enable_nestloop = off AS $$ -- lists meet lists: never each with each
DECLARE
    regions CONSTANT text[] := session_regions();
    given CONSTANT bigint := (SELECT s.last_value FROM customer_id_seq s WHERE s.is_called);
BEGIN
    IF EXISTS (SELECT FROM unnest(countries) c WHERE c <> ALL (regions)) THEN
        RAISE EXCEPTION 'not for this region' USING ERRCODE = 'PD005';
    END IF;
    IF EXISTS (SELECT FROM unnest(ids) i WHERE (i BETWEEN 1 AND given) IS NOT TRUE) THEN
        RAISE EXCEPTION 'the server counts customers' USING ERRCODE = 'PD007';
    END IF;
    INSERT INTO customer (id, number, given_name, family_name, name_norm, words, contact, language, country, subdivision,
            city, postal_code, street, zone, lifecycle, customer_since, recorded_at)
        SELECT * FROM unnest(ids, numbers, given_names, family_names, norms, words, contacts, languages, countries,
            subdivisions, cities, postal_codes, streets, zones, lifecycles, since, add_customers.recorded_at);
    INSERT INTO contact_point (customer, channel, kind, typed, address, reversed, recorded_at, country)
        SELECT p.*, c.recorded_at, c.country
        FROM unnest(point_customers, channels, kinds, typed, addresses, reversed) p (customer, channel, kind, typed,
            address, reversed)
        JOIN unnest(ids, add_customers.recorded_at, countries) c (id, recorded_at, country) ON c.id = p.customer;
    INSERT INTO customer_word (word, customer, country)
        SELECT DISTINCT left(w.word, 200), c.id, c.country FROM unnest(ids, words, countries) c (id, words, country)
        CROSS JOIN unnest(string_to_array(c.words, ' ')) w (word) WHERE w.word <> '' AND NOT starts_with(w.word, '_');
END $$;

-- Numbers for so many customers that are to be added.
CREATE FUNCTION next_customers(count bigint) RETURNS SETOF bigint
LANGUAGE sql SECURITY DEFINER SET search_path = prefdesk, pg_temp
AS $$ SELECT nextval('customer_id_seq') FROM generate_series(1, count) $$;

-- What an import says no to comes by the thousand. It waits here, a block in one row, until the entries that tell of it
-- are appended: then it becomes choices whose places are known at once. What is left here without an entry was never
-- said; nothing reads it. Whoever changes the table choice drops and makes this one again.
CREATE UNLOGGED TABLE staged_choice (
    transaction XID8 NOT NULL DEFAULT pg_current_xact_id(),
    choices choice[] NOT NULL
);
ALTER TABLE staged_choice ALTER COLUMN choices SET STORAGE EXTERNAL; -- read once, at once: not worth packing

-- Keeps choices for this transaction and answers the numbers that they will have; the server counts them.
CREATE FUNCTION stage_choices(customers bigint[], channels text[], topics text[], states text[], frequencies text[],
    caps bigint[], cap_periods text[], pauses bigint[], occurred bigint[], received bigint[], recorded bigint[],
    people bigint[], calls bigint[], batches bigint[], sources text[], methods text[], notices bigint[], systems text[],
    reasons text[]) RETURNS SETOF bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
DECLARE
    staged CONSTANT choice[] := ARRAY(SELECT ROW(nextval('choice_id_seq'), c.*, -1)::choice
        FROM unnest(customers, channels, topics, states, frequencies, caps, cap_periods, pauses, occurred, received,
            recorded, people, calls, batches, sources, methods, notices, systems, reasons) c);
BEGIN
    INSERT INTO staged_choice (choices) VALUES (staged);
    RETURN QUERY SELECT c.id FROM unnest(staged) c;
END $$;

-- Refuses what check_choice() refuses of a call's choices; and an import turns off, never on.
CREATE FUNCTION require_staged(staged choice[], author bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    now CONSTANT numeric := extract(epoch FROM clock_timestamp()) * 1000000;
    latest CONSTANT bigint := now + 300000000;
    earliest CONSTANT bigint := now - 86400000000; -- one import may take hours
    fault text;
BEGIN
    SELECT f.code INTO fault FROM (SELECT CASE
            WHEN greatest(s.occurred_at, s.received_at, s.recorded_at) > latest OR s.recorded_at < earliest THEN 'PD004'
            WHEN NOT is_answer(s.channel, s.topic, s.state, s.frequency, s.cap, s.cap_period) THEN 'PD007'
            WHEN s.state = 'given' OR s.source <> 'import' OR s.call IS NOT NULL THEN 'PD005'
        END AS code FROM unnest(staged) s) f WHERE f.code IS NOT NULL LIMIT 1;
    IF fault IS NOT NULL OR session_role() NOT IN ('regional', 'admin')
        OR EXISTS (SELECT FROM (SELECT DISTINCT s.batch FROM unnest(staged) s) d WHERE NOT EXISTS (
            SELECT FROM intake_batch b WHERE b.id = d.batch AND b.person = author)) THEN
        RAISE EXCEPTION 'not by an import of this person' USING ERRCODE = coalesce(fault, 'PD005');
    END IF;
END $$;

-- Makes choices of what this transaction has staged under these numbers and answers how many there were.
CREATE FUNCTION record_staged(kinds text[], row_ids bigint[], author bigint, customers bigint[], first bigint) RETURNS bigint
LANGUAGE plpgsql
SET enable_hashjoin = on SET enable_nestloop = off AS $$ -- lists meet lists: never each with each
DECLARE
    staged choice[];
    part bigint;
    total bigint := 0;
BEGIN
    FOR staged IN DELETE FROM staged_choice s WHERE s.transaction = pg_current_xact_id() RETURNING s.choices LOOP
        IF NOT session_is_owner() THEN
            PERFORM require_staged(staged, author);
        END IF;
        WITH said AS (
            INSERT INTO choice (id, customer, channel, topic, state, frequency, cap, cap_period, pause_until, occurred_at,
                received_at, recorded_at, person, call, batch, source, method, notice_version, systems, reason, ledger_idx)
            SELECT s.id, s.customer, s.channel, s.topic, s.state, s.frequency, s.cap, s.cap_period, s.pause_until,
                s.occurred_at, s.received_at, s.recorded_at, s.person, s.call, s.batch, s.source, s.method,
                s.notice_version, s.systems, s.reason, first + k.i - 1
            FROM unnest(kinds, row_ids, customers) WITH ORDINALITY AS k (kind, id, customer, i)
            JOIN unnest(staged) s ON s.id = k.id
            WHERE k.kind = 'choice' AND s.customer = k.customer AND s.person = author
            RETURNING id, customer, channel, topic
        ), preferred AS ( -- the highest number is the newest choice: where the desk knows a newer one already, that stays
            INSERT INTO preference AS f (customer, channel, topic, choice)
            SELECT said.customer, said.channel, said.topic, max(said.id) FROM said GROUP BY 1, 2, 3
            ON CONFLICT (customer, channel, topic) DO UPDATE SET choice = greatest(f.choice, excluded.choice)
        )
        SELECT count(*) INTO part FROM said;
        total := total + part;
    END LOOP;
    RETURN total;
END $$;

GRANT EXECUTE ON FUNCTION next_customers(bigint), add_customers(bigint[], text[], text[], text[], text[], text[], text[],
        text[], text[], text[], text[], text[], text[], text[], text[], bigint[], bigint[], bigint[], text[], text[], text[],
        text[], text[]),
    stage_choices(bigint[], text[], text[], text[], text[], bigint[], text[], bigint[], bigint[], bigint[], bigint[],
        bigint[], bigint[], bigint[], text[], text[], bigint[], text[], text[])
    TO @regional@, @admin@;
