// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/cleared_document.h"

#include <QHash>

namespace casebound::privacy {

// What a test says its ids are called.
class FakeResolver final : public Resolver {
public:
    QHash<text::AppearanceId, QString> labels;
    QHash<document::RecordId, QString> references;

    std::optional<QString> label(text::AppearanceId appearance) const override {
        return labels.contains(appearance) ? std::optional(labels.value(appearance)) : std::nullopt;
    }
    std::optional<QString> reference(document::RecordId record) const override {
        return references.contains(record) ? std::optional(references.value(record)) : std::nullopt;
    }
};

// The only way past the gate, and it is part of no program: for tests of what comes after clearing.
class ClearingForTests {
public:
    static Result<ClearedDocument> clear(const document::Document& document,
                                         const Resolver& resolver = FakeResolver()) {
        return ClearedDocument::clear(document, resolver);
    }
};

} // namespace casebound::privacy
