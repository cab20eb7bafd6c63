// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/reply_preview.h"

#include "ui/models/plain_words.h"
#include "ui/models/wording.h"
#include "ui/views/statements/choice_box.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/secret_clipboard.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

namespace casebound::views {

using widgets::space::kMedium;
using widgets::space::kSmall;

ReplyBrowser::ReplyBrowser(QWidget* parent)
    : QTextBrowser(parent) {
    setOpenLinks(false);
    setProperty("reading", true);
    setAccessibleName(tr("Preview of the reply"));
    document()->setDocumentMargin(kMedium);
}

QVariant ReplyBrowser::loadResource(int /*type*/, const QUrl& /*name*/) {
    return {};
}

QMimeData* ReplyBrowser::createMimeDataFromSelection() const {
    return new QMimeData; // neither dragged nor in PRIMARY; copying goes another way
}

void ReplyBrowser::copySelected() {
    if (textCursor().hasSelection()) widgets::copySecretly(textCursor().selection().toPlainText());
}

void ReplyBrowser::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copySelected();
    QTextBrowser::keyPressEvent(event);
}

void ReplyBrowser::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    QAction* copy = menu.addAction(widgets::icon(QStringLiteral("copy")), tr("Copy"));
    copy->setEnabled(textCursor().hasSelection());
    connect(copy, &QAction::triggered, this, &ReplyBrowser::copySelected);
    connect(menu.addAction(tr("Select all")), &QAction::triggered, this, &QTextEdit::selectAll);
    menu.exec(event->globalPos());
}

ReplyPreview::ReplyPreview(QWidget* parent)
    : QWidget(parent)
    , m_replies(new RecordBox)
    , m_open(new QPushButton(tr("Open")))
    , m_stack(new QStackedWidget)
    , m_browser(new ReplyBrowser) {
    m_replies->setAccessibleName(tr("Which reply"));
    m_replies->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_replies->setMinimumContentsLength(10);
    auto* head = new QHBoxLayout;
    head->setSpacing(kSmall);
    head->addWidget(m_replies, 1);
    head->addWidget(m_open);
    auto* none = new widgets::EmptyState(
        QStringLiteral("reply"), tr("No reply yet"),
        tr("A reply puts the answers to all points together, with what each of them rests on."));
    QPushButton* make = none->addAction(tr("New reply to this statement"));
    m_stack->addWidget(m_browser);
    m_stack->addWidget(none);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMedium, kMedium, kMedium, kMedium);
    layout->setSpacing(kMedium);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    connect(m_replies, &QComboBox::activated, this, &ReplyPreview::replyChosen);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT goTo(reply()); });
    connect(make, &QPushButton::clicked, this, &ReplyPreview::newReplyWanted);
    connect(m_browser, &QTextBrowser::anchorClicked, this, &ReplyPreview::follow);
}

void ReplyPreview::setReplies(const QList<Choice>& replies) {
    const QString chosen = reply();
    m_replies->clear();
    for (const Choice& one : replies)
        m_replies->addItem(models::titled(one.ref, one.title), one.ref);
    m_replies->setCurrentIndex(qMax(replies.isEmpty() ? -1 : 0, m_replies->findData(chosen)));
    m_replies->setVisible(!replies.isEmpty());
    m_open->setVisible(!replies.isEmpty());
    m_stack->setCurrentIndex(replies.isEmpty() ? 1 : 0);
}

QString ReplyPreview::reply() const {
    return m_replies->currentData().toString();
}

void ReplyPreview::setHtml(const QString& html, const QString& point) {
    if (html == m_html) return;
    const int place = m_browser->verticalScrollBar()->value();
    const bool wasThere = !m_html.isEmpty();
    m_html = html;
    m_browser->setHtml(html);
    m_browser->verticalScrollBar()->setValue(place);
    if (!wasThere) scrollTo(point);
}

QString ReplyPreview::text() const {
    return m_browser->toPlainText();
}

// Below the words that are answered stands which point they are of; its heading is the last one above.
void ReplyPreview::scrollTo(const QString& point) {
    if (point.isEmpty()) return;
    const QString attribution = QStringLiteral("— ") + point;
    QTextBlock heading;
    for (QTextBlock block = m_browser->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0) heading = block;
        if (block.text() != attribution || !heading.isValid()) continue;
        const int top = m_browser->cursorRect(QTextCursor(heading)).top();
        m_browser->verticalScrollBar()->setValue(m_browser->verticalScrollBar()->value() + top - kMedium);
        return;
    }
}

// Links lead inside the reply, or to what they are called after: "EX-001, page 2". Never out of the program.
void ReplyPreview::follow(const QUrl& link) {
    const QString fragment = link.fragment();
    if (models::kindOf(fragment)) {
        Q_EMIT goTo(fragment);
    } else if (link.isRelative() && !fragment.isEmpty()) {
        m_browser->scrollToAnchor(fragment);
    }
}

} // namespace casebound::views
