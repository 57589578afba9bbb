// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/personmodel.h"

#include "models/access/atomicfile.h"
#include "models/access/credentialstore.h"
#include "models/access/personstore.h"
#include "models/access/session.h"

#include <QLocale>

namespace Prefdesk {

/// job: Store & -> Result<T> on the database thread; done: T & -> void here, when it went well.
template<typename Store, typename Job, typename Done>
void PersonModel::run(Job job, Done done)
{
    // While the desk is being re-encrypted or locked nobody is signed in.
    if (m_session.state() != Session::State::Open) {
        emit failed({Error::Kind::Unavailable, tr("The desk is not open at the moment. Try again in a while."),
                     QStringLiteral("not open")});
        return;
    }
    const auto unlocked = std::make_shared<Unlocked>(m_session.unlocked().copy());
    m_session.database().run(
        this,
        [unlocked, clock = m_session.clock(), job = std::move(job)](Connection &connection) {
            Store store(connection, *unlocked, clock);
            return job(store);
        },
        [this, done = std::move(done)](auto answer) {
            if (answer) {
                done(*answer);
                return;
            }
            Session &session = m_session; // outlives this, should somebody who hears of it destroy it
            emit failed(answer.error());
            session.lockIfFolderIsLost();
        });
}

PersonModel::PersonModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    connect(&session, &Session::rekeyed, this, &PersonModel::refresh);
}

void PersonModel::refresh()
{
    run<PersonStore>([](PersonStore &store) { return store.persons(); },
                     [this](const QList<Person> &persons) {
                         beginResetModel();
                         m_persons = persons;
                         endResetModel();
                         emit refreshed();
                     });
}

const QString &PersonModel::deskName() const
{
    return m_session.deskName();
}

bool PersonModel::canManage() const
{
    return m_session.state() == Session::State::Open && m_session.actor().may(Permission::ManagePeople);
}

bool PersonModel::canRemove(int row) const
{
    return canManage() && row >= 0 && row < m_persons.size() && !m_persons.at(row).removedAt
        && m_persons.at(row).id != m_session.actor().id;
}

bool PersonModel::isReencrypting() const
{
    return m_session.state() == Session::State::Open && !m_session.location().isShared();
}

void PersonModel::add(const Person &person, QString &passphrase)
{
    const auto secret = std::make_shared<Secret>(Secret::fromPassphrase(passphrase));
    run<PersonStore>([person, secret](PersonStore &store) { return store.add(person, *secret); },
                     [this, name = person.name](PersonId) {
                         refresh();
                         emit added(name);
                     });
}

void PersonModel::remove(int row)
{
    const Person leaving = m_persons.at(row);
    run<PersonStore>([id = leaving.id](PersonStore &store) { return store.remove(id); },
                     [this, name = leaving.name](Secret &nextKey) {
                         emit removed(name);
                         if (nextKey.isEmpty())
                             refresh();
                         else
                             m_session.finishRekey(std::move(nextKey));
                     });
}

void PersonModel::changeRole(int row, Role role, const QStringList &regions)
{
    const Person person = m_persons.at(row);
    run<PersonStore>(
        [id = person.id, role, regions](PersonStore &store) { return store.changeRole(id, role, regions); },
        [this, name = person.name](std::monostate) {
            refresh();
            emit changed(name);
        });
}

void PersonModel::changePassphrase(QString &passphrase, QString &newPassphrase)
{
    const auto old = std::make_shared<Secret>(Secret::fromPassphrase(passphrase));
    const auto fresh = std::make_shared<Secret>(Secret::fromPassphrase(newPassphrase));
    run<CredentialStore>([old, fresh](CredentialStore &store) { return store.changePassphrase(*old, *fresh); },
                         [this](Secret &login) {
                             m_session.adoptLogin(std::move(login));
                             emit passphraseChanged();
                         });
}

void PersonModel::adoptSigner(const QString &file, QString &itsPassphrase)
{
    const auto secret = std::make_shared<Secret>(Secret::fromPassphrase(itsPassphrase));
    run<CredentialStore>(
        [file, secret](CredentialStore &store) -> Result<> {
            const Result<QByteArray> pkcs12 = readWhole(file);
            if (!pkcs12)
                return pkcs12.error();
            return store.adoptSigner(*pkcs12, *secret);
        },
        [this](std::monostate) { emit signerAdopted(); });
}

void PersonModel::renewRecoveryCode()
{
    run<CredentialStore>([](CredentialStore &store) { return store.renewRecoveryCode(); },
                         [this](QString &recoveryCode) {
                             emit recoveryCodeMade(recoveryCode);
                             wipe(recoveryCode);
                         });
}

int PersonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_persons.size());
}

int PersonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PersonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    return text(m_persons.at(index.row()), index.column());
}

QString PersonModel::text(const Person &person, int column) const
{
    const auto day = [](Instant instant) {
        return QLocale().toString(instant.toDateTime().toLocalTime().date(), QLocale::ShortFormat);
    };
    switch (column) {
    case NameColumn:
        return person.name;
    case FullNameColumn:
        return person.fullName;
    case RoleColumn:
        return label(person.role);
    case RegionsColumn:
        return person.regions.isEmpty() ? tr("all") : person.regions.join(QStringLiteral(", "));
    case SinceColumn:
        return day(person.createdAt);
    case StateColumn:
        return person.removedAt ? tr("removed %1").arg(day(*person.removedAt)) : tr("active");
    default:
        return {};
    }
}

QVariant PersonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles {tr("Sign-in name"), tr("Full name"), tr("Role"), tr("Regions"), tr("Since"), tr("State")};
    return titles.value(section);
}

} // namespace Prefdesk
