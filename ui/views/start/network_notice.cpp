// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/network_notice.h"

#include "core/session/services.h"
#include "ui/views/start/file_row.h"
#include "ui/widgets/basics.h"

namespace casebound::views {

using widgets::Notice;

Notice* networkNotice(FileRow* row) {
    auto* notice = new Notice(
        Notice::Kind::Warning,
        FileRow::tr("This is a network or cloud folder. Casebound may not notice when another computer opens "
                    "the case at the same time, and a lost connection can damage it. Whoever runs the folder "
                    "sees the encrypted file and when you work. Work on a disk of this computer, and keep "
                    "the network folder for backups."));
    const auto follow = [row, notice] {
        notice->setVisible(!row->path().isEmpty() && session::networkFolderWarning(row->path()).has_value());
    };
    notice->hide();
    QObject::connect(row, &FileRow::changed, notice, follow);
    return notice;
}

} // namespace casebound::views
