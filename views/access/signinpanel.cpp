// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/access/signinpanel.h"

#include "models/access/session.h"
#include "models/basics/secret.h"
#include "views/access/deskfields.h"
#include "views/access/newdeskdialog.h"
#include "views/access/passphrasefields.h"
#include "views/common/messagebar.h"
#include "views/common/secretfield.h"
#include "views/common/theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace Prefdesk {

namespace {

constexpr int panelWidth = 640;
constexpr int waitStepMilliseconds = 250;

} // namespace

SignInPanel::SignInPanel(Session &session, RecentDesks recent, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_message(new MessageBar(this))
    , m_name(new QLineEdit(this))
    , m_passphrase(new QLineEdit(this))
    , m_passphraseLabel(new QLabel(tr("&Passphrase"), this))
    , m_useCode(new QCheckBox(tr("I have forgotten it: use the &recovery code"), this))
    , m_code(new QLineEdit(this))
    , m_codeLabel(new QLabel(tr("Recovery &code"), this))
    , m_waiting(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_signIn(new QPushButton(tr("&Sign in"), this))
{
    build(recent);
    connectSession();
    m_wait.setInterval(waitStepMilliseconds);
    connect(&m_wait, &QTimer::timeout, this, &SignInPanel::showRemainingWait);
    m_desk->proposeLast();
    showRecovery();
    showState();
}

void SignInPanel::propose(const DeskLocation &location, const QString &personName)
{
    m_desk->propose(location);
    m_name->setText(personName);
    focusFirstEmpty();
}

void SignInPanel::refuse(const Error &error)
{
    m_message->showError(error);
}

void SignInPanel::focusFirstEmpty()
{
    (m_name->text().isEmpty() ? m_name : m_passphrase)->setFocus();
}

void SignInPanel::build(const RecentDesks &recent)
{
    m_name->setObjectName(QStringLiteral("name"));
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_useCode->setObjectName(QStringLiteral("useCode"));
    m_code->setObjectName(QStringLiteral("code"));
    m_waiting->setObjectName(QStringLiteral("waiting"));
    m_cancel->setObjectName(QStringLiteral("cancelSignIn"));
    m_cancel->setShortcut(Qt::Key_Escape);
    m_cancel->setToolTip(tr("Gives up signing in (Esc)."));
    m_signIn->setObjectName(QStringLiteral("signIn"));
    for (QLineEdit *const field : {m_passphrase, m_code})
        field->setEchoMode(QLineEdit::Password);
    m_signIn->setIcon(Theme::icon(QStringLiteral("lock")));
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Progress"));

    auto *const column = new QFrame(this);
    column->setFrameShape(QFrame::StyledPanel);
    column->setAutoFillBackground(true);
    column->setBackgroundRole(QPalette::AlternateBase);
    column->setMaximumWidth(panelWidth);
    auto *const layout = new QVBoxLayout(column);
    layout->setContentsMargins(28, 22, 28, 24);
    layout->setSpacing(12);
    layout->addLayout(createTitle());
    layout->addWidget(m_message);
    layout->addLayout(createForm(recent));
    layout->addWidget(m_waiting);
    layout->addWidget(m_progress);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_signIn);
    layout->addLayout(buttons);
    auto *const outer = new QVBoxLayout(this);
    auto *const middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column, 4);
    middle->addStretch(1);
    outer->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(2);
}

QHBoxLayout *SignInPanel::createTitle()
{
    constexpr int iconSize = 40;
    auto *const icon = new QLabel(this);
    icon->setPixmap(QIcon(QStringLiteral(":/icons/prefdesk.svg")).pixmap(iconSize, iconSize));
    auto *const title = new QLabel(tr("Prefdesk"), this);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.8);
    title->setFont(font);
    auto *const row = new QHBoxLayout;
    row->addWidget(icon);
    row->addWidget(title, 1);
    return row;
}

QFormLayout *SignInPanel::createForm(const RecentDesks &recent)
{
    auto *const form = new QFormLayout;
    m_desk = new DeskFields(*form, recent, this);
    form->addRow(tr("Sign-in &name"), m_name);
    m_passphraseLabel->setBuddy(m_passphrase);
    form->addRow(m_passphraseLabel, m_passphrase);
    form->addRow(QString(), m_useCode);
    m_codeLabel->setBuddy(m_code);
    form->addRow(m_codeLabel, m_code);
    m_fresh = new PassphraseFields(*form, this);
    connect(m_useCode, &QCheckBox::toggled, this, &SignInPanel::showRecovery);
    for (const QLineEdit *const field : {m_name, m_passphrase, m_code}) {
        connect(field, &QLineEdit::textChanged, this, &SignInPanel::enableSignIn);
        connect(field, &QLineEdit::returnPressed, m_signIn, &QPushButton::click);
    }
    connect(m_desk, &DeskFields::changed, this, &SignInPanel::showRecovery);
    connect(m_desk, &DeskFields::newDeskWanted, this, &SignInPanel::makeDesk);
    connect(m_fresh, &PassphraseFields::changed, this, &SignInPanel::enableSignIn);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPanel::signIn);
    connect(m_cancel, &QPushButton::clicked, &m_session, &Session::cancelSignIn);
    return form;
}

void SignInPanel::connectSession()
{
    connect(&m_session, &Session::stateChanged, this, &SignInPanel::showState);
    connect(&m_session, &Session::progressed, m_message, &MessageBar::showState);
    connect(&m_session, &Session::opened, this, &SignInPanel::remember);
    connect(&m_session, &Session::locked, this, [this] {
        m_message->showState(tr("The desk is locked. Sign in to go on."));
        focusFirstEmpty();
    });
    connect(&m_session, &Session::failed, this, [this](const Error &error) {
        if (m_session.state() == Session::State::Open)
            return;
        m_message->showError(error);
        showRemainingWait();
        m_wait.start();
    });
}

void SignInPanel::signIn()
{
    const Result<DeskLocation> location = m_desk->location();
    // All of them, so that nothing stays behind in a field that is hidden.
    QString passphrase = takeSecret(m_passphrase);
    QString code = takeSecret(m_code);
    QString fresh = m_fresh->take();
    m_message->clear();
    if (!location)
        m_message->showError(location.error());
    else if (isRecovering())
        m_session.recover(location->folder, m_name->text(), code, fresh);
    else
        m_session.signIn(*location, m_name->text(), passphrase);
    for (QString *const secret : {&passphrase, &code, &fresh})
        wipe(*secret);
}

// The printed code opens a local desk; on a shared one it takes who keeps the server, too.
bool SignInPanel::isRecovering() const
{
    return m_useCode->isChecked() && !m_desk->isShared();
}

void SignInPanel::showRecovery()
{
    const bool isRecovery = isRecovering();
    m_useCode->setVisible(!m_desk->isShared());
    m_passphraseLabel->setVisible(!isRecovery);
    m_passphrase->setVisible(!isRecovery);
    m_codeLabel->setVisible(isRecovery);
    m_code->setVisible(isRecovery);
    m_fresh->setVisible(isRecovery);
    enableSignIn();
}

void SignInPanel::showState()
{
    const bool isLocked = m_session.state() == Session::State::Locked;
    m_cancel->setVisible(m_session.isSigningIn());
    m_progress->setVisible(m_session.state() == Session::State::Opening);
    for (QWidget *const widget : std::initializer_list<QWidget *> {m_name, m_passphrase, m_useCode, m_code})
        widget->setEnabled(isLocked);
    m_desk->setEnabled(isLocked);
    m_fresh->setEnabled(isLocked);
    showRemainingWait();
}

void SignInPanel::showRemainingWait()
{
    const int seconds = m_session.secondsToWait();
    m_waiting->setVisible(seconds > 0);
    m_waiting->setText(tr("The next try is possible in %n second(s).", nullptr, seconds));
    if (seconds == 0)
        m_wait.stop();
    enableSignIn();
}

void SignInPanel::enableSignIn()
{
    const bool filled
        = isRecovering() ? !m_code->text().isEmpty() && m_fresh->isComplete() : !m_passphrase->text().isEmpty();
    m_signIn->setEnabled(m_session.state() == Session::State::Locked && m_session.secondsToWait() == 0 && filled
                         && !m_name->text().isEmpty() && m_desk->isComplete());
}

void SignInPanel::remember()
{
    m_message->clear();
    m_useCode->setChecked(false);
    m_desk->remember(m_session.location());
}

void SignInPanel::makeDesk()
{
    auto *const dialog = new NewDeskDialog(m_session.clock(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewDeskDialog::deskMade, this, [this](const QString &folder, const QString &personName) {
        propose({.folder = {folder}}, personName);
        m_message->showNotice(tr("The desk has been made. Sign in with the passphrase you chose."));
    });
    dialog->open();
}

} // namespace Prefdesk
