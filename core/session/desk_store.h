// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/session/session_tools.h"

#include <QJsonObject>
#include <QStringList>

namespace casebound::session {

// What somebody was in the middle of: drafts of forms, and where the window stood. Kept in the case, sealed
// under the register, never in settings of the system. Not part of the history.
class DeskStore {
public:
    explicit DeskStore(const SessionTools& tools)
        : m_tools(tools) {}

    // A draft by its key: a form's "event EV-003", or "event new". Saving replaces. Errors: storage's;
    // reading also NamesHidden (behind their own password), Damaged.
    Outcome saveDraft(const QString& key, const QJsonObject& fields);
    Outcome dropDraft(const QString& key);
    Result<QStringList> draftKeys();
    Result<std::optional<QJsonObject>> draft(const QString& key);

    // State of the window: which record, page, columns. No text of the case may be in it. Errors: storage's.
    Outcome saveState(const QString& name, const QJsonObject& state);
    Result<QJsonObject> state(const QString& name); // empty where there is none

private:
    SessionTools m_tools;
};

} // namespace casebound::session
