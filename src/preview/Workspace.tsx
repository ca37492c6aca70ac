import { useState, type CSSProperties, type ReactNode } from "react";
import { cellAddress } from "#host/workbook/area.ts";
import { forgetWorkbook } from "./document/autosave.ts";
import { downloadBytes } from "./document/download.ts";
import { shownSheet, type DocumentSettings, type PreviewDocument } from "./document/preview-document.ts";
import { CellEditor } from "./grid/CellEditor.tsx";
import { ChoiceList } from "./grid/ChoiceList.tsx";
import { Grid, type GridProps } from "./grid/Grid.tsx";
import { FormulaBar } from "./shell/FormulaBar.tsx";
import { PaneFrame } from "./shell/PaneFrame.tsx";
import { SheetTabs } from "./shell/SheetTabs.tsx";
import { Splitter } from "./shell/Splitter.tsx";
import { StatusBar } from "./shell/StatusBar.tsx";
import { Toolbar } from "./shell/Toolbar.tsx";
import { ViewMenu } from "./shell/ViewMenu.tsx";
import { texts } from "./texts.ts";
import { useAutosave } from "./use-autosave.ts";
import { cellEditingText, useEditing } from "./use-editing.ts";
import { useModes } from "./use-modes.ts";
import { useSelection } from "./use-selection.ts";
import { sheetActions } from "./use-sheet-actions.ts";
import { useShownSheet, useVersion, type Size } from "./use-sheet.ts";
import { hintFor, stateText } from "./workspace-texts.ts";

export interface WorkspaceProps {
  readonly document: PreviewDocument;
  readonly settings: DocumentSettings;
  readonly banner: ReactNode;
  readonly message: string | null;
  readonly onMessage: (message: string | null) => void;
  readonly onSettings: (settings: DocumentSettings) => void;
  readonly onOpenFile: (file: File) => void;
  readonly onSample: () => void;
  readonly onNew: () => void;
}

/** One open workbook: its sheet at the left, the add-in's panes at the right. */
export function Workspace(props: WorkspaceProps) {
  const { document, settings, onMessage } = props;
  const { language } = settings;
  const text = texts[language];
  const version = useVersion(document);
  const [resizing, setResizing] = useState<Size | null>(null);
  const [isPaneShown, setIsPaneShown] = useState(true);
  const [hasTwoPanes, setHasTwoPanes] = useState(false);
  const [paneWidth, setPaneWidth] = useState(380);
  const shown = useShownSheet(document, settings.theme, resizing);
  const { selection, current, select } = useSelection(document, shownSheet(document.workbook));
  const actions = sheetActions({ document, shown, current, language, select, report: onMessage });
  const editor = useEditing({
    document,
    shown,
    current,
    language,
    inputContext: actions.inputContext,
    select,
    report: onMessage,
  });
  const { modes, setMode } = useModes(document, editor.editing !== null);
  const keepState = useAutosave(document, version);

  function save(): void {
    downloadBytes(document.name, document.workbook.save());
    document.markSaved();
    // The file is the better copy; what the browser keeps is only for work without one.
    forgetWorkbook().catch(() => onMessage(text.autosaveFailed));
  }

  const undo = (): void => document.history.undo();
  const redo = (): void => document.history.redo();
  const { row, column } = selection.active;
  const address = cellAddress(row, column);
  const editing = editor.editing;
  const commands: GridProps["commands"] = {
    select: (next) => {
      onMessage(null);
      select(next);
    },
    startEdit: (start) => editor.start(start, false),
    clear: actions.clear,
    undo,
    redo,
    save,
    openChoices,
    otherSheet: actions.otherSheet,
    resizeColumn: (at, pixels, isDone) => {
      setResizing(isDone ? null : { column: at, pixels });
      if (isDone) actions.setColumnWidth(at, pixels);
    },
    fold: actions.fold,
    follow: actions.follow,
    copy: actions.copy,
    cut: actions.cut,
    paste: actions.paste,
  };
  const choices = shown && !editing ? shown.view.choices(row, column) : null;
  const overlay =
    shown && editing && !editing.inBar && editing.sheetId === shown.sheet.id ? (
      <CellEditor
        label={text.editCell(editor.label)}
        text={editing.text}
        arrowsLeave={editing.arrowsLeave}
        width={shown.columns.size(editing.column)}
        height={shown.rows.size(editing.row)}
        onChange={editor.change}
        onCommit={editor.commit}
        onCancel={editor.cancel}
      />
    ) : choices && shown ? (
      <ChoiceList
        label={text.choices(address)}
        value={shown.view.cell(row, column).text}
        choices={choices}
        onChoose={actions.enter}
      />
    ) : null;

  return (
    <>
      <Toolbar
        texts={text}
        fileName={document.name}
        state={stateText(keepState, text)}
        canUndo={document.history.canUndo}
        canRedo={document.history.canRedo}
        isPaneShown={isPaneShown}
        onOpen={props.onOpenFile}
        onSave={save}
        onUndo={undo}
        onRedo={redo}
        onTogglePane={() => setIsPaneShown(!isPaneShown)}
        menu={
          <ViewMenu
            texts={text}
            language={language}
            theme={settings.theme}
            hasTwoPanes={hasTwoPanes}
            modes={modes}
            isSheetProtected={shown !== null && shown.sheet.protection !== null}
            onLanguage={(next) => props.onSettings({ ...settings, language: next })}
            onTheme={(next) => props.onSettings({ ...settings, theme: next })}
            onTwoPanes={setHasTwoPanes}
            onMode={setMode}
            onProtect={actions.protect}
            onSample={props.onSample}
            onNew={props.onNew}
          />
        }
      />
      {props.banner}
      <main className="workspace" style={paneSize(paneWidth)}>
        <section className="sheet-side" aria-label={text.workbook}>
          {shown ? (
            <>
              <FormulaBar
                address={address}
                content={editing ? editing.text : cellEditingText(document, shown, row, column, language)}
                isEditing={editing !== null}
                texts={text}
                onGoTo={actions.goTo}
                onStart={() => editor.start(null, true)}
                onChange={editor.change}
                onCommit={editor.commit}
                onCancel={editor.cancel}
              />
              <div
                className="sheet-panel"
                role="tabpanel"
                id="sheet-panel"
                aria-labelledby={`sheet-tab-${shown.sheet.id}`}
              >
                <Grid
                  key={shown.sheet.id}
                  sheet={shown.sheet}
                  view={shown.view}
                  rows={shown.rows}
                  columns={shown.columns}
                  merges={shown.merges}
                  space={shown.space}
                  figures={shown.figures}
                  localeName={document.localeName}
                  selection={selection}
                  currentSelection={current}
                  overlay={overlay}
                  isEditing={editing !== null}
                  texts={text}
                  commands={commands}
                />
              </div>
              <div className="sheet-foot">
                <SheetTabs
                  sheets={document.workbook.sheets}
                  shownId={shown.sheet.id}
                  texts={text}
                  onShow={actions.showSheet}
                />
                <StatusBar
                  shown={shown}
                  area={selection.area}
                  localeName={document.localeName}
                  hint={hintFor(shown.view.cell(row, column), text)}
                  texts={text}
                />
              </div>
            </>
          ) : (
            <p className="loading">{text.noSheet}</p>
          )}
          <div className="message-room" role="status">
            {props.message === null ? null : (
              <p className="message">
                {props.message}
                <button
                  type="button"
                  className="message-close"
                  aria-label={text.dismiss}
                  onClick={() => onMessage(null)}
                >
                  ×
                </button>
              </p>
            )}
          </div>
        </section>
        {isPaneShown ? (
          <>
            <Splitter label={text.resizePane} width={paneWidth} onWidth={setPaneWidth} />
            <aside className={`pane-side${hasTwoPanes ? " two" : ""}`} aria-label={text.pane}>
              <PaneFrame document={document} title={text.pane} />
              {hasTwoPanes ? <PaneFrame document={document} title={text.secondPane} /> : null}
            </aside>
          </>
        ) : null}
      </main>
    </>
  );
}

/** Shows the list of the active cell's drop-down. */
function openChoices(): void {
  const list = window.document.querySelector<HTMLSelectElement>("select[data-choices]");
  list?.focus();
  list?.showPicker();
}

/** A custom property, which the types of React's styles don't know. */
function paneSize(width: number): CSSProperties {
  return Object.fromEntries([["--pane-width", `${width}px`]]);
}
