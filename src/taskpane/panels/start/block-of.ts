import type { AdoptBlock } from "#actions/contract/adopt.ts";
import type { Milestone } from "#core/plan/milestone.ts";

/** The list that a milestone was read from; several may stand on one sheet. */
export function blockOf({ place }: Milestone, blocks: readonly AdoptBlock[]): AdoptBlock | undefined {
  const here = blocks.filter(({ sheet, chosen }) => chosen && sheet === place.sheet);
  const cell = Object.values(place.cells)[0];
  return here.find(({ address }) => cell !== undefined && holds(address, cell)) ?? here[0];
}

/** What a row is called when it is left out: in a list on its side, the column that it stands in. */
export function rowOf({ place }: Milestone): number {
  const { area } = place;
  return area !== undefined && area.bottom > area.top ? area.left + 1 : place.rowNumber;
}

function holds(address: string, cell: string): boolean {
  const [from, to] = address.split(":").map(position);
  const at = position(cell);
  const end = to ?? from;
  if (from === undefined || end === undefined) return false;
  return at.row >= from.row && at.row <= end.row && at.column >= from.column && at.column <= end.column;
}

function position(cell: string): { readonly row: number; readonly column: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(cell);
  const column = [...(match?.[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match?.[2] ?? 0), column };
}
