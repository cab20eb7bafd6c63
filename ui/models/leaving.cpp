// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/leaving.h"

#include "core/records/consent.h"

#include <QCoreApplication>

#include <array>

namespace casebound::models {

namespace {

struct LeavingWords {
    const char* name;
    const char* explained;
    const char* verb;
    const char* file;
};

// In the order of Leaving.
constexpr std::array kLeavingWords{
    LeavingWords{QT_TRANSLATE_NOOP("leaving", "Sealed packet"),
                 QT_TRANSLATE_NOOP("leaving",
                                   "A summary and the exhibits under labels of their own, signed and "
                                   "encrypted for one reader. No registered name is in it."),
                 QT_TRANSLATE_NOOP("leaving", "Seal…"), "packet"},
    LeavingWords{QT_TRANSLATE_NOOP("leaving", "Reply"),
                 QT_TRANSLATE_NOOP("leaving",
                                   "The answer to a public statement, point by point, as one file that "
                                   "anybody can read."),
                 QT_TRANSLATE_NOOP("leaving", "Write…"), "reply"},
    LeavingWords{QT_TRANSLATE_NOOP("leaving", "Summary"),
                 QT_TRANSLATE_NOOP("leaving",
                                   "Everything in the case in short, as one file that anybody can read. "
                                   "Private notes stay behind."),
                 QT_TRANSLATE_NOOP("leaving", "Write…"), "summary"},
    LeavingWords{QT_TRANSLATE_NOOP("leaving", "Archive of everything"),
                 QT_TRANSLATE_NOOP("leaving",
                                   "The whole case, with all names and originals, encrypted for a key or "
                                   "passphrase of its own. Whoever opens it can read everything."),
                 QT_TRANSLATE_NOOP("leaving", "Archive…"), "archive"},
};

struct PurposeWords {
    const char* code;
    const char* explained;
};
constexpr std::array kPurposes{
    PurposeWords{"internal",
                 QT_TRANSLATE_NOOP("purpose", "For those who work on this case and nobody else.")},
    PurposeWords{"lawyer", QT_TRANSLATE_NOOP("purpose", "For legal advice, under a lawyer's secrecy.")},
    PurposeWords{"reviewers",
                 QT_TRANSLATE_NOOP("purpose", "For people who check the work before anything is public.")},
    PurposeWords{"publication",
                 QT_TRANSLATE_NOOP("purpose", "For everybody, for good: it can never be called back.")},
    PurposeWords{
        "authorities",
        QT_TRANSLATE_NOOP("purpose", "For police, courts or supervisors, who may have to act on it.")},
};

const LeavingWords& wordsOfLeaving(Leaving what) {
    return kLeavingWords[static_cast<std::size_t>(what)];
}

QString leavingWords(const char* words) {
    return QCoreApplication::translate("leaving", words);
}

constexpr qsizetype kGroup = 4;

} // namespace

QString leavingName(Leaving what) {
    return leavingWords(wordsOfLeaving(what).name);
}

QString leavingExplained(Leaving what) {
    return leavingWords(wordsOfLeaving(what).explained);
}

QString leavingVerb(Leaving what) {
    return leavingWords(wordsOfLeaving(what).verb);
}

bool passesGate(Leaving what) {
    return what != Leaving::Archive;
}

bool isSealed(Leaving what) {
    return what == Leaving::Packet || what == Leaving::Archive;
}

QStringList formatsOf(Leaving what) {
    switch (what) {
    case Leaving::Packet:
    case Leaving::Archive:
        return {QStringLiteral("age")};
    case Leaving::Reply:
        return {QStringLiteral("pdf"), QStringLiteral("html"), QStringLiteral("md")};
    case Leaving::Summary:
        return {QStringLiteral("pdf"), QStringLiteral("html"), QStringLiteral("md"), QStringLiteral("json")};
    }
    return {};
}

QString formatName(const QString& format) {
    if (format == QLatin1String("pdf")) return QStringLiteral("PDF");
    if (format == QLatin1String("html")) return leavingWords(QT_TRANSLATE_NOOP("leaving", "Web page (HTML)"));
    if (format == QLatin1String("md"))
        return leavingWords(QT_TRANSLATE_NOOP("leaving", "Plain text (Markdown)"));
    if (format == QLatin1String("json"))
        return leavingWords(QT_TRANSLATE_NOOP("leaving", "For machines (JSON)"));
    return format;
}

QString suggestedFile(Leaving what, const QString& format) {
    return QStringLiteral("%1.%2").arg(QLatin1String(wordsOfLeaving(what).file), format);
}

QStringList purposes() {
    QStringList codes;
    for (const auto& choice : choices(records::Purpose{}))
        codes.append(QString::fromLatin1(choice.name));
    return codes;
}

QString purposeExplained(const QString& purpose) {
    for (const auto& words : kPurposes)
        if (purpose == QLatin1String(words.code))
            return QCoreApplication::translate("purpose", words.explained);
    return {};
}

QString groupedFingerprint(const QString& fingerprint) {
    QStringList groups;
    const QString bare = QString(fingerprint).remove(u' ');
    for (qsizetype at = 0; at < bare.size(); at += kGroup)
        groups.append(bare.mid(at, kGroup));
    return groups.join(u' ');
}

QString fingerprintLines(const QString& fingerprint) {
    QString grouped = groupedFingerprint(fingerprint);
    const qsizetype middle = grouped.indexOf(u' ', grouped.size() / 2 - 1);
    if (middle > 0) grouped[middle] = u'\n';
    return grouped;
}

} // namespace casebound::models
