// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/overview.h"

#include "core/casefile/desk_rows.h"
#include "core/casefile/relations.h"
#include "core/edtf/wording.h"
#include "core/privacy/register.h"
#include "core/reply/waiting.h"

#include <algorithm>

namespace casebound::session {

using records::Kind;

namespace {

Result<QString> titleOf(const SessionTools& tools, const records::AnyRecord& record) {
    const auto& common = records::commonOf(record);
    const auto* appearance = std::get_if<records::Appearance>(&record);
    if (appearance && common.title.isEmpty()) return appearance->label;
    return tools.words().text(common.title);
}

} // namespace

Result<Counts> Overview::counts() {
    Counts counts;
    for (const auto& info : records::kKinds) {
        CB_TRY(const qint64 number, m_tools.parts.repository.count(info.kind));
        counts.records.insert(info.kind, number);
    }
    CB_TRY(const auto binned, casefile::binned(m_tools.parts.connection));
    counts.binned = binned.size();
    CB_TRY(counts.unchecked, m_tools.parts.texts.uncheckedCount());
    CB_TRY(counts.exhibitsUnreviewed, casefile::unreviewedExhibits(m_tools.parts.connection));
    CB_TRY(const auto drafts, casefile::draftKeys(m_tools.parts.connection));
    counts.drafts = drafts.size();
    if (!m_tools.namesShown()) return counts;
    CB_TRY(const auto names, privacy::Register::load(m_tools.parts.connection, m_tools.keys));
    counts.identities = names.identities().size();
    return counts;
}

Result<QStringList> Overview::unchecked() {
    CB_TRY(const auto owners, casefile::withUncheckedText(m_tools.parts.connection));
    QStringList refs;
    for (const auto& owner : owners) {
        CB_TRY(const QString ref, m_tools.references.ref(owner));
        refs.append(ref);
    }
    refs.sort();
    return refs;
}

Result<QList<RecordRow>> Overview::rows(Kind kind, qint64 after, qint64 limit) {
    CB_TRY(const auto headers, m_tools.parts.repository.list(kind, after, limit));
    const records::Words words = m_tools.words();
    QList<RecordRow> rows;
    for (const auto& header : headers) {
        CB_TRY(const auto record, m_tools.parts.repository.load(header.id));
        CB_TRY(const QString title, titleOf(m_tools, record));
        rows.append(
            {header.ref(), title, header.changed, records::missing(record), records::toJson(record, words)});
    }
    return rows;
}

Result<QList<WaitingRow>> Overview::waiting(const QDate& today) {
    CB_TRY(const auto ids, m_tools.parts.repository.ids(Kind::Request));
    QList<WaitingRow> rows;
    for (const auto& id : ids) {
        CB_TRY(const auto request, m_tools.parts.repository.get<records::Request>(id));
        WaitingRow row;
        row.ref = records::reference(Kind::Request, request.common.number);
        CB_TRY(row.title, titleOf(m_tools, request));
        if (!request.askedOf.isNull()) {
            CB_TRY(const auto asked, m_tools.parts.repository.load(request.askedOf));
            CB_TRY(row.askedOf, titleOf(m_tools, asked));
        }
        row.when = wordingOf(request.when);
        row.due = wordingOf(request.due);
        row.state = records::nameOf(request.state);
        row.days = reply::daysWaited(request, today);
        rows.append(row);
    }
    const auto isOpen = [](const WaitingRow& row) {
        return row.state == QLatin1String("none") || row.state == QLatin1String("partial");
    };
    std::stable_sort(rows.begin(), rows.end(), [&isOpen](const WaitingRow& first, const WaitingRow& second) {
        if (isOpen(first) != isOpen(second)) return isOpen(first);
        return first.days.value_or(-1) > second.days.value_or(-1);
    });
    return rows;
}

QString Overview::wordingOf(const QString& when) {
    if (when.isEmpty()) return {};
    const auto date = edtf::parse(when);
    return date ? edtf::wording(*date) : when;
}

} // namespace casebound::session
