// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/demo_desk.h"
#include "ui/views/statements/passage_card.h"
#include "ui/views/statements/statement_text.h"
#include "ui/views/statements/statements_view.h"
#include "ui/widgets/masked_text_edit.h"

#include <QDropEvent>
#include <QMimeData>
#include <QtTest>

namespace casebound {

inline const QString kDenial = QStringLiteral("ST-001");

// A view of the demo case's statement, as big as it stands in the window.
struct Shown {
    DemoDesk demo;
    views::StatementsView view{demo.context()};

    explicit Shown(DemoDesk::With with = DemoDesk::With::Demo, const QString& names = {})
        : demo(with, names) {
        view.resize(1080, 720);
        view.QWidget::show();
        view.activateWindow();
        go(kDenial);
    }
    void go(const QString& ref) {
        view.show(ref);
        demo.settle();
    }
    views::StatementText& text() { return *view.findChild<views::StatementText*>(); }
    const session::StatementView& statement() { return text().statement(); }
    QList<views::PassageCard*> passages() { return view.findChildren<views::PassageCard*>(); }
    session::StatementView stored() {
        return *demo.ask([](session::CaseSession& session) { return session.statements().view(kDenial); });
    }
    void select(const QString& words) {
        const auto at = statement().text.indexOf(words);
        QVERIFY(at >= 0);
        text().select({at, words.size()});
    }
    // Nothing went wrong that somebody was told of.
    ~Shown() {
        view.hide(); // the keyboard leaves it while it is whole
        for (const Error& error : demo.prompts.told)
            QTest::qFail(qPrintable(error.message + error.field), __FILE__, __LINE__);
    }
    void trigger(QAction* action) {
        QVERIFY2(action->isEnabled(), qPrintable(action->text()));
        action->trigger();
        demo.settle();
    }
    QAction* action(const QString& words) {
        for (QAction* one : view.viewActions())
            if (one->text() == words) return one;
        qFatal("No such action.");
    }
};

inline void typeInto(views::PassageCard& card, const QString& words) {
    auto* edit = card.findChild<widgets::MaskedTextEdit*>();
    edit->setFocus();
    edit->moveCursor(QTextCursor::End);
    edit->textCursor().insertText(words);
}

// Whether it was taken.
inline bool dropOn(QWidget& target, QMimeData& dragged) {
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &drop);
    return drop.isAccepted();
}

inline const QString kThanks = QStringLiteral("We thank all members who have brought cake and kind words.");

} // namespace casebound
