// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/statement.h"

namespace Prefdesk {

Choice choiceOf(const Statement &statement, const Wish &wish, PersonId person)
{
    return {.id = {},
            .customer = statement.customer,
            .question = wish.question,
            .answer = wish.answer,
            .occurredAt = statement.occurredAt,
            .receivedAt = statement.occurredAt,
            .recordedAt = statement.occurredAt,
            .person = person,
            .call = {},
            .batch = statement.batch,
            .source = statement.source,
            .method
            = statement.source == QLatin1String("import") ? QStringLiteral("import") : QStringLiteral("written"),
            .noticeVersion = wish.noticeVersion,
            .noticeHash = {},
            .systems = {},
            .reason = statement.reason,
            .ledgerIndex = -1};
}

} // namespace Prefdesk
