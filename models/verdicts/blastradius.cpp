// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/blastradius.h"

#include "models/storage/connection.h"
#include "models/storage/parameter.h"
#include "models/verdicts/factsloader.h"
#include "models/verdicts/factswalk.h"
#include "models/verdicts/judge.h"
#include "models/verdicts/packreader.h"
#include "models/verdicts/rulepackstore.h"
#include "models/verdicts/ruleshelf.h"
#include "models/verdicts/zonebook.h"

namespace Prefdesk {

namespace {

const QList<Subject> &allSubjects()
{
    static const QList<Subject> subjects = [] {
        QList<Subject> all;
        for (const Channel channel : allChannels()) {
            for (const Topic topic : allTopics())
                all.append(Subject::topic(channel, topic));
        }
        for (const DataUse use : allDataUses())
            all.append(Subject::dataUse(use));
        return all;
    }();
    return subjects;
}

void compare(BlastRadius::Counts &counts, const Facts &facts, const RuleBook &before, const RuleBook &after,
             Instant instant)
{
    bool isBlocked = false;
    bool isAllowed = false;
    bool isChanged = false;
    for (const Subject &subject : allSubjects()) {
        const Verdict was = judge(facts, before, subject, instant);
        const Verdict is = judge(facts, after, subject, instant);
        isChanged |= was.kind != is.kind || was.from != is.from;
        isBlocked |= was.kind != VerdictKind::Blocked && is.kind == VerdictKind::Blocked;
        isAllowed |= was.kind == VerdictKind::Blocked && is.kind != VerdictKind::Blocked;
    }
    ++counts.customers;
    counts.changed += isChanged ? 1 : 0;
    counts.blocked += isBlocked ? 1 : 0;
    counts.allowed += isAllowed ? 1 : 0;
}

Result<BlastRadius> radiusOf(Connection &connection, const Actor &actor, const SitePack &change, ZoneBook &zones,
                             Instant instant, const std::function<bool(qint64)> &progressed)
{
    const Result<RuleBook::Packs> supplied = suppliedPacks(zones);
    Result<QList<SitePack>> site = RulePackStore(connection, actor, Instant::now, zones).changes();
    const FactsLoader loader(connection, actor);
    const Result<FactsBackground> background = loader.background();
    if (!supplied || !site || !background)
        return !supplied ? supplied.error() : !site ? site.error() : background.error();
    RuleShelf before(*supplied, *site);
    RuleShelf after(*supplied, *site << change);
    BlastRadius radius {.pack = change.name, .byCountry = {}};
    qint64 seen = 0;
    bool goesOn = true;
    const Result<> read = loader.each(messagesAsked(instant), [&](const CustomerHistory &history) {
        FactsWalk walk(history, *background, zones, Knowledge::Recorded);
        const Facts &facts = walk.at(instant);
        compare(radius.byCountry[facts.place.country()], facts, before.at(facts.place, instant),
                after.at(facts.place, instant), instant);
        goesOn = progressed(++seen);
        return goesOn;
    });
    if (!read)
        return read.error();
    return goesOn ? Result<BlastRadius>(radius) : stoppedError();
}

} // namespace

Result<BlastRadius> radiusOfInstalling(Connection &connection, const Actor &actor, const QByteArray &json,
                                       Instant instant, const std::function<bool(qint64)> &progressed)
{
    if (const Result<> allowed = actor.require(Permission::ManageDesk); !allowed)
        return allowed.error();
    ZoneBook zones;
    const auto pack = RulePackStore(connection, actor, Instant::now, zones).read(json);
    if (!pack)
        return pack.error();
    return radiusOf(connection, actor, {(*pack)->id, *pack, instant}, zones, instant, progressed);
}

Result<BlastRadius> radiusOfWithdrawing(Connection &connection, const Actor &actor, const QString &pack,
                                        Instant instant, const std::function<bool(qint64)> &progressed)
{
    if (const Result<> allowed = actor.require(Permission::ManageDesk); !allowed)
        return allowed.error();
    ZoneBook zones;
    if (const Result<> installed = RulePackStore(connection, actor, Instant::now, zones).requireInstalled(pack);
        !installed)
        return installed.error();
    return radiusOf(connection, actor, {pack, {}, instant}, zones, instant, progressed);
}

} // namespace Prefdesk
