// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/text_store.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"
#include "core/vault/register_keys.h"
#include "core/vault/resealing.h"

#include <QRectF>

namespace casebound::casefile {

enum class PageSource { None, TextLayer, Ocr, Translation };

// A word of the raw text and where it stands on the page, in points from its top left.
struct PageWord {
    text::Span span;
    QRectF box;
};

// What is sealed of a page: everything but its text, which is masked and sealed like all texts.
struct PageLayout {
    QString label; // as printed: "iv"; empty where it is the number
    double width = 0;
    double height = 0;
    int rotation = 0;
    QList<PageWord> words;
    QList<quint8> confidence; // of each word, from 0 to 100, where it was recognised on an image; else empty
};

struct Page {
    records::PartId id; // null: drawn when stored
    qint64 number = 0;
    PageSource source = PageSource::None;
    text::MaskedText text;
};

// Pages of exhibits: read one at a time, since an exhibit may have 20,000. Belongs to its connection's
// thread.
class PageStore {
public:
    PageStore(storage::Connection& connection, privacy::TextStore& texts, const vault::RegisterKeys& keys,
              Random& random)
        : m_connection(connection)
        , m_texts(texts)
        , m_keys(keys)
        , m_random(random) {}

    // Adds a page; the exhibit's row must exist. Errors: AlreadyExists, those of storage and sealing.
    Outcome add(storage::Transaction& transaction, records::RecordId exhibit, Page& page,
                const PageLayout& layout);

    // Another text of the page, with where its words stand and where it comes from; what citations point to
    // is gone. `page.text` is what is stored afterwards. Errors: those of storage and sealing.
    Outcome replace(storage::Transaction& transaction, records::RecordId exhibit, Page& page,
                    const PageLayout& layout);

    // Whether some citation points into this page. Errors: storage's.
    Result<bool> isCited(records::PartId id);

    // Another masking of the page's text. Only inside a transaction. Errors: those of TextStore::write().
    Outcome setText(records::RecordId exhibit, const Page& page);

    // Errors: NotFound, Damaged.
    Result<Page> page(records::RecordId exhibit, qint64 number);
    Result<Page> page(records::PartId id);
    Result<qint64> count(records::RecordId exhibit);

    // Errors: NotFound, NamesHidden, Damaged.
    Result<PageLayout> layout(records::PartId id);

    // The layout of a page of which nothing is known. Errors: Internal.
    static Result<QByteArray> sealedEmptyLayout(const vault::RegisterKeys& keys, records::PartId id);

    static vault::SealedTable sealedTable();

private:
    Result<Page> readPage(storage::Statement& statement);

    storage::Connection& m_connection;
    privacy::TextStore& m_texts;
    const vault::RegisterKeys& m_keys;
    Random& m_random;
};

} // namespace casebound::casefile
