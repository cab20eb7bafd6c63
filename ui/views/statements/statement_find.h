// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QList>
#include <QObject>

namespace casebound::widgets {
class FindBar;
}

namespace casebound::views {

class StatementText;

// Words looked for in the text of a statement while they are typed. The place that is looked at is selected:
// what was found can be made a point at once.
class StatementFind : public QObject {
    Q_OBJECT
public:
    // Both outlive it.
    StatementFind(StatementText& text, widgets::FindBar& bar, QObject* parent = nullptr);

    void start();
    // Where the text has become another one.
    void again();

private:
    void look();
    void step(int by);
    void show();

    StatementText& m_text;
    widgets::FindBar& m_bar;
    QList<text::Span> m_hits;
    qsizetype m_current = -1;
};

} // namespace casebound::views
