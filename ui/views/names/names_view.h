// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/names_desk.h"
#include "ui/widgets/view.h"

#include <QJsonArray>

#include <functional>

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedLayout;

namespace casebound::models {
class IdentityTable;
} // namespace casebound::models
namespace casebound::widgets {
class Notice;
class RecordTable;
class RefLinks;
} // namespace casebound::widgets

namespace casebound::views {

class PersonEditor;

// The register, called "Names": who is behind the labels. Nothing of it is here while names are hidden.
class NamesView : public widgets::View {
    Q_OBJECT
public:
    explicit NamesView(const widgets::Context& context, QWidget* parent = nullptr);

    // "#<hex>" of a person, "PE-003" for whoever that is, "names".
    void show(const QString& ref) override;
    QString place() const override;
    void refresh() override;
    bool leave() override;
    void keepDrafts() override;
    void find() override;
    QList<QAction*> viewActions() const override { return m_actions; }

private:
    struct Shown {
        QList<session::IdentityView> identities;
        QJsonArray people; // appearances: {"ref", "label", "role"}
        QStringList givingAway;
        QString suggested;
        std::optional<QJsonObject> draft;
    };
    enum Page { Hidden, Sealed, Register };

    QWidget* emptyPage(const QString& icon, const QString& title, const QString& text);
    widgets::RefLinks* newLinks();
    void showWaiting();
    QWidget* registerPage();
    static QWidget* scrolled(QWidget* content);
    QWidget* listPart();
    void addActions();
    void forget();
    void take(const Shown& shown);
    void warn(const QStringList& givingAway);
    void choose(const QModelIndex& index);
    void edit(const QString& id);
    void beginNew();
    void save();
    void remove();
    void join();
    void split();
    void change(const std::function<Result<QString>(session::CaseSession&, Progress&)>& work);
    void addLabel(const QString& label, const QString& role);
    static Result<Shown> read(session::CaseSession& session);

    QStackedLayout* m_stack;
    models::IdentityTable* m_model;
    QSortFilterProxyModel* m_filter;
    widgets::RecordTable* m_table;
    QLineEdit* m_words;
    PersonEditor* m_editor;
    widgets::Notice* m_problem;
    widgets::Notice* m_warning;
    widgets::RefLinks* m_givingAway;
    QList<widgets::RefLinks*> m_waiting; // texts typed meanwhile, on each page without names
    QList<QAction*> m_actions;
    QJsonArray m_people;
    QString m_wanted;  // to be chosen as soon as it is there
    QString m_ticking; // an appearance made just now
    bool m_isChoosing = false;
};

} // namespace casebound::views
