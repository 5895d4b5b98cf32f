// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/phone_steps.h"

#include "ui/enroll/phone_apps_dialog.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace factordesk::ui {

PhoneSteps::PhoneSteps(QWidget* parent) : Card(parent)
{
    auto* apps = new Button(tr("&Which app?"), ButtonRole::Quiet);
    apps->setObjectName(QStringLiteral("phoneAppsButton"));
    apps->setToolTip(tr("Well-known apps, what to know of each, and where to get it."));
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(tr("On the phone"), TypeSize::Title), 1);
    head->addWidget(apps);
    body()->addLayout(head);
    const QString steps[] = {tr("1. Open the authenticator app."),
                             tr("2. Add an account and scan this QR code."),
                             tr("3. Read out or type the code that it shows.")};
    for (const QString& step : steps)
        body()->addWidget(newParagraph(step));
    connect(apps, &QAbstractButton::clicked, this, &PhoneSteps::showApps);
}

void PhoneSteps::showApps()
{
    auto* dialog = new PhoneAppsDialog(window());
    // The person may be enrolled, or given up, meanwhile.
    connect(this, &QObject::destroyed, dialog, &QWidget::close);
    dialog->open();
}

} // namespace factordesk::ui
