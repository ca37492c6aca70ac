import {
  differences,
  falseAlarms,
  loadExpected,
  loadSnapshots,
  missedFindings,
  readSheets,
} from "./support/expected-plans.ts";

const PLANS = ["rivierenmond", "fouten", "vrije-lijst", "tabel-a-tijdsduur", "tabel-b-monitor"];

describe("plans as people fill them in", () => {
  it.each(PLANS)("[RC1] %s: every row and field is read as a careful person reads it", (name) => {
    const { reading } = readSheets(loadSnapshots(name));
    expect(differences(loadExpected(name), reading.milestones)).toEqual([]);
  });

  it.each(PLANS)(
    "[RC2] %s: what can't be read is reported at its cell, and nothing else is called an error",
    (name) => {
      const { reading } = readSheets(loadSnapshots(name));
      expect(missedFindings(loadExpected(name), reading.readingFindings)).toEqual([]);
      expect(falseAlarms(loadExpected(name), reading.readingFindings)).toEqual([]);
    },
  );

  it.each(PLANS)("[RC3] %s: blocks, header rows and data rows are found where they are", (name) => {
    const expected = loadExpected(name);
    const { recognition } = readSheets(loadSnapshots(name));
    const blocks = recognition.candidates.flatMap(({ blocks: found }) =>
      found.map(({ headerRows, dataRows }) => ({ headerRows, dataRows })),
    );
    const wanted = expected.layout.map(({ headerRow, headerRows, dataRows }) => ({
      headerRows: headerRows ?? [headerRow, headerRow],
      dataRows,
    }));
    expect(blocks).toEqual(wanted);
  });
});
