// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matching/sought.h"

#include "core/text/folding.h"
#include "core/text/masked_text.h"
#include "core/text/name_parts.h"
#include "core/text/name_signs.h"

#include <algorithm>
#include <array>
#include <utility>

namespace casebound::text {
namespace {

constexpr qsizetype kShortestJoined = 4; // "A-B" must not be found in every "ab"
constexpr qsizetype kShortestSoughtGlued = 6;

// Signs that hold the words of a name together.
const QString& joiners() {
    static const QString signs = QStringLiteral("-'.\u2010\u2011\u2018\u2019\u02BC\u02BB\u0060\u00B4\u2032");
    return signs;
}

QString joinedUp(QString text) {
    return text.removeIf([](QChar c) { return joiners().contains(c); });
}

// Persian: half a space may become a whole one.
QString withWholeSpaces(QString text) {
    return text.replace(QChar(0x200C), QLatin1Char(' '));
}

struct SpeltOut {
    char16_t letter;
    const char* letters;
};
constexpr std::array kSpeltOut = {
    SpeltOut{u'ä', "ae"}, SpeltOut{u'ö', "oe"}, SpeltOut{u'ü', "ue"}, SpeltOut{u'ø', "oe"},
    SpeltOut{u'å', "aa"}, SpeltOut{u'Ä', "Ae"}, SpeltOut{u'Ö', "Oe"}, SpeltOut{u'Ü', "Ue"},
    SpeltOut{u'Ø', "Oe"}, SpeltOut{u'Å', "Aa"},
};

QString speltOut(QString text) {
    text = text.normalized(QString::NormalizationForm_C);
    for (const SpeltOut& entry : kSpeltOut)
        text.replace(QChar(entry.letter), QLatin1String(entry.letters));
    return text;
}

QStringList wordsOf(const QString& text) {
    return text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

// The words of a pattern with their roles, given names first.
QList<SoughtNames::Piece> SoughtNames::piecesOf(const Pattern& pattern) {
    QList<Piece> pieces;
    if (pattern.form != Form::Person) {
        for (const QString& word : wordsOf(pattern.text))
            pieces.append({word, Role::Family});
        return pieces;
    }
    const NameParts parts = namePartsOf(pattern.text);
    for (const QString& word : parts.given)
        pieces.append({word, isParticle(foldForSearch(word)) && !pieces.isEmpty() ? Role::Particle
                             : pieces.isEmpty()                                   ? Role::Given
                                                                                  : Role::Middle});
    for (const QString& word : parts.family) {
        const bool isLast = &word == &parts.family.last();
        const bool isBefore = !isLast && isParticle(foldForSearch(word));
        pieces.append({word, isBefore ? Role::Particle : isLast ? Role::Family : Role::Middle});
    }
    return pieces;
}

bool SoughtNames::add(const Pattern& pattern) {
    const QString folded = foldForSearch(pattern.text);
    if (folded.isEmpty() || folded.contains(QChar(kMentionCharacter))) return false;
    const QList<Piece> pieces = piecesOf(pattern);
    addSpelling(pattern, pieces, Rule::AsWritten);
    const auto addChanged = [&](QString (*change)(QString), Rule rule) {
        QList<Piece> changed = pieces;
        for (Piece& piece : changed)
            piece.text = change(piece.text);
        const bool isSame =
            std::equal(pieces.begin(), pieces.end(), changed.begin(), [](const Piece& a, const Piece& b) {
                return foldForSearch(a.text) == foldForSearch(b.text);
            });
        if (!isSame) addSpelling(pattern, changed, rule);
    };
    if (m_rules.contains(Rule::JoinedUp)) {
        if (foldForSearch(joinedUp(pattern.text)).size() >= kShortestJoined)
            addChanged(joinedUp, Rule::JoinedUp);
        addChanged(withWholeSpaces, Rule::JoinedUp);
    }
    if (m_rules.contains(Rule::JoinedUp) && pattern.form == Form::Person && pieces.size() > 2) {
        // A handle's van.der.zandwijck as vanderzandwijck.
        QString family;
        for (const Piece& piece : pieces.mid(1))
            family += piece.text;
        addSpelling(pattern, {pieces.first(), {family, Role::Family}}, Rule::JoinedUp);
    }
    if (m_rules.contains(Rule::SpeltOut)) addChanged(speltOut, Rule::SpeltOut);
    return true;
}

void SoughtNames::addSpelling(const Pattern& pattern, const QList<Piece>& pieces, Rule rule) {
    Sought sought{.value = pattern.value,
                  .form = pattern.form,
                  .isStrong = pattern.isStrong,
                  .rule = rule,
                  .words = {}};
    for (const Piece& piece : pieces) {
        const Folded folded = foldWithLooks(piece.text);
        QStringList words = folded.text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const QStringList looks = folded.looks.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const QStringList capitals =
            foldWithLooks(piece.text.toUpper()).looks.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const QStringList small =
            foldWithLooks(piece.text.toLower()).looks.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < words.size(); ++i) {
            const bool isLast = i + 1 == words.size();
            const Role role =
                piece.role == Role::Family && !isLast && words[i].size() < 3 ? Role::Particle : piece.role;
            const int token = tokenOf(words[i]);
            sought.words.append({token, role});
            for (const QStringList* list : {&looks, &capitals, &small})
                if (i < list->size() && !m_looks[token].contains(list->at(i)))
                    m_looks[token].append(list->at(i));
        }
    }
    if (sought.words.isEmpty()) return;
    if (pattern.form == Form::Person && sought.words.size() > 1) addGlued(pattern, sought);
    finish(std::move(sought));
}

// One word made of several: of all, of the first and the family name, and these two the other way round.
void SoughtNames::addGlued(const Pattern& pattern, const Sought& whole) {
    QString all;
    QString given;
    QString family; // with its particles
    QString familyOnly;
    for (const SoughtWord& word : whole.words) {
        const QString& text = m_tokens.at(word.token);
        all += text;
        if (word.role == Role::Given) given += text;
        if (word.role == Role::Family) familyOnly += text;
        if (word.role == Role::Family || word.role == Role::Particle) family += text;
    }
    if (m_rules.contains(Rule::Glued)) {
        for (const QString& glued :
             {all, given + family, given + familyOnly, family + given, familyOnly + given})
            if (glued.size() >= kShortestSoughtGlued) addWord(pattern, glued, Rule::Glued);
    }
    if (!m_rules.contains(Rule::WithinHandle) || given.isEmpty() || !pattern.isStrong) return;
    for (const QString& glued : {given.left(1) + family, given.left(1) + familyOnly, family + given.left(1),
                                 familyOnly + given.left(1), given + family.left(1), family.left(1) + given})
        if (glued.size() >= kShortestSoughtGlued) addWord(pattern, glued, Rule::WithinHandle);
}

void SoughtNames::addWord(const Pattern& pattern, const QString& folded, Rule rule) {
    const int token = tokenOf(folded);
    for (const TokenUse& use : m_uses.at(token))
        if (m_sought.at(use.sought).value == pattern.value && m_sought.at(use.sought).rule <= rule &&
            m_sought.at(use.sought).isOneWord())
            return;
    m_isGlued[token] = true;
    if (!m_looks[token].contains(folded)) m_looks[token].append(folded);
    finish({.value = pattern.value,
            .form = Form::Words,
            .isStrong = pattern.isStrong,
            .rule = rule,
            .words = {{token, Role::Family}}});
}

void SoughtNames::finish(Sought sought) {
    const int index = int(m_sought.size());
    for (qsizetype i = 0; i < sought.words.size(); ++i) {
        m_uses[sought.words[i].token].append({index, int(i)});
        if (m_tokens.at(sought.words[i].token).size() > m_tokens.at(sought.words[sought.anchor].token).size())
            sought.anchor = int(i);
    }
    m_sought.append(std::move(sought));
}

int SoughtNames::tokenOf(const QString& folded) {
    const auto known = m_tokenByText.constFind(folded);
    if (known != m_tokenByText.constEnd()) return *known;
    const int token = int(m_tokens.size());
    m_tokenByText.insert(folded, token);
    m_tokens.append(folded);
    m_uses.append(QList<TokenUse>());
    m_isGlued.append(false);
    m_looks.append(QStringList());
    return token;
}

} // namespace casebound::text
