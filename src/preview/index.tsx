import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import chartStyles from "./styles/charts.css";
import gridStyles from "./styles/grid.css";
import shellStyles from "./styles/shell.css";

const SAMPLE = "rivierenmond.xlsx";

async function loadSample(): Promise<Uint8Array> {
  const response = await fetch(`assets/${SAMPLE}`);
  if (!response.ok) throw new Error(`${SAMPLE}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function start(): void {
  const styles = document.createElement("style");
  styles.textContent = `${shellStyles}\n${gridStyles}\n${chartStyles}`;
  document.head.append(styles);
  const root = document.getElementById("preview");
  if (!root) throw new Error("The page has no element #preview.");
  createRoot(root).render(
    <StrictMode>
      <App sampleName={SAMPLE} loadSample={loadSample} />
    </StrictMode>,
  );
}

start();
