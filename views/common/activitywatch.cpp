// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/common/activitywatch.h"

#include <QEvent>

namespace Prefdesk {

bool ActivityWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        emit noticed();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Prefdesk
