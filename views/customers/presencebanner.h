// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;

namespace Prefdesk {

class PresenceModel;

/// "Also open at: Ben Kay", while somebody else has the same customer on the desk.
class PresenceBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit PresenceBanner(PresenceModel &model, QWidget *parent = nullptr);

private:
    void showOthers(const QStringList &names);

    QLabel *m_text;
};

} // namespace Prefdesk
