// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/recovery_key_panel.h"

#include "ui/codes/codes_controller.h"
#include "ui/text/spelling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/key_text.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace factordesk::ui {

namespace {

/// As KeyText takes it: without the dashes between the groups.
SecureBytes withoutDashes(const SecureBytes& key)
{
    SecureBytes plain(key.size());
    std::size_t size = 0;
    for (const std::byte byte : key.bytes()) {
        if (byte != std::byte{'-'})
            plain.bytes()[size++] = byte;
    }
    plain.truncate(size);
    return plain;
}

} // namespace

RecoveryKeyPanel::RecoveryKeyPanel(CodesController& controller, QWidget* parent)
    : GatePanel(Icon::Key, tr("Write down your recovery key"),
                tr("It opens the vault if you forget the password. It is shown this once: write it "
                   "on paper and keep it where you keep what is valuable."),
                parent)
    , m_controller(controller)
    , m_keyPlace(new QHBoxLayout)
    , m_isWritten(new QCheckBox(tr("I have &written it down")))
    , m_copy(new Button(Icon::Copy, tr("&Copy")))
    , m_goOn(new Button(tr("&Go on"), ButtonRole::Primary))
{
    setObjectName(QStringLiteral("recoveryKeyPanel"));
    m_isWritten->setObjectName(QStringLiteral("recoveryKeyWritten"));
    m_copy->setObjectName(QStringLiteral("copyRecoveryKey"));
    m_goOn->setObjectName(QStringLiteral("leaveRecoveryKey"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(m_goOn);
    m_keyPlace->addStretch(1);
    m_keyPlace->addStretch(1);
    body()->addLayout(m_keyPlace);
    body()->addWidget(m_isWritten);
    body()->addLayout(buttons);
    connect(m_isWritten, &QCheckBox::toggled, m_goOn, &QWidget::setEnabled);
    connect(m_copy, &QAbstractButton::clicked, this, [this] {
        m_controller.clipboard().copy(m_controller.recoveryKey(),
                                      m_controller.settings().clipboardTime);
    });
    connect(m_goOn, &QAbstractButton::clicked, &m_controller, &CodesController::leaveRecoveryKey);
    m_goOn->setEnabled(false);
    setFocusProxy(m_isWritten);
}

void RecoveryKeyPanel::begin()
{
    forget();
    m_isWritten->setChecked(false);
    m_goOn->setEnabled(false);
    m_key = new KeyText(withoutDashes(m_controller.recoveryKey()), [](QChar character) {
        return text::spellingWord(character, QLocale().language());
    });
    m_key->setObjectName(QStringLiteral("recoveryKeyText"));
    m_keyPlace->insertWidget(1, m_key);
}

void RecoveryKeyPanel::forget()
{
    delete m_key;
}

} // namespace factordesk::ui
