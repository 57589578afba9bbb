-- The server builds the entries itself, byte for byte as models/audit/entry.cpp writes them (deterministic CBOR,
-- entry.cddl), and nobody writes the ledger in another way. The functions in SQL are such that the planner can put them
-- into the expression that calls them; otherwise each call would cost more than all of an entry.

CREATE FUNCTION cbor_head(major integer, n bigint) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN n < 24 THEN substr(int4send(major * 32 + n::integer), 4)
    WHEN n < 256 THEN substr(int4send((major * 32 + 24) * 256 + n::integer), 3)
    WHEN n < 65536 THEN substr(int4send((major * 32 + 25) * 65536 + n::integer), 2)
    WHEN n < 4294967296 THEN substr(int8send((major * 32 + 26) * 4294967296 + n), 4)
    ELSE substr(int4send(major * 32 + 27), 4) || int8send(n)
END;

CREATE FUNCTION cbor_text(t text) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
RETURN cbor_head(3, octet_length(t)) || convert_to(t, 'UTF8');

-- A label and the commitment to a value under it (models/audit/commitment.cpp); nothing for no value.
CREATE FUNCTION committed(label text, salt bytea, value bytea) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
RETURN cbor_text(label) || '\x5820'::bytea
    || sha256('\x02'::bytea || salt || convert_to(label, 'UTF8') || '\x00'::bytea || value);

-- Which entries a role may cause; the rest is false witness.
CREATE FUNCTION may_record(role text, action text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN action IN ('signed-in', 'customer-opened', 'customers-searched', 'passphrase-changed') THEN true
    WHEN action = 'call-saved' THEN role IN ('agent', 'officer', 'admin')
    WHEN action IN ('choice-recorded', 'stop-recorded', 'circumstance-recorded', 'hold-begun', 'hold-ended') THEN true
    WHEN action IN ('duty-begun', 'duty-taken', 'duty-done') THEN true
    WHEN action IN ('duty-extended', 'duty-dropped') THEN role IN ('officer', 'regional', 'admin')
    WHEN action = 'stop-lifted' THEN role IN ('agent', 'officer', 'admin')
    WHEN action = 'choice-corrected' THEN role = 'officer'
    WHEN action IN ('contacts-imported', 'messages-imported', 'cases-imported', 'register-imported', 'quarantine-exported')
        THEN role IN ('regional', 'admin')
    WHEN action IN ('ledger-verified', 'desk-copied', 'breaches-exported') THEN role IN ('officer', 'regional', 'admin')
    WHEN action IN ('report-made', 'signer-changed', 'audience-exported') THEN role IN ('officer', 'admin')
    ELSE role = 'admin'
END;

-- The table with the row that such an entry is about.
CREATE FUNCTION row_kind_of(action text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN action = 'call-saved' THEN 'call'
    WHEN action IN ('choice-recorded', 'choice-corrected', 'stop-recorded', 'stop-lifted') THEN 'choice'
    WHEN action IN ('circumstance-recorded', 'hold-begun', 'hold-ended') THEN 'circumstance'
    WHEN action = 'duty-begun' THEN 'duty'
    WHEN action IN ('duty-taken', 'duty-extended', 'duty-done', 'duty-dropped') THEN 'duty_step' END;

-- Refuses what nobody may append; before anything is locked.
CREATE FUNCTION require_appendable(author bigint, recorded_at bigint, actions text[], customers bigint[], row_kinds text[])
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    someone record;
    regions text[];
BEGIN
    SELECT p.name, p.role, p.regions INTO someone FROM person p WHERE p.id = author AND p.removed_at IS NULL;
    IF NOT found THEN
        RAISE EXCEPTION 'no such person' USING ERRCODE = 'PD002';
    END IF;
    IF session_is_owner() THEN
        RETURN;
    END IF;
    IF someone.name IS DISTINCT FROM session_name() THEN
        RAISE EXCEPTION 'somebody else signed in' USING ERRCODE = 'PD002';
    END IF;
    IF abs(extract(epoch FROM clock_timestamp()) * 1000000 - recorded_at) > 300000000 THEN
        RAISE EXCEPTION 'the clock of the workstation is wrong' USING ERRCODE = 'PD004';
    END IF;
    IF EXISTS (SELECT FROM (SELECT DISTINCT a FROM unnest(actions) a) d WHERE NOT may_record(someone.role, d.a)) THEN
        RAISE EXCEPTION 'not for this role' USING ERRCODE = 'PD005';
    END IF;
    IF EXISTS (SELECT FROM (SELECT DISTINCT * FROM unnest(actions, row_kinds) l (action, kind)) k WHERE k.kind IS DISTINCT FROM row_kind_of(k.action)) THEN
        RAISE EXCEPTION 'an entry without its row, or a row without its entry' USING ERRCODE = 'PD007';
    END IF;
    regions := string_to_array(nullif(someone.regions, ''), ' ');
    IF EXISTS (SELECT FROM (SELECT DISTINCT k FROM unnest(customers) k) d WHERE d.k IS NOT NULL AND NOT EXISTS (
        SELECT FROM customer c WHERE c.id = d.k AND (regions IS NULL OR c.country = ANY (regions)))) THEN
        RAISE EXCEPTION 'not for this region' USING ERRCODE = 'PD005';
    END IF;
END $$;

-- Adds one hash to a stored row of the tree (models/audit/ledgertail.h).
CREATE FUNCTION extend_tile(at_level bigint, at_tile bigint, hash bytea) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger_tile AS t (level, tile, hashes) VALUES (at_level, at_tile, hash)
    ON CONFLICT (level, tile) DO UPDATE SET hashes = t.hashes || excluded.hashes;
END $$;

-- The rows that entries tell of learn their places; they must be this person's and that customer's.
CREATE FUNCTION point_rows(kinds text[], row_ids bigint[], author bigint, customers bigint[], first bigint) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    expected CONSTANT bigint := cardinality(array_remove(kinds, NULL));
    choices bigint := 0;
    calls bigint := 0;
    others bigint := 0;
    kept bigint;
    other text;
BEGIN
    IF expected = 0 THEN
        RETURN;
    END IF;
    choices := record_staged(kinds, row_ids, author, customers, first);
    IF choices < expected THEN
        UPDATE choice c SET ledger_idx = first + k.i - 1
            FROM unnest(kinds, row_ids, customers) WITH ORDINALITY AS k (kind, id, customer, i)
            WHERE k.kind = 'choice' AND c.id = k.id AND c.ledger_idx = -1 AND c.customer = k.customer
                AND c.person = author;
        GET DIAGNOSTICS calls = ROW_COUNT;
        choices := choices + calls;
        UPDATE call c SET ledger_idx = first + k.i - 1
            FROM unnest(kinds, row_ids, customers) WITH ORDINALITY AS k (kind, id, customer, i)
            WHERE k.kind = 'call' AND c.id = k.id AND c.ledger_idx = -1 AND c.customer = k.customer
                AND c.person = author;
        GET DIAGNOSTICS calls = ROW_COUNT;
    END IF;
    IF choices + calls < expected THEN
        FOREACH other IN ARRAY ARRAY['circumstance', 'duty', 'duty_step'] LOOP
            CONTINUE WHEN (other <> ALL (kinds)) IS NOT FALSE;
            EXECUTE format('UPDATE %I c SET ledger_idx = $5 + k.i - 1
                FROM unnest($1, $2, $4) WITH ORDINALITY AS k (kind, id, customer, i)
                WHERE k.kind = $6 AND c.id = k.id AND c.ledger_idx = -1 AND c.customer = k.customer AND c.person = $3', other)
                USING kinds, row_ids, author, customers, first, other;
            GET DIAGNOSTICS kept = ROW_COUNT;
            others := others + kept;
        END LOOP;
    END IF;
    IF choices + calls + others < expected THEN
        RAISE EXCEPTION 'an entry is not about its row' USING ERRCODE = 'PD007';
    END IF;
END $$;

-- Appends entries that belong together and answers the place of the first; the last statement before COMMIT, since from
-- here on everybody else waits.
CREATE FUNCTION ledger_append(
    person bigint, recorded_at bigint, workstation text, app_version text, actions text[], customers bigint[],
    nonces bytea[], after bytea[], after_salts bytea[], before bytea[], before_salts bytea[], reasons bytea[],
    reason_salts bytea[], customer_salts bytea[], pseudonyms bytea[], row_kinds text[], row_ids bigint[]
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp
-- Plans are kept; one that was made while the tables were small must not read all of them once they are large.
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
#variable_conflict use_column
DECLARE
    n CONSTANT integer := cardinality(actions);
    -- for each entry
    are_whole boolean;
    starts bytea[]; -- up to the workstation
    counts integer[]; -- of commitments
    opened bytea[]; -- the commitments
    moment bytea;
    author bytea;
    entries bytea[];
    leaves bytea[];
    subjects bytea[] := array_fill(NULL::bytea, ARRAY[n]);
    sequence bigint[] := array_fill(NULL::bigint, ARRAY[n]);
    met bytea[] := subjects; -- the customer, where the ledger meets it for the first time
    -- for each customer, ascending
    known CONSTANT bigint[] := ARRAY(SELECT DISTINCT c FROM unnest(customers) c WHERE c IS NOT NULL ORDER BY c);
    names bytea[];
    lengths bigint[] := array_fill(NULL::bigint, ARRAY[cardinality(known)]);
    ends bytea[];
    -- the head: the number of entries, and the roots of the complete subtrees
    first bigint;
    total bigint;
    roots bytea;
    -- of the entry at hand
    place integer;
    about record;
    subject bytea;
    fields integer;
    commitments bytea;
    count integer;
    hash bytea;
    level integer;
    tail CONSTANT bytea := '\x0b'::bytea || cbor_text(app_version);
BEGIN
    IF n IS NULL OR n = 0 OR recorded_at IS NULL OR recorded_at < 0 OR workstation IS NULL OR app_version IS NULL
        OR (n = ALL (ARRAY[cardinality(customers), cardinality(nonces), cardinality(after), cardinality(after_salts),
            cardinality(before), cardinality(before_salts), cardinality(reasons), cardinality(reason_salts),
            cardinality(customer_salts), cardinality(pseudonyms), cardinality(row_kinds), cardinality(row_ids)])) IS NOT TRUE
    THEN
        RAISE EXCEPTION 'the lists of a change differ in length' USING ERRCODE = 'PD007';
    END IF;
    PERFORM require_appendable(ledger_append.person, ledger_append.recorded_at, actions, customers, row_kinds);

    -- What does not hang on the entries before: all of it at once, and before anybody waits.
    moment := '\x03'::bytea || cbor_head(0, recorded_at) || '\x04'::bytea;
    author := '\x05'::bytea || cbor_head(0, person) || '\x06'::bytea || cbor_text(workstation);
    SELECT bool_and((octet_length(x.nonce) = 16 AND x.action <> ''
                AND (x.after IS NULL OR (x.after <> '' AND octet_length(x.after_salt) = 32))
                AND (x.before IS NULL OR (x.before <> '' AND octet_length(x.before_salt) = 32))
                AND (x.reason IS NULL OR (x.reason <> '' AND octet_length(x.reason_salt) = 32))) IS TRUE),
            array_agg(num_nonnulls(x.after, x.before, x.reason)),
            array_agg(coalesce(committed('after', x.after_salt, x.after), '')
                || coalesce(committed('before', x.before_salt, x.before), '')
                || coalesce(committed('reason', x.reason_salt, x.reason), '')),
            array_agg('\x01010250'::bytea || x.nonce || moment || cbor_text(x.action) || author)
        INTO are_whole, counts, opened, starts
        FROM (SELECT * FROM unnest(nonces, actions, after, after_salts, before, before_salts, reasons, reason_salts)
            WITH ORDINALITY AS l (nonce, action, after, after_salt, before, before_salt, reason, reason_salt, i)
            ORDER BY l.i) x;
    IF NOT are_whole THEN
        RAISE EXCEPTION 'a change has no action, or a nonce, a value or a salt of another size' USING ERRCODE = 'PD007';
    END IF;

    -- What the deferred rules can say already they say before anybody waits.
    SET CONSTRAINTS choice_is_not_stopped IMMEDIATE;
    -- First come, first served: whoever waits for a row that others change goes behind those who come later.
    PERFORM pg_advisory_xact_lock(hashtext('prefdesk.head'));
    SELECT h.size, h.size, h.frontier INTO first, total, roots FROM ledger_head h WHERE h.id = 1 FOR UPDATE;
    IF NOT found OR total < 0 OR octet_length(roots) <> 32 * bit_count(total::bit(64))
        OR total <> coalesce((SELECT max(e.idx) FROM ledger_entry e), -1) + 1 THEN
        RAISE EXCEPTION 'the end of the ledger is damaged' USING ERRCODE = 'PD006', DETAIL = 'ledger_head';
    END IF;

    IF cardinality(known) > 4 THEN -- one question for all of them; fewer are asked for one by one
        SELECT array_agg(k.pseudonym), array_agg(k.length), array_agg(k.last_leaf) INTO names, lengths, ends
            FROM (SELECT s.pseudonym, CASE WHEN s.customer IS NULL THEN 0 ELSE h.count END AS length, h.last_leaf
                FROM unnest(known) k (customer) LEFT JOIN subject s ON s.customer = k.customer
                LEFT JOIN subject_head h ON h.pseudonym = s.pseudonym ORDER BY k.customer) k;
    END IF;

    FOR i IN 1 .. n LOOP
        commitments := opened[i];
        count := counts[i];
        fields := 7;
        subject := '';
        IF customers[i] IS NOT NULL THEN
            place := width_bucket(customers[i], known);
            IF lengths[place] IS NULL THEN
                SELECT s.pseudonym, h.count, h.last_leaf INTO about
                    FROM subject s LEFT JOIN subject_head h ON h.pseudonym = s.pseudonym WHERE s.customer = customers[i];
                IF found AND about.count IS NULL THEN
                    RAISE EXCEPTION 'the record of a customer is damaged' USING ERRCODE = 'PD006', DETAIL = 'subject_head';
                END IF;
                names[place] := about.pseudonym;
                lengths[place] := coalesce(about.count, 0);
                ends[place] := about.last_leaf;
            END IF;
            fields := 9;
            IF lengths[place] = 0 THEN
                IF (octet_length(pseudonyms[i]) = 16 AND octet_length(customer_salts[i]) = 32) IS NOT TRUE THEN
                    RAISE EXCEPTION 'a pseudonym or its salt has another size' USING ERRCODE = 'PD007';
                END IF;
                names[place] := pseudonyms[i];
                met[i] := convert_to(customers[i]::text, 'UTF8');
                commitments := commitments || committed('customer', customer_salts[i], met[i]);
                count := count + 1;
            ELSE
                fields := 10;
                subject := '\x095820'::bytea || ends[place];
            END IF;
            subjects[i] := names[place];
            sequence[i] := lengths[place] + 1;
            lengths[place] := sequence[i];
            subject := '\x0750'::bytea || names[place] || '\x08'::bytea || cbor_head(0, sequence[i]) || subject;
        END IF;
        IF count > 0 THEN
            fields := fields + 1;
            commitments := '\x0a'::bytea || cbor_head(5, count) || commitments;
        END IF;
        entries[i] := cbor_head(5, fields) || starts[i] || subject || commitments || tail;
        hash := sha256('\x00'::bytea || entries[i]);
        leaves[i] := hash;
        IF customers[i] IS NOT NULL THEN
            ends[place] := hash;
        END IF;
        level := 0;
        WHILE (total >> level) & 1 = 1 LOOP -- RFC 6962: two complete subtrees of a size become one
            hash := sha256('\x01'::bytea || substr(roots, octet_length(roots) - 31) || hash);
            roots := substr(roots, 1, octet_length(roots) - 32);
            level := level + 1;
            IF level % 8 = 0 THEN
                PERFORM extend_tile(level / 8, total >> (level + 8), hash);
            END IF;
        END LOOP;
        roots := roots || hash;
        total := total + 1;
    END LOOP;

    IF (SELECT max(octet_length(e)) FROM unnest(entries) e) > 65535 THEN
        RAISE EXCEPTION 'a change does not fit into the ledger' USING ERRCODE = 'PD007';
    END IF;
    INSERT INTO ledger_entry (idx, entry, leaf, recorded_at, action, person, subject, subject_seq)
        SELECT first + e.i - 1, e.entry, e.leaf, ledger_append.recorded_at, e.action, ledger_append.person, e.subject, e.seq
        FROM unnest(entries, leaves, actions, subjects, sequence) WITH ORDINALITY AS e (entry, leaf, action, subject, seq, i);
    INSERT INTO opening (idx, after, after_salt, before, before_salt, reason, reason_salt, customer, customer_salt)
        SELECT first + o.i - 1, o.after, CASE WHEN o.after IS NOT NULL THEN o.after_salt END,
            o.before, CASE WHEN o.before IS NOT NULL THEN o.before_salt END,
            o.reason, CASE WHEN o.reason IS NOT NULL THEN o.reason_salt END,
            o.met, CASE WHEN o.met IS NOT NULL THEN o.customer_salt END
        FROM unnest(after, after_salts, before, before_salts, reasons, reason_salts, met, customer_salts)
        WITH ORDINALITY AS o (after, after_salt, before, before_salt, reason, reason_salt, met, customer_salt, i)
        WHERE num_nonnulls(o.after, o.before, o.reason, o.met) > 0;
    IF num_nonnulls(VARIADIC met) > 0 THEN
        INSERT INTO subject (customer, pseudonym)
            SELECT k.customer, k.name FROM unnest(customers, subjects, met) AS k (customer, name, met) WHERE k.met IS NOT NULL;
    END IF;
    IF cardinality(known) > 0 THEN
        INSERT INTO subject_head AS h (pseudonym, count, last_leaf)
            SELECT k.name, k.length, k.leaf FROM unnest(names, lengths, ends) AS k (name, length, leaf)
            ON CONFLICT (pseudonym) DO UPDATE SET count = excluded.count, last_leaf = excluded.last_leaf;
    END IF;
    PERFORM point_rows(row_kinds, row_ids, ledger_append.person, customers, first);
    UPDATE ledger_head SET size = total, frontier = roots WHERE id = 1;
    RETURN first;
END $$;
