// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/insider.h"

#include "models/storage/connection.h"

namespace Prefdesk {

namespace {

void run(Connection &connection, const QString &sql)
{
    const Result<qint64> done = connection.run(sql);
    if (!done)
        qFatal("%s: %s", qPrintable(sql), qPrintable(done.error().detail));
}

void unguardFile(Connection &connection)
{
    const auto triggers = connection.list(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'trigger'"), {},
                                          [](const Row &row) { return row.text(0); });
    for (const QString &trigger : *triggers)
        run(connection, QStringLiteral("DROP TRIGGER ") + trigger);
    run(connection, QStringLiteral("PRAGMA ignore_check_constraints = ON"));
}

void unguardServer(Connection &connection)
{
    const auto unguarded = connection.first(QStringLiteral("SELECT to_regtype('blob') IS NOT NULL"), {},
                                            [](const Row &row) { return row.flag(0); });
    if (unguarded->value())
        return;
    run(connection, QStringLiteral(R"(DO $$
        DECLARE
            guarded record;
        BEGIN
            FOR guarded IN SELECT oid::regclass AS name FROM pg_class
                WHERE relnamespace = 'prefdesk'::regnamespace AND relkind = 'r'
            LOOP
                EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', guarded.name);
            END LOOP;
            FOR guarded IN SELECT conrelid::regclass AS name, conname FROM pg_constraint
                WHERE connamespace = 'prefdesk'::regnamespace AND contype = 'c' AND conrelid <> 0
            LOOP
                EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', guarded.name, guarded.conname);
            END LOOP;
        END $$)"));
    run(connection, QStringLiteral("CREATE DOMAIN blob AS bytea"));
    run(connection,
        QStringLiteral("CREATE FUNCTION zeroblob(n integer) RETURNS bytea LANGUAGE sql IMMUTABLE "
                       "RETURN decode(repeat('00', n), 'hex')"));
    run(connection,
        QStringLiteral("CREATE FUNCTION replace(bytes bytea, old text, new text) RETURNS text LANGUAGE sql IMMUTABLE "
                       "RETURN replace(convert_from(bytes, 'UTF8'), old, new)"));
}

} // namespace

void unguard(Connection &connection)
{
    switch (connection.engine()) {
    case Engine::SqlCipher:
        return unguardFile(connection);
    case Engine::PostgreSql:
        return unguardServer(connection);
    }
}

void refuseEntries(Connection &connection, const QString &action)
{
    switch (connection.engine()) {
    case Engine::SqlCipher:
        return run(connection,
                   QStringLiteral("CREATE TRIGGER refused BEFORE INSERT ON ledger_entry WHEN new.action = '%1' "
                                  "BEGIN SELECT RAISE(ABORT, 'refused'); END")
                       .arg(action));
    case Engine::PostgreSql:
        run(connection,
            QStringLiteral("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS "
                           "'BEGIN RAISE EXCEPTION ''refused''; END'"));
        return run(connection,
                   QStringLiteral("CREATE TRIGGER refused BEFORE INSERT ON ledger_entry FOR EACH ROW "
                                  "WHEN (new.action = '%1') EXECUTE FUNCTION refuse()")
                       .arg(action));
    }
}

void acceptEntries(Connection &connection)
{
    const bool isFile = connection.engine() == Engine::SqlCipher;
    run(connection, isFile ? QStringLiteral("DROP TRIGGER refused") : QStringLiteral("DROP FUNCTION refuse CASCADE"));
}

} // namespace Prefdesk
