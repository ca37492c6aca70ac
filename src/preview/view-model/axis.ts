/** The rows or columns of a sheet along the screen; places are in CSS pixels from the first one. */
export interface Axis {
  readonly count: number;
  /** 0 for what is hidden. */
  size(index: number): number;
  start(index: number): number;
  readonly total: number;
  /** The visible item at a place; the nearest one outside. */
  at(place: number): number;
  /** The next visible item in a direction, or the same when there is none. */
  step(index: number, direction: 1 | -1): number;
}

/** @param sizeOf whole pixels, 0 when hidden */
export function axisOf(count: number, sizeOf: (index: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) starts[index + 1] = (starts[index] ?? 0) + sizeOf(index);
  const startOf = (index: number): number => starts[Math.min(Math.max(index, 0), count)] ?? 0;
  const size = (index: number): number => startOf(index + 1) - startOf(index);

  function at(place: number): number {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startOf(middle) <= place) low = middle;
      else high = middle - 1;
    }
    // Hidden items start where the next visible one starts; go back to the one that has a size.
    while (low > 0 && size(low) === 0) low -= 1;
    return low;
  }

  function step(index: number, direction: 1 | -1): number {
    for (let next = index + direction; next >= 0 && next < count; next += direction) if (size(next) > 0) return next;
    return index;
  }

  return { count, size, start: startOf, total: startOf(count), at, step };
}

/** First and last item, inclusive; `last` below `first` is nothing. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * The items to draw for a part of the screen: those in view and `spare` pixels around, without the first `frozen` ones,
 * which are always drawn.
 */
export function visibleSpan(axis: Axis, scroll: number, length: number, frozen: number, spare: number): Span {
  const offset = axis.start(frozen);
  const first = Math.max(frozen, axis.at(offset + scroll - spare));
  const last = axis.at(offset + scroll + length - offset + spare);
  return { first, last: Math.min(last, axis.count - 1) };
}
