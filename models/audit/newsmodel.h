// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/result.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace Prefdesk {

class Connection;
class Database;

/// What others do at the desk meanwhile: asks the ledger every second what it holds beyond what was known. Entries are
/// appended one after the other, so nothing comes late below what was read.
class NewsModel final : public QObject
{
    Q_OBJECT

public:
    /// database: one that does nothing long, so that a late answer means a line that is silent.
    explicit NewsModel(Database &database, QObject *parent = nullptr);

    void start();

signals:
    /// Somebody at any desk, this one too, recorded more than a look at these customers.
    void changed(const QSet<Prefdesk::CustomerId> &customers);
    /// No answer for some seconds, and: there is one again.
    void fellSilent();
    void answered();

private:
    struct News
    {
        qint64 size = 0;
        QSet<CustomerId> customers;
    };

    static Result<News> read(Connection &connection, std::optional<qint64> known);
    void ask();
    void take(const Result<News> &news);

    Database &m_database;
    QTimer m_timer;
    std::optional<qint64> m_known;
    int m_unanswered = 0; // seconds
};

} // namespace Prefdesk
