// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/notices/noticeseed.h"
#include "models/notices/noticestore.h"
#include "models/preferences/calldraft.h"
#include "models/preferences/downstreamsystem.h"
#include "models/preferences/script.h"
#include "tests/customers/samplecustomers.h"
#include "tests/support/testdesk.h"

#include <QTest>

namespace Prefdesk {

inline const Question emailOffers = Question::topic(Channel::Email, Topic::Offers);
inline const Question smsOffers = Question::topic(Channel::Sms, Topic::Offers);
inline const Question trainingAi = Question::dataUse(DataUse::TrainingAi);

/// "a|b" as a list.
inline QStringList listed(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char('|'));
}

inline Answer answerOf(ConsentState state)
{
    return {.state = state, .frequency = Frequency::Unlimited, .cap = {}, .pauseUntil = {}};
}

inline Wish wishFor(const Question &question, ConsentState state, std::optional<ChoiceId> seen = {})
{
    return {.question = question, .answer = answerOf(state), .seenChoice = seen, .noticeVersion = {}};
}

/// A desk with notices, downstream systems and two customers: Agnès (1, France, French) and Jan (2, Germany, German).
class SampleDesk
{
public:
    SampleDesk()
    {
        Customer french = sampleCustomer(QStringLiteral("100000"), QStringLiteral("Agnès"), QStringLiteral("Berger"));
        Customer german = sampleCustomer(QStringLiteral("100001"), QStringLiteral("Jan"), QStringLiteral("Berger"),
                                         QStringLiteral("DE"));
        german.language = QStringLiteral("de");
        addCustomers(desk, {french, german});
        require(seedNotices(desk.connection(), desk.actor(Role::Admin), desk.clock.clock()));
        require(addDownstreamSystems(desk.connection(), usualDownstreamSystems()));
    }

    Connection &connection() { return desk.connection(); }

    NoticeVersionId script(const QString &notice, const QString &language = QStringLiteral("fr"))
    {
        const auto found = NoticeStore(connection()).published(notice, language, QString());
        if (!found || !*found)
            qFatal("no such notice");
        return (*found)->version.id;
    }

    /// The wish of a customer to whom its own script was read.
    Wish heard(Wish wish, const QString &language = QStringLiteral("fr"))
    {
        wish.noticeVersion = script(scriptName(wish.question, wish.answer), language);
        return wish;
    }

    /// A call with everything that proves a consent.
    Call provenCall(CustomerId customer = agnes)
    {
        Call call = Call::begin(customer, desk.clock.now());
        call.number = QStringLiteral("+33 6 60 00 00 01");
        call.verification = Call::Verification::Passed;
        call.verificationMethod = QStringLiteral("knowledge");
        call.noticeVersion = script(QStringLiteral("marketing-email"));
        call.words = QStringLiteral("Oui, envoyez-moi vos offres.");
        return call;
    }

    qint64 count(const QString &table)
    {
        const auto rows = connection().first(QStringLiteral("SELECT count(*) FROM ") + table, {},
                                             [](const Row &row) { return row.integer(0); });
        return rows && *rows ? **rows : -1;
    }

    TestDesk desk;
    static constexpr CustomerId agnes {1};
    static constexpr CustomerId jan {2};

private:
    template<typename T>
    static void require(const Result<T> &result)
    {
        if (!result)
            qFatal("%s [%s]", qPrintable(result.error().message), qPrintable(result.error().detail));
    }
};

} // namespace Prefdesk
