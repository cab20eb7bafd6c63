// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/privacy/register.h"
#include "core/reading/reader_program.h"
#include "core/reading/sealed_document.h"

#include <QList>
#include <QString>

#include <memory>

namespace casebound::privacy {

// How sure a hit is. Exact and Lookalike block what is about to leave, Near and Pattern are listed.
enum class LeakLevel {
    Exact,     // a registered name, after folding; also in raw bytes, as UTF-8 or UTF-16
    Lookalike, // written with other characters that look the same; a part that cannot be read
    Near,      // one letter off; a weak name in lower case; one word of a longer name by itself
    Pattern,   // an e-mail address, a telephone number, an account number: nobody in particular
};
constexpr auto choices(LeakLevel) {
    using enum LeakLevel;
    return std::to_array<records::Choice<LeakLevel>>(
        {{Exact, "exact"}, {Lookalike, "lookalike"}, {Near, "near"}, {Pattern, "pattern"}});
}

// A place and whose name stands there.
struct LeakHit {
    IdentityId person;       // null for patterns
    AppearanceId appearance; // the one that a mention would be; null where the person has none, for patterns
    QString rule; // for machines: "as-written", "skeleton", "one-letter", "e-mail", …; "unread-part": no
                  // name, but a part of the file of which only single letters could be searched
    LeakLevel level = LeakLevel::Exact;
    qsizetype offset = 0; // UTF-16 units in the text of `where`; bytes where that is "raw bytes"
    qsizetype length = 0;
    QString where; // "file name", "text", "page text, page 2", "metadata", …, "raw bytes"
    // What stands around it in the file, on one line; what was found there is replaced by a label, or by the
    // rule that found it, in brackets. Empty for raw bytes.
    QString context = {};
};

// Searches files for every name and alias of the register, in every disguise. Made once for a state of the
// names, asked as often as one likes; thread-safe. Holds names: drop it when they are hidden.
class LeakCheck {
public:
    // A form of a person's name that may stand, exactly so.
    struct Allowed {
        AppearanceId appearance;
        QString form;
    };
    explicit LeakCheck(const Register& names, const QList<Allowed>& allowed = {});
    LeakCheck(LeakCheck&&) noexcept;
    LeakCheck& operator=(LeakCheck&&) noexcept;
    ~LeakCheck();

    // Reads the file back in the sandboxed reader (text, metadata, names of members, annotations, members and
    // attachments, decompressed streams) and searches that, its name, and its bytes as they are. Hits in the
    // order of their levels. Errors: everything of reading::Reader::open() and extractEverything(): then
    // nothing is known about the file; Cancelled.
    Result<QList<LeakHit>> check(const QString& name, const reading::SealedDocument& content,
                                 const reading::ReaderProgram& program, Progress& progress) const;

    // The same for one text.
    QList<LeakHit> checkText(const QString& text, const QString& where) const;

private:
    struct Tables;
    std::unique_ptr<const Tables> m_tables;
};

} // namespace casebound::privacy
