// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/theme/button_role.h"
#include "ui/theme/theme.h"
#include "ui/widgets/field_block.h"
#include "ui/widgets/inline_message.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

namespace tst_field_block {

using factordesk::ui::FieldBlock;
using factordesk::ui::InlineMessage;
using factordesk::ui::isInvalid;
using factordesk::ui::Theme;

class TestFieldBlock : public QObject
{
    Q_OBJECT

private slots:
    void namesTheField();
    void leadsToTheFieldByItsMnemonic();
    void saysWhatIsWrongBesideTheField();
    void keepsANameThatIsThere();

private:
    Theme m_theme;
};

void TestFieldBlock::namesTheField()
{
    auto* field = new QLineEdit;
    const FieldBlock block(QStringLiteral("&Address"), field);
    QCOMPARE(field->accessibleName(), QStringLiteral("Address"));
    QVERIFY(block.isAncestorOf(field));
}

void TestFieldBlock::keepsANameThatIsThere()
{
    auto* field = new QLineEdit;
    field->setAccessibleName(QStringLiteral("Server address"));
    const FieldBlock block(QStringLiteral("&Address"), field);
    QCOMPARE(field->accessibleName(), QStringLiteral("Server address"));
}

void TestFieldBlock::leadsToTheFieldByItsMnemonic()
{
    QWidget window;
    auto* other = new QPushButton(&window);
    auto* field = new QLineEdit;
    auto* layout = new QVBoxLayout(&window);
    layout->addWidget(other);
    layout->addWidget(new FieldBlock(QStringLiteral("&Address"), field));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    other->setFocus();
    QTest::keyClick(&window, Qt::Key_A, Qt::AltModifier);
    QVERIFY(field->hasFocus());
}

void TestFieldBlock::saysWhatIsWrongBesideTheField()
{
    auto* field = new QLineEdit(QStringLiteral("typed"));
    FieldBlock block(QStringLiteral("&Address"), field);
    block.show();
    const auto* message = block.findChild<InlineMessage*>();
    QVERIFY(!message->isVisible());

    block.setError(QStringLiteral("Not so."));
    QVERIFY(block.hasError());
    QVERIFY(isInvalid(field));
    QVERIFY(message->isVisible());
    QCOMPARE(message->text(), QStringLiteral("Not so."));
    QCOMPARE(field->accessibleDescription(), QStringLiteral("Not so."));
    QCOMPARE(field->text(), QStringLiteral("typed"));

    block.clearError();
    QVERIFY(!block.hasError());
    QVERIFY(!isInvalid(field));
    QVERIFY(!message->isVisible());
    QVERIFY(field->accessibleDescription().isEmpty());
}

FACTORDESK_TEST(TestFieldBlock, QApplication)

} // namespace tst_field_block

#include "tst_field_block.moc"
