// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_desk.h"
#include "tests/support/visitor.h"
#include "ui/theme/theme.h"
#include "ui/verify/verify_controller.h"
#include "ui/verify/verify_page.h"
#include "ui/widgets/code_field.h"

#include <QLineEdit>
#include <QObject>

#include <memory>

namespace factordesk::test {

inline const QString sampleUserId = QStringLiteral("163840776835432705");
inline const QString sampleCode = QStringLiteral("481516");

/// What the tests of VerifyPage have in common: a page over a fake desk that is connected, with
/// somebody in front of it, new for each test function.
class VerifyPageTest : public QObject
{
    Q_OBJECT

protected:
    /// Makes the page anew, over the same controller.
    void openPage();
    void type(const QString& id, const QString& digits);
    /// Types both and presses Enter.
    void send();
    [[nodiscard]] QLineEdit& idField() { return *m_visitor->see<QLineEdit>("userIdField"); }
    [[nodiscard]] ui::CodeField& codeField() { return *m_visitor->see<ui::CodeField>("codeField"); }

    ui::Theme m_theme;
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<ui::VerifyController> m_controller;
    std::unique_ptr<ui::VerifyPage> m_page;
    std::unique_ptr<Visitor> m_visitor;

private slots:
    void init();
    void cleanup();
};

} // namespace factordesk::test
