// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/printable_runs.h"

#include "app/cage/clean_text.h"

namespace casebound::reader {
namespace {

void addBytes(QByteArrayView bytes, qsizetype shortest, QStringList& out) {
    qsizetype from = 0;
    for (qsizetype i = 0; i <= bytes.size(); ++i) {
        const auto value = i < bytes.size() ? static_cast<uchar>(bytes[i]) : uchar(0);
        if (value >= 0x20 && value != 0x7F) continue;
        // What is no UTF-8 ends a run.
        const QString run =
            i - from >= shortest ? QString::fromUtf8(bytes.sliced(from, i - from)) : QString();
        for (const QString& piece : run.split(QChar(QChar::ReplacementCharacter)))
            if (piece.size() >= shortest) out.append(cage::cleanText(piece));
        from = i + 1;
    }
}

// Letters of one script stand together, so that the high bytes of a run are nearly all the same; what is
// read at the wrong parity or from numbers is not.
bool isOneScript(char16_t unit, char16_t before) {
    return unit < 0x100 || (unit & 0xFF00) == (before & 0xFF00) || before == u' ';
}

void addUnits(QByteArrayView bytes, bool isBigEndian, qsizetype shortest, QStringList& out) {
    QString run;
    const auto flush = [&] {
        if (run.size() >= shortest) out.append(cage::cleanText(run));
        run.clear();
    };
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        const auto first = static_cast<uchar>(bytes[i]);
        const auto second = static_cast<uchar>(bytes[i + 1]);
        const auto unit = char16_t(isBigEndian ? first << 8 | second : second << 8 | first);
        if (!QChar(unit).isPrint() || QChar::isSurrogate(unit)) {
            flush();
            continue;
        }
        if (!run.isEmpty() && !isOneScript(unit, run.back().unicode())) flush();
        run += QChar(unit);
    }
    flush();
}

} // namespace

QStringList printableRuns(QByteArrayView bytes, qsizetype shortest) {
    QStringList runs;
    addBytes(bytes, shortest, runs);
    for (const qsizetype parity : {0, 1}) {
        if (bytes.size() <= parity) continue;
        addUnits(bytes.sliced(parity), false, shortest, runs);
        addUnits(bytes.sliced(parity), true, shortest, runs);
    }
    return runs;
}

} // namespace casebound::reader
