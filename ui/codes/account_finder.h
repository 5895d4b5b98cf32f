// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background/worker.h"
#include "core/exchange/import_result.h"

#include <QImage>
#include <QObject>

#include <vector>

class QMimeData;

namespace factordesk::ui {

/// Finds accounts in pictures and in text: in the QR codes of a screen, an image file or the
/// clipboard, and in addresses (otpauth://…, otpauth-migration://…). Decodes off the GUI thread; a
/// new search takes the place of one under way. The parts of one of Google's transfers are kept
/// until all of them have been found, over as many searches as it takes.
class AccountFinder final : public QObject
{
    Q_OBJECT

public:
    /// Why nothing was found, or not all.
    enum class Trouble {
        Nothing,    ///< There is neither a picture nor text to look into.
        NoSymbol,   ///< No QR code in the pictures.
        NoAccount,  ///< A QR code or text, but none that is an account.
        NotPicture, ///< The file is no PNG, JPEG or WebP.
        BadPicture, ///< It is one, but a damaged one.
        Unreadable, ///< The file cannot be opened, or is larger than a picture is.
    };

    explicit AccountFinder(QObject* parent = nullptr);
    ~AccountFinder() override;

    /// Looks into all pictures; of the same symbol in two, once.
    void searchImages(std::vector<QImage> images);
    /// Of a picture.
    void searchFile(const QString& path);
    /// Of a picture, or told by otherFile() when it is none.
    void searchAnyFile(const QString& path);
    /// What a clipboard holds or what was dropped: a picture, the first local file, or text.
    void searchData(const QMimeData& data);
    /// Addresses, one a line.
    void searchText(SecureBytes text);

    [[nodiscard]] bool isSearching() const { return m_job.isRunning(); }
    /// What was found, row by row; once, after found(). The parts are forgotten.
    [[nodiscard]] exchange::Imported takeFound();
    /// After partsMissing(): what the parts hold that are there, each time from the first on.
    [[nodiscard]] exchange::Imported foundSoFar();
    /// Gives up the search, and forgets the parts that were found.
    void forget();

signals:
    /// There is a whole result in takeFound().
    void found();
    /// `missing` more of Google's codes belong to what was found; see foundSoFar().
    void partsMissing(int missing);
    /// A file without a picture: perhaps the export of another program.
    void otherFile(const QString& path);
    void failed(factordesk::ui::AccountFinder::Trouble trouble);

private:
    void search(const QString& path, bool tellsOthers);
    void take(std::vector<SecureBytes> texts);
    void takeParts(std::vector<SecureBytes> parts);

    background::Worker m_worker{1};
    background::Job m_job;
    std::vector<SecureBytes> m_parts; ///< Google's transfer codes so far.
    exchange::Imported m_found;
};

} // namespace factordesk::ui
