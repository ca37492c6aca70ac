import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventually } from "#tests/support/eventually.ts";
import { closeHosts, onSheet, testHost } from "#tests/support/host.ts";
import { startPreview } from "#tests/support/preview.ts";
import type { Preview } from "#tests/support/preview.ts";

let preview: Preview;
beforeAll(async () => {
  preview = await startPreview(process.env["PREVIEW_FOLDER"]);
}, 240_000);
afterAll(() => preview.close());

/** A list with two names to choose from, dates that may be either way round, a doubtful word and a remark for a row. */
async function ownList(): Promise<string> {
  const host = testHost();
  await onSheet(host, (sheet) => {
    const range = sheet.getRange("A1:E5");
    range.numberFormat = Array.from({ length: 5 }, () => ["@", "@", "@", "@", "@"]);
    range.values = [
      ["Nr", "Mijlpaal", "Klaar", "Omschrijving van het werk", "Status"],
      ["1", "Peiling gehouden", "4/5/2026", "Alle scholen bevragen", "loopt"],
      ["2", "Bus aangeschaft", "7/6/2026", "Bus kopen en inrichten", "groen"],
      ["3", "Zie ook het activiteitenplan", "8/9/2026", "", ""],
      ["4", "Borging geregeld", "9/10/2026", "Afspraken met besturen", "rood"],
    ];
  });
  const file = join(mkdtempSync(join(tmpdir(), "mijlpalen-")), "lijst.xlsx");
  writeFileSync(file, host.save());
  closeHosts();
  return file;
}

describe("taking over an own list", () => {
  test("J30 what was recognised is shown row by row; columns, rows and readings are corrected and remembered", async () => {
    const { page, pane, faults } = await preview.open({ workbook: await ownList() });
    await pane.getByRole("button", { name: "Neem deze lijst over" }).click();
    await pane.getByText("4 mijlpalen herkend").waitFor();
    const rows = pane.getByRole("region", { name: "Zo wordt het gelezen" });
    await rows.getByText("4 mei 2026").waitFor();

    await pane.getByLabel("Volgorde in getallen zoals 3-4-2026").selectOption("mdy");
    await rows.getByText("5 apr 2026").waitFor();
    await rows.getByRole("button", { name: "Geen mijlpaal: 3 Zie ook het activiteitenplan" }).click();
    await pane.getByText("3 mijlpalen herkend").waitFor();
    await rows.getByText("Rij 4 telt niet mee.").waitFor();
    await pane.getByLabel("Betekenis van Blad1!E2").selectOption("");
    await eventually(async () => (await rows.getByRole("listitem").first().innerText()).includes("groen"), false);
    await pane.getByText('Blad Blad1, cel E2 ("loopt"): u koos geen waarde.').waitFor();
    await pane.getByRole("button", { name: "Zet terug: de keuze voor Blad1!E2" }).click();
    await rows.getByRole("listitem").first().getByText("groen").waitFor();
    await pane.getByLabel("Betekenis van Blad1!E2").selectOption("");
    await eventually(async () => (await rows.getByRole("listitem").first().innerText()).includes("groen"), false);
    await pane.getByLabel("Betekenis van kolom Omschrijving van het werk").selectOption("name");
    await rows.getByText("1 Alle scholen bevragen").waitFor();

    await pane.getByRole("button", { name: "Onthoud deze keuzes" }).click();
    await pane.getByText(/keuzes zijn in deze werkmap onthouden/).waitFor();
    await pane.getByRole("button", { name: "Maak hier een mijlpalenplan van" }).click();
    await pane.getByText(/3 mijlpalen zijn overgenomen/).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
