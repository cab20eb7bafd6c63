// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/gate.h"
#include "core/reading/reader_program.h"
#include "tests/core/privacy/privacy_fixture.h"

#include <gmock/gmock.h>

namespace casebound::privacy {

// A case from which something is to leave for reviewers.
class GateTest : public PrivacyTest {
protected:
    // An appearance, and the person behind it.
    AppearanceId person(const QString& name, records::AppearanceRole role,
                        records::Naming naming = records::Naming::Label);
    // As the whole case has it, for those whom person() did not make.
    void addToCase(AppearanceId id, records::AppearanceRole role);
    void setPublicForm(AppearanceId appearance, const QString& form);

    // Consent to everything but what the test then takes away; a ground for roles that need one.
    records::Consent consentOf(AppearanceId appearance);
    records::Consent groundFor(AppearanceId appearance);
    template <class Record>
    Record record(qint64 number) {
        Record record;
        record.common.id = records::RecordId::random(m_random);
        record.common.number = number;
        return record;
    }

    // Masks anew what waits for it, so that texts typed from here on are up to date.
    void bringUpToDate();

    // A document of one paragraph, or of mentions only.
    document::Document saying(const QString& words);
    document::Document quoting(const QString& words);
    document::Document mentioning(const QList<AppearanceId>& people);

    // The gate as it is for the departure and consents below.
    Gate open();
    // "no-consent" …, those that block; then "(small-group)" …, those that do not.
    QStringList reasons();

    Departure m_departure{
        .to = {records::Purpose::Reviewers, QStringLiteral("first-review")}, .documents = {}, .records = {}};
    QList<records::Consent> m_consents;
    QList<records::AnyRecord> m_case; // appearances that person() made, and what a test adds
};

// With one witness in it.
class ChecklistTest : public GateTest {
protected:
    void SetUp() override;
    // Two more witnesses, so that none is one of few.
    QList<AppearanceId> fill();
    AppearanceId m_witness;
};

// The text of a cleared document, a line a block.
QString wordsOf(const ClearedDocument& document);

} // namespace casebound::privacy
