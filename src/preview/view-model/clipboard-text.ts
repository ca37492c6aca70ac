/** Cells as tab-separated text, the way spreadsheet programs put them on the clipboard. */
export function toClipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoteCell).join("\t")).join("\r\n");
}

function quoteCell(text: string): string {
  return /[\t\r\n]/.test(text) || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of a pasted text; cells between quotes may hold tabs and line breaks. All rows are as long as the longest. */
export function fromClipboardText(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let at = 0;
  const endCell = (): void => {
    rows[rows.length - 1]?.push(cell);
    cell = "";
  };
  while (at < text.length) {
    const character = text[at] ?? "";
    if (character === '"' && cell === "") {
      const quoted = readQuoted(text, at);
      if (quoted) {
        cell = quoted.content;
        at = quoted.end;
        continue;
      }
    }
    if (character === "\t") endCell();
    else if (character === "\r" || character === "\n") {
      if (character === "\r" && text[at + 1] === "\n") at += 1;
      endCell();
      rows.push([]);
    } else cell += character;
    at += 1;
  }
  endCell();
  // Programs end the last row with a line break too.
  const last = rows[rows.length - 1];
  if (rows.length > 1 && last?.length === 1 && last[0] === "") rows.pop();
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}

/** A quoted cell that ends at a tab, a line break or the end; anything else only happens to start with a quote. */
function readQuoted(text: string, start: number): { readonly content: string; readonly end: number } | null {
  let content = "";
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') {
      content += text[at] ?? "";
    } else if (text[at + 1] === '"') {
      content += '"';
      at += 1;
    } else {
      const next = text[at + 1];
      const ends = next === undefined || next === "\t" || next === "\r" || next === "\n";
      return ends ? { content, end: at + 1 } : null;
    }
  }
  return null;
}
