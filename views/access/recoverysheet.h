// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QString>

namespace Prefdesk {

/// What goes onto the sheet of paper.
struct RecoverySheet
{
    QString deskName;
    QString code;
};

/// Writes a PDF of one page, to be printed and deleted; only its owner can read the file. Unavailable.
Result<> writeRecoverySheet(const RecoverySheet &sheet, const QString &file);

} // namespace Prefdesk
