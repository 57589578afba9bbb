// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customerstore.h"

#include "models/audit/ledger.h"
#include "models/customers/contactpointstore.h"
#include "models/customers/customerrow.h"
#include "models/customers/elsewhere.h"
#include "models/customers/formerstore.h"
#include "models/customers/normalform.h"
#include "models/storage/connection.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::CustomerStore)
};

Error noSuchCustomer()
{
    return {Error::Kind::Invalid, Words::tr("This customer is not on the desk any more. Search again."),
            QStringLiteral("no customer")};
}

Error conflict()
{
    return {Error::Kind::Conflict, Words::tr("Somebody else changed this customer first. Open the customer again."),
            QStringLiteral("customer revision")};
}

} // namespace

CustomerStore::CustomerStore(Connection &connection, Actor actor, Clock clock)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
    , m_words(connection)
{
}

Result<std::optional<Customer>> CustomerStore::byId(CustomerId id) const
{
    return firstWhere(QStringLiteral("id = ?"), Prefdesk::number(id));
}

Result<std::optional<Customer>> CustomerStore::byNumber(const QString &number) const
{
    auto found = firstWhere(QStringLiteral("number = ?"), number);
    if (!found || *found)
        return found;
    const Result<bool> elsewhere = isCustomerElsewhere(m_connection, m_actor, number);
    if (!elsewhere)
        return elsewhere.error();
    const Result<> covered = *elsewhere ? m_actor.requireRegion({}) : Result<>();
    return covered ? found : covered.error();
}

Result<std::optional<Customer>> CustomerStore::firstWhere(const QString &condition, const QVariant &value) const
{
    const Result<> allowed = m_actor.require(Permission::LookUp);
    if (!allowed)
        return allowed.error();
    auto found
        = m_connection.first(QStringLiteral("SELECT %1 FROM customer c WHERE c.%2").arg(customerColumns(), condition),
                             {value}, customerFrom);
    if (!found || !*found)
        return found;
    Customer &customer = **found;
    const Result<> covered = m_actor.requireRegion(customer.country);
    if (!covered)
        return covered.error();
    Result<QList<ContactPoint>> points = ContactPointStore(m_connection).of(customer.id);
    if (!points)
        return points.error();
    customer.contactPoints = *std::move(points);
    return found;
}

Result<Customer> CustomerStore::open(CustomerId id)
{
    auto transaction = Transaction::beginUnlocked(m_connection);
    if (!transaction)
        return transaction.error();
    Result<std::optional<Customer>> customer = byId(id);
    if (!customer)
        return customer.error();
    if (!*customer)
        return noSuchCustomer();
    const auto recorded
        = Ledger(m_connection)
              .record(m_actor, m_clock(),
                      Happening {
                          .action = Action::CustomerOpened, .customer = id, .before = {}, .after = {}, .reason = {}});
    if (!recorded)
        return recorded.error();
    const Result<> committed = transaction->commit();
    if (!committed)
        return committed.error();
    return **customer;
}

Result<> CustomerStore::recordSearch(qint64 found)
{
    const Result<> allowed = m_actor.require(Permission::LookUp);
    if (!allowed)
        return allowed;
    auto transaction = Transaction::beginUnlocked(m_connection);
    if (!transaction)
        return transaction.error();
    const auto recorded = Ledger(m_connection)
                              .record(m_actor, m_clock(),
                                      Happening {.action = Action::CustomersSearched,
                                                 .customer = {},
                                                 .before = {},
                                                 .after = {{QStringLiteral("found"), found}},
                                                 .reason = {}});
    if (!recorded)
        return recorded.error();
    return transaction->commit();
}

Result<CustomerStore::Taken> CustomerStore::take(const Customer &customer)
{
    const Result<std::optional<Customer>> before = byNumber(customer.number);
    if (!before)
        return before.error();
    if (!*before) {
        const Result<CustomerId> added = add(customer);
        if (!added)
            return added.error();
        return Taken::Added;
    }
    if (customer.says(**before))
        return Taken::Unchanged;
    Customer changed = customer;
    changed.id = (*before)->id;
    changed.revision = (*before)->revision;
    const Result<> done = change(changed, **before);
    if (!done)
        return done.error();
    return Taken::Changed;
}

Result<> CustomerStore::update(const Customer &customer)
{
    const Result<std::optional<Customer>> before = byId(customer.id);
    if (!before)
        return before.error();
    if (!*before)
        return noSuchCustomer();
    if ((*before)->revision != customer.revision)
        return conflict();
    return change(customer, **before);
}

Result<CustomerId> CustomerStore::add(const Customer &customer)
{
    return add(customer, nameForms(customer));
}

Result<CustomerId> CustomerStore::add(const Customer &customer, const NameForms &forms)
{
    const Result<> allowed = m_actor.require(Permission::Import);
    if (!allowed)
        return allowed.error();
    const Result<> covered = m_actor.requireRegion(customer.country);
    if (!covered)
        return covered.error();
    const Result<qint64> row = m_connection.insert(
        QStringLiteral("INSERT INTO customer (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .arg(writtenColumns()),
        writtenValues(customer, forms, m_clock()));
    if (!row)
        return row.error();
    const CustomerId id {*row};
    const Result<> reachable = ContactPointStore(m_connection).add(id, customer.contactPoints, m_clock());
    if (!reachable)
        return reachable.error();
    const Result<> indexed = m_words.add(id, forms.words);
    if (!indexed)
        return indexed.error();
    return id;
}

Result<> CustomerStore::change(const Customer &customer, const Customer &before)
{
    const Result<> allowed = m_actor.require(Permission::Import);
    if (!allowed)
        return allowed;
    const Result<> covered = m_actor.requireRegion(customer.country);
    if (!covered)
        return covered;
    const QString oldWords = nameForms(before).words;
    const NameForms forms = nameForms(customer);
    const QString &words = forms.words;
    const Instant now = m_clock();
    const auto placeSince = FormerStore(m_connection).keepPlace(before, customer, now);
    if (!placeSince)
        return placeSince.error();
    QVariantList values = writtenValues(customer, forms, *placeSince);
    if (words != oldWords) {
        // The index finds what to forget by the words it was given, so it goes before the row changes.
        const Result<> forgotten = m_words.remove(customer.id, oldWords);
        if (!forgotten)
            return forgotten;
    }
    values << Prefdesk::number(customer.id) << before.revision;
    const Result<qint64> changed = m_connection.run(
        QStringLiteral(
            "UPDATE customer SET number = ?, given_name = ?, family_name = ?, name_norm = ?, words = ?, contact = ?,"
            " language = ?, country = ?, subdivision = ?, city = ?, postal_code = ?, street = ?, zone = ?,"
            " lifecycle = ?, customer_since = ?, recorded_at = ?, revision = revision + 1 WHERE id = ? AND revision = "
            "?"),
        values);
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return conflict();
    const Result<> reachable
        = ContactPointStore(m_connection).replace(customer.id, before.contactPoints, customer.contactPoints, now);
    if (!reachable || words == oldWords)
        return reachable;
    return m_words.add(customer.id, words);
}

} // namespace Prefdesk
