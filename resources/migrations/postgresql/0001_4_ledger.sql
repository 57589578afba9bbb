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
    WHEN action IN ('choice-recorded', 'stop-recorded') THEN true
    WHEN action = 'stop-lifted' THEN role IN ('agent', 'officer', 'admin')
    WHEN action = 'choice-corrected' THEN role = 'officer'
    WHEN action IN ('contacts-imported', 'messages-imported', 'quarantine-exported') THEN role IN ('regional', 'admin')
    WHEN action = 'ledger-verified' THEN role IN ('officer', 'regional', 'admin')
    WHEN action IN ('report-made', 'signer-changed') THEN role IN ('officer', 'admin')
    ELSE role = 'admin'
END;

-- Refuses what nobody may append; before anything is locked.
CREATE FUNCTION require_appendable(person bigint, recorded_at bigint, actions text[], customers bigint[]) RETURNS void
LANGUAGE plpgsql SET search_path = prefdesk, pg_temp AS $$
#variable_conflict use_column
DECLARE
    standing text;
    regions CONSTANT text[] := session_regions();
BEGIN
    SELECT p.role INTO standing FROM person p WHERE p.id = require_appendable.person AND p.removed_at IS NULL;
    IF NOT found THEN
        RAISE EXCEPTION 'no such person' USING ERRCODE = 'PD002';
    END IF;
    IF session_is_owner() THEN
        RETURN;
    END IF;
    IF require_appendable.person IS DISTINCT FROM session_person() THEN
        RAISE EXCEPTION 'somebody else signed in' USING ERRCODE = 'PD002';
    END IF;
    IF abs(extract(epoch FROM clock_timestamp()) * 1000000 - require_appendable.recorded_at) > 300000000 THEN
        RAISE EXCEPTION 'the clock of the workstation is wrong' USING ERRCODE = 'PD004';
    END IF;
    IF EXISTS (SELECT FROM unnest(actions) a WHERE NOT may_record(standing, a)) THEN
        RAISE EXCEPTION 'not for this role' USING ERRCODE = 'PD005';
    END IF;
    IF EXISTS (SELECT FROM unnest(customers) k WHERE k IS NOT NULL AND NOT EXISTS (
        SELECT FROM customer c WHERE c.id = k AND (regions IS NULL OR c.country = ANY (regions)))) THEN
        RAISE EXCEPTION 'not for this region' USING ERRCODE = 'PD005';
    END IF;
END $$;

-- Adds one hash to a stored row of the tree (models/audit/ledgertail.h).
CREATE FUNCTION extend_tile(at_level bigint, at_tile bigint, hash bytea) RETURNS void
LANGUAGE sql SET search_path = prefdesk, pg_temp AS $$
    INSERT INTO ledger_tile AS t (level, tile, hashes) VALUES (at_level, at_tile, hash)
    ON CONFLICT (level, tile) DO UPDATE SET hashes = t.hashes || excluded.hashes;
$$;

-- The rows that were written for these entries learn their places; they must be this person's and this customer's.
CREATE FUNCTION point_rows(first bigint, person bigint, customers bigint[], row_kinds text[], row_ids bigint[]) RETURNS void
LANGUAGE plpgsql SET search_path = prefdesk, pg_temp AS $$
#variable_conflict use_column
DECLARE
    pointed boolean;
BEGIN
    FOR i IN 1 .. cardinality(row_kinds) LOOP
        CASE row_kinds[i]
        WHEN 'choice' THEN
            UPDATE choice r SET ledger_idx = first + i - 1 WHERE r.id = row_ids[i] AND r.ledger_idx = -1
                AND r.customer = customers[i] AND r.person = point_rows.person;
            pointed := found;
        WHEN 'call' THEN
            UPDATE call r SET ledger_idx = first + i - 1 WHERE r.id = row_ids[i] AND r.ledger_idx = -1
                AND r.customer = customers[i] AND r.person = point_rows.person;
            pointed := found;
        ELSE
            pointed := row_kinds[i] IS NULL AND row_ids[i] IS NULL;
        END CASE;
        IF NOT pointed THEN
            RAISE EXCEPTION 'entry % is not about that row', i USING ERRCODE = 'PD007';
        END IF;
    END LOOP;
END $$;

-- Appends entries that belong together and answers the place of the first; the last statement before COMMIT, since from
-- here on everybody else waits.
CREATE FUNCTION ledger_append(
    person bigint, recorded_at bigint, workstation text, app_version text, actions text[], customers bigint[],
    nonces bytea[], after bytea[], after_salts bytea[], before bytea[], before_salts bytea[], reasons bytea[],
    reason_salts bytea[], customer_salts bytea[], pseudonyms bytea[], row_kinds text[], row_ids bigint[]
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
#variable_conflict use_column
DECLARE
    n CONSTANT integer := cardinality(actions);
    -- for each entry
    heads bytea[];
    commitments bytea[];
    counts integer[];
    places integer[]; -- of its customer in the arrays below
    entries bytea[] := array_fill(NULL::bytea, ARRAY[n]);
    leaves bytea[] := entries;
    subjects bytea[] := entries;
    met bytea[] := entries; -- the customer, where the ledger meets it for the first time
    sequence bigint[] := array_fill(NULL::bigint, ARRAY[n]);
    tail CONSTANT bytea := '\x0b'::bytea || cbor_text(app_version);
    -- for each customer
    known bigint[];
    names bytea[];
    lengths bigint[];
    ends bytea[];
    -- the head
    first bigint;
    total bigint;
    roots bytea;
    stack bytea[] := '{}';
    top integer := 0;
    -- the entry at hand
    fields integer;
    place integer;
    subject bytea;
    hash bytea;
    level integer;
BEGIN
    IF n IS NULL OR n = 0 OR recorded_at IS NULL OR recorded_at < 0 OR workstation IS NULL OR app_version IS NULL
        OR NOT (n = ALL (ARRAY[cardinality(customers), cardinality(nonces), cardinality(after), cardinality(after_salts),
            cardinality(before), cardinality(before_salts), cardinality(reasons), cardinality(reason_salts),
            cardinality(customer_salts), cardinality(pseudonyms), cardinality(row_kinds), cardinality(row_ids)])) IS TRUE
    THEN
        RAISE EXCEPTION 'the lists of a change differ in length' USING ERRCODE = 'PD007';
    END IF;
    PERFORM require_appendable(ledger_append.person, ledger_append.recorded_at, actions, customers);

    SELECT array_agg('\x01010250'::bytea || u.nonce || '\x03'::bytea || cbor_head(0, ledger_append.recorded_at)
                || '\x04'::bytea || cbor_text(u.action) || '\x05'::bytea || cbor_head(0, ledger_append.person)
                || '\x06'::bytea || cbor_text(workstation) ORDER BY u.i),
            array_agg(coalesce(committed('after', u.after_salt, u.after), '')
                || coalesce(committed('before', u.before_salt, u.before), '')
                || coalesce(committed('reason', u.reason_salt, u.reason), '') ORDER BY u.i),
            array_agg(num_nonnulls(u.after, u.before, u.reason) ORDER BY u.i),
            array_agg(u.place ORDER BY u.i)
        INTO heads, commitments, counts, places
        FROM (SELECT *, dense_rank() OVER (ORDER BY w.customer)::integer AS place
            FROM unnest(actions, customers, nonces, after, after_salts, before, before_salts, reasons, reason_salts)
            WITH ORDINALITY AS w (action, customer, nonce, after, after_salt, before, before_salt, reason, reason_salt, i)
            WHERE octet_length(w.nonce) = 16 AND w.action <> '' AND (w.after = '') IS NOT TRUE AND (w.before = '') IS NOT TRUE
                AND (w.reason = '') IS NOT TRUE AND (w.after IS NULL OR octet_length(w.after_salt) = 32)
                AND (w.before IS NULL OR octet_length(w.before_salt) = 32)
                AND (w.reason IS NULL OR octet_length(w.reason_salt) = 32)) u;
    IF cardinality(heads) IS DISTINCT FROM n OR array_position(heads, NULL) IS NOT NULL THEN
        RAISE EXCEPTION 'a change has no action, or a nonce, a value or a salt of another size' USING ERRCODE = 'PD007';
    END IF;

    SELECT h.size, h.size, h.frontier INTO first, total, roots FROM ledger_head h WHERE h.id = 1 FOR UPDATE;
    IF NOT found OR total < 0 OR octet_length(roots) <> 32 * bit_count(total::bit(64))
        OR total <> coalesce((SELECT max(e.idx) FROM ledger_entry e), -1) + 1 THEN
        RAISE EXCEPTION 'the end of the ledger is damaged' USING ERRCODE = 'PD006', DETAIL = 'ledger_head';
    END IF;
    WHILE octet_length(roots) > 32 * top LOOP
        top := top + 1;
        stack[top] := substr(roots, 32 * top - 31, 32);
    END LOOP;

    SELECT array_agg(k.customer ORDER BY k.customer), array_agg(s.pseudonym ORDER BY k.customer),
            array_agg(CASE WHEN s.customer IS NULL THEN 0 ELSE h.count END ORDER BY k.customer),
            array_agg(h.last_leaf ORDER BY k.customer)
        INTO known, names, lengths, ends
        FROM (SELECT DISTINCT c AS customer FROM unnest(customers) c WHERE c IS NOT NULL) k
        LEFT JOIN subject s ON s.customer = k.customer LEFT JOIN subject_head h ON h.pseudonym = s.pseudonym;
    IF array_position(lengths, NULL) IS NOT NULL THEN
        RAISE EXCEPTION 'the record of a customer is damaged' USING ERRCODE = 'PD006', DETAIL = 'subject_head';
    END IF;

    FOR i IN 1 .. n LOOP
        fields := 7;
        subject := '';
        IF customers[i] IS NOT NULL THEN
            place := places[i];
            fields := 9;
            IF lengths[place] = 0 THEN
                IF octet_length(pseudonyms[i]) = 16 AND octet_length(customer_salts[i]) = 32 THEN
                    names[place] := pseudonyms[i];
                    met[i] := convert_to(customers[i]::text, 'UTF8');
                    commitments[i] := commitments[i] || committed('customer', customer_salts[i], met[i]);
                    counts[i] := counts[i] + 1;
                ELSE
                    RAISE EXCEPTION 'a pseudonym or its salt has another size' USING ERRCODE = 'PD007';
                END IF;
            ELSE
                fields := 10;
                subject := '\x095820'::bytea || ends[place];
            END IF;
            lengths[place] := lengths[place] + 1;
            subjects[i] := names[place];
            sequence[i] := lengths[place];
            subject := '\x0750'::bytea || subjects[i] || '\x08'::bytea || cbor_head(0, sequence[i]) || subject;
        END IF;
        IF counts[i] > 0 THEN
            entries[i] := cbor_head(5, fields + 1) || heads[i] || subject || '\x0a'::bytea || cbor_head(5, counts[i])
                || commitments[i] || tail;
        ELSE
            entries[i] := cbor_head(5, fields) || heads[i] || subject || tail;
        END IF;
        IF octet_length(entries[i]) > 65535 THEN
            RAISE EXCEPTION 'a change does not fit into the ledger' USING ERRCODE = 'PD007';
        END IF;
        leaves[i] := sha256('\x00'::bytea || entries[i]);
        IF customers[i] IS NOT NULL THEN
            ends[place] := leaves[i];
        END IF;
        hash := leaves[i];
        level := 0;
        WHILE (total >> level) & 1 = 1 LOOP -- RFC 6962: two complete subtrees of a size become one
            hash := sha256('\x01'::bytea || stack[top] || hash);
            top := top - 1;
            level := level + 1;
            IF level % 8 = 0 THEN
                PERFORM extend_tile(level / 8, total >> (level + 8), hash);
            END IF;
        END LOOP;
        top := top + 1;
        stack[top] := hash;
        total := total + 1;
    END LOOP;

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
    IF known IS NOT NULL THEN
        INSERT INTO subject (customer, pseudonym)
            SELECT k.customer, k.name FROM unnest(known, names) AS k (customer, name) ON CONFLICT (customer) DO NOTHING;
        INSERT INTO subject_head AS h (pseudonym, count, last_leaf)
            SELECT k.name, k.length, k.leaf FROM unnest(names, lengths, ends) AS k (name, length, leaf)
            ON CONFLICT (pseudonym) DO UPDATE SET count = excluded.count, last_leaf = excluded.last_leaf;
    END IF;
    PERFORM point_rows(first, ledger_append.person, customers, row_kinds, row_ids);
    UPDATE ledger_head SET size = total,
        frontier = (SELECT string_agg(r.root, '' ORDER BY r.i) FROM unnest(stack[1:top]) WITH ORDINALITY AS r (root, i))
        WHERE id = 1;
    RETURN first;
END $$;
