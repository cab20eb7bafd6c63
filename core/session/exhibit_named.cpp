// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exhibit_named.h"

namespace casebound::session {

Result<records::Exhibit> exhibitNamed(const SessionTools& tools, const QString& ref) {
    CB_TRY(const auto target, tools.references.resolve(ref));
    auto exhibit = tools.parts.repository.get<records::Exhibit>(target.record);
    if (!exhibit && exhibit.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::InvalidInput, QStringLiteral("This is not an exhibit."));
    return exhibit;
}

} // namespace casebound::session
