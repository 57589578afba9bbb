// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/widgettree.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QKeySequence>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>

namespace Prefdesk {

/// What a person sees in this window now, without the windows that belong to it and without Qt's own parts of a
/// control.
inline QList<QWidget *> shownWidgets(const QWidget *window)
{
    QList<QWidget *> shown;
    for (QWidget *const widget : window->findChildren<QWidget *>()) {
        const QWidget *const parent = widget->parentWidget();
        const bool isPart = parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox")
            || parent->inherits("QLineEdit") || parent->inherits("QTabBar") || parent->inherits("QCalendarWidget")
            || parent->inherits("QAbstractItemView");
        if (widget->window() == window && widget->isVisibleTo(window) && !isPart)
            shown.append(widget);
    }
    return shown;
}

/// The texts of a widget that may hold a mnemonic that works.
inline QStringList textsWithMnemonic(const QWidget *widget)
{
    if (const auto *const label = qobject_cast<const QLabel *>(widget))
        return label->buddy() ? QStringList(label->text()) : QStringList();
    if (const auto *const button = qobject_cast<const QAbstractButton *>(widget))
        return {button->text()};
    if (const auto *const box = qobject_cast<const QGroupBox *>(widget))
        return {box->title()};
    QStringList texts;
    if (const auto *const tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab)
            texts.append(tabs->tabText(tab));
    }
    return texts;
}

inline bool hasKey(const QAbstractButton *button)
{
    const auto *const push = qobject_cast<const QPushButton *>(button);
    const auto *const box = qobject_cast<const QDialogButtonBox *>(button->parentWidget());
    const bool isEscape = box && box->buttonRole(const_cast<QAbstractButton *>(button)) == QDialogButtonBox::RejectRole;
    // Keys of F8 and Ctrl+S are shortcuts of their own; the text names them.
    const bool isNamed = button->text().contains(QStringLiteral("(F")) || button->text().contains(u'+');
    return !button->shortcut().isEmpty() || (push && push->isDefault()) || isEscape || isNamed;
}

inline bool hasLabelWithKey(const QWidget *field, const QList<QWidget *> &shown)
{
    for (const QWidget *const widget : shown) {
        const auto *const label = qobject_cast<const QLabel *>(widget);
        const bool isIts
            = label && label->buddy() && (label->buddy() == field || label->buddy()->focusProxy() == field);
        if (isIts && !QKeySequence::mnemonic(label->text()).isEmpty())
            return true;
    }
    return false;
}

/// Buttons and fields that the keyboard cannot go to directly.
inline QStringList controlsWithoutKey(const QWidget *window)
{
    // They stand right behind the control that switches them on, or leave with it.
    const QStringList companions {QStringLiteral("cap"),  QStringLiteral("capPeriod"), QStringLiteral("pauseUntil"),
                                  QStringLiteral("from"), QStringLiteral("until"),     QStringLiteral("dismiss")};
    QStringList found;
    const QList<QWidget *> shown = shownWidgets(window);
    for (const QWidget *const widget : shown) {
        if (companions.contains(widget->objectName()) || widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        const auto *const button = qobject_cast<const QAbstractButton *>(widget);
        const auto *const line = qobject_cast<const QLineEdit *>(widget);
        const auto *const text = qobject_cast<const QPlainTextEdit *>(widget);
        const bool isField = (line && !line->isReadOnly()) || (text && !text->isReadOnly())
            || widget->inherits("QComboBox") || widget->inherits("QAbstractSpinBox");
        if ((button && !hasKey(button)) || (isField && !hasLabelWithKey(widget, shown)))
            found.append(pathOf(widget));
    }
    return found;
}

} // namespace Prefdesk
