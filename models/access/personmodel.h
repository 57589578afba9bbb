// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/person.h"
#include "models/basics/result.h"

#include <QAbstractTableModel>

namespace Prefdesk {

class PersonStore;
class Session;

/// The desk's people as a table, and what administrators and everybody can do with them.
class PersonModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, FullNameColumn, RoleColumn, RegionsColumn, SinceColumn, StateColumn, ColumnCount };

    /// The session must be open and outlive the model.
    explicit PersonModel(Session &session, QObject *parent = nullptr);

    void refresh();
    const Person &person(int row) const { return m_persons.at(row); }
    const QString &deskName() const;
    /// Nothing changes when false: the window can say so beforehand.
    bool canManage() const;
    bool canRemove(int row) const;
    /// Whether removing somebody re-encrypts the desk; a server shuts the person out instead.
    bool isReencrypting() const;

    /// Wipes the passphrase.
    void add(const Person &person, QString &passphrase);
    /// Removes the person, so that neither an old key nor an open connection gives anything any more.
    void remove(int row);
    void changeRole(int row, Role role, const QStringList &regions);
    /// One's own; wipes both.
    void changePassphrase(QString &passphrase, QString &newPassphrase);
    /// One's own signing key; reads the PKCS#12 and wipes its passphrase.
    void adoptSigner(const QString &file, QString &itsPassphrase);
    void renewRecoveryCode();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void refreshed();
    void added(const QString &name);
    void removed(const QString &name);
    void changed(const QString &name);
    void passphraseChanged();
    void signerAdopted();
    /// To show once and wipe().
    void recoveryCodeMade(const QString &recoveryCode);
    void failed(const Prefdesk::Error &error);

private:
    template<typename Store, typename Job, typename Done>
    void run(Job job, Done done);
    QString text(const Person &person, int column) const;

    Session &m_session;
    QList<Person> m_persons;
};

} // namespace Prefdesk
