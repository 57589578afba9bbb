// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBrush>

namespace Prefdesk {

/// How a channel is drawn in charts; index: its place in allChannels(). Every channel has its own hatching as well as
/// its own colour.
QBrush channelBrush(int index);

} // namespace Prefdesk
