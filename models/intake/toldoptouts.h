// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/result.h"
#include "models/preferences/question.h"

#include <QHash>
#include <QList>
#include <QString>

#include <map>
#include <optional>
#include <tuple>

namespace Prefdesk {

class Connection;
class Row;

/// What the last import of a customer said no to: an export repeats every old no, and only a new one overrules what
/// the customer has said since. Used inside the import's transaction.
class ToldOptOuts final
{
public:
    ToldOptOuts(Connection &connection, BatchId batch);

    /// Reads at once what hear() and hearAlso() will ask of these customers; not needed, but one statement for all.
    Result<> read(const QList<CustomerId> &customers);

    /// Answers which of these were told before. What is not among them any more will be new when it comes back.
    Result<QList<Question>> hear(CustomerId customer, const QList<Question> &optOuts);
    /// The same for a customer whom this import has brought: nothing was told before.
    Result<QList<Question>> hearFirst(CustomerId customer, const QList<Question> &optOuts);
    /// The same for a further row of the same file, which takes nothing back.
    Result<QList<Question>> hearAlso(CustomerId customer, const QList<Question> &optOuts);
    /// Writes down what was heard; before the next read() and before the import ends.
    Result<> write();

private:
    struct Told
    {
        Question question = Question::stop();
        std::optional<qint64> takenBackBy = {}; // the batch that said so no longer
    };

    static Told toldOf(const Row &row);
    Result<QList<Told>> told(CustomerId customer);
    QList<Question> remember(CustomerId customer, const QList<Question> &optOuts, const QList<Told> &before);
    void mark(CustomerId customer, const Question &question, std::optional<qint64> takenBackBy);
    Result<> writeAtOnce();

    Connection &m_connection;
    BatchId m_batch;
    QHash<qint64, QList<Told>> m_read; // by customer, as it stands after m_marks
    std::map<std::tuple<qint64, QString, QString>, std::optional<qint64>> m_marks; // customer, channel, topic
};

} // namespace Prefdesk
