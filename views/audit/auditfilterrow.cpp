// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/audit/auditfilterrow.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace Prefdesk {

namespace {

enum Period { AnyTime, Today, SevenDays, ThirtyDays, Between };

Instant startOf(const QDate &day)
{
    return Instant::of(day.startOfDay());
}

} // namespace

AuditFilterRow::AuditFilterRow(QWidget *parent)
    : QWidget(parent)
    , m_customer(new QLineEdit(this))
    , m_person(new QComboBox(this))
    , m_action(new QComboBox(this))
    , m_period(new QComboBox(this))
    , m_from(new QDateEdit(QDate::currentDate().addDays(-30), this))
    , m_until(new QDateEdit(QDate::currentDate(), this))
    , m_clear(new QPushButton(tr("C&lear filters"), this))
{
    m_customer->setObjectName(QStringLiteral("customer"));
    m_customer->setPlaceholderText(tr("Number"));
    m_customer->setClearButtonEnabled(true);
    m_person->setObjectName(QStringLiteral("person"));
    m_action->setObjectName(QStringLiteral("action"));
    m_period->setObjectName(QStringLiteral("period"));
    m_from->setObjectName(QStringLiteral("from"));
    m_from->setCalendarPopup(true);
    m_from->setAccessibleName(tr("First day"));
    m_until->setObjectName(QStringLiteral("until"));
    m_until->setCalendarPopup(true);
    m_until->setAccessibleName(tr("Last day"));
    m_clear->setObjectName(QStringLiteral("clear"));
    fillChoices();
    layOut();
    showDates();
    connect(m_customer, &QLineEdit::editingFinished, this, &AuditFilterRow::tell);
    connect(m_person, &QComboBox::currentIndexChanged, this, &AuditFilterRow::tell);
    connect(m_action, &QComboBox::currentIndexChanged, this, &AuditFilterRow::tell);
    connect(m_period, &QComboBox::currentIndexChanged, this, &AuditFilterRow::tell);
    connect(m_from, &QDateEdit::dateChanged, this, &AuditFilterRow::tell);
    connect(m_until, &QDateEdit::dateChanged, this, &AuditFilterRow::tell);
    connect(m_clear, &QPushButton::clicked, this, &AuditFilterRow::clear);
}

void AuditFilterRow::fillChoices()
{
    m_person->addItem(tr("Everybody"));
    m_action->addItem(tr("Everything"));
    for (const Action action : allActions())
        m_action->addItem(label(action), static_cast<int>(action));
    m_period->addItem(tr("Any time"), AnyTime);
    m_period->addItem(tr("Today"), Today);
    m_period->addItem(tr("Last 7 days"), SevenDays);
    m_period->addItem(tr("Last 30 days"), ThirtyDays);
    m_period->addItem(tr("Between two days"), Between);
    for (QComboBox *const box : {m_person, m_action, m_period})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

void AuditFilterRow::layOut()
{
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    int column = 0;
    const auto add = [&](const QString &text, QWidget *field) {
        auto *const label = new QLabel(text, this);
        label->setBuddy(field);
        grid->addWidget(label, 0, column);
        grid->addWidget(field, 1, column++);
    };
    add(tr("C&ustomer"), m_customer);
    add(tr("Pers&on"), m_person);
    add(tr("&What happened"), m_action);
    add(tr("&Time"), m_period);
    grid->addWidget(m_from, 1, column++);
    grid->addWidget(m_until, 1, column++);
    grid->addWidget(m_clear, 1, column++);
    grid->setColumnStretch(column, 1);
}

void AuditFilterRow::setPeople(const QList<AuditModel::Choice> &people)
{
    const QSignalBlocker quiet(m_person);
    const QVariant current = m_person->currentData();
    while (m_person->count() > 1)
        m_person->removeItem(1);
    for (const AuditModel::Choice &person : people)
        m_person->addItem(person.second, number(person.first));
    m_person->setCurrentIndex(qMax(0, current.isValid() ? m_person->findData(current) : 0));
}

AuditFilter AuditFilterRow::filter() const
{
    AuditFilter filter;
    filter.customerNumber = m_customer->text().trimmed();
    if (const QVariant person = m_person->currentData(); person.isValid())
        filter.person = PersonId {person.toLongLong()};
    if (const QVariant action = m_action->currentData(); action.isValid())
        filter.action = static_cast<Action>(action.toInt());
    const QDate today = QDate::currentDate();
    switch (m_period->currentData().toInt()) {
    case Today:
        filter.from = startOf(today);
        break;
    case SevenDays:
        filter.from = startOf(today.addDays(-6));
        break;
    case ThirtyDays:
        filter.from = startOf(today.addDays(-29));
        break;
    case Between:
        filter.from = startOf(qMin(m_from->date(), m_until->date()));
        filter.until = startOf(qMax(m_from->date(), m_until->date()).addDays(1));
        break;
    default:
        break;
    }
    return filter;
}

void AuditFilterRow::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_customer->clear();
        m_person->setCurrentIndex(0);
        m_action->setCurrentIndex(0);
        m_period->setCurrentIndex(0);
    }
    tell();
}

void AuditFilterRow::showDates()
{
    const bool isBetween = m_period->currentData().toInt() == Between;
    m_from->setVisible(isBetween);
    m_until->setVisible(isBetween);
    m_clear->setEnabled(!filter().isEmpty());
}

void AuditFilterRow::tell()
{
    showDates();
    const AuditFilter now = filter();
    if (signalsBlocked() || now == m_told)
        return;
    m_told = now;
    emit filterChanged(now);
}

} // namespace Prefdesk
