// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/consent_sheets.h"

#include "core/casefile/traces.h"
#include "core/session/consent_defaults.h"

#include <algorithm>
#include <iterator>

namespace casebound::session {

using records::Consent;
using records::ConsentStatus;
using records::Kind;
using records::RecordId;

namespace {

QJsonArray purposeNames(const QList<records::Purpose>& purposes) {
    QJsonArray names;
    for (const auto purpose : purposes)
        names.append(records::nameOf(purpose));
    return names;
}

// One for exactly this audience comes before one for any.
const Consent* sheetOf(const QList<Consent>& sheets, const privacy::Destination& to) {
    const Consent* general = nullptr;
    for (const Consent& sheet : sheets) {
        if (!sheet.purposes.contains(to.purpose)) continue;
        if (sheet.audience == to.audience) return &sheet;
        if (sheet.audience.isEmpty() && general == nullptr) general = &sheet;
    }
    return general;
}

QList<Consent> sheetsOf(const QList<Consent>& all, RecordId person, records::ConsentForm form) {
    QList<Consent> own;
    std::copy_if(all.begin(), all.end(), std::back_inserter(own),
                 [&](const Consent& sheet) { return sheet.of == person && sheet.form == form; });
    return own;
}

// What nobody has answered, or found a ground for, may be asked for more.
bool isOpen(const Consent& sheet) {
    return sheet.status == ConsentStatus::NotAsked && sheet.ground == records::Ground::None &&
           sheet.audience.isEmpty();
}

bool saysNo(const Consent& sheet) {
    return sheet.status == ConsentStatus::Refused || sheet.status == ConsentStatus::Withdrawn;
}

QJsonObject toJson(const LeftRow& row) {
    QJsonArray items;
    for (const LeftItem& item : row.items)
        items.append(
            QJsonObject{{QStringLiteral("ref"), item.ref}, {QStringLiteral("shown_as"), item.shownAs}});
    return {{QStringLiteral("export"), row.exportRef},  {QStringLiteral("at"), row.at.toString(Qt::ISODate)},
            {QStringLiteral("form"), row.form},         {QStringLiteral("purpose"), row.purpose},
            {QStringLiteral("audience"), row.audience}, {QStringLiteral("items"), items}};
}

// The gate asks for the consents that were given under protected labels: a sheet under another one would
// never count. Of several, one that has no sheet yet.
Result<RecordId> askedFor(const SessionTools& tools, const SheetWish& wish, RecordId person,
                          const QList<Consent>& sheets) {
    if (wish.form == records::ConsentForm::Ground || !tools.namesShown()) return person;
    CB_TRY(const auto names, tools.names.get());
    const auto asAppearance = person.as<text::AppearanceTag>();
    const auto* entry = names->labels().find(asAppearance);
    if (entry == nullptr || records::needsConsent(entry->role)) return person;
    RecordId found;
    for (const auto& other : names->joinedWith(asAppearance)) {
        const auto* joined = names->labels().find(other);
        if (joined == nullptr || !records::needsConsent(joined->role)) continue;
        const auto record = other.as<records::RecordTag>();
        if (!sheetOf(sheetsOf(sheets, record, wish.form), wish.to)) return record;
        if (found.isNull()) found = record;
    }
    return found.isNull() ? person : found;
}

} // namespace

QJsonArray toJson(const QList<LeftRow>& rows) {
    QJsonArray array;
    for (const LeftRow& row : rows)
        array.append(toJson(row));
    return array;
}

Result<QString> ConsentSheets::sheetFor(const SheetWish& wish) {
    CB_TRY(const auto all, allSheets(m_tools.parts.repository));
    CB_TRY(const RecordId named, personOf(wish.person));
    CB_TRY(const RecordId person, askedFor(m_tools, wish, named, all));
    const QList<Consent> own = sheetsOf(all, person, wish.form);
    if (const Consent* there = sheetOf(own, wish.to))
        return records::reference(Kind::Consent, there->common.number);
    const auto open = std::find_if(own.begin(), own.end(), isOpen);
    if (open != own.end()) return extend(*open, wish.to.purpose);
    CB_TRY(const QJsonObject fields, newSheet(wish, person));
    return m_editing.save(Kind::Consent, {}, fields);
}

// Every field that a default could fill is in it: the one for this purpose decides, or none.
Result<QJsonObject> ConsentSheets::newSheet(const SheetWish& wish, RecordId person) {
    QJsonObject fields{{QStringLiteral("attribution"), records::nameOf(records::Attribution::NotUsable)},
                       {QStringLiteral("quotation"), records::nameOf(records::Quotation::None)},
                       {QStringLiteral("language"), QString()},
                       {QStringLiteral("limits"), QString()}};
    CB_TRY(const QJsonObject start, consentDefault(m_tools, wish.form, wish.to.purpose));
    for (auto field = start.begin(); field != start.end(); ++field)
        fields.insert(field.key(), field.value());
    const bool isForThese = fields[QLatin1String("audience")].toString() == wish.to.audience;
    if (!isForThese) fields.insert(QStringLiteral("audience"), QString());
    CB_TRY(const QString ref, m_tools.references.ref(person));
    fields.insert(QStringLiteral("of"), ref);
    fields.insert(QStringLiteral("form"), records::nameOf(wish.form));
    fields.insert(QStringLiteral("purposes"), purposeNames({wish.to.purpose}));
    fields.insert(QStringLiteral("status"), records::nameOf(ConsentStatus::NotAsked));
    return fields;
}

Result<QString> ConsentSheets::extend(const Consent& sheet, records::Purpose purpose) {
    return m_editing.save(Kind::Consent, records::reference(Kind::Consent, sheet.common.number),
                          {{QStringLiteral("purposes"), purposeNames(sheet.purposes + QList{purpose})}});
}

Result<RecordId> ConsentSheets::personOf(const QString& ref) {
    CB_TRY(const auto target, m_tools.references.resolve(ref));
    CB_TRY(const Kind kind, m_tools.references.kindOf(target.record));
    if (kind == Kind::Appearance || kind == Kind::Body) return target.record;
    if (kind == Kind::Consent) {
        CB_TRY(const auto sheet, m_tools.parts.repository.get<Consent>(target.record));
        return sheet.of;
    }
    return failure(
        ErrorCode::InvalidInput,
        QStringLiteral("Consents and grounds are about people and bodies: give a reference such as "
                       "PE-003 or BO-001."));
}

Result<QList<LeftRow>> ConsentSheets::leftOf(const QString& ref) {
    CB_TRY(const RecordId person, personOf(ref));
    if (person.isNull()) return QList<LeftRow>();
    storage::Connection& connection = m_tools.parts.connection;
    CB_TRY(const auto traces, casefile::tracesOf(connection, person));
    CB_TRY(const auto left, casefile::exportedOf(connection, person, traces));
    QList<LeftRow> rows;
    RecordId last;
    for (const casefile::Exported& one : left) {
        if (rows.isEmpty() || one.entry != last) {
            CB_TRY(auto row, rowOf(one.entry));
            rows.append(std::move(row));
            last = one.entry;
        }
        if (one.record.isNull()) continue;
        CB_TRY(const QString itemRef, m_tools.references.ref(one.record));
        rows.last().items.append({itemRef, one.shownAs});
    }
    return rows;
}

Result<LeftRow> ConsentSheets::rowOf(RecordId entry) {
    CB_TRY(const auto found, m_tools.parts.repository.get<records::Export>(entry));
    return LeftRow{records::reference(Kind::Export, found.common.number),
                   found.at,
                   records::nameOf(found.form),
                   records::nameOf(found.purpose),
                   found.audience,
                   {}};
}

Result<QList<LeftRow>> ConsentSheets::leftAfterNo(const QString& ref) {
    CB_TRY(const auto target, m_tools.references.resolve(ref));
    CB_TRY(const Kind kind, m_tools.references.kindOf(target.record));
    if (kind != Kind::Consent) return QList<LeftRow>();
    CB_TRY(const auto sheet, m_tools.parts.repository.get<Consent>(target.record));
    if (!saysNo(sheet)) return QList<LeftRow>();
    return leftOf(ref);
}

} // namespace casebound::session
