import { useMemo, useRef } from 'react';
import type { Schema } from '../api/client';
import { useForm } from './hooks';
import { brokenChecks, fieldOfCheck } from './state';

/** What is said at a field beside its answer. */
export interface Said {
  remarks: string[];
  broken: Schema['CheckProblemJson'][];
}

export const NOTHING_SAID: Said = { remarks: [], broken: [] };

/** What is said at each field. What did not change stays the same object, so that its field is not drawn again. */
export function useSaid(order: readonly string[]): ReadonlyMap<string, Said> {
  const form = useForm((state) => state.form);
  const known = useRef(new Map<string, Said>());
  return useMemo(() => {
    const next = new Map<string, Said>();
    const at = (code: string) => {
      const said = next.get(code) ?? { remarks: [], broken: [] };
      next.set(code, said);
      return said;
    };
    for (const { input, text } of form.remarks) {
      if (input) {
        at(input).remarks.push(text);
      }
    }
    for (const check of brokenChecks(form)) {
      const code = fieldOfCheck(check, order);
      if (code) {
        at(code).broken.push(check);
      }
    }
    for (const [code, said] of next) {
      const before = known.current.get(code);
      if (before && JSON.stringify(before) === JSON.stringify(said)) {
        next.set(code, before);
      }
    }
    known.current = next;
    return next;
  }, [form, order]);
}
