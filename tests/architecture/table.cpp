// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/table.h"

#include <QFile>
#include <QRegularExpression>

namespace casebound::architecture {

namespace {

QSet<QString> words(const char* text) {
    const QStringList list = QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
    return QSet<QString>(list.begin(), list.end());
}

QString fileText(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Table makeDesignTable() {
    static const char* const rows[][2] = {
        {"base", ""},
        {"text", "base"},
        {"edtf", "base"},
        {"crypto", "base"},
        {"wire", "base"},
        {"reading", "base wire"},
        {"storage", "base crypto"},
        {"vault", "base crypto storage"},
        {"records", "base text edtf"},
        {"document", "base text"},
        {"privacy", "base text edtf crypto reading storage vault records document"},
        {"casefile", "base text storage vault records privacy"},
        {"ingest", "base text edtf crypto reading storage vault records privacy casefile"},
        {"reply", "base text edtf records document"},
        {"report", "base text document privacy"},
        {"packet", "base crypto reading privacy report"},
        {"session",
         "base text edtf crypto reading storage vault records document privacy casefile ingest reply "
         "report packet"},
        {"app/cli", "session base"},
        {"app/desktop", "session base ui/shell"},
        {"app/cage", "base wire"},
        {"app/reader", "base wire app/cage"},
        {"app/ocr", "base wire app/cage"},
        {"ui/jobs", "base"},
        {"ui/prompts", "base"},
        {"ui/models", "base text records edtf session ui/jobs"},
        {"ui/widgets", "base text records edtf session ui/jobs ui/prompts ui/models"},
        // Views see those four and the core that those see, never each other: the shell joins them.
        {"ui/views", "base text records edtf session ui/jobs ui/prompts ui/models ui/widgets"},
        {"ui/shell", "base text records edtf session ui/jobs ui/prompts ui/models ui/widgets ui/views"},
    };
    Table table;
    for (const auto& row : rows)
        table.insert(QString::fromLatin1(row[0]), words(row[1]));
    return table;
}

void reach(const Table& table, const QString& from, QSet<QString>& seen) {
    const QSet<QString> uses = table.value(from);
    for (const QString& used : uses) {
        if (seen.contains(used)) continue;
        seen.insert(used);
        reach(table, used, seen);
    }
}

} // namespace

const Table& designTable() {
    static const Table table = makeDesignTable();
    return table;
}

Table declaredTable(const QString& root) {
    static const QRegularExpression call(QStringLiteral(R"(casebound_module\(\s*(\w+)([^)]*)\))"));
    static const QRegularExpression uses(QStringLiteral(R"(\bUSES\b((?:\s+[a-z_]+)+))"));
    static const QRegularExpression space(QStringLiteral(R"(\s+)"));
    static const QRegularExpression comment(QStringLiteral(R"(#[^\n]*)"));
    static const QRegularExpression linked(QStringLiteral(R"(casebound_(?!wire|flags)(\w+))"));

    Table table;
    auto calls = call.globalMatch(fileText(root + QStringLiteral("/core/CMakeLists.txt")).remove(comment));
    while (calls.hasNext()) {
        const auto match = calls.next();
        const QStringList list = uses.match(match.captured(2)).captured(1).split(space, Qt::SkipEmptyParts);
        table.insert(match.captured(1), QSet<QString>(list.begin(), list.end()));
    }
    const QString wire = fileText(root + QStringLiteral("/core/reading/wire/CMakeLists.txt")).remove(comment);
    auto links = linked.globalMatch(wire);
    if (!wire.isEmpty()) table.insert(QStringLiteral("wire"), {});
    while (links.hasNext())
        table[QStringLiteral("wire")].insert(links.next().captured(1));
    return table;
}

QStringList differences(const Table& declared, const Table& design) {
    QStringList found;
    for (auto row = design.begin(); row != design.end(); ++row) {
        if (row.key().contains(u'/')) continue; // ui and app are not declared in core
        if (!declared.contains(row.key())) {
            found << row.key() + QStringLiteral(": in the design, but not declared");
            continue;
        }
        const QSet<QString> extra = declared.value(row.key()) - row.value();
        const QSet<QString> absent = row.value() - declared.value(row.key());
        for (const QString& used : extra)
            found << row.key() + QStringLiteral(": declared to use ") + used +
                         QStringLiteral(", which the design does not allow");
        for (const QString& used : absent)
            found << row.key() + QStringLiteral(": the design lets it use ") + used +
                         QStringLiteral(", which is not declared");
    }
    for (auto row = declared.begin(); row != declared.end(); ++row)
        if (!design.contains(row.key()))
            found << row.key() + QStringLiteral(": declared, but not in the design");
    found.sort();
    return found;
}

QStringList cycles(const Table& table) {
    QStringList found;
    for (auto row = table.begin(); row != table.end(); ++row) {
        QSet<QString> seen;
        reach(table, row.key(), seen);
        if (seen.contains(row.key())) found << row.key() + QStringLiteral(" reaches itself");
    }
    return found;
}

QString moduleOf(const QString& path) {
    const QStringList parts = path.split(u'/');
    if (parts.size() < 3) return {};
    if (path.startsWith(QStringLiteral("core/reading/wire/"))) return QStringLiteral("wire");
    if (parts[0] == u"core") return parts[1];
    if (path.startsWith(QStringLiteral("ui/views/")) && parts.size() > 3)
        return QStringLiteral("ui/views/") + parts[2];
    if (parts[0] == u"app" || parts[0] == u"ui") return parts[0] + u'/' + parts[1];
    return {};
}

} // namespace casebound::architecture
