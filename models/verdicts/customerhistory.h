// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/circumstance.h"
#include "models/verdicts/facts.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace Prefdesk {

/// From when something counts: from when this desk wrote it down (what did the desk know?), or from when it had reached
/// the company (what should it have honoured?).
enum class Knowledge : quint8 { Recorded, Received };

/// How long the desk took something for true; until: when it learnt better.
struct Spell
{
    Instant from = {};
    std::optional<Instant> until = {};
};

struct PlaceSpell
{
    Spell spell = {};
    QString country = {};
    QString subdivision = {};
    QString postalCode = {};
    QString zone = {};
    QString household = {}; ///< householdKey()
    std::optional<Instant> customerSince = {};
};

struct PointSpell
{
    Spell spell = {};
    ContactPointId id = {};
    quint8 channels = 0; ///< as in PointFacts
    QString address = {};
};

/// A choice, of the customer or, of an address or household, of anybody who shares it.
struct SaidChoice
{
    enum class Of : quint8 { Question, Stop, Objection, Household, Channel, Address };

    Of of = Of::Question;
    quint8 index = 0; ///< of the question or channel
    CustomerId saidBy = {};
    QString place = {}; ///< the address, or the household's key
    AnswerFacts answer = {};
    Instant receivedAt = {};
    Instant recordedAt = {};
};

/// What a circumstance says, without its proof.
struct KnownCircumstance
{
    CircumstanceId id = {};
    Circumstance::Kind kind = Circumstance::Kind::Hold;
    QString value = {};
    Instant beginsAt = {};
    std::optional<Instant> endsAt = {};
    std::optional<CircumstanceId> ends = {};
    Instant recordedAt = {};
};

struct KnownMessage
{
    SentFacts sent = {};
    Instant recordedAt = {};
};

/// An address on a register's list.
struct ListedAddress
{
    QString address = {};
    qint64 list = 0;
};

/// Everything the desk ever learnt about one customer that a verdict can ask, with the times from which it counts: the
/// facts at any instant come from it without another look into the database.
struct CustomerHistory
{
    CustomerId customer = {};
    QString number = {};
    std::vector<PlaceSpell> places = {};
    std::vector<PointSpell> points = {};
    std::vector<SaidChoice> choices = {};
    std::vector<KnownCircumstance> circumstances = {};
    std::vector<ListedAddress> listed = {};
    std::vector<KnownMessage> messages = {}; ///< that arrived, the oldest first
};

/// What is the same for all customers.
struct FactsBackground
{
    struct List
    {
        Register list = Register::Site;
        Instant listedAt = {};
        Instant recordedAt = {};
    };

    QHash<qint64, List> lists; ///< of registers, by row
    QHash<qint64, Instant> staleSince; ///< by notice version: when a wording of another substance replaced it
};

} // namespace Prefdesk
