// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/unnamed_names.h"

#include "tests/architecture/tree.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace casebound::architecture {

namespace {

// core/text and app/cli are one target each with all below them; elsewhere each folder is one.
QString targetOf(const QString& path) {
    const QString top = path.section(u'/', 0, 0);
    if (top == QLatin1String("core") || top == QLatin1String("app")) return path.section(u'/', 0, 1);
    return path.section(u'/', 0, -2);
}

// The statements right inside of unnamed namespaces, without what stands in their braces.
QStringList statementsOf(const QString& code) {
    static const QRegularExpression opening(QStringLiteral(R"(\bnamespace\s*\{)"));
    QStringList statements;
    for (auto it = opening.globalMatch(code); it.hasNext();) {
        int depth = 1;
        QString statement;
        for (qsizetype at = it.next().capturedEnd(); at < code.size() && depth > 0; ++at) {
            const QChar c = code[at];
            if (c == u'{' && ++depth == 2) statement += c;
            const bool isEnd = c == u'}' ? --depth == 1 : c == u';' && depth == 1;
            if (isEnd)
                statements.append(std::exchange(statement, {}).simplified());
            else if (depth == 1)
                statement += c;
        }
    }
    return statements;
}

// What a statement gives a name to; empty for tests, macros, operators and what only uses something.
QString nameIn(QString statement) {
    static const QRegularExpression templates(QStringLiteral(R"(^template\s*<[^({]*?>\s*(?=\w))"));
    static const QRegularExpression alias(QStringLiteral(R"(^using (\w+) =)"));
    static const QRegularExpression type(
        QStringLiteral(R"(^(?:struct|class|union|enum(?: class)?) (\w+)\b[^(]*\{$)"));
    static const QRegularExpression value(QStringLiteral(R"(\b([A-Za-z_]\w*)\s*(?:[(={[]|$))"));
    static const QRegularExpression macro(QStringLiteral("^(Q_\\w+|[A-Z][A-Z0-9_]+|PrintTo)$"));
    statement.remove(templates);
    if (const auto match = alias.match(statement); match.hasMatch()) return match.captured(1);
    if (const auto match = type.match(statement); match.hasMatch()) return match.captured(1);
    static const QRegularExpression noName(
        QStringLiteral("^(using|struct|class|union|enum|friend|typedef|#)\\b"));
    if (noName.match(statement).hasMatch() || statement.contains(QLatin1String("operator"))) return {};
    const QString name = value.match(statement).captured(1);
    return macro.match(name).hasMatch() ? QString() : name;
}

} // namespace

QStringList namesUnnamedTwice(const QString& root) {
    QMap<QString, QStringList> users; // by target and name
    for (const SourceFile& file : readSources(root, {QStringLiteral("core"), QStringLiteral("app"),
                                                     QStringLiteral("ui"), QStringLiteral("tests")})) {
        if (!file.path.endsWith(QLatin1String(".cpp")) || file.path.contains(QLatin1String("/programs/")))
            continue;
        QSet<QString> names;
        for (const QString& statement : statementsOf(lex(file).code.join(u'\n')))
            names.insert(nameIn(statement));
        names.remove(QString());
        for (const QString& name : std::as_const(names))
            users[QStringLiteral("%1: %2").arg(targetOf(file.path), name)].append(
                file.path.section(u'/', -1));
    }
    QStringList found;
    for (auto it = users.cbegin(); it != users.cend(); ++it)
        if (it->size() > 1) found << QStringLiteral("%1 in %2").arg(it.key(), it->join(QStringLiteral(", ")));
    return found;
}

} // namespace casebound::architecture
