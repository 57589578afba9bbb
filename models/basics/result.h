// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace Prefdesk {

/// Why something could not be done; never carries personal data, SQL or keys.
struct Error
{
    enum class Kind {
        Invalid, ///< the input is wrong; a person can mend it
        WrongKey, ///< passphrase or key does not open this
        Conflict, ///< somebody else changed it first
        Refused, ///< a role or a rule says no
        Unavailable, ///< a file, disk or desk cannot be used now
        Damaged, ///< stored bytes are not what they must be
        Cancelled, ///< the person stopped it
        Internal, ///< our own mistake
    };

    Kind kind = Kind::Internal;
    QString message; ///< translated, whole sentence: what happened, what to do
    QString detail; ///< untranslated, for the log: codes and names of places, never values

    bool operator==(const Error &) const = default;
};

/// A value of type T or the Error that stands in its way.
template<typename T = std::monostate>
class [[nodiscard]] Result final
{
public:
    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_content(std::in_place_index<1>, std::move(error))
    {
    }
    Result() requires std::is_same_v<T, std::monostate>
    = default;

    explicit operator bool() const { return m_content.index() == 0; }

    T &operator*() &
    {
        Q_ASSERT(*this);
        return *std::get_if<0>(&m_content);
    }
    const T &operator*() const &
    {
        Q_ASSERT(*this);
        return *std::get_if<0>(&m_content);
    }
    T &&operator*() &&
    {
        Q_ASSERT(*this);
        return std::move(*std::get_if<0>(&m_content));
    }
    T *operator->()
    {
        Q_ASSERT(*this);
        return std::get_if<0>(&m_content);
    }
    const T *operator->() const
    {
        Q_ASSERT(*this);
        return std::get_if<0>(&m_content);
    }
    const Error &error() const
    {
        Q_ASSERT(!*this);
        return *std::get_if<1>(&m_content);
    }

private:
    std::variant<T, Error> m_content;
};

} // namespace Prefdesk
