// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/text_search.h"
#include "ui/widgets/dialog.h"

#include <memory>

namespace factordesk::ui {

class Finder;

/// A finder in a dialog that owns its search, asks at once and takes the one found on Enter.
/// Deletes itself once it is closed.
class FindDialog : public Dialog
{
    Q_OBJECT

public:
    ~FindDialog() override;

public slots:
    /// Deletes the search at once and closes without a choice: the server is about to change.
    void giveBackServer();

protected:
    explicit FindDialog(QWidget* parent);
    /// Once, from the constructor. `search` must not be nullptr, and `finder` watches it. Takes the
    /// finder over.
    void start(std::unique_ptr<enrollment::TextSearch> search, Finder* finder);

private:
    void takeTheOneFound();

    std::unique_ptr<enrollment::TextSearch> m_search;
    Finder* m_finder = nullptr;
    bool m_takeWhenFound = false;
};

} // namespace factordesk::ui
