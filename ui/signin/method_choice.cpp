// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/method_choice.h"

#include "ui/text/sign_in_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>

namespace factordesk::ui {

using zitadel::SignInMethod;

namespace {

/// From the edge of a radio button to its words, so that the sentence below begins under them.
constexpr int indent = 30;

struct Choice
{
    SignInMethod method;
    const char* objectName;
};

constexpr std::array choices{Choice{SignInMethod::Browser, "browserChoice"},
                             Choice{SignInMethod::DeviceCode, "deviceChoice"},
                             Choice{SignInMethod::AccessToken, "tokenChoice"},
                             Choice{SignInMethod::KeyFile, "keyFileChoice"},
                             Choice{SignInMethod::ClientCredentials, "secretChoice"}};

} // namespace

MethodChoice::MethodChoice(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setAccessibleName(tr("How to sign in"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    for (const Choice& choice : choices)
        column->addWidget(newChoice(choice.method));
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
        if (isOn)
            emit methodChosen(method());
    });
    setMethod(SignInMethod::Browser);
}

QString MethodChoice::label(SignInMethod method)
{
    switch (method) {
    case SignInMethod::Browser: return tr("With the browser");
    case SignInMethod::DeviceCode: return tr("With another device");
    case SignInMethod::AccessToken: return tr("With an access token");
    case SignInMethod::KeyFile: return tr("With a key file");
    case SignInMethod::ClientCredentials: return tr("With a client secret");
    }
    return {};
}

QWidget* MethodChoice::newChoice(SignInMethod method)
{
    auto* button = new QRadioButton(label(method));
    for (const Choice& choice : choices) {
        if (choice.method == method)
            button->setObjectName(QLatin1String(choice.objectName));
    }
    button->setAccessibleDescription(text::purposeOf(method));
    m_group->addButton(button, static_cast<int>(method));
    Label* purpose = newParagraph(text::purposeOf(method), Ink::Quiet);
    purpose->setIndent(indent);
    auto* choice = new QWidget;
    auto* column = new QVBoxLayout(choice);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(button, 0, Qt::AlignLeft);
    column->addWidget(purpose);
    return choice;
}

SignInMethod MethodChoice::method() const
{
    return static_cast<SignInMethod>(m_group->checkedId());
}

void MethodChoice::setMethod(SignInMethod method)
{
    QAbstractButton* button = m_group->button(static_cast<int>(method));
    button->setChecked(true);
    setFocusProxy(button);
}

} // namespace factordesk::ui
