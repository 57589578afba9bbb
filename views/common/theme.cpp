// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/common/theme.h"

#include "views/common/outlinestyle.h"
#include "views/common/palette.h"

#include <QApplication>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

#include <array>

namespace Prefdesk::Theme {

namespace {

QColor byScheme(QRgb light, QRgb dark)
{
    return QColor::fromRgb(isDark() ? dark : light);
}

} // namespace

void apply(QApplication &application, Scheme scheme)
{
    application.setStyle(new OutlineStyle); // the application takes it
    application.setPalette(paletteFor(scheme));
}

Scheme currentScheme()
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
    return outline(currentScheme());
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
