import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api, data } from '../../api/client';
import { KINDS } from '../../messages';
import { Loaded } from '../../parts/Loaded';

/** Finds an organisation of the registry by its name or code. */
export function Choose({
  label,
  action,
  taken,
  onChoose,
}: {
  label: string;
  /** What the button beside each one found says. */
  action: string;
  taken: string[];
  onChoose: (organisation: { code: string; name: string }) => void;
}) {
  const id = useId();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const found = useQuery({
    queryKey: ['organisations', 'found', asked],
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    queryFn: () => data(api.GET('/organisations', { params: { query: { q: asked, size: 10 } } })),
  });
  const find = () => setAsked(text.trim());
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>
        Часть названия или код.
      </p>
      <div className="actions">
        <input
          id={id}
          type="search"
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              find();
            }
          }}
        />
        <button type="button" className="button" onClick={find}>
          Найти
        </button>
      </div>
      {asked && (
        <Loaded query={found}>
          {({ items, total }) => (
            <>
              <p role="status" className="quiet">
                {total === 0
                  ? 'Ничего не найдено.'
                  : total > items.length
                    ? `Найдено ${total}, показаны первые ${items.length}. Уточните название.`
                    : `Найдено: ${total}.`}
              </p>
              <ul className="found">
                {items.map((one) => (
                  <li key={one.code}>
                    <span>
                      {one.name} <span className="sub">{`${one.code}, ${KINDS[one.kind] ?? one.kind}`}</span>
                    </span>
                    {taken.includes(one.code) ? (
                      <span className="quiet">уже в списке</span>
                    ) : (
                      <button
                        type="button"
                        className="button small"
                        onClick={() => onChoose({ code: one.code, name: one.name })}
                      >
                        {action}
                        <span className="visually-hidden"> {one.name}</span>
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Loaded>
      )}
    </div>
  );
}
