// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/raw_pages.h"

#include "core/storage/sqlite_error.h"

#include <algorithm>
#include <cerrno>

namespace casebound::storage {
namespace {

constexpr qint64 kPage = crypto::PageCipher::kPageSize;
constexpr quint32 kSample = 2000;

std::unique_ptr<QFile> opened(const QString& path) {
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) file.reset();
    return file;
}

} // namespace

RawPages::RawPages(std::unique_ptr<QFile> file, std::unique_ptr<QFile> log, crypto::PageCipher cipher)
    : m_file(std::move(file))
    , m_log(std::move(log))
    , m_cipher(std::move(cipher)) {
    if (m_log) m_logged = committedPages(*m_log);
    m_count = m_logged.pageCount > 0 ? m_logged.pageCount
                                     : static_cast<quint32>((m_file->size() + kPage - 1) / kPage);
}

Result<RawPages> RawPages::open(const QString& path, const KeyMaterial& material) {
    if (!QFile::exists(path)) return failure(describeErrno(ENOENT));
    auto file = opened(path);
    if (!file) return failure(describeErrno(EACCES));
    CB_TRY(auto cipher, crypto::PageCipher::of(material.key, material.salt));
    return RawPages(std::move(file), opened(path + QStringLiteral("-wal")), std::move(cipher));
}

std::optional<QByteArray> RawPages::page(quint32 number) {
    if (number == 0 || number > m_count) return std::nullopt;
    const auto logged = m_logged.offsets.constFind(number);
    QFile& from = logged == m_logged.offsets.cend() ? *m_file : *m_log;
    const qint64 offset = logged == m_logged.offsets.cend() ? (number - 1) * kPage : *logged;
    if (!from.seek(offset)) return std::nullopt;
    return m_cipher.open(from.read(kPage), number);
}

bool RawPages::fits() {
    const quint32 step = std::max(m_count / kSample, 1u);
    for (quint32 number = 1; number <= m_count; number += step)
        if (page(number)) return true;
    return false;
}

} // namespace casebound::storage
