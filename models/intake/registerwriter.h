// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/instant.h"
#include "models/basics/result.h"
#include "models/verdicts/facts.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace Prefdesk {

class Connection;

/// Writes the numbers of one file to the lists of their registers; inside the import's transaction.
class RegisterWriter final
{
public:
    /// only: all numbers are of that register.
    RegisterWriter(Connection &connection, BatchId batch, Instant listedAt, Instant now, std::optional<Register> only);

    /// Answers how many of the numbers (E.164) were not on the list before.
    Result<qint64> add(const QStringList &numbers);

private:
    Result<qint64> listOf(Register list);

    Connection &m_connection;
    BatchId m_batch;
    Instant m_listedAt;
    Instant m_now;
    std::optional<Register> m_only;
    QHash<int, qint64> m_lists; // by register
};

/// The register in which a number of that country (ISO 3166) is entered; Register::Site where there is none.
Register phoneRegisterOf(const QString &country);

} // namespace Prefdesk
