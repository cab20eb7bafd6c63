// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/consent_defaults.h"
#include "core/session/editing.h"
#include "core/session/record_form.h"

namespace casebound::session {

Result<QJsonObject> Editing::form(const QString& ref) {
    CB_TRY(const auto target, m_tools.references.resolve(ref));
    if (!target.part.isNull())
        return failure(ErrorCode::InvalidInput, QStringLiteral("Only whole records have a form."));
    CB_TRY(const auto record, m_tools.parts.repository.load(target.record));
    return formOf(record, records::reference(records::kindOf(record), records::commonOf(record).number));
}

Result<QJsonObject> Editing::emptyForm(records::Kind kind) {
    CB_TRY(QJsonObject form, formOf(records::emptyRecord(kind), {}));
    CB_TRY(const QJsonObject start, beginningOf(kind, {}));
    for (auto field = start.begin(); field != start.end(); ++field)
        form.insert(field.key(), field.key() == QLatin1String("limits")
                                     ? QJsonValue(QJsonObject{{QStringLiteral("text"), field.value()},
                                                              {QStringLiteral("mentions"), QJsonArray()}})
                                     : field.value());
    return form;
}

Result<QJsonObject> Editing::beginningOf(records::Kind kind, const QJsonObject& fields) {
    if (kind != records::Kind::Consent) return fields;
    const auto form = records::choiceFrom<records::ConsentForm>(fields[QLatin1String("form")].toString());
    CB_TRY(QJsonObject start, consentDefault(m_tools, form.value_or(records::ConsentForm::Consent), {}));
    for (auto field = fields.begin(); field != fields.end(); ++field)
        start.insert(field.key(), field.value());
    return start;
}

Result<QJsonObject> Editing::formOf(const records::AnyRecord& record, const QString& ref) {
    CB_TRY(const auto masker, m_tools.parts.texts.masker());
    const bool withNames = m_tools.namesShown() && masker->knowsNames();
    CB_TRY(QJsonObject form, toForm(record, {m_tools.references, *masker, withNames}));
    form.insert(QStringLiteral("ref"), ref);
    return form;
}

} // namespace casebound::session
