import { closeHosts, testHost } from "#tests/support/host.ts";
import listed from "./office-members.json";

afterAll(closeHosts);

type Listed = Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;
interface Sent {
  readonly message: {
    readonly body: {
      readonly Actions: readonly {
        readonly ActionType: number;
        readonly Name?: string;
        readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
      }[];
      readonly ObjectPaths: Readonly<
        Record<
          string,
          {
            readonly ObjectPathType: number;
            readonly Name?: string;
            readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
          }
        >
      >;
    };
  };
}
type Proxy = Record<string, unknown>;
interface Client {
  readonly Excel: Readonly<Record<string, new (context: unknown, path: unknown) => Proxy>> & {
    readonly RequestContext: new () => { readonly workbook: { readonly _objectPath: unknown }; sync(): Promise<void> };
  };
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: object): void } };
}

const SET_PROPERTY = 4;
const METHOD_ACTION = 3;
const METHOD_PATH = 3;
const PROPERTY_PATH = 4;
const INDEXER_PATH = 5;

/** One client whose requests are written down and answered with nothing. */
function recordingClient() {
  const { Excel, OfficeExtension } = testHost() as unknown as Client;
  const sent: Sent["message"]["body"][] = [];
  const bridge = {
    onMessageFromHost: undefined as ((text: string) => void) | undefined,
    sendMessageToHost(text: string) {
      const { id, message } = JSON.parse(text) as Sent & { readonly id: number };
      sent.push(message.body);
      bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: {} } }));
    },
  };
  OfficeExtension.HostBridge.init(bridge);
  return {
    /** What a use of one proxy of the class sends. */
    async use(className: string, work: (proxy: Proxy) => void) {
      const context = new Excel.RequestContext();
      const make = Excel[className];
      if (!make) throw new Error(`The client has no class ${className}.`);
      work(new make(context, context.workbook._objectPath));
      sent.length = 0;
      await context.sync();
      return {
        actions: sent.flatMap((body) => [...body.Actions]),
        paths: sent.flatMap((body) => Object.values(body.ObjectPaths)),
      };
    },
  };
}

/** Members that the client itself turns into something else than one call with these arguments. */
const transformed = new Set(["_GetObjectByReferenceId", "_GetObjectTypeNameByReferenceId"]);
const client = recordingClient();
const classes = listed.classes as unknown as Readonly<
  Record<string, { props?: Listed[string]; nav?: Listed[string]; methods?: Listed[string] }>
>;

describe("the pinned client still sends what the member list says", () => {
  it.each(Object.keys(classes))("[H6] %s", async (className) => {
    const { props = {}, nav = {}, methods = {} } = classes[className] ?? {};
    const differences: string[] = [];
    for (const [name, [wire, access, , extras]] of Object.entries(props)) {
      if (access !== "rw") continue;
      const expected = (extras as { set?: string } | undefined)?.set ?? wire;
      const { actions } = await client.use(className, (proxy) => (proxy[name] = "x"));
      if (!actions.some((action) => action.ActionType === SET_PROPERTY && action.Name === expected))
        differences.push(`set ${name}`);
    }
    for (const [name, [wire]] of Object.entries(nav)) {
      const { paths } = await client.use(className, (proxy) => void proxy[name]);
      if (!paths.some((path) => path.ObjectPathType === PROPERTY_PATH && path.Name === wire))
        differences.push(`follow ${name}`);
    }
    for (const [name, [wire, kind, parameters]] of Object.entries(methods)) {
      if (transformed.has(name)) continue;
      const given = (parameters as string[]).map((_, index) => `p${index}`);
      const { actions, paths } = await client.use(
        className,
        (proxy) => void (proxy[name] as (...args: unknown[]) => unknown).apply(proxy, given),
      );
      const isIndexer = wire === "(indexer)";
      const calls =
        kind === "object"
          ? paths.filter((path) =>
              isIndexer
                ? path.ObjectPathType === INDEXER_PATH
                : path.ObjectPathType === METHOD_PATH && path.Name === wire,
            )
          : actions.filter((action) => action.ActionType === METHOD_ACTION && action.Name === wire);
      const sentArguments = calls.map((call) => JSON.stringify(call.ArgumentInfo?.Arguments ?? []));
      if (!sentArguments.includes(JSON.stringify(given)))
        differences.push(`call ${name}(${sentArguments.join(" or ")})`);
    }
    expect(differences).toEqual([]);
  });
});
