// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/result.h"

#include <QDialog>

#include <optional>

class QDateEdit;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace Prefdesk {

class MessageBar;
class ReportModel;
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

private:
    QWidget *createSubject();
    QWidget *createTarget();
    QWidget *createSigner();
    QWidget *createResult();
    void connectParts();
    void chooseFile();
    void chooseKey();
    void suggestFile();
    void make();
    bool mayWrite(const QString &file);
    void showProgress(int done, int steps, const QString &what);
    void showResult(const MadeReport &report);
    void showFailure(const Error &error);
    void refresh();

    ReportModel &m_model;
    std::optional<CustomerId> m_customer;
    QString m_customerNumber;
    bool m_fileWasChosen = false;
    QString m_replaceable; ///< the file that the person agreed to replace
    MessageBar *m_messages;
    QRadioButton *m_aboutCustomer;
    QRadioButton *m_aboutPeriod;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QRadioButton *m_ownKey;
    QRadioButton *m_otherKey;
    QLineEdit *m_keyFile;
    QPushButton *m_browseKey;
    QLineEdit *m_passphrase;
    QProgressBar *m_progress;
    QLabel *m_step;
    QLabel *m_result;
    QLineEdit *m_shortCode;
    QPushButton *m_make;
    QPushButton *m_cancel;
};

} // namespace Prefdesk
