// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/answer.h"

#include <QByteArrayView>

#include <memory>

namespace casebound::reader {

// One opened document. A kind overrides what it can do; everything else is the wrong kind of question.
class Document {
public:
    virtual ~Document() = default;

    virtual Answer<reading::wire::DocumentFacts> facts() = 0;
    virtual Answer<QList<reading::wire::Passage>> everything(int depth) = 0;
    virtual Answer<reading::wire::PageText> page(int number);
    virtual Answer<reading::wire::Image> render(const reading::wire::RenderRequest& request);
    virtual Answer<QByteArray> attachment(int index, qint64 maximum);
    virtual Answer<reading::wire::ExtractedText> text();
    virtual Answer<QList<reading::wire::ZipEntry>> zipEntries();
    virtual Answer<QByteArray> zipMember(const QString& name, qint64 maximum);
    virtual Answer<QList<reading::wire::FlatValue>> flatJson();
};

// What the first bytes look like; Auto when like nothing known.
reading::wire::DocumentKind detectKind(QByteArrayView bytes);

// `bytes` must outlive the document. `depth` counts how deep this one lies inside others, 0 for the file
// itself.
Answer<std::unique_ptr<Document>> openDocument(reading::wire::DocumentKind kind, QByteArrayView bytes,
                                               const QByteArray& password);

// Documents inside documents are followed this far.
inline constexpr int kMaxNesting = 3;

// All that can be read out of bytes of an unknown kind that lie inside another document.
Answer<QList<reading::wire::Passage>> everythingIn(QByteArrayView bytes, int depth);

} // namespace casebound::reader
