// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/journey.h"

#include "tests/support/mnemonics.h"
#include "tests/support/own_folders.h"

#include <QLineEdit>

namespace factordesk::test {

Journey::Journey() : m_folders(useOwnFolders()), m_server(m_clock, m_random)
{
    const auto url = m_server.start();
    if (!url)
        qFatal("the practice server cannot start: %s", qPrintable(url.error()));
    restart();
}

void Journey::restart()
{
    m_visitor.reset();
    m_desktop.reset();
    m_desktop = std::make_unique<app::Desktop>();
    m_desktop->open();
    // The offscreen platform's screen is smaller than what most people have.
    m_desktop->window().resize(1200, 800);
    m_visitor = std::make_unique<Visitor>(m_desktop->window());
}

Journey::~Journey() = default;

void Journey::connectByHand()
{
    QTRY_VERIFY(m_visitor->see("connectChoice"));
    m_visitor->click("connectChoice");
    QTRY_VERIFY(m_visitor->see("addressField"));
    m_visitor->see<QLineEdit>("addressField")->setFocus();
    m_visitor->type(m_server.url().toString());
    m_visitor->click("tokenChoice");
    m_visitor->see<QLineEdit>("tokenField")->setFocus();
    m_visitor->type(QString::fromLatin1(m_server.token().text().data(),
                                        static_cast<qsizetype>(m_server.token().size())));
    m_visitor->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_visitor->see("peopleList"), patience);
}

QStringList Journey::sharedShortcuts() const
{
    return sharedMnemonics(m_desktop->window());
}

void Journey::find(const QString& text)
{
    m_visitor->press(Qt::Key_K, Qt::ControlModifier);
    m_visitor->type(text);
    m_visitor->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_visitor->see("checkAgainButton"), patience);
    QCOMPARE(sharedShortcuts().join(u'\n'), QString());
}

void Journey::registerNew()
{
    m_visitor->click("registerButton");
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY_WITH_TIMEOUT(m_visitor->see("codeField"), patience);
    QCOMPARE(sharedShortcuts().join(u'\n'), QString());
    scanScreen();
}

void Journey::openServerPage()
{
    const QByteArray item = "navigation" + QByteArray::number(app::Desktop::Server);
    m_visitor->click(item.constData());
    QCOMPARE(sharedShortcuts().join(u'\n'), QString());
}

void Journey::scanScreen()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_phone.scan(m_desktop->window().grab().toImage()), patience);
}

} // namespace factordesk::test
