import { closeHosts, onSheet, refusal, testHost, valuesAt } from "#tests/support/host.ts";

afterEach(closeHosts);

function write(address = "A1", value: unknown = 1) {
  return (sheet: Excel.Worksheet) => {
    sheet.getRange(address).values = [[value]] as never;
  };
}

describe("modes", () => {
  it("[H90] while a person edits a cell every batch fails, unless it asked to wait", async () => {
    const host = testHost();
    host.modes.cellEdit = true;
    expect((await refusal(() => onSheet(host, write()))).code).toBe("InvalidOperationInCellEditMode");
    let done = false;
    const waiting = host.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Blad1").getRange("A1").values = [[2]];
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    host.host.endCellEdit();
    await waiting;
    expect(await valuesAt(host, "A1")).toEqual([[2]]);
  });

  it("[H91] a read-only workbook is read and selected in, not changed", async () => {
    const host = testHost();
    await onSheet(host, write());
    host.modes.readOnly = true;
    expect(await valuesAt(host, "A1")).toEqual([[1]]);
    for (const change of [
      write(),
      (sheet: Excel.Worksheet) => void sheet.tables.add("C1:D2", true),
      (sheet: Excel.Worksheet) => sheet.delete(),
      (sheet: Excel.Worksheet) => void (sheet.getRange("A1").format.font.bold = true),
    ]) {
      expect((await refusal(() => onSheet(host, change))).code).toBe("AccessDenied");
    }
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("B2").select();
      context.workbook.load("readOnly");
      await context.sync();
      expect(context.workbook.readOnly).toBe(true);
    });
  });

  it("[H92] after the session is lost nothing is answered, and the workbook is unharmed", async () => {
    const host = testHost();
    host.modes.sessionLost = true;
    expect((await refusal(() => onSheet(host, write()))).code).toBe("ServiceNotAvailable");
    host.modes.sessionLost = false;
    expect(await valuesAt(host, "A1")).toEqual([[""]]);
  });

  it("[H93] with another workbook in focus nothing is selected or activated", async () => {
    const host = testHost();
    host.modes.otherWorkbookInFocus = true;
    const selected = await refusal(() => onSheet(host, (sheet) => sheet.getRange("B2").select()));
    expect(selected.code).toBe("InactiveWorkbook");
    await onSheet(host, write());
    expect(await valuesAt(host, "A1")).toEqual([[1]]);
  });

  it("[H159] requests are refused with any code on demand, and answered late on demand", async () => {
    const host = testHost();
    host.modes.refuseWith = "Timeout";
    expect((await refusal(() => onSheet(host, write()))).code).toBe("Timeout");
    host.modes.refuseWith = null;
    expect(await valuesAt(host, "A1")).toEqual([[""]]);
    host.modes.answerAfterMs = 30;
    let done = false;
    const waiting = onSheet(host, write("A1", 2)).then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(done).toBe(false);
    await waiting;
    host.modes.answerAfterMs = 0;
    expect(await valuesAt(host, "A1")).toEqual([[2]]);
  });

  it("[H94] requests above 5 MB are refused where Excel on the web refuses them", async () => {
    const text = "x".repeat(30_000);
    const block = Array.from({ length: 200 }, () => [text]);
    const attempt = (sheet: Excel.Worksheet) => {
      sheet.getRange("A1:A200").values = block;
    };
    const web = testHost({ payloadLimits: true });
    expect((await refusal(() => onSheet(web, attempt))).code).toBe("RequestPayloadSizeLimitExceeded");
    const desktop = testHost();
    await onSheet(desktop, attempt);
    const read = (sheet: Excel.Worksheet) => void sheet.getRange("A1:A200").load("values");
    await onSheet(desktop, read);
    const reopened = testHost({ payloadLimits: true }, desktop.save());
    expect((await refusal(() => onSheet(reopened, read))).code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it("[H95] a co-author may change the workbook between two syncs", async () => {
    const host = testHost();
    let requests = 0;
    await onSheet(host, async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      host.onBeforeRequest(() => {
        requests += 1;
        if (requests === 1) host.workbook.sheets[0]?.setValue(0, 0, "van een ander");
      });
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["van een ander"]]);
    });
    host.onBeforeRequest(null);
  });

  it("[H95] a tracked range follows a co-author's inserted rows; a deleted sheet is not found any more", async () => {
    const host = testHost();
    const other = host.connectClient();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Samen");
      const range = sheet.getRange("B2");
      range.load("address");
      await context.sync();
      await other.Excel.run(async (second) => {
        second.workbook.worksheets.getItem("Samen").getRange("1:3").insert("Down");
        await second.sync();
      });
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Samen!B5");
      await other.Excel.run(async (second) => {
        second.workbook.worksheets.getItem("Samen").delete();
        await second.sync();
      });
      sheet.name = "Weg";
      expect((await refusal(() => context.sync())).code).toBe("ItemNotFound");
    });
  });
});

describe("a person at the same workbook", () => {
  it("[H122] tracked ranges follow rows and columns that are put in or taken out without the API", async () => {
    const host = testHost();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      const range = sheet.getRange("B5:C6");
      const gone = sheet.getRange("A2");
      gone.track();
      range.load("address");
      await context.sync();
      const [model] = host.workbook.sheets;
      model?.insertRows(2, 3);
      model?.insertColumns(0, 1);
      model?.deleteRows(0, 1);
      model?.insertCells({ top: 0, bottom: 1, left: 0, right: 10 }, "down");
      model?.deleteCells({ top: 0, bottom: 0, left: 0, right: 10 }, "up");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Blad1!C8:D9");
      model?.deleteRows(0, 5);
      gone.load("address");
      expect((await refusal(() => context.sync())).code).toBe("InvalidReference");
    });
  });

  it("[H122] also when a table makes the room itself, and events tell of it", async () => {
    const host = testHost();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      sheet.getRange("A1:B3").values = [
        ["a", "b"],
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("A6").values = [["onder"]];
      sheet.tables.add("A1:B3", true);
      const below = sheet.getRange("A6");
      below.load("address");
      const heard: string[] = [];
      sheet.onChanged.add((event) => {
        heard.push(`${event.changeType} ${event.address}`);
        return Promise.resolve();
      });
      await context.sync();
      host.workbook.tables[0]?.insertRows(1, 2);
      host.workbook.sheets[0]?.insertRows(0, 1);
      below.load("address, values");
      await context.sync();
      expect(below.values).toEqual([["onder"]]);
      await new Promise((resolve) => setTimeout(resolve, 0));
      expect(heard).toContain("RowInserted 1:1");
    });
  });
});

describe("faults", () => {
  it("[H96] a failing action leaves what ran before it, and skips the rest", async () => {
    const host = testHost();
    const failed = await refusal(() =>
      onSheet(host, (sheet) => {
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("A2:B2").values = [[1]] as never;
        sheet.getRange("A3").values = [[3]];
      }),
    );
    expect(failed).toEqual({ code: "InvalidArgument", location: "Range.values" });
    expect(await valuesAt(host, "A1:A3")).toEqual([[1], [""], [""]]);
  });

  it("[H97] the k-th action fails on demand, once", async () => {
    const host = testHost();
    const work = (sheet: Excel.Worksheet) => {
      for (const row of [1, 2, 3]) sheet.getRange(`A${row}`).values = [[row]];
    };
    const total = (await host.measure(() => onSheet(host, work))).counts.actions;
    expect(total).toBeGreaterThan(6);
    for (let action = 1; action <= total; action++) {
      const fresh = testHost();
      fresh.faults.failAction = action;
      expect((await refusal(() => onSheet(fresh, work))).code).toBe("GeneralException");
      await onSheet(fresh, work);
      expect(await valuesAt(fresh, "A1:A3")).toEqual([[1], [2], [3]]);
    }
  });

  it("[H98] a refused request changes nothing; a lost answer comes after the work was done", async () => {
    const host = testHost();
    host.faults.failRequest = 1;
    expect((await refusal(() => onSheet(host, write("A1", "a")))).code).toBe("ServiceNotAvailable");
    expect(await valuesAt(host, "A1")).toEqual([[""]]);
    host.faults.loseAnswer = 1;
    expect((await refusal(() => onSheet(host, write("A1", "b")))).code).toBe("ConnectionFailure");
    expect(await valuesAt(host, "A1")).toEqual([["b"]]);
  });
});

describe("the add-in's own Office", () => {
  it("[H102] onReady and initialize tell that Excel is ready, language and theme are those of the host", async () => {
    const { Office } = testHost({ locale: "en-US", theme: "dark" });
    const called: unknown[] = [];
    Office.initialize = (reason) => void called.push(reason);
    const info = await Office.onReady((ready) => void called.push(ready.host));
    expect(info).toEqual({ host: "Excel", platform: "PC" });
    expect(called.sort()).toEqual(["Excel", "documentOpened"]);
    expect([Office.context.displayLanguage, Office.context.officeTheme?.bodyBackgroundColor]).toEqual([
      "en-US",
      "#262626",
    ]);
    expect(Office.EventType.DocumentSelectionChanged).toBe("documentSelectionChanged");
  });

  it("[H102] what is associated with a ribbon button can be called", () => {
    const host = testHost();
    let pressed = 0;
    host.Office.actions.associate("groen", () => {
      pressed += 1;
    });
    host.associated.get("groen")?.();
    expect(pressed).toBe(1);
  });
});

describe("requirement sets", () => {
  it("[H99] only the admitted sets are supported, versions compared part by part", () => {
    const { requirements } = testHost({ excelApi: "1.9" }).Office.context;
    const supported = (version: string) => requirements.isSetSupported("ExcelApi", version);
    expect(["1.1", "1.9", "1.10", "1.14"].map(supported)).toEqual([true, true, false, false]);
    expect(requirements.isSetSupported("ExcelApiOnline", "1.1")).toBe(false);
    expect(requirements.isSetSupported("WordApi")).toBe(false);
    expect(testHost().Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  });

  it("[H99] in strict mode the client refuses members above the admitted set", async () => {
    const host = testHost({ excelApi: "1.9", strict: true });
    const failed = await refusal(() => onSheet(host, (sheet) => sheet.tables.add("A1:B2", true).resize("A1:B3")));
    expect(failed.code).toBe("ApiNotFound");
    await onSheet(testHost({ excelApi: "1.14", strict: true }), (sheet) =>
      sheet.tables.add("A1:B2", true).resize("A1:B3"),
    );
  });
});

describe("what is not answered", () => {
  it("[H100] is refused by name, with a reason, and never answered silently", async () => {
    const host = testHost();
    for (const [location, attempt] of [
      ["Range.formulasR1C1 (R1C1)", (sheet: Excel.Worksheet) => void sheet.getRange("A1").load("formulasR1C1")],
      ["Range.flashFill", (sheet: Excel.Worksheet) => sheet.getRange("A1").flashFill()],
      ["Worksheet.shapes", (sheet: Excel.Worksheet) => void sheet.shapes.load("items")],
      [
        "Workbook.pivotTables",
        (_sheet: Excel.Worksheet, context: Excel.RequestContext) => void context.workbook.pivotTables.load("items"),
      ],
    ] as const) {
      const failed = await refusal(() => onSheet(host, attempt));
      expect(failed).toEqual({ code: "NotImplemented", location: location.replace(/ \(.*/u, "") });
    }
  });
});
