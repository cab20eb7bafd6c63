// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/passage_work.h"
#include "ui/views/exhibits/passage_bar.h"
#include "ui/widgets/page_view.h"
#include "ui/widgets/quick_picker.h"
#include "ui/widgets/view.h"

namespace casebound::views {

class PersonAsking;

// Makes something of the passage that is selected on the pages: shows the bar beside it, hears its keys, asks
// what is missing, and does it.
class PassageDesk : public QObject {
    Q_OBJECT
public:
    // The pages outlive it.
    PassageDesk(const widgets::Context& context, widgets::PageView& pages, QObject* parent);

    // Names or rights have changed.
    void refresh();
    // Does it with what is selected now.
    void use(PassageBar::Use use);
    PassageBar* bar() const { return m_bar; }

Q_SIGNALS:
    void made(const QString& ref); // a record that is worth being looked at
    void said(const QString& message);

private:
    using Selection = session::Selection;
    using Work = std::function<Result<QString>(session::CaseSession&)>;

    void showBar();
    void cite(const Selection& selection);
    void claim(const Selection& selection);
    void person(const Selection& selection);
    void copy(const Selection& selection);
    void change(Work work, const QString& done, bool isShown);
    void findRecords(const QString& typed, const widgets::QuickPicker::Answer& answer);
    void findPeople(const QString& typed, const widgets::QuickPicker::Answer& answer);
    void somebodyElse(const Selection& selection);
    void findPoints(const QString& typed, const widgets::QuickPicker::Answer& answer);
    QRect place() const { return m_pages.selectionRect(&m_pages); }
    QString personIn(const Selection& selection) const;

    widgets::Context m_context;
    widgets::PageView& m_pages;
    PassageBar* m_bar;
    PersonAsking* m_person;
};

} // namespace casebound::views
