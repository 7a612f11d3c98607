/**
 * The form of a scenario, made from its schema and its text: a section for every block, or for every name in it, and in
 * each a field for every value that is there or may be.
 */
import { isMap, isSeq } from 'yaml';
import { spoken } from '../../../../src/report/charts/interval-words.ts';
import { capitalised } from '../../../../src/report/number-word.ts';
import type { Path, ScenarioDocument } from '../document/scenario-document.ts';
import { namesAt } from '../schema/references.ts';
import {
  absentText,
  bestTables,
  childrenOf,
  choicesOf,
  formsOf,
  hasPlainForm,
  plainDescription,
  type SchemaNode,
  tablesOf,
} from '../schema/schema-node.ts';
import type { FormField, FormSection } from './form-field.ts';

/** Blocks that are written as text alone: their keys are paths and their values anything. */
const TEXT_ONLY: readonly string[] = ['change', 'sweep', 'tornado', 'what_if'];
/** Title of the section with what stands at the root by itself. */
const ROOT = 'Scenario';

export interface SectionPlace {
  readonly path: Path;
  readonly title: string;
  /** Block that it stands in, where that has several. */
  readonly block: string;
}

/** @returns every section of the form, in the order of the schema */
export function sectionPlaces(root: SchemaNode, document: ScenarioDocument): SectionPlace[] {
  const blocks = Object.entries(root.properties ?? {}).filter(([key]) => !TEXT_ONLY.includes(key));
  const places = blocks.flatMap(([key, node]): SectionPlace[] => {
    const title = titleOf(key);
    if (isNamed(node, root))
      return document.keysAt([key]).map((name) => ({ path: [key, name], title: titleOf(name), block: title }));
    return tablesOf(node, root).length > 0 ? [{ path: [key], title, block: title }] : [];
  });
  return [{ path: [], title: ROOT, block: ROOT }, ...places];
}

/** @returns the section that a path of the text lies in */
export function sectionAt(places: readonly SectionPlace[], path: Path): SectionPlace {
  const fitting = places.filter((place) => place.path.every((step, k) => path[k] === step));
  return fitting.toSorted((a, b) => b.path.length - a.path.length)[0] ?? places[0]!;
}

export function formSection(root: SchemaNode, document: ScenarioDocument, place: SectionPlace): FormSection {
  const builder = new SectionBuilder(root, document);
  return place.path.length === 0 ? builder.rootSection() : builder.section(place);
}

class SectionBuilder {
  private readonly root: SchemaNode;
  private readonly document: ScenarioDocument;
  private readonly keysAt = (path: Path) => this.document.keysAt(path);

  constructor(root: SchemaNode, document: ScenarioDocument) {
    this.root = root;
    this.document = document;
  }

  /** Name, description, targets: what stands at the root and is no table. */
  rootSection(): FormSection {
    const required = this.document.keysAt([]).includes('extends') ? [] : ['name'];
    const fields = Object.entries(this.root.properties ?? {})
      .filter(([key, node]) => !TEXT_ONLY.includes(key) && tablesOf(node, this.root).length === 0)
      .map(([key, node]) => this.field([key], node, required.includes(key), []));
    return {
      path: [],
      title: ROOT,
      description: 'What the scenario is called and what its plan must hold.',
      fields,
      leftOut: [],
    };
  }

  section({ path, title }: SectionPlace): FormSection {
    let nodes: SchemaNode[] = [this.root];
    for (const [depth, step] of path.entries())
      nodes = nodes.flatMap((node) => childrenOf(node, step, this.root, this.document.keysAt(path.slice(0, depth))));
    const node = nodes[0];
    if (node === undefined) return { path, title, description: '', fields: [], leftOut: [] };
    const fields: FormField[] = [];
    const leftOut: FormSection['leftOut'][number][] = [];
    if (path.length > 1 && !this.isTable(path)) fields.push(this.field(path, node, true, path.slice(0, -1)));
    else this.collect(node, path, path, fields, leftOut);
    return { path, title, description: plainDescription(node), fields, leftOut };
  }

  /** Fields of a table and of the tables in it; those that are left out whole apart. */
  private collect(
    node: SchemaNode,
    path: Path,
    section: Path,
    fields: FormField[],
    leftOut: FormSection['leftOut'][number][],
  ): void {
    const present = this.document.keysAt(path);
    const tables = bestTables(node, present, this.root);
    const table = tables[0];
    if (table === undefined) return;
    const own = table.properties ?? {};
    // Of a law only what is written, and of a table by day or time every entry.
    const isLaw = tables.length > 3;
    const inside: FormField[] = [];
    const names = isLaw ? present : [...Object.keys(own), ...present.filter((name) => !Object.hasOwn(own, name))];
    for (const name of names) {
      const child = childrenOf(table, name, this.root)[0];
      if (child === undefined) continue;
      const required = table.required?.includes(name) === true;
      const isSpare = path.length > section.length && !required && !present.includes(name);
      this.collectPart(child, [...path, name], required, section, isSpare ? inside : fields, leftOut);
    }
    // What a table inside could have besides would bury what it has.
    if (inside.length > 0 && present.length > 0)
      leftOut.push({ title: labelOf(path, section), description: namesOf(inside), fields: inside });
    else fields.push(...inside);
  }

  private collectPart(
    node: SchemaNode,
    path: Path,
    required: boolean,
    section: Path,
    fields: FormField[],
    leftOut: FormSection['leftOut'][number][],
  ): void {
    const written = this.document.nodeAt(path);
    const there = written !== undefined;
    if (isMap(written)) {
      this.collect(node, path, section, fields, leftOut);
      return;
    }
    const items = formsOf(node, this.root).find((form) => form.items !== undefined)?.items;
    if (isSeq(written) && items !== undefined && tablesOf(items, this.root).length > 0) {
      written.items.forEach((_, place) => {
        this.collectPart(items, [...path, String(place)], true, section, fields, leftOut);
      });
      return;
    }
    const whole = tablesOf(node, this.root);
    if (
      there ||
      whole.length === 0 ||
      (hasPlainForm(node, this.root) && choicesOf(node, this.root) === undefined && !isNamed(node, this.root))
    ) {
      if (there || items === undefined || tablesOf(items, this.root).length === 0)
        fields.push(this.field(path, node, required, section));
      return;
    }
    const inside: FormField[] = [];
    this.collect(node, path, section, inside, leftOut);
    if (inside.length > 0)
      leftOut.push({ title: labelOf(path, section), description: plainDescription(node), fields: inside });
  }

  private field(path: Path, node: SchemaNode, required: boolean, section: Path): FormField {
    const value = this.document.valueAt(path);
    const forms = formsOf(node, this.root);
    const isList = forms.length > 0 && forms.every((form) => form.items !== undefined);
    const source = this.document.sourceAt(path);
    const names = namesAt(path, this.keysAt);
    const text =
      isList && Array.isArray(value) ? value.map(String).join('\n') : typeof value === 'string' ? value : source;
    const choices =
      choicesOf(node, this.root) ??
      (names !== undefined && !Array.isArray(value) && path.at(-1) !== 'from' ? names : undefined);
    return {
      path,
      label: labelOf(path, section),
      description: plainDescription(node),
      value: value === undefined || value === null ? undefined : text,
      absent: absentText(node),
      required,
      choices,
      kind: isList ? 'lines' : 'line',
      isText: forms.every(
        ({ type, pattern }) =>
          pattern === undefined && (type === 'string' || (Array.isArray(type) && type.includes('string'))),
      ),
    };
  }

  private isTable(path: Path): boolean {
    return isMap(this.document.nodeAt(path));
  }
}

/** `volume, history, replay` */
function namesOf(fields: readonly FormField[]): string {
  return fields.map(({ path }) => spoken(path.at(-1)!)).join(', ');
}

/** Whether a block's keys are the user's own names of tables. */
function isNamed(node: SchemaNode, root: SchemaNode): boolean {
  return tablesOf(node, root).some(
    ({ properties, additionalProperties }) =>
      properties === undefined &&
      typeof additionalProperties === 'object' &&
      tablesOf(additionalProperties, root).length > 0,
  );
}

/** `handle.talk.mean` is `Talk, mean`: its last two steps, places in a list counted from one. */
function labelOf(path: Path, section: Path): string {
  const steps = path
    .slice(section.length)
    .map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : spoken(step)));
  const place = steps.findLastIndex((step) => /^\d+$/.test(step));
  const shown = place > 0 ? [`${steps[place - 1]} ${steps[place]}`, ...steps.slice(place + 1)] : steps;
  return capitalised(shown.slice(-2).join(', '));
}

function titleOf(key: string): string {
  return capitalised(spoken(key));
}
