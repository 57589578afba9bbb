--- agent: saves a call with a yes
SELECT save(1, 'given');
--- agent: takes a yes back
SELECT save(1, 'withdrawn', 'newsletter');
--- agent: opts a customer out of marketing, of a channel and of one number
DO $$ DECLARE k bigint := call(1); a bigint := choose(1, 'withdrawn', k, 'marketing', channel => 'all');
    b bigint := choose(1, 'withdrawn', k, 'all', channel => 'phone'); c bigint := choose(1, 'withdrawn', k, 'to:+1', channel => 'phone');
BEGIN
    PERFORM prefer(1, a, 'marketing', 'all'), prefer(1, b, 'all', 'phone'), prefer(1, c, 'to:+1', 'phone');
    PERFORM append('call-saved', 1, 'call', k), append('choice-recorded', 1, 'choice', a), append('choice-recorded', 1, 'choice', b),
        append('choice-recorded', 1, 'choice', c);
END $$;
SELECT 1 / count(*) FROM address_stops(1, 1) s WHERE s.topic = 'to:+1';
--- agent: sees that a shared number is stopped by somebody of another region
SELECT 1 / count(*) FROM address_stops(3, 3) s WHERE s.topic = 'to:+2' AND s.state = 'withdrawn';
SELECT 1 / count(*) FROM register_number n JOIN register_list l ON l.id = n.list;
SELECT 1 / count(*) FROM rule_pack;
--- agent: records a bereavement and ends it
SELECT set_config('try.hold', know(1, 'hold', 'bereavement')::text, true);
SELECT append('hold-begun', 1, 'circumstance', current_setting('try.hold')::bigint);
SELECT append('hold-ended', 1, 'circumstance', know(1, 'hold', 'bereavement', ends => current_setting('try.hold')::bigint));
--- agent: begins a request, takes it and is done with it
SELECT set_config('try.duty', owe(1)::text, true);
SELECT append('duty-begun', 1, 'duty', current_setting('try.duty')::bigint);
SELECT append('duty-taken', 1, 'duty_step', step(current_setting('try.duty')::bigint, 1, 'taken', ''));
SELECT append('duty-done', 1, 'duty_step', step(current_setting('try.duty')::bigint, 1, 'done', 'letter'));
--- agent: saves a call with which a duty begins
DO $$ DECLARE k bigint := call(1); a bigint := choose(1, 'withdrawn', k, 'newsletter'); d bigint;
BEGIN
    PERFORM prefer(1, a, 'newsletter');
    d := owe(1, 'honour-withdrawal', call => k, owner => session_person());
    PERFORM append('call-saved', 1, 'call', k), append('choice-recorded', 1, 'choice', a);
    PERFORM append('duty-begun', 1, 'duty', d);
END $$;
--- officer: extends a deadline and drops it
SELECT append('duty-extended', 1, 'duty_step', step(duty(1), 1, 'extended'));
SELECT append('duty-dropped', 1, 'duty_step', step(duty(1), 1, 'dropped'));
--- officer: records a death
SELECT append('circumstance-recorded', 1, 'circumstance', know(1, 'legal-stop', 'deceased'));
--- regional: imports a complaint and a register
WITH b AS (INSERT INTO intake_batch (format, file_name, file_hash, person, started_at, finished_at, rows_read, added, changed,
        unchanged, quarantined) VALUES ('f', 'n', '\x00', session_person(), 1, 1, 0, 0, 0, 0, 0) RETURNING id)
    SELECT set_config('try.batch', id::text, true) FROM b;
INSERT INTO register_list (register, listed_at, recorded_at, batch)
    VALUES ('uk-tps', 1, micros(), current_setting('try.batch')::bigint);
INSERT INTO register_number SELECT '+44', max(id) FROM register_list;
SELECT append('hold-begun', 1, 'circumstance', know(1, 'hold', 'complaint', current_setting('try.batch')::bigint));
UPDATE intake_batch SET complete = 1 WHERE id = current_setting('try.batch')::bigint;
SELECT append('cases-imported'), append('register-imported');
--- root: installs a rule pack and withdraws it
INSERT INTO rule_pack (pack, content, recorded_at, person) VALUES ('mine', '{}', micros(), session_person());
INSERT INTO rule_pack (pack, content, recorded_at, person) VALUES ('mine', '', micros(), session_person());
SELECT append('rule-pack-installed'), append('rule-pack-withdrawn'), append('audience-exported');
--- agent: reads the customer, the history and the values behind it
SELECT 1 / count(*) FROM customer c JOIN contact_point USING (id) WHERE c.id = 1;
SELECT 1 / (count(*) / 6) FROM ledger_entry e JOIN opening o USING (idx) JOIN person p ON p.id = e.person
    WHERE e.subject = (SELECT pseudonym FROM subject WHERE customer = 1);
--- agent: sees who has a customer open, and says so
INSERT INTO presence (person, customer) VALUES (session_person(), 1)
    ON CONFLICT (person, customer) DO UPDATE SET seen_at = excluded.seen_at;
SELECT 1 / (count(*) / 2) FROM presence JOIN person p ON p.id = person WHERE customer = 1;
DELETE FROM presence WHERE person = session_person();
--- agent: keeps a draft, changes it and drops it
INSERT INTO draft VALUES (session_person(), 1, 1, '{}')
    ON CONFLICT (person, customer) DO UPDATE SET saved_at = excluded.saved_at, content = excluded.content;
UPDATE draft SET content = '[]' WHERE customer = 1;
DELETE FROM draft WHERE person = session_person() AND customer = 1;
--- agent: checks with the leaves of all entries that the ledger only grew
SELECT 1 / (count(*) / 269) FROM ledger_leaf, ledger_head WHERE length(leaf) = 32 AND size > idx;
SELECT 1 / count(*) FROM ledger_tile;
SELECT 1 / count(*) FROM checkpoint;
--- agent: records the sign-in and that a customer was opened
SELECT append('signed-in'), append('customer-opened', 1);
--- agent: writes the key file anew with the own passphrase, and says so
INSERT INTO desk_file VALUES ('desk.keys', sha256(keys('agent')), keys('agent'))
    ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256, content = excluded.content;
SELECT append('passphrase-changed');
--- agent: lifts a stop and turns a preference on in one call
DO $$ DECLARE k bigint := call(3); a bigint := choose(3, 'given', k, 'surveys'); b bigint := choose(3, 'given', k, 'all', channel => 'all');
BEGIN
    PERFORM prefer(3, a, 'surveys'), prefer(3, b, 'all', 'all');
    PERFORM append('call-saved', 3, 'call', k), append('choice-recorded', 3, 'choice', a), append('stop-lifted', 3, 'choice', b);
END $$;
--- officer: puts a yes back inside the cooling-off time, with the reason
SELECT save(1, 'given', 'events', 'The agent misheard.');
--- officer: reads the whole history, verifies it and signs a checkpoint
SELECT 1 / (count(*) / 269) FROM ledger_entry LEFT JOIN opening USING (idx) LEFT JOIN subject_head h ON h.pseudonym = subject;
INSERT INTO checkpoint SELECT size, E'o\n' || size || E'\nroot\n', 1 FROM ledger_head;
SELECT append('ledger-verified'), append('report-made', 2);
--- officer: replaces the own signing key
UPDATE desk_file SET content = 'mine', sha256 = sha256('mine') WHERE name = 'signers/officer.p12';
SELECT append('signer-changed');
--- regional: imports a customer with a contact point and an old no
WITH b AS (INSERT INTO intake_batch (format, file_name, file_hash, person, started_at, finished_at, rows_read, added, changed,
        unchanged, quarantined) VALUES ('f', 'n', '\x00', session_person(), 1, 1, 0, 0, 0, 0, 0) RETURNING id)
    SELECT set_config('try.batch', id::text, true) FROM b;
WITH c AS (INSERT INTO customer (number, given_name, family_name, name_norm, words, contact, language, country, subdivision,
        city, postal_code, street, zone, lifecycle)
        VALUES ('C9', 'g', 'f', 'n', 'w', 'c', 'fr', 'FR', '', '', '', '', '', '') RETURNING id)
    SELECT set_config('try.customer', id::text, true) FROM c;
INSERT INTO contact_point (customer, channel, kind, typed, address)
    VALUES (current_setting('try.customer')::bigint, 'email', 'work', 'a@b', 'a@b');
INSERT INTO customer_word VALUES ('w', current_setting('try.customer')::bigint, 'FR');
INSERT INTO import_opt_out (customer, channel, topic) VALUES (current_setting('try.customer')::bigint, 'email', 'offers')
    ON CONFLICT (customer, channel, topic) DO UPDATE SET taken_back_by = excluded.taken_back_by;
INSERT INTO quarantine VALUES (current_setting('try.batch')::bigint, 1, 'x', 'missing', '');
SELECT set_config('try.choice', stage(current_setting('try.customer')::bigint, 'refused',
    current_setting('try.batch')::bigint)::text, true);
SELECT append('choice-recorded', current_setting('try.customer')::bigint, 'choice', current_setting('try.choice')::bigint);
SELECT 1 / count(*) FROM preference WHERE choice = current_setting('try.choice')::bigint;
UPDATE intake_batch SET finished_at = 2, rows_read = 1, added = 1 WHERE id = current_setting('try.batch')::bigint;
SELECT append('contacts-imported');
--- regional: changes a customer of the own region
UPDATE customer SET city = 'Lyon', revision = revision + 1 WHERE id = 1 AND revision = 1;
DELETE FROM contact_point WHERE customer = 3;
SELECT append('contacts-imported');
INSERT INTO message (message_id, customer, channel, topic, address, campaign, sent_at, status, system)
    VALUES ('m1', 1, 'email', 'offers', 'a', '', 1, 'sent', 'CRM') ON CONFLICT (message_id) DO NOTHING;
UPDATE message SET customer = coalesce(customer, 3), status = 'read' WHERE message_id = 'unmatched';
SELECT 1 / is_foreign_customer('C2')::integer, 1 / (NOT is_foreign_customer('C1'))::integer,
    1 / is_foreign_address('+2', 'phone', 'sms')::integer, 1 / (NOT is_foreign_address('+2', 'email', 'email'))::integer;
--- fradmin: admits a person of the own region
INSERT INTO person (name, full_name, role, regions, created_at) VALUES ('french', 'F', 'agent', 'FR', 1);
SELECT append('person-added');
--- root: adds a person with a passphrase, makes an officer of an agent, removes another
INSERT INTO person (name, full_name, role, regions, created_at) VALUES ('new', 'Nora New', 'agent', 'FR', 1);
SELECT make_login('new', 'SCRAM-SHA-256$4096:' || repeat('A', 24) || '$' || repeat('A', 43) || '=:' || repeat('A', 43) || '=');
INSERT INTO desk_file VALUES ('signers/new.p12', sha256('p'), 'p');
UPDATE person SET role = 'officer', regions = 'DE' WHERE name = 'deagent';
UPDATE person SET removed_at = 1 WHERE name = 'fradmin';
SELECT 1 / (pg_has_role('rules.deagent', 'rules/officer', 'MEMBER') AND NOT pg_has_role('rules.deagent', 'rules/agent', 'MEMBER')
    AND to_regrole('"rules.fradmin"') IS NULL)::integer;
UPDATE desk_file SET sha256 = sha256(keys('officer')), content = keys('officer') WHERE name = 'desk.keys';
DELETE FROM desk_file WHERE name = 'signers/fradmin.p12';
SELECT append('person-added'), append('person-changed'), append('person-removed');
--- root: moves a customer to another country, and what is searched with it
UPDATE customer SET country = 'BE' WHERE id = 1;
SELECT 1 / (count(*) / 2) FROM (SELECT country FROM contact_point WHERE customer = 1 UNION ALL
    SELECT country FROM customer_word WHERE customer = 1) x WHERE country = 'BE';
SELECT append('contacts-imported');
--- root: changes a policy and publishes a notice
INSERT INTO policy VALUES ('cooling_off', 'off') ON CONFLICT (name) DO UPDATE SET value = excluded.value;
UPDATE notice_version SET state = 'superseded' WHERE notice = 'offers' AND state = 'published';
INSERT INTO notice_version (notice, version, language, region, state, title, body, spoken, hash, published_at)
    VALUES ('offers', 2, 'en', '', 'published', 't', 'b', 's', '\x00', 1);
SELECT append('policy-changed'), append('notice-published');
