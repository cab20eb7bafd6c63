// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/finished.h"

#include "core/crypto/hash.h"

#include <sys/mman.h>

#include <utility>

namespace casebound::privacy {
namespace {

Outcome checkSize(qint64 size, qint64 limit) {
    if (size <= limit) return {};
    return failure(
        ErrorCode::Refused,
        QStringLiteral("A file of this export is larger than %1 MB. Files of that size cannot be read "
                       "back and checked for names, so it does not leave. Nothing was written; split "
                       "what it is made from, or leave a part out.")
            .arg(limit >> 20));
}

} // namespace

Result<Finished> Finished::of(const QString& name, const QByteArray& bytes, qint64 limit) {
    CB_CHECK(checkSize(bytes.size(), limit));
    CB_TRY(reading::SealedDocument content, reading::SealedDocument::copyOf(bytes));
    return Finished(name, std::move(content));
}

Result<Finished> Finished::adopt(const QString& name, reading::SealedDocument content, qint64 limit) {
    CB_CHECK(checkSize(content.size(), limit));
    return Finished(name, std::move(content));
}

Result<Released> Released::of(Finished finished) {
    CB_TRY(const MappedContent content, MappedContent::of(finished.m_content));
    const QByteArray hash = crypto::sha256(content.bytes());
    return Released(std::move(finished.m_name), std::move(finished.m_content), hash);
}

Result<MappedContent> MappedContent::of(const reading::SealedDocument& document) {
    if (document.size() == 0) return MappedContent(nullptr, 0);
    void* address = ::mmap(nullptr, static_cast<std::size_t>(document.size()), PROT_READ, MAP_SHARED,
                           document.descriptor(), 0);
    if (address == MAP_FAILED)
        return failure(ErrorCode::Io,
                       QStringLiteral("The system gave no memory to check a finished file. "
                                      "Nothing was written; close other programs and try again."));
    return MappedContent(address, document.size());
}

MappedContent::MappedContent(MappedContent&& other) noexcept
    : m_address(std::exchange(other.m_address, nullptr))
    , m_size(std::exchange(other.m_size, 0)) {}

MappedContent::~MappedContent() {
    if (m_address != nullptr) ::munmap(m_address, static_cast<std::size_t>(m_size));
}

} // namespace casebound::privacy
