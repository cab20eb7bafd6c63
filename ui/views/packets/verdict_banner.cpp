// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/packets/verdict_banner.h"

#include "ui/models/leaving.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/secret_clipboard.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebound::views {

using models::Verdict;
using widgets::Ink;
using widgets::TextSize;

namespace {

constexpr int kVerdictIcon = 48;

struct Dress {
    const char* icon;
    Ink ink;
};

Dress dressOf(Verdict::Kind kind) {
    switch (kind) {
    case Verdict::Kind::Trusted:
        return {"check", Ink::Good};
    case Verdict::Kind::UnknownSigner:
        return {"warning", Ink::Warning};
    case Verdict::Kind::NotWhole:
        return {"cross", Ink::Danger};
    case Verdict::Kind::NotOpened:
        return {"info", Ink::Accent};
    }
    return {"cross", Ink::Danger};
}

void paint(QLabel* label, Ink colour) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, widgets::ink(colour));
    label->setPalette(palette);
}

} // namespace

VerdictBanner::VerdictBanner(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_title(widgets::label({}, TextSize::Huge))
    , m_text(widgets::label({}))
    , m_signer(new QWidget)
    , m_fingerprint(widgets::label({}, TextSize::Title))
    , m_facts(widgets::label({}, TextSize::Body, Ink::Quiet))
    , m_copy(widgets::toolButton(QStringLiteral("copy"), tr("Copy the fingerprint"))) {
    setObjectName(QStringLiteral("verdict"));
    m_fingerprint->setWordWrap(false);
    auto* row = new QHBoxLayout(this);
    const int edge = widgets::space::kLarge;
    row->setContentsMargins(edge, widgets::space::kMedium, edge, widgets::space::kMedium);
    row->setSpacing(widgets::space::kLarge);
    auto* words = new QVBoxLayout;
    words->setSpacing(widgets::space::kTiny);
    auto* signer = new QHBoxLayout(m_signer);
    signer->setContentsMargins({});
    signer->addWidget(m_fingerprint);
    signer->addWidget(m_copy, 0, Qt::AlignTop);
    signer->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addWidget(m_signer);
    words->addWidget(m_facts);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    connect(m_copy, &QToolButton::clicked, this, [this] { widgets::copySecretly(m_fingerprint->text()); });
}

void VerdictBanner::show(const Verdict& verdict, const QString& fingerprint, const QString& facts) {
    m_kind = verdict.kind;
    const Dress worn = dressOf(verdict.kind);
    m_icon->setPixmap(widgets::icon(QLatin1String(worn.icon), worn.ink).pixmap(kVerdictIcon, kVerdictIcon));
    m_title->setText(verdict.title);
    m_text->setText(verdict.text);
    m_fingerprint->setText(models::groupedFingerprint(fingerprint));
    m_fingerprint->setAccessibleName(tr("Signer's fingerprint: %1").arg(m_fingerprint->text()));
    m_signer->setVisible(!fingerprint.isEmpty());
    m_facts->setText(facts);
    m_facts->setVisible(!facts.isEmpty());
    setAccessibleName(QStringLiteral("%1. %2").arg(verdict.title, verdict.text));
    setStyleSheet(QStringLiteral("#verdict { border: 2px solid %1; border-radius: %2px; background: %3; }")
                      .arg(widgets::ink(worn.ink).name())
                      .arg(widgets::kRadius)
                      .arg(widgets::ink(Ink::Surface).name()));
    paint(m_title, worn.ink); // after the sheet, which would take it back
    setVisible(true);
}

} // namespace casebound::views
