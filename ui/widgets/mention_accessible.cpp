// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mention_accessible.h"

#include "ui/widgets/masked_text_edit.h"

#include <QAccessibleWidget>
#include <QTextBlock>

namespace casebound::widgets {

namespace {

// Counts in the text as it is heard, where a mention is as long as its words.
class MentionText : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit MentionText(MaskedTextEdit* edit)
        : QAccessibleWidget(edit, QAccessible::EditableText)
        , m_edit(edit) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface*>(this)
                                                  : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text which) const override {
        return which == QAccessible::Value ? all() : QAccessibleWidget::text(which);
    }
    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.editable = !m_edit->isReadOnly();
        state.readOnly = m_edit->isReadOnly();
        state.multiLine = true;
        return state;
    }

    int selectionCount() const override { return m_edit->textCursor().hasSelection() ? 1 : 0; }
    void selection(int index, int* start, int* end) const override {
        const QTextCursor cursor = m_edit->textCursor();
        *start = index == 0 ? heard(cursor.selectionStart()) : 0;
        *end = index == 0 ? heard(cursor.selectionEnd()) : 0;
    }
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int) override { setCursorPosition(cursorPosition()); }
    void setSelection(int, int start, int end) override {
        QTextCursor cursor = m_edit->textCursor();
        cursor.setPosition(written(start));
        cursor.setPosition(written(end), QTextCursor::KeepAnchor);
        m_edit->setTextCursor(cursor);
    }
    int cursorPosition() const override { return heard(m_edit->textCursor().position()); }
    void setCursorPosition(int position) override { setSelection(0, position, position); }

    QString text(int start, int end) const override { return all().mid(start, end - start); }
    int characterCount() const override { return static_cast<int>(all().size()); }
    QRect characterRect(int offset) const override {
        QTextCursor cursor(m_edit->document());
        cursor.setPosition(written(offset));
        const QRect place = m_edit->cursorRect(cursor);
        return {m_edit->viewport()->mapToGlobal(place.topLeft()), place.size()};
    }
    int offsetAtPoint(const QPoint& point) const override {
        return heard(m_edit->cursorForPosition(m_edit->viewport()->mapFromGlobal(point)).position());
    }
    void scrollToSubstring(int start, int) override {
        setCursorPosition(start);
        m_edit->ensureCursorVisible();
    }
    QString attributes(int, int* start, int* end) const override {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    QString all() const { return m_edit->spoken(0, m_edit->document()->characterCount()); }
    int heard(int position) const { return static_cast<int>(m_edit->spoken(0, position).size()); }
    // The last place in the document that is not behind what was heard so far.
    int written(int offset) const {
        int low = 0;
        int high = qMax(0, m_edit->document()->characterCount() - 1);
        while (low < high) {
            const int middle = (low + high + 1) / 2;
            if (heard(middle) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    MaskedTextEdit* m_edit;
};

QAccessibleInterface* make(const QString&, QObject* object) {
    auto* edit = qobject_cast<MaskedTextEdit*>(object);
    return edit ? new MentionText(edit) : nullptr;
}

} // namespace

void installMentionAccessibility() {
    static bool isInstalled = false;
    if (!isInstalled) QAccessible::installFactory(make);
    isInstalled = true;
}

} // namespace casebound::widgets
