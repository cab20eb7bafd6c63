// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pdf_builder.h"
#include "tests/ui/support/demo_desk.h"
#include "ui/views/exhibits/exhibits_view.h"

#include <QFile>
#include <QtTest>

namespace casebound {

// The view of exhibits over a case of its own, shown as in a window.
class ExhibitsFixture {
public:
    explicit ExhibitsFixture(DemoDesk::With with = DemoDesk::With::Demo, const QString& namesPassword = {})
        : bench(with, namesPassword)
        , view(bench.context()) {
        view.resize(1080, 720);
        // What the window does.
        QObject::connect(&view, &widgets::View::goTo, &view, [this](const QString& ref) { view.show(ref); });
        QObject::connect(&bench.desk, &models::CaseDesk::changed, &view, [this] { view.refresh(); });
        view.QWidget::show();
        (void)QTest::qWaitForWindowExposed(&view);
        bench.settle();
    }

    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(bench.path(name));
        if (!file.open(QIODevice::WriteOnly)) qFatal("A file cannot be written.");
        file.write(bytes);
        return file.fileName();
    }
    void import(const QStringList& paths) {
        view.importPaths(paths);
        DemoDesk::waitUntil([this] { return !view.import().isRunning(); });
        bench.settle();
    }
    // Shows a page and waits for its picture, or its text where it has none.
    void open(const QString& ref, int page = 1) {
        view.show(ref);
        auto& pages = view.reading().pages();
        DemoDesk::waitUntil([&] {
            const auto& source = pages.source();
            const bool hasText = source.isOpen() && source.page(page);
            return hasText && (!source.canRender() || source.picture(page));
        });
        bench.settle();
    }
    // As it looks in a window of 1280×800 and of 1920×1080, beside the navigation.
    void pictures(const QString& name) {
        if (qEnvironmentVariableIsEmpty("CASEBOUND_PICTURES")) return;
        for (const QSize size : {QSize(1080, 700), QSize(1720, 980)}) {
            view.resize(size);
            QTest::qWait(100);
            bench.settle();
            picture(view, QStringLiteral("%1-%2").arg(name).arg(size.width()));
        }
        view.resize(1080, 720);
        bench.settle();
    }
    // Of the general meeting in the demo case, whatever number the import gave them.
    QString minutes() const {
        for (const auto& row : view.exhibits().rows())
            if (row.title.startsWith(QStringLiteral("Minutes of the general meeting"))) return row.ref;
        qFatal("The demo case has no minutes.");
    }
    widgets::PageCanvas& canvas() { return *view.reading().pages().canvas(); }
    // Where a stretch of the page's text stands in the canvas.
    QRect rectOf(int page, const QString& words) {
        auto& pages = view.reading().pages();
        const auto& shown = pages.source().page(page)->shown;
        const qsizetype at = shown.text.indexOf(words);
        if (at < 0) qFatal("The page does not have these words.");
        canvas().select(page, {at, words.size()});
        const QRect rect = canvas().selectionRect();
        canvas().clearSelection();
        return rect;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&canvas(), key, modifiers);
    }

    DemoDesk bench;
    views::ExhibitsView view;
};

} // namespace casebound
