// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/text_store.h"

#include "core/privacy/sealed_spans.h"

#include <QJsonArray>
#include <QJsonValue>

namespace casebound::privacy {

using text::MaskedText;
using text::TextId;

namespace {

constexpr QLatin1String kTextKey("t");
constexpr QLatin1String kMentions("m");
constexpr QLatin1String kGeneration("g");
constexpr QLatin1String kChecked("c");
constexpr QLatin1String kSealed("s");
constexpr QLatin1String kId("i");

tl::unexpected<Error> damagedText() {
    return failure(ErrorCode::Damaged,
                   QStringLiteral("A text in the history is not in its form. The case itself is not "
                                  "affected; this entry cannot be undone."));
}

// A mention of nobody's appearance is an empty string.
QString mentionToJson(AppearanceId id) {
    return id.isNull() ? QString() : id.toHex();
}

} // namespace

QJsonObject TextStore::toJson(const MaskedText& text) {
    QJsonArray mentions;
    for (const AppearanceId& id : text.mentions())
        mentions.append(mentionToJson(id));
    QJsonObject json{{kTextKey, text.text()},
                     {kMentions, mentions},
                     {kGeneration, static_cast<qint64>(text.generation())},
                     {kChecked, text.isChecked()}};
    if (!text.sealedSpans().isEmpty())
        json.insert(kSealed, QString::fromLatin1(text.sealedSpans().toBase64()));
    if (!text.id().isNull()) json.insert(kId, text.id().toHex());
    return json;
}

bool TextStore::isText(const QJsonObject& json) {
    return json.value(kTextKey).isString() && json.value(kMentions).isArray() &&
           json.value(kGeneration).isDouble() && json.value(kChecked).isBool();
}

Result<MaskedText> TextStore::fromJson(const QJsonObject& json) {
    if (!isText(json)) return damagedText();
    MaskedText::Fields fields;
    fields.text = json.value(kTextKey).toString();
    const QJsonArray mentions = json.value(kMentions).toArray();
    for (const QJsonValue& mention : mentions) {
        const QString hex = mention.toString();
        const auto id = hex.isEmpty() ? AppearanceId() : AppearanceId::fromHex(hex);
        if (!id) return damagedText();
        fields.mentions.append(*id);
    }
    fields.generation = static_cast<quint64>(json.value(kGeneration).toInteger());
    fields.checked = json.value(kChecked).toBool();
    fields.sealedSpans = QByteArray::fromBase64(json.value(kSealed).toString().toLatin1());
    if (json.contains(kId)) {
        const auto id = TextId::fromHex(json.value(kId).toString());
        if (!id) return damagedText();
        fields.id = *id;
    }
    return MaskedText::make({}, std::move(fields));
}

Result<QJsonObject> TextStore::resealJson(const QJsonObject& json, const vault::Resealing& resealing) {
    CB_TRY(const MaskedText text, fromJson(json));
    CB_TRY(const QByteArray anew, resealSpans(resealing, text.id(), text.sealedSpans()));
    QJsonObject resealed = json;
    if (!anew.isEmpty()) resealed.insert(kSealed, QString::fromLatin1(anew.toBase64()));
    return resealed;
}

} // namespace casebound::privacy
