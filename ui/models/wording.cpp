// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace casebound::models {

using records::Kind;

namespace {

struct KindWords {
    Kind kind;
    const char* one;
    const char* many;
    const char* icon;
};

constexpr std::array kWords{
    KindWords{Kind::Appearance, QT_TRANSLATE_NOOP("kind", "Person"), QT_TRANSLATE_NOOP("kind", "People"),
              "person"},
    KindWords{Kind::Body, QT_TRANSLATE_NOOP("kind", "Body"), QT_TRANSLATE_NOOP("kind", "Bodies"), "body"},
    KindWords{Kind::Allegation, QT_TRANSLATE_NOOP("kind", "Allegation"),
              QT_TRANSLATE_NOOP("kind", "Allegations"), "allegation"},
    KindWords{Kind::Testimony, QT_TRANSLATE_NOOP("kind", "Testimony"),
              QT_TRANSLATE_NOOP("kind", "Testimonies"), "testimony"},
    KindWords{Kind::Event, QT_TRANSLATE_NOOP("kind", "Event"), QT_TRANSLATE_NOOP("kind", "Events"), "event"},
    KindWords{Kind::PublicStatement, QT_TRANSLATE_NOOP("kind", "Public statement"),
              QT_TRANSLATE_NOOP("kind", "Public statements"), "statement"},
    KindWords{Kind::Reply, QT_TRANSLATE_NOOP("kind", "Reply"), QT_TRANSLATE_NOOP("kind", "Replies"), "reply"},
    KindWords{Kind::Exhibit, QT_TRANSLATE_NOOP("kind", "Exhibit"), QT_TRANSLATE_NOOP("kind", "Exhibits"),
              "exhibit"},
    KindWords{Kind::Source, QT_TRANSLATE_NOOP("kind", "Source"), QT_TRANSLATE_NOOP("kind", "Sources"),
              "source"},
    KindWords{Kind::Request, QT_TRANSLATE_NOOP("kind", "Request"), QT_TRANSLATE_NOOP("kind", "Requests"),
              "request"},
    KindWords{Kind::Citation, QT_TRANSLATE_NOOP("kind", "Citation"), QT_TRANSLATE_NOOP("kind", "Citations"),
              "citation"},
    KindWords{Kind::Link, QT_TRANSLATE_NOOP("kind", "Link"), QT_TRANSLATE_NOOP("kind", "Links"), "link"},
    KindWords{Kind::Translation, QT_TRANSLATE_NOOP("kind", "Translation"),
              QT_TRANSLATE_NOOP("kind", "Translations"), "translation"},
    KindWords{Kind::Topic, QT_TRANSLATE_NOOP("kind", "Question"), QT_TRANSLATE_NOOP("kind", "Questions"),
              "topic"},
    KindWords{Kind::Consent, QT_TRANSLATE_NOOP("kind", "Consent"), QT_TRANSLATE_NOOP("kind", "Consents"),
              "consent"},
    KindWords{Kind::Export, QT_TRANSLATE_NOOP("kind", "Export"), QT_TRANSLATE_NOOP("kind", "Ledger"),
              "export"},
};

// Choices that are written with their hyphen; those of other codes stand between words.
constexpr std::array kOneWord{"decision-maker", "first-hand", "self-contradiction", "third-party"};

const KindWords& wordsOf(Kind kind) {
    for (const auto& words : kWords)
        if (words.kind == kind) return words;
    return kWords.front();
}

// A code is English already, but for its punctuation; a translation may still replace it.
QString spoken(const char* context, const QString& code) {
    const QByteArray source = code.toUtf8();
    QString words = QCoreApplication::translate(context, source.constData());
    if (words == code) words.replace(u'_', u' ');
    if (!words.isEmpty()) words.replace(0, 1, words.at(0).toUpper());
    return words;
}

} // namespace

QString kindName(Kind kind) {
    return QCoreApplication::translate("kind", wordsOf(kind).one);
}

QString kindPlural(Kind kind) {
    return QCoreApplication::translate("kind", wordsOf(kind).many);
}

QString kindIcon(Kind kind) {
    return QString::fromLatin1(wordsOf(kind).icon);
}

QString fieldName(const QString& field) {
    return spoken("field", field);
}

QString choiceName(const QString& choice) {
    const QString words = spoken("choice", choice);
    const bool isOneWord = std::any_of(kOneWord.begin(), kOneWord.end(),
                                       [&choice](const char* one) { return choice == QLatin1String(one); });
    return isOneWord ? words : QString(words).replace(u'-', u' ');
}

std::optional<Kind> kindOf(const QString& ref) {
    const auto parsed = records::parseReference(ref);
    return parsed ? std::optional(parsed->kind) : std::nullopt;
}

QString recordOf(const QString& ref) {
    const auto parsed = records::parseReference(ref);
    return parsed ? records::reference(parsed->kind, parsed->number) : QString();
}

} // namespace casebound::models
