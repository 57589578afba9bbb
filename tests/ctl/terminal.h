// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>

namespace Prefdesk {

/// What a run of prefdeskctl left behind.
struct Run
{
    int code = -1;
    QByteArray out;
    QByteArray errors;

    /// The lines of standard output, each of which must be one JSON object.
    QList<QJsonObject> objects() const
    {
        QList<QJsonObject> all;
        const QList<QByteArray> lines = out.split('\n');
        for (const QByteArray &line : lines) {
            if (!line.isEmpty())
                all.append(QJsonDocument::fromJson(line).object());
        }
        return all;
    }
    QJsonObject object() const { return objects().value(0); }
};

/// A folder with passphrase files, in which the real program is run; its home is there too.
class Terminal final
{
public:
    Terminal()
    {
        write(QStringLiteral("secret"), "correct horse\n");
        write(QStringLiteral("other"), "battery staple\n");
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }

    /// arguments: separated by blanks, with double quotes as in a shell. hardship: what the program must bear.
    Run run(const QString &arguments, const std::function<void()> &hardship = {}) const
    {
        QProcess process;
        process.setChildProcessModifier(hardship);
        start(process, QProcess::splitCommand(arguments));
        process.waitForFinished(longestRunMs);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// As the first administrator of north.prefdesk, whose passphrase stands in the file "secret".
    Run admin(const QString &command) const
    {
        return run(command + QStringLiteral(" --desk north.prefdesk --user admin --passphrase-file secret --json"));
    }

    void start(QProcess &process, const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        environment.remove(QStringLiteral("XDG_DATA_HOME"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(QStringLiteral(PREFDESKCTL), arguments);
    }

private:
    static constexpr int longestRunMs = 120'000;

    QTemporaryDir m_folder;
};

} // namespace Prefdesk
