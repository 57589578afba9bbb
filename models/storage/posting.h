// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QString>
#include <QVariantList>

namespace Prefdesk {

class Connection;

/// For long work inside one transaction: a server begins the statement and the program goes on meanwhile. An error of
/// it is that of the next statement that is waited for, or of the commit. A local desk runs it at once.
Result<> post(Connection &connection, const QString &sql, const QVariantList &values);

} // namespace Prefdesk
