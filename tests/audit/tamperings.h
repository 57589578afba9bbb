// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/audit/filleddesk.h"

#include <functional>

namespace Prefdesk {

struct Tampering
{
    const char *name;
    const char *kind;
    const char *where;
    std::function<void(FilledDesk &)> act;
};

inline std::function<void(FilledDesk &)> sql(const char *statement)
{
    return [statement](FilledDesk &desk) { desk.tamper(QString::fromLatin1(statement)); };
}

/// What whoever has the key of the database could do, and what verification must name for it.
inline QList<Tampering> tamperings()
{
    return {
        {"recorded time", "column", "entry 10: recorded_at",
         sql("UPDATE ledger_entry SET recorded_at = 1 WHERE idx = 10")},
        {"action", "column", "entry 10: action", sql("UPDATE ledger_entry SET action = 'rekeyed' WHERE idx = 10")},
        {"person", "column", "entry 10: person", sql("UPDATE ledger_entry SET person = 4 WHERE idx = 10")},
        {"subject", "column", "entry 10: subject",
         sql("UPDATE ledger_entry SET subject = zeroblob(16) WHERE idx = 10")},
        {"subject removed", "column", "entry 10: subject",
         sql("UPDATE ledger_entry SET subject = NULL, subject_seq = NULL WHERE idx = 10")},
        {"subject added", "column", "entry 9: subject",
         sql("UPDATE ledger_entry SET subject = zeroblob(16) WHERE idx = 9")},
        {"subject number", "column", "entry 10: subject_seq",
         sql("UPDATE ledger_entry SET subject_seq = 99 WHERE idx = 10")},
        {"leaf", "leaf", "entry 10",
         [](FilledDesk &desk) {
             desk.flip(QStringLiteral("ledger_entry"), QStringLiteral("leaf"), QStringLiteral("idx = 10"), 5);
         }},
        {"entry removed from the middle", "entry-missing", "entry 10", sql("DELETE FROM ledger_entry WHERE idx = 10")},
        {"first entry removed", "entry-missing", "entry 0", sql("DELETE FROM ledger_entry WHERE idx = 0")},
        {"last entry removed", "size", "head", sql("DELETE FROM ledger_entry WHERE idx = 599")},
        {"entry exchanged for garbage", "entry-damaged", "entry 10",
         sql("UPDATE ledger_entry SET entry = zeroblob(1) WHERE idx = 10")},
        {"entry added", "size", "head",
         sql("INSERT INTO ledger_entry SELECT 600, entry, leaf, recorded_at, action, person, subject, subject_seq FROM "
             "ledger_entry WHERE idx = 599")},
        {"entry added below zero", "entry-added", "entry -1",
         [](FilledDesk &desk) {
             desk.tamper(QStringLiteral("INSERT INTO ledger_entry SELECT -1, entry, leaf, recorded_at, action, person, "
                                        "subject, subject_seq FROM ledger_entry WHERE idx = 599"));
         }},
        {"entry with an immense number", "entry-missing", "entry 600",
         sql("INSERT INTO ledger_entry SELECT 9000000000000000, entry, leaf, recorded_at, action, person, subject, "
             "subject_seq FROM ledger_entry WHERE idx = 599")},
        {"entry copied over another", "chain", "entry 11",
         sql("UPDATE ledger_entry SET (entry, leaf, recorded_at, action, person, subject, subject_seq) = (SELECT "
             "entry, leaf, recorded_at, action, person, subject, subject_seq FROM ledger_entry WHERE idx = 10) WHERE "
             "idx = 11")},
        {"size in the head", "size", "head", sql("UPDATE ledger_head SET size = 599")},
        {"head removed", "size", "head", sql("DELETE FROM ledger_head")},
        {"frontier", "frontier", "head",
         [](FilledDesk &desk) {
             desk.flip(QStringLiteral("ledger_head"), QStringLiteral("frontier"), QStringLiteral("id = 1"), 40);
         }},
        {"tile", "tile", "tile 1/0",
         [](FilledDesk &desk) {
             desk.flip(QStringLiteral("ledger_tile"), QStringLiteral("hashes"), QStringLiteral("tile = 0"), 33);
         }},
        {"tile removed", "tile", "tile 1/0", sql("DELETE FROM ledger_tile")},
        {"tile added", "tile", "tile 2/0", sql("INSERT INTO ledger_tile VALUES (2, 0, zeroblob(32))")},
        {"checkpoint's root", "checkpoint-signature", "checkpoint 300",
         sql("UPDATE checkpoint SET note = substr(note, 1, 40) || CASE substr(note, 41, 1) WHEN 'A' THEN 'B' ELSE 'A' "
             "END "
             "|| substr(note, 42) WHERE size = 300")},
        {"checkpoint of another size", "checkpoint-signature", "checkpoint 299",
         sql("UPDATE checkpoint SET size = 299 WHERE size = 300")},
        {"customer's count", "chain-end", nullptr,
         sql("UPDATE subject_head SET count = count + 1 WHERE pseudonym = (SELECT pseudonym FROM subject WHERE "
             "customer = 1)")},
        {"customer's last leaf", "chain-end", nullptr,
         sql("UPDATE subject_head SET last_leaf = zeroblob(32) WHERE pseudonym = (SELECT pseudonym FROM subject WHERE "
             "customer = 1)")},
        {"customer's last leaf of another size", "chain-end", nullptr,
         sql("UPDATE subject_head SET last_leaf = CAST(last_leaf || zeroblob(1) AS BLOB) WHERE pseudonym = (SELECT "
             "pseudonym "
             "FROM subject WHERE customer = 1)")},
        {"customer's end under a longer pseudonym", "chain-end", nullptr,
         sql("UPDATE subject_head SET pseudonym = CAST(pseudonym || zeroblob(1) AS BLOB) WHERE pseudonym = (SELECT "
             "pseudonym "
             "FROM subject WHERE customer = 1)")},
        {"digit moved from the customer to the pseudonym", "subject", nullptr,
         [](FilledDesk &desk) {
             desk.tamper(QStringLiteral(
                 "UPDATE subject SET pseudonym = CAST(pseudonym || CAST('1' AS BLOB) AS BLOB), customer = 7 "
                 "WHERE customer = 1"));
         }},
        {"customer's end removed", "chain-end", nullptr,
         sql("DELETE FROM subject_head WHERE pseudonym = (SELECT pseudonym FROM subject WHERE customer = 1)")},
        {"customer's end made up", "chain-end", nullptr,
         sql("INSERT INTO subject_head VALUES (zeroblob(16), 1, zeroblob(32))")},
        {"two customers exchanged", "subject", nullptr,
         [](FilledDesk &desk) {
             desk.tamper(QStringLiteral("UPDATE subject SET customer = -1 WHERE customer = 1"));
             desk.tamper(QStringLiteral("UPDATE subject SET customer = 1 WHERE customer = 2"));
             desk.tamper(QStringLiteral("UPDATE subject SET customer = 2 WHERE customer = -1"));
         }},
        {"customer forgotten with the values", "value-missing", nullptr,
         [](FilledDesk &desk) {
             desk.tamper(QStringLiteral("DELETE FROM opening WHERE idx IN (SELECT idx FROM ledger_entry e JOIN subject "
                                        "s ON s.pseudonym = e.subject WHERE s.customer = 2)"));
             desk.tamper(QStringLiteral("DELETE FROM subject WHERE customer = 2"));
         }},
        {"customer forgotten", "subject", nullptr, sql("DELETE FROM subject WHERE customer = 1")},
        {"value", "value", "entry 10: after",
         sql("UPDATE opening SET after = CAST('{\"state\":\"refused\"}' AS BLOB) WHERE idx = 10")},
        {"salt", "value", "entry 10: before", sql("UPDATE opening SET before_salt = zeroblob(32) WHERE idx = 10")},
        {"leaf and subject cut elsewhere", "leaf", "entry 10",
         sql("UPDATE ledger_entry SET leaf = substr(leaf, 1, 31), subject = CAST(substr(leaf, 32) || subject AS BLOB) "
             "WHERE idx = 10")},
        {"salt cut short", "value-missing", "entry 10: after",
         sql("UPDATE opening SET after_salt = substr(after_salt, 1, 31) WHERE idx = 10")},
        {"salt removed", "value-missing", "entry 10: after",
         sql("UPDATE opening SET after_salt = NULL WHERE idx = 10")},
        {"value removed, not its salt", "value", "entry 10: after",
         sql("UPDATE opening SET after = NULL WHERE idx = 10")},
        {"no subject, but a number", "column", "entry 9: subject_seq",
         sql("UPDATE ledger_entry SET subject_seq = -1 WHERE idx = 9")},
        {"no subject, but empty", "column", "entry 9: subject",
         sql("UPDATE ledger_entry SET subject = zeroblob(0) WHERE idx = 9")},
        {"label", "value-added", "entry 10: reason",
         sql("UPDATE opening SET (reason, reason_salt, after, after_salt) = (after, after_salt, NULL, NULL) "
             "WHERE idx = 10")},
        {"value removed", "value-missing", "entry 10: after",
         sql("UPDATE opening SET (after, after_salt) = (NULL, NULL) WHERE idx = 10")},
        {"values removed", "value-missing", "entry 10: after", sql("DELETE FROM opening WHERE idx = 10")},
        {"value added", "value-added", "entry 9: after",
         sql("INSERT INTO opening (idx, after, after_salt) VALUES (9, CAST('{}' AS BLOB), zeroblob(32))")},
        {"value behind the end", "value-added", "entry 600",
         sql("INSERT INTO opening (idx, after, after_salt) VALUES (600, CAST('{}' AS BLOB), zeroblob(32))")},
        {"the log's key", "checkpoint-signature", "checkpoint 300",
         sql("UPDATE desk SET log_public_key = zeroblob(32)")},
    };
}

} // namespace Prefdesk
