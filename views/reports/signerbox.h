// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/secret.h"

#include <QGroupBox>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace Prefdesk {

class FileField;

/// Who signs a report: the person's own key of the desk, or a PKCS#12 for this once.
class SignerBox final : public QGroupBox
{
    Q_OBJECT

public:
    explicit SignerBox(QWidget *parent = nullptr);

    bool isOwnKey() const;
    QString keyFile() const;
    /// Nothing is missing.
    bool isComplete() const;
    /// The passphrase of the key file; empties the field.
    Secret takePassphrase();

signals:
    void changed();
    /// The person wants to bring a key of their own for all reports to come.
    void ownKeyChangeRequested();

private:
    void enableOtherKey();

    QRadioButton *m_ownKey;
    QPushButton *m_changeKey;
    QRadioButton *m_otherKey;
    FileField *m_keyFile;
    QLineEdit *m_passphrase;
};

} // namespace Prefdesk
