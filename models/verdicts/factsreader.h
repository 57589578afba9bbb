// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/facts.h"
#include "models/verdicts/jsonfields.h"
#include "models/verdicts/zonebook.h"

namespace Prefdesk {

/// Where the customer of a case lives when it does not say.
struct CasePlace
{
    QString country;
    QString subdivision;
};

/// Reads the facts of a rule pack's example case; what is left out is not known, but for the place and one contact
/// point that serves every channel.
Facts readFacts(const QJsonValue &json, const CasePlace &place, ZoneBook &zones, const QString &where,
                FirstFault &fault);

/// "phone/offers", "data-use/training-ai"; nothing for another text and for the stop.
std::optional<Subject> subjectFromCode(const QString &code);
QString code(const Subject &subject);

} // namespace Prefdesk
