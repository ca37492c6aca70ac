import fc from "fast-check";
import { mergeFindings, sortFindings } from "#core/checks/order-findings.ts";
import type { Finding } from "#core/plan/finding.ts";
import { planOf } from "#tests/support/plan-text.ts";

const plan = planOf("1 1d", { rows: { "1": {} } });
const OWN = plan.milestones[0]!.place.sheet;

function finding(cell: string | null, more: Partial<Finding> = {}): Finding {
  return {
    code: "DEP-UNKNOWN",
    severity: "fout",
    nr: null,
    sheet: OWN,
    cell,
    facts: {},
    ...more,
  } as Finding;
}

function merged(reading: readonly Finding[], checked: readonly Finding[]): number {
  return mergeFindings(plan, reading, checked).length;
}

describe("order of findings", () => {
  const inOrder: readonly Finding[] = [
    finding(null),
    finding("A2"),
    finding("$B$2"),
    finding("Z2:AC3"),
    finding("AA2"),
    finding("A9"),
    finding("A10", { code: "DATE-MISSING" }),
    finding("A10", { nr: null }),
    finding("A10", { nr: "1" }),
    finding("A10", { nr: "2", facts: { other: "9" } } as Partial<Finding>),
    finding("A10", { nr: "2", facts: { other: "10" } } as Partial<Finding>),
    finding("A10", { nr: "2", facts: { other: "11" } } as Partial<Finding>),
    finding("A1", { sheet: "Andere" }),
    finding("A1", { sheet: "Blad" }),
    finding("A1", { severity: "waarschuwing" }),
    finding("A1", { severity: "tip" }),
  ];

  it("[C3] severity, sheets of the plan first, row, column, code, number, then the shorter facts; whatever came first", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...inOrder], { minLength: 2 }), (some) => {
        expect(sortFindings(plan, some)).toEqual(inOrder.filter((each) => some.includes(each)));
      }),
      { seed: 468, numRuns: Number(process.env["PROPERTY_RUNS"] ?? 300) },
    );
  });
});

describe("what was said already", () => {
  test.each([
    ["the same code at the same cell", finding("A2"), finding("A2"), 1],
    ["another code", finding("A2"), finding("A2", { code: "DEP-AMBIGUOUS" }), 2],
    ["another cell", finding("A2"), finding("B2"), 2],
    ["another sheet", finding("A2"), finding("A2", { sheet: "Blad" }), 2],
    ["another number", finding("A2", { nr: "1" }), finding("A2", { nr: "2" }), 2],
    ["a number and none", finding("A2", { nr: "1" }), finding("A2"), 2],
    [
      "another predecessor in the same cell",
      finding("A2", { facts: { other: "8" } } as Partial<Finding>),
      finding("A2", { facts: { other: "9" } } as Partial<Finding>),
      2,
    ],
    [
      "the same predecessor with other facts",
      finding("A2", { facts: { other: "8", nearest: "7" } } as Partial<Finding>),
      finding("A2", { facts: { other: "8" } } as Partial<Finding>),
      1,
    ],
    [
      "a place in facts that is no text",
      finding("A2", { facts: { other: 8 } } as unknown as Partial<Finding>),
      finding("A2", { facts: { other: 9 } } as unknown as Partial<Finding>),
      1,
    ],
    [
      "no name, told of another cell of the row",
      finding("A12", { code: "NAME-MISSING" }),
      finding("B12", { code: "NAME-MISSING" }),
      1,
    ],
    ["no name in another row", finding("A1", { code: "NAME-MISSING" }), finding("B11", { code: "NAME-MISSING" }), 2],
    [
      "no name on another sheet",
      finding("A2", { code: "NAME-MISSING" }),
      finding("B2", { code: "NAME-MISSING", sheet: "Blad" }),
      2,
    ],
    ["a predecessor of another cell of the row", finding("A2"), finding("B2"), 2],
  ])("[C3] %s", (_name, read, checked, expected) => {
    expect(merged([read], [checked])).toBe(expected);
  });

  test("[C3] what a check says twice is said once; two wrongs of one row's cells are two", () => {
    expect(merged([], [finding("A2"), finding("A2")])).toBe(1);
    expect(merged([], [finding("A2", { code: "NAME-MISSING" }), finding("B2", { code: "NAME-MISSING" })])).toBe(2);
    expect(
      merged([], [finding("A2"), finding("A2", { facts: { other: "8", nearest: null } } as Partial<Finding>)]),
    ).toBe(2);
  });
});
