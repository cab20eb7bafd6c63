// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/binaries.h"

#include <QProcess>
#include <QRegularExpression>

namespace casebound::architecture {

namespace {

Result<QString> output(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        return failure(ErrorCode::ReaderFailed, program + QStringLiteral(" did not work."),
                       QString::fromUtf8(process.readAllStandardError()));
    return QString::fromUtf8(process.readAllStandardOutput());
}

QStringList captured(const QString& text, const QString& pattern) {
    const QRegularExpression line(pattern, QRegularExpression::MultilineOption);
    QStringList found;
    for (auto matches = line.globalMatch(text); matches.hasNext();)
        found << matches.next().captured(1);
    found.removeDuplicates();
    return found;
}

Result<QStringList> symbols(const QString& option, const QString& path, const QString& prefix) {
    CB_TRY(const QString text, output(QStringLiteral("readelf"), {QStringLiteral("-W"), option, path}));
    return captured(text, QStringLiteral("\\s(%1\\w*)(?:@|\\s*$)").arg(QRegularExpression::escape(prefix)));
}

} // namespace

Result<QStringList> neededLibraries(const QString& path) {
    CB_TRY(const QString text,
           output(QStringLiteral("readelf"), {QStringLiteral("-W"), QStringLiteral("-d"), path}));
    return captured(text, QStringLiteral(R"(\(NEEDED\).*\[(.+)\])"));
}

Result<QStringList> loadedLibraries(const QString& path) {
    CB_TRY(const QString text, output(QStringLiteral("ldd"), {path}));
    return captured(text, QStringLiteral(R"(^\s*(\S+))"));
}

Result<QStringList> dynamicSymbols(const QString& path, const QString& prefix) {
    return symbols(QStringLiteral("--dyn-syms"), path, prefix);
}

Result<QStringList> allSymbols(const QString& path, const QString& prefix) {
    return symbols(QStringLiteral("-s"), path, prefix);
}

QStringList bannedAmong(const QStringList& libraries, const QStringList& banned) {
    QStringList found;
    for (const QString& library : libraries)
        for (const QString& name : banned)
            if (library.contains(name, Qt::CaseInsensitive)) found << library;
    return found;
}

} // namespace casebound::architecture
