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
    run([kept = *unsaved](DraftStore &drafts) { return drafts.keep(kept); });
}

void DraftKeeper::drop(CustomerId customer)
{
    if (customer == m_customer)
        m_soon.stop();
    run([customer](DraftStore &drafts) { return drafts.drop(customer); });
}

/// job: DraftStore & -> Result<> on the database thread.
template<typename Job>
void DraftKeeper::run(Job job)
{
    m_database.run(
        this,
        [actor = m_actor, clock = m_clock, job = std::move(job)](Connection &connection) {
            DraftStore drafts(connection, actor, clock);
            return job(drafts);
        },
        [this](const Result<> &done) {
            if (!done)
                emit failed(done.error());
        });
}

} // namespace Prefdesk
