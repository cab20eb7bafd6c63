// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/rule.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace casebound::text {

// How a name is put together.
enum class Form {
    Words,    // found as a whole only: a handle, an address, the name of a place
    Person,   // of given names and a family name, each of which may be missing, shortened or elsewhere; see
              // namePartsOf()
    Number,   // of digits, which may be grouped in any way: a telephone number
    Initials, // in capitals, with and without points
};

// One way of writing a name, and what it stands for: the caller's number, several patterns may share one.
struct Pattern {
    QString text;
    int value = 0;
    Form form = Form::Words;
    bool isStrong =
        true; // else only rules that are sure of the whole name: it is one that many people or things have
};

// What the words of one spelling of a name are to it.
enum class Role {
    Given,
    Middle,   // between the first and the family name: maybe a second given name, maybe a second family name
    Particle, // van, der, al
    Family,
};

struct SoughtWord {
    int token = 0; // index into SoughtNames::tokens
    Role role = Role::Family;
};

// One spelling of one pattern, as a row of tokens.
struct Sought {
    int value = 0;
    Form form = Form::Words;
    bool isStrong = true;
    Rule rule = Rule::AsWritten; // the rule that made this spelling
    QList<SoughtWord> words;
    int anchor = 0; // Words: the place in `words` of the longest one

    bool isOneWord() const { return words.size() == 1; }
};

struct TokenUse {
    int sought = 0;
    int word = 0; // place in Sought::words
};

// All spellings of all patterns, and the words they are made of.
class SoughtNames {
public:
    explicit SoughtNames(RuleSet rules)
        : m_rules(rules) {}

    // False where nothing of it can be looked for: no letter or digit, or a mention.
    bool add(const Pattern& pattern);

    const QList<Sought>& sought() const { return m_sought; }
    const QStringList& tokens() const { return m_tokens; } // folded
    const QList<TokenUse>& usesOf(int token) const { return m_uses.at(token); }
    // Words glued from several: digits may follow them.
    bool isGlued(int token) const { return m_isGlued.at(token); }
    // As their letters look, in the case in which they were written and in both others.
    const QList<QStringList>& looks() const { return m_looks; }

private:
    struct Piece {
        QString text; // as written
        Role role = Role::Family;
    };
    static QList<Piece> piecesOf(const Pattern& pattern);

    void addSpelling(const Pattern& pattern, const QList<Piece>& pieces, Rule rule);
    void addGlued(const Pattern& pattern, const Sought& whole);
    void addWord(const Pattern& pattern, const QString& folded, Rule rule);
    void finish(Sought sought);
    int tokenOf(const QString& folded);

    RuleSet m_rules;
    QList<Sought> m_sought;
    QStringList m_tokens;
    QHash<QString, int> m_tokenByText;
    QList<QList<TokenUse>> m_uses;
    QList<bool> m_isGlued;
    QList<QStringList> m_looks;
};

} // namespace casebound::text
