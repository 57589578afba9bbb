// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace Prefdesk {

/// The one inline place of a panel where it says what went wrong or well; hidden while there is nothing to say.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showError(const Error &error);
    /// Something was done.
    void showNotice(const QString &text);
    /// How things stand, where nobody has done anything.
    void showState(const QString &text);
    /// The same, where it is not as it should be.
    void showCaution(const QString &text);
    void clear();
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Kind { Error, Notice, State, Caution };

    struct Sign
    {
        QString icon;
        QString name; ///< for who does not see it
    };

    static Sign signOf(Kind kind);
    static QColor surfaceOf(Kind kind);
    void show(Kind kind, const QString &text);
    void paintInThemeColours();

    Kind m_kind = Kind::Notice;
    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_dismiss;
};

} // namespace Prefdesk
