// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/navigation.h"

#include <QListView>

namespace casebound::shell {

// The rooms at the left, with counts.
class NavigationList : public QListView {
    Q_OBJECT
public:
    explicit NavigationList(models::Navigation& rooms, QWidget* parent = nullptr);

    // Marks the room one is in, without going there.
    void mark(const models::Destination& destination);

Q_SIGNALS:
    void chosen(const casebound::models::Destination& destination);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;

private:
    models::Navigation& m_rooms;
    bool m_isMarking = false;
    int m_chosenRow = -1; // by the press of the click that is going on
};

} // namespace casebound::shell
