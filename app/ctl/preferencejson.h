// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/preferences/preference.h"

#include <QJsonObject>

namespace Prefdesk {

/// state, frequency, cap and pause_until; what was not said is null.
QJsonObject answerObject(const Answer &answer);

/// number, stop, preferences (channel, topic, the answer, since, notice) and data_uses (use, state, since, notice).
QJsonObject preferencesObject(const QString &customerNumber, const QList<Preference> &preferences);

/// "given, weekly, at most 2 per week"
QString answerText(const Answer &answer);

} // namespace Prefdesk
