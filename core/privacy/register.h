// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/identity.h"
#include "core/privacy/label_map.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"
#include "core/vault/register_keys.h"

#include <QHash>
#include <QList>
#include <QString>

namespace casebound::privacy {

// The register ("Names") as it was when it was loaded: a snapshot, safe to share between threads. It exists
// only while names are shown; drop it when they are hidden.
class Register {
public:
    // Errors: NamesHidden, Damaged, storage's.
    static Result<Register> load(storage::Connection& connection, const vault::RegisterKeys& keys);

    // Which state of the names this is. Raised with every name that comes or goes.
    quint64 generation() const { return m_generation; }

    const QList<Identity>& identities() const { return m_identities; }
    const LabelMap& labels() const { return m_labels; }

    // Nothing where there is none.
    const Identity* find(IdentityId id) const;
    const Identity* identityOf(AppearanceId appearance) const;

    // All appearances of the same human, this one included; empty where nobody was joined to it.
    QList<AppearanceId> joinedWith(AppearanceId appearance) const;

    // The appearance that a name found in text becomes: the identity's most public one. Public form before
    // refusal before label before aggregate; of equals the first joined. Protected roles
    // (records::needsConsent) are never chosen, only people choose them: null where there are no others.
    AppearanceId mentionFor(const Identity& identity) const;

    // True where mentionFor() is null. Then the caller makes an appearance (label from incidentalLabel(),
    // role third-party) and joins it, in the transaction that registers the identity. Several of them are
    // made in random order: an order that follows the identities would join them in the clear.
    bool needsIncidentalAppearance(const Identity& identity) const;

    // Appearances, protected ones too, of everybody in one of whose names each word of `query` begins a
    // word. Sorted by label.
    QList<AppearanceId> appearancesMatchingName(const QString& query) const;

private:
    quint64 m_generation = 0;
    QList<Identity> m_identities;
    QHash<AppearanceId, qsizetype> m_identityOf;
    LabelMap m_labels;
};

// "Person 47", a number drawn at random that no label holds yet: it must not tell who came when.
QString incidentalLabel(const LabelMap& labels, Random& random);

// The register's generation as stored. Works while names are hidden.
Result<quint64> storedGeneration(storage::Connection& connection);

// Changes the register inside a transaction, with a sealed history note each (ref "Names", no record: which
// identity changed beside which appearance would join them in the clear). Works while names are shown.
// Snapshots stay as they are: load again after the last change. After a failure roll back. When names came or
// went, or the role or naming of an appearance changed (the schema sees to that, see appearanceTriggers()),
// remaskAll() must run after the commit: needsRemasking() tells.
class RegisterEditor {
public:
    RegisterEditor(storage::Connection& connection, storage::Transaction& transaction,
                   const vault::RegisterKeys& keys, Random& random);

    // A new identity; its id is drawn here. Errors: NamesHidden, InvalidInput (a name, see checkName()),
    // Refused (an appearance that belongs to somebody else), storage's.
    Result<IdentityId> add(Identity identity);

    // The identity of this id as it shall be from now on. Errors: as add(), NotFound.
    Outcome change(const Identity& identity);

    // Its names are no longer masked; texts get them back when they are masked anew. Errors: NamesHidden,
    // NotFound, storage's.
    Outcome remove(IdentityId id);

    // Errors: as change(). Joining twice is no error.
    Outcome join(IdentityId id, AppearanceId appearance);
    Outcome separate(IdentityId id, AppearanceId appearance);

private:
    Outcome raiseGeneration();
    Outcome note(const QString& what, const Identity* before, const Identity* after);
    Outcome checkAgainst(const Register& current, const Identity& identity) const;

    storage::Connection& m_connection;
    storage::Transaction& m_transaction;
    const vault::RegisterKeys& m_keys;
    Random& m_random;
};

} // namespace casebound::privacy
