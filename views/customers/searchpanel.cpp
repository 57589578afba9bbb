// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/customers/searchpanel.h"

#include "models/customers/searchmodel.h"
#include "views/common/messagebar.h"
#include "views/common/theme.h"
#include "views/customers/hitdelegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Prefdesk {

SearchPanel::SearchPanel(SearchModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_text(new QLineEdit(this))
    , m_hits(new QListView(this))
    , m_advice(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_count(new QLabel(this))
    , m_message(new MessageBar(this))
{
    createWidgets();
    connectModel();
    showHits();
}

void SearchPanel::createWidgets()
{
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setPlaceholderText(tr("Name, phone, e-mail or number"));
    m_text->setToolTip(tr("Part of a name, a phone number as the caller says it or its last four digits, an e-mail"
                          " address or a customer number (Ctrl+F)"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(Theme::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    auto *const label = new QLabel(tr("&Find a customer"), this);
    label->setBuddy(m_text);

    m_hits->setObjectName(QStringLiteral("hits"));
    m_hits->setAccessibleName(tr("Customers found"));
    m_hits->setModel(&m_model);
    m_hits->setItemDelegate(new HitDelegate(m_hits));
    m_hits->setUniformItemSizes(true);
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hits->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_hits->installEventFilter(this);

    m_advice->setObjectName(QStringLiteral("advice"));
    m_advice->setWordWrap(true);
    m_advice->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_advice->setMargin(6);
    m_advice->setTextFormat(Qt::PlainText);
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setAccessibleName(tr("Number of customers found"));
    m_stack->addWidget(m_advice);
    m_stack->addWidget(m_hits);

    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_text);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_count);
    setFocusProxy(m_text);
}

void SearchPanel::connectModel()
{
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_isFirstWanted = false;
        m_message->clear();
        m_model.setText(text);
    });
    connect(m_text, &QLineEdit::returnPressed, this, &SearchPanel::openFirst);
    connect(m_hits, &QListView::activated, this, [this](const QModelIndex &index) { open(index.row()); });
    connect(&m_model, &SearchModel::searched, this, &SearchPanel::showHits);
    connect(&m_model, &SearchModel::counted, m_count, &QLabel::setText);
    connect(&m_model, &SearchModel::failed, this, [this](const Error &error) {
        m_isFirstWanted = false;
        m_message->showError(error);
    });
}

void SearchPanel::beginSearch()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void SearchPanel::searchAgain()
{
    if (m_message->text().isEmpty())
        return;
    m_message->clear();
    m_model.setText({});
    m_model.setText(m_text->text());
}

bool SearchPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_text ? handleFieldKey(key) : handleListKey(key))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool SearchPanel::handleFieldKey(int key)
{
    if (key == Qt::Key_Down && m_model.rowCount() > 0) {
        m_hits->setCurrentIndex(m_model.index(0, 0));
        m_hits->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (key == Qt::Key_Escape && !m_text->text().isEmpty()) {
        m_text->clear();
        return true;
    }
    return false;
}

bool SearchPanel::handleListKey(int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        open(m_hits->currentIndex().row());
        return true;
    }
    if (key == Qt::Key_Escape || (key == Qt::Key_Up && m_hits->currentIndex().row() <= 0)) {
        m_text->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void SearchPanel::openFirst()
{
    if (m_model.isSearching())
        m_isFirstWanted = true;
    else
        open(0);
}

void SearchPanel::open(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    m_hits->setCurrentIndex(m_model.index(row, 0));
    emit customerChosen(m_model.customerAt(row));
}

void SearchPanel::showHits()
{
    const bool isTyped = !m_model.text().trimmed().isEmpty();
    m_advice->setText(isTyped ? tr("Nobody found. Try fewer letters, the last four digits of the phone, or the e-mail"
                                   " address. Customers of other regions are not shown.")
                              : tr("Type what the caller says: part of the name, the phone number or its last four"
                                   " digits, the e-mail address or the customer number."));
    m_stack->setCurrentWidget(m_model.rowCount() > 0 ? static_cast<QWidget *>(m_hits) : m_advice);
    m_hits->scrollToTop();
    if (m_isFirstWanted) {
        m_isFirstWanted = false;
        open(0);
    }
}

} // namespace Prefdesk
