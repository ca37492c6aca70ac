import fc from "fast-check";
import { contrast, readableOn } from "#preview/view-model/colors.ts";
import { darkPaper } from "#preview/view-model/cell-look.ts";

describe("colours", () => {
  test("PV10 black on white has the greatest contrast", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  });

  test("PV10 a colour that can be read stays", () => {
    expect(readableOn("#ff9999", darkPaper.background)).toBe("#ff9999");
  });

  test("PV10 any colour becomes readable on the dark page (seed 3)", () => {
    const channel = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, "0"));
    const color = fc.tuple(channel, channel, channel).map((parts) => `#${parts.join("")}`);
    fc.assert(
      fc.property(color, (some) => {
        expect(contrast(readableOn(some, darkPaper.background), darkPaper.background)).toBeGreaterThanOrEqual(4.5);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
