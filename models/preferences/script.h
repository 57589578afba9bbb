// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/notices/noticestore.h"
#include "models/preferences/calldraft.h"

#include <QList>

namespace Prefdesk {

/// The name of the notice whose spoken text explains this wish: "marketing-email", "training-ai", "withdrawal" ...
QString scriptName(const Question &question, const Answer &answer);

/// The scripts for all wishes, each once, in the order of the wishes.
QStringList scriptNames(const QList<Wish> &wishes);

/// What there is to read aloud in one conversation: every published script in the customer's language, or the default.
Result<QList<FoundNotice>> scripts(Connection &connection, const QString &language, const QString &region);

} // namespace Prefdesk
