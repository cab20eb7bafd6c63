// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/markup.h"

#include <QStringList>

#include <algorithm>

namespace casebound::reader {

namespace {

bool isInline(QStringView name) {
    static const QStringList names = {
        QStringLiteral("a"),      QStringLiteral("abbr"), QStringLiteral("b"),     QStringLiteral("bdi"),
        QStringLiteral("bdo"),    QStringLiteral("cite"), QStringLiteral("code"),  QStringLiteral("del"),
        QStringLiteral("dfn"),    QStringLiteral("em"),   QStringLiteral("font"),  QStringLiteral("i"),
        QStringLiteral("ins"),    QStringLiteral("kbd"),  QStringLiteral("mark"),  QStringLiteral("q"),
        QStringLiteral("s"),      QStringLiteral("samp"), QStringLiteral("small"), QStringLiteral("span"),
        QStringLiteral("strong"), QStringLiteral("sub"),  QStringLiteral("sup"),   QStringLiteral("time"),
        QStringLiteral("u"),      QStringLiteral("var"),  QStringLiteral("wbr")};
    return std::any_of(names.begin(), names.end(),
                       [&](const QString& n) { return name.compare(n, Qt::CaseInsensitive) == 0; });
}

class Scanner {
public:
    explicit Scanner(const QString& markup)
        : m_in(markup) {}

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
    qsizetype m_at = 0;
    MarkupText m_out;
};

} // namespace

MarkupText readMarkup(const QString& markup) {
    return Scanner(markup).run();
}

} // namespace casebound::reader
