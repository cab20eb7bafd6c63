// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QPlainTextEdit>

namespace casebound::widgets {

// The text of one page, for reading and selecting, where its picture may not be seen. Nothing gets from it
// into a clipboard by itself, not into X11's PRIMARY, nor by dragging: copying is asked for.
class PageText : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit PageText(QWidget* parent = nullptr);

    void setText(const QString& text);
    text::Span selected() const;
    void select(const text::Span& span);

Q_SIGNALS:
    // A key that reading has no use for, while something is selected.
    void keyOnSelection(QKeyEvent* event);
    void copyWanted();

protected:
    QMimeData* createMimeDataFromSelection() const override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
};

} // namespace casebound::widgets
