// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/raw_pages.h"
#include "core/storage/raw_row.h"

#include <QBitArray>
#include <QList>

#include <functional>

namespace casebound::storage {

// What became of the pages of one tree: a table, or an index.
struct TreeReading {
    qint64 rows = 0;          // handed round whole
    qint64 broken = 0;        // handed round without their end
    QList<quint32> lostPages; // that do not verify, or make no sense
};

using RawRowVisitor = std::function<Outcome(const RawRow&)>;

// Walks the trees of a database page by page (https://sqlite.org/fileformat2.html, section 1.6), around the
// pages that are lost. Every page is met once at most, so that no ring of pages can hold it up; bounds are
// checked everywhere.
class RawTrees {
public:
    RawTrees(RawPages& pages, Progress& progress);

    // Every row of the tree at `root` that can be reached, in its order. Errors: Cancelled, those of `each`.
    Outcome read(quint32 root, TreeReading& reading, const RawRowVisitor& each);

    // Marks pages that are in no tree, so that they do not count as strays: those that are free.
    void passOverFreePages();

    // Pages that hold rows and were not met: below a page that is lost. And pages that are lost without
    // anything that tells whose they were.
    struct Unmet {
        QList<quint32> strays;
        QList<quint32> lost;
    };
    Result<Unmet> unmet();

    // The first row on a page, as much of it as stands there; nothing where the page holds none. It does not
    // count as met.
    std::optional<RawRow> firstRow(quint32 number);

    // What was met so far, for going back to it when a page was read in vain.
    using Met = QBitArray;
    const Met& met() const { return m_met; }
    void goBackTo(const Met& met) { m_met = met; }
    bool hasMet(quint32 number) const { return m_met.testBit(number); }

    // The rows on one stray page. Errors: those of `each`.
    Outcome readPage(quint32 number, TreeReading& reading, const RawRowVisitor& each);

private:
    struct Cell;
    struct Page;
    std::optional<Page> parse(quint32 number);
    static std::optional<Cell> parseCell(const QByteArray& bytes, qsizetype at, char type);
    Outcome visit(quint32 number, int depth, TreeReading& reading, const RawRowVisitor& each);
    Outcome handRound(const Cell& cell, TreeReading& reading, const RawRowVisitor& each);
    QByteArray wholePayload(const Cell& cell, TreeReading& reading);
    bool meet(quint32 number); // false: it was met before, or there is none
    Outcome account();

    RawPages& m_pages;
    Progress& m_progress;
    QBitArray m_met;
    qint64 m_done = 0; // pages
    qint64 m_reported = 0;
};

} // namespace casebound::storage
