-- A desk of two regions, and words in which the attempts are short. Customers 1 and 3 are French, 2 is German.
CREATE SCHEMA try;
GRANT USAGE ON SCHEMA try TO PUBLIC;

CREATE FUNCTION try.micros() RETURNS bigint LANGUAGE sql RETURN CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS BIGINT);
CREATE FUNCTION try.person(name text) RETURNS bigint LANGUAGE sql
    RETURN (SELECT p.id FROM prefdesk.person p WHERE p.name = person.name);
CREATE FUNCTION try.call(customer bigint, verified text DEFAULT 'passed', person bigint DEFAULT prefdesk.session_person())
RETURNS bigint LANGUAGE sql AS $$
    INSERT INTO prefdesk.call (uuid, customer, person, workstation, direction, number, reference, verification_method,
        verification_outcome, notice_version, words, read_back, recording_reference, recording_hash, started_at, ended_at,
        ledger_idx)
    VALUES (gen_random_uuid()::text, customer, person, 'desk 7', 'inbound', '', '', 'knowledge', verified, 1, 'Yes, please.', 1,
        '', '', try.micros(), try.micros(), -1) RETURNING id
$$;
CREATE FUNCTION try.choose(customer bigint, state text, call bigint, topic text DEFAULT 'offers', reason text DEFAULT '',
    person bigint DEFAULT prefdesk.session_person(), channel text DEFAULT 'email') RETURNS bigint LANGUAGE sql AS $$
    INSERT INTO prefdesk.choice (customer, channel, topic, state, frequency, cap_period, occurred_at, received_at,
        recorded_at, person, call, source, method, notice_version, systems, reason, ledger_idx)
    VALUES (customer, channel, topic, state, 'unlimited', '', try.micros(), try.micros(), try.micros(), person, call, 'call', 'spoken', 1,
        '', reason, -1) RETURNING id
$$;
CREATE FUNCTION try.stage(customer bigint, state text, batch bigint, person bigint DEFAULT prefdesk.session_person())
RETURNS bigint LANGUAGE sql AS $$
    SELECT prefdesk.stage_choices(ARRAY[customer], ARRAY['email'], ARRAY['surveys'], ARRAY[state], ARRAY['unlimited'],
        ARRAY[NULL::bigint], ARRAY[''], ARRAY[NULL::bigint], ARRAY[try.micros()], ARRAY[try.micros()], ARRAY[try.micros()],
        ARRAY[person], ARRAY[NULL::bigint], ARRAY[batch], ARRAY['import'], ARRAY['file'], ARRAY[NULL::bigint], ARRAY[''],
        ARRAY[''])
$$;
-- One customer, as an import adds hundreds.
CREATE FUNCTION try.add(country text, id bigint) RETURNS void LANGUAGE sql AS $$
    SELECT prefdesk.add_customers(ARRAY[id], ARRAY['C9'], e, e, e, e, e, e, ARRAY[country], e, e, e, e, e, e,
        ARRAY[NULL::bigint], ARRAY[0::bigint], '{}', '{}', '{}', '{}', '{}', '{}') FROM (SELECT ARRAY[''] AS e) x
$$;
CREATE FUNCTION try.know(customer bigint, kind text, value text DEFAULT '', batch bigint DEFAULT NULL,
    person bigint DEFAULT prefdesk.session_person(), ends bigint DEFAULT NULL) RETURNS bigint LANGUAGE sql AS $$
    INSERT INTO prefdesk.circumstance (customer, kind, value, begins_at, ends, reference, recorded_at, person, batch, reason,
        ledger_idx) VALUES (customer, kind, value, try.micros(), ends, '', try.micros(), person, batch, '', -1) RETURNING id
$$;
CREATE FUNCTION try.owe(customer bigint, kind text DEFAULT 'answer-request', person bigint DEFAULT prefdesk.session_person(),
    call bigint DEFAULT NULL, owner bigint DEFAULT NULL, due bigint DEFAULT try.micros() + 1000000000,
    idx bigint DEFAULT -1) RETURNS bigint LANGUAGE sql AS $$
    INSERT INTO prefdesk.duty (customer, kind, about, begun_at, due_at, extended_due_at, rule, source, call, owner, note,
        recorded_at, person, ledger_idx) VALUES (customer, kind, 'access', try.micros() - 1000, due, due + 1000000000,
        'eu-gdpr/answer-request', '', call, owner, '', try.micros(), person, idx) RETURNING id
$$;
CREATE FUNCTION try.step(duty bigint, customer bigint, kind text, note text DEFAULT 'why', message bigint DEFAULT NULL,
    person bigint DEFAULT prefdesk.session_person()) RETURNS bigint LANGUAGE sql AS $$
    INSERT INTO prefdesk.duty_step (duty, customer, kind, happened_at, message, note, recorded_at, person, ledger_idx)
        VALUES (duty, customer, kind, try.micros(), message, note, try.micros(), person, -1) RETURNING id
$$;
-- The customer's duty that is open, or the one that is over.
CREATE FUNCTION try.duty(of bigint, kind text DEFAULT 'answer-request') RETURNS bigint LANGUAGE sql
    RETURN (SELECT min(d.id) FROM prefdesk.duty d WHERE d.customer = of AND d.kind = duty.kind);
CREATE FUNCTION try.own_batch() RETURNS bigint LANGUAGE sql
    RETURN (SELECT min(b.id) FROM prefdesk.intake_batch b WHERE b.person = prefdesk.session_person());
CREATE FUNCTION try.prefer(customer bigint, choice bigint, topic text DEFAULT 'offers', channel text DEFAULT 'email')
RETURNS void LANGUAGE sql AS $$
    INSERT INTO prefdesk.preference VALUES (customer, channel, topic, choice)
    ON CONFLICT (customer, channel, topic) DO UPDATE SET choice = excluded.choice
$$;
CREATE FUNCTION try.append(action text, customer bigint DEFAULT NULL, kind text DEFAULT NULL, id bigint DEFAULT NULL,
    person bigint DEFAULT prefdesk.session_person(), at bigint DEFAULT try.micros(), value text DEFAULT '{}') RETURNS bigint
LANGUAGE sql AS $$
    SELECT prefdesk.ledger_append(person, at, 'desk 7', '1', ARRAY[action], ARRAY[customer],
        ARRAY[decode(md5(random()::text), 'hex')], ARRAY[convert_to(value, 'UTF8')], ARRAY[sha256(random()::text::bytea)],
        ARRAY[NULL::bytea], ARRAY[NULL::bytea], ARRAY[NULL::bytea], ARRAY[NULL::bytea], ARRAY[sha256(random()::text::bytea)],
        ARRAY[decode(md5(random()::text), 'hex')], ARRAY[kind], ARRAY[id])
$$;
-- A whole call, as the window saves it.
CREATE FUNCTION try.save(customer bigint, state text, topic text DEFAULT 'offers', reason text DEFAULT '',
    person bigint DEFAULT prefdesk.session_person(), verified text DEFAULT 'passed') RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    call CONSTANT bigint := try.call(customer, verified, person);
    choice CONSTANT bigint := try.choose(customer, state, call, topic, reason, person);
BEGIN
    PERFORM prefdesk.lock_customer(customer), try.prefer(customer, choice, topic);
    PERFORM try.append('call-saved', customer, 'call', call, person);
    RETURN try.append('choice-recorded', customer, 'choice', choice, person);
END $$;

SET search_path = prefdesk, try;
INSERT INTO desk VALUES (1, 'u', 'North desk', 'o', '\x00', 1);
INSERT INTO policy VALUES ('cooling_off', 'on'), ('cooling_off_hours', '24'), ('idle_lock_minutes', '10');
INSERT INTO person (name, full_name, role, regions, created_at) VALUES
    ('root', 'Rita Root', 'admin', '', 1), ('fradmin', 'Fred Admin', 'admin', 'FR', 1), ('agent', 'Ada Agent', 'agent', 'FR', 1),
    ('deagent', 'Dora Agent', 'agent', 'DE', 1), ('officer', 'Olga Officer', 'officer', '', 1),
    ('regional', 'Rene Regional', 'regional', 'FR', 1), ('leaving', 'Lea Leaving', 'agent', '', 1);
SELECT make_login(name, 'SCRAM-SHA-256$4096:' || repeat('A', 24) || '$' || repeat('A', 43) || '=:' || repeat('A', 43) || '=')
    FROM person;
-- A key file in which the named person has another slot.
CREATE FUNCTION try.keys(changed text) RETURNS bytea LANGUAGE sql AS $$
    SELECT convert_to(format(E'prefdesk-keys/1\n{"desk": "u", "slots": [%s]}\n00\n00\n', string_agg(format(
        '{"name": "%s", "salt": "%s"}', n, CASE n WHEN changed THEN 'new' ELSE 'old' END), ', ')), 'UTF8')
    FROM unnest(ARRAY['root', 'agent', 'officer', '']) n
$$;
INSERT INTO desk_file SELECT 'signers/' || name || '.p12', sha256(name::bytea), name::bytea FROM person;
INSERT INTO desk_file VALUES ('desk.keys', sha256(keys('nobody')), keys('nobody'));
INSERT INTO notice_version (notice, version, language, region, state, title, body, spoken, hash, published_at)
    VALUES ('offers', 1, 'en', '', 'published', 't', 'b', 's', '\x00', 1);
INSERT INTO downstream_system (name, channels) VALUES ('CRM', 'email');
INSERT INTO customer (id, number, given_name, family_name, name_norm, words, contact, language, country, subdivision, city,
    postal_code, street, zone, lifecycle) SELECT i, 'C' || i, 'given' || i, 'secret' || i, 'secret' || i, 'w', 'c', '',
    CASE i WHEN 2 THEN 'DE' ELSE 'FR' END, '', '', '', '', '', '' FROM generate_series(1, 3) i;
ALTER TABLE customer ALTER COLUMN id RESTART WITH 100;
INSERT INTO contact_point (customer, channel, kind, typed, address, reversed)
    SELECT id, 'phone', 'mobile', '0', '+' || id, id || '+' FROM customer;
INSERT INTO customer_word SELECT 'secret', id, country FROM customer;
INSERT INTO message (message_id, customer, channel, topic, address, campaign, sent_at, status, system)
    SELECT 'm' || id, id, 'email', 'offers', 'a', '', 1, 'sent', 'CRM' FROM customer;
INSERT INTO message (message_id, channel, topic, address, campaign, sent_at, status, system)
    VALUES ('unmatched', 'email', 'offers', 'nobody', '', 1, 'sent', 'CRM');
INSERT INTO intake_batch (format, file_name, file_hash, person, started_at, finished_at, rows_read, added, changed, unchanged,
    quarantined) SELECT 'f', name, '\x00', person(name), 1, 1, 1, 0, 0, 0, 1 FROM unnest(ARRAY['root', 'regional']) name;
INSERT INTO quarantine SELECT id, 1, '', 'missing', 'row' FROM intake_batch;
INSERT INTO import_opt_out (customer, channel, topic) SELECT id, 'email', 'surveys' FROM customer;
INSERT INTO draft SELECT person(name), 2, 1, '{}' FROM unnest(ARRAY['deagent', 'officer']) name;
INSERT INTO presence (person, customer) VALUES (person('deagent'), 2), (person('officer'), 1);

SELECT append('person-added', person => person('root')) FROM generate_series(1, 256); -- a tile, too
SELECT save(1, 'given', 'newsletter', person => person('agent')), save(2, 'given', person => person('deagent')),
    save(3, 'given', person => person('agent'));
SELECT save(1, 'given', 'events', person => person('agent')), save(1, 'withdrawn', 'events', person => person('agent'));
INSERT INTO checkpoint VALUES (1, 'note', 1);
-- Customer 3 stopped everything, long ago.
INSERT INTO call (uuid, customer, person, workstation, direction, number, reference, verification_method, verification_outcome,
    words, read_back, recording_reference, recording_hash, started_at, ended_at, ledger_idx)
    VALUES ('stop', 3, person('agent'), '', '', '', '', '', '', '', 0, '', '', 1, 1, 1);
INSERT INTO choice (customer, channel, topic, state, frequency, cap_period, occurred_at, received_at, recorded_at, person, call,
    source, method, systems, reason, ledger_idx) SELECT 3, 'all', 'all', 'withdrawn', 'unlimited', '', 1, 1, 1, person, id, 'call',
    'spoken', '', '', 1 FROM call WHERE uuid = 'stop';
INSERT INTO preference SELECT customer, channel, topic, id FROM choice WHERE channel = 'all';
-- Circumstances of everybody, former places, a register and a rule pack.
INSERT INTO circumstance (customer, kind, value, begins_at, reference, recorded_at, person, reason, ledger_idx)
    SELECT id, 'hold', 'complaint', 1, 'zendesk:' || id, 1, person('root'), '', 1 FROM customer;
INSERT INTO duty (customer, kind, about, begun_at, due_at, extended_due_at, rule, source, note, recorded_at, person, ledger_idx)
    SELECT id, kind, '', 1, due, due + 1, 'r', '', '', 1, person('root'), 1 FROM customer,
        (VALUES ('answer-request', micros() * 2), ('clarify', 2), ('honour-withdrawal', micros() * 2)) k (kind, due);
INSERT INTO duty_step (duty, customer, kind, happened_at, note, recorded_at, person, ledger_idx)
    SELECT id, customer, 'done', 2, 'so', 2, person('root'), 1 FROM duty WHERE kind = 'honour-withdrawal';
INSERT INTO former_place (customer, country, subdivision, postal_code, street, zone, recorded_at, replaced_at)
    SELECT id, country, '', '', '', '', 1, 2 FROM customer;
INSERT INTO former_point (customer, point, channel, kind, address, recorded_at, replaced_at)
    SELECT id, 1, 'phone', 'mobile', '+9', 1, 2 FROM customer;
INSERT INTO register_list (register, listed_at, recorded_at, batch) SELECT 'site', 1, 1, id FROM intake_batch;
INSERT INTO register_number SELECT '+1', id FROM register_list;
UPDATE intake_batch SET complete = 1;
INSERT INTO rule_pack (pack, content, recorded_at, person) VALUES ('site', '{}', 1, person('root'));
-- Customer 2 wants nothing at a number that is customer 3's as well.
INSERT INTO contact_point (customer, channel, kind, typed, address) VALUES (3, 'phone', 'shared', '+2', '+2');
INSERT INTO choice (customer, channel, topic, state, frequency, cap_period, occurred_at, received_at, recorded_at, person, source,
    method, systems, reason, ledger_idx) VALUES (2, 'phone', 'to:+2', 'withdrawn', 'unlimited', '', 1, 1, 1, person('deagent'),
    'call', 'spoken', '', '', 1);
INSERT INTO preference SELECT customer, channel, topic, id FROM choice WHERE topic = 'to:+2';
