// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QString>

namespace Prefdesk {

/// One line on standard error that counts; only on a terminal, and gone when the work is.
class Progress final
{
public:
    enum class Wish { Shown, Hidden };

    explicit Progress(Wish wish);
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;
    ~Progress();

    /// total 0: not known.
    void show(const QString &what, qint64 done, qint64 total);

private:
    bool m_enabled;
    bool m_shown = false;
    QElapsedTimer m_last;
};

} // namespace Prefdesk
