// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/basics/vocabulary.h"
#include "models/duties/duty.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Duty)
};

QString wordOf(const QString &about)
{
    if (const auto channel = channelFromCode(about))
        return label(*channel);
    if (const auto use = dataUseFromCode(about))
        return label(*use);
    return requestLabel(about);
}

QString sentence(Duty::Kind kind)
{
    switch (kind) {
    case Duty::Kind::ConfirmWithdrawal:
        return Words::tr("Send the confirmation");
    case Duty::Kind::HonourWithdrawal:
        return Words::tr("See that all systems stop");
    case Duty::Kind::HonourDoNotCall:
        return Words::tr("Put on the do-not-call list");
    case Duty::Kind::HonourOptOutOfSale:
        return Words::tr("End the sharing of data");
    case Duty::Kind::HonourObjection:
        return Words::tr("Honour the objection");
    case Duty::Kind::AnswerRequest:
        return Words::tr("Answer the request");
    case Duty::Kind::AcknowledgeComplaint:
        return Words::tr("Acknowledge the complaint");
    case Duty::Kind::ExplainDecision:
        return Words::tr("Explain the decision");
    case Duty::Kind::Clarify:
        return Words::tr("Ask what was meant");
    }
    return {};
}

} // namespace

QString requestLabel(const QString &requestKind)
{
    if (requestKind == "access"_L1)
        return Words::tr("access to the data");
    if (requestKind == "rectification"_L1)
        return Words::tr("correction of the data");
    if (requestKind == "erasure"_L1)
        return Words::tr("erasure of the data");
    if (requestKind == "restriction"_L1)
        return Words::tr("restriction of use");
    if (requestKind == "portability"_L1)
        return Words::tr("a copy to take along");
    if (requestKind == "objection"_L1)
        return Words::tr("objection");
    return requestKind;
}

QString label(const Duty &duty)
{
    QStringList about;
    for (const QString &one : duty.about)
        about.append(wordOf(one));
    if (about.isEmpty())
        return sentence(duty.kind);
    return Words::tr("%1 (%2)", "what is to be done (about what)").arg(sentence(duty.kind), about.join(u", "_s));
}

QString label(DutyStep::Kind kind)
{
    switch (kind) {
    case DutyStep::Kind::Taken:
        return Words::tr("taken");
    case DutyStep::Kind::Extended:
        return Words::tr("extended");
    case DutyStep::Kind::Done:
        return Words::tr("done");
    case DutyStep::Kind::Dropped:
        return Words::tr("does not apply");
    }
    return {};
}

} // namespace Prefdesk
