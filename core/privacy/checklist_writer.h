// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/checklist.h"
#include "core/records/all.h"

#include <QHash>
#include <QList>
#include <QString>

#include <algorithm>
#include <tuple>

namespace casebound::privacy {

// Collects the lines of a checklist and brings them into its order.
class ChecklistWriter {
public:
    explicit ChecklistWriter(const QList<records::AnyRecord>& records) {
        for (const records::AnyRecord& record : records) {
            const records::Common& common = records::commonOf(record);
            m_references.insert(common.id, records::reference(records::kindOf(record), common.number));
        }
    }

    void block(Reason reason, records::RecordId record, const QString& message) {
        m_list.append({reason, true, record, message});
    }
    void warn(Reason reason, records::RecordId record, const QString& message) {
        m_list.append({reason, false, record, message});
    }

    // " (TE-003)"; empty for what is not part of the departure.
    QString named(records::RecordId record) const {
        const QString reference = m_references.value(record);
        return reference.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(reference);
    }

    // "TE-003"; "a label that is not listed" for what is not part of the departure.
    QString referenceOf(records::RecordId record) const {
        return m_references.value(record, QStringLiteral("a label that is not listed"));
    }

    Checklist take() {
        std::stable_sort(m_list.begin(), m_list.end(), [](const Obstacle& a, const Obstacle& b) {
            return std::tuple(!a.blocks, a.reason, a.message) < std::tuple(!b.blocks, b.reason, b.message);
        });
        return std::move(m_list);
    }

private:
    QHash<records::RecordId, QString> m_references;
    Checklist m_list;
};

} // namespace casebound::privacy
