// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/journey.h"

#include "tests/support/own_folders.h"

#include <QAbstractButton>
#include <QHash>
#include <QKeySequence>
#include <QLabel>
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
    QStringList shared;
    QHash<QString, QString> owners;
    const auto note = [&](const QWidget& widget, const QString& text) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty() || !widget.isVisible())
            return;
        if (owners.contains(key))
            shared.append(key + QStringLiteral(": ") + owners.value(key) + QStringLiteral(", ") +
                          text);
        owners.insert(key, text);
    };
    for (const auto* button : m_desktop->window().findChildren<QAbstractButton*>())
        note(*button, button->text());
    for (const auto* label : m_desktop->window().findChildren<QLabel*>()) {
        if (label->buddy())
            note(*label, label->text());
    }
    return shared;
}

void Journey::find(const QString& text)
{
    m_visitor->press(Qt::Key_K, Qt::ControlModifier);
    m_visitor->type(text);
    m_visitor->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_visitor->see("checkAgainButton"), patience);
}

void Journey::registerNew()
{
    m_visitor->click("registerButton");
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY_WITH_TIMEOUT(m_visitor->see("codeField"), patience);
    scanScreen();
}

void Journey::openServerPage()
{
    const QByteArray item = "navigation" + QByteArray::number(app::Desktop::Server);
    m_visitor->click(item.constData());
}

void Journey::scanScreen()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_phone.scan(m_desktop->window().grab().toImage()), patience);
}

} // namespace factordesk::test
