import { EmbeddedHost } from "#host/embedded-host.ts";
import { newWorkbook } from "#host/workbook/open.ts";

interface Answer {
  readonly id: number;
  readonly message: {
    readonly statusCode: number;
    readonly body: {
      readonly Results?: readonly { readonly ActionId: number; readonly Value: unknown }[];
      readonly TraceIds?: readonly number[];
      readonly Error?: { readonly Code: string; readonly Location?: string; readonly ActionIndex?: number };
      readonly error?: { readonly code: string };
    };
  };
}

/** One client that speaks the wire itself. */
function wire() {
  const host = new EmbeddedHost(newWorkbook());
  const answers: Answer[] = [];
  const link = host.connect((text) => void answers.push(JSON.parse(text) as Answer));
  return {
    host,
    async send(actions: readonly object[], paths: readonly object[]): Promise<Answer["message"]["body"]> {
      const ObjectPaths = Object.fromEntries(paths.map((path) => [(path as { Id: number }).Id, path]));
      const body = { Actions: actions, ObjectPaths };
      const message = { url: "ProcessQuery", method: "POST", headers: {}, body };
      link.receive(JSON.stringify({ id: 7, type: 1, flags: 0, message }));
      await Promise.resolve();
      return answers.at(-1)?.message.body ?? {};
    },
    async sendText(text: string): Promise<Answer> {
      link.receive(text);
      await Promise.resolve();
      const answer = answers.at(-1);
      if (!answer) throw new Error("no answer");
      return answer;
    },
  };
}

const workbook = { Id: 1, ObjectPathType: 1 };
const worksheets = { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };
const call = (Id: number, Name: string, ParentObjectPathId: number, ...Arguments: unknown[]) => ({
  Id,
  ObjectPathType: 3,
  Name,
  ParentObjectPathId,
  ArgumentInfo: { Arguments },
});
const item = (Id: number, ParentObjectPathId: number, ...Arguments: unknown[]) => ({
  Id,
  ObjectPathType: 5,
  Name: "",
  ParentObjectPathId,
  ArgumentInfo: { Arguments },
});
const instantiate = (Id: number, ObjectPathId: number) => ({ Id, ActionType: 1, Name: "", ObjectPathId });
const query = (Id: number, ObjectPathId: number, QueryInfo: object = {}) => ({
  Id,
  ActionType: 2,
  Name: "",
  ObjectPathId,
  QueryInfo,
});
const method = (Id: number, ObjectPathId: number, Name: string, ...Arguments: unknown[]) => ({
  Id,
  ActionType: 3,
  Name,
  ObjectPathId,
  ArgumentInfo: { Arguments },
});

describe("requests and answers on the wire", () => {
  it("[H80] an existing object is answered with {} or its id, never with null", async () => {
    const { send } = wire();
    const { Results } = await send(
      [instantiate(1, 1), instantiate(2, 2), instantiate(3, 3)],
      [workbook, worksheets, item(3, 2, "Blad1")],
    );
    expect(Results).toEqual([
      { ActionId: 1, Value: {} },
      { ActionId: 2, Value: {} },
      { ActionId: 3, Value: { Id: expect.any(String) as string } },
    ]);
  });

  it("[H81] a path is evaluated once per batch: add adds one sheet however often it is named", async () => {
    const { host, send } = wire();
    await send(
      [instantiate(1, 3), query(2, 3), instantiate(3, 3), method(4, 3, "Activate")],
      [workbook, worksheets, call(3, "Add", 2, "Nieuw")],
    );
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Blad1", "Nieuw"]);
  });

  it("[H82] actions run in order, the failing one is named by its place, the rest is skipped", async () => {
    const { host, send } = wire();
    const paths = [workbook, worksheets, call(3, "Add", 2, "Een"), item(4, 2, "Weg"), call(5, "Add", 2, "Twee")];
    const { Results, Error } = await send([instantiate(1, 3), instantiate(2, 4), instantiate(3, 5)], paths);
    expect(Results?.map(({ ActionId }) => ActionId)).toEqual([1]);
    expect(Error).toMatchObject({ Code: "ItemNotFound", Location: "WorksheetCollection.getItem", ActionIndex: 1 });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Blad1", "Een"]);
  });

  it("[H83] a null object path counts without its parent being described", async () => {
    const { send } = wire();
    const { Results, Error } = await send(
      [instantiate(1, 9), query(2, 9)],
      [{ Id: 9, ObjectPathType: 7, ParentObjectPathId: 55 }],
    );
    expect(Error).toBeUndefined();
    expect(Results?.map(({ Value }) => Value)).toEqual([null, null]);
  });

  it("[H84] a trace is answered by a result and by its id", async () => {
    const { send } = wire();
    const trace = { Id: 4, ActionType: 5, Name: "Trace", ObjectPathId: 0 };
    expect(await send([trace], [])).toEqual({ Results: [{ ActionId: 4, Value: null }], TraceIds: [4] });
  });

  it("[H85] selections: array form with items, dots, all scalars, nested objects, pages", async () => {
    const { send } = wire();
    const paths = [workbook, worksheets];
    for (const Select of [["items/name"], ["name"], ["items.name"]]) {
      const { Results } = await send([query(1, 2, { Select })], paths);
      expect(Results?.[0]?.Value).toEqual({ _Items: [{ Id: expect.any(String) as string, Name: "Blad1" }] });
    }
    const nested = await send([query(1, 2, { Select: ["name", "protection/protected"], Top: 0 })], paths);
    expect(nested.Results?.[0]?.Value).toEqual({ _Items: [] });
    const range = call(4, "GetRange", 3, "A1");
    const format = await send([query(1, 4, { Select: ["format/fill"] })], [...paths, item(3, 2, "Blad1"), range]);
    expect(format.Results?.[0]?.Value).toEqual({
      Format: { Fill: expect.objectContaining({ Color: "#FFFFFF" }) as object },
    });
  });

  it("[H86] a number is an object only where the references say so", async () => {
    const { send } = wire();
    const paths = [
      workbook,
      worksheets,
      item(3, 2, "Blad1"),
      call(4, "GetRange", 3, "A1:C3"),
      call(5, "GetRange", 3, "B2:D4"),
    ];
    const common = {
      ...call(6, "GetIntersection", 4, 5),
      ArgumentInfo: { Arguments: [5], ReferencedObjectPathIds: [5] },
    };
    const { Results } = await send([query(1, 6, { Select: ["address"] })], [...paths, common]);
    expect(Results?.[0]?.Value).toEqual({ Address: "Blad1!B2:C3" });
    const plain = await send([instantiate(1, 6)], [...paths, call(6, "GetIntersection", 4, 5)]);
    expect(plain.Error?.Code).toBe("InvalidArgument");
  });

  it("[H87] unknown members, action types and services fail with NotImplemented", async () => {
    const { send } = wire();
    for (const [actions, paths] of [
      [[method(1, 1, "Frobnicate")], [workbook]],
      [[query(1, 1, { Select: ["frobs"] })], [workbook]],
      [[{ ...query(1, 1), ActionType: 7 }], [workbook]],
      [[instantiate(1, 2)], [{ Id: 2, ObjectPathType: 2, Name: "Microsoft.AppRuntime.AppRuntimeService" }]],
    ] as const) {
      expect((await send(actions, paths)).Error?.Code).toBe("NotImplemented");
    }
  });

  it("[H88] references are given out, kept over batches, given back more than once, and then refused", async () => {
    const { send } = wire();
    const paths = [workbook, worksheets, item(3, 2, "Blad1"), call(4, "GetRange", 3, "B2")];
    const kept = await send([instantiate(1, 4), method(2, 4, "_KeepReference"), instantiate(3, 4)], paths);
    const { _ReferenceId: reference } = kept.Results?.[2]?.Value as { _ReferenceId: string };
    const tracked = { Id: 9, ObjectPathType: 6, Name: reference };
    const later = await send([query(1, 9, { Select: ["address"] })], [tracked]);
    expect(later.Results?.[0]?.Value).toEqual({ Address: "Blad1!B2" });
    for (let time = 0; time < 2; time++) {
      expect((await send([method(1, 1, "_RemoveReference", reference)], [workbook])).Error).toBeUndefined();
    }
    expect((await send([instantiate(1, 9)], [tracked])).Error?.Code).toBe("InvalidReference");
  });

  it("[H89] a message that is no request is answered, so that nobody waits for ever", async () => {
    const { sendText } = wire();
    for (const text of [
      '{"id":3,"type":1}',
      '{"id":3,"type":9,"message":{}}',
      '{"id":3',
      '{"id":3,"type":1,"message":{"url":"x","method":"POST","body":{"Actions":"?"}}}',
    ]) {
      const answer = await sendText(text);
      expect(answer.id).toBe(3);
      expect(answer.message.statusCode).toBe(400);
      expect(answer.message.body.error?.code).toBe("InvalidRequest");
    }
  });

  it("[H89] a fault inside the host ends in an error that names the member", async () => {
    const { host, send } = wire();
    const paths = [workbook, worksheets, item(3, 2, "Blad1"), call(4, "GetRange", 3, "B2")];
    host.workbook.onChange(() => {
      throw new TypeError("a listener that fails");
    });
    const set = { Id: 1, ActionType: 4, Name: "Values", ObjectPathId: 4, ArgumentInfo: { Arguments: [[[1]]] } };
    expect((await send([set], paths)).Error).toMatchObject({ Code: "GeneralException", Location: "Range.values" });
  });
});
