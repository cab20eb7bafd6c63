// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/raw_tree.h"

#include <QtEndian>

#include <algorithm>

namespace casebound::storage {

// One entry of a page: where the rows left of it are, and the row that stands in it.
struct RawTrees::Cell {
    quint32 child = 0; // 0: none
    bool hasRow = false;
    qint64 number = 0;
    qint64 size = 0;      // of the whole payload
    QByteArray payload;   // as much as stands on the page
    quint32 overflow = 0; // where it goes on; 0: nowhere
};

struct RawTrees::Page {
    bool hasRows = false; // a leaf, or a page of a table that is sorted by its key
    QList<Cell> cells;
    quint32 last = 0; // what is right of all cells; 0: a leaf
};

namespace {

constexpr qint64 kUsable = crypto::PageCipher::kUsable;
constexpr qsizetype kFileHeader = 100; // on page 1, before its tree
constexpr qsizetype kFirstFreePage = 32;
constexpr int kDeepest = 40;
constexpr quint64 kLargestRow = quint64{1} << 31; // bytes: SQLite's own limit
constexpr qint64 kPagesBetweenReports = 256;
constexpr quint32 kLockPage = 0x40000000 / crypto::PageCipher::kPageSize + 1; // SQLite leaves it unused

constexpr char kInnerKeys = 0x02;
constexpr char kInnerTable = 0x05;
constexpr char kLeafKeys = 0x0a;
constexpr char kLeafTable = 0x0d;

quint32 fourAt(const QByteArray& bytes, qsizetype at) {
    return qFromBigEndian<quint32>(bytes.constData() + at);
}
quint16 twoAt(const QByteArray& bytes, qsizetype at) {
    return qFromBigEndian<quint16>(bytes.constData() + at);
}

bool isTree(char type) {
    return type == kInnerKeys || type == kInnerTable || type == kLeafKeys || type == kLeafTable;
}

bool isLeaf(char type) {
    return type == kLeafKeys || type == kLeafTable;
}

// How much of a payload stands on the page itself.
qint64 localSize(qint64 size, bool isTable) {
    const qint64 most = isTable ? kUsable - 35 : (kUsable - 12) * 64 / 255 - 23;
    if (size <= most) return size;
    const qint64 least = (kUsable - 12) * 32 / 255 - 23;
    const qint64 wanted = least + (size - least) % (kUsable - 4);
    return wanted <= most ? wanted : least;
}

} // namespace

RawTrees::RawTrees(RawPages& pages, Progress& progress)
    : m_pages(pages)
    , m_progress(progress)
    , m_met(static_cast<qsizetype>(pages.count()) + 1) {}

bool RawTrees::meet(quint32 number) {
    if (number == 0 || number > m_pages.count() || m_met.testBit(number)) return false;
    m_met.setBit(number);
    ++m_done;
    return true;
}

Outcome RawTrees::account() {
    if (m_done - m_reported < kPagesBetweenReports) return {};
    m_reported = m_done;
    m_progress.report(std::min<qint64>(m_done, m_pages.count()), m_pages.count(),
                      QStringLiteral("Reading pages"));
    return m_progress.proceed();
}

// `at`: where the cell begins.
std::optional<RawTrees::Cell> RawTrees::parseCell(const QByteArray& bytes, qsizetype at, char type) {
    const bool isTable = type == kLeafTable || type == kInnerTable;
    Cell cell;
    if (!isLeaf(type)) {
        if (at + 4 > bytes.size()) return std::nullopt;
        cell.child = fourAt(bytes, at);
        at += 4;
    }
    if (type == kInnerTable) return cell;
    cell.hasRow = true;
    const auto size = variableNumber(bytes, at);
    if (!size || size->first > kLargestRow) return std::nullopt;
    at = size->second;
    cell.size = static_cast<qint64>(size->first);
    if (isTable) {
        const auto row = variableNumber(bytes, at);
        if (!row) return std::nullopt;
        cell.number = static_cast<qint64>(row->first);
        at = row->second;
    }
    const qint64 local = localSize(cell.size, isTable);
    const bool goesOn = local < cell.size;
    if (at + local + (goesOn ? 4 : 0) > bytes.size()) return std::nullopt;
    cell.payload = bytes.mid(at, local);
    if (goesOn) cell.overflow = fourAt(bytes, at + local);
    return cell;
}

std::optional<RawTrees::Page> RawTrees::parse(quint32 number) {
    const auto bytes = m_pages.page(number);
    const qsizetype head = number == 1 ? kFileHeader : 0;
    if (!bytes || !isTree(bytes->at(head))) return std::nullopt;
    const char type = bytes->at(head);
    Page page;
    page.hasRows = type != kInnerTable;
    if (!isLeaf(type)) page.last = fourAt(*bytes, head + 8);
    const qsizetype pointers = head + (isLeaf(type) ? 8 : 12);
    const int count = twoAt(*bytes, head + 3);
    if (pointers + 2 * count > bytes->size()) return std::nullopt;
    for (int index = 0; index < count; ++index) {
        const auto cell = parseCell(*bytes, twoAt(*bytes, pointers + 2 * index), type);
        if (!cell) return std::nullopt;
        page.cells.append(*cell);
    }
    return page;
}

// Up to the first page of it that is lost: where the next one is stood there.
QByteArray RawTrees::wholePayload(const Cell& cell, TreeReading& reading) {
    QByteArray payload = cell.payload;
    for (quint32 next = cell.overflow; payload.size() < cell.size;) {
        const auto bytes = meet(next) ? m_pages.page(next) : std::nullopt;
        if (!bytes) {
            if (next != 0) reading.lostPages.append(next);
            break;
        }
        payload += bytes->mid(4, std::min<qint64>(kUsable - 4, cell.size - payload.size()));
        next = fourAt(*bytes, 0);
    }
    return payload;
}

Outcome RawTrees::handRound(const Cell& cell, TreeReading& reading, const RawRowVisitor& each) {
    if (!cell.hasRow) return {};
    const QByteArray payload = wholePayload(cell, reading);
    RawRow row = rowFrom(payload, cell.size);
    row.number = cell.number;
    ++(row.isWhole ? reading.rows : reading.broken);
    return each ? each(row) : Outcome();
}

Outcome RawTrees::visit(quint32 number, int depth, TreeReading& reading, const RawRowVisitor& each) {
    CB_CHECK(account());
    // Behind the end of a file that was cut off, or in a ring.
    const auto page = depth <= kDeepest && meet(number) ? parse(number) : std::nullopt;
    if (!page) {
        reading.lostPages.append(number);
        return {};
    }
    for (const Cell& cell : page->cells) {
        if (cell.child != 0) CB_CHECK(visit(cell.child, depth + 1, reading, each));
        CB_CHECK(handRound(cell, reading, each));
    }
    return page->last != 0 ? visit(page->last, depth + 1, reading, each) : Outcome();
}

Outcome RawTrees::read(quint32 root, TreeReading& reading, const RawRowVisitor& each) {
    return visit(root, 0, reading, each);
}

std::optional<RawRow> RawTrees::firstRow(quint32 number) {
    const auto page = parse(number);
    if (!page || !page->hasRows || page->cells.isEmpty()) return std::nullopt;
    const Cell& cell = page->cells.first();
    RawRow row = rowFrom(cell.payload, cell.size);
    row.number = cell.number;
    return row;
}

Outcome RawTrees::readPage(quint32 number, TreeReading& reading, const RawRowVisitor& each) {
    const auto page = parse(number);
    if (!page) return {};
    meet(number);
    for (const Cell& cell : page->cells)
        CB_CHECK(handRound(cell, reading, each));
    return {};
}

void RawTrees::passOverFreePages() {
    const auto first = m_pages.page(1);
    if (!first) return;
    for (quint32 trunk = fourAt(*first, kFirstFreePage); meet(trunk);) {
        const auto bytes = m_pages.page(trunk);
        if (!bytes) return;
        const quint32 leaves = std::min<quint32>(fourAt(*bytes, 4), kUsable / 4 - 2);
        for (quint32 index = 0; index < leaves; ++index)
            meet(fourAt(*bytes, 8 + 4 * static_cast<qsizetype>(index)));
        trunk = fourAt(*bytes, 0);
    }
}

Result<RawTrees::Unmet> RawTrees::unmet() {
    Unmet unmet;
    for (quint32 number = 2; number <= m_pages.count(); ++number) {
        if (m_met.testBit(number) || number == kLockPage) continue;
        CB_CHECK(account());
        ++m_done;
        if (!m_pages.page(number)) {
            unmet.lost.append(number);
        } else if (const auto page = parse(number); page && page->hasRows && !page->cells.isEmpty()) {
            unmet.strays.append(number);
        }
    }
    return unmet;
}

} // namespace casebound::storage
