// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace casebound::widgets {

// The small row above pages: where one is, and how large they are shown. Its actions have keys and work in
// the whole of `scope`.
class PageTools : public QWidget {
    Q_OBJECT
public:
    explicit PageTools(QWidget* scope, QWidget* parent = nullptr);

    void setPage(int page, int count);
    void setZoom(double zoom);
    // Without pictures there is nothing to enlarge or to turn.
    void setPictures(bool there);
    void goToPage(); // the number, ready to be typed over

    QAction* thumbnails; // checkable
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomWhole; // as large as on paper
    QAction* fitWidth;
    QAction* fitPage;
    QAction* turn;
    QAction* find;
    QAction* nextPage;
    QAction* pageBefore;

Q_SIGNALS:
    void pageWanted(int page);
    void zoomWanted(double zoom);

private:
    QAction* action(const QString& icon, const QString& text, const QList<QKeySequence>& keys);
    void addButton(QAction* action);
    void layOut();
    void makeZoom();

    QWidget* m_scope;
    QSpinBox* m_page;
    QLabel* m_count;
    QComboBox* m_zoom;
};

} // namespace casebound::widgets
