// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace Prefdesk {

/// The rows of a form for a new passphrase, typed twice, with a word about its length and about a difference.
class PassphraseFields final : public QObject
{
    Q_OBJECT

public:
    /// Appends the rows; the form must be laid out on a widget at last and outlives this.
    explicit PassphraseFields(QFormLayout &form, QObject *parent = nullptr);

    /// Both are the same and not empty.
    bool isComplete() const;
    /// The passphrase; empties the fields.
    QString take();
    void setVisible(bool isVisible);
    void setEnabled(bool isEnabled);

signals:
    void changed();

private:
    void showHint();

    QFormLayout &m_form;
    QLineEdit *m_passphrase;
    QLineEdit *m_again;
    QLabel *m_hint;
};

} // namespace Prefdesk
