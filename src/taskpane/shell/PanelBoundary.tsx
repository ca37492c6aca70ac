import { Component } from "react";
import type { ReactNode } from "react";
import type { FirstTexts } from "../texts/texts.ts";
import { Note } from "./Note.tsx";
import { Button } from "./Button.tsx";

interface BoundaryProps {
  readonly texts: FirstTexts;
  readonly children: ReactNode;
}

/** A fault in one place leaves the others working. The message of the fault may hold plan contents and is not shown. */
export class PanelBoundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { texts: t, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <div role="alert">
        <Note
          tone="error"
          actions={
            <Button size="small" onClick={() => this.setState({ failed: false })}>
              {t.reload}
            </Button>
          }
        >
          {t.crashed}
        </Note>
      </div>
    );
  }
}
