// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/view_factory.h"

#include "ui/views/bin/bin_view.h"
#include "ui/views/chronology/chronology_view.h"
#include "ui/views/exhibits/exhibits_view.h"
#include "ui/views/history/history_view.h"
#include "ui/views/names/names_view.h"
#include "ui/views/packets/packets_view.h"
#include "ui/views/records/records_view.h"
#include "ui/views/safekeeping/safekeeping_view.h"
#include "ui/views/statements/statements_view.h"

namespace casebound::shell {

using models::Room;

widgets::View* makeView(const models::Destination& destination, const widgets::Context& context) {
    switch (destination.room) {
    case Room::Exhibits:
        return new views::ExhibitsView(context);
    case Room::Statements:
        return new views::StatementsView(context);
    case Room::Chronology:
        return new views::ChronologyView(context);
    case Room::Names:
        return new views::NamesView(context);
    case Room::Packets:
        return new views::PacketsView(context);
    case Room::Safekeeping:
        return new views::SafekeepingView(context);
    case Room::History:
        return new views::HistoryView(context);
    case Room::Bin:
        return new views::BinView(context);
    case Room::Records:
        break;
    }
    return new views::RecordsView(context, destination.kind);
}

} // namespace casebound::shell
