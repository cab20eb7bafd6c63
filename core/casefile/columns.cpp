// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/columns.h"

namespace casebound::casefile {

QString spansToText(const QList<text::Span>& spans) {
    QStringList parts;
    for (const auto& span : spans)
        parts.append(QStringLiteral("%1+%2").arg(span.start).arg(span.length));
    return parts.join(QLatin1Char(' '));
}

QList<text::Span> spansFromText(const QString& text) {
    QList<text::Span> spans;
    for (const QString& part : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto plus = part.indexOf(QLatin1Char('+'));
        spans.append({part.left(plus).toLongLong(), part.mid(plus + 1).toLongLong()});
    }
    return spans;
}

QByteArray partsToBlob(const QList<records::PartId>& parts) {
    QByteArray blob;
    for (const auto& part : parts)
        blob += part.bytes();
    return blob.isNull() ? QByteArray("") : blob;
}

QList<records::PartId> partsFromBlob(const QByteArray& blob) {
    QList<records::PartId> parts;
    for (qsizetype at = 0; at + records::PartId::kSize <= blob.size(); at += records::PartId::kSize)
        parts.append(*records::PartId::fromBytes(blob.mid(at, records::PartId::kSize)));
    return parts;
}

QString momentToText(const QDateTime& moment) {
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODateWithMs) : QStringLiteral("");
}

QDateTime momentFromText(const QString& text) {
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

} // namespace casebound::casefile
