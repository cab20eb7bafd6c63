// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/masked_text_edit.h"

#include "ui/models/form_field.h"
#include "ui/widgets/mention_accessible.h"
#include "ui/widgets/mention_chip.h"
#include "ui/widgets/mention_completer.h"
#include "ui/widgets/name_spotter.h"
#include "ui/widgets/secret_clipboard.h"

#include <QAbstractTextDocumentLayout>
#include <QJsonArray>
#include <QScopedValueRollback>
#include <QTextBlock>

namespace casebound::widgets {

MaskedTextEdit::MaskedTextEdit(models::CaseDesk& desk, QWidget* parent)
    : QTextEdit(parent)
    , m_spotter(new NameSpotter(desk, *this))
    , m_completer(new MentionCompleter(desk, *this)) {
    keepPrimaryEmpty();
    installMentionAccessibility();
    setAcceptRichText(false);
    setTabChangesFocus(true);
    document()->setDocumentMargin(2.5);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* chip = new MentionChip([this](const Mention& mention) { return shownWords(mention); }, this);
    document()->documentLayout()->registerHandler(kMentionObject, chip);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &QWidget::updateGeometry);
    connect(this, &QTextEdit::textChanged, this, [this] {
        if (!m_isFilling) Q_EMIT edited();
    });
    connect(this, &QTextEdit::cursorPositionChanged, this, &MaskedTextEdit::leaveChip);
}

void MaskedTextEdit::setSingleLine(bool single) {
    m_isSingleLine = single;
    if (single) setLines(1, 3);
}

void MaskedTextEdit::setLines(int atLeast, int atMost) {
    m_atLeast = atLeast;
    m_atMost = atMost;
    updateGeometry();
}

void MaskedTextEdit::takeWords(const QJsonValue& text) {
    m_words.clear();
    const QJsonArray mentions = text[QLatin1String("mentions")].toArray();
    for (int i = 0; i < mentions.size(); ++i) {
        const QString words = mentions.at(i)[QLatin1String("words")].toString();
        if (!words.isEmpty()) m_words.insert(mentions.at(i)[QLatin1String("keep")].toInt(i), words);
    }
}

void MaskedTextEdit::setMasked(const QJsonValue& text) {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_sealed = text[QLatin1String("hidden")].toBool() ? text.toObject() : QJsonObject();
    m_state = text[QLatin1String("state")];
    m_hasPlain = text.toObject().contains(QStringLiteral("plain"));
    takeWords(text);
    document()->setUndoRedoEnabled(false);
    clear();
    setCurrentCharFormat({});
    if (!isSealed()) fillDocument(*document(), text);
    document()->setUndoRedoEnabled(true);
    m_spotter->begin(text[QLatin1String("plain")].toArray());
    moveCursor(QTextCursor::Start);
    if (isSealed()) {
        setReadOnly(true);
        setPlaceholderText(tr("Sealed while names are hidden"));
    }
}

QJsonObject MaskedTextEdit::masked() const {
    if (isSealed()) return m_sealed;
    QJsonObject text = readDocument(*document());
    if (m_state.isString()) text.insert(QStringLiteral("state"), m_state);
    const QJsonArray plain = m_spotter->plainNames();
    if (m_hasPlain || !plain.isEmpty()) text.insert(QStringLiteral("plain"), plain);
    return text;
}

void MaskedTextEdit::renewWords(const QJsonValue& text) {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    // Of another state nobody knows here which words stand at which mention.
    if (text[QLatin1String("state")] == m_state)
        takeWords(text);
    else
        m_words.clear();
    // What was typed before it became a mention is a name: it must not come back while names are hidden.
    if (m_words.isEmpty()) document()->clearUndoRedoStacks();
    document()->markContentsDirty(0, document()->characterCount());
    viewport()->update();
}

bool MaskedTextEdit::isBlank() const {
    return !isSealed() && rawText(*document()).trimmed().isEmpty();
}

QString MaskedTextEdit::shownWords(const Mention& mention) const {
    const auto words = m_words.constFind(mention.keep);
    return words == m_words.constEnd() ? mention.label : *words;
}

QString MaskedTextEdit::spoken(int from, int to) const {
    return spokenText(*document(), from, to, [this](const Mention& mention) { return shownWords(mention); });
}

QString MaskedTextEdit::typedWords() const {
    return spokenText(*document(), 0, document()->characterCount(),
                      [](const Mention& mention) { return QStringLiteral("@[%1]").arg(mention.label); });
}

void MaskedTextEdit::makePlain(int position) {
    const QString words = m_words.value(mentionBehind(position).keep);
    if (words.isEmpty() || isReadOnly()) return;
    QTextCursor cursor(document());
    cursor.setPosition(position);
    cursor.setPosition(position + 1, QTextCursor::KeepAnchor);
    cursor.insertText(words, QTextCharFormat());
    m_spotter->leaveAlone(position, static_cast<int>(words.size()));
    Q_EMIT edited();
}

void MaskedTextEdit::insertMention(int position, int length, const QString& ref, const QString& label) {
    QTextCursor cursor(document());
    cursor.setPosition(position);
    cursor.setPosition(position + length, QTextCursor::KeepAnchor);
    cursor.beginEditBlock();
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), mentionFormat({-1, ref, label}));
    cursor.endEditBlock();
    leaveChip();
}

// What is typed behind a chip is no part of it.
void MaskedTextEdit::leaveChip() {
    if (isMention(currentCharFormat()) && !textCursor().hasSelection()) setCurrentCharFormat({});
}

QSize MaskedTextEdit::sizeHint() const {
    const int line = QFontMetrics(document()->defaultFont()).lineSpacing();
    const int margins = qRound(2 * document()->documentMargin()) + contentsMargins().top() +
                        contentsMargins().bottom() + height() - contentsRect().height() -
                        contentsMargins().top() - contentsMargins().bottom();
    const int words = qRound(document()->size().height() - 2 * document()->documentMargin());
    return {QTextEdit::sizeHint().width(), qBound(line * m_atLeast, words, line * m_atMost) + margins};
}

void MaskedTextEdit::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    updateGeometry();
}

} // namespace casebound::widgets
