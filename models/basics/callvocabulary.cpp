// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/basics/callvocabulary.h"

#include "models/basics/codeword.h"

#include <QCoreApplication>

#include <array>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Call)
};

constexpr std::array methods {
    CodeWord {"knowledge", QT_TRANSLATE_NOOP("Prefdesk::Call", "security questions")},
    CodeWord {"call-back", QT_TRANSLATE_NOOP("Prefdesk::Call", "call back to the known number")},
    CodeWord {"one-time-code", QT_TRANSLATE_NOOP("Prefdesk::Call", "one-time code")},
    CodeWord {"customer-card", QT_TRANSLATE_NOOP("Prefdesk::Call", "customer card or contract number")},
    CodeWord {"agent-knows", QT_TRANSLATE_NOOP("Prefdesk::Call", "known in person")},
};

} // namespace

QString code(CallDirection direction)
{
    return direction == CallDirection::Inbound ? QStringLiteral("inbound") : QStringLiteral("outbound");
}

QString code(CallVerification verification)
{
    switch (verification) {
    case CallVerification::NotDone:
        return QStringLiteral("not-done");
    case CallVerification::Passed:
        return QStringLiteral("passed");
    case CallVerification::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

QString label(CallDirection direction)
{
    return direction == CallDirection::Inbound ? Words::tr("the customer called") : Words::tr("we called");
}

QString label(CallVerification verification)
{
    switch (verification) {
    case CallVerification::NotDone:
        return Words::tr("not verified");
    case CallVerification::Passed:
        return Words::tr("verified");
    case CallVerification::Failed:
        return Words::tr("verification failed");
    }
    return {};
}

std::optional<CallDirection> directionFromCode(const QString &text)
{
    for (const auto direction : {CallDirection::Inbound, CallDirection::Outbound}) {
        if (code(direction) == text)
            return direction;
    }
    return std::nullopt;
}

std::optional<CallVerification> verificationFromCode(const QString &text)
{
    using enum CallVerification;
    for (const auto verification : {NotDone, Passed, Failed}) {
        if (code(verification) == text)
            return verification;
    }
    return std::nullopt;
}

QStringList verificationMethods()
{
    QStringList codes;
    for (const CodeWord &method : methods)
        codes.append(QLatin1String(method.code));
    return codes;
}

QString verificationMethodLabel(const QString &method)
{
    return labelOf(method, methods, "Prefdesk::Call");
}

} // namespace Prefdesk
