// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/json/case_loader.h"
#include "core/privacy/remask.h"
#include "tests/core/casefile/casefile_fixture.h"

namespace casebound::ingest {

// An open case, names shown, and files to load into it.
class LoadFileTest : public casefile::CasefileTest {
protected:
    LoadTools tools() { return {connection(), m_vault->registerKeys(), m_clock, m_random, m_progress}; }
    Result<LoadReport> loadJsonText(const QByteArray& json) {
        return loadJson(tools(), json, QStringLiteral("case.json"), QStringLiteral("Clerk"));
    }
    qint64 records() { return connection().number("SELECT count(*) FROM record").value_or(-1); }
    records::AnyRecord record(const char* ref) {
        const auto target = casefile::References(connection()).resolve(QString::fromLatin1(ref));
        EXPECT_THAT(target, IsOk());
        auto loaded = m_repository->load(target ? target->record : records::RecordId());
        EXPECT_THAT(loaded, IsOk());
        return loaded ? *loaded : records::AnyRecord();
    }
    // As a person sees it while names are shown.
    QString raw(const text::MaskedText& text) {
        return (*m_texts->masker())->unmask(text).value_or(QString());
    }

private:
    NoProgress m_progress;
};

} // namespace casebound::ingest
