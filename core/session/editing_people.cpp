// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/register.h"
#include "core/session/editing.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace casebound::session {

using text::AppearanceId;

namespace {

// What is a mention already: nothing is to be found in it.
QList<text::Span> typedMentions(const QString& typed) {
    static const QRegularExpression form(QStringLiteral("@\\[[^\\[\\]\\n]*\\]"));
    QList<text::Span> spans;
    for (auto found = form.globalMatch(typed); found.hasNext();) {
        const auto match = found.next();
        spans.append({match.capturedStart(), match.capturedLength()});
    }
    return spans;
}

bool overlapsAny(const text::Span& span, const QList<text::Span>& others) {
    return std::any_of(others.begin(), others.end(),
                       [&](const text::Span& other) { return span.overlaps(other); });
}

QJsonArray namesOf(const privacy::Register* names, AppearanceId person) {
    QJsonArray array;
    const auto* identity = names ? names->identityOf(person) : nullptr;
    if (!identity) return array;
    for (const auto& name : identity->names)
        array.append(name.text);
    return array;
}

} // namespace

Result<QJsonArray> Editing::namesIn(const QString& typed) {
    QJsonArray found;
    CB_TRY(const auto masker, m_tools.parts.texts.masker());
    if (!masker->knowsNames()) return found;
    CB_TRY(const auto masked, masker->mask(typed, privacy::Origin::Foreign)); // no "@[…]" is looked for
    CB_TRY(const auto offsets, masker->offsets(masked));
    const auto mentionsAlready = typedMentions(typed);
    qsizetype unit = -1;
    for (const AppearanceId& person : masked.mentions()) {
        unit = masked.text().indexOf(QChar(text::kMentionCharacter), unit + 1);
        const text::Span span = offsets.maskedToRaw({unit, 1});
        const auto ref = m_tools.references.ref(person.as<records::RecordTag>());
        if (!ref || overlapsAny(span, mentionsAlready)) continue; // somebody without an appearance
        found.append(QJsonObject{{QStringLiteral("offset"), span.start},
                                 {QStringLiteral("length"), span.length},
                                 {QStringLiteral("ref"), *ref},
                                 {QStringLiteral("label"), masker->labels().label(person)}});
    }
    return found;
}

Result<QJsonArray> Editing::people(const QString& typed, int limit) {
    CB_TRY(const auto labels, privacy::LabelMap::load(m_tools.parts.connection));
    std::shared_ptr<const privacy::Register> names;
    if (m_tools.namesShown() && m_tools.keys.isShown()) {
        CB_TRY(names, m_tools.names.get());
    }
    CB_TRY(const auto ids, m_tools.parts.repository.ids(records::Kind::Appearance));
    const QSet<records::RecordId> there(ids.begin(), ids.end()); // without the bin
    const bool isAll = typed.trimmed().isEmpty();
    QList<AppearanceId> found = isAll ? labels.entries().keys() : labels.matching(typed);
    if (names && !isAll)
        for (const AppearanceId& person : names->appearancesMatchingName(typed))
            if (!found.contains(person)) found.append(person);
    found.removeIf([&](const AppearanceId& id) { return !there.contains(id.as<records::RecordTag>()); });
    // Whose label begins with what was typed comes first.
    const auto rank = [&](const AppearanceId& id) {
        const QString label = labels.label(id);
        return std::make_tuple(!label.startsWith(typed.trimmed(), Qt::CaseInsensitive), label, id);
    };
    std::sort(found.begin(), found.end(),
              [&](const AppearanceId& a, const AppearanceId& b) { return rank(a) < rank(b); });

    QJsonArray shown;
    for (const AppearanceId& person : found) {
        if (shown.size() >= limit) break;
        CB_TRY(const QString ref, m_tools.references.ref(person.as<records::RecordTag>()));
        shown.append(QJsonObject{{QStringLiteral("ref"), ref},
                                 {QStringLiteral("label"), labels.label(person)},
                                 {QStringLiteral("role"), records::nameOf(labels.find(person)->role)},
                                 {QStringLiteral("names"), namesOf(names.get(), person)}});
    }
    return shown;
}

} // namespace casebound::session
