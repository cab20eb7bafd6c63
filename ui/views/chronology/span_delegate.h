// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/toned_delegate.h"

namespace casebound::views {

// The days between which something was, as a thin bar on the scale that all rows share. A side that nothing
// bounds fades out.
class SpanDelegate : public widgets::TonedDelegate {
    Q_OBJECT
public:
    using TonedDelegate::TonedDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace casebound::views
