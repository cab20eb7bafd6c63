// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exhibit_reading.h"

#include "core/session/exhibit_images.h"
#include "core/session/exhibit_named.h"
#include "core/session/record_form.h"
#include "core/session/shown_text.h"
#include "core/text/folding.h"

namespace casebound::session {

struct ExhibitReading::OpenExhibit {
    ExhibitImages images;
};

namespace {

casefile::PageStore pagesOf(const SessionTools& tools) {
    return {tools.parts.connection, tools.parts.texts, tools.keys, tools.parts.random};
}

QString sourceNameOf(casefile::PageSource source) {
    switch (source) {
    case casefile::PageSource::TextLayer:
        return QStringLiteral("text-layer");
    case casefile::PageSource::Ocr:
        return QStringLiteral("ocr");
    case casefile::PageSource::Translation:
        return QStringLiteral("translation");
    case casefile::PageSource::None:
        break;
    }
    return QStringLiteral("none");
}

// The name of which this stretch of the shown text is (part); null for other words.
const ShownText::Mention* nameAt(const ShownText& shown, const text::Span& span) {
    for (const auto& mention : shown.mentions())
        if (mention.span.overlaps(span)) return &mention;
    return nullptr;
}

// What the document calls its page. Not masked with the page's text, so it is left out where it is a name.
Result<QString> labelOf(const SessionTools& tools, const casefile::PageLayout& layout) {
    if (tools.namesShown() || layout.label.isEmpty()) return layout.label;
    CB_TRY(const auto masker, tools.parts.texts.masker());
    CB_TRY(const auto masked, masker->mask(layout.label, privacy::Origin::Foreign));
    return masked.mentions().isEmpty() ? layout.label : QString();
}

Outcome checkNamesAreKnown(const casefile::Page& page, const ShownText& shown) {
    // What was recognised on an image may have a name wrong, which would then stand there uncovered.
    if (page.source == casefile::PageSource::TextLayer && shown.knowsRaw()) return {};
    return failure(
        ErrorCode::NamesHidden,
        QStringLiteral("Names are hidden, and this page has no text of its own by which the names on it "
                       "could be found and covered. Show names to see it."));
}

} // namespace

ExhibitReading::ExhibitReading(const SessionTools& tools, Editing& editing)
    : m_tools(tools)
    , m_editing(editing)
    , m_open(std::make_unique<OpenExhibit>()) {}

ExhibitReading::~ExhibitReading() = default;

Result<ShownPage> ExhibitReading::page(const QString& ref, qint64 number) {
    CB_TRY(const auto exhibit, exhibitNamed(m_tools, ref));
    auto pages = pagesOf(m_tools);
    CB_TRY(const auto page, pages.page(exhibit.common.id, number));
    CB_TRY(const auto shown, ShownText::of(m_tools, page.text));
    ShownPage result;
    CB_TRY(result.ref, m_tools.references.ref(exhibit.common.id, page.id));
    result.number = page.number;
    result.text = shown.text();
    result.source = sourceNameOf(page.source);
    if (!m_tools.keys.isShown()) return result;
    CB_TRY(const auto layout, pages.layout(page.id));
    CB_TRY(result.label, labelOf(m_tools, layout));
    result.width = layout.width;
    result.height = layout.height;
    for (const auto& word : layout.words) {
        const text::Span span = shown.fromRaw(word.span);
        const auto* name = nameAt(shown, span);
        const QString person =
            name ? m_tools.references.ref(name->person.as<records::RecordTag>()).value_or(QString())
                 : QString();
        result.words.append({span, word.box, person});
    }
    return result;
}

Result<reading::Image> ExhibitReading::image(const QString& ref, qint64 number, double scale,
                                             Progress& progress) {
    if (!m_tools.keys.isShown())
        return failure(
            ErrorCode::NamesHidden,
            QStringLiteral("Names are sealed, and the page as it was shows them. Show names first."));
    CB_TRY(const auto exhibit, exhibitNamed(m_tools, ref));
    auto pages = pagesOf(m_tools);
    CB_TRY(const auto page, pages.page(exhibit.common.id, number));
    CB_TRY(const auto shown, ShownText::of(m_tools, page.text));
    if (!m_tools.namesShown()) CB_CHECK(checkNamesAreKnown(page, shown));
    if (m_open->images.exhibit() != exhibit.common.id)
        CB_CHECK(m_open->images.open(m_tools, exhibit.common.id, progress));
    CB_TRY(auto image, m_open->images.page(static_cast<int>(number), scale, progress));
    if (m_tools.namesShown()) return image;
    CB_TRY(const auto layout, pages.layout(page.id));
    QList<QRectF> names;
    for (const auto& word : layout.words)
        if (nameAt(shown, shown.fromRaw(word.span))) names.append(word.box);
    cover(image, {layout.width, layout.height}, names);
    return image;
}

Result<QList<PageHit>> ExhibitReading::find(const QString& ref, const QString& words, qsizetype limit,
                                            Progress& progress) {
    CB_TRY(const auto exhibit, exhibitNamed(m_tools, ref));
    const QString wanted = text::foldForSearch(words);
    QList<PageHit> hits;
    if (wanted.isEmpty()) return hits;
    auto pages = pagesOf(m_tools);
    CB_TRY(const qint64 count, pages.count(exhibit.common.id));
    for (qint64 number = 1; number <= count && hits.size() < limit; ++number) {
        CB_CHECK(progress.proceed());
        CB_TRY(const auto page, pages.page(exhibit.common.id, number));
        CB_TRY(const auto shown, ShownText::of(m_tools, page.text));
        hits += hitsOn(number, shown.text(), wanted, limit - hits.size());
    }
    return hits;
}

Result<QJsonObject> ExhibitReading::words(const Selection& selection) {
    CB_TRY(const auto exhibit, exhibitNamed(m_tools, selection.document));
    auto pages = pagesOf(m_tools);
    CB_TRY(const auto page, pages.page(exhibit.common.id, selection.page));
    CB_TRY(const auto shown, ShownText::of(m_tools, page.text));
    const text::Span masked =
        shown.toMasked(text::trimmed(shown.text(), text::clipped(selection.span, shown.text().size())));
    CB_TRY(const auto masker, m_tools.parts.texts.masker());
    const FormWords form{m_tools.references, *masker, false};
    CB_TRY(QJsonObject words, textToForm(page.text.slice(masked.start, masked.length), form));
    // For a form these are new mentions, each named by its reference.
    words.insert(QStringLiteral("text"), words[QLatin1String("text")].toString().simplified());
    return words;
}

} // namespace casebound::session
