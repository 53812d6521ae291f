import { useId, useState } from 'react';
import './desk.css';

/** A condition that is chosen: the name of its filter, its label, what no choice is called, and the choices. */
export interface Choice {
  name: string;
  label: string;
  all: string;
  options: [string, string][];
}

/**
 * By what a list is narrowed. A condition with nothing to choose from is left out, and all of it when no condition is left.
 *
 * @param search the text looked for; absent where the list cannot be searched
 */
export function Conditions({
  choices,
  values,
  search,
  day,
  onChange,
}: {
  choices: Choice[];
  values: Record<string, string>;
  search?: string;
  /** The filter of a day, where the list is one of a day. */
  day?: { name: string; label: string };
  onChange: (change: Record<string, string>) => void;
}) {
  const id = useId();
  const shown = choices.filter((choice) => choice.options.length > 1 || values[choice.name]);
  const names = [...shown.map((choice) => choice.name), ...(day ? [day.name] : [])];
  if (names.length === 0 && search === undefined) {
    return null;
  }
  return (
    <div className="filters">
      {search !== undefined && <Search search={search} onSearch={(q) => onChange({ q })} />}
      {shown.map(({ name, label, all, options }) => (
        <div className="field" key={name}>
          <label htmlFor={id + name}>{label}</label>
          <select id={id + name} value={values[name]} onChange={(event) => onChange({ [name]: event.target.value })}>
            <option value="">{all}</option>
            {options.map(([code, text]) => (
              <option key={code} value={code}>
                {text}
              </option>
            ))}
          </select>
        </div>
      ))}
      {day && (
        <div className="field">
          <label htmlFor={id + day.name}>{day.label}</label>
          <input
            id={id + day.name}
            type="date"
            value={values[day.name]}
            onChange={(event) => onChange({ [day.name]: event.target.value })}
          />
        </div>
      )}
      {(search || names.some((name) => values[name])) && (
        <button
          type="button"
          className="plain"
          onClick={() =>
            onChange(Object.fromEntries([...names, ...(search === undefined ? [] : ['q'])].map((name) => [name, ''])))
          }
        >
          Сбросить условия
        </button>
      )}
    </div>
  );
}

function Search({ search, onSearch }: { search: string; onSearch: (text: string) => void }) {
  const id = useId();
  const [text, setText] = useState(search);
  const [before, setBefore] = useState(search);
  if (before !== search) {
    // Changed elsewhere, for example by "back". Not by a new component: the keyboard stays where it is.
    setBefore(search);
    setText(search);
  }
  return (
    <form
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(text.trim());
      }}
    >
      <div className="field">
        <label htmlFor={id}>Название или код</label>
        <input id={id} type="search" value={text} onChange={(event) => setText(event.target.value)} />
      </div>
      <button type="submit" className="button">
        Найти
      </button>
    </form>
  );
}
