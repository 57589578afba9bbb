// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleInterface>
#include <QAction>
#include <QLabel>
#include <QMultiMap>
#include <QShortcut>
#include <QStringList>
#include <QTabBar>
#include <QWidget>

namespace Prefdesk {

/// "AuditPanel/filter" : how a person finds a widget again in the source.
inline QString pathOf(const QWidget *widget)
{
    QStringList parts;
    for (const QWidget *step = widget; step; step = step->parentWidget()) {
        const QString name = step->objectName();
        parts.prepend(name.isEmpty() ? QString::fromLatin1(step->metaObject()->className()) : name);
    }
    return parts.mid(qMax<qsizetype>(0, parts.size() - 3)).join(u'/');
}

inline bool takesInput(const QWidget *widget)
{
    return widget->focusPolicy() != Qt::NoFocus && !widget->inherits("QLabel") && !widget->inherits("QSplitter")
        && !widget->inherits("QScrollArea") && !widget->inherits("QTabWidget") && !widget->inherits("QMainWindow");
}

/// Controls that a screen reader could only call "button" or "edit".
inline QStringList controlsWithoutName(const QWidget *root)
{
    QStringList found;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        // What Qt itself puts inside a control speaks through that control.
        const bool ownedByControl = widget->objectName().startsWith(QStringLiteral("qt_"))
            || widget->parentWidget()->inherits("QAbstractSpinBox") || widget->parentWidget()->inherits("QComboBox")
            || widget->parentWidget()->inherits("QLineEdit") || widget->parentWidget()->inherits("QAbstractItemView")
            || widget->parentWidget()->inherits("QTabBar") || widget->parentWidget()->inherits("QGraphicsView")
            || widget->parentWidget()->inherits("QComboBoxPrivateContainer") || widget->inherits("QScrollBar");
        if (!takesInput(widget) || ownedByControl)
            continue;
        QAccessibleInterface *const face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            found.append(pathOf(widget));
    }
    return found;
}

/// Every key that does something on what is on the screen: "Ctrl+F" with whom it belongs to.
inline QMultiMap<QString, QString> keysInUse(const QWidget *root)
{
    QMultiMap<QString, QString> keys;
    const auto add = [&keys](const QKeySequence &key, const QWidget *owner) {
        if (!key.isEmpty())
            keys.insert(key.toString(), pathOf(owner));
    };
    QList<const QWidget *> shown {root};
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (widget->isVisibleTo(root) && widget->isEnabled() && widget->window() == root)
            shown.append(widget);
    }
    for (const QWidget *widget : std::as_const(shown)) {
        for (const QShortcut *shortcut : widget->findChildren<QShortcut *>(Qt::FindDirectChildrenOnly))
            add(shortcut->key(), widget);
        for (const QAction *action : widget->actions())
            add(action->shortcut(), widget);
        if (const auto *const button = qobject_cast<const QAbstractButton *>(widget))
            add(button->shortcut(), widget);
        const auto *const label = qobject_cast<const QLabel *>(widget);
        if (label && label->buddy())
            add(QKeySequence::mnemonic(label->text()), widget);
        const auto *const tabs = qobject_cast<const QTabBar *>(widget);
        for (int tab = 0; tabs && tab < tabs->count(); ++tab)
            add(QKeySequence::mnemonic(tabs->tabText(tab)), widget);
    }
    return keys;
}

/// Keys that Qt gives to nobody, because more than one asks for them.
inline QStringList ambiguousKeys(const QWidget *root)
{
    QStringList found;
    const QMultiMap<QString, QString> keys = keysInUse(root);
    const auto all = keys.uniqueKeys();
    for (const QString &key : all) {
        if (keys.count(key) > 1)
            found.append(key + QStringLiteral(": ") + keys.values(key).join(QStringLiteral(", ")));
    }
    return found;
}

/// Labels and buttons on the screen that are narrower or lower than their text.
inline QStringList cutOffTexts(const QWidget *root)
{
    QStringList found;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(root) || widget->width() == 0)
            continue;
        const auto *const label = qobject_cast<const QLabel *>(widget);
        const auto *const button = qobject_cast<const QAbstractButton *>(widget);
        if ((!label || label->text().isEmpty()) && (!button || button->text().isEmpty()))
            continue;
        const bool wraps = label && label->wordWrap();
        const QSize needed = wraps ? QSize(0, label->heightForWidth(label->width())) : widget->minimumSizeHint();
        if (widget->width() < needed.width() || widget->height() < needed.height())
            found.append(pathOf(widget) + QStringLiteral(": ") + (label ? label->text() : button->text()));
    }
    return found;
}

} // namespace Prefdesk
