// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/postgreserror.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PostgresError)
};

struct Meaning
{
    const char *states; ///< beginnings of SQLSTATEs, parted by spaces
    Error::Kind kind;
    const char *message;
};

using Kind = Error::Kind;

// The first that fits counts.
constexpr std::array meanings {
    Meaning {
        "PD001", Kind::Refused,
        QT_TRANSLATE_NOOP("Prefdesk::PostgresError", "A rule of the desk forbids this change. Nothing was changed.")},
    Meaning {"PD002", Kind::Refused,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError",
                               "Your role or your regions at this desk have changed since you signed in, so nothing "
                               "was saved. Lock the desk and sign in again.")},
    Meaning {"PD003", Kind::Refused,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError",
                               "This was withdrawn a short while ago and may not be turned on again yet. Nothing was "
                               "changed.")},
    Meaning {"PD004", Kind::Refused,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError",
                               "The clocks of this computer and of the server do not agree, so nothing was saved. Set "
                               "the clock of this computer, then save again.")},
    Meaning {"PD005", Kind::Refused,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError",
                               "Your role or your regions do not allow this. Nothing was changed.")},
    Meaning {"PD006", Kind::Damaged,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError",
                               "The end of the ledger is damaged, so nothing was saved. Ask a privacy officer to "
                               "verify the ledger.")},
    Meaning {"42501", Kind::Refused,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError",
                               "The server does not allow you this. Nothing was changed; ask an administrator of this "
                               "desk.")},
    Meaning {"23505", Kind::Conflict,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError", "This is already stored. Nothing was changed.")},
    Meaning {"57014", Kind::Cancelled, QT_TRANSLATE_NOOP("Prefdesk::PostgresError", "Stopped. Nothing was changed.")},
    Meaning {"53100", Kind::Unavailable,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError",
                               "The disk of the server is full, so nothing was changed; what you typed stays. Ask "
                               "whoever keeps the server to free some space, then try again.")},
    Meaning {"53", Kind::Unavailable,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError",
                               "The server has no room for more connections or work. Nothing was changed; try again "
                               "in a moment.")},
    Meaning {"25006", Kind::Unavailable,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError",
                               "The server can only be read at the moment. Nothing was changed; try again when it "
                               "takes changes again.")},
    Meaning {"40", Kind::Unavailable,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError",
                               "Somebody else changed the same thing in this moment. Nothing was changed; try again.")},
    Meaning {"55P03", Kind::Unavailable,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError",
                               "Others are using this part of the desk. Nothing was changed; try again in a moment.")},
    Meaning {"3D000", Kind::Unavailable,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError",
                               "There is no database of this name on the server. Check the desk's address.")},
    Meaning {"3F000 42P01", Kind::Unavailable,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError",
                               "This database is not a desk. Check the desk's address, or make the desk first.")},
    Meaning {"28", Kind::WrongKey,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError", "The name or the passphrase is not right. Type both again.")},
    Meaning {"08", Kind::Unavailable,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError", "The line to the server broke. Try again when it is back.")},
    Meaning {"57", Kind::Unavailable,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError", "The server ended the connection. Try again in a moment.")},
    Meaning {"23 22 PD007", Kind::Invalid,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError",
                               "The desk cannot store this: a value is missing or does not fit. Nothing was changed.")},
    Meaning {"54", Kind::Invalid,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError", "This is too large to be stored. Nothing was changed.")},
    Meaning {"XX001 XX002", Kind::Damaged,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError",
                               "A part of the desk's database is damaged. Stop working with it and ask whoever keeps "
                               "the server.")},
    Meaning {"", Kind::Internal,
             QT_TRANSLATE_NOOP("Prefdesk::PostgresError",
                               "This program made a mistake with the desk's database. Nothing was changed; please "
                               "report it.")},
};

bool fits(const Meaning &meaning, const QByteArray &state)
{
    const QByteArrayList beginnings = QByteArray(meaning.states).split(' ');
    return std::ranges::any_of(beginnings, [&state](const QByteArray &one) { return state.startsWith(one); });
}

} // namespace

Error postgresError(const QByteArray &state, const QString &place)
{
    const QString detail = QStringLiteral("PostgreSQL %1: %2").arg(QString::fromLatin1(state), place);
    for (const Meaning &meaning : meanings) {
        if (fits(meaning, state))
            return {meaning.kind, Words::tr(meaning.message), detail};
    }
    return {Error::Kind::Internal, {}, detail};
}

Error lostLineError(const QString &place)
{
    return postgresError(QByteArrayLiteral("08006"), place);
}

} // namespace Prefdesk
