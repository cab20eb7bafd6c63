// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/places.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>
#include <QSpinBox>
#include <QtTest>

using namespace casebound;

namespace {

QString nameOf(QWidget& widget) {
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&widget);
    return accessible ? accessible->text(QAccessible::Name).trimmed() : QString();
}

// Parts that Qt makes for itself. A screen reader meets what they belong to.
bool isInnerPart(const QWidget& widget) {
    const QWidget* parent = widget.parentWidget();
    const bool isOfLine = qobject_cast<const QLineEdit*>(parent); // its icons: the field has a key for each
    const bool isLineOfOther =
        qobject_cast<const QLineEdit*>(&widget) &&
        (qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent));
    const bool isOfTable =
        QLatin1String(widget.metaObject()->className()) == QLatin1String("QTableCornerButton");
    return isOfLine || isLineOfOther || isOfTable;
}

// Every action without a key of its own, and why it needs none.
const QSet<QString>& keyless() {
    static const QSet<QString> texts{
        // A slip of one key must not do it; its button stands in the form of the point.
        QStringLiteral("Remove point"),
        // Once for each public statement, from the notice that says that its text is missing.
        QStringLiteral("Add the text…"),
        // The key of copying, as everywhere, while the pages have the keys.
        QStringLiteral("Copy the passage with labels"),
    };
    return texts;
}

QList<QAction*> actionsOf(const QMenu& menu) {
    QList<QAction*> all;
    for (QAction* action : menu.actions()) {
        if (action->menu()) all += actionsOf(*action->menu());
        if (!action->menu() && !action->isSeparator()) all.append(action);
    }
    return all;
}

QList<QAction*> menuActions(const shell::MainWindow& window) {
    QList<QAction*> all;
    for (const QAction* menu : window.menuBar()->actions())
        all += actionsOf(*menu->menu());
    return all;
}

// Something that a key does, and the widget that must have the keys for it; without one: anywhere.
struct Bound {
    QKeySequence key;
    const QObject* what;
    const QWidget* scope;
    QString words;
};

const QWidget* scopeOf(Qt::ShortcutContext context, const QWidget& owner) {
    return context == Qt::WindowShortcut || context == Qt::ApplicationShortcut ? nullptr : &owner;
}

// Keys that reach a half make it the one in which one works, and its keys the window's.
bool isInOtherHalf(const shell::MainWindow& window, const QWidget& widget) {
    const shell::Workplace* place = window.workplace();
    for (const QWidget* at = &widget; place && at; at = at->parentWidget())
        if (qobject_cast<const shell::Pane*>(at)) return at != &place->active();
    return false;
}

QList<Bound> boundIn(const shell::MainWindow& window) {
    QList<Bound> all;
    const auto add = [&all](const QAction& action, const QWidget* scope) {
        if (!action.isEnabled()) return;
        for (const QKeySequence& key : action.shortcuts())
            all.append({key, &action, scope, action.text()});
    };
    for (const QAction* action : menuActions(window))
        if (action->shortcutContext() == Qt::WindowShortcut) add(*action, nullptr);
    for (const QWidget* widget : seenIn(window)) {
        if (qobject_cast<const QAbstractButton*>(widget)) continue; // shows the action of something else
        if (isInOtherHalf(window, *widget)) continue;
        for (const QAction* action : widget->actions())
            add(*action, scopeOf(action->shortcutContext(), *widget));
        for (const auto* shortcut : widget->findChildren<QShortcut*>(Qt::FindDirectChildrenOnly))
            if (shortcut->isEnabled())
                all.append({shortcut->key(), shortcut, scopeOf(shortcut->context(), *widget),
                            QStringLiteral("a shortcut of ") + described(*widget)});
    }
    return all;
}

bool collide(const Bound& one, const Bound& other) {
    if (one.what == other.what || one.key.matches(other.key) == QKeySequence::NoMatch) return false;
    if (!one.scope || !other.scope) return true;
    return one.scope == other.scope || one.scope->isAncestorOf(other.scope) ||
           other.scope->isAncestorOf(one.scope);
}

} // namespace

class AccessibleWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // One walk through the window for all that is asked of it.
    void initTestCase() {
        WindowFixture fixture;
        inEveryPlace(fixture, [&](const QString& where) {
            lookForNames(fixture, where);
            lookForKeys(fixture, where);
            lookForCollisions(fixture, where);
        });
    }

    void EverythingThatTakesTheKeysOrAClickHasAName() { QVERIFY(areNone(m_nameless)); }
    void EveryActionHasWordsAndAKey() { QVERIFY(areNone(m_keyless)); }
    void NoKeyDoesTwoThings() { QVERIFY(areNone(m_collisions)); }

    void NoMenuHasALetterTwice() {
        WindowFixture fixture;
        QStringList twice;
        for (const QAction* menu : fixture.window.menuBar()->actions()) {
            QHash<QKeySequence, QString> letters;
            for (const QAction* action : menu->menu()->actions()) {
                const QKeySequence letter = QKeySequence::mnemonic(action->text());
                if (!letter.isEmpty() && letters.contains(letter))
                    twice.append(action->text() + u' ' + letters.value(letter));
                letters.insert(letter, action->text());
            }
        }
        QVERIFY(areNone(twice));
    }

private:
    void lookForNames(const WindowFixture& fixture, const QString& where) {
        for (QWidget* widget : seenIn(fixture.window)) {
            const bool isButton = qobject_cast<QAbstractButton*>(widget);
            if ((!takesTab(*widget) && !isButton) || isInnerPart(*widget)) continue;
            if (nameOf(*widget).isEmpty())
                m_nameless.append(where + QStringLiteral(": ") + described(*widget));
        }
    }

    void lookForKeys(WindowFixture& fixture, const QString& where) {
        QList<QAction*> actions = menuActions(fixture.window);
        if (fixture.window.workplace()) actions += fixture.place().active().view()->viewActions();
        for (const QAction* action : std::as_const(actions)) {
            // Keys that work only in one widget are told after a tab.
            const bool hasKey = !action->shortcut().isEmpty() || action->text().contains(u'\t') ||
                                keyless().contains(action->text());
            if (action->text().isEmpty() || !hasKey)
                m_keyless.append(where + QStringLiteral(": ") + action->text());
        }
    }

    void lookForCollisions(const WindowFixture& fixture, const QString& where) {
        const QList<Bound> bound = boundIn(fixture.window);
        for (qsizetype i = 0; i < bound.size(); ++i)
            for (qsizetype j = i + 1; j < bound.size(); ++j)
                if (collide(bound[i], bound[j]))
                    m_collisions.append(
                        QStringLiteral("%1: %2 is \"%3\" and \"%4\"")
                            .arg(where, bound[i].key.toString(), bound[i].words, bound[j].words));
    }

    QStringList m_nameless;
    QStringList m_keyless;
    QStringList m_collisions;
};

CASEBOUND_UI_TEST(AccessibleWindowTest)
#include "accessible_window_test.moc"
