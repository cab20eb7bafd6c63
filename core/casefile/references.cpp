// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/references.h"

namespace casebound::casefile {

using records::Kind;
using records::PartId;
using records::RecordId;

namespace {

// The table whose rows carry the printed number of a kind's parts. A page's number counts within its exhibit.
QByteArray numberedSql(Kind kind) {
    switch (kind) {
    case Kind::PublicStatement:
        return "SELECT p.id FROM part p JOIN point n ON n.id = p.id WHERE p.record = ? AND n.number = ?";
    case Kind::Testimony:
        return "SELECT p.id FROM part p JOIN testimony_paragraph n ON n.id = p.id WHERE p.record = ? AND "
               "n.number = ?";
    case Kind::Exhibit:
        return "SELECT id FROM page WHERE exhibit = ? AND number = ?";
    default:
        return {};
    }
}

} // namespace

bool precedes(const QString& reference, const QString& other) {
    // The run of figures that begins here, without what only fills it up in front.
    const auto figures = [](const QString& text, qsizetype from) {
        qsizetype to = from;
        while (to < text.size() && text[to].isDigit())
            ++to;
        while (from < to - 1 && text[from] == u'0')
            ++from;
        return QStringView(text).mid(from, to - from);
    };
    qsizetype mine = 0, theirs = 0;
    while (mine < reference.size() && theirs < other.size()) {
        if (!reference[mine].isDigit() || !other[theirs].isDigit()) {
            if (reference[mine] != other[theirs]) return reference[mine] < other[theirs];
            ++mine, ++theirs;
            continue;
        }
        const QStringView left = figures(reference, mine), right = figures(other, theirs);
        if (left.size() != right.size()) return left.size() < right.size();
        if (left != right) return left < right;
        mine = left.data() + left.size() - reference.constData();
        theirs = right.data() + right.size() - other.constData();
    }
    return reference.size() - mine < other.size() - theirs;
}

QString printed(Kind kind, const QString& record, qint64 part) {
    if (kind == Kind::Testimony) return QStringLiteral("%1 ¶%2").arg(record).arg(part);
    if (kind == Kind::Exhibit) return QStringLiteral("%1 p.%2").arg(record).arg(part);
    return QStringLiteral("%1.%2").arg(record).arg(part);
}

Result<Target> References::resolve(const QString& text) const {
    const auto parsed = records::parseReference(text);
    if (!parsed)
        return failure(
            ErrorCode::InvalidInput,
            QStringLiteral("This is not a reference. References look like ST-001, ST-001.3, TE-002 ¶4 or "
                           "EX-001 p.2."));
    CB_TRY(auto statement, m_connection.prepare("SELECT id FROM record WHERE kind = ? AND number = ?"));
    statement.bindAll(QString::fromLatin1(records::info(parsed->kind).table), parsed->number);
    CB_TRY(const auto record, statement.first([](storage::Statement& row) { return row.id<RecordId>(0); }));
    if (!record)
        return failure(ErrorCode::NotFound, QStringLiteral("There is no %1 in this case.")
                                                .arg(records::reference(parsed->kind, parsed->number)));
    if (!parsed->part) return Target{*record, {}};
    CB_TRY(const PartId part, partByNumber(parsed->kind, *record, *parsed->part));
    return Target{*record, part};
}

Result<PartId> References::partByNumber(Kind kind, RecordId record, qint64 number) const {
    const auto missing = [&] {
        return failure(ErrorCode::NotFound,
                       QStringLiteral("This record has no part with the number %1.").arg(number));
    };
    const QByteArray sql = numberedSql(kind);
    if (sql.isEmpty()) return missing();
    CB_TRY(auto statement, m_connection.prepare(sql));
    statement.bindAll(record, number);
    CB_TRY(const auto part, statement.first([](storage::Statement& row) { return row.id<PartId>(0); }));
    if (!part) return missing();
    return *part;
}

Result<QString> References::ref(RecordId id) const {
    CB_TRY(auto statement, m_connection.prepare("SELECT kind, number FROM record WHERE id = ?"));
    statement.bindAll(id);
    CB_TRY(const auto ref, statement.first([](storage::Statement& row) {
        const auto kind = records::kindFromTable(row.text(0));
        return kind ? records::reference(*kind, row.integer(1)) : QString();
    }));
    if (!ref) return failure(ErrorCode::NotFound, QStringLiteral("There is no such record in this case."));
    return *ref;
}

Result<QString> References::ref(RecordId id, PartId part) const {
    CB_TRY(const QString record, ref(id));
    if (part.isNull()) return record;
    CB_TRY(const auto number, numberOf(part));
    if (!number) return record;
    CB_TRY(const Kind kind, kindOf(id));
    return printed(kind, record, *number);
}

Result<std::optional<qint64>> References::numberOf(PartId part) const {
    CB_TRY(auto statement,
           m_connection.prepare(
               "WITH RECURSIVE up(id, parent) AS (SELECT id, parent FROM part WHERE id = ?1 UNION ALL "
               "SELECT part.id, part.parent FROM part JOIN up ON part.id = up.parent) "
               "SELECT coalesce(point.number, testimony_paragraph.number, page.number) AS printed FROM up "
               "LEFT JOIN point ON point.id = up.id LEFT JOIN testimony_paragraph ON testimony_paragraph.id "
               "= up.id "
               "LEFT JOIN page ON page.id = up.id WHERE printed IS NOT NULL LIMIT 1"));
    statement.bindAll(part);
    return statement.first([](storage::Statement& row) { return row.integer(0); });
}

Result<Kind> References::kindOf(RecordId id) const {
    CB_TRY(auto statement, m_connection.prepare("SELECT kind FROM record WHERE id = ?"));
    statement.bindAll(id);
    CB_TRY(const auto kind,
           statement.first([](storage::Statement& row) { return records::kindFromTable(row.text(0)); }));
    if (!kind || !*kind)
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such record in this case."));
    return **kind;
}

Result<RecordId> References::recordOf(PartId part) const {
    CB_TRY(auto statement, m_connection.prepare("SELECT record FROM part WHERE id = ?"));
    statement.bindAll(part);
    CB_TRY(const auto record, statement.first([](storage::Statement& row) { return row.id<RecordId>(0); }));
    if (!record) return failure(ErrorCode::NotFound, QStringLiteral("There is no such part in this case."));
    return *record;
}

} // namespace casebound::casefile
