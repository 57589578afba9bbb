// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/migrations.h"
#include "models/storage/postgresconnection.h"
#include "models/storage/sqlcipherconnection.h"
#include "tests/support/resultcheck.h"
#include "tests/support/testserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Prefdesk;

/// The two schemas are written by hand, each in its own words; this is what keeps them one.
class tst_Schemas : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void haveTheSameColumns();
    void haveTheSameKeys();
    void haveTheSameIndexes();
    void compareTextByItsBytes();

private:
    QStringList local(const QString &sql) const { return lines(*m_local, sql); }
    QStringList shared(const QString &sql) const { return lines(*m_shared, sql); }
    static QStringList lines(Connection &connection, const QString &sql);

    QTemporaryDir m_folder;
    TestDatabase m_database;
    std::unique_ptr<Connection> m_local;
    std::unique_ptr<Connection> m_shared;
};

namespace {

// What may differ, and why.
const QStringList onlyLocal {
    QStringLiteral("customer_words"), // full text index: PostgreSQL has customer_word
};
const QStringList onlyShared {
    QStringLiteral("customer_word"), // instead of customer_words
    QStringLiteral("presence"), // who else has a customer open: a local desk has one person
    QStringLiteral("unrecorded_change"), // what the server's own rule about customers remembers until the commit
    QStringLiteral("staged_choice"), // what an import will append: nobody waits for a local desk's ledger
    QStringLiteral("laid_aside"), // indexes that the first fill of a desk makes again: a local import keeps its own
    QStringLiteral("schema_version"), // SQLite has PRAGMA user_version
};
const QStringList onlySharedColumns {
    QStringLiteral("contact_point.country text NOT NULL DEFAULT ''"), // its customer's, for row-level security
    QStringLiteral("desk_file.content bytea NOT NULL"), // the desk's folder holds the files of a local desk
};

// The server's rule about preferences asks for both already.
const QStringList onlyLocalKeys {
    QStringLiteral("preference choice REFERENCES choice id"),
    QStringLiteral("preference customer REFERENCES customer id"),
};

// People of few regions search each region by itself.
const QStringList onlySharedIndexes {
    QStringLiteral("contact_point_region_address"),
    QStringLiteral("contact_point_region_reversed"),
    QStringLiteral("customer_region_number"),
};

/// Names in SQL's quotes.
QString listed(const QStringList &names)
{
    return u'\'' + names.join(QStringLiteral("', '")) + u'\'';
}

const QString localTables = QStringLiteral("(SELECT name FROM sqlite_schema WHERE type = 'table' "
                                           "AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%1%')");

} // namespace

QStringList tst_Schemas::lines(Connection &connection, const QString &sql)
{
    const auto found = connection.list(sql, {}, [](const Row &row) { return row.text(0); });
    if (!found)
        qFatal("%s %s", qPrintable(found.error().detail), qPrintable(sql));
    QStringList sorted = *found;
    sorted.sort();
    return sorted;
}

void tst_Schemas::initTestCase()
{
    auto local = SqlCipherConnection::open(m_folder.filePath(QStringLiteral("desk.db")), Secret::random(32),
                                           Connection::Mode::Create);
    QVERIFY_OK(local);
    m_local = std::move(*local);
    QVERIFY_OK(migrate(*m_local));
    auto shared = PostgresConnection::open(m_database.ownerLogin(), Connection::Mode::ReadOnly);
    QVERIFY_OK(shared);
    m_shared = std::move(*shared);
}

void tst_Schemas::haveTheSameColumns()
{
    // A key is never NULL, also where SQLite would let it.
    const QStringList there = local(
        QStringLiteral(
            "SELECT t.name || '.' || c.name || CASE c.type WHEN 'INTEGER' THEN ' bigint' WHEN 'BLOB' THEN ' bytea' "
            "ELSE ' ' || lower(c.type) END || CASE WHEN c.\"notnull\" OR c.pk THEN ' NOT NULL' ELSE '' END "
            "|| coalesce(' DEFAULT ' || c.dflt_value, '') FROM %1 t JOIN pragma_table_info(t.name) c")
            .arg(localTables.arg(onlyLocal.constFirst())));
    const QStringList here
        = shared(QStringLiteral("SELECT c.table_name || '.' || c.column_name || ' ' || c.data_type "
                                "|| CASE WHEN c.is_nullable = 'NO' THEN ' NOT NULL' ELSE '' END "
                                "|| coalesce(' DEFAULT ' || regexp_replace(c.column_default, '::text$', ''), '') "
                                "FROM information_schema.columns c JOIN information_schema.tables t USING (table_name) "
                                "WHERE t.table_schema = 'prefdesk' AND c.table_schema = 'prefdesk' "
                                "AND t.table_type = 'BASE TABLE' AND c.table_name NOT IN (%1)")
                     .arg(listed(onlyShared)));
    QStringList expected = there + onlySharedColumns;
    expected.sort();
    QVERIFY(there.size() > 100);
    QCOMPARE(here, expected);
}

void tst_Schemas::haveTheSameKeys()
{
    const QString tables = localTables.arg(onlyLocal.constFirst());
    QStringList there = local(
        QStringLiteral("SELECT t.name || ' PRIMARY KEY ' || (SELECT group_concat(name, ', ') FROM (SELECT name FROM "
                       "pragma_table_info(t.name) WHERE pk > 0 ORDER BY pk)) FROM %1 t")
            .arg(tables));
    there += local(
        QStringLiteral("SELECT t.name || ' ' || f.\"from\" || ' REFERENCES ' || f.\"table\" || ' ' || f.\"to\" "
                       "FROM %1 t JOIN pragma_foreign_key_list(t.name) f")
            .arg(tables));
    there += local(
        QStringLiteral("SELECT t.name || ' UNIQUE ' || (SELECT group_concat(name, ', ') FROM (SELECT name FROM "
                       "pragma_index_info(i.name) ORDER BY seqno)) FROM %1 t JOIN pragma_index_list(t.name) i "
                       "WHERE i.origin = 'u'")
            .arg(tables));
    for (const QString &key : onlyLocalKeys)
        QVERIFY2(there.removeOne(key), qPrintable(key));
    there.sort();
    const QStringList here = shared(
        QStringLiteral(
            "SELECT c.conrelid::regclass || CASE c.contype WHEN 'p' THEN ' PRIMARY KEY ' WHEN 'u' THEN ' UNIQUE ' "
            "ELSE ' ' END || (SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY "
            "AS k (column_no, n) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.column_no) "
            "|| CASE WHEN c.contype = 'f' THEN ' REFERENCES ' || c.confrelid::regclass || ' ' || (SELECT a.attname "
            "FROM pg_attribute a WHERE a.attrelid = c.confrelid AND a.attnum = c.confkey[1]) ELSE '' END "
            "FROM pg_constraint c WHERE c.connamespace = 'prefdesk'::regnamespace AND c.contype IN ('p', 'u', 'f') "
            "AND c.conrelid::regclass::text NOT IN (%1)")
            .arg(listed(onlyShared)));
    QVERIFY(there.size() > 40);
    QCOMPARE(here, there);
}

void tst_Schemas::haveTheSameIndexes()
{
    const QStringList there
        = local(QStringLiteral("SELECT i.name || ' ' || (SELECT group_concat(name, ', ') FROM (SELECT name FROM "
                               "pragma_index_info(i.name) ORDER BY seqno)) FROM %1 t JOIN pragma_index_list(t.name) i "
                               "WHERE i.origin = 'c'")
                    .arg(localTables.arg(onlyLocal.constFirst())));
    const QStringList here = shared(
        QStringLiteral("SELECT i.indexrelid::regclass || ' ' || (SELECT string_agg(a.attname, ', ' ORDER BY k.n) "
                       "FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k (column_no, n) JOIN pg_attribute a "
                       "ON a.attrelid = i.indrelid AND a.attnum = k.column_no) FROM pg_index i JOIN pg_class c "
                       "ON c.oid = i.indrelid WHERE c.relnamespace = 'prefdesk'::regnamespace "
                       "AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid) "
                       "AND c.relname NOT IN (%1) AND i.indexrelid::regclass::text NOT IN (%2)")
            .arg(listed(onlyShared), listed(onlySharedIndexes)));
    QVERIFY(there.size() > 8);
    QCOMPARE(here, there);
}

void tst_Schemas::compareTextByItsBytes()
{
    QCOMPARE(
        shared(QStringLiteral("SELECT a.attrelid::regclass || '.' || a.attname FROM pg_attribute a "
                              "JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = 'prefdesk'::regnamespace "
                              "AND c.relkind IN ('r', 'p', 'v', 'i') AND a.attnum > 0 AND a.attcollation <> 0 "
                              "AND a.attcollation <> '\"C\"'::regcollation")),
        QStringList());
}

QTEST_GUILESS_MAIN(tst_Schemas)
#include "tst_schemas.moc"
