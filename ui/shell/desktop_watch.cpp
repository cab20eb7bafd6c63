// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desktop_watch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace casebound::shell {

namespace {

// org.freedesktop.portal.Settings: 1 prefers dark, 2 light, 0 has no preference.
constexpr uint kPrefersDark = 1;
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kScheme = QStringLiteral("color-scheme");
const QString kPortal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPortalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kSettings = QStringLiteral("org.freedesktop.portal.Settings");

// The portal wraps the value in one variant, older ones in two.
uint unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

DesktopWatch::DesktopWatch(QObject* parent)
    : QObject(parent) {
    QDBusConnection session = QDBusConnection::sessionBus();
    if (session.isConnected()) {
        session.connect(kPortal, kPortalPath, kSettings, QStringLiteral("SettingChanged"), this,
                        SLOT(onSetting(QDBusMessage)));
        for (const char* name : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"})
            session.connect({}, {}, QLatin1String(name), QStringLiteral("ActiveChanged"), this,
                            SLOT(onScreenSaver(bool)));
        askTone();
    }
    QDBusConnection system = QDBusConnection::systemBus();
    if (system.isConnected())
        system.connect(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
                       QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"),
                       this, SLOT(onSleep(bool)));
}

void DesktopWatch::askTone() {
    QDBusMessage question =
        QDBusMessage::createMethodCall(kPortal, kPortalPath, kSettings, QStringLiteral("Read"));
    question << kAppearance << kScheme;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        done->deleteLater();
        if (reply.isError()) return;
        m_prefersDark = unwrapped(reply.value().variant()) == kPrefersDark;
        Q_EMIT prefersDarkChanged(*m_prefersDark);
    });
}

void DesktopWatch::onSetting(const QDBusMessage& message) {
    const QVariantList values = message.arguments();
    if (values.value(0).toString() != kAppearance || values.value(1).toString() != kScheme) return;
    m_prefersDark = unwrapped(values.value(2)) == kPrefersDark;
    Q_EMIT prefersDarkChanged(*m_prefersDark);
}

void DesktopWatch::onSleep(bool begins) {
    if (begins) Q_EMIT lockWanted();
}

void DesktopWatch::onScreenSaver(bool active) {
    if (active) Q_EMIT lockWanted();
}

} // namespace casebound::shell
