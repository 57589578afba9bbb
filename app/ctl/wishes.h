// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/commandline.h"
#include "models/customers/customer.h"
#include "models/preferences/calldraft.h"
#include "models/preferences/preference.h"

namespace Prefdesk {

class Invocation;

/// What --frequency, --cap and --pause-until say; what is not said stays as it is.
struct Limits
{
    std::optional<Frequency> frequency;
    std::optional<Cap> cap;
    std::optional<Instant> pauseUntil;
};

QList<Option> limitOptions();
Result<Limits> limitsFrom(const Invocation &invocation);

/// "email/offers=given", "data-use/training-ai=refused"
Result<QList<Wish>> wishesFrom(const QStringList &words);

/// What an opt-out of that scope answers: "all" is the stop itself, "marketing" the objection to direct marketing,
/// "household" everybody at the customer's home, an address of the customer's all who share it; a channel or "data-use"
/// is every question of it.
Result<QList<Question>> questionsOfScope(const QString &scope, const Customer &customer);
/// Whether it can be a scope at all; asked before anybody signs in.
Result<> checkScope(const QString &scope);

/// The wishes with the limits in force or newly said, and with the choice they replace.
QList<Wish> completed(const QList<Wish> &asked, const Limits &limits, const QList<Preference> &current);
/// Everything of the questions off: withdrawn where it was given, refused where it was not; what is off stays.
QList<Wish> withdrawals(const QList<Question> &questions, const QList<Preference> &current);
Wish liftingWish();

} // namespace Prefdesk
