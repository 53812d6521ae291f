import { api, data, type Schema } from '../api/client';

/** What a reviewer decides on one form, seen in this revision. */
export interface Decision {
  id: number;
  revision: number;
  body: Schema['TransitionRequest'];
}

export function decide({ id, revision, body }: Decision, key: string): Promise<Schema['SubmissionJson']> {
  return data(
    api.POST('/submissions/{id}/transitions', {
      params: { path: { id }, header: { 'If-Match': `"${revision}"`, 'Idempotency-Key': key } },
      body,
    }),
  );
}
