// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/notices/notice.h"

#include <QCryptographicHash>
#include <QStringList>

#include <array>

namespace Prefdesk {

namespace {

constexpr std::array stateCodes {"draft", "review", "published", "superseded"};

QString canonical(const QString &text)
{
    QString clean = text.normalized(QString::NormalizationForm_C);
    clean.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    QStringList lines = clean.split(QLatin1Char('\n'));
    for (QString &line : lines) {
        while (line.endsWith(QLatin1Char(' ')) || line.endsWith(QLatin1Char('\t')))
            line.chop(1);
    }
    return lines.join(QLatin1Char('\n')).trimmed();
}

} // namespace

QString NoticeVersion::name() const
{
    return QStringLiteral("%1 v%2 %3").arg(notice, QString::number(version), language);
}

bool NoticeVersion::wasPublished() const
{
    return state == State::Published || state == State::Superseded;
}

QString code(NoticeVersion::State state)
{
    return QLatin1String(stateCodes[static_cast<std::size_t>(state)]);
}

std::optional<NoticeVersion::State> noticeStateFromCode(const QString &text)
{
    for (std::size_t i = 0; i < stateCodes.size(); ++i) {
        if (text == QLatin1String(stateCodes[i]))
            return static_cast<NoticeVersion::State>(i);
    }
    return std::nullopt;
}

QByteArray canonicalText(const NoticeVersion &version)
{
    return QStringList {canonical(version.title), canonical(version.body), canonical(version.spoken)}
        .join(QLatin1String("\n\n"))
        .toUtf8();
}

QByteArray wordingHash(const NoticeVersion &version)
{
    return QCryptographicHash::hash(canonicalText(version), QCryptographicHash::Sha256);
}

} // namespace Prefdesk
