// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/label_check.h"

#include "core/privacy/name_pattern.h"
#include "core/text/folding.h"
#include "core/text/matcher.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace casebound::privacy {
namespace {

QStringList wordsOf(const QString& text) {
    return text::foldForSearch(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

// Words that stand in names and say nothing about them; as initials they are words too.
bool isCommonWord(const QString& folded) {
    static const QSet<QString> words = [] {
        QSet<QString> set;
        const auto list =
            QStringLiteral("a al am an and ap as at av be bin bint by da das de del della den der des di do "
                           "dos du e el et for from he i ibn if in is it la las le les lo los me my no of on "
                           "or so te ten ter the to u ul un und up us van vom von we y zu zum zur")
                .split(QLatin1Char(' '));
        for (const QString& word : list)
            set.insert(word);
        return set;
    }();
    return words.contains(folded);
}

bool namesAPerson(NameKind kind) {
    switch (kind) {
    case NameKind::RealName:
    case NameKind::Alias:
    case NameKind::Nickname:
    case NameKind::Initials:
    case NameKind::Handle:
        return true;
    default:
        return false;
    }
}

// "MQ", "M.Q.", "M Q", "mq"; a common word counts only where it is written in capitals.
bool holdsInitials(const QString& label, const QSet<QString>& initials) {
    QString singles; // a run of single letters, joined
    for (const QString& word : wordsOf(label)) {
        singles = word.size() == 1 ? singles + word : QString();
        if (singles.size() > 1 && initials.contains(singles)) return true;
        if (initials.contains(word) && (!isCommonWord(word) || label.contains(word.toUpper()))) return true;
    }
    return false;
}

bool hasLetter(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar unit) { return unit.isLetter(); });
}

} // namespace

// Everything that a label may not hold, folded.
struct LabelCheck::GiveAways {
    explicit GiveAways(const Register& known)
        : names(patternsOf(known), text::RuleSet::upTo(text::Level::LookAlike)) {
        for (const Identity& identity : known.identities())
            for (const Name& name : identity.names)
                if (namesAPerson(name.kind)) add(name);
    }

    static QList<text::Pattern> patternsOf(const Register& known) {
        QList<text::Pattern> patterns;
        for (const Identity& identity : known.identities())
            for (const Name& name : identity.names)
                patterns.append(patternOf(name, 0));
        return patterns;
    }

    void add(const Name& name) {
        const QStringList words = wordsOf(name.text);
        if (name.kind == NameKind::Initials) {
            initials.insert(words.join(QString()));
            return;
        }
        QString letters;
        for (const QString& word : words) {
            if (word.size() > 1 && !isCommonWord(word)) parts.insert(word);
            letters += word.front();
        }
        if (name.kind == NameKind::Handle || letters.size() < 2) return;
        initials.insert(letters);
        initials.insert(letters.right(1) + letters.chopped(1));
        if (letters.size() > 2) initials.insert(QString(letters.front()) + letters.back());
    }

    text::Matcher names;
    QSet<QString> parts;
    QSet<QString> initials; // of two letters and more, also with the family name first
};

LabelCheck::LabelCheck(const Register& names)
    : m_giveAways(std::make_unique<const GiveAways>(names)) {}
LabelCheck::LabelCheck(LabelCheck&&) noexcept = default;
LabelCheck& LabelCheck::operator=(LabelCheck&&) noexcept = default;
LabelCheck::~LabelCheck() = default;

Outcome LabelCheck::label(const QString& label) const {
    const QStringList words = wordsOf(label);
    if (words.isEmpty() || label.contains(QChar(text::kMentionCharacter)))
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("A label needs a word or a number, and cannot hold a mention."));
    if (!m_giveAways->names.scan(label).isEmpty())
        return failure(ErrorCode::Refused,
                       QStringLiteral("This label holds a name that is kept in Names. A label is shown "
                                      "everywhere: choose one that tells nothing, like \"Witness 3\"."));
    if (std::any_of(words.begin(), words.end(),
                    [&](const QString& word) { return m_giveAways->parts.contains(word); }))
        return failure(
            ErrorCode::Refused,
            QStringLiteral("This label holds part of a name that is kept in Names. A label is "
                           "shown everywhere: choose one that tells nothing, like \"Witness 3\"."));
    if (holdsInitials(label, m_giveAways->initials))
        return failure(ErrorCode::Refused,
                       QStringLiteral("This label holds the initials of somebody in Names. Initials give "
                                      "people away: choose a label that tells nothing, like \"Witness 3\"."));
    return {};
}

Outcome LabelCheck::code(const QString& code) const {
    if (!hasLetter(code) || m_giveAways->names.scan(code).isEmpty()) return {};
    return failure(ErrorCode::Refused,
                   QStringLiteral("This code holds a name that is kept in Names. Codes stand in the clear: "
                                  "choose one that tells nothing, like first-review."));
}

Outcome checkLabel(const QString& label, const Register& names) {
    return LabelCheck(names).label(label);
}

QList<AppearanceId> labelsThatGiveAway(const Register& names) {
    const LabelCheck check(names);
    QList<AppearanceId> found;
    const auto& entries = names.labels().entries();
    for (auto entry = entries.constBegin(); entry != entries.constEnd(); ++entry) {
        const Outcome outcome = check.label(entry->label);
        if (!outcome && outcome.error().code == ErrorCode::Refused) found.append(entry.key());
    }
    std::sort(found.begin(), found.end(), [&](AppearanceId a, AppearanceId b) {
        return qMakePair(names.labels().label(a), a) < qMakePair(names.labels().label(b), b);
    });
    return found;
}

} // namespace casebound::privacy
