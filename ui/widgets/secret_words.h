// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secure_bytes.h"

#include <QList>
#include <QWidget>

namespace casebound::widgets {

// The words of a generated passphrase, large and numbered, to be written down. They cannot be selected,
// copied or dragged; each is a string only while it is drawn, or read out to somebody who cannot see it.
class SecretWords : public QWidget {
    Q_OBJECT
public:
    explicit SecretWords(QWidget* parent = nullptr);

    // UTF-8, separated by single spaces.
    void setWords(SecureBytes words);
    SecureBytes words() const { return m_words.clone(); }
    void clear() { setWords({}); }
    // For assistive technology: "1 first, 2 second, …".
    QString readOut() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Word {
        qsizetype begin = 0;
        qsizetype length = 0;
    };
    QString textOf(const Word& word) const;
    QSize cell() const;
    int rows() const;

    SecureBytes m_words;
    QList<Word> m_places;
};

} // namespace casebound::widgets
