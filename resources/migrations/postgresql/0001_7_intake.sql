-- What an import says no to comes by the thousand. It waits here, where no rule looks at it row by row, until the entries
-- that tell of it are appended: then it becomes choices whose places are known at once. What is left here without an
-- entry was never said; nothing reads it.
CREATE UNLOGGED TABLE staged_choice (
    LIKE choice,
    transaction XID8 NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (id)
);
ALTER TABLE staged_choice ALTER COLUMN id SET DEFAULT nextval('choice_id_seq'), DROP COLUMN ledger_idx;

-- Makes choices of what this transaction has staged under these numbers and answers how many there were. It checks what
-- check_choice() checks of a call's choices; and an import turns off, never on.
CREATE FUNCTION record_staged(kinds text[], row_ids bigint[], author bigint, customers bigint[], first bigint) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    now CONSTANT numeric := extract(epoch FROM clock_timestamp()) * 1000000;
    fault text;
    recorded bigint;
BEGIN
    IF NOT EXISTS (SELECT FROM staged_choice s WHERE s.id = ANY (row_ids) AND s.transaction = pg_current_xact_id()) THEN
        RETURN 0;
    END IF;
    IF NOT session_is_owner() THEN
        SELECT f.code INTO fault FROM (SELECT CASE
                WHEN greatest(s.occurred_at, s.received_at, s.recorded_at) > now + 300000000
                    OR s.recorded_at < now - 86400000000 THEN 'PD004' -- one import may take hours
                WHEN NOT is_answer(s.channel, s.topic, s.state, s.frequency, s.cap, s.cap_period) THEN 'PD007'
                WHEN s.state = 'given' OR s.source <> 'import' OR s.call IS NOT NULL OR NOT EXISTS (
                    SELECT FROM intake_batch b WHERE b.id = s.batch AND b.person = author) THEN 'PD005'
            END AS code FROM staged_choice s WHERE s.id = ANY (row_ids)) f WHERE f.code IS NOT NULL LIMIT 1;
        IF fault IS NOT NULL OR session_role() NOT IN ('regional', 'admin') THEN
            RAISE EXCEPTION 'not by an import of this person' USING ERRCODE = coalesce(fault, 'PD005');
        END IF;
    END IF;
    INSERT INTO choice (id, customer, channel, topic, state, frequency, cap, cap_period, pause_until, occurred_at,
            received_at, recorded_at, person, call, batch, source, method, notice_version, systems, reason, ledger_idx)
        SELECT s.id, s.customer, s.channel, s.topic, s.state, s.frequency, s.cap, s.cap_period, s.pause_until,
            s.occurred_at, s.received_at, s.recorded_at, s.person, s.call, s.batch, s.source, s.method, s.notice_version,
            s.systems, s.reason, first + k.i - 1
        FROM unnest(kinds, row_ids, customers) WITH ORDINALITY AS k (kind, id, customer, i)
        JOIN staged_choice s ON s.id = k.id
        WHERE k.kind = 'choice' AND s.transaction = pg_current_xact_id() AND s.customer = k.customer
            AND s.person = author;
    GET DIAGNOSTICS recorded = ROW_COUNT;
    -- The highest number is the newest choice: where the desk knows a newer one already, that stays.
    INSERT INTO preference AS f (customer, channel, topic, choice)
        SELECT c.customer, c.channel, c.topic, max(c.id) FROM choice c WHERE c.id = ANY (row_ids)
            GROUP BY c.customer, c.channel, c.topic
        ON CONFLICT (customer, channel, topic) DO UPDATE SET choice = greatest(f.choice, excluded.choice);
    DELETE FROM staged_choice s WHERE s.id = ANY (row_ids) AND s.transaction = pg_current_xact_id();
    RETURN recorded;
END $$;

GRANT INSERT (customer, channel, topic, state, frequency, cap, cap_period, pause_until, occurred_at, received_at,
    recorded_at, person, call, batch, source, method, notice_version, systems, reason), SELECT (id) ON staged_choice
    TO @regional@, @admin@;
GRANT USAGE ON SEQUENCE choice_id_seq TO @regional@, @admin@;
