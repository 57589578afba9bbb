// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QString>

namespace Prefdesk {

/// One line on standard error that counts; only on a terminal, and gone when the work is.
class ProgressLine final
{
public:
    enum class Wish { Shown, Hidden };

    explicit ProgressLine(Wish wish);
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;
    ~ProgressLine();

    /// total 0: not known.
    void show(const QString &what, qint64 done, qint64 total);
    /// share: 0 to 1.
    void showShare(const QString &what, double share);

private:
    void print(const QString &line, bool isLast);

    bool m_enabled;
    bool m_shown = false;
    QElapsedTimer m_last;
};

} // namespace Prefdesk
