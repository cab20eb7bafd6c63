// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/csv/cell_reader.h"

#include "core/records/all.h"

#include <QJsonArray>

namespace casebound::ingest {

using records::Field;

namespace {

// Collects the form of each field; see records/field.h for what is called.
class FormCollector {
public:
    void choice(Field field, const auto&) { add(field, CellForm::Word); }
    void choices(Field field, const auto&) { add(field, CellForm::List); }
    void text(Field field, const auto&) { add(field, CellForm::Text); }
    void privateText(Field field, const auto&) { add(field, CellForm::Text); }
    void label(Field field, const auto&) { add(field, CellForm::Word); }
    void date(Field field, const auto&) { add(field, CellForm::Word); }
    void moment(Field field, const auto&) { add(field, CellForm::Word); }
    void number(Field field, const auto&) { add(field, CellForm::Number); }
    void flag(Field field, const auto&) { add(field, CellForm::Flag); }
    void code(Field field, const auto&) { add(field, CellForm::Word); }
    void reference(Field field, const auto&, records::AllowedKinds) { add(field, CellForm::Word); }
    void part(Field field, const auto&) { add(field, CellForm::Part); }
    void parts(Field field, const auto&) { add(field, CellForm::DoesNotFit); }
    void spans(Field field, const auto&) { add(field, CellForm::DoesNotFit); }
    void sealed(Field, const auto&) {} // set by the program
    template <class Item>
    void list(Field field, const QList<Item>&) {
        add(field, mainField<Item>().isEnough ? CellForm::List : CellForm::DoesNotFit);
    }

    QHash<QString, CellForm> forms;

private:
    void add(Field field, CellForm form) { forms.insert(QString::fromLatin1(field.name), form); }
};

QJsonArray listOf(const QString& cell) {
    QJsonArray items;
    QString item;
    const auto finish = [&] {
        if (const QString trimmed = item.trimmed(); !trimmed.isEmpty()) items.append(trimmed);
        item.clear();
    };
    for (qsizetype at = 0; at < cell.size(); ++at) {
        if (cell[at] == u';') {
            finish();
        } else {
            if (cell[at] == u'\\' && at + 1 < cell.size() && cell[at + 1] == u';') ++at;
            item += cell[at];
        }
    }
    finish();
    return items;
}

QJsonValue numberOr(const QString& word) {
    bool isNumber = false;
    const qint64 number = word.toLongLong(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(word);
}

QJsonValue flagOr(const QString& word) {
    const QString lower = word.toLower();
    if (lower == QLatin1String("true") || lower == QLatin1String("yes") || lower == QLatin1String("1"))
        return true;
    if (lower == QLatin1String("false") || lower == QLatin1String("no") || lower == QLatin1String("0"))
        return false;
    return word;
}

} // namespace

QHash<QString, CellForm> cellForms(records::Kind kind) {
    FormCollector collector;
    std::visit([&](const auto& record) { records::describeAll(record, collector); },
               records::emptyRecord(kind));
    collector.forms.insert(QStringLiteral("key"), CellForm::Word);
    collector.forms.insert(QStringLiteral("ref"), CellForm::Word);
    if (kind == records::Kind::Exhibit) collector.forms.insert(QStringLiteral("file"), CellForm::Text);
    return collector.forms;
}

QJsonValue valueOfCell(CellForm form, const QString& cell) {
    switch (form) {
    case CellForm::Word:
        return cell.trimmed();
    case CellForm::Number:
    case CellForm::Part: // a part may be given by its number alone
        return numberOr(cell.trimmed());
    case CellForm::Flag:
        return flagOr(cell.trimmed());
    case CellForm::List:
        return listOf(cell);
    case CellForm::Text:
    case CellForm::DoesNotFit:
        break;
    }
    return cell;
}

} // namespace casebound::ingest
