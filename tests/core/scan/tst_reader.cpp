// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/reader.h"
#include "tests/core/scan/paint_symbol.h"
#include "tests/support/data_files.h"
#include "tests/support/test_program.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_reader {

namespace test = factordesk::test;
using namespace Qt::StringLiterals;
using test::paintSymbol;

namespace {

QList<QByteArray> textsIn(const QImage& image)
{
    QList<QByteArray> texts;
    for (const auto& symbol : factordesk::scan::readSymbols(image))
        texts.append(QByteArray(symbol.text().data(), qsizetype(symbol.size())));
    return texts;
}

QImage paper(int width, int height, QColor colour = Qt::white)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

QImage asJpeg(const QImage& image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "JPEG", quality);
    return QImage::fromData(bytes, "JPEG");
}

const QByteArray keyUri("otpauth://totp/ZITADEL:alice%40example.com?secret="
                        "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=ZITADEL&algorithm=SHA1"
                        "&digits=6&period=30");

} // namespace

class TestReader : public QObject
{
    Q_OBJECT

private slots:
    void readsPictures_data();
    void readsPictures();
    void readsInReadingOrder();
    void namesEqualSymbolsOnce();
    void findsNothingWhereThereIsNothing();
    void refusesImagesBeyondTheLimit();
    void stopsWhenAsked();
    void readsOtherProgramsPictures();
};

void TestReader::readsPictures_data()
{
    QTest::addColumn<QImage>("image");
    const QImage plain = paintSymbol(keyUri);
    QTest::newRow("plain") << plain;
    QTest::newRow("one pixel a module") << paintSymbol(keyUri, 1);
    QTest::newRow("large") << paintSymbol(keyUri, 20);
    QTest::newRow("light on dark") << paintSymbol(keyUri, 4, Qt::white, Qt::black);
    QTest::newRow("dark theme") << paintSymbol(keyUri, 4, QColor(230, 230, 230),
                                               QColor(40, 40, 40));
    QTest::newRow("pale") << paintSymbol(keyUri, 4, QColor(90, 90, 120), QColor(200, 200, 200));
    for (const int angle : {7, 45, 90, 180, 270})
        QTest::addRow("turned by %d degrees", angle)
            << plain.convertToFormat(QImage::Format_ARGB32)
                   .transformed(QTransform().rotate(angle), Qt::SmoothTransformation);
    QTest::newRow("mirrored") << plain.mirrored(true, false);
    QTest::newRow("resampled to 2.4 pixels a module")
        << plain.scaled(plain.size() * 0.6, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    const QImage smallest = paintSymbol(keyUri, 1);
    QTest::newRow("uneven pixels, which ZXing 1.4 does not read and ZBar does")
        << smallest.scaled(smallest.size() * 2.05);
    QTest::newRow("grey") << plain.convertToFormat(QImage::Format_Grayscale8);
    QTest::newRow("one bit") << plain.convertToFormat(QImage::Format_Mono);
    QImage transparent =
        paintSymbol(keyUri, 4, Qt::black, Qt::red).convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < transparent.height(); ++y) {
        for (int x = 0; x < transparent.width(); ++x) {
            if (transparent.pixelColor(x, y) == QColor(Qt::red))
                transparent.setPixelColor(x, y, Qt::transparent);
        }
    }
    QTest::newRow("on transparent ground") << transparent;
    QTest::newRow("JPEG of low quality") << asJpeg(plain, 20);
    QImage desktop = paper(1920, 1080, QColor(50, 90, 140));
    QPainter(&desktop).drawImage(1300, 500, plain);
    QTest::newRow("on a screen") << desktop;
}

void TestReader::readsPictures()
{
    QFETCH(QImage, image);
    QCOMPARE(textsIn(image), QList<QByteArray>{keyUri});
}

void TestReader::readsInReadingOrder()
{
    QImage image = paper(1000, 800);
    QPainter painter(&image);
    // Two rows, the left one of the first a little lower than its neighbour, one of them inverted.
    painter.drawImage(20, 60, paintSymbol("first"));
    painter.drawImage(400, 20, paintSymbol("second"));
    painter.drawImage(750, 40, paintSymbol("third", 4, Qt::white, Qt::black));
    painter.drawImage(30, 450, paintSymbol("fourth", 6));
    painter.drawImage(600, 480, paintSymbol("fifth"));
    painter.end();
    const QList<QByteArray> expected{"first", "second", "third", "fourth", "fifth"};
    QCOMPARE(textsIn(image), expected);
}

void TestReader::namesEqualSymbolsOnce()
{
    QImage image = paper(600, 300);
    QPainter painter(&image);
    painter.drawImage(20, 20, paintSymbol("twice"));
    painter.drawImage(300, 20, paintSymbol("twice", 5));
    painter.end();
    QCOMPARE(textsIn(image), QList<QByteArray>{"twice"});
}

void TestReader::findsNothingWhereThereIsNothing()
{
    QVERIFY(textsIn(QImage()).isEmpty());
    QVERIFY(textsIn(paper(1, 1)).isEmpty());
    QVERIFY(textsIn(paper(400, 300)).isEmpty());
    // Half a symbol is none.
    const QImage whole = paintSymbol(keyUri);
    QVERIFY(textsIn(whole.copy(0, 0, whole.width() / 2, whole.height())).isEmpty());
}

void TestReader::refusesImagesBeyondTheLimit()
{
    // One bit a pixel, so that the test itself stays small.
    QImage image(10'001, 10'000, QImage::Format_Mono);
    image.fill(1);
    QPainter(&image).drawImage(100, 100, paintSymbol("too large a picture"));
    QVERIFY(qint64(image.width()) * image.height() > factordesk::scan::maximumPixels);
    QVERIFY(textsIn(image).isEmpty());
}

void TestReader::stopsWhenAsked()
{
    std::stop_source source;
    const QImage image = paintSymbol(keyUri);
    QCOMPARE(factordesk::scan::readSymbols(image, source.get_token()).size(), std::size_t(1));
    source.request_stop();
    QVERIFY(factordesk::scan::readSymbols(image, source.get_token()).empty());
}

void TestReader::readsOtherProgramsPictures()
{
    FACTORDESK_REQUIRE_SAMPLES();
    const auto index = test::readFile(test::samplesFolder() + u"/index.json"_s);
    QVERIFY(index.has_value());
    int read = 0;
    for (const QJsonValue& file : QJsonDocument::fromJson(*index)[u"files"].toArray()) {
        if (file[u"format"].toString() != u"qr-image"_s)
            continue;
        const QString path = test::samplesFolder() + u'/' + file[u"file"].toString();
        const QImage image(path);
        QVERIFY2(!image.isNull(), qPrintable(path));
        const QByteArray text = file[u"facts"][u"qr_text"].toString().toUtf8();
        QVERIFY2(textsIn(image) == QList<QByteArray>{text}, qPrintable(path));
        ++read;
    }
    QVERIFY(read >= 6);
}

FACTORDESK_TEST(TestReader, QCoreApplication)

} // namespace tst_reader

#include "tst_reader.moc"
