// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/codes_screens.h"

#include "tests/core/scan/paint_symbol.h"
#include "tests/support/fake_clock.h"
#include "tests/support/sample_accounts.h"
#include "tests/ui/codes/scripted_cameras.h"
#include "tests/ui/screens/codes_page_screen.h"
#include "ui/codes/account_dialog.h"
#include "ui/codes/account_qr_dialog.h"
#include "ui/codes/backups_dialog.h"
#include "ui/codes/camera_dialog.h"
#include "ui/codes/codes_list.h"
#include "ui/codes/restore_question.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace factordesk::screens {

namespace {

using namespace std::chrono_literals;

constexpr int columnWidth = 760;

/// A list over accounts that it holds itself, as wide as on its page.
class ListScreen : public QWidget
{
public:
    ListScreen(std::vector<vault::Entry> entries, std::chrono::seconds intoPeriod)
        : m_entries(std::move(entries))
        , m_clock(WallTime(1'700'000'010s + intoPeriod))
        , m_list(new ui::CodesList(m_model, m_clock))
    {
        m_list->setMaximumWidth(columnWidth);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(ui::spacing::huge, ui::spacing::wide, ui::spacing::huge, 0);
        row->addStretch(1);
        row->addWidget(m_list, 100);
        row->addStretch(1);
        m_model.setSource([this](const vault::EntryId& id) {
            const auto found = std::ranges::find(m_entries, id, &vault::Entry::id);
            return otp::Generator::make(found->account.secret.bytes(), found->account.parameters,
                                        found->account.pin.bytes());
        });
        std::vector<ui::AccountRow> rows;
        for (const vault::Entry& entry : m_entries)
            rows.push_back(ui::rowOf(entry));
        m_model.setRows(std::move(rows));
        m_list->setCurrentIndex(m_model.index(1));
        if (m_model.rowCount() > 1)
            m_model.showNext(m_model.account(1).id);
    }

    [[nodiscard]] ui::CodesModel& model() { return m_model; }

private:
    std::vector<vault::Entry> m_entries;
    test::FakeClock m_clock;
    ui::CodesModel m_model;
    ui::CodesList* m_list;
};

std::unique_ptr<QWidget> listOf(std::vector<vault::Entry> entries, std::chrono::seconds intoPeriod)
{
    return std::make_unique<ListScreen>(std::move(entries), intoPeriod);
}

std::unique_ptr<PageScreen> filled()
{
    auto screen = std::make_unique<PageScreen>();
    screen->fill(test::sampleEntries());
    return screen;
}

std::unique_ptr<QWidget> pageMake()
{
    return std::make_unique<PageScreen>();
}

std::unique_ptr<QWidget> pageRecoveryKey()
{
    auto screen = std::make_unique<PageScreen>();
    screen->make();
    return screen;
}

std::unique_ptr<QWidget> pageLocked()
{
    auto screen = std::make_unique<PageScreen>();
    screen->lock();
    return screen;
}

std::unique_ptr<QWidget> pageWrongPassword()
{
    auto screen = std::make_unique<PageScreen>();
    screen->lock();
    screen->controller().open(test::password("guess"));
    waitUntil([&screen] { return screen->controller().openError().has_value(); });
    return screen;
}

std::unique_ptr<QWidget> pageEmpty()
{
    auto screen = std::make_unique<PageScreen>();
    screen->fill({});
    return screen;
}

std::unique_ptr<QWidget> pageRemoved()
{
    std::unique_ptr<PageScreen> screen = filled();
    screen->controller().remove(screen->controller().model().account(2).id);
    waitUntil([&screen] { return !screen->controller().removed().isEmpty(); });
    screen->controller().copy(screen->controller().model().account(0).id);
    return screen;
}

std::unique_ptr<QWidget> pageNoneFound()
{
    std::unique_ptr<PageScreen> screen = filled();
    screen->findChild<QLineEdit*>(QStringLiteral("codesSearch"))->setText(QStringLiteral("zzz"));
    return screen;
}

/// A dialog over nothing, as it opens.
template <class Dialog, class... Arguments>
std::unique_ptr<QWidget> dialogOf(Arguments&&... arguments)
{
    auto dialog = std::make_unique<Dialog>(std::forward<Arguments>(arguments)...);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    return dialog;
}

std::unique_ptr<QWidget> dialogAdd()
{
    static test::FakeClock clock(WallTime(1'700'000'018s));
    return dialogOf<ui::AccountDialog>(clock);
}

std::unique_ptr<QWidget> dialogEdit()
{
    static test::FakeClock clock(WallTime(1'700'000'018s));
    auto dialog = dialogOf<ui::AccountDialog>(clock);
    vault::Entry entry = std::move(test::sampleEntries().front());
    entry.id = vault::EntryId{QUuid::createUuid()};
    static_cast<ui::AccountDialog&>(*dialog).setEntry(entry);
    return dialog;
}

std::unique_ptr<QWidget> dialogQr()
{
    const vault::Entry entry = std::move(test::sampleEntries().front());
    return dialogOf<ui::AccountQrDialog>(entry.account, ui::CodesController::nameOf(entry));
}

std::unique_ptr<QWidget> pageOf(int accounts)
{
    auto screen = std::make_unique<PageScreen>();
    screen->fill(test::manyEntries(accounts));
    return screen;
}

/// The dialog with what a camera sees, or why nothing.
class CameraScreen final : public QWidget
{
public:
    explicit CameraScreen(std::optional<scan::CameraError> error)
    {
        m_cameras.error = error;
        m_cameras.known.append({.id = "desk", .name = QStringLiteral("Document camera")});
        // Half a code, so that it goes on looking.
        m_cameras.first = QImage(1280, 720, QImage::Format_RGB32);
        m_cameras.first.fill(QColor(0x6B, 0x70, 0x7A));
        QPainter painter(&m_cameras.first);
        const QImage code = test::paintSymbol("a code");
        painter.drawImage(QRect(440, 160, 200, 400), code,
                          QRect(0, 0, code.width() / 2, code.height()));
        m_dialog = new ui::CameraDialog(m_cameras);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(m_dialog);
        m_dialog->show();
    }
    Q_DISABLE_COPY_MOVE(CameraScreen)
    ~CameraScreen() override { delete m_dialog; } // Before its cameras.

private:
    ui::ScriptedCameras m_cameras;
    ui::CameraDialog* m_dialog;
};

/// The dialog alone, over a vault of the screen's own.
class BackupsScreen final : public QWidget
{
public:
    explicit BackupsScreen(bool isOpen)
    {
        m_page.fill(test::sampleEntries());
        for (int round = 1; round < 4; ++round) {
            m_page.letHoursPass(5 * round * round);
            vault::Entry entry = test::account(QStringLiteral("anna"));
            bool isDone = false;
            std::vector<vault::Entry> one;
            one.push_back(std::move(entry));
            m_page.controller().add(std::move(one), [&isDone](const auto&) { isDone = true; });
            waitUntil([&isDone] { return isDone; });
        }
        if (!isOpen)
            m_page.controller().lock();
        auto* dialog = new ui::BackupsDialog(m_page.controller());
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(dialog);
        const auto* table = dialog->findChild<QTreeView*>();
        waitUntil([&] {
            return table->model()->rowCount() > 2 &&
                   (!isOpen || !table->model()->index(2, 2).data().toString().isEmpty());
        });
    }

private:
    PageScreen m_page;
};

std::unique_ptr<QWidget> pageDamaged()
{
    auto screen = std::make_unique<PageScreen>();
    screen->lock();
    screen->damage();
    screen->controller().open(test::password());
    waitUntil([&screen] { return screen->controller().openError().has_value(); });
    return screen;
}

std::unique_ptr<QWidget> hidden()
{
    auto screen = std::make_unique<ListScreen>(test::sampleEntries(), 8s);
    screen->model().setHidden(true);
    screen->model().reveal(screen->model().account(2).id);
    return screen;
}

} // namespace

QList<Screen> codesScreens()
{
    return {{QStringLiteral("codes-twelve"), [] { return listOf(test::sampleEntries(), 8s); }},
            {QStringLiteral("codes-ending"), [] { return listOf(test::sampleEntries(), 26s); }},
            {QStringLiteral("codes-one"), [] { return listOf(test::manyEntries(1), 8s); }},
            {QStringLiteral("codes-10000"), [] { return listOf(test::manyEntries(10'000), 8s); }},
            {QStringLiteral("codes-hidden"), hidden},
            {QStringLiteral("codes-page-make"), pageMake},
            {QStringLiteral("codes-page-recovery-key"), pageRecoveryKey},
            {QStringLiteral("codes-page-locked"), pageLocked},
            {QStringLiteral("codes-page-wrong-password"), pageWrongPassword},
            {QStringLiteral("codes-page-empty"), pageEmpty},
            {QStringLiteral("codes-page-twelve"), [] { return filled(); }},
            {QStringLiteral("codes-page-removed"), pageRemoved},
            {QStringLiteral("codes-page-none-found"), pageNoneFound},
            {QStringLiteral("codes-dialog-add"), dialogAdd},
            {QStringLiteral("codes-dialog-edit"), dialogEdit},
            {QStringLiteral("codes-page-one"), [] { return pageOf(1); }},
            {QStringLiteral("codes-page-10000"), [] { return pageOf(10'000); }},
            {QStringLiteral("codes-dialog-camera"),
             [] { return std::make_unique<CameraScreen>(std::nullopt); }},
            {QStringLiteral("codes-dialog-camera-none"),
             [] { return std::make_unique<CameraScreen>(scan::CameraError::NotAllowed); }},
            {QStringLiteral("codes-page-damaged"), pageDamaged},
            {QStringLiteral("codes-dialog-backups"),
             [] { return std::make_unique<BackupsScreen>(true); }},
            {QStringLiteral("codes-dialog-backups-locked"),
             [] { return std::make_unique<BackupsScreen>(false); }},
            {QStringLiteral("codes-question-restore"),
             [] {
                 return dialogOf<ui::RestoreQuestion>(QStringLiteral("11/15/23 11:13 PM UTC"), 12,
                                                      nullptr);
             }},
            {QStringLiteral("codes-dialog-qr"), dialogQr}};
}

} // namespace factordesk::screens
