// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/progressline.h"

#include <QLocale>

#include <cstdio>
#include <unistd.h>

namespace Prefdesk {

ProgressLine::ProgressLine(Wish wish)
    : m_enabled(wish == Wish::Shown && isatty(STDERR_FILENO) == 1)
{
}

ProgressLine::~ProgressLine()
{
    if (m_shown)
        std::fputs("\r\033[K", stderr);
}

void ProgressLine::show(const QString &what, qint64 done, qint64 total)
{
    QString line = what + QLatin1Char(' ') + QLocale().toString(done);
    if (total > 0)
        line += QStringLiteral(" / ") + QLocale().toString(total);
    print(line, done == total);
}

void ProgressLine::showShare(const QString &what, double share)
{
    print(QStringLiteral("%1 %2 %").arg(what).arg(static_cast<int>(share * 100)), share >= 1);
}

void ProgressLine::print(const QString &line, bool isLast)
{
    constexpr qint64 pauseMs = 100;
    if (!m_enabled || (m_last.isValid() && m_last.elapsed() < pauseMs && !isLast))
        return;
    m_last.start();
    m_shown = true;
    std::fprintf(stderr, "\r\033[K%s", qUtf8Printable(line));
    std::fflush(stderr);
}

} // namespace Prefdesk
