// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/support/visitor.h"
#include "ui/inspector/call_snippets.h"
#include "ui/inspector/call_text.h"
#include "ui/inspector/call_view.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

namespace tst_inspector {

using namespace factordesk::ui;
using factordesk::net::ExchangeRecord;
using factordesk::test::Visitor;

namespace {

ExchangeRecord sampleRecord()
{
    ExchangeRecord record;
    record.method = "POST";
    record.url = QUrl(QStringLiteral("https://acme.zitadel.cloud/v2/users/1/totp/verify"));
    record.requestHeaders = {{"Authorization", "Bearer <TOKEN>"}};
    record.requestBody = R"({"code":"<CODE>"})";
    record.status = 200;
    record.responseBody = "<b>not markup</b>";
    return record;
}

} // namespace

class TestInspector : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isClosedAtFirst();
    void opensAndClosesByKeyboard();
    void showsTheCall();
    void showsAnotherCall();
    void copiesInTheChosenLanguage();
    void offersNoCopyOfADecodedBody();
    void isWalkedThroughWithTab();
    void isSelectedAndCopiedByKeyboard();
    void growsWithTheTextUpToABound();
    void fitsItsTextAtEveryWidth_data();
    void fitsItsTextAtEveryWidth();
    void offersEverySnippetOnce();

private:
    Theme m_theme;
    std::unique_ptr<QWidget> m_window;
    InspectorPanel* m_panel = nullptr;
    std::unique_ptr<Visitor> m_visitor;
};

void TestInspector::init()
{
    m_window = std::make_unique<QWidget>();
    m_panel = new InspectorPanel;
    auto* layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_panel);
    layout->addStretch();
    m_panel->setRecord(sampleRecord());
    m_visitor = std::make_unique<Visitor>(*m_window);
    m_window->resize(720, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_visitor->see("toggleInspector")->setFocus();
}

void TestInspector::cleanup()
{
    m_visitor.reset();
    m_window.reset();
}

void TestInspector::isClosedAtFirst()
{
    QVERIFY(!m_panel->isOpen());
    QVERIFY(!m_visitor->see("requestText"));
}

void TestInspector::opensAndClosesByKeyboard()
{
    QSignalSpy opened(m_panel, &InspectorPanel::opened);
    m_visitor->press(Qt::Key_Return);
    QVERIFY(m_panel->isOpen());
    QVERIFY(m_visitor->see("requestText"));
    m_visitor->press(Qt::Key_Space);
    QVERIFY(!m_panel->isOpen());
    QVERIFY(!m_visitor->see("requestText"));
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::AltModifier);
    QTRY_VERIFY(m_panel->isOpen());
    QCOMPARE(opened.size(), 2);
}

void TestInspector::showsTheCall()
{
    m_visitor->press(Qt::Key_Return);
    QCOMPARE(m_visitor->see<CallView>("requestText")->toPlainText(), requestText(sampleRecord()));
    QCOMPARE(m_visitor->see<CallView>("answerText")->toPlainText(), answerText(sampleRecord()));
    for (const auto& [name, value] : measureTexts(sampleRecord())) {
        QTRY_VERIFY(m_visitor->reads(name));
        QVERIFY(m_visitor->reads(value));
    }
}

void TestInspector::showsAnotherCall()
{
    m_visitor->press(Qt::Key_Return);
    ExchangeRecord other = sampleRecord();
    other.status = 0;
    m_panel->setRecord(other);
    QVERIFY(m_panel->isOpen());
    QCOMPARE(m_visitor->see<CallView>("answerText")->toPlainText(), answerText(other));
}

void TestInspector::copiesInTheChosenLanguage()
{
    m_visitor->press(Qt::Key_Return);
    auto* languages = m_visitor->see<QComboBox>("copyLanguage");
    QCOMPARE(languages->count(), int(callSnippets().size()));
    languages->setFocus();
    for (const CallSnippet& snippet : callSnippets()) {
        QCOMPARE(languages->currentText(), QLatin1String(snippet.name));
        m_visitor->click("copyCall");
        QCOMPARE(QGuiApplication::clipboard()->text(), snippet.write(sampleRecord()));
        QVERIFY(m_visitor->reads(QStringLiteral("<TOKEN>")));
        languages->setFocus();
        m_visitor->press(Qt::Key_Down);
    }
    m_visitor->click("copyCall");
    // What is said of the copy is not true of the next call; the choice stays.
    m_panel->setRecord(sampleRecord());
    QVERIFY(!m_visitor->reads(QStringLiteral("<TOKEN>")));
    QCOMPARE(languages->currentText(), QStringLiteral("PowerShell"));
}

void TestInspector::offersNoCopyOfADecodedBody()
{
    m_visitor->press(Qt::Key_Return);
    QVERIFY(m_visitor->see("copyCall"));
    QVERIFY(!m_visitor->see("noCopyReason"));
    ExchangeRecord frames = sampleRecord();
    frames.requestHeaders.emplaceBack("Content-Type", "application/grpc-web+proto");
    m_panel->setRecord(frames);
    QVERIFY(!m_visitor->see("copyCall"));
    QVERIFY(m_visitor->see("noCopyReason"));
    QVERIFY(m_visitor->reads(QStringLiteral("JSON"))); // What to do about it.
    m_panel->setRecord(sampleRecord());
    QVERIFY(m_visitor->see("copyCall"));
    QVERIFY(!m_visitor->see("noCopyReason"));
}

void TestInspector::isWalkedThroughWithTab()
{
    m_visitor->press(Qt::Key_Return);
    for (const char* name :
         {"toggleInspector", "requestText", "copyLanguage", "copyCall", "answerText"}) {
        QCOMPARE(m_window->focusWidget()->objectName(), QLatin1String(name));
        m_visitor->press(Qt::Key_Tab);
    }
    QCOMPARE(m_window->focusWidget()->objectName(), QStringLiteral("toggleInspector"));
}

void TestInspector::isSelectedAndCopiedByKeyboard()
{
    m_visitor->press(Qt::Key_Return);
    auto* view = m_visitor->see<CallView>("answerText");
    view->setFocus();
    m_visitor->press(Qt::Key_A, Qt::ControlModifier);
    m_visitor->press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), answerText(sampleRecord()));
    m_visitor->type(QStringLiteral("x"));
    QCOMPARE(view->toPlainText(), answerText(sampleRecord()));
}

void TestInspector::growsWithTheTextUpToABound()
{
    QWidget window;
    auto* view = new CallView;
    auto* layout = new QVBoxLayout(&window);
    layout->addWidget(view);
    layout->addStretch();
    window.resize(600, 900);
    window.show();
    int earlier = 0;
    for (const int lines : {1, 2, 10, CallView::mostLines}) {
        view->setPlainText(QStringLiteral("line\n").repeated(lines).trimmed());
        QTRY_VERIFY(view->height() > earlier);
        QTRY_COMPARE(view->verticalScrollBar()->maximum(), 0);
        earlier = view->height();
    }
    view->setPlainText(QStringLiteral("line\n").repeated(500));
    QTRY_VERIFY(view->verticalScrollBar()->maximum() > 0);
    QCOMPARE(view->height(), earlier);
    // A line that is too long for the width takes two.
    view->setPlainText(QStringLiteral("x").repeated(100));
    QTRY_VERIFY(view->height() < earlier);
    QCOMPARE(view->horizontalScrollBar()->maximum(), 0);
}

void TestInspector::fitsItsTextAtEveryWidth_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::newRow("narrower") << 900 << 300;
    QTest::newRow("wider") << 300 << 900;
}

void TestInspector::fitsItsTextAtEveryWidth()
{
    QFETCH(int, before);
    QFETCH(int, after);
    const auto show = [](QWidget& window, int width) {
        auto* view = new CallView;
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(view);
        layout->addStretch();
        view->setPlainText(QStringLiteral("a line that is too long for a narrow window, isn't it\n")
                               .repeated(4)
                               .trimmed());
        window.resize(width, 900);
        window.show();
        return view;
    };
    QWidget resizedWindow;
    CallView* resized = show(resizedWindow, before);
    resizedWindow.grab(); // Laid out as it is seen.
    resizedWindow.resize(after, 900);
    resizedWindow.grab();
    QWidget freshWindow;
    CallView* fresh = show(freshWindow, after);
    QTRY_COMPARE(fresh->verticalScrollBar()->maximum(), 0);
    QTRY_COMPARE(resized->verticalScrollBar()->maximum(), 0);
    QTRY_COMPARE(resized->height(), fresh->height());
}

void TestInspector::offersEverySnippetOnce()
{
    QSet<QString> names;
    for (const CallSnippet& snippet : callSnippets()) {
        const QString name = QString::fromLatin1(snippet.name);
        QVERIFY(!names.contains(name));
        names.insert(name);
        QVERIFY(!snippet.write(sampleRecord()).isEmpty());
    }
    QVERIFY(names.contains(QStringLiteral("curl")));
}

FACTORDESK_TEST(TestInspector, QApplication)

} // namespace tst_inspector

#include "tst_inspector.moc"
