// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace casebound {

// How long work reports itself and learns that it should stop. Implementations must be safe to call from any
// thread.
class Progress {
public:
    virtual ~Progress() = default;

    // `done` of `total` units; `total` is 0 while unknown. `what` is a short phrase without case content.
    virtual void report(qint64 done, qint64 total, const QString& what) = 0;

    // True as soon as the user asked to stop. Ask it between steps that each leave everything whole.
    virtual bool cancelled() const = 0;

    // The usual early return: CB_CHECK(progress.proceed());
    Outcome proceed() const {
        if (cancelled())
            return failure(ErrorCode::Cancelled, QStringLiteral("Stopped. Nothing was left half done."));
        return {};
    }
};

// For callers that neither watch nor cancel.
class NoProgress final : public Progress {
public:
    void report(qint64, qint64, const QString&) override {}
    bool cancelled() const override { return false; }
};

} // namespace casebound
