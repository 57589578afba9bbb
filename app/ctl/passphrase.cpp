// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/passphrase.h"

#include "app/ctl/commandline.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cstdio>
#include <sodium.h>
#include <termios.h>
#include <unistd.h>

namespace Prefdesk {

namespace {

constexpr std::size_t longestPassphrase = 1024;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Passphrase)
};

/// Hides what is typed for as long as it lives.
class HiddenTyping final
{
public:
    HiddenTyping()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    HiddenTyping(const HiddenTyping &) = delete;
    HiddenTyping &operator=(const HiddenTyping &) = delete;
    ~HiddenTyping()
    {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
    }

private:
    termios m_before = {};
};

// Reads unbuffered, so that no copy stays behind in a library's buffer.
Secret readLine(int descriptor)
{
    std::array<char, longestPassphrase> buffer = {};
    std::size_t length = 0;
    while (length < buffer.size() && ::read(descriptor, &buffer[length], 1) == 1 && buffer[length] != '\n')
        ++length;
    if (length > 0 && buffer[length - 1] == '\r')
        --length;
    Secret secret = Secret::copyOf({buffer.data(), static_cast<qsizetype>(length)});
    sodium_memzero(buffer.data(), buffer.size());
    return secret;
}

} // namespace

Result<Secret> readPassphraseFile(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return usageError(Words::tr("The passphrase file %1 cannot be read.").arg(file));
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    if (QFileInfo(file).isFile() && (source.permissions() & others))
        return usageError(
            Words::tr("Other people can read the passphrase file %1; allow only its owner (chmod 600).").arg(file));
    Secret passphrase = readLine(source.handle());
    if (passphrase.isEmpty())
        return usageError(Words::tr("The first line of the passphrase file %1 is empty.").arg(file));
    return passphrase;
}

Result<Secret> askPassphrase(const QString &question)
{
    if (isatty(STDIN_FILENO) == 0)
        return usageError(Words::tr("Nobody can be asked for the passphrase here; give --passphrase-file FILE."));
    std::fprintf(stderr, "%s ", qUtf8Printable(question));
    const HiddenTyping hidden;
    return readLine(STDIN_FILENO);
}

} // namespace Prefdesk
