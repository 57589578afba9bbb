// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstddef>
#include <memory>

namespace Prefdesk {

/// Secret bytes in guarded memory: never swapped, wiped when they go, moved but never copied by accident.
class Secret final
{
public:
    Secret() = default;
    explicit Secret(std::size_t size);

    static Secret random(std::size_t size);
    static Secret copyOf(QByteArrayView bytes);
    /// Takes the UTF-8 of a passphrase (composed, NFC) and wipes what it was given.
    static Secret fromPassphrase(QString &passphrase);

    Secret copy() const;
    bool isEmpty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    unsigned char *data() { return m_bytes.get(); }
    const unsigned char *data() const { return m_bytes.get(); }
    QByteArrayView view() const;
    void wipe();

    /// Compares in constant time.
    bool operator==(const Secret &other) const;

private:
    struct Free
    {
        void operator()(unsigned char *bytes) const;
    };

    std::unique_ptr<unsigned char[], Free> m_bytes;
    std::size_t m_size = 0;
};

/// Overwrites the text in place, also where copies of it share the bytes.
void wipe(QString &text);
void wipe(QByteArray &bytes);

} // namespace Prefdesk
