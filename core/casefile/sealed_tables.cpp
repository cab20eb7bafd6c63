// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/sealed_tables.h"

#include "core/casefile/desk_rows.h"
#include "core/casefile/dismissed_names.h"
#include "core/casefile/original_store.h"
#include "core/casefile/page_store.h"
#include "core/casefile/signing_keys.h"
#include "core/privacy/payload_texts.h"
#include "core/privacy/public_form.h"
#include "core/privacy/sealed_identity.h"
#include "core/privacy/sealed_spans.h"
#include "core/privacy/text_store.h"
#include "core/storage/chain.h"
#include "core/storage/history.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace casebound::casefile {

using records::Kind;
using records::RecordId;
using storage::CopiedRow;
using vault::Resealing;

namespace {

constexpr QLatin1String kPublicForm("public_form");
constexpr QLatin1String kSecrets("secrets");

QByteArray secretsBinding(RecordId entry) {
    return "export secrets " + entry.bytes();
}

Result<QByteArray> resealSecrets(const Resealing& reseal, RecordId entry, const QByteArray& sealed) {
    return sealed.isEmpty() ? Result<QByteArray>(sealed) : reseal(sealed, secretsBinding(entry));
}

RecordId idOf(const CopiedRow& row, QByteArrayView column) {
    return RecordId::fromBytes(row.blob(column)).value_or(RecordId());
}

Outcome resealAppearance(CopiedRow& row, const Resealing& reseal) {
    CB_TRY(const QByteArray anew, privacy::resealPublicForm(reseal, idOf(row, "id").as<text::AppearanceTag>(),
                                                            row.blob(kPublicForm.data())));
    row.set(kPublicForm.data(), anew);
    return {};
}

Outcome resealExport(CopiedRow& row, const Resealing& reseal) {
    CB_TRY(const QByteArray anew, resealSecrets(reseal, idOf(row, "id"), row.blob(kSecrets.data())));
    row.set(kSecrets.data(), anew);
    return {};
}

// A sealed column of a record as payloads have it: in base64.
template <class Reseal>
Outcome resealMember(QJsonObject& record, QLatin1String name, const Reseal& reseal) {
    const QByteArray sealed = QByteArray::fromBase64(record.value(name).toString().toLatin1());
    if (sealed.isEmpty()) return {};
    CB_TRY(const QByteArray anew, reseal(sealed));
    record.insert(name, QString::fromLatin1(anew.toBase64()));
    return {};
}

Result<QJsonObject> resealRecord(QJsonObject record, RecordId id, const Resealing& reseal) {
    const QString kind = record.value(QLatin1String("@kind")).toString();
    if (kind == QLatin1String(records::info(Kind::Appearance).table))
        CB_CHECK(resealMember(record, kPublicForm, [&](const QByteArray& sealed) {
            return privacy::resealPublicForm(reseal, id.as<text::AppearanceTag>(), sealed);
        }));
    if (kind == QLatin1String(records::info(Kind::Export).table))
        CB_CHECK(resealMember(record, kSecrets,
                              [&](const QByteArray& sealed) { return resealSecrets(reseal, id, sealed); }));
    return record;
}

// The sealed columns of the record before and after a change. The very bytes that were given where there are
// none.
Result<QByteArray> resealColumns(const QByteArray& body, RecordId id, const Resealing& reseal) {
    QJsonObject change = QJsonDocument::fromJson(body).object();
    const QJsonObject given = change;
    for (const QLatin1String side : {QLatin1String("before"), QLatin1String("after")}) {
        if (!change.value(side).isObject()) continue;
        CB_TRY(const QJsonObject record, resealRecord(change.value(side).toObject(), id, reseal));
        change.insert(side, record);
    }
    return change == given ? body : QJsonDocument(change).toJson(QJsonDocument::Compact);
}

Result<QByteArray> resealBody(const QByteArray& body, RecordId id, const Resealing& reseal) {
    CB_TRY(const QByteArray texts, privacy::changeTexts(body, [&](const QJsonObject& text) {
               return privacy::TextStore::resealJson(text, reseal);
           }));
    return resealColumns(texts, id, reseal);
}

Result<RecordId> recordOf(storage::Connection& file, qint64 seq) {
    CB_TRY(auto statement, file.prepare("SELECT record FROM history WHERE seq = ?"));
    CB_TRY(const auto id,
           statement.bindAll(seq).first([](const storage::Statement& row) { return row.id<RecordId>(0); }));
    return id.value_or(RecordId());
}

Outcome resealPayload(CopiedRow& row, const Resealing& reseal, Random& random) {
    const QByteArray body = row.blob("body");
    QByteArray anew;
    if (row.text("kind") == storage::kindName(storage::PayloadKind::Sealed)) {
        CB_TRY(anew, privacy::resealIdentityChange(reseal, body));
    } else {
        CB_TRY(const RecordId record, recordOf(row.file(), row.integer("seq")));
        CB_TRY(anew, resealBody(body, record, reseal));
    }
    if (anew != body) storage::replacePayload(row, random, anew);
    return {};
}

} // namespace

Result<QByteArray> sealExportSecrets(const vault::RegisterKeys& keys, RecordId entry, QByteArrayView plain) {
    return keys.seal(plain, secretsBinding(entry));
}

vault::SealedTables sealedTables(Random& random) {
    const auto payload = [&random](CopiedRow& row, const Resealing& reseal) {
        return resealPayload(row, reseal, random);
    };
    return vault::SealedTables{
               privacy::sealedIdentities(),      privacy::sealedTexts(),   PageStore::sealedTable(),
               SigningKeys::sealedTable(),       sealedDrafts(),           sealedDismissedNames(),
               {"appearance", resealAppearance}, {"export", resealExport}, {"history_payload", payload}} +
           OriginalStore::sealedTables();
}

} // namespace casebound::casefile
