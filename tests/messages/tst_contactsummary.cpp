// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/messages/contactsummary.h"

#include "models/messages/messagestore.h"
#include "tests/messages/messagedesk.h"
#include "tests/support/resultcheck.h"

#include <QTest>

#include <ctime>

namespace Prefdesk {

class TestContactSummary final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_desk = std::make_unique<MessageDesk>(); }

    void countsMonthsByChannel()
    {
        m_desk->send(QStringLiteral("2026-11-01T00:00:00Z"));
        m_desk->send(QStringLiteral("2026-11-20T10:00:00Z"));
        m_desk->send(QStringLiteral("2026-11-20T10:00:00Z"), Channel::Sms);
        m_desk->send(QStringLiteral("2024-12-01T00:00:00Z"));
        m_desk->send(QStringLiteral("2024-11-30T23:59:59Z"));

        const auto summary = ask();

        QVERIFY_OK(summary);
        QCOMPARE(summary->firstMonth, QDate(2024, 12, 1));
        QCOMPARE(summary->counts.size(), 3);
        QCOMPARE(summary->messagesIn(QDate(2026, 11, 1), Channel::Email), 2);
        QCOMPARE(summary->messagesIn(QDate(2026, 11, 1)), 3);
        QCOMPARE(summary->messagesIn(QDate(2024, 12, 1)), 1);
        QCOMPARE(summary->messagesIn(QDate(2025, 5, 1)), 0);
        QCOMPARE(summary->total, 5);
        QCOMPARE(summary->lastContact, Instant::fromIso(QStringLiteral("2026-11-20T10:00:00Z")));
    }

    void saysSoWhenNothingWasSentOrAgreed()
    {
        const auto summary = ask();

        QVERIFY_OK(summary);
        QCOMPARE(summary->total, 0);
        QVERIFY(!summary->lastContact);
        QVERIFY(!summary->consentSince);
        QVERIFY(summary->limited().isEmpty());
    }

    void countsWhatWasSentSinceConsentWasGiven()
    {
        m_desk->choose(QStringLiteral("2026-02-01T00:00:00Z"), QStringLiteral("email"), QStringLiteral("offers"),
                       QStringLiteral("given"));
        m_desk->choose(QStringLiteral("2026-06-01T00:00:00Z"), QStringLiteral("sms"), QStringLiteral("offers"),
                       QStringLiteral("given"));
        m_desk->send(QStringLiteral("2026-01-15T00:00:00Z"));
        m_desk->send(QStringLiteral("2026-03-15T00:00:00Z"));
        m_desk->send(QStringLiteral("2026-03-15T00:00:00Z"), Channel::Post);
        m_desk->send(QStringLiteral("2026-07-15T00:00:00Z"), Channel::Sms);
        m_desk->send(QStringLiteral("2026-07-15T00:00:00Z"), Channel::Sms, Topic::Service);

        const auto summary = ask();

        QVERIFY_OK(summary);
        QCOMPARE(summary->consentSince, Instant::fromIso(QStringLiteral("2026-02-01T00:00:00Z")));
        QCOMPARE(summary->sinceConsent, 2);
        QCOMPARE(summary->consents.size(), 2);
        QCOMPARE(summary->consents.at(0).messages, 1);
        QCOMPARE(summary->consents.at(1).messages, 1);
    }

    void endsASpanAtAWithdrawalAndBeginsAnotherAtTheNextYes()
    {
        m_desk->choose(QStringLiteral("2025-01-01T00:00:00Z"), QStringLiteral("email"), QStringLiteral("offers"),
                       QStringLiteral("given"));
        m_desk->choose(QStringLiteral("2025-03-01T00:00:00Z"), QStringLiteral("email"), QStringLiteral("offers"),
                       QStringLiteral("given"), 2, QStringLiteral("month"));
        m_desk->choose(QStringLiteral("2025-05-01T00:00:00Z"), QStringLiteral("email"), QStringLiteral("offers"),
                       QStringLiteral("withdrawn"));
        m_desk->choose(QStringLiteral("2025-09-01T00:00:00Z"), QStringLiteral("email"), QStringLiteral("offers"),
                       QStringLiteral("given"), 3, QStringLiteral("week"));

        const auto summary = ask();

        QVERIFY_OK(summary);
        QCOMPARE(spans(*summary),
                 (QStringList {QStringLiteral("email offers 2025-01-01 2025-05-01"),
                               QStringLiteral("email offers 2025-09-01 now")}));
        QCOMPARE(summary->limited().size(), 1);
        QCOMPARE(*summary->limited().first().capPerMonth, 13.0);
    }

    void aMessageThatReachedNobodyIsNoContact()
    {
        m_desk->choose(QStringLiteral("2026-01-01T00:00:00Z"), QStringLiteral("email"), QStringLiteral("offers"),
                       QStringLiteral("given"));
        m_desk->send(QStringLiteral("2026-02-10T12:00:00Z"));
        for (const char *status : {"bounced", "failed", "Bounced"})
            m_desk->send(QStringLiteral("2026-02-15T12:00:00Z"), Channel::Email, Topic::Offers,
                         QString::fromLatin1(status));

        const auto summary = ask();

        QVERIFY_OK(summary);
        QCOMPARE(summary->total, 1);
        QCOMPARE(summary->lost, 3);
        QCOMPARE(summary->lastContact, Instant::fromIso(QStringLiteral("2026-02-10T12:00:00Z")));
        QCOMPARE(summary->messagesIn(QDate(2026, 2, 1)), 1);
        QCOMPARE(summary->sinceConsent, 1);
    }

    void serviceMessagesAreNoConsent()
    {
        m_desk->choose(QStringLiteral("2026-01-01T00:00:00Z"), QStringLiteral("email"), QStringLiteral("service"),
                       QStringLiteral("given"));
        m_desk->send(QStringLiteral("2026-02-10T12:00:00Z"), Channel::Email, Topic::Service);

        const auto summary = ask();

        QVERIFY_OK(summary);
        QVERIFY(!summary->consentSince);
        QCOMPARE(summary->sinceConsent, 0);
        QCOMPARE(summary->total, 1);
    }

    void aLimitHoldsForItsQuestionFromTheDayItWasSet()
    {
        const auto give = [this](const char *day, const char *topic, const QVariant &cap) {
            m_desk->choose(QString::fromLatin1(day) + QStringLiteral("T12:00:00Z"), QStringLiteral("email"),
                           QString::fromLatin1(topic), QStringLiteral("given"), cap,
                           cap.isNull() ? QString() : QStringLiteral("month"));
        };
        give("2026-01-10", "offers", {});
        give("2026-03-10", "offers", 2);
        give("2026-04-10", "offers", 2);
        give("2026-05-10", "surveys", 1);
        give("2026-06-10", "events", {});

        const auto summary = ask();

        QVERIFY_OK(summary);
        const auto topicsIn = [&summary](int month) {
            QStringList topics;
            for (const ConsentSpan &span : summary->limitedIn(QDate(2026, month, 1)))
                topics.append(code(span.topic));
            return topics;
        };
        QCOMPARE(topicsIn(2), QStringList());
        QCOMPARE(topicsIn(3), QStringList {QStringLiteral("offers")});
        QCOMPARE(topicsIn(6), (QStringList {QStringLiteral("offers"), QStringLiteral("surveys")}));
        QCOMPARE(summary->limited().first().cappedSince, Instant::fromIso(QStringLiteral("2026-03-10T12:00:00Z")));
    }

    void monthsBeginWhenTheyBeginHere()
    {
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", "America/New_York");
        tzset();
        m_desk->send(QStringLiteral("2026-03-01T03:00:00Z")); // still 28 February, 22:00

        const auto summary = ask();
        const int february = summary ? summary->messagesIn(QDate(2026, 2, 1)) : -1;
        before.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", before);
        tzset();

        QCOMPARE(february, 1);
    }

    void hasNoConsentInForceWhileEverythingIsStopped()
    {
        m_desk->choose(QStringLiteral("2025-01-01T00:00:00Z"), QStringLiteral("email"), QStringLiteral("offers"),
                       QStringLiteral("given"));
        m_desk->choose(QStringLiteral("2025-03-01T00:00:00Z"), QStringLiteral("all"), QStringLiteral("all"),
                       QStringLiteral("withdrawn"));

        const auto stopped = ask();
        m_desk->choose(QStringLiteral("2025-06-01T00:00:00Z"), QStringLiteral("all"), QStringLiteral("all"),
                       QStringLiteral("given"));
        const auto lifted = ask();

        QCOMPARE(spans(*stopped), QStringList {QStringLiteral("email offers 2025-01-01 2025-03-01")});
        QVERIFY(!stopped->consentSince);
        QCOMPARE(spans(*lifted),
                 (QStringList {QStringLiteral("email offers 2025-01-01 2025-03-01"),
                               QStringLiteral("email offers 2025-06-01 now")}));
    }

    void passesOverDataUses()
    {
        m_desk->choose(QStringLiteral("2025-01-01T00:00:00Z"), QStringLiteral("data-use"),
                       QStringLiteral("training-ai"), QStringLiteral("given"));

        QVERIFY(ask()->consents.isEmpty());
    }

    void namesTheChannelsAgreedToInAMonth()
    {
        m_desk->choose(QStringLiteral("2025-01-31T00:00:00Z"), QStringLiteral("sms"), QStringLiteral("offers"),
                       QStringLiteral("given"));
        m_desk->choose(QStringLiteral("2025-02-01T00:00:00Z"), QStringLiteral("sms"), QStringLiteral("offers"),
                       QStringLiteral("withdrawn"));

        const auto summary = ask();

        QCOMPARE(summary->consentedChannels(QDate(2025, 1, 1)), QList {Channel::Sms});
        QVERIFY(summary->consentedChannels(QDate(2025, 2, 1)).isEmpty());
    }

    void isRefusedOutsideTheRegions()
    {
        Actor agent = m_desk->desk.actor(Role::Agent);
        agent.regions = {QStringLiteral("DE")};

        QVERIFY_ERROR(contactSummary(m_desk->desk.connection(), agent, CustomerId {1}, m_desk->desk.clock.now()),
                      Error::Kind::Refused);
        QVERIFY_ERROR(MessageStore(m_desk->desk.connection(), agent).page(CustomerId {1}, {}, 10),
                      Error::Kind::Refused);
    }

private:
    Result<ContactSummary> ask()
    {
        return contactSummary(m_desk->desk.connection(), m_desk->desk.actor(Role::Agent), CustomerId {1},
                              m_desk->desk.clock.now());
    }

    static QStringList spans(const ContactSummary &summary)
    {
        QStringList lines;
        for (const ConsentSpan &span : summary.consents)
            lines.append(QStringLiteral("%1 %2 %3 %4")
                             .arg(code(span.channel), code(span.topic), span.from.toIso().left(10),
                                  span.until ? span.until->toIso().left(10) : QStringLiteral("now")));
        return lines;
    }

    std::unique_ptr<MessageDesk> m_desk;
};

} // namespace Prefdesk

QTEST_GUILESS_MAIN(Prefdesk::TestContactSummary)
#include "tst_contactsummary.moc"
