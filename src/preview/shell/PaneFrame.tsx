import { useEffect, useRef } from "react";
import { attachPane } from "../pane-door.ts";
import type { PreviewDocument } from "../document/preview-document.ts";

interface PaneFrameProps {
  readonly document: PreviewDocument;
  readonly title: string;
}

/** The add-in's own task pane, the page that Excel loads, connected to the host of this document. */
export function PaneFrame({ document, title }: PaneFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const detach = attachPane(element, document.host);
    // Loading begins when the door is there: the pane's first script asks for it.
    element.src = "taskpane.html";
    return detach;
  }, [document]);
  return <iframe ref={frame} className="pane-frame" title={title} />;
}
