// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/case_session.h"
#include "tests/support/cheap_key_derivation.h"
#include "tests/support/fakes.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/result_matchers.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace casebound::session {

inline QString s(const char* text) {
    return QString::fromUtf8(text);
}

// An open case in a folder of its own, with two people whose names are registered.
class DeskTest : public ::testing::Test {
protected:
    void SetUp() override {
        open("");
        load(R"({"identities": [
            {"key": "i", "names": ["Gerold Pfefferkorn"], "appearances":
                [{"key": "k", "label": "Keeper", "role": "third-party"}]},
            {"key": "j", "names": ["Maud Ellersgate"], "appearances":
                [{"key": "c", "label": "Chair of the Board", "role": "official"}]}]})");
    }

    // A new case instead of the one that is there; `names`: their own password, if any.
    void open(const char* names) {
        m_case.reset();
        const QString path = m_folder.filePath(s("%1.casebound").arg(++m_cases));
        auto made =
            CaseSession::create(path, {SecureBytes::copyOf("old"), {}, SecureBytes::copyOf(names)},
                                CheapKeyDerivation::kProfile, {m_derivation, m_random, m_clock}, s("Ada"));
        ASSERT_THAT(made, IsOk());
        m_case = std::move(*made);
    }
    void load(const QByteArray& json) {
        const QString path = write("case.json", json);
        NoProgress progress;
        ASSERT_THAT(m_case->loadFile(path, progress), IsOk());
        QFile::remove(path);
    }
    QString import(const QByteArray& pdf, const char* password = "") {
        const QString path = write("document.pdf", pdf);
        const auto files = m_case->importFiles({path}, 1, SecureBytes::copyOf(password), m_quiet, {});
        QFile::remove(path);
        EXPECT_THAT(files, IsOk());
        return files && !files->isEmpty() ? files->first().ref : QString();
    }
    QString write(const char* name, const QByteArray& bytes) {
        const QString path = m_folder.filePath(s(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return path;
    }
    QJsonObject shown(const QString& ref) {
        auto record = m_case->show(ref);
        EXPECT_THAT(record, IsOk());
        return record ? *record : QJsonObject();
    }

    static bool holdsAName(const QString& text) {
        for (const char* part : {"Gerold", "erold", "Pfeffer", "korn", "Maud", "Ellers", "gate"})
            if (text.contains(s(part), Qt::CaseInsensitive)) return true;
        return false;
    }
    // Where `words` stand in `text`.
    static text::Span spanOf(const QString& text, const char* words) {
        const qsizetype at = text.indexOf(s(words));
        EXPECT_GE(at, 0) << words;
        return {at, s(words).size()};
    }

    QTemporaryDir m_folder;
    CheapKeyDerivation m_derivation;
    FakeClock m_clock;
    FakeRandom m_random;
    NoProgress m_quiet;
    std::unique_ptr<CaseSession> m_case;

private:
    int m_cases = 0;
};

} // namespace casebound::session
