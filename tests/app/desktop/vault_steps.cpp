// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/vault_steps.h"

#include "tests/app/desktop/journey.h"
#include "ui/widgets/key_text.h"

#include <QRegularExpression>
#include <QTest>

namespace factordesk::test {

QString makeVault(const Visitor& visitor)
{
    visitor.press(Qt::Key_4, Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return visitor.see("makeVaultPanel"); }))
        return {};
    visitor.type(QStringLiteral("correct horse"));
    visitor.press(Qt::Key_Return);
    visitor.type(QStringLiteral("correct horsf"));
    visitor.press(Qt::Key_Return);
    if (!visitor.reads(QStringLiteral("This is not the same password.")))
        return {};
    visitor.press(Qt::Key_Backspace);
    visitor.type(QStringLiteral("e"));
    visitor.press(Qt::Key_Return);
    if (!QTest::qWaitFor([&] { return visitor.see("recoveryKeyText"); }, patience))
        return {};
    const auto* key = visitor.see<ui::KeyText>("recoveryKeyText");
    static const QRegularExpression noKey(QStringLiteral("[^A-Z2-7]"));
    const QString text = key->spokenText().remove(noKey);
    visitor.press(Qt::Key_Space); // written down
    visitor.click("leaveRecoveryKey");
    return QTest::qWaitFor([&] { return visitor.see("codesEmpty"); }) ? text : QString();
}

void addAccount(const Visitor& visitor)
{
    visitor.click("addButton");
    QTRY_VERIFY(visitor.see("addMenu"));
    QTest::keyClick(visitor.see("addMenu"), Qt::Key_H); // by hand
    QTRY_VERIFY(visitor.see("issuerField"));
    visitor.type(QStringLiteral("Example"));
    visitor.press(Qt::Key_Tab);
    visitor.type(QStringLiteral("anna"));
    visitor.press(Qt::Key_Return);
    QVERIFY(visitor.reads(QStringLiteral("Type the setup key.")) ||
            visitor.reads(QStringLiteral("empty")));
    visitor.type(QStringLiteral("gezd gnbv gy3t qojq gezd gnbv gy3t qojq"));
    QTRY_VERIFY(visitor.see("codePreview"));
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY(!visitor.see("accountDialog"));
    QTRY_VERIFY(visitor.see("codesList"));
}

} // namespace factordesk::test
