// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/setup_key_view.h"
#include "ui/widgets/spoken_text_accessible.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMetaProperty>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

namespace tst_setup_key_view {

using namespace factordesk;
using namespace std::chrono_literals;
using ui::SetupKeyView;

namespace {

// Base32 of "12345678901234567890", the key of RFC 6238, appendix B.
constexpr std::string_view key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

SecureBytes fetchKey()
{
    return SecureBytes::copyOf(key);
}

QString word(QChar character)
{
    return QStringLiteral("word-%1").arg(character);
}

QAbstractButton& button(const QWidget& view, const char* name)
{
    auto* found = view.findChild<QAbstractButton*>(QLatin1String(name));
    if (!found)
        qFatal("there is no button %s", name);
    return *found;
}

/// Every text that any property of the object and of all below it holds.
QStringList textsBelow(const QObject& object)
{
    QStringList texts;
    QList<const QObject*> all{&object};
    for (const QObject* child : object.findChildren<QObject*>())
        all.append(child);
    for (const QObject* one : all) {
        for (int i = 0; i < one->metaObject()->propertyCount(); ++i)
            texts.append(one->metaObject()->property(i).read(one).toString());
        for (const QByteArray& name : one->dynamicPropertyNames())
            texts.append(one->property(name.constData()).toString());
    }
    return texts;
}

/// True when any four characters of the key in a row are somewhere in the texts.
bool holdPartsOfTheKey(const QStringList& texts)
{
    const QString all = texts.join(QLatin1Char('\n'));
    for (std::size_t i = 0; i + 4 <= key.size(); ++i) {
        const QString part = QString::fromLatin1(key.data() + i, 4);
        if (all.contains(part))
            return true;
    }
    return false;
}

} // namespace

class TestSetupKeyView : public QObject
{
    Q_OBJECT

private slots:
    void hiddenKeyIsAbsent();
    void revealedKeyIsInNoStringEither();
    void fetchesTheKeyOnlyWhenAsked();
    void showsGroupsOfFour();
    void runsLeftToRightInAnyLayout();
    void spellsGroupAfterGroup();
    void hasNothingToShowWithoutASource();
    void copiesWithTheMarks();
    void clearsTheClipboardAfterATime();
    void leavesOthersClipboardAlone();
    void clearsTheClipboardWhenItGoes();
    void longKeysKeepTheirWidth();
};

void TestSetupKeyView::hiddenKeyIsAbsent()
{
    ui::SecretClipboard clipboard;
    SetupKeyView view(clipboard);
    view.setSource(fetchKey, word);
    view.show();
    QVERIFY(!view.isRevealed());
    QVERIFY(!view.findChild<ui::KeyText*>());
    const QImage hidden = view.grab().toImage();

    QTest::mouseClick(&button(view, "showKey"), Qt::LeftButton);
    QVERIFY(view.isRevealed());
    QVERIFY(view.findChild<ui::KeyText*>());
    button(view, "spellKey").click();
    QTest::mouseClick(&button(view, "showKey"), Qt::LeftButton);
    QVERIFY(!view.isRevealed());
    QVERIFY(!view.findChild<ui::KeyText*>());
    QVERIFY(!holdPartsOfTheKey(textsBelow(view)));
    QVERIFY(!textsBelow(view).join(QLatin1Char(' ')).contains(QStringLiteral("word-")));
    view.resize(hidden.size());
    QCOMPARE(view.findChildren<QWidget*>(QStringLiteral("setupKey")).size(), 0);
}

void TestSetupKeyView::revealedKeyIsInNoStringEither()
{
    ui::SecretClipboard clipboard;
    SetupKeyView view(clipboard);
    view.setSource(fetchKey, word);
    view.show();
    view.reveal();
    button(view, "spellKey").click();
    QVERIFY(!holdPartsOfTheKey(textsBelow(view)));
}

void TestSetupKeyView::fetchesTheKeyOnlyWhenAsked()
{
    ui::SecretClipboard clipboard;
    SetupKeyView view(clipboard);
    int fetched = 0;
    view.setSource(
        [&fetched] {
            ++fetched;
            return fetchKey();
        },
        word);
    view.show();
    QCOMPARE(fetched, 0);
    const QSignalSpy changed(&view, &SetupKeyView::revealedChanged);
    view.reveal();
    view.reveal();
    QCOMPARE(fetched, 1);
    QCOMPARE(changed.count(), 1);
    view.conceal();
    view.conceal();
    QCOMPARE(changed.count(), 2);
}

void TestSetupKeyView::showsGroupsOfFour()
{
    const ui::KeyText text(fetchKey(), word);
    QCOMPARE(text.groupCount(), 8);
    QVERIFY(text.spokenText().startsWith(QStringLiteral("G, E, Z, D, G")));
    const ui::KeyText odd(SecureBytes::copyOf("ABCDE"), word);
    QCOMPARE(odd.groupCount(), 2);
    // A recovery key has nine: three lines of three.
    const ui::KeyText nine(SecureBytes::copyOf(std::string(36, 'A')), word);
    QCOMPARE(nine.sizeHint().width() * 4, text.sizeHint().width() * 3);
    QCOMPARE(nine.sizeHint().height() * 2, text.sizeHint().height() * 3);
}

void TestSetupKeyView::runsLeftToRightInAnyLayout()
{
    ui::KeyText text(fetchKey(), word);
    text.setSpelledGroup(1);
    text.resize(text.sizeHint());
    const QImage expected = text.grab().toImage();
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage mirrored = text.grab().toImage();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(mirrored, expected);
}

void TestSetupKeyView::spellsGroupAfterGroup()
{
    ui::SecretClipboard clipboard;
    SetupKeyView view(clipboard);
    view.setSource([] { return SecureBytes::copyOf("ABCDEFGHIJ"); }, word);
    view.show();
    view.reveal();
    button(view, "spellKey").click();
    const auto* text = view.findChild<ui::KeyText*>();
    QCOMPARE(text->spokenText(), QStringLiteral("word-A, word-B, word-C, word-D"));
    QVERIFY(!button(view, "previousGroup").isEnabled());
    button(view, "nextGroup").click();
    button(view, "nextGroup").click();
    QCOMPARE(text->spokenText(), QStringLiteral("word-I, word-J"));
    QVERIFY(!button(view, "nextGroup").isEnabled());
    button(view, "previousGroup").click();
    QCOMPARE(text->spelledGroup(), 1);
    QAccessibleInterface* accessible =
        QAccessible::queryAccessibleInterface(view.findChild<ui::KeyText*>());
    QCOMPARE(accessible->text(QAccessible::Name), text->spokenText());
    button(view, "spellKey").click();
    QCOMPARE(text->spelledGroup(), -1);
}

void TestSetupKeyView::hasNothingToShowWithoutASource()
{
    ui::SecretClipboard clipboard;
    SetupKeyView view(clipboard);
    view.show();
    QVERIFY(!button(view, "showKey").isEnabled());
    view.reveal();
    QVERIFY(!view.isRevealed());
    view.setSource(fetchKey, word);
    view.reveal();
    view.clear();
    QVERIFY(!view.isRevealed());
    QVERIFY(!button(view, "showKey").isEnabled());
}

void TestSetupKeyView::copiesWithTheMarks()
{
    ui::SecretClipboard clipboard;
    SetupKeyView view(clipboard);
    view.setSource(fetchKey, word);
    view.show();
    view.reveal();
    button(view, "copyKey").click();
    QCOMPARE(clipboardText(), QString::fromLatin1(key.data(), qsizetype(key.size())));
    // The mark Klipper reads (plasma-workspace, klipper/historymodel: secrets are not kept).
    QCOMPARE(
        QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")),
        QByteArray("secret"));
    QVERIFY(clipboard.isOurs());
}

void TestSetupKeyView::clearsTheClipboardAfterATime()
{
    ui::SecretClipboard clipboard;
    const QSignalSpy ended(&clipboard, &ui::SecretClipboard::ended);
    clipboard.copy(fetchKey(), 0s);
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(clipboardText().isEmpty());
    QVERIFY(!clipboard.isOurs());
}

void TestSetupKeyView::leavesOthersClipboardAlone()
{
    ui::SecretClipboard clipboard;
    const QSignalSpy ended(&clipboard, &ui::SecretClipboard::ended);
    clipboard.copy(fetchKey(), 60s);
    QGuiApplication::clipboard()->setText(QStringLiteral("of somebody else"));
    QVERIFY(!clipboard.isOurs());
    clipboard.clear();
    QCOMPARE(clipboardText(), QStringLiteral("of somebody else"));
    QCOMPARE(ended.count(), 1);
}

void TestSetupKeyView::clearsTheClipboardWhenItGoes()
{
    {
        ui::SecretClipboard clipboard;
        clipboard.copy(fetchKey(), 60s);
        QVERIFY(!clipboardText().isEmpty());
    }
    QVERIFY(clipboardText().isEmpty());
}

void TestSetupKeyView::longKeysKeepTheirWidth()
{
    const ui::KeyText normal(fetchKey(), word);
    const ui::KeyText twice(SecureBytes::copyOf(std::string(key) + std::string(key)), word);
    QCOMPARE(twice.sizeHint().width(), normal.sizeHint().width());
    QVERIFY(twice.sizeHint().height() > normal.sizeHint().height());
}

FACTORDESK_TEST(TestSetupKeyView, QApplication)

} // namespace tst_setup_key_view

#include "tst_setup_key_view.moc"
