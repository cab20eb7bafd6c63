// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/gate_checks.h"

#include "core/privacy/checklist_writer.h"
#include "core/privacy/label_check.h"
#include "core/privacy/people_checks.h"
#include "core/privacy/verbatim.h"
#include "core/records/relations.h"
#include "core/text/matcher.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace casebound::privacy {
namespace {

using records::RecordId;

void checkMasking(const GateFacts& facts, ChecklistWriter& list) {
    if (facts.remaskingNeeded || isOutdated(facts.shown, facts.names.generation()))
        list.block(
            Reason::MaskingOutdated, {},
            QStringLiteral("Names came or changed since some texts were masked. Let the texts be masked anew "
                           "(opening the case with names shown does it), then export again."));
    QSet<RecordId> told;
    for (const text::MaskedText& text : facts.shown.texts) {
        const RecordId owner = facts.ownersOf.value(text.id());
        if (text.isChecked() || told.contains(owner)) continue;
        told.insert(owner);
        list.block(
            Reason::UncheckedText, owner,
            QStringLiteral("A text%1 was typed while names were hidden and nobody checked it for names. Show "
                           "names, so that it is checked.")
                .arg(list.named(owner)));
    }
}

void checkExhibits(const GateFacts& facts, ChecklistWriter& list) {
    for (const records::AnyRecord& record : facts.departure.records) {
        const auto* exhibit = std::get_if<records::Exhibit>(&record);
        if (exhibit == nullptr || exhibit->candidatesReviewed) continue;
        list.block(Reason::NotReviewed, exhibit->common.id,
                   QStringLiteral(
                       "In an exhibit%1 nobody has looked for names that are not registered yet. Read it, "
                       "register the names, and mark it as reviewed, or leave it out.")
                       .arg(list.named(exhibit->common.id)));
    }
}

void checkReferences(const GateFacts& facts, ChecklistWriter& list) {
    for (const RecordId& record : facts.shown.records)
        if (!facts.exportNames.reference(record.as<document::RecordTag>()))
            list.block(Reason::NotIncluded, record,
                       QStringLiteral(
                           "A record is referred to that is not part of this export. Include it, or leave "
                           "the reference out."));
}

void checkAudience(const GateFacts& facts, ChecklistWriter& list) {
    if (!LabelCheck(facts.names).code(facts.departure.to.audience))
        list.block(Reason::LabelGivesAway, {},
                   QStringLiteral(
                       "The audience's name holds a registered name, and it stands in what leaves. Call the "
                       "audience otherwise."));
}

void pointOutJoined(const GateFacts& facts, ChecklistWriter& list) {
    QHash<IdentityId, QList<AppearanceId>> shown;
    for (const AppearanceId& person : facts.shown.people)
        if (const Identity* identity = facts.names.identityOf(person)) shown[identity->id].append(person);
    for (const QList<AppearanceId>& same : std::as_const(shown)) {
        if (same.size() < 2) continue;
        QStringList labels;
        for (const AppearanceId& person : same)
            labels.append(list.referenceOf(person.as<records::RecordTag>()));
        labels.sort();
        list.warn(Reason::JoinedAppearances, same.first().as<records::RecordTag>(),
                  QStringLiteral("%1 are one person, and all of them are shown. Readers may find that out.")
                      .arg(labels.join(QStringLiteral(" and "))));
    }
}

// Labels that were typed as words and not as mentions: "Witness 1" would stay the same in every export, and
// mean somebody else in most of them. Only numbered ones: "Treasurer" is a word like any other.
void pointOutCaseLabels(const GateFacts& facts, ChecklistWriter& list) {
    static const QRegularExpression digit(QStringLiteral("\\d"));
    QList<text::Pattern> patterns;
    for (const auto& entry : facts.names.labels().entries())
        if (entry.label.contains(digit)) patterns.append({entry.label, int(patterns.size())});
    const text::Matcher matcher(patterns);
    for (const records::AnyRecord& record : facts.departure.records) {
        const auto texts = records::relationsOf(record).texts;
        if (std::none_of(texts.begin(), texts.end(),
                         [&](const text::MaskedText& text) { return !matcher.scan(text.text()).isEmpty(); }))
            continue;
        const RecordId id = records::commonOf(record).id;
        list.warn(Reason::CaseLabelInText, id,
                  QStringLiteral("A text%1 holds somebody's label in this case as plain words. It stays the "
                                 "same in every export, where others are called so. Mention people with "
                                 "@[label].")
                      .arg(list.named(id)));
    }
}

// Who is one of few in the case of whom all that leaves is true. Of how many, and what it is, without
// content: the words are Gate::groups()'s.
void pointOutSmallGroups(const GateFacts& facts, ChecklistWriter& list) {
    for (const Group& group : facts.groups) {
        if (!group.isPointedOut) continue;
        const auto record = group.person.as<records::RecordTag>();
        const QString others = group.size == 1
                                   ? QStringLiteral("Nobody else in the case shares")
                                   : QStringLiteral("Only %1 people in the case share").arg(group.size);
        list.warn(Reason::SmallGroup, record,
                  QStringLiteral("%1 what is told here of a person%2: %3. Whoever knows the organisation may "
                                 "tell who that is, whatever the label.")
                      .arg(others, list.named(record), group.kinds.join(QStringLiteral(", "))));
    }
}

// A masked name that stands in a public text is read there by whoever looks the quote up.
void pointOutTellingQuotes(const GateFacts& facts, ChecklistWriter& list) {
    QSet<AppearanceId> named;
    for (const ExportNames::PublicForm& form : facts.exportNames.publicForms())
        named.insert(form.appearance);
    const auto masksSomebody = [&](const text::MaskedText& text) {
        return std::any_of(text.mentions().begin(), text.mentions().end(),
                           [&](const AppearanceId& person) { return !named.contains(person); });
    };
    ShownContent masking;
    std::copy_if(facts.shown.texts.begin(), facts.shown.texts.end(), std::back_inserter(masking.texts),
                 masksSomebody);
    std::copy_if(facts.shown.quotes.begin(), facts.shown.quotes.end(), std::back_inserter(masking.quotes),
                 masksSomebody);
    const VerbatimSearch verbatim(masking);
    for (const records::AnyRecord& record : facts.departure.records) {
        const auto* statement = std::get_if<records::PublicStatement>(&record);
        if (statement == nullptr || !verbatim.quotesMentionOf(statement->text)) continue;
        list.warn(
            Reason::QuoteGivesAway, statement->common.id,
            QStringLiteral("A public text%1 is quoted where it names somebody who is masked here. Whoever "
                           "looks the quote up reads the name.")
                .arg(list.named(statement->common.id)));
    }
}

// Whoever is meant, the export says it of the one who was taken.
void pointOutSharedNames(const GateFacts& facts, ChecklistWriter& list) {
    for (const RecordId& record : facts.sharedNames)
        list.warn(Reason::SharedName, record,
                  QStringLiteral(
                      "A name in a text%1 is one that several people have, and was taken for one of them. "
                      "Look who is meant, and choose the person at the mention.")
                      .arg(list.named(record)));
}

} // namespace

Checklist checklistFor(const GateFacts& facts) {
    ChecklistWriter list(facts.departure.records);
    checkMasking(facts, list);
    checkPeople(facts, list);
    checkExhibits(facts, list);
    checkReferences(facts, list);
    checkAudience(facts, list);
    pointOutJoined(facts, list);
    pointOutCaseLabels(facts, list);
    pointOutSmallGroups(facts, list);
    pointOutTellingQuotes(facts, list);
    pointOutSharedNames(facts, list);
    return list.take();
}

bool isOutdated(const ShownContent& shown, quint64 generation) {
    return std::any_of(shown.texts.begin(), shown.texts.end(), [&](const text::MaskedText& text) {
        return text.isChecked() && text.generation() < generation;
    });
}

Obstacle namesHidden() {
    return {Reason::NamesHidden,
            true,
            {},
            QStringLiteral(
                "Names are hidden, so nothing can be checked for them. Show names, then export again.")};
}

} // namespace casebound::privacy
