// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/notices/notice.h"

#include <QList>

namespace Prefdesk {

class Connection;

/// The wordings that come with the program (resources/notices), with the company's name put in.
Result<QList<NoticeVersion>> suppliedNotices(const QString &companyName);

/// Publishes those of them that the desk does not have yet, with one NoticePublished entry each, in a transaction of
/// its own; used when a desk is made. Needs Permission::ManageDesk. Running it again changes nothing.
Result<> seedNotices(Connection &connection, const Actor &actor, const Clock &clock);

} // namespace Prefdesk
