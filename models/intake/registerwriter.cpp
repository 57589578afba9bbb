// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/registerwriter.h"

#include "models/customers/phonenumber.h"
#include "models/storage/connection.h"

namespace Prefdesk {

Register phoneRegisterOf(const QString &country)
{
    static const QHash<QString, Register> registers {
        {QStringLiteral("US"), Register::UsNational}, {QStringLiteral("CA"), Register::CaNational},
        {QStringLiteral("GB"), Register::UkTps},      {QStringLiteral("DE"), Register::DeRobinson},
        {QStringLiteral("FR"), Register::FrBloctel},  {QStringLiteral("IT"), Register::ItOpposizioni},
        {QStringLiteral("ES"), Register::EsRobinson}};
    return registers.value(country, Register::Site);
}

RegisterWriter::RegisterWriter(Connection &connection, BatchId batch, Instant listedAt, Instant now,
                               std::optional<Register> only)
    : m_connection(connection)
    , m_batch(batch)
    , m_listedAt(listedAt)
    , m_now(now)
    , m_only(only)
{
}

Result<qint64> RegisterWriter::listOf(Register list)
{
    const auto known = m_lists.constFind(static_cast<int>(list));
    if (known != m_lists.cend())
        return *known;
    const Result<qint64> id = m_connection.insert(
        QStringLiteral("INSERT INTO register_list (register, listed_at, recorded_at, batch) VALUES (?, ?, ?, ?)"),
        {code(list), m_listedAt.micros, m_now.micros, number(m_batch)});
    if (id)
        m_lists.insert(static_cast<int>(list), *id);
    return id;
}

Result<qint64> RegisterWriter::add(const QStringList &numbers)
{
    const QString insertion = QStringLiteral("INSERT INTO register_number (address, list) %1 ON CONFLICT DO NOTHING");
    QHash<qint64, QStringList> byList;
    for (const QString &one : numbers) {
        const Result<qint64> list = listOf(m_only.value_or(phoneRegisterOf(countryOf(one))));
        if (!list)
            return list;
        byList[*list].append(one);
    }
    qint64 added = 0;
    for (auto list = byList.cbegin(); list != byList.cend(); ++list) {
        if (m_connection.engine() == Engine::PostgreSql) {
            const Result<qint64> rows
                = m_connection.run(insertion.arg(QStringLiteral("SELECT DISTINCT n.address, CAST(? AS BIGINT)"
                                                                " FROM unnest(?) n (address)")),
                                   {list.key(), list.value()});
            if (!rows)
                return rows;
            added += *rows;
            continue;
        }
        for (const QString &one : list.value()) {
            const Result<qint64> rows
                = m_connection.run(insertion.arg(QStringLiteral("VALUES (?, ?)")), {one, list.key()});
            if (!rows)
                return rows;
            added += *rows;
        }
    }
    return added;
}

} // namespace Prefdesk
