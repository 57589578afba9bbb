// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QStringList>

namespace Prefdesk {

class Connection;
struct SearchText;

/// What typed digits can mean as phone numbers: they may be dialled from any of the countries on the desk.
struct PhoneGuesses
{
    QStringList beginnings; ///< of E.164 numbers
    QStringList wholeNumbers; ///< E.164; none while too little was typed
};

/// Reads which calling codes are on the desk when a national number was typed; on a shared desk only those of the
/// regions (none: of all).
Result<PhoneGuesses> phoneGuesses(const SearchText &text, const QStringList &regions, Connection &connection);

} // namespace Prefdesk
