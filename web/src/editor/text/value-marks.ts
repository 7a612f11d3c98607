/** Numbers, shares, durations and times in the text, set apart from words as YAML itself does not. */
import { syntaxTree } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

const mark = Decoration.mark({ class: 'cm-quantity' });

const matcher = new MatchDecorator({
  regexp: /(?<![\w.%/-])[-+]?\d[\d.]*(?:%|[smhdw]\d*[smh]?|:\d\d(?:-\d\d:\d\d)?)?(?:\/\w+)?(?![\w-])/g,
  decorate: (add, from, to, _, view) => {
    const name = syntaxTree(view.state).resolveInner(from, 1).name;
    if (name !== 'Comment') add(from, to, mark);
  },
});

export const valueMarks: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = matcher.createDeco(view);
    }
    update(update: ViewUpdate) {
      this.decorations = matcher.updateDeco(update, this.decorations);
    }
  },
  { decorations: ({ decorations }) => decorations },
);
