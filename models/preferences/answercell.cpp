// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/answercell.h"

#include <QLocale>

namespace Prefdesk {

namespace {

QString day(Instant instant)
{
    return QLocale().toString(instant.toDateTime().toLocalTime().date(), QLocale::ShortFormat);
}

// The file an import reads does not say when the customer said it.
QString answerSince(const Preference &kept, Instant now)
{
    const QString answer = AnswerCell::text(kept.answer, now);
    if (kept.source == QLatin1String("import"))
        return AnswerCell::tr("%1, imported on %2", "answer, date").arg(answer, day(kept.since));
    return AnswerCell::tr("%1 since %2", "answer since date").arg(answer, day(kept.since));
}

QString history(const Preference &kept, Instant now)
{
    QStringList parts {answerSince(kept, now), AnswerCell::tr("recorded by %1").arg(kept.personName)};
    if (!kept.noticeName.isEmpty())
        parts.append(AnswerCell::tr("the customer heard %1").arg(kept.noticeName));
    return parts.join(QLatin1String(", "));
}

QString askedAgain(const AnswerCell::Source &source, const Question &question)
{
    const Instant until = source.notToAsk.value(question);
    const bool isAsked = until > source.now && source.sheet.answer(question).state != ConsentState::Given;
    return isAsked ? AnswerCell::tr("not to be asked until %1").arg(day(until)) : QString();
}

QString details(const AnswerCell::Source &source, const Question &question)
{
    QStringList parts {AnswerCell::detail(source.sheet.answer(question), source.now), askedAgain(source, question)};
    parts.removeAll(QString());
    return parts.join(QLatin1String(", "));
}

QString spoken(const AnswerCell::Source &source, const Question &question)
{
    const auto &[sheet, notToAsk, now] = source;
    QStringList parts {question.label(), AnswerCell::text(sheet.answer(question), now)};
    if (sheet.isChanged(question))
        parts.append(AnswerCell::tr("not saved yet"));
    if (sheet.isStopped() && !question.isStop())
        parts.append(AnswerCell::tr("everything is stopped"));
    if (const QString guard = askedAgain(source, question); !guard.isEmpty())
        parts.append(guard);
    return parts.join(QLatin1String(", "));
}

} // namespace

QVariant AnswerCell::data(const Source &source, const Question &question, int role)
{
    const auto &[sheet, notToAsk, now] = source;
    switch (role) {
    case Qt::DisplayRole:
        return text(sheet.answer(question), now);
    case Qt::ToolTipRole:
        return sheet.kept(question) ? history(*sheet.kept(question), now) : tr("The customer was never asked.");
    case Qt::AccessibleTextRole:
        return spoken(source, question);
    case StateRole:
        return static_cast<int>(sheet.answer(question).state);
    case ChangedRole:
        return sheet.isChanged(question);
    case OverriddenRole:
        return sheet.isStopped() && !question.isStop();
    case DetailRole:
        return details(source, question);
    default:
        return {};
    }
}

QString AnswerCell::word(ConsentState state)
{
    switch (state) {
    case ConsentState::Given:
        return tr("on");
    case ConsentState::Refused:
    case ConsentState::Withdrawn:
        return tr("off");
    case ConsentState::Requested:
        return tr("asked");
    case ConsentState::Expired:
        return tr("expired");
    case ConsentState::Invalidated:
        return tr("not valid");
    case ConsentState::Unknown:
        break;
    }
    return tr("not asked");
}

QString AnswerCell::detail(const Answer &answer, Instant now)
{
    QStringList parts;
    if (answer.frequency != Frequency::Unlimited)
        parts.append(label(answer.frequency));
    if (answer.cap)
        parts.append(label(*answer.cap));
    if (const auto pause = pauseInForce(answer, now))
        parts.append(tr("paused until %1").arg(day(*pause)));
    return parts.join(QLatin1String(", "));
}

QString AnswerCell::text(const Answer &answer, Instant now)
{
    const QString details = detail(answer, now);
    return details.isEmpty() ? word(answer.state) : tr("%1, %2", "answer, details").arg(word(answer.state), details);
}

} // namespace Prefdesk
