// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/intake/importoutcome.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace Prefdesk {

class BatchModel;
class ImportForm;
class ImportModel;
class MessageBar;
class QuarantineModel;
class QuarantineView;

/// Imports files and shows what happened to them: the result in words, the imports so far, their quarantine.
class IntakePanel final : public QWidget
{
    Q_OBJECT

public:
    IntakePanel(ImportModel &imports, BatchModel &batches, QuarantineModel &quarantine, QWidget *parent = nullptr);

signals:
    /// Customers or messages may have changed.
    void imported();

private:
    void layOut();
    void connectModels();
    void showStarted();
    void showOutcome(const ImportOutcome &outcome);
    void showSelectedBatch();
    void exportQuarantine(const QString &file);

    ImportModel &m_imports;
    BatchModel &m_batches;
    QuarantineModel &m_quarantine;
    MessageBar *m_failure;
    ImportForm *m_form;
    QLabel *m_result;
    QLabel *m_heading;
    QTableView *m_history;
    QuarantineView *m_quarantineView;
};

} // namespace Prefdesk
