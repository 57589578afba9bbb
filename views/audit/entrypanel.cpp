// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/audit/entrypanel.h"

#include "models/audit/changewords.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

namespace Prefdesk {

namespace {

enum Column { Field, Before, After, ColumnCount };

QString titleOf(const AuditDetail &detail)
{
    const QString time = QLocale().toString(detail.row.recordedAt.toDateTime().toLocalTime(), QLocale::ShortFormat);
    QString title = EntryPanel::tr("Entry %1: %2, %3, %4 at %5")
                        .arg(QLocale().toString(detail.row.index), detail.row.actionLabel(), time, detail.row.person,
                             detail.workstation);
    if (!detail.row.customerNumber.isEmpty())
        title += EntryPanel::tr(", customer %1").arg(detail.row.customerNumber);
    return title;
}

QTableWidgetItem *cell(const QString &text, bool isChange)
{
    auto *const item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    QFont font = item->font();
    font.setBold(isChange);
    item->setFont(font);
    return item;
}

} // namespace

EntryPanel::EntryPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_notes(new QLabel(this))
    , m_fields(new QTableWidget(0, ColumnCount, this))
{
    m_title->setObjectName(QStringLiteral("title"));
    m_notes->setObjectName(QStringLiteral("notes"));
    for (QLabel *const label : {m_title, m_notes}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_title->setAccessibleName(tr("Selected entry"));
    m_notes->setAccessibleName(tr("Notes about the entry"));
    m_fields->setObjectName(QStringLiteral("fields"));
    m_fields->setAccessibleName(tr("What was there before and after"));
    m_fields->setHorizontalHeaderLabels({tr("Field"), tr("Before"), tr("After")});
    m_fields->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_fields->horizontalHeader()->setSectionResizeMode(Field, QHeaderView::ResizeToContents);
    m_fields->verticalHeader()->hide();
    m_fields->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // long words wrap
    m_fields->setWordWrap(true);
    m_fields->setTabKeyNavigation(false);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(9, 4, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_fields, 1);
    layout->addWidget(m_notes);
    layout->addStretch(); // words alone stand at the top
    clear();
}

void EntryPanel::show(const AuditDetail &detail)
{
    m_title->setText(titleOf(detail));
    m_notes->setText(notes(detail));
    m_notes->setVisible(!m_notes->text().isEmpty());
    fill(detail);
}

void EntryPanel::clear()
{
    m_title->setText(tr("Select an entry to see what was there before and after."));
    m_notes->hide();
    m_fields->setRowCount(0);
    m_fields->hide();
}

void EntryPanel::fill(const AuditDetail &detail)
{
    const QList<FieldChange> changes
        = fieldChanges(detail.before.value_or(QJsonObject()), detail.after.value_or(QJsonObject()));
    m_fields->setVisible(!changes.isEmpty());
    m_fields->setRowCount(static_cast<int>(changes.size()));
    for (int row = 0; row < m_fields->rowCount(); ++row) {
        const FieldChange &change = changes.at(row);
        const bool isChange = detail.before && detail.after && change.isChange();
        m_fields->setItem(row, Field, cell(isChange ? tr("%1 (changed)").arg(change.name) : change.name, isChange));
        m_fields->setItem(row, Before, cell(change.before, isChange));
        m_fields->setItem(row, After, cell(change.after, isChange));
    }
}

QString EntryPanel::notes(const AuditDetail &detail)
{
    QStringList notes;
    if (!detail.reason.isEmpty())
        notes.append(tr("Reason: %1").arg(detail.reason));
    if (!detail.changed.isEmpty())
        notes.append(
            tr("A value of this entry was changed after it was recorded, so it is not shown. Check the ledger."));
    if (!detail.erased.isEmpty())
        notes.append(
            tr("Values of this entry were erased. Its place in the ledger still proves that it was recorded."));
    if (notes.isEmpty() && !detail.before && !detail.after)
        notes.append(tr("This entry records that it happened; it changed no values."));
    return notes.join(u'\n');
}

} // namespace Prefdesk
