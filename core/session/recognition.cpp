// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recognition.h"

#include "core/reading/recognition.h"
#include "core/session/exhibit_images.h"
#include "core/session/exhibit_named.h"

#include <algorithm>
#include <numeric>

namespace casebound::session {

using casefile::PageSource;
using records::ExhibitFlag;

namespace {

constexpr double kPointsInAnInch = 72;
constexpr double kSharpest = 300; // more makes Tesseract slower, not better
constexpr double kCoarsest = 72;
constexpr double kLongSide = 3500; // pixels: a sheet of A4 at 300 dots an inch
constexpr qsizetype kTitleLength = 100;
constexpr int kTrustworthy = 60; // of 100: below it most readers of such a page would doubt it

bool asksForText(const records::Flag& flag) {
    return flag.page > 0 && (flag.flag == ExhibitFlag::NoText || flag.flag == ExhibitFlag::TextUnreliable);
}

int averageOf(const QList<quint8>& confidence) {
    if (confidence.isEmpty()) return 0;
    const auto sum = std::accumulate(confidence.begin(), confidence.end(), qint64(0));
    return static_cast<int>(sum / confidence.size());
}

} // namespace

// One run over the plans of several exhibits.
class Recognition::Run {
public:
    Run(Recognition& recognition, reading::ReaderProgram program, QStringList languages, Progress& progress,
        const std::function<void(const RecognizedPage&)>& each)
        : m_tools(recognition.m_tools)
        , m_pages(recognition.m_pages)
        , m_program(std::move(program))
        , m_languages(std::move(languages))
        , m_progress(progress)
        , m_each(each) {}

    Result<RecognitionReport> over(const QList<Plan>& plans) {
        for (const Plan& plan : plans)
            m_total += plan.pages.size();
        for (const Plan& plan : plans) {
            m_report.cited += plan.cited;
            CB_CHECK(exhibit(plan));
            CB_CHECK(settleFlags(plan.exhibit));
        }
        return m_report;
    }

private:
    Outcome exhibit(const Plan& plan) {
        m_firstLine.clear();
        if (plan.pages.isEmpty()) return {};
        ExhibitImages images;
        const Outcome opened = images.open(m_tools, plan.exhibit, m_progress);
        if (!opened && opened.error().code == ErrorCode::Cancelled) return opened;
        if (opened) CB_CHECK(reopenReview(plan.exhibit));
        for (const qint64 number : plan.pages) {
            CB_CHECK(m_progress.proceed());
            CB_TRY(casefile::Page page, m_pages.page(plan.exhibit, number));
            RecognizedPage told;
            CB_TRY(told.ref, m_tools.references.ref(plan.exhibit, page.id));
            const Outcome done = opened ? recognize(images, page, told) : opened;
            // Of the case itself; what a document or a helper does costs this page only.
            if (!done && !costsOnlyAPage(done.error().code)) return done;
            if (!done) told.reason = done.error().message;
            count(told);
            if (m_each) m_each(told);
            m_progress.report(++m_done, m_total, QStringLiteral("Recognising text"));
        }
        return {};
    }

    static bool costsOnlyAPage(ErrorCode code) {
        return code == ErrorCode::ReaderFailed || code == ErrorCode::Unsupported ||
               code == ErrorCode::InvalidInput || code == ErrorCode::PasswordNeeded;
    }

    void count(const RecognizedPage& told) {
        ++(!told.reason.isEmpty() ? m_report.failed : told.words > 0 ? m_report.recognized : m_report.empty);
    }

    Outcome recognize(ExhibitImages& images, casefile::Page& page, RecognizedPage& told) {
        CB_TRY(casefile::PageLayout layout, m_pages.layout(page.id));
        const double longSide = std::max({layout.width, layout.height, 1.0});
        const double dpi = std::clamp(kLongSide * kPointsInAnInch / longSide, kCoarsest, kSharpest);
        CB_TRY(const auto image,
               images.page(static_cast<int>(page.number), dpi / kPointsInAnInch, m_progress));
        CB_TRY(const auto found, reading::recognize(m_program, image, dpi, m_languages, &m_progress));
        layout.words.clear();
        for (const auto& word : found.words)
            layout.words.append(
                {{word.start, word.length}, QRectF(word.box.x, word.box.y, word.box.width, word.box.height)});
        layout.confidence = {found.confidence.begin(), found.confidence.end()};
        told.words = layout.words.size();
        told.confidence = averageOf(layout.confidence);
        if (m_firstLine.isEmpty())
            m_firstLine = found.text.section(u'\n', 0, 0).simplified().left(kTitleLength);
        return keep(images.exhibit(), page, layout, found.text);
    }

    Outcome keep(records::RecordId exhibit, casefile::Page& page, const casefile::PageLayout& layout,
                 const QString& text) {
        // No row of the history for each of a thousand pages: what it says of the exhibit stands in
        // settleFlags().
        CB_TRY(auto transaction, storage::Transaction::maintenance(
                                     m_tools.parts.connection, m_tools.parts.clock, m_tools.parts.random));
        CB_TRY(const auto masker, m_tools.parts.texts.masker());
        CB_TRY(page.text, masker->mask(text, privacy::Origin::Foreign));
        page.source = PageSource::Ocr;
        CB_CHECK(m_pages.replace(transaction, exhibit, page, layout));
        return transaction.commit();
    }

    // A page that was looked at is not without text any more, unless nothing was there; it is not to be
    // trusted where the recogniser itself was in doubt.
    Result<bool> isSettled(records::RecordId exhibit, const records::Flag& flag) {
        if (!asksForText(flag)) return false;
        CB_TRY(const casefile::Page page, m_pages.page(exhibit, flag.page));
        if (page.source != PageSource::Ocr) return false;
        CB_TRY(const casefile::PageLayout layout, m_pages.layout(page.id));
        if (flag.flag == ExhibitFlag::NoText) return !layout.words.isEmpty();
        return averageOf(layout.confidence) >= kTrustworthy;
    }

    // Once for an exhibit, not with every page: each change is a row of the history. An interrupted run is
    // caught up with by the next one.
    Outcome settleFlags(records::RecordId id) {
        CB_TRY(auto exhibit, m_tools.parts.repository.get<records::Exhibit>(id));
        QList<records::Flag> left;
        bool isRead = false;
        for (const records::Flag& flag : std::as_const(exhibit.flags)) {
            CB_TRY(const bool isDone, isSettled(id, flag));
            isRead = isRead || isDone;
            if (!isDone) left.append(flag);
        }
        if (!isRead) return {};
        exhibit.flags = left;
        // As an import takes the first words of a text.
        if (exhibit.common.title.isEmpty() && !m_firstLine.isEmpty()) {
            CB_TRY(const auto masker, m_tools.parts.texts.masker());
            CB_TRY(exhibit.common.title, masker->mask(m_firstLine, privacy::Origin::Foreign));
        }
        return save(std::move(exhibit));
    }

    // Before the first page: from then on there may be names in it that nobody looked for.
    Outcome reopenReview(records::RecordId id) {
        CB_TRY(auto exhibit, m_tools.parts.repository.get<records::Exhibit>(id));
        if (!exhibit.candidatesReviewed) return {};
        exhibit.candidatesReviewed = false;
        return save(std::move(exhibit));
    }

    Outcome save(records::Exhibit exhibit) {
        CB_TRY(auto transaction, storage::Transaction::begin(m_tools.parts.connection, {m_tools.who},
                                                             m_tools.parts.clock, m_tools.parts.random));
        records::AnyRecord record(std::move(exhibit));
        CB_CHECK(m_tools.parts.repository.save(transaction, record));
        return transaction.commit();
    }

    const SessionTools& m_tools;
    casefile::PageStore& m_pages;
    reading::ReaderProgram m_program;
    QStringList m_languages;
    Progress& m_progress;
    const std::function<void(const RecognizedPage&)>& m_each;
    RecognitionReport m_report;
    QString m_firstLine; // of what was made out in the exhibit at hand
    qint64 m_done = 0;
    qint64 m_total = 0;
};

QStringList Recognition::languages() {
    return reading::installedLanguages();
}

Result<QList<records::Exhibit>> Recognition::chosen(const QStringList& refs) {
    QList<records::Exhibit> exhibits;
    for (const QString& ref : refs) {
        CB_TRY(auto exhibit, exhibitNamed(m_tools, ref));
        exhibits.append(std::move(exhibit));
    }
    if (!refs.isEmpty()) return exhibits;
    CB_TRY(const auto ids, m_tools.parts.repository.ids(records::Kind::Exhibit));
    for (const auto& id : ids) {
        CB_TRY(auto exhibit, m_tools.parts.repository.get<records::Exhibit>(id));
        exhibits.append(std::move(exhibit));
    }
    return exhibits;
}

Result<Recognition::Plan> Recognition::planOf(const records::Exhibit& exhibit) {
    Plan plan{exhibit.common.id, {}, 0};
    for (const records::Flag& flag : exhibit.flags) {
        if (!asksForText(flag) || plan.pages.contains(flag.page)) continue;
        const auto page = m_pages.page(plan.exhibit, flag.page);
        if (!page && page.error().code == ErrorCode::NotFound) continue;
        if (!page) return failure(page.error());
        if (page->source == PageSource::Ocr) continue;
        CB_TRY(const bool isCited, m_pages.isCited(page->id));
        if (isCited)
            ++plan.cited;
        else
            plan.pages.append(flag.page);
    }
    std::sort(plan.pages.begin(), plan.pages.end());
    return plan;
}

Result<qint64> Recognition::waiting(const QStringList& exhibits) {
    CB_TRY(const auto records, chosen(exhibits));
    qint64 pages = 0;
    for (const records::Exhibit& exhibit : records) {
        CB_TRY(const Plan plan, planOf(exhibit));
        pages += plan.pages.size();
    }
    return pages;
}

Result<RecognitionReport> Recognition::run(const QStringList& exhibits, const QStringList& languages,
                                           Progress& progress,
                                           const std::function<void(const RecognizedPage&)>& each) {
    const QStringList installed = reading::installedLanguages();
    if (installed.isEmpty())
        return failure(
            ErrorCode::NotFound,
            QStringLiteral("No text can be recognised here: the data of no language is installed. Install "
                           "tesseract-ocr-eng, or the package of the language that is on the pages, and "
                           "try again. Nothing was changed."));
    if (!m_tools.keys.isShown())
        return failure(ErrorCode::NamesHidden,
                       QStringLiteral("Names are sealed, and with them the pages as they came. Show names to "
                                      "recognise text on them."));
    if (languages.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("Say which languages are on the pages: %1.")
                                                    .arg(installed.join(QStringLiteral(", "))));
    for (const QString& language : languages)
        if (!installed.contains(language))
            return failure(
                ErrorCode::InvalidInput,
                QStringLiteral("The language \"%1\" is not installed for recognising text. There is: %2.")
                    .arg(language, installed.join(QStringLiteral(", "))));
    CB_TRY(auto program, reading::findRecognizerProgram());
    CB_TRY(const auto records, chosen(exhibits));
    QList<Plan> plans;
    for (const records::Exhibit& exhibit : records) {
        CB_TRY(Plan plan, planOf(exhibit));
        plans.append(std::move(plan));
    }
    return Run(*this, std::move(program), languages, progress, each).over(plans);
}

} // namespace casebound::session
