// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/answersheet.h"
#include "models/verdicts/explanationmodel.h"
#include "models/verdicts/verdictmodel.h"
#include "tests/verdicts/knowndesk.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace Prefdesk;

namespace {

const Question emailOffers = Question::topic(Channel::Email, Topic::Offers);

} // namespace

/// Agnès Berger of Paris agreed to offers by e-mail in November and withdrew in December.
class TestVerdictModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<KnownDesk>();
        m_agnes = m_desk->addCustomer(neighbour(QStringLiteral("100000"), QStringLiteral("agnes@example.net")));
        m_desk->say(m_agnes, emailOffers, ConsentState::Given, at("2026-11-24T09:00:00Z"));
        m_desk->say(m_agnes, emailOffers, ConsentState::Withdrawn, at("2026-12-10T09:00:00Z"));
        m_database = m_desk->desk.openDatabase();
        m_model
            = std::make_unique<VerdictModel>(*m_database, m_desk->desk.actor(Role::Agent), [this] { return m_now; });
    }
    void cleanup()
    {
        m_model.reset();
        m_database.reset();
        m_desk.reset();
    }

    void saysWhatHoldsNow()
    {
        show();

        QCOMPARE(verdict(Channel::Email).kind, VerdictKind::Blocked);
        QCOMPARE(verdict(Channel::Email).reason, Reason::Withdrawn);
        QCOMPARE(m_model->spoken(Channel::Email).sentence,
                 QStringLiteral("Vous ne souhaitez pas être contacté par e-mail, et nous le respectons."));
    }

    void saysWhatHeldAtAPastInstant()
    {
        show();
        waitFor([this] { m_model->showInstant(at("2026-12-01T09:00:00Z")); });

        QCOMPARE(verdict(Channel::Email).kind, VerdictKind::Allowed);
        QCOMPARE(verdict(Channel::Email).topics, QList<Topic> {Topic::Offers});

        waitFor([this] { m_model->showInstant({}); });
        QCOMPARE(verdict(Channel::Email).kind, VerdictKind::Blocked);
    }

    void takesAnInstantThatLiesAheadForNow()
    {
        show();
        m_model->showInstant(m_now.plusSeconds(1));
        QVERIFY(!m_model->past());
    }

    void reachesBackBeforeTheDesk()
    {
        show();
        waitFor([this] { m_model->showInstant(at("1999-01-01T00:00:00Z")); });
        QCOMPARE(verdict(Channel::Email).kind, VerdictKind::Blocked);
    }

    void countsWhatIsNotSavedYetForNowAlone()
    {
        show();
        AnswerSheet sheet;
        sheet.setAnswer(emailOffers, {.state = ConsentState::Given, .frequency = {}, .cap = {}, .pauseUntil = {}},
                        m_now);

        m_model->setSheet(sheet);
        QVERIFY(verdict(Channel::Email).reason != Reason::Withdrawn);

        waitFor([this] { m_model->showInstant(at("2026-12-11T09:00:00Z")); });
        QCOMPARE(verdict(Channel::Email).reason, Reason::Withdrawn);
    }

    void stopsEverythingOnceTheStopIsEntered()
    {
        show();
        waitFor([this] { m_model->showInstant({}); }, false);
        AnswerSheet sheet;
        sheet.setAnswer(Question::stop(),
                        {.state = ConsentState::Withdrawn, .frequency = {}, .cap = {}, .pauseUntil = {}}, m_now);

        m_model->setSheet(sheet);

        for (const Channel channel : allChannels())
            QCOMPARE(verdict(channel).reason, Reason::Stopped);
    }

    void forgetsTheCustomerBefore()
    {
        show();
        m_model->clear();
        QVERIFY(!m_model->isLoaded());
    }

    void tellsWhatCannotBeRead()
    {
        Actor german = m_desk->desk.actor(Role::Agent);
        german.regions = {QStringLiteral("DE")};
        VerdictModel model(*m_database, german, [this] { return m_now; });
        QSignalSpy failed(&model, &VerdictModel::failed);

        model.showCustomer(m_agnes, {});

        QVERIFY(failed.wait());
        QVERIFY(!model.isLoaded());
    }

    void explainsEveryRuleInTheOrderOfDecision()
    {
        show();
        ExplanationModel explanation;
        const QAbstractItemModelTester tester(&explanation);

        explanation.explain(m_model->rulings(), Subject::topic(Channel::Email, Topic::Offers));

        const auto cell = [&](int row, int column) { return explanation.index(row, column).data().toString(); };
        QVERIFY(explanation.rowCount() > 5);
        QCOMPARE(cell(0, ExplanationModel::Step), QStringLiteral("Legal stop"));
        int decided = -1;
        for (int row = 0; row < explanation.rowCount(); ++row) {
            if (explanation.index(row, 0).data(ExplanationModel::DecidedRole).toBool())
                decided = row;
            QVERIFY(!cell(row, ExplanationModel::RuleTitle).isEmpty());
        }
        QVERIFY(decided >= 0);
        QCOMPARE(cell(decided, ExplanationModel::Says), QStringLiteral("✗ The customer has withdrawn consent."));
        QVERIFY(cell(decided, ExplanationModel::Record).startsWith(QStringLiteral("choice ")));
        explanation.clear();
        QCOMPARE(explanation.rowCount(), 0);
    }

private:
    template<typename Action>
    void waitFor(Action action, bool isExpected = true)
    {
        QSignalSpy changed(m_model.get(), &VerdictModel::changed);
        action();
        if (isExpected)
            QVERIFY(changed.count() > 0 || changed.wait());
    }
    void show()
    {
        m_model->showCustomer(m_agnes, QStringLiteral("fr-FR"));
        QTRY_VERIFY(m_model->isLoaded());
    }
    ChannelVerdict verdict(Channel channel) const { return m_model->rulings().channel(channel); }

    std::unique_ptr<KnownDesk> m_desk;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<VerdictModel> m_model;
    CustomerId m_agnes = {};
    Instant m_now = at("2026-12-20T10:00:00Z");
};

QTEST_GUILESS_MAIN(TestVerdictModel)
#include "tst_verdictmodel.moc"
