// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/callscripts.h"

#include "models/preferences/script.h"

#include <algorithm>
#include <utility>

namespace Prefdesk {

const FoundNotice *CallScripts::named(const QString &name) const
{
    const auto found
        = std::ranges::find_if(m_all, [&name](const FoundNotice &script) { return script.version.notice == name; });
    return found == m_all.end() ? nullptr : &*found;
}

QList<FoundNotice> CallScripts::neededFor(const QList<Wish> &wishes) const
{
    QStringList names = scriptNames(wishes);
    if (names.isEmpty())
        names.append(QStringLiteral("privacy"));
    QList<FoundNotice> needed;
    for (const QString &name : std::as_const(names)) {
        if (const FoundNotice *script = named(name))
            needed.append(*script);
    }
    return needed;
}

bool CallScripts::isRead(const FoundNotice &script) const
{
    return m_read.contains(number(script.version.id));
}

void CallScripts::setRead(const FoundNotice &script, bool read)
{
    if (read)
        m_read.insert(number(script.version.id));
    else
        m_read.remove(number(script.version.id));
}

void CallScripts::addReadIn(const CallDraft &draft)
{
    for (const Wish &wish : draft.wishes) {
        if (wish.noticeVersion)
            m_read.insert(number(*wish.noticeVersion));
    }
    if (draft.call.noticeVersion)
        m_read.insert(number(*draft.call.noticeVersion));
}

CallDraft CallScripts::proven(CallDraft draft) const
{
    for (Wish &wish : draft.wishes) {
        const FoundNotice *script = named(scriptName(wish.question, wish.answer));
        wish.noticeVersion = script && isRead(*script) ? std::optional(script->version.id) : std::nullopt;
    }
    // A script of its own for every wish, or none for the call: one script never vouches for another question.
    const bool allRead
        = std::ranges::all_of(draft.wishes, [](const Wish &wish) { return wish.noticeVersion.has_value(); });
    if (!draft.wishes.isEmpty() && allRead)
        draft.call.noticeVersion = draft.wishes.first().noticeVersion;
    else if (draft.wishes.isEmpty() && !m_read.isEmpty())
        draft.call.noticeVersion = NoticeVersionId {*m_read.cbegin()};
    return draft;
}

} // namespace Prefdesk
