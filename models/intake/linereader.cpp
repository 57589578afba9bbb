// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/linereader.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

constexpr qsizetype portion = qsizetype {256} * 1024;
constexpr qsizetype excerpt = 200;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::LineReader)
};

} // namespace

LineReader::LineReader(QIODevice &device)
    : m_device(device)
{
}

Result<std::optional<Line>> LineReader::next()
{
    qsizetype searched = m_begin;
    while (true) {
        const qsizetype end = m_buffer.indexOf('\n', searched);
        if (end >= 0)
            return std::optional(take(end + 1 - m_begin));
        if (m_buffer.size() - m_begin > longestLine)
            return skipRestOfLine();
        searched = m_buffer.size() - m_begin;
        const Result<bool> more = fill();
        if (!more)
            return more.error();
        if (!*more && m_begin == m_buffer.size())
            return std::optional<Line>();
        if (!*more)
            return std::optional(take(m_buffer.size() - m_begin));
    }
}

// Moves what is left to the front, so that the buffer never outgrows one line and one portion.
Result<bool> LineReader::fill()
{
    m_buffer.remove(0, m_begin);
    m_begin = 0;
    const qsizetype kept = m_buffer.size();
    m_buffer.resize(kept + portion);
    const qint64 read = m_device.read(m_buffer.data() + kept, portion);
    m_buffer.resize(kept + qMax<qint64>(read, 0));
    if (read < 0)
        return Error {Error::Kind::Unavailable,
                      Words::tr("The file could not be read to its end. Nothing was taken from it; check the disk or "
                                "copy the file again."),
                      QStringLiteral("read")};
    if (m_position == 0 && kept == 0 && m_buffer.startsWith("\xEF\xBB\xBF")) {
        m_begin = 3;
        m_position = 3;
    }
    return read > 0;
}

Result<std::optional<Line>> LineReader::skipRestOfLine()
{
    const QByteArray beginning = m_buffer.mid(m_begin, excerpt);
    while (true) {
        const qsizetype end = m_buffer.indexOf('\n', m_begin);
        take(end < 0 ? m_buffer.size() - m_begin : end + 1 - m_begin);
        if (end >= 0)
            break;
        const Result<bool> more = fill();
        if (!more)
            return more.error();
        if (!*more)
            break;
    }
    m_buffer.prepend(beginning);
    m_begin += beginning.size();
    return std::optional(Line {QByteArrayView(m_buffer).first(beginning.size()), true});
}

Line LineReader::take(qsizetype length)
{
    const QByteArrayView bytes = QByteArrayView(m_buffer).sliced(m_begin, length);
    m_begin += length;
    m_position += length;
    return {bytes, false};
}

} // namespace Prefdesk
