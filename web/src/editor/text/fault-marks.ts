/** Faults in the editor: their line set off, the word underlined, and below it what is wrong, with a way to put it right. */
import { type Extension, RangeSet, StateEffect, StateField, type Text } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutterLineClass,
  WidgetType,
} from '@codemirror/view';
import type { ApiFault } from '../../../../src/server/api.ts';
import { faultSentence } from './fault-sentence.ts';

/** A fault with the word that it is about. */
export interface MarkedFault {
  readonly fault: ApiFault;
  readonly from: number;
  readonly to: number;
}

/** Tells the editor what is wrong with its text. */
export const showFaults = StateEffect.define<readonly ApiFault[]>();

/** @returns the faults of this text with the words that they stand at */
export function markedFaults(doc: Text, faults: readonly ApiFault[]): MarkedFault[] {
  return faults
    .filter(({ line }) => line <= doc.lines)
    .map((fault) => {
      const line = doc.line(Math.max(1, fault.line));
      const from = Math.min(line.from + Math.max(0, fault.column - 1), line.to);
      const word = /^("[^"]*"|'[^']*'|[^\s,:{}[\]#]+)/.exec(doc.sliceString(from, line.to))?.[0] ?? '';
      return { fault, from, to: from + word.length };
    });
}

interface Shown {
  readonly marks: DecorationSet;
  readonly lines: ReadonlySet<number>;
}

const nothing: Shown = { marks: Decoration.none, lines: new Set() };

const shown = StateField.define<Shown>({
  create: () => nothing,
  update(before, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(showFaults)) return shownOf(transaction.state.doc, effect.value);
    if (!transaction.docChanged) return before;
    const lines = [...before.lines].map((from) => transaction.state.doc.lineAt(transaction.changes.mapPos(from)).from);
    return { marks: before.marks.map(transaction.changes), lines: new Set(lines) };
  },
  provide: (field) => EditorView.decorations.from(field, ({ marks }) => marks),
});

class FaultLine extends GutterMarker {
  override elementClass = 'cm-fault-number';
}

const faultLine = new FaultLine();

const numbers = gutterLineClass.compute([shown], (state) => {
  const marks = [...state.field(shown).lines].filter((from) => from <= state.doc.length).sort((a, b) => a - b);
  return RangeSet.of(marks.map((from) => faultLine.range(from)));
});

export const faultMarks: Extension = [shown, numbers];

function shownOf(doc: Text, faults: readonly ApiFault[]): Shown {
  const marked = markedFaults(doc, faults);
  const lines = new Set(marked.map(({ from }) => doc.lineAt(from).from));
  const marks = [
    ...[...lines].map((from) => Decoration.line({ class: 'cm-fault-line' }).range(from)),
    ...marked
      .filter(({ from, to }) => to > from)
      .map(({ from, to }) => Decoration.mark({ class: 'cm-fault-word' }).range(from, to)),
    ...marked.map((each) =>
      Decoration.widget({ widget: new FaultMessage(each), block: true, side: 1 }).range(doc.lineAt(each.from).to),
    ),
  ];
  return { marks: Decoration.set(marks, true), lines };
}

class FaultMessage extends WidgetType {
  private readonly marked: MarkedFault;

  constructor(marked: MarkedFault) {
    super();
    this.marked = marked;
  }

  override eq(other: FaultMessage): boolean {
    const { fault, from, to } = this.marked;
    return other.marked.from === from && other.marked.to === to && other.marked.fault.message === fault.message;
  }

  toDOM(view: EditorView): HTMLElement {
    const { fault, from, to } = this.marked;
    const place = document.createElement('div');
    place.className = 'cm-fault-message';
    const text = document.createElement('span');
    text.textContent = faultSentence(fault);
    place.append(text);
    if (fault.suggestion !== undefined && to > from) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = `Change to ${fault.suggestion}`;
      button.addEventListener('click', () => {
        view.dispatch({ changes: { from, to, insert: fault.suggestion! }, userEvent: 'input.fix' });
        view.focus();
      });
      place.append(button);
    }
    return place;
  }

  override get estimatedHeight(): number {
    return 27;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}
