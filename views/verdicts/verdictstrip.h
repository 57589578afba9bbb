// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/vocabulary.h"

#include <QButtonGroup>
#include <QWidget>

class QLabel;
class QToolButton;

namespace Prefdesk {

class VerdictModel;
struct ChannelVerdict;

/// The first thing an agent asks: may we contact, and by which channel; below it the sentence to read to the caller
/// about the channel at hand.
class VerdictStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictStrip(VerdictModel &model, QWidget *parent = nullptr);

signals:
    /// Why it is so on the channel at hand.
    void whyAsked(Prefdesk::Channel channel, Prefdesk::Topic topic);

private:
    void createChannels();
    void askWhy();
    void showVerdicts();
    void setText(Channel channel, const QString &text);
    void show(Channel channel);
    void showSentence();
    Channel current() const;

    VerdictModel &m_model;
    QButtonGroup m_channels;
    QLabel *m_title;
    QLabel *m_sentence;
    QToolButton *m_why;
};

} // namespace Prefdesk
