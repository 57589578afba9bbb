// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/sqlcipherdriver.h"

#include <sqlcipher/sqlite3.h>

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::SqlError)
};

struct Meaning
{
    Error::Kind kind;
    QString message;
};

Meaning brokenConstraint(int code)
{
    switch (code) {
    case SQLITE_CONSTRAINT_TRIGGER:
        return {Error::Kind::Refused, Words::tr("A rule of the desk forbids this change. Nothing was changed.")};
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return {Error::Kind::Conflict, Words::tr("This is already stored. Nothing was changed.")};
    default:
        return {Error::Kind::Invalid,
                Words::tr("The desk cannot store this: a value is missing or does not fit. "
                          "Nothing was changed.")};
    }
}

Meaning meaningOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
        return brokenConstraint(code);
    case SQLITE_INTERRUPT:
        return {Error::Kind::Cancelled, Words::tr("Stopped. Nothing was changed.")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Error::Kind::Unavailable,
                Words::tr("Another program is using the desk. Nothing was changed; try again in a moment.")};
    case SQLITE_FULL:
        return {Error::Kind::Unavailable,
                Words::tr("The disk is full. Nothing was changed; free some space and try again.")};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {Error::Kind::Unavailable,
                Words::tr("The desk cannot be written to. Nothing was changed; ask for write permission to its "
                          "folder.")};
    case SQLITE_CANTOPEN:
        return {Error::Kind::Unavailable,
                Words::tr("The desk's file cannot be opened. Check that its folder is there and can be written to.")};
    case SQLITE_IOERR:
        return {Error::Kind::Unavailable,
                Words::tr("The disk does not read or write the desk's file. Nothing was changed; check the disk.")};
    case SQLITE_NOMEM:
        return {Error::Kind::Unavailable,
                Words::tr("This computer has no memory left. Nothing was changed; close other programs and try "
                          "again.")};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Error::Kind::Damaged,
                Words::tr("A part of the desk's file is damaged. Stop working with it and restore the newest "
                          "backup.")};
    case SQLITE_TOOBIG:
        return {Error::Kind::Invalid, Words::tr("This is too large to be stored. Nothing was changed.")};
    default:
        return {Error::Kind::Internal,
                Words::tr("This program made a mistake with the desk's file. Nothing was changed; please report it.")};
    }
}

} // namespace

Error sqlError(int code, const QString &place)
{
    const Meaning meaning = meaningOf(code);
    return {meaning.kind, meaning.message, QStringLiteral("SQLite %1: %2").arg(code).arg(place)};
}

} // namespace Prefdesk
