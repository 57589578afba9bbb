// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/common/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPalette>
#include <QStyleFactory>
#include <QSvgRenderer>

#include <array>

namespace Prefdesk::Theme {

namespace {

QColor byScheme(QRgb light, QRgb dark)
{
    return QColor::fromRgb(isDark() ? dark : light);
}

QPalette lightPalette()
{
    QPalette palette(QColor(0xf4f5f7), QColor(0xf4f5f7));
    const QColor text(0x1c2127);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xf0f2f5));
    palette.setColor(QPalette::Button, QColor(0xe9ebef));
    palette.setColor(QPalette::ToolTipBase, QColor(0x1c2127));
    palette.setColor(QPalette::ToolTipText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0x5f6b7a));
    palette.setColor(QPalette::Highlight, QColor(0x1f5fa8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x1f5fa8));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x2d3239), QColor(0x2d3239));
    const QColor text(0xe8eaed);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::Base, QColor(0x1a1d21));
    palette.setColor(QPalette::AlternateBase, QColor(0x202429));
    palette.setColor(QPalette::Button, QColor(0x3b4149));
    palette.setColor(QPalette::ToolTipBase, QColor(0xe8eaed));
    palette.setColor(QPalette::ToolTipText, QColor(0x1a1d21));
    palette.setColor(QPalette::PlaceholderText, QColor(0x9aa5b1));
    palette.setColor(QPalette::Highlight, QColor(0x2f6db5));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x8ab8f0));
    palette.setColor(QPalette::BrightText, Qt::white);
    return palette;
}

void greyOutDisabled(QPalette &palette, const QColor &colour)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour);
}

} // namespace

void apply(QApplication &application, Scheme scheme)
{
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QPalette palette = scheme == Scheme::Dark ? darkPalette() : lightPalette();
    greyOutDisabled(palette, scheme == Scheme::Dark ? QColor(0x7d8691) : QColor(0x8a93a0));
    application.setPalette(palette);
}

Scheme desktopScheme()
{
    return isDark() ? Scheme::Dark : Scheme::Light;
}

bool isDark()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
}

QColor success()
{
    return byScheme(0xff1b6e3c, 0xff7fd6a0);
}

QColor warning()
{
    return byScheme(0xff8a5300, 0xfff0c067);
}

QColor error()
{
    return byScheme(0xffa8201a, 0xffff9d94);
}

QColor muted()
{
    return byScheme(0xff586270, 0xffa9b3be);
}

QColor border()
{
    return byScheme(0xffc5cad1, 0xff454c55);
}

QColor successSurface()
{
    return byScheme(0xffdff3e6, 0xff1f4029);
}

QColor warningSurface()
{
    return byScheme(0xfffdf0d0, 0xff4a3a12);
}

QColor errorSurface()
{
    return byScheme(0xfffbe0de, 0xff57231f);
}

QColor surfaceText()
{
    return byScheme(0xff1c2127, 0xfff1f3f5);
}

QColor series(int index)
{
    // Okabe and Ito's set, told apart by people with any kind of colour vision.
    static constexpr std::array<QRgb, 6> colours {0xff0072b2, 0xffe69f00, 0xff009e73,
                                                  0xffcc79a7, 0xff56b4e9, 0xffd55e00};
    return QColor::fromRgb(colours[static_cast<std::size_t>(index) % colours.size()]);
}

QIcon icon(const QString &name)
{
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!renderer.isValid())
        return {};
    QIcon tinted;
    for (const int size : {16, 24, 32, 48}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), QGuiApplication::palette().color(QPalette::ButtonText));
        painter.end();
        tinted.addPixmap(pixmap);
    }
    return tinted;
}

} // namespace Prefdesk::Theme
