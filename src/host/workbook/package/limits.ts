/** What an .xlsx file may cost before anything is inflated. A real workbook stays far below each of them. */
export const LIMITS = {
  parts: 20_000,
  /** Bytes of one part once inflated. */
  partBytes: 600_000_000,
  /** Bytes of everything that this layer itself inflates. */
  totalBytes: 1_200_000_000,
  /** Worksheets compress 5 to 40 times; deflate cannot do more than 1,032. Counts for parts over `ratioFromBytes`. */
  ratio: 250,
  ratioFromBytes: 16_000_000,
  xmlDepth: 256,
  /** Attributes of one element. */
  attributes: 2_000,
} as const;
