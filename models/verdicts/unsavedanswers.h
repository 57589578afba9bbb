// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/facts.h"

#include <QList>

namespace Prefdesk {

class AnswerSheet;
struct ContactPoint;

/// The facts as they will be once what the agent has entered is saved at the instant. A yes of a call has no more than
/// the answer; an opt-out that somebody else stands behind is not lifted by this customer's word.
Facts withUnsaved(Facts facts, const AnswerSheet &sheet, const QList<ContactPoint> &points, Instant instant);

} // namespace Prefdesk
