// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ctl/terminal.h"

#include <QJsonArray>
#include <QTest>

using namespace Prefdesk;
using namespace Qt::StringLiterals;

/// May we contact them, who may be contacted and was it honoured: asked at the command line of a demo desk.
class TestVerdictCommands final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysWhetherAndWhy();
    void answersForAPastInstant();
    void replaysAListOfInstants();
    void writesTheAudience();
    void theAudienceAndTheSingleAnswerAgree();
    void listsTheBreaches();
    void holdsPromotionsWhileAComplaintIsOpen();
    void recordsWhatIsSoOfACustomer();
    void stopsAsFarAsTheCustomerWants();
    void tellsWhatARulePackChangesBeforeItIsInstalled();
    void listsTheDeadlines();
    void beginsTheDeadlineOfARequest();
    void refusesWhatCannotBeAsked();

private:
    Run ask(const QString &command, const char *person = "officer") const
    {
        return m_terminal.run(
            command
            + u" --desk demo.prefdesk --user %1 --passphrase-file demo --json"_s.arg(QLatin1StringView(person)));
    }
    QList<QStringList> audience() const;

    Terminal m_terminal;
};

void TestVerdictCommands::initTestCase()
{
    m_terminal.write(u"demo"_s, "demo\n");
    QCOMPARE(m_terminal.run(u"demo demo.prefdesk --customers 150 --seed 5"_s).code, 0);
    QCOMPARE(ask(u"audience email offers --out offers.csv"_s).code, 0);
}

QList<QStringList> TestVerdictCommands::audience() const
{
    QList<QStringList> rows;
    for (const QByteArray &line : m_terminal.read(u"offers.csv"_s).split('\n')) {
        QString text = QString::fromUtf8(line).trimmed();
        text.remove(QChar(QChar::ByteOrderMark));
        if (!text.isEmpty())
            rows.append(text.mid(1, text.size() - 2).split(u"\",\""_s));
    }
    return rows.mid(1);
}

void TestVerdictCommands::saysWhetherAndWhy()
{
    for (const QStringList &row : audience().first(20)) {
        const Run answer = ask(u"may-contact %1 email offers"_s.arg(row.at(0)), "agent");
        const QJsonObject object = answer.object();
        QCOMPARE(answer.code, object.value(u"verdict"_s).toString() == u"allowed" ? 0 : 1);
        QCOMPARE(object.value(u"number"_s).toString(), row.at(0));
        const QJsonArray rules = object.value(u"rules"_s).toArray();
        QVERIFY(rules.size() > 8);
        QVERIFY(rules.first().toObject().contains(u"source"_s));
        QCOMPARE(rules.first().toObject().value(u"rule"_s).toString(), u"builtin/legal-stop"_s);
    }
}

void TestVerdictCommands::answersForAPastInstant()
{
    const QString number = audience().first().first();
    const Run before = ask(u"may-contact %1 email offers --at 1999-01-01T00:00:00Z"_s.arg(number));
    QCOMPARE(before.code, 1);
    QCOMPARE(before.object().value(u"verdict"_s).toString(), u"blocked"_s);
    QCOMPARE(ask(u"may-contact %1 email offers --at yesterday"_s.arg(number)).code, 2);
}

void TestVerdictCommands::replaysAListOfInstants()
{
    const QString number = audience().first().first();
    const Run told = ask(u"replay %1 email offers 2026-01-01T12:00:00Z 1999-01-01T00:00:00Z"_s.arg(number));
    QCOMPARE(told.code, 0);
    QCOMPARE(told.objects().size(), 2);
    QCOMPARE(told.objects().last().value(u"at"_s).toString().left(10), u"1999-01-01"_s);
}

void TestVerdictCommands::writesTheAudience()
{
    QCOMPARE(audience().size(), 150);
    QCOMPARE(ask(u"audience email offers --out offers.csv"_s, "agent").code, 4);
    QCOMPARE(ask(u"audience email offers"_s).code, 2);
    QCOMPARE(ask(u"audience email offers --out demo.prefdesk/x.csv"_s).code, 5);
    const Run counts = ask(u"audience data-use training-ai --out uses.csv"_s);
    QCOMPARE(counts.object().value(u"customers"_s).toInt(), 150);
}

void TestVerdictCommands::theAudienceAndTheSingleAnswerAgree()
{
    for (const QStringList &row : audience().mid(20, 25))
        QCOMPARE(ask(u"may-contact %1 email offers"_s.arg(row.at(0))).object().value(u"verdict"_s).toString(),
                 row.at(1));
}

void TestVerdictCommands::listsTheBreaches()
{
    const Run found = ask(u"breaches"_s);
    const QList<QJsonObject> objects = found.objects();
    QCOMPARE(found.code, objects.size() > 1 ? 1 : 0);
    QCOMPARE(objects.last().value(u"breaches"_s).toInt(), objects.size() - 1);
    QVERIFY(objects.last().value(u"messages"_s).toInt() > 150);
    if (objects.size() > 1)
        QCOMPARE(ask(u"breaches "_s + objects.first().value(u"number"_s).toString(), "agent").code, 1);
    QCOMPARE(ask(u"breaches"_s, "agent").code, 4);
}

void TestVerdictCommands::holdsPromotionsWhileAComplaintIsOpen()
{
    QString number;
    for (const QStringList &row : audience()) {
        if (row.at(1) == u"allowed" && row.at(4) == u"consent-given")
            number = row.at(0);
    }
    QVERIFY(!number.isEmpty());
    QString mail;
    for (const auto &point : ask(u"find "_s + number, "agent").object().value(u"contact_points"_s).toArray()) {
        if (point.toObject().value(u"channel"_s).toString() == u"email")
            mail = point.toObject().value(u"address"_s).toString();
    }
    const auto tickets = [&](const char *status, const char *solved) {
        m_terminal.write(u"tickets.csv"_s,
                         "Id,Requester email,Requester phone,Subject,Status,Created at,Updated at,Solved at,Tags\n7,"
                             + mail.toUtf8() + ",,Complaint: rude," + status
                             + ",2026-01-01T00:00:00Z,2026-01-02T00:00:00Z," + solved + ",\n");
        return ask(u"import zendesk-tickets tickets.csv"_s, "admin").object();
    };
    QCOMPARE(tickets("open", "").value(u"added"_s).toInt(), 1);
    const Run held = ask(u"may-contact %1 email offers"_s.arg(number), "agent");
    QCOMPARE(held.code, 1);
    QCOMPARE(held.object().value(u"reason"_s).toString(), u"complaint"_s);
    QCOMPARE(ask(u"may-contact %1 email service"_s.arg(number), "agent").code, 0);
    QCOMPARE(tickets("solved", "2026-01-03T00:00:00Z").value(u"changed"_s).toInt(), 1);
    QCOMPARE(ask(u"may-contact %1 email offers"_s.arg(number), "agent").code, 0);
}

void TestVerdictCommands::recordsWhatIsSoOfACustomer()
{
    QString number;
    for (const QStringList &row : audience()) {
        if (number.isEmpty() && row.at(1) == u"allowed"_s)
            number = row.at(0);
    }
    QVERIFY(!number.isEmpty());
    const auto reason
        = [&] { return ask(u"may-contact %1 email offers"_s.arg(number)).object().value(u"reason"_s).toString(); };
    const QString before = reason();
    const QString dead = u"circumstance record %1 legal-stop=deceased"_s.arg(number);
    QVERIFY(ask(dead, "agent").code > 1); // not an agent's to say
    const Run recorded = ask(dead + u" --reference letter"_s);
    QCOMPARE(recorded.code, 0);
    QCOMPARE(reason(), u"deceased"_s);
    const qint64 id = recorded.object().value(u"id"_s).toInteger();
    QCOMPARE(ask(u"circumstance list "_s + number).object().value(u"id"_s).toInteger(), id);
    QCOMPARE(ask(u"circumstance end %1 %2 --reason mistaken"_s.arg(number).arg(id)).code, 0);
    QCOMPARE(reason(), before);
    QCOMPARE(ask(u"circumstance record %1 hold=boredom"_s.arg(number)).code > 1, true);
    QCOMPARE(ask(u"circumstance record %1 whim"_s.arg(number)).code, 2);
}

void TestVerdictCommands::stopsAsFarAsTheCustomerWants()
{
    const QList<QStringList> rows = audience();
    const auto reason = [this](const QString &number, const QString &about) {
        return ask(u"may-contact %1 %2"_s.arg(number, about), "agent").object().value(u"reason"_s).toString();
    };
    const auto stop = [this](const QString &number, const QString &scope) {
        return ask(u"stop %1 --scope %2 --heard no"_s.arg(number, scope), "agent").code;
    };
    QString number;
    QString mail;
    for (const QStringList &row : rows.mid(50)) {
        const QJsonObject found = ask(u"find "_s + row.at(0), "agent").object();
        const QJsonObject first = found.value(u"contact_points"_s).toArray().first().toObject();
        if (first.value(u"channel"_s).toString() == u"email" && row.at(4) != u"stopped")
            number = row.at(0), mail = first.value(u"address"_s).toString();
        if (!number.isEmpty())
            break;
    }
    QCOMPARE(stop(number, u"marketing"_s), 0);
    QCOMPARE(reason(number, u"email offers"_s), u"objected"_s);
    QCOMPARE(stop(number, mail), 0);
    QCOMPARE(reason(number, u"email service"_s), u"point-stopped"_s);
    QCOMPARE(stop(number, u"household"_s), 0);
    QCOMPARE(reason(number, u"phone offers"_s), u"stopped"_s);
    QCOMPARE(stop(number, u"nobody@example.org"_s), 2);
    QCOMPARE(stop(number, u"planet"_s), 2);
    const QJsonArray findings = ask(u"verify"_s).object().value(u"findings"_s).toArray();
    QVERIFY(findings.isEmpty());
}

void TestVerdictCommands::tellsWhatARulePackChangesBeforeItIsInstalled()
{
    m_terminal.write(u"quiet.json"_s, R"({"id": "site-quiet", "version": "1", "title": {"en": "Quiet", "de": "Ruhe"},
        "countries": ["everywhere"], "zone": "UTC", "sources": {"own": {"citation": "house rule 1", "where": "here"}},
        "rules": [{"id": "none", "kind": "forbidden", "title": {"en": "No mail", "de": "Keine Post"}, "source": "own",
            "channels": ["email"], "topics": ["offers"]}],
        "cases": [{"name": "offers", "subject": "email/offers", "at": "2026-06-01T12:00:00Z",
            "facts": {"country": "FR"}, "verdict": "blocked", "by": "none"}]})");
    const auto allowed
        = [this] { return ask(u"audience email offers --out now.csv"_s).object().value(u"allowed"_s).toInt(); };
    const int before = allowed();
    QVERIFY(before > 0);
    const Run tried = ask(u"rules install quiet.json --dry-run"_s, "admin");
    QCOMPARE(tried.code, 0);
    QVERIFY(!tried.objects().last().value(u"kept"_s).toBool());
    qint64 blocked = 0;
    for (const QJsonObject &country : tried.objects())
        blocked += country.value(u"blocked"_s).toInt();
    QVERIFY(blocked >= before);
    QCOMPARE(allowed(), before);
    QCOMPARE(ask(u"rules install quiet.json"_s, "officer").code, 4);
    QCOMPARE(ask(u"rules install quiet.json"_s, "admin").code, 0);
    QCOMPARE(allowed(), 0);
    QCOMPARE(ask(u"rules withdraw site-quiet"_s, "admin").code, 0);
    QCOMPARE(allowed(), before);
    m_terminal.write(u"broken.json"_s, "{");
    QVERIFY(ask(u"rules install broken.json"_s, "admin").code != 0);
}

void TestVerdictCommands::listsTheDeadlines()
{
    const Run all = ask(u"deadlines"_s);
    QCOMPARE(all.code, 1); // the demonstration desk is late with something
    QString before;
    for (const QJsonObject &one : all.objects()) {
        QVERIFY(one.value(u"due_at"_s).toString() >= before);
        before = one.value(u"due_at"_s).toString();
        QVERIFY(!one.value(u"rule"_s).toString().isEmpty() && !one.value(u"source"_s).toString().isEmpty());
    }
    const QList<QJsonObject> late = ask(u"deadlines --late"_s, "agent").objects();
    QVERIFY(!late.isEmpty() && late.size() < all.objects().size());
    for (const QJsonObject &one : late)
        QVERIFY(one.value(u"late"_s).toBool());
    const QString number = late.first().value(u"number"_s).toString();
    for (const QJsonObject &one : ask(u"deadlines "_s + number).objects())
        QCOMPARE(one.value(u"number"_s).toString(), number);
}

void TestVerdictCommands::beginsTheDeadlineOfARequest()
{
    const QString number = audience().last().first();
    QCOMPARE(ask(u"deadlines "_s + number).code, 0);
    const Run begun = ask(u"request %1 access --received 2026-01-31T09:00:00Z"_s.arg(number), "agent");
    QCOMPARE(begun.code, 0);
    const Run listed = ask(u"deadlines "_s + number);
    QCOMPARE(listed.code, 1);
    QCOMPARE(listed.objects().last().value(u"about"_s).toArray().first().toString(), u"access"_s);
    QCOMPARE(ask(u"request %1 whim"_s.arg(number)).code, 2);
    QCOMPARE(ask(u"request %1 access --received yesterday"_s.arg(number)).code, 2);
    QCOMPARE(ask(u"request %1 access --received 2126-01-31T09:00:00Z"_s.arg(number)).code, 5);
}

void TestVerdictCommands::refusesWhatCannotBeAsked()
{
    QCOMPARE(ask(u"may-contact 100000 pigeon offers"_s).code, 2);
    QCOMPARE(ask(u"may-contact 100000 email"_s).code, 2);
    QCOMPARE(ask(u"may-contact 9999999 email offers"_s).code, 2);
}

QTEST_GUILESS_MAIN(TestVerdictCommands)
#include "tst_verdictcommands.moc"
