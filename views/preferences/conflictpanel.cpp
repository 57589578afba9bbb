// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/preferences/conflictpanel.h"

#include "models/preferences/answercell.h"
#include "models/preferences/preferencemodel.h"
#include "views/common/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace Prefdesk {

namespace {

QString pause(const Answer &answer)
{
    return answer.pauseUntil
        ? QLocale().toString(answer.pauseUntil->toDateTime().toLocalTime().date(), QLocale::ShortFormat)
        : ConflictPanel::tr("none");
}

} // namespace

ConflictPanel::ConflictPanel(PreferenceModel &model, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_layout(new QGridLayout(this))
{
    setObjectName(QStringLiteral("conflicts"));
    setAccessibleName(tr("Conflicting answers"));
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    m_layout->addWidget(createTitle(), 0, 0);
    hide();
}

QWidget *ConflictPanel::createTitle()
{
    auto *title = new QLabel(tr("Somebody else saved other answers meanwhile, so nothing was saved. Decide for each "
                                "question, then save again."),
                             this);
    title->setWordWrap(true);
    return title;
}

void ConflictPanel::showConflicts(const QList<Conflict> &conflicts)
{
    for (QWidget *row : std::exchange(m_rows, {}))
        row->deleteLater();
    QPalette colours = palette();
    colours.setColor(QPalette::Window, Theme::warningSurface());
    colours.setColor(QPalette::WindowText, Theme::surfaceText());
    setPalette(colours);
    for (const Conflict &conflict : conflicts)
        addRow(conflict);
    setVisible(!conflicts.isEmpty());
    goToFirst();
}

// Only the fields that differ are worth reading.
QString ConflictPanel::describe(const Answer &answer, const Answer &other) const
{
    QStringList fields;
    if (answer.state != other.state)
        fields.append(AnswerCell::word(answer.state));
    if (answer.frequency != other.frequency)
        fields.append(tr("frequency: %1").arg(label(answer.frequency)));
    if (answer.cap != other.cap)
        fields.append(tr("cap: %1").arg(answer.cap ? label(*answer.cap) : tr("none")));
    if (answer.pauseUntil != other.pauseUntil)
        fields.append(tr("pause until: %1").arg(pause(answer)));
    return fields.join(QLatin1String(", "));
}

void ConflictPanel::addRow(const Conflict &conflict)
{
    auto *row = new QWidget(this);
    const QString question = conflict.question.label();
    const QString when = QLocale().toString(conflict.theirs.since.toDateTime().toLocalTime(), QLocale::ShortFormat);
    auto *text = new QLabel(tr("%1\nYours: %2\nTheirs: %3 (%4, %5)")
                                .arg(question, describe(conflict.mine, conflict.theirs.answer),
                                     describe(conflict.theirs.answer, conflict.mine), conflict.theirs.personName, when),
                            row);
    auto *mine = new QPushButton(row);
    mine->setObjectName(QStringLiteral("keepMine"));
    mine->setAccessibleName(tr("Keep mine: %1").arg(question));
    auto *theirs = new QPushButton(row);
    theirs->setObjectName(QStringLiteral("takeTheirs"));
    theirs->setAccessibleName(tr("Take theirs: %1").arg(question));
    text->setWordWrap(true);
    auto *layout = new QGridLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(text, 0, 0, 1, 2);
    layout->addWidget(mine, 1, 0);
    layout->addWidget(theirs, 1, 1);
    connect(mine, &QPushButton::clicked, this, [this, asked = conflict.question, row] {
        m_model.keepMine(asked);
        settle(row);
    });
    connect(theirs, &QPushButton::clicked, this, [this, asked = conflict.question, row] {
        m_model.takeTheirs(asked);
        settle(row);
    });
    m_rows.append(row);
    m_layout->addWidget(row, m_layout->rowCount(), 0);
}

void ConflictPanel::settle(QWidget *row)
{
    m_rows.removeOne(row);
    row->hide();
    row->deleteLater();
    if (!m_rows.isEmpty()) {
        goToFirst();
        return;
    }
    hide();
    emit settled();
}

// The keys belong to the question that is to be decided next.
void ConflictPanel::goToFirst()
{
    for (const QWidget *row : std::as_const(m_rows)) {
        const bool isFirst = row == m_rows.first();
        row->findChild<QPushButton *>(QStringLiteral("keepMine"))
            ->setText(isFirst ? tr("Keep mi&ne") : tr("Keep mi&ne").remove(u'&'));
        row->findChild<QPushButton *>(QStringLiteral("takeTheirs"))
            ->setText(isFirst ? tr("T&ake theirs") : tr("T&ake theirs").remove(u'&'));
    }
    if (!m_rows.isEmpty())
        m_rows.first()->findChild<QPushButton *>()->setFocus();
}

} // namespace Prefdesk
