// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/preferences/contactstrip.h"

#include "models/preferences/answersheet.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Prefdesk {

namespace {

// Service messages need no yes, and one of them is no permission to advertise.
QStringList topicsAgreedTo(Channel channel, const AnswerSheet &sheet)
{
    QStringList topics;
    for (const Topic topic : allTopics()) {
        const Answer answer = sheet.answer(Question::topic(channel, topic));
        const bool isPaused = pauseInForce(answer, Instant::now()).has_value();
        if (topic != Topic::Service && answer.state == ConsentState::Given && !isPaused)
            topics.append(label(topic));
    }
    return topics;
}

} // namespace

ContactStrip::ContactStrip(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("contactStrip"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(14);
    QFont bold = font();
    bold.setBold(true);
    auto *title = new QLabel(tr("May we contact?"), this);
    title->setFont(bold);
    title->setToolTip(tr("What the customer chose for anything but service messages."));
    row->addWidget(title);
    for (const Channel channel : allChannels()) {
        auto *answer = new QLabel(this);
        answer->setObjectName(QStringLiteral("contactBy-") + code(channel));
        m_channels.insert(channel, answer);
        row->addWidget(answer);
    }
    row->addStretch();
}

void ContactStrip::show(const AnswerSheet &sheet)
{
    for (const Channel channel : allChannels())
        show(channel, sheet);
}

void ContactStrip::show(Channel channel, const AnswerSheet &sheet)
{
    const QStringList topics = topicsAgreedTo(channel, sheet);
    const QString name = Prefdesk::label(channel);
    QLabel *answer = m_channels.value(channel);
    answer->setText((topics.isEmpty() ? QStringLiteral("✗ ") : QStringLiteral("✓ ")) + name);
    const QString words = topics.isEmpty() ? tr("%1: no, nothing is on.").arg(name)
                                           : tr("%1: yes, for %2.").arg(name, topics.join(QStringLiteral(", ")));
    answer->setAccessibleName(words);
    answer->setToolTip(words);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, topics.isEmpty() ? Theme::muted() : Theme::success());
    answer->setPalette(colours);
    QFont bold = font();
    bold.setBold(!topics.isEmpty());
    answer->setFont(bold);
}

} // namespace Prefdesk
