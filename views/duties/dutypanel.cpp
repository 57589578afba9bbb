// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/duties/dutypanel.h"

#include "models/duties/dutymodel.h"
#include "views/common/messagebar.h"
#include "views/common/rowtable.h"
#include "views/common/theme.h"
#include "views/duties/dutydelegate.h"
#include "views/duties/dutydialog.h"
#include "views/duties/requestdialog.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace Prefdesk {

DutyPanel::DutyPanel(DutyModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_message(new MessageBar(this))
    , m_filter(new QComboBox(this))
    , m_take(button(QStringLiteral("take"), tr("&Take")))
    , m_done(button(QStringLiteral("done"), tr("&Done…")))
    , m_extend(button(QStringLiteral("extend"), tr("E&xtend…")))
    , m_drop(button(QStringLiteral("drop"), tr("Does &not apply…")))
    , m_open(button(QStringLiteral("open"), tr("&Open customer")))
    , m_request(button(QStringLiteral("request"), tr("New &request…")))
    , m_pages(new QStackedWidget(this))
    , m_duties(new QTableView(this))
    , m_nothing(new QLabel(this))
    , m_count(new QLabel(this))
{
    m_message->setObjectName(QStringLiteral("message"));
    m_filter->setObjectName(QStringLiteral("filter"));
    m_duties->setObjectName(QStringLiteral("duties"));
    m_nothing->setObjectName(QStringLiteral("nothing"));
    m_count->setObjectName(QStringLiteral("count"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    for (const QString &name : {tr("Open"), tr("Late"), tr("Mine"), tr("Done")}) // as DutyModel::Filter
        m_filter->addItem(name);
    prepareTable();
    layOut();
    connectModel();
    showRows();
}

QPushButton *DutyPanel::button(const QString &name, const QString &text)
{
    auto *const made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

void DutyPanel::prepareTable()
{
    m_duties->setModel(&m_model);
    m_duties->setItemDelegate(new DutyDelegate(m_duties));
    m_duties->setAccessibleName(tr("What must be done, by when it is due"));
    makeLongRowTable(*m_duties);
    const int letter = m_duties->fontMetrics().averageCharWidth();
    QHeaderView *const header = m_duties->horizontalHeader();
    header->resizeSection(DutyModel::Customer, letter * 12);
    header->resizeSection(DutyModel::Begun, letter * 20);
    header->resizeSection(DutyModel::Due, letter * 46);
    header->resizeSection(DutyModel::Owner, letter * 20);
    header->resizeSection(DutyModel::Evidence, letter * 24);
    header->resizeSection(DutyModel::Source, letter * 26);
    header->setSectionResizeMode(DutyModel::What, QHeaderView::Stretch);
    header->setMinimumSectionSize(letter * 10);
}

void DutyPanel::layOut()
{
    auto *const shown = new QLabel(tr("&Show"), this);
    shown->setBuddy(m_filter);
    auto *const row = new QHBoxLayout;
    row->addWidget(shown);
    row->addWidget(m_filter);
    row->addWidget(m_count);
    row->addStretch();
    for (QPushButton *const one : {m_take, m_done, m_extend, m_drop, m_open, m_request})
        row->addWidget(one);
    m_pages->addWidget(m_duties);
    m_pages->addWidget(m_nothing);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addLayout(row);
    layout->addWidget(m_pages, 1);
}

void DutyPanel::connectModel()
{
    connect(m_filter, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_model.setFilter(static_cast<DutyModel::Filter>(index)); });
    connect(&m_model, &DutyModel::modelReset, this, &DutyPanel::showRows);
    connect(&m_model, &DutyModel::countsChanged, this, &DutyPanel::showCounts);
    connect(&m_model, &DutyModel::failed, m_message, &MessageBar::showError);
    connect(&m_model, &DutyModel::recorded, m_message, &MessageBar::clear);
    connect(m_duties->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const auto row = currentRow())
            m_selected = m_model.row(*row).duty.id;
        showButtons();
    });
    connect(m_take, &QPushButton::clicked, this, &DutyPanel::take);
    connect(m_done, &QPushButton::clicked, this, [this] { ask(DutyStep::Kind::Done); });
    connect(m_extend, &QPushButton::clicked, this, [this] { ask(DutyStep::Kind::Extended); });
    connect(m_drop, &QPushButton::clicked, this, [this] { ask(DutyStep::Kind::Dropped); });
    connect(m_open, &QPushButton::clicked, this, &DutyPanel::openCustomer);
    connect(m_request, &QPushButton::clicked, this, &DutyPanel::beginRequest);
    connect(m_duties, &QTableView::doubleClicked, this, &DutyPanel::openCustomer);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(key, m_duties, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this,
                &DutyPanel::openCustomer);
}

void DutyPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showCounts();
}

// The selected duty stays selected, wherever it stands now.
void DutyPanel::showRows()
{
    const int rows = m_model.rowCount();
    m_nothing->setText(nothingText());
    m_pages->setCurrentWidget(rows > 0 ? static_cast<QWidget *>(m_duties) : m_nothing);
    if (rows > 0)
        m_duties->selectRow(qMax(0, m_model.rowOf(m_selected)));
    showButtons();
    showCounts();
}

QString DutyPanel::nothingText() const
{
    if (!m_model.isLoaded())
        return {};
    switch (m_model.filter()) {
    case DutyModel::Filter::Open:
        return tr("Nothing is open: no customer waits for anything. A deadline begins by itself when a call withdraws "
                  "a consent.");
    case DutyModel::Filter::Late:
        return tr("Nothing is late.");
    case DutyModel::Filter::Mine:
        return tr("Nothing of yours is open. Choose “Open” to see what nobody has taken.");
    case DutyModel::Filter::Done:
        break;
    }
    return tr("Nothing was done in the last 30 days.");
}

void DutyPanel::showCounts()
{
    const int late = m_model.lateCount();
    m_count->setText(late > 0 ? tr("%Ln late", nullptr, late) + QStringLiteral(", ")
                             + tr("%Ln open", nullptr, m_model.openCount())
                              : tr("%Ln open", nullptr, m_model.openCount()));
    setWindowTitle(late > 0 ? tr("Deadlines: %Ln late", nullptr, late) : tr("Deadlines"));
    setWindowIcon(late > 0 ? Theme::icon(QStringLiteral("warning")) : QIcon());
}

void DutyPanel::showButtons()
{
    const auto row = currentRow();
    const bool isOpen = row && m_model.row(*row).isOpen();
    m_take->setEnabled(isOpen);
    m_done->setEnabled(isOpen);
    m_extend->setEnabled(row && m_model.mayExtend(*row));
    m_drop->setEnabled(row && m_model.mayDrop(*row));
    m_open->setEnabled(row.has_value());
}

std::optional<int> DutyPanel::currentRow() const
{
    const QModelIndex current = m_duties->currentIndex();
    return current.isValid() ? std::optional(current.row()) : std::nullopt;
}

void DutyPanel::take()
{
    if (const auto row = currentRow())
        m_model.take(m_model.row(*row).duty.id);
}

void DutyPanel::ask(DutyStep::Kind step)
{
    const auto row = currentRow();
    if (!row)
        return;
    auto *const dialog = new DutyDialog(m_model, m_model.row(*row), step, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DutyPanel::openCustomer()
{
    if (const auto row = currentRow())
        emit customerChosen(m_model.row(*row).duty.customer);
}

void DutyPanel::beginRequest()
{
    auto *const dialog = new RequestDialog(m_model, m_customer, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace Prefdesk
