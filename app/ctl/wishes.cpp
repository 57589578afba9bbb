// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/wishes.h"

#include "app/ctl/invocation.h"

#include <QCoreApplication>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Wishes)
};

template<typename Value>
QString codesOf(const QList<Value> &values)
{
    QStringList codes;
    std::ranges::transform(values, std::back_inserter(codes), [](Value value) { return code(value); });
    return codes.join(QStringLiteral(", "));
}

std::optional<Cap> capFromText(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('/'));
    const auto period = capPeriodFromCode(parts.value(1));
    bool isNumber = false;
    const int count = parts.value(0).toInt(&isNumber);
    if (parts.size() != 2 || !isNumber || !period)
        return std::nullopt;
    return Cap {.count = count, .period = *period};
}

Result<Wish> wishFrom(const QString &word)
{
    const QStringList sides = word.split(QLatin1Char('='));
    const QStringList place = sides.value(0).split(QLatin1Char('/'));
    if (sides.size() != 2 || place.size() != 2)
        return usageError(
            Words::tr("“%1” is not of the form CHANNEL/TOPIC=STATE, such as email/offers=given.").arg(word));
    const auto question = Question::fromCodes(place.at(0), place.at(1));
    if (!question || question->isStop())
        return usageError(Words::tr("There is no question “%1”; channels are %2 and data-use, topics are %3, data "
                                    "uses are %4.")
                              .arg(sides.at(0), codesOf(allChannels()), codesOf(allTopics()), codesOf(allDataUses())));
    const auto state = consentStateFromCode(sides.at(1));
    if (!state)
        return usageError(
            Words::tr("“%1” is no state; choose one of %2.").arg(sides.at(1), codesOf(allConsentStates())));
    Wish wish;
    wish.question = *question;
    wish.answer.state = *state;
    return wish;
}

bool isOff(ConsentState state)
{
    return state == ConsentState::Withdrawn || state == ConsentState::Refused;
}

} // namespace

QList<Option> limitOptions()
{
    return {
        {QStringLiteral("frequency"), QStringLiteral("WORD"), codesOf(allFrequencies())},
        {QStringLiteral("cap"), QStringLiteral("N/PERIOD"), Words::tr("at most so many, such as 2/week or 4/month")},
        {QStringLiteral("pause-until"), QStringLiteral("TIME"), Words::tr("quiet until then")},
    };
}

Result<Limits> limitsFrom(const Invocation &invocation)
{
    Limits limits;
    if (invocation.has(QStringLiteral("frequency"))) {
        limits.frequency = frequencyFromCode(invocation.option(QStringLiteral("frequency")));
        if (!limits.frequency)
            return usageError(Words::tr("--frequency needs one of %1.").arg(codesOf(allFrequencies())));
    }
    if (invocation.has(QStringLiteral("cap"))) {
        limits.cap = capFromText(invocation.option(QStringLiteral("cap")));
        if (!limits.cap)
            return usageError(Words::tr("--cap needs a number and a period, such as 2/week or 4/month."));
    }
    if (invocation.has(QStringLiteral("pause-until"))) {
        limits.pauseUntil = Instant::fromIso(invocation.option(QStringLiteral("pause-until")));
        if (!limits.pauseUntil)
            return usageError(
                Words::tr("--pause-until needs a time with its zone, for example 2026-12-24T00:00:00+01:00."));
    }
    return limits;
}

Result<QList<Wish>> wishesFrom(const QStringList &words)
{
    QList<Wish> wishes;
    for (const QString &word : words) {
        const Result<Wish> wish = wishFrom(word);
        if (!wish)
            return wish.error();
        const bool isRepeated
            = std::ranges::any_of(wishes, [&](const Wish &other) { return other.question == wish->question; });
        if (isRepeated)
            return usageError(Words::tr("“%1” answers the same question twice.").arg(word));
        wishes.append(*wish);
    }
    return wishes;
}

Result<> checkScope(const QString &scope)
{
    static const QStringList words {QStringLiteral("all"), QStringLiteral("marketing"), QStringLiteral("household"),
                                    QStringLiteral("data-use")};
    if (words.contains(scope) || channelFromCode(scope) || scope.startsWith(u'+') || scope.contains(u'@'))
        return {};
    return usageError(Words::tr("--scope needs all, marketing, household, data-use, one of %1, or an address of the "
                                "customer such as +33123456789.")
                          .arg(codesOf(allChannels())));
}

Result<QList<Question>> questionsOfScope(const QString &scope, const Customer &customer)
{
    if (const Result<> known = checkScope(scope); !known)
        return known.error();
    QList<Question> questions;
    if (scope == QLatin1String("all"))
        return QList<Question> {Question::stop()};
    if (scope == QLatin1String("marketing"))
        return QList<Question> {Question::objection()};
    if (scope == QLatin1String("household")) {
        const QString key = householdKey(customer.country, customer.postalCode, customer.street);
        return key.isEmpty() ? usageError(Words::tr("The desk does not know where this customer lives."))
                             : Result<QList<Question>>(QList<Question> {Question::household(key)});
    }
    if (scope == QLatin1String("data-use")) {
        for (const DataUse use : allDataUses())
            questions.append(Question::dataUse(use));
        return questions;
    }
    if (const auto channel = channelFromCode(scope)) {
        for (const Topic topic : allTopics())
            questions.append(Question::topic(*channel, topic));
        return questions;
    }
    for (const ContactPoint &point : customer.contactPoints) {
        if (point.address == scope.toLower() && questions.isEmpty())
            questions.append(Question::point(point.channel, point.address));
    }
    return questions.isEmpty() ? usageError(Words::tr("This is no address of the customer.")) : Result(questions);
}

QList<Wish> completed(const QList<Wish> &asked, const Limits &limits, const QList<Preference> &current)
{
    QList<Wish> wishes = asked;
    for (Wish &wish : wishes) {
        if (const auto before = answerTo(current, wish.question)) {
            wish.seenChoice = before->choice;
            const ConsentState state = wish.answer.state;
            if (!wish.question.isStop())
                wish.answer = before->answer;
            wish.answer.state = state;
        }
        if (!wish.question.isDataUse()) { // a use is allowed or not
            wish.answer.frequency = limits.frequency.value_or(wish.answer.frequency);
            wish.answer.cap = limits.cap ? limits.cap : wish.answer.cap;
        }
        wish.answer.pauseUntil = limits.pauseUntil ? limits.pauseUntil : wish.answer.pauseUntil;
    }
    return wishes;
}

QList<Wish> withdrawals(const QList<Question> &questions, const QList<Preference> &current)
{
    QList<Wish> wishes;
    for (const Question &question : questions) {
        const auto before = answerTo(current, question);
        if (before && isOff(before->answer.state))
            continue;
        const bool wasGiven = question.isOptOut() || (before && before->answer.state == ConsentState::Given);
        Wish wish;
        wish.question = question;
        wish.answer.state = wasGiven ? ConsentState::Withdrawn : ConsentState::Refused;
        wishes.append(wish);
    }
    return completed(wishes, {}, current);
}

Wish liftingWish()
{
    Wish wish;
    wish.question = Question::stop();
    wish.answer.state = ConsentState::Given;
    return wish;
}

} // namespace Prefdesk
