// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/register.h"

#include "core/privacy/sealed_identity.h"

#include <algorithm>

namespace casebound::privacy {
namespace {

tl::unexpected<Error> noSuchIdentity() {
    return failure(ErrorCode::NotFound,
                   QStringLiteral("The names hold no such person. Nothing was changed."));
}

} // namespace

RegisterEditor::RegisterEditor(storage::Connection& connection, storage::Transaction& transaction,
                               const vault::RegisterKeys& keys, Random& random)
    : m_connection(connection)
    , m_transaction(transaction)
    , m_keys(keys)
    , m_random(random) {}

Result<IdentityId> RegisterEditor::add(Identity identity) {
    CB_TRY(const Register current, Register::load(m_connection, m_keys));
    identity.id = IdentityId::random(m_random);
    CB_CHECK(checkAgainst(current, identity));
    CB_TRY(const QByteArray sealed, sealIdentity(m_keys, identity));
    CB_CHECK(m_connection.run("INSERT INTO identity (id, sealed) VALUES (?, ?)", identity.id, sealed));
    CB_CHECK(note(QStringLiteral("created"), nullptr, &identity));
    CB_CHECK(raiseGeneration());
    return identity.id;
}

Outcome RegisterEditor::change(const Identity& identity) {
    CB_TRY(const Register current, Register::load(m_connection, m_keys));
    const Identity* before = current.find(identity.id);
    if (before == nullptr) return noSuchIdentity();
    if (*before == identity) return {};
    CB_CHECK(checkAgainst(current, identity));
    CB_TRY(const QByteArray sealed, sealIdentity(m_keys, identity));
    CB_CHECK(m_connection.run("UPDATE identity SET sealed = ? WHERE id = ?", sealed, identity.id));
    CB_CHECK(note(QStringLiteral("changed"), before, &identity));
    const bool readsTheSame =
        before->names == identity.names && current.mentionFor(*before) == current.mentionFor(identity);
    return readsTheSame ? Outcome() : raiseGeneration();
}

Outcome RegisterEditor::remove(IdentityId id) {
    CB_TRY(const Register current, Register::load(m_connection, m_keys));
    const Identity* before = current.find(id);
    if (before == nullptr) return noSuchIdentity();
    CB_CHECK(m_connection.run("DELETE FROM identity WHERE id = ?", id));
    CB_CHECK(note(QStringLiteral("deleted"), before, nullptr));
    return raiseGeneration();
}

Outcome RegisterEditor::join(IdentityId id, AppearanceId appearance) {
    CB_TRY(const Register current, Register::load(m_connection, m_keys));
    const Identity* before = current.find(id);
    if (before == nullptr) return noSuchIdentity();
    Identity after = *before;
    if (!after.appearances.contains(appearance)) after.appearances.append(appearance);
    return change(after);
}

Outcome RegisterEditor::separate(IdentityId id, AppearanceId appearance) {
    CB_TRY(const Register current, Register::load(m_connection, m_keys));
    const Identity* before = current.find(id);
    if (before == nullptr) return noSuchIdentity();
    Identity after = *before;
    after.appearances.removeAll(appearance);
    return change(after);
}

// By a random step: a generation that was seen inside a transaction and then rolled back must not come again
// with other names.
Outcome RegisterEditor::raiseGeneration() {
    const qint64 step = 1 + qint64(m_random.below(1U << 20));
    return m_connection.run("UPDATE register_state SET generation = generation + ?", step);
}

Outcome RegisterEditor::checkAgainst(const Register& current, const Identity& identity) const {
    for (const Name& name : identity.names)
        CB_CHECK(checkName(name));
    for (const AppearanceId& appearance : identity.appearances) {
        if (current.labels().find(appearance) == nullptr)
            return failure(ErrorCode::NotFound,
                           QStringLiteral("An appearance to be joined is not in this case."));
        const Identity* owner = current.identityOf(appearance);
        if (owner != nullptr && owner->id != identity.id)
            return failure(ErrorCode::Refused,
                           QStringLiteral("This appearance is joined to somebody else already. Separate it "
                                          "from that person first. Nothing was changed."));
    }
    return {};
}

Outcome RegisterEditor::note(const QString& what, const Identity* before, const Identity* after) {
    CB_TRY(const QByteArray body, sealIdentityChange(m_keys, before, after));
    const storage::Change change{.record = {},
                                 .ref = QStringLiteral("Names"),
                                 .what = what,
                                 .kind = storage::PayloadKind::Sealed,
                                 .body = body};
    CB_TRY([[maybe_unused]] const qint64 seq, m_transaction.note(change));
    return {};
}

} // namespace casebound::privacy
