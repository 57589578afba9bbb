// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/reports/subjectbox.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QLocale>
#include <QRadioButton>
#include <QTimeZone>

namespace Prefdesk {

namespace {

QDateEdit *dateField(const QDate &date, const QString &name)
{
    auto *field = new QDateEdit(date);
    field->setCalendarPopup(true);
    field->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    field->setObjectName(name);
    return field;
}

Instant startOf(const QDate &day)
{
    return Instant::of(QDateTime(day, QTime(0, 0), QTimeZone::utc()));
}

} // namespace

SubjectBox::SubjectBox(const QDate &today, QWidget *parent)
    : QGroupBox(tr("What the report is about"), parent)
    , m_aboutCustomer(new QRadioButton(tr("&One customer")))
    , m_aboutPeriod(new QRadioButton(tr("A &period")))
    , m_from(dateField(today.addMonths(-1), QStringLiteral("from")))
    , m_to(dateField(today, QStringLiteral("to")))
{
    m_aboutCustomer->setObjectName(QStringLiteral("aboutCustomer"));
    m_aboutCustomer->setEnabled(false);
    m_aboutPeriod->setObjectName(QStringLiteral("aboutPeriod"));
    m_aboutPeriod->setChecked(true);
    auto *form = new QFormLayout(this);
    form->addRow(m_aboutCustomer);
    form->addRow(m_aboutPeriod);
    form->addRow(tr("&From:"), m_from);
    form->addRow(tr("&To (that day included, UTC):"), m_to);
    connect(m_aboutPeriod, &QRadioButton::toggled, this, &SubjectBox::enableDates);
    connect(m_aboutPeriod, &QRadioButton::toggled, this, &SubjectBox::changed);
    for (const QDateEdit *date : {m_from, m_to})
        connect(date, &QDateEdit::dateChanged, this, &SubjectBox::changed);
}

void SubjectBox::setCustomer(CustomerId customer, const QString &number, const QString &label)
{
    m_customer = customer;
    m_number = number;
    m_aboutCustomer->setText(tr("&One customer: %1").arg(QString(label).replace(u'&', QStringLiteral("&&"))));
    m_aboutCustomer->setEnabled(true);
    m_aboutCustomer->setChecked(true);
}

ReportOrder SubjectBox::order() const
{
    const bool isCustomer = m_aboutCustomer->isChecked() && m_customer;
    return {.kind = isCustomer ? Evidence::Kind::Customer : Evidence::Kind::Period,
            .customer = isCustomer ? *m_customer : CustomerId {},
            .from = startOf(m_from->date()),
            .until = startOf(m_to->date().addDays(1)),
            .file = {}};
}

QString SubjectBox::fileName() const
{
    if (m_aboutCustomer->isChecked())
        return tr("customer-%1.pdf").arg(m_number);
    return tr("period-%1-%2.pdf").arg(m_from->date().toString(Qt::ISODate), m_to->date().toString(Qt::ISODate));
}

void SubjectBox::enableDates()
{
    for (QDateEdit *date : {m_from, m_to})
        date->setEnabled(m_aboutPeriod->isChecked());
}

} // namespace Prefdesk
