// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/access/deskfields.h"

#include "views/common/filefield.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace Prefdesk {

namespace {

const QString scheme = QStringLiteral("postgresql://");

QString serversOf(const DeskLocation &location)
{
    return location.text().mid(scheme.size()).section(u'/', 0, 0);
}

QComboBox *createBox()
{
    auto *const box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

} // namespace

DeskFields::DeskFields(QFormLayout &form, RecentDesks recent, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_recent(recent)
    , m_local(new QRadioButton(tr("&Local desk")))
    , m_shared(new QRadioButton(tr("Sh&ared desk")))
    , m_desk(createBox())
    , m_choose(new QPushButton(tr("C&hoose…")))
    , m_new(new QPushButton(tr("New d&esk…")))
    , m_server(createBox())
    , m_database(new QLineEdit)
    , m_ca(new FileField(tr("Br&owse…"),
                         {.title = tr("CA certificate that vouches for the server"),
                          .filters = {tr("Certificates (*.pem *.crt)"), tr("All files (*)")}}))
{
    nameFields();
    m_folderRow = createFolderRow();
    auto *const deskLabel = new QLabel(tr("&Desk"));
    deskLabel->setBuddy(m_desk);
    m_form.addRow(QString(), createKindRow());
    m_form.addRow(deskLabel, m_folderRow);
    m_form.addRow(tr("Ser&ver"), m_server);
    m_form.addRow(tr("Data&base"), m_database);
    m_form.addRow(tr("CA certi&ficate"), m_ca);
    connect(m_shared, &QRadioButton::toggled, this, &DeskFields::showKind);
    connect(m_desk, &QComboBox::editTextChanged, this, &DeskFields::changed);
    connect(m_server, &QComboBox::editTextChanged, this, &DeskFields::takeAddress);
    connect(m_server, &QComboBox::activated, this, &DeskFields::takeServer);
    connect(m_database, &QLineEdit::textChanged, this, &DeskFields::changed);
    m_local->setChecked(true);
    for (QWidget *const widget : std::initializer_list<QWidget *> {m_server, m_database, m_ca})
        m_form.setRowVisible(widget, false);
    listDesks();
}

void DeskFields::proposeLast()
{
    const QList<DeskLocation> known = m_recent.locations();
    if (!known.isEmpty())
        propose(known.first());
}

void DeskFields::nameFields()
{
    m_local->setObjectName(QStringLiteral("local"));
    m_shared->setObjectName(QStringLiteral("shared"));
    m_desk->setObjectName(QStringLiteral("desk"));
    m_choose->setObjectName(QStringLiteral("choose"));
    m_new->setObjectName(QStringLiteral("newDesk"));
    m_server->setObjectName(QStringLiteral("server"));
    m_database->setObjectName(QStringLiteral("database"));
    m_ca->name(QStringLiteral("caFile"), QStringLiteral("browseCa"));
    m_server->lineEdit()->setPlaceholderText(tr("for example db.example.org"));
    m_database->setPlaceholderText(tr("for example north"));
    m_ca->setPlaceholder(tr("those that this computer trusts"));
}

QWidget *DeskFields::createKindRow()
{
    auto *const row = new QWidget;
    auto *const layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_local);
    layout->addWidget(m_shared);
    layout->addStretch(1);
    return row;
}

QWidget *DeskFields::createFolderRow()
{
    auto *const row = new QWidget;
    auto *const layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_desk, 1);
    layout->addWidget(m_choose);
    layout->addWidget(m_new);
    connect(m_choose, &QPushButton::clicked, this, &DeskFields::chooseFolder);
    connect(m_new, &QPushButton::clicked, this, &DeskFields::newDeskWanted);
    return row;
}

void DeskFields::listDesks()
{
    m_desk->clear();
    m_server->clear();
    for (const DeskLocation &location : m_recent.locations()) {
        if (location.isShared())
            m_server->addItem(serversOf(location) + u'/' + location.database, location.text());
        else
            m_desk->addItem(location.folder.path);
    }
    m_server->setEditText({});
}

void DeskFields::propose(const DeskLocation &location)
{
    (location.isShared() ? m_shared : m_local)->setChecked(true);
    if (!location.isShared()) {
        m_desk->setEditText(location.folder.path);
        return;
    }
    m_server->setEditText(serversOf(location));
    m_database->setText(location.database);
    m_ca->setFile(location.caFile.isEmpty() ? m_recent.caFile(location.text()) : location.caFile);
}

void DeskFields::remember(const DeskLocation &location)
{
    m_recent.add(location);
    listDesks();
    propose(location);
}

void DeskFields::takeServer(int index)
{
    const Result<DeskLocation> known = DeskLocation::fromText(m_server->itemData(index).toString());
    if (known)
        propose(*known);
}

// A whole address can be pasted, too.
void DeskFields::takeAddress(const QString &typed)
{
    const Result<DeskLocation> whole = DeskLocation::fromText(typed);
    if (whole && whole->isShared())
        propose(*whole);
    emit changed();
}

bool DeskFields::isShared() const
{
    return m_shared->isChecked();
}

bool DeskFields::isComplete() const
{
    return isShared() ? !m_server->currentText().isEmpty() && !m_database->text().isEmpty()
                      : !m_desk->currentText().isEmpty();
}

Result<DeskLocation> DeskFields::location() const
{
    if (!isShared())
        return DeskLocation {.folder = {m_desk->currentText()}};
    return DeskLocation::fromText(scheme + m_server->currentText().trimmed() + u'/' + m_database->text().trimmed(),
                                  m_ca->file());
}

void DeskFields::setEnabled(bool isEnabled)
{
    for (QWidget *const widget :
         std::initializer_list<QWidget *> {m_local, m_shared, m_folderRow, m_server, m_database, m_ca})
        widget->setEnabled(isEnabled);
}

void DeskFields::showKind()
{
    m_form.setRowVisible(m_folderRow, !isShared());
    for (QWidget *const widget : std::initializer_list<QWidget *> {m_server, m_database, m_ca})
        m_form.setRowVisible(widget, isShared());
    emit changed();
}

void DeskFields::chooseFolder()
{
    auto *const dialog = new QFileDialog(m_choose, tr("Choose the desk's folder"), m_desk->currentText());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_desk, &QComboBox::setEditText);
    dialog->open();
}

} // namespace Prefdesk
