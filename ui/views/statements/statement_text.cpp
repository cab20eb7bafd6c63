// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/statement_text.h"

#include "ui/models/statement_model.h"
#include "ui/views/statements/statement_margin.h"
#include "ui/widgets/theme.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

namespace casebound::views {

using text::Span;
using widgets::Ink;

namespace {

constexpr int kMostInALine = 68; // characters: longer lines tire
constexpr int kLineHeight = 150; // per cent
constexpr int kPointAlpha = 46;
constexpr int kChosenAlpha = 120;
constexpr double kReadingSize = 1.12;

QTextEdit::ExtraSelection over(QTextDocument& document, const Span& span) {
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(&document);
    selection.cursor.setPosition(static_cast<int>(span.start));
    selection.cursor.setPosition(static_cast<int>(span.end()), QTextCursor::KeepAnchor);
    return selection;
}

// A document ends a line by one unit, whatever the text does: what is taken away leaves an empty sign, so
// that spans count in both.
QString unitForUnit(QString words) {
    words.replace(QLatin1String("\r\n"), QStringLiteral("\u200b\n"));
    return words.replace(u'\r', u'\n');
}

void spaceLines(QTextDocument& document) {
    QTextCursor cursor(&document);
    cursor.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(format);
}

} // namespace

StatementText::StatementText(QWidget* parent)
    : QTextEdit(parent)
    , m_margin(new StatementMargin(*this)) {
    setReadOnly(true);
    setProperty("reading", true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Text of the public statement"));
    setTabChangesFocus(true);
    connect(this, &QTextEdit::selectionChanged, this,
            [this] { Q_EMIT selectionMade(!selected().isEmpty()); });
    connect(this, &QTextEdit::cursorPositionChanged, this, &StatementText::placeMoved);
    connect(m_margin, &StatementMargin::pointPicked, this, &StatementText::pointPicked);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_margin, qOverload<>(&QWidget::update));
    layOut();
}

void StatementText::setStatement(const session::StatementView& statement) {
    const bool isSameText = statement.text == m_statement.text;
    m_statement = statement;
    if (!isSameText) {
        m_hits.clear();
        setPlainText(unitForUnit(statement.text));
        spaceLines(*document());
    }
    setAccessibleDescription(models::uncoveredWords(statement));
    paintSpans();
}

void StatementText::setChosen(const QString& point) {
    m_chosen = point;
    paintSpans();
}

void StatementText::paintSpans() {
    QList<ExtraSelection> painted;
    for (int index = 0; index < m_statement.points.size(); ++index) {
        const auto& point = m_statement.points[index];
        const int alpha = point.id == m_chosen ? kChosenAlpha : kPointAlpha;
        for (const Span& span : point.spans) {
            painted.append(over(*document(), span));
            painted.last().format.setBackground(widgets::pointColour(index, alpha));
        }
    }
    for (const auto& aside : m_statement.setAside)
        for (const Span& span : aside.spans) {
            painted.append(over(*document(), span));
            painted.last().format.setForeground(widgets::ink(Ink::Faint));
            painted.last().format.setFontItalic(true);
        }
    for (const Span& span : m_statement.uncovered) {
        painted.append(over(*document(), span));
        painted.last().format.setUnderlineStyle(QTextCharFormat::DotLine);
        painted.last().format.setUnderlineColor(widgets::ink(Ink::Warning));
    }
    for (const Span& span : m_hits) {
        painted.append(over(*document(), span));
        painted.last().format.setBackground(widgets::ink(Ink::Hit));
    }
    setExtraSelections(painted);
    m_margin->update();
}

void StatementText::setHits(const QList<Span>& hits) {
    m_hits = hits;
    paintSpans();
}

Span StatementText::selected() const {
    const QTextCursor cursor = textCursor();
    const Span all{cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
    return text::trimmed(m_statement.text, all);
}

void StatementText::select(const Span& span) {
    reveal(span);
    setTextCursor(over(*document(), span).cursor);
}

void StatementText::reveal(const Span& span) {
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(span.start));
    const int top = cursorRect(cursor).top();
    const int page = viewport()->height();
    if (top < 0 || top > page * 3 / 4)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + top - page / 4);
}

// A column of comfortable width, in the middle of what there is; the margin stands at its leading side.
void StatementText::layOut() {
    QFont reading = widgets::font(widgets::TextSize::Body);
    reading.setPointSizeF(reading.pointSizeF() * kReadingSize);
    document()->setDefaultFont(reading);
    document()->setDocumentMargin(widgets::space::kMedium);
    const int column = QFontMetrics(reading).averageCharWidth() * kMostInALine;
    const int frame = 2 * frameWidth();
    const int room = width() - frame - verticalScrollBar()->sizeHint().width() - StatementMargin::kWidth;
    const int spare = qMax(0, (room - column) / 2);
    QMargins margins(StatementMargin::kWidth + spare, widgets::space::kSmall, spare, widgets::space::kSmall);
    if (layoutDirection() == Qt::RightToLeft) { // margins of a viewport stay where they are
        margins.setLeft(spare);
        margins.setRight(StatementMargin::kWidth + spare);
    }
    if (margins != viewportMargins()) setViewportMargins(margins);
    m_margin->standBeside(*viewport());
}

void StatementText::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    layOut();
}

void StatementText::changeEvent(QEvent* event) {
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) paintSpans();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) layOut();
}

} // namespace casebound::views
