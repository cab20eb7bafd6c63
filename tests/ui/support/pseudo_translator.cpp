// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/pseudo_translator.h"

namespace casebound {

namespace {

constexpr char16_t kFirstLetter = u'\u05d0';
constexpr int kLetters = 22;
constexpr qsizetype kLongerByOneIn = 3;

QChar pseudo(QChar letter) {
    return QChar(kFirstLetter + letter.toLower().unicode() % kLetters);
}

} // namespace

QString PseudoTranslator::translate(const char* /*context*/, const char* source, const char* /*comment*/,
                                    int /*number*/) const {
    const QString english = QString::fromUtf8(source);
    QString made;
    for (qsizetype at = 0; at < english.size(); ++at) {
        const QChar c = english[at];
        const bool isPlaceholder = at > 0 && english[at - 1] == u'%';
        const bool isLetter = c.isLetter() && c.unicode() < 0x80 && !isPlaceholder;
        made += isLetter ? pseudo(c) : c;
        if (isLetter && at % kLongerByOneIn == 0) made += pseudo(c);
    }
    return made;
}

} // namespace casebound
