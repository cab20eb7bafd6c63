// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edtf/date.h"
#include "core/records/all.h"
#include "tests/app/demo/demo_case.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace casebound::demo {
namespace {

using namespace casebound::records;

// Walks a record's description beside its JSON: every key must be a field, every choice one of the choices,
// every reference must lead to a record of an allowed kind, every part to something that exists.
class FieldCheck {
public:
    FieldCheck(QJsonObject object, QString where)
        : m_object(std::move(object))
        , m_where(std::move(where)) {}

    template <class Enum>
    void choice(Field field, Enum&) {
        if (!given(field)) return;
        EXPECT_TRUE(choiceFrom<Enum>(m_value.toString())) << place(field);
    }
    template <class Enum>
    void choices(Field field, QList<Enum>&) {
        if (!given(field)) return;
        for (const QJsonValue& entry : m_value.toArray())
            EXPECT_TRUE(choiceFrom<Enum>(entry.toString())) << place(field);
    }
    void text(Field field, text::MaskedText&) { expectString(field); }
    void privateText(Field field, PrivateText&) { expectString(field); }
    void label(Field field, QString&) { expectString(field); }
    void date(Field field, QString&) {
        if (!given(field)) return;
        EXPECT_TRUE(edtf::parse(m_value.toString()).has_value()) << place(field);
    }
    void moment(Field field, QDateTime&) { expectString(field); }
    void code(Field field, QString&) { expectString(field); }
    void sealed(Field field, QByteArray&) { expectString(field); }
    void number(Field field, qint64&) { expect(field, &QJsonValue::isDouble); }
    void flag(Field field, bool&) { expect(field, &QJsonValue::isBool); }
    void spans(Field field, QList<casebound::text::Span>&) { expect(field, &QJsonValue::isArray); }
    void reference(Field field, RecordId&, AllowedKinds kinds) {
        if (!given(field)) return;
        const auto kind = kindFromPlural(kindOf(m_value.toString()));
        ASSERT_TRUE(kind) << place(field) << " leads nowhere";
        EXPECT_TRUE(kinds.size() == 0 || std::find(kinds.begin(), kinds.end(), *kind) != kinds.end())
            << place(field);
    }
    // A page by its number, everything else by its key.
    void part(Field field, PartId&) {
        if (!given(field)) return;
        EXPECT_TRUE(m_value.isDouble() || hasPart(m_value.toString())) << place(field) << " leads nowhere";
    }
    void parts(Field field, QList<PartId>&) {
        if (!given(field)) return;
        for (const QJsonValue& entry : m_value.toArray())
            EXPECT_TRUE(hasPart(entry.toString())) << place(field) << " leads nowhere";
    }
    template <class Item>
    void list(Field field, QList<Item>&) {
        if (!given(field)) return;
        ASSERT_TRUE(m_value.isArray()) << place(field);
        for (const QJsonValue& entry : m_value.toArray()) {
            FieldCheck inner(entry.toObject(), m_where + u'.' + QLatin1String(field.name));
            Item item;
            Item::describe(item, inner);
            inner.expectNothingElse();
        }
    }

    void expectNothingElse() const {
        // What `load` takes beside the fields: a key, the file an exhibit was imported from, the words of a
        // span.
        const QSet<QString> beside{QStringLiteral("key"), QStringLiteral("file"), QStringLiteral("quote")};
        for (const QString& key : m_object.keys())
            EXPECT_TRUE(m_known.contains(key) || beside.contains(key))
                << m_where.toStdString() << " has no field " << key.toStdString();
    }

private:
    bool given(Field field) {
        m_known.insert(QLatin1String(field.name));
        m_value = m_object.value(QLatin1String(field.name));
        return !m_value.isUndefined();
    }
    void expectString(Field field) { expect(field, &QJsonValue::isString); }
    void expect(Field field, bool (QJsonValue::*type)() const) {
        if (!given(field)) return;
        EXPECT_TRUE((m_value.*type)()) << place(field);
    }
    std::string place(Field field) const { return m_where.toStdString() + "." + field.name; }

    QJsonObject m_object;
    QString m_where;
    QJsonValue m_value;
    QSet<QString> m_known;
};

TEST(DemoFields, AreThoseThatTheRecordsDescribe) {
    for (const KindInfo& kind : kKinds) {
        for (const QJsonObject& object : demo::records(kind.plural)) {
            FieldCheck check(object, QString::fromLatin1(kind.plural) + u'/' + value(object, "key"));
            AnyRecord empty = emptyRecord(kind.kind);
            std::visit([&](auto& fields) { describeAll(fields, check); }, empty);
            check.expectNothingElse();
        }
    }
}

TEST(DemoFields, KeysAreUsedOnce) {
    QSet<QString> seen;
    for (const KindInfo& kind : kKinds) {
        for (const QJsonObject& object : demo::records(kind.plural)) {
            const QString key = value(object, "key");
            if (key.isEmpty()) continue;
            EXPECT_FALSE(seen.contains(key)) << key.toStdString();
            seen.insert(key);
        }
    }
}

TEST(DemoFields, EveryExhibitHasItsFileAndEveryFileItsExhibit) {
    QStringList files;
    for (const QJsonObject& exhibit : demo::records("exhibits"))
        files << value(exhibit, "file");
    files.sort();
    EXPECT_EQ(files, demoCase().pages.keys());
    EXPECT_GE(files.size(), 5);
}

TEST(DemoFields, EveryOneNamedInTheCaseHasAConsentOrAGround) {
    QSet<QString> settled;
    for (const QJsonObject& consent : demo::records("consents"))
        settled.insert(value(consent, "of"));
    for (const QJsonObject& appearance : demo::records("appearances")) {
        EXPECT_TRUE(settled.contains(value(appearance, "key"))) << value(appearance, "key").toStdString();
        for (const QJsonObject& consent : demo::records("consents")) {
            if (value(consent, "of") != value(appearance, "key")) continue;
            const auto role = choiceFrom<AppearanceRole>(value(appearance, "role"));
            ASSERT_TRUE(role);
            EXPECT_EQ(value(consent, "form") == u"consent", needsConsent(*role))
                << value(appearance, "key").toStdString();
        }
    }
}

} // namespace
} // namespace casebound::demo
