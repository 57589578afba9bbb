// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desklocation.h"

#include <QByteArray>

namespace Prefdesk {

class Connection;

/// The small files of a desk have one name each, in a local desk's folder as in a shared desk's table desk_file.
inline const QString keyFileName = QStringLiteral("desk.keys");
/// The person's PKCS#12 for signing reports; it opens with Unlocked::signerPassphrase.
QString signerFileName(const QString &personName);

/// From the table of a shared desk; Unavailable when there is no such file.
Result<QByteArray> readSharedFile(Connection &connection, const QString &name);
/// Wherever the desk is.
Result<QByteArray> readDeskFile(Connection &connection, const DeskLocation &location, const QString &name);

} // namespace Prefdesk
