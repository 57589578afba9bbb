// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/capturedsave.h"

#include "models/preferences/preferencestore.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace Prefdesk {

namespace {

/// Numbers that nothing else has, so that they are found again in the statements; others for every capture.
struct Marks
{
    qint64 customer;
    qint64 call;
    qint64 choice;

    static Marks next()
    {
        static qint64 captures = 0;
        const qint64 step = ++captures * 1'000'000'000;
        return {4'242'000'000'000 + step, 5'151'000'000'000 + step, 6'161'000'000'000 + step};
    }
};

// Of ledger_append(): a customer whom the ledger meets gets a new one.
constexpr qsizetype pseudonyms = 14;
const QString newPseudonyms = QStringLiteral("array_fill(decode(md5('bench ' || :call), 'hex'), ARRAY[4])");

const QString agent = QStringLiteral("everywhere");

/// A statement as the server wrote it down.
struct Logged
{
    QString sql;
    QStringList values; ///< as literals, NULL too
};

// The log goes on in another line with a tab.
const QString lineBreak = QStringLiteral("\n\t");
constexpr QChar mark = u'\x1';

QList<Logged> loggedIn(QString log)
{
    log.replace(lineBreak, QString(mark));
    static const QRegularExpression line(QStringLiteral(
        R"((?:LOG:  (?:execute [^:]+|statement): ([^\n]*)(?:\n|$))|(?:DETAIL:  [Pp]arameters: ([^\n]*)(?:\n|$)))"));
    static const QRegularExpression value(QStringLiteral(R"(\$\d+ = (NULL|'(?:[^']|'')*'))"));
    QList<Logged> statements;
    for (auto lines = line.globalMatch(log); lines.hasNext();) {
        const QRegularExpressionMatch found = lines.next();
        if (found.hasCaptured(1)) {
            statements.append({found.captured(1), {}});
            continue;
        }
        for (auto values = value.globalMatch(found.captured(2)); values.hasNext();)
            statements.last().values.append(values.next().captured(1));
    }
    return statements;
}

QList<Logged> lastTransactionOf(const QList<Logged> &statements)
{
    const auto isBeginning = [](const Logged &statement) { return statement.sql == QStringLiteral("BEGIN"); };
    const auto begin = std::find_if(statements.crbegin(), statements.crend(), isBeginning);
    return statements.mid(std::max<qsizetype>(0, std::distance(begin, statements.crend()) - 1));
}

/// The log that ends with one save.
Result<QString> logOfSave(const SharedDesk &desk, const CallDraft &draft)
{
    const QString role = QStringLiteral("ALTER ROLE \"%1.%2\" ").arg(testPrefix, agent);
    desk.run(role + QStringLiteral("SET log_statement = 'all';") + role
             + QStringLiteral("SET log_parameter_max_length = -1;") + role
             + QStringLiteral("SET log_error_verbosity = 'default'"));
    const auto connection = desk.as(agent);
    desk.run(role + QStringLiteral("RESET log_statement;") + role + QStringLiteral("RESET log_parameter_max_length;")
             + role + QStringLiteral("RESET log_error_verbosity"));
    if (!connection)
        return connection.error();
    const auto saved = PreferenceStore(**connection, desk.actor(agent), &Instant::now).save(draft);
    if (!saved)
        return saved.error();
    return desk.run(QStringLiteral("SELECT pg_read_file(current_setting('data_directory') || '/../log')"));
}

QString unquoted(const QString &literal)
{
    return literal.mid(1, literal.size() - 2);
}

/// What pgbench says instead of a captured value; variables: captured texts and the names that stand for them.
class Translation final
{
public:
    Translation(qint64 customer, const QString &uuid)
        : m_variables {{QString::number(customer), QStringLiteral(":customer")},
                       {uuid, QStringLiteral("'bench ' || :call")}}
    {
    }

    void name(const QString &text, const QString &variable) { m_variables.insert(text, variable); }

    QString literal(const QString &logged) const
    {
        const QString inner = unquoted(logged);
        if (const auto variable = m_variables.constFind(inner); variable != m_variables.cend())
            return *variable;
        if (inner.startsWith(u'{') && isNamedIn(inner))
            return numbers(inner);
        if (!inner.contains(u':') && !inner.contains(mark))
            return logged;
        // pgbench takes ":word" for a variable also inside quotes.
        return u'E'
            + QString(logged)
                  .replace(u'\\', QStringLiteral("\\\\"))
                  .replace(u':', QStringLiteral("\\x3a"))
                  .replace(mark, QStringLiteral("\\n"));
    }

private:
    bool isNamedIn(const QString &list) const
    {
        return std::ranges::any_of(m_variables.keys(), [&list](const QString &text) { return list.contains(text); });
    }

    QString numbers(const QString &list) const
    {
        QStringList elements = list.mid(1, list.size() - 2).split(u',');
        for (QString &element : elements)
            element = m_variables.value(element, element);
        return QStringLiteral("CAST(ARRAY[%1] AS bigint[])").arg(elements.join(u','));
    }

    QHash<QString, QString> m_variables;
};

QString withLiterals(const Logged &statement, const Translation &translation)
{
    QString sql = statement.sql;
    for (qsizetype at = statement.values.size(); at > 0; --at)
        sql.replace(u'$' + QString::number(at), translation.literal(statement.values.at(at - 1)));
    return sql;
}

QByteArray scriptOf(const QList<Logged> &statements, const Marks &marks, const QString &uuid, qint64 customers)
{
    Translation translation(marks.customer, uuid);
    QString script
        = QStringLiteral("\\set customer random(1, %1)\n\\set call random(1, 1000000000000000)\n").arg(customers);
    qint64 choices = 0;
    for (const Logged &statement : statements) {
        const bool isLast = statement.sql.contains(QStringLiteral("ledger_append"));
        if (isLast)
            translation.name(unquoted(statement.values.at(pseudonyms)), newPseudonyms);
        script += (isLast ? QStringLiteral("\\startpipeline\n") : QString()) + withLiterals(statement, translation);
        if (statement.sql.startsWith(QStringLiteral("INSERT INTO call "))) {
            translation.name(QString::number(marks.call), QStringLiteral(":call_id"));
            script += QStringLiteral(" \\gset call_\n");
        } else if (statement.sql.startsWith(QStringLiteral("INSERT INTO choice "))) {
            translation.name(QString::number(marks.choice + choices), QStringLiteral(":choice%1_id").arg(choices));
            script += QStringLiteral(" \\gset choice%1_\n").arg(choices++);
        } else {
            script += QStringLiteral(";\n");
        }
    }
    return (script + QStringLiteral("\\endpipeline\n")).toUtf8();
}

} // namespace

Result<QByteArray> capturedSave(const SharedDesk &desk, const SampleScripts &scripts, qint64 customers)
{
    const Marks marks = Marks::next();
    desk.run(
        QStringLiteral("SET search_path = prefdesk;"
                       "INSERT INTO customer (id, number, given_name, family_name, name_norm, words, contact,"
                       " language, country, subdivision, city, postal_code, street, zone, lifecycle,"
                       " customer_since) SELECT %1, 'marked %1', given_name, family_name, name_norm, words, contact,"
                       " language, country, subdivision, city, postal_code, street, zone, lifecycle,"
                       " customer_since FROM customer WHERE id = 1;"
                       "SELECT setval(pg_get_serial_sequence('call', 'id'), %2, false);"
                       "SELECT setval(pg_get_serial_sequence('choice', 'id'), %3, false)")
            .arg(marks.customer)
            .arg(marks.call)
            .arg(marks.choice));
    const CallDraft draft = sampleCall(CustomerId {marks.customer}, scripts);
    const Result<QString> log = logOfSave(desk, draft);
    if (!log)
        return log.error();
    return scriptOf(lastTransactionOf(loggedIn(*log)), marks, draft.call.uuid, customers);
}

} // namespace Prefdesk
