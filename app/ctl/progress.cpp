// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/progress.h"

#include <QLocale>

#include <cstdio>
#include <unistd.h>

namespace Prefdesk {

Progress::Progress(Wish wish)
    : m_enabled(wish == Wish::Shown && isatty(STDERR_FILENO) == 1)
{
}

Progress::~Progress()
{
    if (m_shown)
        std::fputs("\r\033[K", stderr);
}

void Progress::show(const QString &what, qint64 done, qint64 total)
{
    constexpr qint64 pauseMs = 100;
    if (!m_enabled || (m_last.isValid() && m_last.elapsed() < pauseMs && done != total))
        return;
    m_last.start();
    m_shown = true;
    QString line = what + QLatin1Char(' ') + QLocale().toString(done);
    if (total > 0)
        line += QStringLiteral(" / ") + QLocale().toString(total);
    std::fprintf(stderr, "\r\033[K%s", qUtf8Printable(line));
    std::fflush(stderr);
}

} // namespace Prefdesk
