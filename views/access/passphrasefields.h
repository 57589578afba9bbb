// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Prefdesk {

/// A new passphrase, typed twice, with a word about its length and about a difference.
class PassphraseFields final : public QWidget
{
    Q_OBJECT

public:
    explicit PassphraseFields(QWidget *parent = nullptr);

    /// Both are the same and not empty.
    bool isComplete() const;
    /// The passphrase; empties the fields.
    QString take();

signals:
    void changed();

private:
    void showHint();

    QLineEdit *m_passphrase;
    QLineEdit *m_again;
    QLabel *m_hint;
};

} // namespace Prefdesk
