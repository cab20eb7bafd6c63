// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/exhibit.h"

#include <QScrollArea>

class QVBoxLayout;

namespace casebound::views {

// What an import noticed of an exhibit, in words that say what it means, with buttons that lead to the pages.
class FlagList : public QScrollArea {
    Q_OBJECT
public:
    explicit FlagList(QWidget* parent = nullptr);

    void setFlags(const QList<records::Flag>& flags);

Q_SIGNALS:
    void pageWanted(int page);

private:
    void addFlag(records::ExhibitFlag kind, const QList<records::Flag>& all);
    QWidget* pageButtons(records::ExhibitFlag kind, const QList<records::Flag>& all);

    QVBoxLayout* m_layout;
};

} // namespace casebound::views
