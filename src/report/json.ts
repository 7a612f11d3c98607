/** Results as JSON: keys in the order in which the results were put together, so that two runs can be compared line by line. */

// Both patterns begin with a line break, which inside a JSON string would be escaped.
const estimate = /\{\n\s*"mean": [^,{}]+,\n\s*"low": [^,{}]+,\n\s*"high": [^,{}]+\}/g;
const numbers = /\[\n\s*(?:-?\d[^,\n"]*,\n\s*)*-?\d[^,\n"]*\n\s*\]/g;

function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** @returns indented JSON, an estimate on one line, that ends with a line break; what is undefined is left out, what is not finite is null */
export function jsonText(results: object): string {
  return `${JSON.stringify(results, null, 2).replace(estimate, onOneLine).replace(numbers, onOneLine)}\n`;
}
