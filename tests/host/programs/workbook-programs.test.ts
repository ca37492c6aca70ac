import { closeHosts, onSheet, refusal, testHost } from "#tests/support/host.ts";

afterEach(closeHosts);

/** Runs a program, saves, opens again and runs the reader: what was made must survive the file. */
async function overFile(
  make: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  read: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  const host = testHost();
  await onSheet(host, make);
  await onSheet(host, read);
  await onSheet(testHost({}, host.save()), read);
}

describe("programs with parts of the workbook", () => {
  it("[H140] settings keep texts, numbers, objects and dates", async () => {
    await overFile(
      (_sheet, { workbook }) => {
        workbook.settings.add("taal", "nl");
        workbook.settings.add("stand", { open: true, lijst: [1, "twee", null] });
        workbook.settings.add("dag", new Date(Date.UTC(2026, 4, 1)));
      },
      async (_sheet, context) => {
        const { settings } = context.workbook;
        settings.load("items/key, items/value");
        const missing = settings.getItemOrNullObject("niets");
        await context.sync();
        expect(settings.items.map(({ key, value }) => [key, value])).toEqual([
          ["taal", "nl"],
          ["stand", { open: true, lijst: [1, "twee", null] }],
          ["dag", new Date(Date.UTC(2026, 4, 1))],
        ]);
        expect(missing.isNullObject).toBe(true);
      },
    );
  });

  it("[H140] settings of Office.context.document are the same, once saved", async () => {
    const host = testHost();
    const { settings } = host.Office.context.document;
    settings.set("a", 1);
    const status = await new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
    expect(status).toBe("succeeded");
    await onSheet(host, async (_sheet, context) => {
      const setting = context.workbook.settings.getItem("a");
      setting.load("value");
      await context.sync();
      expect(setting.value).toBe(1);
    });
  });

  it("[H141] custom XML parts are found by id and by namespace; XML that is not well-formed is refused", async () => {
    const xml = '<plan xmlns="urn:plan"><punt nr="1.1">é &amp; ü</punt></plan>';
    await overFile(
      (_sheet, { workbook }) => {
        workbook.customXmlParts.add(xml);
        workbook.customXmlParts.add('<x xmlns="urn:ander"/>');
      },
      async (_sheet, context) => {
        const parts = context.workbook.customXmlParts;
        const only = parts.getByNamespace("urn:plan").getOnlyItem();
        const count = parts.getCount();
        only.load("id, namespaceUri");
        const text = only.getXml();
        await context.sync();
        expect(count.value).toBe(2);
        expect(text.value).toContain('<punt nr="1.1">é &amp; ü</punt>');
        const again = parts.getItem(only.id).getXml();
        await context.sync();
        expect(again.value).toBe(text.value);
      },
    );
    const failed = await refusal(() =>
      onSheet(testHost(), (_sheet, { workbook }) => void workbook.customXmlParts.add("<a><b></a>")),
    );
    expect(failed).toEqual({ code: "InvalidArgument", location: "CustomXmlPartCollection.add" });
  });

  it("[H142] document properties, custom ones too", async () => {
    await overFile(
      (_sheet, { workbook }) => {
        workbook.properties.title = "Rivierenmond";
        workbook.properties.author = "A. de Vries";
        workbook.properties.custom.add("Versie", 3);
        workbook.properties.custom.add("Klaar", true);
      },
      async (_sheet, context) => {
        const { properties } = context.workbook;
        properties.load("title, author");
        properties.custom.load("items/key, items/value, items/type");
        await context.sync();
        expect([properties.title, properties.author]).toEqual(["Rivierenmond", "A. de Vries"]);
        expect(properties.custom.items.map(({ key, value, type }) => [key, value, type])).toEqual([
          ["Versie", 3, "Number"],
          ["Klaar", true, "Boolean"],
        ]);
      },
    );
  });

  it("[H143] page layout, print titles and area, header and footer", async () => {
    await overFile(
      (sheet) => {
        const { pageLayout } = sheet;
        pageLayout.orientation = "Landscape";
        pageLayout.paperSize = "A3";
        pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 } as never;
        pageLayout.setPrintTitleRows("$1:$3");
        pageLayout.setPrintArea("A1:F40");
        pageLayout.setPrintMargins("Centimeters", { left: 1, right: 1.5 });
        pageLayout.centerHorizontally = true;
        pageLayout.headersFooters.defaultForAllPages.leftHeader = "Plan && kaders";
        pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P van &N";
        sheet.horizontalPageBreaks.add("A21");
      },
      async (sheet, context) => {
        const { pageLayout } = sheet;
        pageLayout.load("orientation, paperSize, zoom, leftMargin, rightMargin, centerHorizontally");
        const rows = pageLayout.getPrintTitleRows();
        const area = pageLayout.getPrintAreaOrNullObject();
        const columns = pageLayout.getPrintTitleColumnsOrNullObject();
        const pages = pageLayout.headersFooters.defaultForAllPages;
        rows.load("address");
        area.load("address");
        pages.load("leftHeader, centerHeader, rightFooter");
        sheet.horizontalPageBreaks.load("items/rowIndex");
        await context.sync();
        expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom]).toEqual(["Landscape", "A3", { horizontalFitToPages: 1 }]); // prettier-ignore
        expect(pageLayout.leftMargin).toBeCloseTo(72 / 2.54, 1);
        expect(pageLayout.rightMargin).toBeCloseTo(108 / 2.54, 1);
        expect([rows.address, area.address, columns.isNullObject]).toEqual(["Blad1!1:3", "Blad1!A1:F40", true]);
        expect([pages.leftHeader, pages.centerHeader, pages.rightFooter]).toEqual(["Plan && kaders", "", "&P van &N"]);
        expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([20]);
      },
    );
  });

  it("[H144] frozen panes, tab colour, gridlines, properties of the sheet", async () => {
    await overFile(
      (sheet) => {
        sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
        sheet.tabColor = "#FFA500";
        sheet.showGridlines = false;
        sheet.customProperties.add("soort", "plan");
      },
      async (sheet, context) => {
        const frozen = sheet.freezePanes.getLocation();
        frozen.load("address");
        sheet.load("tabColor, showGridlines, showHeadings");
        sheet.customProperties.load("items/key, items/value");
        await context.sync();
        expect(frozen.address).toBe("Blad1!A1:B3");
        expect([sheet.tabColor, sheet.showGridlines, sheet.showHeadings]).toEqual(["#FFA500", false, true]);
        expect(sheet.customProperties.items.map(({ key, value }) => [key, value])).toEqual([["soort", "plan"]]);
      },
    );
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      sheet.freezePanes.freezeRows(2);
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it("[H145] comments with answers, found by cell", async () => {
    await overFile(
      (sheet, { workbook }) => {
        sheet.comments.add("B2", "Klopt deze datum?").replies.add("Ja, afgestemd.");
        workbook.comments.add("Blad1!C3", "Tweede").resolved = true;
      },
      async (sheet, context) => {
        const comment = sheet.comments.getItemByCell("B2");
        comment.load("content, authorName, resolved, creationDate");
        comment.replies.load("items/content");
        const place = comment.getLocation();
        place.load("address");
        context.workbook.comments.load("items/content, items/resolved");
        await context.sync();
        expect([comment.content, comment.authorName, comment.resolved]).toEqual(["Klopt deze datum?", "Tester", false]);
        expect(comment.creationDate).toBeInstanceOf(Date);
        expect(comment.replies.items.map(({ content }) => content)).toEqual(["Ja, afgestemd."]);
        expect(place.address).toBe("Blad1!B2");
        expect(context.workbook.comments.items.map(({ resolved }) => resolved)).toEqual([false, true]);
      },
    );
    const host = testHost();
    await onSheet(host, (sheet) => void sheet.comments.add("A1", "een"));
    expect((await refusal(() => onSheet(host, (sheet) => void sheet.comments.add("A1", "twee")))).code).toBe(
      "InvalidArgument",
    );
  });

  it("[H146] charts: kind, data, title, place, series", async () => {
    await overFile(
      (sheet) => {
        sheet.getRange("A1:C4").values = [
          ["", "Begroot", "Besteed"],
          ["2025", 10, 8],
          ["2026", 20, 19],
          ["2027", 5, 0],
        ];
        sheet.getRange("A2:A4").values = [["'2025"], ["'2026"], ["'2027"]];
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
        chart.name = "Geld";
        chart.title.text = "Begroot en besteed";
        chart.legend.position = "Bottom";
        chart.setPosition("E2", "J12");
      },
      async (sheet, context) => {
        const chart = sheet.charts.getItem("Geld");
        chart.load("name, chartType, left, top, width, height");
        chart.title.load("text, visible");
        chart.legend.load("position, visible");
        chart.series.load("items/name");
        await context.sync();
        expect([chart.chartType, chart.title.text, chart.legend.position]).toEqual(["ColumnClustered", "Begroot en besteed", "Bottom"]); // prettier-ignore
        expect(chart.series.items.map(({ name }) => name)).toEqual(["Begroot", "Besteed"]);
        expect([chart.left, chart.top].map(Math.round)).toEqual([192, 15]);
        expect([chart.width, chart.height].map(Math.round)).toEqual([288, 165]);
      },
    );
  });

  it("[H147] what is asked of a collection: counts, pages, nested members, and no more", async () => {
    const host = testHost();
    await host.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of ["Een", "Twee", "Drie"]) worksheets.add(name).tables.add("A1:B2", true).name = `Tabel_${name}`;
      const paged = context.workbook.worksheets;
      paged.load({ name: true, $top: 2, $skip: 1, tables: { name: true } } as never);
      const count = worksheets.getCount();
      await context.sync();
      expect(count.value).toBe(4);
      expect(paged.items.map((sheet) => [sheet.name, sheet.tables.items.map(({ name }) => name)])).toEqual([
        ["Een", ["Tabel_Een"]],
        ["Twee", ["Tabel_Twee"]],
      ]);
      expect(() => paged.items[0]?.position).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      const { tables } = context.workbook;
      tables.load(["items/name", "items/worksheet/name", "count"]);
      await context.sync();
      expect(tables.items.map((table) => table.worksheet.name)).toEqual(["Een", "Twee", "Drie"]);
      expect(tables.count).toBe(3);
    });
  });

  it("[H148] calculation mode, separators, named styles, selection", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const { application } = context.workbook;
      application.calculationMode = "Manual";
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.load("calculationMode, decimalSeparator, thousandsSeparator");
      const style = context.workbook.styles.getItem("normal");
      style.load("name, numberFormat");
      sheet.getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange();
      const active = context.workbook.getActiveCell();
      selected.load("address");
      active.load("address");
      await context.sync();
      expect([application.calculationMode, application.decimalSeparator, application.thousandsSeparator]).toEqual(["Manual", ",", "."]); // prettier-ignore
      expect([style.name, style.numberFormat]).toEqual(["Normal", "General"]);
      expect([selected.address, active.address]).toEqual(["Blad1!B2:C3", "Blad1!B2"]);
    });
  });

  it("[H149] a copied sheet has its own tables and names, and stands where it was asked", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        ["k", "v"],
        [1, 2],
      ];
      sheet.tables.add("A1:B2", true).name = "Plan";
      const copy = sheet.copy("Before", sheet);
      copy.load("name, position");
      copy.tables.load("items/name");
      await context.sync();
      expect(copy.position).toBe(0);
      expect(copy.tables.items).toHaveLength(1);
      expect(copy.tables.items[0]?.name).not.toBe("Plan");
      copy.getRange("A2").values = [[9]];
      const original = sheet.getRange("A2");
      original.load("values");
      await context.sync();
      expect(original.values).toEqual([[1]]);
    });
  });
});
