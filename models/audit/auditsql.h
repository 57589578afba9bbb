// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/engine.h"

#include <QString>

namespace Prefdesk {

// What the engines say differently in the audit's SQL.

/// A query for the bytes that are stored, the entries' at least.
inline QString storedBytesSql(Engine engine)
{
    switch (engine) {
    case Engine::SqlCipher:
        return QStringLiteral("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
    case Engine::PostgreSql:
        return QStringLiteral("SELECT pg_total_relation_size('ledger_entry')");
    }
    return {};
}

/// The UTF-8 of a number's digits, as values are kept in an opening.
inline QString numberBytesSql(Engine engine, const QString &column)
{
    switch (engine) {
    case Engine::SqlCipher:
        return QStringLiteral("CAST(CAST(%1 AS TEXT) AS BLOB)").arg(column);
    case Engine::PostgreSql:
        return QStringLiteral("convert_to(CAST(%1 AS TEXT), 'UTF8')").arg(column);
    }
    return {};
}

} // namespace Prefdesk
