// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/searchmodel.h"
#include "tests/bench/bare.h"
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"

#include <QEventLoop>
#include <QRandomGenerator>

#include <optional>

namespace Prefdesk {

namespace {

constexpr int searches = 160;
// On a small desk the two thread changes of an answer are more than the query itself.
constexpr qint64 sizeOfBars = 1'000'000;
constexpr double p99Bar = 16; // ms
constexpr double bareBar = 2; // of the bare p99
constexpr double growthBar = 3; // of the smallest desk's p99

struct Caller
{
    QString given;
    QString family;
    QString number;
    QString phone;
    QString email;
};

Result<Caller> someCaller(Connection &connection, qint64 customers, QRandomGenerator &random)
{
    const auto caller = connection.first(
        QStringLiteral("SELECT given_name, family_name, number, contact, (SELECT address FROM contact_point p WHERE"
                       " p.customer = c.id AND channel = 'email') FROM customer c WHERE id >= ? ORDER BY id LIMIT 1"),
        {random.bounded(customers) + 1}, [](const Row &row) {
            return Caller {.given = row.text(0),
                           .family = row.text(1),
                           .number = row.text(2),
                           .phone = row.text(3),
                           .email = row.text(4)};
        });
    if (!caller)
        return caller.error();
    return caller->value_or(Caller {});
}

QString whatIsTyped(const Caller &caller, int search)
{
    switch (search % 8) {
    case 0:
    case 1:
        return caller.family;
    case 2:
        return caller.given + QLatin1Char(' ') + caller.family;
    case 3:
        return caller.given.left(2) + QLatin1Char(' ') + caller.family.left(3);
    case 4:
        return caller.phone;
    case 5:
        return caller.phone.right(4);
    case 6:
        return caller.email;
    default:
        return caller.number;
    }
}

/// The field's text after every key press of so many searches, typed letter by letter.
Result<QStringList> keyPresses(const BenchDesk &desk, quint32 seed)
{
    const auto connection = desk.connect(Connection::Mode::ReadOnly);
    if (!connection)
        return connection.error();
    QRandomGenerator random(seed);
    QStringList presses;
    for (int search = 0; search < searches; ++search) {
        const Result<Caller> caller = someCaller(**connection, desk.customers(), random);
        if (!caller)
            return caller.error();
        const QString text = whatIsTyped(*caller, search);
        for (qsizetype length = 1; length <= text.size(); ++length)
            presses.append(text.left(length));
    }
    return presses;
}

/// A page of hits by SQLite alone: one index and the rows it leads to.
class BareSearch final
{
public:
    explicit BareSearch(Connection &connection)
        : m_names(connection,
                  "SELECT c.id, c.number, c.given_name, c.family_name, c.contact FROM customer_words w"
                  " CROSS JOIN customer c ON c.id = w.rowid WHERE customer_words MATCH ?1 ORDER BY w.rowid LIMIT 30")
        , m_addresses(connection,
                      "SELECT c.id, c.number, c.given_name, c.family_name, p.typed FROM contact_point p"
                      " CROSS JOIN customer c ON c.id = p.customer"
                      " WHERE p.address >= ?1 AND p.address < ?1 || '~' ORDER BY p.address LIMIT 30")
    {
    }

    void find(const QString &text)
    {
        const SearchText read = SearchText::of(text);
        const bool isName = read.hasWords() && !text.contains(QLatin1Char('.'));
        QStringList terms;
        for (const QString &word : read.words)
            terms.append(word + QLatin1Char('*'));
        const QByteArray value = (isName ? terms.join(QLatin1String(" AND ")) : text.toLower()).toUtf8();
        BareStatement &statement = isName ? m_names : m_addresses;
        statement.bind(1, value);
        statement.run();
    }

private:
    BareStatement m_names;
    BareStatement m_addresses;
};

/// From setting the field's text until the rows are in the model.
void press(SearchModel &model, const QString &text)
{
    QEventLoop loop;
    QObject::connect(&model, &SearchModel::searched, &loop, &QEventLoop::quit);
    QObject::connect(&model, &SearchModel::failed, &loop, &QEventLoop::quit);
    model.setText(text);
    if (model.isSearching())
        loop.exec();
}

Pair timed(BareSearch &bare, SearchModel &model, const QStringList &presses)
{
    qsizetype at = 0;
    const QList<Timing> times
        = interleaved(static_cast<int>(presses.size()),
                      {[&] { bare.find(presses.at(at)); }, [&] { press(model, presses.at(at++)); }});
    return {times.at(0), times.at(1)};
}

void tellSearch(qint64 customers, const Pair &times)
{
    static std::optional<qint64> smallest;
    const qint64 least = smallest.value_or(times.own.p99);
    smallest = least;
    const Pair p99 {{times.bare.p99, times.bare.p99, times.bare.processor},
                    {times.own.p99, times.own.p99, times.own.processor}};
    tell({QStringLiteral("search: key press to rows, p99"), customers, QStringLiteral("ms"),
          static_cast<double>(times.own.p99) / 1'000'000, p99Bar, times});
    tell({QStringLiteral("search: p99 beside the bare query's"), customers, QStringLiteral("x"), ratio(p99),
          customers < sizeOfBars ? 0 : bareBar, p99});
    tell({QStringLiteral("search: growth of p99"),
          customers,
          QStringLiteral("x"),
          static_cast<double>(times.own.p99) / static_cast<double>(least),
          growthBar,
          {}});
}

} // namespace

/// From the key press to rows in the model, beside the bare query; p99 bars are 16 ms, twice the bare one, and three
/// times the smallest desk's.
Result<> benchSearch(const BenchDesk &desk)
{
    const auto warmUp = keyPresses(desk, 1);
    const auto presses = keyPresses(desk, 2);
    const auto connection = desk.connect(Connection::Mode::ReadOnly);
    if (!warmUp || !presses || !connection)
        return !warmUp ? warmUp.error() : !presses ? presses.error() : connection.error();
    BareSearch bare(**connection);
    Database database;
    database.open(
        &database, [desk] { return desk.connect(Connection::Mode::ReadOnly); }, [](const Result<> &) {});
    SearchModel model(database, BenchDesk::actor());
    timed(bare, model, *warmUp);
    tellSearch(desk.customers(), timed(bare, model, *presses));
    return {};
}

} // namespace Prefdesk
