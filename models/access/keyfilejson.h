// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/keyfile.h"

#include <optional>

namespace Prefdesk {

QByteArray jsonOf(const KeyFile &file);
/// Nothing unless every field is there, of its length, within its limits, and no other field is.
std::optional<KeyFile> keyFileFromJson(const QByteArray &json);

} // namespace Prefdesk
