// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_desk.h"
#include "ui/models/search_results.h"
#include "ui/widgets/line_edit.h"

#include <QTimer>

class QFrame;
class QLabel;
class QListView;

namespace casebound::shell {

// One search over everything: what it finds stands below it by kind, each with the passage. A reference typed
// in leads to the record. Up, Down and Enter choose; Ctrl+Enter opens beside; Escape leaves.
class SearchBox : public widgets::LineEdit {
    Q_OBJECT
public:
    SearchBox(models::CaseDesk& desk, QWidget* parent = nullptr);

    // Ready to type over what was looked for last.
    void begin();
    const models::SearchResults& results() const { return m_results; }

Q_SIGNALS:
    void chosen(const QString& ref);
    void chosenBeside(const QString& ref);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void lookUp();
    void showResults(const QJsonArray& hits);
    void place();
    void step(int by);
    void take(bool beside);

    models::CaseDesk& m_desk;
    models::SearchResults m_results;
    QTimer m_pause;
    int m_asked = 0; // counts questions: an answer to an earlier one is dropped
    QFrame* m_popup;
    QLabel* m_nothing;
    QListView* m_list;
};

} // namespace casebound::shell
