// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/leak_check.h"

#include "core/privacy/finished.h"
#include "core/privacy/leak_tables.h"
#include "core/privacy/raw_bytes.h"
#include "core/reading/reader.h"

#include <algorithm>
#include <set>
#include <utility>

namespace casebound::privacy {
namespace {

// Whose names were found already, and how surely.
class Known {
public:
    explicit Known(const QList<LeakHit>& hits) {
        for (const LeakHit& hit : hits)
            isNew(hit);
    }
    bool isNew(const LeakHit& hit) { return m_known.emplace(hit.person, hit.level).second; }
    bool contains(const LeakHit& hit) const { return m_known.count({hit.person, hit.level}) > 0; }

private:
    std::set<std::pair<IdentityId, LeakLevel>> m_known;
};

QString wordsFor(const reading::Passage& passage) {
    QString where = reading::placeName(passage.place);
    const bool isMember = passage.place == reading::Place::UnreadPart;
    if (passage.page > 0)
        where += (isMember ? QStringLiteral(", number %1") : QStringLiteral(", page %1")).arg(passage.page);
    return where;
}

LeakHit unread(const reading::Passage& passage) {
    LeakHit hit;
    hit.rule = QStringLiteral("unread-part");
    hit.level = LeakLevel::Lookalike;
    hit.where = wordsFor(passage);
    return hit;
}

} // namespace

LeakCheck::LeakCheck(const Register& names, const QList<Allowed>& allowed)
    : m_tables(std::make_unique<const Tables>(names, allowed)) {}
LeakCheck::LeakCheck(LeakCheck&&) noexcept = default;
LeakCheck& LeakCheck::operator=(LeakCheck&&) noexcept = default;
LeakCheck::~LeakCheck() = default;

QList<LeakHit> LeakCheck::checkText(const QString& text, const QString& where) const {
    return m_tables->search(text, where);
}

Result<QList<LeakHit>> LeakCheck::check(const QString& name, const reading::SealedDocument& content,
                                        const reading::ReaderProgram& program, Progress& progress) const {
    QList<LeakHit> hits = checkText(name, QStringLiteral("file name"));
    if (content.size() > 0) {
        CB_TRY(reading::Reader reader, reading::Reader::start(program, content, {}, &progress));
        CB_CHECK(reader.open());
        CB_TRY(const QList<reading::Passage> passages, reader.extractEverything());
        for (const reading::Passage& passage : passages) {
            CB_CHECK(progress.proceed());
            if (passage.place == reading::Place::UnreadPart) hits.append(unread(passage));
            for (const LeakHit& hit : checkText(passage.text, wordsFor(passage)))
                if (passage.place != reading::Place::ObjectText || !m_tables->isBrokenForm(hit, passage.text))
                    hits.append(hit);
        }
    }

    // What the reader told of is not told again.
    Known known(hits);
    CB_TRY(const MappedContent bytes, MappedContent::of(content));
    CB_CHECK(eachRawPiece(bytes.bytes(), progress, [&](const RawPiece& piece) {
        for (const LeakHit& hit : m_tables->searchRaw(piece))
            if (known.isNew(hit)) hits.append(hit);
    }));
    std::stable_sort(hits.begin(), hits.end(),
                     [](const LeakHit& a, const LeakHit& b) { return a.level < b.level; });
    return hits;
}

} // namespace casebound::privacy
