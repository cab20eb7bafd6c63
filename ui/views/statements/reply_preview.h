// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/statements/statement_work.h"

#include <QTextBrowser>
#include <QWidget>

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace casebound::views {

// A reply as it would read. Loads nothing but what it was given, and nothing of it gets into X11's PRIMARY.
class ReplyBrowser : public QTextBrowser {
    Q_OBJECT
public:
    explicit ReplyBrowser(QWidget* parent = nullptr);

    QVariant loadResource(int type, const QUrl& name) override;

protected:
    QMimeData* createMimeDataFromSelection() const override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void copySelected();
};

// Beside the answer: the reply it becomes, scrolled to the chosen point.
class ReplyPreview : public QWidget {
    Q_OBJECT
public:
    explicit ReplyPreview(QWidget* parent = nullptr);

    // Those that answer the statement. The chosen one stays chosen where it is still there.
    void setReplies(const QList<Choice>& replies);
    QString reply() const; // empty: none
    void setHtml(const QString& html, const QString& point);
    // To what stands there about a point, "ST-001.3".
    void scrollTo(const QString& point);
    QString text() const;

Q_SIGNALS:
    void replyChosen();
    void newReplyWanted();
    void goTo(const QString& ref);

private:
    void follow(const QUrl& link);

    QComboBox* m_replies;
    QPushButton* m_open;
    QStackedWidget* m_stack;
    ReplyBrowser* m_browser;
    QString m_html;
};

} // namespace casebound::views
