// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secret_clipboard.h"

#include "tests/ui/support/demo_desk.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QtTest>

using namespace casebound;

class SecretClipboardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void WhatIsCopiedIsMarkedAsSecret() {
        widgets::copySecretly(QStringLiteral("words of a case"));
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(data->text(), QStringLiteral("words of a case"));
        QCOMPARE(data->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
    }

    void ItIsTakenOutAgain() {
        widgets::copySecretly(QStringLiteral("words of a case"));
        widgets::clearSecretClipboard();
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }

    void WhatSomebodyElseCopiedSinceStays() {
        widgets::copySecretly(QStringLiteral("words of a case"));
        QGuiApplication::clipboard()->setText(QStringLiteral("of another program"));
        widgets::clearSecretClipboard();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("of another program"));
    }
};

CASEBOUND_UI_TEST(SecretClipboardTest)
#include "secret_clipboard_test.moc"
