// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/demo_desk.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workplace.h"

#include <QPointer>

namespace casebound {

// The real window over a demo case, with prepared answers and a relaunch that only notes what was asked.
class WindowFixture {
public:
    static constexpr int kNever = 1000 * 1000; // ms

    explicit WindowFixture(DemoDesk::With with = DemoDesk::With::Demo, const QString& namesPassword = {},
                           int blankAfterMs = kNever)
        : demo(with, namesPassword)
        , window({demo.desk, demo.jobs, demo.prompts,
                  [this](const QString& path) {
                      relaunched.append(path);
                      return Outcome();
                  },
                  blankAfterMs}) {
        window.show();
        // The desk was open before the window was there: it opens once more, as its users do it.
        reopen();
    }

    // Closes and opens the same case again.
    void reopen() {
        const QString path = demo.path(QStringLiteral("case.casebound"));
        if (demo.desk.isOpen()) demo.desk.close();
        DemoDesk::waitUntil([this] { return demo.desk.state() == models::CaseDesk::State::Closed; });
        models::CaseRequest request;
        request.path = path;
        request.credentials.passphrase = SecureBytes::copyOf(DemoDesk::kPassphrase);
        demo.desk.open(std::move(request));
        DemoDesk::waitUntil([this] { return demo.desk.isOpen(); });
        demo.settle();
    }

    shell::Workplace& place() { return *window.workplace(); }
    void run(shell::Command command) { window.commands().action(command)->trigger(); }
    void go(const char* ref) {
        place().go(*models::destinationOf(QLatin1String(ref)));
        demo.settle();
    }

    DemoDesk demo;
    QStringList relaunched;
    shell::MainWindow window;
};

} // namespace casebound
