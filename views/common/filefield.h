// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFileDialog>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace Prefdesk {

/// A file's name to type, with a button that chooses it instead.
class FileField final : public QWidget
{
    Q_OBJECT

public:
    /// What is chosen: an existing file to read, or a name to write under.
    struct Wish
    {
        QString title; ///< of the window that chooses
        QStringList filters;
        QFileDialog::AcceptMode mode = QFileDialog::AcceptOpen;
        QString suffix = {}; ///< added to a new name without one
    };

    /// button: its text with mnemonic. The field itself is the focus proxy, for a label's buddy.
    FileField(const QString &button, Wish wish, QWidget *parent = nullptr);

    QString file() const;
    void setFile(const QString &file);
    /// What an empty field means.
    void setPlaceholder(const QString &text);
    /// objectNames of the field and of the button.
    void name(const QString &field, const QString &button);

signals:
    void changed();
    /// By hand, letter by letter.
    void typed();
    /// In the window, which asks before it names an existing file to write under.
    void chosen(const QString &file);

private:
    void choose();

    Wish m_wish;
    QLineEdit *m_file;
    QPushButton *m_choose;
};

} // namespace Prefdesk
