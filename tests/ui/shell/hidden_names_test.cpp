// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/places.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QTextEdit>
#include <QtTest>

using namespace casebound;

namespace {

constexpr int kMostRows = 300;

// What a screen reader is told of a widget.
QStringList toldOf(QWidget& widget) {
    QStringList told;
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&widget);
    if (!spoken) return told;
    for (const auto text :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        told.append(spoken->text(text));
    if (auto* words = spoken->textInterface()) told.append(words->text(0, words->characterCount()));
    return told;
}

QStringList cellsOf(const QAbstractItemModel& model, const QModelIndex& parent = {}) {
    QStringList said;
    for (int row = 0; row < qMin(model.rowCount(parent), kMostRows); ++row)
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : {int(Qt::DisplayRole), int(Qt::EditRole), int(Qt::ToolTipRole),
                                   int(Qt::AccessibleTextRole), int(Qt::AccessibleDescriptionRole)})
                said.append(index.data(role).toString());
            if (column == 0) said += cellsOf(model, index);
        }
    return said;
}

// Everything that can be seen of the window, pointed at, or heard.
QStringList saidIn(const QWidget& window) {
    QStringList said{window.windowTitle()};
    for (QWidget* widget : seenIn(window)) {
        for (const char* words : {"text", "plainText", "placeholderText", "title", "currentText"})
            said.append(widget->property(words).toString());
        said += {widget->toolTip(), widget->statusTip(), widget->whatsThis()};
        said += toldOf(*widget);
        if (const auto* items = qobject_cast<const QAbstractItemView*>(widget); items && items->model())
            said += cellsOf(*items->model());
        if (const auto* choices = qobject_cast<const QComboBox*>(widget)) said += cellsOf(*choices->model());
    }
    said.removeAll(QString());
    return said;
}

} // namespace

class HiddenNamesTest : public QObject {
    Q_OBJECT

    // Names that are said anywhere in the window, each with where.
    QStringList said(WindowFixture& fixture, const QStringList& names) {
        QStringList found;
        inEveryPlace(fixture, [&](const QString& where) {
            const QString all = saidIn(fixture.window).join(u'\n');
            for (const QString& name : names)
                if (all.contains(name)) found.append(where + QStringLiteral(": ") + name);
        });
        return found;
    }

    QStringList namesOf(WindowFixture& fixture) {
        const auto people =
            fixture.demo.ask([](session::CaseSession& session) { return session.namesDesk().identities(); });
        QStringList names;
        for (const auto& person : *people)
            for (const auto& name : person.names)
                names.append(name.text);
        return names;
    }

private Q_SLOTS:
    void AreSaidNowhereInTheWindow() {
        WindowFixture fixture;
        const QStringList names = namesOf(fixture);
        QVERIFY(names.size() > 12);
        fixture.demo.desk.hideNames();
        DemoDesk::waitUntil([&] { return fixture.demo.desk.names() == session::NamesState::Hidden; });
        fixture.demo.settle();
        QVERIFY(areNone(said(fixture, names)));
    }

    // The same look with names shown finds them: it would notice.
    void AreFoundByTheSameLookWhileTheyAreShown() {
        WindowFixture fixture;
        const QStringList names = namesOf(fixture);
        const QStringList found = said(fixture, names);
        QStringList missed;
        for (const QString& name : names)
            if (std::none_of(found.begin(), found.end(),
                             [&](const QString& each) { return each.endsWith(QStringLiteral(": ") + name); }))
                missed.append(name);
        QVERIFY(areNone(missed));
    }
};

CASEBOUND_UI_TEST(HiddenNamesTest)
#include "hidden_names_test.moc"
