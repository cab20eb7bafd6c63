// SPDX-License-Identifier: GPL-3.0-or-later
// locked-case-for-tests FOLDER (stay|anew): makes a case in the folder, works in it and closes it, as locking
// does; then counts what of it stands in this process's memory (stay), or starts itself anew as the window
// does and counts there. One line of JSON: {"passphrase", "text", "name", "dumpable", "path", "descriptors"},
// these as many more than before there was a case.
#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/session/case_session.h"
#include "core/session/services.h"
#include "tests/support/cheap_key_derivation.h"
#include "tests/ui/support/own_memory.h"
#include "ui/shell/relaunch.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <sys/prctl.h>

namespace casebound {
namespace {

constexpr int kLength = 24;
constexpr char kDescriptorsBefore[] = "LOCKED_CASE_DESCRIPTORS";

// Each is spelled by a function: no constant of the program holds it, so that it is found only where it was
// put.
enum Secret { Passphrase = 3, Text = 11, Name = 17 };

char letterOf(Secret secret, int i) {
    return static_cast<char>('a' + (i * i * 7 + i * secret + secret) % 26);
}

QString spelled(Secret secret) {
    QString word;
    for (int i = 0; i < kLength; ++i)
        word.append(QLatin1Char(letterOf(secret, i)));
    return word;
}

int countOf(Secret secret) {
    const auto letter = [secret](int i) { return letterOf(secret, i); };
    return countInOwnMemory(kLength, 1, letter) + countInOwnMemory(kLength, 2, letter);
}

// What a program keeps that was not written with care: nobody wipes it.
struct Forgotten {
    QString passphrase = spelled(Passphrase);
    QByteArray text = spelled(Text).toUtf8();
    QString name = spelled(Name);
};

int descriptors() {
    return static_cast<int>(
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size());
}

Outcome work(const QString& folder) {
    const CheapKeyDerivation derivation;
    SystemRandom random;
    const SystemClock clock;
    session::Credentials credentials{SecureBytes::copyOf(spelled(Passphrase).toUtf8()), {}, {}};
    CB_TRY(const auto made, session::CaseSession::create(QDir(folder).filePath(QStringLiteral("a.casebound")),
                                                         credentials, CheapKeyDerivation::kProfile,
                                                         {derivation, random, clock}, QStringLiteral("Ada")));
    const QString input = QDir(folder).filePath(QStringLiteral("case.json"));
    QFile file(input);
    if (!file.open(QIODevice::WriteOnly)) return failure(ErrorCode::Io, QStringLiteral("cannot write"));
    file.write(
        QByteArray(
            R"({"identities": [{"key": "i", "names": ["%1"], "appearances": [{"key": "k", "label": "Keeper"}]}],
                   "events": [{"title": "%2 was said by %1"}]})")
            .replace("%1", spelled(Name).toUtf8())
            .replace("%2", spelled(Text).toUtf8()));
    file.close();
    NoProgress quiet;
    CB_CHECK(made->loadFile(input, quiet));
    QFile::remove(input);
    CB_TRY(const auto hits, made->search(spelled(Text), 5));
    if (hits.isEmpty()) return failure(ErrorCode::NotFound, QStringLiteral("the text is not found"));
    return made->close();
}

int tell(const QString& path) {
    const int dumpable = ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0);
    ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0); // else only root could read its own memory
    const QJsonObject found{
        {QStringLiteral("passphrase"), countOf(Passphrase)},
        {QStringLiteral("text"), countOf(Text)},
        {QStringLiteral("name"), countOf(Name)},
        {QStringLiteral("dumpable"), dumpable},
        {QStringLiteral("path"), path},
        {QStringLiteral("descriptors"), descriptors() - qEnvironmentVariableIntValue(kDescriptorsBefore)}};
    std::puts(QJsonDocument(found).toJson(QJsonDocument::Compact).constData());
    return 0;
}

int fail(const Error& error) {
    std::fprintf(stderr, "%s\n", qPrintable(error.message));
    return 1;
}

int run(const QStringList& arguments) {
    if (arguments.value(1) == QLatin1String("--reopen-fd")) {
        const auto path = shell::handedOver(arguments.value(2).toInt());
        return path ? tell(*path) : fail(path.error());
    }
    qputenv(kDescriptorsBefore, QByteArray::number(descriptors()));
    const auto forgotten = std::make_unique<Forgotten>();
    if (const Outcome worked = work(arguments.value(1)); !worked) return fail(worked.error());
    if (arguments.value(2) == QLatin1String("stay")) return tell({});
    const Outcome relaunched = shell::relaunch(QStringLiteral("/cases/a.casebound"));
    return fail(relaunched.error());
}

} // namespace
} // namespace casebound

int main(int argc, char** argv) {
    if (!casebound::session::hardenProcess()) return 1;
    const QCoreApplication application(argc, argv);
    return casebound::run(QCoreApplication::arguments());
}
