// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/json/form_record.h"

#include "core/ingest/json/form_places.h"
#include "core/ingest/json/record_fields.h"

namespace casebound::ingest {

using records::AnyRecord;
using records::Kind;
using records::RecordId;

namespace {

// A form has fields and no lines. A record's own path is empty.
class FormFields final : public InputPlaces {
public:
    explicit FormFields(const QJsonObject& fields)
        : InputPlaces({}) {
        m_root = fields;
    }
    int lineOf(const QString& /*path*/) const override { return 0; }

protected:
    QString fieldOf(const QString& path) const override {
        return path.startsWith(QLatin1Char('.')) ? path.mid(1) : path;
    }
};

// What form() says of a record beside its fields.
QJsonObject onlyFields(QJsonObject fields) {
    for (const char* key : {"ref", "record_kind", "missing"})
        fields.remove(QLatin1String(key));
    return fields;
}

Result<AnyRecord> stored(const FormTools& tools, const casefile::References& references, Kind kind,
                         const QString& ref) {
    CB_TRY(const auto target, references.resolve(ref));
    CB_TRY(const Kind known, references.kindOf(target.record));
    if (known != kind || !target.part.isNull())
        return failure(ErrorCode::InvalidInput, QStringLiteral("This is not a record of that kind."));
    return tools.repository.load(target.record);
}

Result<std::optional<privacy::LabelCheck>> labelCheck(const FormTools& tools) {
    std::optional<privacy::LabelCheck> check;
    if (!tools.keys.isShown()) return check;
    CB_TRY(const auto names, privacy::Register::load(tools.connection, tools.keys));
    check.emplace(names);
    return check;
}

} // namespace

Result<AnyRecord> readForm(const FormTools& tools, Kind kind, const QString& ref, const QJsonObject& fields) {
    const casefile::References references(tools.connection);
    std::optional<AnyRecord> before;
    if (!ref.isEmpty()) {
        CB_TRY(before, stored(tools, references, kind, ref));
    }
    AnyRecord record = before ? *before : records::emptyRecord(kind);
    const RecordId id = before ? records::commonOf(*before).id : RecordId::random(tools.random);
    records::commonOf(record).id = id;

    const FormFields places(onlyFields(fields));
    RecordKeys keys(references, tools.random);
    keys.announce(id, kind);
    CB_CHECK(keys.addParts(places, places.root(), {}, id));
    CB_TRY(const auto masker, tools.texts.masker());
    CB_TRY(const auto labels, labelCheck(tools));
    const ReadingContext context{places, keys, *masker, labels ? &*labels : nullptr, true};
    CB_CHECK(readRecordFields(context, places.root(), {}, record));
    const CitationTools finding{tools.connection, tools.keys,  tools.random,
                                places,           tools.texts, tools.repository};
    CB_CHECK(findFormPlaces(finding, *masker, before ? &*before : nullptr, record));
    return record;
}

} // namespace casebound::ingest
