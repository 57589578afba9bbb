// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/result.h"

#include <QDialog>

class QGroupBox;
class QPushButton;

namespace Prefdesk {

class FileField;
class MessageBar;
class ReportModel;
class ResultPart;
class SignerBox;
class SubjectBox;
struct MadeReport;

/// Asks what to report, where to keep it and who signs; shows progress and, at the end, place and short code.
class ReportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The model must outlive the dialog.
    explicit ReportDialog(ReportModel &model, QWidget *parent = nullptr);

    /// Offers a report on this customer; label: "100000, BERGER, Agnès".
    void setCustomer(CustomerId customer, const QString &number, const QString &label);

    /// Closing while a report is being made cancels it.
    void reject() override;

signals:
    void signingKeyRequested();

private:
    QGroupBox *createTarget();
    void arrange();
    void connectParts();
    void suggestFile();
    void make();
    bool mayWrite(const QString &file);
    void showResult(const MadeReport &report);
    void showFailure(const Error &error);
    void refresh();

    ReportModel &m_model;
    bool m_fileWasChosen = false;
    QString m_replaceable; ///< the file that the person agreed to replace
    MessageBar *m_messages;
    SubjectBox *m_subject;
    FileField *m_file;
    QGroupBox *m_target;
    SignerBox *m_signer;
    ResultPart *m_result;
    QPushButton *m_make = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace Prefdesk
