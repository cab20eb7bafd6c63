// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/archive.h"

#include "core/casefile/schema.h"
#include "core/packet/age_armor.h"
#include "core/packet/archive_reader.h"
#include "core/packet/archive_writer.h"
#include "core/session/open_case.h"
#include "core/storage/files.h"
#include "core/vault/portable_copy.h"
#include "core/vault/restoration.h"

#include <QFile>

namespace casebound::session {

namespace {

constexpr qint64 kPiece = qint64{1} << 20;

// An encrypted copy that is there only while something is made of it.
class PassingCopy {
public:
    explicit PassingCopy(QString path)
        : m_path(std::move(path)) {
        storage::removeDatabase(m_path); // left by a crash: nobody has its key any more
    }
    ~PassingCopy() { storage::removeDatabase(m_path); }
    PassingCopy(const PassingCopy&) = delete;
    PassingCopy& operator=(const PassingCopy&) = delete;

    const QString& path() const { return m_path; }

private:
    QString m_path;
};

Outcome checkCanArchive(vault::Vault& vault) {
    if (!vault.registerKeys().isShown())
        return failure(
            ErrorCode::NamesHidden,
            QStringLiteral("An archive holds everything, the names too, and names are hidden. "
                           "Nothing was written. Show names (on the command line: give the names "
                           "password with --names-password-fd), then try again; \"backup\" makes a "
                           "copy without them."));
    if (vault.isReadOnly())
        return failure(
            ErrorCode::NoPermission,
            QStringLiteral("That an archive was made is noted in the case, and this case can only be "
                           "read here. Nothing was written. Copy the case to a folder of your own "
                           "and archive that."));
    return {};
}

Outcome stream(const QString& path, const vault::PortableKeys& keys, packet::ArchiveWriter& writer,
               Progress& progress) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, QStringLiteral("The copy of the case could not be read again. The case "
                                                     "itself is unharmed. Check the disk, then try again."));
    const qint64 size = file.size();
    CB_CHECK(writer.writeKeys(keys.pack(), size));
    for (QByteArray piece = file.read(kPiece); !piece.isEmpty(); piece = file.read(kPiece)) {
        CB_CHECK(progress.proceed());
        CB_CHECK(writer.write(piece));
        progress.report(file.pos(), size, QStringLiteral("Encrypting"));
    }
    return writer.finish();
}

} // namespace

// Through a connection of its own: the main one has the ledger's transaction open.
Outcome CaseSession::writeArchive(const QString& path, packet::ArchiveWriter& writer, Progress& progress) {
    const PassingCopy copy(path + QStringLiteral(".copy.part"));
    CB_TRY(storage::Connection source, m_case->vault.newConnection());
    CB_TRY(const auto keys, vault::writePortableCopy(source, m_case->vault.registerKeys(), copy.path(),
                                                     m_services.random, progress));
    return stream(copy.path(), keys, writer, progress);
}

Result<QString> CaseSession::archive(const QString& path, const SealFor& sealFor, Progress& progress) {
    CB_CHECK(checkCanArchive(m_case->vault));
    packet::ArchiveAccess access;
    CB_TRY(access.recipients, recipientsOf(sealFor));
    CB_TRY(access.passphrase, agePassphrase(sealFor.passphrase));
    CB_TRY(auto writer, packet::ArchiveWriter::begin(path, access, m_services.random));
    CB_TRY(const auto head, storage::chainHead(connection()));
    CB_TRY(auto entry, ledger().newEntry(records::ExportForm::Archive,
                                         QStringLiteral("archive of the whole case"), head));
    if (const QString recipient = sealFor.recipient.trimmed(); !recipient.isEmpty()) {
        CB_TRY(entry.secrets, ledger().sealSecrets(entry, {{QStringLiteral("recipient"), recipient}}));
    }
    return ledger().note(
        entry, [&](storage::Transaction&, records::Export&) { return writeArchive(path, writer, progress); },
        [&] { return writer.publish(); });
}

bool maybeArchive(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return false;
    const QByteArray start = file.read(packet::kArmorBegin.size());
    return start.startsWith("age-encryption.org/") || start == packet::kArmorBegin;
}

Outcome restoreCase(const RestoreRequest& request, const Services& services, Progress& progress) {
    CB_TRY(const auto keys, ageKeys(request.access));
    CB_TRY(auto archive, packet::ArchiveReader::open(request.archive, keys));
    CB_TRY(const auto portable, vault::PortableKeys::unpack(archive.keys().view()));
    CB_TRY(auto restoration,
           vault::Restoration::begin(request.path, request.credentials, request.profile, services));
    const QString name = restoration.path() + QStringLiteral(".archive");
    const PassingCopy copy(name + QStringLiteral(".part"));
    CB_TRY(auto file, packet::PartFile::create(name, packet::Existing::Keep));
    CB_CHECK(archive.copyDatabase([&](QByteArrayView bytes) { return file.write(bytes); }, progress));
    return restoration.finish(copy.path(), portable, casefile::migrations(), progress);
}

} // namespace casebound::session
