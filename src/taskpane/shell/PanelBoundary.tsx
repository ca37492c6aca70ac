import type { ReactElement, ReactNode } from "react";
import { useFirstWording } from "../texts/texts.ts";
import { Button } from "./Button.tsx";
import { Note } from "./Note.tsx";
import { Page } from "./Page.tsx";
import { PartBoundary } from "./PartBoundary.tsx";

interface PanelBoundaryProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Around each place: what goes wrong in it, or with its fetching, is told in its stead. */
export function PanelBoundary({ title, children }: PanelBoundaryProps): ReactElement {
  const { t } = useFirstWording();
  return (
    <PartBoundary
      instead={({ isMissing, tries, again }) => (
        <Page title={title}>
          <div role="alert">
            <Note
              tone="error"
              actions={
                <>
                  <Button size="small" onClick={again}>
                    {isMissing ? t.retry : t.reload}
                  </Button>
                  {isMissing && tries > 0 && (
                    <Button size="small" onClick={() => window.location.reload()}>
                      {t.reloadPane}
                    </Button>
                  )}
                </>
              }
            >
              {isMissing ? (tries > 0 ? t.notFetchedStill : t.notFetched) : t.crashed}
            </Note>
          </div>
        </Page>
      )}
    >
      {children}
    </PartBoundary>
  );
}
