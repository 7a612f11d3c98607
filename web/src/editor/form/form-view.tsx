/** The form: one section of the scenario at a time, each field with what it means, what holds without it, and what is wrong with it. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { ApiFault } from '../../../../src/server/api.ts';
import type { ScenarioDocument } from '../document/scenario-document.ts';
import { faultSentence } from '../text/fault-sentence.ts';
import { faultsOn } from './field-faults.ts';
import type { FormField, FormSection } from './form-field.ts';
import type { SectionPlace } from './form-sections.ts';
import { writtenValue } from './written-value.ts';

export interface FormViewProps {
  readonly places: readonly SectionPlace[];
  readonly place: SectionPlace;
  readonly section: FormSection;
  readonly document: ScenarioDocument;
  readonly faults: readonly ApiFault[];
  /** Why nothing can be changed here at the moment; empty where it can. */
  readonly locked: string;
  readonly onPlace: (place: SectionPlace) => void;
  readonly onWrite: (field: FormField, value: unknown, faults: readonly ApiFault[]) => void;
}

export function FormView({ places, place, section, document, faults, locked, onPlace, onWrite }: FormViewProps) {
  const id = useId();
  const blocks = [...new Set(places.map(({ block }) => block))];
  const keyOf = ({ path }: SectionPlace) => path.join('.');
  const fieldProps = { document, faults, locked, onWrite };
  return (
    <section class="form" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{section.title}</h2>
        <label class="part-picker">
          <span>Part</span>
          <select
            value={keyOf(place)}
            onChange={({ currentTarget }) => onPlace(places.find((each) => keyOf(each) === currentTarget.value)!)}
          >
            {blocks.map((block) => {
              const inside = places.filter((each) => each.block === block);
              const options = inside.map((each) => (
                <option key={keyOf(each)} value={keyOf(each)}>
                  {each.title}
                </option>
              ));
              return inside.length === 1 && inside[0]!.title === block ? (
                options
              ) : (
                <optgroup key={block} label={block}>
                  {options}
                </optgroup>
              );
            })}
          </select>
        </label>
        <p class="about">
          {`${section.description} The form and the text are the same scenario; comments stay.`.trim()}
        </p>
      </header>
      {locked === '' ? null : (
        <p class="locked" role="status">
          {locked}
        </p>
      )}
      <div class="fields">
        {section.fields.map((field) => (
          <Field key={field.path.join('.')} field={field} {...fieldProps} />
        ))}
      </div>
      {section.leftOut.length === 0 ? null : (
        <div class="left-out">
          <h3>Not given</h3>
          {section.leftOut.map(({ title, description, fields }) => (
            <details key={title} open={fields.some((field) => faultsOn(field, faults).length > 0)}>
              <summary>
                {title} <small>{description}</small>
              </summary>
              <div class="fields">
                {fields.map((field) => (
                  <Field key={field.path.join('.')} field={field} {...fieldProps} />
                ))}
              </div>
            </details>
          ))}
        </div>
      )}
    </section>
  );
}

function Field({
  field,
  document,
  faults,
  locked,
  onWrite,
}: Pick<FormViewProps, 'document' | 'faults' | 'locked' | 'onWrite'> & { readonly field: FormField }) {
  const id = useId();
  const own = faultsOn(field, faults);
  // A misspelt key holds what was meant for this field: that is shown, never the default.
  const meant =
    field.value === undefined ? own.map(({ path }) => document.sourceAt(path.split('.'))).find(Boolean) : undefined;
  const written = field.value ?? meant ?? '';
  const [typed, setTyped] = useState(written);
  useEffect(() => setTyped(written), [written]);
  const isAbsent = written === '' && own.length === 0;
  const commit = (text: string) => {
    if (text === written) return;
    onWrite(field, writtenValue(text, field), own);
  };
  const described = `${id}-note`;
  const shared = {
    id,
    disabled: locked !== '',
    class: isAbsent ? 'absent' : undefined,
    'aria-describedby': described,
    'aria-invalid': own.length > 0,
    'aria-required': field.required,
    'data-path': field.path.join('.'),
  };
  return (
    <div class={own.length > 0 ? 'field at-fault' : 'field'}>
      <label for={id}>{field.label}</label>
      {isAbsent && !field.required ? (
        <span class="is-default">{field.absent === undefined ? 'not given' : 'default'}</span>
      ) : null}
      {field.choices !== undefined ? (
        <select {...shared} value={typed} onChange={({ currentTarget }) => commit(currentTarget.value)}>
          {field.required && written !== '' ? null : <option value="">{field.absent ?? ''}</option>}
          {written !== '' && !field.choices.includes(written) ? <option value={written}>{written}</option> : null}
          {field.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : field.kind === 'lines' || typed.length > 60 ? (
        <textarea
          {...shared}
          rows={Math.min(
            10,
            Math.max(2, field.kind === 'lines' ? typed.split('\n').length : Math.ceil(typed.length / 60)),
          )}
          value={typed}
          placeholder={field.absent ?? ''}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onChange={({ currentTarget }) => commit(currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          value={typed}
          autocomplete="off"
          placeholder={field.absent ?? ''}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onChange={({ currentTarget }) => commit(currentTarget.value)}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') commit(currentTarget.value);
          }}
        />
      )}
      <p id={described}>{own.length > 0 ? own.map((fault) => faultSentence(fault)).join(' ') : field.description}</p>
    </div>
  );
}
