// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/recovery.h"
#include "core/session/salvage.h"
#include "core/storage/raw_schema.h"
#include "tests/core/session/desk_fixture.h"

#include <QDir>
#include <QJsonDocument>

namespace casebound::session {

inline constexpr qint64 kPage = crypto::PageCipher::kPageSize;

// A case with enough records for several pages of each, two exhibits, and names.
class SalvageCaseTest : public DeskTest {
protected:
    static constexpr int kEvents = 120;
    static constexpr int kPagesOfExhibits = 6; // of all

    void SetUp() override { build(""); }

    // `names`: their own password, if any.
    void build(const char* names) {
        open(names);
        QByteArray events;
        for (int i = 1; i <= kEvents; ++i) {
            events += i > 1 ? "," : "";
            events += R"({"title": "Event )" + QByteArray::number(i) +
                      R"( with Gerold Pfefferkorn at the weir", "notes": [{"text": "a note on )" +
                      QByteArray::number(i) + R"("}]})";
        }
        load(R"({"identities": [{"key": "i", "names": ["Gerold Pfefferkorn"], "appearances":
                 [{"key": "k", "label": "Keeper", "role": "witness"}]}], "public-statements": [
                 {"title": "The statement", "text": "We deny it. Nobody asked us. We never met.", "points": [
                 {"quote": "We deny it.", "claims": [{"kind": "denial", "text": "denied"}], "answer":
                 [{"text": "It happened.", "basis": "argument"}]},
                 {"quote": "Nobody asked us.", "claims": [{"kind": "other", "text": "not asked"}]}]}],
                 "events": [)" +
             events + "]}");
        for (int i = 0; i < 2; ++i) {
            PdfBuilder pdf;
            for (int page = 1; page <= 3; ++page)
                pdf.addPage(PdfBuilder::textAt(
                    72, 700, "Page " + QByteArray::number(page) + " of exhibit " + QByteArray::number(i)));
            m_exhibits.append(import(pdf.build() + QByteArray(9000, char('a' + i))));
        }
        m_path = m_case->path();
        {
            ASSERT_OK_AND(const auto sheet, m_case->recoverySecret(vault::SheetKind::Case, {}));
            ASSERT_OK_AND(m_sheet, rowsOf(sheet));
        }
        m_head = m_case->historyHead().value_or(storage::ChainHead()).seq;
        m_before = listing(*m_case);
        ASSERT_THAT(m_case->close(), IsOk());
        m_case.reset();
        QFile file(m_path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        m_bytes = file.readAll();
        findRoots();
    }

    vault::Services services() { return {m_derivation, m_random, m_clock}; }
    QString saved() const { return m_folder.filePath(s("saved.casebound")); }
    QStringList leftOfSaved() const { return QDir(m_folder.path()).entryList({s("saved*")}, QDir::Files); }

    SalvageRequest request() {
        SalvageRequest request{m_path, saved(), {SecureBytes::copyOf("old"), {}, SecureBytes::copyOf("")}};
        request.who = s("Ada");
        return request;
    }
    Result<SalvageReport> salvage(const SalvageRequest& request) {
        for (const QString& left : leftOfSaved())
            QFile::remove(m_folder.filePath(left));
        return salvageCase(request, services(), m_quiet);
    }
    auto openSaved(const char* names = "") {
        return CaseSession::open(saved(), {SecureBytes::copyOf("old"), {}, SecureBytes::copyOf(names)},
                                 services(), s("Ada"));
    }

    // The page that the tree of a table or an index begins with.
    void findRoots() {
        ASSERT_OK_AND(auto pages, storage::RawPages::open(m_path, material()));
        storage::RawTrees trees(pages, m_quiet);
        ASSERT_OK_AND(m_schema, storage::readRawSchema(trees));
    }
    storage::KeyMaterial material() {
        const auto secret = secretOfWordsOf(m_sheet);
        return {secret.key.clone(), secret.salt};
    }
    static vault::RecoverySecret secretOfWordsOf(const SecureBytes& words) {
        return std::move(*vault::readSheet(words));
    }
    // All pages of one tree that can be damaged, the uppermost first.
    QList<quint32> pagesOf(const char* table) {
        QList<quint32> all;
        const quint32 root = m_schema.tables.value(table) + m_schema.indexes.value(table);
        for (quint32 page = 2; page <= quint32(m_bytes.size() / kPage); ++page) {
            damage({page});
            auto pages = storage::RawPages::open(m_path, material());
            storage::RawTrees trees(*pages, m_quiet);
            storage::TreeReading reading;
            EXPECT_THAT(trees.read(root, reading, {}), IsOk());
            if (!reading.lostPages.isEmpty()) all.append(page);
        }
        if (all.removeAll(root) > 0) all.prepend(root);
        restore();
        return all;
    }
    void write(const QByteArray& bytes) const {
        QFile file(m_path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    void damage(const QList<quint32>& pages) const {
        QByteArray bytes = m_bytes;
        for (const quint32 page : pages)
            bytes[(page - 1) * kPage + 700] = static_cast<char>(bytes.at((page - 1) * kPage + 700) ^ 1);
        write(bytes);
    }
    void restore() const { write(m_bytes); }

    // References, titles and texts of everything.
    static QStringList listing(CaseSession& opened) {
        QStringList lines;
        for (const auto& kind : records::kKinds) {
            const auto items = opened.list(kind.kind);
            EXPECT_THAT(items, IsOk());
            if (!items) continue;
            for (const QJsonValue& item : *items) {
                const QString ref = item[s("ref")].toString();
                const auto record = opened.show(ref);
                EXPECT_THAT(record, IsOk()) << ref.toStdString();
                QJsonObject shown = record.value_or(QJsonObject());
                lines.append(QString::fromUtf8(QJsonDocument(shown).toJson(QJsonDocument::Compact)));
                for (int page = 1; page <= shown[s("page_count")].toInt(); ++page)
                    lines.append(shownIn(opened, s("%1 p.%2").arg(ref).arg(page)));
            }
        }
        return lines;
    }
    // The new case opens, everything in it can be looked at, and it checks as whole. How many lines of the
    // listing are not as before.
    qsizetype missingInSaved(const SalvageReport& report, const char* names = "") {
        auto opened = openSaved(names);
        EXPECT_THAT(opened, IsOk());
        if (!opened) return -1;
        const QStringList now = listing(**opened);
        qsizetype missing = 0;
        for (const QString& line : m_before)
            missing += now.contains(line) ? 0 : 1;
        const auto check = (*opened)->check(m_quiet);
        EXPECT_THAT(check, IsOk());
        if (!check) return -1;
        EXPECT_TRUE(check->findings.isEmpty());
        EXPECT_TRUE(check->chain.whole);
        EXPECT_TRUE(check->index.agrees());
        EXPECT_EQ(check->damagedOriginals, report.mending.brokenOriginals);
        EXPECT_THAT((*opened)->search(s("weir"), 10), IsOk());
        return missing;
    }

    static QString shownIn(CaseSession& opened, const QString& ref) {
        const auto record = opened.show(ref);
        EXPECT_THAT(record, IsOk());
        return QString::fromUtf8(QJsonDocument(record.value_or(QJsonObject())).toJson());
    }

    QString m_path;
    QByteArray m_bytes;
    SecureBytes m_sheet;
    QStringList m_exhibits;
    QStringList m_before;
    qint64 m_head = 0;
    storage::RawSchema m_schema;
};

} // namespace casebound::session
