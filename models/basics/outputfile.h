// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QFileDevice>
#include <QString>
#include <QStringList>

class QSaveFile;

namespace Prefdesk {

/// Why a file could not be written or read, as a sentence with the file's place.
Error fileError(const QFileDevice &file);

/// Writes all bytes, or leaves the reason in the file: Qt keeps none when the disk takes a part of a block.
bool writeWhole(QFileDevice &file, const QByteArray &bytes);
/// The same for the bytes that the file still holds in memory.
bool flushWhole(QFileDevice &file);

/// Makes the file appear, or leaves what was there; false when any of its bytes did not arrive.
bool commit(QSaveFile &file);

/// Invalid when an output would replace one of the inputs, lie in a folder among them or replace what is no file.
Result<> checkOutput(const QString &path, const QStringList &inputs);

/// Writes a file for people outside the desk after checkOutput(); it appears complete, or what was there stays.
Result<> writeOutput(const QString &path, const QStringList &inputs, const QByteArray &bytes);

} // namespace Prefdesk
