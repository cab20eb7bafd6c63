// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/privacy/privacy_fixture.h"

#include "core/privacy/privacy_schema.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace casebound::privacy {
namespace {

constexpr char kNamesPassphrase[] = "harbour lantern";

storage::Migrations smallSchema() {
    return {storage::Migration::sql(
        1, "CREATE TABLE record (id BLOB PRIMARY KEY);"
           "CREATE TABLE part (id BLOB PRIMARY KEY, record BLOB NOT NULL REFERENCES record (id) ON DELETE "
           "CASCADE);"
           "CREATE TABLE appearance (id BLOB PRIMARY KEY REFERENCES record (id), label TEXT NOT NULL, role "
           "TEXT NOT NULL, naming TEXT NOT NULL, public_form BLOB);" +
               privacySchema() + appearanceTriggers())};
}

template <class AnyId>
AnyId must(AnyId id, const Outcome& outcome) {
    EXPECT_THAT(outcome, IsOk());
    return id;
}

} // namespace

void PrivacyTest::SetUp() {
    auto vault = vault::Vault::create(
        m_folder.filePath(QStringLiteral("regatta.casebound")),
        {SecureBytes::copyOf("six quiet words"), {}, SecureBytes::copyOf(kNamesPassphrase)},
        CheapKeyDerivation::kProfile, m_services, smallSchema());
    ASSERT_THAT(vault, IsOk());
    m_vault.emplace(std::move(*vault));
    ASSERT_TRUE(keys().isShown());
    m_store.emplace(connection(), keys(), m_random);
}

void PrivacyTest::showNames() {
    ASSERT_THAT(keys().show(SecureBytes::copyOf(kNamesPassphrase)), IsOk());
}

records::RecordId PrivacyTest::addRecord() {
    const auto id = records::RecordId::random(m_random);
    return must(id, connection().run("INSERT INTO record (id) VALUES (?)", id));
}

records::PartId PrivacyTest::addPart(const records::RecordId& owner) {
    const auto id = records::PartId::random(m_random);
    return must(id, connection().run("INSERT INTO part (id, record) VALUES (?, ?)", id, owner));
}

AppearanceId PrivacyTest::addAppearance(const QString& label, records::AppearanceRole role,
                                        records::Naming naming) {
    const auto id = addRecord().as<text::AppearanceTag>();
    return must(id, connection().run("INSERT INTO appearance (id, label, role, naming) VALUES (?, ?, ?, ?)",
                                     id, label, records::nameOf(role), records::nameOf(naming)));
}

void PrivacyTest::setAppearance(const AppearanceId& id, records::AppearanceRole role,
                                records::Naming naming) {
    must(id, connection().run("UPDATE appearance SET role = ?, naming = ? WHERE id = ?",
                              records::nameOf(role), records::nameOf(naming), id));
}

Outcome PrivacyTest::edit(const std::function<Outcome(RegisterEditor&)>& change) {
    CB_TRY(auto transaction,
           storage::Transaction::begin(connection(), {QStringLiteral("Clerk")}, m_clock, m_random));
    RegisterEditor editor(connection(), transaction, keys(), m_random);
    CB_CHECK(change(editor));
    return transaction.commit();
}

IdentityId PrivacyTest::addPerson(const QList<QString>& names, const QList<AppearanceId>& appearances) {
    Identity identity{.id = {}, .names = {}, .notes = {}, .appearances = appearances};
    for (const QString& name : names)
        identity.names.append({name, NameKind::RealName, Strength::Strong});
    IdentityId id;
    EXPECT_THAT(edit([&](RegisterEditor& editor) -> Outcome {
                    CB_TRY(id, editor.add(identity));
                    return {};
                }),
                IsOk());
    return id;
}

void PrivacyTest::addName(const IdentityId& id, const QString& name) {
    Identity identity = *names().find(id);
    identity.names.append({name, NameKind::Alias, Strength::Strong});
    ASSERT_THAT(edit([&](RegisterEditor& editor) { return editor.change(identity); }), IsOk());
}

Register PrivacyTest::names() {
    auto loaded = Register::load(connection(), keys());
    EXPECT_THAT(loaded, IsOk());
    return std::move(*loaded);
}

std::shared_ptr<const Masker> PrivacyTest::masker() {
    auto masker = m_store->masker();
    EXPECT_THAT(masker, IsOk());
    return *masker;
}

text::MaskedText PrivacyTest::typed(const QString& raw) {
    auto masked = masker()->mask(raw, Origin::Typed);
    EXPECT_THAT(masked, IsOk());
    return *masked;
}

text::MaskedText PrivacyTest::foreign(const QString& raw) {
    auto masked = masker()->mask(raw, Origin::Foreign);
    EXPECT_THAT(masked, IsOk());
    return *masked;
}

Result<text::MaskedText> PrivacyTest::put(const TextPlace& place, const text::MaskedText& masked) {
    CB_TRY(auto transaction,
           storage::Transaction::begin(connection(), {QStringLiteral("Clerk")}, m_clock, m_random));
    CB_TRY(const text::MaskedText stored, m_store->write(place, masked, Visibility::Ordinary));
    const QJsonObject payload{
        {QStringLiteral("after"), QJsonObject{{place.field, TextStore::toJson(stored)}}}};
    CB_TRY([[maybe_unused]] const qint64 seq,
           transaction.note({.record = place.owner.bytes(),
                             .ref = {},
                             .what = QStringLiteral("changed"),
                             .kind = storage::PayloadKind::Masked,
                             .body = QJsonDocument(payload).toJson(QJsonDocument::Compact)}));
    CB_CHECK(transaction.commit());
    return stored;
}

text::MaskedText PrivacyTest::at(const TextPlace& place) {
    auto texts = m_store->ofRecord(place.owner);
    EXPECT_THAT(texts, IsOk());
    return texts->value(place);
}

qint64 PrivacyTest::count(const char* sql) {
    return connection().number(sql).value_or(-1);
}

qint64 PrivacyTest::found(const QString& word) {
    auto statement = connection().prepare("SELECT count(*) FROM search WHERE search MATCH ?");
    EXPECT_THAT(statement, IsOk());
    const auto rows = statement->bindAll(QLatin1Char('"') + word + QLatin1Char('"'))
                          .first([](const storage::Statement& row) { return row.integer(0); });
    EXPECT_THAT(rows, IsOk());
    return rows->value_or(-1);
}

QByteArray PrivacyTest::everything() {
    QByteArray all;
    auto tables = connection().prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND "
                                       "sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite%'");
    const auto names = *tables->all([](const storage::Statement& row) { return row.text(0); });
    for (const QString& table : names) {
        auto info = connection().prepare("PRAGMA table_info(" + table.toUtf8() + ")");
        const auto columns = *info->all([](const storage::Statement& row) { return row.text(1); });
        auto rows = connection().prepare("SELECT " + columns.join(QStringLiteral(", ")).toUtf8() + " FROM " +
                                         table.toUtf8());
        EXPECT_THAT(rows, IsOk());
        EXPECT_THAT(rows->rows([&](const storage::Statement& row) {
            for (int i = 0; i < columns.size(); ++i)
                all += row.blob(i) + '\n';
        }),
                    IsOk());
    }
    return all + terms().join(QLatin1Char('\n')).toUtf8();
}

QStringList PrivacyTest::terms() {
    EXPECT_THAT(connection().execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING "
                                     "fts5vocab('main', 'search', 'row')"),
                IsOk());
    auto statement = connection().prepare("SELECT term FROM temp.terms");
    EXPECT_THAT(statement, IsOk());
    return *statement->all([](const storage::Statement& row) { return row.text(0); });
}

} // namespace casebound::privacy
