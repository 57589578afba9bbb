// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/demopeople.h"

#include "models/customers/normalform.h"

#include <QFile>
#include <QJsonDocument>

namespace Prefdesk {

namespace {

constexpr qint64 newestJoined = 1'793'000'000; // October 2026
constexpr qint64 joinedOver = 6LL * 365 * 86'400;

} // namespace

DemoPeople::DemoPeople(quint32 seed)
    : m_random(seed)
{
    QFile file(QStringLiteral(":/demo/people.json"));
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QJsonArray countries = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &country : countries)
        m_countries.insert(m_countries.size(), country[u"weight"].toInt(), country.toObject());
}

Customer DemoPeople::next()
{
    const QJsonObject &origin = country();
    Customer customer;
    customer.number = QString::number(m_next++);
    customer.givenName = pick(origin[u"given"].toArray());
    customer.familyName = pick(origin[u"family"].toArray());
    customer.language = origin[u"language"].toString();
    customer.country = origin[u"country"].toString();
    customer.zone = origin[u"zone"].toString();
    customer.lifecycle = m_random.bounded(3) == 0 ? QStringLiteral("lead") : QStringLiteral("customer");
    customer.customerSince = Instant {(newestJoined - m_random.bounded(joinedOver)) * 1'000'000};
    place(customer, origin);
    customer.contactPoints = contactPoints(customer, origin);
    return customer;
}

const QJsonObject &DemoPeople::country()
{
    return m_countries.at(m_random.bounded(static_cast<int>(m_countries.size())));
}

QString DemoPeople::pick(const QJsonArray &texts)
{
    return texts.at(m_random.bounded(static_cast<int>(texts.size()))).toString();
}

QString DemoPeople::digits(const QString &pattern)
{
    QString text = pattern;
    for (QChar &letter : text) {
        if (letter == u'#')
            letter = QChar(u'0' + m_random.bounded(10));
    }
    return text;
}

QString DemoPeople::mailName(const Customer &customer)
{
    QString plain;
    for (const QChar letter : folded(customer.givenName) + u'.' + folded(customer.familyName)) {
        if (letter.unicode() < 128 && (letter.isLetter() || letter == u'.'))
            plain += letter;
    }
    return (plain.size() > 2 ? plain : QStringLiteral("customer")) + QString::number(m_random.bounded(10, 9999));
}

void DemoPeople::place(Customer &customer, const QJsonObject &country)
{
    const QJsonArray places = country[u"places"].toArray();
    const QJsonObject place = places.at(m_random.bounded(static_cast<int>(places.size()))).toObject();
    customer.city = place[u"city"].toString();
    customer.subdivision = place[u"subdivision"].toString();
    customer.postalCode = digits(place[u"postal"].toString());
    customer.street = pick(country[u"street"].toArray()).replace(u'#', QString::number(m_random.bounded(1, 180)));
}

QList<ContactPoint> DemoPeople::contactPoints(const Customer &customer, const QJsonObject &country)
{
    const QString mobile = digits(country[u"phone"].toString());
    const QString street = customer.street + QStringLiteral(", ") + customer.postalCode + u' ' + customer.city;
    const QString mail = mailName(customer) + u'@' + country[u"mail"].toString();
    QList<ContactPoint> points {
        {.channel = Channel::Phone, .kind = QStringLiteral("mobile"), .typed = mobile, .address = mobile},
        {.channel = Channel::Post, .kind = QStringLiteral("post"), .typed = street, .address = street},
    };
    if (m_random.bounded(10) > 0)
        points.prepend({.channel = Channel::Email, .kind = QStringLiteral("email"), .typed = mail, .address = mail});
    return points;
}

} // namespace Prefdesk
