// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/record_form.h"

#include "core/privacy/sealed_spans.h"
#include "core/privacy/text_store.h"
#include "core/records/json_view.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace casebound::session {

using records::Field;

namespace {

// Shows every field, empty ones too; see records/field.h for what is called. The first failure is kept.
class FormWriter {
public:
    explicit FormWriter(const FormWords& words)
        : m_words(words) {}

    void choice(Field field, const auto& value) { set(field, nameOf(value)); }
    void choices(Field field, const auto& values) {
        QJsonArray names;
        for (const auto value : values)
            names.append(nameOf(value));
        set(field, names);
    }
    void text(Field field, const text::MaskedText& value) {
        const auto shown = textToForm(value, m_words);
        if (shown)
            set(field, *shown);
        else if (m_outcome)
            m_outcome = failure(shown.error());
    }
    void privateText(Field field, const records::PrivateText& value) { text(field, value.text); }
    void label(Field field, const QString& value) { set(field, value); }
    void date(Field field, const QString& value) { set(field, value); }
    void code(Field field, const QString& value) { set(field, value); }
    void moment(Field field, const QDateTime& value) {
        set(field, value.isValid() ? value.toUTC().toString(Qt::ISODateWithMs) : QString());
    }
    void number(Field field, qint64 value) { set(field, value); }
    void flag(Field field, bool value) { set(field, value); }
    void reference(Field field, const records::RecordId& id, records::AllowedKinds) {
        set(field, id.isNull() ? QString() : m_words.references.ref(id).value_or(QString()));
    }
    void part(Field field, const records::PartId& id) { set(field, partValue(id)); }
    void parts(Field field, const QList<records::PartId>& ids) {
        QJsonArray values;
        for (const auto& id : ids) // one that is gone stands for nothing any more
            if (const QJsonValue value = partValue(id); value.isObject()) values.append(value);
        set(field, values);
    }
    void spans(Field field, const QList<text::Span>& spans) {
        QJsonArray values;
        for (const auto& span : spans)
            values.append(
                QJsonObject{{QStringLiteral("offset"), span.start}, {QStringLiteral("length"), span.length}});
        set(field, values);
    }
    void sealed(Field, const QByteArray&) {}
    template <class Item>
    void list(Field field, const QList<Item>& items) {
        QJsonArray values;
        for (const Item& item : items) {
            FormWriter writer(m_words);
            Item::describe(item, writer);
            writer.m_object.insert(QStringLiteral("id"), idToForm(item.id));
            if (m_outcome) m_outcome = writer.m_outcome;
            values.append(writer.m_object);
        }
        set(field, values);
    }

    Result<QJsonObject> done() const {
        CB_CHECK(m_outcome);
        return m_object;
    }

private:
    void set(Field field, const QJsonValue& value) { m_object.insert(QLatin1String(field.name), value); }
    QJsonValue partValue(const records::PartId& id) const {
        if (id.isNull()) return QString();
        const auto record = m_words.references.recordOf(id);
        if (!record) return QString();
        return QJsonObject{{QStringLiteral("id"), idToForm(id)},
                           {QStringLiteral("ref"), m_words.references.ref(*record, id).value_or(QString())}};
    }

    const FormWords& m_words;
    QJsonObject m_object;
    Outcome m_outcome;
};

} // namespace

QString idToForm(records::PartId id) {
    return QLatin1Char('#') + id.toHex();
}

namespace {

// As it stands in the store, for ingest::editedText(): what is to keep is counted in this state of the text.
QString stateOf(const text::MaskedText& text) {
    const QByteArray bytes = QJsonDocument(privacy::TextStore::toJson(text)).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(bytes.toBase64());
}

QJsonArray spansToForm(const QList<text::Span>& spans) {
    QJsonArray array;
    for (const text::Span& span : spans)
        array.append(QJsonArray{span.start, span.length});
    return array;
}

} // namespace

Result<QJsonObject> textToForm(const text::MaskedText& text, const FormWords& words) {
    if (privacy::holdsWholeText(text.sealedSpans()))
        return QJsonObject{{QStringLiteral("text"), QString()},
                           {QStringLiteral("mentions"), QJsonArray()},
                           {QStringLiteral("hidden"), true}};
    QList<privacy::Masker::Mention> known;
    if (words.withNames && !text.mentions().isEmpty()) {
        CB_TRY(known, words.masker.mentions(text));
    }
    QJsonArray mentions;
    for (qsizetype i = 0; i < text.mentions().size(); ++i) {
        const auto& person = text.mentions().at(i);
        QJsonObject mention{{QStringLiteral("ref"),
                             words.references.ref(person.as<records::RecordTag>()).value_or(QString())},
                            {QStringLiteral("label"), words.masker.labels().label(person)}};
        if (i < known.size() && !known.at(i).byHand)
            mention.insert(QStringLiteral("words"), known.at(i).words);
        mentions.append(mention);
    }
    QJsonObject form{{QStringLiteral("text"), text.text()}, {QStringLiteral("mentions"), mentions}};
    if (!text.sealedSpans().isEmpty()) form.insert(QStringLiteral("state"), stateOf(text));
    if (!words.withNames || text.sealedSpans().isEmpty()) return form;
    CB_TRY(const auto plain, words.masker.plainNames(text));
    if (!plain.isEmpty()) form.insert(QStringLiteral("plain"), spansToForm(plain));
    return form;
}

Result<QJsonObject> toForm(const records::AnyRecord& record, const FormWords& words) {
    FormWriter writer(words);
    std::visit([&](const auto& value) { records::describeAll(value, writer); }, record);
    CB_TRY(QJsonObject form, writer.done());
    form.insert(QStringLiteral("record_kind"),
                QString::fromLatin1(records::info(records::kindOf(record)).table));
    form.insert(QStringLiteral("missing"), QJsonArray::fromStringList(records::missing(record)));
    return form;
}

} // namespace casebound::session
