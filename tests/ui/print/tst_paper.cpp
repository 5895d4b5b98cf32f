// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/reader.h"
#include "tests/support/test_program.h"
#include "ui/print/page_proof.h"
#include "ui/print/paper_error.h"
#include "ui/print/paper_writer.h"
#include "ui/print/private_pdf.h"
#include "ui/print/symbol_painter.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

namespace tst_paper {

using namespace factordesk;
using ui::PaperError;

namespace {

constexpr std::string_view text = "otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP";

qr::Symbol symbolOf(std::string_view content)
{
    return std::move(qr::Symbol::encode(content, qr::ErrorCorrection::Medium)).value();
}

QPageLayout smallPage()
{
    return {QPageSize(QPageSize::A5), QPageLayout::Portrait, QMarginsF(15, 15, 15, 12),
            QPageLayout::Millimeter};
}

} // namespace

/// Pages, and the proof that what is on them can be read.
class TestPaper : public QObject
{
    Q_OBJECT

private slots:
    void paintsASymbolThatReads_data();
    void paintsASymbolThatReads();
    void readsEachPage();
    void hasItsSymbolsInMillimetres();
    void knowsWhereItsSymbolsAre_data();
    void knowsWhereItsSymbolsAre();
    void readsNothingThatIsCovered();
    void numbersThePagesOfEachReader();
    void writesNothingWithoutCommit();
    void saysWhyItCannotWrite();
    void hasASentenceForEachError();
};

void TestPaper::paintsASymbolThatReads_data()
{
    QTest::addColumn<double>("side");
    // Whole pixels a module, and not.
    QTest::newRow("even") << 29 * 6.0;
    QTest::newRow("uneven") << 207.3;
    QTest::newRow("small") << 29 * 2.6;
}

void TestPaper::paintsASymbolThatReads()
{
    QFETCH(double, side);
    QImage image(300, 300, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    ui::paintSymbol(painter, QRectF(40, 40, side, side), symbolOf(text));
    painter.end();
    const auto read = scan::readSymbols(image);
    QCOMPARE(read.size(), std::size_t(1));
    QVERIFY(read.front().text() == text);
}

void TestPaper::readsEachPage()
{
    const auto read = ui::symbolsOnPages(smallPage(), {}, [](ui::PaperWriter& paper) {
        for (int number = 0; number < 7; ++number)
            paper.addSymbol(symbolOf("content " + std::to_string(number)), 40,
                            QStringLiteral("Heading"), {QStringLiteral("A paragraph.")});
        QVERIFY(paper.pageCount() > 1);
    });
    QCOMPARE(read.size(), std::size_t(7));
    for (std::size_t number = 0; number < read.size(); ++number)
        QVERIFY(read[number].text() == "content " + std::to_string(number));
}

void TestPaper::hasItsSymbolsInMillimetres()
{
    constexpr int dots = 254; // an inch: ten a millimetre
    QImage page(1200, 1200, QImage::Format_Grayscale8);
    page.setDotsPerMeterX(dots * 10'000 / 254);
    page.setDotsPerMeterY(dots * 10'000 / 254);
    page.fill(Qt::white);
    ui::PaperWriter paper(page, QRectF(100, 100, 1000, 1000), [] { return false; },
                          {.isNumbered = false});
    paper.addSymbol(symbolOf(text), 50, {}, {});
    QVERIFY(paper.end());
    QRect dark;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            if (page.pixelColor(x, y).lightness() < 128)
                dark |= QRect(x, y, 1, 1);
        }
    }
    QVERIFY2(qAbs(dark.width() - 500) <= 2, QByteArray::number(dark.width()).constData());
    QVERIFY2(qAbs(dark.height() - 500) <= 2, QByteArray::number(dark.height()).constData());
}

void TestPaper::knowsWhereItsSymbolsAre_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<int>("left");
    QTest::newRow("left to right") << Qt::LeftToRight << 100;
    QTest::newRow("right to left") << Qt::RightToLeft << 600;
}

void TestPaper::knowsWhereItsSymbolsAre()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QFETCH(const int, left);
    constexpr int side = 500; // pixels for 50 mm
    QImage page(1200, 1600, QImage::Format_Grayscale8);
    page.setDotsPerMeterX(10'000);
    page.setDotsPerMeterY(10'000);
    page.fill(Qt::white);
    ui::PaperWriter paper(page, QRectF(100, 100, 1000, 1400), [] { return true; },
                          {.isNumbered = false, .direction = direction});
    paper.addSymbol(symbolOf(text), 50, {}, {});
    const int quiet = side * qr::quietZone / symbolOf(text).size();
    QCOMPARE(paper.symbolPlaces().size(), 1);
    const QRect place = paper.symbolPlaces().constFirst();
    QVERIFY(place.contains(QRect(left, 100, side, side).adjusted(-quiet, -quiet, quiet, quiet)));
    QVERIFY(place.width() <= side + 2 * quiet + 4);
    QVERIFY(place.height() <= side + 2 * quiet + 4);
    paper.addSymbol(symbolOf(text), 50, {}, {});
    QCOMPARE(paper.symbolPlaces().size(), 2);
    QVERIFY(!paper.symbolPlaces().constLast().intersects(QRect(left, 100, side, side)));
    paper.beginPaper({});
    QVERIFY(paper.symbolPlaces().isEmpty());
}

/// The proof is of the page as it is painted, not of the symbol alone.
void TestPaper::readsNothingThatIsCovered()
{
    const auto read = ui::symbolsOnPages(smallPage(), {}, [](ui::PaperWriter& paper) {
        paper.addSymbol(symbolOf(text), 40, {}, {});
        paper.addSpace(-50);
        for (int line = 0; line < 8; ++line)
            paper.addTitle(QString(40, u'W'));
    });
    QVERIFY(read.empty());
}

void TestPaper::numbersThePagesOfEachReader()
{
    int turned = 0;
    QImage page(600, 600, QImage::Format_Grayscale8);
    page.fill(Qt::white);
    ui::PaperWriter paper(page, page.rect(), [&] { return ++turned < 3; }, {});
    paper.addParagraph(QStringLiteral("For the first."));
    paper.beginPaper({});
    paper.addParagraph(QStringLiteral("For the second."));
    QVERIFY(paper.isGood());
    paper.beginPaper({});
    QCOMPARE(paper.pageCount(), 3);
    // The device gives no fourth.
    paper.beginPaper({});
    QVERIFY(!paper.isGood());
    QVERIFY(!paper.end());
}

void TestPaper::writesNothingWithoutCommit()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.pdf"));
    {
        ui::PrivatePdf pdf(path, smallPage(), QStringLiteral("Title"));
        ui::PaperWriter* paper = pdf.beginPaper({});
        QVERIFY(paper);
        paper->addParagraph(QStringLiteral("Something"));
        // Nobody sees a half file meanwhile, by whatever name.
        QVERIFY(QDir(folder.path()).isEmpty(QDir::Files | QDir::Hidden | QDir::System));
    }
    QVERIFY(QDir(folder.path()).isEmpty(QDir::Files | QDir::Hidden | QDir::System));
    ui::PrivatePdf pdf(path, smallPage(), QStringLiteral("Title"));
    pdf.beginPaper({})->addParagraph(QStringLiteral("Something"));
    QVERIFY(pdf.commit());
    QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), {QStringLiteral("paper.pdf")});
}

void TestPaper::saysWhyItCannotWrite()
{
    const QTemporaryDir folder;
    ui::PrivatePdf pdf(folder.filePath(QStringLiteral("absent/paper.pdf")), smallPage(), {});
    QVERIFY(!pdf.beginPaper({}));
    const auto written = pdf.commit();
    QVERIFY(!written);
    QCOMPARE(written.error().kind, PaperError::Kind::CannotWrite);
    QCOMPARE(written.error().systemError, ENOENT);
}

void TestPaper::hasASentenceForEachError()
{
    const QString path = QStringLiteral("letters/letter.pdf");
    const QString anna = QStringLiteral("Anna");
    for (const auto kind : {PaperError::Kind::TooLong, PaperError::Kind::NotReadable})
        QVERIFY(ui::explain({.kind = kind, .whom = anna}, path).contains(anna));
    QVERIFY(ui::explain({.systemError = EACCES}, path).startsWith(path));
    QVERIFY(ui::explain({.systemError = ENOSPC}, path).contains(QStringLiteral("full")));
}

FACTORDESK_TEST(TestPaper, QApplication)

} // namespace tst_paper

#include "tst_paper.moc"
