// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/page_store.h"

#include <QCborArray>
#include <QCborValue>

namespace casebound::casefile {

using records::PartId;
using records::RecordId;

namespace {

QString sourceName(PageSource source) {
    switch (source) {
    case PageSource::None:
        return QStringLiteral("none");
    case PageSource::TextLayer:
        return QStringLiteral("text-layer");
    case PageSource::Ocr:
        return QStringLiteral("ocr");
    case PageSource::Translation:
        return QStringLiteral("translation");
    }
    return QStringLiteral("none");
}

PageSource sourceFrom(const QString& name) {
    for (const auto source : {PageSource::TextLayer, PageSource::Ocr, PageSource::Translation})
        if (sourceName(source) == name) return source;
    return PageSource::None;
}

// What a layout is bound to when sealed: the row it belongs to.
QByteArray bindingOfPage(PartId id) {
    return "page.layout:" + id.bytes();
}

QByteArray encodeLayout(const PageLayout& layout) {
    QCborArray words;
    for (const PageWord& word : layout.words) {
        words.append(word.span.start);
        words.append(word.span.length);
        for (const double value : {word.box.x(), word.box.y(), word.box.width(), word.box.height()})
            words.append(value);
    }
    QCborArray fields{layout.label, layout.width, layout.height, layout.rotation, words};
    if (!layout.confidence.isEmpty())
        fields.append(QByteArray(reinterpret_cast<const char*>(layout.confidence.constData()),
                                 layout.confidence.size()));
    return fields.toCborValue().toCbor(QCborValue::UseFloat);
}

Result<PageLayout> decodeLayout(const QByteArray& bytes) {
    const QCborArray fields = QCborValue::fromCbor(bytes).toArray();
    const QCborArray words = fields.at(4).toArray();
    const QByteArray confidence = fields.at(5).toByteArray(); // of recognised pages only
    if (fields.size() < 5 || fields.size() > 6 || words.size() % 6 != 0 ||
        (!confidence.isEmpty() && confidence.size() != words.size() / 6))
        return failure(ErrorCode::Damaged, QStringLiteral("The layout of a page cannot be read."));
    PageLayout layout{fields.at(0).toString(),
                      fields.at(1).toDouble(),
                      fields.at(2).toDouble(),
                      static_cast<int>(fields.at(3).toInteger()),
                      {},
                      {confidence.begin(), confidence.end()}};
    layout.words.reserve(words.size() / 6);
    for (qsizetype at = 0; at < words.size(); at += 6) {
        layout.words.append({{static_cast<qsizetype>(words.at(at).toInteger()),
                              static_cast<qsizetype>(words.at(at + 1).toInteger())},
                             QRectF(words.at(at + 2).toDouble(), words.at(at + 3).toDouble(),
                                    words.at(at + 4).toDouble(), words.at(at + 5).toDouble())});
    }
    return layout;
}

} // namespace

Outcome PageStore::add(storage::Transaction&, RecordId exhibit, Page& page, const PageLayout& layout) {
    if (page.id.isNull()) page.id = PartId::random(m_random);
    CB_TRY(const QByteArray sealed, m_keys.seal(encodeLayout(layout), bindingOfPage(page.id)));
    CB_CHECK(m_connection.run("INSERT INTO part(id, record, list, position) VALUES (?, ?, 'pages', ?)",
                              page.id, exhibit, page.number));
    CB_CHECK(m_connection.run("INSERT INTO page(id, exhibit, number, source, layout) VALUES (?, ?, ?, ?, ?)",
                              page.id, exhibit, page.number, sourceName(page.source), sealed));
    CB_TRY(page.text, m_texts.write({exhibit, page.id, QStringLiteral("page")}, page.text,
                                    privacy::Visibility::Ordinary));
    return {};
}

Outcome PageStore::replace(storage::Transaction&, RecordId exhibit, Page& page, const PageLayout& layout) {
    CB_TRY(const QByteArray sealed, m_keys.seal(encodeLayout(layout), bindingOfPage(page.id)));
    CB_CHECK(m_connection.run("UPDATE page SET source = ?, layout = ? WHERE id = ?", sourceName(page.source),
                              sealed, page.id));
    CB_TRY(page.text, m_texts.write({exhibit, page.id, QStringLiteral("page")}, page.text,
                                    privacy::Visibility::Ordinary));
    return {};
}

Result<bool> PageStore::isCited(PartId id) {
    CB_TRY(auto statement, m_connection.prepare("SELECT 1 FROM citation WHERE \"target_part\" = ? LIMIT 1"));
    statement.bindAll(id);
    CB_TRY(const auto found, statement.first([](storage::Statement&) { return true; }));
    return found.has_value();
}

Outcome PageStore::setText(RecordId exhibit, const Page& page) {
    CB_CHECK(
        m_texts.write({exhibit, page.id, QStringLiteral("page")}, page.text, privacy::Visibility::Ordinary));
    return {};
}

Result<Page> PageStore::readPage(storage::Statement& statement) {
    RecordId exhibit;
    CB_TRY(auto page, statement.first([&](storage::Statement& row) {
        exhibit = row.id<RecordId>(3);
        return Page{row.id<PartId>(0), row.integer(1), sourceFrom(row.text(2)), {}};
    }));
    if (!page) return failure(ErrorCode::NotFound, QStringLiteral("This exhibit has no such page."));
    CB_TRY(page->text, m_texts.at({exhibit, page->id, QStringLiteral("page")}));
    return std::move(*page);
}

Result<Page> PageStore::page(RecordId exhibit, qint64 number) {
    CB_TRY(auto statement,
           m_connection.prepare(
               "SELECT id, number, source, exhibit FROM page WHERE exhibit = ? AND number = ?"));
    statement.bindAll(exhibit, number);
    return readPage(statement);
}

Result<Page> PageStore::page(PartId id) {
    CB_TRY(auto statement, m_connection.prepare("SELECT id, number, source, exhibit FROM page WHERE id = ?"));
    statement.bindAll(id);
    return readPage(statement);
}

Result<qint64> PageStore::count(RecordId exhibit) {
    CB_TRY(auto statement, m_connection.prepare("SELECT count(*) FROM page WHERE exhibit = ?"));
    statement.bindAll(exhibit);
    CB_TRY(const auto number, statement.first([](storage::Statement& row) { return row.integer(0); }));
    return number.value_or(0);
}

Result<PageLayout> PageStore::layout(PartId id) {
    CB_TRY(auto statement, m_connection.prepare("SELECT layout FROM page WHERE id = ?"));
    statement.bindAll(id);
    CB_TRY(const auto sealed, statement.first([](storage::Statement& row) { return row.blob(0); }));
    if (!sealed) return failure(ErrorCode::NotFound, QStringLiteral("This exhibit has no such page."));
    CB_TRY(const QByteArray bytes, m_keys.open(*sealed, bindingOfPage(id)));
    return decodeLayout(bytes);
}

Result<QByteArray> PageStore::sealedEmptyLayout(const vault::RegisterKeys& keys, PartId id) {
    return keys.seal(encodeLayout({}), bindingOfPage(id));
}

vault::SealedTable PageStore::sealedTable() {
    return {"page", [](storage::CopiedRow& row, const vault::Resealing& reseal) -> Outcome {
                const auto id = PartId::fromBytes(row.blob("id")).value_or(PartId());
                CB_TRY(const QByteArray anew, reseal(row.blob("layout"), bindingOfPage(id)));
                row.set("layout", anew);
                return {};
            }};
}

} // namespace casebound::casefile
