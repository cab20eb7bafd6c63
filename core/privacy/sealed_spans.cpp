// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/sealed_spans.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QtEndian>

#include <cstring>

namespace casebound::privacy {
namespace {

enum Shape : char { Spans = 1, Whole = 2 };

constexpr qsizetype kSpansBlock = 64;

// Keys of the map. Numbers are never used again for something else.
enum SpanKey { Forms = 1, ByHand = 2, Dismissed = 3 };

tl::unexpected<Error> damagedSpans() {
    return failure(ErrorCode::Damaged,
                   QStringLiteral("A sealed part of a text does not verify. The rest of the case is not "
                                  "affected. Restore this record from a backup."));
}

QByteArray boundToText(text::TextId id, Shape shape) {
    return QByteArrayLiteral("text") + shape + id.bytes();
}

Result<QByteArray> sealAs(const vault::RegisterKeys& keys, text::TextId id, Shape shape,
                          const QByteArray& plain) {
    CB_TRY(QByteArray sealed, keys.seal(padded(plain, kSpansBlock), boundToText(id, shape)));
    return sealed.prepend(shape);
}

Result<QByteArray> openAs(const vault::RegisterKeys& keys, text::TextId id, Shape shape,
                          const QByteArray& sealed) {
    if (sealed.isEmpty()) return damagedSpans();
    if (sealed.front() != Spans && sealed.front() != Whole)
        return failure(ErrorCode::Unsupported,
                       QStringLiteral("A text was sealed by a newer Casebound. Update this one to read it."));
    if (sealed.front() != shape) return damagedSpans();
    CB_TRY(const QByteArray plain, keys.open(QByteArrayView(sealed).sliced(1), boundToText(id, shape)));
    return unpadded(plain);
}

} // namespace

QByteArray padded(const QByteArray& bytes, qsizetype block) {
    QByteArray out(4, '\0');
    qToBigEndian(static_cast<quint32>(bytes.size()), out.data());
    out += bytes;
    return out.append((block - out.size() % block) % block, '\0');
}

Result<QByteArray> unpadded(const QByteArray& bytes) {
    if (bytes.size() < 4) return damagedSpans();
    const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(bytes.constData()));
    if (size > bytes.size() - 4) return damagedSpans();
    return bytes.mid(4, size);
}

Result<QByteArray> sealSpans(const vault::RegisterKeys& keys, text::TextId id, const SealedSpans& spans) {
    if (spans.isEmpty()) return QByteArray();
    QCborArray forms;
    QCborArray byHand;
    for (qsizetype i = 0; i < spans.forms.size(); ++i) {
        forms.append(spans.forms.at(i).text);
        if (spans.forms.at(i).byHand) byHand.append(qint64(i));
    }
    QCborArray dismissed;
    for (const text::Span& span : spans.dismissed) {
        dismissed.append(qint64(span.start));
        dismissed.append(qint64(span.length));
    }
    const QCborMap map{{Forms, forms}, {ByHand, byHand}, {Dismissed, dismissed}};
    return sealAs(keys, id, Spans, map.toCborValue().toCbor());
}

Result<QByteArray> sealWholeText(const vault::RegisterKeys& keys, text::TextId id, const QString& raw) {
    // UTF-16 as it is: a lone surrogate would not come back from UTF-8.
    const QByteArray units(reinterpret_cast<const char*>(raw.utf16()),
                           raw.size() * static_cast<qsizetype>(sizeof(char16_t)));
    return sealAs(keys, id, Whole, units);
}

bool holdsWholeText(const QByteArray& sealed) {
    return !sealed.isEmpty() && sealed.front() == Whole;
}

Result<SealedSpans> openSpans(const vault::RegisterKeys& keys, text::TextId id, const QByteArray& sealed) {
    if (sealed.isEmpty()) return SealedSpans();
    CB_TRY(const QByteArray plain, openAs(keys, id, Spans, sealed));
    const QCborMap map = QCborValue::fromCbor(plain).toMap();
    SealedSpans spans;
    const QCborArray forms = map.value(Forms).toArray();
    for (const QCborValue& form : forms)
        spans.forms.append({form.toString(), false});
    const QCborArray byHand = map.value(ByHand).toArray();
    for (const QCborValue& index : byHand) {
        if (index.toInteger(-1) < 0 || index.toInteger() >= spans.forms.size()) return damagedSpans();
        spans.forms[index.toInteger()].byHand = true;
    }
    const QCborArray dismissed = map.value(Dismissed).toArray();
    for (qsizetype i = 0; i + 1 < dismissed.size(); i += 2)
        spans.dismissed.append({dismissed.at(i).toInteger(), dismissed.at(i + 1).toInteger()});
    return spans;
}

Result<QString> openWholeText(const vault::RegisterKeys& keys, text::TextId id, const QByteArray& sealed) {
    CB_TRY(const QByteArray plain, openAs(keys, id, Whole, sealed));
    QString raw(plain.size() / static_cast<qsizetype>(sizeof(char16_t)), Qt::Uninitialized);
    std::memcpy(raw.data(), plain.constData(), static_cast<size_t>(raw.size()) * sizeof(char16_t));
    return raw;
}

Result<QByteArray> resealSpans(const vault::Resealing& reseal, text::TextId id, const QByteArray& sealed) {
    if (sealed.isEmpty()) return sealed;
    const auto shape = static_cast<Shape>(sealed.front());
    CB_TRY(QByteArray anew, reseal(sealed.sliced(1), boundToText(id, shape)));
    return anew.prepend(shape);
}

vault::SealedTable sealedTexts() {
    return {"text", [](storage::CopiedRow& row, const vault::Resealing& reseal) -> Outcome {
                if (row.isNull("sealed")) return {};
                const auto id = text::TextId::fromBytes(row.blob("id")).value_or(text::TextId());
                CB_TRY(const QByteArray anew, resealSpans(reseal, id, row.blob("sealed")));
                row.set("sealed", anew);
                return {};
            }};
}

} // namespace casebound::privacy
