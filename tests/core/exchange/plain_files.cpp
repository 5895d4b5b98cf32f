// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/exchange/plain_files.h"

namespace factordesk::test {

namespace {

using exchange::Format;

QList<PlainFile> appFiles()
{
    return {
        {"Aegis",
         Format::Aegis,
         R"({"version":1,"header":{"slots":null,"params":null},"db":{"version":3,"entries":[
{"type":"totp","name":"ann","issuer":"Ac\/me","note":"n\u00f6te","favorite":true,"groups":["u1","u9"],
 "info":{"secret":"GEZDGNBV","algo":"SHA256","digits":8,"period":60}},
{"type":"hotp","name":"bob","issuer":null,"info":{"secret":"GEZDGNBV","algo":"MD5","digits":6,"counter":7}},
{"type":"motp","name":"","issuer":"M","info":{"secret":"VK6Q","algo":"MD5","digits":6,"period":10,"pin":"1234"}},
{"type":"steam","name":"cid","issuer":"Steam","group":"Old","info":{"secret":"GEZDGNBV","digits":5,"period":30}}],
"groups":[{"uuid":"u1","name":"Work"}]}})",
         {QStringLiteral("totp Ac/me:ann GEZDGNBV 8/60 SHA256 [Work] note=nöte pinned"),
          QStringLiteral("hotp :bob GEZDGNBV 6/7"), QStringLiteral("motp M: aabd 6/10 pin=1234"),
          QStringLiteral("steam Steam:cid GEZDGNBV 5/30 [Old]")}},
        {"2FAS",
         Format::TwoFas,
         R"({"services":[{"name":"Acme","secret":"GEZDGNBV","groupId":"A1","otp":{"account":"ann",
"issuer":"acme.example","digits":7,"period":60,"algorithm":"SHA512","tokenType":"TOTP"}},
{"name":"","secret":"GEZDGNBV","otp":{"label":"Bee:bob","issuer":"Bee","counter":7,"tokenType":"HOTP","algorithm":null}},
{"name":"Cee","secret":"GEZDGNBV","otp":{"account":"cid","algorithm":"SHA224"}}],
"groups":[{"id":"a1","name":"Work"}],"schemaVersion":4})",
         {QStringLiteral("totp Acme:ann GEZDGNBV 7/60 SHA512 [Work]"),
          QStringLiteral("hotp Bee:bob GEZDGNBV 6/7"), QStringLiteral("refused Cee:cid")}},
        {"andOTP",
         Format::AndOtp,
         R"([{"secret":"GEZDGNBV","issuer":"Acme","label":"ann","digits":6,"type":"TOTP",
"algorithm":"SHA1","period":30,"tags":["Work","Home"]},{"secret":"MFQWEZA=","label":"bob","type":"MOTP"}])",
         {QStringLiteral("totp Acme:ann GEZDGNBV 6/30 [Work,Home]"),
          QStringLiteral("motp :bob aabd 6/10")}},
        {"Stratum",
         Format::Stratum,
         R"({"Authenticators":[
{"Type":2,"Issuer":"Acme","Username":"ann","Secret":"GEZDGNBV","Algorithm":1,"Digits":6,"Period":30,"Counter":0},
{"Type":1,"Issuer":"Bee","Username":null,"Secret":"MFRGGZDF","Algorithm":0,"Digits":8,"Period":30,"Counter":7},
{"Type":3,"Issuer":"Cee","Username":"cid","Secret":"a b","Pin":"12","Algorithm":0,"Digits":6,"Period":10},
{"Type":9,"Issuer":"Dee","Username":"","Secret":"GEZDGNBV","Algorithm":0}],
"Categories":[{"Id":"c1","Name":"Work"}],
"AuthenticatorCategories":[{"CategoryId":"c1","AuthenticatorSecret":"MFRGGZDF"}],"CustomIcons":[]})",
         {QStringLiteral("totp Acme:ann GEZDGNBV 6/30 SHA256"),
          QStringLiteral("hotp Bee: MFRGGZDF 8/7 [Work]"),
          QStringLiteral("motp Cee:cid a b 6/10 pin=12"), QStringLiteral("refused Dee")}},
        {"Proton",
         Format::Proton,
         R"({"version":1,"entries":[{"id":"1","content":{"uri":"otpauth://totp/ann?secret=GEZDGNBV&issuer=Acme",
"entry_type":"Totp","name":"ann"},"note":"n"},
{"id":"2","content":{"uri":"steam://Ejk8+A==","entry_type":"Steam","name":"bob"},"note":null},{"id":"3"}]})",
         {QStringLiteral("totp Acme:ann GEZDGNBV 6/30 note=n"),
          QStringLiteral("steam :bob CI4TZ6A 5/30"), QStringLiteral("refused ")}},
    };
}

QList<PlainFile> moreAppFiles()
{
    return {
        {"Raivo",
         Format::Raivo,
         R"([{"kind":"HOTP","algorithm":"SHA1","timer":"30","digits":"6","counter":"7","issuer":"Acme",
"account":"ann","secret":"gezdgnbv","pinned":"true"}])",
         {QStringLiteral("hotp Acme:ann GEZDGNBV 6/7 pinned")}},
        {"2FAuth",
         Format::TwoFAuth,
         R"({"app":"2fauth_v5","schema":1,"data":[{"otp_type":"steamtotp","account":"ann","service":"Steam",
"secret":"GEZDGNBV","digits":5,"algorithm":"sha1","period":30,"counter":null}]})",
         {QStringLiteral("steam Steam:ann GEZDGNBV 5/30")}},
        {"Duo",
         Format::Duo,
         R"([{"name":"push","accountType":"DuoAccount"},{"name":"ann","otpGenerator":{"otpSecret":"GEZDGNBV"}},
{"name":"bob","otpGenerator":{"otpSecret":"GEZDGNBV","counter":7}}])",
         {QStringLiteral("totp :ann GEZDGNBV 6/30"), QStringLiteral("hotp :bob GEZDGNBV 6/7")}},
        {"Steam, one",
         Format::Steam,
         R"({"shared_secret":"MTIzNDU=","account_name":"ann"})",
         {QStringLiteral("steam Steam:ann GEZDGNBV 5/30")}},
        {"Steam, several",
         Format::Steam,
         R"({"accounts":{"7":{"shared_secret":"MTIzNDU=","account_name":"ann"},"8":{"shared_secret":"?"}}})",
         {QStringLiteral("steam Steam:ann GEZDGNBV 5/30"), QStringLiteral("refused Steam")}},
        {"FreeOTP+",
         Format::FreeOtpPlus,
         R"({"tokenOrder":[],"tokens":[{"algo":"SHA1","counter":6,"digits":6,"issuerExt":"Acme",
"label":"ann","labelAlt":"Ann","period":30,"secret":[49,50,51,52,-61],"type":"HOTP"}]})",
         {QStringLiteral("hotp Acme:Ann GEZDGNGD 6/7")}},
        {"LastPass",
         Format::LastPass,
         R"({"deviceName":"phone","version":3,"accounts":[{"issuerName":"Acme","originalIssuerName":"ACME",
"originalUserName":"ann","secret":"GEZDGNBV","timeStep":60,"digits":8,"algorithm":"SHA256","isFavorite":true,
"folderData":{"folderId":2,"position":0}}],"folders":[{"id":0,"name":"Other accounts"},{"id":2,"name":"Work"}]})",
         {QStringLiteral("totp Acme:ann GEZDGNBV 8/60 SHA256 [Work] pinned")}},
    };
}

QList<PlainFile> passwordManagerFiles()
{
    return {
        {"Bitwarden",
         Format::Bitwarden,
         R"({"encrypted":false,"folders":[{"id":"f1","name":"Work"}],"items":[
{"type":1,"name":"Acme","notes":"n","favorite":true,"folderId":"f1","login":{"username":"ann","totp":"gezd gnbv"}},
{"type":1,"name":"Bee","login":{"username":"bob","totp":"otpauth://totp/Cee:cid?secret=GEZDGNBV&issuer=Cee"}},
{"type":1,"name":"Dee","login":{"username":"dan","totp":"steam://GEZDGNBV"}},
{"type":1,"name":"no code","login":{"totp":null}},{"type":2,"name":"a note"}]})",
         {QStringLiteral("totp Acme:ann GEZDGNBV 6/30 [Work] note=n pinned"),
          QStringLiteral("totp Cee:cid GEZDGNBV 6/30"),
          QStringLiteral("steam Dee:dan GEZDGNBV 5/30")}},
        {"Bitwarden's CSV",
         Format::PasswordCsv,
         "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,"
         "login_totp\r\n"
         "Work,1,login,Acme,\"two\r\nlines\",,0,,ann,,GEZDGNBV\r\n\r\n,,login,none,,,0,,,,\r\n",
         {QStringLiteral("totp Acme:ann GEZDGNBV 6/30 [Work] note=two\r\nlines pinned")}},
        {"KeePassXC's CSV",
         Format::PasswordCsv,
         "\"Group\",\"Title\",\"Username\",\"Password\",\"URL\",\"Notes\",\"TOTP\",\"Icon\"\n"
         "\"Root/Work\",\"Acme\",\"\",\"p\",\"\",\"\",\"otpauth://totp/"
         "Acme:none?secret=GEZDGNBV\",\"0\"\n"
         "\"Root\",\"Bee\",\"bob\",\"p\",\"\",\"\",\"\",\"0\"\n",
         {QStringLiteral("totp Acme: GEZDGNBV 6/30 [Root/Work]")}},
        {"KeePass",
         Format::KeePassXml,
         R"(<?xml version="1.0"?><KeePassFile><Meta><RecycleBinUUID>bin=</RecycleBinUUID></Meta><Root>
<Group><UUID>a=</UUID><Name>Root</Name>
<Entry><String><Key>Title</Key><Value>Acme &amp; Co</Value></String><String><Key>UserName</Key><Value>ann</Value></String>
<String><Key>otp</Key><Value ProtectInMemory="True">key=GEZDGNBV&amp;step=60&amp;size=8&amp;otpHashMode=Sha256</Value></String>
<History><Entry><String><Key>otp</Key><Value>key=MFRGGZDF</Value></String></Entry></History></Entry>
<Group><UUID>b=</UUID><Name>Work</Name>
<Entry><String><Key>TOTP Seed</Key><Value>GEZDGNBV</Value></String><String><Key>TOTP Settings</Key><Value>30;S</Value></String></Entry>
<Entry><String><Key>TimeOtp-Secret-Hex</Key><Value>3132333435</Value></String><String><Key>TimeOtp-Algorithm</Key><Value>HMAC-SHA-512</Value></String></Entry>
<Entry><String><Key>HmacOtp-Secret</Key><Value>12345</Value></String><String><Key>HmacOtp-Counter</Key><Value>7</Value></String></Entry></Group>
<Group><UUID>bin=</UUID><Name>Bin</Name><Entry><String><Key>otp</Key><Value>key=MFRGGZDF</Value></String></Entry></Group>
</Group></Root></KeePassFile>)",
         {QStringLiteral("totp Acme & Co:ann GEZDGNBV 8/60 SHA256"),
          QStringLiteral("steam : GEZDGNBV 5/30 [Root/Work]"),
          QStringLiteral("totp : GEZDGNBV 6/30 SHA512 [Root/Work]"),
          QStringLiteral("hotp : GEZDGNBV 6/7 [Root/Work]")}},
        {"Proton Pass",
         Format::ProtonPass,
         R"({"userId":"u","vaults":{"v":{"items":[{"state":1,"pinned":true,"data":{"metadata":{"name":"Acme","note":"n"},
"type":"login","content":{"itemEmail":"ann@acme.example","itemUsername":"","totpUri":"GEZDGNBV"},
"extraFields":[{"fieldName":"x","type":"totp","data":{"totpUri":"MFRGGZDF"}},{"type":"text","data":{"content":"y"}}]}},
{"state":2,"data":{"metadata":{"name":"trashed"},"content":{"totpUri":"GEZDGNBV"}}}]}}})",
         {QStringLiteral("totp Acme:ann@acme.example GEZDGNBV 6/30 note=n pinned"),
          QStringLiteral("totp Acme:ann@acme.example MFRGGZDF 6/30 note=n pinned")}},
    };
}

QList<PlainFile> storeFiles()
{
    return {
        {"FreeOTP",
         Format::FreeOtp,
         R"(<?xml version='1.0'?><map><string name="Acme:ann">{&quot;algo&quot;:&quot;SHA1&quot;,&quot;counter&quot;:6,
&quot;digits&quot;:6,&quot;issuerExt&quot;:&quot;Acme&quot;,&quot;label&quot;:&quot;ann&quot;,&quot;secret&quot;:[49,50,51,52,53],
&quot;type&quot;:&quot;HOTP&quot;}</string><string name="tokenOrder">[&quot;Acme:ann&quot;]</string></map>)",
         {QStringLiteral("hotp Acme:ann GEZDGNBV 6/7")}},
        {"TOTP Authenticator",
         Format::TotpAuthenticator,
         R"(<map><string name="STATIC_TOTP_CODES_LIST">[{&quot;issuer&quot;:&quot;Unknown&quot;,&quot;name&quot;:&quot;ann&quot;,
&quot;key&quot;:&quot;3132333435&quot;,&quot;base&quot;:16,&quot;digits&quot;:&quot;7&quot;,&quot;period&quot;:&quot;20&quot;}]</string></map>)",
         {QStringLiteral("totp :ann GEZDGNBV 7/20")}},
        {"Authy, open",
         Format::Authy,
         R"(<map><string name="com.authy.storage.tokens.authenticator.key">[{&quot;decryptedSecret&quot;:&quot;GEZDGNBV&quot;,
&quot;digits&quot;:6,&quot;originalIssuer&quot;:&quot;Acme&quot;,&quot;originalName&quot;:&quot;Acme:ann&quot;}]</string>
<string name="com.authy.storage.tokens.authy.key">[{&quot;secretSeed&quot;:&quot;3132333435&quot;,&quot;name&quot;:&quot;own&quot;}]</string></map>)",
         {QStringLiteral("totp Acme:ann GEZDGNBV 6/30"),
          QStringLiteral("totp :own GEZDGNBV 7/10")}},
        // Under the mask: "3132333435" and "EU-1".
        {"Battle.net",
         Format::BattleNet,
         R"(<map><string name="a.AUTHENTICATOR_DEVICE_SECRET">0abf14ce631459515350</string>
<string name="a.AUTHENTICATOR_SERIAL">7cdb0acd</string></map>)",
         {QStringLiteral("totp Battle.net:EU-1 GEZDGNBV 8/30")}},
        {"Ente",
         Format::UriList,
         "otpauth://totp/Acme:ann?secret=GEZDGNBV&issuer=Acme&codeDisplay="
         "%7B%22pinned%22%3Atrue%2C%22trashed%22%3Afalse%2C%22tags%22%3A%5B%22W%5Cu00f6rk%22%5D%2C%"
         "22note%22%3A%22a+note%22%7D\n"
         "otpauth://totp/Acme:bob?secret=GEZDGNBV&codeDisplay=%7B%22trashed%22%3Atrue%7D\n",
         {QStringLiteral("totp Acme:ann GEZDGNBV 6/30 [Wörk] note=a note pinned"),
          QStringLiteral("refused Acme:bob")}},
        {"Stratum's page",
         Format::StratumHtml,
         "<!doctype "
         "html>\n<html><td><code>otpauth://totp/Acme%3Aann?secret=GEZDGNBV&issuer=Acme</code></td>"
         "<td><code>motp://M:bob?secret=aabd</code></td></html>",
         {QStringLiteral("totp Acme:ann GEZDGNBV 6/30"), QStringLiteral("motp M:bob aabd 6/10")}},
    };
}

} // namespace

QList<PlainFile> plainFiles()
{
    return appFiles() + moreAppFiles() + passwordManagerFiles() + storeFiles();
}

} // namespace factordesk::test
