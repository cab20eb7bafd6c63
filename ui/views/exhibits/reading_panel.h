// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/overview.h"
#include "ui/views/exhibits/candidates_panel.h"
#include "ui/views/exhibits/details_panel.h"
#include "ui/views/exhibits/flag_list.h"
#include "ui/views/exhibits/outline_tree.h"
#include "ui/views/exhibits/passage_desk.h"
#include "ui/widgets/page_view.h"
#include "ui/widgets/view.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSplitter;
class QTabWidget;
class QToolButton;

namespace casebound::views {

// One exhibit: its pages, what it is called and how far it was worked through, and beside it, when asked for,
// what the import noticed and its record.
class ReadingPanel : public QWidget {
    Q_OBJECT
public:
    explicit ReadingPanel(const widgets::Context& context, QWidget* parent = nullptr);

    // Shows this page; the row of the list may come later.
    void open(const QString& exhibit, int page);
    void setRow(const session::RecordRow& row);
    QString exhibit() const { return m_pages->document(); }
    // "EX-001 p.2"; empty without an exhibit.
    QString place() const;
    void refresh();
    void namesChanged();

    widgets::PageView& pages() { return *m_pages; }
    PassageDesk& passages() { return *m_passages; }

    void setReview(const QString& code);
    void setNamesLookedFor(bool done);
    bool namesLookedFor() const;
    void setDetailsShown(bool shown);
    bool detailsShown() const;
    DetailsPanel& details() { return *m_record; }
    CandidatesPanel& candidates() { return *m_candidates; }
    void showCandidates();

Q_SIGNALS:
    void listWanted();
    void said(const QString& message);
    void goTo(const QString& ref);
    void openBeside(const QString& ref);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeader();
    void makeDetails();
    void save(const QJsonObject& fields, const QString& done);

    widgets::Context m_context;
    widgets::PageView* m_pages;
    PassageDesk* m_passages;
    QLabel* m_ref;
    QLabel* m_title;
    QComboBox* m_review;
    QCheckBox* m_names;
    QToolButton* m_info;
    QSplitter* m_parts;
    QTabWidget* m_details;
    FlagList* m_flags;
    OutlineTree* m_outline;
    CandidatesPanel* m_candidates;
    DetailsPanel* m_record;
};

} // namespace casebound::views
