// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/leaving.h"
#include "ui/models/mending.h"
#include "ui/widgets/view.h"

#include <QTimer>

class QBoxLayout;
class QPushButton;
class QScrollArea;

namespace casebound::views {

class ChecklistPanel;
class LeavingForm;
class OutcomePanel;
class PeoplePanel;

// Choosing what leaves, the gate's checklist beside it, which follows the choice, and what became of it.
class LeavingTab : public QWidget {
    Q_OBJECT
public:
    explicit LeavingTab(const widgets::Context& context, QWidget* parent = nullptr);

    // Looks again at what there is and at what is in the way.
    void refresh();
    void setAudiences(const QStringList& audiences);
    // As its button does: nothing while something is in the way.
    void go();

Q_SIGNALS:
    void wanted(const QString& ref, bool beside);
    void showNamesWanted();
    void said(const QString& message);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void layOut();
    void askForRecords();
    // What is missing before the gate can be asked; empty where nothing is.
    QString missing() const;
    void checkSoon();
    void check();
    void showChecklist(const Result<session::LeaveReport>& report);
    void setClear(bool isClear);
    void mend(const session::CheckRow& row, const models::Mending& way);

    void leave();
    QString askForPath();
    bool askWhoCanOpen(session::SealFor& sealFor);
    void seal(const QString& path);
    void write(const QString& path);
    void archive(const QString& path);
    // Runs `work` as a job; `then` sees its result after the button may be pressed again.
    template <class Work, class Then>
    void begin(const QString& title, Work work, Then then);
    void showReport(models::Leaving what, const QString& path, const Result<session::LeaveReport>& report);

    widgets::Context m_context;
    LeavingForm* m_form;
    ChecklistPanel* m_checklist;
    PeoplePanel* m_people;
    OutcomePanel* m_outcome;
    QPushButton* m_go;
    QBoxLayout* m_halves;
    QScrollArea* m_formArea = nullptr;
    QTimer m_soon;
    int m_asked = 0; // answers to an earlier question are dropped
    bool m_isClear = false;
    bool m_isBusy = false;
};

} // namespace casebound::views
