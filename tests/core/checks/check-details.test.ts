import { checkPlan } from "#core/checks/check-plan.ts";
import type { Finding, FindingCode } from "#core/plan/finding.ts";
import { makeFinding, placeOf } from "#core/plan/make-finding.ts";
import type { FieldName, Milestone } from "#core/plan/milestone.ts";
import type { Plan } from "#core/plan/plan.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import type { PlanExtras } from "#tests/support/plan-text.ts";
import { day, planOf } from "#tests/support/plan-text.ts";

const TODAY = day("2026-03-02");

function check(plan: Plan, reading: readonly Finding[] = [], today = TODAY): readonly Finding[] {
  return checkPlan(plan, schedulePlan(plan, { today }), today, reading);
}

function findings(text: string, extras: PlanExtras = {}, today = TODAY): readonly Finding[] {
  return check(planOf(text, extras), [], today);
}

/** "code nr" of every finding, or only of the codes asked for. */
function codes(text: string, extras: PlanExtras = {}, ...only: readonly FindingCode[]): readonly string[] {
  return findings(text, extras)
    .filter(({ code }) => only.length === 0 || only.includes(code))
    .map(({ code, nr }) => `${code} ${nr ?? "-"}`);
}

function only(text: string, code: FindingCode, extras: PlanExtras = {}): Finding {
  const found = findings(text, extras).filter((finding) => finding.code === code);
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe("order and doubles", () => {
  const text = `2.1 2026-05-11..2026-05-04 oranje\n1.1 ..2026-05-16 after 9.9, 1.1`;

  test("[C3] severity, then place in the sheet, then code", () => {
    expect(findings(text).map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      "DATE-ORDER E2",
      "DEP-SELF G3",
      "DEP-UNKNOWN G3",
      "STATUS-WITHOUT-EXPLANATION H2",
      "DATE-NON-WORKING E3",
    ]);
  });

  test("[C3] what the reading said is kept and not said again", () => {
    const plan = planOf(`1.1 ..2026-06-30\n1.1 ..2026-06-30`);
    const [double] = check(plan);
    const first = plan.milestones[0]!;
    const read = makeFinding("STATUS-UNKNOWN", "waarschuwing", placeOf(first, "status"), { raw: "Geel" });
    const all = check(plan, [read, double!, double!]);
    expect(all.map(({ code }) => code)).toEqual(["NR-DUPLICATE", "STATUS-UNKNOWN"]);
  });

  test("[C3] one row has one finding of its kind, wherever it points", () => {
    const plan = planOf(`1.1 ..2026-06-30`, { rows: { "1.1": { name: null } } });
    const read = makeFinding("NAME-MISSING", "waarschuwing", placeOf(plan.milestones[0]!, "nr"), { rowNumber: 2 });
    expect(check(plan, [read]).map(({ cell }) => cell)).toEqual(["A2"]);
  });

  test("[C3] two unknown numbers in one cell are two findings", () => {
    expect(codes(`1.1 1d after 8, 9`)).toEqual(["DEP-UNKNOWN 1.1", "DEP-UNKNOWN 1.1"]);
  });

  test("[C3] columns sort as columns and sheets as they come in the plan", () => {
    const plan = planOf(`1 1d after 9\n2 1d after 9`);
    const moved = plan.milestones.map((each, n) => ({
      ...each,
      place: {
        ...each.place,
        sheet: n === 0 ? "Z" : "A",
        cells: { ...each.place.cells, predecessors: n === 0 ? "AB2" : "C2" },
      },
    }));
    expect(check({ ...plan, milestones: moved }).map(({ sheet }) => sheet)).toEqual(["Z", "A"]);
    const one = moved.map((each) => ({ ...each, place: { ...each.place, sheet: "A" } }));
    expect(check({ ...plan, milestones: one }).map(({ cell }) => cell)).toEqual(["C2", "AB2"]);
  });
});

describe("identity", () => {
  test("[C4] a number three times is one finding with all cells", () => {
    expect(only(`1 1d\n1 1d\n2 1d\n1 1d`, "NR-DUPLICATE").facts).toEqual({
      nr: "1",
      cells: ["A2", "A3", "A5"],
      rowNumbers: [2, 3, 5],
    });
  });

  test("[C4] a list without any number gets one tip", () => {
    const [tip, ...rest] = findings(`- ..2026-06-30\n- ..2026-06-30`);
    expect([tip!.code, tip!.severity, rest.length]).toEqual(["NR-MISSING", "tip", 0]);
  });

  test("[C4] 1.2 after 1.19 may be 1.20, but a double 1.1 elsewhere is just double", () => {
    expect(codes(`1.2 1d\n1.19 1d\n1.2 1d`, {}, "NR-AMBIGUOUS")).toEqual(["NR-AMBIGUOUS 1.2"]);
    expect(codes(`1.1 1d\n1.8 1d\n1.1 1d`, {}, "NR-AMBIGUOUS")).toEqual([]);
    expect(codes(`1.1 1d\n1.10 1d\n1.9 1d\n1.1 1d`, {}, "NR-AMBIGUOUS")).toEqual([]);
  });

  test("[C4] a lost zero within one chapter only, of any length", () => {
    expect(codes(`2.1 1d\n1.9 1d\n2.1 1d`, {}, "NR-AMBIGUOUS")).toEqual([]);
    expect(codes(`A 1d\nA 1d`, {}, "NR-AMBIGUOUS")).toEqual([]);
    expect(only(`11.1 1d\n11.9 1d\n11.1 1d`, "NR-AMBIGUOUS").facts).toEqual({ nr: "11.1", other: "11.10" });
    expect(codes(`x1.1 1d\nx1.9y 1d\nx1.1 1d`, {}, "NR-AMBIGUOUS")).toEqual([]);
  });

  test("[C4] doubles on two sheets are named with their sheet", () => {
    const plan = planOf(`1 1d\n1 1d`);
    const milestones = plan.milestones.map((each, n) => ({ ...each, place: { ...each.place, sheet: `Blad${n + 1}` } }));
    expect(check({ ...plan, milestones })[0]!.facts["cells"]).toEqual(["Blad1!A2", "Blad2!A3"]);
  });

  test("[C4] a number or name that could not be read is told by the reading", () => {
    const plan = planOf(`1 1d\n- 1d`);
    const [first, second] = plan.milestones;
    expect(check({ ...plan, milestones: [first!, { ...second!, unreadable: ["nr"] }] })).toEqual([]);
    expect(codes(`1 1d`, { rows: { "1": { name: null, unreadable: ["name"] } } })).toEqual([]);
  });

  test("[C4] a row with a description needs no name", () => {
    expect(codes(`1.1 ..2026-06-30`, { rows: { "1.1": { name: null, description: "Beschrijving" } } })).toEqual([]);
  });
});

describe("dependencies", () => {
  test.each([
    ["5.9", "5.1 1d\n5.4 1d\n6.9 1d", "5.4"],
    ["2,1", "2.1 1d\n2.11 1d", "2.1"],
    ["02.1", "2.1 1d\n0.2 1d", "2.1"],
    ["m3", "M3 1d\nM4 1d", "M3"],
    ["9.9", "1.1 1d\n7.2 1d", "7.2"],
  ])("[C5] nearest to %s", (wanted, text, nearest) => {
    const plan = planOf(text);
    const last = {
      ...planOf("99 1d").milestones[0]!,
      index: plan.milestones.length,
      predecessors: [{ nr: wanted, type: "FS" as const, lag: 0, unit: "d" as const }],
    };
    const [finding] = check({ ...plan, milestones: [...plan.milestones, last] });
    expect(finding!.facts).toEqual({ other: wanted, nearest });
  });

  test("[C5] a lone row has no nearest number", () => {
    expect(only(`1 1d after 2`, "DEP-UNKNOWN").facts).toEqual({ other: "2", nearest: null });
  });

  test("[C6] same predecessor twice", () => {
    expect(only(`1 1d\n2 1d after 1, 1+2d`, "DEP-DUPLICATE").severity).toBe("waarschuwing");
    expect(only(`1 1d\n2 1d after 1, 1, 1`, "DEP-DUPLICATE").facts).toEqual({ other: "1", times: 3 });
    expect(codes(`1 1d\n2 1d after 1SS, 1FF`)).toEqual([]);
    expect(codes(`1 1d\n2 1d after 2, 2`, {}, "DEP-DUPLICATE")).toEqual([]);
  });

  test("[C6] what contradicts", () => {
    const severity = (after: string): string => only(`1 1d\n2 1d after ${after}`, "DEP-DUPLICATE").severity;
    expect(["1+2d, 1+2d", "1, 1+0w", "1+2d, 1+2w", "1, 1, 1+2d"].map(severity)).toEqual([
      "tip",
      "tip",
      "waarschuwing",
      "waarschuwing",
    ]);
  });

  test("[C8] needless only when a chain says the same", () => {
    expect(codes(`1 1d\n2 1d after 1\n3 1d after 2\n4 1d after 1, 3`)).toEqual(["DEP-REDUNDANT 4"]);
    expect(only(`1 1d\n2 1d after 1\n3 1d after 2\n4 1d after 1, 3`, "DEP-REDUNDANT").facts["via"]).toEqual([
      "1",
      "2",
      "3",
    ]);
    expect(codes(`1 1d\n2 1d after 1\n3 1d after 1+1d, 2`)).toEqual([]);
    expect(codes(`1 1d\n2 1d after 1SS\n3 1d after 1, 2`)).toEqual([]);
    expect(codes(`1 1d\n2 1d after 1-1d\n3 1d after 1, 2`)).toEqual([]);
    expect(codes(`1 1d\n2 1d\n3 1d after 1, 2`)).toEqual([]);
  });
});

describe("loops", () => {
  const cycles = (text: string): unknown[] =>
    findings(text)
      .filter(({ code }) => code === "DEP-CYCLE")
      .map(({ facts }) => facts["cycle"]);

  test("[C7] a loop of five is one finding, in the order of waiting", () => {
    expect(cycles(`1 1d after 2\n2 1d after 3\n3 1d after 4\n4 1d after 5\n5 1d after 1`)).toEqual([
      ["1", "2", "3", "4", "5"],
    ]);
  });

  test("[C7] of overlapping loops each shortest once", () => {
    expect(cycles(`1 1d after 2\n2 1d after 1, 3\n3 1d after 2`)).toEqual([
      ["1", "2"],
      ["2", "3"],
    ]);
    expect(cycles(`1 1d after 2\n2 1d after 3\n3 1d after 1, 4\n4 1d after 5\n5 1d after 1`)).toEqual([
      ["1", "2", "3"],
      ["1", "2", "3", "4", "5"],
    ]);
  });

  test("[C7] a double dependency in a loop does not double it, and self-waiting is no loop", () => {
    expect(cycles(`1 1d after 2SS, 2FF\n2 1d after 1`)).toEqual([["1", "2"]]);
    expect(cycles(`1 1d after 1`)).toEqual([]);
  });

  test("[C7] the cut is the wait that the dates contradict most", () => {
    const { facts } = only(`3.3 2026-03-16..2026-08-03 after 6.1\n6.1 2026-03-09..2026-09-01 after 3.3`, "DEP-CYCLE");
    expect([facts["cutNr"], facts["cutOther"], facts["cutReason"], facts["cutDays"]]).toEqual([
      "3.3",
      "6.1",
      "dates",
      122,
    ]);
  });

  test("[C7] without dates the cut points farthest down the list", () => {
    const { facts } = only(`1 1d after 3\n2 1d after 1\n3 1d after 2`, "DEP-CYCLE");
    expect([facts["cutNr"], facts["cutOther"], facts["cutReason"]]).toEqual(["1", "3", "order"]);
  });

  test("[C7] rows of a loop do not clash with each other, but do with others", () => {
    const text = `1 2026-05-04..2026-05-08 after 2, 3\n2 2026-05-04..2026-05-08 after 1\n3 2026-05-04..2026-05-15`;
    expect(codes(text)).toEqual(["DATE-BEFORE-PREDECESSOR 1", "DEP-CYCLE 1"]);
  });
});

describe("conflicts between dates", () => {
  const clash = (text: string, extras: PlanExtras = {}): Finding => only(text, "DATE-BEFORE-PREDECESSOR", extras);

  test.each([
    ["a weekend between", `A 2026-03-02..2026-03-06\nB 2026-03-09..2026-03-13 after A`],
    ["due on Saturday, start on Sunday", `A 2026-03-02..2026-03-07\nB 2026-03-08..2026-03-13 after A`],
    ["start on the Saturday after a Friday", `A 2026-03-02..2026-03-06\nB 2026-03-07..2026-03-13 after A`],
    ["a done predecessor", `A 2026-01-05..2026-05-29 done:2026-02-27\nB 2026-03-09..2026-03-13 after A`],
    ["a predecessor without dates", `A\nB 2026-03-09..2026-03-13 after A`],
    ["a moment on the predecessor's last day", `A 2026-03-02..2026-03-13\nB ..2026-03-13 beslismoment after A`],
    ["start-start on the same day", `A 2026-03-09..2026-03-20\nB 2026-03-09..2026-03-13 after ASS`],
    ["finish-finish on the same day", `A 2026-03-09..2026-03-20\nB 2026-03-16..2026-03-20 after AFF`],
    ["an overlap that allows it", `A 2026-03-02..2026-03-13\nB 2026-03-09..2026-03-20 after A-1w`],
  ])("[C9] no conflict: %s", (_name, text) => {
    expect(codes(text, {}, "DATE-BEFORE-PREDECESSOR", "DUE-INFEASIBLE")).toEqual([]);
  });

  test("[C9] one day too early, measured in working days", () => {
    expect(clash(`A 2026-03-02..2026-03-09\nB 2026-03-09..2026-03-13 after A`).facts).toMatchObject({
      days: 1,
      firstPossible: "2026-03-10",
      newDue: "2026-03-16",
    });
  });

  test("[C9] holidays between do not count", () => {
    const extras = { holidays: [{ day: day("2026-05-14"), name: "Hemelvaartsdag" }] };
    expect(clash(`A 2026-03-02..2026-05-15\nB 2026-05-13..2026-05-20 after A`, extras).facts).toMatchObject({
      days: 2,
    });
  });

  test("[C9] the worst of several predecessors, and all of them named", () => {
    const { facts } = clash(`A ..2026-05-08\nB ..2026-05-22\nC ..2026-04-30\nD 2026-05-04..2026-05-29 after A, B, C`);
    expect([facts["other"], facts["others"], facts["days"]]).toEqual(["B", ["B", "A"], 15]);
  });

  test("[C9] lags and types", () => {
    expect(clash(`A 2026-03-02..2026-03-06\nB 2026-03-16..2026-03-20 after A+2w`).facts).toMatchObject({
      lag: "2w",
      firstPossible: "2026-03-23",
      days: 5,
    });
    expect(clash(`A 2026-03-16..2026-03-20\nB 2026-03-09..2026-03-13 after ASS`).facts).toMatchObject({
      otherDay: "2026-03-16",
      otherDayIs: "start",
      type: "SS",
      days: 5,
    });
    expect(clash(`A 2026-03-09..2026-03-27\nB 2026-03-09..2026-03-13 after AFF`).facts).toMatchObject({
      dayIs: "due",
      day: "2026-03-13",
      firstPossible: "2026-03-27",
      newDue: null,
      days: 10,
    });
    expect(clash(`A 2026-03-09..2026-03-27\nB 2026-03-09.. 5d after AFF`).facts).toMatchObject({
      dayIs: "start",
      firstPossible: "2026-03-23",
      days: 10,
    });
    expect(clash(`A 2026-03-23..2026-03-27\nB 2026-03-09..2026-03-13 after ASF`).facts).toMatchObject({
      otherDay: "2026-03-23",
      firstPossible: "2026-03-20",
      days: 5,
    });
  });

  test("[C9] no conflict where a finish just fits, fits easily, or has no known length", () => {
    const none = (text: string): void => expect(codes(text, {}, "DATE-BEFORE-PREDECESSOR")).toEqual([]);
    none(`A 2026-03-09..2026-03-13\nB 2026-03-09.. 5d after AFF`);
    none(`A 2026-03-09..2026-03-13\nB 2026-03-09.. 10d after AFF`);
    none(`A ..2026-03-27\nB 2026-03-09.. after AFF`);
  });

  test("[C9] the predecessor's own day is named as typed; a slip of typing is not", () => {
    expect(clash(`A ..2026-03-14\nB 2026-03-12..2026-03-20 after A`).facts).toMatchObject({
      otherDay: "2026-03-14",
      firstPossible: "2026-03-16",
    });
    expect(clash(`A 2026-03-14..2026-03-20\nB 2026-03-12..2026-03-20 after ASS`).facts["otherDay"]).toBe("2026-03-14");
    expect(clash(`A 2026-03-16..2026-03-02\nB 2026-03-10..2026-03-20 after A`).facts).toMatchObject({
      otherDay: "2026-03-16",
      firstPossible: "2026-03-16",
    });
  });

  test("[C9] no new due day where there is none, or where the old one was a slip", () => {
    expect(clash(`A ..2026-03-20\nB 2026-03-09.. 5d after A`).facts["newDue"]).toBeNull();
    expect(clash(`A ..2026-03-20\nB 2026-03-16..2026-03-09 after A`).facts["newDue"]).toBeNull();
  });

  test("[C9] of predecessors that clash as much, the first written leads", () => {
    expect(clash(`A ..2026-05-08\nB ..2026-05-08\nD 2026-05-04..2026-05-29 after B, A`).facts["others"]).toEqual([
      "B",
      "A",
    ]);
  });

  test("[C9] a due day alone, before its predecessor is ready", () => {
    const finding = clash(`A ..2026-05-29\nB ..2026-05-22 after A`);
    expect([finding.cell, finding.facts["firstPossible"], finding.facts["days"]]).toEqual(["E3", "2026-05-29", 5]);
  });

  test("[C9] dates that cannot be right are not compared", () => {
    expect(codes(`A 2026-03-09..2026-03-02\nB 2026-03-05..2026-03-13 after A`, {}, "DATE-BEFORE-PREDECESSOR")).toEqual([
      "DATE-BEFORE-PREDECESSOR B",
    ]);
    expect(codes(`A 2026-03-09..2026-03-02\nB 2026-03-09..2026-03-13 after A`, {}, "DATE-BEFORE-PREDECESSOR")).toEqual(
      [],
    );
    expect(codes(`A 2026-03-02..2026-03-06\nB 1905-07-17..2026-03-13 after A`, {}, "DATE-BEFORE-PREDECESSOR")).toEqual(
      [],
    );
  });

  test("[C9] dates that stand for a period give a warning, not a fout", () => {
    const severity = (rows: PlanExtras["rows"], text = `A ..2026-09-30\nB 2026-07-01..2026-12-31 after A`): string =>
      clash(text, rows === undefined ? {} : { rows }).severity;
    expect(severity(undefined)).toBe("fout");
    expect(severity({ A: { rough: ["due"] } })).toBe("waarschuwing");
    expect(severity({ B: { rough: ["start"] } })).toBe("waarschuwing");
    expect(severity({ A: { rough: ["start"] }, B: { rough: ["due"] } })).toBe("fout");
    expect(
      findings(`A ..2026-05-15\nB ..2026-05-20 10d after A`, { rows: { A: { rough: ["due"] } } })[0]!.severity,
    ).toBe("waarschuwing");
    expect(
      findings(`A ..2026-05-15\nB ..2026-05-20 10d after A`, { rows: { B: { rough: ["due"] } } })[0]!.severity,
    ).toBe("waarschuwing");
    expect(codes(`A ..2026-05-16`, { rows: { A: { rough: ["due"] } } })).toEqual([]);
  });

  test("[C10] one row in the wrong place is one finding, not one for every later row", () => {
    const text = `A 2026-03-02..2026-05-29\nB 2026-05-04..2026-05-08 after A\nC 2026-05-11..2026-05-15 after B\nD 2026-05-18..2026-06-30 after C`;
    expect(
      findings(text)
        .filter(({ severity }) => severity === "fout")
        .map(({ nr }) => nr),
    ).toEqual(["B"]);
  });

  test("[C10] durations between promises carry the conflict to the next promise", () => {
    expect(clash(`A ..2026-05-29\nB 10d after A\nC 2026-06-08.. 5d after B`).facts).toMatchObject({
      other: "B",
      otherDay: "2026-06-12",
      days: 5,
    });
  });

  test.each([
    ["a start counted back from due day and duration", `A ..2026-05-29 10d\nB 2026-05-11.. 5d after ASS`, 5],
    ["a moment on its start day", `A 2026-03-16..\nB 2026-03-17.. 5d after A+2kd`, 1],
    ["a finish held by a finish", `A ..2026-05-29\nP 5d after AFF\nB 2026-05-18.. 5d after P`, 10],
    ["the start that goes with such a finish", `A ..2026-05-29\nP 5d after AFF\nB 2026-05-18.. 5d after PSS`, 5],
    [
      "the later of two predecessors",
      `A ..2026-05-29\nA2 ..2026-05-08\nP 5d after A, A2\nB 2026-06-01.. 5d after P`,
      5,
    ],
    [
      "the later of two finishes",
      `A ..2026-05-29\nA2 ..2026-05-08\nP 5d after AFF, A2FF\nB 2026-05-25.. 5d after P`,
      5,
    ],
  ])("[C10] rows between count by what is certain of them: %s", (_name, text, days) => {
    expect(clash(text).facts["days"]).toBe(days);
  });

  test.each([
    ["a start that is not known", `A ..2026-05-29\nB 2026-05-11.. 5d after ASS`],
    ["a moment at the end of a Friday", `P ..2026-03-13\nM 0d after P\nB 2026-03-16.. 5d after M+2kd`],
    ["a row of a loop without dates", `2 ..2026-05-29 after 1\n1 5d after 2\n3 2026-05-04.. 5d after 1`],
  ])("[C10] nothing is said by way of %s", (_name, text) => {
    expect(codes(text, {}, "DATE-BEFORE-PREDECESSOR")).toEqual([]);
  });

  test("[C11] start, duration and due day that do not fit", () => {
    const finding = only(`A 2026-05-04..2026-05-08 10d`, "DUE-INFEASIBLE");
    expect([
      finding.cell,
      finding.severity,
      finding.facts["cause"],
      finding.facts["days"],
      finding.facts["expected"],
    ]).toEqual(["E2", "waarschuwing", "duration", 5, "2026-05-15"]);
    expect(codes(`A 2026-05-04..2026-05-15 10d`)).toEqual([]);
  });

  test("[C11] an end result that comes too late by what is late before it", () => {
    const text = `A 2026-02-02..2026-02-13 oranje !"Vertraagd."\nB 5d after A\nE ..2026-03-06 eindresultaat after B`;
    const finding = only(text, "DUE-INFEASIBLE");
    expect([
      finding.nr,
      finding.severity,
      finding.facts["other"],
      finding.facts["expected"],
      finding.facts["days"],
    ]).toEqual(["E", "waarschuwing", "A", "2026-03-09", 1]);
  });
});

describe("end results that come too late", () => {
  /** "nr by days because of" for every computed DUE-INFEASIBLE. */
  function late(text: string): readonly string[] {
    return findings(text)
      .filter(({ code, facts }) => code === "DUE-INFEASIBLE" && facts["cause"] === "predecessor")
      .map(({ nr, cell, facts }) => `${nr} ${cell} by ${String(facts["days"])} because of ${String(facts["other"])}`);
  }
  const PUSHED = `A 2026-02-02..2026-02-13 oranje !"Vertraagd."\nB 5d after A`;

  test.each([
    ["nothing waits for it", `${PUSHED}\nE ..2026-03-06 after B`, ["E E4 by 1 because of A"]],
    [
      "named so, though something waits for it",
      `${PUSHED}\nE ..2026-03-06 eindresultaat after B\nF 1d after E`,
      ["E E4 by 1 because of A"],
    ],
    ["not what lies on the way", `${PUSHED}\nE ..2026-03-06 after B\nF 1d after E`, []],
    ["not on its day", `${PUSHED}\nE ..2026-03-09 after B`, []],
    ["not without a day", `${PUSHED}\nE 1d after B`, []],
    ["not when done", `${PUSHED}\nE ..2026-02-27 done:2026-02-27 after B`, []],
    ["not when overdue", `${PUSHED}\nE ..2026-02-27 after B`, []],
    [
      "not when nothing before it makes it late",
      `A 2026-02-02..2026-02-13 oranje !"Vertraagd."\nE ..2026-03-06 9d`,
      [],
    ],
    ["not when a promise before it says so already", `A 2026-03-02..2026-03-12\nE ..2026-03-06 after A`, []],
    [
      "but when the promise before it cannot be kept itself",
      `${PUSHED}\nC ..2026-03-06 2d after B\nE ..2026-03-09 after C`,
      ["E E5 by 2 because of A"],
    ],
  ])("[C11] %s", (_name, text, expected) => {
    expect(late(text)).toEqual(expected);
  });
});

describe("starting and ending too late", () => {
  /** "nr for promise" of every START-TOO-LATE. */
  function lateStarts(text: string, extras: PlanExtras = {}): readonly string[] {
    return findings(text, extras)
      .filter(({ code }) => code === "START-TOO-LATE")
      .map(({ nr, facts }) => `${nr} for ${String(facts["promisedNr"])} ${String(facts["promised"])}`);
  }

  test.each([
    ["its own promise, where nothing waits", "A ..2026-03-06 10d", ["A for null 2026-03-06"]],
    [
      "of two that wait the one with least float",
      "A 10d\nB ..2026-03-20 10d after A\nC ..2026-03-18 10d after A",
      ["A for C 2026-03-18"],
    ],
    [
      "of two that wait the one with least float, in any order",
      "A 10d\nC ..2026-03-18 10d after A\nB ..2026-03-20 10d after A",
      ["A for C 2026-03-18"],
    ],
    [
      "its own promise where that is the tightest",
      "A ..2026-03-06 10d eindresultaat\nB ..2026-03-31 10d after A",
      ["A for null 2026-03-06"],
    ],
    [
      "what comes after, where that is tighter than its own",
      "A ..2026-03-12 10d eindresultaat\nB ..2026-03-18 10d after A",
      ["A for B 2026-03-18"],
    ],
    ["no number where the promise has none", "A 10d\n- ..2026-03-09 5d after A", ["A for null 2026-03-09"]],
    [
      "not what is done",
      "A 10d\nB 1d ..2026-03-03 done:2026-03-01 after A\nC ..2026-03-09 5d after A",
      ["A for C 2026-03-09"],
    ],
    ["not what can still be reached", "A 10d\nE ..2026-03-13 after A", []],
  ])("[C12] names the promise: %s", (_name, text, expected) => {
    expect(lateStarts(text)).toEqual(expected);
  });

  test("[C12] also from the first day of a period that begins later", () => {
    const extras = { header: { periodStart: day("2026-03-09") } };
    expect(lateStarts("A ..2026-03-06 4d\nB ..2026-02-10 1d groen", extras)).toEqual([]);
    expect(lateStarts("A ..2026-03-10 8d", extras)).toEqual(["A for null 2026-03-10"]);
  });

  test("[C12] a computed end that START-TOO-LATE explains is not told twice", () => {
    expect(codes(`A 10d\nB 10d after A\nE ..2026-03-20 after B`, {}, "START-TOO-LATE", "DUE-INFEASIBLE")).toEqual([
      "START-TOO-LATE A",
      "DUE-INFEASIBLE E",
    ]);
    expect(codes(`A ..2026-03-06 10d`, {}, "START-TOO-LATE", "DUE-INFEASIBLE")).toEqual(["START-TOO-LATE A"]);
  });

  test("[C12] names the promise that the start is needed for", () => {
    expect(only(`A 10d\nB 10d after A\nE ..2026-03-20 after B`, "START-TOO-LATE").facts).toEqual({
      latestStart: "2026-02-23",
      days: 5,
      today: "2026-03-02",
      promisedNr: "E",
      promised: "2026-03-20",
    });
  });

  test("[C12] not what runs, is overdue, waits, or stands in a plan without progress", () => {
    const late = (text: string): readonly string[] => codes(text, {}, "START-TOO-LATE");
    expect(late(`A ..2026-03-06 10d groen`)).toEqual([]);
    expect(late(`A ..2026-02-27 10d`)).toEqual([]);
    expect(late(`A 2026-02-16..2026-03-20`)).toEqual([]);
    expect(late(`A 2026-02-16..2026-03-20\nB ..2026-06-30 groen`)).toEqual(["START-TOO-LATE A"]);
    expect(late(`A 2026-02-16..2026-03-20 groen\nB 10d after A\nE ..2026-03-27 after B`)).toEqual([]);
  });

  test("[C13] the last row, told once; fout when typed dates alone lead past the period", () => {
    const extras = { header: { periodEnd: day("2026-03-31") } };
    const finding = only(`A 2026-03-02..2026-03-27\nB 10d after A\nC 12d after A`, "PERIOD-INFEASIBLE", extras);
    expect([finding.nr, finding.severity, finding.facts["end"], finding.facts["days"]]).toEqual([
      "C",
      "fout",
      "2026-04-14",
      10,
    ]);
  });

  test.each([
    ["the last of several, in any order", "A 24d\nB 26d\nC 25d", ["B 2026-04-06 4 waarschuwing"]],
    ["the first of two as late", "A 24d\nB 24d", ["A 2026-04-02 2 waarschuwing"]],
    ["not what ends on the last day", "A 22d", []],
    ["not what is done", "A 24d done:2026-04-20", []],
    ["not by way of a row that says so itself", "A ..2026-04-30\nB 24d", ["B 2026-04-02 2 waarschuwing"]],
    [
      "on the last day by typed dates, later by what cannot start yet: no certainty",
      "A 2026-02-16..2026-03-20\nB 7d after A",
      ["B 2026-04-14 10 waarschuwing"],
    ],
    ["not in a loop", "A 24d after B\nB 24d after A", []],
  ])("[C13] %s", (_name, text, expected) => {
    const found = findings(text, { header: { periodEnd: day("2026-03-31") } }, day("2026-03-02"))
      .filter(({ code }) => code === "PERIOD-INFEASIBLE")
      .map(({ nr, facts, severity }) => `${nr} ${String(facts["end"])} ${String(facts["days"])} ${severity}`);
    expect(found).toEqual(expected);
  });

  test("[C13] not when the last date itself lies outside, or when all is in time", () => {
    const extras = { header: { periodEnd: day("2026-03-31") } };
    expect(codes(`A 2026-03-02..2026-04-15`, extras)).toEqual(["DATE-OUTSIDE-PERIOD A"]);
    expect(codes(`A 22d`, extras)).toEqual([]);
  });
});

describe("dates", () => {
  test("[C14] unreadable cells are told by the reading", () => {
    expect(codes(`A`, { rows: { A: { unreadable: ["due"] } } })).toEqual([]);
    expect(codes(`A`, { rows: { A: { unreadable: ["duration"] } } })).toEqual([]);
  });

  test("[C14] start and due on one day are in order", () => {
    expect(codes(`A 2026-05-11..2026-05-11`)).toEqual([]);
    expect(codes(`A 2026-05-11..1905-07-17`, {}, "DATE-ORDER")).toEqual([]);
  });

  test("[C14] a number and nothing else is told once; with any other word its dates are missed as well", () => {
    const missing = (change: Partial<Milestone>, text = "A"): readonly string[] =>
      codes(text, { rows: { A: change } }, "NAME-MISSING", "DATE-MISSING");
    expect(missing({ name: null })).toEqual(["NAME-MISSING A"]);
    expect(missing({ name: null, description: "Beschrijving" })).toEqual(["DATE-MISSING A"]);
    expect([...missing({ name: null }, "A after B\nB 1d")].sort()).toEqual(["DATE-MISSING A", "NAME-MISSING A"]);
    expect(missing({ unreadable: ["start"] })).toEqual([]);
  });

  test.each([
    ["1905-06-11", null],
    ["1905-06-12", 1990],
    ["1905-09-30", 2100],
    ["1905-10-01", null],
  ])("[C14] %s in a date cell may be the year %s", (start, year) => {
    expect(only(`A ${start}..2026-06-30`, "DATE-OUTSIDE-PERIOD").facts["typedYear"]).toBe(year);
  });

  test("[C14] a Saturday is called by its weekday, a Friday off by its name", () => {
    const holidays = [
      { day: day("2026-04-04"), name: "Stille zaterdag" },
      { day: day("2026-05-15"), name: "Dag na Hemelvaart" },
    ];
    expect(findings(`A ..2026-04-04\nB ..2026-05-15`, { holidays }).map(({ facts }) => facts["holiday"])).toEqual([
      null,
      "Dag na Hemelvaart",
    ]);
  });

  test("[C14] a start without an end, and rows that need none", () => {
    expect(only(`A 2026-05-11..`, "DATE-MISSING").facts).toEqual({ missing: "due" });
    expect(codes(`A 2026-05-11.. 3d\nB done\nC 3d\nD ..2026-05-11`)).toEqual([]);
  });

  test("[C14] a year in a date cell", () => {
    expect(only(`A 1905-07-17..2026-06-30`, "DATE-OUTSIDE-PERIOD").facts).toEqual({
      day: "1905-07-17",
      periodStart: null,
      periodEnd: null,
      typedYear: 2025,
    });
  });

  test("[C14] both ends of the period belong to it", () => {
    const extras = { header: { periodStart: day("2026-03-02"), periodEnd: day("2026-12-31") } };
    expect(codes(`A 2026-03-02..2026-12-31`, extras)).toEqual([]);
    expect(codes(`A 2026-02-27..2027-01-04 groen`, extras)).toEqual(["DATE-OUTSIDE-PERIOD A", "DATE-OUTSIDE-PERIOD A"]);
  });

  test("[C14] days off: names the holiday, passes the first and last day of a month and what is done", () => {
    const extras = { holidays: [{ day: day("2026-05-14"), name: "Hemelvaartsdag" }] };
    expect(only(`A ..2026-05-14`, "DATE-NON-WORKING", extras).facts).toEqual({
      day: "2026-05-14",
      weekday: 4,
      holiday: "Hemelvaartsdag",
      next: "2026-05-15",
    });
    expect(codes(`A 2026-08-01..2026-10-31\nB ..2026-02-14 done`)).toEqual([]);
  });
});

describe("status", () => {
  const told = (text: string, change: PlanExtras["rows"] = {}): readonly string[] =>
    findings(text, change === undefined ? {} : { rows: change })
      .filter(({ code }) => code === "STATUS-WITHOUT-EXPLANATION")
      .map(({ severity, facts }) => `${severity} ${(facts["missing"] as readonly string[]).join(",")}`);

  test("[C15] what is missing decides", () => {
    expect(told(`A ..2026-06-30 rood`)).toEqual(["waarschuwing explanation,bottleneck"]);
    expect(told(`A ..2026-06-30 rood !"x" ?"y"`)).toEqual([]);
    expect(told(`A ..2026-06-30 rood ?"y"`)).toEqual(["tip explanation"]);
    expect(told(`A ..2026-06-30 rood !"x"`)).toEqual([]);
    expect(told(`A ..2026-06-30 groen`)).toEqual([]);
    expect(told(`A ..2026-02-20 rood done`)).toEqual([]);
  });

  test("[C15] silence is told in a list without columns for words, with the measure where there is one", () => {
    const plan = planOf(`A ..2026-06-30 rood`);
    const [row] = plan.milestones;
    const missing = (cells: Partial<Record<FieldName, string>>): unknown =>
      check({ ...plan, milestones: [{ ...row!, place: { ...row!.place, cells } }] }).map(
        ({ facts }) => facts["missing"],
      );
    expect(missing({ status: "H2" })).toEqual([["explanation", "bottleneck"]]);
    expect(missing({ status: "H2", measure: "R2" })).toEqual([["explanation", "bottleneck", "measure"]]);
  });

  test("[C15] the measure counts where the plan has a column for it", () => {
    const plan = planOf(`A ..2026-06-30 rood !"x" ?"y"`);
    const [row] = plan.milestones;
    const withColumn = {
      ...plan,
      milestones: [{ ...row!, place: { ...row!.place, cells: { ...row!.place.cells, measure: "R2" } } }],
    };
    expect(check(withColumn).map(({ severity, cell, facts }) => [severity, cell, facts["missing"]])).toEqual([
      ["tip", "R2", ["measure"]],
    ]);
  });

  test("[C16] stale against the running period, else by days", () => {
    const plan = planOf(`A ..2026-06-30 groen`, { rows: { A: { asOf: day("2026-01-30") } } });
    const periods = [
      { name: "2025", start: day("2025-01-01"), end: day("2025-12-31"), due: null },
      { name: "Voorjaar", start: day("2026-02-01"), end: day("2026-06-30"), due: null },
    ];
    expect(check(plan)).toEqual([]);
    const [stale] = check({ ...plan, settings: { ...plan.settings, periods } });
    expect(stale!.facts).toEqual({ asOf: "2026-01-30", days: 31, period: "Voorjaar" });
  });

  test("[C16] the day of the period's start and the number of days itself are fresh", () => {
    const at = (iso: string): readonly string[] => codes(`A ..2026-06-30 groen`, { rows: { A: { asOf: day(iso) } } });
    expect(at("2025-11-30")).toEqual([]);
    expect(at("2025-11-29")).toEqual(["STATUS-STALE A"]);
    expect(at("2026-03-03")).toEqual([]);
  });

  test("[C16] overdue from the first working day after", () => {
    const days = (due: string, today: string): unknown[] =>
      findings(`A ..${due}`, {}, day(today))
        .filter(({ code }) => code === "STATUS-OVERDUE")
        .map(({ facts }) => facts["days"]);
    expect(days("2026-02-27", "2026-03-02")).toEqual([1]);
    expect(days("2026-02-27", "2026-03-01")).toEqual([]);
    expect(days("2026-02-28", "2026-03-02")).toEqual([1]);
    expect(days("2026-03-02", "2026-03-02")).toEqual([]);
  });

  test("[C17] only directly behind rood that is not done", () => {
    const knock = (text: string): readonly string[] => codes(text, {}, "STATUS-KNOCK-ON");
    expect(knock(`A ..2026-06-30 oranje !"x"\nB ..2026-09-30 groen after A`)).toEqual([]);
    expect(knock(`A ..2026-06-30 rood !"x"\nB ..2026-09-30 oranje !"x" after A\nC ..2026-12-18 groen after B`)).toEqual(
      [],
    );
    expect(knock(`A ..2026-02-20 rood done\nB ..2026-09-30 groen after A`)).toEqual([]);
    expect(knock(`A ..2026-06-30 rood !"x"\nB ..2026-09-30 after A`)).toEqual([]);
    expect(knock(`A ..2026-06-30 rood !"x"\nC ..2026-06-30 rood !"x"\nB ..2026-09-30 groen after A, C`)).toEqual([
      "STATUS-KNOCK-ON B",
    ]);
  });

  test("[C18] finished before what it waited for", () => {
    const early = (text: string): readonly string[] => codes(text, {}, "DONE-BEFORE-PREDECESSOR");
    expect(early(`A done:2026-02-20\nB done:2026-02-19 after A`)).toEqual(["DONE-BEFORE-PREDECESSOR B"]);
    expect(early(`A done:2026-02-20\nB done:2026-02-20 after A`)).toEqual([]);
    expect(early(`A 5d\nB done after AFF`)).toEqual(["DONE-BEFORE-PREDECESSOR B"]);
    expect(early(`A 5d\nB done after ASS`)).toEqual([]);
    expect(early(`A 5d\nB done after A-2d`)).toEqual([]);
    expect(early(`A done\nB done:2026-02-20 after A`)).toEqual([]);
    expect(early(`A done:2026-02-20\nB done after A`)).toEqual([]);
    expect(only(`A done:2026-02-20\nB done:2026-02-19 after A`, "DONE-BEFORE-PREDECESSOR").facts).toEqual({
      other: "A",
      doneOn: "2026-02-19",
      otherDoneOn: "2026-02-20",
    });
    expect(only(`A 5d\nB done after A`, "DONE-BEFORE-PREDECESSOR").facts["doneOn"]).toBeNull();
    expect(codes(`A done:2026-03-02`)).toEqual([]);
  });
});

describe("roles, money, report", () => {
  const party = (name: string, role: string) => ({ party: name, role });

  test("[C19] words for the owner count; without any owner nothing is said", () => {
    expect(codes(`A ..2026-06-30`, { rows: { A: { roles: [party("X", "U")] } } })).toEqual([]);
    expect(codes(`A ..2026-06-30`, { rows: { A: { roles: [party("X", "Trekker"), party("X", "E")] } } })).toEqual([]);
    expect(
      codes(`A ..2026-06-30 done:2026-02-20\nB ..2026-06-30`, {
        rows: { B: { roles: [party("X", "eindverantwoordelijke")] } },
      }),
    ).toEqual([]);
  });

  const amounts = (
    budget: number | null,
    spent: number | null,
    forecast: number | null,
    cofinancing: number | null = null,
  ) => ({
    rows: { A: { money: { budget, spent, forecast, cofinancing } } },
  });

  test("[C21] overruns", () => {
    const over = (budget: number | null, spent: number | null, forecast: number | null, overrunFraction = 0): unknown =>
      findings(`A ..2026-06-30`, { ...amounts(budget, spent, forecast), thresholds: { overrunFraction } }).map(
        ({ facts }) => [facts["basis"], facts["over"]],
      )[0];
    expect(over(100, 120, null)).toEqual(["spent", 20]);
    expect(over(100, 120, 150)).toEqual(["forecast", 50]);
    expect(over(100, 120, 110)).toEqual(["spent", 20]);
    expect(over(100, 120, 100)).toEqual(["spent", 20]);
    expect(over(0.3, 0.1 + 0.2, null)).toBeUndefined();
    expect(over(100, null, 110, 0.1)).toBeUndefined();
    expect(over(100, null, 110.01, 0.1)).toEqual(["forecast", 10.01]);
    expect(over(null, 100, 100)).toBeUndefined();
  });

  test("[C21] cofinancing: exactly enough, of the subsidy, and without columns", () => {
    const short = (extras: PlanExtras): readonly string[] => codes(`A ..2026-06-30`, extras, "COFINANCING-SHORT");
    expect(short(amounts(1000, null, null, 100))).toEqual([]);
    expect(short(amounts(1000, null, null, 99.99))).toEqual(["COFINANCING-SHORT -"]);
    expect(short({ ...amounts(1000, null, null, 95), thresholds: { cofinancingBase: "subsidie" } })).toEqual([]);
    expect(short(amounts(null, null, null, 5))).toEqual([]);
    expect(short(amounts(1000, null, null, null))).toEqual([]);
  });

  test("[C22] an untouched header is not asked for", () => {
    expect(codes(`A ..2026-06-30`, { header: { periodStart: day("2025-01-01") } })).toEqual([]);
    expect(
      findings(`A ..2026-06-30`, { header: { region: "Rivierenmond" } })
        .map(({ facts }) => facts["gap"])
        .sort(),
    ).toEqual(["leadApplicant", "periodEnd", "periodStart", "project", "registrationNumber"]);
  });
});
