// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/draftkeeper.h"

#include "models/preferences/draftstore.h"
#include "models/storage/database.h"

#include <chrono>
#include <utility>

namespace Prefdesk {

using namespace std::chrono_literals;

DraftKeeper::DraftKeeper(Database &database, Actor actor, Clock clock, Unsaved unsaved, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
    , m_unsaved(std::move(unsaved))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(400ms);
    connect(&m_soon, &QTimer::timeout, this, &DraftKeeper::keep);
    m_again.setSingleShot(true);
    m_again.setInterval(5s);
    connect(&m_again, &QTimer::timeout, this, &DraftKeeper::storeAgain);
    connect(&m_database, &Database::lineRestored, this, &DraftKeeper::storeAgain);
}

void DraftKeeper::begin(CustomerId customer)
{
    keepWaiting();
    m_customer = customer;
    m_found.reset();
    m_isLookedFor = false;
    m_isKept = false;
}

void DraftKeeper::setFound(const std::optional<CallDraft> &draft)
{
    m_found = draft;
    m_isLookedFor = true;
}

CallDraft DraftKeeper::takeFound()
{
    m_isKept = true;
    return *std::exchange(m_found, std::nullopt);
}

void DraftKeeper::keepSoon()
{
    if (m_customer && !m_soon.isActive()) // steady typing must not put it off
        m_soon.start();
}

void DraftKeeper::keepWaiting()
{
    if (m_soon.isActive())
        keep();
}

void DraftKeeper::keep()
{
    m_soon.stop();
    if (!m_customer || !m_isLookedFor)
        return;
    const std::optional<CallDraft> unsaved = m_unsaved();
    const bool isAsFound = unsaved == m_found;
    if (isAsFound && !m_isKept)
        return;
    m_isKept = unsaved.has_value();
    if (!unsaved) {
        drop(*m_customer);
        return;
    }
    store(*m_customer, unsaved);
}

void DraftKeeper::drop(CustomerId customer)
{
    if (customer == m_customer)
        m_soon.stop();
    store(customer, {});
}

void DraftKeeper::store(CustomerId customer, const std::optional<CallDraft> &draft)
{
    m_unstored.insert(customer, draft);
    ++m_storing;
    m_database.run(
        this,
        [actor = m_actor, clock = m_clock, customer, draft](Connection &connection) {
            DraftStore drafts(connection, actor, clock);
            return draft ? drafts.keep(*draft) : drafts.drop(customer);
        },
        [this, customer, draft](const Result<> &done) { finishStoring(customer, draft, done); });
}

void DraftKeeper::finishStoring(CustomerId customer, const std::optional<CallDraft> &draft, const Result<> &done)
{
    const auto waiting = m_unstored.constFind(customer);
    const bool isLast = waiting != m_unstored.cend() && *waiting == draft;
    if (isLast && (done || done.error().kind != Error::Kind::Unavailable))
        m_unstored.erase(waiting);
    if (--m_storing == 0)
        emit answered();
    if (done || m_database.isLineLost()) // the window says so already, and the line will be back
        return;
    if (done.error().kind == Error::Kind::Unavailable)
        m_again.start();
    emit failed(done.error());
}

void DraftKeeper::storeAgain()
{
    const auto all = m_unstored;
    for (auto one = all.cbegin(); one != all.cend(); ++one)
        store(one.key(), one.value());
}

QList<CallDraft> DraftKeeper::unstored() const
{
    QList<CallDraft> drafts;
    for (const std::optional<CallDraft> &draft : m_unstored) {
        if (draft)
            drafts.append(*draft);
    }
    return drafts;
}

} // namespace Prefdesk
