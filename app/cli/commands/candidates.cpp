// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"

#include <QJsonArray>

namespace casebound::cli {

namespace {

QJsonObject jsonOf(const session::CandidateView& candidate) {
    return {{QStringLiteral("text"), candidate.text},
            {QStringLiteral("count"), candidate.count},
            {QStringLiteral("signs"), QJsonArray::fromStringList(candidate.signs)},
            {QStringLiteral("page"), candidate.page},
            {QStringLiteral("around"), candidate.around}};
}

Outcome listThem(const Context& context, session::CaseSession& opened, const QString& exhibit) {
    TerminalProgress progress(context.console.isJson());
    CB_TRY(const auto candidates, opened.nameReview().candidates(exhibit, progress));
    if (context.console.isJson()) {
        QJsonArray items;
        for (const auto& candidate : candidates)
            items.append(jsonOf(candidate));
        context.console.json({{QStringLiteral("items"), items}});
        return {};
    }
    for (const auto& candidate : candidates)
        context.console.line(QStringLiteral("%1 × %2  p.%3: … %4 …")
                                 .arg(candidate.count, 3)
                                 .arg(candidate.text)
                                 .arg(candidate.page)
                                 .arg(candidate.around));
    if (candidates.isEmpty())
        context.console.note(
            QStringLiteral("Nothing in it looks like a name that is not registered. Names without "
                           "capitals or titles are not recognised: read it all the same."));
    return {};
}

Result<Exit> runCandidates(const Context& context) {
    const Arguments& arguments = context.arguments;
    const QString& exhibit = arguments.positional().at(1);
    if (arguments.has("reviewed") && arguments.has("not-reviewed"))
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("Give --reviewed or --not-reviewed, not both."));
    CB_TRY(const auto opened, context.openCase());
    session::NameReview review = opened->nameReview();
    const bool isChange = arguments.has("reviewed") || arguments.has("not-reviewed") ||
                          arguments.has("dismiss") || arguments.has("take-back");
    for (const QString& text : arguments.values("dismiss"))
        CB_CHECK(review.dismiss(text));
    for (const QString& text : arguments.values("take-back"))
        CB_CHECK(review.takeBack(text));
    if (arguments.has("reviewed") || arguments.has("not-reviewed"))
        CB_CHECK(review.setReviewed(exhibit, arguments.has("reviewed")));
    CB_CHECK(listThem(context, *opened, exhibit));
    CB_CHECK(isChange ? closeChanged(context.console, *opened) : opened->close());
    return Exit::Done;
}

} // namespace

Command candidatesCommand() {
    return {
        "candidates",
        "CASE EXHIBIT [--dismiss WORDS]… [--take-back WORDS]… [--reviewed | --not-reviewed]",
        "words of an exhibit that may be names nobody registered",
        "Lists what is written like a name and is not in Names, most often first, with the words around it "
        "where it stands\n"
        "first. Names without capitals, a title or a word of saying beside them are not recognised: this "
        "helps reading and\n"
        "does not replace it. --reviewed says that somebody looked for names; until then the exhibit does "
        "not leave the case.\n"
        "Names have to be shown.",
        2,
        2,
        {{"dismiss", "WORDS", "they are no name, in no exhibit; again for more"},
         {"take-back", "WORDS", "they may be one after all; again for more"},
         {"reviewed", nullptr, "somebody looked for names in it"},
         {"not-reviewed", nullptr, "it has to be looked through again"}},
        runCandidates};
}

} // namespace casebound::cli
