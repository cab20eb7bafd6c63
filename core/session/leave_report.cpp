// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/leave_report.h"

#include <QJsonArray>

#include <algorithm>
#include <tuple>

namespace casebound::session {

bool FileLeaks::blocks() const {
    return !reason.isEmpty() || std::any_of(hits.begin(), hits.end(), [](const LeakRow& hit) {
        return hit.level == records::nameOf(privacy::LeakLevel::Exact) ||
               hit.level == records::nameOf(privacy::LeakLevel::Lookalike);
    });
}

QList<CheckRow> rowsOf(const privacy::Checklist& checklist, const casefile::References& references) {
    QList<CheckRow> rows;
    for (const auto& obstacle : checklist)
        rows.append(
            {records::nameOf(obstacle.reason), obstacle.blocks,
             obstacle.record.isNull() ? QString() : references.ref(obstacle.record).value_or(QString()),
             obstacle.message});
    return rows;
}

QList<GroupRow> rowsOf(const QList<privacy::Group>& groups, const privacy::LabelMap& labels,
                       const casefile::References& references) {
    QList<GroupRow> rows;
    for (const auto& group : groups)
        rows.append({references.ref(group.person.as<records::RecordTag>()).value_or(QString()),
                     labels.label(group.person), group.size, group.told, group.isPointedOut});
    std::stable_sort(rows.begin(), rows.end(), [](const GroupRow& a, const GroupRow& b) {
        return std::tie(a.size, a.ref) < std::tie(b.size, b.ref);
    });
    return rows;
}

QString inWords(const GroupRow& row) {
    const QString told = row.told.join(QStringLiteral("; "));
    const QString who = QStringLiteral("%1 (%2): ").arg(row.label, row.ref);
    if (row.size == 1) return who + QStringLiteral("nobody else in the case shares all of this: ") + told;
    const QString only = row.isPointedOut ? QStringLiteral("only ") : QString();
    return who + only + QStringLiteral("%1 people in the case share all of this: ").arg(row.size) + told;
}

FileLeaks leaksOf(const QString& file, const QList<privacy::LeakHit>& hits,
                  const casefile::References& references) {
    FileLeaks leaks{file, {}, {}};
    for (const auto& hit : hits)
        leaks.hits.append({hit.appearance.isNull()
                               ? QString()
                               : references.ref(hit.appearance.as<records::RecordTag>()).value_or(QString()),
                           hit.rule, records::nameOf(hit.level), hit.offset, hit.length, hit.where,
                           hit.context});
    return leaks;
}

QList<FileLeaks> leaksOf(const QList<privacy::FileFindings>& findings,
                         const casefile::References& references) {
    QList<FileLeaks> all;
    for (const auto& finding : findings)
        all.append(leaksOf(finding.file, finding.hits, references));
    for (FileLeaks& leaks : all)
        for (LeakRow& row : leaks.hits)
            row.context.clear();
    return all;
}

QJsonObject toJson(const FileLeaks& leaks) {
    QJsonArray hits;
    for (const auto& hit : leaks.hits) {
        QJsonObject row{{QStringLiteral("person"), hit.person}, {QStringLiteral("rule"), hit.rule},
                        {QStringLiteral("level"), hit.level},   {QStringLiteral("offset"), hit.offset},
                        {QStringLiteral("length"), hit.length}, {QStringLiteral("where"), hit.where}};
        if (!hit.context.isEmpty()) row.insert(QStringLiteral("context"), hit.context);
        hits.append(row);
    }
    QJsonObject object{{QStringLiteral("file"), leaks.file}, {QStringLiteral("hits"), hits}};
    if (!leaks.reason.isEmpty()) object.insert(QStringLiteral("reason"), leaks.reason);
    return object;
}

QJsonObject toJson(const LeaveReport& report) {
    QJsonArray checklist, groups, needs, files;
    for (const auto& row : report.checklist)
        checklist.append(QJsonObject{{QStringLiteral("reason"), row.reason},
                                     {QStringLiteral("blocks"), row.blocks},
                                     {QStringLiteral("ref"), row.ref},
                                     {QStringLiteral("message"), row.message}});
    for (const auto& row : report.groups)
        groups.append(QJsonObject{{QStringLiteral("ref"), row.ref},
                                  {QStringLiteral("label"), row.label},
                                  {QStringLiteral("size"), row.size},
                                  {QStringLiteral("told"), QJsonArray::fromStringList(row.told)},
                                  {QStringLiteral("small"), row.isPointedOut}});
    for (const auto& row : report.needs)
        needs.append(QJsonObject{{QStringLiteral("item"), row.item},
                                 {QStringLiteral("person"), row.person},
                                 {QStringLiteral("label"), row.label},
                                 {QStringLiteral("form"), row.form},
                                 {QStringLiteral("state"), row.state},
                                 {QStringLiteral("sheet"), row.sheet}});
    for (const auto& leaks : report.leaks)
        files.append(toJson(leaks));
    QJsonObject object{{QStringLiteral("left"), report.left},
                       {QStringLiteral("checklist"), checklist},
                       {QStringLiteral("groups"), groups},
                       {QStringLiteral("needs"), needs},
                       {QStringLiteral("files"), files}};
    if (!report.message.isEmpty()) object.insert(QStringLiteral("message"), report.message);
    if (!report.exportRef.isEmpty()) object.insert(QStringLiteral("export"), report.exportRef);
    if (!report.fingerprint.isEmpty()) object.insert(QStringLiteral("fingerprint"), report.fingerprint);
    return object;
}

} // namespace casebound::session
