// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/verdicts/verdictstrip.h"

#include "models/customers/localecodes.h"
#include "models/verdicts/verdictmodel.h"
#include "models/verdicts/verdictwords.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace Prefdesk {

namespace {

QString topicsOf(const ChannelVerdict &verdict)
{
    QStringList names;
    for (const Topic topic : verdict.topics)
        names.append(label(topic));
    return names.join(QStringLiteral(", "));
}

QString timeOf(Instant instant)
{
    const QDateTime local = instant.toDateTime().toLocalTime();
    const bool isToday = local.date() == QDate::currentDate();
    return isToday ? QLocale().toString(local.time(), QLocale::ShortFormat)
                   : QLocale().toString(local, QLocale::ShortFormat);
}

QColor colour(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Allowed:
        return Theme::success();
    case VerdictKind::AllowedFrom:
        return Theme::warning();
    case VerdictKind::Blocked:
        break;
    }
    return Theme::muted();
}

} // namespace

VerdictStrip::VerdictStrip(VerdictModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_why(new QToolButton(this))
{
    setObjectName(QStringLiteral("contactStrip"));
    m_title->setObjectName(QStringLiteral("title"));
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setAccessibleName(tr("To read to the caller"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    createChannels();
    connect(&m_model, &VerdictModel::changed, this, &VerdictStrip::showVerdicts);
    connect(&m_model, &VerdictModel::failed, this, [this](const Error &error) {
        m_sentence->setText(error.message);
        m_sentence->show();
    });
    connect(m_why, &QToolButton::clicked, this, &VerdictStrip::askWhy);
    // A button's own shortcut presses it for a tenth of a second first; the next key could come before it.
    connect(new QShortcut(Qt::Key_F4, this), &QShortcut::activated, m_why, &QToolButton::click);
    showVerdicts();
}

void VerdictStrip::createChannels()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto *const row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_title);
    for (const Channel channel : allChannels()) {
        auto *const button = new QToolButton(this);
        button->setObjectName(QStringLiteral("contactBy-") + code(channel));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_channels.addButton(button, static_cast<int>(channel));
        row->addWidget(button);
    }
    row->addStretch();
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setText(tr("Why? (F4)"));
    m_why->setAutoRaise(true);
    m_why->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(m_why);
    m_channels.button(static_cast<int>(Channel::Email))->setChecked(true);
    connect(&m_channels, &QButtonGroup::idToggled, this, &VerdictStrip::showSentence);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(m_sentence);
}

Channel VerdictStrip::current() const
{
    return static_cast<Channel>(m_channels.checkedId());
}

void VerdictStrip::askWhy()
{
    if (m_model.isLoaded())
        emit whyAsked(current(), m_model.rulings().channel(current()).decidedAt);
}

void VerdictStrip::showVerdicts()
{
    const auto past = m_model.past();
    m_title->setText(past ? tr("On %1, could we contact?")
                                .arg(QLocale().toString(past->toDateTime().toLocalTime(), QLocale::ShortFormat))
                          : tr("May we contact?"));
    m_why->setEnabled(m_model.isLoaded());
    for (const Channel channel : allChannels())
        show(channel);
    showSentence();
}

// A new text takes the old shortcut away.
void VerdictStrip::setText(Channel channel, const QString &text)
{
    QAbstractButton *const button = m_channels.button(static_cast<int>(channel));
    button->setText(text);
    button->setShortcut(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(channel)));
}

void VerdictStrip::show(Channel channel)
{
    QAbstractButton *const button = m_channels.button(static_cast<int>(channel));
    const QString name = label(channel);
    button->setEnabled(m_model.isLoaded());
    if (!m_model.isLoaded()) {
        setText(channel, QStringLiteral("… ") + name);
        return;
    }
    const ChannelVerdict verdict = m_model.rulings().channel(channel);
    QString words;
    QString text = mark(verdict.kind) + name;
    switch (verdict.kind) {
    case VerdictKind::Allowed:
        words = tr("%1: yes, for %2.").arg(name, topicsOf(verdict));
        break;
    case VerdictKind::AllowedFrom:
        text += QLatin1Char(' ') + timeOf(*verdict.from);
        words = tr("%1: from %2, for %3.").arg(name, timeOf(*verdict.from), topicsOf(verdict));
        break;
    case VerdictKind::Blocked:
        words = tr("%1: no. %2").arg(name, sentence(verdict.reason));
        break;
    }
    setText(channel, text);
    button->setAccessibleName(words);
    button->setToolTip(tr("%1 F4 shows all rules.").arg(words));
    QPalette colours = palette();
    colours.setColor(QPalette::ButtonText, colour(verdict.kind));
    button->setPalette(colours);
    QFont bold = font();
    bold.setBold(verdict.kind == VerdictKind::Allowed);
    button->setFont(bold);
}

// What is past is not read to anybody.
void VerdictStrip::showSentence()
{
    m_sentence->setVisible(m_model.isLoaded() && !m_model.past());
    if (!m_model.isLoaded() || m_model.past())
        return;
    const SpokenVerdict spoken = m_model.spoken(current());
    m_sentence->setText(
        tr("“%1” (%2)", "to read aloud, and its language").arg(spoken.sentence, languageName(spoken.language)));
}

} // namespace Prefdesk
