// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/name_signs.h"

#include "core/text/folding.h"

#include <QSet>

namespace casebound::text {
namespace {

using WordSet = QSet<QString>;

WordSet wordSetOf(const QString& list) {
    const QStringList words = foldForSearch(list).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

} // namespace

bool isTitle(const QString& folded) {
    static const WordSet words =
        wordSetOf(QStringLiteral("mr mrs ms miss mx dr prof professor doctor sir dame rev father sister "
                                 "brother judge captain coach herr frau "
                                 "fräulein dipl mme mlle monsieur madame maître sr sra señor señora don doña "
                                 "sig signor signora dott mevr dhr "
                                 "heer mevrouw pan pani bay bayan г н господин госпожа гражданин пан пані "
                                 "السيد السيدة الدكتور الدكتورة الاستاذ "
                                 "الشيخ سيد سيدة اقای خانم دکتر جناب صاحب محترم מר גב גברת"));
    return words.contains(folded);
}

bool isWordOfSaying(const QString& folded) {
    static const WordSet words =
        wordSetOf(QStringLiteral("said says stated told wrote writes replied asked answered claimed denied "
                                 "signed testified reported sagte sagt "
                                 "schrieb schreibt erklärte antwortete fragte behauptete dit déclara écrit "
                                 "répondit affirma dijo dice escribió "
                                 "declaró respondió disse scrisse rispose zei zegt schreef verklaarde "
                                 "powiedział powiedziała napisał napisała "
                                 "dedi söyledi yazdı сказал сказала написал написала заявил заявила сказав "
                                 "сказала написав قال قالت ذكر ذكرت "
                                 "كتب كتبت صرح اكد گفت نوشت کہا لکھا אמר אמרה כתב כתבה"));
    return words.contains(folded);
}

bool isParticle(const QString& folded) {
    static const WordSet words = wordSetOf(
        QStringLiteral("van von vom de der den dem des del della di da das do dos du la le el al bin "
                       "bint ibn ben bat abu umm ter ten "
                       "te zu zum zur af av st mac y e بن ابن بنت ابو בן בת"));
    return words.contains(folded);
}

bool isArticle(const QString& folded) {
    static const WordSet words = wordSetOf(QStringLiteral(
        "the a an this that these those my our your his her its their der die das des dem den ein eine einer "
        "eines "
        "einem einen kein keine mein meine unser unsere ihr ihre sein seine dieser diese dieses jeder jede "
        "am im zum "
        "zur vom beim le la les un une des du ce cette el los las una uno il lo gli i het een"));
    return words.contains(folded);
}

bool isOpening(const QString& folded) {
    static const WordSet words = wordSetOf(
        QStringLiteral("then and but so when while after before as if since because although also "
                       "later today yesterday did does was "
                       "were is are has had have he she they we i you it there here that what who "
                       "how why where not no yes with for "
                       "from on at in to by of only even both dear both und aber als wenn nach dann "
                       "da dass doch auch nur mit von zu "
                       "am im er sie wir ich es nicht liebe lieber sehr geehrte geehrter puis et "
                       "mais quand après avant si ou avec "
                       "pour il elle nous cher chère entonces y pero cuando después con para querido "
                       "querida poi e ma quando dopo con "
                       "toen en maar na met i a ale potem тогда и но когда после а потім та але"));
    return words.contains(folded);
}

bool isWordOfSigning(const QString& folded) {
    static const WordSet words = wordSetOf(
        QStringLiteral("regards sincerely faithfully yours wishes signed greetings grüße grüßen gruß "
                       "hochachtungsvoll gezeichnet gez "
                       "cordialement sincèrement salutations saludos atentamente cordiali saluti "
                       "groeten pozdrawiam saygılarımla "
                       "уважением повагою التحيات احترام"));
    return words.contains(folded);
}

bool isMailHead(const QString& folded) {
    static const WordSet words = wordSetOf(
        QStringLiteral("from to cc bcc sender von an kopie de à para da van aan od do кому от від من الى"));
    return words.contains(folded);
}

} // namespace casebound::text
