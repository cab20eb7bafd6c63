// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/privacy/gate_fixture.h"

#include "core/privacy/public_form.h"
#include "core/privacy/remask.h"

namespace casebound::privacy {

AppearanceId GateTest::person(const QString& name, records::AppearanceRole role, records::Naming naming) {
    const AppearanceId appearance =
        addAppearance(QStringLiteral("Case label %1").arg(m_random.below(1'000'000)), role, naming);
    addPerson({name}, {appearance});
    addToCase(appearance, role);
    return appearance;
}

void GateTest::addToCase(AppearanceId id, records::AppearanceRole role) {
    records::Appearance appearance;
    appearance.common.id = id.as<records::RecordTag>();
    appearance.role = role;
    m_case.append(appearance);
}

void ChecklistTest::SetUp() {
    GateTest::SetUp();
    m_witness = person(QStringLiteral("Odile Marchetti"), records::AppearanceRole::Witness);
    bringUpToDate();
}

QList<AppearanceId> ChecklistTest::fill() {
    const QList others{person(QStringLiteral("Pavel Ostrander"), records::AppearanceRole::Witness),
                       person(QStringLiteral("Mirela Quist"), records::AppearanceRole::Witness)};
    bringUpToDate();
    return others;
}

void GateTest::setPublicForm(AppearanceId appearance, const QString& form) {
    const auto sealed = sealPublicForm(keys(), appearance, form);
    ASSERT_THAT(sealed, IsOk());
    ASSERT_THAT(connection().run("UPDATE appearance SET public_form = ? WHERE id = ?", *sealed, appearance),
                IsOk());
}

records::Consent GateTest::consentOf(AppearanceId appearance) {
    auto sheet = record<records::Consent>(1);
    sheet.of = appearance.as<records::RecordTag>();
    sheet.purposes = {m_departure.to.purpose};
    sheet.status = records::ConsentStatus::Given;
    sheet.attribution = records::Attribution::OnRecord;
    sheet.quotation = records::Quotation::Verbatim;
    return sheet;
}

records::Consent GateTest::groundFor(AppearanceId appearance) {
    auto sheet = record<records::Consent>(2);
    sheet.of = appearance.as<records::RecordTag>();
    sheet.form = records::ConsentForm::Ground;
    sheet.purposes = {m_departure.to.purpose};
    sheet.ground = records::Ground::PublicRole;
    return sheet;
}

void GateTest::bringUpToDate() {
    NoProgress progress;
    ASSERT_THAT(remaskAll(connection(), keys(), m_clock, m_random, progress), IsOk());
}

document::Document GateTest::saying(const QString& words) {
    document::Document document;
    document.title = {document::words(u"Summary")};
    document.blocks.push_back(document::Paragraph<document::Content>{{document::content(typed(words))}});
    return document;
}

document::Document GateTest::quoting(const QString& words) {
    document::Document document;
    document.title = {document::words(u"Summary")};
    document.blocks.push_back(document::Quote<document::Content>{{{document::content(typed(words))}}});
    return document;
}

document::Document GateTest::mentioning(const QList<AppearanceId>& people) {
    document::Document document;
    document.title = {document::words(u"People")};
    for (const AppearanceId& one : people)
        document.blocks.push_back(document::Paragraph<document::Content>{{document::Mention{one}}});
    return document;
}

Gate GateTest::open() {
    auto reader = reading::findReaderProgram();
    EXPECT_THAT(reader, IsOk());
    auto gate = Gate::open({connection(), keys(), m_random, *reader}, m_departure, {m_consents, m_case});
    EXPECT_THAT(gate, IsOk());
    return std::move(*gate);
}

QStringList GateTest::reasons() {
    QStringList reasons;
    const Gate gate = open();
    for (const Obstacle& obstacle : gate.checklist()) {
        const QString reason = records::nameOf(obstacle.reason);
        reasons << (obstacle.blocks ? reason : QLatin1Char('(') + reason + QLatin1Char(')'));
        EXPECT_FALSE(obstacle.message.isEmpty());
    }
    return reasons;
}

QString wordsOf(const ClearedDocument& document) {
    QStringList words;
    document::walkBlocks<cleared::Kind>(document.blocks(), [&](const cleared::Block& block) {
        QString line;
        document::linesOf<cleared::Kind>(block, [&](const cleared::Line& parts) {
            for (const cleared::Inline& part : parts) {
                if (const auto* run = std::get_if<cleared::Run>(&part)) line += run->text;
                if (const auto* link = std::get_if<cleared::InternalLink>(&part)) line += link->label;
            }
        });
        words << line;
    });
    return words.join(QLatin1Char('\n'));
}

} // namespace casebound::privacy
