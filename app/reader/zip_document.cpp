// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/zip_document.h"

#include "core/reading/wire/bounds.h"

#include <QSet>
#include <QStringDecoder>
#include <QStringList>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>

namespace casebound::reader {

using namespace reading::wire;

namespace {

constexpr qint64 kMaxUnpacked = qint64(4) << 30; // of a whole archive
constexpr qint64 kMaxRatio = 1100;               // deflate packs 1032 to 1 at most; more is no honest zip

using Archive = ZipDocument::Archive;

Archive openArchive(QByteArrayView bytes) {
    Archive zip(archive_read_new(), &archive_read_free);
    // The central directory is what every unpacker goes by; the streaming reader would believe the local
    // headers.
    if (!zip || archive_read_support_format_zip_seekable(zip.get()) != ARCHIVE_OK)
        return {nullptr, &archive_read_free};
    if (archive_read_open_memory(zip.get(), bytes.data(), static_cast<std::size_t>(bytes.size())) !=
        ARCHIVE_OK)
        return {nullptr, &archive_read_free};
    return zip;
}

std::optional<QString> decodedName(archive_entry* entry) {
    const char* name = archive_entry_pathname(entry);
    if (!name) return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder.decode(QByteArrayView(name));
    if (decoder.hasError()) return std::nullopt;
    return text;
}

// What could write outside of a folder, or look like something that it is not, on any system.
bool isSafeName(const QString& name) {
    if (name.isEmpty() || name.size() > kMaxName || name.startsWith(u'/')) return false;
    for (const QChar c : name)
        if (c < u' ' || c == u'\\' || c == u':' || c.category() == QChar::Other_Control ||
            c.category() == QChar::Other_Format)
            return false;
    QStringList parts = name.split(u'/');
    if (parts.back().isEmpty()) parts.removeLast(); // a folder
    return std::none_of(parts.begin(), parts.end(), [](const QString& part) {
        return part.isEmpty() || part == QLatin1String(".") || part == QLatin1String("..");
    });
}

struct Member {
    ZipEntry entry;
    bool folder = false;
};

Answer<Member> memberOf(archive_entry* entry) {
    const std::optional<QString> name = decodedName(entry);
    if (!name || !isSafeName(*name)) return refused(FailureReason::UnsafeArchive);
    const auto type = archive_entry_filetype(entry);
    if ((type != AE_IFREG && type != AE_IFDIR) || archive_entry_hardlink(entry) ||
        archive_entry_symlink(entry))
        return refused(FailureReason::UnsafeArchive);
    if (archive_entry_is_encrypted(entry)) return refused(FailureReason::Locked);
    if (type == AE_IFREG && !archive_entry_size_is_set(entry)) return refused(FailureReason::Broken);
    const qint64 size = type == AE_IFREG ? archive_entry_size(entry) : 0;
    if (size < 0) return refused(FailureReason::Broken);
    return Member{{*name, size}, type == AE_IFDIR};
}

// The content of the current member; as many bytes as the directory says, or it is a lie.
Answer<QByteArray> contentOf(archive* zip, qint64 size) {
    QByteArray bytes;
    bytes.reserve(std::min<qint64>(size, 1 << 20));
    char piece[64 * 1024];
    for (;;) {
        const la_ssize_t got = archive_read_data(zip, piece, sizeof piece);
        if (got < 0) return refused(FailureReason::Broken);
        if (got == 0) break;
        if (bytes.size() + got > size) return refused(FailureReason::Broken);
        bytes.append(piece, got);
    }
    if (bytes.size() != size) return refused(FailureReason::Broken);
    return bytes;
}

// In "layout-cache" LibreOffice remembers how lines were broken, in numbers: its letters are searched like
// all others, but nobody has to be told of it.
void markUnread(Passage& passage, const QString& member, int number) {
    if (member == QLatin1String("layout-cache"))
        passage.place = Place::Text;
    else
        passage.page = number;
}

QString foldedName(const QString& name) {
    QString folded = name.normalized(QString::NormalizationForm_KC).toCaseFolded();
    while (folded.endsWith(u'/'))
        folded.chop(1);
    return folded;
}

} // namespace

ZipDocument::ZipDocument(QByteArrayView bytes)
    : m_bytes(bytes)
    , m_open(nullptr, &archive_read_free) {}

Answer<DocumentFacts> ZipDocument::facts() {
    if (!openArchive(m_bytes)) return refused(FailureReason::Broken);
    DocumentFacts facts;
    facts.kind = DocumentKind::Zip;
    return facts;
}

Answer<ZipDocument::Listing> ZipDocument::walk() const {
    const Archive zip = openArchive(m_bytes);
    if (!zip) return refused(FailureReason::Broken);
    Listing listing;
    QSet<QString> names;
    qint64 total = 0;
    archive_entry* entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(zip.get(), &entry)) == ARCHIVE_OK) {
        const auto member = memberOf(entry);
        if (!member) return refused(member.error());
        // Two names that some file systems take for one are two files for one reader and one for another.
        const QString folded = foldedName(member->entry.name);
        if (names.contains(folded)) return refused(FailureReason::UnsafeArchive);
        names.insert(folded);
        total += member->entry.size;
        if (names.size() > kMaxZipEntries || total > kMaxUnpacked || total > m_bytes.size() * kMaxRatio)
            return refused(FailureReason::TooLarge);
        if (member->folder) continue;
        listing.numbers.insert(member->entry.name, listing.files.size());
        listing.files.append(member->entry);
    }
    if (status != ARCHIVE_EOF) return refused(FailureReason::Broken);
    return listing;
}

const Answer<ZipDocument::Listing>& ZipDocument::listing() {
    if (!m_listing) m_listing = walk();
    return *m_listing;
}

Answer<QList<ZipEntry>> ZipDocument::zipEntries() {
    const Answer<Listing>& checked = listing();
    if (!checked) return refused(checked.error());
    return checked->files;
}

Answer<QByteArray> ZipDocument::zipMember(const QString& name, qint64 maximum) {
    const Answer<Listing>& checked = listing();
    if (!checked) return refused(checked.error());
    const auto number = checked->numbers.constFind(name);
    if (number == checked->numbers.constEnd()) return refused(FailureReason::NotFound);
    if (checked->files.at(*number).size > maximum) return refused(FailureReason::TooLarge);
    Answer<QByteArray> bytes = memberAt(*number);
    // What libarchive makes of an archive after an error is anybody's guess.
    if (!bytes) m_open.reset();
    return bytes;
}

Answer<QByteArray> ZipDocument::memberAt(qsizetype number) {
    if (!m_open || m_next > number) {
        m_open = openArchive(m_bytes);
        m_next = 0;
    }
    const ZipEntry& wanted = (*m_listing)->files.at(number);
    archive_entry* entry = nullptr;
    while (m_open && archive_read_next_header(m_open.get(), &entry) == ARCHIVE_OK) {
        const auto member = memberOf(entry);
        if (!member) return refused(member.error());
        if (member->folder || m_next++ < number) continue;
        if (member->entry.name != wanted.name || member->entry.size != wanted.size)
            return refused(FailureReason::Broken);
        return contentOf(m_open.get(), wanted.size);
    }
    return refused(FailureReason::Broken);
}

Answer<QList<Passage>> ZipDocument::everything(int depth) {
    const auto entries = zipEntries();
    if (!entries) return refused(entries.error());
    QList<Passage> passages;
    int number = 0;
    for (const ZipEntry& entry : *entries) {
        ++number;
        passages.append({Place::MemberName, 0, entry.name});
        const auto bytes = zipMember(entry.name, kMaxBytes);
        if (!bytes) return refused(bytes.error());
        auto inside = everythingIn(*bytes, depth + 1);
        if (!inside) return refused(inside.error());
        for (Passage& passage : *inside)
            if (passage.place == Place::UnreadPart) markUnread(passage, entry.name, number);
        passages.append(*inside);
        if (passages.size() > kMaxPassages) return refused(FailureReason::TooLarge);
    }
    return passages;
}

} // namespace casebound::reader
