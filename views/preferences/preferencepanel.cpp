// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/preferences/preferencepanel.h"

#include "models/preferences/preferencemodel.h"
#include "views/common/theme.h"
#include "views/preferences/answereditor.h"
#include "views/preferences/answertable.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace Prefdesk {

PreferencePanel::PreferencePanel(PreferenceModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_uses(model)
    , m_column(new QVBoxLayout(this))
    , m_stopBanner(new QFrame(this))
    , m_stopText(new QLabel(this))
    , m_liftStop(new QPushButton(this))
    , m_topics(new AnswerTable(this))
    , m_dataUses(new AnswerTable(this))
    , m_editor(new AnswerEditor(this))
    , m_stop(new QPushButton(Theme::icon(QStringLiteral("stop")), tr("Stop everything (F8)"), this))
    , m_stopOnly(new QPushButton(this))
    , m_undo(new QPushButton(Theme::icon(QStringLiteral("undo")), tr("Undo (Ctrl+Z)"), this))
    , m_unsaved(new QLabel(this))
{
    createTables();
    createStopBanner();
    createButtons();
    arrange();
    m_editor->hide();
    connect(m_editor, &AnswerEditor::answered, &m_model, &PreferenceModel::setAnswer);
    connect(m_editor, &AnswerEditor::closed, this, [this] {
        if (m_edited)
            m_edited->setFocus();
    });
    connect(&m_model, &PreferenceModel::answersChanged, this, &PreferencePanel::showAnswers);
    connect(&m_model, &PreferenceModel::conflicted, m_editor, &AnswerEditor::reject);
    connect(&m_model, &PreferenceModel::opened, m_editor, &QWidget::hide);
    connect(&m_model, &PreferenceModel::completionRequested, m_editor, &AnswerEditor::complete);
    showAnswers();
}

void PreferencePanel::addTop(QWidget *part)
{
    m_column->insertWidget(m_column->indexOf(m_stopBanner) + 1, part);
}

void PreferencePanel::focusTopics()
{
    m_topics->setFocus();
}

void PreferencePanel::createTables()
{
    m_topics->setObjectName(QStringLiteral("topics"));
    m_topics->setAccessibleName(tr("Topics by channels"));
    m_topics->setModel(&m_model);
    m_dataUses->setObjectName(QStringLiteral("dataUses"));
    m_dataUses->setAccessibleName(tr("Data uses"));
    m_dataUses->horizontalHeader()->hide();
    m_dataUses->verticalHeader()->hide();
    m_dataUses->setModel(&m_uses);
    connect(m_topics, &AnswerTable::toggled, this,
            [this](const QModelIndex &index) { m_model.toggle(PreferenceModel::questionAt(index)); });
    connect(m_dataUses, &AnswerTable::toggled, this,
            [this](const QModelIndex &index) { m_model.toggle(DataUseModel::questionAt(index)); });
    if (!m_model.mayRecord())
        return;
    connect(m_topics, &AnswerTable::detailsRequested, this,
            [this](const QModelIndex &index) { edit(PreferenceModel::questionAt(index), m_topics); });
    connect(m_dataUses, &AnswerTable::detailsRequested, this,
            [this](const QModelIndex &index) { edit(DataUseModel::questionAt(index), m_dataUses); });
}

void PreferencePanel::createStopBanner()
{
    m_stopBanner->setObjectName(QStringLiteral("stopBanner"));
    m_stopBanner->setAutoFillBackground(true);
    m_stopText->setObjectName(QStringLiteral("stopText"));
    m_stopText->setWordWrap(true);
    m_liftStop->setObjectName(QStringLiteral("liftStop"));
    auto *row = new QHBoxLayout(m_stopBanner);
    row->setContentsMargins(10, 5, 6, 5);
    row->addWidget(m_stopText, 1);
    row->addWidget(m_liftStop);
    connect(m_liftStop, &QPushButton::clicked, this, [this] {
        if (m_model.sheet().isChanged(Question::stop()))
            m_model.takeBackStop();
        else
            m_model.liftStop();
    });
}

void PreferencePanel::createButtons()
{
    m_stop->setObjectName(QStringLiteral("stop"));
    m_stop->setToolTip(tr("Stops all advertising and data use at once; saved with the call, undone with Ctrl+Z."));
    m_stopOnly->setObjectName(QStringLiteral("stopOnly"));
    m_stopOnly->setToolTip(tr("Stops a number, a household, a channel or all marketing only."));
    m_undo->setObjectName(QStringLiteral("undo"));
    m_undo->setToolTip(tr("Takes back the last change that is not saved yet."));
    m_unsaved->setObjectName(QStringLiteral("unsaved"));
    connect(m_stop, &QPushButton::clicked, &m_model, &PreferenceModel::stopEverything);
    connect(m_stopOnly, &QPushButton::clicked, this, &PreferencePanel::optOutsAsked);
    connect(m_undo, &QPushButton::clicked, &m_model, &PreferenceModel::undo);
    // A button's own shortcut presses it for a tenth of a second first; the next key could come before it.
    connect(new QShortcut(Qt::Key_F8, this), &QShortcut::activated, m_stop, &QPushButton::click);
    connect(new QShortcut(Qt::SHIFT | Qt::Key_F8, this), &QShortcut::activated, m_stopOnly, &QPushButton::click);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, m_undo, &QPushButton::click);
}

QHBoxLayout *PreferencePanel::createHeading(const QString &text, AnswerTable *table)
{
    auto *label = new QLabel(text, this);
    label->setBuddy(table);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addStretch();
    return row;
}

void PreferencePanel::arrange()
{
    QHBoxLayout *topics = createHeading(tr("Topics b&y channels"), m_topics);
    for (QWidget *part : std::initializer_list<QWidget *> {m_unsaved, m_undo, m_stopOnly, m_stop})
        topics->addWidget(part);
    QHBoxLayout *uses = createHeading(tr("Data &use"), m_dataUses);
    auto *keys = new QLabel(tr("Space: on or off. F2: how often, at most, pause."), this);
    keys->setForegroundRole(QPalette::PlaceholderText);
    uses->addWidget(keys);
    m_column->addWidget(m_stopBanner);
    m_column->addLayout(topics);
    m_column->addWidget(m_topics);
    m_column->addWidget(m_editor);
    m_column->addLayout(uses);
    m_column->addWidget(m_dataUses);
    m_column->addStretch();
}

void PreferencePanel::edit(const Question &question, AnswerTable *table)
{
    m_edited = table;
    const auto kept = m_model.sheet().kept(question);
    m_editor->edit(question, kept ? kept->answer : Answer(), m_model.sheet().answer(question));
}

void PreferencePanel::showAnswers()
{
    const AnswerSheet &sheet = m_model.sheet();
    showStop(sheet);
    showOptOuts(sheet);
    const int changes = static_cast<int>(sheet.wishes().size());
    m_unsaved->setText(changes == 0 ? QString() : tr("%n change(s) not saved yet", nullptr, changes));
    m_undo->setEnabled(sheet.canUndo());
    m_stop->setEnabled(!sheet.isStopped() && m_model.isLoaded() && m_model.mayRecord());
    m_topics->setEnabled(m_model.isLoaded() && !m_model.isHeld());
    m_dataUses->setEnabled(m_model.isLoaded() && !m_model.isHeld());
}

void PreferencePanel::showStop(const AnswerSheet &sheet)
{
    const bool stopped = sheet.isStopped();
    const bool unsaved = sheet.isChanged(Question::stop());
    const auto kept = sheet.kept(Question::stop());
    m_stopBanner->setVisible(stopped || unsaved);
    if (stopped && unsaved)
        m_stopText->setText(tr("Everything stops when you save the call."));
    else if (stopped && kept)
        m_stopText->setText(tr("Everything is stopped since %1. The choices below have no effect until the customer "
                               "wants the stop lifted.")
                                .arg(QLocale().toString(kept->since.toDateTime().toLocalTime(), QLocale::ShortFormat)));
    else
        m_stopText->setText(tr("The stop is lifted when you save the call."));
    m_liftStop->setText(unsaved ? tr("&Take it back") : tr("L&ift the stop"));
    m_liftStop->setVisible(m_model.mayRecord());
    QPalette colours = palette();
    colours.setColor(QPalette::Window, Theme::warningSurface());
    colours.setColor(QPalette::WindowText, Theme::surfaceText());
    m_stopBanner->setPalette(colours);
}

void PreferencePanel::showOptOuts(const AnswerSheet &sheet)
{
    const int count = sheet.narrowOptOuts();
    m_stopOnly->setText(count == 0 ? tr("Stop part (Shift+F8)") : tr("Stopped: %n (Shift+F8)", nullptr, count));
    m_stopOnly->setEnabled(m_model.isLoaded() && m_model.mayRecord());
}

} // namespace Prefdesk
