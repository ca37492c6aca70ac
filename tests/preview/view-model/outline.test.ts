import { outlineGroups } from "#preview/view-model/outline.ts";

function groupsOf(levels: readonly number[], hidden: readonly number[], after: boolean) {
  return outlineGroups(
    levels.length,
    (index) => ({ outlineLevel: levels[index] ?? 0, hidden: hidden.includes(index) }),
    after,
  );
}

describe("outline", () => {
  test("PV8 nested groups, the outer one first", () => {
    expect(groupsOf([0, 1, 2, 2, 1, 0], [], true)).toEqual([
      { level: 1, first: 1, last: 4, button: 5, collapsed: false },
      { level: 2, first: 2, last: 3, button: 4, collapsed: false },
    ]);
  });

  test("PV8 the button stands before the group when the summary does", () => {
    expect(groupsOf([0, 1, 1, 0], [1, 2], false)).toEqual([
      { level: 1, first: 1, last: 2, button: 0, collapsed: true },
    ]);
  });

  test("PV8 a group that reaches the end is a group", () => {
    expect(groupsOf([0, 1, 1], [], true)).toEqual([{ level: 1, first: 1, last: 2, button: 3, collapsed: false }]);
  });

  test("PV8 two groups that touch by different levels stay two", () => {
    expect(groupsOf([1, 0, 1], [], true).map(({ first, last }) => [first, last])).toEqual([
      [0, 0],
      [2, 2],
    ]);
  });
});
