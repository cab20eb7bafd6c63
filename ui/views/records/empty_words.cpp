// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/records/empty_words.h"

#include <QCoreApplication>

#include <array>

namespace casebound::views {

using records::Kind;

namespace {

struct EmptyWords {
    Kind kind;
    const char* title;
    const char* text;
};

constexpr std::array kWords{
    EmptyWords{Kind::Appearance, QT_TRANSLATE_NOOP("empty", "Nobody is in the case yet"),
               QT_TRANSLATE_NOOP("empty", "People are known by a label in a role, such as “Witness 3”. Who "
                                          "they are stands under Names.")},
    EmptyWords{Kind::Body, QT_TRANSLATE_NOOP("empty", "No bodies yet"),
               QT_TRANSLATE_NOOP("empty", "Organisations, sections and committees, and who belonged to them "
                                          "when.")},
    EmptyWords{Kind::Allegation, QT_TRANSLATE_NOOP("empty", "No allegations yet"),
               QT_TRANSLATE_NOOP("empty", "What is alleged, against whom, and where it stands. A title is "
                                          "enough to begin with.")},
    EmptyWords{Kind::Testimony, QT_TRANSLATE_NOOP("empty", "No testimonies yet"),
               QT_TRANSLATE_NOOP("empty", "What a witness said, paragraph by paragraph, each with how they "
                                          "know it.")},
    EmptyWords{Kind::Event, QT_TRANSLATE_NOOP("empty", "No events yet"),
               QT_TRANSLATE_NOOP("empty", "What happened, when, and who says so. The date may be as unsure "
                                          "as it is.")},
    EmptyWords{Kind::Reply, QT_TRANSLATE_NOOP("empty", "No replies yet"),
               QT_TRANSLATE_NOOP("empty", "A reply answers public statements point by point. Say which, and "
                                          "who writes it.")},
    EmptyWords{Kind::Source, QT_TRANSLATE_NOOP("empty", "No sources yet"),
               QT_TRANSLATE_NOOP("empty", "Something outside this case: an article, a web page, a survey, "
                                          "and whether it was seen.")},
    EmptyWords{Kind::Request, QT_TRANSLATE_NOOP("empty", "No requests yet"),
               QT_TRANSLATE_NOOP("empty", "Who asked whom for what, and whether an answer came. The days "
                                          "without one are counted.")},
    EmptyWords{Kind::Citation, QT_TRANSLATE_NOOP("empty", "No citations yet"),
               QT_TRANSLATE_NOOP("empty", "They are made where something is read: select a passage of an "
                                          "exhibit and cite it.")},
    EmptyWords{Kind::Link, QT_TRANSLATE_NOOP("empty", "No links yet"),
               QT_TRANSLATE_NOOP("empty", "Open any record and link it with another: supports, contradicts, "
                                          "context, same origin.")},
    EmptyWords{Kind::Translation, QT_TRANSLATE_NOOP("empty", "No translations yet"),
               QT_TRANSLATE_NOOP("empty", "A layer over an exhibit, testimony or public statement, paragraph "
                                          "by paragraph.")},
    EmptyWords{Kind::Topic, QT_TRANSLATE_NOOP("empty", "No questions yet"),
               QT_TRANSLATE_NOOP("empty", "What this case is to find out. Any record can belong to a "
                                          "question.")},
    EmptyWords{Kind::Consent, QT_TRANSLATE_NOOP("empty", "No consents yet"),
               QT_TRANSLATE_NOOP("empty", "What each witness or source agreed to. Nothing recorded means "
                                          "no: it does not leave.")},
};

const EmptyWords* wordsOf(Kind kind) {
    for (const auto& words : kWords)
        if (words.kind == kind) return &words;
    return nullptr;
}

} // namespace

QString emptyTitle(Kind kind) {
    const EmptyWords* words = wordsOf(kind);
    return QCoreApplication::translate("empty",
                                       words ? words->title : QT_TRANSLATE_NOOP("empty", "Nothing here yet"));
}

QString emptyText(Kind kind) {
    const EmptyWords* words = wordsOf(kind);
    return QCoreApplication::translate(
        "empty", words ? words->text : QT_TRANSLATE_NOOP("empty", "A title is enough to begin with."));
}

} // namespace casebound::views
