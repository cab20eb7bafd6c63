// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/recovery.h"

#include <QRectF>
#include <QStringList>
#include <QWidget>

class QPainter;

namespace casebound::widgets {

// One page of a recovery sheet, to be copied or printed.
struct SheetPage {
    QString title;     // "Recovery sheet", "Share 1 of 3"
    QStringList facts; // which keys, how long the history was
    SecureBytes words; // rows of five
    session::SheetCode code;
};

// Black on white, from the top of `page` (in the painter's units) down: title, facts, numbered rows of words,
// the QR code, and how it is used.
void printSheet(QPainter& painter, const QRectF& page, const SheetPage& sheet);

// The words of a page in numbered rows, on request its QR code. They cannot be selected, copied or dragged;
// each is a string only while it is drawn, or read out to somebody who cannot see it.
class SheetPaper : public QWidget {
    Q_OBJECT
public:
    explicit SheetPaper(QWidget* parent = nullptr);

    void setPage(SheetPage page);
    const SheetPage& page() const { return m_page; }
    void clear() { setPage({}); }
    void setCodeShown(bool shown);
    // For assistive technology: "Row 1: first, second, …".
    QString readOut() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QSize wordsSize() const;

    SheetPage m_page;
    bool m_isCodeShown = false;
};

} // namespace casebound::widgets
