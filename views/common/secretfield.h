// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QLineEdit;

namespace Prefdesk {

/// What was typed into a field for secrets, as an own copy to wipe(). The field overwrites its letters and forgets them
/// with all that could be undone.
QString takeSecret(QLineEdit *field);

} // namespace Prefdesk
