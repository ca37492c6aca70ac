import { useContext, useState } from "react";
import type { ReactElement } from "react";
import { useFirstWording } from "../texts/texts.ts";
import { StopWriting } from "./stop-writing.ts";
import { Working } from "./Working.tsx";

/** A write that can be stopped between two requests; the button says so once it is pressed. */
export function Writing({ text }: { readonly text?: string }): ReactElement {
  const { t } = useFirstWording();
  const stop = useContext(StopWriting);
  const [stopping, setStopping] = useState(false);
  if (stop === null || stopping) return <Working text={stopping ? t.stopping : (text ?? t.working)} />;
  return (
    <Working
      text={text ?? t.working}
      stopLabel={t.stopWriting}
      onStop={() => {
        setStopping(true);
        stop();
      }}
    />
  );
}
