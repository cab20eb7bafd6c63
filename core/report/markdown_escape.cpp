// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/markdown_escape.h"

#include <QLatin1String>
#include <QRegularExpression>

#include <algorithm>

namespace casebound::report {

namespace {

// The dialect of GitHub makes links of these without any bracket: "http://…", "www.…", "name@host".
bool startsAutolink(const QString& text, qsizetype i) {
    const QChar c = text.at(i);
    if (c == u'@') return true;
    if (c == u':')
        return text.mid(i + 1, 2) == QLatin1String("//") || text.left(i).endsWith(QLatin1String("mailto")) ||
               text.left(i).endsWith(QLatin1String("xmpp"));
    return c == u'.' && i >= 3 && text.mid(i - 3, 3).compare(QLatin1String("www"), Qt::CaseInsensitive) == 0;
}

} // namespace

QString markdownText(const QString& text) {
    static const QString always = QStringLiteral("\\`*_[]{}<>&|~#$");
    QString out;
    out.reserve(text.size() + text.size() / 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        // A last '!' would make an image of a link that follows.
        const bool image = text.at(i) == u'!' && i + 1 == text.size();
        if (image || always.contains(text.at(i)) || startsAutolink(text, i)) out += u'\\';
        out += text.at(i);
    }
    return out;
}

QString markdownLineStart(const QString& line) {
    // Spaces at the start would make a code block.
    qsizetype first = 0;
    while (first < line.size() && line.at(first).isSpace())
        ++first;
    QString out = line.mid(first);
    static const QRegularExpression numbered(QStringLiteral("^([0-9]+)([.)])"));
    if (!out.isEmpty() && QStringLiteral("-+=:").contains(out.at(0))) return QLatin1Char('\\') + out;
    return out.replace(numbered, QStringLiteral("\\1\\\\\\2"));
}

QString markdownCode(const QString& text) {
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    const bool pad = text.startsWith(u'`') || text.endsWith(u'`') || text.trimmed().isEmpty() ||
                     (text.startsWith(u' ') && text.endsWith(u' '));
    return pad ? fence + QLatin1Char(' ') + text + QLatin1Char(' ') + fence : fence + text + fence;
}

} // namespace casebound::report
