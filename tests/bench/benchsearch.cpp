// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/searchmodel.h"
#include "models/storage/sqlcipherdriver.h"
#include "models/storage/sqlcipherhandle.h"
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"

#include <sqlcipher/sqlite3.h>

#include <QEventLoop>
#include <QRandomGenerator>

#include <algorithm>
#include <memory>
#include <optional>

namespace Prefdesk {

namespace {

constexpr int searches = 160;
// On a small desk the two thread changes of an answer are more than the query itself.
constexpr qint64 sizeOfBars = 1'000'000;
constexpr qint64 p99Bar = 16'000'000; // ns
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
        : m_database(static_cast<SqlCipherDriver *>(connection.database().driver())->openHandle()->get())
        , m_names(prepared("SELECT c.id, c.number, c.given_name, c.family_name, c.contact FROM customer_words w"
                           " CROSS JOIN customer c ON c.id = w.rowid WHERE customer_words MATCH ?1"
                           " ORDER BY w.rowid LIMIT 30"))
        , m_addresses(prepared("SELECT c.id, c.number, c.given_name, c.family_name, p.typed FROM contact_point p"
                               " CROSS JOIN customer c ON c.id = p.customer"
                               " WHERE p.address >= ?1 AND p.address < ?1 || '~' ORDER BY p.address LIMIT 30"))
    {
    }

    void find(const QString &text)
    {
        const SearchText read = SearchText::of(text);
        if (read.hasWords() && !text.contains(QLatin1Char('.'))) {
            QStringList terms;
            for (const QString &word : read.words)
                terms.append(word + QLatin1Char('*'));
            readAll(m_names.get(), terms.join(QLatin1String(" AND ")));
        } else {
            readAll(m_addresses.get(), text.toLower());
        }
    }

private:
    using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)>;

    Statement prepared(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr);
        return {statement, sqlite3_finalize};
    }

    static void readAll(sqlite3_stmt *statement, const QString &value)
    {
        const QByteArray bytes = value.toUtf8();
        sqlite3_bind_text(statement, 1, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int column = 1; column < sqlite3_column_count(statement); ++column)
                [[maybe_unused]] const auto *text = sqlite3_column_text(statement, column);
        }
        sqlite3_reset(statement);
    }

    sqlite3 *m_database;
    Statement m_names;
    Statement m_addresses;
};

Timing timedModel(SearchModel &model, const QStringList &presses)
{
    auto press = presses.begin();
    return timed(static_cast<int>(presses.size()), [&] {
        QEventLoop loop;
        QObject::connect(&model, &SearchModel::searched, &loop, &QEventLoop::quit);
        QObject::connect(&model, &SearchModel::failed, &loop, &QEventLoop::quit);
        model.setText(*press++);
        if (model.isSearching())
            loop.exec();
    });
}

Timing timedBare(BareSearch &search, const QStringList &presses)
{
    auto press = presses.begin();
    return timed(static_cast<int>(presses.size()), [&] { search.find(*press++); });
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
    BareSearch bareSearch(**connection);
    timedBare(bareSearch, *warmUp);
    const Timing bare = timedBare(bareSearch, *presses);

    Database database;
    database.open(
        &database, [desk] { return desk.connect(Connection::Mode::ReadOnly); }, [](const Result<> &) {});
    SearchModel model(database, BenchDesk::actor());
    timedModel(model, *warmUp);
    const Timing own = timedModel(model, *presses);

    static std::optional<qint64> smallest;
    const Measured p99 {QStringLiteral("search: key press to rows, p99"),
                        desk.customers(),
                        {.median = bare.p99, .p99 = bare.p99},
                        {.median = own.p99, .p99 = own.p99},
                        bareBar};
    tell({QStringLiteral("search: key press to rows"), desk.customers(), bare, own, 0}, own.p99 <= p99Bar);
    tell(p99, desk.customers() < sizeOfBars || p99.ratio() <= bareBar);
    const qint64 least = smallest.value_or(own.p99);
    smallest = least;
    tell({QStringLiteral("search: growth of p99"),
          desk.customers(),
          {.median = least, .p99 = least},
          {.median = own.p99, .p99 = own.p99},
          growthBar});
    return {};
}

} // namespace Prefdesk
