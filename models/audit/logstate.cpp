// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/logstate.h"

#include "models/audit/action.h"
#include "models/audit/rootcheck.h"
#include "models/storage/connection.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::LogState)
};

QString shown(Instant time)
{
    return QLocale().toString(time.toDateTime().toLocalTime(), QLocale::ShortFormat);
}

QStringList strings(const QJsonArray &array)
{
    QStringList strings;
    for (const QJsonValue item : array)
        strings.append(item.toString());
    return strings;
}

QString verificationSentence(const LogState::LastVerification &last)
{
    if (!last.ok)
        return Words::tr("Last check on %1 by %2: something was not as recorded.").arg(shown(last.at), last.person);
    if (last.anchoredBy.isEmpty())
        return Words::tr("Last check on %1 by %2: internally consistent, not confirmed by anything outside this desk.")
            .arg(shown(last.at), last.person);
    const bool byFile = last.anchoredBy.contains(code(Anchor::Source::Checkpoint));
    return (byFile ? Words::tr("Last check on %1 by %2: verified against a checkpoint kept outside.")
                   : Words::tr("Last check on %1 by %2: verified against what that workstation remembers."))
        .arg(shown(last.at), last.person);
}

} // namespace

Result<LogState> LogState::read(Connection &connection, const Actor &actor)
{
    if (const Result<> allowed = actor.require(Permission::Verify); !allowed)
        return allowed.error();
    LogState state;
    const Result<> head = connection.each(QStringLiteral("SELECT size FROM ledger_head"), {}, [&state](const Row &row) {
        state.entries = row.integer(0);
        return false;
    });
    if (!head)
        return head.error();
    const Result<> checkpoint
        = connection.each(QStringLiteral("SELECT size, made_at FROM checkpoint ORDER BY size DESC LIMIT 1"), {},
                          [&state](const Row &row) {
                              state.checkpointSize = row.integer(0);
                              state.checkpointAt = row.instant(1);
                              return false;
                          });
    if (!checkpoint)
        return checkpoint.error();
    const Result<> verification
        = connection.each(QStringLiteral("SELECT e.recorded_at, coalesce(p.full_name, ''), c.value FROM ledger_entry e "
                                         "LEFT JOIN person p ON p.id = e.person "
                                         "LEFT JOIN commitment c ON c.idx = e.idx AND c.label = 'after' "
                                         "WHERE e.action = ? ORDER BY e.idx DESC LIMIT 1"),
                          {code(Action::LedgerVerified)}, [&state](const Row &row) {
                              const QJsonObject after = QJsonDocument::fromJson(row.bytes(2)).object();
                              state.verification
                                  = {row.instant(0), row.text(1), after.value(QStringLiteral("ok")).toBool(),
                                     strings(after.value(QStringLiteral("anchored-by")).toArray())};
                              return false;
                          });
    if (!verification)
        return verification.error();
    return state;
}

QStringList LogState::sentences() const
{
    QStringList sentences {Words::tr("The ledger has %Ln entries.", nullptr, static_cast<int>(entries))};
    if (checkpointSize)
        sentences.append(Words::tr("Last checkpoint on %1, at %Ln entries.", nullptr, static_cast<int>(*checkpointSize))
                             .arg(shown(checkpointAt)));
    else
        sentences.append(Words::tr("No checkpoint has been made yet."));
    if (verification)
        sentences.append(verificationSentence(*verification));
    else
        sentences.append(Words::tr("It has not been checked yet."));
    return sentences;
}

} // namespace Prefdesk
