// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customersearch.h"
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"
#include "tests/bench/shareddesk.h"

#include <QRandomGenerator>

namespace Prefdesk {

namespace {

constexpr int searches = 160;
constexpr int firstPage = 30;
constexpr double p99Bar = 20; // ms
constexpr double bareBar = 2; // of the bare p99

/// The field's text after every key press of so many searches, typed letter by letter.
Result<QStringList> keyPresses(Connection &connection, qint64 customers, quint32 seed)
{
    QRandomGenerator random(seed);
    QStringList presses;
    for (int search = 0; search < searches; ++search) {
        const auto texts = connection.first(
            QStringLiteral("SELECT family_name, given_name || ' ' || family_name, substr(given_name, 1, 2) || ' ' ||"
                           " substr(family_name, 1, 3), contact, right(contact, 4), (SELECT address FROM contact_point"
                           " p WHERE p.customer = c.id AND channel = 'email'), number, '0' || substr(contact, 4) FROM"
                           " customer c WHERE id >= ? ORDER BY id LIMIT 1"),
            {random.bounded(customers) + 1}, [search](const Row &row) { return row.text(search % 8); });
        if (!texts)
            return texts.error();
        const QString text = texts->value_or(QString());
        for (qsizetype length = 1; length <= text.size(); ++length)
            presses.append(text.left(length));
    }
    return presses;
}

/// A page of hits by one index and the rows that it leads to.
void findBare(Connection &owner, const QString &text)
{
    const SearchText read = SearchText::of(text);
    const auto ignore = [](const Row &) { return 0; };
    const auto range = [](const QString &prefix) {
        const TextRange texts = TextRange::beginningWith(prefix);
        return QVariantList {texts.from, texts.until};
    };
    if (read.hasWords() && !text.contains(QLatin1Char('.'))) {
        const QString other = read.words.size() < 2
            ? QString()
            : QStringLiteral(" AND EXISTS (SELECT FROM customer_word o WHERE o.customer = w.customer AND o.word >= ?"
                             " AND o.word < ?)");
        (void)owner.list(QStringLiteral("SELECT c.id, c.number, c.given_name, c.family_name, c.contact FROM"
                                        " customer_word w JOIN customer c ON c.id = w.customer WHERE w.word >= ?"
                                        " AND w.word < ?%1 ORDER BY w.word, w.customer LIMIT 30")
                             .arg(other),
                         range(read.words.constLast())
                             + (other.isEmpty() ? QVariantList() : range(read.words.constFirst())),
                         ignore);
        return;
    }
    (void)owner.list(QStringLiteral("SELECT c.id, c.number, c.given_name, c.family_name, p.typed FROM contact_point p"
                                    " JOIN customer c ON c.id = p.customer WHERE p.address >= ? AND p.address < ?"
                                    " ORDER BY p.address, p.customer LIMIT 30"),
                     range(text.toLower()), ignore);
}

void tellSearch(const QString &person, qint64 customers, const Pair &times)
{
    const Pair p99 {{times.bare.p99, times.bare.p99, times.bare.processor},
                    {times.own.p99, times.own.p99, times.own.processor}};
    tell({QStringLiteral("shared search as %1, p99").arg(person), customers, QStringLiteral("ms"),
          static_cast<double>(times.own.p99) / 1'000'000, p99Bar, times});
    tell({QStringLiteral("shared search as %1: p99 beside the owner's bare query").arg(person), customers,
          QStringLiteral("x"), ratio(p99), bareBar, p99});
}

/// The statements are prepared and their plans settled once in a working day.
void warmUp(Connection &owner, CustomerSearch &search, const QStringList &presses)
{
    for (qsizetype at = 0; at < presses.size(); at += 4) {
        findBare(owner, presses.at(at));
        (void)search.page(presses.at(at), {}, firstPage);
    }
}

Result<> compare(const SharedDesk &desk, Connection &owner, const QString &person, const QStringList &presses)
{
    const auto connection = desk.as(person);
    if (!connection)
        return connection.error();
    CustomerSearch search(**connection, desk.actor(person));
    warmUp(owner, search, presses);
    Result<> done;
    qsizetype at = 0;
    const auto times = interleaved(static_cast<int>(presses.size()),
                                   {[&] { findBare(owner, presses.at(at)); },
                                    [&] {
                                        const auto page = search.page(presses.at(at++), {}, firstPage);
                                        done = page ? done : page.error();
                                    }});
    const auto customers = owner.first(QStringLiteral("SELECT count(*) FROM customer"), {},
                                       [](const Row &row) { return row.integer(0); });
    if (!customers)
        return customers.error();
    tellSearch(person, customers->value_or(0), {times.at(0), times.at(1)});
    return done;
}

} // namespace

/// A page of hits for every key press, as people under row-level security, beside the bare query as the owner.
Result<> benchSharedSearch(const BenchDesk &size)
{
    const SharedDesk desk;
    desk.fill(size.customers());
    const auto owner = desk.asOwner();
    if (!owner)
        return owner.error();
    const auto presses = keyPresses(**owner, size.customers(), 2);
    if (!presses)
        return presses.error();
    for (const char *const person : {"everywhere", "german"}) {
        if (const Result<> done = compare(desk, **owner, QLatin1String(person), *presses); !done)
            return done;
    }
    return {};
}

} // namespace Prefdesk
