// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/logmodel.h"

#include "models/audit/logmeeting.h"
#include "models/audit/note.h"
#include "models/audit/witness.h"
#include "models/basics/outputfile.h"

#include <QFile>
#include <QFileInfo>

namespace Prefdesk {

namespace {

constexpr int progressMilliseconds = 100;
constexpr qint64 longestNote = 1'000'000;

Result<> writeCheckpoint(Connection &connection, const Actor &actor, const Clock &clock, const LogSetup &setup,
                         const QString &path)
{
    if (const Result<> allowed = actor.require(Permission::Verify); !allowed)
        return allowed.error();
    const Result<StoredCheckpoint> checkpoint = signCheckpoint(connection, clock, setup);
    if (!checkpoint)
        return checkpoint.error();
    return writeOutput(path, connection.ownFiles(), checkpoint->note);
}

} // namespace

LogModel::LogModel(Database &database, Actor actor, Clock clock, LogSetup setup, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
    , m_setup(std::move(setup))
{
    m_progress.setInterval(progressMilliseconds);
    connect(&m_progress, &QTimer::timeout, this, [this] { emit verificationProgressed(m_percent->load()); });
}

LogModel::~LogModel()
{
    cancelVerification();
}

void LogModel::refresh()
{
    m_database.run(
        this, [actor = m_actor](Connection &connection) { return LogState::read(connection, actor); },
        [this](const Result<LogState> &state) {
            if (!state) {
                emit failed(state.error());
                return;
            }
            m_state = *state;
            emit refreshed();
        });
}

void LogModel::meet()
{
    if (!m_setup.key) {
        emit doubted(unusableLogKey());
        return;
    }
    m_database.run(
        this,
        [setup = m_setup](Connection &connection) {
            return meetLog(connection, *setup.key, Witness(setup.witnessFolder));
        },
        [this](const Result<> &met) {
            if (!met && !m_database.isLineLost())
                emit doubted(met.error());
        });
}

void LogModel::verify(const QByteArray &against)
{
    if (m_verification)
        return;
    VerificationRequest request;
    if (!against.isEmpty())
        request.anchors.append({Anchor::Source::Checkpoint, against});
    m_percent = std::make_shared<std::atomic<int>>(0);
    m_verification = m_database.run(
        this,
        [actor = m_actor, clock = m_clock, setup = m_setup, request, percent = m_percent](Connection &connection) {
            return verifyAndRemember(connection, actor, clock, setup, request,
                                     [percent](double part) { percent->store(static_cast<int>(part * 100)); });
        },
        [this](const Result<VerificationReport> &report) { takeVerification(report); });
    m_progress.start();
    emit verificationStarted();
}

void LogModel::takeVerification(const Result<VerificationReport> &report)
{
    m_progress.stop();
    m_verification.reset();
    if (report)
        emit verified(*report);
    else if (report.error().kind != Error::Kind::Cancelled)
        emit failed(report.error());
    refresh();
    emit verificationEnded();
}

void LogModel::cancelVerification()
{
    if (m_verification)
        m_database.cancel(*m_verification);
}

void LogModel::verifyAgainstFile(const QString &path)
{
    m_database.run(
        this,
        [path](Connection &) -> Result<QByteArray> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return Error {Error::Kind::Unavailable, tr("The checkpoint file cannot be read."),
                              QStringLiteral("checkpoint file")};
            const QByteArray bytes = file.read(longestNote);
            if (const Result<Note> note = Note::parse(bytes); !note)
                return Error {Error::Kind::Invalid,
                              tr("This file is not a checkpoint. Choose one that Prefdesk saved."),
                              note.error().detail};
            return bytes;
        },
        [this](const Result<QByteArray> &note) {
            if (note)
                verify(*note);
            else
                emit failed(note.error());
        });
}

void LogModel::saveCheckpoint(const QString &path)
{
    if (!m_setup.key) {
        emit failed(unusableLogKey());
        return;
    }
    m_database.run(
        this,
        [actor = m_actor, clock = m_clock, setup = m_setup, path](Connection &connection) {
            return writeCheckpoint(connection, actor, clock, setup, path);
        },
        [this, path](const Result<> &written) {
            if (!written) {
                emit failed(written.error());
                return;
            }
            emit checkpointSaved(path);
            refresh();
        });
}

} // namespace Prefdesk
