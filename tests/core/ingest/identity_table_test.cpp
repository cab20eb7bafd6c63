// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/csv/csv_loader.h"
#include "core/ingest/csv/identity_places.h"
#include "core/privacy/register.h"
#include "tests/core/ingest/load_fixture.h"

namespace casebound::ingest {
namespace {

class IdentityTable : public LoadFileTest {
protected:
    Result<LoadReport> loadTable(const QByteArray& csv) {
        return loadCsv(tools(), csv, QStringLiteral("identities.csv"), {}, QStringLiteral("Clerk"));
    }
    QList<privacy::Identity> people() {
        const auto known = privacy::Register::load(tools().connection, tools().keys);
        return known ? known->identities() : QList<privacy::Identity>();
    }
};

TEST_F(IdentityTable, EachRowIsOnePersonWithNamesOfEveryKind) {
    const qsizetype before = people().size();
    ASSERT_OK_AND(
        const auto loaded,
        loadTable("names,weak,nicknames,initials,handles,phones,roles,label,role\n"
                  "Tove Lindgaard;Tove Quist,Tove,Tovelil,ToveL,@tovel,+49 30 5550 17342,Tove of the "
                  "boats,Person 71,witness\n"
                  "\"K\xC5\x91r\xC3\xB6sfalvy, Zs\xC3\xB3"
                  "fia\",,,,,,,,\n"));
    EXPECT_EQ(loaded.identities, 2);
    EXPECT_EQ(people().size(), before + 2);
    QStringList kinds;
    for (const privacy::Identity& person : people())
        for (const privacy::Name& name : person.names)
            if (name.text.contains(QStringLiteral("Tove"), Qt::CaseInsensitive) ||
                name.kind == privacy::NameKind::Phone)
                kinds.append(records::nameOf(name.kind));
    kinds.sort();
    EXPECT_EQ(kinds.join(u' '),
              QStringLiteral("alias handle initials nickname phone real-name real-name role"));
}

TEST_F(IdentityTable, AMistakeIsToldWithItsLineAndNothingIsKept) {
    const qsizetype before = people().size();
    const auto unknown = loadTable("names,colour\nTove Lindgaard,red\n");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().line, 1);
    EXPECT_EQ(unknown.error().field, QStringLiteral("column 2"));
    EXPECT_FALSE(unknown.error().message.contains(QStringLiteral("colour")));
    const auto telling = loadTable("names,label\nTove Lindgaard,Person 71\nIda Quist,Quist\n");
    ASSERT_FALSE(telling);
    EXPECT_EQ(telling.error().line, 3);
    EXPECT_EQ(telling.error().field, QStringLiteral("label"));
    EXPECT_EQ(people().size(), before);
}

TEST_F(IdentityTable, ItIsKnownByItsName) {
    EXPECT_TRUE(isIdentityTable(QStringLiteral("/in/Identities.CSV")));
    EXPECT_TRUE(isIdentityTable(QStringLiteral("names.tsv")));
    EXPECT_FALSE(isIdentityTable(QStringLiteral("events.csv")));
    EXPECT_FALSE(isIdentityTable(QStringLiteral("names.json")));
}

} // namespace
} // namespace casebound::ingest
