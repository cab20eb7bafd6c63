// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/json.h"

#include "core/reading/wire/bounds.h"

#include <QSet>

#include <algorithm>

namespace casebound::reader {

using namespace reading::wire;

namespace {

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

bool isPlainKey(const QString& key) {
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), [](QChar c) {
        return isDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c == u'-';
    });
}

QString escaped(const QString& key) {
    QString result = QStringLiteral("[\"");
    for (const QChar c : key) {
        if (c == u'"' || c == u'\\') result += u'\\';
        if (c < u' ')
            result += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result + QStringLiteral("\"]");
}

class Parser {
public:
    explicit Parser(QStringView text)
        : m_in(text) {}

    Answer<QList<FlatValue>> run() {
        skipSpaces();
        const bool done = value(QString(), 0);
        skipSpaces();
        if (m_tooLarge) return refused(FailureReason::TooLarge);
        if (!done || m_at != m_in.size()) return refused(FailureReason::Broken);
        return std::move(m_values);
    }

private:
    QChar peek() const { return m_at < m_in.size() ? m_in[m_at] : QChar(); }
    bool accept(QChar c) {
        if (m_at >= m_in.size() || m_in[m_at] != c) return false;
        ++m_at;
        return true;
    }
    void skipSpaces() {
        while (peek() == u' ' || peek() == u'\t' || peek() == u'\n' || peek() == u'\r')
            ++m_at;
    }

    bool add(const QString& path, const QString& text, JsonType type) {
        m_tooLarge = m_tooLarge || m_values.size() >= kMaxJsonValues || path.size() > kMaxName * 4;
        if (m_tooLarge) return false;
        m_values.append({path, text, type});
        return true;
    }

    bool value(const QString& path, int depth) {
        if (depth > kMaxJsonDepth) return false;
        switch (peek().unicode()) {
        case u'{':
            return object(path, depth);
        case u'[':
            return array(path, depth);
        case u'"': {
            QString text;
            return string(text) && add(path, text, JsonType::String);
        }
        case u't':
            return word(u"true", path, JsonType::Bool);
        case u'f':
            return word(u"false", path, JsonType::Bool);
        case u'n':
            return word(u"null", path, JsonType::Null);
        default:
            return number(path);
        }
    }

    bool word(QStringView text, const QString& path, JsonType type) {
        if (!m_in.sliced(m_at).startsWith(text)) return false;
        m_at += text.size();
        return add(path, text.toString(), type);
    }

    bool digits() {
        const qsizetype begin = m_at;
        while (isDigit(peek()))
            ++m_at;
        return m_at > begin;
    }

    bool number(const QString& path) {
        const qsizetype begin = m_at;
        accept(u'-');
        if (!accept(u'0') && !digits()) return false;
        if (accept(u'.') && !digits()) return false;
        if (accept(u'e') || accept(u'E')) {
            if (!accept(u'+')) accept(u'-');
            if (!digits()) return false;
        }
        return add(path, m_in.sliced(begin, m_at - begin).toString(), JsonType::Number);
    }

    bool escape(QString& out) {
        static constexpr QStringView kLetters = u"\"\\/bfnrt";
        static constexpr QStringView kMeant = u"\"\\/\b\f\n\r\t";
        const QChar c = peek();
        ++m_at;
        if (const qsizetype i = kLetters.indexOf(c); i >= 0 && !c.isNull()) {
            out += kMeant[i];
            return true;
        }
        if (c != u'u' || m_in.size() - m_at < 4) return false;
        bool ok = false;
        const QStringView hex = m_in.sliced(m_at, 4);
        if (hex.startsWith(u'+') || hex.startsWith(u'-')) return false;
        const uint unit = hex.toUInt(&ok, 16);
        m_at += 4;
        if (ok) out += QChar(static_cast<char16_t>(unit));
        return ok;
    }

    bool string(QString& out) {
        if (!accept(u'"')) return false;
        while (m_at < m_in.size()) {
            const QChar c = m_in[m_at++];
            if (c == u'"') return out.isValidUtf16();
            if (c < u' ') return false;
            if (c == u'\\') {
                if (!escape(out)) return false;
            } else {
                out += c;
            }
        }
        return false;
    }

    bool object(const QString& path, int depth) {
        accept(u'{');
        skipSpaces();
        if (accept(u'}')) return add(path, QString(), JsonType::Object);
        QSet<QString> keys;
        do {
            skipSpaces();
            QString key;
            if (!string(key) || keys.contains(key)) return false;
            keys.insert(key);
            skipSpaces();
            if (!accept(u':')) return false;
            skipSpaces();
            const QString dot = path.isEmpty() ? QString() : QStringLiteral(".");
            if (!value(isPlainKey(key) ? path + dot + key : path + escaped(key), depth + 1)) return false;
            skipSpaces();
        } while (accept(u','));
        return accept(u'}');
    }

    bool array(const QString& path, int depth) {
        accept(u'[');
        skipSpaces();
        if (accept(u']')) return add(path, QString(), JsonType::Array);
        int index = 0;
        do {
            skipSpaces();
            if (!value(path + QStringLiteral("[%1]").arg(index++), depth + 1)) return false;
            skipSpaces();
        } while (accept(u','));
        return accept(u']');
    }

    QStringView m_in;
    qsizetype m_at = 0;
    bool m_tooLarge = false;
    QList<FlatValue> m_values;
};

} // namespace

Answer<QList<FlatValue>> flattenJson(QStringView text) {
    return Parser(text).run();
}

} // namespace casebound::reader
