// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/shown_content.h"

#include <QSet>

#include <variant>

namespace casebound::privacy {
namespace {

using document::Content;
using document::ContentLine;
using document::Overloaded;
using text::MaskedText;
using ShownWords = std::variant<document::Literal, document::Computed, MaskedText>;

class ShownCollector {
public:
    void add(const document::Document& document) {
        for (const ContentLine* line : {&document.title, &document.purpose, &document.audience})
            add(*line);
        document::walkBlocks<Content>(document.blocks, [this](const document::Block<Content>& block) {
            m_inQuote = std::holds_alternative<document::Quote<Content>>(block.content);
            if (const auto* heading = std::get_if<document::Heading<Content>>(&block.content))
                if (heading->anchor && heading->anchor->isRecord()) add(heading->anchor->recordId());
            document::linesOf<Content>(block, [this](const ContentLine& line) { add(line); });
            m_inQuote = false;
        });
    }

    ShownContent take() { return std::move(m_shown); }

private:
    void add(const ContentLine& line) {
        for (const document::Inline& part : line)
            std::visit(Overloaded{[this](const document::Run& run) { add(run.words); },
                                  [this](const document::Mention& mention) { add(mention.appearance); },
                                  [this](const document::RecordRef& ref) { add(ref.record); },
                                  [this](const document::InternalLink& link) { add(link.label); },
                                  [this](const document::Link& link) { add(link.address); },
                                  [](const document::LineBreak&) {}},
                       part);
    }

    void add(const ShownWords& words) {
        if (const auto* masked = std::get_if<MaskedText>(&words)) add(*masked);
    }

    void add(const MaskedText& masked) {
        if (masked.isEmpty() && masked.isChecked()) return; // an unchecked one is sealed as a whole
        m_shown.texts.append(masked);
        if (m_inQuote) m_shown.quotes.append(masked);
        for (const text::AppearanceId& person : masked.mentions())
            add(person);
    }

    void add(text::AppearanceId person) {
        if (m_people.contains(person)) return;
        m_people.insert(person);
        m_shown.people.append(person);
    }

    void add(document::RecordId anyRecord) {
        const auto record = anyRecord.as<records::RecordTag>();
        if (m_records.contains(record)) return;
        m_records.insert(record);
        m_shown.records.append(record);
    }

    ShownContent m_shown;
    QSet<text::AppearanceId> m_people;
    QSet<records::RecordId> m_records;
    bool m_inQuote = false;
};

} // namespace

ShownContent shownContent(const std::vector<document::Document>& documents) {
    ShownCollector collector;
    for (const document::Document& document : documents)
        collector.add(document);
    return collector.take();
}

ShownContent shownContent(const document::Document& document) {
    ShownCollector collector;
    collector.add(document);
    return collector.take();
}

} // namespace casebound::privacy
