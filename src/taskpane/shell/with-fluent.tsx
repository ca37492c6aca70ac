import { FluentProvider } from "@fluentui/react-components";
import type { ComponentType } from "react";

/** Its own would be a second copy of the same table. */
const NONE = {} as const;
const FILL = { height: "100%", backgroundColor: "transparent" } as const;

/** A place with Fluent's own controls in it; the theme's values are around it already (`Themed.tsx`). */
export function withFluent<Props extends object>(Place: ComponentType<Props>): ComponentType<Props> {
  return function InFluent(props) {
    return (
      <FluentProvider theme={NONE} style={FILL}>
        <Place {...props} />
      </FluentProvider>
    );
  };
}
