// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace casebound {

// A translation into no language: right-to-left letters, a third longer than English, placeholders and keys
// in place. What stays in Latin letters in a picture was never handed to the translator.
class PseudoTranslator : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char* comment,
                      int number) const override;
    bool isEmpty() const override { return false; }
};

} // namespace casebound
