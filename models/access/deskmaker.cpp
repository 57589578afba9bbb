// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/deskmaker.h"

namespace Prefdesk {

DeskMaker::DeskMaker(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
}

void DeskMaker::make(const NewDesk &desk, QString &passphrase)
{
    const auto secret = std::make_shared<Secret>(Secret::fromPassphrase(passphrase));
    m_worker.run(
        this, [desk, secret, clock = m_clock] { return createDesk(desk, *secret, clock); },
        [this](Result<CreatedDesk> created) {
            if (!created) {
                emit failed(created.error());
                return;
            }
            emit made(created->folder.path, created->recoveryCode);
            wipe(created->recoveryCode);
        });
}

} // namespace Prefdesk
