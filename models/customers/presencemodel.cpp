// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/presencemodel.h"

#include "models/customers/presencestore.h"
#include "models/storage/database.h"

namespace Prefdesk {

namespace {

constexpr int interval = 2000;

} // namespace

PresenceModel::PresenceModel(Database &database, Actor actor, Clock clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &PresenceModel::tell);
}

void PresenceModel::show(CustomerId customer)
{
    if (m_customer && m_customer != customer)
        m_database.run(
            this,
            [before = *m_customer, actor = m_actor, clock = m_clock](Connection &connection) {
                return PresenceStore(connection, actor, clock).leave(before);
            },
            [](const Result<> &) {}); // forgotten anyway after a while
    m_customer = customer;
    setOthers({});
    m_isAsking = false;
    tell();
    m_timer.start();
}

void PresenceModel::tell()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    m_database.run(
        this,
        [customer = *m_customer, actor = m_actor, clock = m_clock](Connection &connection) -> Result<QStringList> {
            PresenceStore store(connection, actor, clock);
            const Result<> entered = store.enter(customer);
            if (!entered)
                return entered.error();
            return store.others(customer);
        },
        [this, customer = *m_customer](const Result<QStringList> &names) {
            if (m_customer != customer)
                return;
            m_isAsking = false;
            setOthers(names ? *names : QStringList());
        });
}

void PresenceModel::setOthers(const QStringList &names)
{
    if (names == m_others)
        return;
    m_others = names;
    emit othersChanged(m_others);
}

} // namespace Prefdesk
