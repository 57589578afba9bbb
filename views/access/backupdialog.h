// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QProgressBar;
class QPushButton;

namespace Prefdesk {

class BackupModel;
class FileField;
class MessageBar;

/// Copies the whole desk into one file while it is in use.
class BackupDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The model must outlive the dialog.
    explicit BackupDialog(BackupModel &model, QWidget *parent = nullptr);

    /// Closing while a backup is being made cancels it.
    void reject() override;

private:
    void arrange();
    void connectModel();
    void make();
    void refresh();

    BackupModel &m_model;
    MessageBar *m_message;
    FileField *m_file;
    QString m_replaceable; ///< the file that the person agreed to replace
    QProgressBar *m_progress;
    QPushButton *m_make = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace Prefdesk
