// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_look.h"

#include "ui/shell/commands.h"

#include <QApplication>
#include <QWidget>

#include <array>

namespace casebound::shell {

using widgets::Tone;

namespace {

constexpr qreal kSmallestLetters = 8;
constexpr qreal kLargestLetters = 24;

struct ToneCommand {
    Tone tone;
    Command command;
    const char* code;
};

constexpr std::array kTones{ToneCommand{Tone::FollowDesktop, Command::FollowDesktop, "desktop"},
                            ToneCommand{Tone::Light, Command::Light, "light"},
                            ToneCommand{Tone::Dark, Command::Dark, "dark"}};

const QString kGeometry = QStringLiteral("geometry");
const QString kLetters = QStringLiteral("letters");
const QString kTone = QStringLiteral("tone");

} // namespace

WindowLook::WindowLook(QWidget& window, const Commands& commands)
    : m_window(window)
    , m_commands(commands)
    , m_usual(QApplication::font().pointSizeF()) {}

void WindowLook::setTone(Tone tone) {
    for (const auto& each : kTones)
        if (each.tone == tone) m_commands.action(each.command)->setChecked(true);
    widgets::applyTheme(*qApp, tone);
}

void WindowLook::changeLetters(qreal points) {
    setLetters(QApplication::font().pointSizeF() + points);
}

void WindowLook::normalLetters() {
    setLetters(m_usual);
}

void WindowLook::setLetters(qreal points) {
    QFont font = QApplication::font();
    font.setPointSizeF(qBound(kSmallestLetters, points, kLargestLetters));
    QApplication::setFont(font);
    widgets::applyTheme(*qApp, widgets::themeTone());
}

// A tone that came with the program's start is not kept: it was for this time.
QJsonObject WindowLook::state() const {
    QJsonObject state{{kGeometry, QString::fromLatin1(m_window.saveGeometry().toBase64())},
                      {kLetters, QApplication::font().pointSizeF() - m_usual}};
    for (const auto& each : kTones)
        if (m_commands.action(each.command)->isChecked()) state.insert(kTone, QLatin1String(each.code));
    return state;
}

void WindowLook::restore(const QJsonObject& state) {
    if (const QString geometry = state[kGeometry].toString(); !geometry.isEmpty())
        m_window.restoreGeometry(QByteArray::fromBase64(geometry.toLatin1()));
    if (const qreal letters = state[kLetters].toDouble(); letters != 0) setLetters(m_usual + letters);
    for (const auto& each : kTones)
        if (each.tone != Tone::FollowDesktop && state[kTone].toString() == QLatin1String(each.code))
            setTone(each.tone);
}

} // namespace casebound::shell
