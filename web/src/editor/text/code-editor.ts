/** The YAML editor: CodeMirror with the scenario's own completion and faults. It comes only when it is shown. */
import {
  type CompletionContext as Asked,
  autocompletion,
  type CompletionResult,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { ApiFault } from '../../../../src/server/api.ts';
import type { TextChange } from '../document/scenario-document.ts';
import { type CompletionContext, completionContext } from './completion-context.ts';
import type { Suggested } from './completions.ts';
import { faultMarks, markedFaults, showFaults } from './fault-marks.ts';
import { faultSentence } from './fault-sentence.ts';
import { valueMarks } from './value-marks.ts';

export interface CodeEditorOptions {
  readonly text: string;
  /** Told the whole text whenever it has changed. */
  readonly onChange: (text: string) => void;
  /** Told where the cursor is whenever it has moved there by hand. */
  readonly onCursor: (offset: number) => void;
  readonly suggest: (context: CompletionContext, text: string) => readonly Suggested[];
}

export interface CodeEditor {
  readonly text: () => string;
  /** Puts another text in the place of all. */
  readonly replace: (text: string) => void;
  readonly change: (changes: readonly TextChange[]) => void;
  readonly show: (faults: readonly ApiFault[], warnings: readonly ApiFault[]) => void;
  /** Brings a place into sight, and the cursor there where `focus` is set. */
  readonly reveal: (offset: number, focus?: boolean) => void;
  readonly offsetOf: (line: number, column: number) => number;
  readonly destroy: () => void;
}

const kinds = { field: 'property', name: 'variable', word: 'enum', metric: 'function', example: 'constant' } as const;

export function createCodeEditor(parent: HTMLElement, options: CodeEditorOptions): CodeEditor {
  const { onChange, onCursor, suggest } = options;
  const complete = (asked: Asked): CompletionResult | null => {
    const text = asked.state.doc.toString();
    const context = completionContext(text, asked.pos);
    if (context === undefined || (!asked.explicit && context.typed === '' && !context.isValue)) return null;
    const found = suggest(context, text);
    if (found.length === 0) return null;
    return {
      from: context.from,
      options: found.map(({ label, apply, kind, detail, info }) => ({
        ...{ label, apply, type: kinds[kind] },
        ...(detail === undefined ? {} : { detail }),
        ...(info === undefined ? {} : { info }),
      })),
      validFor: /^[\w.]*$/,
    };
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        nonce(),
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        yaml(),
        syntaxHighlighting(colours),
        valueMarks,
        faultMarks,
        autocompletion({ override: [complete], icons: false, activateOnTyping: true }),
        // Tab leaves the editor, as it leaves every other field.
        keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': 'The scenario as YAML', spellcheck: 'false', tabindex: '0' }),
        EditorState.tabSize.of(2),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
          else if (update.selectionSet && update.view.hasFocus) onCursor(update.state.selection.main.head);
        }),
        look,
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    replace(text) {
      if (view.state.doc.toString() === text) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    change: (changes) => view.dispatch({ changes: [...changes], userEvent: 'input.form' }),
    show(faults, warnings) {
      const { doc } = view.state;
      const diagnostics = [
        ...markedFaults(doc, faults).map((each) => ({ ...each, severity: 'error' as const })),
        ...markedFaults(doc, warnings).map((each) => ({ ...each, severity: 'warning' as const })),
      ].map(({ fault, from, to, severity }): Diagnostic => ({ from, to, severity, message: faultSentence(fault) }));
      view.dispatch({ effects: showFaults.of(faults) });
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    reveal(offset, focus = false) {
      const at = Math.min(offset, view.state.doc.length);
      view.dispatch({
        effects: EditorView.scrollIntoView(at, { y: focus ? 'center' : 'start', yMargin: 24 }),
        ...(focus ? { selection: { anchor: at } } : {}),
      });
      if (focus) view.focus();
    },
    offsetOf(line, column) {
      const { doc } = view.state;
      const found = doc.line(Math.min(Math.max(1, line), doc.lines));
      return Math.min(found.to, found.from + Math.max(0, column - 1));
    },
    destroy: () => view.destroy(),
  };
}

/** The page's content-security policy lets only those style elements in that bear its nonce. */
function nonce(): Extension {
  const value = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return value === undefined ? [] : EditorView.cspNonce.of(value);
}

const colours = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--ink)', fontWeight: '500' },
  { tag: [tags.lineComment, tags.comment], color: 'var(--ink3)' },
  { tag: [tags.string, tags.content], color: 'var(--ink2)' },
  { tag: [tags.punctuation, tags.separator, tags.brace, tags.squareBracket], color: 'var(--ink3)' },
  { tag: tags.keyword, color: 'var(--accent)' },
]);

const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink2)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: '14px/23px var(--mono)', overflow: 'auto' },
  '.cm-content': { padding: '20px 0 40px', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 24px 0 16px' },
  '.cm-gutters': { backgroundColor: 'transparent', border: 'none', color: 'var(--ink3)', fontSize: '13px' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 4px 0 0', minWidth: '32px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '1.5px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--band)',
  },
  '.cm-quantity, .cm-quantity *': { color: 'var(--accent)' },
  '.cm-fault-line, .cm-fault-message': { backgroundColor: 'var(--alarm-band)' },
  // On the tint, what is faint elsewhere would be too faint to read.
  '.cm-fault-line span': { color: 'var(--ink)' },
  '.cm-fault-word': { textDecoration: 'underline wavy var(--alarm) 1px', textUnderlineOffset: '4px' },
  '.cm-lintRange-error, .cm-lintRange-warning': { backgroundImage: 'none' },
  '.cm-lintRange-warning': { textDecoration: 'underline dotted var(--ref) 1.5px', textUnderlineOffset: '4px' },
  '.cm-lintPoint::after': { display: 'none' },
  '.cm-fault-number': { backgroundColor: 'var(--alarm-band)', color: 'var(--alarm)', fontWeight: '600' },
  '.cm-fault-message': {
    // Stays in sight beside lines that are longer than the pane.
    position: 'sticky',
    left: '0',
    width: 'calc(100cqw - 31px)',
    display: 'flex',
    gap: '16px',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    padding: '2px 24px 6px 16px',
    font: '13px/19px var(--text)',
    color: 'var(--ink)',
    whiteSpace: 'normal',
  },
  '.cm-fault-message span::before': {
    content: '"×"',
    display: 'inline-block',
    width: '15px',
    height: '15px',
    marginRight: '8px',
    borderRadius: '50%',
    background: 'var(--alarm)',
    color: 'var(--paper)',
    font: '600 12px/15px var(--text)',
    textAlign: 'center',
  },
  '.cm-fault-message button': {
    flex: 'none',
    border: '0',
    borderBottom: '1px solid var(--alarm)',
    padding: '2px 0',
    background: 'none',
    color: 'var(--alarm)',
    font: '500 13px/19px var(--text)',
    cursor: 'pointer',
  },
  '.cm-tooltip': {
    border: '1px solid var(--rule)',
    borderRadius: '4px',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink2)',
  },
  '.cm-tooltip-autocomplete > ul': { font: '13px/20px var(--mono)', maxHeight: '16em' },
  '.cm-tooltip-autocomplete > ul > li': { padding: '2px 10px' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--accent)', color: 'var(--paper)' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'var(--ink3)', marginLeft: '12px' },
  'li[aria-selected] .cm-completionDetail': { color: 'var(--paper)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-completionInfo': { font: '13px/19px var(--text)', padding: '8px 12px', maxWidth: '320px' },
  '.cm-diagnostic': { font: '13px/19px var(--text)', border: '0', padding: '6px 10px' },
});
