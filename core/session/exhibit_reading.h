// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/document_reading.h"
#include "core/session/editing.h"

#include <memory>

namespace casebound::session {

// Reads an exhibit for somebody who looks at it. The page's image comes from the sandboxed reader, which
// lives as long as this object shows that exhibit, and is started again once after a crash. Belongs to one
// thread.
class ExhibitReading : public DocumentReading {
public:
    // `editing` outlives it.
    ExhibitReading(const SessionTools& tools, Editing& editing);
    ~ExhibitReading() override;

    // {"ref", "title", "pages", "flags": […], "outline": [{"title", "level", "page"}], "can_render",
    // "why_not"}. Errors: InvalidInput, NotFound, Damaged.
    Result<QJsonObject> facts(const QString& exhibit) override;

    // Errors: NotFound, Damaged.
    Result<ShownPage> page(const QString& exhibit, qint64 number) override;

    // The page's picture, names masked with a flat box where names are hidden on the screen. `scale`: pixels
    // a point. Errors: NamesHidden (behind their own password), NotFound, those of reading::Reader.
    Result<reading::Image> image(const QString& exhibit, qint64 number, double scale,
                                 Progress& progress) override;

    Result<QList<PageHit>> find(const QString& exhibit, const QString& words, qsizetype limit,
                                Progress& progress) override;

    // A pin cite: makes a citation from `from` (a record, "" for none yet; or "#<hex>" of a passage in it) to
    // the selection, with its words, context and rectangles. The citation's reference. Errors: InvalidInput
    // (nothing selected), NotFound, NamesHidden, storage's.
    Result<QString> cite(const Selection& selection, const QString& from, const QString& fromPart);

    // The selected words as a text that a form takes (see Editing::form()), with mentions as mentions.
    Result<QJsonObject> words(const Selection& selection);

    // The names in the selection are somebody else's: of `person` ("PE-001"), or of nobody who is registered
    // where that is empty, and stay so when the page is masked anew. What was read stays as it is. Errors:
    // InvalidInput (nobody is mentioned there; no person), NotFound, NamesHidden, storage's.
    Outcome correctMention(const Selection& selection, const QString& person);

    // Where a citation's quote stands, for jumping there: page, span and rectangles. Errors: NotFound.
    struct QuotePlace {
        Selection selection;
        QList<QRectF> rects;
    };
    Result<QuotePlace> placeOf(const QString& citation);

private:
    struct OpenExhibit;
    SessionTools m_tools;
    Editing& m_editing;
    std::unique_ptr<OpenExhibit> m_open;
};

} // namespace casebound::session
