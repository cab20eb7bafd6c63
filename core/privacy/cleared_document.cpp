// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/cleared_document.h"

#include "core/document/plain_text.h"
#include "core/privacy/shown_content.h"

#include <QSet>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace casebound::privacy {

namespace {

using document::Content;
using document::Overloaded;
using text::MaskedText;
using Words = std::variant<document::Literal, document::Computed, MaskedText>;

QString withPath(QString reference, const document::Path& path) {
    for (const int number : path)
        reference += QLatin1Char('.') + QString::number(number);
    return reference;
}

// "ST-001.3" becomes "ref-st-001-3". Only what an identifier may hold in every format gets through.
QString slug(const QString& words) {
    QString slug;
    for (const QChar c : words.toLower()) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (plain) {
            slug += c;
        } else if (!slug.isEmpty() && !slug.endsWith(u'-')) {
            slug += u'-';
        }
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

// Gives every heading a name that links can lead to.
class Anchors {
public:
    Anchors(const document::Document& document, const Resolver& resolver)
        : m_resolver(resolver) {
        document::walkBlocks<Content>(document.blocks, [this](const document::Block<Content>& block) {
            const auto* heading = std::get_if<document::Heading<Content>>(&block.content);
            if (heading && heading->anchor) reserve(*heading->anchor);
        });
    }

    // For headings, in reading order.
    QString next(const std::optional<document::Anchor>& anchor) {
        if (anchor) {
            const QString name = nameOf(*anchor);
            if (!m_given.contains(name)) {
                m_given.insert(name);
                return name;
            }
        }
        QString name;
        do {
            name = QStringLiteral("s-%1").arg(++m_count);
        } while (m_reserved.contains(name));
        return name;
    }

    // Empty where no heading of the document has this anchor.
    QString target(const document::Anchor& anchor) const {
        const QString name = nameOf(anchor);
        return m_reserved.contains(name) ? name : QString();
    }

private:
    void reserve(const document::Anchor& anchor) { m_reserved.insert(nameOf(anchor)); }

    QString nameOf(const document::Anchor& anchor) const {
        if (!anchor.isRecord()) return QStringLiteral("go-") + slug(anchor.name());
        return QStringLiteral("ref-") +
               slug(withPath(m_resolver.reference(anchor.recordId()).value_or(QString()), anchor.path()));
    }

    const Resolver& m_resolver;
    QSet<QString> m_reserved;
    QSet<QString> m_given;
    int m_count = 0;
};

// Only what a reader's program opens without surprises.
bool isOpenable(const QString& address) {
    const QUrl url(address, QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid()) return false;
    if (scheme == QLatin1String("mailto")) return !url.path().isEmpty();
    return (scheme == QLatin1String("http") || scheme == QLatin1String("https")) && !url.host().isEmpty();
}

// Turns the tree of ids into the tree of strings. Everything was looked at before: each id resolves.
class Clearing {
public:
    Clearing(const document::Document& document, const Resolver& resolver)
        : m_resolver(resolver)
        , m_anchors(document, resolver) {}

    cleared::Blocks blocks(const document::ContentBlocks& from) {
        cleared::Blocks to;
        to.reserve(from.size());
        for (const document::Block<Content>& block : from)
            to.push_back(
                std::visit([this](const auto& content) { return this->block(content); }, block.content));
        return to;
    }

    QString flat(const document::ContentLine& from) const {
        QString flat;
        for (const cleared::Inline& part : line(from))
            flat += std::visit(Overloaded{[](const cleared::Run& run) { return run.text; },
                                          [](const cleared::InternalLink& link) { return link.label; },
                                          [](const cleared::Link& link) { return link.address; },
                                          [](const cleared::LineBreak&) { return QStringLiteral(" "); }},
                               part);
        return document::plainLine(flat);
    }

private:
    cleared::Line line(const document::ContentLine& from) const {
        cleared::Line to;
        for (const document::Inline& part : from)
            std::visit([&](const auto& content) { add(to, content); }, part);
        return to;
    }

    std::vector<cleared::Line> lines(const std::vector<document::ContentLine>& from) const {
        std::vector<cleared::Line> to;
        to.reserve(from.size());
        for (const document::ContentLine& one : from)
            to.push_back(line(one));
        return to;
    }

    QString label(text::AppearanceId appearance) const {
        return document::plainLine(m_resolver.label(appearance).value_or(QString()));
    }

    QString text(const Words& words) const {
        return std::visit(Overloaded{[this](const MaskedText& masked) { return text(masked); },
                                     [](const auto& ours) { return document::plainText(ours.toString()); }},
                          words);
    }

    QString text(const MaskedText& masked) const {
        return document::plainText(
            text::display(masked, [this](text::AppearanceId appearance) { return label(appearance); }));
    }

    static void addText(cleared::Line& to, const QString& text, document::Style style) {
        const QStringList lines = text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0) to.push_back(cleared::LineBreak{});
            if (!lines.at(i).isEmpty()) to.push_back(cleared::Run{lines.at(i), style});
        }
    }

    void add(cleared::Line& to, const document::Run& run) const { addText(to, text(run.words), run.style); }
    void add(cleared::Line& to, const document::Mention& mention) const {
        addText(to, label(mention.appearance), mention.style);
    }
    void add(cleared::Line& to, const document::LineBreak& /*lineBreak*/) const {
        to.push_back(cleared::LineBreak{});
    }
    void add(cleared::Line& to, const document::RecordRef& ref) const {
        const QString reference = document::plainLine(m_resolver.reference(ref.record).value_or(QString()));
        addLink(to, document::Anchor::record(ref.record, ref.path), withPath(reference, ref.path));
    }
    void add(cleared::Line& to, const document::InternalLink& link) const {
        addLink(to, link.anchor, document::plainLine(text(link.label)));
    }
    void addLink(cleared::Line& to, const document::Anchor& anchor, const QString& label) const {
        const QString target = m_anchors.target(anchor);
        if (target.isEmpty() || label.isEmpty()) {
            addText(to, label, document::Style::Plain);
        } else {
            to.push_back(cleared::InternalLink{target, label});
        }
    }
    void add(cleared::Line& to, const document::Link& link) const {
        const QString address = document::plainLine(text(link.address));
        if (link.address.mentions().isEmpty() && isOpenable(address)) {
            to.push_back(cleared::Link{address});
        } else {
            addText(to, address, document::Style::Plain);
        }
    }

    cleared::Block block(const document::Heading<Content>& from) {
        return cleared::Heading{std::clamp(from.level, 1, 6), line(from.text), m_anchors.next(from.anchor)};
    }
    cleared::Block block(const document::Paragraph<Content>& from) const {
        return cleared::Paragraph{line(from.text), from.language};
    }
    cleared::Block block(const document::Quote<Content>& from) const {
        return cleared::Quote{lines(from.paragraphs), line(from.attribution), from.language};
    }
    cleared::Block block(const document::List<Content>& from) {
        cleared::List to{from.kind, {}, std::clamp(from.start, 0, 99'999'999)};
        for (const document::ListItem<Content>& item : from.items)
            to.items.push_back({blocks(item.blocks)});
        return to;
    }
    cleared::Block block(const document::Table<Content>& from) const {
        cleared::Table to{from.columns, lines(from.header), {}, line(from.caption)};
        std::size_t width = std::max(from.columns.size(), from.header.size());
        for (const auto& row : from.rows) {
            to.rows.push_back(lines(row));
            width = std::max(width, row.size());
        }
        to.columns.resize(width);
        if (!to.header.empty()) to.header.resize(width);
        for (auto& row : to.rows)
            row.resize(width);
        for (document::Column& column : to.columns)
            column.width = std::clamp(column.width, 1, 100);
        return to;
    }
    cleared::Block block(const document::Note<Content>& from) {
        return cleared::Note{from.kind, blocks(from.blocks)};
    }
    cleared::Block block(const document::DefinitionList<Content>& from) const {
        cleared::DefinitionList to;
        for (const document::Definition<Content>& item : from.items)
            to.items.push_back({line(item.term), line(item.meaning)});
        return to;
    }
    cleared::Block block(const document::PageBreak& from) const { return from; }

    const Resolver& m_resolver;
    Anchors m_anchors;
};

tl::unexpected<Error> refusal(const Unresolved& missing) {
    QStringList reasons;
    const auto add = [&](qsizetype count, const QString& what) {
        if (count > 0) reasons << QString::number(count) + what;
    };
    add(missing.appearances.size(),
        QStringLiteral(
            " people are mentioned who have no label for this purpose: give them one, or leave them out."));
    add(missing.records.size(), QStringLiteral(" records are referred to that are not part of this export: "
                                               "include them, or drop the reference."));
    add(missing.uncheckedTexts.size(),
        QStringLiteral(" texts were typed while names were hidden: show names, so that they are checked."));
    return failure(ErrorCode::Refused,
                   QStringLiteral("Nothing was written. ") + reasons.join(QLatin1Char(' ')));
}

} // namespace

Unresolved unresolved(const document::Document& document, const Resolver& resolver) {
    const ShownContent shown = shownContent(document);
    Unresolved found;
    for (const text::AppearanceId& person : shown.people)
        if (!resolver.label(person)) found.appearances.append(person);
    for (const records::RecordId& record : shown.records)
        if (const auto id = record.as<document::RecordTag>(); !resolver.reference(id))
            found.records.append(id);
    for (const MaskedText& text : shown.texts)
        if (!text.isChecked() && (text.id().isNull() || !found.uncheckedTexts.contains(text.id())))
            found.uncheckedTexts.append(text.id());
    return found;
}

Result<ClearedDocument> ClearedDocument::clear(const document::Document& document, const Resolver& resolver) {
    const Unresolved missing = unresolved(document, resolver);
    if (!missing.isEmpty()) return refusal(missing);

    Clearing clearing(document, resolver);
    ClearedDocument to;
    to.m_title = clearing.flat(document.title);
    to.m_language = document.language.isEmpty() ? QStringLiteral("en") : document.language.toString();
    to.m_purpose = clearing.flat(document.purpose);
    to.m_audience = clearing.flat(document.audience);
    to.m_blocks = clearing.blocks(document.blocks);
    return to;
}

} // namespace casebound::privacy
