// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/help.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>

#include <gmock/gmock.h>

namespace casebound::cli {
namespace {

const QString kPage = QStringLiteral(CASEBOUND_SOURCE_DIR "/packaging/man/casebound-cli.1");

QStringList pageLines() {
    QFile file(kPage);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll()).replace(QLatin1String("\\-"), QLatin1String("-")).split(u'\n');
}

// What follows a macro on its line, without the quotes around arguments.
QString argumentOf(const QString& line) {
    return line.section(u' ', 1).remove(u'"').simplified();
}

// From a heading to the next one of the same or a higher rank.
QStringList section(const QString& macro, const QString& name) {
    QStringList found;
    bool isInside = false;
    for (const QString& line : pageLines()) {
        const bool isHeading = line.startsWith(QLatin1String(".SH ")) || line.startsWith(macro + u' ');
        if (isHeading) isInside = line.startsWith(macro + u' ') && argumentOf(line) == name;
        if (isInside && !isHeading) found.append(line);
    }
    return found;
}

QSet<QString> headingsIn(const QStringList& lines) {
    QSet<QString> names;
    for (const QString& line : lines)
        if (line.startsWith(QLatin1String(".SS "))) names.insert(argumentOf(line));
    return names;
}

// The tags of a list: the line after each .TP, "--jobs N" or "-o FILE, --output FILE".
QSet<QString> optionsIn(const QStringList& lines) {
    static const QRegularExpression option(QStringLiteral("--([a-z][a-z-]*)((?: [A-Z][A-Z0-9]*)?)"));
    QSet<QString> options;
    for (qsizetype at = 1; at < lines.size(); ++at) {
        if (lines[at - 1] != QLatin1String(".TP")) continue;
        auto found = option.globalMatch(argumentOf(lines[at]));
        while (found.hasNext()) {
            const auto match = found.next();
            options.insert(match.captured(1) + match.captured(2));
        }
    }
    return options;
}

QSet<QString> optionsOf(const QList<Option>& list) {
    QSet<QString> options;
    for (const Option& option : list)
        options.insert(QString::fromLatin1(option.name) +
                       (option.value ? u' ' + QString::fromLatin1(option.value) : QString()));
    return options;
}

std::string sorted(const QSet<QString>& names) {
    QStringList list(names.cbegin(), names.cend());
    list.sort();
    return list.join(QStringLiteral(", ")).toStdString();
}

TEST(ManPage, HasASectionForEveryCommandAndForNoOther) {
    QSet<QString> names;
    for (const Command& command : commands())
        names.insert(QString::fromLatin1(command.name));
    EXPECT_EQ(sorted(headingsIn(section(QStringLiteral(".SH"), QStringLiteral("COMMANDS")))), sorted(names));
}

TEST(ManPage, ListsEveryOptionOfEveryCommandWithItsValueAndNoOther) {
    for (const Command& command : commands())
        EXPECT_EQ(sorted(optionsIn(section(QStringLiteral(".SS"), QString::fromLatin1(command.name)))),
                  sorted(optionsOf(command.options)))
            << command.name;
}

TEST(ManPage, ListsTheOptionsThatEveryCommandTakes) {
    QSet<QString> wanted = optionsOf(globalOptions());
    wanted += {QStringLiteral("help"), QStringLiteral("version")};
    EXPECT_EQ(sorted(optionsIn(section(QStringLiteral(".SH"), QStringLiteral("OPTIONS")))), sorted(wanted));
}

TEST(ManPage, ShowsTheSynopsisOfEveryCommandAsTheHelpDoes) {
    for (const Command& command : commands()) {
        const QString synopsis = synopsisOf(command).replace(u'…', QLatin1String("...")).simplified();
        QStringList shown;
        for (const QString& line : section(QStringLiteral(".SS"), QString::fromLatin1(command.name)))
            if (line.startsWith(QLatin1String(".B casebound-cli "))) shown.append(argumentOf(line));
        EXPECT_EQ(shown.value(0).toStdString(), synopsis.toStdString());
    }
}

TEST(ManPage, MentionsNoOptionThatDoesNotExist) {
    static const QRegularExpression option(QStringLiteral("--([a-z][a-z-]*)"));
    QSet<QString> known{QStringLiteral("help"), QStringLiteral("version")};
    for (const Option& global : globalOptions())
        known.insert(QString::fromLatin1(global.name));
    for (const Command& command : commands())
        for (const Option& own : command.options)
            known.insert(QString::fromLatin1(own.name));
    for (const QString& line : pageLines()) {
        auto found = option.globalMatch(line);
        while (found.hasNext())
            EXPECT_TRUE(known.contains(found.next().captured(1))) << line.toStdString();
    }
}

TEST(ManPage, IsSetWithoutWarnings) {
    const QString groff = QStandardPaths::findExecutable(QStringLiteral("groff"));
    const QString mandoc = QStandardPaths::findExecutable(QStringLiteral("mandoc"));
    if (groff.isEmpty() && mandoc.isEmpty()) GTEST_SKIP() << "neither groff nor mandoc is installed";
    QProcess process;
    if (groff.isEmpty())
        process.start(mandoc, {QStringLiteral("-T"), QStringLiteral("lint"), QStringLiteral("-W"),
                               QStringLiteral("warning"), kPage});
    else
        process.start(groff, {QStringLiteral("-man"), QStringLiteral("-ww"), QStringLiteral("-T"),
                              QStringLiteral("utf8"), kPage});
    ASSERT_TRUE(process.waitForFinished());
    EXPECT_EQ(process.exitCode(), 0);
    EXPECT_EQ(process.readAllStandardError().toStdString(), "");
    EXPECT_TRUE(!groff.isEmpty() || process.readAllStandardOutput().isEmpty());
}

} // namespace
} // namespace casebound::cli
