// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/relation_sections.h"

#include "core/reply/wording.h"

#include <algorithm>

namespace casebound::reply {

using records::Link;
using records::LinkKind;

namespace {

int rank(LinkKind kind) {
    switch (kind) {
    case LinkKind::Contradicts:
        return 0;
    case LinkKind::Supports:
        return 1;
    case LinkKind::SameOrigin:
        return 2;
    case LinkKind::Context:
        break;
    }
    return 3;
}

Line linkLine(const Material& material, const Link& link) {
    Line line = place(material, link.from, link.fromPart);
    append(line, {words(u" "), words(wording(link.kind)), words(u" ")});
    append(line, place(material, link.to, link.toPart));
    if (link.kind == LinkKind::SameOrigin) line.push_back(words(u", so the two count once"));
    if (!link.reason.isEmpty()) append(line, {words(u": "), content(link.reason)});
    return line;
}

} // namespace

void addRelations(Blocks& blocks, const Material& material) {
    auto links = material.all<Link>();
    if (links.isEmpty()) return;
    std::stable_sort(links.begin(), links.end(), [](const Link* first, const Link* second) {
        return rank(first->kind) < rank(second->kind);
    });
    blocks.push_back(heading(1, {words(u"How these relate")}, document::Anchor::named(u"relations")));
    std::vector<Line> lines;
    for (const auto* link : links)
        lines.push_back(linkLine(material, *link));
    blocks.push_back(bullets(lines));
}

} // namespace casebound::reply
