// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Prefdesk {

/// The screen's word for what an entry recorded under a key: codes in the words of the vocabulary, times in local time,
/// anything else as it is.
QString wordFor(const QString &key, const QString &text);

} // namespace Prefdesk
