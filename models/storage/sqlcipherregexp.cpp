// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/sqlcipherregexp.h"

#include <sqlcipher/sqlite3.h>

#include <QCache>
#include <QRegularExpression>

namespace Prefdesk {

namespace {

constexpr int mostPatterns = 25;
using Patterns = QCache<QString, QRegularExpression>;

QString textOf(sqlite3_value *value)
{
    const auto *const utf8 = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QString::fromUtf8(utf8, sqlite3_value_bytes(value));
}

void matches(sqlite3_context *context, int, sqlite3_value **arguments)
{
    auto &patterns = *static_cast<Patterns *>(sqlite3_user_data(context));
    const QString pattern = textOf(arguments[0]);
    if (!patterns.contains(pattern))
        patterns.insert(pattern, new QRegularExpression(pattern, QRegularExpression::DontCaptureOption));
    const bool found = patterns.object(pattern)->match(textOf(arguments[1])).hasMatch();
    sqlite3_result_int(context, found ? 1 : 0);
}

void freePatterns(void *patterns)
{
    delete static_cast<Patterns *>(patterns);
}

} // namespace

void addRegexp(sqlite3 *database)
{
    sqlite3_create_function_v2(database, "regexp", 2, SQLITE_UTF8 | SQLITE_DIRECTONLY, new Patterns(mostPatterns),
                               matches, nullptr, nullptr, freePatterns);
}

} // namespace Prefdesk
