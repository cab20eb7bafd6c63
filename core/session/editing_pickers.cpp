// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/relations.h"
#include "core/session/editing.h"
#include "core/session/record_form.h"

namespace casebound::session {

using records::Kind;
using records::RecordId;

namespace {

constexpr qsizetype kExcerpt = 80;

QString excerpt(const QString& text) {
    const QString line = text.simplified();
    return line.size() <= kExcerpt ? line : line.left(kExcerpt - 1).trimmed() + QChar(u'…');
}

// "st-1" and "ST-001" are the same, "ST-00" the beginning of many.
bool matchesReference(const QString& ref, const QString& typed) {
    if (ref.startsWith(typed, Qt::CaseInsensitive)) return true;
    const auto parsed = records::parseReference(typed);
    return parsed && ref == records::reference(parsed->kind, parsed->number);
}

// The parts of a record that can be picked, in their order: id and words.
using Parts = QList<std::pair<records::PartId, text::MaskedText>>;

Parts partsOfStatement(const records::PublicStatement& statement) {
    Parts parts;
    for (const auto& point : statement.points) {
        parts.append({point.id, point.quote});
        for (const auto& claim : point.claims)
            parts.append({claim.id, claim.text});
        for (const auto& passage : point.passages)
            parts.append({passage.id, passage.text});
    }
    return parts;
}

Parts partsOfTestimony(const records::Testimony& testimony) {
    Parts parts;
    for (const auto& paragraph : testimony.paragraphs)
        parts.append({paragraph.id, paragraph.text});
    return parts;
}

QJsonObject headOf(const QString& ref, Kind kind, const QString& title) {
    return {{QStringLiteral("ref"), ref},
            {QStringLiteral("kind"), QString::fromLatin1(records::info(kind).table)},
            {QStringLiteral("title"), title}};
}

} // namespace

// An appearance without a title goes by its label.
Result<QString> Editing::titleOf(RecordId id) {
    CB_TRY(const auto title, m_tools.parts.texts.at({id, {}, QStringLiteral("title")}));
    const QString shown = m_tools.words().text(title);
    if (!shown.isEmpty()) return shown;
    CB_TRY(const auto masker, m_tools.parts.texts.masker());
    const auto* entry = masker->labels().find(id.as<text::AppearanceTag>());
    return entry ? entry->label : QString();
}

Result<QJsonArray> Editing::candidates(const QList<Kind>& kinds, const QString& typed, int limit) {
    const QString looked = typed.trimmed();
    const auto words = m_tools.words();
    CB_TRY(const auto labels, privacy::LabelMap::load(m_tools.parts.connection));
    QJsonArray found;
    for (const auto& info : records::kKinds) {
        if (!kinds.isEmpty() && !kinds.contains(info.kind)) continue;
        CB_TRY(const auto headers, m_tools.parts.repository.list(info.kind));
        for (const auto& header : headers) {
            if (found.size() >= limit) return found;
            const auto* person = labels.find(header.id.as<text::AppearanceTag>());
            const QString label = person ? person->label : QString();
            const QString title = words.text(header.title);
            const bool matches = looked.isEmpty() || matchesReference(header.ref(), looked) ||
                                 privacy::matchesWords(title, looked) || privacy::matchesWords(label, looked);
            if (matches) found.append(headOf(header.ref(), info.kind, title.isEmpty() ? label : title));
        }
    }
    return found;
}

Result<QJsonArray> Editing::partsOf(const QString& ref) {
    CB_TRY(const auto target, m_tools.references.resolve(ref));
    CB_TRY(const auto record, m_tools.parts.repository.load(target.record));
    Parts parts;
    if (const auto* statement = std::get_if<records::PublicStatement>(&record))
        parts = partsOfStatement(*statement);
    if (const auto* testimony = std::get_if<records::Testimony>(&record))
        parts = partsOfTestimony(*testimony);
    if (std::holds_alternative<records::Exhibit>(record)) {
        CB_TRY(const auto pages, casefile::pagesOf(m_tools.parts.connection, target.record));
        for (const auto& page : pages)
            parts.append({page, {}}); // 20,000 texts would be read for their first words
    }
    const auto words = m_tools.words();
    QJsonArray shown;
    for (const auto& [id, text] : parts) {
        CB_TRY(const QString partRef, m_tools.references.ref(target.record, id));
        shown.append(QJsonObject{{QStringLiteral("id"), idToForm(id)},
                                 {QStringLiteral("ref"), partRef},
                                 {QStringLiteral("title"), excerpt(words.text(text))}});
    }
    return shown;
}

Result<QJsonArray> Editing::binned() {
    CB_TRY(const auto binned, casefile::binned(m_tools.parts.connection));
    QJsonArray shown;
    for (const auto& one : binned) {
        CB_TRY(const Kind kind, m_tools.references.kindOf(one.id));
        CB_TRY(const QString ref, m_tools.references.ref(one.id));
        CB_TRY(const QString title, titleOf(one.id));
        QJsonObject head = headOf(ref, kind, title);
        head.insert(QStringLiteral("deleted"), one.deleted.toString(Qt::ISODate));
        shown.append(head);
    }
    return shown;
}

} // namespace casebound::session
