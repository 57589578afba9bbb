-- The rules of the program once more, for whoever comes past it. The owner (set-up, move, demo) writes in others' names
-- and at other times; what is append-only is so for the owner too.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'PD001';
END $$;

-- A call or choice learns the place of its entry, once, and nothing else of it changes.
CREATE FUNCTION refuse_change_but_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.ledger_idx = -1 AND NEW.ledger_idx >= 0 THEN
        OLD.ledger_idx := NEW.ledger_idx;
    END IF;
    IF OLD IS DISTINCT FROM NEW THEN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'PD001';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER ledger_entry_is_not_changed BEFORE UPDATE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER opening_is_not_changed BEFORE UPDATE ON opening FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER checkpoint_is_not_changed BEFORE UPDATE ON checkpoint FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER subject_is_not_changed BEFORE UPDATE ON subject FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_head_is_not_changed BEFORE UPDATE ON ledger_head FOR EACH ROW
    WHEN (NEW.id <> OLD.id OR NEW.size < OLD.size) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_tile_is_not_changed BEFORE UPDATE ON ledger_tile FOR EACH ROW
    WHEN (NEW.level <> OLD.level OR NEW.tile <> OLD.tile OR octet_length(NEW.hashes) > 8192
        OR substr(NEW.hashes, 1, octet_length(OLD.hashes)) <> OLD.hashes) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER subject_head_is_not_changed BEFORE UPDATE ON subject_head FOR EACH ROW
    WHEN (NEW.pseudonym <> OLD.pseudonym OR NEW.count <= OLD.count) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER call_is_not_changed BEFORE UPDATE ON call FOR EACH ROW EXECUTE FUNCTION refuse_change_but_place();
CREATE TRIGGER choice_is_not_changed BEFORE UPDATE ON choice FOR EACH ROW EXECUTE FUNCTION refuse_change_but_place();
CREATE TRIGGER circumstance_is_not_changed BEFORE UPDATE ON circumstance
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_place();
CREATE TRIGGER duty_is_not_changed BEFORE UPDATE ON duty FOR EACH ROW EXECUTE FUNCTION refuse_change_but_place();
CREATE TRIGGER duty_step_is_not_changed BEFORE UPDATE ON duty_step FOR EACH ROW EXECUTE FUNCTION refuse_change_but_place();
CREATE TRIGGER former_place_is_not_changed BEFORE UPDATE ON former_place FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER former_point_is_not_changed BEFORE UPDATE ON former_point FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER register_list_is_not_changed BEFORE UPDATE ON register_list FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER register_number_is_not_changed BEFORE UPDATE ON register_number
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rule_pack_is_not_changed BEFORE UPDATE ON rule_pack FOR EACH ROW EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
    name text;
    event text;
BEGIN
    FOREACH name IN ARRAY ARRAY['ledger_entry', 'opening', 'checkpoint', 'subject', 'ledger_head', 'ledger_tile',
        'subject_head', 'call', 'choice', 'circumstance', 'duty', 'duty_step', 'former_place', 'former_point', 'register_list',
        'register_number', 'rule_pack']
    LOOP
        EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
            name || '_is_not_deleted', name);
        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()',
            name || '_is_not_emptied', name);
        FOREACH event IN ARRAY ARRAY['changed', 'deleted', 'emptied'] LOOP
            -- Also for a session that plays a replica (session_replication_role).
            EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', name, name || '_is_not_' || event);
        END LOOP;
    END LOOP;
END $$;

-- What is written together ----------------------------------------------------------------------------------------

-- No call and no choice without an entry, and no choice that the preferences do not know.
CREATE FUNCTION require_entry_of_row() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
DECLARE
    recorded boolean;
BEGIN
    IF TG_TABLE_NAME = 'call' THEN
        SELECT r.ledger_idx >= 0 INTO recorded FROM call r WHERE r.id = NEW.id;
    ELSIF TG_TABLE_NAME = 'circumstance' THEN
        SELECT r.ledger_idx >= 0 INTO recorded FROM circumstance r WHERE r.id = NEW.id;
    ELSIF TG_TABLE_NAME = 'duty' THEN
        SELECT r.ledger_idx >= 0 INTO recorded FROM duty r WHERE r.id = NEW.id;
    ELSIF TG_TABLE_NAME = 'duty_step' THEN
        SELECT r.ledger_idx >= 0 INTO recorded FROM duty_step r WHERE r.id = NEW.id;
    ELSE
        SELECT r.ledger_idx >= 0 AND EXISTS (SELECT FROM preference f WHERE f.customer = r.customer
                AND f.channel = r.channel AND f.topic = r.topic AND f.choice >= r.id)
            INTO recorded FROM choice r WHERE r.id = NEW.id;
    END IF;
    IF NOT recorded THEN
        RAISE EXCEPTION 'a % without a ledger entry', TG_TABLE_NAME USING ERRCODE = 'PD001';
    END IF;
    RETURN NULL;
END $$;
-- Nothing is turned on while everything is stopped, unless the same call lifts the stop.
CREATE FUNCTION require_no_stop() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    IF 'withdrawn' = (SELECT c.state FROM choice c WHERE c.customer = NEW.customer AND c.channel = 'all' AND c.topic = 'all'
            AND c.call IS DISTINCT FROM NEW.call ORDER BY c.id DESC LIMIT 1)
        AND NOT EXISTS (SELECT FROM choice c WHERE c.customer = NEW.customer AND c.channel = 'all' AND c.topic = 'all'
            AND c.call = NEW.call AND c.state = 'given')
        AND (SELECT c.state FROM choice c WHERE c.customer = NEW.customer AND c.channel = NEW.channel
            AND c.topic = NEW.topic AND c.id < NEW.id ORDER BY c.id DESC LIMIT 1) IS DISTINCT FROM 'given' THEN
        RAISE EXCEPTION 'everything is stopped' USING ERRCODE = 'PD001';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER choice_is_not_stopped AFTER INSERT ON choice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.state = 'given' AND (NEW.channel <> 'all' OR NEW.topic <> 'all') AND NOT session_is_owner()) EXECUTE FUNCTION require_no_stop();

CREATE CONSTRAINT TRIGGER call_is_recorded AFTER INSERT ON call DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.ledger_idx = -1) EXECUTE FUNCTION require_entry_of_row();
CREATE CONSTRAINT TRIGGER circumstance_is_recorded AFTER INSERT ON circumstance DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.ledger_idx = -1) EXECUTE FUNCTION require_entry_of_row();
CREATE CONSTRAINT TRIGGER duty_is_recorded AFTER INSERT ON duty DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.ledger_idx = -1) EXECUTE FUNCTION require_entry_of_row();
CREATE CONSTRAINT TRIGGER duty_step_is_recorded AFTER INSERT ON duty_step DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.ledger_idx = -1) EXECUTE FUNCTION require_entry_of_row();
CREATE CONSTRAINT TRIGGER choice_is_recorded AFTER INSERT ON choice DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.ledger_idx = -1) EXECUTE FUNCTION require_entry_of_row();

-- What has no column for its entry was changed by a transaction that wrote one.
CREATE FUNCTION require_entry() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM ledger_head h WHERE h.xmin = pg_current_xact_id()::xid) THEN
        RAISE EXCEPTION 'a change of % without a ledger entry', TG_TABLE_NAME USING ERRCODE = 'PD001';
    END IF;
    RETURN NULL;
END $$;
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['person', 'policy', 'notice_version', 'desk_file', 'intake_batch', 'register_list',
        'rule_pack'] LOOP
        EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED '
            'FOR EACH ROW WHEN (NOT session_is_owner()) EXECUTE FUNCTION require_entry()', name || '_is_recorded', name);
    END LOOP;
END $$;

-- Of customers an import changes many: their changes are noted once, so that its COMMIT, for which everybody waits, does
-- not ask for each row.
CREATE UNLOGGED TABLE unrecorded_change (
    transaction XID8 PRIMARY KEY
);
CREATE FUNCTION note_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    INSERT INTO unrecorded_change VALUES (pg_current_xact_id()) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE FUNCTION require_entry_once() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM ledger_head h WHERE h.xmin = NEW.transaction::xid) THEN
        RAISE EXCEPTION 'a change of customers without a ledger entry' USING ERRCODE = 'PD001';
    END IF;
    DELETE FROM unrecorded_change c WHERE c.transaction = NEW.transaction;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER change_is_recorded AFTER INSERT ON unrecorded_change DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION require_entry_once();
CREATE TRIGGER customer_is_recorded AFTER INSERT OR UPDATE OR DELETE ON customer
    FOR EACH STATEMENT WHEN (NOT session_is_owner()) EXECUTE FUNCTION note_change();
CREATE TRIGGER contact_point_is_recorded AFTER INSERT OR UPDATE OR DELETE ON contact_point
    FOR EACH STATEMENT WHEN (NOT session_is_owner()) EXECUTE FUNCTION note_change();
CREATE TRIGGER former_place_is_recorded AFTER INSERT ON former_place
    FOR EACH STATEMENT WHEN (NOT session_is_owner()) EXECUTE FUNCTION note_change();
CREATE TRIGGER former_point_is_recorded AFTER INSERT ON former_point
    FOR EACH STATEMENT WHEN (NOT session_is_owner()) EXECUTE FUNCTION note_change();
CREATE TRIGGER register_number_is_recorded AFTER INSERT ON register_number
    FOR EACH STATEMENT WHEN (NOT session_is_owner()) EXECUTE FUNCTION note_change();

-- The current answer is the newest choice.
CREATE FUNCTION check_preference() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    IF NEW.choice IS DISTINCT FROM (SELECT max(c.id) FROM choice c
            WHERE c.customer = NEW.customer AND c.channel = NEW.channel AND c.topic = NEW.topic) THEN
        RAISE EXCEPTION 'not the newest choice' USING ERRCODE = 'PD001';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER preference_is_newest BEFORE INSERT OR UPDATE ON preference
    FOR EACH ROW WHEN (NOT is_recording()) EXECUTE FUNCTION check_preference();

-- Calls and choices -----------------------------------------------------------------------------------------------

-- Refused unless the session records in its own name, now, and leaves the place to ledger_append().
CREATE FUNCTION require_own(person bigint, ledger_idx bigint, latest bigint) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = prefdesk, pg_temp AS $$
BEGIN
    IF person IS DISTINCT FROM session_person() THEN
        RAISE EXCEPTION 'somebody else signed in' USING ERRCODE = 'PD002';
    END IF;
    IF ledger_idx <> -1 THEN
        RAISE EXCEPTION 'the server decides where the entry stands' USING ERRCODE = 'PD001';
    END IF;
    IF latest > extract(epoch FROM clock_timestamp()) * 1000000 + 300000000 THEN
        RAISE EXCEPTION 'the clock of the workstation is wrong' USING ERRCODE = 'PD004';
    END IF;
END $$;

CREATE FUNCTION check_call() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    PERFORM require_own(NEW.person, NEW.ledger_idx, greatest(NEW.started_at, NEW.ended_at));
    RETURN NEW;
END $$;
CREATE TRIGGER call_is_allowed BEFORE INSERT ON call
    FOR EACH ROW WHEN (NOT session_is_owner()) EXECUTE FUNCTION check_call();

-- When the last yes to a question ended, if it stands ended and somebody said when (ChoiceStore::lastWithdrawal).
CREATE FUNCTION withdrawn_at(customer bigint, channel text, topic text) RETURNS bigint
LANGUAGE plpgsql STABLE SET search_path = prefdesk, pg_temp AS $$
#variable_conflict use_column
DECLARE
    step record;
    answer text := 'unknown';
    is_withdrawn boolean := false;
    ended_at bigint;
BEGIN
    FOR step IN
        SELECT c.state, CASE WHEN c.source <> 'import' OR c.occurred_at < c.received_at THEN c.occurred_at END AS said_at
        FROM choice c WHERE c.customer = withdrawn_at.customer AND c.channel = withdrawn_at.channel
            AND c.topic = withdrawn_at.topic ORDER BY c.id
    LOOP
        IF step.state <> 'given' AND NOT is_withdrawn AND (answer = 'given' OR step.state = 'withdrawn') THEN
            ended_at := step.said_at;
            is_withdrawn := true;
        ELSIF step.state = 'given' OR NOT is_withdrawn THEN
            answer := step.state;
            is_withdrawn := false;
        END IF;
    END LOOP;
    RETURN CASE WHEN answer <> 'given' OR is_withdrawn THEN ended_at END;
END $$;

-- A no becomes a yes only with what the customer said, and not right after a withdrawal; an officer may correct.
CREATE FUNCTION check_yes(said choice) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = prefdesk, pg_temp AS $$
DECLARE
    hours bigint;
BEGIN
    IF 'given' IS NOT DISTINCT FROM (SELECT c.state FROM choice c WHERE c.customer = said.customer
            AND c.channel = said.channel AND c.topic = said.topic ORDER BY c.id DESC LIMIT 1)
        OR (session_role() = 'officer' AND trim(said.reason) <> '') THEN
        RETURN;
    END IF;
    SELECT h.value::bigint INTO hours FROM policy p JOIN policy h ON h.name = 'cooling_off_hours'
        WHERE p.name = 'cooling_off' AND p.value = 'on';
    IF clock_timestamp() < to_timestamp(0) + withdrawn_at(said.customer, said.channel, said.topic) * interval '1 microsecond'
            + hours * interval '1 hour' THEN
        RAISE EXCEPTION 'withdrawn a short while ago' USING ERRCODE = 'PD003';
    END IF;
    IF said.notice_version IS NULL OR NOT EXISTS (SELECT FROM call k WHERE k.id = said.call
            AND k.verification_outcome = 'passed' AND (trim(k.words) <> '' OR k.read_back = 1)) THEN
        RAISE EXCEPTION 'a yes without its proof' USING ERRCODE = 'PD001';
    END IF;
END $$;

-- The words of basics/vocabulary.
CREATE FUNCTION is_question(channel text, topic text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE channel
    WHEN 'all' THEN topic IN ('all', 'marketing')
    WHEN 'household' THEN topic LIKE 'to:_%'
    WHEN 'data-use' THEN topic IN ('personalisation', 'product-research', 'service-improvement', 'training-ai',
        'automated-decisions', 'sharing-with-partners')
    ELSE channel IN ('email', 'sms', 'phone', 'post', 'push', 'advertising')
        AND (topic IN ('all', 'newsletter', 'offers', 'product-updates', 'surveys', 'events', 'service')
            OR topic LIKE 'to:_%')
END;

CREATE FUNCTION is_answer(channel text, topic text, state text, frequency text, cap bigint, cap_period text)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN state IN ('requested', 'given', 'refused', 'withdrawn') AND is_question(channel, topic)
    AND frequency IN ('unlimited', 'daily', 'weekly', 'monthly', 'quarterly')
    AND cap_period IN ('', 'week', 'month') AND (cap IS NULL) = (cap_period = '');

CREATE FUNCTION check_choice() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    PERFORM require_own(NEW.person, NEW.ledger_idx, greatest(NEW.occurred_at, NEW.received_at, NEW.recorded_at));
    IF NEW.recorded_at < extract(epoch FROM clock_timestamp()) * 1000000 - 86400000000 THEN
        RAISE EXCEPTION 'the clock of the workstation is wrong' USING ERRCODE = 'PD004';
    END IF;
    IF NOT is_answer(NEW.channel, NEW.topic, NEW.state, NEW.frequency, NEW.cap, NEW.cap_period) THEN
        RAISE EXCEPTION 'no customer says that' USING ERRCODE = 'PD007';
    END IF;
    IF session_role() = 'regional' OR NEW.source = 'import' OR NOT EXISTS (SELECT FROM call k
            WHERE k.id = NEW.call AND k.customer = NEW.customer AND k.person = NEW.person AND k.ledger_idx = -1) THEN
        RAISE EXCEPTION 'not by a call of this person' USING ERRCODE = 'PD005';
    END IF;
    IF NEW.state = 'given' THEN
        PERFORM check_yes(NEW);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER choice_is_allowed BEFORE INSERT ON choice
    FOR EACH ROW WHEN (NOT session_is_owner() AND NOT is_recording()) EXECUTE FUNCTION check_choice();

-- Circumstances and registers -------------------------------------------------------------------------------------

-- The words of models/customers/circumstance.cpp.
CREATE FUNCTION is_circumstance(kind text, value text, ending boolean) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE kind
    WHEN 'birth-date' THEN ending OR value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    WHEN 'guardian' THEN value = ''
    WHEN 'legal-stop' THEN value IN ('deceased', 'court', 'regulator')
    WHEN 'hold' THEN value IN ('complaint', 'service-case', 'dispute', 'bereavement', 'other')
    WHEN 'purchase' THEN value = ''
    WHEN 'inquiry' THEN value = ''
    WHEN 'contract' THEN value = ''
    WHEN 'soft-opt-in' THEN value = ''
    WHEN 'reassigned' THEN value <> ''
    ELSE false
END;

CREATE FUNCTION check_circumstance() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    PERFORM require_own(NEW.person, NEW.ledger_idx, greatest(NEW.begins_at, NEW.recorded_at));
    IF NEW.recorded_at < extract(epoch FROM clock_timestamp()) * 1000000 - 86400000000 THEN
        RAISE EXCEPTION 'the clock of the workstation is wrong' USING ERRCODE = 'PD004';
    END IF;
    IF NOT is_circumstance(NEW.kind, NEW.value, NEW.ends IS NOT NULL) OR (NEW.ends IS NOT NULL AND NOT EXISTS (
            SELECT FROM circumstance c WHERE c.id = NEW.ends AND c.customer = NEW.customer AND c.kind = NEW.kind
                AND c.value = NEW.value AND c.ends IS NULL)) THEN
        RAISE EXCEPTION 'no such circumstance' USING ERRCODE = 'PD007';
    END IF;
    IF (NEW.batch IS NULL AND session_role() = 'regional') OR (NEW.kind = 'legal-stop' AND session_role() NOT IN ('officer', 'admin'))
        OR (NEW.batch IS NOT NULL AND (session_role() NOT IN ('regional', 'admin') OR NOT EXISTS (
            SELECT FROM intake_batch b WHERE b.id = NEW.batch AND b.person = NEW.person))) THEN
        RAISE EXCEPTION 'not by this person' USING ERRCODE = 'PD005';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER circumstance_is_allowed BEFORE INSERT ON circumstance
    FOR EACH ROW WHEN (NOT session_is_owner()) EXECUTE FUNCTION check_circumstance();

-- Duties ----------------------------------------------------------------------------------------------------------

-- The words of models/duties/duty.cpp.
CREATE FUNCTION is_duty(kind text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN kind IN ('confirm-withdrawal', 'honour-withdrawal', 'honour-do-not-call', 'honour-opt-out-of-sale',
    'honour-objection', 'answer-request', 'acknowledge-complaint', 'explain-decision', 'clarify');

CREATE FUNCTION check_duty() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    PERFORM require_own(NEW.person, NEW.ledger_idx, greatest(NEW.begun_at, NEW.recorded_at));
    IF NEW.recorded_at < extract(epoch FROM clock_timestamp()) * 1000000 - 86400000000 THEN
        RAISE EXCEPTION 'the clock of the workstation is wrong' USING ERRCODE = 'PD004';
    END IF;
    IF NOT is_duty(NEW.kind) OR NEW.due_at <= NEW.begun_at OR NEW.extended_due_at <= NEW.due_at OR NEW.rule = '' THEN
        RAISE EXCEPTION 'no such duty' USING ERRCODE = 'PD007';
    END IF;
    IF NEW.owner <> NEW.person OR (NEW.choice IS NOT NULL AND NEW.call IS NULL)
        OR (NEW.call IS NOT NULL AND NOT EXISTS (SELECT FROM call k WHERE k.id = NEW.call AND k.customer = NEW.customer
            AND k.person = NEW.person AND k.ledger_idx = -1))
        OR (NEW.choice IS NOT NULL AND NOT EXISTS (SELECT FROM choice c WHERE c.id = NEW.choice AND c.call = NEW.call)) THEN
        RAISE EXCEPTION 'not by a call of this person' USING ERRCODE = 'PD005';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER duty_is_allowed BEFORE INSERT ON duty
    FOR EACH ROW WHEN (NOT session_is_owner()) EXECUTE FUNCTION check_duty();

-- Extended before it is late, and never after its end; done with something that shows it.
CREATE FUNCTION check_duty_step() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
DECLARE
    about record;
BEGIN
    PERFORM require_own(NEW.person, NEW.ledger_idx, greatest(NEW.happened_at, NEW.recorded_at));
    IF NEW.recorded_at < extract(epoch FROM clock_timestamp()) * 1000000 - 86400000000 THEN
        RAISE EXCEPTION 'the clock of the workstation is wrong' USING ERRCODE = 'PD004';
    END IF;
    SELECT d.begun_at, d.due_at, d.extended_due_at INTO about FROM duty d WHERE d.id = NEW.duty AND d.customer = NEW.customer;
    IF NOT found OR NEW.happened_at < about.begun_at OR (NEW.kind <> 'taken' AND trim(NEW.note) = '' AND NEW.message IS NULL)
        OR (NEW.message IS NOT NULL AND (NEW.kind <> 'done' OR NOT EXISTS (
            SELECT FROM message m WHERE m.id = NEW.message AND m.customer = NEW.customer))) THEN
        RAISE EXCEPTION 'no such step' USING ERRCODE = 'PD007';
    END IF;
    IF NEW.kind IN ('extended', 'dropped') AND session_role() = 'agent' THEN
        RAISE EXCEPTION 'not for this role' USING ERRCODE = 'PD005';
    END IF;
    IF EXISTS (SELECT FROM duty_step s WHERE s.duty = NEW.duty AND s.kind IN ('done', 'dropped'))
        OR (NEW.kind = 'extended' AND (about.extended_due_at IS NULL
            OR extract(epoch FROM clock_timestamp()) * 1000000 >= about.due_at)) THEN
        RAISE EXCEPTION 'ended, or too late' USING ERRCODE = 'PD001';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER duty_step_is_allowed BEFORE INSERT ON duty_step
    FOR EACH ROW WHEN (NOT session_is_owner()) EXECUTE FUNCTION check_duty_step();

-- A list is of an import of that person, and no number comes to it later.
CREATE FUNCTION check_register_list() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    IF greatest(NEW.listed_at, NEW.recorded_at) > extract(epoch FROM clock_timestamp()) * 1000000 + 300000000 THEN
        RAISE EXCEPTION 'the clock of the workstation is wrong' USING ERRCODE = 'PD004';
    END IF;
    IF NOT EXISTS (SELECT FROM intake_batch b WHERE b.id = NEW.batch AND b.person = session_person() AND b.complete = 0) THEN
        RAISE EXCEPTION 'not of an import of this person' USING ERRCODE = 'PD005';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER register_list_is_allowed BEFORE INSERT ON register_list
    FOR EACH ROW WHEN (NOT session_is_owner()) EXECUTE FUNCTION check_register_list();

CREATE FUNCTION check_register_numbers() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT list FROM added) a WHERE NOT EXISTS (SELECT FROM register_list l
            JOIN intake_batch b ON b.id = l.batch
            WHERE l.id = a.list AND b.person = session_person() AND b.complete = 0)) THEN
        RAISE EXCEPTION 'not of an import of this person' USING ERRCODE = 'PD005';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER register_number_is_allowed AFTER INSERT ON register_number REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT WHEN (NOT session_is_owner()) EXECUTE FUNCTION check_register_numbers();

-- Messages and checkpoints ----------------------------------------------------------------------------------------

-- Whom a message was for is found out once.
CREATE TRIGGER message_is_not_moved BEFORE UPDATE ON message FOR EACH ROW
    WHEN (OLD.customer IS NOT NULL AND NEW.customer IS DISTINCT FROM OLD.customer) EXECUTE FUNCTION refuse_change();

-- A checkpoint is of this log and of no future; its signature is for the programs to check.
CREATE FUNCTION check_checkpoint() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = prefdesk, pg_temp AS $$
BEGIN
    IF NEW.size > (SELECT h.size FROM ledger_head h)
        OR NOT starts_with(NEW.note, (SELECT d.log_origin FROM desk d) || E'\n' || NEW.size || E'\n') THEN
        RAISE EXCEPTION 'not a checkpoint of this ledger' USING ERRCODE = 'PD007';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER checkpoint_is_allowed BEFORE INSERT ON checkpoint
    FOR EACH ROW WHEN (NOT session_is_owner()) EXECUTE FUNCTION check_checkpoint();
