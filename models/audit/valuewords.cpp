// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/valuewords.h"

#include "models/basics/actor.h"
#include "models/basics/callvocabulary.h"
#include "models/basics/codeword.h"
#include "models/basics/instant.h"
#include "models/basics/vocabulary.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <span>

namespace Prefdesk {

namespace {

constexpr const char *context = "Prefdesk::Change";

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Change)
};

struct KeyWords
{
    const char *key;
    std::span<const CodeWord> words;
};

constexpr std::array sources {
    CodeWord {"call", QT_TRANSLATE_NOOP("Prefdesk::Change", "call")},
    CodeWord {"import", QT_TRANSLATE_NOOP("Prefdesk::Change", "import")},
    CodeWord {"demo", QT_TRANSLATE_NOOP("Prefdesk::Change", "demonstration")},
};

constexpr std::array methods {
    CodeWord {"spoken", QT_TRANSLATE_NOOP("Prefdesk::Change", "spoken")},
    CodeWord {"spoken-unasked", QT_TRANSLATE_NOOP("Prefdesk::Change", "spoken, without being asked")},
    CodeWord {"written", QT_TRANSLATE_NOOP("Prefdesk::Change", "in writing")},
    CodeWord {"import", QT_TRANSLATE_NOOP("Prefdesk::Change", "taken from a file")},
};

constexpr std::array capPeriods {
    CodeWord {"week", QT_TRANSLATE_NOOP("Prefdesk::Change", "week")},
    CodeWord {"month", QT_TRANSLATE_NOOP("Prefdesk::Change", "month")},
};

constexpr std::array anchors {
    CodeWord {"witness", QT_TRANSLATE_NOOP("Prefdesk::Change", "this workstation's memory")},
    CodeWord {"checkpoint", QT_TRANSLATE_NOOP("Prefdesk::Change", "a checkpoint from outside")},
};

constexpr std::array kinds {
    CodeWord {"birth-date", QT_TRANSLATE_NOOP("Prefdesk::Change", "birth date")},
    CodeWord {"guardian", QT_TRANSLATE_NOOP("Prefdesk::Change", "guardian agreed")},
    CodeWord {"legal-stop", QT_TRANSLATE_NOOP("Prefdesk::Change", "legal stop")},
    CodeWord {"purchase", QT_TRANSLATE_NOOP("Prefdesk::Change", "purchase")},
    CodeWord {"inquiry", QT_TRANSLATE_NOOP("Prefdesk::Change", "inquiry")},
    CodeWord {"contract", QT_TRANSLATE_NOOP("Prefdesk::Change", "running contract")},
    CodeWord {"soft-opt-in", QT_TRANSLATE_NOOP("Prefdesk::Change", "address given with a purchase")},
    CodeWord {"reassigned", QT_TRANSLATE_NOOP("Prefdesk::Change", "address belongs to somebody else now")},
    CodeWord {"hold", QT_TRANSLATE_NOOP("Prefdesk::Change", "hold")},
    CodeWord {"confirm-withdrawal", QT_TRANSLATE_NOOP("Prefdesk::Change", "confirm a withdrawal")},
    CodeWord {"honour-withdrawal", QT_TRANSLATE_NOOP("Prefdesk::Change", "honour a withdrawal")},
    CodeWord {"honour-do-not-call", QT_TRANSLATE_NOOP("Prefdesk::Change", "put on the do-not-call list")},
    CodeWord {"honour-opt-out-of-sale", QT_TRANSLATE_NOOP("Prefdesk::Change", "end the sharing of data")},
    CodeWord {"honour-objection", QT_TRANSLATE_NOOP("Prefdesk::Change", "honour an objection")},
    CodeWord {"answer-request", QT_TRANSLATE_NOOP("Prefdesk::Change", "answer a request")},
    CodeWord {"acknowledge-complaint", QT_TRANSLATE_NOOP("Prefdesk::Change", "acknowledge a complaint")},
    CodeWord {"explain-decision", QT_TRANSLATE_NOOP("Prefdesk::Change", "explain a decision")},
    CodeWord {"clarify", QT_TRANSLATE_NOOP("Prefdesk::Change", "ask what was meant")},
    CodeWord {"taken", QT_TRANSLATE_NOOP("Prefdesk::Change", "taken")},
    CodeWord {"extended", QT_TRANSLATE_NOOP("Prefdesk::Change", "extended")},
    CodeWord {"done", QT_TRANSLATE_NOOP("Prefdesk::Change", "done")},
    CodeWord {"dropped", QT_TRANSLATE_NOOP("Prefdesk::Change", "does not apply")},
};

constexpr std::array keys {
    KeyWords {"kind", kinds},          KeyWords {"source", sources},
    KeyWords {"method", methods},      KeyWords {"cap_period", capPeriods},
    KeyWords {"anchored-by", anchors},
};

QString recordedWord(const QString &key, const QString &text)
{
    for (const KeyWords &known : keys) {
        if (key == QLatin1String(known.key))
            return labelOf(text, known.words, context);
    }
    return {};
}

// The vocabulary's own word, where the text is one of its codes.
QString vocabularyWord(const QString &key, const QString &text)
{
    if (key == QLatin1String("channel") && text == QLatin1String("data-use"))
        return Words::tr("Data use");
    if (text == QLatin1String("all") && (key == QLatin1String("channel") || key == QLatin1String("topic")))
        return Words::tr("Everything");
    if (text == QLatin1String("marketing") && key == QLatin1String("topic"))
        return Words::tr("All marketing");
    if (text == QLatin1String("household") && key == QLatin1String("channel"))
        return Words::tr("Household");
    if (text.startsWith(QLatin1String("to:")) && key == QLatin1String("topic"))
        return text.mid(3);
    if (const auto channel = channelFromCode(text); channel && key == QLatin1String("channel"))
        return label(*channel);
    if (const auto topic = topicFromCode(text); topic && key == QLatin1String("topic"))
        return label(*topic);
    if (const auto use = dataUseFromCode(text); use && key == QLatin1String("topic"))
        return label(*use);
    if (const auto state = consentStateFromCode(text); state && key == QLatin1String("state"))
        return label(*state);
    if (const auto frequency = frequencyFromCode(text); frequency && key == QLatin1String("frequency"))
        return label(*frequency);
    if (const auto role = roleFromCode(text); role && key == QLatin1String("role"))
        return label(*role);
    if (const auto direction = directionFromCode(text); direction && key == QLatin1String("direction"))
        return label(*direction);
    if (const auto verified = verificationFromCode(text); verified && key == QLatin1String("verification"))
        return label(*verified);
    return key == QLatin1String("verification_method") ? verificationMethodLabel(text) : QString();
}

} // namespace

QString wordFor(const QString &key, const QString &text)
{
    for (const QString &word : {vocabularyWord(key, text), recordedWord(key, text)}) {
        if (!word.isEmpty())
            return word;
    }
    const bool isTime = key.endsWith(QLatin1String("_at")) || key.endsWith(QLatin1String("_until"));
    if (const auto time = Instant::fromIso(text); time && isTime)
        return QLocale().toString(time->toDateTime().toLocalTime(), QLocale::ShortFormat);
    return text;
}

} // namespace Prefdesk
