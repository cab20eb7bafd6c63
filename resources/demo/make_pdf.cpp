// SPDX-License-Identifier: GPL-3.0-or-later
// casebound-demo-pdf TEXT PDF: sets one source of the demo case. Runs while Casebound is built and is not
// installed.
#include "resources/demo/page_painter.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>
#include <QTextStream>

namespace {

using namespace casebound;

Outcome make(const QString& from, const QString& to) {
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, QStringLiteral("The text cannot be read: ") + source.errorString());
    CB_TRY(const demo::PageText text, demo::parsePageText(QString::fromUtf8(source.readAll())));
    CB_TRY(const QByteArray pdf, demo::paintPdf(text));
    QSaveFile target(to);
    if (!target.open(QIODevice::WriteOnly) || target.write(pdf) != pdf.size() || !target.commit())
        return failure(ErrorCode::Io, QStringLiteral("The PDF cannot be written: ") + target.errorString());
    return {};
}

} // namespace

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream complaints(stderr);
    if (arguments.size() != 3) {
        complaints << "Usage: casebound-demo-pdf TEXT PDF\n";
        return 2;
    }
    const Outcome outcome = make(arguments[1], arguments[2]);
    if (outcome.has_value()) return 0;
    complaints << arguments[1] << ':' << outcome.error().line << ": " << outcome.error().message << '\n';
    return 1;
}
