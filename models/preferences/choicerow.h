// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/preferences/choice.h"

#include <QString>
#include <QVariantList>

#include <optional>

namespace Prefdesk {

class Row;

/// Reads an answer from the columns state, frequency, cap, cap_period, pause_until; nothing when one is not a word we
/// know.
std::optional<Answer> answerFromRow(const Row &row, int firstColumn);
/// Reads the first two columns, channel and topic. A damaged word reads as the stop.
Question questionFromRow(const Row &row);

/// What a new choice is written with, all but the place of its entry, and the values in that order.
QString writtenChoiceColumns();
QVariantList writtenValues(const Choice &choice);

} // namespace Prefdesk
