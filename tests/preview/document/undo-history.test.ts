import { newWorkbook } from "#host/workbook/open.ts";
import { UndoHistory } from "#preview/document/undo-history.ts";

function trial() {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("A new workbook has a sheet.");
  const history = new UndoHistory(workbook);
  return { sheet, history, value: () => sheet.value(0, 0) };
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe("steps back and forward", () => {
  test("PV34 each edit of the person is a step", () => {
    const { sheet, history, value } = trial();
    history.step(() => sheet.setValue(0, 0, "een"));
    history.step(() => sheet.setValue(0, 0, "twee"));
    history.undo();
    expect(value()).toBe("een");
    history.undo();
    expect([value(), history.canUndo, history.canRedo]).toEqual([null, false, true]);
    history.redo();
    history.redo();
    expect([value(), history.canRedo]).toEqual(["twee", false]);
  });

  test("PV34 what a pane does without a pause is one step, after a pause the next", () => {
    const { sheet, history, value } = trial();
    sheet.setValue(0, 0, "a");
    jest.advanceTimersByTime(100);
    sheet.setValue(0, 0, "b");
    jest.advanceTimersByTime(2000);
    sheet.setValue(0, 0, "c");
    expect(history.canUndo).toBe(true);
    history.undo();
    expect(value()).toBe("b");
    history.undo();
    expect(value()).toBeNull();
  });

  test("PV34 a new edit after going back forgets what was ahead", () => {
    const { sheet, history } = trial();
    history.step(() => sheet.setValue(0, 0, "a"));
    history.undo();
    history.step(() => sheet.setValue(0, 0, "b"));
    expect(history.canRedo).toBe(false);
  });

  test("PV34 moving the marks is no step, and a step that fails leaves what it did to be undone", () => {
    const { sheet, history, value } = trial();
    sheet.setView({ activeRow: 3 });
    jest.advanceTimersByTime(2000);
    expect(history.canUndo).toBe(false);
    expect(() =>
      history.step(() => {
        sheet.setValue(0, 0, "half");
        throw new Error("stop");
      }),
    ).toThrow("stop");
    history.undo();
    expect(value()).toBeNull();
  });
});
