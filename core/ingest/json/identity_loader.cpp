// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/json/identity_loader.h"

#include "core/ingest/json/field_reader.h"
#include "core/privacy/label_check.h"
#include "core/privacy/public_form.h"
#include "core/privacy/register.h"

namespace casebound::ingest {

using records::AnyRecord;
using records::Appearance;

namespace {

class IdentityLoader {
public:
    IdentityLoader(const IdentityTools& tools, storage::Transaction& transaction,
                   casefile::Repository& repository, RecordKeys& keys)
        : m_tools(tools)
        , m_transaction(transaction)
        , m_repository(repository)
        , m_keys(keys)
        , m_editor(tools.connection, transaction, tools.keys, tools.random) {}

    Result<int> load() {
        const QJsonArray identities = m_tools.places.root().value(QLatin1String("identities")).toArray();
        for (qsizetype at = 0; at < identities.size(); ++at)
            CB_CHECK(add(identities[at].toObject(), QStringLiteral("identities[%1]").arg(at)));
        if (identities.isEmpty()) return 0;
        CB_CHECK(checkLabels());
        return static_cast<int>(identities.size());
    }

private:
    Outcome add(const QJsonObject& object, const QString& path) {
        privacy::Identity identity;
        addNames(object, "names", privacy::NameKind::RealName, privacy::Strength::Strong, identity);
        addNames(object, "strong", privacy::NameKind::Alias, privacy::Strength::Strong, identity);
        addNames(object, "weak", privacy::NameKind::Alias, privacy::Strength::Weak, identity);
        addNames(object, "nicknames", privacy::NameKind::Nickname, privacy::Strength::Weak, identity);
        addNames(object, "initials", privacy::NameKind::Initials, privacy::Strength::Weak, identity);
        addNames(object, "handles", privacy::NameKind::Handle, privacy::Strength::Strong, identity);
        addNames(object, "mails", privacy::NameKind::Mail, privacy::Strength::Strong, identity);
        addNames(object, "phones", privacy::NameKind::Phone, privacy::Strength::Strong, identity);
        addNames(object, "addresses", privacy::NameKind::Address, privacy::Strength::Strong, identity);
        addNames(object, "workplaces", privacy::NameKind::Workplace, privacy::Strength::Weak, identity);
        addNames(object, "roles", privacy::NameKind::Role, privacy::Strength::Weak, identity);
        const QJsonArray appearances = object.value(QLatin1String("appearances")).toArray();
        for (qsizetype at = 0; at < appearances.size(); ++at) {
            const QString inner = QStringLiteral("%1.appearances[%2]").arg(path).arg(at);
            CB_TRY(const auto id, addAppearance(appearances[at].toObject(), inner));
            identity.appearances.append(id.as<text::AppearanceTag>());
        }
        const auto added = m_editor.add(identity);
        if (!added) return m_tools.places.place(path, added.error());
        return {};
    }

    static void addNames(const QJsonObject& object, const char* field, privacy::NameKind kind,
                         privacy::Strength strength, privacy::Identity& identity) {
        for (const QJsonValue& name : object.value(QLatin1String(field)).toArray())
            identity.names.append({name.toString(), kind, strength});
    }

    Result<records::RecordId> addAppearance(const QJsonObject& object, const QString& path) {
        const auto masker = privacy::Masker::load(m_tools.connection, m_tools.keys, m_tools.random);
        if (!masker) return failure(masker.error());
        Appearance appearance;
        const ReadingContext context{m_tools.places, m_keys, *masker, nullptr};
        FieldReader reader(context, object, path);
        reader.allow("public_form");
        Appearance::describe(appearance, reader);
        CB_CHECK(reader.finish());
        appearance.common.id = records::RecordId::random(m_tools.random);
        const QString form = object.value(QLatin1String("public_form")).toString();
        if (!form.isEmpty()) {
            CB_TRY(
                appearance.publicForm,
                privacy::sealPublicForm(m_tools.keys, appearance.common.id.as<text::AppearanceTag>(), form));
        }
        AnyRecord record = appearance;
        CB_CHECK(m_repository.save(m_transaction, record));
        const QString key = object.value(QLatin1String("key")).toString();
        if (m_keys.contains(key))
            return m_tools.places.refuse(path, QStringLiteral("This key stands twice in the file."));
        if (!key.isEmpty()) m_keys.add(key, {appearance.common.id, {}});
        m_labels.append({path + QStringLiteral(".label"), appearance.label});
        return appearance.common.id;
    }

    // Against all names at once, those of this file included.
    Outcome checkLabels() const {
        CB_TRY(const auto names, privacy::Register::load(m_tools.connection, m_tools.keys));
        const privacy::LabelCheck check(names);
        for (const auto& [path, label] : m_labels)
            if (const auto allowed = check.label(label); !allowed)
                return m_tools.places.place(path, allowed.error());
        return {};
    }

    const IdentityTools& m_tools;
    storage::Transaction& m_transaction;
    casefile::Repository& m_repository;
    RecordKeys& m_keys;
    privacy::RegisterEditor m_editor;
    QList<std::pair<QString, QString>> m_labels; // path, label
};

} // namespace

Result<int> loadIdentities(const IdentityTools& tools, storage::Transaction& transaction,
                           casefile::Repository& repository, RecordKeys& keys) {
    return IdentityLoader(tools, transaction, repository, keys).load();
}

} // namespace casebound::ingest
