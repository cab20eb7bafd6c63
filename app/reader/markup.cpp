// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/markup.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace casebound::reader {

namespace {

QSet<QString> setOf(const char* words) {
    const QStringList list = QString::fromLatin1(words).split(u' ');
    return {list.begin(), list.end()};
}

const QSet<QString>& inlineElements(Inline elements) {
    static const QSet<QString> web =
        setOf("a abbr b bdi bdo cite code del dfn em font i ins kbd mark q s samp small span strong sub sup "
              "time u var wbr");
    // Without their prefixes: what may stand between two runs of one word.
    static const QSet<QString> office =
        setOf("a b bcs bookmark bookmark-end bookmark-start bookmarkend bookmarkstart color commentrangeend "
              "commentrangestart deltext highlight hyperlink i ics ins kern lang latin ea cs "
              "lastrenderedpagebreak noproof nobreakhyphen position prooferr r rfonts rpr rstyle ruby sdt "
              "sdtcontent shd smarttag soft-page-break softhyphen solidfill spacing span srgbclr strike "
              "sub sup sz szcs t u vertalign w");
    return elements == Inline::Web ? web : office;
}

class Scanner {
public:
    Scanner(const QString& markup, Inline elements)
        : m_in(markup)
        , m_inline(inlineElements(elements)) {}

    MarkupText run() {
        while (m_at < m_in.size()) {
            const qsizetype open = m_in.indexOf(u'<', m_at);
            const qsizetype end = open < 0 ? m_in.size() : open;
            m_out.text += decodeEntities(m_in.sliced(m_at, end - m_at));
            m_at = end;
            if (open >= 0) tagOrText();
        }
        return std::move(m_out);
    }

private:
    void tagOrText() {
        const QStringView rest = m_in.sliced(m_at);
        if (rest.startsWith(u"<!--")) return unseenUntil(u"-->", 4);
        if (rest.startsWith(u"<![CDATA[")) return cdata();
        if (rest.startsWith(u"<!") || rest.startsWith(u"<?")) return unseenUntil(u">", 2);
        const QChar next = rest.size() > 1 ? rest[1] : QChar();
        if (next.isLetter() || (next == u'/' && rest.size() > 2 && rest[2].isLetter())) return tag();
        m_out.text += m_in[m_at++]; // a bare "<"
    }

    void unseenUntil(QStringView end, qsizetype start) {
        const qsizetype found = m_in.indexOf(end, m_at + start);
        const qsizetype stop = found < 0 ? m_in.size() : found;
        const qsizetype begin = std::min(m_at + start, stop);
        m_out.unseen.append(decodeEntities(m_in.sliced(begin, stop - begin)));
        m_at = found < 0 ? m_in.size() : found + end.size();
    }

    void cdata() {
        const qsizetype begin = m_at + 9;
        const qsizetype found = m_in.indexOf(u"]]>", begin);
        const qsizetype stop = found < 0 ? m_in.size() : found;
        m_out.text += m_in.sliced(begin, stop - begin);
        m_at = found < 0 ? m_in.size() : found + 3;
    }

    void tag() {
        const bool closing = m_in[m_at + 1] == u'/';
        m_at += closing ? 2 : 1;
        const QStringView name = word();
        while (m_at < m_in.size() && m_in[m_at] != u'>')
            attribute();
        ++m_at;
        if (!isInline(name)) m_out.text += u'\n';
        for (const QStringView raw : {QStringView(u"script"), QStringView(u"style")})
            if (!closing && name.compare(raw, Qt::CaseInsensitive) == 0) rawContent(raw);
    }

    // A script or style goes on to its own end tag, whatever is in it.
    void rawContent(QStringView name) {
        const QString end = QStringLiteral("</") + name.toString();
        const qsizetype found = m_in.indexOf(end, m_at, Qt::CaseInsensitive);
        const qsizetype stop = found < 0 ? m_in.size() : found;
        m_out.unseen.append(m_in.sliced(std::min(m_at, stop), stop - std::min(m_at, stop)).toString());
        m_at = stop;
    }

    bool isInline(QStringView name) const {
        return m_inline.contains(name.mid(name.lastIndexOf(u':') + 1).toString().toLower());
    }

    QStringView word() {
        const qsizetype begin = m_at;
        while (m_at < m_in.size() && !m_in[m_at].isSpace() && m_in[m_at] != u'>' && m_in[m_at] != u'=' &&
               (m_in[m_at] != u'/' || m_at == begin))
            ++m_at;
        return m_in.sliced(begin, m_at - begin);
    }

    void skipSpaces() {
        while (m_at < m_in.size() && m_in[m_at].isSpace())
            ++m_at;
    }

    void attribute() {
        skipSpaces();
        if (m_at < m_in.size() && (m_in[m_at] == u'/' || m_in[m_at] == u'=')) ++m_at;
        const QStringView name = word();
        skipSpaces();
        if (m_at >= m_in.size() || m_in[m_at] != u'=') {
            // Without a value the name itself may be what somebody wrote.
            if (name.size() > 1) m_out.attributes.append(decodeEntities(name));
            return;
        }
        ++m_at;
        skipSpaces();
        if (m_at < m_in.size()) m_out.attributes.append(decodeEntities(value()));
    }

    QStringView value() {
        const QChar quote = m_in[m_at];
        if (quote != u'"' && quote != u'\'') {
            const qsizetype begin = m_at;
            while (m_at < m_in.size() && !m_in[m_at].isSpace() && m_in[m_at] != u'>')
                ++m_at;
            return m_in.sliced(begin, m_at - begin);
        }
        const qsizetype begin = m_at + 1;
        const qsizetype found = m_in.indexOf(quote, begin);
        const qsizetype stop = found < 0 ? m_in.size() : found;
        m_at = found < 0 ? stop : stop + 1;
        return m_in.sliced(begin, stop - begin);
    }

    QStringView m_in;
    const QSet<QString>& m_inline;
    qsizetype m_at = 0;
    MarkupText m_out;
};

} // namespace

MarkupText readMarkup(const QString& markup, Inline elements) {
    return Scanner(markup, elements).run();
}

} // namespace casebound::reader
