// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/document_reading.h"

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

class QObject;

namespace casebound::models {

// Where pages to look at come from: documents that are read in a lane of their own. Nothing here waits.
class PageFeed {
public:
    virtual ~PageFeed() = default;

    // `work(session::DocumentReading&)` in the lane, `then` with what it returned in this thread, unless the
    // receiver or the documents are gone by then. What can be given up brings its own Progress.
    template <class Work, class Then>
    void read(QObject* receiver, Work work, Then then) {
        using Answer = std::invoke_result_t<Work, session::DocumentReading&>;
        auto answer = std::make_shared<std::optional<Answer>>();
        readInLane(
            receiver,
            [answer, work = std::move(work)](session::DocumentReading& reading) { *answer = work(reading); },
            [answer, then = std::move(then)] { then(std::move(**answer)); });
    }

private:
    virtual void readInLane(QObject* receiver, std::function<void(session::DocumentReading&)> work,
                            std::function<void()> then) = 0;
};

} // namespace casebound::models
