// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>

#include <optional>

namespace Prefdesk {

/// One physical line with its line end; of a line that is too long only the beginning.
struct Line
{
    QByteArrayView bytes; ///< valid until the next line is asked for
    bool tooLong = false;
};

/// Reads a file line by line with flat memory, however long a line is; skips a UTF-8 byte order mark.
class LineReader final
{
public:
    /// Bytes; no honest row of an export comes near.
    static constexpr qsizetype longestLine = qsizetype {1024} * 1024;

    explicit LineReader(QIODevice &device);

    /// Nothing at the end of the file.
    Result<std::optional<Line>> next();
    /// Bytes handed out so far.
    qint64 position() const { return m_position; }

private:
    Result<bool> fill();
    Result<std::optional<Line>> skipRestOfLine();
    Line take(qsizetype length);

    QIODevice &m_device;
    QByteArray m_buffer;
    qsizetype m_begin = 0; // first byte of m_buffer not handed out yet
    qint64 m_position = 0;
};

} // namespace Prefdesk
