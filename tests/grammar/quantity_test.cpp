// One table a construction: what a sentence says, as tests/grammar/quantity_text.hpp writes it.
#include "grammar/quantity_text.hpp"

#include <catch2/catch.hpp>

using saidso::test::check;
using saidso::test::quantities_of;

TEST_CASE("numbers in digits") {
    check({
        {"They counted 12,345 votes.", "[12,345] count 12345 <votes|votes>"},
        {"They counted 12 345 votes.", "[12 345] count 12345 <votes|votes>"},
        {"They counted 12'345 votes.", "[12'345] count 12345 <votes|votes>"},
        {"They counted 12,34,567 votes.", "[12,34,567] count 1234567 <votes|votes>"},
        {"They counted 1.234.567 votes.", "[1.234.567] count 1234567 <votes|votes>"},
        {"The bill came to €1.234,50 in all.", "[€1.234,50] money 1234.5 EUR"},
        {"Sales reached 3.5 million tonnes.", "[3.5 million tonnes] measure 3500000 t"},
        {"The firm lost $1.38bn.", "[$1.38bn] money 1380000000 USD down"},
        {"It raised £1.2m last year.", "[£1.2m] money 1200000 GBP"},
        {"The post drew 40k comments.", "[40k] count 40000 <comments|comments>"},
        {"Add 2½ cups of flour.", "[2½ cups] measure 2.5 cup <flour|flour>"},
        {"They own 3/4 of the shares.", "[3/4] ratio 0.75 <shares|shares>"},
        {"The star is 4e14 km away.", "[4e14 km] measure 400000000000000 km"},
        {"The wave is 2.5×10−8 m long.", "[2.5×10−8 m] measure 0.000000025 m"},
        {"There are 3 hundred and 21 seats.", "[3 hundred and 21] count 321 <seats|seats>"},
        {"Exactly 123456789012345678901234567890 atoms were counted.",
         "[Exactly 123456789012345678901234567890] count 123456789012345678901234567890 <atoms|atoms>"},
        {"The reading was −0.5 degrees.", "[−0.5 degrees] measure -0.5 deg"},
        {"It was minus 12 outside.", "[minus 12] count -12"},
    });
}

TEST_CASE("numbers in words") {
    check({
        {"A hundred and twenty men came.", "[A hundred and twenty] count 120 <men|men>"},
        {"Two and a half pages were missing.", "[Two and a half] count 2.5 <pages|pages>"},
        {"Half a million people marched.", "[Half a million] count 500000 <people|people>"},
        {"He ate three-quarters of the pie.", "[three-quarters] ratio 0.75 <pie|pie>"},
        {"One in three pupils failed.", "[One in three] ratio 0.333333333 <pupils|pupils>"},
        {"3 out of 10 drivers agreed.", "[3 out of 10] ratio 0.3 <drivers|drivers>"},
        {"She bought a dozen eggs.", "[a dozen] count 12 <eggs|eggs>"},
        {"Dozens of shops closed.", "[Dozens] vague 24.. at_least <shops|shops>"},
        {"Tens of thousands of fans sang.", "[Tens of thousands] vague 20000.. at_least <fans|fans>"},
        {"A couple of guards slept.", "[A couple] count 2 <guards|guards>"},
        {"A couple hundred guests left.", "[A couple hundred] count 200 <guests|guests>"},
        {"Six million and two thirds was the total.", "[Six million and two thirds] count 6666666.666666667"},
        {"One billion and a half million was the sum.", "[One billion and a half million] count 1000500000"},
        {"They kept fifty-four hundredths of the land.", "[fifty-four hundredths] ratio 0.54 <land|land>"},
        {"One hundred thirty-fifths of the page.", "[One hundred thirty-fifths] ratio 2.857142857 <page|page>"},
        {"One hundred and thirty fifths of the page.", "[One hundred and thirty fifths] ratio 26 <page|page>"},
        {"Seventy thirds of the page.", "[Seventy thirds] ratio 23.333333333 <page|page>"},
        {"The odds were one over twenty.", "[one over twenty] ratio 0.05"},
        {"The rule covers five (5) members.", "[five (5)] count 5 <members|members>"},
    });
}

TEST_CASE("ordinals, multiples and fractions") {
    check({
        {"It was the 127th game of the season.", "[127th] ordinal 127 <game|game>"},
        {"Their second such appeal failed.", "[second] ordinal 2 <such appeal|appeal>"},
        {"Lena finished third.", "[third] ordinal 3"},
        {"Profit grew tenfold.", "[tenfold] ratio 10 x up"},
        {"The tower is three times as high.", "[three times] ratio 3 x"},
        {"Twice as many nurses left.", "[Twice as many] ratio 2 x <nurses|nurses>"},
        {"Half as much rain fell.", "[Half as much] ratio 0.5 <rain|rain>"},
        {"Trade has grown 1.8 times since then.", "[1.8 times] ratio 1.8 x up"},
        {"The alloy is 40 times stronger.", "[40 times] ratio 40 x"},
        {"He rang four or five times.", "[four or five] count 4..5 between <times|times>"},
        {"A third of the city’s shops shut.", "[A third] ratio 0.333333333 <shops|shops>"},
    });
}

TEST_CASE("bounds") {
    check({
        {"At least 40 goats died.", "[At least 40] count 40.. at_least <goats|goats>"},
        {"At most 40 goats died.", "[At most 40] count ..40 at_most <goats|goats>"},
        {"Up to 40 goats died.", "[Up to 40] count ..40 at_most <goats|goats>"},
        {"As many as 40 goats died.", "[As many as 40] count ..40 at_most <goats|goats>"},
        {"More than 40 goats died.", "[More than 40] count 40.. more_than <goats|goats>"},
        {"Fewer than 40 goats died.", "[Fewer than 40] count ..40 less_than <goats|goats>"},
        {"Not less than 40 goats died.", "[Not less than 40] count 40.. at_least <goats|goats>"},
        {"About 40 goats died.", "[About 40] count 40 about <goats|goats>"},
        {"An estimated 40 goats died.", "[An estimated 40] count 40 about <goats|goats>"},
        {"The herd has 40 or more goats.", "[40 or more] count 40.. at_least <goats|goats>"},
        {"The herd has 40-plus goats.", "[40-plus] count 40.. at_least <goats|goats>"},
        {"The herd has 40+ goats.", "[40+] count 40.. at_least <goats|goats>"},
        {"The herd has 40 goats, give or take.", "[40] count 40 <goats|goats>"},
        {"The herd has 40, give or take.", "[40] count 40"},
        {"Choose a number >= 30 here.", "[>= 30] count 30.. at_least"},
        {"Choose a number < = 30 here.", "[< = 30] count ..30 at_most"},
        {"The value is ~30 here.", "[~30] count 30 about"},
        {"They make sub-7 nm chips.", "[sub-7 nm] measure ..7 less_than nm"},
        {"Her score is 200 or greater than 190.", "[200] count 200 | [greater than 190] count 190.. more_than"},
        {"The rate edged up to 4.8%.", "[4.8%] percent 4.8 % up"},
        {"The boats lay under four inches of ash.", "[four inches] measure 4 in <ash|ash>"},
        {"She hands over 62 percent of the profit.", "[62 percent] percent 62 % <profit|profit>"},
        {"More than 5 but fewer than 10 goats died.",
         "[More than 5 but fewer than 10] count 5..10 between <goats|goats>"},
        {"It must be less than 30 and greater than 20.", "[less than 30 and greater than 20] count 20..30 between"},
    });
}

TEST_CASE("intervals") {
    check({
        {"Between 10 and 20 goats died.", "[Between 10 and 20] count 10..20 between <goats|goats>"},
        {"From 10 to 20 goats died.", "[From 10 to 20] count 10..20 between <goats|goats>"},
        {"Some 10-20 goats died.", "[Some 10-20] count 10..20 between <goats|goats>"},
        {"Two or three goats died.", "[Two or three] count 2..3 between <goats|goats>"},
        {"He sold 20~30 goats.", "[20~30] count 20..30 between <goats|goats>"},
        {"Growth of 5 to 7 % is likely.", "[5 to 7 %] percent 5..7 between % up"},
        {"They paid $2 to $3 million.", "[$2 to $3 million] money 2000000..3000000 between USD"},
        {"They paid $500 to $1 million.", "[$500 to $1 million] money 500..1000000 between USD"},
        {"Rods of 10 ± 0.5 cm are made.", "[10 ± 0.5 cm] measure 9.5..10.5 between cm"},
        {"He leads with 45%, plus or minus 3 points.", "[45%, plus or minus 3 points] percent 42..48 between %"},
        {"The score lies between negative ten and fifteen.",
         "[between negative ten and fifteen] count -10..15 between"},
        {"It fell from -18 °C to -34 °C.", "[-18 °C] measure -18 Cel | [-34 °C] measure -34 Cel down"},
        {"Prices rose from 5 to 7 percent.", "[5] percent 5 % | [7 percent] percent 7 % up"},
        {"The gap is 45 to 50 km wide.", "[45 to 50 km] measure 45..50 between km"},
    });
}

TEST_CASE("money") {
    check({
        {"It costs A$310,000.", "[A$310,000] money 310000 AUD"},
        {"It costs EUR 20.", "[EUR 20] money 20 EUR"},
        {"It costs RM 42.", "[RM 42] money 42 MYR"},
        {"It costs 3 dollars 50 cents.", "[3 dollars 50 cents] money 3.5 USD"},
        {"It costs 62 cents.", "[62 cents] money 0.62 USD"},
        {"Savers get 20 cents for every euro.", "[20 cents] money 0.2 EUR each"},
        {"Two $500 cheques came.", "[Two] count 2 <$500 cheques|cheques> | [$500] money 500 USD"},
        {"They asked for 75 USD million.", "[75 USD million] money 75000000 USD"},
        {"They asked for 30 MUSD.", "[30 MUSD] money 30000000 USD"},
        {"He lost his’s $ 500 million deal.", "[$ 500 million] money 500000000 USD"},
        {"The bag weighs 2 pounds and costs 5 pounds.", "[2 pounds] measure 2 lb | [5 pounds] money 5 GBP"},
        {"She carried a twenty-pound bag.", "[twenty-pound] measure 20 lb"},
        {"She dropped a ten-pound note.", "[ten-pound] money 10 GBP"},
    });
}

TEST_CASE("measures") {
    check({
        {"It does 90 km/h.", "[90 km/h] measure 90 km/h"},
        {"It covers 4 km^2 of bog.", "[4 km^2] measure 4 km2 <bog|bog>"},
        {"It covers 4 km squared.", "[4 km squared] measure 4 km2"},
        {"It pulls 9.8 m/s2.", "[9.8 m/s2] measure 9.8 m/s2"},
        {"It pumps 300 barrels a day.", "[300 barrels a day] measure 300 bbl/d"},
        {"It uses 7 kWh.", "[7 kWh] measure 7 kW.h"},
        {"The chip is 352 μm long.", "[352 μm] measure 352 um"},
        {"Air holds 4 milligrams per cubic metre.", "[4 milligrams per cubic metre] measure 4 mg/m3"},
        {"The quake was of magnitude 6.4.", "[magnitude 6.4] measure 6.4 magnitude"},
        {"A magnitude 6.4 earthquake struck.", "[magnitude 6.4] measure 6.4 magnitude"},
        {"He is 6 feet 2 inches tall.", "[6 feet 2 inches] measure 74 in"},
        {"He is 6 foot 2, she is taller.", "[6 foot 2] measure 74 in"},
        {"The 6-foot-2 guard slept.", "[6-foot-2] measure 74 in"},
        {"The 6-foot-2-inch guard slept.", "[6-foot-2-inch] measure 74 in"},
        {"He ran the 100m in 2019.", "[100m] measure 100 m"},
        {"He is 6'2\" tall.", "[6'2\"] measure 74 in"},
        {"It was 14 below zero.", "[14 below zero] measure -14 deg"},
        {"It was 20 degrees Celsius, then 9 degrees.",
         "[20 degrees Celsius] measure 20 Cel | [9 degrees] measure 9 Cel"},
        {"The track is 35m long.", "[35m] measure 35 m"},
        {"The site had 2.7m registered users.", "[2.7m] count 2700000 <registered users|users>"},
        {"There were 5 in the room.", "[5] count 5"},
        {"There were 22 second-half goals.", "[22] count 22"},
        {"Rates rose 25 basis points.", "[25 basis points] percent 25 bp up"},
        {"A poll put Labour seven points ahead.", "[seven points] percent 7 pp"},
    });
}

TEST_CASE("ages") {
    check({
        {"Ada Moreno, 58, said no.", "[58] measure 58 a"},
        {"The ferryman is 71, and fit.", "[71] measure 71 a"},
        {"Children under 5 get in free.", "[under 5] measure ..5 less_than a"},
        {"The dead were aged 51 and 19.", "[51] measure 51 a | [19] measure 19 a"},
        {"The oldest was 94.", "[94] measure 94 a"},
        {"He is 65 years or older.", "[65 years or older] measure 65.. at_least a"},
        {"Some 5-year-olds sang.", "[Some 5-year-olds] measure 5 about a"},
        {"A boy of 7, who sang.", "[7] measure 7 a"},
    });
}

TEST_CASE("counted nouns") {
    check({
        {"They lost 3,000 North Korean soldiers.", "[3,000] count 3000 <North Korean soldiers|soldiers> down"},
        {"Two of the 14 analysts agreed.", "[Two] count 2 <analysts|analysts> | [14] count 14 <analysts|analysts>"},
        {"One of the panel’s five members left.", "[One] count 1 <members|members> | [five] count 5 <members|members>"},
        {"They hired 17 more guards.", "[17] count 17 <guards|guards>"},
        {"They hired eight other guards.", "[eight] count 8 <other guards|guards>"},
        {"Some 460 Fiat and Skoda vans burned.", "[Some 460] count 460 about <Fiat and Skoda vans|vans>"},
        {"There is only one reason for it.", "[one] count 1 <reason|reason>"},
        {"He said that one of his own sponsors left.", "[one] count 1 <own sponsors|sponsors>"},
        {"Two buses burned.", "[Two] count 2 <buses|buses>"},
        {"A third of the harvest rotted.", "[A third] ratio 0.333333333 <harvest|harvest>"},
        {"Four of ours were lost.", "[Four] count 4"},
        {"He wrote a 12 page letter.", "[12] count 12 <page|page>"},
        {"They fear 190 more lie below.", "[190] count 190"},
        {"They built a nine-storey block.", "[nine-storey] count 9"},
    });
}

TEST_CASE("each") {
    check({
        {"They hold 600 people each.", "[600] count 600 <people|people> each"},
        {"They cost 62 cents apiece.", "[62 cents] money 0.62 USD each"},
        {"It pays $5 a share.", "[$5] money 5 USD each"},
        {"He gets a £200,000-a-week wage.", "[£200,000-a-week] money 200000 GBP/wk"},
        {"It pays $5 an hour.", "[$5 an hour] money 5 USD/h"},
        {"It pays £70 for every inmate.", "[£70] money 70 GBP each"},
        {"It carries 11 passengers per journey.", "[11] count 11 <passengers|passengers> each"},
        {"Old batteries, each of which weighs 2.4kg, burn.", "[2.4kg] measure 2.4 kg each"},
    });
}

TEST_CASE("rises and falls") {
    check({
        {"Sales fell by 3%.", "[3%] percent 3 % down"},
        {"Sales rose to 400 units.", "[400] count 400 <units|units> up"},
        {"There was a rise of 40 jobs.", "[40] count 40 <jobs|jobs> up"},
        {"The index was down 2.1%.", "[2.1%] percent 2.1 % down"},
        {"The index moved +0.2% today.", "[+0.2%] percent 0.2 % up"},
        {"The Dow lost 190 points, or 0.6%.", "[190] count 190 <points|points> down | [0.6%] percent 0.6 % down"},
        {"They gave up 517 yards.", "[517 yards] measure 517 yd"},
        {"It paid 78 per cent, up from 50 per cent.", "[78 per cent] percent 78 % | [50 per cent] percent 50 %"},
    });
}

TEST_CASE("numbers without their unit") {
    check({
        {"They cut the tax from 35 percent to 29.", "[35 percent] percent 35 % | [29] percent 29 %"},
        {"They asked 5 %, we offered 3.", "[5 %] percent 5 % | [3] percent 3 %"},
        {"He did 38 mph where the limit was 10.", "[38 mph] measure 38 mi/h | [10] measure 10 mi/h"},
        {"The index rose 0.65 percent to 27,349.19.", "[0.65 percent] percent 0.65 % up | [27,349.19] count 27349.19"},
        {"It costs 8 or $9.", "[8 or $9] money 8..9 between USD"},
        {"They drank 45 and 50 ml.", "[45] measure 45 mL | [50 ml] measure 50 mL"},
    });
}

TEST_CASE("what is no quantity") {
    for (const char* text : {
             "He flew an F-16 over Route 66 after COVID-19.",
             "The Boeing 737 landed.",
             "He won in World War II.",
             "The S&P 500 closed early.",
             "The FTSE 100 closed early.",
             "They meet at No. 10 today.",
             "The score was 3-2.",
             "It opened in 1998.",
             "Call 555-0134 now.",
             "One should not ask.",
             "It is on page 12 of the act.",
             "It became a category one hurricane.",
             "1) The bank shut.",
             "The Big Ten met.",
             "Her novel, “Two Years Late”, sold well.",
             "She lives at 14 Harbour Street.",
             "The plan needs 15 working days.",
             "They reached the last-32 stage.",
             "It waited half an hour.",
             "The show first aired on TV.",
             "After 9/11 he enlisted.",
             "She scores all the goals.",
             "He has scores to settle.",
             "It is an all-in-one shop.",
             "If one adds salt, it melts.",
             "Either one of them may go.",
             "The first lady spoke.",
             "The Group of 20 met.",
             "See <a id=\"673672413863927808\">.",
         }) {
        INFO(text);
        CHECK(quantities_of(text) == "");
    }
}

TEST_CASE("durations are dates, and quantities only on request") {
    CHECK(quantities_of("The strike lasted three weeks.") == "");
    saidso::Options options;
    options.durations = true;
    CHECK(quantities_of("The strike lasted about three weeks.", options) == "[about three weeks] measure 3 about wk");
    CHECK(quantities_of("It opened on 3 May 2019.", options) == "");
}
