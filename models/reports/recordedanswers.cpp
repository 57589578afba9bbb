// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/recordedanswers.h"

#include "models/audit/action.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::RecordedAnswers)
};

struct RecordedAnswer
{
    Answer answer;
    ChoiceId choice = {};
    std::optional<Instant> since;
};

bool isChoice(QByteArrayView action)
{
    const auto known = actionFromCode(QString::fromUtf8(action));
    return known == Action::ChoiceRecorded || known == Action::ChoiceCorrected || known == Action::StopRecorded
        || known == Action::StopLifted;
}

QJsonObject afterOf(const EvidenceEntry &entry)
{
    for (const Opening &opening : entry.openings) {
        if (opening.label == "after")
            return QJsonDocument::fromJson(opening.value).object();
    }
    return {};
}

/// The last answer to each question.
QHash<Question, RecordedAnswer> answersAfter(const QList<EvidenceEntry> &entries)
{
    QHash<Question, RecordedAnswer> answers;
    for (const EvidenceEntry &entry : entries) {
        const std::optional<EntryView> content = readEntry(entry.bytes);
        if (!content || !isChoice(content->action))
            continue;
        const QJsonObject after = afterOf(entry);
        const auto question = Question::fromCodes(after.value(QStringLiteral("channel")).toString(),
                                                  after.value(QStringLiteral("topic")).toString());
        const auto answer = answerFromJson(after);
        if (question && answer)
            answers[*question] = {*answer, ChoiceId {after.value(QStringLiteral("choice")).toInteger()},
                                  Instant::fromIso(after.value(QStringLiteral("occurred_at")).toString())};
    }
    return answers;
}

bool isRecorded(const Preference &preference, const QHash<Question, RecordedAnswer> &answers)
{
    const auto recorded = answers.constFind(preference.question);
    return recorded != answers.cend() && recorded->answer == preference.answer && recorded->choice == preference.choice
        && recorded->since == preference.since;
}

} // namespace

Result<> requireRecorded(const QList<Preference> &preferences, const QList<EvidenceEntry> &entries)
{
    const QHash<Question, RecordedAnswer> answers = answersAfter(entries);
    const bool isSame = preferences.size() == answers.size()
        && std::ranges::all_of(preferences, [&](const Preference &one) { return isRecorded(one, answers); });
    if (isSame)
        return {};
    return Error {Error::Kind::Damaged,
                  Words::tr("The customer's current preferences are not what the ledger recorded, so no report was "
                            "made. Verify the ledger to see what was changed."),
                  QStringLiteral("preferences")};
}

} // namespace Prefdesk
