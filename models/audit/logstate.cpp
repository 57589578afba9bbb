// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/logstate.h"

#include "models/audit/commitment.h"
#include "models/audit/entry.h"
#include "models/audit/rootcheck.h"
#include "models/storage/connection.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

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
    for (const auto &item : array)
        strings.append(item.toString());
    return strings;
}

QString verificationSentence(const LogState::LastVerification &last)
{
    const QString at = shown(last.at);
    if (!last.isGenuine)
        return Words::tr("Last check on %1 by %2: its outcome was changed afterwards. Check again.")
            .arg(at, last.person);
    if (!last.ok)
        return Words::tr("Last check on %1 by %2: something was not as recorded.").arg(at, last.person);
    if (last.anchoredBy.isEmpty())
        return Words::tr("Last check on %1 by %2: internally consistent, not confirmed by anything outside this desk.")
            .arg(at, last.person);
    const bool byFile = last.anchoredBy.contains(code(Anchor::Source::Checkpoint));
    QString sentence = (byFile ? Words::tr("Last check on %1 by %2: verified against a checkpoint kept outside.")
                               : Words::tr("Last check on %1 by %2: verified against what that workstation remembers."))
                           .arg(at, last.person);
    if (last.anchoredEntries < last.entries)
        sentence += u' '
            + Words::tr("That covered the first %1 of %2 entries.")
                  .arg(QLocale().toString(last.anchoredEntries), QLocale().toString(last.entries));
    return sentence;
}

/// What the entry committed to; nothing when the kept value is another.
std::optional<QJsonObject> openedAfter(const Row &row)
{
    const QByteArray entry = row.bytes(2);
    const Opening opening {"after", row.bytes(3), row.bytes(4)};
    const std::optional<EntryView> content = readEntry(entry);
    Hasher hasher;
    const Hash hash = opening.commitment(hasher);
    const bool isRecorded = content && opening.salt.size() == static_cast<qsizetype>(hash.size())
        && std::ranges::any_of(content->commitments, [&](const EntryView::Commitment &commitment) {
                                return commitment.label == opening.label && commitment.hash == view(hash);
                            });
    return isRecorded ? std::optional(QJsonDocument::fromJson(opening.value).object()) : std::nullopt;
}

LogState::LastVerification verificationOf(const Row &row)
{
    LogState::LastVerification last {.at = row.instant(0), .person = row.text(1), .anchoredBy = {}};
    const std::optional<QJsonObject> after = openedAfter(row);
    last.isGenuine = after.has_value();
    if (after) {
        last.ok = after->value(QStringLiteral("ok")).toBool();
        last.anchoredBy = strings(after->value(QStringLiteral("anchored-by")).toArray());
        last.entries = after->value(QStringLiteral("entries")).toInteger();
        last.anchoredEntries = after->value(QStringLiteral("anchored")).toInteger();
    }
    return last;
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
    const Result<> verification = connection.each(
        QStringLiteral("SELECT e.recorded_at, coalesce(p.full_name, ''), e.entry, o.after_salt, o.after "
                       "FROM ledger_entry e LEFT JOIN person p ON p.id = e.person "
                       "LEFT JOIN opening o ON o.idx = e.idx "
                       "WHERE e.action = 'ledger-verified' ORDER BY e.idx DESC LIMIT 1"),
        {}, [&state](const Row &row) {
            state.verification = verificationOf(row);
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
