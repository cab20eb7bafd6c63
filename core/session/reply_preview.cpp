// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/register.h"
#include "core/reply/reply_document.h"
#include "core/session/desk_view.h"
#include "core/session/material.h"
#include "core/session/statement_desk.h"

#include <optional>

namespace casebound::session {

using text::AppearanceId;
using text::MaskedText;

namespace {

// What people are called in a preview: as the case shows names at the moment.
class DeskPeople {
public:
    static Result<DeskPeople> load(const SessionTools& tools) {
        CB_TRY(auto masker, tools.parts.texts.masker());
        DeskPeople people;
        people.m_masker = std::move(masker);
        if (!tools.namesShown()) return people;
        CB_TRY(people.m_names, privacy::Register::load(tools.parts.connection, tools.keys));
        return people;
    }

    QString text(const MaskedText& masked) const {
        const auto known = m_names ? m_masker->mentions(masked) : QList<privacy::Masker::Mention>();
        const bool isWhole = known && !masked.sealedSpans().isEmpty();
        qsizetype at = 0;
        return text::display(masked, [&](AppearanceId person) {
            const qsizetype mention = at++;
            if (!isWhole || mention >= known->size()) return name(person);
            const auto& made = known->at(mention);
            return made.byHand ? label(person) : made.words;
        });
    }

    QString label(AppearanceId person) const { return m_masker->labels().label(person); }

private:
    // In a piece of a text nothing says what stood there. A name found in a text is the most public
    // appearance of its bearer; all others were chosen by hand and keep their label.
    QString name(AppearanceId person) const {
        const auto* bearer = m_names ? m_names->identityOf(person) : nullptr;
        const bool isFound = bearer && !bearer->names.isEmpty() && m_names->mentionFor(*bearer) == person;
        return isFound ? bearer->names.first().text : label(person);
    }

    std::shared_ptr<const privacy::Masker> m_masker;
    std::optional<privacy::Register> m_names; // only while names are shown
};

} // namespace

Result<QString> StatementDesk::preview(const QString& reply) {
    CB_TRY(const auto target, m_tools.references.resolve(reply));
    CB_TRY(const auto material, materialOfReply(m_tools.parts, target.record));
    CB_TRY(const auto people, DeskPeople::load(m_tools));
    const DeskWords words{
        [&](const MaskedText& masked) { return people.text(masked); },
        [&](AppearanceId person) { return people.label(person); },
        [this](records::RecordId id) { return m_tools.references.ref(id).value_or(QString()); }};
    return deskView(reply::replyDocument(*material.get<records::Reply>(target.record), material), words);
}

} // namespace casebound::session
