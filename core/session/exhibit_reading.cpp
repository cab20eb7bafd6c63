// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exhibit_reading.h"

#include "core/casefile/original_store.h"
#include "core/session/exhibit_images.h"
#include "core/session/record_form.h"
#include "core/session/shown_text.h"
#include "core/text/folding.h"

#include <QCborArray>
#include <QCborMap>
#include <QJsonArray>

namespace casebound::session {

using records::Kind;
using records::RecordId;

struct ExhibitReading::OpenExhibit {
    ExhibitImages images;
};

namespace {

constexpr qsizetype kContext = 40; // units of a find's passage on each side

casefile::PageStore pagesOf(const SessionTools& tools) {
    return {tools.parts.connection, tools.parts.texts, tools.keys, tools.parts.random};
}

QJsonArray outlineOf(const QCborMap& document) {
    QJsonArray outline;
    for (const QCborValue& value : document.value(QLatin1String("outline")).toArray()) {
        const QCborArray entry = value.toArray();
        outline.append(QJsonObject{{QStringLiteral("title"), entry.at(0).toString()},
                                   {QStringLiteral("level"), entry.at(1).toInteger()},
                                   {QStringLiteral("page"), entry.at(2).toInteger()}});
    }
    return outline;
}

QString nameOf(casefile::PageSource source) {
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

// The person in whose name this stretch of the shown text lies; null for none.
text::AppearanceId personAt(const ShownText& shown, const text::Span& span) {
    for (const auto& mention : shown.mentions())
        if (mention.span.overlaps(span)) return mention.person;
    return {};
}

} // namespace

ExhibitReading::ExhibitReading(const SessionTools& tools, Editing& editing)
    : m_tools(tools)
    , m_editing(editing)
    , m_open(std::make_unique<OpenExhibit>()) {}

ExhibitReading::~ExhibitReading() = default;

Result<records::Exhibit> ExhibitReading::exhibitOf(const QString& ref) {
    CB_TRY(const auto target, m_tools.references.resolve(ref));
    auto exhibit = m_tools.parts.repository.get<records::Exhibit>(target.record);
    if (!exhibit && exhibit.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::InvalidInput, QStringLiteral("This is not an exhibit."));
    return exhibit;
}

Result<QJsonObject> ExhibitReading::facts(const QString& ref) {
    CB_TRY(const auto exhibit, exhibitOf(ref));
    CB_TRY(const QString whole, m_tools.references.ref(exhibit.common.id));
    QJsonObject facts = records::toJson(exhibit, m_tools.words());
    facts.insert(QStringLiteral("ref"), whole);
    auto pages = pagesOf(m_tools);
    CB_TRY(const qint64 count, pages.count(exhibit.common.id));
    facts.insert(QStringLiteral("pages"), count);
    const bool canRender = m_tools.keys.isShown();
    facts.insert(QStringLiteral("can_render"), canRender);
    if (!canRender) {
        facts.insert(
            QStringLiteral("why_not"),
            QStringLiteral("Names are sealed, and the pages as they were show them. This is the text with "
                           "every registered name masked."));
        return facts;
    }
    // An outline is part of the sealed original: its titles may hold names, so it is shown with them only.
    if (!m_tools.namesShown()) return facts;
    casefile::OriginalStore originals(m_tools.parts.connection, m_tools.keys);
    if (const auto original = originals.facts(exhibit.common.id))
        facts.insert(QStringLiteral("outline"), outlineOf(original->document));
    return facts;
}

Result<ShownPage> ExhibitReading::page(const QString& ref, qint64 number) {
    CB_TRY(const auto exhibit, exhibitOf(ref));
    auto pages = pagesOf(m_tools);
    CB_TRY(const auto page, pages.page(exhibit.common.id, number));
    CB_TRY(const auto shown, ShownText::of(m_tools, page.text));
    ShownPage result;
    CB_TRY(result.ref, m_tools.references.ref(exhibit.common.id, page.id));
    result.number = page.number;
    result.text = shown.text();
    result.source = nameOf(page.source);
    if (!m_tools.keys.isShown()) return result;
    CB_TRY(const auto layout, pages.layout(page.id));
    result.label = layout.label;
    result.width = layout.width;
    result.height = layout.height;
    for (const auto& word : layout.words) {
        const text::Span span = shown.fromRaw(word.span);
        const auto person = personAt(shown, span);
        QString personRef;
        if (!person.isNull())
            personRef = m_tools.references.ref(person.as<records::RecordTag>()).value_or(QString());
        result.words.append({span, word.box, personRef});
    }
    return result;
}

Result<reading::Image> ExhibitReading::image(const QString& ref, qint64 number, double scale,
                                             Progress& progress) {
    if (!m_tools.keys.isShown())
        return failure(ErrorCode::NamesHidden,
                       QStringLiteral("Names are sealed, and the page as it was shows them. "
                                      "Show names first."));
    CB_TRY(const auto exhibit, exhibitOf(ref));
    if (m_open->images.exhibit() != exhibit.common.id)
        CB_CHECK(m_open->images.open(m_tools, exhibit.common.id, progress));
    CB_TRY(auto image, m_open->images.page(static_cast<int>(number), scale, progress));
    if (m_tools.namesShown()) return image;
    CB_TRY(const auto shown, page(ref, number));
    QList<QRectF> names;
    for (const auto& word : shown.words)
        if (!word.person.isEmpty()) names.append(word.box);
    cover(image, scale, names);
    return image;
}

Result<QList<PageHit>> ExhibitReading::find(const QString& ref, const QString& words, int limit) {
    CB_TRY(const auto exhibit, exhibitOf(ref));
    const QString wanted = text::foldForSearch(words);
    QList<PageHit> hits;
    if (wanted.isEmpty()) return hits;
    auto pages = pagesOf(m_tools);
    CB_TRY(const qint64 count, pages.count(exhibit.common.id));
    for (qint64 number = 1; number <= count && hits.size() < limit; ++number) {
        CB_TRY(const auto page, pages.page(exhibit.common.id, number));
        CB_TRY(const auto shown, ShownText::of(m_tools, page.text));
        const auto folded = text::fold(shown.text());
        for (qsizetype at = folded.text.indexOf(wanted); at >= 0 && hits.size() < limit;
             at = folded.text.indexOf(wanted, at + wanted.size())) {
            const text::Span span = folded.source(at, wanted.size());
            const text::Span around = text::clipped(
                {qMax(qsizetype(0), span.start - kContext), span.length + 2 * kContext}, shown.text().size());
            hits.append({number, span, text::textAt(shown.text(), around).simplified()});
        }
    }
    return hits;
}

Result<QJsonObject> ExhibitReading::words(const Selection& selection) {
    CB_TRY(const auto exhibit, exhibitOf(selection.exhibit));
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
