// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/common/palette.h"

#include <array>

namespace Prefdesk::Theme {

namespace {

/// One role of the palette in both schemes.
struct Tint
{
    QPalette::ColorRole role;
    QRgb light;
    QRgb dark;
};

constexpr std::array tints {
    Tint {QPalette::Window, 0xf4f5f7, 0x2d3239},
    Tint {QPalette::WindowText, 0x1c2127, 0xe8eaed},
    Tint {QPalette::Base, 0xffffff, 0x1a1d21},
    Tint {QPalette::AlternateBase, 0xf0f2f5, 0x202429},
    Tint {QPalette::Text, 0x1c2127, 0xe8eaed},
    Tint {QPalette::Button, 0xe9ebef, 0x3b4149},
    Tint {QPalette::ButtonText, 0x1c2127, 0xe8eaed},
    Tint {QPalette::BrightText, 0xffffff, 0xffffff},
    Tint {QPalette::ToolTipBase, 0x1c2127, 0xe8eaed},
    Tint {QPalette::ToolTipText, 0xffffff, 0x1a1d21},
    Tint {QPalette::PlaceholderText, 0x5f6b7a, 0x9aa5b1},
    Tint {QPalette::Highlight, 0x1f5fa8, 0x2f6db5},
    Tint {QPalette::HighlightedText, 0xffffff, 0xffffff},
    Tint {QPalette::Link, 0x1f5fa8, 0x8ab8f0},
};

constexpr std::array greyedOut {
    Tint {QPalette::Base, 0xf0f2f5, 0x262b31},
    Tint {QPalette::WindowText, 0x6f7885, 0x969fab},
    Tint {QPalette::Text, 0x6f7885, 0x969fab},
    Tint {QPalette::ButtonText, 0x6f7885, 0x969fab},
};

QColor colour(const Tint &tint, Scheme scheme)
{
    return QColor::fromRgb(scheme == Scheme::Dark ? tint.dark : tint.light);
}

} // namespace

QPalette paletteFor(Scheme scheme)
{
    const QColor window = colour(tints.front(), scheme);
    QPalette palette(window, window); // derives the shades that the table does not name
    for (const Tint &tint : tints)
        palette.setColor(tint.role, colour(tint, scheme));
    for (const Tint &tint : greyedOut)
        palette.setColor(QPalette::Disabled, tint.role, colour(tint, scheme));
    return palette;
}

QColor outline(Scheme scheme)
{
    return QColor::fromRgb(scheme == Scheme::Dark ? 0x8f99a5 : 0x717a86);
}

} // namespace Prefdesk::Theme
