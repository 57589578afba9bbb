// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/common/palette.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

#include <cmath>

using namespace Prefdesk;

namespace {

// Relative luminance and contrast as in WCAG 2.1.
double luminance(const QColor &colour)
{
    const auto linear
        = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

/// The strongest contrast of any pixel in the widget's left half to what is around it: its outline.
double outlineContrast(QWidget &widget)
{
    widget.ensurePolished();
    const QImage picture = widget.grab().toImage();
    double strongest = 0;
    for (int x = 0; x < picture.width() / 4; ++x)
        strongest = std::max(strongest,
                             contrast(picture.pixelColor(x, picture.height() / 2), QPalette().color(QPalette::Window)));
    return strongest;
}

} // namespace

/// Both schemes can be read: text at least 4.5:1, outlines of controls at least 3:1.
class ThemeTest final : public QObject
{
    Q_OBJECT

private slots:
    void canBeRead_data();
    void canBeRead();
    void outlinesCanBeFound_data() { canBeRead_data(); }
    void outlinesCanBeFound();
};

void ThemeTest::canBeRead_data()
{
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::newRow("light") << Theme::Scheme::Light;
    QTest::newRow("dark") << Theme::Scheme::Dark;
}

void ThemeTest::canBeRead()
{
    QFETCH(Theme::Scheme, scheme);
    Theme::apply(*qApp, scheme);
    QCOMPARE(Theme::currentScheme(), scheme);
    const auto readable = [](const QColor &text, const QColor &ground, const char *what) {
        QVERIFY2(contrast(text, ground) >= 4.5, what);
    };
    const QPalette palette = Theme::paletteFor(scheme);
    for (const auto ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button}) {
        readable(palette.color(QPalette::Text), palette.color(ground), "text");
        readable(Theme::muted(), palette.color(ground), "muted");
    }
    for (const auto ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
        readable(palette.color(QPalette::PlaceholderText), palette.color(ground), "placeholder");
        readable(Theme::success(), palette.color(ground), "success");
        readable(Theme::warning(), palette.color(ground), "warning");
        readable(Theme::error(), palette.color(ground), "error");
        readable(palette.color(QPalette::Link), palette.color(ground), "link");
    }
    readable(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), "selection");
    readable(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase), "tool tip");
    for (const QColor &surface : {Theme::successSurface(), Theme::warningSurface(), Theme::errorSurface()})
        readable(Theme::surfaceText(), surface, "message");
}

void ThemeTest::outlinesCanBeFound()
{
    QFETCH(Theme::Scheme, scheme);
    Theme::apply(*qApp, scheme);
    const QPalette palette = Theme::paletteFor(scheme);
    for (const auto ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase})
        QVERIFY(contrast(Theme::outline(scheme), palette.color(ground)) >= 3);
    QCheckBox check;
    QRadioButton radio;
    QLineEdit line;
    QPushButton button;
    QPlainTextEdit text;
    QTableView table;
    for (QWidget *const widget : std::initializer_list<QWidget *> {&check, &radio, &line, &button, &text, &table})
        QVERIFY2(outlineContrast(*widget) >= 3, widget->metaObject()->className());
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
