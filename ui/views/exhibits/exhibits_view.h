// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/exhibit_table.h"
#include "ui/views/exhibits/import_panel.h"
#include "ui/views/exhibits/reading_panel.h"
#include "ui/views/exhibits/recognition_bar.h"
#include "ui/widgets/view.h"

#include <QSortFilterProxyModel>

class QLineEdit;
class QListView;
class QSplitter;
class QStackedWidget;

namespace casebound::widgets {
class RecordTable;
}

namespace casebound::views {

// The exhibits of a case: all of them as a table, one of them to be read beside a narrow list of the others,
// and what becomes of files that are imported.
class ExhibitsView : public widgets::View {
    Q_OBJECT
public:
    explicit ExhibitsView(const widgets::Context& context, QWidget* parent = nullptr);

    using View::show;
    // Also "CI-004": the page where a citation's quote stands, pointed out.
    void show(const QString& ref) override;
    QString place() const override;
    void refresh() override;
    bool leave() override { return !m_reading || m_reading->details().leave(); }
    void keepDrafts() override {
        if (m_reading) m_reading->details().keepDraft();
    }
    void find() override;
    QList<QAction*> viewActions() const override { return m_actions; }

    // Files and folders: also what is dropped anywhere on the window.
    void importPaths(const QStringList& paths);
    void showCitation(const QString& ref);

    const models::ExhibitTable& exhibits() const { return m_exhibits; }
    // Made when the first exhibit is opened: a list alone comes up at once.
    ReadingPanel& reading();
    ImportPanel& import() { return *m_import; }
    RecognitionBar& recognition() { return *m_recognition; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeEmptyState();
    QWidget* makeTablePage();
    QWidget* makeReadingPage();
    void makeActions();
    QAction* addAction(const QString& text, const QKeySequence& key, std::function<void()> work);
    void addPassageActions();
    void connectReading();
    void connectImport();
    QString exhibit() const { return m_reading ? m_reading->exhibit() : QString(); }
    void load(qint64 after, QList<session::RecordRow> before);
    void takeRows(QList<session::RecordRow> rows);
    void open(const QString& exhibit, int page);
    void openNeighbour(int step);
    void followList(const QModelIndex& current, const QModelIndex& previous);
    void showList();
    void showCurrentRow();
    void askFiles();
    void askFolder();

    models::ExhibitTable m_exhibits;
    QSortFilterProxyModel m_sorted;
    QList<QAction*> m_actions;
    QStackedWidget* m_stack;
    widgets::RecordTable* m_table;
    QLineEdit* m_filter;
    QListView* m_list;
    QSplitter* m_parts = nullptr;
    ReadingPanel* m_reading = nullptr;
    ImportPanel* m_import;
    RecognitionBar* m_recognition;
    bool m_isReading = false;
    bool m_isFollowing = false; // the list was set, nobody chose in it
    session::NamesState m_names;
    int m_asked = 0;
};

} // namespace casebound::views
