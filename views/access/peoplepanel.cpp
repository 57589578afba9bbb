// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/access/peoplepanel.h"

#include "models/access/personmodel.h"
#include "views/access/persondialog.h"
#include "views/access/recoverycodepanel.h"
#include "views/common/messagebar.h"
#include "views/common/rowtable.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace Prefdesk {

namespace {

constexpr int columnGap = 24;

} // namespace

PeoplePanel::PeoplePanel(PersonModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_message(new MessageBar(this))
    , m_table(new QTableView(this))
    , m_add(new QPushButton(tr("&New person…"), this))
    , m_change(new QPushButton(tr("Change &role…"), this))
    , m_remove(new QPushButton(tr("Re&move…"), this))
    , m_renewCode(new QPushButton(tr("New recovery &code…"), this))
{
    m_table->setObjectName(QStringLiteral("table"));
    m_table->setAccessibleName(tr("People of this desk"));
    m_table->setModel(&m_model);
    makeRowTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *const note = new QLabel(
        m_model.isReencrypting()
            ? tr("Removing a person re-encrypts the desk with a new key, so that an old copy of the key opens nothing. "
                 "The recovery code was printed when the desk was made; a new one replaces it.")
            : tr("Removing a person ends what the person has open and takes the sign-in at the server away. The "
                 "recovery code was printed when the desk was made; a new one replaces it."),
        this);
    note->setWordWrap(true);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(m_table, 1);
    layout->addWidget(createButtons());
    layout->addWidget(note);
    connectModel();
    enableButtons();
    m_model.refresh();
}

QWidget *PeoplePanel::createButtons()
{
    auto *const bar = new QWidget(this);
    auto *const layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_add->setObjectName(QStringLiteral("add"));
    m_change->setObjectName(QStringLiteral("change"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_renewCode->setObjectName(QStringLiteral("renewCode"));
    for (QPushButton *const button : {m_add, m_change, m_remove, m_renewCode})
        layout->addWidget(button);
    layout->addStretch();
    connect(m_add, &QPushButton::clicked, this, &PeoplePanel::add);
    connect(m_change, &QPushButton::clicked, this, &PeoplePanel::changeRole);
    connect(m_remove, &QPushButton::clicked, this, &PeoplePanel::askToRemove);
    connect(m_renewCode, &QPushButton::clicked, this, &PeoplePanel::askToRenewCode);
    return bar;
}

void PeoplePanel::connectModel()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PeoplePanel::enableButtons);
    connect(&m_model, &PersonModel::refreshed, this, [this] {
        m_table->resizeColumnsToContents();
        for (int column = 0; column < m_model.columnCount() - 1; ++column)
            m_table->setColumnWidth(column, m_table->columnWidth(column) + columnGap);
        enableButtons();
    });
    connect(&m_model, &PersonModel::added, this, [this](const QString &name) {
        m_message->showNotice(tr("%1 has been added and can sign in with the passphrase you chose.").arg(name));
    });
    connect(&m_model, &PersonModel::changed, this,
            [this](const QString &name) { m_message->showNotice(tr("The role of %1 has been changed.").arg(name)); });
    connect(&m_model, &PersonModel::removed, this, [this](const QString &name) {
        m_message->showNotice((m_model.isReencrypting()
                                   ? tr("%1 has been removed. The desk is being re-encrypted with a new key.")
                                   : tr("%1 has been removed and is signed out everywhere."))
                                  .arg(name));
    });
    connect(&m_model, &PersonModel::recoveryCodeMade, this, &PeoplePanel::showCode);
    connect(&m_model, &PersonModel::failed, m_message, &MessageBar::showError);
}

void PeoplePanel::enableButtons()
{
    const int row = currentRow();
    m_add->setEnabled(m_model.canManage());
    m_renewCode->setEnabled(m_model.canManage());
    m_change->setEnabled(m_model.canManage() && row >= 0 && !m_model.person(row).removedAt);
    m_remove->setEnabled(m_model.canRemove(row));
}

int PeoplePanel::currentRow() const
{
    return m_table->currentIndex().row();
}

void PeoplePanel::add()
{
    auto *const dialog = new PersonDialog(m_model, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PeoplePanel::changeRole()
{
    auto *const dialog = new PersonDialog(m_model, currentRow(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PeoplePanel::askToRemove()
{
    const PersonId id = m_model.person(currentRow()).id;
    auto *const question = new QMessageBox(QMessageBox::Warning, tr("Remove a person"),
                                           (m_model.isReencrypting()
                                                ? tr("Remove %1? This person can no longer sign in, and the desk is "
                                                     "re-encrypted. What the person recorded stays.")
                                                : tr("Remove %1? This person is signed out at once and can no longer "
                                                     "sign in. What the person recorded stays."))
                                               .arg(m_model.person(currentRow()).fullName),
                                           QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const auto *const remove = question->addButton(tr("Re&move"), QMessageBox::DestructiveRole);
    connect(remove, &QAbstractButton::clicked, this, [this, id] {
        const int row = currentRow();
        if (m_model.canRemove(row) && m_model.person(row).id == id)
            m_model.remove(row);
    });
    question->open();
}

void PeoplePanel::askToRenewCode()
{
    auto *const question
        = new QMessageBox(QMessageBox::Warning, tr("New recovery code"),
                          m_model.isReencrypting()
                              ? tr("Make a new recovery code? The printed one then no longer signs in here. Whoever "
                                   "has it together with an old copy of this desk's key file can still read the data: "
                                   "in that case re-encrypt the desk too (prefdeskctl rekey).")
                              : tr("Make a new recovery code? The printed one then no longer opens this desk's key "
                                   "file."),
                          QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const auto *const renew = question->addButton(tr("&Make a new code"), QMessageBox::AcceptRole);
    connect(renew, &QAbstractButton::clicked, &m_model, &PersonModel::renewRecoveryCode);
    question->open();
}

void PeoplePanel::showCode(const QString &recoveryCode)
{
    auto *const dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New recovery code"));
    auto *const code = new RecoveryCodePanel(dialog);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    buttons->setEnabled(false);
    auto *const layout = new QVBoxLayout(dialog);
    layout->addWidget(code);
    layout->addWidget(buttons);
    connect(code, &RecoveryCodePanel::confirmed, buttons, &QWidget::setEnabled);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::accept);
    code->showCode(m_model.deskName(), recoveryCode);
    dialog->open();
}

} // namespace Prefdesk
