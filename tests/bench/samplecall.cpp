// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/samplecall.h"

#include "models/notices/noticestore.h"
#include "models/preferences/furnishing.h"

namespace Prefdesk {

namespace {

Result<NoticeVersionId> english(Connection &connection, const QString &name)
{
    const auto found = NoticeStore(connection).published(name, QStringLiteral("en"), QString());
    if (!found)
        return found.error();
    return (*found)->version.id;
}

} // namespace

Result<SampleScripts> SampleScripts::make(Connection &connection, const Actor &actor)
{
    if (const Result<> furnished = furnish(connection, actor, &Instant::now); !furnished)
        return furnished.error();
    const auto email = english(connection, QStringLiteral("marketing-email"));
    const auto personalisation = english(connection, QStringLiteral("personalisation"));
    if (!email || !personalisation)
        return email ? personalisation.error() : email.error();
    return SampleScripts {*email, *personalisation};
}

CallDraft sampleCall(CustomerId customer, const SampleScripts &scripts)
{
    CallDraft draft {Call::begin(customer, Instant::now()), {}, {}};
    draft.call.number = QStringLiteral("+33 6 60 00 00 01");
    draft.call.verification = Call::Verification::Passed;
    draft.call.verificationMethod = QStringLiteral("knowledge");
    draft.call.words = QStringLiteral("Yes, by e-mail once a week, and no calls any more.");
    draft.wishes = {
        {Question::topic(Channel::Email, Topic::Offers),
         {ConsentState::Given, Frequency::Weekly, Cap {2, Cap::Period::Week}, {}},
         {},
         scripts.email},
        {Question::topic(Channel::Phone, Topic::Offers), {ConsentState::Withdrawn, {}, {}, {}}, {}, {}},
        {Question::dataUse(DataUse::Personalisation), {ConsentState::Given, {}, {}, {}}, {}, scripts.personalisation}};
    return draft;
}

} // namespace Prefdesk
