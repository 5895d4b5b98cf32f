// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/account_finder.h"

#include "core/exchange/import_file.h"
#include "core/exchange/text_lines.h"
#include "core/exchange/whole_file.h"
#include "core/otpauth/migration_uri.h"
#include "core/scan/picture.h"
#include "core/scan/reader.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace factordesk::ui {

namespace {

using Trouble = AccountFinder::Trouble;
using Texts = std::vector<SecureBytes>;

void addNew(Texts& all, SecureBytes text)
{
    if (std::ranges::none_of(all, [&](const SecureBytes& known) { return known == text; }))
        all.push_back(std::move(text));
}

Texts readAll(const std::vector<QImage>& images, const std::stop_token& stop)
{
    Texts all;
    for (const QImage& image : images)
        for (SecureBytes& text : scan::readSymbols(image, stop))
            addNew(all, std::move(text));
    return all;
}

Expected<Texts, Trouble> readFile(const QString& path, const std::stop_token& stop)
{
    const auto bytes = exchange::readWholeFile(path, scan::maximumPictureFile);
    if (!bytes)
        return Unexpected(Trouble::Unreadable);
    const auto image = scan::readPicture(bytes->bytes());
    if (!image)
        return Unexpected(image.error().isPicture ? Trouble::BadPicture : Trouble::NotPicture);
    return readAll({*image}, stop);
}

/// The lines of a text, each for itself.
Texts linesOf(const SecureBytes& text)
{
    Texts all;
    exchange::TextLines lines(exchange::textOf(text.bytes()));
    while (const auto line = lines.next())
        addNew(all, SecureBytes::copyOf(line->text));
    return all;
}

exchange::Imported importTexts(const Texts& texts)
{
    std::size_t size = 0;
    for (const SecureBytes& text : texts)
        size += text.size() + 1;
    SecureBytes joined(size);
    std::byte* place = joined.bytes().data();
    for (const SecureBytes& text : texts) {
        place = std::ranges::copy(text.bytes(), place).out;
        *place++ = std::byte('\n');
    }
    auto imported = exchange::importFile({.bytes = joined.bytes()});
    return imported ? *std::move(imported) : exchange::Imported{};
}

} // namespace

AccountFinder::AccountFinder(QObject* parent) : QObject(parent) {}

AccountFinder::~AccountFinder() = default;

void AccountFinder::searchImages(std::vector<QImage> images)
{
    m_job = m_worker.start(
        [images = std::move(images)](const std::stop_token& stop) { return readAll(images, stop); },
        [this](Texts texts) {
            if (texts.empty())
                emit failed(Trouble::NoSymbol);
            else
                take(std::move(texts));
        });
}

void AccountFinder::searchFile(const QString& path)
{
    search(path, false);
}

void AccountFinder::searchAnyFile(const QString& path)
{
    search(path, true);
}

void AccountFinder::search(const QString& path, bool tellsOthers)
{
    m_job = m_worker.start([path](const std::stop_token& stop) { return readFile(path, stop); },
                           [this, path, tellsOthers](Expected<Texts, Trouble> texts) {
                               if (!texts && texts.error() == Trouble::NotPicture && tellsOthers)
                                   emit otherFile(path);
                               else if (!texts)
                                   emit failed(texts.error());
                               else if (texts->empty())
                                   emit failed(Trouble::NoSymbol);
                               else
                                   take(*std::move(texts));
                           });
}

void AccountFinder::searchData(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    const auto file = std::ranges::find_if(urls, &QUrl::isLocalFile);
    if (data.hasImage())
        searchImages({qvariant_cast<QImage>(data.imageData())});
    else if (file != urls.end())
        searchAnyFile(file->toLocalFile());
    else if (data.hasText())
        searchText(SecureBytes::copyOf(data.text().toStdString()));
    else
        emit failed(Trouble::Nothing);
}

void AccountFinder::searchText(SecureBytes text)
{
    m_job.cancel();
    take(linesOf(text));
}

void AccountFinder::take(Texts texts)
{
    Texts accounts;
    Texts parts;
    for (SecureBytes& text : texts) {
        if (otpauth::isMigrationUri(text.text()))
            parts.push_back(std::move(text));
        else if (exchange::isKeyUri(text.text()))
            accounts.push_back(std::move(text));
    }
    if (accounts.empty() && parts.empty()) {
        emit failed(texts.empty() ? Trouble::Nothing : Trouble::NoAccount);
    } else if (accounts.empty()) {
        takeParts(std::move(parts));
    } else {
        m_found = importTexts(accounts);
        emit found();
    }
}

void AccountFinder::takeParts(Texts parts)
{
    for (SecureBytes& part : parts)
        addNew(m_parts, std::move(part));
    m_found = importTexts(m_parts);
    if (m_found.missingParts > 0) {
        emit partsMissing(m_found.missingParts);
        return;
    }
    m_parts.clear();
    emit found();
}

exchange::Imported AccountFinder::takeFound()
{
    m_parts.clear();
    return std::exchange(m_found, {});
}

exchange::Imported AccountFinder::foundSoFar()
{
    return std::exchange(m_found, {});
}

void AccountFinder::forget()
{
    m_job.cancel();
    m_parts.clear();
    m_found = {};
}

} // namespace factordesk::ui
