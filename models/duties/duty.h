// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/instant.h"
#include "models/basics/jsontext.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Prefdesk {

enum class DutyId : qint64 {};
enum class DutyStepId : qint64 {};

/// Something that must be done by when, since a customer said or asked for something; append-only.
struct Duty
{
    enum class Kind {
        ConfirmWithdrawal, ///< the one confirmation message
        HonourWithdrawal, ///< every system stops sending
        HonourDoNotCall, ///< put on the company's own list
        HonourOptOutOfSale,
        HonourObjection,
        AnswerRequest, ///< a person's request about her data
        AcknowledgeComplaint,
        ExplainDecision,
        Clarify, ///< ask what words meant that were taken in the strictest way
    };

    DutyId id = {};
    CustomerId customer = {};
    Kind kind = Kind::HonourWithdrawal;
    QStringList about = {}; ///< codes: channels, data uses, or the one of requestKinds() that was asked for
    Instant begunAt = {}; ///< when what began it reached the company
    Instant dueAt = {}; ///< the first instant that is too late
    std::optional<Instant> extendedDueAt = {}; ///< the same once it is extended; without it nobody may
    QString rule = {}; ///< "us-tcpa/confirm"
    QString source = {}; ///< the law that the rule stands on: "47 CFR 64.1200(a)(12)"
    std::optional<CallId> call = {};
    std::optional<ChoiceId> choice = {}; ///< the first of the call that began it
    std::optional<PersonId> owner = {}; ///< until somebody takes it
    QString note = {};
    Instant recordedAt = {};
    PersonId person = {};
    qint64 ledgerIndex = -1;

    bool operator==(const Duty &) const = default;
};

/// What somebody did about a duty; append-only.
struct DutyStep
{
    enum class Kind {
        Taken, ///< the person is the owner from now on
        Extended, ///< the customer was told why it takes longer
        Done,
        Dropped, ///< it does not apply
    };

    DutyStepId id = {};
    DutyId duty = {};
    CustomerId customer = {};
    Kind kind = Kind::Taken;
    Instant happenedAt = {}; ///< of Done: when it was done, not when that was noted
    std::optional<qint64> message = {}; ///< that shows that it was done
    QString note = {}; ///< what shows it, or why
    Instant recordedAt = {};
    PersonId person = {};
    qint64 ledgerIndex = -1;

    bool operator==(const DutyStep &) const = default;
};

/// "clarify"; codes are stored: add, never rename.
QString code(Duty::Kind kind);
std::optional<Duty::Kind> dutyKindFromCode(const QString &code);
QList<Duty::Kind> allDutyKinds();
/// "done"
QString code(DutyStep::Kind kind);
std::optional<DutyStep::Kind> dutyStepKindFromCode(const QString &code);

/// What persons may ask for (GDPR Art. 15 to 21, CCPA): "access", "rectification", "erasure", "restriction",
/// "portability", "objection".
QStringList requestKinds();
/// "access to the data"
QString requestLabel(const QString &requestKind);

/// "Send the confirmation (SMS)", as a person would put it.
QString label(const Duty &duty);
QString label(DutyStep::Kind kind);

/// As the ledger commits to them.
JsonText toJsonText(const Duty &duty);
JsonText toJsonText(const DutyStep &step);

} // namespace Prefdesk
