// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/scan.h"

#include "models/storage/connection.h"

namespace Prefdesk {

Scan::Scan(Connection &connection, const QString &sql, const QVariantList &values)
    : m_cursor(connection.cursor(sql, values))
{
}

} // namespace Prefdesk
