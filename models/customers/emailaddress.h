// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QString>

namespace Prefdesk {

/// Trimmed, in lower case, the domain in its ASCII form (RFC 5890); Invalid with the reason when it cannot be an
/// e-mail address. Lengths as in RFC 5321 4.5.3.1; quoted local parts are not taken.
Result<QString> emailNormalForm(const QString &typed);

} // namespace Prefdesk
