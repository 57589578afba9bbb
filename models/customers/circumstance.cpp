// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/circumstance.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Prefdesk {

namespace {

// In the order of the enumeration.
constexpr std::array codes {"birth-date", "guardian",    "legal-stop", "purchase", "inquiry",
                            "contract",   "soft-opt-in", "reassigned", "hold"};

} // namespace

QString code(Circumstance::Kind kind)
{
    return QLatin1String(codes.at(static_cast<std::size_t>(kind)));
}

std::optional<Circumstance::Kind> circumstanceKindFromCode(const QString &text)
{
    for (const Circumstance::Kind kind : allCircumstanceKinds()) {
        if (code(kind) == text)
            return kind;
    }
    return std::nullopt;
}

QList<Circumstance::Kind> allCircumstanceKinds()
{
    QList<Circumstance::Kind> kinds;
    for (std::size_t index = 0; index < codes.size(); ++index)
        kinds.append(static_cast<Circumstance::Kind>(index));
    return kinds;
}

bool isReadable(Circumstance::Kind kind, const QString &value)
{
    using enum Circumstance::Kind;
    switch (kind) {
    case BirthDate:
        return QDate::fromString(value, Qt::ISODate).isValid() && value.size() == 10;
    case LegalStop:
        return value == "deceased"_L1 || value == "court"_L1 || value == "regulator"_L1;
    case Hold:
        return value == "complaint"_L1 || value == "service-case"_L1 || value == "dispute"_L1
            || value == "bereavement"_L1 || value == "other"_L1;
    case Reassigned:
        return !value.isEmpty();
    case Guardian:
    case SoftOptIn:
    case Purchase:
    case Inquiry:
    case Contract:
        return value.isEmpty();
    }
    return false;
}

JsonText toJsonText(const Circumstance &circumstance)
{
    JsonText json;
    if (circumstance.batch)
        json.add("batch"_L1, number(*circumstance.batch));
    json.add("begins_at"_L1, circumstance.beginsAt.toIso());
    json.add("circumstance"_L1, number(circumstance.id));
    if (circumstance.ends)
        json.add("ends"_L1, number(*circumstance.ends));
    if (circumstance.endsAt)
        json.add("ends_at"_L1, circumstance.endsAt->toIso());
    json.add("kind"_L1, code(circumstance.kind));
    json.add("person"_L1, number(circumstance.person));
    json.add("reason"_L1, circumstance.reason);
    json.add("recorded_at"_L1, circumstance.recordedAt.toIso());
    json.add("reference"_L1, circumstance.reference);
    json.add("value"_L1, circumstance.value);
    return json;
}

} // namespace Prefdesk
