// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/outputfile.h"

#include <QByteArray>
#include <QString>

namespace Prefdesk {

/// Writes the file for its owner only; it appears complete and durable, or the old one stays.
Result<> writeAtomically(const QString &path, const QByteArray &bytes);

/// The file takes the other's place, durably.
Result<> replaceFile(const QString &file, const QString &replaced);

Result<QByteArray> readWhole(const QString &path);

/// Makes names in the folder durable; where a file system cannot, nothing is lost but that promise.
void syncFolder(const QString &folder);

/// Gives the folder its final name unless that name is taken; never replaces anything.
Result<> moveFolder(const QString &from, const QString &to);

} // namespace Prefdesk
