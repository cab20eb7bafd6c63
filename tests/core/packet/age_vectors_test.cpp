// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/age_reader.h"
#include "tests/support/result_matchers.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <gtest/gtest.h>
#include <map>
#include <string>
#include <vector>
#include <zlib.h>

namespace casebound::packet {
namespace {

struct Vector {
    QByteArray expect;
    QByteArray payload; // SHA-256 of everything released, in hex; empty where the vector does not say
    std::optional<AgeForm> form = AgeForm::Binary;
    AgeKeys keys;
    QByteArray file;
};

QString vectorFolder() {
    return QStringLiteral(CASEBOUND_SHARED_DIR "/conformance/age");
}

QByteArray inflated(const QByteArray& compressed) {
    QByteArray bytes(qsizetype{32} * 1024 * 1024, Qt::Uninitialized); // the largest vector has 17 MB
    uLongf size = static_cast<uLongf>(bytes.size());
    const int status = uncompress(reinterpret_cast<Bytef*>(bytes.data()), &size,
                                  reinterpret_cast<const Bytef*>(compressed.constData()),
                                  static_cast<uLong>(compressed.size()));
    EXPECT_EQ(status, Z_OK);
    bytes.resize(static_cast<qsizetype>(size));
    return bytes;
}

Vector parse(const QByteArray& text) {
    Vector vector;
    qsizetype start = 0;
    bool compressed = false;
    for (;;) {
        const qsizetype end = text.indexOf('\n', start);
        const QByteArray line = text.mid(start, end - start);
        start = end + 1;
        if (line.isEmpty() || end < 0) break;
        const qsizetype colon = line.indexOf(": ");
        const QByteArray key = line.first(colon);
        const QByteArray value = line.sliced(colon + 2);
        if (key == "expect") vector.expect = value;
        if (key == "payload") vector.payload = value;
        if (key == "armored") vector.form = AgeForm::Armored;
        if (key == "compressed") compressed = true;
        if (key == "passphrase") vector.keys.passphrase = SecureBytes::copyOf(value);
        if (key == "identity") {
            auto identity = parseIdentity(value);
            EXPECT_THAT(identity, IsOk());
            vector.keys.identities.push_back(std::move(*identity));
        }
    }
    vector.file = text.sliced(start);
    if (compressed) vector.file = inflated(vector.file);
    return vector;
}

QByteArray contentsOf(const QString& name) {
    QFile file(vectorFolder() + QLatin1Char('/') + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

// Every vector but those with a hybrid (post-quantum) recipient, which age v1 of this design does not have.
std::vector<std::string> vectorNames() {
    std::vector<std::string> names;
    for (const QString& name : QDir(vectorFolder()).entryList(QDir::Files, QDir::Name)) {
        if (name.startsWith(QLatin1String("hybrid")) || name.endsWith(QLatin1String(".md"))) continue;
        if (contentsOf(name).contains("\nidentity: AGE-SECRET-KEY-PQ-")) continue;
        names.push_back(name.toStdString());
    }
    if (names.empty()) names.emplace_back("absent");
    return names;
}

const std::map<QByteArray, QString>& partOf() {
    static const std::map<QByteArray, QString> parts = {
        {"no match", QStringLiteral("age/no-match")},       {"HMAC failure", QStringLiteral("age/mac")},
        {"header failure", QStringLiteral("age/header")},   {"armor failure", QStringLiteral("age/armor")},
        {"payload failure", QStringLiteral("age/payload")},
    };
    return parts;
}

// Everything released goes into `released`, whatever comes after.
Outcome readInto(QByteArray& released, const Vector& vector, std::optional<AgeForm> form) {
    CB_TRY(AgeReader reader, AgeReader::open(sourceOf(vector.file), vector.keys, form));
    return reader.copyTo(sinkInto(released));
}

void expectOutcome(const Vector& vector, const Outcome& outcome, const QByteArray& released) {
    if (vector.expect == "success") {
        EXPECT_THAT(outcome, IsOk());
    } else {
        ASSERT_FALSE(outcome.has_value());
        ASSERT_TRUE(partOf().contains(vector.expect)) << vector.expect.toStdString();
        EXPECT_TRUE(outcome.error().detail.startsWith(partOf().at(vector.expect)))
            << outcome.error().detail.toStdString();
        EXPECT_FALSE(outcome.error().message.isEmpty());
    }
    if (vector.payload.isEmpty()) return;
    EXPECT_EQ(QCryptographicHash::hash(released, QCryptographicHash::Sha256).toHex(), vector.payload);
}

class AgeVector : public ::testing::TestWithParam<std::string> {};

TEST_P(AgeVector, ComesOutAsPublished) {
    if (GetParam() == "absent") GTEST_SKIP() << "the age test vectors are not beside the sources";
    const Vector vector = parse(contentsOf(QString::fromStdString(GetParam())));
    QByteArray released;
    const Outcome outcome = readInto(released, vector, vector.form);
    expectOutcome(vector, outcome, released);
}

// Nobody tells the program which form a file has; only what is no age file in either form may be told
// differently.
TEST_P(AgeVector, ComesOutTheSameWhenItsFormIsFoundOut) {
    if (GetParam() == "absent") GTEST_SKIP() << "the age test vectors are not beside the sources";
    const Vector vector = parse(contentsOf(QString::fromStdString(GetParam())));
    QByteArray released;
    const Outcome outcome = readInto(released, vector, std::nullopt);
    if (outcome.has_value() || outcome.error().code != ErrorCode::InvalidInput)
        expectOutcome(vector, outcome, released);
    else
        EXPECT_TRUE(vector.expect == "armor failure" || vector.expect == "header failure");
}

std::string nameOf(const ::testing::TestParamInfo<std::string>& info) {
    return info.param;
}

INSTANTIATE_TEST_SUITE_P(Published, AgeVector, ::testing::ValuesIn(vectorNames()), nameOf);

TEST(AgeVectors, AreAllThere) {
    if (vectorNames().front() == "absent") GTEST_SKIP() << "the age test vectors are not beside the sources";
    EXPECT_GE(vectorNames().size(), 120u);
}

} // namespace
} // namespace casebound::packet
