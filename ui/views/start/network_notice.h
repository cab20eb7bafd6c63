// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace casebound::widgets {
class Notice;
}

namespace casebound::views {

class FileRow;

// A warning to stand below a row; there only while the file that was chosen lies in a network folder.
widgets::Notice* networkNotice(FileRow* row);

} // namespace casebound::views
