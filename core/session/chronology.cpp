// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/relations.h"
#include "core/edtf/wording.h"
#include "core/reply/dating.h"
#include "core/session/overview.h"

#include <algorithm>

namespace casebound::session {

using records::Kind;
using records::RecordId;

namespace {

// The date that a record bears, whatever its field is called; empty for kinds without one.
QString whenOf(const records::AnyRecord& record) {
    return std::visit(
        [](const auto& value) -> QString {
            if constexpr (requires { value.published; })
                return value.published;
            else if constexpr (requires { value.dated; })
                return value.dated;
            else if constexpr (requires { value.when; })
                return value.when;
            else
                return {};
        },
        record);
}

QDate dateOf(const edtf::Bound& bound) {
    if (!bound.isDay() || bound.day.year < 1 || bound.day.year > 9999) return {};
    return {static_cast<int>(bound.day.year), bound.day.month, bound.day.day};
}

// Anchors may be of any kind: all that bears a date takes part.
Result<QList<records::AnyRecord>> datedRecords(casefile::Repository& repository) {
    QList<records::AnyRecord> dated;
    for (const Kind kind : {Kind::Event, Kind::Request, Kind::PublicStatement, Kind::Testimony,
                            Kind::Allegation, Kind::Exhibit, Kind::Consent}) {
        CB_TRY(const auto ids, repository.ids(kind));
        for (const RecordId& id : ids) {
            CB_TRY(auto record, repository.load(id));
            dated.append(std::move(record));
        }
    }
    return dated;
}

bool isTold(Kind kind) {
    return kind == Kind::Event || kind == Kind::Request || kind == Kind::PublicStatement ||
           kind == Kind::Testimony;
}

QString inWords(const QString& when, const reply::Dating& dating) {
    if (!when.isEmpty())
        if (const auto date = edtf::parse(when)) return edtf::wording(*date);
    return edtf::wording(dating.bounds);
}

// Whoever looks at either of two that exclude each other must see it.
void tellBothSides(QList<ChronologyRow>& rows) {
    QHash<QString, QStringList> others;
    for (const auto& row : rows)
        for (const QString& ref : row.contradicts)
            others[ref].append(row.ref);
    for (auto& row : rows)
        for (const QString& ref : others.value(row.ref))
            if (!row.contradicts.contains(ref)) row.contradicts.append(ref);
}

} // namespace

Result<QList<ChronologyRow>> Overview::chronology() {
    CB_TRY(const auto records, datedRecords(m_tools.parts.repository));
    QList<reply::DatedRecord> dated;
    for (const auto& record : records) {
        const auto* event = std::get_if<records::Event>(&record);
        dated.append({records::commonOf(record).id, whenOf(record),
                      event ? event->constraints : QList<records::Constraint>()});
    }
    const auto datings = reply::dateAll(dated);
    QList<ChronologyRow> rows;
    for (const auto& record : records) {
        if (!isTold(records::kindOf(record))) continue;
        CB_TRY(const auto row, chronologyRow(record, datings.value(records::commonOf(record).id)));
        rows.append(row);
    }
    tellBothSides(rows);
    std::stable_sort(rows.begin(), rows.end(), [](const ChronologyRow& first, const ChronologyRow& second) {
        const QDate one = first.earliest.isValid() ? first.earliest : first.latest;
        const QDate other = second.earliest.isValid() ? second.earliest : second.latest;
        if (one.isValid() && other.isValid()) return one < other;
        return one.isValid() && !other.isValid();
    });
    return rows;
}

Result<ChronologyRow> Overview::chronologyRow(const records::AnyRecord& record, const reply::Dating& dating) {
    const records::Words words = m_tools.words();
    const auto& common = records::commonOf(record);
    ChronologyRow row;
    row.kind = records::kindOf(record);
    row.ref = records::reference(row.kind, common.number);
    row.title = words.text(common.title);
    row.when = inWords(whenOf(record), dating);
    row.earliest = dateOf(dating.bounds.earliest);
    row.latest = dateOf(dating.bounds.latest);
    row.isInferred = dating.isInferred;
    row.contradictsItself = dating.isContradicted;
    for (const RecordId& anchor : dating.contradictedBy) {
        CB_TRY(const QString ref, m_tools.references.ref(anchor));
        row.contradicts.append(ref);
    }
    if (const auto* event = std::get_if<records::Event>(&record)) {
        row.words = words.text(event->words);
        row.standing = records::nameOf(event->standing);
        for (const auto& source : event->accordingTo)
            row.accordingTo.append(words.ref(source.record, source.part));
    }
    return row;
}

} // namespace casebound::session
