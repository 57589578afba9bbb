// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/serverlogin.h"

#include <QByteArray>

struct pg_conn;

namespace Prefdesk {

/// libpq alone, over the same verified TLS: the bare operation beside ours.
class BareServer final
{
public:
    explicit BareServer(const ServerLogin &login);
    BareServer(const BareServer &) = delete;
    BareServer &operator=(const BareServer &) = delete;
    ~BareServer();

    /// All rows in binary, one by one, every column looked at; answers the bytes seen.
    qint64 read(const QByteArray &sql);

private:
    pg_conn *m_line;
};

} // namespace Prefdesk
