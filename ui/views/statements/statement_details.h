// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/view.h"

namespace casebound::widgets {
class Notice;
class RecordForm;
class RecordKeeper;
class SurroundingsPanel;
} // namespace casebound::widgets

namespace casebound::views {

// What is known of a statement beside its points: who signed it, when, where it was seen; notes, topics,
// tags.
class StatementDetails : public QWidget {
    Q_OBJECT
public:
    explicit StatementDetails(const widgets::Context& context, QWidget* parent = nullptr);

    // Writes what was typed about the one before.
    void open(const QString& statement);
    bool leave();
    void keepDraft();
    void refresh();
    void save();
    widgets::RecordForm& form() { return *m_form; }
    // Links, where it is used, revisions: a page of its own.
    widgets::SurroundingsPanel* around() { return m_around; }

Q_SIGNALS:
    void goTo(const QString& ref);
    void openBeside(const QString& ref);
    void said(const QString& message);
    void failed(const casebound::Error& error);

private:
    void layOut();
    void connectAll();

    models::CaseDesk& m_desk;
    QString m_statement;
    widgets::RecordForm* m_form;
    widgets::RecordKeeper* m_keeper;
    widgets::SurroundingsPanel* m_around;
    widgets::Notice* m_draft;
};

} // namespace casebound::views
