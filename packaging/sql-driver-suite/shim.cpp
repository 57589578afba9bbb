// SPDX-License-Identifier: GPL-3.0-or-later

// Linked into Qt's own QtSql tests: what they open as "QSQLITE" is Prefdesk's driver on a keyed file.

#include "models/storage/sqlcipherdriver.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <private/qsqldriver_p.h>

namespace {

class SuiteDriver final : public Prefdesk::SqlCipherDriver
{
public:
    SuiteDriver()
    {
        // The tests choose their cases by this; no public function sets it.
        static_cast<QSqlDriverPrivate *>(QObjectPrivate::get(this))->dbmsType = QSqlDriver::SQLite;
    }

    bool open(const QString &file, const QString &user, const QString &password, const QString &host, int port,
              const QString &options) override
    {
        setKey(Prefdesk::Secret::copyOf(QByteArray(32, 'k')));
        QString ours = options;
        ours.replace(QLatin1String("QSQLITE_"), QLatin1String("QSQLCIPHER_"));
        if (!SqlCipherDriver::open(file, user, password, host, port, ours))
            return false;
        const QByteArray journal = qgetenv("SUITE_JOURNAL");
        return journal.isEmpty()
            || QSqlQuery(createResult()).exec(QStringLiteral("PRAGMA journal_mode = ") + QString::fromLatin1(journal));
    }
};

void registerSuiteDriver()
{
    QSqlDatabase::registerSqlDriver(QStringLiteral("QSQLITE"), new QSqlDriverCreator<SuiteDriver>);
}

Q_COREAPP_STARTUP_FUNCTION(registerSuiteDriver)

} // namespace
