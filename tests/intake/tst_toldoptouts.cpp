// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/toldoptouts.h"

#include "models/intake/contactimport.h"
#include "models/preferences/choicestore.h"
#include "models/preferences/statementstore.h"
#include "models/storage/transaction.h"
#include "tests/intake/importsupport.h"
#include "tests/support/resultcheck.h"

#include <QTest>

namespace Prefdesk {

namespace {

const QByteArray header
    = "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Street Address,City,State/Region,"
      "Postal Code,Country/Region,Preferred language,Time Zone,Create Date,Lifecycle Stage,Unsubscribed from all "
      "email,Opted out of email: Marketing Information,Opted out of email: Customer Service Communication\n";

// A row that says these words in the three columns of opt-outs.
QByteArray row(const QByteArray &optOuts)
{
    return "7,Ada,Lovelace,ada@example.org,,,,,,,GB,en-GB,Europe/London,2024-01-02T03:04:05Z,customer," + optOuts
        + "\n";
}

const Question offers = Question::topic(Channel::Email, Topic::Offers);
const Question service = Question::topic(Channel::Email, Topic::Service);

} // namespace

/// Opt-outs of the contact export, from one import to the next.
class TestToldOptOuts final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_import = std::make_unique<ImportDesk>(ContactImport::format()); }

    void aNoIsReadInAnyWord_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<bool>("isOut");
        QTest::addColumn<bool>("isQuarantined");
        for (const char *word : {"true", "TRUE", " yes ", "1", "Wahr", "Ja", "vrai", "oui"})
            QTest::newRow(word) << QByteArray(word) << true << false;
        for (const char *word : {"", " ", "false", "No", "0", "Falsch", "Nein", "faux", "non"})
            QTest::addRow("not \"%s\"", word) << QByteArray(word) << false << false;
        for (const char *word : {"maybe", "opted out", "2", "?"})
            QTest::newRow(word) << QByteArray(word) << true << true;
        QTest::newRow("long") << QByteArray(5000, 'x') << true << true;
    }
    void aNoIsReadInAnyWord()
    {
        QFETCH(QByteArray, word);
        QFETCH(bool, isOut);
        QFETCH(bool, isQuarantined);

        const auto outcome = import("false,false," + word);

        QCOMPARE(stateOf(service), isOut ? ConsentState::Refused : ConsentState::Unknown);
        QCOMPARE(stateOf(offers), ConsentState::Unknown);
        QCOMPARE(faults(outcome),
                 isQuarantined ? QStringList {QStringLiteral(
                     "2 Opted out of email: Customer Service Communication not-yes-or-no")}
                               : QStringList());
    }

    void withdrawsOnlyWhatWasGivenAndKeepsItsLimits()
    {
        QVERIFY_OK(import("false,false,false"));
        const Answer limited {ConsentState::Given, Frequency::Weekly, Cap {2, Cap::Period::Month},
                              m_import->desk.clock.now().plusSeconds(9'999'999)};
        say(offers, limited);

        QVERIFY_OK(import("true,false,false"));

        Answer expected = limited;
        expected.state = ConsentState::Withdrawn;
        QCOMPARE(answerTo(preferences(), offers)->answer, expected);
        QCOMPARE(stateOf(service), ConsentState::Refused);
    }

    void coolsNothingOffBecauseItNamesNoTime()
    {
        QVERIFY_OK(import("false,false,false"));
        say(offers, {.state = ConsentState::Given});
        QVERIFY_OK(import("true,false,false"));

        const auto last = ChoiceStore(m_import->desk.connection()).lastWithdrawal(CustomerId {1}, offers);

        QVERIFY_OK(last);
        QVERIFY(*last);
        QVERIFY(!(*last)->occurredAt);
        QCOMPARE((*last)->before.state, ConsentState::Given);
    }

    void aNewerYesStandsWhileExportsRepeatAnOldNo()
    {
        QVERIFY_OK(import("true,false,false"));
        QCOMPARE(stateOf(offers), ConsentState::Refused);
        say(offers, {.state = ConsentState::Given});

        for (int time = 0; time < 2; ++time) {
            const auto outcome = import("true,true,false");
            QCOMPARE(stateOf(offers), ConsentState::Given);
            QCOMPARE(outcome->choices, 0);
            QCOMPARE(faults(outcome), QStringList {QStringLiteral("2 Unsubscribed from all email newer-choice")});
        }
    }

    void aYesStandsAlsoWhenTheOldNoWasHeardHereFirst()
    {
        QVERIFY_OK(import("false,false,false"));
        say(offers, {.state = ConsentState::Refused});
        QVERIFY_OK(import("false,true,false"));
        say(offers, {.state = ConsentState::Given});

        QVERIFY_OK(import("false,true,false"));

        QCOMPARE(stateOf(offers), ConsentState::Given);
    }

    void aNoThatWasTakenBackCountsWhenItComesAgain()
    {
        QVERIFY_OK(import("true,false,false"));
        say(offers, {.state = ConsentState::Given});
        QVERIFY_OK(import("false,false,false"));
        QCOMPARE(stateOf(offers), ConsentState::Given);

        const auto outcome = import("true,false,false");

        QCOMPARE(stateOf(offers), ConsentState::Withdrawn);
        QCOMPARE(outcome->choices, 1);
    }

    void whoImportedTheFileBeforeDoesNotMatter()
    {
        Actor regional = m_import->desk.actor(Role::Regional);
        regional.regions = {QStringLiteral("DE")};
        const QString file = m_import->fileOf(header + row("true,false,false"));
        QVERIFY_OK(m_import->importAs(regional, file)); // sees nothing of Ada
        QVERIFY_OK(m_import->import(file));
        QCOMPARE(stateOf(offers), ConsentState::Refused);
    }

    void aNoInADuplicateRowCounts()
    {
        const QByteArray file = header + row("false,false,false") + row("perhaps,false,false");

        const auto outcome = m_import->import(m_import->fileOf(file));

        QCOMPARE(counts(outcome), QStringLiteral("1 added, 0 changed, 0 unchanged, 2 quarantined"));
        QCOMPARE(faults(outcome),
                 (QStringList {QStringLiteral("3 Record ID duplicate-row"),
                               QStringLiteral("3 Unsubscribed from all email not-yes-or-no")}));
        QCOMPARE(stateOf(offers), ConsentState::Refused);

        say(offers, {.state = ConsentState::Given});
        const auto again = m_import->import(m_import->fileOf(file));
        QCOMPARE(again->choices, 0);
        QCOMPARE(stateOf(offers), ConsentState::Given);
    }

private:
    Result<ImportOutcome> import(const QByteArray &optOuts)
    {
        return m_import->import(m_import->fileOf(header + row(optOuts)));
    }

    // As in a call, a minute later.
    void say(const Question &question, const Answer &answer)
    {
        TestDesk &desk = m_import->desk;
        desk.clock.advanceSeconds(60);
        Ledger ledger(desk.connection());
        auto transaction = Transaction::begin(desk.connection());
        const auto happenings = StatementStore(desk.connection(), desk.actor(Role::Admin))
                                    .recordMadeUp({.customer = CustomerId {1},
                                                   .wishes = {{question, answer, {}, {}}},
                                                   .occurredAt = desk.clock.now(),
                                                   .source = QStringLiteral("call"),
                                                   .batch = {},
                                                   .reason = {}},
                                                  *ledger.nextEntries());
        QVERIFY_OK(happenings);
        QVERIFY_OK(ledger.record(desk.actor(Role::Admin), desk.clock.now(), *happenings));
        QVERIFY_OK(transaction->commit());
        desk.clock.advanceSeconds(60);
    }

    QList<Preference> preferences()
    {
        const auto current = ChoiceStore(m_import->desk.connection()).current(CustomerId {1});
        return current ? *current : QList<Preference>();
    }

    ConsentState stateOf(const Question &question)
    {
        const auto found = answerTo(preferences(), question);
        return found ? found->answer.state : ConsentState::Unknown;
    }

    std::unique_ptr<ImportDesk> m_import;
};

} // namespace Prefdesk

QTEST_GUILESS_MAIN(Prefdesk::TestToldOptOuts)
#include "tst_toldoptouts.moc"
