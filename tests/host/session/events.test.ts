import { closeHosts, onSheet, testHost } from "#tests/support/host.ts";

afterEach(closeHosts);

/** Lets answers and events that follow them arrive. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("events", () => {
  it("[H110] onChanged of sheet, collection and table tells what was edited, with the value before and after", async () => {
    const host = testHost();
    const heard: unknown[] = [];
    await onSheet(host, (sheet, { workbook }) => {
      sheet.getRange("A1:A3").values = [["Kop"], [1], [2]];
      const table = sheet.tables.add("A1:A3", true);
      sheet.onChanged.add(async (event) => void heard.push(["sheet", event.changeType, event.address, event.details]));
      workbook.worksheets.onChanged.add(async (event) => void heard.push(["all", event.changeType, event.address]));
      table.onChanged.add(async (event) => void heard.push(["table", event.changeType, event.address]));
    });
    await onSheet(host, (sheet) => {
      sheet.getRange("A2").values = [[7]];
    });
    await settle();
    expect(heard).toEqual([
      ["all", "RangeEdited", "A2"],
      [
        "sheet",
        "RangeEdited",
        "A2",
        { valueBefore: 1, valueAfter: 7, valueTypeBefore: "Double", valueTypeAfter: "Double" },
      ],
      ["table", "RangeEdited", "A2"],
    ]);
  });

  it("[H111] inserted and deleted rows, columns and cells have their own type and direction", async () => {
    const host = testHost();
    const heard: unknown[] = [];
    await onSheet(host, (sheet) => {
      sheet.getRange("A1:C3").values = [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ];
      sheet.onChanged.add(async ({ changeType, address, changeDirectionState }) => {
        heard.push([
          changeType,
          address,
          changeDirectionState?.insertShiftDirection ?? changeDirectionState?.deleteShiftDirection,
        ]);
      });
    });
    await onSheet(host, (sheet) => {
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("B:B").delete("Left");
      sheet.getRange("A1:A2").insert("Right");
    });
    await settle();
    expect(heard).toEqual([
      ["RowInserted", "2:3", undefined],
      ["ColumnDeleted", "B:B", undefined],
      ["CellInserted", "A1:A2", "Right"],
    ]);
  });

  it("[H112] a block that the client sends in pieces is told once", async () => {
    const host = testHost();
    const heard: string[] = [];
    await onSheet(host, (sheet) => void sheet.onChanged.add(async ({ address }) => void heard.push(address)));
    const block = Array.from({ length: 500 }, (_, row) => Array.from({ length: 10 }, (_, column) => row * column));
    await onSheet(host, (sheet) => {
      sheet.getRange("A1:J500").values = block;
    });
    await settle();
    expect(heard).toEqual(["A1:J500"]);
  });

  it("[H113] the range of an event can be read later", async () => {
    const host = testHost();
    let seen: unknown = null;
    await onSheet(host, (sheet) => {
      sheet.onChanged.add(async (event) => {
        await host.Excel.run(async (context) => {
          const range = event.getRange(context);
          range.load("values");
          await context.sync();
          seen = range.values;
        });
      });
    });
    await onSheet(host, (sheet) => {
      sheet.getRange("C3:D3").values = [[1, 2]];
    });
    await settle();
    await settle();
    expect(seen).toEqual([[1, 2]]);
  });

  it("[H114] selection, activation, sheets and tables that come and go", async () => {
    const host = testHost();
    const heard: string[] = [];
    const say = (text: string) => async () => void heard.push(text);
    await onSheet(host, (sheet, { workbook }) => {
      const { worksheets } = workbook;
      worksheets.onAdded.add(say("sheet added"));
      worksheets.onDeleted.add(say("sheet deleted"));
      worksheets.onActivated.add(say("activated"));
      worksheets.onDeactivated.add(say("deactivated"));
      workbook.tables.onAdded.add(say("table added"));
      workbook.tables.onDeleted.add(async ({ tableName }) => void heard.push(`${tableName} deleted`));
      sheet.onSelectionChanged.add(async ({ address }) => void heard.push(`selected ${address}`));
      workbook.onSelectionChanged.add(say("workbook selection"));
    });
    await onSheet(host, (sheet, { workbook }) => {
      sheet.getRange("B2:C3").select();
      const added = workbook.worksheets.add("Twee");
      added.activate();
      sheet.tables.add("E1:F2", true).name = "Tabel9";
    });
    await settle();
    expect(heard).toEqual([
      "selected B2:C3",
      "workbook selection",
      "sheet added",
      "deactivated",
      "activated",
      "table added",
    ]);
    heard.length = 0;
    await onSheet(host, (sheet, { workbook }) => {
      sheet.tables.getItem("Tabel9").convertToRange();
      workbook.worksheets.getItem("Twee").delete();
    });
    await settle();
    expect(heard.sort()).toEqual(["Tabel9 deleted", "sheet deleted"]);
  });

  it("[H115] a handler that was removed hears nothing, nor does anybody while events are off", async () => {
    const host = testHost();
    const heard: string[] = [];
    const write = (value: number) =>
      onSheet(host, (sheet) => {
        sheet.getRange("A1").values = [[value]];
      });
    await onSheet(host, async (sheet, context) => {
      const first = sheet.onChanged.add(async () => void heard.push("first"));
      const second = sheet.onChanged.add(async () => void heard.push("second"));
      await context.sync();
      first.remove();
      await context.sync();
      await write(1);
      await settle();
      expect(heard).toEqual(["second"]);
      context.runtime.enableEvents = false;
      await context.sync();
      await write(2);
      await settle();
      context.runtime.enableEvents = true;
      second.remove();
      await context.sync();
      await write(3);
      await settle();
      expect(heard).toEqual(["second"]);
    });
  });

  it("[H116] what another client does is remote, what a person types is local", async () => {
    const host = testHost();
    const other = host.connectClient();
    const heard: string[] = [];
    await onSheet(host, (sheet) => void sheet.onChanged.add(async ({ source }) => void heard.push(source)));
    await other.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Blad1").getRange("A1").values = [[1]];
      await context.sync();
    });
    host.workbook.sheets[0]?.setValue(1, 1, "getypt");
    await settle();
    expect(heard).toEqual(["Remote", "Local"]);
  });

  it("[H117] comments that are added, changed, answered and deleted", async () => {
    const host = testHost();
    const heard: string[] = [];
    await onSheet(host, (_sheet, { workbook }) => {
      workbook.comments.onAdded.add(async () => void heard.push("added"));
      workbook.comments.onChanged.add(async ({ changeType }) => void heard.push(changeType));
      workbook.comments.onDeleted.add(async () => void heard.push("deleted"));
    });
    await onSheet(host, async (sheet, context) => {
      const comment = sheet.comments.add("A1", "eerst");
      await context.sync();
      comment.content = "later";
      await context.sync();
      comment.replies.add("antwoord");
      await context.sync();
      comment.resolved = true;
      await context.sync();
      comment.delete();
    });
    await settle();
    expect(heard).toEqual(["added", "CommentEdited", "ReplyAdded", "CommentResolved", "deleted"]);
  });
});
