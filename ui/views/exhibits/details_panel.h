// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/record_keeper.h"
#include "ui/widgets/view.h"

class QPushButton;

namespace casebound::widgets {
class Notice;
}

namespace casebound::views {

// The record of the exhibit that is read: where it comes from, who had it, what it belongs to. What was typed
// is written when somebody goes on, or by Ctrl+S.
class DetailsPanel : public QWidget {
    Q_OBJECT
public:
    explicit DetailsPanel(const widgets::Context& context, QWidget* parent = nullptr);

    // Loads it when the panel is first seen; empty: none.
    void open(const QString& exhibit);
    void refresh() { m_keeper.refresh(); }
    bool leave() { return m_keeper.leave(); }
    void keepDraft() { m_keeper.keepDraft(); }
    widgets::RecordForm& form() { return *m_form; }
    bool isDirty() const { return m_keeper.isDirty(); }
    void save() { m_keeper.save(); }

Q_SIGNALS:
    void said(const QString& message);
    void openBeside(const QString& ref);
    void goTo(const QString& ref);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    void load();
    void showState();

    widgets::Context m_context;
    QString m_exhibit;
    widgets::RecordForm* m_form;
    widgets::RecordKeeper m_keeper;
    widgets::Notice* m_draft;
    QPushButton* m_save;
};

} // namespace casebound::views
