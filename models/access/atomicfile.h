// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>

namespace Prefdesk {

/// Why a file could not be written or read, as a sentence with the file's place.
Error fileError(const QFileDevice &file);

/// Writes the file for its owner only; it appears complete and durable, or the old one stays.
Result<> writeAtomically(const QString &path, const QByteArray &bytes);

Result<QByteArray> readWhole(const QString &path);

/// Makes names in the folder durable; where a file system cannot, nothing is lost but that promise.
void syncFolder(const QString &folder);

/// Gives the folder its final name unless that name is taken; never replaces anything.
Result<> moveFolder(const QString &from, const QString &to);

} // namespace Prefdesk
