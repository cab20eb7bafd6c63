// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QList>
#include <QWidget>

namespace casebound::views {

class StatementText;

// Beside each line of a statement: the numbers of the points that begin in it, a bar in the colours of those
// that run through it, and a hatched bar where words of it belong to no point.
class StatementMargin : public QWidget {
    Q_OBJECT
public:
    explicit StatementMargin(StatementText& text);

    static constexpr int kWidth = 84;
    void standBeside(const QWidget& viewport);

Q_SIGNALS:
    void pointPicked(const QString& point);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Badge {
        QRect place;
        QString point;
    };
    struct LineHere;
    void paintLine(QPainter& painter, const LineHere& line);
    void paintBars(QPainter& painter, const LineHere& line) const;
    void paintBadges(QPainter& painter, const LineHere& line);
    QRect mirrored(const QRect& rect) const;
    QString pointUnder(const QPoint& place) const;

    StatementText& m_text;
    QList<Badge> m_badges; // as they were painted last
};

} // namespace casebound::views
