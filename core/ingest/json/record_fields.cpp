// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/json/record_fields.h"

#include "core/ingest/json/statement_places.h"

namespace casebound::ingest {

Outcome readRecordFields(const ReadingContext& context, const QJsonObject& object, const QString& path,
                         records::AnyRecord& record) {
    FieldReader reader(context, withoutQuotedSpans(object), path);
    for (const char* key : {"ref", "file"})
        reader.allow(key);
    std::visit([&](auto& value) { records::describeAll(value, reader); }, record);
    return reader.finish();
}

void numberParagraphs(records::Testimony& testimony) {
    qint64 next = 1;
    for (auto& paragraph : testimony.paragraphs) {
        if (paragraph.number == 0) paragraph.number = next;
        next = paragraph.number + 1;
    }
}

} // namespace casebound::ingest
