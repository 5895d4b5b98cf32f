// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/simple_pages.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/check_row.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/navigation_column.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/server_chip.h"
#include "ui/widgets/sign.h"
#include "ui/widgets/status_pill.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QTabBar>
#include <QVBoxLayout>

namespace factordesk::gallery {

using namespace ui;

namespace {

/// Shows a control as if the keyboard had brought the focus to it.
class FocusedButton : public Button
{
public:
    using Button::Button;

protected:
    void initStyleOption(QStyleOptionButton* option) const override
    {
        Button::initStyleOption(option);
        option->state |= QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    }
};

std::unique_ptr<QWidget> icons()
{
    auto sheet = std::make_unique<QWidget>();
    auto* grid = new QGridLayout(sheet.get());
    grid->setSpacing(spacing::wide);
    for (int i = 0; i <= static_cast<int>(Icon::Warning); ++i) {
        auto* sign = new Sign(static_cast<Icon>(i), Ink::Text);
        sign->setSide(i % 2 == 0 ? 48 : 48);
        grid->addWidget(sign, i / 9 * 2, i % 9);
        auto* small = new Sign(static_cast<Icon>(i), Ink::Accent);
        grid->addWidget(small, i / 9 * 2 + 1, i % 9, Qt::AlignCenter);
    }
    return sheet;
}

std::unique_ptr<QWidget> type()
{
    auto sheet = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(sheet.get());
    column->addWidget(new Label(QStringLiteral("Display 0123 Enroll a person"), TypeSize::Display));
    column->addWidget(new Label(QStringLiteral("Title: Second factor of Gigi"), TypeSize::Title));
    column->addWidget(new Label(QStringLiteral("Body: type the code your app shows.")));
    column->addWidget(
        new Label(QStringLiteral("Quiet: the server decides."), TypeSize::Body, Ink::Quiet));
    column->addWidget(new Label(QStringLiteral("Caption: last changed 3 minutes ago"),
                                TypeSize::Caption, Ink::Quiet));
    for (const Ink ink : {Ink::Accent, Ink::Good, Ink::Warning, Ink::Stop})
        column->addWidget(new Label(QStringLiteral("A word in colour"), TypeSize::Body, ink));
    for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Good, Tone::Warning, Tone::Stop}) {
        auto* card = new Card;
        card->setTone(tone);
        card->body()->addWidget(
            new Label(QStringLiteral("A tinted card"), TypeSize::Body, toneInk(tone)));
        column->addWidget(card);
    }
    return sheet;
}

std::unique_ptr<QWidget> buttons()
{
    auto sheet = std::make_unique<QWidget>();
    auto* outer = new QVBoxLayout(sheet.get());
    auto* card = new Card;
    outer->addWidget(card);
    auto* grid = new QGridLayout;
    card->body()->addLayout(grid);
    int row = 0;
    for (const ButtonRole role :
         {ButtonRole::Primary, ButtonRole::Secondary, ButtonRole::Quiet, ButtonRole::Danger}) {
        const QString text = QStringLiteral("&Register");
        grid->addWidget(new Button(text, role), row, 0);
        grid->addWidget(new Button(Icon::Enroll, text, role), row, 1);
        auto* disabled = new Button(Icon::Copy, text, role);
        disabled->setEnabled(false);
        grid->addWidget(disabled, row, 2);
        grid->addWidget(new FocusedButton(text, role), row, 3);
        auto* down = new Button(text, role);
        down->setDown(true);
        grid->addWidget(down, row, 4);
        auto* checked = new Button(text, role);
        checked->setCheckable(true);
        checked->setChecked(true);
        grid->addWidget(checked, row, 5);
        ++row;
    }
    auto* menuButton = new Button(Icon::Copy, QStringLiteral("Copy as"));
    menuButton->setMenu(new QMenu(menuButton));
    grid->addWidget(menuButton, row, 0);
    grid->addWidget(new Button(Icon::ArrowBack, QStringLiteral("Back"), ButtonRole::Quiet), row, 1);
    auto* tools = new QHBoxLayout;
    for (const Icon icon : {Icon::Copy, Icon::Eye, Icon::EyeOff, Icon::Refresh, Icon::Enlarge,
                            Icon::Trash, Icon::ArrowBack, Icon::ArrowForward})
        tools->addWidget(new IconButton(icon, QStringLiteral("Copy")));
    tools->addStretch();
    card->body()->addLayout(tools);
    return sheet;
}

QLayout* choices()
{
    auto* column = new QVBoxLayout;
    for (int i = 0; i < 4; ++i) {
        auto* box = new QCheckBox(QStringLiteral("Remember this server"));
        box->setTristate(i == 2);
        box->setCheckState(static_cast<Qt::CheckState>(i == 2 ? 1 : i % 2 * 2));
        box->setEnabled(i < 3);
        column->addWidget(box);
        auto* radio = new QRadioButton(QStringLiteral("Connect to your ZITADEL"));
        radio->setAutoExclusive(false);
        radio->setChecked(i % 2 == 1);
        radio->setEnabled(i < 2);
        column->addWidget(radio);
    }
    return column;
}

std::unique_ptr<QWidget> fields()
{
    auto sheet = std::make_unique<QWidget>();
    auto* outer = new QVBoxLayout(sheet.get());
    auto* card = new Card;
    outer->addWidget(card);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(spacing::wide);
    card->body()->addLayout(columns);
    auto* column = new QVBoxLayout;
    columns->addLayout(column);
    auto* empty = new QLineEdit;
    empty->setPlaceholderText(QStringLiteral("acme.zitadel.cloud"));
    column->addWidget(empty);
    auto* wrong = new QLineEdit(QStringLiteral("http://somewhere.example"));
    setInvalid(*wrong, true);
    column->addWidget(wrong);
    auto* message = new InlineMessage;
    message->setMessage(Tone::Stop, QStringLiteral("http is refused but for this computer itself. "
                                                   "Type https:// or leave it out."));
    column->addWidget(message);
    auto* fixed = new QLineEdit(QStringLiteral("Read only"));
    fixed->setReadOnly(true);
    column->addWidget(fixed);
    auto* off = new QLineEdit(QStringLiteral("Disabled"));
    off->setEnabled(false);
    column->addWidget(off);
    auto* search = new SearchField;
    search->setPlaceholderText(QStringLiteral("Name, login name, e-mail or user id"));
    column->addWidget(search);
    auto* typed = new SearchField;
    typed->setText(QStringLiteral("gigi"));
    column->addWidget(typed);
    auto* busy = new SearchField;
    busy->setText(QStringLiteral("gigi"));
    busy->setBusy(true);
    column->addWidget(busy);
    auto* combo = new QComboBox;
    combo->addItems({QStringLiteral("JSON"), QStringLiteral("gRPC-Web")});
    column->addWidget(combo);
    auto* wait = new BusyIndicator;
    wait->start(QStringLiteral("Asking the server…"));
    column->addWidget(wait);
    column->addStretch();
    columns->addLayout(choices());
    auto* text = new QPlainTextEdit(QStringLiteral("{\n  \"code\": \"<CODE>\"\n}"));
    text->setFont(monospaced(text->font()));
    card->body()->addWidget(text);
    card->setFixedWidth(720);
    return sheet;
}

std::unique_ptr<QWidget> states()
{
    auto sheet = std::make_unique<QWidget>();
    auto* outer = new QVBoxLayout(sheet.get());
    auto* card = new Card;
    outer->addWidget(card);
    const QString sentence = QStringLiteral("The certificate is good for another 82 days.");
    for (const CheckState state : {CheckState::Good, CheckState::Warning, CheckState::Stop,
                                   CheckState::Unknown, CheckState::Busy}) {
        auto* row = new CheckRow;
        row->setCheck(state, QStringLiteral("The server answers"),
                      state == CheckState::Busy ? QString() : sentence);
        card->body()->addWidget(row);
    }
    auto* longRow = new CheckRow;
    longRow->setCheck(CheckState::Warning,
                      QStringLiteral("Zweitfaktorregistrierungsberechtigung der Sachbearbeiterin"),
                      QStringLiteral("Die Organisationsverwaltung kann die fehlende "
                                     "Registrierungsberechtigung in den Rolleneinstellungen "
                                     "ergänzen; bis dahin wird nichts entfernt."));
    card->body()->addWidget(longRow);
    auto* pills = new QHBoxLayout;
    const auto pill = [pills](Tone tone, Icon icon, const QString& text) {
        auto* status = new StatusPill;
        status->setStatus(tone, icon, text);
        pills->addWidget(status);
    };
    pill(Tone::Good, Icon::Verify, QStringLiteral("Active"));
    pill(Tone::Warning, Icon::Clock, QStringLiteral("Pending"));
    pill(Tone::Neutral, Icon::Unknown, QStringLiteral("None"));
    pill(Tone::Stop, Icon::Lock, QStringLiteral("Locked"));
    pill(Tone::Accent, Icon::Practice, QStringLiteral("Practice"));
    pills->addStretch();
    card->body()->addLayout(pills);
    auto* avatars = new QHBoxLayout;
    for (const auto* name : {"Gigi Giraffe", "Ada Lovelace", "Łukasz Żółw", "山田 太郎", "machine",
                             "…", "محمد علي", "Grace Hopper"}) {
        auto* avatar = new Avatar(40);
        avatar->setPerson(QString::fromUtf8(name), QString::fromUtf8(name));
        avatars->addWidget(avatar);
    }
    avatars->addStretch();
    card->body()->addLayout(avatars);
    for (const Tone tone : {Tone::Neutral, Tone::Good, Tone::Warning, Tone::Stop}) {
        auto* message = new InlineMessage;
        message->setMessage(tone, QStringLiteral("One sentence that stands beside its field."));
        card->body()->addWidget(message);
    }
    card->setFixedWidth(560);
    return sheet;
}

ServerChip* chip(ServerState state)
{
    auto* result = new ServerChip;
    result->setContent(
        {.state = state,
         .server = QStringLiteral("acme-production.zitadel.cloud"),
         .person = state == ServerState::None ? QString() : QStringLiteral("desk@acme.example"),
         .clock = state == ServerState::Trouble ? QStringLiteral("Cannot be reached")
                                                : QStringLiteral("Clock 2 s behind")});
    return result;
}

NavigationColumn* column(bool collapsed, ServerState state)
{
    auto* result = new NavigationColumn;
    result->addItem(0, Icon::Enroll, QStringLiteral("&Enroll"), {});
    result->addItem(1, Icon::Roster, QStringLiteral("&Roster"), {});
    result->addItem(2, Icon::Verify, QStringLiteral("&Verify"), {});
    result->addItem(3, Icon::Codes, QStringLiteral("&Codes"), {});
    result->addItem(4, Icon::Journal, QStringLiteral("&Journal"), {});
    result->addFootItem(5, Icon::Settings, QStringLiteral("&Settings"), {});
    ServerChip* footer = chip(state);
    footer->setCollapsed(collapsed);
    result->setFooter(footer);
    result->setItemEnabled(4, false);
    result->setCurrent(0);
    result->setCollapsed(collapsed);
    result->setMinimumHeight(560);
    return result;
}

std::unique_ptr<QWidget> navigation()
{
    auto sheet = std::make_unique<QWidget>();
    auto* row = new QHBoxLayout(sheet.get());
    row->setContentsMargins(0, 0, 0, 0);
    for (const ServerState state :
         {ServerState::None, ServerState::Practice, ServerState::Connected, ServerState::Trouble})
        row->addWidget(column(false, state));
    row->addWidget(column(true, ServerState::Practice));
    auto* empty = new EmptyState;
    empty->setContent(Icon::Search, QStringLiteral("Find the person at the desk"),
                      QStringLiteral("Type a name, a login name or an e-mail address, or scan the "
                                     "badge of the person."));
    empty->addAction(new Button(QStringLiteral("Show everyone")));
    empty->addAction(new Button(Icon::ArrowForward, QStringLiteral("Start"), ButtonRole::Primary));
    row->addWidget(empty);
    return sheet;
}

std::unique_ptr<QWidget> lists()
{
    auto sheet = std::make_unique<QWidget>();
    auto* outer = new QVBoxLayout(sheet.get());
    auto* tabs = new QTabBar;
    tabs->addTab(QStringLiteral("Request"));
    tabs->addTab(QStringLiteral("Answer"));
    tabs->addTab(QStringLiteral("Times"));
    outer->addWidget(tabs);
    auto* list = new QListWidget;
    for (int i = 0; i < 30; ++i)
        list->addItem(QStringLiteral("Person number %1").arg(i));
    list->setCurrentRow(2);
    list->setFixedHeight(240);
    outer->addWidget(list);
    auto* progress = new QProgressBar;
    progress->setValue(40);
    progress->setTextVisible(false);
    outer->addWidget(progress);
    auto* menu = new QMenu;
    menu->setParent(sheet.get(), Qt::Widget);
    menu->addAction(qIcon(Icon::Copy), QStringLiteral("Copy\tCtrl+C"));
    menu->addAction(qIcon(Icon::Print), QStringLiteral("Print…"));
    menu->addSeparator();
    QAction* current = menu->addAction(QStringLiteral("Show the key"));
    current->setCheckable(true);
    current->setChecked(true);
    menu->addAction(qIcon(Icon::Trash), QStringLiteral("Remove"))->setEnabled(false);
    menu->setActiveAction(current);
    outer->addWidget(menu);
    return sheet;
}

} // namespace

std::vector<Page> simplePages()
{
    return {{QStringLiteral("icons"), icons},     {QStringLiteral("type"), type},
            {QStringLiteral("buttons"), buttons}, {QStringLiteral("fields"), fields},
            {QStringLiteral("states"), states},   {QStringLiteral("navigation"), navigation},
            {QStringLiteral("lists"), lists}};
}

} // namespace factordesk::gallery
