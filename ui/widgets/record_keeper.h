// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/record_form.h"

#include <QObject>

#include <optional>

namespace casebound::widgets {

// Fills a form with a record and writes what was typed: on demand, when somebody goes to another record, or
// as a draft when the program locks. A draft that is found is offered, never taken by itself.
class RecordKeeper : public QObject {
    Q_OBJECT
public:
    // Drafts go by "AREA KIND REF"; the form outlives the keeper.
    RecordKeeper(const Context& context, RecordForm& form, const QString& area, QObject* parent = nullptr);

    // Another record of the form's kind. What was typed before is written first where leave() says so.
    void open(const QString& ref);
    void startNew();
    void close(); // shows none
    bool isOpen() const { return m_isOpen; }
    bool isNew() const { return m_isOpen && m_ref.isEmpty(); }
    QString ref() const { return m_ref; }

    bool isDirty() const { return m_isOpen && m_isLoaded && m_form.isDirty(); }
    bool isSaving() const { return m_isSaving; }
    void save();
    // Writes what was typed. False where it cannot be written as it stands; then it is a draft.
    bool leave();
    void keepDraft();
    // The case has changed, or names were shown or hidden.
    void refresh();

    // draftsFound() follows.
    void findDrafts();
    bool hasDraft() const { return m_draft.has_value(); }
    void continueDraft();
    void discardDraft();

Q_SIGNALS:
    void loaded();                    // the form shows what was asked for
    void created(const QString& ref); // the new record has its reference
    // Records of the form's kind that were left unsaved; an empty reference is a new one.
    void draftsFound(const QStringList& refs);
    void stateChanged();                        // dirty, saving, draft
    void failed(const casebound::Error& error); // opening, or saving where no field is to blame
    void said(const QString& message);

private:
    struct Loaded;
    QString keyOf(const QString& ref) const;
    QString keysBegin() const;
    QString draftKey() const { return keyOf(m_ref); }
    void read(bool again);
    void take(Loaded loaded, bool again);
    void write(const QString& ref, const QJsonObject& fields, const QString& key);
    void written(const QJsonObject& fields, int opening, Result<QJsonObject> form);
    void refused(int opening, const QString& key, const QJsonObject& draft, const Error& error);

    Context m_context;
    RecordForm& m_form;
    QString m_area;
    QString m_ref;
    bool m_isOpen = false;
    bool m_isLoaded = false;
    bool m_isSaving = false;
    int m_opening = 0; // counts records shown: answers for one before are not for the form
    std::optional<QJsonObject> m_draft;
    std::optional<QJsonObject> m_later; // typed while a new record was being made, and left since
};

} // namespace casebound::widgets
