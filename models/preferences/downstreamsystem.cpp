// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/downstreamsystem.h"

#include "models/storage/connection.h"

namespace Prefdesk {

bool DownstreamSystem::mustActOn(const Question &question) const
{
    return (question.isOptOut() && !question.channel()) || channels.contains(question.channelCode());
}

Result<QList<DownstreamSystem>> downstreamSystems(Connection &connection)
{
    return connection.list(
        QStringLiteral("SELECT name, channels FROM downstream_system ORDER BY id"), {}, [](const Row &row) {
            return DownstreamSystem {row.text(0), row.text(1).split(QLatin1Char(' '), Qt::SkipEmptyParts)};
        });
}

Result<> addDownstreamSystems(Connection &connection, const QList<DownstreamSystem> &systems)
{
    for (const DownstreamSystem &system : systems) {
        const auto done = connection.run(
            QStringLiteral(
                "INSERT INTO downstream_system (name, channels) VALUES (?, ?) ON CONFLICT (name) DO NOTHING"),
            {system.name, system.channels.join(QLatin1Char(' '))});
        if (!done)
            return done.error();
    }
    return {};
}

QList<DownstreamSystem> usualDownstreamSystems()
{
    QStringList everything {QStringLiteral("data-use")};
    for (const Channel channel : allChannels())
        everything.append(code(channel));
    const auto only = [](Channel channel) { return QStringList {code(channel)}; };
    return {
        {QStringLiteral("CRM"), everything},
        {QStringLiteral("E-mail platform"), only(Channel::Email)},
        {QStringLiteral("SMS gateway"), only(Channel::Sms)},
        {QStringLiteral("Dialler"), only(Channel::Phone)},
        {QStringLiteral("Letter shop"), only(Channel::Post)},
        {QStringLiteral("Customer app"), only(Channel::Push)},
        {QStringLiteral("Ad audiences"), only(Channel::Advertising)},
        {QStringLiteral("Data platform"), {QStringLiteral("data-use")}},
    };
}

QStringList systemsThatMustAct(const QList<DownstreamSystem> &systems, const Question &question)
{
    QStringList names;
    for (const DownstreamSystem &system : systems) {
        if (system.mustActOn(question))
            names.append(system.name);
    }
    return names;
}

} // namespace Prefdesk
