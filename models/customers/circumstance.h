// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/instant.h"
#include "models/basics/jsontext.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace Prefdesk {

/// Something that is so of a customer from one instant on, or until another: what verdicts need beside the answers.
/// Append-only.
struct Circumstance
{
    /// What stands in value: the birth date (ISO 8601), why the law stops everything ("deceased", "court",
    /// "regulator"), why there is a hold ("complaint", "service-case", "dispute", "bereavement", "other"), the address
    /// that belongs to somebody else now; of the others nothing. SoftOptIn: the addresses came with a purchase of
    /// similar goods, and the opt-out was offered then and in each message since.
    enum class Kind { BirthDate, Guardian, LegalStop, Purchase, Inquiry, Contract, SoftOptIn, Reassigned, Hold };

    CircumstanceId id = {};
    CustomerId customer = {};
    Kind kind = Kind::Hold;
    QString value = {};
    Instant beginsAt = {}; ///< of a birth date or an end: since when the company was told
    std::optional<Instant> endsAt = {}; ///< where that was known from the start
    std::optional<CircumstanceId> ends = {}; ///< this row ends that one, from beginsAt on
    QString reference = {}; ///< the service case or document
    Instant recordedAt = {};
    PersonId person = {};
    std::optional<BatchId> batch = {};
    QString reason = {};
    qint64 ledgerIndex = -1;

    bool operator==(const Circumstance &) const = default;
};

/// "hold"; codes are stored: add, never rename.
QString code(Circumstance::Kind kind);
std::optional<Circumstance::Kind> circumstanceKindFromCode(const QString &code);
QList<Circumstance::Kind> allCircumstanceKinds();
/// Whether the value is one that the kind can have.
bool isReadable(Circumstance::Kind kind, const QString &value);
/// As the ledger commits to it.
JsonText toJsonText(const Circumstance &circumstance);

} // namespace Prefdesk
