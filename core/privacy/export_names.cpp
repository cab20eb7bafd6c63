// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/export_names.h"

#include <QSet>

#include <algorithm>

namespace casebound::privacy {
namespace {

using records::AppearanceRole;
using records::Kind;
using records::RecordId;

const QString kAPerson = QStringLiteral("a person");

// Fisher and Yates: every order equally likely.
template <class T>
void shuffle(QList<T>& list, Random& random) {
    for (qsizetype i = list.size() - 1; i > 0; --i)
        list.swapItemsAt(i, random.below(quint32(i + 1)));
}

RecordId recordOf(AppearanceId appearance) {
    return appearance.as<records::RecordTag>();
}

bool isUnnumbered(const LabelMap::Entry& entry, const Permission& permission) {
    return entry.naming == records::Naming::Aggregate ||
           permission.attribution == records::Attribution::BackgroundOnly;
}

} // namespace

QString roleWord(AppearanceRole role) {
    switch (role) {
    case AppearanceRole::Complainant:
        return QStringLiteral("Complainant");
    case AppearanceRole::Survivor:
        return QStringLiteral("Survivor");
    case AppearanceRole::Witness:
        return QStringLiteral("Witness");
    case AppearanceRole::Source:
        return QStringLiteral("Source");
    case AppearanceRole::Respondent:
        return QStringLiteral("Respondent");
    case AppearanceRole::Official:
        return QStringLiteral("Official");
    case AppearanceRole::Author:
        return QStringLiteral("Author");
    case AppearanceRole::ThirdParty:
        break;
    }
    return QStringLiteral("Person");
}

ExportNames ExportNames::draw(const Wanted& wanted, const LabelMap& people, const ConsentRules& rules,
                              Random& random) {
    ExportNames names;
    names.drawLabels(wanted, people, rules, random);
    names.drawReferences(wanted, random);
    return names;
}

void ExportNames::drawLabels(const Wanted& wanted, const LabelMap& people, const ConsentRules& rules,
                             Random& random) {
    QList<AppearanceId> shown = wanted.shown.people;
    shuffle(shown, random);
    for (const AppearanceId& person : std::as_const(shown)) {
        const LabelMap::Entry* entry = people.find(person);
        if (entry == nullptr) continue;
        const QString form = wanted.publicForms.value(person);
        const Permission permission = rules.permissionFor(recordOf(person), entry->role);
        if (isUnnumbered(*entry, permission)) {
            m_labels.insert(person, kAPerson);
        } else if (entry->naming == records::Naming::PublicForm && !form.isEmpty() &&
                   permission.attribution != records::Attribution::NotAttributed) {
            m_labels.insert(person, form);
            m_publicForms.append({person, form});
        } else {
            m_labels.insert(person,
                            roleWord(entry->role) + u' ' + QString::number(++m_numbered[entry->role]));
        }
    }
}

void ExportNames::drawReferences(const Wanted& wanted, Random& random) {
    QList<RecordId> referred;
    QList<RecordId> others;
    QHash<RecordId, Kind> kinds;
    const QSet<RecordId> shown(wanted.shown.records.begin(), wanted.shown.records.end());
    for (const records::AnyRecord& record : wanted.records) {
        const RecordId id = records::commonOf(record).id;
        if (records::kindOf(record) == Kind::Appearance || kinds.contains(id)) continue;
        kinds.insert(id, records::kindOf(record));
        (shown.contains(id) ? referred : others).append(id);
    }
    shuffle(referred, random);
    shuffle(others, random);
    QHash<Kind, qint64> counts;
    for (const RecordId& id : referred + others)
        m_references.insert(id, records::reference(kinds.value(id), ++counts[kinds.value(id)]));
}

std::optional<QString> ExportNames::label(AppearanceId appearance) const {
    const auto found = m_labels.constFind(appearance);
    return found == m_labels.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<QString> ExportNames::reference(document::RecordId record) const {
    const auto found = m_references.constFind(record.as<records::RecordTag>());
    if (found != m_references.constEnd()) return *found;
    return label(record.as<text::AppearanceTag>());
}

QList<records::ExportedItem> ExportNames::ledger() const {
    QSet<AppearanceId> inPublic;
    for (const PublicForm& form : m_publicForms)
        inPublic.insert(form.appearance);
    QList<records::ExportedItem> items;
    for (auto label = m_labels.begin(); label != m_labels.end(); ++label)
        items.append({.id = {},
                      .record = recordOf(label.key()),
                      .shownAs = inPublic.contains(label.key()) ? QString::fromUtf16(kLedgerPublicForm)
                                                                : label.value()});
    for (auto reference = m_references.begin(); reference != m_references.end(); ++reference)
        items.append({.id = {}, .record = reference.key(), .shownAs = reference.value()});
    std::sort(items.begin(), items.end(), [](const records::ExportedItem& a, const records::ExportedItem& b) {
        return qMakePair(a.shownAs, a.record) < qMakePair(b.shownAs, b.record);
    });
    return items;
}

} // namespace casebound::privacy
