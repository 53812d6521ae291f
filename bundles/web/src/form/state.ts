import type { Schema } from '../api/client';
import type { Form } from './draft';

const EDITABLE = ['not-started', 'draft', 'returned', 'reopened'];

/**
 * Whether fields are drawn to be filled. The server has the last word at each save: it knows the time, this device's clock
 * may be wrong.
 */
export function mayEdit(form: Form, campaign: Schema['CampaignJson'], now: Date): boolean {
  if (!EDITABLE.includes(form.status)) {
    return false;
  }
  if (campaign.stage === 'entry') {
    return begun(campaign, now);
  }
  const open = campaign.stage === 'consolidation' || campaign.stage === 'published';
  return open && Date.parse(form.deadline) > now.getTime();
}

/** Whether the first day of entry has come, in the region's time. */
export function begun(campaign: Schema['CampaignJson'], now: Date): boolean {
  return Date.parse(`${campaign.entry.from}T00:00:00+05:00`) <= now.getTime();
}

/** Whether the respondent can take its form back: until it is reviewed. */
export function mayRecall(form: Form, campaign: Schema['CampaignJson'], now: Date): boolean {
  return form.status === 'submitted' && mayEdit({ ...form, status: 'draft' }, campaign, now);
}

/** The checks that are told at a field: all but that it is empty, which its section's progress tells. */
export function brokenChecks(form: Form): Schema['CheckProblemJson'][] {
  return form.problems.filter(({ check }) => check !== 'required');
}

/** What a check still asks for: errors to be mended, warnings to be mended or explained. */
export function openChecks(form: Form): Schema['CheckProblemJson'][] {
  return brokenChecks(form).filter(({ severity, explained }) => severity === 'error' || !explained);
}

/** The field a check is told at: the last of those it names, where the second number is typed. */
export function fieldOfCheck(check: Schema['CheckProblemJson'], order: readonly string[]): string | undefined {
  return order.findLast((code) => check.inputs.includes(code));
}
