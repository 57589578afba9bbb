// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/customer.h"
#include "models/messages/message.h"
#include "models/preferences/statementstore.h"

#include <QHash>
#include <QRandomGenerator>

namespace Prefdesk {

/// What a made-up customer said and was sent over two years; the same seed gives the same story.
class DemoHistory final
{
public:
    /// scripts: the published version, by "language/notice" ("fr/marketing-email"); now: where the two years end.
    DemoHistory(quint32 seed, Instant now, QHash<QString, NoticeVersionId> scripts);

    /// In the order in which it was said.
    QList<Statement> statements(const Customer &customer);
    /// Mostly what the statements allow, and always some service messages.
    QList<Message> messages(const Customer &customer, const QList<Statement> &statements);

private:
    enum class Temper { Keen, Choosy, Wary, Silent };

    Temper temper();
    bool chance(int percent);
    Instant moment(Instant from, Instant until);
    Answer answer(Temper temper);
    std::optional<NoticeVersionId> shown(const Customer &customer, const Question &question,
                                         const Answer &answer) const;
    Statement firstWishes(const Customer &customer, Temper temper);
    std::optional<Statement> secondThoughts(const Customer &customer, const Statement &first);
    std::optional<Statement> stop(const Customer &customer, const Statement &first);
    void addMessages(QList<Message> &messages, const Customer &customer, const Question &question, Instant from,
                     Instant until, int most);

    QRandomGenerator m_random;
    Instant m_now;
    QHash<QString, NoticeVersionId> m_scripts;
    qint64 m_nextMessage = 1;
};

} // namespace Prefdesk
