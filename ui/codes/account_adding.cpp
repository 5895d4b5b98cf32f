// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/account_adding.h"

#include "ui/codes/account_choices.h"
#include "ui/codes/account_dialog.h"
#include "ui/codes/accounts_panel.h"
#include "ui/codes/camera_dialog.h"
#include "ui/codes/codes_controller.h"
#include "ui/codes/import_dialog.h"
#include "ui/codes/screen_source.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QUrl>

#include <algorithm>

namespace factordesk::ui {

AccountAdding::AccountAdding(CodesController& controller, ScreenSource& screens,
                             AccountsPanel& panel, QWidget& page)
    : QObject(&page), m_controller(controller), m_screens(screens), m_panel(panel), m_page(page)
{
    connect(&m_finder, &AccountFinder::found, this, [this] { take(m_finder.takeFound()); });
    connect(&m_finder, &AccountFinder::partsMissing, this, &AccountAdding::takeParts);
    connect(&m_finder, &AccountFinder::otherFile, this, &AccountAdding::importFile);
    connect(&m_finder, &AccountFinder::failed, this, &AccountAdding::explain);
}

void AccountAdding::forget()
{
    m_finder.forget();
}

void AccountAdding::addByHand()
{
    propose(nullptr);
}

void AccountAdding::scanScreens()
{
    m_isAnswered = false;
    // The answer may come after the page has gone or the vault is locked.
    m_screens.capture([self = QPointer(this)](Expected<std::vector<QImage>, ScreenError> images) {
        if (self)
            self->takeScreens(std::move(images));
    });
    if (!m_isAnswered)
        m_panel.sayMeanwhile(tr("The system is asked for a picture of the screen."));
}

void AccountAdding::scanWith(CameraSource& cameras)
{
    auto* dialog = new CameraDialog(cameras, &m_page);
    connect(dialog, &CameraDialog::found, this, [this, dialog] {
        std::vector<QImage> images;
        images.push_back(dialog->takeFound());
        m_finder.searchImages(std::move(images));
    });
    emit dialogReady(dialog);
}

void AccountAdding::takeScreens(Expected<std::vector<QImage>, ScreenError> images)
{
    m_isAnswered = true;
    if (m_controller.phase() != CodesController::Phase::Open)
        return;
    m_panel.sayMeanwhile({});
    if (images)
        m_finder.searchImages(*std::move(images));
    else if (images.error() == ScreenError::Refused)
        m_panel.say(false, tr("The system did not let the screen be read. Save a picture "
                              "of the QR code and take it from there."));
}

QFileDialog* AccountAdding::newFileDialog(const QString& title, const char* name)
{
    auto* dialog = new QFileDialog(&m_page, title);
    dialog->setObjectName(QLatin1String(name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    return dialog;
}

void AccountAdding::chooseImage()
{
    QFileDialog* dialog = newFileDialog(tr("Choose a picture of the QR code"), "imageDialog");
    dialog->setNameFilter(tr("Pictures (*.png *.jpg *.jpeg *.webp)"));
    connect(dialog, &QFileDialog::fileSelected, &m_finder, &AccountFinder::searchFile);
    emit dialogReady(dialog);
}

void AccountAdding::chooseExport()
{
    QFileDialog* dialog =
        newFileDialog(tr("Choose the export of another program"), "importChooser");
    connect(dialog, &QFileDialog::fileSelected, this, &AccountAdding::importFile,
            Qt::QueuedConnection);
    emit dialogReady(dialog);
}

void AccountAdding::importFile(const QString& path)
{
    if (m_controller.phase() != CodesController::Phase::Open)
        return;
    auto* dialog = new ImportDialog(m_controller, m_worker, path, &m_page);
    connect(dialog, &ImportDialog::imported, this, [this](int count, bool isEncrypted) {
        QStringList sentences{tr("%n accounts were added.", nullptr, count)};
        if (!isEncrypted)
            sentences.append(tr("The imported file is still there, and whoever reads it has the "
                                "secrets of its accounts: delete it when you no longer need it."));
        m_panel.say(true, sentences.join(QLatin1Char(' ')));
    });
    emit dialogReady(dialog);
}

void AccountAdding::paste()
{
    if (const QMimeData* const data = QGuiApplication::clipboard()->mimeData())
        m_finder.searchData(*data);
    else
        explain(AccountFinder::Trouble::Nothing);
}

bool AccountAdding::canDrop(const QMimeData& data)
{
    return data.hasImage() || data.hasText() ||
           std::ranges::any_of(data.urls(), &QUrl::isLocalFile);
}

void AccountAdding::drop(const QMimeData& data)
{
    m_finder.searchData(data);
}

void AccountAdding::propose(const vault::Entry* entry)
{
    auto* dialog = new AccountDialog(m_controller.clock(), &m_page);
    if (entry)
        dialog->setEntry(*entry);
    connect(dialog, &AccountDialog::entryReady, this, [this, dialog] {
        std::vector<vault::Entry> entries;
        entries.push_back(dialog->takeEntry());
        m_controller.add(std::move(entries), [this](const std::vector<vault::EntryId>& ids) {
            m_panel.say(true, tr("%n accounts were added.", nullptr, int(ids.size())));
            m_panel.showAccount(ids.front());
        });
        dialog->accept();
    });
    emit dialogReady(dialog);
}

void AccountAdding::add(vault::Entry entry)
{
    exchange::Imported one;
    one.rows.push_back({.number = 1, .content = std::move(entry)});
    take(std::move(one));
}

void AccountAdding::addFile(const QString& path)
{
    m_finder.searchAnyFile(path);
}

void AccountAdding::take(exchange::Imported imported)
{
    if (imported.rows.size() == 1 && imported.rows.front().content &&
        m_controller.known().insert(imported.rows.front().content->account))
        propose(&*imported.rows.front().content);
    else
        addAll(std::move(imported), {});
}

void AccountAdding::takeParts(int missing)
{
    addAll(m_finder.foundSoFar(),
           tr("%n more codes belong to this transfer: scan them, too.", nullptr, missing));
}

void AccountAdding::addAll(exchange::Imported imported, const QString& further)
{
    const std::vector<AccountChoice> choices = choicesOf(imported.rows, m_controller.known());
    std::vector<vault::Entry> entries;
    int known = 0;
    int refused = 0;
    for (std::size_t index = 0; index < choices.size(); ++index) {
        if (choices[index].isChosen)
            entries.push_back(*std::move(imported.rows[index].content));
        else
            ++(choices[index].isAccount ? known : refused);
    }
    const int added = int(entries.size());
    QStringList sentences;
    if (added > 0)
        sentences.append(tr("%n accounts were added.", nullptr, added));
    if (known > 0)
        sentences.append(tr("%n accounts are in the vault already.", nullptr, known));
    if (refused > 0)
        sentences.append(
            tr("%n codes are of a kind or hold a value that this program does not know.", nullptr,
               refused));
    if (!further.isEmpty())
        sentences.append(further);
    const bool isGood = refused == 0 && (added > 0 || known > 0);
    const auto say = [this, isGood, text = sentences.join(QLatin1Char(' '))] {
        m_panel.say(isGood, text);
    };
    if (entries.empty())
        say();
    else
        m_controller.add(std::move(entries), [say](const auto&) { say(); });
}

void AccountAdding::explain(AccountFinder::Trouble trouble)
{
    using enum AccountFinder::Trouble;
    const auto sentence = [trouble] {
        switch (trouble) {
        case Nothing: return tr("There is neither a picture nor an address of an account.");
        case NoSymbol:
            return tr("No QR code was found. Show it larger and whole, with nothing in front of "
                      "it, and try again.");
        case NoAccount:
            return tr("What was found is no account: it says nothing of an authenticator.");
        case NotPicture: return tr("The file is no PNG, JPEG or WebP picture.");
        case BadPicture: return tr("The picture is damaged and cannot be read.");
        case Unreadable: break;
        }
        return tr("The file cannot be opened, or is too large for a picture.");
    };
    m_panel.say(false, sentence());
}

} // namespace factordesk::ui
