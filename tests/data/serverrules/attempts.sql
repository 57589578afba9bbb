--- agent 22012: reads a customer of another region
SELECT 1 / count(*) FROM customer WHERE id = 2;
--- agent 22012: reads a contact point of another region
SELECT 1 / count(*) FROM contact_point WHERE customer = 2;
--- agent 22012: finds another region's customer by a word
SELECT 1 / count(*) FROM customer_word WHERE customer = 2;
--- agent 22012: reads what another region's customer was sent
SELECT 1 / count(*) FROM message WHERE customer = 2;
--- agent 22012: reads messages that nobody could be found for
SELECT 1 / count(*) FROM message WHERE customer IS NULL;
--- agent 22012: reads another region's calls
SELECT 1 / count(*) FROM call WHERE customer = 2;
--- agent 22012: reads another region's choices
SELECT 1 / count(*) FROM choice WHERE customer = 2;
--- agent 22012: reads another region's preferences
SELECT 1 / count(*) FROM preference WHERE customer = 2;
--- agent 22012: asks for the pseudonym of another region's customer
SELECT 1 / count(*) FROM subject WHERE customer = 2;
--- agent 22012: reads the entries about another region's customers
SELECT 1 / count(*) FROM ledger_entry WHERE subject NOT IN (SELECT pseudonym FROM subject);
--- agent 22012: reads the entries about colleagues
SELECT 1 / count(*) FROM ledger_entry WHERE action = 'person-added';
--- agent 22012: reads the values behind other entries
SELECT 1 / count(*) FROM opening WHERE idx NOT IN (SELECT e.idx FROM ledger_entry e JOIN subject s ON s.pseudonym = e.subject);
--- agent 22012: sees who has another region's customer open
SELECT 1 / count(*) FROM presence WHERE customer = 2;
--- agent 22012: locks another region's customer
SELECT 1 / lock_customer(2)::integer;
--- agent 22012: counts another region's customers through their statistics
SELECT 1 / count(*) FROM pg_stats WHERE schemaname = 'prefdesk' AND tablename = 'customer';
--- regional 22012: reads the values of another region's customer
SELECT 1 / count(*) FROM opening o JOIN ledger_entry e USING (idx) WHERE e.action = 'call-saved'
    AND e.person = person('deagent');
--- regional 22012: reads what another person's import left in quarantine
SELECT 1 / count(*) FROM quarantine q WHERE content = 'row' AND batch <> (SELECT id FROM intake_batch WHERE file_name = 'regional');
--- fradmin 22012: reads another region's customer
SELECT 1 / count(*) FROM customer c, contact_point p WHERE c.id = 2 OR p.customer = 2;
--- fradmin 22012: changes another region's customer
WITH done AS (UPDATE customer SET city = 'x' WHERE id = 2 RETURNING 1) SELECT 1 / count(*) FROM done;
--- officer 22012: reads another person's draft
SELECT 1 / count(*) FROM draft WHERE person <> session_person();
--- officer 22012: throws another person's draft away
WITH done AS (DELETE FROM draft WHERE person <> session_person() RETURNING 1) SELECT 1 / count(*) FROM done;

--- regional 22012: changes another region's customer
WITH done AS (UPDATE customer SET city = 'x' WHERE id = 2 RETURNING 1) SELECT 1 / count(*) FROM done;
--- regional PD001: changes a customer without an entry
UPDATE customer SET city = 'x' WHERE id = 1;
--- regional PD001: takes a contact point away without an entry
DELETE FROM contact_point WHERE customer = 1;
--- regional 42501: hands a customer to another region
UPDATE customer SET country = 'DE' WHERE id = 1;
--- regional 42501: adds a customer to another region
INSERT INTO customer (number, given_name, family_name, name_norm, words, contact, language, country, subdivision, city,
    postal_code, street, zone, lifecycle) VALUES ('C8', '', '', '', '', '', '', 'DE', '', '', '', '', '', '');
--- regional PD005: adds many customers to another region
SELECT add('DE', next_customers(1));
--- regional PD001: adds many customers without an entry
SELECT add('FR', next_customers(1));
--- regional PD007: numbers a new customer itself
SELECT add('FR', 1000000);
--- agent 42501: adds many customers
SELECT add('FR', 1);
--- regional 42501: adds a contact point to another region's customer
INSERT INTO contact_point (customer, channel, kind, typed, address) VALUES (2, 'email', 'x', 'x', 'x');
--- regional 42501: says itself to which country a contact point belongs
INSERT INTO contact_point (customer, channel, kind, typed, address, country) VALUES (1, 'email', 'x', 'x', 'x', 'DE');
--- regional 22012: removes a contact point of another region's customer
WITH done AS (DELETE FROM contact_point WHERE customer = 2 RETURNING 1) SELECT 1 / count(*) FROM done;
--- regional 42501: makes another region's customer be found
INSERT INTO customer_word VALUES ('x', 2, 'DE');
--- regional 42501: makes another region's customer be found in the own region
INSERT INTO customer_word VALUES ('x', 2, 'FR');
--- regional 42501: makes an own customer be found in another region
INSERT INTO customer_word VALUES ('x', 1, 'DE');
--- regional 42501: adds a message to another region's customer
INSERT INTO message (message_id, customer, channel, topic, address, campaign, sent_at, status, system)
    VALUES ('x', 2, 'email', 'offers', '', '', 1, 'sent', '');
--- regional 42501: remembers an import's no for another region's customer
INSERT INTO import_opt_out VALUES (2, 'email', 'offers');
--- regional 42501: puts a contact point into another region than its customer's
INSERT INTO contact_point (customer, channel, kind, typed, address, country) VALUES (1, 'email', 'work', 'a', 'a', 'DE');
--- regional 42501: deletes a customer
DELETE FROM customer WHERE id = 1;
--- regional 42501: numbers a customer by hand
INSERT INTO customer (id, number, given_name, family_name, name_norm, words, contact, language, country, subdivision, city,
    postal_code, street, zone, lifecycle) VALUES (7, 'C7', '', '', '', '', '', '', 'FR', '', '', '', '', '', '');
--- regional 42501: saves a call
SELECT save(1, 'withdrawn');
--- regional PD001: leaves an import without an entry
INSERT INTO intake_batch (format, file_name, file_hash, person, started_at, finished_at, rows_read, added, changed, unchanged,
    quarantined) VALUES ('f', 'n', '\x00', session_person(), 1, 1, 0, 0, 0, 0, 0);
--- regional 42501: imports in another person's name
INSERT INTO intake_batch (format, file_name, file_hash, person, started_at, finished_at, rows_read, added, changed, unchanged,
    quarantined) VALUES ('f', 'n', '\x00', person('root'), 1, 1, 0, 0, 0, 0, 0);
--- regional PD005: turns a preference on by an import
SELECT append('choice-recorded', 1, 'choice', stage(1, 'given', own_batch()));
--- regional PD005: turns a preference off by somebody else's import
SELECT append('choice-recorded', 1, 'choice', stage(1, 'refused', 1));
--- regional PD005: turns another region's preference off by an import
SELECT append('choice-recorded', 2, 'choice', stage(2, 'refused', own_batch()));
--- regional PD007: says something else by an import
SELECT append('choice-recorded', 1, 'choice', stage(1, 'perhaps', own_batch()));
--- regional PD007: imports a choice in another person's name
SELECT append('choice-recorded', 1, 'choice', stage(1, 'refused', own_batch(), person('root')));
--- regional PD007: appends an entry about an imported choice of another customer
SELECT append('choice-recorded', 3, 'choice', stage(1, 'refused', own_batch()));
--- regional PD005: writes an imported choice past what entries tell of
INSERT INTO choice (customer, channel, topic, state, frequency, cap_period, occurred_at, received_at, recorded_at, person, batch,
    source, method, systems, reason, ledger_idx) VALUES (1, 'email', 'surveys', 'refused', 'unlimited', '', micros(), micros(), micros(),
    session_person(), own_batch(), 'import', 'file', '', '', -1);
--- agent 42501: changes a customer
UPDATE customer SET city = 'x' WHERE id = 1;
--- agent 42501: adds a customer
INSERT INTO customer (number, country) VALUES ('x', 'FR');
--- agent 42501: adds a contact point
INSERT INTO contact_point (customer, channel, kind, typed, address) VALUES (1, 'email', 'x', 'x', 'x');
--- agent 42501: reads imports
SELECT FROM intake_batch;
--- agent 42501: reads the ends of the customers' chains
SELECT FROM subject_head;

--- agent PD005: records a choice of another region's customer
SELECT choose(2, 'withdrawn', (SELECT min(id) FROM call));
--- agent 42501: saves a call with another region's customer
SELECT call(2);
--- agent 42501: moves another region's preference
INSERT INTO preference VALUES (2, 'email', 'offers', 2);
--- agent PD001: leaves a call without an entry
SELECT call(1);
--- agent PD001: leaves a choice without an entry
SELECT prefer(1, choose(1, 'withdrawn', call(1)));
--- agent PD001: records a choice that the preferences do not know
DO $$ DECLARE k bigint := call(1); c bigint := choose(1, 'withdrawn', k); BEGIN
    PERFORM append('call-saved', 1, 'call', k), append('choice-recorded', 1, 'choice', c); END $$;
--- agent PD001: says itself where the entry of a call stands
INSERT INTO call (uuid, customer, person, workstation, direction, number, reference, verification_method, verification_outcome,
    words, read_back, recording_reference, recording_hash, started_at, ended_at, ledger_idx)
    VALUES ('x', 1, session_person(), '', '', '', '', '', '', '', 0, '', '', 1, 1, 5);
--- agent 42501: numbers a choice itself, so that no later one can be newer
INSERT INTO choice (id, customer, channel, topic, state, frequency, cap_period, occurred_at, received_at, recorded_at, person,
    source, method, systems, reason, ledger_idx) VALUES (1000000000, 1, 'email', 'offers', 'withdrawn', 'unlimited', '', 1, 1, 1,
    session_person(), 'call', 'spoken', '', '', -1);
--- agent PD002: saves a call in another person's name
SELECT call(1, 'passed', person('officer'));
--- agent PD002: records a choice in another person's name
SELECT choose(1, 'withdrawn', call(1), person => person('officer'));
--- agent PD005: records a choice without a call
SELECT choose(1, 'withdrawn', NULL);
--- agent PD005: records a choice in a call with another customer
SELECT choose(3, 'withdrawn', call(1));
--- agent PD005: adds a choice to a call that was saved before
SELECT choose(1, 'withdrawn', (SELECT min(id) FROM call WHERE customer = 1));
--- agent PD004: records a choice of tomorrow
INSERT INTO choice (customer, channel, topic, state, frequency, cap_period, occurred_at, received_at, recorded_at, person, call,
    source, method, systems, reason, ledger_idx) VALUES (1, 'email', 'offers', 'withdrawn', 'unlimited', '', micros(), micros(),
    micros() + 86400000000, session_person(), call(1), 'call', 'spoken', '', '', -1);
--- agent PD007: records what no customer says
SELECT choose(1, 'expired', call(1));
--- agent PD003: turns a preference on again right after the withdrawal
SELECT save(1, 'given', 'events');
--- agent PD003: gives a reason that only an officer may give
SELECT save(1, 'given', 'events', 'The customer insisted.');
--- officer PD003: turns a preference on again without a reason
SELECT save(1, 'given', 'events');
--- agent PD001: turns a preference on for a caller who was not verified
SELECT save(1, 'given', 'surveys', verified => 'failed');
--- agent PD001: turns a preference back to an older answer
UPDATE preference SET choice = (SELECT min(id) FROM choice WHERE customer = 1 AND topic = 'events') WHERE topic = 'events';
--- agent PD001: points a preference to another customer's choice
UPDATE preference SET choice = (SELECT min(id) FROM choice WHERE customer = 3) WHERE customer = 1 AND topic = 'newsletter';
--- agent 42501: forgets a preference
DELETE FROM preference WHERE customer = 1;
--- agent 42501: changes what a choice says
UPDATE choice SET state = 'given' WHERE customer = 1;
--- root 42501: moves a choice to another entry
UPDATE choice SET ledger_idx = 1 WHERE customer = 1;

--- agent PD002: appends an entry in another person's name
SELECT append('customer-opened', 1, person => person('officer'));
--- agent PD002: appends an entry in nobody's name
SELECT append('customer-opened', 1, person => 4711);
--- agent PD004: appends an entry of yesterday
SELECT append('customer-opened', 1, at => micros() - 86400000000);
--- agent PD004: appends an entry of tomorrow
SELECT append('customer-opened', 1, at => micros() + 86400000000);
--- agent PD005: appends an entry about another region's customer
SELECT append('customer-opened', 2);
--- agent PD005: appends that a person was removed
SELECT append('person-removed');
--- agent PD005: appends that the ledger was verified
SELECT append('ledger-verified');
--- regional PD005: appends that a call was saved
SELECT append('call-saved', 1);
--- officer PD005: appends that contacts were imported
SELECT append('contacts-imported');
--- agent PD007: appends an entry about a row of another customer
SELECT append('call-saved', 3, 'call', call(1));
--- agent PD007: appends an entry about a choice of another customer
SELECT append('choice-recorded', 3, 'choice', choose(1, 'withdrawn', call(1)));
--- agent PD007: appends a second entry about a row
SELECT append('call-saved', 1, 'call', (SELECT min(id) FROM call WHERE customer = 1));
--- deagent PD007: appends an entry about another person's row
SELECT append('call-saved', 2, 'call', (SELECT min(id) FROM call));
--- agent PD007: appends an entry about a row of another table
SELECT append('call-saved', 1, 'message', 1);
--- agent PD007: appends that a choice was recorded, without the choice
SELECT append('choice-recorded', 1);
--- agent PD007: points an entry of another kind to a call
SELECT append('customer-opened', 1, 'call', call(1));
--- agent PD007: answers a question that nobody asks
SELECT choose(1, 'withdrawn', call(1), 'gossip');
--- agent PD001: turns a preference on while everything is stopped
SELECT save(3, 'given', 'surveys');
--- regional PD001: hands a message on to another customer
UPDATE message SET customer = 3 WHERE customer = 1;
--- officer PD007: signs a checkpoint of the future
INSERT INTO checkpoint VALUES (100000, E'o\n100000\n', 1);
--- officer PD007: keeps something else as a checkpoint
INSERT INTO checkpoint VALUES (3, 'x', 1);
--- agent 42501: leaves a draft at another region's customer
INSERT INTO draft VALUES (session_person(), 2, 1, '{}');
--- agent PD007: appends an entry with a short nonce
SELECT ledger_append(session_person(), micros(), 'w', '1', ARRAY['signed-in'], ARRAY[NULL::bigint], ARRAY['\x00'::bytea], e, e, e, e, e,
    e, e, e, ARRAY[NULL::text], ARRAY[NULL::bigint]) FROM (SELECT ARRAY[NULL::bytea] AS e) x;
--- agent PD007: appends a value with a short salt
SELECT ledger_append(session_person(), micros(), 'w', '1', ARRAY['signed-in'], ARRAY[NULL::bigint],
    ARRAY[decode(md5(''), 'hex')], ARRAY['x'::bytea], ARRAY['x'::bytea], e, e, e, e, e, e, ARRAY[NULL::text], ARRAY[NULL::bigint])
    FROM (SELECT ARRAY[NULL::bytea] AS e) x;
--- agent PD007: appends lists of different lengths
SELECT ledger_append(session_person(), micros(), 'w', '1', ARRAY['signed-in'], '{}', e, e, e, e, e, e, e, e, e, ARRAY[NULL::text],
    ARRAY[NULL::bigint]) FROM (SELECT ARRAY[NULL::bytea] AS e) x;
--- agent PD007: appends more than an entry can hold
SELECT ledger_append(session_person(), micros(), repeat('w', 70000), '1', ARRAY['signed-in'], ARRAY[NULL::bigint],
    ARRAY[decode(md5(''), 'hex')], e, e, e, e, e, e, e, e, ARRAY[NULL::text], ARRAY[NULL::bigint])
    FROM (SELECT ARRAY[NULL::bytea] AS e) x;
--- agent 42501: stages a choice, which only imports do
SELECT stage(1, 'refused', NULL);
--- regional 42501: reads what an import staged
SELECT choices FROM staged_choice;
--- regional 42501: numbers a staged choice itself
INSERT INTO staged_choice (choices) VALUES ('{}');
--- agent 42501: lays indexes aside
SELECT begin_filling(1000000);
--- regional 22012: lays indexes aside, which keeps from no more than the own regions
SELECT 1 / begin_filling(1000000)::int;
--- root 42501: adds to what is to be built before COMMIT
INSERT INTO laid_aside (definition) VALUES ('DROP TABLE choice');
--- agent 42501: builds what is laid aside
SELECT end_filling();
--- agent 42501: writes an entry past the function
INSERT INTO ledger_entry VALUES (9999, 'x', 'x', 1, 'signed-in', 1, NULL, NULL);
--- agent 42501: writes a value past the function
INSERT INTO opening (idx, after) VALUES (0, 'x');
--- agent 42501: writes the tree past the function
SELECT extend_tile(1, 0, 'x');
--- agent 42501: invents a checkpoint
INSERT INTO checkpoint VALUES (2, 'x', 1);
--- root 42501: writes an entry past the function
INSERT INTO ledger_entry VALUES (9999, 'x', 'x', 1, 'signed-in', 1, NULL, NULL);
--- root 42501: sets the head back
UPDATE ledger_head SET size = 1;

--- agent 42501: becomes administrator
UPDATE person SET role = 'admin' WHERE name = 'agent';
--- agent 42501: works for all regions from now on
UPDATE person SET regions = '' WHERE name = 'agent';
--- agent 42501: admits somebody
INSERT INTO person (name, full_name, role, created_at) VALUES ('friend', 'F', 'admin', 1);
--- agent 42501: makes a role to sign in with
SELECT make_login('agent', 'SCRAM-SHA-256$4096:x');
--- agent PD005: sets another person's passphrase
SELECT change_login('officer', 'SCRAM-SHA-256$4096:' || repeat('A', 24) || '$' || repeat('A', 43) || '=:' || repeat('A', 43) || '=');
--- root PD005: sets another person's passphrase
SELECT change_login('agent', 'SCRAM-SHA-256$4096:' || repeat('A', 24) || '$' || repeat('A', 43) || '=:' || repeat('A', 43) || '=');
--- agent PD007: stores a passphrase in the clear
SELECT change_login('agent', 'open sesame');
--- agent 42501: ends a colleague's session
SELECT drop_login('officer');
--- agent 42501: puts itself into another group
SELECT put_into_group('rules.agent', 'admin');
--- fradmin PD005: works for all regions from now on
UPDATE person SET regions = '' WHERE name = 'fradmin';
--- fradmin PD005: admits somebody for another region
INSERT INTO person (name, full_name, role, regions, created_at) VALUES ('friend', 'F', 'agent', 'DE', 1);
--- fradmin PD005: admits somebody for all regions
INSERT INTO person (name, full_name, role, regions, created_at) VALUES ('friend', 'F', 'admin', '', 1);
--- fradmin PD005: removes a colleague of another region
UPDATE person SET removed_at = 1 WHERE name = 'deagent';
--- fradmin PD005: removes an administrator of all regions
UPDATE person SET removed_at = 1 WHERE name = 'root';
--- root PD001: removes itself
UPDATE person SET removed_at = 1 WHERE name = 'root';
--- root PD001: changes a person without an entry
UPDATE person SET regions = 'FR' WHERE name = 'officer';
--- root PD001: changes a policy without an entry
UPDATE policy SET value = 'off' WHERE name = 'cooling_off';
--- root 42501: renames a person
UPDATE person SET name = 'other' WHERE name = 'agent';
--- root 42501: erases a person
DELETE FROM person WHERE name = 'agent';
--- root PD007: admits somebody under the name of a role of the server
INSERT INTO person (name, full_name, role, created_at) VALUES ('x"; DROP TABLE call; --', 'F', 'agent', 1);
--- root PD002: makes a role for nobody at the desk
SELECT make_login('ghost', 'SCRAM-SHA-256$4096:' || repeat('A', 24) || '$' || repeat('A', 43) || '=:' || repeat('A', 43) || '=');
--- root 42501: renames the desk
UPDATE desk SET name = 'x';
--- officer 42501: changes a policy
UPDATE policy SET value = 'off' WHERE name = 'cooling_off';
--- officer 42501: publishes a notice
INSERT INTO notice_version (notice, version, language, region, state, title, body, spoken, hash)
    VALUES ('offers', 3, 'en', '', 'published', 't', 'b', 's', 'h');
--- root 42501: rewrites a published notice
UPDATE notice_version SET spoken = 'x';

--- agent 22012: reads another person's signing key
SELECT 1 / count(*) FROM desk_file WHERE name = 'signers/officer.p12';
--- root 22012: reads another person's signing key
SELECT 1 / count(*) FROM desk_file WHERE name = 'signers/officer.p12';
--- root 22012: replaces another person's signing key
WITH done AS (UPDATE desk_file SET content = 'x', sha256 = sha256('x') WHERE name = 'signers/officer.p12' RETURNING 1)
    SELECT 1 / count(*) FROM done;
--- agent 42501: adds a signing key for another person
INSERT INTO desk_file VALUES ('signers/friend.p12', sha256('x'), 'x');
--- agent PD001: replaces the key file without an entry
UPDATE desk_file SET content = keys('agent'), sha256 = sha256(keys('agent')) WHERE name = 'desk.keys';
--- agent PD005: replaces another person's slot in the key file
UPDATE desk_file SET content = keys('officer'), sha256 = sha256(keys('officer')) WHERE name = 'desk.keys';
--- agent PD007: ruins the key file
UPDATE desk_file SET content = 'x{x}', sha256 = sha256('x{x}') WHERE name = 'desk.keys';
--- agent 23514: stores a file with another hash
UPDATE desk_file SET sha256 = sha256('x') WHERE name = 'desk.keys';
--- root 22012: deletes the key file
WITH done AS (DELETE FROM desk_file WHERE name = 'desk.keys' RETURNING 1) SELECT 1 / count(*) FROM done;
--- agent 42501: deletes the key file
DELETE FROM desk_file WHERE name = 'desk.keys';
--- agent 42501: reads the passphrases that the server keeps
SELECT FROM pg_authid;

--- agent 42501: becomes the owner
SET ROLE "rules/owner";
--- agent 42501: becomes the administrator
SET ROLE "rules.root";
--- agent 42501: becomes the administrators' group
SET ROLE "rules/admin";
--- root 42501: becomes the owner
SET ROLE "rules/owner";
--- agent 42501: signs in as somebody else without a passphrase
SET SESSION AUTHORIZATION "rules.root";
--- agent 42501: joins the administrators
GRANT "rules/admin" TO "rules.agent";
--- agent 42501: makes a role
CREATE ROLE friend;
--- agent 42501: takes row-level security off itself
ALTER ROLE "rules.agent" BYPASSRLS;
--- agent 42501: sets the administrator's password
ALTER ROLE "rules.root" PASSWORD 'x';
--- agent 42501: asks not to be filtered
SET row_security = off; SELECT FROM customer;
--- agent 42501: plays a replica, for which triggers rest
SET session_replication_role = replica;
--- agent 42501: switches a trigger off
ALTER TABLE choice DISABLE TRIGGER choice_is_not_changed;
--- agent 42501: drops a trigger
DROP TRIGGER choice_is_allowed ON choice;
--- agent 42501: adds a trigger
CREATE TRIGGER mine BEFORE INSERT ON call EXECUTE FUNCTION suppress_redundant_updates_trigger();
--- agent 42501: drops a policy
DROP POLICY of_region ON customer;
--- agent 42501: adds a policy
CREATE POLICY mine ON customer USING (true);
--- agent 42501: switches row-level security off
ALTER TABLE customer DISABLE ROW LEVEL SECURITY;
--- agent 42501: adds a rule
CREATE RULE mine AS ON INSERT TO choice DO INSTEAD NOTHING;
--- agent 42501: drops a table
DROP TABLE ledger_entry;
--- agent 42501: replaces a function of the desk
CREATE OR REPLACE FUNCTION prefdesk.session_regions() RETURNS text[] LANGUAGE sql AS 'SELECT NULL::text[]';
--- agent 42501: puts a function beside those of the desk
CREATE FUNCTION prefdesk.micros() RETURNS bigint LANGUAGE sql RETURN 0;
--- agent 42501: makes a schema
CREATE SCHEMA mine;
--- agent 22012: takes rights from colleagues
REVOKE INSERT ON draft FROM "rules/members";
SELECT 1 / (NOT has_table_privilege('rules.deagent', 'draft', 'INSERT'))::integer;
--- agent 42501: runs a program on the server
COPY (SELECT 1) TO PROGRAM 'id';
--- agent 42501: reads a file of the server
COPY draft FROM '/etc/passwd';
--- agent 42501: reads a file of the server by a function
SELECT pg_read_file('/etc/passwd');
--- agent 42501: loads a language without limits
CREATE FUNCTION pg_temp.x() RETURNS int LANGUAGE c AS 'x';
--- agent 42501: has everybody's statements logged
SET log_statement = 'all';
--- agent 22012: shadows a function of the desk to see all regions
CREATE FUNCTION pg_temp.session_regions() RETURNS text[] LANGUAGE sql AS 'SELECT NULL::text[]';
SET search_path = pg_temp, prefdesk;
SELECT 1 / count(*) FROM customer WHERE id = 2;
--- agent PD002: shadows the table of people to write as the officer
CREATE TEMP TABLE person AS SELECT id, 'agent' AS name, full_name, 'officer' AS role, '' AS regions, removed_at, created_at
    FROM prefdesk.person WHERE name = 'officer';
SET search_path = pg_temp, prefdesk, try;
SELECT append('customer-opened', 1, person => (SELECT id FROM pg_temp.person));
--- agent 22012: shadows the table of people to see all regions
CREATE TEMP TABLE person AS SELECT id, name, full_name, role, '' AS regions, removed_at, created_at FROM prefdesk.person;
SET search_path = pg_temp, prefdesk;
SELECT 1 / count(*) FROM prefdesk.customer WHERE id = 2;
--- agent PD005: shadows the table of calls to add a choice to an old one
CREATE TEMP TABLE call AS SELECT id, customer, person, -1 AS ledger_idx FROM prefdesk.call;
SET search_path = pg_temp, prefdesk, try;
SELECT choose(1, 'withdrawn', (SELECT min(id) FROM call WHERE customer = 1));
--- agent PD003: shadows the table of policies to end the cooling-off time
CREATE TEMP TABLE policy (name TEXT, value TEXT);
SET search_path = pg_temp, prefdesk, try;
SELECT save(1, 'given', 'events');
--- agent PD001: undoes what would find the missing entry
SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED; SELECT call(1);

--- agent 22012: reads what is so of another region's customer
SELECT 1 / count(*) FROM circumstance WHERE customer = 2;
--- agent 22012: reads where another region's customer lived before
SELECT 1 / count(*) FROM former_place WHERE customer = 2;
--- agent 22012: reads where another region's customer could be reached before
SELECT 1 / count(*) FROM former_point WHERE customer = 2;
--- agent 22012: asks what is stopped for another region's customer
SELECT 1 / count(*) FROM address_stops(2, 2);
--- agent PD001: records a hold without an entry
SELECT know(1, 'hold', 'bereavement');
--- agent PD002: records a hold in another person's name
SELECT append('hold-begun', 1, 'circumstance', know(1, 'hold', 'bereavement', person => person('officer')));
--- agent 42501: records a hold for another region's customer
SELECT append('hold-begun', 2, 'circumstance', know(2, 'hold', 'bereavement'));
--- agent PD007: tells of a hold in an entry about another customer
SELECT append('hold-begun', 3, 'circumstance', know(1, 'hold', 'bereavement'));
--- agent PD007: records a hold for a reason that there is not
SELECT append('hold-begun', 1, 'circumstance', know(1, 'hold', 'whim'));
--- agent PD007: records a circumstance that there is not
SELECT append('circumstance-recorded', 1, 'circumstance', know(1, 'mood', 'good'));
--- agent PD007: ends a hold of another kind
SELECT append('hold-ended', 1, 'circumstance', know(1, 'hold', 'bereavement',
    ends => (SELECT min(id) FROM circumstance WHERE customer = 1)));
--- agent PD007: ends another customer's hold
SELECT append('hold-ended', 1, 'circumstance', know(1, 'hold', 'complaint',
    ends => (SELECT min(id) FROM circumstance WHERE customer = 3)));
--- agent PD005: records a death
SELECT append('circumstance-recorded', 1, 'circumstance', know(1, 'legal-stop', 'deceased'));
--- regional PD005: records a hold by hand
SELECT append('hold-begun', 1, 'circumstance', know(1, 'hold', 'bereavement'));
--- regional PD005: records a hold by somebody else's import
SELECT append('hold-begun', 1, 'circumstance', know(1, 'hold', 'complaint', 1));
--- agent 42501: changes a circumstance
UPDATE circumstance SET ends_at = 1;
--- agent 42501: deletes a circumstance
DELETE FROM circumstance;
--- agent 22012: reads what is owed to another region's customer
SELECT 1 / count(*) FROM duty WHERE customer = 2;
--- agent 22012: reads what was done for another region's customer
SELECT 1 / count(*) FROM duty_step WHERE customer = 2;
--- agent PD001: begins a duty without an entry
SELECT owe(1);
--- agent PD001: begins a duty whose entry it chooses
SELECT append('duty-begun', 1, 'duty', owe(1, idx => 1));
--- agent PD002: begins a duty in another person's name
SELECT append('duty-begun', 1, 'duty', owe(1, person => person('officer')));
--- agent 42501: begins a duty for another region's customer
SELECT append('duty-begun', 2, 'duty', owe(2));
--- agent PD007: tells of a duty in an entry about another customer
SELECT append('duty-begun', 3, 'duty', owe(1));
--- agent PD007: tells of a duty in an entry of another kind
SELECT append('duty-done', 1, 'duty', owe(1));
--- agent PD007: begins a duty that there is not
SELECT append('duty-begun', 1, 'duty', owe(1, 'whim'));
--- agent PD007: begins a duty that is over before it begins
SELECT append('duty-begun', 1, 'duty', owe(1, due => 1));
--- agent PD005: begins a duty that is somebody else's
SELECT append('duty-begun', 1, 'duty', owe(1, owner => person('officer')));
--- agent PD005: begins a duty by a call that is over
SELECT append('duty-begun', 1, 'duty', owe(1, call => (SELECT min(id) FROM call WHERE customer = 1)));
--- agent PD001: takes a duty without an entry
SELECT step(duty(1), 1, 'taken');
--- agent PD002: has somebody else take a duty
SELECT append('duty-taken', 1, 'duty_step', step(duty(1), 1, 'taken', person => person('officer')));
--- agent PD007: takes a duty of another customer
SELECT append('duty-taken', 1, 'duty_step', step(duty(3), 1, 'taken'));
--- agent PD007: is done with nothing that shows it
SELECT append('duty-done', 1, 'duty_step', step(duty(1), 1, 'done', ' '));
--- agent PD007: shows somebody else's message
SELECT append('duty-done', 1, 'duty_step', step(duty(1), 1, 'done', '', (SELECT id FROM message WHERE customer = 3)));
--- agent PD005: extends a deadline
SELECT append('duty-extended', 1, 'duty_step', step(duty(1), 1, 'extended'));
--- agent PD005: says that a duty does not apply
SELECT append('duty-dropped', 1, 'duty_step', step(duty(1), 1, 'dropped'));
--- officer PD001: extends a deadline that is over
SELECT append('duty-extended', 1, 'duty_step', step(duty(1, 'clarify'), 1, 'extended'));
--- officer PD001: is done with a duty twice
SELECT append('duty-done', 1, 'duty_step', step(duty(1, 'honour-withdrawal'), 1, 'done'));
--- officer 23514: does something else about a duty
SELECT append('duty-done', 1, 'duty_step', step(duty(1), 1, 'forgotten'));
--- agent 42501: changes a duty
UPDATE duty SET due_at = due_at + 1;
--- agent 42501: deletes what was done about a duty
DELETE FROM duty_step;
--- agent 42501: says where a customer lived before
INSERT INTO former_place (customer, country, subdivision, postal_code, street, zone, recorded_at, replaced_at)
    VALUES (1, 'FR', '', '', '', '', 1, 2);
--- regional 42501: says where another region's customer lived before
INSERT INTO former_place (customer, country, subdivision, postal_code, street, zone, recorded_at, replaced_at)
    VALUES (2, 'FR', '', '', '', '', 1, 2);
--- regional PD001: says where a customer lived before without an entry
INSERT INTO former_place (customer, country, subdivision, postal_code, street, zone, recorded_at, replaced_at)
    VALUES (1, 'FR', '', '', '', '', 1, 2);
--- agent 42501: adds a register
INSERT INTO register_list (register, listed_at, recorded_at, batch) VALUES ('site', 1, 1, 1);
--- regional PD005: adds a register to somebody else's import
INSERT INTO register_list (register, listed_at, recorded_at, batch) VALUES ('site', 1, 1, 1);
--- regional PD005: adds a register to an import that is over
INSERT INTO register_list (register, listed_at, recorded_at, batch) VALUES ('site', 1, 1, own_batch());
--- regional PD005: adds a number to a register that is there already
INSERT INTO register_number SELECT '+3', min(id) FROM register_list WHERE batch = own_batch();
--- regional 42501: takes a number out of a register
DELETE FROM register_number;
--- regional 42501: makes a register younger
UPDATE register_list SET listed_at = micros();
--- officer 42501: installs a rule pack
INSERT INTO rule_pack (pack, content, recorded_at, person) VALUES ('mine', '{}', micros(), session_person());
--- root PD001: installs a rule pack without an entry
INSERT INTO rule_pack (pack, content, recorded_at, person) VALUES ('mine', '{}', micros(), session_person());
--- root 42501: changes a rule pack
UPDATE rule_pack SET content = '{}';
--- agent PD005: says that an audience was exported
SELECT append('audience-exported');
--- agent PD005: says that a list of breaches was exported
SELECT append('breaches-exported');
--- agent PD005: says that service cases were imported
SELECT append('cases-imported');
