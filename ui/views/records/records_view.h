// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/view.h"

class QAction;
class QLabel;
class QPushButton;
class QSplitter;
class QToolButton;

namespace casebound::widgets {
class Notice;
class RecordForm;
class RecordKeeper;
class SurroundingsPanel;
} // namespace casebound::widgets

namespace casebound::views {

class LeftPanel;
class RecordList;

// Records of one kind: a list over the whole width, or beside it one of them as a form, with what stands
// around it.
class RecordsView : public widgets::View {
    Q_OBJECT
public:
    RecordsView(const widgets::Context& context, records::Kind kind, QWidget* parent = nullptr);
    ~RecordsView() override;

    void show(const QString& ref) override;
    QString place() const override;
    void refresh() override;
    bool leave() override;
    void keepDrafts() override;
    void find() override;
    QList<QAction*> viewActions() const override;
    using View::show;

    void startNew();
    RecordList& list() { return *m_list; }
    widgets::RecordForm& form() { return *m_form; }
    widgets::RecordKeeper& keeper() { return *m_keeper; }
    widgets::SurroundingsPanel& around() { return *m_around; }
    widgets::Notice& draftNotice() { return *m_draft; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool canEdit() const;
    QWidget* makeRecordPane();
    QWidget* makeLeft();
    QWidget* makeBar();
    void makeNotices();
    void makeActions();
    QAction* action(const char* icon, const QString& words, const QKeySequence& key);
    void connectList();
    void connectKeeper();
    void open(const QString& ref);
    void showAround(const QString& ref);
    void closeRecord();
    void showUnfinished(const QStringList& refs);
    void continueUnfinished();
    void moveToBin(const QStringList& refs);
    void copy(const QStringList& refs);
    void showState();
    void arrange();

    records::Kind m_kind;
    RecordList* m_list;
    widgets::RecordForm* m_form;
    widgets::RecordKeeper* m_keeper;
    widgets::SurroundingsPanel* m_around;
    LeftPanel* m_left = nullptr;   // of consents
    widgets::Notice* m_unfinished; // over the list: records with a draft
    QString m_firstUnfinished;
    bool m_isContinuing = false;
    widgets::Notice* m_draft;
    widgets::Notice* m_trouble;
    QSplitter* m_halves;
    QSplitter* m_record; // form and what is around it
    QLabel* m_state;
    QAction* m_new = nullptr;
    QAction* m_save = nullptr;
    QAction* m_bin = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_side = nullptr;
    QAction* m_next = nullptr;
    QAction* m_previous = nullptr;
    QAction* m_close = nullptr;
};

} // namespace casebound::views
