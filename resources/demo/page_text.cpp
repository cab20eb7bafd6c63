// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/demo/page_text.h"

namespace casebound::demo {
namespace {

class Parser {
public:
    Outcome take(const QString& line) {
        if (line.startsWith(u'%')) return takeFact(line);
        if (line == u"---") {
            m_text.pages.append(QList<Block>());
            m_open = false;
        } else if (line.trimmed().isEmpty()) {
            m_open = false;
        } else if (line.startsWith(u'#')) {
            return takeHeading(line);
        } else if (line.startsWith(u"> ")) {
            takeLine(Block::Kind::Lines, line.mid(2), u'\n');
        } else if (line.startsWith(u"| ")) {
            takeRow(line.mid(2));
        } else {
            takeLine(Block::Kind::Paragraph, line.trimmed(), u' ');
        }
        return {};
    }

    PageText text() const { return m_text; }

private:
    Outcome takeFact(const QString& line) {
        const QString value = line.section(u' ', 1).trimmed();
        const QString name = line.section(u' ', 0, 0);
        if (name == u"%title")
            m_text.title = value;
        else if (name == u"%author")
            m_text.author = value;
        else if (name == u"%lang")
            m_text.language = value;
        else if (name == u"%date")
            m_text.date = QDate::fromString(value, Qt::ISODate);
        else
            return failure(ErrorCode::InvalidInput, QStringLiteral("There is no such fact about a text: use "
                                                                   "%title, %author, %date or %lang."));
        return {};
    }

    Outcome takeHeading(const QString& line) {
        const int level = static_cast<int>(line.section(u' ', 0, 0).size());
        if (level > 3 || !line.contains(u' '))
            return failure(ErrorCode::InvalidInput,
                           QStringLiteral("A heading is one to three # and a space before its words."));
        open(Block::Kind::Heading).level = level;
        page().last().rows = {{line.mid(level + 1).trimmed()}};
        m_open = false;
        return {};
    }

    void takeLine(Block::Kind kind, const QString& line, QChar joint) {
        Block& block = open(kind);
        if (block.rows.isEmpty())
            block.rows = {{line}};
        else
            block.rows[0][0] += joint + line;
    }

    void takeRow(const QString& line) {
        QStringList cells;
        for (const QString& cell : line.split(u'|'))
            cells.append(cell.trimmed());
        open(Block::Kind::Table).rows.append(cells);
    }

    QList<Block>& page() {
        if (m_text.pages.isEmpty()) m_text.pages.append(QList<Block>());
        return m_text.pages.last();
    }

    Block& open(Block::Kind kind) {
        if (!m_open || page().last().kind != kind) page().append(Block{kind, 0, {}});
        m_open = true;
        return page().last();
    }

    PageText m_text;
    bool m_open = false; // whether the next line may go on with the last block
};

} // namespace

Result<PageText> parsePageText(const QString& text) {
    Parser parser;
    int number = 0;
    for (const QString& line : text.split(u'\n')) {
        ++number;
        if (Outcome outcome = parser.take(line); !outcome.has_value()) {
            Error error = std::move(outcome).error();
            error.line = number;
            return failure(std::move(error));
        }
    }
    PageText result = parser.text();
    if (!result.date.isValid() || result.title.isEmpty() || result.pages.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("A text needs %title, %date and at least one block."));
    return result;
}

} // namespace casebound::demo
