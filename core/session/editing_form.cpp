// SPDX-License-Identifier: GPL-3.0-or-later
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
    return formOf(records::emptyRecord(kind), {});
}

Result<QJsonObject> Editing::formOf(const records::AnyRecord& record, const QString& ref) {
    CB_TRY(const auto masker, m_tools.parts.texts.masker());
    const bool withNames = m_tools.namesShown() && masker->knowsNames();
    CB_TRY(QJsonObject form, toForm(record, {m_tools.references, *masker, withNames}));
    form.insert(QStringLiteral("ref"), ref);
    return form;
}

} // namespace casebound::session
