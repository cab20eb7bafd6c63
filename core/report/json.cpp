// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace casebound::report {

using namespace privacy;
using document::Alignment;
using document::ListKind;
using document::NoteKind;
using document::Style;

namespace {

QString name(Style style) {
    switch (style) {
    case Style::Plain:
        return QStringLiteral("plain");
    case Style::Emphasis:
        return QStringLiteral("emphasis");
    case Style::Strong:
        return QStringLiteral("strong");
    case Style::Code:
        return QStringLiteral("code");
    case Style::Small:
        return QStringLiteral("small");
    }
    return {};
}

QString name(Alignment alignment) {
    switch (alignment) {
    case Alignment::Start:
        return QStringLiteral("start");
    case Alignment::Center:
        return QStringLiteral("center");
    case Alignment::End:
        return QStringLiteral("end");
    }
    return {};
}

QString name(NoteKind kind) {
    switch (kind) {
    case NoteKind::Alleged:
        return QStringLiteral("alleged");
    case NoteKind::Warning:
        return QStringLiteral("warning");
    case NoteKind::Draft:
        return QStringLiteral("draft");
    case NoteKind::Basis:
        return QStringLiteral("basis");
    }
    return {};
}

QJsonObject object(const QString& type, std::initializer_list<QPair<QString, QJsonValue>> fields) {
    QJsonObject made(fields);
    made.insert(QStringLiteral("type"), type);
    return made;
}

QJsonObject part(const cleared::Run& run) {
    QJsonObject made{{QStringLiteral("text"), run.text}};
    if (run.style != Style::Plain) made.insert(QStringLiteral("style"), name(run.style));
    return made;
}
QJsonObject part(const cleared::InternalLink& link) {
    return {{QStringLiteral("text"), link.label}, {QStringLiteral("anchor"), link.anchor}};
}
QJsonObject part(const cleared::Link& link) {
    return {{QStringLiteral("link"), link.address}};
}
QJsonObject part(const cleared::LineBreak& /*lineBreak*/) {
    return {{QStringLiteral("break"), true}};
}

QJsonArray line(const cleared::Line& from) {
    QJsonArray to;
    for (const cleared::Inline& one : from)
        to.append(std::visit([](const auto& content) { return part(content); }, one));
    return to;
}

QJsonArray lines(const std::vector<cleared::Line>& from) {
    QJsonArray to;
    for (const cleared::Line& one : from)
        to.append(line(one));
    return to;
}

QJsonArray blocks(const cleared::Blocks& from);

QJsonObject block(const cleared::Heading& heading) {
    return object(QStringLiteral("heading"), {{QStringLiteral("level"), heading.level},
                                              {QStringLiteral("anchor"), heading.anchor.value_or(QString())},
                                              {QStringLiteral("text"), line(heading.text)}});
}
QJsonObject block(const cleared::Paragraph& paragraph) {
    return object(QStringLiteral("paragraph"), {{QStringLiteral("text"), line(paragraph.text)},
                                                {QStringLiteral("language"), paragraph.language.toString()}});
}
QJsonObject block(const cleared::Quote& quote) {
    return object(QStringLiteral("quote"), {{QStringLiteral("paragraphs"), lines(quote.paragraphs)},
                                            {QStringLiteral("attribution"), line(quote.attribution)},
                                            {QStringLiteral("language"), quote.language.toString()}});
}
QJsonObject block(const cleared::List& list) {
    QJsonArray items;
    for (const cleared::ListItem& item : list.items)
        items.append(blocks(item.blocks));
    const bool numbered = list.kind == ListKind::Numbered;
    return object(QStringLiteral("list"), {{QStringLiteral("kind"), numbered ? QStringLiteral("numbered")
                                                                             : QStringLiteral("bulleted")},
                                           {QStringLiteral("start"), list.start},
                                           {QStringLiteral("items"), items}});
}
QJsonObject block(const cleared::Table& table) {
    QJsonArray columns;
    for (const document::Column& column : table.columns)
        columns.append(QJsonObject{{QStringLiteral("align"), name(column.alignment)},
                                   {QStringLiteral("width"), column.width}});
    QJsonArray rows;
    for (const auto& row : table.rows)
        rows.append(lines(row));
    return object(QStringLiteral("table"), {{QStringLiteral("columns"), columns},
                                            {QStringLiteral("header"), lines(table.header)},
                                            {QStringLiteral("rows"), rows},
                                            {QStringLiteral("caption"), line(table.caption)}});
}
QJsonObject block(const cleared::Note& note) {
    return object(QStringLiteral("note"), {{QStringLiteral("kind"), name(note.kind)},
                                           {QStringLiteral("blocks"), blocks(note.blocks)}});
}
QJsonObject block(const cleared::DefinitionList& list) {
    QJsonArray items;
    for (const auto& item : list.items)
        items.append(QJsonObject{{QStringLiteral("term"), line(item.term)},
                                 {QStringLiteral("meaning"), line(item.meaning)}});
    return object(QStringLiteral("definitions"), {{QStringLiteral("items"), items}});
}
QJsonObject block(const cleared::PageBreak& /*pageBreak*/) {
    return object(QStringLiteral("page-break"), {});
}

QJsonArray blocks(const cleared::Blocks& from) {
    QJsonArray to;
    for (const cleared::Block& one : from)
        to.append(std::visit([](const auto& content) { return block(content); }, one.content));
    return to;
}

} // namespace

Result<QByteArray> json(const ClearedDocument& document, Mark mark) {
    const QJsonObject root{{QStringLiteral("title"), document.title()},
                           {QStringLiteral("language"), document.language()},
                           {QStringLiteral("purpose"), document.purpose()},
                           {QStringLiteral("audience"), document.audience()},
                           {QStringLiteral("draft"), mark == Mark::Draft},
                           {QStringLiteral("blocks"), blocks(document.blocks())}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace casebound::report
