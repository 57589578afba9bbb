// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;

namespace Prefdesk {

/// Shows a new recovery code once: to write down, or to copy for a printout.
class RecoveryCodePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryCodePanel(QWidget *parent = nullptr);

    void showCode(const QString &recoveryCode);

signals:
    /// The person says that the code is in a safe place.
    void confirmed(bool isWrittenDown);

private:
    void copy();

    QLabel *m_code;
    QCheckBox *m_writtenDown;
};

} // namespace Prefdesk
