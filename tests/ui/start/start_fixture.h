// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/demo_desk.h"
#include "ui/views/start/start_view.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/secret_edit.h"
#include "ui/widgets/secret_words.h"

#include <QAbstractButton>
#include <QtTest>

#include <mutex>

namespace casebound {

// Derives keys only as long as nobody holds it: so that a test can look at the window while it waits.
class HeldDerivation final : public vault::KeyDerivation {
public:
    bool knows(int profile) const override { return m_cheap.knows(profile); }
    int defaultProfile() const override { return m_cheap.defaultProfile(); }
    Result<SecureBytes> derive(int profile, const SecureBytes& password,
                               const QByteArray& salt) const override {
        const std::lock_guard waiting(hold);
        return m_cheap.derive(profile, password, salt);
    }
    mutable std::mutex hold;

private:
    CheapKeyDerivation m_cheap;
};

// A home of its own, a desk without a case, and the view.
struct Start {
    Start() {
        qputenv("HOME", home.path().toUtf8());
        view.resize(1280, 800);
        view.show();
    }
    ~Start() {
        if (desk.isOpen()) desk.close();
        DemoDesk::waitUntil([this] { return desk.state() == models::CaseDesk::State::Closed; });
    }

    // Only what can be seen can be used.
    template <class Widget>
    Widget* seen(const std::function<bool(Widget*)>& isWanted) {
        for (Widget* one : view.findChildren<Widget*>())
            if (one->isVisible() && isWanted(one)) return one;
        return nullptr;
    }
    void click(const char* text) {
        auto* button = seen<QAbstractButton>([&](QAbstractButton* one) {
            return (one->text().isEmpty() ? one->accessibleName() : one->text()) == QString::fromUtf8(text);
        });
        if (!button) qFatal("There is no button \"%s\".", text);
        button->click();
    }
    widgets::SecretEdit* field(const char* placeholder) {
        return seen<widgets::SecretEdit>(
            [&](widgets::SecretEdit* one) { return one->accessibleName() == QLatin1String(placeholder); });
    }
    QString notice() {
        widgets::Notice* shown = seen<widgets::Notice>(
            [](widgets::Notice* one) { return one->parentWidget()->objectName().isEmpty(); });
        return shown ? shown->text() : QString();
    }
    QString typeWords(const QByteArray& words, const char* placeholder) {
        QTest::keyClicks(field(placeholder), QString::fromUtf8(words));
        return notice();
    }
    void makeCase(const QString& path) {
        session::Credentials credentials;
        credentials.passphrase = SecureBytes::copyOf("open sesame");
        auto made = session::CaseSession::create(path, credentials, CheapKeyDerivation::kProfile,
                                                 desk.services(), QStringLiteral("Somebody"));
        if (!made || !(*made)->close()) qFatal("A case cannot be made.");
    }
    // A small case as an archive for a passphrase.
    QString archived() {
        const QString path = home.filePath(QStringLiteral("a.casebound"));
        const QString archive = home.filePath(QStringLiteral("a.age"));
        makeCase(path);
        session::Credentials credentials;
        credentials.passphrase = SecureBytes::copyOf("open sesame");
        auto opened =
            session::CaseSession::open(path, credentials, desk.services(), QStringLiteral("Somebody"));
        session::SealFor sealFor;
        sealFor.passphrase = SecureBytes::copyOf("sealed for later");
        NoProgress progress;
        if (!opened || !(*opened)->archive(archive, sealFor, progress) || !(*opened)->close())
            qFatal("A case cannot be archived.");
        return archive;
    }
    // The next prepared path, for the row that is the n-th to be seen.
    void chooseFile(int row) {
        QList<QAbstractButton*> buttons;
        for (auto* one : view.findChildren<QAbstractButton*>())
            if (one->isVisible() && one->text() == QString::fromUtf8("Choose…")) buttons.append(one);
        buttons.at(row)->click();
    }
    void ownPassphrase(const QString& words) {
        click("A passphrase of my own");
        QTest::keyClicks(field("Passphrase"), words);
        QTest::keyClicks(field("The same once more"), words);
    }
    // At the page that asks for the passphrase of a case that is there.
    void atTheLock() {
        const QString path = home.filePath(QStringLiteral("a.casebound"));
        makeCase(path);
        prompts.paths.append(QStringList{path});
        click("Open a case");
    }

    // Laid out as it is on a screen.
    void show(const QString& name) {
        QTest::qWait(30);
        picture(view, name);
    }

    QTemporaryDir home;
    HeldDerivation derivation;
    SystemRandom random;
    SystemClock clock;
    jobs::JobList jobs;
    PreparedPrompts prompts;
    models::CaseDesk desk{{derivation, random, clock}, jobs};
    views::StartView view{desk, prompts};
};

inline QByteArray wordsOf(views::StartView& view) {
    for (const auto* words : view.findChildren<widgets::SecretWords*>())
        if (words->isVisible()) return words->words().view().toByteArray();
    return {};
}

} // namespace casebound
