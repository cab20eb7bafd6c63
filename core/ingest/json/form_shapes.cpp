// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/json/form_shapes.h"

#include "core/ingest/json/field_reader.h"
#include "core/privacy/text_store.h"

#include <QJsonDocument>

namespace casebound::ingest {

using privacy::Masker;

namespace {

tl::unexpected<Error> wrongShape() {
    return failure(ErrorCode::InvalidInput,
                   QStringLiteral("A text of a form is {\"text\", \"mentions\": [{\"keep\": number} or "
                                  "{\"ref\": reference of a person}]}."));
}

Result<text::AppearanceId> personOf(const RecordKeys& keys, const QString& ref) {
    CB_TRY(const auto target, keys.resolve(ref));
    CB_TRY(const auto kind, keys.kindOf(target.record));
    if (kind != records::Kind::Appearance || !target.part.isNull())
        return failure(ErrorCode::InvalidInput, QStringLiteral("Only a person can be mentioned."));
    return target.record.as<text::AppearanceTag>();
}

// Mention number `at` as form() shows it: given back like that it is one to keep.
bool isAsShown(const RecordKeys& keys, const QJsonObject& mention, const text::MaskedText& before,
               qsizetype at) {
    if (!mention.contains(QLatin1String("label")) || at >= before.mentions().size()) return false;
    const QString ref = mention.value(QLatin1String("ref")).toString();
    const auto person =
        ref.isEmpty() ? Result<text::AppearanceId>(text::AppearanceId()) : personOf(keys, ref);
    return person && *person == before.mentions().at(at);
}

Result<Masker::Placed> placed(const RecordKeys& keys, const QJsonObject& mention,
                              const text::MaskedText& before, qsizetype at) {
    const QJsonValue keep = mention.value(QLatin1String("keep"));
    if (keep.isDouble()) return Masker::Placed{qsizetype(keep.toInteger(-1)), {}};
    if (!keep.isUndefined()) return wrongShape();
    if (isAsShown(keys, mention, before, at)) return Masker::Placed{at, {}};
    const QJsonValue ref = mention.value(QLatin1String("ref"));
    if (!ref.isString()) return wrongShape();
    CB_TRY(const auto person, personOf(keys, ref.toString()));
    return Masker::Placed{std::nullopt, person};
}

// The text as the form showed it, which may have been masked anew since; `before` where it does not say.
Result<text::MaskedText> shownBefore(const QJsonObject& given, const text::MaskedText& before) {
    const QJsonValue state = given.value(QLatin1String("state"));
    if (state.isUndefined()) return before;
    const QByteArray bytes = QByteArray::fromBase64(state.toString().toLatin1());
    auto text = privacy::TextStore::fromJson(QJsonDocument::fromJson(bytes).object());
    if (!text) return wrongShape();
    return text;
}

Result<std::optional<QList<text::Span>>> plainNames(const QJsonObject& given) {
    const QJsonValue plain = given.value(QLatin1String("plain"));
    std::optional<QList<text::Span>> spans;
    if (plain.isUndefined()) return spans;
    spans.emplace();
    for (const QJsonValue& pair : plain.toArray())
        spans->append({pair[0].toInteger(-1), pair[1].toInteger(-1)});
    return spans;
}

// Sealed under keys that are no longer: whom each mention means is known all the same.
QList<Masker::Placed> byHand(const QList<Masker::Placed>& mentions, const text::MaskedText& shown) {
    QList<Masker::Placed> all;
    for (const Masker::Placed& one : mentions) {
        const bool isThere = one.kept && *one.kept >= 0 && *one.kept < shown.mentions().size();
        all.append(isThere ? Masker::Placed{std::nullopt, shown.mentions().at(*one.kept)} : one);
    }
    return all;
}

} // namespace

std::optional<records::PartId> partIdFrom(const QString& given) {
    static const QRegularExpression form(QStringLiteral("\\A#[0-9a-f]{32}\\z"));
    if (!form.match(given).hasMatch()) return std::nullopt;
    const auto id = records::PartId::fromHex(given.mid(1));
    return id && id->isNull() ? std::nullopt : id;
}

Result<text::MaskedText> editedText(const Masker& masker, const RecordKeys& keys, const QJsonObject& given,
                                    const text::MaskedText& before) {
    if (given.value(QLatin1String("hidden")).toBool()) return before;
    const QJsonValue text = given.value(QLatin1String("text"));
    const QJsonValue mentions = given.value(QLatin1String("mentions"));
    if (!text.isString() || !(mentions.isArray() || mentions.isUndefined())) return wrongShape();
    const QJsonArray list = mentions.toArray();
    if (list.size() > text.toString().count(QChar(text::kMentionCharacter))) return wrongShape();
    CB_TRY(const text::MaskedText shown, shownBefore(given, before));
    CB_TRY(const auto plain, plainNames(given));
    QList<Masker::Placed> all;
    for (const QJsonValue& mention : list) {
        if (!mention.isObject()) return wrongShape();
        CB_TRY(const auto one, placed(keys, mention.toObject(), shown, all.size()));
        all.append(one);
    }
    auto edited = masker.edited(shown, text.toString(), all, plain);
    if (!edited && edited.error().code == ErrorCode::Damaged && !(shown == before))
        return masker.edited(before, text.toString(), byHand(all, shown), plain);
    if (edited && *edited == shown) return before; // nobody touched it
    return edited;
}

// What a form may give beyond what a file may.

Outcome FieldReader::formText(const QJsonObject& given, text::MaskedText& value) const {
    auto edited = editedText(m_context.masker, m_context.keys, given, value);
    if (!edited && edited.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::InvalidInput, edited.error().message);
    if (!edited) return failure(edited.error());
    value = std::move(*edited);
    return {};
}

Result<casefile::Target> FieldReader::partTarget(const QJsonValue& given) const {
    QString named = given.toString();
    if (m_context.fromForm && given.isObject()) {
        named = given[QLatin1String("id")].toString();
        if (named.isEmpty()) named = given[QLatin1String("ref")].toString();
    }
    if (m_context.fromForm)
        if (const auto id = partIdFrom(named)) return m_context.keys.byId(*id);
    return m_context.keys.resolve(named);
}

bool FieldReader::isCleared(records::Field field) const {
    const QJsonValue given = m_object.value(QLatin1String(field.name));
    return m_context.fromForm && given.isString() && given.toString().isEmpty();
}

records::PartId FieldReader::itemId(const QJsonObject& object, const QString& path) {
    const QJsonValue given = object.value(QLatin1String("id"));
    if (given.isUndefined() || (given.isString() && given.toString().isEmpty())) return {};
    const auto id = partIdFrom(given.toString());
    if (!id) refuseItem(path);
    return id.value_or(records::PartId());
}

void FieldReader::refuseItem(const QString& path) {
    if (m_outcome)
        m_outcome = m_context.places.refuse(path + QStringLiteral(".id"),
                                            QStringLiteral("There is no such item in this list, or it stands "
                                                           "there twice."));
}

} // namespace casebound::ingest
