/**
 * The scenario itself: its text at the left, with faults on their line as one types, and a form of the same text at the
 * right. Whatever is changed in one is in the other at once.
 */
import './editor.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { capitalised, numberWord } from '../../../src/report/number-word.ts';
import { askUntilAnswered } from '../api/ask.ts';
import { Headline } from '../components/headline.tsx';
import { useParticulars } from '../layout/particulars.ts';
import { Pending } from '../layout/pending.tsx';
import { detail, draft, edit, faults, isPlanSound, warnings } from '../store/scenario.ts';
import { ScenarioDocument } from './document/scenario-document.ts';
import { fieldChanges } from './field-changes.ts';
import { formSection, type SectionPlace, sectionAt, sectionPlaces } from './form/form-sections.ts';
import { FormView } from './form/form-view.tsx';
import { SaveButtons } from './save-buttons.tsx';
import type { SchemaNode } from './schema/schema-node.ts';
import { StatusBar } from './status-bar.tsx';
import type { CodeEditor } from './text/code-editor.ts';
import { completionsFor } from './text/completions.ts';

/** A pause in typing after which the text is read. */
const PAUSE = 200;

let schemaAsked: Promise<SchemaNode> | undefined;

export function View() {
  const of = detail.value;
  return of === undefined ? <Pending /> : <Editor key={of.id} />;
}

function Editor() {
  const file = detail.value!.text;
  const [text, setText] = useState(draft.peek() ?? file);
  const [path, setPath] = useState<readonly string[]>(['contact_types']);
  const [schema, setSchema] = useState<SchemaNode>();
  const [fault, setFault] = useState<string>();
  const [editor, setEditor] = useState<CodeEditor>();
  const timer = useRef(0);
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef<ScenarioDocument>(undefined);
  const schemaNow = useRef<SchemaNode>(undefined);
  useParticulars('');

  useEffect(() => {
    schemaAsked ??= askUntilAnswered<SchemaNode>('/schema');
    schemaAsked.then(
      (found) => {
        schemaNow.current = found;
        setSchema(found);
      },
      (reason: Error) => setFault(reason.message),
    );
    let created: CodeEditor | undefined;
    let isGone = false;
    import('./text/code-editor.ts')
      .then(({ createCodeEditor }) => {
        if (isGone || place.current === null) return;
        created = createCodeEditor(place.current, {
          text: draft.peek() ?? detail.peek()!.text,
          onChange: (now) => {
            clearTimeout(timer.current);
            timer.current = window.setTimeout(() => take(now), PAUSE);
          },
          onCursor: (offset) => setPath(latest.current?.pathAt(offset) ?? []),
          suggest: (context, now) => {
            const whole = new ScenarioDocument(now);
            const known = whole.isWhole ? whole : (latest.current ?? whole);
            return schemaNow.current === undefined
              ? []
              : completionsFor(schemaNow.current, context, (at) => keysAt(whole, known, at));
          },
        });
        setEditor(created);
      })
      .catch((reason: Error) => setFault(reason.message));
    return () => {
      isGone = true;
      clearTimeout(timer.current);
      if (created !== undefined && created.text() !== (draft.peek() ?? detail.peek()?.text)) void edit(created.text());
      created?.destroy();
    };
  }, []);

  const take = (now: string) => {
    setText(now);
    void edit(now);
  };
  // What was saved, or written by another view, is the editor's text too.
  const outside = draft.value ?? file;
  useEffect(() => {
    if (editor !== undefined && editor.text() !== outside && text !== outside) editor.replace(outside);
  }, [outside, editor]);
  const [wrong, doubtful] = [faults.value, warnings.value];
  useEffect(() => editor?.show(wrong, doubtful), [wrong, doubtful, editor]);

  const parsed = useMemo(() => new ScenarioDocument(text), [text]);
  if (parsed.isWhole) latest.current = parsed;
  const document = latest.current ?? parsed;
  const places = useMemo(() => (schema === undefined ? [] : sectionPlaces(schema, document)), [schema, document]);
  const current = places.length === 0 ? undefined : startingAt(places, path);
  const section = useMemo(
    () => (schema === undefined || current === undefined ? undefined : formSection(schema, document, current)),
    [schema, document, current],
  );
  const show = (line: number, column: number) => editor?.reveal(editor.offsetOf(line, column), true);
  const goToPlace = (chosen: SectionPlace) => {
    setPath(chosen.path);
    const span = document.keySpan(chosen.path);
    if (span !== undefined) editor?.reveal(span.from);
  };
  return (
    <div class="editor">
      <Headline
        beside={<SaveButtons isEdited={text !== file} canRun={isPlanSound.value} text={() => editor?.text() ?? text} />}
      >
        {wrong.length === 0
          ? 'This scenario reads without a fault'
          : `${capitalised(numberWord(wrong.length))} ${wrong.length === 1 ? 'fault stops' : 'faults stop'} ${isPlanSound.value ? 'a variant of this scenario' : 'this scenario'} from running`}
      </Headline>
      {fault === undefined ? null : <p role="alert">The editor could not be loaded: {fault}</p>}
      <div class="panes">
        <div class="text-pane" ref={place} />
        <div class="form-pane">
          {section === undefined || current === undefined ? (
            <Pending />
          ) : (
            <FormView
              {...{ places, section, document }}
              place={current}
              faults={wrong}
              locked={
                parsed.isWhole ? '' : 'The text is no whole YAML at the moment. The form follows again once it is.'
              }
              onPlace={goToPlace}
              onWrite={(field, value, own) => {
                // From the very text in the editor, which may be ahead of what was read last.
                const now = new ScenarioDocument(editor?.text() ?? text);
                if (!now.isWhole) return;
                const changes = fieldChanges(now, field.path, value, own);
                editor?.change(changes);
                clearTimeout(timer.current);
                if (editor !== undefined) take(editor.text());
              }}
            />
          )}
        </div>
      </div>
      <StatusBar
        faults={wrong}
        warnings={doubtful}
        isEdited={text !== file}
        isShown={isPlanSound.value}
        onShow={show}
      />
    </div>
  );
}

/** Where the cursor is in a block of several names, the first of them stands for it. */
function startingAt(places: readonly SectionPlace[], path: readonly string[]): SectionPlace {
  if (path.length === 1) {
    const inside = places.find((place) => place.path[0] === path[0]);
    if (inside !== undefined) return inside;
  }
  return sectionAt(places, path);
}

/** Keys of a table as the text has them; names of blocks from the last whole text while this one is none. */
function keysAt(now: ScenarioDocument, whole: ScenarioDocument, path: readonly string[]): readonly string[] {
  const keys = now.keysAt(path);
  return keys.length > 0 ? keys : whole.keysAt(path);
}
