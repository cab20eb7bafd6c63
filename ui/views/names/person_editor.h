// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/identity_table.h"
#include "ui/views/names/appearance_picker.h"

class QLabel;
class QPushButton;
class QTableView;
class QToolButton;

namespace casebound::widgets {
class Notice;
class PlainEdit;
} // namespace casebound::widgets

namespace casebound::views {

class NamePartsLine;

// One person of the register while it is worked on. Writes nothing itself.
class PersonEditor : public QWidget {
    Q_OBJECT
public:
    explicit PersonEditor(QWidget* parent = nullptr);

    // As it is in the case; an empty id: a new person.
    void show(const session::IdentityView& identity);
    // What was typed before, over what show() gave: as a draft has it.
    void take(const session::IdentityView& typed);
    void setAppearances(const QList<AppearancePicker::Appearance>& appearances);
    void tick(const QString& appearance);
    void suggestLabel(const QString& label);
    session::IdentityView edited() const;
    bool isDirty() const;
    void clear();
    void say(const QString& problem); // empty: nothing
    void setBusy(bool isBusy);
    void removeName(); // the chosen one
    // Other spellings of the chosen name, else of the first, that it does not have yet.
    QStringList suggestedSpellings() const;
    void addSpelling(const QString& spelling);

    using QWidget::show;

Q_SIGNALS:
    void saveWanted();
    void removeWanted();
    void joinWanted();
    void splitWanted();
    void newLabelWanted(const QString& label, const QString& role);

private:
    QWidget* heading();
    QWidget* namesPart();
    QWidget* buttons();
    void offerSpellings();
    int chosenName() const; // its row; -1 where there is none
    void look();
    void showParts();

    session::IdentityView m_before;
    QList<AppearancePicker::Appearance> m_appearances;
    models::NameRows* m_names;
    bool m_isBusy = false;
    QLabel* m_title;
    widgets::Notice* m_problem;
    QTableView* m_table;
    NamePartsLine* m_parts;
    QToolButton* m_spellings;
    QToolButton* m_join;
    QToolButton* m_split;
    widgets::PlainEdit* m_notes;
    AppearancePicker* m_picker;
    QPushButton* m_save;
    QPushButton* m_discard;
    QPushButton* m_remove;
};

} // namespace casebound::views
