// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/common/outlinestyle.h"

#include "views/common/palette.h"

#include <QAbstractScrollArea>
#include <QStyleFactory>
#include <QStyleOption>

namespace Prefdesk {

namespace {

// Fusion's outline is the window's colour made darker by this much.
constexpr int fusionDarkens = 140;

// What cannot be used keeps Fusion's faint line.
template<typename Option>
Option withVisibleOutline(const QStyleOption *option)
{
    Option copy = *static_cast<const Option *>(option);
    if (copy.state & QStyle::State_Enabled)
        copy.palette.setColor(QPalette::Window, Theme::outline(Theme::currentScheme()).lighter(fusionDarkens));
    return copy;
}

// Fusion frames what has the focus in a darker highlight, which in the dark is fainter than the outline itself.
template<typename Option>
Option withVisibleFocus(const QStyleOption *option)
{
    Option copy = withVisibleOutline<Option>(option);
    copy.palette.setColor(QPalette::Highlight, copy.palette.color(QPalette::Link));
    return copy;
}

// Tables and texts of several lines have a frame of the general kind.
bool isFieldFrame(QStyle::PrimitiveElement element, const QWidget *widget)
{
    return element == QStyle::PE_FrameLineEdit
        || (element == QStyle::PE_Frame && qobject_cast<const QAbstractScrollArea *>(widget));
}

} // namespace

OutlineStyle::OutlineStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    const bool isButton = option->type == QStyleOption::SO_Button;
    const bool isOutlined
        = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton || element == PE_PanelButtonCommand;
    if (isOutlined && isButton) {
        const auto copy = withVisibleOutline<QStyleOptionButton>(option);
        QProxyStyle::drawPrimitive(element, &copy, painter, widget);
    } else if (isFieldFrame(element, widget) && option->type == QStyleOption::SO_Frame) {
        const auto copy = withVisibleFocus<QStyleOptionFrame>(option);
        QProxyStyle::drawPrimitive(element, &copy, painter, widget);
    } else {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void OutlineStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    if (control == CC_ComboBox && option->type == QStyleOption::SO_ComboBox) {
        const auto copy = withVisibleFocus<QStyleOptionComboBox>(option);
        QProxyStyle::drawComplexControl(control, &copy, painter, widget);
    } else if (control == CC_SpinBox && option->type == QStyleOption::SO_SpinBox) {
        const auto copy = withVisibleFocus<QStyleOptionSpinBox>(option);
        QProxyStyle::drawComplexControl(control, &copy, painter, widget);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace Prefdesk
