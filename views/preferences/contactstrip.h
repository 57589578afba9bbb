// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/vocabulary.h"

#include <QHash>
#include <QWidget>

class QLabel;

namespace Prefdesk {

class AnswerSheet;

/// The first thing an agent asks: may we contact, and by which channel; from what the customer chose, in one line.
class ContactStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit ContactStrip(QWidget *parent = nullptr);

    void show(const AnswerSheet &sheet);

private:
    void show(Channel channel, const AnswerSheet &sheet);

    QHash<Channel, QLabel *> m_channels;
};

} // namespace Prefdesk
