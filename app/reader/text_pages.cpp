// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/text_pages.h"

#include "core/reading/wire/bounds.h"

#include <algorithm>

namespace casebound::reader {

using namespace reading::wire;

namespace {

constexpr qsizetype kPageLength = 3000; // UTF-16 units: about what stands on a sheet

// Where a page that begins at `from` ends: after the last paragraph, line or word that fits into it.
qsizetype pageEnd(const QString& text, qsizetype from, qsizetype longest) {
    if (text.size() - from <= longest) return text.size();
    const QStringView page = QStringView(text).mid(from, longest);
    for (const QStringView end : {QStringView(u"\n\n"), QStringView(u"\n"), QStringView(u" ")}) {
        const qsizetype at = page.lastIndexOf(end);
        if (at > longest / 2) return from + at + end.size();
    }
    return from + longest - (page.back().isHighSurrogate() ? 1 : 0);
}

QString withoutEmptyEnds(QString page) {
    while (page.endsWith(u'\n'))
        page.chop(1);
    const auto first = std::find_if(page.begin(), page.end(), [](QChar c) { return c != u'\n'; });
    return page.mid(first - page.begin());
}

} // namespace

QStringList textPages(const QString& text) {
    const qsizetype longest = std::max(kPageLength, text.size() * 2 / kMaxPages + 1);
    QStringList pages;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = pageEnd(text, from, longest);
        const QString page = withoutEmptyEnds(text.mid(from, end - from));
        if (!page.trimmed().isEmpty()) pages.append(page);
        from = end;
    }
    if (pages.isEmpty()) pages.append(QString());
    return pages;
}

PageText textPage(const QString& page) {
    PageText answer;
    answer.text = page;
    answer.noText = page.isEmpty();
    return answer;
}

QString tidyLines(const QString& text) {
    QStringList lines;
    for (const QString& line : text.split(u'\n')) {
        const QString words = line.simplified();
        if (!words.isEmpty() || (!lines.isEmpty() && !lines.back().isEmpty())) lines.append(words);
    }
    while (!lines.isEmpty() && lines.back().isEmpty())
        lines.removeLast();
    return lines.join(u'\n');
}

} // namespace casebound::reader
