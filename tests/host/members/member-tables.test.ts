import { classDefinitions } from "#host/objects/class-registry.ts";
import { refusedClasses, supportedMembers, supportTable } from "#host/support.ts";
import listed from "./office-members.json";

interface ListedClass {
  readonly since: string;
  readonly props?: Readonly<
    Record<string, readonly [wire: string, access: string, since: string | null, extras?: object]>
  >;
  readonly nav?: Readonly<Record<string, readonly [wire: string, className: string, since: string | null]>>;
  readonly methods?: Readonly<Record<string, readonly [wire: string, kind: string, args: string[], returns: string | null, access: string, since: string | null]>>; // prettier-ignore
}

const classes = listed.classes as unknown as Readonly<Record<string, ListedClass>>;
const answered = new Map(classDefinitions.map((definition) => [definition.name, definition]));

/** Events and tracking are served by the protocol; a refused registration covers its unregistration. */
function isPublic(member: string): boolean {
  return !member.startsWith("_");
}

/** Collections whose items carry no id: the client itself falls back on getItemAt. */
const charts = /^Chart/u;

describe("class tables against the members of the client", () => {
  it("[H1] every class of the client is answered or refused as a whole", () => {
    const missing = Object.keys(classes).filter((name) => !answered.has(name) && !(name in refusedClasses));
    expect(missing).toEqual([]);
  });

  it.each([...answered.keys()].filter((name) => name in classes))(
    "[H2] %s: every member is answered or refused by name",
    (name) => {
      const own = supportedMembers()
        .filter(({ className }) => className === name)
        .map(({ member }) => member);
      const wire = classes[name];
      const members = [
        ...Object.keys(wire?.props ?? {}),
        ...Object.keys(wire?.nav ?? {}),
        ...Object.keys(wire?.methods ?? {}),
      ].filter(isPublic);
      expect(members.filter((member) => !own.includes(member))).toEqual([]);
      expect(own.filter(isPublic).filter((member) => !members.includes(member))).toEqual([]);
    },
  );

  it("[H3] requirement sets, access and kind of what is answered agree with the client", () => {
    const differences: string[] = [];
    for (const [name, definition] of answered) {
      const wire = classes[name];
      if (!wire) continue;
      const note = (member: string, what: string, ours: unknown, theirs: unknown) => {
        if (ours !== theirs)
          differences.push(`${name}.${member} ${what}: ${String(ours)} here, ${String(theirs)} there`);
      };
      for (const [member, { since, set, writeRefused }] of Object.entries(definition.properties ?? {})) {
        const theirs = wire.props?.[member];
        note(member, "since", since, theirs?.[2]);
        note(member, "writable", set !== undefined || writeRefused !== undefined, theirs?.[1] === "rw");
      }
      for (const [member, { since }] of Object.entries(definition.navigation ?? {})) {
        note(member, "since", since, wire.nav?.[member]?.[2]);
      }
      for (const [kind, table] of [
        ["object", definition.objectMethods],
        ["other", definition.methods],
      ] as const) {
        for (const [member, { since }] of Object.entries(table ?? {}).filter(([member]) => isPublic(member))) {
          const theirs = wire.methods?.[member];
          note(member, "since", since, theirs?.[5]);
          note(member, "kind", kind, theirs?.[1] === "object" ? "object" : "other");
        }
      }
    }
    expect(differences).toEqual([]);
  });

  it("[H4] calls that only look are those that the client counts as reading", () => {
    const differences: string[] = [];
    for (const [name, definition] of answered) {
      const wire = classes[name];
      for (const [member, { writes }] of Object.entries(definition.objectMethods ?? {})) {
        const theirs = wire?.methods?.[member];
        if (theirs && (theirs[4] === "w") !== (writes === true)) differences.push(`${name}.${member}`);
      }
    }
    // Read members that Microsoft marked as writing, and the other way round.
    expect(differences.sort()).toEqual(["CommentReply.getParentComment", "Range.getMergedAreasOrNullObject", "WorksheetCustomPropertyCollection.getItemOrNullObject"]); // prettier-ignore
  });

  it("[H5] the printed table names every public member once, with a reason for each refusal", () => {
    const table = supportTable();
    for (const { member, refusedBecause } of supportedMembers()) {
      if (isPublic(member)) expect(table).toContain(`  ${member} `);
      if (refusedBecause !== null) expect(refusedBecause).toMatch(/^\S.*\.$/u);
    }
    expect(table).toMatch(/\d+ members answered, \d+ refused by name\.$/u);
    expect([...answered.keys()].filter((name) => charts.test(name))).not.toEqual([]);
  });
});
