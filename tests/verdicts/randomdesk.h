// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/subject.h"
#include "tests/customers/samplecustomers.h"
#include "tests/verdicts/knownrows.h"

#include <QRandomGenerator>

namespace Prefdesk {

/// Makes up customers of several countries, some of whom share a home or a number, and what happens to them from 2025
/// to the end of 2026: answers, opt-outs of every width, circumstances, registers, messages, moves.
class RandomDesk final
{
public:
    RandomDesk(Connection &connection, Actor actor, quint32 seed)
        : m_connection(connection)
        , m_actor(std::move(actor))
        , m_rows(connection)
        , m_random(seed)
    {
    }

    int below(int count) { return static_cast<int>(m_random.bounded(count)); }
    bool oneIn(int count) { return below(count) == 0; }
    Instant sometime() { return at("2025-01-01T00:00:00Z").plusSeconds(below(700 * 86'400)); }

    /// Numbers "1", "2" ...; each has said yes to most of the questions once.
    void addCustomers(int count, const QList<Question> &questions)
    {
        for (int index = 0; index < count; ++index) {
            const Customer customer = someone(index);
            m_rows.take(customer, m_actor, at("2025-01-01T00:00:00Z").plusSeconds(below(100 * 86'400)));
            m_customers.append(customer);
            m_ids.append(idOf(customer.number));
            for (const Question &question : questions) {
                if (!oneIn(5))
                    m_rows.answer(m_ids.last(), question, yes(), at("2025-04-15T00:00:00Z").plusSeconds(index),
                                  at("2025-04-15T00:00:00Z").plusSeconds(below(30 * 86'400)));
            }
        }
    }

    /// The lists of four registers, each about once a month.
    void addRegisters()
    {
        for (const char *const name : {"fr-bloctel", "uk-tps", "us-national", "site"}) {
            for (int month = 0; month < 23; ++month) {
                const Instant listed = at("2025-01-05T00:00:00Z").plusSeconds(month * 30 * 86'400LL + below(86'400));
                const QString number = m_numbers.at(below(static_cast<int>(m_numbers.size())));
                m_rows.list(QString::fromLatin1(name), listed, listed.plusSeconds(below(5 * 86'400)),
                            oneIn(2) ? QStringList {number} : QStringList());
            }
        }
    }

    /// One thing that the desk learns; it may have been so earlier.
    void happen(const QList<Question> &questions)
    {
        const int index = below(static_cast<int>(m_ids.size()));
        const CustomerId customer = m_ids.at(index);
        const Instant when = sometime();
        const Instant earlier = when.plusSeconds(-below(3) * below(900'000));
        switch (below(8)) {
        case 0:
        case 1:
        case 2:
            m_rows.send(customer, static_cast<Channel>(below(3)), static_cast<Topic>(below(topicCount)), earlier, when,
                        oneIn(6) ? "bounced" : "delivered");
            return;
        case 3:
            m_rows.say(customer, optOut(m_customers.at(index)),
                       oneIn(2) ? ConsentState::Withdrawn : ConsentState::Given, earlier, when);
            return;
        case 4:
            m_rows.know(circumstance(customer, earlier, when));
            return;
        case 5:
            move(index, when);
            return;
        default:
            m_rows.answer(customer, questions.at(below(static_cast<int>(questions.size()))),
                          oneIn(3) ? Answer {.state = ConsentState::Withdrawn} : yes(), earlier, when);
        }
    }

private:
    struct Home
    {
        const char *country;
        const char *subdivision;
        const char *postalCode;
        const char *zone;
        const char *number;
    };
    static const QList<Home> &homes()
    {
        static const QList<Home> all {
            {"FR", "", "75001", "Europe/Paris", "+33660079539"},       {"DE", "", "10115", "", "+4915112000002"},
            {"GB", "", "SW1A 1AA", "Europe/London", "+447400123456"},  {"US", "NY", "10001", "", "+12124567890"},
            {"US", "FL", "33101", "America/New_York", "+13052345678"}, {"CA", "ON", "K1A 0B1", "", "+16132345678"},
            {"ES", "", "28001", "Mars/Olympus", "+34612345678"}};
        return all;
    }

    Customer someone(int index)
    {
        const Home &home = homes().at(below(static_cast<int>(homes().size())));
        const QString number = QString::number(index + 1);
        Customer customer = sampleCustomer(number, QStringLiteral("Agnès"), QStringLiteral("Berger"),
                                           QString::fromLatin1(home.country));
        customer.subdivision = QString::fromLatin1(home.subdivision);
        customer.postalCode = QString::fromLatin1(home.postalCode);
        customer.street = QStringLiteral("%1 rue É").arg(below(3));
        customer.zone = QString::fromLatin1(home.zone);
        if (oneIn(2))
            customer.customerSince = at("2024-06-01T00:00:00Z");
        customer
            = withPoint(customer, Channel::Email, QStringLiteral("email"), number + QStringLiteral("@example.org"));
        if (oneIn(10))
            return customer;
        // The last digit apart, so that some share a number.
        const QString mobile = QString::fromLatin1(home.number).chopped(1) + QString::number(below(5));
        m_numbers.append(mobile);
        return withPoint(customer, Channel::Phone, QStringLiteral("mobile"), mobile);
    }

    Answer yes()
    {
        Answer answer {.state = ConsentState::Given};
        if (oneIn(6))
            answer.frequency = static_cast<Frequency>(below(5));
        if (oneIn(8))
            answer.cap = Cap {1 + below(2), oneIn(2) ? Cap::Period::Week : Cap::Period::Month};
        if (oneIn(8))
            answer.pauseUntil = sometime();
        return answer;
    }

    Question optOut(const Customer &customer)
    {
        switch (below(6)) {
        case 0:
            return Question::stop();
        case 1:
            return Question::objection();
        case 2:
            return Question::household(householdKey(customer.country, customer.postalCode, customer.street));
        case 3:
            return Question::channelOptOut(static_cast<Channel>(below(3)));
        default:
            return Question::point(customer.contactPoints.last().channel, customer.contactPoints.last().address);
        }
    }

    Circumstance circumstance(CustomerId customer, Instant earlier, Instant when)
    {
        using enum Circumstance::Kind;
        const QList<Circumstance::Kind> kinds {Hold, Hold, Purchase, Purchase, Inquiry, Contract, SoftOptIn, BirthDate};
        Circumstance one {.customer = customer, .kind = kinds.at(below(8)), .beginsAt = earlier, .recordedAt = when};
        if (oneIn(40))
            one.kind = LegalStop;
        if (one.kind == LegalStop)
            one.value = QStringLiteral("court");
        if (one.kind == BirthDate)
            one.value = QDate(1995 + below(20), 5, 17).toString(Qt::ISODate);
        if (one.kind == Hold)
            one.value = oneIn(2) ? QStringLiteral("complaint") : QStringLiteral("other");
        if (one.kind == Hold || one.kind == LegalStop)
            one.endsAt = oneIn(4) ? std::nullopt : std::optional(when.plusSeconds(below(40 * 86'400)));
        return one;
    }

    void move(int index, Instant when)
    {
        Customer &customer = m_customers[index];
        if (m_moved.value(index) >= when)
            return;
        m_moved.insert(index, when);
        customer.street = QStringLiteral("%1 rue É").arg(below(3));
        customer.contactPoints[0].address = QStringLiteral("a%1@example.org").arg(below(9));
        m_rows.take(customer, m_actor, when);
    }

    CustomerId idOf(const QString &number)
    {
        const auto id = m_connection.first(QStringLiteral("SELECT id FROM customer WHERE number = ?"), {number},
                                           [](const Row &row) { return CustomerId {row.integer(0)}; });
        mustBe(id);
        return **id;
    }

    Connection &m_connection;
    Actor m_actor;
    KnownRows m_rows;
    QRandomGenerator m_random;
    QList<Customer> m_customers;
    QList<CustomerId> m_ids; // of m_customers
    QHash<int, Instant> m_moved; // since when somebody lives there
    QStringList m_numbers;
};

} // namespace Prefdesk
