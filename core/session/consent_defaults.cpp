// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/consent_defaults.h"

#include "core/session/record_form.h"

namespace casebound::session {

using records::Consent;

namespace {

// Whose person was erased is of nobody, too: but for what was not asked yet it is an answer, and no default.
bool isDefault(const Consent& sheet, records::ConsentForm form) {
    return sheet.of.isNull() && sheet.form == form && sheet.status == records::ConsentStatus::NotAsked;
}

std::optional<Consent> chosen(const QList<Consent>& defaults, std::optional<records::Purpose> purpose) {
    if (purpose)
        for (const Consent& one : defaults)
            if (one.purposes.contains(*purpose)) return one;
    for (const Consent& one : defaults)
        if (one.purposes.isEmpty()) return one;
    if (!purpose && defaults.size() == 1) return defaults.first();
    return std::nullopt;
}

} // namespace

Result<QList<Consent>> allSheets(casefile::Repository& repository) {
    CB_TRY(const auto ids, repository.ids(records::Kind::Consent));
    QList<Consent> sheets;
    for (const auto& id : ids) {
        CB_TRY(auto sheet, repository.get<Consent>(id));
        sheets.append(std::move(sheet));
    }
    return sheets;
}

Result<QJsonObject> consentDefault(const SessionTools& tools, records::ConsentForm form,
                                   std::optional<records::Purpose> purpose) {
    CB_TRY(const auto sheets, allSheets(tools.parts.repository));
    QList<Consent> defaults;
    for (const Consent& sheet : sheets)
        if (isDefault(sheet, form)) defaults.append(sheet);
    const auto found = chosen(defaults, purpose);
    if (!found) return QJsonObject();
    CB_TRY(const auto masker, tools.parts.texts.masker());
    CB_TRY(const QJsonObject whole, toForm(*found, {tools.references, *masker}));
    QJsonObject copied;
    for (const char* field : {"form", "purposes", "audience", "attribution", "quotation", "language"})
        copied.insert(QLatin1String(field), whole.value(QLatin1String(field)));
    const bool isPlain = found->limits.isChecked() && found->limits.mentions().isEmpty();
    if (isPlain && !found->limits.isEmpty()) copied.insert(QStringLiteral("limits"), found->limits.text());
    return copied;
}

} // namespace casebound::session
