// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/signin/sign_in_method.h"

#include <QString>
#include <QWidget>

class QButtonGroup;

namespace factordesk::ui {

/// The five ways of signing in, one below the other, each with what it is for.
class MethodChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit MethodChoice(QWidget* parent = nullptr);

    [[nodiscard]] zitadel::SignInMethod method() const;
    void setMethod(zitadel::SignInMethod method);

signals:
    void methodChosen(factordesk::zitadel::SignInMethod method);

private:
    [[nodiscard]] static QString label(zitadel::SignInMethod method);
    [[nodiscard]] QWidget* newChoice(zitadel::SignInMethod method);

    QButtonGroup* m_group;
};

} // namespace factordesk::ui
