import type { Report } from './MyReports';

const PLACE = 'orientir-reports';

interface Remembered {
  account: string;
  at: string;
  reports: Report[];
}

/** Keeps the list for a time without a connection; a browser that keeps nothing is none the worse. */
export function remember(account: string, reports: Report[]): void {
  try {
    localStorage.setItem(
      PLACE,
      JSON.stringify({ account, at: new Date().toISOString(), reports } satisfies Remembered),
    );
  } catch {
    // Full, or forbidden.
  }
}

export function recall(account: string): Remembered | undefined {
  try {
    const remembered: Remembered | null = JSON.parse(localStorage.getItem(PLACE) ?? 'null');
    return remembered?.account === account ? remembered : undefined;
  } catch {
    return undefined;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(PLACE);
  } catch {
    // Nothing was kept.
  }
}
