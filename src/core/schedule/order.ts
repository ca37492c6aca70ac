/** The part of a network that says who follows whom. */
export interface Graph {
  readonly count: number;
  readonly linksInto: Int32Array;
  readonly linkFrom: Int32Array;
  readonly linkTo: Int32Array;
  readonly outStart: Int32Array;
  readonly linksOut: Int32Array;
}

/**
 * Kahn's algorithm: each row after its predecessors, leaving out links inside one loop (equal `loopOf`, not -1).
 * Shorter than the number of rows when there are loops that `loopOf` does not know of.
 */
export function topologicalOrder(graph: Graph, loopOf: Int32Array): Int32Array {
  const { count, linksInto, linkFrom, linkTo, outStart, linksOut } = graph;
  const waiting = new Int32Array(count);
  const order = new Int32Array(count);
  let tail = 0;
  for (let i = 0; i < count; i++) {
    let number = linksInto[i + 1]! - linksInto[i]!;
    if (loopOf[i]! >= 0)
      for (let k = linksInto[i]!; k < linksInto[i + 1]!; k++) if (loopOf[linkFrom[k]!] === loopOf[i]) number--;
    waiting[i] = number;
    if (number === 0) order[tail++] = i;
  }
  for (let head = 0; head < tail; head++) {
    const i = order[head]!;
    for (let o = outStart[i]!; o < outStart[i + 1]!; o++) {
      const to = linkTo[linksOut[o]!]!;
      if (loopOf[i]! >= 0 && loopOf[to] === loopOf[i]) continue;
      if (--waiting[to]! === 0) order[tail++] = to;
    }
  }
  return tail === count ? order : order.slice(0, tail);
}

/**
 * Loop number per row (rows that wait for each other share one), -1 for rows in no loop.
 * Tarjan's strongly connected components, without recursion so that a long chain cannot exhaust the stack.
 */
export function findComponents(graph: Graph): Int32Array {
  const { count, linkTo, outStart, linksOut } = graph;
  const loopOf = new Int32Array(count).fill(-1);
  const found = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const cursor = outStart.slice(0, count);
  const path: number[] = [];
  const stack: number[] = [];
  let clock = 0;
  let loops = 0;
  const enter = (i: number): void => {
    found[i] = low[i] = clock++;
    onStack[i] = 1;
    stack.push(i);
    path.push(i);
  };
  for (let root = 0; root < count; root++) {
    if (found[root]! >= 0) continue;
    enter(root);
    while (path.length > 0) {
      const i = path[path.length - 1]!;
      if (cursor[i]! < outStart[i + 1]!) {
        const to = linkTo[linksOut[cursor[i]!++]!]!;
        if (found[to]! < 0) enter(to);
        else if (onStack[to]) low[i] = Math.min(low[i]!, found[to]!);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[i]!);
      if (low[i] !== found[i]) continue;
      const members: number[] = [];
      let member: number;
      do {
        member = stack.pop()!;
        onStack[member] = 0;
        members.push(member);
      } while (member !== i);
      if (members.length > 1) {
        for (const each of members) loopOf[each] = loops;
        loops++;
      }
    }
  }
  return loopOf;
}
