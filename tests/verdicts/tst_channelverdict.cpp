// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/channelverdict.h"
#include "models/verdicts/spokenverdict.h"

#include <QtTest>

using namespace Prefdesk;

namespace {

constexpr Instant morning {1'000'000};
constexpr Instant noon {2'000'000};

Verdict verdictOf(VerdictKind kind, Reason reason = Reason::Nothing, Gate gate = Gate::Consent)
{
    Verdict verdict {.kind = kind};
    if (kind != VerdictKind::Allowed) {
        verdict.results.append({.outcome = Outcome::Blocks, .reason = reason, .gate = gate});
        verdict.decidedBy = 0;
    }
    return verdict;
}

Verdict from(Instant instant)
{
    Verdict verdict = verdictOf(VerdictKind::AllowedFrom, Reason::OutsideHours, Gate::QuietHours);
    verdict.from = instant;
    return verdict;
}

} // namespace

class TestChannelVerdict : public QObject
{
    Q_OBJECT

private slots:
    void allowsWhatOneTopicAllows()
    {
        const ChannelVerdict line = channelVerdict(Channel::Email, [](Topic topic) {
            return topic == Topic::Offers || topic == Topic::Events
                ? verdictOf(VerdictKind::Allowed)
                : verdictOf(VerdictKind::Blocked, Reason::Withdrawn);
        });
        QCOMPARE(line.kind, VerdictKind::Allowed);
        QCOMPARE(line.topics, (QList<Topic> {Topic::Offers, Topic::Events}));
        QCOMPARE(line.decidedAt, Topic::Offers);
    }

    void tellsWhatWasAgreedFromWhatTheLawAllows()
    {
        const auto yes = [](Reason reason) {
            Verdict verdict = verdictOf(VerdictKind::Allowed);
            verdict.results.append({.outcome = Outcome::Passed, .reason = reason, .gate = Gate::Consent});
            return verdict;
        };
        const ChannelVerdict agreed = channelVerdict(Channel::Post, [&](Topic) { return yes(Reason::ConsentGiven); });
        const ChannelVerdict mixed = channelVerdict(Channel::Post, [&](Topic topic) {
            return yes(topic == Topic::Offers ? Reason::OptOutLaw : Reason::ConsentGiven);
        });

        QVERIFY(spokenVerdict(agreed, QStringLiteral("en"), {}).sentence.endsWith(QStringLiteral("as you agreed.")));
        QVERIFY(spokenVerdict(mixed, QStringLiteral("en"), {})
                    .sentence.endsWith(QStringLiteral("you can say no at any time.")));
    }

    void takesNoServiceMessageForAYes()
    {
        const ChannelVerdict line = channelVerdict(Channel::Sms, [](Topic topic) {
            return topic == Topic::Service ? verdictOf(VerdictKind::Allowed)
                                           : verdictOf(VerdictKind::Blocked, Reason::NotAsked);
        });
        QCOMPARE(line.kind, VerdictKind::Blocked);
        QCOMPARE(line.reason, Reason::NotAsked);
    }

    void namesTheEarliestTimeOfAllTopics()
    {
        const ChannelVerdict line = channelVerdict(Channel::Phone, [](Topic topic) {
            return topic == Topic::Offers ? from(morning)
                : topic == Topic::Events  ? from(noon)
                                          : verdictOf(VerdictKind::Blocked, Reason::Refused, Gate::Topic);
        });
        QCOMPARE(line.kind, VerdictKind::AllowedFrom);
        QCOMPARE(line.from, std::optional(morning));
        QCOMPARE(line.decidedAt, Topic::Offers);
        QCOMPARE(line.topics, (QList<Topic> {Topic::Offers, Topic::Events}));
    }

    void tellsTheStrongestNo()
    {
        const ChannelVerdict line = channelVerdict(Channel::Email, [](Topic topic) {
            return topic == Topic::Surveys ? verdictOf(VerdictKind::Blocked, Reason::Withdrawn, Gate::Topic)
                                           : verdictOf(VerdictKind::Blocked, Reason::NotAsked, Gate::Consent);
        });
        QCOMPARE(line.reason, Reason::Withdrawn);
        QCOMPARE(line.decidedAt, Topic::Surveys);
    }

    void speaksTheCallersLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("spoken");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("French of Canada") << "fr-CA"
                                          << "fr"
                                          << "Vous ne souhaitez pas être contacté par e-mail, et nous le respectons.";
        QTest::newRow("German") << "de-DE"
                                << "de"
                                << "Sie möchten nicht per E-Mail von uns hören, und daran halten wir uns.";
        QTest::newRow("English") << "en"
                                 << "en"
                                 << "You told us not to contact you by e-mail, so we do not.";
        QTest::newRow("a language without words") << "pl-PL"
                                                  << "en"
                                                  << "You told us not to contact you by e-mail, so we do not.";
        QTest::newRow("no language") << ""
                                     << "en"
                                     << "You told us not to contact you by e-mail, so we do not.";
    }
    void speaksTheCallersLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QString, spoken);
        QFETCH(QString, sentence);
        const ChannelVerdict verdict {.channel = Channel::Email,
                                      .kind = VerdictKind::Blocked,
                                      .topics = {},
                                      .from = {},
                                      .reason = Reason::Withdrawn};
        QCOMPARE(spokenVerdict(verdict, language, {}), (SpokenVerdict {sentence, spoken}));
    }

    void saysWhatAndFromWhen()
    {
        const ChannelVerdict verdict {.channel = Channel::Phone,
                                      .kind = VerdictKind::AllowedFrom,
                                      .topics = {Topic::Newsletter, Topic::Offers, Topic::Events},
                                      .from = morning};
        QCOMPARE(spokenVerdict(verdict, QStringLiteral("en"), QStringLiteral("08:00")).sentence,
                 QStringLiteral(
                     "We may contact you by phone about the newsletter, offers and events, but not before 08:00."));
    }

    void everyReasonHasWordsInEveryLanguage()
    {
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("fr")}) {
            for (const Channel channel : allChannels()) {
                for (int reason = 0; reason <= static_cast<int>(Reason::Forbidden); ++reason) {
                    const ChannelVerdict verdict {.channel = channel,
                                                  .kind = VerdictKind::Blocked,
                                                  .topics = {},
                                                  .from = {},
                                                  .reason = static_cast<Reason>(reason)};
                    const SpokenVerdict said = spokenVerdict(verdict, language, {});
                    QCOMPARE(said.language, language);
                    QVERIFY2(said.sentence.endsWith(u'.') && !said.sentence.contains(u'{'), qPrintable(said.sentence));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestChannelVerdict)
#include "tst_channelverdict.moc"
