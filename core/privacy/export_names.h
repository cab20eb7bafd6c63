// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/cleared_document.h"
#include "core/privacy/consent_rules.h"
#include "core/privacy/register.h"
#include "core/privacy/shown_content.h"
#include "core/records/all.h"
#include "core/records/export.h"

#include <QHash>
#include <QList>
#include <QString>

namespace casebound::privacy {

// Labels and references of one export, and of no other: drawn in random order, so that neither numbers nor
// their order tell anything about the case. Immutable once drawn. Holds public forms: drop it with the gate.
//
// A label is a role and a number without gaps ("Witness 2"), also for whoever is not to be attributed: that
// forbids the name. One public form where a person is named in public and may be attributed; "a person" for
// whoever is background only or is counted in aggregate only. References count by kind, without gaps in what
// the documents refer to
// ("EX-002"): what is in the export and not referred to comes after.
class ExportNames final : public Resolver {
public:
    // A public form that this export shows on purpose.
    struct PublicForm {
        AppearanceId appearance;
        QString text;
    };
    // What names are drawn for.
    struct Wanted {
        const ShownContent& shown;
        const QList<records::AnyRecord>& records;        // only what is in here gets a reference
        const QHash<AppearanceId, QString>& publicForms; // opened; without an entry: none is recorded
    };

    // Without any name: for a case whose names are hidden.
    ExportNames() = default;

    static ExportNames draw(const Wanted& wanted, const LabelMap& people, const ConsentRules& rules,
                            Random& random);

    // Nothing: not shown in this export.
    std::optional<QString> label(AppearanceId appearance) const override;

    // Nothing: not part of this export. An appearance's reference is its label.
    std::optional<QString> reference(document::RecordId record) const override;

    const QList<PublicForm>& publicForms() const { return m_publicForms; }

    // What was given to whom, for the Export record: kLedgerPublicForm stands for a public form, which is
    // nowhere in the clear. Sorted by what is shown; the ids of the items are null.
    QList<records::ExportedItem> ledger() const;
    static constexpr char16_t kLedgerPublicForm[] = u"public form";

private:
    void drawLabels(const Wanted& wanted, const LabelMap& people, const ConsentRules& rules, Random& random);
    void drawReferences(const Wanted& wanted, Random& random);

    QHash<AppearanceId, QString> m_labels;
    QHash<records::RecordId, QString> m_references;
    QHash<records::AppearanceRole, int> m_numbered;
    QList<PublicForm> m_publicForms;
};

// "Witness", "Person" for third parties.
QString roleWord(records::AppearanceRole role);

} // namespace casebound::privacy
