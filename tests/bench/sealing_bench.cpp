// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/age_writer.h"
#include "tests/bench/benches.h"
#include "tests/bench/programs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstring>
#include <random>

namespace casebound::bench {

namespace {

constexpr int kPackets = 5;
constexpr int kStreams = 5;
constexpr qint64 kStreamed = qint64(200) << 20;
constexpr qint64 kPiece = qint64(1) << 20;

const QStringList kAccess{QStringLiteral("--passphrase-fd"), QStringLiteral("3")};

struct Reviewer {
    QString identityFile;
    QString recipient;
};

Result<Reviewer> makeReviewer(const QDir& folder) {
    SystemRandom random;
    const packet::AgeIdentity identity = packet::generateIdentity(random);
    CB_TRY(const packet::AgeRecipient recipient, packet::recipientOf(identity));
    const Reviewer reviewer{folder.filePath(QStringLiteral("identity")), packet::formatRecipient(recipient)};
    CB_CHECK(writeFile(reviewer.identityFile, packet::formatIdentity(identity).view().toByteArray() + '\n'));
    return reviewer;
}

Result<QString> demoCase(const QDir& folder) {
    const QString path = folder.filePath(QStringLiteral("demo.casebound"));
    const QDir demo(QCoreApplication::applicationDirPath() + QStringLiteral("/../demo"));
    CB_CHECK(casebound(QStringList{QStringLiteral("new"), path} + kAccess));
    CB_CHECK(casebound(QStringList{QStringLiteral("import"), path, demo.path()} + kAccess));
    CB_CHECK(casebound(QStringList{QStringLiteral("load"), path,
                                   QStringLiteral(CASEBOUND_SOURCE_DIR "/resources/demo/case.json")} +
                       kAccess));
    return path;
}

Outcome seal(const QString& path, const Reviewer& reviewer, const QString& packet) {
    QFile::remove(packet);
    CB_CHECK(casebound(QStringList{QStringLiteral("seal"), path, QStringLiteral("--purpose"),
                                   QStringLiteral("reviewers"), QStringLiteral("--audience"),
                                   QStringLiteral("bench"), QStringLiteral("--to"), reviewer.recipient,
                                   QStringLiteral("-o"), packet} +
                       kAccess));
    return {};
}

Timed withAge(const Reviewer& reviewer, const QString& source, const QString& target) {
    return [=]() -> Result<double> {
        return secondsOf([&]() -> Outcome {
            CB_CHECK(run({QStringLiteral("age"), QStringLiteral("-r"), reviewer.recipient,
                          QStringLiteral("-o"), target, source}));
            return {};
        });
    };
}

Result<Comparison> packets(const QDir& folder, const Reviewer& reviewer) {
    CB_TRY(const QString path, demoCase(folder));
    const QString packet = folder.filePath(QStringLiteral("packet.age"));
    const Timed ours = [=]() -> Result<double> {
        return secondsOf([&] { return seal(path, reviewer, packet); });
    };
    const QString what = QStringLiteral("a packet: gate, PDFs, read back, signed, sealed");
    if (!isInstalled("age")) return alone(what, ours, QStringLiteral("age"), kPackets);
    CB_CHECK(seal(path, reviewer, packet));
    const QString zip = folder.filePath(QStringLiteral("packet.zip"));
    CB_CHECK(run({QStringLiteral("age"), QStringLiteral("-d"), QStringLiteral("-i"), reviewer.identityFile,
                  QStringLiteral("-o"), zip, packet}));
    const qint64 kilobytes = QFileInfo(zip).size() / 1000;
    return compare(what, ours, QStringLiteral("age, the %1 kB zip").arg(kilobytes),
                   withAge(reviewer, zip, folder.filePath(QStringLiteral("zip.age"))), kPackets);
}

// Bytes that nothing could make less of.
Outcome writeNoise(const QString& path) {
    QFile file(path);
    std::mt19937_64 engine{1};
    QByteArray piece(kPiece, '\0');
    if (!file.open(QIODevice::WriteOnly)) return failure(ErrorCode::Io, QStringLiteral("Cannot write."));
    for (qint64 written = 0; written < kStreamed; written += kPiece) {
        for (qint64 at = 0; at < kPiece; at += 8) {
            const std::uint64_t number = engine();
            std::memcpy(piece.data() + at, &number, sizeof number);
        }
        if (file.write(piece) != kPiece)
            return failure(ErrorCode::NoSpace, QStringLiteral("No space is left."));
    }
    return {};
}

Outcome stream(const QString& source, const QString& target, const packet::AgeRecipient& recipient) {
    QFile from(source);
    QFile to(target);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        return failure(ErrorCode::Io, QStringLiteral("Cannot open the files to seal."));
    const packet::ByteSink sink = [&to](QByteArrayView bytes) -> Outcome {
        if (to.write(bytes.data(), bytes.size()) == bytes.size()) return {};
        return failure(ErrorCode::NoSpace, QStringLiteral("No space is left."));
    };
    SystemRandom random;
    CB_TRY(auto writer, packet::AgeWriter::toRecipients({recipient}, packet::AgeForm::Binary, sink, random));
    for (QByteArray piece = from.read(kPiece); !piece.isEmpty(); piece = from.read(kPiece))
        CB_CHECK(writer.write(piece));
    return writer.finish();
}

Result<Comparison> streams(const QDir& folder, const Reviewer& reviewer) {
    const QString source = folder.filePath(QStringLiteral("noise"));
    const QString target = folder.filePath(QStringLiteral("noise.age"));
    CB_CHECK(writeNoise(source));
    CB_TRY(const packet::AgeRecipient recipient, packet::parseRecipient(reviewer.recipient));
    const Timed ours = [=]() -> Result<double> {
        return secondsOf([&] { return stream(source, target, recipient); });
    };
    const QString what = QStringLiteral("a file of %1 MiB").arg(kStreamed >> 20);
    if (!isInstalled("age")) return alone(what, ours, QStringLiteral("age"), kStreams);
    return compare(what, ours, QStringLiteral("age"), withAge(reviewer, source, target), kStreams);
}

} // namespace

Outcome benchSealing(const QString& folder) {
    CB_TRY(const Reviewer reviewer, makeReviewer(QDir(folder)));
    CB_TRY(const Comparison packet, packets(QDir(folder), reviewer));
    CB_TRY(const Comparison streamed, streams(QDir(folder), reviewer));
    print(QStringLiteral("Sealing for one recipient"), {packet, streamed});
    return {};
}

} // namespace casebound::bench
