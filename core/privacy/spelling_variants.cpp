// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/spelling_variants.h"

#include "core/text/folding.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <array>
#include <utility>

namespace casebound::privacy {
namespace {

struct Exchange {
    QLatin1String from;
    QLatin1String to;
};

// Sounds that are rendered in several ways, both ways round. Whole groups of letters first.
constexpr std::array kExchanges = {
    Exchange{QLatin1String("ohamm"), QLatin1String("uhamm")},
    Exchange{QLatin1String("hammed"), QLatin1String("hammad")},
    Exchange{QLatin1String("ss"), QLatin1String("s")},
    Exchange{QLatin1String("ll"), QLatin1String("l")},
    Exchange{QLatin1String("tt"), QLatin1String("t")},
    Exchange{QLatin1String("nn"), QLatin1String("n")},
    Exchange{QLatin1String("mm"), QLatin1String("m")},
    Exchange{QLatin1String("ff"), QLatin1String("f")},
    Exchange{QLatin1String("pp"), QLatin1String("p")},
    Exchange{QLatin1String("rr"), QLatin1String("r")},
    Exchange{QLatin1String("ou"), QLatin1String("u")},
    Exchange{QLatin1String("oo"), QLatin1String("u")},
    Exchange{QLatin1String("ee"), QLatin1String("i")},
    Exchange{QLatin1String("ei"), QLatin1String("ai")},
    Exchange{QLatin1String("ey"), QLatin1String("ei")},
    Exchange{QLatin1String("ie"), QLatin1String("y")},
    Exchange{QLatin1String("kh"), QLatin1String("ch")},
    Exchange{QLatin1String("sch"), QLatin1String("sh")},
    Exchange{QLatin1String("ph"), QLatin1String("f")},
    Exchange{QLatin1String("th"), QLatin1String("t")},
    Exchange{QLatin1String("dj"), QLatin1String("j")},
    Exchange{QLatin1String("q"), QLatin1String("k")},
    Exchange{QLatin1String("ck"), QLatin1String("k")},
    Exchange{QLatin1String("c"), QLatin1String("k")},
    Exchange{QLatin1String("w"), QLatin1String("v")},
    Exchange{QLatin1String("z"), QLatin1String("s")},
    Exchange{QLatin1String("el-"), QLatin1String("al-")},
    Exchange{QLatin1String("ae"), QLatin1String("\xE4")},
    Exchange{QLatin1String("oe"), QLatin1String("\xF6")},
    Exchange{QLatin1String("ue"), QLatin1String("\xFC")},
    Exchange{QLatin1String("y"), QLatin1String("i")},
};

// A letter of another script in the usual English, French and German renderings; empty: as the first.
struct Rendered {
    char16_t letter;
    QLatin1String english;
    QLatin1String french;
    QLatin1String german;
};

constexpr QLatin1String kSame;

constexpr std::array kRendered = {
    Rendered{u'а', QLatin1String("a"), kSame, kSame},
    Rendered{u'б', QLatin1String("b"), kSame, kSame},
    Rendered{u'в', QLatin1String("v"), kSame, QLatin1String("w")},
    Rendered{u'г', QLatin1String("g"), kSame, kSame},
    Rendered{u'ґ', QLatin1String("g"), kSame, kSame},
    Rendered{u'д', QLatin1String("d"), kSame, kSame},
    Rendered{u'ђ', QLatin1String("dj"), kSame, kSame},
    Rendered{u'е', QLatin1String("e"), kSame, kSame},
    Rendered{u'ё', QLatin1String("yo"), QLatin1String("io"), QLatin1String("jo")},
    Rendered{u'є', QLatin1String("ye"), QLatin1String("ie"), QLatin1String("je")},
    Rendered{u'ж', QLatin1String("zh"), QLatin1String("j"), QLatin1String("sch")},
    Rendered{u'з', QLatin1String("z"), kSame, QLatin1String("s")},
    Rendered{u'и', QLatin1String("i"), kSame, kSame},
    Rendered{u'і', QLatin1String("i"), kSame, kSame},
    Rendered{u'ї', QLatin1String("yi"), QLatin1String("i"), QLatin1String("ji")},
    Rendered{u'й', QLatin1String("y"), QLatin1String("i"), QLatin1String("i")},
    Rendered{u'ј', QLatin1String("j"), kSame, kSame},
    Rendered{u'к', QLatin1String("k"), kSame, kSame},
    Rendered{u'л', QLatin1String("l"), kSame, kSame},
    Rendered{u'љ', QLatin1String("lj"), kSame, kSame},
    Rendered{u'м', QLatin1String("m"), kSame, kSame},
    Rendered{u'н', QLatin1String("n"), kSame, kSame},
    Rendered{u'њ', QLatin1String("nj"), kSame, kSame},
    Rendered{u'о', QLatin1String("o"), kSame, kSame},
    Rendered{u'п', QLatin1String("p"), kSame, kSame},
    Rendered{u'р', QLatin1String("r"), kSame, kSame},
    Rendered{u'с', QLatin1String("s"), kSame, kSame},
    Rendered{u'т', QLatin1String("t"), kSame, kSame},
    Rendered{u'ћ', QLatin1String("c"), kSame, kSame},
    Rendered{u'у', QLatin1String("u"), QLatin1String("ou"), kSame},
    Rendered{u'ў', QLatin1String("u"), QLatin1String("ou"), kSame},
    Rendered{u'ф', QLatin1String("f"), kSame, kSame},
    Rendered{u'х', QLatin1String("kh"), kSame, QLatin1String("ch")},
    Rendered{u'ц', QLatin1String("ts"), kSame, QLatin1String("z")},
    Rendered{u'ч', QLatin1String("ch"), QLatin1String("tch"), QLatin1String("tsch")},
    Rendered{u'џ', QLatin1String("dz"), kSame, kSame},
    Rendered{u'ш', QLatin1String("sh"), QLatin1String("ch"), QLatin1String("sch")},
    Rendered{u'щ', QLatin1String("shch"), QLatin1String("chtch"), QLatin1String("schtsch")},
    Rendered{u'ы', QLatin1String("y"), kSame, kSame},
    Rendered{u'э', QLatin1String("e"), kSame, kSame},
    Rendered{u'ю', QLatin1String("yu"), QLatin1String("iou"), QLatin1String("ju")},
    Rendered{u'я', QLatin1String("ya"), QLatin1String("ia"), QLatin1String("ja")},
    Rendered{u'α', QLatin1String("a"), kSame, kSame},
    Rendered{u'β', QLatin1String("v"), kSame, QLatin1String("w")},
    Rendered{u'γ', QLatin1String("g"), kSame, kSame},
    Rendered{u'δ', QLatin1String("d"), kSame, kSame},
    Rendered{u'ε', QLatin1String("e"), kSame, kSame},
    Rendered{u'ζ', QLatin1String("z"), kSame, QLatin1String("s")},
    Rendered{u'η', QLatin1String("i"), kSame, kSame},
    Rendered{u'θ', QLatin1String("th"), kSame, kSame},
    Rendered{u'ι', QLatin1String("i"), kSame, kSame},
    Rendered{u'κ', QLatin1String("k"), kSame, kSame},
    Rendered{u'λ', QLatin1String("l"), kSame, kSame},
    Rendered{u'μ', QLatin1String("m"), kSame, kSame},
    Rendered{u'ν', QLatin1String("n"), kSame, kSame},
    Rendered{u'ξ', QLatin1String("x"), QLatin1String("ks"), kSame},
    Rendered{u'ο', QLatin1String("o"), kSame, kSame},
    Rendered{u'π', QLatin1String("p"), kSame, kSame},
    Rendered{u'ρ', QLatin1String("r"), kSame, kSame},
    Rendered{u'σ', QLatin1String("s"), kSame, kSame},
    Rendered{u'ς', QLatin1String("s"), kSame, kSame},
    Rendered{u'τ', QLatin1String("t"), kSame, kSame},
    Rendered{u'υ', QLatin1String("y"), QLatin1String("i"), kSame},
    Rendered{u'φ', QLatin1String("f"), QLatin1String("ph"), kSame},
    Rendered{u'χ', QLatin1String("ch"), QLatin1String("h"), kSame},
    Rendered{u'ψ', QLatin1String("ps"), kSame, kSame},
    Rendered{u'ω', QLatin1String("o"), kSame, kSame},
};

enum class Manner { English, French, German };

const Rendered* renderedOf(QChar letter) {
    const auto* found = std::find_if(kRendered.begin(), kRendered.end(), [letter](const Rendered& entry) {
        return letter == QChar(entry.letter);
    });
    return found == kRendered.end() ? nullptr : found;
}

// Without accents, but й and ё are letters of their own.
QString plainLetter(QChar letter) {
    const QChar small = letter.toLower();
    if (renderedOf(small) != nullptr) return small;
    return QString(small).normalized(QString::NormalizationForm_D).left(1);
}

QString rendered(const QString& name, Manner manner) {
    QString latin;
    for (const QChar letter : name.normalized(QString::NormalizationForm_C)) {
        const QString plain = plainLetter(letter);
        const Rendered* entry = plain.isEmpty() ? nullptr : renderedOf(plain.front());
        if (entry == nullptr) {
            if (letter != QChar(u'ь') && letter != QChar(u'ъ')) latin += letter;
            continue;
        }
        const QLatin1String other = manner == Manner::French ? entry->french : entry->german;
        QString part =
            manner == Manner::English || other.isEmpty() ? QString(entry->english) : QString(other);
        if (letter.isUpper()) part[0] = part[0].toUpper();
        latin += part;
    }
    // Two Greek letters for one sound.
    if (std::any_of(name.begin(), name.end(),
                    [](QChar unit) { return unit.unicode() >= 0x370 && unit.unicode() < 0x400; }))
        latin.replace(QLatin1String("oy"), QLatin1String("ou"))
            .replace(QLatin1String("mp"), QLatin1String("b"));
    return latin;
}

bool isOtherScript(const QString& name) {
    return std::any_of(name.begin(), name.end(),
                       [](QChar unit) { return renderedOf(unit.toLower()) != nullptr; });
}

// One exchange at one place, written as the name is.
void addExchanged(const QString& name, QLatin1String from, QLatin1String to, QStringList& list) {
    for (qsizetype at = name.indexOf(from, 0, Qt::CaseInsensitive); at >= 0;
         at = name.indexOf(from, at + 1, Qt::CaseInsensitive)) {
        // A single letter for a double one: not where it is double already.
        const bool isDoubled = to.size() == 2 && to.startsWith(from) && to.endsWith(from);
        const bool standsDouble =
            isDoubled && ((at > 0 && name[at - 1].toLower() == name[at].toLower()) ||
                          (at + 1 < name.size() && name[at + 1].toLower() == name[at].toLower()));
        if (standsDouble || (isDoubled && (at == 0 || !name[at - 1].isLetter()))) continue;
        QString changed = name;
        QString part = to;
        if (name[at].isUpper()) part[0] = part[0].toUpper();
        changed.replace(at, from.size(), part);
        list.append(changed);
    }
}

QStringList latinSpellings(const QString& name) {
    QStringList list;
    for (const Exchange& exchange : kExchanges) {
        addExchanged(name, exchange.from, exchange.to, list);
        addExchanged(name, exchange.to, exchange.from, list);
    }
    for (const QChar sign : {QLatin1Char('\''), QLatin1Char('-')}) {
        if (!name.contains(sign)) continue;
        list.prepend(QString(name).remove(sign));
        list.prepend(QString(name).replace(sign, QLatin1Char(' ')));
    }
    return list;
}

} // namespace

QStringList suggestedSpellings(const QString& name) {
    QStringList candidates;
    if (isOtherScript(name)) {
        for (const Manner manner : {Manner::English, Manner::French, Manner::German})
            candidates.append(rendered(name, manner));
        const QString english = candidates.first();
        if (english.endsWith(QLatin1String("iy"))) {
            candidates.append(english.chopped(1));
            candidates.append(english.chopped(2) + QLatin1Char('y'));
        }
    } else {
        candidates = latinSpellings(name);
    }
    QStringList chosen;
    QStringList seen{text::foldForSearch(name)};
    for (const QString& candidate : std::as_const(candidates)) {
        const QString folded = text::foldForSearch(candidate);
        if (seen.contains(folded) || chosen.size() >= kMostSpellings) continue;
        seen.append(folded);
        chosen.append(candidate);
    }
    return chosen;
}

} // namespace casebound::privacy
