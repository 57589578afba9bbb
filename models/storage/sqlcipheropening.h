// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/basics/secret.h"
#include "models/storage/sqlcipherhandle.h"
#include "models/storage/sqlcipheroptions.h"

#include <QString>

#include <memory>

namespace Prefdesk {

/// Opens a file, proves that it is encrypted with our key, and hardens the connection.
class SqlCipherOpening final
{
public:
    SqlCipherOpening(QString file, SqlCipherOptions options);

    /// Once. Fails closed: whatever is not proven is an error and nothing stays open.
    Result<std::unique_ptr<SqlCipherHandle>> open(const Secret &key);

private:
    Result<> checkBefore() const;
    Result<> connect();
    Result<> checkEngine() const;
    Result<> unlock(const Secret &key);
    Result<> readSchema() const;
    Result<> harden();
    Result<> checkFile() const;
    /// The first bytes as they lie in the file; nothing when it is shorter.
    QByteArray header() const;
    bool isPlain() const;
    Error plainFile() const;
    Result<QString> pragma(const char *sql) const;
    Result<> expect(const char *sql, const QString &value) const;

    QString m_file;
    SqlCipherOptions m_options;
    std::unique_ptr<SqlCipherHandle> m_handle;
};

} // namespace Prefdesk
