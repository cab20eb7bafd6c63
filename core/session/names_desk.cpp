// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/names_desk.h"

#include "core/ingest/incidental_appearances.h"
#include "core/privacy/label_check.h"
#include "core/privacy/register.h"
#include "core/privacy/remask.h"
#include "core/privacy/spelling_variants.h"
#include "core/storage/transaction.h"
#include "core/text/name_parts.h"

#include <algorithm>

namespace casebound::session {

using privacy::Identity;
using privacy::IdentityId;
using privacy::Register;

namespace {

QString idText(IdentityId id) {
    return QLatin1Char('#') + id.toHex();
}

Result<IdentityId> idFrom(const QString& text) {
    const auto id = text.startsWith(QLatin1Char('#')) ? IdentityId::fromHex(text.mid(1)) : std::nullopt;
    if (!id) return failure(ErrorCode::NotFound, QStringLiteral("This person is not in Names any more."));
    return *id;
}

// Real names first, so that a list of people reads like one.
bool comesFirst(const Identity& first, const Identity& second) {
    const auto name = [](const Identity& identity) {
        return identity.names.isEmpty() ? QString() : identity.names.first().text;
    };
    return QString::localeAwareCompare(name(first), name(second)) < 0;
}

Result<Identity> identityFrom(const SessionTools& tools, const IdentityView& view) {
    Identity identity;
    if (!view.id.isEmpty()) {
        CB_TRY(identity.id, idFrom(view.id));
    }
    identity.notes = view.notes;
    for (const auto& name : view.names) {
        const auto kind =
            records::choiceFrom<privacy::NameKind>(name.kind).value_or(privacy::NameKind::Other);
        identity.names.append(
            {name.text.trimmed(), kind, name.isStrong ? privacy::Strength::Strong : privacy::Strength::Weak});
    }
    for (const QString& ref : view.appearances) {
        CB_TRY(const auto target, tools.references.resolve(ref));
        identity.appearances.append(target.record.as<text::AppearanceTag>());
    }
    return identity;
}

// Somebody of this very name, so that a second appearance joins the same person.
const Identity* namedSo(const Register& names, const QString& name) {
    for (const auto& identity : names.identities())
        for (const auto& known : identity.names)
            if (known.text.compare(name, Qt::CaseInsensitive) == 0) return &identity;
    return nullptr;
}

} // namespace

Result<QList<IdentityView>> NamesDesk::identities() {
    CB_TRY(const auto names, shownNames());
    QList<Identity> sorted = names.identities();
    std::sort(sorted.begin(), sorted.end(), comesFirst);
    QList<IdentityView> views;
    for (const auto& identity : sorted) {
        IdentityView view;
        view.id = idText(identity.id);
        view.notes = identity.notes;
        for (const auto& name : identity.names)
            view.names.append(
                {name.text, records::nameOf(name.kind), name.strength == privacy::Strength::Strong});
        for (const auto& appearance : identity.appearances) {
            CB_TRY(const QString ref, m_tools.references.ref(appearance.as<records::RecordTag>()));
            view.appearances.append(ref);
        }
        views.append(view);
    }
    return views;
}

Result<QString> NamesDesk::save(const IdentityView& view, Progress& progress) {
    CB_TRY(auto identity, identityFrom(m_tools, view));
    const Outcome saved = change(
        [&](privacy::RegisterEditor& editor, storage::Transaction&) -> Outcome {
            if (!identity.id.isNull()) return editor.change(identity);
            CB_TRY(identity.id, editor.add(identity));
            return {};
        },
        progress);
    CB_CHECK(saved);
    return idText(identity.id);
}

Outcome NamesDesk::remove(const QString& id, Progress& progress) {
    CB_TRY(const auto identity, idFrom(id));
    return change(
        [&](privacy::RegisterEditor& editor, storage::Transaction&) { return editor.remove(identity); },
        progress);
}

Result<QString> NamesDesk::addPerson(const QString& name, const QString& label, const QString& role,
                                     Progress& progress) {
    records::Appearance appearance;
    appearance.label = label.simplified();
    appearance.role =
        records::choiceFrom<records::AppearanceRole>(role).value_or(records::AppearanceRole::ThirdParty);
    appearance.common.id = records::RecordId::random(m_tools.parts.random);
    CB_TRY(const auto known, shownNames());
    const auto id = appearance.common.id.as<text::AppearanceTag>();
    const Outcome added = change(
        [&](privacy::RegisterEditor& editor, storage::Transaction& transaction) -> Outcome {
            records::AnyRecord record = appearance;
            CB_CHECK(m_tools.parts.repository.save(transaction, record));
            if (const Identity* same = namedSo(known, name.trimmed())) {
                CB_CHECK(editor.join(same->id, id));
                return checkLabel(appearance.label);
            }
            Identity identity;
            identity.names.append({name.trimmed(), privacy::NameKind::RealName, privacy::Strength::Strong});
            identity.appearances.append(id);
            CB_TRY(const auto made, editor.add(identity));
            Q_UNUSED(made);
            return checkLabel(appearance.label);
        },
        progress);
    CB_CHECK(added);
    return m_tools.references.ref(appearance.common.id);
}

Outcome NamesDesk::merge(const QString& into, const QString& from, Progress& progress) {
    CB_TRY(const IdentityId kept, idFrom(into));
    CB_TRY(const IdentityId gone, idFrom(from));
    CB_TRY(const Register names, shownNames());
    const Identity* first = names.find(kept);
    const Identity* second = names.find(gone);
    if (first == nullptr || second == nullptr || first == second)
        return failure(ErrorCode::NotFound, QStringLiteral("One of these people is not in Names any more."));
    Identity merged = *first;
    for (const auto& name : second->names)
        if (!merged.names.contains(name)) merged.names.append(name);
    for (const auto& appearance : second->appearances)
        if (!merged.appearances.contains(appearance)) merged.appearances.append(appearance);
    if (!second->notes.isEmpty())
        merged.notes += (merged.notes.isEmpty() ? QString() : QStringLiteral("\n\n")) + second->notes;
    return change(
        [&](privacy::RegisterEditor& editor, storage::Transaction&) -> Outcome {
            CB_CHECK(editor.remove(gone));
            return editor.change(merged);
        },
        progress);
}

Result<QString> NamesDesk::split(const QString& id, const QStringList& names, const QStringList& appearances,
                                 Progress& progress) {
    CB_TRY(const IdentityId from, idFrom(id));
    CB_TRY(const Register known, shownNames());
    const Identity* whole = known.find(from);
    if (whole == nullptr)
        return failure(ErrorCode::NotFound, QStringLiteral("This person is not in Names any more."));
    Identity kept = *whole;
    Identity taken;
    for (const auto& name : whole->names)
        if (names.contains(name.text)) taken.names.append(name);
    for (const QString& ref : appearances) {
        CB_TRY(const auto target, m_tools.references.resolve(ref));
        const auto appearance = target.record.as<text::AppearanceTag>();
        if (kept.appearances.removeOne(appearance)) taken.appearances.append(appearance);
    }
    kept.names.removeIf([&](const privacy::Name& name) { return names.contains(name.text); });
    if (taken.names.isEmpty() || kept.names.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("Each of the two people needs a name. Nothing was changed."));
    IdentityId made;
    const Outcome done = change(
        [&](privacy::RegisterEditor& editor, storage::Transaction&) -> Outcome {
            CB_CHECK(editor.change(kept));
            CB_TRY(made, editor.add(taken));
            return {};
        },
        progress);
    CB_CHECK(done);
    return idText(made);
}

QStringList NamesDesk::suggestedSpellings(const QString& name) {
    return privacy::suggestedSpellings(name);
}

QList<NameSplit> NamesDesk::splits(const QString& name) {
    const QList<text::NameParts> ways = text::possibleNameParts(name);
    if (ways.first().given.isEmpty()) return {};
    QList<NameSplit> splits;
    for (const text::NameParts& parts : ways)
        splits.append(
            {parts.family.join(QLatin1Char(' ')), parts.given.join(QLatin1Char(' ')), parts.written()});
    return splits;
}

Result<QString> NamesDesk::suggestedLabel() {
    CB_TRY(const auto labels, privacy::LabelMap::load(m_tools.parts.connection));
    return privacy::incidentalLabel(labels, m_tools.parts.random);
}

Result<Register> NamesDesk::shownNames() const {
    if (!m_tools.namesShown())
        return failure(ErrorCode::NamesHidden, QStringLiteral("Names are hidden. Show names first."));
    return Register::load(m_tools.parts.connection, m_tools.keys);
}

// Against all names as they are inside the transaction, the new ones included.
Outcome NamesDesk::checkLabel(const QString& label) const {
    CB_TRY(const auto names, Register::load(m_tools.parts.connection, m_tools.keys));
    return privacy::checkLabel(label, names);
}

Outcome NamesDesk::change(const Change& change, Progress& progress) {
    CB_TRY(const auto names, shownNames());
    Q_UNUSED(names);
    const CaseTools& parts = m_tools.parts;
    {
        CB_TRY(auto transaction,
               storage::Transaction::begin(parts.connection, {m_tools.who}, parts.clock, parts.random));
        privacy::RegisterEditor editor(parts.connection, transaction, m_tools.keys, parts.random);
        CB_CHECK(change(editor, transaction));
        CB_CHECK(ingest::addIncidentalAppearances(parts.connection, m_tools.keys, parts.random, transaction,
                                                  parts.repository));
        CB_CHECK(transaction.commit());
    }
    privacy::remaskAfterChange(parts.connection, m_tools.keys, parts.clock, parts.random, progress);
    return {};
}

} // namespace casebound::session
