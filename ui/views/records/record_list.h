// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/record_table.h"
#include "ui/widgets/view.h"

#include <QWidget>

class QStackedWidget;
class QTableView;
class QToolButton;

namespace casebound::widgets {
class LineEdit;
}

namespace casebound::views {

// All records of a kind, with a filter. Narrow, beside an open record, it shows their titles only.
class RecordList : public QWidget {
    Q_OBJECT
public:
    RecordList(const widgets::Context& context, records::Kind kind, bool canCreate,
               QWidget* parent = nullptr);

    void refresh();
    void setCompact(bool compact);
    // Chooses that row as if nobody had clicked it; as soon as it is there.
    void choose(const QString& ref);
    QStringList chosen() const;
    void step(int by); // to the next or the one before
    void focusFilter();
    models::RecordTable& table() { return *m_records; }
    QTableView* view() const { return m_view; }
    widgets::LineEdit* filter() const { return m_filter; }

Q_SIGNALS:
    void wanted(const QString& ref);
    void besideWanted(const QString& ref);
    void newWanted();
    void binWanted(const QStringList& refs);
    void copyWanted(const QStringList& refs);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead(bool canCreate);
    QWidget* makeEmpty(bool canCreate);
    void setUpView();
    void showMenu(const QPoint& place);
    void showWhatIsThere();
    void takeRow(int row);
    void widenColumns();
    int widthOf(int column) const;

    records::Kind m_kind;
    models::RecordTable* m_records;
    models::RecordFilter* m_rows;
    widgets::LineEdit* m_filter;
    QTableView* m_view;
    QStackedWidget* m_stack;
    QString m_pending; // to be chosen once it is there
    bool m_isCompact = false;
    bool m_isFitted = false;
    bool m_isChoosing = false;
    bool m_canBin = false;
};

} // namespace casebound::views
