// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/instant.h"
#include "models/basics/jsontext.h"
#include "models/preferences/question.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace Prefdesk {

/// At most so many messages per week or month, over the whole question.
struct Cap
{
    enum class Period { Week, Month };
    int count = 0;
    Period period = Period::Week;

    bool operator==(const Cap &) const = default;
};

/// What a customer answered: the part of a choice that can differ between two answers.
struct Answer
{
    ConsentState state = ConsentState::Unknown;
    Frequency frequency = Frequency::Unlimited;
    std::optional<Cap> cap = {};
    std::optional<Instant> pauseUntil = {};

    bool operator==(const Answer &) const = default;
};

/// True when "to" lets the company do more from now on than "from" did: a new yes, or a yes with a looser limit.
/// Raising needs proof (GDPR Art. 7(1)); lowering never does (Art. 7(3)).
bool raises(const Answer &from, const Answer &to, Instant now);

/// What was said, as it stands after "before": a no to what was given is a withdrawal (DPV ConsentWithdrawn).
Answer settled(const Answer &before, const Answer &said);

/// The end of the pause; nothing when there is none or it is over.
std::optional<Instant> pauseInForce(const Answer &answer, Instant now);

/// One answer of a customer to one question, with its proof; append-only.
///
/// The stop (Question::stop()) is in force while its latest choice is Withdrawn; a Given choice lifts it and thereby
/// gives nothing else: topics and data uses keep the answers they had.
struct Choice
{
    ChoiceId id = {};
    CustomerId customer = {};
    Question question = Question::stop();
    Answer answer;
    Instant occurredAt; ///< what the customer did; of an import that names no time the same as receivedAt
    Instant receivedAt; ///< when it reached the company
    Instant recordedAt; ///< when this desk wrote it down
    PersonId person = {};
    std::optional<CallId> call;
    std::optional<BatchId> batch;
    QString source; ///< "call", "import", "letter", "form", "demo"
    QString method; ///< how it was said: "spoken", "spoken-unasked", "written", "import"
    std::optional<NoticeVersionId> noticeVersion; ///< what was shown or read aloud
    QString noticeHash; ///< SHA-256 of that wording, hexadecimal; read from the notice version, not stored here
    QStringList systems; ///< downstream systems that must act on it
    QString reason;
    qint64 ledgerIndex = -1;

    bool operator==(const Choice &) const = default;
};

QString code(Cap::Period period); ///< "week", "month"
std::optional<Cap::Period> capPeriodFromCode(const QString &code);
/// "2 per week"
QString label(const Cap &cap);

/// The answer as the ledger commits to it: same answer, same object.
QJsonObject toJson(const Question &question, const Answer &answer);
/// The whole choice as the ledger commits to it; the projection check compares the row with it.
JsonText toJsonText(const Choice &choice);
/// Reads what toJson(question, answer) wrote, for drafts.
std::optional<Answer> answerFromJson(const QJsonObject &json);

} // namespace Prefdesk
