// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/destination.h"
#include "tests/ui/support/demo_desk.h"

namespace casebound {

inline constexpr auto kPacketPassphrase = "seven other invented words";

struct SealedPacket {
    QString path;
    QString fingerprint; // of who signed it
};

// The case of a desk as reviewers get it, beside the case.
inline SealedPacket sealedPacket(DemoDesk& demo) {
    const QString path = demo.path(QStringLiteral("review.age"));
    const auto report = demo.ask([path](session::CaseSession& session) {
        session::SealRequest request;
        request.to = *session::destinationFrom(QStringLiteral("reviewers"), QStringLiteral("first-review"));
        request.path = path;
        request.sealFor.passphrase = SecureBytes::copyOf(kPacketPassphrase);
        NoProgress progress;
        return session.seal(request, progress);
    });
    return {path, report ? report->fingerprint : QString()};
}

} // namespace casebound
