// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/draftstore.h"

#include "models/storage/connection.h"

#include <QJsonDocument>

namespace Prefdesk {

namespace {

Result<> done(const Result<qint64> &changed)
{
    return changed ? Result<>() : Result<>(changed.error());
}

} // namespace

DraftStore::DraftStore(Connection &connection, Actor actor, Clock clock)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

Result<> DraftStore::keep(const CallDraft &draft)
{
    return keep(draft, {});
}

Result<> DraftStore::keepUnlessNewer(const CallDraft &draft)
{
    return keep(draft, QStringLiteral(" WHERE draft.saved_at < excluded.saved_at"));
}

Result<> DraftStore::keep(const CallDraft &draft, const QString &condition)
{
    const QByteArray content = QJsonDocument(toJson(draft)).toJson(QJsonDocument::Compact);
    return done(m_connection.run(
        QStringLiteral("INSERT INTO draft (person, customer, saved_at, content) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (person, customer) DO UPDATE "
                       "SET saved_at = excluded.saved_at, content = excluded.content")
            + condition,
        {number(m_actor.id), number(draft.call.customer), m_clock().micros, QString::fromUtf8(content)}));
}

Result<std::optional<CallDraft>> DraftStore::find(CustomerId customer) const
{
    const auto content
        = m_connection.first(QStringLiteral("SELECT content FROM draft WHERE person = ? AND customer = ?"),
                             {number(m_actor.id), number(customer)}, [](const Row &row) { return row.text(0); });
    if (!content)
        return content.error();
    if (!*content)
        return std::optional<CallDraft>();
    auto draft = callDraftFromJson(QJsonDocument::fromJson((*content)->toUtf8()).object());
    if (draft)
        draft->call.customer = customer;
    return draft;
}

Result<QList<OpenDraft>> DraftStore::all() const
{
    QList<OpenDraft> drafts;
    const Result<> read = m_connection.each(
        QStringLiteral("SELECT d.customer, c.number, d.saved_at, c.country FROM draft d "
                       "JOIN customer c ON c.id = d.customer WHERE d.person = ? ORDER BY d.saved_at DESC"),
        {number(m_actor.id)}, [&](const Row &row) {
            if (m_actor.coversRegion(row.text(3)))
                drafts.append({CustomerId {row.integer(0)}, row.text(1), row.instant(2)});
            return true;
        });
    return read ? Result<QList<OpenDraft>>(drafts) : Result<QList<OpenDraft>>(read.error());
}

Result<> DraftStore::drop(CustomerId customer)
{
    return done(m_connection.run(QStringLiteral("DELETE FROM draft WHERE person = ? AND customer = ?"),
                                 {number(m_actor.id), number(customer)}));
}

} // namespace Prefdesk
