// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QList>
#include <QVariant>

#include <optional>

namespace Prefdesk {

/// Parameters that are arrays (PostgreSQL only): QList<std::optional<qint64>> is a bigint[], a QStringList a text[], a
/// QByteArrayList a bytea[]; std::nullopt and what isNull() are NULL elements.
using OptionalIntegers = QList<std::optional<qint64>>;

/// Rows as arrays, one for each column; NULL only in columns of integers, the others hold texts.
QVariantList arraysOf(const QList<QVariantList> &rows);

/// Qt's SQL classes store a default-constructed text as NULL; ours mean an empty text.
QVariant parameter(const QVariant &value);

/// What every engine answers alike: somebody stopped the work; a statement got too few or too many values.
Error stoppedError();
Error parameterCountError();

} // namespace Prefdesk
