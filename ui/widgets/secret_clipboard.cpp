// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secret_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QTimer>

namespace casebound::widgets {

namespace {

constexpr int kKeptMs = 60000;

// The data that is ours while the clipboard still holds it: Qt deletes it when something else is copied.
QPointer<QMimeData>& ours() {
    static QPointer<QMimeData> data;
    return data;
}

QTimer* clearingTimer() {
    static QPointer<QTimer> timer;
    if (!timer) {
        timer = new QTimer(qGuiApp);
        timer->setSingleShot(true);
        timer->setInterval(kKeptMs);
        QObject::connect(timer, &QTimer::timeout, qGuiApp, [] { clearSecretClipboard(); });
        QObject::connect(qGuiApp, &QCoreApplication::aboutToQuit, qGuiApp, [] { clearSecretClipboard(); });
    }
    return timer;
}

} // namespace

void copySecretly(const QString& text) {
    auto* data = new QMimeData;
    data->setText(text);
    copySecretly(data);
}

void copySecretly(QMimeData* data) {
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    ours() = data;
    QGuiApplication::clipboard()->setMimeData(data, QClipboard::Clipboard);
    clearingTimer()->start();
}

void clearSecretClipboard() {
    const QClipboard* clipboard = QGuiApplication::clipboard();
    if (ours() && clipboard->mimeData(QClipboard::Clipboard) == ours())
        QGuiApplication::clipboard()->clear(QClipboard::Clipboard);
    ours().clear();
}

void keepPrimaryEmpty() {
    static bool isKept = false;
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (isKept || !clipboard->supportsSelection()) return;
    isKept = true;
    QObject::connect(clipboard, &QClipboard::selectionChanged, clipboard, [clipboard] {
        if (clipboard->ownsSelection()) clipboard->clear(QClipboard::Selection);
    });
}

} // namespace casebound::widgets
