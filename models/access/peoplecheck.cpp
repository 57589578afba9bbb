// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/peoplecheck.h"

#include "models/access/person.h"
#include "models/audit/action.h"
#include "models/storage/connection.h"

#include <QJsonDocument>
#include <QMap>

namespace Prefdesk {

namespace {

struct RecordedPerson
{
    QJsonObject after;
    bool isRemoved = false;
};

struct RecordedPeople
{
    QMap<qint64, RecordedPerson> people;
    bool isWhole = false; ///< the ledger begins with the desk, so nobody is older than it
};

void take(RecordedPeople &recorded, const QString &action, const QJsonObject &before, const QJsonObject &after)
{
    if (action == code(Action::DeskCreated)) {
        recorded.isWhole = true;
        return;
    }
    const bool isRemoval = action == code(Action::PersonRemoved);
    const QJsonObject &value = isRemoval ? before : after;
    recorded.people[value.value(QStringLiteral("person")).toInteger()] = {value, isRemoval};
}

Result<RecordedPeople> recordedPeople(Connection &connection)
{
    RecordedPeople recorded;
    // The + keeps SQLite from walking the table for the order; the index has all that is asked for.
    const Result<> read
        = connection.each(QStringLiteral("SELECT e.action, o.before, o.after FROM ledger_entry e "
                                         "LEFT JOIN opening o ON o.idx = e.idx "
                                         "WHERE e.action IN (?, ?, ?, ?) ORDER BY +e.idx"),
                          {code(Action::DeskCreated), code(Action::PersonAdded), code(Action::PersonChanged),
                           code(Action::PersonRemoved)},
                          [&recorded](const Row &row) {
                              take(recorded, row.text(0), QJsonDocument::fromJson(row.bytes(1)).object(),
                                   QJsonDocument::fromJson(row.bytes(2)).object());
                              return true;
                          });
    if (!read)
        return read.error();
    return recorded;
}

// As recordOf() writes it, but from the bare columns: a role that nobody knows stays as it is.
QJsonObject storedPerson(const Row &row)
{
    Person person;
    person.id = PersonId {row.integer(0)};
    person.name = row.text(1);
    person.fullName = row.text(2);
    person.regions = row.text(4).split(u' ', Qt::SkipEmptyParts);
    QJsonObject json = recordOf(person);
    json.insert(QStringLiteral("role"), row.text(3));
    return json;
}

} // namespace

Result<> checkPeople(Connection &connection, Findings &findings)
{
    Result<RecordedPeople> recorded = recordedPeople(connection);
    if (!recorded)
        return recorded.error();
    const auto add = [&findings](qint64 id, const QString &was, const QString &is) {
        findings.add(QStringLiteral("person"), QStringLiteral("person %1").arg(id), was, is);
    };
    const Result<> read = connection.each(
        QStringLiteral("SELECT id, name, full_name, role, regions, removed_at FROM person ORDER BY id"), {},
        [&](const Row &row) {
            const qint64 id = row.integer(0);
            const bool isKnown = recorded->people.contains(id);
            const RecordedPerson known = recorded->people.take(id);
            if (!isKnown && recorded->isWhole)
                add(id, QStringLiteral("no entry"), QStringLiteral("a row"));
            else if (isKnown && known.isRemoved == row.isNull(5))
                add(id, known.isRemoved ? QStringLiteral("removed") : QStringLiteral("present"),
                    known.isRemoved ? QStringLiteral("present") : QStringLiteral("removed"));
            else if (isKnown && known.after != storedPerson(row))
                add(id, QStringLiteral("as recorded"), QStringLiteral("another name, role or region"));
            return true;
        });
    for (auto missing = recorded->people.cbegin(); missing != recorded->people.cend(); ++missing)
        add(missing.key(), QStringLiteral("a row"), QStringLiteral("no row"));
    return read;
}

} // namespace Prefdesk
