// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/raw_log.h"

#include "core/crypto/page_cipher.h"

#include <QByteArray>
#include <QtEndian>

namespace casebound::storage {
namespace {

constexpr qint64 kPageOfLog = crypto::PageCipher::kPageSize;
constexpr qint64 kLogHeader = 32;
constexpr qint64 kFrameHeader = 24;
constexpr qsizetype kSummedOfHeader = 24;
constexpr qsizetype kSummedOfFrame = 8;
constexpr quint32 kMagic = 0x377f0682; // the last bit says how the words of the checksum are read

quint32 bigEndianAt(const QByteArray& bytes, qsizetype offset) {
    return qFromBigEndian<quint32>(bytes.constData() + offset);
}

// The log's running checksum.
class Checksum {
public:
    explicit Checksum(bool isBigEndian)
        : m_isBigEndian(isBigEndian) {}

    void add(QByteArrayView bytes) {
        for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8) {
            m_first += wordAt(bytes, at) + m_second;
            m_second += wordAt(bytes, at + 4) + m_first;
        }
    }
    bool is(quint32 first, quint32 second) const { return m_first == first && m_second == second; }

private:
    quint32 wordAt(QByteArrayView bytes, qsizetype at) const {
        return m_isBigEndian ? qFromBigEndian<quint32>(bytes.data() + at)
                             : qFromLittleEndian<quint32>(bytes.data() + at);
    }
    bool m_isBigEndian;
    quint32 m_first = 0;
    quint32 m_second = 0;
};

} // namespace

LoggedPages committedPages(QIODevice& log) {
    LoggedPages committed;
    const QByteArray header = log.read(kLogHeader);
    if (header.size() != kLogHeader || (bigEndianAt(header, 0) & ~1u) != kMagic ||
        bigEndianAt(header, 8) != kPageOfLog)
        return committed;
    Checksum sum((bigEndianAt(header, 0) & 1u) != 0);
    sum.add(QByteArrayView(header).first(kSummedOfHeader));
    if (!sum.is(bigEndianAt(header, 24), bigEndianAt(header, 28))) return committed;
    QHash<quint32, qint64> waiting; // for their commit
    for (qint64 offset = kLogHeader;; offset += kFrameHeader + kPageOfLog) {
        const QByteArray frame = log.read(kFrameHeader + kPageOfLog);
        if (frame.size() != kFrameHeader + kPageOfLog) return committed;
        if (frame.mid(8, 8) != header.mid(16, 8)) return committed; // of an earlier round
        sum.add(QByteArrayView(frame).first(kSummedOfFrame));
        sum.add(QByteArrayView(frame).sliced(kFrameHeader));
        if (!sum.is(bigEndianAt(frame, 16), bigEndianAt(frame, 20))) return committed;
        waiting.insert(bigEndianAt(frame, 0), offset + kFrameHeader);
        if (bigEndianAt(frame, 4) == 0) continue;
        committed.pageCount = bigEndianAt(frame, 4);
        committed.offsets.insert(waiting);
        waiting.clear();
    }
}

} // namespace casebound::storage
