// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/casefile/page_store.h"
#include "core/session/session_tools.h"

#include <QStringList>

#include <functional>

namespace casebound::session {

// What became of one page.
struct RecognizedPage {
    QString ref; // "EX-002 p.3"
    qint64 words = 0;
    int confidence = 0; // of its words on average, from 0 to 100
    QString reason;     // where it could not be looked at: why
};

struct RecognitionReport {
    qint64 recognized = 0; // pages that have text now
    qint64 empty = 0;      // on which nothing was made out
    qint64 failed = 0;     // that could not be looked at
    qint64 cited = 0;      // left as they were: citations point into their text
};

// Text for pages that have none, or none that can be trusted, made out by casebound-ocr. What was done stays
// done: whatever is stopped or fails goes on later with the pages that are left. Belongs to the session's
// thread.
class Recognition {
public:
    explicit Recognition(const SessionTools& tools)
        : m_tools(tools)
        , m_pages(tools.parts.connection, tools.parts.texts, tools.keys, tools.parts.random) {}

    // Languages that can be recognised here, by the names that Tesseract gives them ("deu"). Empty where no
    // data is installed.
    static QStringList languages();

    // How many pages wait in these exhibits, in all where none is named. Errors: NotFound, InvalidInput,
    // storage's.
    Result<qint64> waiting(const QStringList& exhibits);

    // Page by page, each kept as soon as it is done. Names in what was made out are masked as everywhere;
    // whoever reviewed an exhibit for unregistered names has to do so again. `each` is called after every
    // page. Errors: NotFound (no such exhibit; no data of any language, or the program is missing),
    // InvalidInput (a language that is not installed, none), NamesHidden, Cancelled, those of the case.
    Result<RecognitionReport> run(const QStringList& exhibits, const QStringList& languages,
                                  Progress& progress,
                                  const std::function<void(const RecognizedPage&)>& each = {});

private:
    struct Plan {
        records::RecordId exhibit;
        QList<qint64> pages;
        qint64 cited = 0;
    };
    class Run;

    Result<QList<records::Exhibit>> chosen(const QStringList& refs);
    Result<Plan> planOf(const records::Exhibit& exhibit);

    SessionTools m_tools;
    casefile::PageStore m_pages;
};

} // namespace casebound::session
