import type { CellInput } from "./cell-input.ts";

/** Excel on the web takes 5 MB in a request; formats and looks need some of it. */
export const BYTES_PER_TRIP = 2_500_000;

/** Bytes that these cells take in a request. */
export function bytesOf(cells: readonly CellInput[]): number {
  return cells.reduce<number>((sum, cell) => sum + sizeOf(cell) + 4, 0);
}

const PLAIN = /^[ !#-[\]-~]*$/;

function sizeOf(cell: CellInput): number {
  if (typeof cell !== "string") return 8;
  // Other alphabets take two or three bytes a letter, quotes and line breaks two.
  return PLAIN.test(cell) ? cell.length : new TextEncoder().encode(JSON.stringify(cell)).length;
}

/** First and last position of what goes together in each request; one piece where all of it fits. */
export function inTrips(sizes: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const pieces: [number, number][] = [];
  let bytes = Infinity;
  sizes.forEach((size, position) => {
    const piece = pieces.at(-1);
    if (piece === undefined || bytes + size > BYTES_PER_TRIP) {
      pieces.push([position, position]);
      bytes = size;
    } else {
      piece[1] = position;
      bytes += size;
    }
  });
  return pieces;
}
