// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/customers/customercard.h"

#include "models/customers/customermodel.h"
#include "models/customers/localecodes.h"
#include "views/common/messagebar.h"
#include "views/common/theme.h"
#include "views/customers/isolated.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace Prefdesk {

namespace {

constexpr auto clockPace = std::chrono::seconds(10);
constexpr int pairsInARow = 2;

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *const label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString kindLabel(const ContactPoint &point)
{
    if (point.kind == QLatin1String("mobile"))
        return CustomerCard::tr("Mobile");
    return label(point.channel);
}

QString shownAddress(const ContactPoint &point)
{
    if (point.address.isEmpty())
        return CustomerCard::tr("%1 (not usable)").arg(leftToRight(point.typed));
    if (point.typed == point.address)
        return leftToRight(point.address);
    return leftToRight(point.typed.trimmed()) + QStringLiteral("  ")
        + leftToRight(QLatin1Char('(') + point.address + QLatin1Char(')'));
}

} // namespace

CustomerCard::CustomerCard(CustomerModel &model, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_stack(new QStackedWidget(this))
    , m_advice(plainLabel(QStringLiteral("advice"), this))
    , m_name(plainLabel(QStringLiteral("name"), this))
    , m_facts(plainLabel(QStringLiteral("facts"), this))
    , m_banners(new QVBoxLayout)
    , m_contactPoints(new QWidget(this))
    , m_contactGrid(new QGridLayout(m_contactPoints))
    , m_shared(plainLabel(QStringLiteral("shared"), this))
    , m_message(new MessageBar(this))
    , m_minute(new QTimer(this))
{
    m_advice->setText(tr("No customer is open. Find the caller on the left (Ctrl+F), then press Enter."));
    m_advice->setMargin(6);
    m_stack->addWidget(m_advice);
    m_stack->addWidget(createCard());
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_message);
    layout->addWidget(m_stack);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_minute->setInterval(clockPace);

    connect(m_minute, &QTimer::timeout, this, &CustomerCard::showFacts);
    connect(&m_model, &CustomerModel::opened, this, &CustomerCard::showCustomer);
    connect(&m_model, &CustomerModel::closed, this, &CustomerCard::showCustomer);
    connect(&m_model, &CustomerModel::failed, m_message, &MessageBar::showError);
    showCustomer();
}

QWidget *CustomerCard::createCard()
{
    auto *const card = new QWidget(m_stack);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_name->setFont(large);
    m_name->setAccessibleName(tr("Customer"));
    m_facts->setAccessibleName(tr("Number, country, language and local time"));
    m_contactPoints->setObjectName(QStringLiteral("contactPoints"));
    m_contactGrid->setContentsMargins({});
    m_contactGrid->setHorizontalSpacing(8);
    for (int pair = 0; pair < pairsInARow; ++pair)
        m_contactGrid->setColumnStretch(2 * pair + 1, 1);
    m_shared->setAccessibleName(tr("Shared contact points"));

    auto *const who = new QHBoxLayout;
    who->addWidget(m_name, 3);
    who->addWidget(m_facts, 2);
    m_facts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *const layout = new QVBoxLayout(card);
    layout->setContentsMargins(9, 6, 9, 0);
    layout->setSpacing(4);
    layout->addLayout(who);
    layout->addLayout(m_banners);
    layout->addWidget(m_contactPoints);
    layout->addWidget(m_shared);
    layout->addStretch();
    return card;
}

void CustomerCard::addBanner(QWidget *banner)
{
    m_banners->addWidget(banner);
}

void CustomerCard::showCustomer()
{
    m_message->clear();
    m_stack->setCurrentIndex(m_model.customer() ? 1 : 0);
    m_name->setText(m_model.customer() ? isolated(m_model.customer()->displayName()) : QString());
    showFacts();
    showContactPoints();
    showSharing();
    if (m_model.customer())
        m_minute->start();
    else
        m_minute->stop();
}

void CustomerCard::showFacts()
{
    QStringList facts;
    if (const std::optional<Customer> &customer = m_model.customer()) {
        facts << leftToRight(customer->number) << countryName(customer->country) << languageName(customer->language)
              << m_model.localTime();
        facts.removeAll(QString());
    }
    m_facts->setText(facts.join(QStringLiteral("  ·  ")));
}

void CustomerCard::showContactPoints()
{
    while (const QLayoutItem *const item = m_contactGrid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_model.customer())
        return;
    int count = 0;
    for (const ContactPoint &point : m_model.customer()->contactPoints) {
        auto *const kind = new QLabel(kindLabel(point), m_contactPoints);
        QLabel *const address = plainLabel(QStringLiteral("address%1").arg(count), m_contactPoints);
        address->setText(shownAddress(point));
        address->setAccessibleName(kind->text());
        kind->setBuddy(address);
        kind->setForegroundRole(QPalette::PlaceholderText);
        const int column = 2 * (count % pairsInARow);
        m_contactGrid->addWidget(kind, count / pairsInARow, column);
        m_contactGrid->addWidget(address, count / pairsInARow, column + 1);
        ++count;
    }
}

void CustomerCard::showSharing()
{
    QStringList warnings;
    for (const SharedAddress &shared : m_model.sharedAddresses()) {
        QStringList others;
        for (const QString &customer : shared.customers)
            others.append(leftToRight(customer));
        if (shared.more > 0)
            others.append(tr("%n more", nullptr, shared.more));
        for (const ContactPoint &point : m_model.customer()->contactPoints) {
            if (point.id == shared.contactPoint)
                warnings.append(tr("⚠ %1 also belongs to %2. Make sure who is calling.")
                                    .arg(leftToRight(point.address), others.join(QStringLiteral(", "))));
        }
    }
    m_shared->setVisible(!warnings.isEmpty());
    m_shared->setText(warnings.join(QLatin1Char('\n')));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Theme::warning());
    m_shared->setPalette(colours);
}

} // namespace Prefdesk
