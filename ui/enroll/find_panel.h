// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace factordesk::ui {

class EnrollController;
class PersonFinder;

/// The first step: whom to enrol.
class FindPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the panel.
    explicit FindPanel(EnrollController& controller, QWidget* parent = nullptr);

public slots:
    void focusSearch();

private:
    void takeSearch();

    EnrollController& m_controller;
    PersonFinder* m_finder;
};

} // namespace factordesk::ui
