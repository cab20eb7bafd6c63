// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/printing/finish.h"
#include "core/report/printing/flow.h"
#include "core/report/printing/paginate.h"
#include "core/report/printing/paint.h"
#include "core/report/report.h"

namespace casebound::report {

namespace {

// Printed silently it would be a box with a code in it. Its number, not itself, goes into the message.
tl::unexpected<Error> missingGlyph(const printing::Missing& missing) {
    const QString code = QString::number(static_cast<uint>(missing.character), 16).toUpper();
    Error error{
        ErrorCode::Refused,
        QStringLiteral("No installed font can print the character U+%1 (%2), so no PDF was made. "
                       "Install a font that has it (package fonts-noto-core or fonts-noto-extra, for "
                       "Chinese, Japanese and Korean fonts-noto-cjk), change the text, or export as HTML.")
            .arg(code.rightJustified(4, u'0'), missing.place)};
    error.field = missing.place;
    return failure(error);
}

} // namespace

Result<QByteArray> pdf(const privacy::ClearedDocument& document, Mark mark) {
    printing::Typesetter typesetter(document.language());
    const printing::Flow flow = printing::buildFlow(document, typesetter);
    if (typesetter.missing()) return missingGlyph(*typesetter.missing());
    const std::vector<printing::Page> pages = printing::paginate(flow);
    if (pages.size() > printing::page::kMost)
        return failure(
            ErrorCode::Refused,
            QStringLiteral("This would be a PDF of more than %1 pages. Nothing was written. Export a part "
                           "of it, or all of it as HTML.")
                .arg(printing::page::kMost));
    CB_TRY(const QByteArray painted,
           printing::paint(flow, pages, {document.title(), mark == Mark::Draft}, typesetter));
    return printing::finish(painted, document.language());
}

} // namespace casebound::report
