// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/intake/importoutcome.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace Prefdesk {

class ImportModel;

/// Which file to import, as what; starts it, shows how far it is and can stop it.
class ImportForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportForm(ImportModel &model, QWidget *parent = nullptr);

    QString file() const;

private:
    void chooseFile();
    void run();
    void showRunning();
    void showIdle();

    ImportModel &m_model;
    QComboBox *m_format;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QCheckBox *m_dryRun;
    QPushButton *m_import;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace Prefdesk
