/** Finding one's way in the JSON Schema of scenarios: what stands under a key, in every form that a value may take. */

/** A schema, as far as the editor reads it. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
}

/** @returns every form that a value may take, references followed; one that has no alternatives is its only form */
export function formsOf(node: SchemaNode, root: SchemaNode): SchemaNode[] {
  const forms = [node, ...(node.allOf ?? [])].flatMap((each): SchemaNode[] => {
    if (each.$ref !== undefined) {
      const target = root.definitions?.[each.$ref.slice(each.$ref.lastIndexOf('/') + 1)];
      return target === undefined ? [] : formsOf(target, root);
    }
    return (each.anyOf ?? []).flatMap((form) => formsOf(form, root));
  });
  return forms.length === 0 ? [node] : forms;
}

/** The forms that are tables. */
export function tablesOf(node: SchemaNode, root: SchemaNode): SchemaNode[] {
  return formsOf(node, root).filter(isTable);
}

function isTable({ type, properties, additionalProperties }: SchemaNode): boolean {
  return type === 'object' || properties !== undefined || typeof additionalProperties === 'object';
}

/** Whether a value may be written in one line without braces. */
export function hasPlainForm(node: SchemaNode, root: SchemaNode): boolean {
  return formsOf(node, root).some((form) => !isTable(form) && form.items === undefined);
}

/**
 * What may stand under a key.
 * @param keys others that the table has, which tell its form apart; without them any will do
 */
export function childrenOf(
  node: SchemaNode,
  key: string,
  root: SchemaNode,
  keys: readonly string[] = [],
): SchemaNode[] {
  const fitting = bestTables(node, keys, root).flatMap((table) => childIn(table, key));
  if (fitting.length > 0) return fitting;
  return formsOf(node, root).flatMap((form) =>
    isTable(form) ? childIn(form, key) : form.items !== undefined ? [form.items] : [],
  );
}

function childIn({ properties, additionalProperties }: SchemaNode, key: string): SchemaNode[] {
  const own = properties?.[key];
  if (own !== undefined) return [own];
  return typeof additionalProperties === 'object' ? [additionalProperties] : [];
}

/** The tables that have all of the keys, or else as many as any. */
export function bestTables(node: SchemaNode, keys: readonly string[], root: SchemaNode): SchemaNode[] {
  const tables = tablesOf(node, root);
  const known = tables.map(({ properties, additionalProperties }) =>
    typeof additionalProperties === 'object'
      ? keys.length
      : keys.filter((key) => properties !== undefined && Object.hasOwn(properties, key)).length,
  );
  const most = Math.max(0, ...known);
  return tables.filter((_, place) => known[place] === most);
}

/** @param keysAt keys of the table at a path of the text @returns every schema that may apply at the path */
export function schemasAt(
  root: SchemaNode,
  path: readonly string[],
  keysAt: (path: readonly string[]) => readonly string[],
): SchemaNode[] {
  let nodes: SchemaNode[] = [root];
  path.forEach((step, depth) => {
    const keys = keysAt(path.slice(0, depth)).filter((key) => key !== step);
    nodes = nodes.flatMap((node) => childrenOf(node, step, root, keys));
  });
  return nodes;
}

/** What is taken in its absence, as a reader is told: its default, or what its description says. */
export function absentText({ default: written, description }: SchemaNode): string | undefined {
  if (typeof written === 'string' || typeof written === 'number' || typeof written === 'boolean')
    return String(written);
  return /Absent: (.+)\.$/s.exec(description ?? '')?.[1];
}

/** The description without what is said of its absence, and without marks. */
export function plainDescription({ description }: SchemaNode): string {
  return (description ?? '').replace(/ ?Absent: .+$/s, '').replaceAll('`', '');
}

/** The words that may be chosen from, where it is one of a few; undefined where other things may be written. */
export function choicesOf(node: SchemaNode, root: SchemaNode): string[] | undefined {
  const forms = formsOf(node, root);
  const words = forms.flatMap((form) => (form.enum ?? (form.const === undefined ? [] : [form.const])).map(String));
  const all = forms.every((form) => form.enum !== undefined || form.const !== undefined);
  if (all && words.length > 0) return words;
  return forms.length === 1 && forms[0]!.type === 'boolean' ? ['true', 'false'] : undefined;
}
