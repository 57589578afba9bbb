// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;

namespace Prefdesk {

class CallModel;

/// Offers the draft that a lock or a crash left behind; shown until the agent decides.
class DraftBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit DraftBanner(CallModel &model, QWidget *parent = nullptr);

private:
    void showDraft();

    CallModel &m_model;
    QLabel *m_text;
};

} // namespace Prefdesk
