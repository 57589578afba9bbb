// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/customer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>

namespace Prefdesk {

/// Made-up customers of many languages and scripts; the same seed gives the same people.
class DemoPeople final
{
public:
    /// Reads resources/demo/people.json.
    explicit DemoPeople(quint32 seed);

    /// The next customer, with contact points as people type them; customer numbers count up from 100000.
    Customer next();

private:
    const QJsonObject &country();
    QString pick(const QJsonArray &texts);
    QString digits(const QString &pattern);
    QString mailName(const Customer &customer);
    void place(Customer &customer, const QJsonObject &country);
    QList<ContactPoint> contactPoints(const Customer &customer, const QJsonObject &country);

    QList<QJsonObject> m_countries; // each as often as its weight
    QRandomGenerator m_random;
    qint64 m_next = 100000;
};

} // namespace Prefdesk
