// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/main_job/hand.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QTabBar>
#include <QWindow>
#include <QtTest>

namespace casebound {

namespace {

constexpr int kBeatMs = 15;
#ifdef CASEBOUND_SANITIZE
constexpr int kPatienceMs = 120000;
#else
constexpr int kPatienceMs = 30000;
#endif

// Where a hand can reach now: the dialog in front, or the whole window.
QWidget* front() {
    if (QWidget* popup = QApplication::activePopupWidget()) return popup;
    if (QWidget* dialog = QApplication::activeModalWidget()) return dialog;
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->isVisible() && window->inherits("QMainWindow")) return window;
    return nullptr;
}

QString plain(QString words) {
    return words.remove(u'&');
}

// A place that can be clicked: what is in sight of a widget.
struct Place {
    QWidget* in = nullptr;
    QPoint at;
};

QAbstractButton* buttonOf(const QString& words) {
    for (auto* button : front()->findChildren<QAbstractButton*>())
        if (button->isVisible() && button->isEnabled() &&
            (plain(button->text()) == words || button->accessibleName() == words))
            return button;
    return nullptr;
}

std::optional<Place> tabOf(const QString& words) {
    for (auto* bar : front()->findChildren<QTabBar*>())
        for (int tab = 0; tab < bar->count(); ++tab)
            if (bar->isVisible() && plain(bar->tabText(tab)) == words)
                return Place{bar, bar->tabRect(tab).center()};
    return std::nullopt;
}

std::optional<Place> rowOf(const QString& words) {
    for (auto* list : front()->findChildren<QAbstractItemView*>()) {
        if (!list->isVisible() || !list->model()) continue;
        for (int column = 0; column < list->model()->columnCount(); ++column)
            for (const QModelIndex& row : list->model()->match(
                     list->model()->index(0, column), Qt::DisplayRole, words, 1, Qt::MatchStartsWith)) {
                list->scrollTo(row);
                const QRect rect = list->visualRect(row);
                if (!rect.isEmpty()) return Place{list->viewport(), rect.center()};
            }
    }
    return std::nullopt;
}

std::optional<Place> placeOf(const QString& words) {
    if (!front()) return std::nullopt;
    if (auto* button = buttonOf(words)) return Place{button, button->rect().center()};
    if (const auto tab = tabOf(words)) return tab;
    return rowOf(words);
}

QString placeholderOf(const QWidget& field) {
    return field.property("placeholderText").toString();
}

QWidget* fieldOf(const QString& name) {
    if (!front()) return nullptr;
    for (auto* field : front()->findChildren<QWidget*>())
        if (field->isVisible() && field->isEnabled() && field->focusPolicy() != Qt::NoFocus &&
            (field->accessibleName() == name || placeholderOf(*field) == name))
            return field;
    return nullptr;
}

// Scrolled into sight, as a wheel would do it.
void reveal(QWidget* widget) {
    for (QWidget* above = widget->parentWidget(); above; above = above->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(above)) area->ensureWidgetVisible(widget);
}

void clickAt(const Place& place) {
    reveal(place.in);
    QWindow* window = place.in->window()->windowHandle();
    QTest::mouseClick(window, Qt::LeftButton, {}, place.in->mapTo(place.in->window(), place.at));
}

QWindow* keyboard() {
    if (QWidget* popup = QApplication::activePopupWidget()) return popup->windowHandle();
    if (QWindow* window = QGuiApplication::focusWindow()) return window;
    return front()->windowHandle();
}

// Not into a window that is still coming.
bool hasKeyboard() {
    QWidget* there = front();
    if (!there) return false;
    if (QApplication::activePopupWidget() || there->isActiveWindow()) return true;
    // What lay under a dialog has the display's keyboard before Qt knows of it.
    if (QGuiApplication::focusWindow() == there->windowHandle()) QApplication::setActiveWindow(there);
    return false;
}

} // namespace

Hand::Hand(QObject* parent)
    : QObject(parent) {
    m_beat.setInterval(kBeatMs);
    m_beat.setSingleShot(true);
    connect(&m_beat, &QTimer::timeout, this, &Hand::next);
}

Hand& Hand::add(Deed deed) {
    m_deeds.append(std::move(deed));
    return *this;
}

Hand& Hand::click(const QString& words) {
    return add({QStringLiteral("click on “%1”").arg(words), [words] { return placeOf(words).has_value(); },
                [words] { clickAt(*placeOf(words)); }});
}

Hand& Hand::into(const QString& field) {
    return add({QStringLiteral("go into “%1”").arg(field), [field] { return fieldOf(field) != nullptr; },
                [field] {
                    QWidget* there = fieldOf(field);
                    clickAt({there, QPoint(there->width() / 2, qMin(there->height() / 2, 14))});
                    QTest::keyClick(keyboard(), Qt::Key_End, Qt::ControlModifier);
                }});
}

Hand& Hand::type(const QString& words) {
    Deed deed{QStringLiteral("type"), hasKeyboard, [words] {
                  for (const QChar letter : words)
                      letter == u'\n' ? QTest::keyClick(keyboard(), Qt::Key_Return)
                                      : QTest::keyClick(keyboard(), letter.toLatin1());
              }};
    deed.isTyping = true;
    return add(std::move(deed));
}

Hand& Hand::press(const QString& keys) {
    return add({QStringLiteral("press %1").arg(keys), hasKeyboard, [keys] {
                    const QKeyCombination key = QKeySequence(keys)[0];
                    QTest::keyClick(keyboard(), key.key(), key.keyboardModifiers());
                }});
}

Hand& Hand::until(const QString& what, std::function<bool()> isSo) {
    return add({QStringLiteral("see that %1").arg(what), std::move(isSo), [] {}});
}

QString Hand::run() {
    m_missing.clear();
    m_waiting.start();
    m_beat.start();
    m_loop.exec();
    m_beat.stop();
    m_deeds.clear();
    return m_missing;
}

// A deed is taken off before it is done: what it opens may ask, and is answered by the next ones.
void Hand::next() {
    m_beat.start(); // anew, so that it also beats in the loop of a dialog that a deed opens
    if (m_isTyping || (m_actsIn && m_actsIn == front())) return; // in the middle of a deed that opened none
    if (m_deeds.isEmpty()) {
        if (!QApplication::activeModalWidget()) m_loop.quit();
        return;
    }
    if (!m_deeds.first().canStart()) {
        if (m_waiting.elapsed() > kPatienceMs) giveUp(m_deeds.first().what);
        return;
    }
    const Deed deed = m_deeds.takeFirst();
    m_waiting.restart();
    {
        const QScopedValueRollback acting(m_actsIn, front());
        const QScopedValueRollback typing(m_isTyping, deed.isTyping);
        deed.act();
    }
    m_waiting.restart();
}

void Hand::giveUp(const QString& what) {
    if (m_missing.isEmpty()) m_missing = what;
    m_deeds.clear();
    for (QWidget* dialog = QApplication::activeModalWidget(); dialog;
         dialog = QApplication::activeModalWidget()) {
        dialog->close();
        if (dialog == QApplication::activeModalWidget()) break;
    }
}

} // namespace casebound
