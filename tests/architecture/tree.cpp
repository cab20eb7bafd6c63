// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/tree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace casebound::architecture {

std::vector<SourceFile> readSources(const QString& root, const QStringList& folders) {
    std::vector<SourceFile> files;
    for (const QString& folder : folders) {
        QDirIterator walk(root + u'/' + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (!file.open(QIODevice::ReadOnly)) continue;
            QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
            if (lines.last().isEmpty()) lines.removeLast();
            files.push_back({QDir(root).relativeFilePath(file.fileName()), lines});
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

namespace {

// Walks over C++ text. Knows comments, strings, raw strings and characters; not trigraphs or spliced lines.
class Lexer {
public:
    explicit Lexer(QString text)
        : m_text(std::move(text)) {}

    Lexed run() {
        while (m_at < m_text.size()) {
            if (starts(u"//"))
                blankUntil(u"\n", 0);
            else if (starts(u"/*"))
                blankUntil(u"*/", 2);
            else if (starts(u"R\"") && !followsWord())
                rawString();
            else if (m_text[m_at] == u'"')
                quoted(u'"');
            else if (m_text[m_at] == u'\'' && !followsWord())
                quoted(u'\'');
            else
                take();
        }
        return {m_code.split(u'\n'), std::move(m_literals)};
    }

private:
    bool starts(QStringView what) const { return QStringView(m_text).mid(m_at).startsWith(what); }

    // 1'000 is a number and FOOR"x" no raw string. u8R"…" and LR"…" are: those prefixes are no words of their
    // own.
    bool followsWord() const {
        if (m_at == 0 || !(m_text[m_at - 1].isLetterOrNumber() || m_text[m_at - 1] == u'_')) return false;
        return m_text[m_at] == u'\'' ||
               !(m_text[m_at - 1] == u'u' || m_text[m_at - 1] == u'8' || m_text[m_at - 1] == u'L');
    }

    void take() { m_code += m_text[m_at++]; }

    void blankTo(qsizetype end) {
        for (; m_at < end; ++m_at)
            m_code += m_text[m_at] == u'\n' ? u'\n' : u' ';
    }

    void blankUntil(QStringView end, qsizetype endLength) {
        const qsizetype found = m_text.indexOf(end, m_at + 2);
        blankTo(found < 0 ? m_text.size() : found + endLength);
    }

    void literal(qsizetype start, qsizetype end) {
        const int line = static_cast<int>(QStringView(m_text).left(start).count(u'\n')) + 1;
        m_literals.push_back({line, m_text.mid(start, end - start)});
        blankTo(end);
    }

    void rawString() {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        const QString close = u')' + m_text.mid(m_at + 2, open - m_at - 2) + u'"';
        const qsizetype end = m_text.indexOf(close, open);
        blankTo(open + 1);
        literal(open + 1, end < 0 ? m_text.size() : end);
        blankTo(std::min(m_text.size(), m_at + close.size()));
    }

    void quoted(QChar quote) {
        take();
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != u'\n')
            end += m_text[end] == u'\\' ? 2 : 1;
        literal(m_at, std::min(end, m_text.size()));
        if (m_at < m_text.size()) take();
    }

    QString m_text;
    qsizetype m_at = 0;
    QString m_code;
    std::vector<Literal> m_literals;
};

} // namespace

Lexed lex(const SourceFile& file) {
    return Lexer(file.lines.join(u'\n')).run();
}

PlantedTree& PlantedTree::with(const QString& path, const QString& text) {
    const QString full = m_folder.path() + u'/' + path;
    QDir().mkpath(QFileInfo(full).path());
    QFile file(full);
    if (file.open(QIODevice::WriteOnly)) file.write(text.toUtf8());
    return *this;
}

} // namespace casebound::architecture
