-- An import is one transaction, and it reads its file meanwhile: its entries are kept here, and its last statement appends
-- them all, so that nobody waits for the head of the ledger before. Committed rows are an accident; nothing reads them.
CREATE UNLOGGED TABLE staged_happening (
    part BIGINT GENERATED ALWAYS AS IDENTITY,
    transaction XID8 NOT NULL DEFAULT pg_current_xact_id(),
    actions TEXT[] COLLATE "C" NOT NULL,
    customers BIGINT[] NOT NULL,
    nonces BYTEA[] NOT NULL,
    after BYTEA[] NOT NULL,
    after_salts BYTEA[] NOT NULL,
    before BYTEA[] NOT NULL,
    before_salts BYTEA[] NOT NULL,
    reasons BYTEA[] NOT NULL,
    reason_salts BYTEA[] NOT NULL,
    customer_salts BYTEA[] NOT NULL,
    pseudonyms BYTEA[] NOT NULL,
    row_kinds TEXT[] COLLATE "C" NOT NULL,
    row_ids BIGINT[] NOT NULL,
    PRIMARY KEY (transaction, part)
);

-- The lists are those of ledger_append(), which looks at them in the end.
CREATE FUNCTION ledger_stage(
    actions text[], customers bigint[], nonces bytea[], after bytea[], after_salts bytea[], before bytea[],
    before_salts bytea[], reasons bytea[], reason_salts bytea[], customer_salts bytea[], pseudonyms bytea[],
    row_kinds text[], row_ids bigint[]
) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
    INSERT INTO staged_happening (actions, customers, nonces, after, after_salts, before, before_salts, reasons,
        reason_salts, customer_salts, pseudonyms, row_kinds, row_ids)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);
$$;

-- Appends what this transaction has staged; its last statement, as ledger_append().
CREATE FUNCTION ledger_append_staged(person bigint, recorded_at bigint, workstation text, app_version text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
DECLARE
    staged record;
    place bigint;
    first bigint;
BEGIN
    FOR staged IN SELECT * FROM staged_happening s WHERE s.transaction = pg_current_xact_id() ORDER BY s.part LOOP
        place := ledger_append(ledger_append_staged.person, ledger_append_staged.recorded_at,
            ledger_append_staged.workstation, ledger_append_staged.app_version, staged.actions, staged.customers,
            staged.nonces, staged.after, staged.after_salts, staged.before, staged.before_salts, staged.reasons,
            staged.reason_salts, staged.customer_salts, staged.pseudonyms, staged.row_kinds, staged.row_ids);
        first := coalesce(first, place);
    END LOOP;
    DELETE FROM staged_happening s WHERE s.transaction = pg_current_xact_id();
    RETURN first;
END $$;

GRANT EXECUTE ON FUNCTION ledger_stage(text[], bigint[], bytea[], bytea[], bytea[], bytea[], bytea[], bytea[], bytea[],
    bytea[], bytea[], text[], bigint[]), ledger_append_staged(bigint, bigint, text, text) TO @regional@, @admin@;
