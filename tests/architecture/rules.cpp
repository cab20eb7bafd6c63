// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include "tests/architecture/tree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <functional>

namespace casebound::architecture {

namespace {

const QStringList kProduct{QStringLiteral("core"), QStringLiteral("app"), QStringLiteral("ui")};

bool isIn(const QString& path, const QStringList& homes) {
    for (const QString& home : homes)
        if (path.startsWith(home)) return true;
    return false;
}

QString at(const QString& path, qsizetype line, const QString& what) {
    return QStringLiteral("%1:%2: %3").arg(path).arg(line).arg(what);
}

// Calls back for every #include: its line from 1, the bracket or quote, and what stands inside.
void eachInclude(const SourceFile& file, const std::function<void(int, QChar, const QString&)>& call) {
    static const QRegularExpression include(QStringLiteral(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"));
    for (qsizetype i = 0; i < file.lines.size(); ++i)
        if (const auto match = include.match(file.lines[i]); match.hasMatch())
            call(static_cast<int>(i) + 1, match.captured(1).front(), match.captured(2));
}

bool mayInclude(const QString& from, const QString& to, const Table& table) {
    if (from == to) return true;
    const QString views = QStringLiteral("ui/views");
    const QSet<QString> uses = table.value(from.startsWith(views) ? views : from);
    return uses.contains(to) || (to.startsWith(views) && uses.contains(views));
}

} // namespace

QStringList includesOutsideTheTable(const QString& root, const Table& table) {
    QStringList found;
    for (const SourceFile& file : readSources(root, kProduct)) {
        const QString from = moduleOf(file.path);
        eachInclude(file, [&](int line, QChar kind, const QString& name) {
            if (kind != u'"') return;
            const QString to = moduleOf(name);
            if (to.isEmpty())
                found << at(file.path, line,
                            name + QStringLiteral(" is not written from the project's root"));
            else if (!QFileInfo::exists(root + u'/' + name))
                found << at(file.path, line, name + QStringLiteral(" does not exist"));
            else if (!mayInclude(from, to, table))
                found << at(file.path, line,
                            QStringLiteral("%1 may not include %2 (%3)").arg(from, to, name));
        });
    }
    return found;
}

QStringList librariesOutsideTheirHome(const QString& root) {
    struct Library {
        QRegularExpression headers;
        QStringList homes;
    };
    const auto library = [](const char* headers, const char* homes) {
        return Library{QRegularExpression(QString::fromLatin1(headers)),
                       QString::fromLatin1(homes).split(u' ', Qt::SkipEmptyParts)};
    };
    static const Library libraries[] = {
        library("^(sqlcipher/)?sqlite3(ext)?\\.h$", "core/storage/"),
        library("^sodium(\\.h$|/)", "core/crypto/ core/base/secure_bytes."),
        library("^openssl/", "core/crypto/"),
        library("^zxcvbn\\.h$", "core/vault/passphrase_measure."),
        library("^poppler", "app/reader/"),
        library("^(tesseract|leptonica)/", "app/ocr/"),
        library("^(seccomp\\.h|linux/(landlock|seccomp)\\.h)$", "app/cage/"),
        library("^unicode/", "core/text/"),
        library("^(cairo|pango|ft2build)", "core/report/"),
        library("^qpdf/", "core/report/ app/reader/"),
        library("^(libgfshare|qrencode)\\.h$", "core/vault/"),
        library("^archive(_entry)?\\.h$", "core/report/ core/packet/ app/reader/"),
        library("^(gtest|gmock|benchmark)/", ""),
    };
    QStringList found;
    for (const SourceFile& file : readSources(root, kProduct))
        eachInclude(file, [&](int line, QChar, const QString& name) {
            for (const Library& one : libraries)
                if (one.headers.match(name).hasMatch() && !isIn(file.path, one.homes))
                    found << at(file.path, line, name + QStringLiteral(" has another home"));
        });
    return found;
}

QStringList qtBeyondCore(const QString& root, const QString& qtCoreHeaders) {
    // qrencode.h only looks like one of Qt's.
    static const QRegularExpression qtHeader(
        QStringLiteral("^(?!qrencode\\.h$)(Qt[A-Z]\\w*/)?(Q[A-Z]\\w*|q[a-z]+\\.h)$"));
    const QString drawing = QDir(qtCoreHeaders).filePath(QStringLiteral("../QtGui/"));
    QStringList found;
    for (const SourceFile& file : readSources(root, {QStringLiteral("core"), QStringLiteral("app")})) {
        if (file.path.startsWith(QStringLiteral("app/desktop/"))) continue;
        const bool mayDraw = file.path.startsWith(QStringLiteral("app/reader/"));
        eachInclude(file, [&](int line, QChar kind, const QString& name) {
            const auto match = qtHeader.match(name);
            if (kind != u'<' || !match.hasMatch()) return;
            const QString folder = match.captured(1), header = match.captured(2);
            const auto from = [&](const char* module, const QString& headers) {
                return folder.isEmpty() ? QFileInfo::exists(headers + u'/' + header)
                                        : folder == QLatin1String(module);
            };
            if (!from("QtCore/", qtCoreHeaders) && !(mayDraw && from("QtGui/", drawing)))
                found << at(file.path, line, name + QStringLiteral(" is no header of QtCore"));
        });
    }
    return found;
}

QStringList forbiddenWords(const QString& root) {
    struct Word {
        QRegularExpression pattern;
        QStringList folders;
        QStringList except;
    };
    const auto core = QStringList{QStringLiteral("core"), QStringLiteral("app")};
    const auto desktop = QStringList{QStringLiteral("app/desktop/")};
    const auto word = [](const char* pattern, const QStringList& folders, const QStringList& except) {
        return Word{QRegularExpression(QString::fromLatin1(pattern)), folders, except};
    };
    const Word words[] = {
        word("\\b(QApplication|QWidget|QDialog|QMessageBox)\\b", core, desktop),
        word("\\b(QEventLoop|processEvents)\\b", core, desktop),
        word("\\btr\\s*\\(", core, desktop),
        word("\\bQFileDialog\\b", kProduct, {QStringLiteral("ui/widgets/file_chooser.")}),
        // The wheel changes them in passing: widgets/calm_inputs.h.
        word("\\bnew Q(ComboBox|SpinBox|DateEdit)\\b", kProduct, {}),
    };
    QStringList found;
    for (const Word& one : words)
        for (const SourceFile& file : readSources(root, one.folders)) {
            if (isIn(file.path, one.except)) continue;
            const QStringList code = lex(file).code;
            for (qsizetype i = 0; i < code.size(); ++i)
                if (const auto match = one.pattern.match(code[i]); match.hasMatch())
                    found << at(file.path, i + 1, match.captured() + QStringLiteral(" has no place here"));
        }
    return found;
}

QStringList sqlOutsideItsModules(const QString& root) {
    static const QRegularExpression sql(QStringLiteral(
        "\\b(SELECT\\s+[\\w*(]|INSERT\\s+(OR\\s+\\w+\\s+)?INTO\\b|UPDATE\\s+\\w+\\s+SET\\b|DELETE\\s+FROM\\b|"
        "(CREATE|DROP|ALTER)\\s+(VIRTUAL\\s+)?(TABLE|INDEX|TRIGGER)\\b|PRAGMA\\s+\\w)"));
    static const QStringList homes{QStringLiteral("core/storage/"), QStringLiteral("core/vault/"),
                                   QStringLiteral("core/casefile/"), QStringLiteral("core/privacy/")};
    QStringList found;
    for (const SourceFile& file : readSources(root, kProduct)) {
        if (isIn(file.path, homes)) continue;
        for (const Literal& literal : lex(file).literals)
            if (sql.match(literal.text).hasMatch())
                found << at(file.path, literal.line, QStringLiteral("SQL outside its modules"));
    }
    return found;
}

QStringList filesOutOfShape(const QString& root) {
    static const qsizetype kMostLines = 400;
    static const QString license = QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later");
    QStringList found;
    for (const SourceFile& file :
         readSources(root, kProduct + QStringList{QStringLiteral("tests"), QStringLiteral("resources")})) {
        if (file.lines.size() > kMostLines)
            found << at(file.path, file.lines.size(),
                        QStringLiteral("more than %1 lines: a concept is missing").arg(kMostLines));
        if (file.lines.value(0) != license)
            found << at(file.path, 1, QStringLiteral("the license line is not the first"));
        if (file.path.endsWith(QStringLiteral(".h")) && file.lines.value(1) != u"#pragma once")
            found << at(file.path, 2, QStringLiteral("no #pragma once"));
    }
    return found;
}

QStringList topLevelStrangers(const QString& root) {
    QStringList known =
        QStringLiteral(
            "CMakeLists.txt app core ui resources tests packaging README.md LICENSE CMakePresets.json")
            .split(u' ');
    QFile ignored(root + QStringLiteral("/.gitignore"));
    if (ignored.open(QIODevice::ReadOnly))
        for (QString line : QString::fromUtf8(ignored.readAll()).split(u'\n'))
            known << line.remove(u'/').trimmed();
    QStringList found;
    const QStringList entries = QDir(root).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QString& entry : entries)
        if (!known.contains(entry)) found << entry + QStringLiteral(": the top level is fixed");
    return found;
}

} // namespace casebound::architecture
