-- Times are UTC microseconds. Codes (channel, topic, state ...) are the words of basics/vocabulary.

-- The desk itself -----------------------------------------------------------------------------------------------

CREATE TABLE desk (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uuid TEXT NOT NULL,
    name TEXT NOT NULL,
    log_origin TEXT NOT NULL,
    log_public_key BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- The files of the desk's folder as they were last changed: a NAME.next with this hash was committed.
CREATE TABLE desk_file (
    name TEXT PRIMARY KEY,
    sha256 BLOB NOT NULL
) STRICT;

CREATE TABLE policy (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    full_name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('agent', 'officer', 'regional', 'admin')),
    regions TEXT NOT NULL DEFAULT '',
    removed_at INTEGER,
    created_at INTEGER NOT NULL
) STRICT;

-- The ledger: entries are the exact bytes, the other columns are derived from them -------------------------------

CREATE TABLE ledger_entry (
    idx INTEGER PRIMARY KEY CHECK (idx >= 0),
    entry BLOB NOT NULL,
    leaf BLOB NOT NULL,
    recorded_at INTEGER NOT NULL,
    action TEXT NOT NULL,
    person INTEGER NOT NULL,
    subject BLOB,
    subject_seq INTEGER
) STRICT;
CREATE INDEX ledger_entry_subject ON ledger_entry (subject, idx) WHERE subject IS NOT NULL;
-- Each index is paid for with every entry: all filters of the history share one and read it without the table.
CREATE INDEX ledger_entry_filter ON ledger_entry (recorded_at, person, action);
CREATE INDEX ledger_entry_verified ON ledger_entry (idx) WHERE action = 'ledger-verified';
-- What everybody may read of all entries on a shared desk.
CREATE VIEW ledger_leaf AS SELECT idx, leaf FROM ledger_entry;

CREATE TABLE ledger_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    size INTEGER NOT NULL,
    frontier BLOB NOT NULL
) STRICT;
INSERT INTO ledger_head VALUES (1, 0, x'');

CREATE TABLE ledger_tile (
    level INTEGER NOT NULL,
    tile INTEGER NOT NULL,
    hashes BLOB NOT NULL,
    PRIMARY KEY (level, tile)
) STRICT, WITHOUT ROWID;

CREATE TABLE checkpoint (
    size INTEGER PRIMARY KEY,
    note TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

-- What erasure removes: who a pseudonym is, and the salts and values behind the commitments.
CREATE TABLE subject (
    customer INTEGER PRIMARY KEY,
    pseudonym BLOB NOT NULL UNIQUE
) STRICT;

CREATE TABLE subject_head (
    pseudonym BLOB PRIMARY KEY,
    count INTEGER NOT NULL,
    last_leaf BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- One row for each entry that has values, in the ledger's order: the end of the table is the only page that a change writes.
CREATE TABLE opening (
    idx INTEGER PRIMARY KEY,
    after BLOB,
    after_salt BLOB,
    before BLOB,
    before_salt BLOB,
    reason BLOB,
    reason_salt BLOB,
    customer BLOB,
    customer_salt BLOB
) STRICT;
-- Under which pseudonyms the ledger has met a customer: reports ask that it is only one.
CREATE INDEX opening_customer ON opening (customer) WHERE customer IS NOT NULL;

CREATE TRIGGER ledger_entry_is_not_changed BEFORE UPDATE ON ledger_entry
BEGIN
    SELECT RAISE(ABORT, 'ledger entries are append-only');
END;
CREATE TRIGGER ledger_entry_is_not_deleted BEFORE DELETE ON ledger_entry
BEGIN
    SELECT RAISE(ABORT, 'ledger entries are append-only');
END;

-- Customers -----------------------------------------------------------------------------------------------------

CREATE TABLE customer (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    name_norm TEXT NOT NULL,
    words TEXT NOT NULL,
    contact TEXT NOT NULL,
    language TEXT NOT NULL,
    country TEXT NOT NULL,
    subdivision TEXT NOT NULL,
    city TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    street TEXT NOT NULL,
    zone TEXT NOT NULL,
    lifecycle TEXT NOT NULL,
    customer_since INTEGER,
    revision INTEGER NOT NULL DEFAULT 1,
    recorded_at INTEGER NOT NULL DEFAULT 0 -- since when the desk knows the place as it stands
) STRICT;
CREATE INDEX customer_name ON customer (name_norm, id);

CREATE TABLE contact_point (
    id INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customer (id),
    channel TEXT NOT NULL,
    kind TEXT NOT NULL,
    typed TEXT NOT NULL,
    address TEXT NOT NULL,
    reversed TEXT,
    recorded_at INTEGER NOT NULL DEFAULT 0,
    UNIQUE (customer, channel, kind)
) STRICT;
CREATE INDEX contact_point_address ON contact_point (address, customer);
CREATE INDEX contact_point_reversed ON contact_point (reversed, customer) WHERE reversed IS NOT NULL;

-- Where customers lived and could be reached before, as long as the desk thought so: for verdicts at past instants.
CREATE TABLE former_place (
    id INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customer (id),
    country TEXT NOT NULL,
    subdivision TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    street TEXT NOT NULL,
    zone TEXT NOT NULL,
    customer_since INTEGER,
    recorded_at INTEGER NOT NULL,
    replaced_at INTEGER NOT NULL
) STRICT;
CREATE INDEX former_place_customer ON former_place (customer, replaced_at);

CREATE TABLE former_point (
    id INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customer (id),
    point INTEGER NOT NULL, -- the number it had
    channel TEXT NOT NULL,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    replaced_at INTEGER NOT NULL
) STRICT;
CREATE INDEX former_point_customer ON former_point (customer, replaced_at);

-- What else is so of a customer, from one instant to another: birth date, guardian, legal stop, purchase, inquiry, contract,
-- number handed to somebody else, holds. An end that was not foreseen is a row of its own.
CREATE TABLE circumstance (
    id INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customer (id),
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    begins_at INTEGER NOT NULL,
    ends_at INTEGER,
    ends INTEGER REFERENCES circumstance (id), -- this row ends that one, from begins_at on
    reference TEXT NOT NULL, -- the service case or document
    recorded_at INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id),
    batch INTEGER REFERENCES intake_batch (id),
    reason TEXT NOT NULL,
    ledger_idx INTEGER NOT NULL
) STRICT;
CREATE INDEX circumstance_customer ON circumstance (customer, id);
CREATE INDEX circumstance_reference ON circumstance (reference, customer) WHERE reference <> '';

CREATE TRIGGER circumstance_is_not_changed BEFORE UPDATE ON circumstance
BEGIN
    SELECT RAISE(ABORT, 'circumstances are append-only');
END;
CREATE TRIGGER circumstance_is_not_deleted BEFORE DELETE ON circumstance
BEGIN
    SELECT RAISE(ABORT, 'circumstances are append-only');
END;

-- The words hold only a-z, 0-9 and letters ICU has no Latin for, and "_fr" for the region.
CREATE VIRTUAL TABLE customer_words USING fts5(
    words, content='customer', content_rowid='id', prefix='1 2 3 4 5 6 7 8', detail='none', columnsize=0,
    tokenize="ascii tokenchars '_'"
);
-- A leaf of the index fills one encrypted page and no overflow page; rebuilding writes fewer, larger runs.
INSERT INTO customer_words (customer_words, rank) VALUES ('pgsz', 3980), ('hashsize', 16777216);

-- Notices -------------------------------------------------------------------------------------------------------

CREATE TABLE notice_version (
    id INTEGER PRIMARY KEY,
    notice TEXT NOT NULL,
    version INTEGER NOT NULL,
    language TEXT NOT NULL,
    region TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'review', 'published', 'superseded')),
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    spoken TEXT NOT NULL,
    hash BLOB NOT NULL,
    published_at INTEGER,
    is_material INTEGER NOT NULL DEFAULT 0, -- 1: differs in substance, so that a yes to an earlier version is stale
    UNIQUE (notice, version, language, region)
) STRICT;

-- Messages ------------------------------------------------------------------------------------------------------

CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    message_id TEXT NOT NULL UNIQUE,
    customer INTEGER REFERENCES customer (id),
    channel TEXT NOT NULL,
    topic TEXT NOT NULL,
    address TEXT NOT NULL,
    campaign TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    status TEXT NOT NULL,
    system TEXT NOT NULL,
    recorded_at INTEGER NOT NULL DEFAULT 0
) STRICT;
-- All that verdicts ask of a message: by the million they are read in this order, and never the rows.
CREATE INDEX message_customer ON message (customer, sent_at DESC, id DESC, channel, topic, status, recorded_at)
    WHERE customer IS NOT NULL;
CREATE INDEX message_unmatched ON message (address) WHERE customer IS NULL;

-- Preferences ---------------------------------------------------------------------------------------------------

CREATE TABLE downstream_system (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    channels TEXT NOT NULL
) STRICT;

CREATE TABLE call (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL,
    customer INTEGER NOT NULL REFERENCES customer (id),
    person INTEGER NOT NULL REFERENCES person (id),
    workstation TEXT NOT NULL,
    direction TEXT NOT NULL,
    number TEXT NOT NULL,
    reference TEXT NOT NULL,
    verification_method TEXT NOT NULL,
    verification_outcome TEXT NOT NULL,
    notice_version INTEGER REFERENCES notice_version (id),
    words TEXT NOT NULL,
    read_back INTEGER NOT NULL,
    recording_reference TEXT NOT NULL,
    recording_hash TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    ledger_idx INTEGER NOT NULL,
    UNIQUE (customer, uuid)
) STRICT;

CREATE TABLE choice (
    id INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customer (id),
    channel TEXT NOT NULL,
    topic TEXT NOT NULL,
    state TEXT NOT NULL,
    frequency TEXT NOT NULL,
    cap INTEGER,
    cap_period TEXT NOT NULL,
    pause_until INTEGER,
    occurred_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id),
    call INTEGER REFERENCES call (id),
    batch INTEGER REFERENCES intake_batch (id),
    source TEXT NOT NULL,
    method TEXT NOT NULL,
    notice_version INTEGER REFERENCES notice_version (id),
    systems TEXT NOT NULL,
    reason TEXT NOT NULL,
    ledger_idx INTEGER NOT NULL
) STRICT;
CREATE INDEX choice_customer ON choice (customer, channel, topic, id);
-- What is stopped for an address, or for all who live in one place: see models/preferences/question.h.
CREATE INDEX choice_address ON choice (topic, channel, customer, id) WHERE topic >= 'to:' AND topic < 'to;';

CREATE TABLE preference (
    customer INTEGER NOT NULL REFERENCES customer (id),
    channel TEXT NOT NULL,
    topic TEXT NOT NULL,
    choice INTEGER NOT NULL REFERENCES choice (id),
    PRIMARY KEY (customer, channel, topic)
) STRICT, WITHOUT ROWID;

-- What somebody had typed and not saved yet; survives a lock or a crash, encrypted like everything here.
CREATE TABLE draft (
    person INTEGER NOT NULL REFERENCES person (id),
    customer INTEGER NOT NULL REFERENCES customer (id),
    saved_at INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (person, customer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER choice_is_not_changed BEFORE UPDATE ON choice
BEGIN
    SELECT RAISE(ABORT, 'choices are append-only');
END;
CREATE TRIGGER choice_is_not_deleted BEFORE DELETE ON choice
BEGIN
    SELECT RAISE(ABORT, 'choices are append-only');
END;

-- Duties --------------------------------------------------------------------------------------------------------

-- What must be done by when since a customer said or asked for something, by the law that it names. What happens to one is
-- a row of duty_step; a row itself never changes.
CREATE TABLE duty (
    id INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customer (id),
    kind TEXT NOT NULL,
    about TEXT NOT NULL, -- channels, data uses or what was asked for, with blanks between them
    begun_at INTEGER NOT NULL, -- when what began it reached the company
    due_at INTEGER NOT NULL, -- the first instant that is too late
    extended_due_at INTEGER, -- the same once it is extended; without it nobody may
    rule TEXT NOT NULL, -- "us-tcpa/confirm"
    source TEXT NOT NULL, -- the law that the rule stands on
    call INTEGER REFERENCES call (id),
    choice INTEGER REFERENCES choice (id),
    owner INTEGER REFERENCES person (id), -- until somebody takes it
    note TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id),
    ledger_idx INTEGER NOT NULL
) STRICT;
CREATE INDEX duty_customer ON duty (customer, id);

CREATE TABLE duty_step (
    id INTEGER PRIMARY KEY,
    duty INTEGER NOT NULL REFERENCES duty (id),
    customer INTEGER NOT NULL REFERENCES customer (id), -- the duty's
    kind TEXT NOT NULL CHECK (kind IN ('taken', 'extended', 'done', 'dropped')),
    happened_at INTEGER NOT NULL,
    message INTEGER REFERENCES message (id), -- that shows that it was done
    note TEXT NOT NULL, -- what shows it, or why
    recorded_at INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id),
    ledger_idx INTEGER NOT NULL
) STRICT;
CREATE INDEX duty_step_taken ON duty_step (duty, id) WHERE kind = 'taken';
-- Extended once, ended once.
CREATE UNIQUE INDEX duty_step_extended ON duty_step (duty) WHERE kind = 'extended';
CREATE UNIQUE INDEX duty_step_ended ON duty_step (duty) WHERE kind IN ('done', 'dropped');

CREATE TRIGGER duty_is_not_changed BEFORE UPDATE ON duty
BEGIN
    SELECT RAISE(ABORT, 'duties are append-only');
END;
CREATE TRIGGER duty_is_not_deleted BEFORE DELETE ON duty
BEGIN
    SELECT RAISE(ABORT, 'duties are append-only');
END;
CREATE TRIGGER duty_step_is_not_changed BEFORE UPDATE ON duty_step
BEGIN
    SELECT RAISE(ABORT, 'duties are append-only');
END;
CREATE TRIGGER duty_step_is_not_deleted BEFORE DELETE ON duty_step
BEGIN
    SELECT RAISE(ABORT, 'duties are append-only');
END;

-- Intake --------------------------------------------------------------------------------------------------------

CREATE TABLE intake_batch (
    id INTEGER PRIMARY KEY,
    format TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_hash BLOB NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id),
    started_at INTEGER NOT NULL,
    finished_at INTEGER NOT NULL,
    rows_read INTEGER NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    quarantined INTEGER NOT NULL,
    complete INTEGER NOT NULL DEFAULT 0 -- 1 once all of the file is kept
) STRICT;

-- What imports said no to; taken_back_by: the import that said so no longer.
CREATE TABLE import_opt_out (
    customer INTEGER NOT NULL REFERENCES customer (id),
    channel TEXT NOT NULL,
    topic TEXT NOT NULL,
    taken_back_by INTEGER REFERENCES intake_batch (id),
    PRIMARY KEY (customer, channel, topic)
) STRICT, WITHOUT ROWID;

CREATE TABLE quarantine (
    batch INTEGER NOT NULL REFERENCES intake_batch (id),
    row INTEGER NOT NULL,
    field TEXT NOT NULL,
    reason TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (batch, row, field)
) STRICT, WITHOUT ROWID;

-- Rules ---------------------------------------------------------------------------------------------------------

-- National registers of those who do not want to be called: a list replaces the one before it from its date on.
CREATE TABLE register_list (
    id INTEGER PRIMARY KEY,
    register TEXT NOT NULL,
    listed_at INTEGER NOT NULL, -- how old what it says is
    recorded_at INTEGER NOT NULL,
    batch INTEGER NOT NULL REFERENCES intake_batch (id)
) STRICT;

CREATE TABLE register_number (
    address TEXT NOT NULL,
    list INTEGER NOT NULL REFERENCES register_list (id),
    PRIMARY KEY (address, list)
) STRICT, WITHOUT ROWID;

-- The site's own rule packs; one without content is withdrawn. The latest of each name counts.
CREATE TABLE rule_pack (
    id INTEGER PRIMARY KEY,
    pack TEXT NOT NULL,
    content TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE TRIGGER former_place_is_not_changed BEFORE UPDATE ON former_place
BEGIN
    SELECT RAISE(ABORT, 'what was known of customers is append-only');
END;
CREATE TRIGGER former_place_is_not_deleted BEFORE DELETE ON former_place
BEGIN
    SELECT RAISE(ABORT, 'what was known of customers is append-only');
END;
CREATE TRIGGER former_point_is_not_changed BEFORE UPDATE ON former_point
BEGIN
    SELECT RAISE(ABORT, 'what was known of customers is append-only');
END;
CREATE TRIGGER former_point_is_not_deleted BEFORE DELETE ON former_point
BEGIN
    SELECT RAISE(ABORT, 'what was known of customers is append-only');
END;
CREATE TRIGGER register_list_is_not_changed BEFORE UPDATE ON register_list
BEGIN
    SELECT RAISE(ABORT, 'registers are append-only');
END;
CREATE TRIGGER register_list_is_not_deleted BEFORE DELETE ON register_list
BEGIN
    SELECT RAISE(ABORT, 'registers are append-only');
END;
CREATE TRIGGER register_number_is_not_changed BEFORE UPDATE ON register_number
BEGIN
    SELECT RAISE(ABORT, 'registers are append-only');
END;
CREATE TRIGGER register_number_is_not_deleted BEFORE DELETE ON register_number
BEGIN
    SELECT RAISE(ABORT, 'registers are append-only');
END;
CREATE TRIGGER rule_pack_is_not_changed BEFORE UPDATE ON rule_pack
BEGIN
    SELECT RAISE(ABORT, 'rule packs are append-only');
END;
CREATE TRIGGER rule_pack_is_not_deleted BEFORE DELETE ON rule_pack
BEGIN
    SELECT RAISE(ABORT, 'rule packs are append-only');
END;
