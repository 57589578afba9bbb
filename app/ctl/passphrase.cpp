// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/passphrase.h"

#include "app/ctl/commandline.h"
#include "app/ctl/hiddentyping.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <cstdio>
#include <unistd.h>

namespace Prefdesk {

namespace {

constexpr std::size_t longestPassphrase = 1024;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Passphrase)
};

/// The same bytes as the window makes of the same letters.
Result<Secret> composed(QByteArrayView typed)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(typed);
    if (!decoder.hasError())
        return Secret::fromPassphrase(text);
    wipe(text);
    return usageError(Words::tr("The passphrase is not text in UTF-8."));
}

// Reads unbuffered, so that no copy stays behind in a library's buffer.
Result<Secret> readLine(int descriptor)
{
    Secret line(longestPassphrase + 2); // and the end of the line, which may be two signs
    unsigned char *const bytes = line.data();
    std::size_t length = 0;
    while (length < line.size() && ::read(descriptor, bytes + length, 1) == 1 && bytes[length] != '\n')
        ++length;
    if (length > 0 && bytes[length - 1] == '\r')
        --length;
    if (length > longestPassphrase)
        return usageError(Words::tr("The passphrase is longer than %1 bytes.").arg(longestPassphrase));
    return composed(line.view().first(static_cast<qsizetype>(length)));
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
    Result<Secret> passphrase = readLine(source.handle());
    if (passphrase && passphrase->isEmpty())
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
