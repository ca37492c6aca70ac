import { readFill } from "#core/notation/colour.ts";
import { readDuration, unitOfHeader } from "#core/notation/duration.ts";
import { headerFields } from "#core/notation/headers.ts";
import { readMoney } from "#core/notation/money.ts";
import { parseNumber } from "#core/notation/number.ts";
import { isRoleCell, readRoles } from "#core/notation/roles.ts";
import { readStatus } from "#core/notation/status.ts";
import { editDistance, foldText } from "#core/notation/text.ts";
import { matchHeader } from "#core/recognise/header-match.ts";

describe("status words", () => {
  it.each<[string, string]>([
    ["Groen", "groen"],
    ["G", "groen"],
    ["green", "groen"],
    ["op schema", "groen"],
    ["Volgens planning", "groen"],
    ["On track", "groen"],
    ["🟢", "groen"],
    ["✓", "groen"],
    ["oranje", "oranje"],
    ["O", "oranje"],
    ["Amber", "oranje"],
    ["vertraagd", "oranje"],
    ["loopt uit", "oranje"],
    ["at risk", "oranje"],
    ["!", "oranje"],
    ["⚠️", "oranje"],
    ["niet op schema", "oranje"],
    ["Rood", "rood"],
    ["R", "rood"],
    ["red", "rood"],
    ["loopt vast", "rood"],
    ["vastgelopen", "rood"],
    ["ligt stil", "rood"],
    ["✗", "rood"],
    ["🔴", "rood"],
    ["blocked", "rood"],
    ["gereed", "groen done"],
    ["Afgerond", "groen done"],
    ["klaar", "groen done"],
    ["done", "groen done"],
    ["100%", "groen done"],
    ["niet gestart", "none"],
    ["nog niet gestart", "none"],
    ["n.v.t.", "none"],
    ["not started", "none"],
    ["gepland", "none"],
    ["", "none"],
    ["\u00a0", "none"],
    ["loopt", "groen"],
    ["in uitvoering", "groen"],
    ["aandacht", "oranje"],
    ["Status: groen", "groen"],
    ["oranje (levertijd)", "oranje"],
    ["groen/oranje", "oranje"],
  ])("[N20] %s is %s", (text, expected) => {
    const { status, done } = readStatus(text);
    expect(`${status ?? "none"}${done ? " done" : ""}`).toBe(expected);
  });

  it.each(["Geel", "yellow", "blauw", "prima hoor", "zie toelichting"])(
    "[N21] %s is none of the three and is said to be unknown",
    (text) => {
      expect(readStatus(text)).toMatchObject({ state: "unknown", status: null });
    },
  );

  it.each(["loopt", "vertraagd", "aandacht", "gereed", "niet op schema", "groen/oranje", "nog niet gereed"])(
    "[N22] %s is no colour and carries a doubt",
    (text) => {
      expect(readStatus(text).doubts.length).toBe(1);
    },
  );

  it.each(["groen", "op schema", "rood", "loopt vast", "niet gestart", "🟠"])("[N22] %s is beyond doubt", (text) => {
    expect(readStatus(text).doubts).toEqual([]);
  });
});

describe("fills", () => {
  it.each<[string | null, string | null, boolean]>([
    ["#00B050", "groen", false],
    ["#92D050", "groen", false],
    ["#9BBB59", "groen", false],
    ["#C4D79B", "groen", false],
    ["#008000", "groen", false],
    ["#70AD47", "groen", false],
    ["#C6EFCE", "groen", true],
    ["#FFC000", "oranje", false],
    ["#F4B084", "oranje", false],
    ["#F79646", "oranje", false],
    ["#ED7D31", "oranje", false],
    ["#FFEB9C", "oranje", true],
    ["#FFFF00", "oranje", true],
    ["#FF0000", "rood", false],
    ["#C00000", "rood", false],
    ["#C0504D", "rood", false],
    ["#FFC7CE", "rood", true],
    [null, null, false],
    ["#FFFFFF", null, false],
    ["#D9D9D9", null, false],
    ["#F2F2F2", null, false],
    ["#000000", null, false],
    ["#5B9BD5", null, false],
    ["#7030A0", null, false],
    ["paars", null, false],
  ])("[N23] %s is %s, in doubt: %s", (fill, status, doubted) => {
    const reading = readFill(fill);
    expect([reading.status, reading.alternatives.length > 0]).toEqual([status, doubted]);
  });
});

describe("numbers, money and durations", () => {
  it.each<[string, number | null]>([
    ["1.234,50", 1234.5],
    ["1,234.50", 1234.5],
    ["75.000", 75000],
    ["12,5", 12.5],
    ["0,125", 0.125],
    ["0.5", 0.5],
    ["1.2.3", null],
    ["1 234", 1234],
    ["1.234.567", 1234567],
    ["-3", -3],
    ["12a", null],
    ["", null],
    [".", null],
  ])("[N24] %s is the number %s", (text, expected) => {
    expect(parseNumber(text)).toBe(expected);
  });

  it.each<[string | number | null, number | null, string]>([
    ["€ 75.000,=", 75000, "read"],
    ["1.234,50", 1234.5, "read"],
    ["1,234.50", 1234.5, "read"],
    ["€75.000,-", 75000, "read"],
    ["EUR 1,2 mln", 1200000, "read"],
    ["75k", 75000, "read"],
    ["(500)", -500, "read"],
    ["500 euro", 500, "read"],
    [12.5, 12.5, "read"],
    [null, null, "empty"],
    ["n.t.b.", null, "empty"],
    ["-", null, "empty"],
    ["veel", null, "unreadable"],
    ["1.2.3", null, "unreadable"],
  ])("[N25] %s is %s euros (%s)", (value, expected, state) => {
    expect(readMoney(value)).toMatchObject({ value: expected, state });
  });

  it.each<[string | number, number | null]>([
    ["6 weken", 30],
    ["30 d", 30],
    ["3 mnd", 65],
    ["10 dagen", 10],
    ["5d?", 5],
    ["1 jaar", 260],
    ["anderhalve maand", 33],
    ["half jaar", 130],
    ["2 wks", 10],
    ["14 kalenderdagen", 10],
    [8, 8],
    ["8", 8],
    ["lang", null],
    ["-3 dagen", null],
  ])("[N26] %s is %s working days", (value, expected) => {
    expect(readDuration(value).value).toBe(expected);
  });

  it("[N26] a bare number has the unit of the heading", () => {
    expect(readDuration(6, unitOfHeader("Doorlooptijd (weken)")).value).toBe(30);
    expect(readDuration("6", unitOfHeader("Doorlooptijd")).value).toBe(6);
  });
});

describe("roles", () => {
  it.each<[string | number | null, string]>([
    ["E", "E"],
    ["b", "B"],
    ["E/U", "E U"],
    ["E+U", "E U"],
    ["E, U", "E U"],
    ["EU", "E U"],
    ["e en u", "E U"],
    ["uitvoerend", "U"],
    ["Eindverantwoordelijk", "E"],
    ["adviseren", "A"],
    ["E/E", "E"],
    ["R", "R"],
    ["A/R", "A R"],
    ["x", "x"],
    ["levert de ruimte", "levert de ruimte"],
    ["school en bedrijf", "school en bedrijf"],
    ["-", ""],
    ["", ""],
    [null, ""],
    ["n.v.t.", ""],
  ])("[N27] %s is %s", (value, expected) => {
    expect(
      readRoles(value, "Stuurgroep")
        .map(({ role }) => role)
        .join(" "),
    ).toBe(expected);
  });

  it("[N27] a name is no role", () => {
    expect(["Jan", "Stuurgroep", "ja", "hoog"].map(isRoleCell)).toEqual([false, false, false, false]);
  });
});

describe("headings", () => {
  it("[N30] our own headings, Dutch and English, are known by themselves", () => {
    for (const [field, header] of Object.entries(headerFields)) {
      expect([field, matchHeader(header.nl)[0]?.field]).toEqual([field, field]);
      expect([field, matchHeader(header.en)[0]?.field]).toEqual([field, field]);
    }
  });

  it("[N30] no word is a sure heading of two fields", () => {
    const owners = new Map<string, string>();
    const double: string[] = [];
    for (const [field, { nl, en, synonyms }] of Object.entries(headerFields)) {
      for (const word of new Set([nl, en, ...synonyms].map(foldText))) {
        const owner = owners.get(word);
        if (owner !== undefined && owner !== field) double.push(`${word}: ${owner}, ${field}`);
        owners.set(word, field);
      }
    }
    expect(double).toEqual([]);
  });

  it.each<[string, string | undefined]>([
    ["Opleverdatm", "due"],
    ["Afhankelijkheid (nr)", "predecessors"],
    ["STARTDATUM", "start"],
    ["Start-datum", "start"],
    ["Verwachte opleverdatum (gepland)", "due"],
    ["Ervaren knelpunten en risico's", "bottleneck"],
    ["Penvoerder", undefined],
    ["Vmbo De Brug", undefined],
    ["Vorige opleverdatum", undefined],
    ["Prioriteit", undefined],
  ])("[N31] %s is %s", (header, field) => {
    expect(matchHeader(header)[0]?.field).toBe(field);
  });

  it.each<[string, string, number, number]>([
    ["start", "strat", 2, 1],
    ["mijlpaal", "mijlpal", 2, 1],
    ["abc", "abc", 1, 0],
    ["abc", "xyz", 1, 2],
  ])("[N31] %s and %s differ within %s by %s", (left, right, limit, expected) => {
    expect(editDistance(left, right, limit)).toBe(expected);
  });
});
