// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/vault/entry.h"
#include "ui/codes/codes_model.h"
#include "ui/widgets/dialog.h"

#include <optional>

class QStackedLayout;

namespace factordesk::ui {

class AccountForm;
class CodesList;
class Label;

/// Adds an account by hand, or edits one, with its code as it would be shown.
class AccountDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `clock` is borrowed and must outlive the dialog. For a new account; see setEntry().
    explicit AccountDialog(const Clock& clock, QWidget* parent = nullptr);
    ~AccountDialog() override;

    /// Edits this account, or proposes it where its id is null.
    void setEntry(const vault::Entry& entry);

signals:
    /// The person is done with it. Its receiver takes what entry() gives.
    void entryReady();

public:
    /// What stands in the form; only from entryReady().
    [[nodiscard]] vault::Entry takeEntry();

private:
    void showPreview();
    void finish();

    AccountForm* m_form;
    CodesModel m_model; ///< Of the one row of the preview.
    std::optional<vault::Entry> m_entry;
    CodesList* m_preview;
    Label* m_noPreview;
    QStackedLayout* m_shown = nullptr; ///< The preview, or why there is none.
};

} // namespace factordesk::ui
