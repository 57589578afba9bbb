// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/common/messagebar.h"

#include "views/common/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace Prefdesk {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_dismiss(new QToolButton(this))
{
    m_text->setObjectName(QStringLiteral("message"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Message"));
    m_dismiss->setObjectName(QStringLiteral("dismiss"));
    m_dismiss->setText(QStringLiteral("×"));
    m_dismiss->setAutoRaise(true);
    m_dismiss->setAccessibleName(tr("Dismiss the message"));
    m_dismiss->setToolTip(tr("Dismiss the message"));
    connect(m_dismiss, &QToolButton::clicked, this, &MessageBar::clear);

    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 6);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_dismiss, 0, Qt::AlignTop);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window); // where the parent has another role, too
    hide();
}

void MessageBar::showError(const Error &error)
{
    show(Kind::Error, error.message);
}

void MessageBar::showNotice(const QString &text)
{
    show(Kind::Notice, text);
}

void MessageBar::showState(const QString &text)
{
    show(Kind::State, text);
}

void MessageBar::showCaution(const QString &text)
{
    show(Kind::Caution, text);
}

void MessageBar::clear()
{
    m_text->clear();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        paintInThemeColours();
}

void MessageBar::show(Kind kind, const QString &text)
{
    m_kind = kind;
    const auto [icon, name] = signOf(kind);
    m_icon->setText(icon);
    m_icon->setAccessibleName(name);
    m_text->setText(text);
    paintInThemeColours();
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

MessageBar::Sign MessageBar::signOf(Kind kind)
{
    switch (kind) {
    case Kind::Error:
        return {QStringLiteral("⚠"), tr("Problem")};
    case Kind::State:
        return {QStringLiteral("ℹ"), tr("Information")};
    case Kind::Caution:
        return {QStringLiteral("⚠"), tr("Caution")};
    case Kind::Notice:
        break;
    }
    return {QStringLiteral("✓"), tr("Done")};
}

QColor MessageBar::surfaceOf(Kind kind)
{
    if (kind == Kind::Caution)
        return Theme::warningSurface();
    return kind == Kind::Error ? Theme::errorSurface() : Theme::successSurface();
}

void MessageBar::paintInThemeColours()
{
    QPalette colours = palette();
    colours.setColor(QPalette::Window, surfaceOf(m_kind));
    colours.setColor(QPalette::WindowText, Theme::surfaceText());
    setPalette(colours);
}

} // namespace Prefdesk
