// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;

namespace Prefdesk {

class MessageBar;

/// Shows a new recovery code once: to write down, to print from a file, or to copy.
class RecoveryCodePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryCodePanel(QWidget *parent = nullptr);

    void showCode(const QString &deskName, const QString &recoveryCode);

signals:
    /// The person says that the code is in a safe place.
    void confirmed(bool isWrittenDown);

private:
    void copy();
    void chooseFile();
    void save(const QString &file);

    QString m_deskName;
    MessageBar *m_message;
    QLabel *m_code;
    QCheckBox *m_writtenDown;
};

} // namespace Prefdesk
