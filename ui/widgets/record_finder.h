// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/line_edit.h"
#include "ui/widgets/suggestion_popup.h"
#include "ui/widgets/view.h"

#include <QJsonArray>
#include <QPointer>

namespace casebound::widgets {

// A line in which a record is found by its reference or title, among those of some kinds (any where none is
// named).
class RecordFinder : public LineEdit {
    Q_OBJECT
public:
    RecordFinder(const Context& context, QList<records::Kind> kinds, QWidget* parent = nullptr);
    ~RecordFinder() override;

    // Also offers to make a record of the first kind with what was typed as its title.
    void setCanCreate(bool canCreate) { m_canCreate = canCreate; }
    SuggestionPopup* popup() const { return m_popup; } // null before something was typed

Q_SIGNALS:
    void found(const QString& ref, const QString& title);
    void refused(const casebound::Error& error); // making one

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void look();
    void offer(const QString& typed, const QJsonArray& records);
    void choose(const QJsonObject& chosen);
    void create(const QString& title);

    Context m_context;
    QList<records::Kind> m_kinds;
    QPointer<SuggestionPopup> m_popup;
    bool m_canCreate = false;
};

} // namespace casebound::widgets
