// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/preferences/callpanel.h"

#include "models/preferences/callmodel.h"
#include "models/preferences/preferencemodel.h"
#include "views/common/messagebar.h"
#include "views/common/theme.h"
#include "views/preferences/conflictpanel.h"
#include "views/preferences/draftbanner.h"
#include "views/preferences/leavebanner.h"
#include "views/preferences/scriptpanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

#include <chrono>

namespace Prefdesk {

using namespace std::chrono_literals;

namespace {

// The combo box joins outcome and method: "failed", "not-done" or the method by which it passed.
QString verificationWord(const CallModel::Notes &notes)
{
    return notes.verification == Call::Verification::Passed ? notes.verificationMethod : code(notes.verification);
}

void verifyBy(CallModel::Notes &notes, const QString &word)
{
    const auto outcome = verificationFromCode(word);
    notes.verification = outcome.value_or(Call::Verification::Passed);
    notes.verificationMethod = outcome ? QString() : word;
}

} // namespace

CallPanel::CallPanel(CallModel &call, PreferenceModel &preferences, QWidget *parent)
    : QWidget(parent)
    , m_call(call)
    , m_preferences(preferences)
    , m_duration(new QLabel(this))
    , m_verification(new QComboBox(this))
    , m_direction(new QComboBox(this))
    , m_number(new QLineEdit(this))
    , m_reference(new QLineEdit(this))
    , m_recordingReference(new QLineEdit(this))
    , m_recordingHash(new QLineEdit(this))
    , m_script(new ScriptPanel(call, this))
    , m_words(new QPlainTextEdit(this))
    , m_readBack(new QCheckBox(tr("Read bac&k, and the customer said yes"), this))
    , m_unasked(new QCheckBox(tr("The customer wants it unasked (F10)"), this))
    , m_correctionReason(new QLineEdit(this))
    , m_summary(new QLabel(this))
    , m_save(new QPushButton(Theme::icon(QStringLiteral("save")), tr("Save call (Ctrl+S)"), this))
    , m_result(new MessageBar(this))
    , m_conflicts(new ConflictPanel(preferences, this))
    , m_draft(new DraftBanner(call, this))
    , m_leave(new LeaveBanner(call, this))
    , m_sameCaller(new QPushButton(tr("Still the same caller (F9)"), this))
    , m_area(new QScrollArea(this))
    , m_fields(new QWidget(this))
{
    nameFields();
    arrange();
    connectFields();
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &CallPanel::showDuration);
    m_tick.start();
    showCall();
}

void CallPanel::nameFields()
{
    m_duration->setObjectName(QStringLiteral("duration"));
    m_duration->setAccessibleName(tr("Duration of the call"));
    m_verification->setObjectName(QStringLiteral("verification"));
    m_verification->addItem(label(Call::Verification::NotDone), code(Call::Verification::NotDone));
    for (const QString &method : verificationMethods())
        m_verification->addItem(tr("verified by %1").arg(verificationMethodLabel(method)), method);
    m_verification->addItem(label(Call::Verification::Failed), code(Call::Verification::Failed));
    m_direction->setObjectName(QStringLiteral("direction"));
    for (QComboBox *const box : {m_verification, m_direction}) // long words must not widen the panel
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const auto direction : {Call::Direction::Inbound, Call::Direction::Outbound})
        m_direction->addItem(label(direction), code(direction));
    m_number->setObjectName(QStringLiteral("number"));
    m_reference->setObjectName(QStringLiteral("reference"));
    m_recordingReference->setObjectName(QStringLiteral("recordingReference"));
    m_recordingHash->setObjectName(QStringLiteral("recordingHash"));
    m_recordingHash->setPlaceholderText(tr("SHA-256, 64 characters"));
    m_words->setObjectName(QStringLiteral("words"));
    m_words->setTabChangesFocus(true);
    m_words->setMaximumHeight(fontMetrics().lineSpacing() * 4);
    m_readBack->setObjectName(QStringLiteral("readBack"));
    m_unasked->setObjectName(QStringLiteral("unasked"));
    m_unasked->setToolTip(tr("The law bars asking this customer again so soon; a wish of the customer's own counts."));
    m_correctionReason->setObjectName(QStringLiteral("correctionReason"));
    m_correctionReason->setToolTip(tr("Why a mistake is being corrected; needed inside the cooling-off time."));
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setAccessibleName(tr("What will be saved"));
    m_summary->setWordWrap(true);
    m_save->setObjectName(QStringLiteral("save"));
    m_result->setObjectName(QStringLiteral("result"));
    m_sameCaller->setObjectName(QStringLiteral("sameCaller"));
    m_sameCaller->setToolTip(tr("The verification and the number of the call just saved hold for the next one."));
}

void CallPanel::arrange()
{
    auto *scrolled = new QWidget(this);
    auto *parts = new QVBoxLayout(scrolled);
    parts->addWidget(m_conflicts);
    parts->addWidget(m_fields, 1);
    fillForm();
    m_area->setWidget(scrolled);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setMinimumWidth(scrolled->minimumSizeHint().width() + m_area->verticalScrollBar()->sizeHint().width());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_draft);
    column->addWidget(m_leave);
    column->addWidget(m_area, 1);
    column->addWidget(createSaving());
}

void CallPanel::fillForm()
{
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins({});
    auto *title = new QLabel(tr("Call"), this);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    m_duration->setFont(bold);
    form->addRow(title, m_duration);
    form->addRow(m_sameCaller);
    form->addRow(tr("&Verified:"), m_verification);
    form->addRow(tr("Directi&on:"), m_direction);
    form->addRow(tr("Num&ber:"), m_number);
    form->addRow(m_script);
    auto *words = new QLabel(tr("The &customer's words:"), this);
    words->setBuddy(m_words);
    form->addRow(words);
    form->addRow(m_words);
    form->addRow(m_readBack);
    form->addRow(m_unasked);
    form->addRow(tr("Call r&eference:"), m_reference);
    form->addRow(tr("Recordin&g:"), m_recordingReference);
    form->addRow(tr("Recor&ding's hash:"), m_recordingHash);
    form->addRow(tr("&Justification:"), m_correctionReason);
    form->setRowVisible(m_correctionReason, m_call.mayCorrect());
}

// Always in sight, however much there is to fill in above.
QWidget *CallPanel::createSaving()
{
    auto *saving = new QWidget(this);
    auto *column = new QVBoxLayout(saving);
    column->addWidget(m_summary);
    column->addWidget(m_save);
    column->addWidget(m_result);
    return saving;
}

void CallPanel::connectFields()
{
    connect(m_verification, &QComboBox::currentIndexChanged, this, &CallPanel::takeFields);
    connect(m_direction, &QComboBox::currentIndexChanged, this, &CallPanel::takeFields);
    for (const QLineEdit *line : {m_number, m_reference, m_recordingReference, m_recordingHash, m_correctionReason})
        connect(line, &QLineEdit::textChanged, this, &CallPanel::takeFields);
    connect(m_words, &QPlainTextEdit::textChanged, this, &CallPanel::takeFields);
    connect(m_readBack, &QCheckBox::toggled, this, &CallPanel::takeFields);
    connect(m_unasked, &QCheckBox::toggled, this, &CallPanel::takeFields);
    connect(new QShortcut(Qt::Key_F10, this), &QShortcut::activated, m_unasked, &QCheckBox::click);
    connect(m_save, &QPushButton::clicked, &m_call, &CallModel::save);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, m_save, &QPushButton::click);
    connect(m_sameCaller, &QPushButton::clicked, &m_call, &CallModel::goOn);
    connect(new QShortcut(Qt::Key_F9, this), &QShortcut::activated, m_sameCaller, &QPushButton::click);
    connect(m_leave, &LeaveBanner::asked, this, &CallPanel::showCall);
    connect(m_leave, &LeaveBanner::answered, this, &CallPanel::showCall);
    connect(&m_call, &CallModel::changed, this, &CallPanel::showCall);
    connect(&m_call, &CallModel::saved, this, &CallPanel::showSaved);
    connect(&m_call, &CallModel::failed, this, &CallPanel::showFailure);
    connect(&m_preferences, &PreferenceModel::failed, this, &CallPanel::showFailure);
    connect(&m_preferences, &PreferenceModel::putOff, this, [this] {
        m_result->showCaution(tr("Not saved yet: the call is saved by itself when the line to the server is back."));
        showCall();
    });
    connect(&m_preferences, &PreferenceModel::conflicted, this, [this](const QList<Conflict> &conflicts) {
        m_conflicts->showConflicts(conflicts);
        m_area->verticalScrollBar()->setValue(0);
    });
    connect(&m_preferences, &PreferenceModel::opened, m_result, &MessageBar::clear);
    connect(&m_preferences, &PreferenceModel::opened, m_conflicts, [this] { m_conflicts->showConflicts({}); });
    connect(m_conflicts, &ConflictPanel::settled, m_save, [save = m_save] { save->setFocus(); });
}

void CallPanel::fillFields()
{
    const CallModel::Notes &notes = m_call.notes();
    m_filling = true;
    m_verification->setCurrentIndex(m_verification->findData(verificationWord(notes)));
    m_direction->setCurrentIndex(m_direction->findData(code(notes.direction)));
    const auto fill = [](QLineEdit *line, const QString &text) {
        if (line->text() != text)
            line->setText(text);
    };
    fill(m_number, notes.number);
    fill(m_reference, notes.reference);
    fill(m_recordingReference, notes.recordingReference);
    fill(m_recordingHash, notes.recordingHash);
    fill(m_correctionReason, notes.correctionReason);
    if (m_words->toPlainText() != notes.words)
        m_words->setPlainText(notes.words);
    m_readBack->setChecked(notes.readBack);
    m_unasked->setChecked(notes.isUnasked);
    m_filling = false;
}

void CallPanel::takeFields()
{
    if (m_filling)
        return;
    CallModel::Notes notes = m_call.notes();
    verifyBy(notes, m_verification->currentData().toString());
    notes.direction = directionFromCode(m_direction->currentData().toString()).value_or(Call::Direction::Inbound);
    notes.number = m_number->text();
    notes.reference = m_reference->text();
    notes.recordingReference = m_recordingReference->text();
    notes.recordingHash = m_recordingHash->text();
    notes.correctionReason = m_correctionReason->text();
    notes.words = m_words->toPlainText();
    notes.readBack = m_readBack->isChecked();
    notes.isUnasked = m_unasked->isChecked();
    m_call.setNotes(notes);
}

void CallPanel::showCall()
{
    fillFields();
    showDuration();
    const bool ready = m_call.isReady() && m_preferences.mayRecord();
    m_fields->setEnabled(ready && !m_leave->isAsking());
    m_sameCaller->setVisible(ready && m_call.mayGoOn());
    m_save->setEnabled(ready && !m_preferences.isSaving());
    m_unasked->setVisible(m_preferences.needsInitiative());
    showSummary();
}

void CallPanel::leave(std::function<void()> then)
{
    m_leave->ask(std::move(then));
}

void CallPanel::showSummary()
{
    constexpr qsizetype most = 4;
    QStringList changes = m_preferences.changes();
    const int more = static_cast<int>(changes.size() - most);
    if (more > 0)
        changes = changes.first(most) + QStringList(tr("and %n more", nullptr, more));
    if (!m_preferences.mayRecord())
        m_summary->setText(tr("Your role may look, but not record calls."));
    else
        m_summary->setText(changes.isEmpty()
                               ? tr("Saving keeps the call; no answer is changed.")
                               : tr("Saving changes:") + QLatin1Char('\n') + changes.join(QLatin1Char('\n')));
}

void CallPanel::showDuration()
{
    const qint64 seconds = m_call.seconds();
    m_duration->setText(QStringLiteral("%1:%2:%3")
                            .arg(seconds / 3600, 2, 10, QLatin1Char('0'))
                            .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                            .arg(seconds % 60, 2, 10, QLatin1Char('0')));
}

void CallPanel::showSaved(const SaveOutcome &outcome)
{
    const QString time
        = QLocale().toString(outcome.savedAt.toDateTime().toLocalTime().time(), QStringLiteral("HH:mm:ss"));
    m_result->showNotice(outcome.systems.isEmpty()
                             ? tr("Saved %1.").arg(time)
                             : tr("Saved %1; %2 must act.").arg(time, outcome.systems.join(QLatin1String(", "))));
}

void CallPanel::showFailure(const Error &error)
{
    m_result->showError(error);
    showCall();
}

} // namespace Prefdesk
