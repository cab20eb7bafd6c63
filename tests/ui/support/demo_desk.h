// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "tests/support/cheap_key_derivation.h"
#include "tests/ui/support/prepared_prompts.h"
#include "ui/models/case_desk.h"
#include "ui/widgets/view.h"

#include <QTemporaryDir>

#include <memory>

namespace casebound {

// A desk with an open case in a folder of its own, and all that a view needs beside it.
class DemoDesk {
public:
    enum class With { Nothing, Demo }; // Demo: the demo case, with its documents imported

    explicit DemoDesk(With with = With::Demo, const QString& namesPassword = {});
    ~DemoDesk();

    widgets::Context context() { return {desk, prompts}; }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    // What `work(CaseSession&)` returned, waited for.
    template <class Work>
    auto ask(Work work) {
        std::optional<std::invoke_result_t<Work, session::CaseSession&>> got;
        desk.ask(&desk, std::move(work), [&got](auto answer) { got = std::move(answer); });
        waitUntil([&got] { return got.has_value(); });
        return std::move(*got);
    }
    // Lets the window's thread work until `isDone`; fails the program after a minute.
    static void waitUntil(const std::function<bool()>& isDone);
    // Until nothing was asked of the case for a moment: views show what is there.
    void settle();

    static constexpr const char* kPassphrase = "six invented words for a test";

    CheapKeyDerivation derivation;
    SystemRandom random;
    SystemClock clock;
    jobs::JobList jobs;
    PreparedPrompts prompts;
    models::CaseDesk desk{{derivation, random, clock}, jobs};

private:
    QTemporaryDir m_folder;
};

// Grabs a widget into FOLDER/NAME.png where $CASEBOUND_PICTURES names a folder; nothing otherwise.
void picture(QWidget& widget, const QString& name);

// Tests of a program, each run in the order of its file.
using MakeTest = std::unique_ptr<QObject> (*)();
QList<MakeTest>& registeredTests();
struct TestRegistration {
    explicit TestRegistration(MakeTest make) { registeredTests().append(make); }
};

// Runs all of them with the program's theme; the first argument may name one class. The exit status counts
// failures.
int runTests(int argc, char** argv);

} // namespace casebound

// Below each test class.
#define CASEBOUND_UI_TEST(TestClass)                                                                         \
    static const casebound::TestRegistration registered##TestClass(                                          \
        [] { return std::unique_ptr<QObject>(std::make_unique<TestClass>()); });
