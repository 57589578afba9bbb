// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/postgreserror.h"
#include "models/storage/postgresline.h"

#include <libpq-fe.h>

#include <algorithm>
#include <poll.h>

namespace Prefdesk {

namespace {

constexpr int onItsWay = 1000; // milliseconds

// It answers, though it does not let this line in.
bool isServerThere(const Error &refusal)
{
    return refusal.kind == Error::Kind::WrongKey || refusal.detail.startsWith(QStringLiteral("PostgreSQL 53"));
}

} // namespace

// TCP says nothing where something in between keeps the line up, and a slow statement is silent as well: only the
// server knows.
bool PostgresLine::isStillServed()
{
    expectAnswer();
    if (doesServerWork())
        return true;
    // What it answered meanwhile may be on its way.
    pollfd socket {PQsocket(m_line), POLLIN, 0};
    m_isCut = ::poll(&socket, 1, std::min(onItsWay, m_silence)) == 0;
    return !m_isCut;
}

bool PostgresLine::doesServerWork() const
{
    if (!m_login) // this is the other line
        return false;
    const auto other = openAt(m_address, *m_login, Mode::ReadOnly);
    if (!other)
        return isServerThere(other.error());
    (*other)->m_login.reset();
    const auto found
        = (*other)->executeOnce("SELECT pid FROM pg_stat_activity "
                                "WHERE pid = $1 AND state = 'active' AND wait_event_type IS DISTINCT FROM 'Client'",
                                PostgresParameters({qint64 {PQbackendPID(m_line)}}));
    return found && PQntuples(found->get()) > 0;
}

} // namespace Prefdesk
