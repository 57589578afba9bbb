// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/postgresconnection.h"

#include "models/storage/parameter.h"
#include "models/storage/postgrescursor.h"
#include "models/storage/postgreserror.h"

#include <libpq-fe.h>

#include <utility>

namespace Prefdesk {

namespace {

// Statements are few and fixed; past this many something builds SQL from values.
constexpr qsizetype mostStatements = 200;

const char *beginning(Connection::Purpose purpose)
{
    return purpose == Connection::Purpose::Read ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN";
}

} // namespace

NumberedSql numbered(const QString &sql)
{
    NumberedSql numbered;
    QChar quote;
    for (const QChar sign : sql) {
        if (!quote.isNull())
            quote = sign == quote ? QChar() : quote;
        else if (sign == u'\'' || sign == u'"')
            quote = sign;
        if (quote.isNull() && sign == u'?')
            numbered.text += '$' + QByteArray::number(++numbered.parameters);
        else
            numbered.text += QString(sign).toUtf8();
    }
    return numbered;
}

Result<std::unique_ptr<Connection>> PostgresConnection::open(const ServerLogin &login, Mode mode)
{
    Result<std::unique_ptr<PostgresLine>> line = PostgresLine::open(
        login, mode == Mode::ReadOnly ? PostgresLine::Mode::ReadOnly : PostgresLine::Mode::ReadWrite);
    if (!line)
        return line.error();
    return std::unique_ptr<Connection>(new PostgresConnection(std::move(*line), login.place()));
}

PostgresConnection::PostgresConnection(std::unique_ptr<PostgresLine> line, QString place)
    : m_line(std::move(line))
    , m_place(std::move(place))
{
}

Result<qint64> PostgresConnection::run(const QString &sql, const QVariantList &values)
{
    const Result<PostgresResult> done = execute(sql, values);
    if (!done)
        return done.error();
    return QByteArray(PQcmdTuples(done->get())).toLongLong();
}

Result<qint64> PostgresConnection::insert(const QString &sql, const QVariantList &values)
{
    const Result<PostgresResult> done = execute(sql + QStringLiteral(" RETURNING id"), values);
    if (!done)
        return done.error();
    return PQntuples(done->get()) > 0 ? PostgresRow(done->get()).integer(0) : 0;
}

Result<> PostgresConnection::each(const QString &sql, const QVariantList &values,
                                  const std::function<bool(const Row &)> &visit)
{
    const Result<PostgresResult> done = execute(sql, values);
    if (!done)
        return done.error();
    PostgresRow row(done->get());
    for (int at = 0; at < PQntuples(done->get()); ++at) {
        if (m_interrupted)
            return stoppedError();
        row.setRow(at);
        if (!visit(row))
            break;
    }
    return {};
}

Result<> PostgresConnection::eachOf(const QList<Query> &queries,
                                    const std::function<void(qsizetype, const Row &)> &visit)
{
    const Result<QList<PostgresLine::Step>> steps = stepsOf(queries);
    if (!steps)
        return steps.error();
    const auto answers = m_line->executeTogether(*steps);
    if (!answers)
        return answers.error();
    for (std::size_t at = 0; at < answers->size(); ++at) {
        const pg_result *const answer = answers->at(at).get();
        if (!isReadable(answer))
            return postgresError(QByteArrayLiteral("0A000"), QStringLiteral("type of a column"));
        PostgresRow row(answer);
        for (int number = 0; number < PQntuples(answer); ++number) {
            row.setRow(number);
            visit(static_cast<qsizetype>(at), row);
        }
    }
    return {};
}

Result<QList<PostgresLine::Step>> PostgresConnection::stepsOf(const QList<Query> &queries)
{
    if (m_interrupted)
        return stoppedError();
    if (const Result<> ran = runPending(); !ran)
        return ran.error();
    if (const Result<> made = makeRoom(queries.size()); !made)
        return made.error();
    QList<PostgresLine::Step> steps;
    for (const Query &query : queries) {
        const PostgresParameters parameters(query.values);
        const Result<QByteArray> name = nameOf(query.sql, parameters);
        if (!name)
            return name.error();
        steps.append({*name, parameters});
    }
    return steps;
}

std::unique_ptr<Cursor> PostgresConnection::cursor(const QString &sql, const QVariantList &values)
{
    return std::make_unique<PostgresCursor>(*this, sql, values);
}

Result<> PostgresConnection::begin(Purpose purpose, CustomerId customer)
{
    if (m_interrupted)
        return stoppedError();
    // PostgreSQL would only warn, and the inner one's end would be that of the outer.
    if (m_line->isInTransaction())
        return postgresError(QByteArrayLiteral("25001"), QStringLiteral("begin"));
    if (const Result<PostgresResult> begun = command(beginning(purpose)); !begun)
        return begun.error();
    if (purpose == Purpose::Read || purpose == Purpose::WriteUnlocked)
        return {};
    const Result<PostgresResult> locked = purpose == Purpose::Write
        ? execute(QStringLiteral("SELECT lock_desk()"), {})
        : execute(QStringLiteral("SELECT lock_customer(?)"), {number(customer)});
    if (locked)
        return {};
    rollBack();
    return locked.error();
}

Result<> PostgresConnection::commit()
{
    if (m_interrupted)
        return stoppedError();
    const std::optional<Last> last = std::exchange(m_last, std::nullopt);
    Result<PostgresResult> committed = lostLineError(QLatin1String("commit"));
    if (last) {
        const PostgresParameters parameters(last->values);
        const Result<QByteArray> name = nameOf(last->sql, parameters);
        if (!name)
            return name.error();
        committed = m_line->executeAndCommit({*name, parameters});
    } else {
        committed = command("COMMIT");
    }
    if (!committed && isLost())
        return Error {committed.error().kind, committed.error().message, commitUnknown};
    if (!committed)
        return committed.error();
    // A transaction in which something failed is rolled back instead, without an error.
    if (!last && qstrcmp(PQcmdStatus(committed->get()), "COMMIT") != 0)
        return postgresError(QByteArrayLiteral("25P02"), QStringLiteral("commit"));
    return {};
}

void PostgresConnection::rollBack()
{
    m_last.reset();
    [[maybe_unused]] const Result<> collected = m_line->collect();
    if (m_line->isInTransaction()) [[maybe_unused]]
        const Result<PostgresResult> done = command("ROLLBACK");
}

void PostgresConnection::interrupt()
{
    m_interrupted = true;
    m_line->stop();
}

void PostgresConnection::resume()
{
    m_interrupted = false;
    m_line->settle();
    rollBack();
}

Result<> PostgresConnection::runLast(const QString &sql, const QVariantList &values)
{
    if (const Result<> ran = runPending(); !ran)
        return ran;
    m_last = Last {sql, values};
    return {};
}

Result<> PostgresConnection::post(const QString &sql, const QVariantList &values)
{
    if (m_interrupted)
        return stoppedError();
    if (const Result<> ran = runPending(); !ran)
        return ran;
    const PostgresParameters parameters(values);
    const Result<QByteArray> name = nameOf(sql, parameters);
    return name ? m_line->post({*name, parameters}) : Result<>(name.error());
}

Result<> PostgresConnection::runPending()
{
    const std::optional<Last> last = std::exchange(m_last, std::nullopt);
    if (!last)
        return {};
    const Result<PostgresResult> done = execute(last->sql, last->values);
    return done ? Result<>() : done.error();
}

Result<> PostgresConnection::runScript(const QString &sql)
{
    const Result<PostgresResult> done = m_line->runScript(sql.toUtf8());
    return done ? Result<>() : done.error();
}

Result<QString> PostgresConnection::passwordVerifier(const QString &role, const Secret &password) const
{
    QByteArray plain = password.view().toByteArray();
    char *const verifier
        = PQencryptPasswordConn(m_line->get(), plain.constData(), role.toUtf8().constData(), "scram-sha-256");
    wipe(plain);
    if (!verifier)
        return lostLineError(QStringLiteral("verifier"));
    const QString text = QString::fromLatin1(verifier);
    PQfreemem(verifier);
    return text;
}

Result<PostgresResult> PostgresConnection::execute(const QString &sql, const QVariantList &values)
{
    if (m_interrupted)
        return stoppedError();
    if (const Result<> ran = runPending(); !ran)
        return ran.error();
    const PostgresParameters parameters(values);
    const Result<QByteArray> name = nameOf(sql, parameters);
    if (!name)
        return name.error();
    Result<PostgresResult> done = m_line->execute(*name, parameters);
    if (done && !isReadable(done->get()))
        return postgresError(QByteArrayLiteral("0A000"), QStringLiteral("type of a column"));
    return done;
}

Result<QByteArray> PostgresConnection::nameOf(const QString &sql, const PostgresParameters &parameters)
{
    const QByteArray key = parameters.signature() + sql.toUtf8();
    const auto known = m_statements.constFind(key);
    if (known != m_statements.cend())
        return *known;
    const NumberedSql statement = numbered(sql);
    if (statement.parameters != parameters.size())
        return parameterCountError();
    if (const Result<> made = makeRoom(1); !made)
        return made.error();
    const QByteArray name = 's' + QByteArray::number(++m_lastName);
    if (const Result<> prepared = m_line->prepare(name, statement.text, parameters); !prepared)
        return prepared.error();
    m_statements.insert(key, name);
    return name;
}

Result<> PostgresConnection::makeRoom(qsizetype statements)
{
    if (m_statements.size() + statements <= mostStatements)
        return {};
    m_statements.clear();
    const Result<PostgresResult> dropped = command("DEALLOCATE ALL");
    return dropped ? Result<>() : dropped.error();
}

Result<PostgresResult> PostgresConnection::command(const char *sql)
{
    return m_line->executeOnce(sql, PostgresParameters({}));
}

} // namespace Prefdesk
