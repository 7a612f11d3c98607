/** One setting `path=value` as a change, its value being YAML. */
import { parseDocument } from 'yaml';
import { LIMITS } from './limits.ts';
import { messages } from './messages.ts';
import { plainly } from './yaml-errors.ts';

export type Setting =
  | { readonly change: Readonly<Record<string, unknown>>; readonly fault?: undefined }
  | { readonly change?: undefined; readonly fault: { readonly offset: number; readonly message: string } };

/** The longest setting that is read. */
const LONGEST = 10_000;

/** @returns the change, or what is wrong and at which character of the setting */
export function readSetting(setting: string): Setting {
  const sign = setting.indexOf('=');
  if (sign <= 0 || setting.length > LONGEST) return { fault: { offset: 0, message: messages.settingForm(setting) } };
  const at = (offset: number, message: string): Setting => ({ fault: { offset: sign + 1 + offset, message } });
  try {
    const document = parseDocument(setting.slice(sign + 1), { logLevel: 'silent', prettyErrors: false });
    const [error] = document.errors;
    if (error !== undefined) return at(error.pos[0], messages.settingYaml(plainly(error.message)));
    const value: unknown = document.toJS({ maxAliasCount: LIMITS.yamlAliases });
    return { change: { [setting.slice(0, sign).trim()]: value } };
  } catch {
    return at(0, messages.settingForm(setting));
  }
}
