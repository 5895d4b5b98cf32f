// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/recovery_screens.h"

#include "tests/ui/screens/enroll_stage.h"

#include <QDialog>

#include <utility>

namespace factordesk::screens {

namespace {

/// A picture is of one window: the dialog is laid into it.
void showRecoveryDialog(EnrollStage& stage)
{
    auto* dialog = stage.window()->findChild<QDialog*>(QStringLiteral("recoveryCodesDialog"));
    dialog->setParent(&stage, Qt::Widget);
    dialog->setAutoFillBackground(true);
    dialog->move(320, 120);
    dialog->show();
    EnrollStage::settle();
    dialog->adjustSize();
}

void makeRecoveryCodes(EnrollStage& stage)
{
    stage.finish();
    zitadel::RecoveryCodes codes{.details = sampleDetails(), .codes = {}};
    for (const char* const code :
         {"kx7pe-mw2rt", "h4ncq-z9dfa", "t3vby-8gskm", "p6jwe-r5xhn", "c2qaz-u7btd", "m9fkr-y4pge",
          "w8dhx-3nqcv", "e5tms-k6zja", "b7ury-f2wgp", "n4xdk-q8hec"})
        codes.codes.push_back(SecureBytes::copyOf(code));
    stage.desk().client.recoveryCodes.answer(std::move(codes));
    stage.click("recoveryCodesButton");
    stage.click("makeRecoveryCodes");
    showRecoveryDialog(stage);
}

} // namespace

QList<Screen> recoveryScreens()
{
    return {
        enrollScreen("done-recovery-ask",
                     [](EnrollStage& stage) {
                         stage.finish();
                         stage.click("recoveryCodesButton");
                         showRecoveryDialog(stage);
                     }),
        enrollScreen("done-recovery-codes", makeRecoveryCodes),
        enrollScreen("done-recovery-lost",
                     [](EnrollStage& stage) {
                         stage.finish();
                         stage.desk().client.recoveryCodes.fail(test::lostAnswer());
                         stage.click("recoveryCodesButton");
                         stage.click("makeRecoveryCodes");
                         showRecoveryDialog(stage);
                     }),
    };
}

} // namespace factordesk::screens
