// What stands around a number and changes what it tells: one table a construction, as in quantity_test.cpp.
#include "grammar/quantity_text.hpp"

#include <catch2/catch.hpp>

using saidso::test::check;
using saidso::test::quantities_of;

TEST_CASE("mixed numbers, powers and vague scales") {
    check({
        {"The deal took 5 and a half rounds.", "[5 and a half] count 5.5 <rounds|rounds>"},
        {"Five and half pints of milk were spilt.", "[Five and half pints] measure 5.5 pt <milk|milk>"},
        {"They walked two miles and a half.", "[two miles and a half] measure 2.5 mi"},
        {"He ate 5 and a third man came.", "[5] count 5 | [third] ordinal 3 <man|man>"},
        {"The file holds 2^10 bytes and 8 × 2^4 bits.",
         "[2^10 bytes] measure 1024 By | [8 × 2^4 bits] measure 128 bit"},
        {"They gave 5-1/2 percent.", "[5-1/2 percent] percent 5.5 %"},
        {"It holds a tenth of a litre.", "[a tenth of a litre] measure 0.1 L"},
        {"It holds a trillionth of a gram.", "[a trillionth of a gram] measure 0.000000000001 g"},
        {"A couple of hundred people and a few dozen men came.",
         "[A couple of hundred] count 200 <people|people> | [a few dozen] vague 24.. at_least <men|men>"},
        {"Several thousand fans sang.", "[Several thousand] vague 2000.. at_least <fans|fans>"},
        {"A few people came, and several men.", ""},
        {"They lost tens of millions of dollars.", "[tens of millions of dollars] vague 20000000.. at_least USD down"},
        {"It has hundreds of miles of pipe.", "[hundreds of miles] vague 200.. at_least mi <pipe|pipe>"},
        {"The sum is 12345678901.", "[12345678901] count 12345678901"},
        {"It is 3.14159265358979323846 in all.", "[3.14159265358979323846] count 3.14159265358979323846"},
    });
}

TEST_CASE("marks and letters as units") {
    check({
        {"He bought a 12\" pipe and a shelf 8\" wide.", "[12\"] measure 12 in | [8\"] measure 8 in"},
        {"He said \"take 12\" and left.", "[12] count 12"},
        {"See <a id=\"673\">here.", "[673] count 673"},
        {"The bill came to $1.2 M, or £3 mil.", "[$1.2 M] money 1200000 USD | [£3 mil] money 3000000 GBP"},
        {"About 8 B people live there.", "[About 8 B] count 8000000000 about <people|people>"},
        {"It heats from 300 °C to 773.15K.", "[300 °C] measure 300 Cel | [773.15K] measure 773.15 K"},
        {"The rock is 66 Ma old.", "[66 Ma] measure 66 Ma"},
        {"The yield was 5 fb−1 in 2011.", "[5 fb−1] measure 5 /fb"},
        {"It stood for several hundred years.", ""},
        {"It came near absolute zero.", "[zero] measure 0 K"},
        {"It fell to −40° on the Celsius scale.", "[−40°] measure -40 Cel down"},
        {"It fell to - 20 degrees Celsius.", "[- 20 degrees Celsius] measure -20 Cel down"},
        {"The load is 100t.", "[100t] measure 100 t"},
        {"A room of 500 sq. ft. costs Rs. 900.", "[500 sq. ft.] measure 500 ft2 | [Rs. 900] money 900 INR"},
        {"They met at 2 pm by the gate.", ""},
    });
}

TEST_CASE("units a word away") {
    check({
        {"He ran two more miles.", "[two more miles] measure 2 mi"},
        {"They gave up 40 rushing yards.", "[40 rushing yards] measure 40 yd"},
        {"Glass of 30 x 40 inches was cut.", "[30] measure 30 in | [40 inches] measure 40 in"},
        {"A plot of 30 x 40 was sold.", "[30] count 30 | [40] count 40"},
        {"The line runs from 20 km up to 90 km.", "[from 20 km up to 90 km] measure 20..90 between km"},
        {"A 20-to-30-foot wall stood.", "[20-to-30-foot] measure 20..30 between ft"},
        {"It costs £24 a-year.", "[£24 a-year] money 24 GBP/a"},
        {"It ships 3,000 tonnes of wheat a month.", "[3,000 tonnes] measure 3000 t/mo <wheat|wheat>"},
        {"More than 100 km (62 miles) was shut.",
         "[More than 100 km] measure 100.. more_than km | [62 miles] measure 62.. more_than mi"},
        {"Prices average 84.75 cents, while the lowest is 74.07.",
         "[84.75 cents] money 0.8475 USD | [74.07] money 0.7407 USD"},
        {"The drug is 2x faster.", "[2x] ratio 2 x"},
    });
}

TEST_CASE("rises and falls by an amount") {
    check({
        {"The town cut its staff by 40.", "[40] count 40 down"},
        {"They were expected to raise rents by 5%.", "[5%] percent 5 % up"},
        {"The cut was backed by 12 members.", "[12] count 12 <members|members>"},
        {"Alba fell by 2%, Corvo by 3% and Delta by 4%.",
         "[2%] percent 2 % down | [3%] percent 3 % down | [4%] percent 4 % down"},
        {"He lost the vote by ten points.", "[ten] count 10 <points|points>"},
        {"The bank cut rates by a quarter point to 4.5%.",
         "[a quarter point] percent 0.25 pp down | [4.5%] percent 4.5 %"},
        {"It lost half a point of its 9% share.", "[half] ratio 0.5 down | [9%] percent 9 %"},
        {"Fares were revised upward by 3 euros.", "[3 euros] money 3 EUR up"},
        {"It opened up a 15-foot lead.", "[15-foot] measure 15 ft"},
        {"They dug up 30 coins.", "[30] count 30 <coins|coins>"},
        {"Sales would go up 30%.", "[30%] percent 30 % up"},
        {"Boardings fell from 90 in May to 40.", "[90] count 90 | [40] count 40 down"},
        {"The 30 firms it tracks fell; all 40 rose.", "[30] count 30 <firms|firms> | [40] count 40"},
        {"Support at 40% fell half a point.", "[40%] percent 40 % | [half a point] percent 0.5 pp down"},
        {"They spent $5m boosting her.", "[$5m] money 5000000 USD"},
    });
}

TEST_CASE("ages of groups") {
    check({
        {"Voters under 30 stayed home.", "[under 30] measure ..30 less_than a"},
        {"Most were 45 or older.", "[45 or older] measure 45.. at_least a"},
        {"Many of those over 45 living alone left.", "[over 45] measure 45.. more_than a"},
        {"It polled people ages 18 to 29.", "[18 to 29] measure 18..29 between a"},
        {"He is a father of four.", "[four] count 4"},
        {"She met a herdsman of 60.", "[60] measure 60 a"},
    });
}

TEST_CASE("counted nouns behind names and participles") {
    check({
        {"Three battleground Senate races are close.", "[Three] count 3 <battleground Senate races|races>"},
        {"It asked 42 Ohio registered voters.", "[42] count 42 <Ohio registered voters|voters>"},
        {"All three state polls were off.", "[three] count 3 <state polls|polls>"},
        {"Two past elections tell why.", "[Two] count 2 <past elections|elections>"},
        {"He won five of the past six races.", "[five] count 5 <races|races> | [six] count 6 <races|races>"},
        {"One of the town's most loyal voters left.", "[One] count 1 <loyal voters|voters>"},
        {"It was her third wedding.", "[third] ordinal 3 <wedding|wedding>"},
        {"“Dozens” of shops closed.", "[Dozens] vague 24.. at_least <shops|shops>"},
        {"The two ferries’ crews left.", "[two] count 2 <ferries|ferries>"},
        {"It is one of the top four.", "[one] count 1 | [four] count 4"},
        {"About one in five say so.", "[About one in five] ratio 0.2 about"},
        {"It is one of his signature issues.", "[one] count 1 <signature issues|issues>"},
        {"He took nine “random” samples.", "[nine] count 9 <“random” samples|samples>"},
        {"She faced twenty “felony charges” there.", "[twenty] count 20 <felony charges|charges>"},
        {"Half the world’s people saw it.", "[Half] ratio 0.5 <people|people>"},
        {"Two new 737 Max jets landed.", "[Two] count 2 <new 737 Max jets|jets>"},
    });
}

TEST_CASE("numbers that belong to something else") {
    for (const char* text : {
             "Help is there 24/7 for all.",
             "She is ready on Day 1.",
             "Then the 757 took off.",
             "Members were first picked by lot.",
             "The odds are 10:1 against.",
             "Homes in the 90210 ZIP code sold well.",
             "He is the only one of them left.",
             "It is a negative one.",
         }) {
        INFO(text);
        CHECK(quantities_of(text) == "");
    }
    check({
        {"The i4 M50 has 536 hp.", "[536 hp] measure 536 hp"},
        {"It fell by low test scores.", ""},
        {"The blast left ten hurt, leaving scores dead.", "[ten] count 10 | [scores] vague 40.. at_least"},
        {"He said so a thousand times a day.", "[a thousand] count 1000 <times|times>"},
        {"One in 45 children ages 3 to 17 is.",
         "[One in 45] ratio 0.022222222 <children|children> | [3 to 17] measure 3..17 between a"},
        {"The sum is negative one.", "[negative one] count -1"},
        {"The margin is plus or minus 3 percent.", "[3 percent] percent 3 %"},
        {"He paid £500 plus costs.", "[£500] money 500 GBP"},
        {"He paid £500 plus.", "[£500 plus] money 500.. at_least GBP"},
        {"They need 5 km at most.", "[5 km at most] measure ..5 at_most km"},
        {"It is above 5 and below 9.", "[above 5 and below 9] count 5..9 between"},
        {"The S&P 500 futures rose 2%.", "[2%] percent 2 % up"},
    });
}

TEST_CASE("a text that is one quantity") {
    check({
        {"a dollar", "[a dollar] money 1 USD"},
        {"a pair", "[a pair] count 2"},
        {"three weeks", "[three weeks] measure 3 wk"},
        {"an hour and 30 seconds", "[an hour and 30 seconds] measure 3630 s"},
        {"2 hours and 10", "[2 hours and 10] measure 130 min"},
        {"one and a quarter hours", "[one and a quarter hours] measure 1.25 h"},
        {"- 2 degrees", "[- 2 degrees] measure -2 deg"},
        {"2 yards, 7 feet, 10 inches", "[2 yards, 7 feet, 10 inches] measure 166 in"},
        {"He paid a dollar.", ""},
        {"3 May 2019", ""},
    });
}

TEST_CASE("ages told by words around them") {
    check({
        {"Children under the age of 4 years fell ill.", "[under the age of 4 years] measure ..4 less_than a"},
        {"Runners over the age of 70 led.", "[over the age of 70] measure 70.. more_than a"},
        {"He left school at the age of 14.", "[14] measure 14 a"},
        {"Boys below age 9 sang.", "[below age 9] measure ..9 less_than a"},
        {"Men between the ages of 30 and 45 were called up.",
         "[between the ages of 30 and 45] measure 30..45 between a"},
        {"It has an average age of 40 members.", "[40] count 40 <members|members>"},
        {"Workers — aged 54 to 65 — lost most.", "[54 to 65] measure 54..65 between a"},
        {"He led among those 45 and over.", "[45 and over] measure 45.. at_least a"},
        {"Ana Lopes, 62", "[62] measure 62 a"},
        {"Ms. Arden, then 38, and Mr. Berg, now 61, won.", "[38] measure 38 a | [61] measure 61 a"},
        {"Ruth Dahl died at 92.", "[92] measure 92 a"},
        {"Ruth Dahl will be 80 and Ivo Kern will be 83.", "[80] measure 80 a | [83] measure 83 a"},
        {"The price will be 80.", "[80] count 80"},
        {"He led among those 26 to 34, and among voters 18-25.",
         "[26 to 34] measure 26..34 between a | [18-25] measure 18..25 between a"},
        {"Ruth Dahl turned 74 on Monday.", "[74] measure 74 a"},
        {"The pension age, 60 for women, stays.", "[60] measure 60 a"},
        {"The last was a baby of five months.", "[five months] measure 5 mo"},
    });
}

TEST_CASE("strings and calls that are no quantities") {
    check({
        {"The star K2233.1+4104 dimmed.", ""},
        {"He put it into his 401(k) or a 501(c)(3) fund.", ""},
        {"The court ruled in a 5-to-4 vote.", ""},
        {"It outsold the rival by two-to-one.", ""},
        {"She dialled 911, and a 911 call was played.", ""},
        {"The ferry carried 911 passengers.", "[911] count 911 <passengers|passengers>"},
        {"The house at 14 Tinkers Lane burnt.", ""},
    });
}

TEST_CASE("shares and units told once for several numbers") {
    check({
        {"One in six workers drinks.", "[One in six] ratio 0.166666667 <workers|workers>"},
        {"One in ten sports fans sang.", "[One in ten] ratio 0.1 <sports fans|fans>"},
        {"There was a one-in-five chance of rain.", "[one-in-five] ratio 0.2"},
        {"Three-in-five voters stayed home.", "[Three-in-five] ratio 0.6 <voters|voters>"},
        {"They sell cables of 10, 20 and 30 km.", "[10] measure 10 km | [20] measure 20 km | [30 km] measure 30 km"},
        {"Rates of 6, 7 or 8 percent are rare.", "[6] percent 6 % | [7 or 8 percent] percent 7..8 between %"},
        {"In a poll of 12, 40 percent agreed.", "[12] count 12 | [40 percent] percent 40 %"},
        {"percent of 22", "[percent of 22] percent 22 %"},
        {"It was 3 percent of 22.", "[3 percent] percent 3 % | [22] count 22"},
    });
}

TEST_CASE("rates, losses and what is counted across a date") {
    check({
        {"The rotor turns 900 times a second.", "[900 times a second] measure 900 /s"},
        {"They train about six times per week.", "[about six times per week] measure 6 about /wk"},
        {"She rang ten times per match.", "[ten] count 10 <times|times> each"},
        {"The result was ($4.5 million).", "[($4.5 million)] money -4500000 USD"},
        {"It cost €4 million ($4.5 million).", "[€4 million] money 4000000 EUR | [$4.5 million] money 4500000 USD"},
        {"They hold 20-to-30 meetings.", "[20-to-30] count 20..30 between <meetings|meetings>"},
        {"Two thousand people came.", "[Two thousand] count 2000 <people|people>"},
        {"It has 40 monthly passes and two weekly flights.",
         "[40] count 40 <monthly passes|passes> | [two] count 2 <weekly flights|flights>"},
        {"He fired the first shot on Monday.", "[first] ordinal 1 <shot|shot>"},
    });
}

TEST_CASE("what follows an amount goes on with it or does not") {
    check({
        {"$five was all he had.", "[$five] money 5 USD"},
        {"The smelter makes 21,000 tonnes of nickel a year.", "[21,000 tonnes] measure 21000 t/a <nickel|nickel>"},
        {"Two wharves in nine are shut.", "[Two wharves in nine] ratio 0.222222222"},
        {"Two wharves in May were shut.", "[Two] count 2 <wharves|wharves>"},
        {"It kept two wharves in the harbour.", "[two] count 2 <wharves|wharves>"},
        {"They own 45 tugs and 7 of the barges.", "[45] count 45 <tugs|tugs> | [7] count 7 <barges|barges>"},
        {"Rents fell 6% in Velm, 3% on the coast and 9% at most.",
         "[6%] percent 6 % down | [3%] percent 3 % | [9% at most] percent ..9 at_most %"},
        {"Rents fell 6% at the coast.", "[6%] percent 6 % down"},
        {"He walked 12 miles or so.", "[12 miles or so] measure 12 about mi"},
        {"It grew 4.5 per cent a year, 6 per cent in all.",
         "[4.5 per cent a year] percent 4.5 %/a up | [6 per cent] percent 6 %"},
        {"Some 7.4 million of them voted, the others did not.", "[Some 7.4 million] count 7400000 about"},
        {"The gate is 30 m high, 5.5m wide.", "[30 m] measure 30 m | [5.5m] measure 5.5 m"},
        {"She lost 3 kg, plus or minus 1 kg.", "[3 kg, plus or minus 1 kg] measure 2..4 between kg down"},
        {"A mile and two kilometres in a day.", "[two kilometres] measure 2 km"},
        {"They paid $40, the price of a dozen.", "[$40] money 40 USD | [a dozen] count 12"},
        {"They paid $40, a dollar more.", "[$40] money 40 USD"},
        {"It costs €8 every month and €2 per crate.", "[€8] money 8 EUR | [€2] money 2 EUR each"},
    });
}
