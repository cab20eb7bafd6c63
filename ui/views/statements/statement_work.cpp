// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/statement_work.h"

#include "ui/models/statement_model.h"
#include "ui/models/wording.h"

#include <algorithm>

namespace casebound::views {

using records::Kind;
using session::CaseSession;

namespace {

const QLatin1String kId("id");
const QLatin1String kNotStated("not-stated");
const QLatin1String kPinCite("pin-cite");

Result<QList<Choice>> choicesOf(CaseSession& session, Kind kind) {
    CB_TRY(const QJsonArray listed, session.list(kind));
    QList<Choice> choices;
    for (const QJsonValue& item : listed)
        choices.append({item[QLatin1String("ref")].toString(), item[QLatin1String("title")].toString()});
    return choices;
}

Result<QList<Choice>> repliesTo(CaseSession& session, const QString& statement) {
    CB_TRY(QList<Choice> replies, choicesOf(session, Kind::Reply));
    Outcome outcome;
    replies.removeIf([&](const Choice& reply) {
        const auto form = session.editing().form(reply.ref);
        if (!form) {
            outcome = failure(form.error());
            return true;
        }
        const QJsonArray answers = (*form)[QLatin1String("answers")].toArray();
        return std::none_of(answers.begin(), answers.end(), [&](const QJsonValue& one) {
            return one[QLatin1String("statement")].toString() == statement;
        });
    });
    CB_CHECK(outcome);
    return replies;
}

Result<QJsonObject> draftsOf(CaseSession& session, const session::StatementView& view) {
    auto store = session.deskStore();
    CB_TRY(const QStringList keys, store.draftKeys());
    QJsonObject drafts;
    for (const auto& point : view.points) {
        const QString key = draftKey(view.ref, point.id);
        if (!keys.contains(key)) continue;
        const auto draft = store.draft(key);
        if (draft && *draft) drafts.insert(point.id, **draft);
    }
    return drafts;
}

// The points of a statement of which only one changes: the others are named and stay as they are.
QJsonArray onlyThis(const session::StatementView& view, const QJsonObject& point) {
    QJsonArray points;
    for (const auto& there : view.points)
        points.append(there.id == point[kId].toString() ? point : QJsonObject{{kId, there.id}});
    return points;
}

Outcome savePassages(CaseSession& session, const session::StatementView& view, const QString& point,
                     const QJsonArray& passages) {
    const QJsonObject changed{{kId, point}, {QStringLiteral("answer"), passages}};
    CB_TRY(const QString ref, session.editing().save(Kind::PublicStatement, view.ref,
                                                     {{QStringLiteral("points"), onlyThis(view, changed)}}));
    Q_UNUSED(ref);
    return {};
}

const session::PointView& pointIn(const session::StatementView& view, const QString& id) {
    static const session::PointView none;
    const auto* point = models::pointById(view, id);
    return point ? *point : none;
}

QJsonArray passagesOf(const session::PointView& point) {
    QJsonArray passages;
    for (const auto& passage : point.passages)
        passages.append(QJsonObject{{kId, passage.id}});
    return passages;
}

// The passage that is to cite something, made where there is none yet, and resting on a pin cite where
// nothing else was said.
Result<QString> passageThatCites(CaseSession& session, const QString& statement, const QString& point,
                                 const QString& passage, const QJsonArray& claims) {
    CB_TRY(const auto view, session.statements().view(statement));
    const auto& here = pointIn(view, point);
    QJsonArray passages = passagesOf(here);
    if (passage.isEmpty()) {
        passages.append(QJsonObject{{QStringLiteral("basis"), kPinCite}, {QStringLiteral("claims"), claims}});
        CB_CHECK(savePassages(session, view, point, passages));
        CB_TRY(const auto after, session.statements().view(statement));
        const auto& now = pointIn(after, point).passages;
        return now.isEmpty() ? QString() : now.last().id;
    }
    for (qsizetype at = 0; at < here.passages.size(); ++at) {
        if (here.passages[at].id != passage || here.passages[at].basis != kNotStated) continue;
        passages[at] = QJsonObject{{kId, passage}, {QStringLiteral("basis"), kPinCite}};
        CB_CHECK(savePassages(session, view, point, passages));
    }
    return passage;
}

// Passages of the case that this form of the point no longer has.
QList<session::PassageView> passagesGone(const session::StatementView& view, const QJsonObject& point) {
    const QJsonArray kept = point[QLatin1String("answer")].toArray();
    QList<session::PassageView> gone = pointIn(view, point[kId].toString()).passages;
    gone.removeIf([&](const session::PassageView& passage) {
        return std::any_of(kept.begin(), kept.end(),
                           [&](const QJsonValue& one) { return one[kId].toString() == passage.id; });
    });
    return gone;
}

} // namespace

QString draftKey(const QString& statement, const QString& point) {
    return QStringLiteral("statements %1 %2").arg(statement, point);
}

Result<ShownStatement> readStatement(CaseSession& session, const QString& ref) {
    ShownStatement shown;
    CB_TRY(shown.statements, choicesOf(session, Kind::PublicStatement));
    if (shown.statements.isEmpty()) return shown;
    const QString wanted = models::recordOf(ref);
    const bool isThere = std::any_of(shown.statements.begin(), shown.statements.end(),
                                     [&](const Choice& one) { return one.ref == wanted; });
    CB_TRY(shown.view, session.statements().view(isThere ? wanted : shown.statements.first().ref));
    CB_TRY(shown.form, session.editing().form(shown.view.ref));
    CB_TRY(shown.replies, repliesTo(session, shown.view.ref));
    if (shown.view.canSplit) {
        CB_TRY(shown.drafts, draftsOf(session, shown.view));
    }
    return shown;
}

Outcome binCitations(CaseSession& session, const QList<session::PassageView>& passages) {
    for (const auto& passage : passages)
        for (const auto& citation : passage.citations)
            CB_CHECK(session.editing().moveToBin(citation.ref));
    return {};
}

Outcome removePoint(CaseSession& session, const QString& statement, const QString& point) {
    CB_TRY(const auto view, session.statements().view(statement));
    CB_CHECK(binCitations(session, pointIn(view, point).passages));
    return session.statements().removePoint(statement, point);
}

Outcome savePoint(CaseSession& session, const QString& statement, const QJsonObject& point) {
    CB_TRY(const auto view, session.statements().view(statement));
    if (point.contains(QLatin1String("answer"))) CB_CHECK(binCitations(session, passagesGone(view, point)));
    CB_TRY(const QString ref, session.editing().save(Kind::PublicStatement, statement,
                                                     {{QStringLiteral("points"), onlyThis(view, point)}}));
    return session.deskStore().dropDraft(draftKey(ref, point[kId].toString()));
}

Result<QString> citeWords(CaseSession& session, const QString& statement, const QString& point,
                          const QString& passage, const QJsonArray& claims, const CitedWords& words) {
    CB_TRY(const QString from, passageThatCites(session, statement, point, passage, claims));
    return session.statements().citeStatement(statement, from, words.statement, words.span);
}

Result<QString> citeRecord(CaseSession& session, const QString& statement, const QString& point,
                           const QString& passage, const QJsonArray& claims, const QString& target,
                           const QString& quote) {
    CB_TRY(const QString from, passageThatCites(session, statement, point, passage, claims));
    return session.editing().save(
        Kind::Citation, {},
        {{QStringLiteral("from"), statement},
         {QStringLiteral("from_part"), from},
         {QStringLiteral("target"), models::recordOf(target)},
         {QStringLiteral("target_part"), target.contains(u' ') || target.contains(u'.') ? target : QString()},
         {QStringLiteral("quote"), quote}});
}

Result<QString> addStatement(CaseSession& session, const QJsonObject& fields) {
    return session.editing().save(Kind::PublicStatement, {}, fields);
}

Result<QString> addReply(CaseSession& session, const QString& statement, const QString& title) {
    const QJsonArray answers{QJsonObject{{QStringLiteral("statement"), statement}}};
    return session.editing().save(Kind::Reply, {},
                                  {{QStringLiteral("title"), title}, {QStringLiteral("answers"), answers}});
}

} // namespace casebound::views
